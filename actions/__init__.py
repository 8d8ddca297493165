"""Rasa custom actions, one file a conversation topic.

An action reads the turn (`turn.py`), asks `knowledge` or `matching`, and hands a plain result to the response
generator, which words it. No wording and no retrieval lives here.
"""
