"""Holds the conditions of the records, and numbers that sums are worked out with, against the lines they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from knowledge.eligibility.schema import Leaf, leaves
from knowledge.eligibility.vocabulary import FactDefinition
from knowledge.schema import Fact, Program
from knowledge.schema_base import LocalizedText
from knowledge.store import Knowledge
from knowledge.verify.figures import Found, read_figures
from knowledge.verify.findings import Finding
from knowledge.verify.grammar import languages
from knowledge.verify.sources import Source
from knowledge.verify.texts import name_lines, standing, text_findings
from nlu.region_names import region_names

BOUNDS = ("at_least", "at_most", "over", "under")

_KINDS_OF_UNIT = {"years": {"years", "age"}, "people": {"people"}}
_KINDS_OF_TYPE = {"money": {"won"}}
_PERCENT = frozenset({"percent"})


@dataclass(frozen=True)
class _Rest:
    """What something in a record rests on."""

    file: str
    place: str
    told: Fact
    source: Source

    @property
    def figures(self) -> list[Found]:
        return self.source.figures(self.told.source.lines)

    @property
    def words(self) -> str:
        return " ".join(self.source.line(number) or "" for number in self.told.source.lines)

    def finding(self, problem: str, language: str = "", stands: str = "") -> Finding:
        return Finding(self.file, self.place, language, problem, stands)


def rule_findings(knowledge: Knowledge, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """Every condition, superseded bound and worked number that the cited lines do not bear out."""
    check = _Check(knowledge, sources)
    for rule in knowledge.crossing:
        for leaf in leaves(rule.condition):
            yield from check.condition("eligibility/crossing.yml", "", leaf)
    for program in knowledge.programs.values():
        yield from check.program(f"programs/{program.id}.yml", program)


@dataclass(frozen=True)
class _Check:
    knowledge: Knowledge
    sources: Mapping[str, Source]

    def program(self, file: str, program: Program) -> Iterator[Finding]:
        rules = program.eligibility
        own = {leaf.id: leaf for condition in rules.conditions for leaf in leaves(condition)}
        for leaf in own.values():
            yield from self.condition(file, program.id, leaf)
        for former in rules.superseded:
            definition = self.knowledge.vocabulary.facts[own[former.condition].fact]
            for rest in self._rest(file, f"superseded {former.condition}", program.id, former.stated_in):
                yield from _number_findings(rest, former.was, _kinds(definition))
        if rules.worked:
            yield from self._worked(file, program)

    def condition(self, file: str, program_id: str, leaf: Leaf) -> Iterator[Finding]:
        definition = self.knowledge.vocabulary.facts[leaf.fact]
        for rest in self._rest(file, f"condition {leaf.id}", program_id, leaf.stated_in):
            bounds = {name: value for name, value in leaf.tests.items() if name in BOUNDS}
            yield from text_findings(file, rest.place, leaf.text, rest.figures, name_lines(rest.told.source))
            yield from _number_findings(rest, bounds, _kinds(definition))
            yield from _unworded_findings(rest, bounds, leaf.text, _kinds(definition))
            yield from _region_findings(rest, leaf)

    def _worked(self, file: str, program: Program) -> Iterator[Finding]:
        worked, facts = program.eligibility.worked, self.knowledge.vocabulary.facts
        assert worked is not None
        kinds = {"amount_at_most": _kinds(facts[worked.amount]), "years_at_least": _kinds(facts[worked.years])}
        for name, value, reference in worked.inputs:
            for rest in self._rest(file, "worked", program.id, reference):
                yield from _number_findings(rest, {name: value}, kinds.get(name, _PERCENT))

    def _rest(self, file: str, place: str, program_id: str, reference: str) -> Iterator[_Rest]:
        """Nothing where the document is not there, which is told of its facts."""
        _, told = self.knowledge.statement(program_id, reference)
        if told.source.document in self.sources:
            yield _Rest(file, place, told, self.sources[told.source.document])


def _kinds(definition: FactDefinition) -> frozenset[str]:
    """The kinds of figures that a bound on the fact may be written as; none for any kind."""
    return frozenset(_KINDS_OF_TYPE.get(definition.type) or _KINDS_OF_UNIT.get(definition.unit) or ())


def _number_findings(rest: _Rest, numbers: Mapping[str, Any], kinds: frozenset[str]) -> Iterator[Finding]:
    """Numbers of a rule that do not stand in the lines."""
    for name, value in numbers.items():
        if not _stands(value, kinds, rest.figures):
            problem = f"{name}: {value:,} does not stand in {name_lines(rest.told.source)}"
            yield rest.finding(problem, stands=standing(rest.figures))


def _unworded_findings(
    rest: _Rest, bounds: Mapping[str, Any], text: LocalizedText, kinds: frozenset[str]
) -> Iterator[Finding]:
    """Bounds that the words of a condition do not give in some language."""
    for code in filter(languages().__contains__, text.languages):
        figures = read_figures(text.in_language(code), code)
        for name, value in bounds.items():
            if not _stands(value, kinds, figures):
                yield rest.finding(f"{name}: {value:,} is not in the text", code, standing(figures))


def _stands(value: float, kinds: frozenset[str], figures: Iterable[Found]) -> bool:
    wanted = Fraction(str(value))
    return any(
        found.figure.value == wanted and (not kinds or found.figure.kind in kinds or found.figure.kind == "plain")
        for found in figures
    )


def _region_findings(rest: _Rest, leaf: Leaf) -> Iterator[Finding]:
    """A region that the lines do not name; several together may be a word such as "the regions"."""
    if len(leaf.within) == 1:
        names = [name for name, codes in region_names().items() if codes == [leaf.within[0]]]
        if not any(name in rest.words.lower() for name in names):
            yield rest.finding(f"within: {leaf.within[0]} is not named in {name_lines(rest.told.source)}")
