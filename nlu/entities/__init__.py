"""Finds what a message names: programs, regions, ages, money, durations, counts and languages.

`finder.EntityFinder` is the way in. Names go through spaCy's PhraseMatcher over tokens in which every Korean syllable
is a token, so that spacing does not matter; what may stand around a name is decided in `endings`. Nothing is imported
here, since `numbers` and `tokens` also serve where spaCy is not to be loaded.
"""
