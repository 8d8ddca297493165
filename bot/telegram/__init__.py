"""Telegram: people ask the assistant in a chat. The only room that knows Telegram.

What comes in is stored before it is acknowledged (`intake`), understood without side effects (`reading`), answered
through the same exchange as the web (`people`), and goes out through the outbox (`rendering`, `sender`).
"""
