"""Finds what a message names: programs, regions, ages, money, durations, counts and languages.

`EntityFinder` is the way in. Names go through spaCy's PhraseMatcher over tokens in which every Korean syllable is a
token, so that spacing does not matter; what may stand around a name is decided in `endings`.
"""

from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer
from nlu.entities.masking import mask
from nlu.entities.model import Entity

__all__ = ["Entity", "EntityFinder", "Gazetteer", "mask"]
