"""What people touch: the gateway with its page, storage, wording, the launcher and the `ieum` command.

`responses.py`, `composing/` and `action_calls.py` run inside Rasa's process; the rest never imports Rasa and reaches it
over HTTP. Wording lives in `locales/`, rules and fixed replies in `dialogue/`.
"""
