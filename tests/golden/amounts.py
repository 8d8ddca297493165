"""Figures as a language writes them, in plain digits, so that 50万, 500,000 and 500.000 are the same figure."""

from __future__ import annotations

import re
from decimal import Decimal
from math import prod

_MYRIADS = {"万": 10**4, "만": 10**4, "亿": 10**8, "억": 10**8, "兆": 10**12, "조": 10**12}
_SIGNS = "".join(_MYRIADS)
_PART = re.compile(rf"(\d+(?:\.\d+)?)([{_SIGNS}]*)")
_COUNTED_IN_MYRIADS = re.compile(rf"\d+(?:\.\d+)?[{_SIGNS}]+(?:\d+(?:\.\d+)?[{_SIGNS}]*)*")
_GROUPING = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")


def in_digits(text: str) -> str:
    """The text with 1万2000, 50만 and 3.5万亿 as 12000, 500000 and 3500000000000, with 1.200 as 1200 and 3,5 as 3.5."""
    plain = _DECIMAL_COMMA.sub(".", _GROUPING.sub("", text))
    return _COUNTED_IN_MYRIADS.sub(_digits, plain.replace(",", ""))


def _digits(written: re.Match[str]) -> str:
    parts = _PART.findall(written.group())
    total = sum((Decimal(count) * prod(_MYRIADS[sign] for sign in signs) for count, signs in parts), Decimal(0))
    return f"{total.normalize():f}"
