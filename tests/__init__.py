"""Tests by room, whole conversations (`dialogue/`), golden questions (`golden/`) and benchmarks (`benchmarks/`).

Tests marked `running` talk to the whole assistant, `browser` to its page in a real browser.
"""
