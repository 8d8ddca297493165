"""Search terms of a text: what BM25 compares. Korean by morphemes, other scripts by words or letter pairs."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bm25s.stopwords import STOPWORDS_EN

from nlu.entities.vietnamese import fold
from nlu.lexicons import lexicon

if TYPE_CHECKING:
    from kiwipiepy import Kiwi, Token

TERMS_VERSION = 4
"""To be raised with every change of what `search_terms` returns; stored indexes of another version are rebuilt."""

CONTENT_TAGS = frozenset(
    ("NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "VV", "VA", "XR", "MM", "MAG", "XSN", "XPN")
)
"""Kiwi tags that carry meaning: nouns, numbers, foreign words, stems of verbs and adjectives, roots, adverbs and the
affixes of nouns. Particles, endings, auxiliaries and punctuation are left out."""

COMPOUND_TAGS = frozenset(("NNG", "NNP", "NNB", "NR", "SL", "SH", "SN", "XSN", "XPN"))
"""Tags that, written without a space between them, make up one compound noun."""

_KOREAN = re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""
_WORD = re.compile(f"[{_UNSPACED}]+|[^\\W_{_UNSPACED}]+(?:['’][^\\W\\d_{_UNSPACED}]+)?")
_DIGIT_COMMA = re.compile(r"(?<=\d),(?=\d{3})")
_UNSPACED_START = re.compile(f"[{_UNSPACED}]")

# Kiwi is not documented as safe for calls from several threads at once on one instance.
_turn = threading.Lock()


def search_terms(text: str) -> list[str]:
    """The terms of `text` in order, repeated where the text repeats them; empty for a text without letters or digits.

    Texts with Hangul are cut by Kiwi, and compound nouns are added whole after their parts, so that both a part and
    the full name are found. Everything else is lower-cased words without English and Vietnamese stop words, English
    endings and the marks of Vietnamese, which many leave out as they type, and letter pairs for scripts without spaces.
    """
    text = _DIGIT_COMMA.sub("", unicodedata.normalize("NFKC", text))
    if not _KOREAN.search(text):
        return list(_words(text))
    with _turn:
        tokens = _kiwi().tokenize(text)
    return [*_morphemes(tokens), *_compounds(tokens)]


def load_tokenizer() -> None:
    """Load Kiwi now (about a second, 220 MB), so that the first message need not wait for it."""
    _kiwi()


def _morphemes(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        tag = _tag(token)
        if tag in ("SL", "SH"):
            yield from _words(token.form)
        elif tag in CONTENT_TAGS:
            yield token.form


def _compounds(tokens: Iterable[Token]) -> Iterator[str]:
    parts: list[str] = []
    end = -1
    for token in tokens:
        inside = _tag(token) in COMPOUND_TAGS
        if inside and token.start == end:
            parts.append(token.form)
        else:
            if len(parts) > 1:
                yield "".join(parts).lower()
            parts = [token.form] if inside else []
        end = token.start + token.len
    if len(parts) > 1:
        yield "".join(parts).lower()


def _tag(token: Token) -> str:
    """The tag without Kiwi's mark for regular and irregular stems (`VV-I`)."""
    return token.tag.partition("-")[0]


def _words(text: str) -> Iterator[str]:
    for match in _WORD.finditer(text.lower()):
        word = match.group()
        if _UNSPACED_START.match(word):
            yield from _pairs(word)
            continue
        word = re.split("['’]", word)[0]
        if word not in STOPWORDS_EN and word not in _vietnamese_stop_words():
            yield _stem(fold(word))


def _pairs(run: str) -> Iterator[str]:
    if len(run) == 1:
        yield run
    for part in _chinese_stop_words().split(run):
        for start in range(len(part) - 1):
            yield part[start : start + 2]


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """An English word without its endings (Porter 2); wrong guesses do no harm: texts and questions share them."""
    return str(_stemmer().stemWord(word)) if word.isascii() else word


@lru_cache(maxsize=1)
def _vietnamese_stop_words() -> frozenset[str]:
    """With their marks, and without them where no other language has such a word."""
    notes = lexicon("stop_words.yml")["vietnamese"]
    return frozenset((*notes["marked"], *map(fold, notes["also_unmarked"]), *notes["also_unmarked"]))


@lru_cache(maxsize=1)
def _chinese_stop_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon("stop_words.yml")["chinese"]))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")


@lru_cache(maxsize=1)
def _kiwi() -> Kiwi:
    from kiwipiepy import Kiwi

    # The large dictionaries cost 100 to 300 MB and did not find more in search (KorQuAD: nDCG within .001).
    return Kiwi(num_workers=1, load_default_dict=False, load_multi_dict=False, load_typo_dict=False)
