"""Money and days as each language writes them."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

_MYRIADS = ((10**8, "억"), (10**4, "만"))
_SKELETONS = {1: "y", 2: "yMMMM"}
_SHORT_DIGITS, _ALL_DIGITS = 2, 15


def amount_digits(amount: float, language: str, short_from: int | None = None) -> str:
    """An amount of money without its currency, exact to the won.

    Korean counts in 만 and 억: 21600000 is "2,160만 ". Other languages write all digits, or from `short_from` on what
    their locale data have for large numbers ("21,6 triệu", "2160万"), where two decimals lose nothing.
    """
    whole = round(amount)
    if language == "ko":
        return _in_myriads(whole)
    short = _short(whole, language) if short_from is not None and whole >= short_from else None
    return short or str(format_decimal(whole, locale=language))


def day(iso: str, language: str, pattern: str = "long") -> str:
    """A year, month or day given as "2023", "2023-03" or "2023-03-15", a day by `pattern` as Babel has it.

    Raises ValueError for anything else.
    """
    parts = [int(part) for part in iso.split("-")]
    known = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return str(format_date(known, pattern, locale=language))  # type: ignore[arg-type]
    return str(format_skeleton(_SKELETONS[len(parts)], known, locale=language))


def _in_myriads(whole: int) -> str:
    parts = []
    for size, name in _MYRIADS:
        count, whole = divmod(whole, size)
        if count:
            parts.append(f"{format_decimal(count, locale='ko')}{name}")
    if whole or not parts:
        return " ".join([*parts, format_decimal(whole, locale="ko")])
    return " ".join([*parts, ""])


def _short(whole: int, language: str) -> str | None:
    # The locale data have the longer form only where it differs from the shorter one.
    form = "long" if "long" in Locale.parse(language).compact_decimal_formats else "short"
    shown, exact = (
        str(format_compact_decimal(whole, format_type=form, locale=language, fraction_digits=digits))  # type: ignore[arg-type]
        for digits in (_SHORT_DIGITS, _ALL_DIGITS)
    )
    return shown if shown == exact else None
