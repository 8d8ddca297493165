"""The desk by itself: states, drafts, hours, and random sequences of acts, with a real database and no Telegram."""
