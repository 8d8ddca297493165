"""Money and days as each language writes them."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

_MYRIADS = ((10**8, "억"), (10**4, "만"))
_SKELETONS = {1: "y", 2: "yMMMM"}


def won(amount: float, language: str) -> str:
    """An amount in won: 21600000 is "2,160만 원" in Korean, "21,600,000 won" in English."""
    whole = round(amount)
    if language != "ko":
        return f"{format_decimal(whole, locale=language)} won"
    parts = []
    for size, name in _MYRIADS:
        count, whole = divmod(whole, size)
        if count:
            parts.append(f"{format_decimal(count, locale='ko')}{name}")
    if whole or not parts:
        return " ".join([*parts, f"{format_decimal(whole, locale='ko')}원"])
    return " ".join([*parts, "원"])


def day(iso: str, language: str) -> str:
    """A year, month or day given as "2023", "2023-03" or "2023-03-15". Raises ValueError for anything else."""
    parts = [int(part) for part in iso.split("-")]
    known = date(*[*parts, 1, 1][:3])
    if len(parts) == 3:
        return str(format_date(known, "long", locale=language))
    return str(format_skeleton(_SKELETONS[len(parts)], known, locale=language))
