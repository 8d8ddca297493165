"""Rasa graph components around this package's understanding, one a file; `config.yml` puts them in order.

What they add to each parsed message is named in `outputs`.
"""
