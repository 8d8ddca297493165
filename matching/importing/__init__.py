"""Profiles out of the files that people have: what can be read is kept, what cannot is reported, nothing is guessed."""
