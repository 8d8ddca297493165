"""Which language a message in Latin script is in: by its letters, its function words, and for longer ones by lingua."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from nlu.entities.vietnamese import fold
from nlu.lexicons import lexicon

if TYPE_CHECKING:
    from lingua import LanguageDetector

LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")

_FEWEST_WORDS_FOR_LINGUA = 3
"""Shorter messages are left to the cue words; lingua needs some text."""
_CERTAIN_CONFIDENCE = 0.8
_MOST_ENGLISH = 0.34
"""The share of English words that a sentence of another language may seem to have."""
_FEWEST_KNOWN = 2
_VOWELS = frozenset("aeiouy")
_LEAST_SYLLABLES = 0.7
"""The share of words that are Vietnamese syllables in a message typed without marks; names are the rest."""


def latin_language(text: str) -> str | None:
    """The code of the language, or None where the message does not show one."""
    cues = lexicon("language_cues.yml")
    words = [word for word in _words(text) if word not in cues["neutral"]]
    if not words:
        return None
    if _is_vietnamese(words):
        return "vi"
    if " ".join(words) in cues["english_alone"]:
        return "en"
    english = english_words(text)
    other = _by_cues(words, len(set(english)))
    if other:
        return other
    if len(english) >= 2 and len(words) < 2 * len(english) + 4:
        return "en"
    if len(words) >= _FEWEST_WORDS_FOR_LINGUA:
        return _by_lingua(text, english)
    return "en" if english and len(words) >= 2 else None


def is_vietnamese(text: str) -> bool:
    """Whether the words of a text show Vietnamese, with or without its marks."""
    return _is_vietnamese(_words(text))


def may_be_vietnamese(text: str) -> bool:
    """Whether nearly all words are built like Vietnamese syllables; abbreviations without a vowel (dc, bn) aside."""
    words = [fold(word) for word in _words(text) if not _VOWELS.isdisjoint(fold(word))]
    return bool(words) and sum(bool(_syllable().fullmatch(word)) for word in words) >= _LEAST_SYLLABLES * len(words)


def english_words(text: str) -> list[str]:
    """The words of a text that show English."""
    return [word for word in _words(text) if word in _listed("english")]


def _words(text: str) -> list[str]:
    return [word.lower() for word in LATIN_WORD.findall(text)]


def _is_vietnamese(words: Sequence[str]) -> bool:
    """Whether a word has letters that only Vietnamese has, or nearly all are syllables of it and some nothing else."""
    letters = set(lexicon("language_cues.yml")["vietnamese_letters"])
    folded = [fold(word) for word in words]
    syllables = [bool(_syllable().fullmatch(word)) for word in folded]
    known = set(folded) & _listed("vietnamese")
    if any(built and letters & set(word) for word, built in zip(words, syllables, strict=True)):
        return len(words) > 1 or bool(known)
    return len(known) >= _FEWEST_KNOWN and sum(syllables) >= _LEAST_SYLLABLES * len(words)


@cache
def _syllable() -> re.Pattern[str]:
    notes = lexicon("language_cues.yml")["vietnamese_syllables"]
    onsets, rimes = ("|".join(sorted(notes[part], key=len, reverse=True)) for part in ("onsets", "rimes"))
    return re.compile(f"(?:{onsets})?(?:{rimes})")


@cache
def _listed(language: str) -> frozenset[str]:
    return frozenset(lexicon("language_cues.yml")[language])


def _by_cues(words: Sequence[str], english: int) -> str | None:
    """A further language with more words in the message than English has."""
    found = {code: len(set(words) & set(cues)) for code, cues in lexicon("language_cues.yml")["others"].items()}
    best = max(found, key=lambda code: found[code])
    return best if found[best] > english else None


def _by_lingua(text: str, english: Sequence[str]) -> str | None:
    best = _lingua().compute_language_confidence_values(text)[0]
    code = best.language.iso_code_639_1.name.lower()
    if code == "en":
        return "en" if english or best.value >= _CERTAIN_CONFIDENCE else None
    # "a", "me" and "no" are words elsewhere, too
    if best.value >= _CERTAIN_CONFIDENCE and _MOST_ENGLISH * len(_words(text)) >= len(english):
        return code
    return "en" if len(english) >= 2 else None


@lru_cache(maxsize=1)
def _lingua() -> LanguageDetector:
    # Low accuracy mode takes 18 MB instead of 200 and is no worse on questions of this kind.
    from lingua import Language, LanguageDetectorBuilder

    languages = (
        Language.ENGLISH,
        Language.VIETNAMESE,
        Language.INDONESIAN,
        Language.TAGALOG,
        Language.FRENCH,
        Language.SPANISH,
        Language.GERMAN,
        Language.PORTUGUESE,
    )
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()
