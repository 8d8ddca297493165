"""Column types for what profiles hold beside plain values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

_SEPARATOR = "|"


class Codes(sa.types.TypeDecorator):  # type: ignore[misc]
    """A tuple of codes as text between bars (`|a|b|`), so that SQL can ask for one of them; none at all is `|`."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Any) -> str | None:
        if value is None:
            return None
        return _SEPARATOR.join(["", *value, ""]) if value else _SEPARATOR

    def process_result_value(self, value: str | None, dialect: Any) -> tuple[str, ...] | None:
        if value is None:
            return None
        inside = value[1:-1]
        return tuple(inside.split(_SEPARATOR)) if inside else ()


class LevelsByLanguage(sa.types.TypeDecorator):  # type: ignore[misc]
    """Languages with their level as text (`ko:c1 en:`), the level empty where it is not known."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, str | None], dialect: Any) -> str:
        return " ".join(f"{language}:{level or ''}" for language, level in value.items())

    def process_result_value(self, value: str, dialect: Any) -> dict[str, str | None]:
        pairs = (item.partition(":") for item in value.split())
        return {language: level or None for language, _, level in pairs}
