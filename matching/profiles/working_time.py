"""How long someone has worked, by the dates of a résumé."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matching.profiles.stated import Document

_MONTH = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-\d\d)?\Z")
_MONTHS_A_YEAR = 12


def years_worked(work: Sequence[Document]) -> float | None:
    """Years with any work in them, counted in months; None unless each work has a first and a last month."""
    months: set[int] = set()
    for one in work:
        first, last = _month(one.get("startDate")), _month(one.get("endDate"))
        if first is None or last is None or last < first:
            return None
        months.update(range(first, last))
    return round(len(months) / _MONTHS_A_YEAR, 2) if work else None


def _month(value: object) -> int | None:
    match = _MONTH.match(str(value))
    return int(match.group(1)) * _MONTHS_A_YEAR + int(match.group(2)) if match else None
