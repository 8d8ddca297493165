"""The golden questions without HTTP: one analysis of each by the trained model, then answering alone, as often as wanted.

For tuning the thresholds of `knowledge/answering.py`: `python -m tests.golden.offline MODEL`.
"""
