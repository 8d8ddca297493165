"""All entities of a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nlu.entities.gazetteer import Gazetteer
from nlu.entities.misspelt import MisspeltNames
from nlu.entities.model import KINDS, Entity
from nlu.entities.names import NameMatcher, longest_first
from nlu.entities.places import PlaceFinder
from nlu.entities.quantities import QuantityFinder
from nlu.entities.tokens import Token, tokenize
from nlu.lexicons import lexicon

_QUANTITIES = ("age", "money", "duration", "count")
# Names of other kinds are everyday words, which differ from others by a letter (직원 an employee, 지원 support).
_GUESSED = ("program",)
# Nobody names something only after this many characters; it bounds the work per message.
_LONGEST = 4000


class EntityFinder:
    """Finds entities of every kind; holds the matchers, so build it once."""

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        tables = (gazetteer or Gazetteer()).names
        self._names = {kind: NameMatcher(table) for kind, table in tables.items()}
        self._misspelt = {kind: MisspeltNames(table) for kind, table in tables.items() if kind in _GUESSED}
        self._languages = NameMatcher(_language_names())
        self._places = PlaceFinder()
        self._quantities = QuantityFinder()

    def find(self, text: str) -> list[Entity]:
        """Entities in order of position. None overlap, except that a name shared by several programs gives one each."""
        tokens = tokenize(text[:_LONGEST])
        candidates = [
            *self._exact(text, tokens),
            *self._places.find(text, tokens),
            *self._quantities.find(text, tokens),
            *_entities("language", text, tokens, self._languages),
        ]
        kept = _without_overlaps(candidates)
        return sorted([*kept, *self._near(text, tokens, kept)], key=lambda entity: (entity.start, entity.end))

    def _exact(self, text: str, tokens: Sequence[Token]) -> list[Entity]:
        return [entity for kind, matcher in self._names.items() for entity in _entities(kind, text, tokens, matcher)]

    def _near(self, text: str, tokens: Sequence[Token], kept: Sequence[Entity]) -> list[Entity]:
        taken = [_token_range(tokens, entity) for entity in kept]
        return [
            _entity(kind, value, text, tokens, match.start, match.end, match.score)
            for kind, names in self._misspelt.items()
            for match in names.find(tokens, taken)
            for value in match.values
        ]


def _entities(kind: str, text: str, tokens: Sequence[Token], matcher: NameMatcher) -> list[Entity]:
    return [
        _entity(kind, value, text, tokens, match.start, match.end)
        for match in longest_first(matcher.find(tokens))
        for value in match.values
    ]


def _entity(
    kind: str, value: str, text: str, tokens: Sequence[Token], start: int, end: int, score: float = 1.0
) -> Entity:
    first, last = tokens[start].start, tokens[end - 1].end
    return Entity(kind, value, text[first:last], first, last, score)


def _without_overlaps(candidates: Sequence[Entity]) -> list[Entity]:
    """The longest reading of each stretch of text, and of equally long ones the kind that comes first in KINDS."""
    ranked = sorted(candidates, key=lambda entity: (-entity.length, entity.start, _rank(entity.kind)))
    kept: list[Entity] = []
    for entity in ranked:
        if all(_compatible(entity, other) for other in kept):
            kept.append(entity)
    return kept


def _compatible(entity: Entity, other: Entity) -> bool:
    apart = entity.end <= other.start or other.end <= entity.start
    shared = (entity.kind, entity.start, entity.end) == (other.kind, other.start, other.end)
    return apart or (shared and entity.kind not in _QUANTITIES)


def _rank(kind: str) -> int:
    return KINDS.index(kind) if kind in KINDS else 0


def _token_range(tokens: Sequence[Token], entity: Entity) -> tuple[int, int]:
    inside = [i for i, token in enumerate(tokens) if token.start < entity.end and entity.start < token.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _language_names() -> Mapping[str, list[str]]:
    return {name: [code] for code, names in lexicon("languages.yml").items() for name in names}
