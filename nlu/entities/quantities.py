"""Ages, money, durations and counts: phrases around numbers, on spaCy's PhraseMatcher."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from nlu.entities.endings import QUANTITY, may_end, may_start
from nlu.entities.model import Entity
from nlu.entities.numbers import number_at
from nlu.entities.periods import money_period
from nlu.entities.positional import Number
from nlu.entities.tokens import Token, words
from nlu.entities.vietnamese import fold
from nlu.lexicons import lexicon

_NUMBER = "#"
_LONGEST_YEARS = 100
_PERIOD_MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True)
class _Piece:
    """A token, or the tokens of one number."""

    text: str
    start: int
    end: int
    number: Number | None = None


class QuantityFinder:
    """Finds ages (years), money (won), durations (months) and counts."""

    def __init__(self) -> None:
        self._vocab: Vocab = spacy.blank("xx").vocab
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._groups: list[dict[str, Any]] = lexicon("quantities.yml")["patterns"]
        for index, group in enumerate(self._groups):
            phrases = [Doc(self._vocab, words=[*map(fold, words(phrase))]) for phrase in group["phrases"]]
            self._matcher.add(str(index), phrases)

    def find(self, text: str, tokens: Sequence[Token]) -> list[Entity]:
        """All readings, which may overlap."""
        pieces = _pieces(tokens)
        if not pieces:
            return []
        doc = Doc(self._vocab, words=[piece.text for piece in pieces])
        found = []
        covered: set[int] = set()
        for key, start, end in self._matcher(doc):
            group = self._groups[int(self._vocab.strings[key])]
            entity = self._entity(text, tokens, pieces[start:end], group)
            if entity is not None:
                covered.update(range(start, end))
                found.append(entity)
        found += [
            _money(text, tokens, piece)
            for index, piece in enumerate(pieces)
            if index not in covered and _is_bare_money(tokens, piece)
        ]
        return [entity for entity in found if not _is_a_period(text, entity, found)]

    def _entity(
        self, text: str, tokens: Sequence[Token], pieces: Sequence[_Piece], group: dict[str, Any]
    ) -> Entity | None:
        start, end = pieces[0].start, pieces[-1].end
        if not (may_start(tokens, start) and may_end(tokens, end, QUANTITY)):
            return None
        number = next((piece.number for piece in pieces if piece.number), None)
        if group.get("open") and not _is_closed(tokens, end):
            return None
        if start and fold(tokens[start - 1].text) in map(fold, group.get("not_after", ())):
            return None
        if number and number.syllable and not _fits_syllable(tokens, number):
            return None
        value = group["constant"] if number is None else round(number.value * group["factor"])
        if not _within_limits(group["kind"], value) or (group.get("factor") == 12 and value > 12 * _LONGEST_YEARS):
            return None
        first, last = tokens[start].start, tokens[end - 1].end
        detail = money_period(tokens, start, end) if group["kind"] == "money" else group.get("detail", "")
        return Entity(group["kind"], value, text[first:last], first, last, detail=detail)


def _is_a_period(text: str, entity: Entity, found: Sequence[Entity]) -> bool:
    """Whether a duration only says what an amount beside it is for: 3 triệu một tháng."""
    if entity.kind != "duration":
        return False
    amounts = (one for one in found if one.kind == "money" and _PERIOD_MONTHS.get(one.detail) == entity.value)
    return any(_touch(text, entity, one) or _touch(text, one, entity) for one in amounts)


def _touch(text: str, first: Entity, second: Entity) -> bool:
    return first.end <= second.start and not text[first.end : second.start].strip(" /")


def _pieces(tokens: Sequence[Token]) -> list[_Piece]:
    pieces: list[_Piece] = []
    index = 0
    while index < len(tokens):
        number = number_at(tokens, index)
        if number is None:
            # a typed "#" must not pass for a number
            pieces.append(_Piece(fold(tokens[index].text).replace(_NUMBER, "♯"), index, index + 1))
            index += 1
        else:
            pieces.append(_Piece(_NUMBER, index, number.end, number))
            index = number.end
    return pieces


def _is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Whether nothing that follows makes the number at the end mean something else."""
    if end == len(tokens) or tokens[end].kind in ("other", "hangul"):
        return True
    return fold(tokens[end].text) in _folded("open_followers")


def _fits_syllable(tokens: Sequence[Token], number: Number) -> bool:
    following = "".join(token.text for token in tokens[number.end : number.end + 2])
    return following.startswith(tuple(lexicon("numbers.yml")["one_syllable_units"][number.syllable]))


def _within_limits(kind: str, value: int) -> bool:
    low, high = _quantities()["limits"][kind]
    return bool(low <= value <= high)


def _is_bare_money(tokens: Sequence[Token], piece: _Piece) -> bool:
    """Whether a number in 만, 억 or 조 stands without a unit."""
    if piece.number is None or not piece.number.big or tokens[piece.start].kind == "hangul":
        return False
    if tokens[piece.end - 1].kind in ("latin", "han") or tokens[piece.start].kind in ("latin", "han"):
        return _ends_an_amount(tokens, piece.end)
    following = tokens[piece.end].text if piece.end < len(tokens) else ""
    if following in _quantities()["not_money"]:
        return bool(tokens[piece.end].glued and may_end(tokens, piece.end, QUANTITY) and following not in ("대", "회"))
    return may_end(tokens, piece.end, QUANTITY)


def _ends_an_amount(tokens: Sequence[Token], end: int) -> bool:
    """Whether nothing follows an amount in Vietnamese or Chinese that it could count."""
    return end == len(tokens) or tokens[end].kind == "other" or fold(tokens[end].text) in _folded("money_followers")


def _money(text: str, tokens: Sequence[Token], piece: _Piece) -> Entity:
    first, last = tokens[piece.start].start, tokens[piece.end - 1].end
    assert piece.number is not None
    period = money_period(tokens, piece.start, piece.end)
    return Entity("money", round(piece.number.value), text[first:last], first, last, detail=period)


@cache
def _folded(name: str) -> frozenset[str]:
    """A list of words, as they are typed without marks."""
    return frozenset(map(fold, _quantities()[name]))


@cache
def _quantities() -> dict[str, Any]:
    data: dict[str, Any] = lexicon("quantities.yml")
    return data
