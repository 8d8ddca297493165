"""The one door to the assistant: web page, HTTP API, event stream. It owns identity, limits and storage.

Rasa is reached over HTTP only, in `rasa.py`.
"""
