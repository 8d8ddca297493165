"""When counselors are there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, get_day_names

KOREA = ZoneInfo("Asia/Seoul")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_PATTERN = re.compile(r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))? (?P<start>\d{1,2}:\d\d)-(?P<end>\d{1,2}:\d\d)")


@dataclass(frozen=True)
class Hours:
    """From `start` to `end` on the days from `first` to `last` (0 is Monday), in Korean time."""

    first: int
    last: int
    start: time
    end: time

    def covers(self, moment: datetime) -> bool:
        """Whether someone is there at this moment."""
        local = moment.astimezone(KOREA)
        return self._is_day(local.weekday()) and self.start <= local.time() < self.end

    def next_start(self, moment: datetime) -> datetime:
        """When someone is there next, after a moment that the hours do not cover."""
        local = moment.astimezone(KOREA)
        days = (local.date() + timedelta(days=ahead) for ahead in range(8))
        starts = (datetime.combine(day, self.start, KOREA) for day in days if self._is_day(day.weekday()))
        return next(start for start in starts if start > local)

    def _is_day(self, weekday: int) -> bool:
        return (weekday - self.first) % 7 <= (self.last - self.first) % 7


def parse_hours(text: str) -> Hours | None:
    """Hours as in "Mon-Fri 09:00-18:00" or "Sat 10:00-14:00"; None for anything else."""
    found = _PATTERN.fullmatch(text.strip().lower())
    if found is None:
        return None
    first, last = found["first"], found["last"] or found["first"]
    try:
        start, end = (time.fromisoformat(found[name].zfill(5)) for name in ("start", "end"))
    except ValueError:
        return None
    if first not in _DAYS or last not in _DAYS or start >= end:
        return None
    return Hours(_DAYS.index(first), _DAYS.index(last), start, end)


def described(hours: Hours, language: str) -> dict[str, str]:
    """Days and times as the language writes them: `days`, `start`, `end`."""
    names = get_day_names("wide", locale=language)
    days = names[hours.first] if hours.first == hours.last else f"{names[hours.first]}–{names[hours.last]}"
    return {"days": days, "start": f"{hours.start:%H:%M}", "end": f"{hours.end:%H:%M}"}


def day_and_time(moment: datetime, language: str) -> str:
    """A moment within the week to come: weekday and time in Korea."""
    return str(format_datetime(moment, "EEEE HH:mm", tzinfo=KOREA, locale=language))
