"""Pay as people write it: "월 250만원", "연봉 3,000~3,500만", "시급 10,320원".

A year's pay is divided by its twelve months. An hour's pay stays an hour's pay, and a day's or a week's is not taken:
how many hours or days a month has, a file does not say.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from matching.importing.problems import ReadingError, UnclearError, WrongError
from matching.importing.value import Value
from matching.importing.words import found, is_one_of, plain, words
from matching.profiles.base import MOST_WON_HOURLY, MOST_WON_MONTHLY
from matching.profiles.pay import StatedPay
from nlu.entities.numbers import digits, number_at
from nlu.entities.tokens import Token, tokenize

_RIGHT = "월 250만원, 연봉 3,000만원 or 시급 10,320원"
_RANGE_SIGNS = ("~", "-", "부터", "to")
_MONTHS_A_YEAR = 12
# Less than this is no pay of that period but an amount whose unit is missing (250 for 250만).
_LEAST = {"month": 100_000, "year": 1_000_000, "hour": 1_000}
_MOST = {"month": MOST_WON_MONTHLY, "year": MOST_WON_MONTHLY * _MONTHS_A_YEAR, "hour": MOST_WON_HOURLY}
_LONGEST = 100


@dataclass(frozen=True)
class Pay:
    """Won for a month or an hour; None for an end that is left open."""

    hourly: bool
    least: int | None
    most: int | None


@dataclass(frozen=True)
class _Amount:
    value: float
    factor: float
    """What its unit multiplies; 0 where it has none."""
    start: int
    end: int


def offered(value: Value) -> dict[str, Any]:
    """What a post pays, as fields of a job: of a list, by the month and by the hour."""
    if isinstance(value.raw, list):
        parts = [offered(Value(one, value.where)) for one in value.raw]
        return {name: amount for part in parts for name, amount in part.items()}
    pay = read_pay(value)
    prefix = "hourly_" if pay.hourly else ""
    ends = {f"{prefix}pay_least": pay.least, f"{prefix}pay_most": pay.most}
    return {name: amount for name, amount in ends.items() if amount is not None}


def wanted(value: Value) -> dict[str, Any]:
    """The least that someone wants to earn, as a field of a candidate."""
    pay = read_pay(value)
    if pay.least is None:
        raise UnclearError(f"{value.shown} gives no least amount", _RIGHT)
    return {"hourly_pay_at_least" if pay.hourly else "pay_at_least": pay.least}


def lower_end(value: Value) -> dict[str, Any]:
    """The least that a post pays, from a column for it alone."""
    pay = read_pay(value)
    return {"hourly_pay_least" if pay.hourly else "pay_least": pay.least}


def upper_end(value: Value) -> dict[str, Any]:
    """The most that a post pays, from a column for it alone."""
    pay = read_pay(value)
    return {"hourly_pay_most" if pay.hourly else "pay_most": pay.most}


def read_pay(value: Value) -> Pay:
    """The pay that is told."""
    if isinstance(value.raw, StatedPay):
        return _stated(value.raw)
    if is_one_of(value.text, "undecided"):
        raise UnclearError(f"{value.shown} settles no pay", _RIGHT)
    pay = _read(value.text, value.hint)
    if isinstance(pay, ReadingError):
        raise type(pay)(f"{value.shown} {pay.problem}", pay.right)
    return pay


def _stated(pay: StatedPay) -> Pay:
    if pay.currency not in (None, "KRW"):
        raise UnclearError(f"is in {pay.currency}", "pay in KRW")
    if pay.least is None and pay.most is None:
        raise UnclearError("gives no amount", "value, or minValue and maxValue")
    return _for_period(pay.period, pay.least, pay.most)


@lru_cache(maxsize=65536)
def _read(text: str, hint: str) -> Pay | ReadingError:
    try:
        return _understood(plain(unicodedata.normalize("NFKC", text)), plain(hint))
    except ReadingError as error:
        return error


def _understood(text: str, hint: str) -> Pay:
    if len(text) > _LONGEST:
        raise UnclearError("is too long", _RIGHT)
    if found(text, "pay", "foreign"):
        raise UnclearError("is not in won", _RIGHT)
    tokens = tokenize(text)
    amounts = _amounts(tokens, _factor(hint))
    period = _period(text) or _period(hint)
    if len(amounts) == 2 and _is_range(tokens, *amounts):
        first, second = amounts
        least = first.value * (second.factor or 1) if not first.factor else first.value
        return _for_period(period, least, second.value)
    if len(amounts) != 1:
        raise UnclearError(f"gives {'no' if not amounts else 'more than one'} amount", _RIGHT)
    return _for_period(period, *_ends(text, amounts[0]))


def _ends(text: str, amount: _Amount) -> tuple[float | None, float | None]:
    if found(text, "pay", "at_most") or text.startswith("~"):
        return None, amount.value
    if found(text, "pay", "at_least") or text.endswith("~"):
        return amount.value, None
    return amount.value, amount.value


def _for_period(period: str | None, least: float | None, most: float | None) -> Pay:
    if period is None:
        raise UnclearError("does not say for which period", _RIGHT)
    if period not in _LEAST:
        raise UnclearError(f"is pay by the {period}, which tells no month's pay", _RIGHT)
    for amount in (least, most):
        if amount is not None and not amount >= _LEAST[period]:
            raise UnclearError(f"is too little by the {period}: the unit may be missing", _RIGHT)
        if amount is not None and not amount <= _MOST[period]:
            raise WrongError(f"is more than anyone earns by the {period}", _RIGHT)
    if least is not None and most is not None and least > most:
        raise WrongError("ends below where it begins", _RIGHT)
    parts = _MONTHS_A_YEAR if period == "year" else 1
    return Pay(period == "hour", *(None if amount is None else round(amount / parts) for amount in (least, most)))


def _period(text: str) -> str | None:
    """The period that is named; None where none is, or more than one."""
    named = {period for period in words("pay", "periods") if found(text, "pay", "periods", period)}
    # "연봉 월 250" names two periods, but the 연 of 연봉 or the 월 of 월급 none of its own.
    return named.pop() if len(named) == 1 else None


def _factor(hint: str) -> float:
    units = found(hint, "pay", "units")
    return float(_units()[units[0]]) if len(units) == 1 else 0.0


def _amounts(tokens: Sequence[Token], factor: float) -> list[_Amount]:
    """The numbers that are amounts of money; `factor` is that of the header, for numbers without a unit."""
    amounts: list[_Amount] = []
    index = 0
    while index < len(tokens):
        number = number_at(tokens, index) if tokens[index].kind in ("number", "hangul") else None
        if number is None:
            index += 1
            continue
        index = number.end
        # A number of one syllable is mostly part of a word, as the 일 of 일급.
        if not number.syllable and not _is_counted_otherwise(tokens, number.end):
            amounts.append(_amount(tokens, number.value, number.start, number.end, factor))
    return amounts


def _amount(tokens: Sequence[Token], value: float, start: int, end: int, factor: float) -> _Amount:
    if end - start > 1:
        first = digits(tokens[start].text) if tokens[start].kind == "number" else 0.0
        return _Amount(value, value / first if first else 1.0, start, end)
    unit = _unit_after(tokens, end)
    if unit:
        return _Amount(value * unit, unit, start, end)
    return _Amount(value * factor, factor, start, end) if factor else _Amount(value, 0.0, start, end)


def _unit_after(tokens: Sequence[Token], end: int) -> float:
    rest = "".join(token.text for token in tokens[end : end + 3])
    return float(next((factor for unit, factor in _units_longest_first() if rest.startswith(unit)), 0))


def _is_counted_otherwise(tokens: Sequence[Token], end: int) -> bool:
    rest = "".join(token.text for token in tokens[end : end + 3])
    return rest.startswith(tuple(words("pay", "not_money")))


def _is_range(tokens: Sequence[Token], first: _Amount, second: _Amount) -> bool:
    between = [token.text for token in tokens[first.end : second.start]]
    return any(sign in "".join(between) for sign in _RANGE_SIGNS)


@cache
def _units() -> dict[str, float]:
    return {plain(unit): float(factor) for unit, factor in words("pay", "units").items()}


@cache
def _units_longest_first() -> list[tuple[str, float]]:
    return sorted(_units().items(), key=lambda item: -len(item[0]))
