"""Whether a name that is also an everyday word is meant as a name: by its capitals, the words beside it, a list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from nlu.entities.term_matcher import Name, Term, written_words
from nlu.entities.tokens import Token, words
from nlu.lexicons import lexicon
from nlu.visas import visas

_Key = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Rule:
    """What makes a doubtful name sure."""

    forms: frozenset[str]
    """Ways to write it that leave no doubt."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    within: int


class Evidence:
    """Knows the doubtful names among those that a matcher finds."""

    def __init__(self, names: Iterable[Name]) -> None:
        notes = lexicon("term_words.yml")
        self._rules: dict[_Key, list[_Rule]] = defaultdict(list)
        for group in notes["everyday"]:
            self._add(group, (*group["names"], *(_official_visa_names() if group["kind"] == "visa" else ())))
        self._add_shared_majors(names, next(group for group in notes["everyday"] if group["kind"] == "major"))
        self._list_words = frozenset(notes["list_words"])
        self._ends = frozenset(notes["part_ends"])

    def sure(self, terms: Sequence[Term], text: str, tokens: Sequence[Token]) -> list[Term]:
        """The terms that are meant as names, in the order given."""
        sure = [self._is_sure(term, text, tokens) for term in terms]
        if not all(sure):
            self._add_listed(terms, sure, tokens)
        return [term for term, kept in zip(terms, sure, strict=True) if kept]

    def _add(self, group: dict[str, Any], names: Iterable[str]) -> None:
        rule = _rule(group)
        for name in names:
            forms = frozenset((name, name.upper())) if group.get("as_written") else frozenset[str]()
            self._rules[group["kind"], written_words(name)].append(replace(rule, forms=forms))

    def _add_shared_majors(self, names: Iterable[Name], group: dict[str, Any]) -> None:
        """A major that is written like something else (marketing) is one only beside a word for studies."""
        kinds: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in names:
            kinds[name.written].add(name.kind)
        for key, found in kinds.items():
            if "major" in found and len(found) > 1:
                self._rules["major", key].append(_rule(group))

    def _is_sure(self, term: Term, text: str, tokens: Sequence[Token]) -> bool:
        rules = self._rules.get((term.kind, term.written))
        if not rules or is_all(term, tokens):
            return True
        typed = text[tokens[term.start].start : tokens[term.end - 1].end]
        return any(typed in rule.forms or self._has_cue(rule, term, tokens) for rule in rules)

    def _has_cue(self, rule: _Rule, term: Term, tokens: Sequence[Token]) -> bool:
        before = self._words(reversed(tokens[max(0, term.start - rule.within) : term.start]))[::-1]
        after = self._words(tokens[term.end : term.end + rule.within])
        return _holds(before, rule.before) or _holds(after, rule.after)

    def _words(self, tokens: Iterable[Token]) -> list[str]:
        """The words up to the end of the part of the sentence."""
        found: list[str] = []
        for token in tokens:
            if token.text in self._ends:
                break
            found.append(token.text)
        return found

    def _add_listed(self, terms: Sequence[Term], sure: list[bool], tokens: Sequence[Token]) -> None:
        """Makes the terms sure that stand in a list with a sure one, going along each list both ways."""
        ends = {(term.kind, term.end) for term, kept in zip(terms, sure, strict=True) if kept}
        for number, term in enumerate(terms):
            if not sure[number] and (term.kind, self._before_list_words(term, tokens)) in ends:
                sure[number] = True
                ends.add((term.kind, term.end))
        starts = {(term.kind, term.start) for term, kept in zip(terms, sure, strict=True) if kept}
        for number, term in reversed(list(enumerate(terms))):
            if not sure[number] and (term.kind, self._after_list_words(term, tokens)) in starts:
                sure[number] = True
                starts.add((term.kind, term.start))

    def _before_list_words(self, term: Term, tokens: Sequence[Token]) -> int | None:
        """Where what stands before a term in a list ends; None where no list word is before it."""
        index = term.start
        while index > 0 and tokens[index - 1].text in self._list_words:
            index -= 1
        return index if index < term.start else None

    def _after_list_words(self, term: Term, tokens: Sequence[Token]) -> int | None:
        index = term.end
        while index < len(tokens) and tokens[index].text in self._list_words:
            index += 1
        return index if index > term.end else None


def is_all(term: Term, tokens: Sequence[Token]) -> bool:
    """Whether the text holds nothing but the term and marks."""
    outside = chain(range(term.start), range(term.end, len(tokens)))
    return all(tokens[index].kind == "other" for index in outside)


def _rule(group: dict[str, Any]) -> _Rule:
    return _Rule(frozenset(), _padded(group["before"]), _padded(group["after"]), group["within"])


def _padded(cues: Iterable[str]) -> tuple[str, ...]:
    return tuple(f" {' '.join(words(cue))} " for cue in cues)


def _holds(found: Sequence[str], cues: tuple[str, ...]) -> bool:
    joined = f" {' '.join(found)} "
    return any(cue in joined for cue in cues)


def _official_visa_names() -> list[str]:
    return [names[0] for visa in visas().values() for names in visa.names.values()]
