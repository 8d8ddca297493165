"""Telegram, with the real library in the real gateway, against a Bot API server of our own on loopback."""
