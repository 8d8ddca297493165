"""Which language a message is in, given the language of the conversation.

Script decides first; Latin script is told apart by function words and, for longer messages, by lingua. What could be a
name, a number or an answer in any language leaves the conversation in the language it has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from nlu.lexicons import lexicon

if TYPE_CHECKING:
    from lingua import LanguageDetector

DEFAULT_LANGUAGE = "ko"

_SCRIPTS = {
    "ko": "가-힣ㄱ-ㅎㅏ-ㅣ\u1100-\u11ff",
    "ja": "\u3041-\u30ff",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff",
    "ru": "\u0400-\u04ff",
    "th": "\u0e00-\u0e7f",
    "km": "\u1780-\u17ff",
    "my": "\u1000-\u109f",
    "ne": "\u0900-\u097f",
    "ar": "\u0600-\u06ff",
}
_LETTERS = {code: re.compile(f"[{letters}]") for code, letters in _SCRIPTS.items()}
_MONGOLIAN = re.compile("[өүӨҮ]")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_HANGUL_WORD = re.compile(r"[가-힣]+")
_LINK = re.compile(r"[\w.+-]{1,64}@\S+|[a-z]{2,8}://\S+|www\.\S+")
# The language shows well before this.
_LONGEST = 1000

# Latin messages of fewer words are left to the cue words; lingua needs some text.
_FEWEST_WORDS_FOR_LINGUA = 3
_CERTAIN_CONFIDENCE = 0.8


@dataclass(frozen=True)
class Detection:
    """A language, and whether the message itself shows it (else it is the conversation's, or a guess)."""

    code: str
    certain: bool


def detect(text: str, current: str | None = None, names: Iterable[tuple[int, int]] = ()) -> Detection:
    """The language of `text` in a conversation that is in `current` (None at its start).

    `names` are character ranges of known names, which decide nothing.
    """
    plain = unicodedata.normalize("NFC", _LINK.sub(" ", _without(text[:_LONGEST], names)))
    scripts = {code for code, letters in _LETTERS.items() if letters.search(plain)}
    if "ko" in scripts:
        return _korean_or_mixed(plain, current)
    if "ja" in scripts:
        return Detection("ja", True)
    for code in scripts:
        return Detection("mn" if code == "ru" and _MONGOLIAN.search(plain) else code, True)
    latin = _latin(plain)
    if latin is not None:
        return latin
    return Detection(current or _guess(text), False)


def _korean_or_mixed(text: str, current: str | None) -> Detection:
    """Korean, unless Hangul is only a name inside an English sentence or all there is."""
    words = _HANGUL_WORD.findall(text)
    english = _english_cues(text)
    if len(english) >= 2 and not any(_is_sentence_word(word) for word in words):
        return Detection("en", True)
    if current in (None, "ko"):
        return Detection("ko", True)
    if len(words) >= 3 or any(_is_sentence_word(word) for word in words):
        return Detection("ko", True)
    return Detection(str(current), False)


def _is_sentence_word(word: str) -> bool:
    cues = lexicon("language_cues.yml")
    return word in cues["korean_alone"] or (len(word) > 1 and word.endswith(tuple(cues["korean_endings"])))


def _latin(text: str) -> Detection | None:
    """The language of a message in Latin script, or None when it does not show one."""
    cues = lexicon("language_cues.yml")
    words = [word.lower() for word in _LATIN_WORD.findall(text)]
    words = [word for word in words if word not in cues["neutral"]]
    if not words:
        return None
    if _is_vietnamese(words, cues):
        return Detection("vi", True)
    if " ".join(words) in cues["english_alone"]:
        return Detection("en", True)
    english = _english_cues(text)
    if len(english) >= 2:
        return Detection("en", True) if len(words) < 2 * len(english) + 4 else _by_lingua(text, english)
    if len(words) >= _FEWEST_WORDS_FOR_LINGUA:
        return _by_lingua(text, english)
    return Detection("en", True) if english and len(words) >= 2 else None


def _is_vietnamese(words: list[str], cues: dict[str, Any]) -> bool:
    letters = set(cues["vietnamese_letters"])
    marked = [word for word in words if letters & set(word)]
    if marked:
        return len(words) > 1 or marked[0] in cues["vietnamese_words"]
    known = [word for word in words if word in cues["vietnamese_words"]]
    return len(known) > 1 and not all(word.isascii() for word in known)


def _english_cues(text: str) -> list[str]:
    known = lexicon("language_cues.yml")["english"]
    return [word for word in map(str.lower, _LATIN_WORD.findall(text)) if word in known]


def _by_lingua(text: str, english: list[str]) -> Detection | None:
    best = _lingua().compute_language_confidence_values(text)[0]
    code = best.language.iso_code_639_1.name.lower()
    if code == "en":
        return Detection("en", True) if english or best.value >= _CERTAIN_CONFIDENCE else None
    if best.value >= _CERTAIN_CONFIDENCE and not english:
        return Detection(code, True)
    return Detection("en", True) if len(english) >= 2 else None


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


def _guess(text: str) -> str:
    """A language to begin with, where neither the message nor the conversation gives one."""
    if _LETTERS["ko"].search(text):
        return "ko"
    return "en" if _LATIN_WORD.search(text) else DEFAULT_LANGUAGE


def _without(text: str, names: Iterable[tuple[int, int]]) -> str:
    for start, end in names:
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text
