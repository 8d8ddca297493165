"""The pay of a JobPosting: `baseSalary` as MonetaryAmount with a QuantitativeValue, and its other forms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matching.profiles.job import Job
from matching.profiles.pay import StatedPay
from matching.profiles.stated import Document

_PERIODS = {
    "HOUR": "hour",
    "HUR": "hour",
    "DAY": "day",
    "WEEK": "week",
    "WEE": "week",
    "MONTH": "month",
    "MON": "month",
    "YEAR": "year",
    "ANN": "year",
}
"""Periods by `unitText`, and by `unitCode` of UN/CEFACT."""


def base_salary(job: Job) -> Any:
    """The pay by the month, by the hour, or a list of both."""
    amounts = [
        _amount(unit, least, most)
        for unit, least, most in (
            ("MONTH", job.pay_least, job.pay_most),
            ("HOUR", job.hourly_pay_least, job.hourly_pay_most),
        )
        if least is not None or most is not None
    ]
    return amounts[0] if len(amounts) == 1 else amounts


def stated_pay(document: Document) -> Any:
    """What a posting says of pay: a `StatedPay`, a list of them, or a text; None where it says nothing."""
    salary = document.get("baseSalary")
    currency = document.get("salaryCurrency")
    if isinstance(salary, list):
        return [_stated(one, currency) for one in salary if one] or None
    return _stated(salary, currency)


def _amount(unit: str, least: int | None, most: int | None) -> dict[str, Any]:
    ends = {key: value for key, value in (("minValue", least), ("maxValue", most)) if value is not None}
    return {
        "@type": "MonetaryAmount",
        "currency": "KRW",
        "value": {"@type": "QuantitativeValue", **ends, "unitText": unit},
    }


def _stated(salary: Any, currency: Any) -> Any:
    if isinstance(salary, (int, float)) and not isinstance(salary, bool):
        return StatedPay(None, salary, salary, _text(currency))
    if not isinstance(salary, Mapping):
        return salary
    value = salary.get("value")
    amount = value if isinstance(value, Mapping) else {**salary, "value": value}
    exact = _number(amount.get("value", amount.get("price")))
    least = _number(amount.get("minValue", amount.get("minPrice")))
    most = _number(amount.get("maxValue", amount.get("maxPrice")))
    unit = amount.get("unitText") or amount.get("unitCode") or salary.get("unitText") or salary.get("unitCode")
    return StatedPay(
        _PERIODS.get(str(unit or "").strip().upper()),
        exact if least is None and most is None else least,
        exact if least is None and most is None else most,
        _text(salary.get("currency") or salary.get("priceCurrency") or currency),
    )


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or value is None:
        return None
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def _text(value: Any) -> str | None:
    return str(value).strip().upper() if value else None
