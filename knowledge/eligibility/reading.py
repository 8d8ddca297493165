"""Reads one told value, by the type of its fact. Each reader raises RefusedError for what makes no sense."""

from __future__ import annotations

import calendar
import math
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeGuard, cast

from knowledge.eligibility.problems import Code, RefusedError
from knowledge.eligibility.values import Between, Bound, FactValue
from knowledge.eligibility.vocabulary import FactDefinition
from nlu.region_names import region_codes

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BOUNDS = {"at_least", "at_most"}
_NO_NUMBERS = (math.inf, -math.inf)


def read_value(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    """The value of a fact from its JSON form; RefusedError where it makes no sense."""
    return _READERS[definition.type](definition, raw, today)


def _boolean(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    if not isinstance(raw, bool):
        raise RefusedError("not_boolean", raw)
    return raw


def _choice(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    allowed = [value.id for value in definition.values]
    if raw not in allowed:
        nearest = get_close_matches(raw, allowed, n=1) if isinstance(raw, str) else []
        raise RefusedError("not_a_value", raw, allowed=allowed, nearest=next(iter(nearest), None))
    return str(raw)


def _choices(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    told = [str(_choice(definition, value, today)) for value in _several(raw)]
    return tuple(dict.fromkeys(told))


def _region(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    codes = dict.fromkeys(code for name in _several(raw) for code in _region_codes(name))
    return next(iter(codes)) if len(codes) == 1 else tuple(codes)


def _region_codes(name: Any) -> tuple[str, ...]:
    codes = region_codes(name) if isinstance(name, str) else ()
    if not codes:
        raise RefusedError("not_a_region", name)
    return codes


def _several(raw: Any) -> Sequence[Any]:
    if raw == []:
        raise RefusedError("empty", raw)
    return raw if isinstance(raw, list | tuple) else [raw]


def _number(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    def bound(value: Any) -> Bound:
        number = _plain_number(value, whole=definition.type != "number")
        limits = definition.limits
        if limits.least is not None and number < limits.least:
            raise RefusedError("too_small", value, least=limits.least)
        if limits.most is not None and number > limits.most:
            raise RefusedError("too_large", value, most=limits.most)
        return number

    return _between(raw, bound, bound) if _is_between(raw, "not_number") else bound(raw)


def _plain_number(value: Any, whole: bool) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or value in _NO_NUMBERS or value != value:
        raise RefusedError("not_number", value)
    if whole and value != int(value):
        raise RefusedError("not_whole", value)
    return int(value) if whole else value


def _is_between(raw: Any, otherwise: Code) -> TypeGuard[Mapping[str, Any]]:
    if isinstance(raw, Mapping) and not raw.keys() <= _BOUNDS:
        raise RefusedError(otherwise, raw)
    return isinstance(raw, Mapping)


def _between(raw: Mapping[str, Any], lower: Callable[[Any], Bound], upper: Callable[[Any], Bound]) -> FactValue:
    told = {name: value for name, value in raw.items() if value is not None}
    if not told:
        raise RefusedError("empty", raw)
    low = lower(told["at_least"]) if "at_least" in told else None
    high = upper(told["at_most"]) if "at_most" in told else None
    return _joined(raw, low, high)


def _joined(raw: Any, low: Any, high: Any) -> FactValue:
    if low is None or high is None or low < high:
        return Between(low, high)
    if low > high:
        raise RefusedError("empty", raw)
    return cast(FactValue, low)


def _date(definition: FactDefinition, raw: Any, today: date) -> FactValue:
    latest = today if definition.past else None

    def first(value: Any) -> str:
        return _days(value, latest)[0]

    def last(value: Any) -> str:
        return _days(value, latest)[1]

    return _between(raw, first, last) if _is_between(raw, "not_a_date") else _joined(raw, *_days(raw, latest))


def _days(raw: Any, latest: date | None) -> tuple[str, str]:
    """The first and the last day of a year, month or day, but none after `latest`."""
    match = _DATE.fullmatch(str(raw)) if isinstance(raw, str | int) and not isinstance(raw, bool) else None
    if match is None:
        raise RefusedError("not_a_date", raw)
    year, month, day = (int(part or 0) for part in match.groups())
    try:
        start = date(year, month or 1, day or 1)
        end = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    except ValueError:
        raise RefusedError("not_a_date", raw) from None
    if latest and start > latest:
        raise RefusedError("in_the_future", raw, most=latest.isoformat())
    return start.isoformat(), min(end, latest or end).isoformat()


_READERS: Mapping[str, Callable[[FactDefinition, Any, date], FactValue]] = {
    "boolean": _boolean,
    "choice": _choice,
    "choices": _choices,
    "whole": _number,
    "number": _number,
    "money": _number,
    "date": _date,
    "region": _region,
}
