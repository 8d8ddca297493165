"""The desk: inquiries that counselors answer. Knows neither Telegram nor Rasa.

`states` says which act leads where, as plain functions. `book` keeps inquiries in the database, `acts` and `announcing`
carry out what happens to them, each as one transaction together with the messages that it sends. `desk` is what the
gateway and the counselors' channel call.
"""
