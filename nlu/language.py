"""Which language a message is in, given the language of the conversation.

Script decides first; Latin script is told apart in `latin_language`. What could be a name, a number or an answer in any
language leaves the conversation in the language it has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from nlu.latin_language import LATIN_WORD, english_words, is_vietnamese, latin_language, may_be_vietnamese
from nlu.lexicons import lexicon
from nlu.scripts import HAN_LETTERS, HANGUL_LETTERS

DEFAULT_LANGUAGE = "ko"

_SCRIPTS = {
    "ko": HANGUL_LETTERS,
    "ja": "\u3041-\u30ff",
    "zh": HAN_LETTERS,
    "ru": "\u0400-\u04ff",
    "th": "\u0e00-\u0e7f",
    "km": "\u1780-\u17ff",
    "my": "\u1000-\u109f",
    "ne": "\u0900-\u097f",
    "ar": "\u0600-\u06ff",
}
_LETTERS = {code: re.compile(f"[{letters}]") for code, letters in _SCRIPTS.items()}
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]+")
_HANGUL_WORD = re.compile(r"[가-힣]+")
_LINK = re.compile(r"[\w.+-]{1,64}@\S+|[a-z]{2,8}://\S+|www\.\S+")
# The language shows well before this.
_LONGEST = 1000
_LONGEST_WORD = 2
"""Characters that may be a name or a word in Korea or Japan as well; more are Chinese, if not written as there."""
_FEWEST_WORDS_AGAINST_HANGUL = 2


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
    if "zh" in scripts:
        return _by_characters(plain, current)
    if scripts:
        return Detection(_cyrillic(plain) if scripts == {"ru"} else min(scripts), True)
    latin = latin_language(plain)
    if latin is None or _is_rather_vietnamese(plain, latin, current):
        return Detection(current or _guess(text), False)
    return Detection(latin, True)


def _is_rather_vietnamese(text: str, latin: str, current: str | None) -> bool:
    """Whether what looks like some other language is Vietnamese without marks, in a conversation in Vietnamese."""
    return current == "vi" and latin not in ("vi", "en") and may_be_vietnamese(text)


def _korean_or_mixed(text: str, current: str | None) -> Detection:
    """Korean, unless Hangul is only a name inside a sentence of another language or all there is."""
    words = _HANGUL_WORD.findall(text)
    sentence = any(_is_sentence_word(word) for word in words)
    other = None if sentence else _around_hangul(_HANGUL_WORD.sub(" ", text))
    if other:
        return Detection(other, True)
    if current in (None, "ko") or len(words) >= 3 or sentence:
        return Detection("ko", True)
    return Detection(str(current), False)


def _around_hangul(rest: str) -> str | None:
    """The language of what stands around a Korean name, where it is a sentence of its own."""
    if _only_chinese(rest):
        return "zh"
    if is_vietnamese(rest):
        return "vi"
    return "en" if len(english_words(rest)) >= _FEWEST_WORDS_AGAINST_HANGUL else None


def _is_sentence_word(word: str) -> bool:
    cues = lexicon("language_cues.yml")
    return word in cues["korean_alone"] or (len(word) > 1 and word.endswith(tuple(cues["korean_endings"])))


def _by_characters(text: str, current: str | None) -> Detection:
    """Chinese, unless the characters are Japan's own, or so few that they may be a name or a word in Hanja."""
    notes, characters = lexicon("language_cues.yml"), _LETTERS["zh"].findall(text)
    if not set(characters).isdisjoint(notes["japanese_characters"]):
        return Detection("ja", True)
    hanja = current == "ko" and not set(characters).isdisjoint(notes["hanja_characters"])
    if _only_chinese(text) or (len(characters) > _LONGEST_WORD and not hanja):
        return Detection("zh", True)
    return Detection(current or "zh", False)


def _only_chinese(text: str) -> bool:
    return not set(text).isdisjoint(lexicon("language_cues.yml")["chinese_characters"])


def _cyrillic(text: str) -> str:
    notes = lexicon("language_cues.yml")
    words = {word.lower() for word in _CYRILLIC_WORD.findall(text)}
    mongolian = not set(text.lower()).isdisjoint(notes["mongolian_letters"]) or words & set(notes["mongolian"])
    return "mn" if mongolian else "ru"


def _guess(text: str) -> str:
    """A language to begin with, where neither the message nor the conversation gives one."""
    if _LETTERS["ko"].search(text):
        return "ko"
    return "en" if LATIN_WORD.search(text) else DEFAULT_LANGUAGE


def _without(text: str, names: Iterable[tuple[int, int]]) -> str:
    for start, end in names:
        text = text[:start] + " " * (min(end, len(text)) - start) + text[end:]
    return text
