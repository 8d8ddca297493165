"""A place on the map as a region."""

from __future__ import annotations

import json

from matching.geography import nearest

_FARTHEST_KM = 100.0
"""From the centre of a municipality: the outermost islands, such as Baengnyeongdo, lie as far from theirs."""


def region_at(latitude: float, longitude: float) -> str | None:
    """The code of the nearest municipality; None for a place outside the country."""
    code, away = nearest(latitude, longitude)
    return code if away <= _FARTHEST_KM else None


def told_region(code: str) -> str:
    """The payload by which a person tells where they are."""
    return "/inform" + json.dumps({"fact": f"region={code}"})
