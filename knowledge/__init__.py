"""What the documents say: records, answering, search, and the proof of the records against the documents.

To add a program, write one file in `programs/`; `schema.py` says what it holds. Plain typed results come out of here:
nothing knows Rasa or wording.
"""
