"""Rounds: what holds of every assignment, however it is made."""
