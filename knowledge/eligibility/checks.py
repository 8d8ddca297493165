"""What can be wrong with the rules of a record beyond their schema, found when the knowledge is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches

from knowledge.eligibility.schema import CrossingRule, Eligibility, Leaf, MonthlySaving, Superseded, leaves
from knowledge.eligibility.testing import TESTS_OF
from knowledge.eligibility.vocabulary import NUMBER_TYPES, FactDefinition, Vocabulary
from knowledge.schema import Fact
from nlu.regions import members

Find = Callable[[str], Fact | None]
"""The statement that a reference (`statement` of this record, or `record/statement`) names, if there is one."""

_LOWER, _UPPER = ("at_least", "over", "on_or_after"), ("at_most", "under", "on_or_before")


def eligibility_problems(
    eligibility: Eligibility, crossing: Iterable[CrossingRule], vocabulary: Vocabulary, find: Find
) -> Iterator[str]:
    """Everything wrong with the rules of one program, each as a place in the record and what is wrong there."""
    own = [leaf for condition in eligibility.conditions for leaf in leaves(condition)]
    for leaf in own:
        yield from (f"conditions ({leaf.id}).{problem}" for problem in _leaf_problems(leaf, vocabulary, find))
    yield from _repeated_ids(own, crossing)
    for superseded in eligibility.superseded:
        yield from (f"superseded.{problem}" for problem in _superseded_problems(superseded, own, find))
    if eligibility.worked:
        yield from (f"worked.{problem}" for problem in _worked_problems(eligibility.worked, vocabulary, find))


def crossing_problems(rule: CrossingRule, vocabulary: Vocabulary, find: Find) -> Iterator[str]:
    """Everything wrong with one crossing rule."""
    for leaf in leaves(rule.condition):
        yield from (f"({leaf.id}).{problem}" for problem in _leaf_problems(leaf, vocabulary, find))


def _repeated_ids(own: Iterable[Leaf], crossing: Iterable[CrossingRule]) -> Iterator[str]:
    ids = [leaf.id for leaf in own]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"conditions: '{name}' appears twice"
    for name in sorted({leaf.id for rule in crossing for leaf in leaves(rule.condition)} & set(ids)):
        yield f"conditions: '{name}' is a condition of crossing.yml"


def _leaf_problems(leaf: Leaf, vocabulary: Vocabulary, find: Find) -> Iterator[str]:
    yield from _reference_problems("stated_in", leaf.stated_in, find)
    definition = vocabulary.facts.get(leaf.fact)
    if definition is None:
        yield f"fact: {_unknown(leaf.fact, vocabulary)}"
        return
    if not definition.asked:
        yield f"fact: '{leaf.fact}' is never asked for, so that the condition might never be settled"
    unfit = [name for name in leaf.tests if name not in TESTS_OF[definition.type]]
    for name in unfit:
        fitting = " or ".join(f"`{test}`" for test in TESTS_OF[definition.type])
        yield f"{name}: does not fit '{leaf.fact}', which is a {definition.type}; use {fitting}"
    if not unfit:
        yield from _test_problems(leaf, definition)


def _reference_problems(field: str, reference: str, find: Find) -> Iterator[str]:
    told = find(reference)
    if told is None:
        yield f"{field}: '{reference}' is no statement"
    elif told.superseded_by:
        yield f"{field}: '{reference}' no longer holds; '{told.superseded_by}' replaced it"


def _unknown(fact: str, vocabulary: Vocabulary) -> str:
    nearest = vocabulary.nearest(fact)
    return f"'{fact}' is not in vocabulary.yml" + (f"; did you mean '{nearest}'?" if nearest else "")


def _test_problems(leaf: Leaf, definition: FactDefinition) -> Iterator[str]:
    values = [value.id for value in definition.values]
    for value in leaf.one_of:
        if value not in values:
            nearest = get_close_matches(value, values, n=1)
            meant = f"; did you mean '{nearest[0]}'?" if nearest else ""
            yield f"one_of: '{value}' is not a value of '{definition.id}'{meant}"
    for code in leaf.within:
        if not members(code):
            yield f"within: '{code}' is not the code of a region"
    for name in ("on_or_after", "on_or_before"):
        if name in leaf.tests and not _is_day(leaf.tests[name]):
            yield f"{name}: '{leaf.tests[name]}' is not a day such as 2026-03-15"
    yield from _bound_problems(leaf)


def _bound_problems(leaf: Leaf) -> Iterator[str]:
    lower = [name for name in _LOWER if name in leaf.tests]
    upper = [name for name in _UPPER if name in leaf.tests]
    for names in (lower, upper):
        if len(names) > 1:
            yield f"{names[1]}: one of `{names[0]}` and `{names[1]}` is enough"
    if len(lower) == len(upper) == 1:
        least, most = leaf.tests[lower[0]], leaf.tests[upper[0]]
        excluded = "over" in lower or "under" in upper
        if least > most or (least == most and excluded):
            yield f"{lower[0]}: nothing lies between {least} and {most}"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _superseded_problems(superseded: Superseded, own: Iterable[Leaf], find: Find) -> Iterator[str]:
    if find(superseded.stated_in) is None:
        yield f"stated_in: '{superseded.stated_in}' is no statement"
    now = next((leaf for leaf in own if leaf.id == superseded.condition), None)
    if now is None:
        yield f"condition: '{superseded.condition}' is no condition of this record"
        return
    for name, value in superseded.was.items():
        if name not in (*_LOWER, *_UPPER) or name not in now.tests:
            yield f"was: `{name}` is no bound of '{now.id}'"
        elif now.tests[name] == value:
            yield f"was: `{name}` is what '{now.id}' asks for now"


def _worked_problems(worked: MonthlySaving, vocabulary: Vocabulary, find: Find) -> Iterator[str]:
    for field, name in (("amount", worked.amount), ("years", worked.years)):
        if name not in vocabulary.facts:
            yield f"{field}: {_unknown(name, vocabulary)}"
        elif vocabulary.facts[name].type not in NUMBER_TYPES:
            yield f"{field}: '{name}' is no number"
    for field, _, statement in worked.inputs:
        yield from _reference_problems(field, statement, find)
