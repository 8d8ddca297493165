"""Where a name may begin and end: Korean writes particles, and often the next noun, onto it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from nlu.entities.tokens import Token
from nlu.lexicons import lexicon

ANY = ("particles", "nouns")
PLACE = ("particles", "nouns", "place_nouns")
TERM = ("particles", "nouns", "term_nouns")
QUANTITY = ("particles", "quantity_nouns")


_LONGEST_REST = 24
"""Syllables of endings that one word may have after a name; nobody writes more."""


def may_start(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name can begin at this token, that is, not inside a word of the same script.

    Chinese writes no spaces, so that a name may begin at any character.
    """
    if index == 0 or not tokens[index].glued or tokens[index].kind == "han":
        return True
    return tokens[index - 1].kind != tokens[index].kind and {tokens[index - 1].kind, tokens[index].kind} != {
        "latin",
        "number",
    }


def may_end(tokens: Sequence[Token], end: int, sets: tuple[str, ...] = ANY) -> bool:
    """Whether a name can end before token `end`: at a gap, or where only endings of these sets follow in the word."""
    if end == len(tokens) or not tokens[end].glued:
        return True
    kind, before = tokens[end].kind, tokens[end - 1].kind
    if kind == "hangul":
        return is_ending(_rest_of_word(tokens, end), sets)
    if kind in ("latin", "number"):
        return before in ("hangul", "han", "other")
    return kind != before or kind in ("other", "han")


def _rest_of_word(tokens: Sequence[Token], index: int) -> str:
    """The syllables up to the end of the word, or one more than endings may have."""
    rest = tokens[index].text
    for token in tokens[index + 1 : index + 1 + _LONGEST_REST]:
        if not token.glued or token.kind != "hangul":
            break
        rest += token.text
    return rest


@lru_cache(maxsize=4096)
def is_ending(rest: str, sets: tuple[str, ...] = ANY) -> bool:
    """Whether the syllables are endings one after the other; particles may close the word, nouns may precede them."""
    if not rest:
        return True
    if len(rest) > _LONGEST_REST:
        return False
    return any(rest.startswith(ending) and is_ending(rest[len(ending) :], sets) for ending in _endings(sets))


@cache
def _endings(sets: tuple[str, ...]) -> frozenset[str]:
    known = lexicon("korean_endings.yml")
    return frozenset(ending for name in sets for ending in known[name])
