"""Turns the test of a condition into a function, once per condition: one maker for each type of fact."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from knowledge.eligibility.schema import Leaf
from knowledge.eligibility.states import MET, NOT_MET, UNKNOWN, State
from knowledge.eligibility.values import FactValue, alternatives, ends
from knowledge.eligibility.vocabulary import FactDefinition
from nlu.regions import members

Test = Callable[[FactValue], State]

_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-31"

TESTS_OF: Mapping[str, tuple[str, ...]] = {
    "boolean": ("is",),
    "choice": ("one_of",),
    "choices": ("one_of",),
    "whole": ("at_least", "at_most", "over", "under"),
    "number": ("at_least", "at_most", "over", "under"),
    "money": ("at_least", "at_most", "over", "under"),
    "date": ("on_or_after", "on_or_before"),
    "region": ("within",),
}
"""The tests that fit each type of fact, as records name them."""


def make_test(leaf: Leaf, definition: FactDefinition) -> Test:
    """A function that says whether a value of the fact meets the condition."""
    return _MAKERS[definition.type](leaf, definition)


def _boolean(leaf: Leaf, definition: FactDefinition) -> Test:
    wanted = leaf.is_
    return lambda value: MET if value is wanted else NOT_MET


def _choice(leaf: Leaf, definition: FactDefinition) -> Test:
    """For choices, one of the values told is enough."""
    wanted = frozenset(leaf.one_of)
    perhaps = frozenset(value.id for value in definition.values if not wanted.isdisjoint(value.may_be))

    def test(value: FactValue) -> State:
        told = alternatives(value)
        if not wanted.isdisjoint(told):
            return MET
        return NOT_MET if perhaps.isdisjoint(told) else UNKNOWN

    return test


def _number(leaf: Leaf, definition: FactDefinition) -> Test:
    low = (-math.inf, True) if leaf.at_least is None else (leaf.at_least, True)
    high = (math.inf, True) if leaf.at_most is None else (leaf.at_most, True)
    if leaf.over is not None:
        low = (leaf.over, False)
    if leaf.under is not None:
        high = (leaf.under, False)
    return _interval(low, high, (-math.inf, math.inf))


def _date(leaf: Leaf, definition: FactDefinition) -> Test:
    low, high = leaf.on_or_after or _FIRST_DAY, leaf.on_or_before or _LAST_DAY
    return _interval((low, True), (high, True), (_FIRST_DAY, _LAST_DAY))


def _interval(low: tuple[Any, bool], high: tuple[Any, bool], widest: tuple[Any, Any]) -> Test:
    """Each end is a bound and whether it is included."""
    (bottom, with_bottom), (top, with_top) = low, high

    def test(value: FactValue) -> State:
        least, most = ends(value)
        least = widest[0] if least is None else least
        most = widest[1] if most is None else most
        if most < bottom or least > top or (most == bottom and not with_bottom) or (least == top and not with_top):
            return NOT_MET
        above = least > bottom or (least == bottom and with_bottom)
        below = most < top or (most == top and with_top)
        return MET if above and below else UNKNOWN

    return test


def _region(leaf: Leaf, definition: FactDefinition) -> Test:
    inside = frozenset[str]().union(*(members(code) for code in leaf.within))

    def test(value: FactValue) -> State:
        possible = frozenset[str]().union(*(members(code) for code in alternatives(value)))
        if possible <= inside:
            return MET
        return NOT_MET if possible.isdisjoint(inside) else UNKNOWN

    return test


_MAKERS: Mapping[str, Callable[[Leaf, FactDefinition], Test]] = {
    "boolean": _boolean,
    "choice": _choice,
    "choices": _choice,
    "whole": _number,
    "number": _number,
    "money": _number,
    "date": _date,
    "region": _region,
}
