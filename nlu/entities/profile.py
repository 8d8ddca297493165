"""All that a text names of a person or a post: skills, occupations, majors, visas, TOPIK levels, regions and more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from nlu.entities.evidence import Evidence, is_all
from nlu.entities.model import Entity
from nlu.entities.places import PlaceFinder
from nlu.entities.term_matcher import Name, Term, TermMatcher
from nlu.entities.term_names import DECOY, term_names
from nlu.entities.tokens import Token, tokenize
from nlu.entities.topik import TopikFinder
from nlu.lexicons import lexicon

KINDS = ("topik", "visa", "major", "occupation", "skill", "language", "sector", "degree")
"""In the order that decides between two readings of the same words."""

# What a longer name of another kind leaves standing inside it: a CNC operator knows CNC.
_KEPT_INSIDE = {"occupation": ("skill", "language"), "topik": ("language",)}
# What may share a part with a name of another kind: 자동차부품 제조업체 makes car parts and is a manufacturer.
_MAY_OVERLAP = ("sector",)
# A posting or a résumé is shorter; it bounds the work per text.
_LONGEST = 20_000


class ProfileFinder:
    """Finds the terms of a profile in Korean, English, Vietnamese and Chinese; build it once (about a second)."""

    def __init__(self) -> None:
        names = [*term_names(), *_language_names()]
        self._matcher = TermMatcher(names)
        self._evidence = Evidence(names)
        self._topik = TopikFinder()
        self._places = PlaceFinder()
        self._not_a_language = frozenset(lexicon("term_words.yml")["not_a_language"])

    def find(self, text: str) -> list[Entity]:
        """Entities in order of position; a name of several entries gives one each.

        Kinds: skill, occupation and major with an id, visa with a code, topik with a level (0 for none, as an int),
        sector with a letter, degree with a name, language with a code, region with a code or a list of codes.
        """
        text = text[:_LONGEST]
        tokens = tokenize(text)
        named = self._evidence.sure(_without_decoys(self._matcher.find(tokens)), text, tokens)
        terms = _settled([*(t for t in named if self._is_meant(t, tokens)), *self._topik.find(tokens)], tokens)
        found = [_entity(term, text, tokens) for term in terms]
        return sorted([*found, *self._regions(text, tokens, terms)], key=lambda entity: (entity.start, entity.end))

    def _is_meant(self, term: Term, tokens: Sequence[Token]) -> bool:
        if term.kind != "language" or term.end == len(tokens):
            return True
        return tokens[term.end].text not in self._not_a_language

    def _regions(self, text: str, tokens: Sequence[Token], terms: Sequence[Term]) -> list[Entity]:
        taken = {character for t in terms for character in range(tokens[t.start].start, tokens[t.end - 1].end)}
        return [place for place in self._places.find(text, tokens) if taken.isdisjoint(range(place.start, place.end))]


def _without_decoys(terms: Sequence[Term]) -> list[Term]:
    """The terms that are not part of a phrase which means something else."""
    longest: dict[int, int] = defaultdict(int)
    for term in terms:
        if term.kind == DECOY:
            for index in range(term.start, term.end):
                longest[index] = max(longest[index], term.length)
    return [
        term
        for term in terms
        if term.kind != DECOY and all(longest[index] < term.length for index in (term.start, term.end - 1))
    ]


def _settled(terms: Sequence[Term], tokens: Sequence[Token]) -> list[Term]:
    """The longest reading of each stretch of text; of equally long ones the kind that comes first in KINDS.

    Where a name is all there is, as in a field of a form, every kind that it may be of is kept.
    """
    kept: list[Term] = []
    at: dict[int, list[Term]] = defaultdict(list)
    for term in sorted(terms, key=lambda term: (-term.length, KINDS.index(term.kind), term.start)):
        # what is kept already is at least as long, so that it overlaps at one of the ends
        overlapping = [*at[term.start], *at[term.end - 1]]
        if all(_compatible(term, other) for other in overlapping) or is_all(term, tokens):
            kept.append(term)
            for index in range(term.start, term.end):
                at[index].append(term)
    return kept


def _compatible(term: Term, longer: Term) -> bool:
    """Whether a term may stand beside one that overlaps it and is at least as long."""
    if term.kind == longer.kind:
        return (term.start, term.end) == (longer.start, longer.end)
    if not (longer.start <= term.start and term.end <= longer.end):
        return term.kind in _MAY_OVERLAP
    return term.length < longer.length and term.kind in _KEPT_INSIDE.get(longer.kind, ())


def _entity(term: Term, text: str, tokens: Sequence[Token]) -> Entity:
    start, end = tokens[term.start].start, tokens[term.end - 1].end
    value = int(term.value) if term.kind == "topik" else term.value
    return Entity(term.kind, value, text[start:end], start, end)


def _language_names() -> list[Name]:
    return [Name("language", code, name) for code, names in lexicon("languages.yml").items() for name in names]
