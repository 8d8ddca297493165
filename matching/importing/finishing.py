"""From the fields that were read to a profile, or to the reason why there is none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError

from matching.importing.fields import Reading
from matching.importing.problems import Problem
from matching.importing.value import Value
from matching.profiles.base import Profile
from nlu.language import detect

P = TypeVar("P", bound=Profile)

_ID_DIGITS = 16


@dataclass(frozen=True)
class ReadRow(Generic[P]):
    """A row with the profile that it gives, if it gives one."""

    row: int
    profile: P | None
    problems: tuple[Problem, ...]


def finish(reading: Reading, model: type[P], values: Mapping[str, Value], text: str) -> ReadRow[P]:
    """The row as a `model`. `text` is what the profile says in free text, which shows its language."""
    reading.fields.setdefault("language", detect(text).code)
    if "id" not in reading.fields:
        reading.fields["id"] = _id_of(values)
    profile = None
    if not reading.rejected:
        try:
            profile = model(**reading.fields)
        except ValidationError as error:
            for item in error.errors():
                name = str(item["loc"][0])
                where = values[name].where if name in values else name
                reading.tell(where, "error", item["msg"], "a value that the page on profiles allows")
    return ReadRow(reading.row, profile, tuple(reading.problems))


def _id_of(values: Mapping[str, Value]) -> str:
    """An id made of all that the row says, for rows without one: the same row gets the same id again."""
    content = json.dumps({name: str(value.raw) for name, value in values.items()}, ensure_ascii=False, sort_keys=True)
    return f"row-{hashlib.sha256(content.encode(errors='surrogatepass')).hexdigest()[:_ID_DIGITS]}"
