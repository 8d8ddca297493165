"""How far regions lie from one another, by the centres of their municipalities, as the crow flies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from nlu.regions import members, municipalities

_EARTH_RADIUS_KM = 6371.0


def kilometres(one: str, other: str) -> tuple[float, float]:
    """The least and the greatest distance between municipalities of two regions, in km.

    Both are the same for two municipalities. Raises KeyError for an unknown code.
    """
    return _relations()[one][other].kilometres


def centre_distance(one: str, other: str) -> float | None:
    """Km between the centres of two regions; None where one is a province, too wide for one number to be true of it."""
    return None if len(one) == 2 or len(other) == 2 else _relations()[one][other].mean


def are_neighbours(one: str, other: str) -> bool:
    """Whether a municipality of one region borders on one of the other."""
    return _relations()[one][other].neighbours


def nearest(latitude: float, longitude: float) -> tuple[str, float]:
    """The municipality whose centre is nearest to a point (in degrees), by its code, and how many km away that is."""
    away = _great_circle(np.radians([(latitude, longitude)]), _centres())[0]
    found = int(np.argmin(away))
    return list(municipalities())[found], float(away[found])


def municipalities_of(codes: Sequence[str]) -> frozenset[str]:
    """The municipalities of several regions together."""
    return frozenset().union(*map(members, codes))


class _Relation(NamedTuple):
    kilometres: tuple[float, float]
    mean: float
    neighbours: bool


@cache
def _relations() -> dict[str, dict[str, _Relation]]:
    """Of each region to each: municipalities, cities and provinces."""
    table = municipalities()
    codes = sorted({code for place in table.values() for code in (place.code, place.city, place.province) if code})
    # Row by row of regions, which municipalities lie in each.
    inside = np.array([[place in members(code) for place in table] for code in codes])
    apart, bordering = _apart(), np.array([[other in place.neighbours for other in table] for place in table.values()])
    least = _over(np.minimum, _over(np.minimum, apart, inside, np.inf).T, inside, np.inf)
    most = _over(np.maximum, _over(np.maximum, apart, inside, 0).T, inside, 0)
    shares = inside / inside.sum(axis=1, keepdims=True)
    mean, borders = shares @ apart @ shares.T, (inside.astype(int) @ bordering @ inside.T) > 0
    return {
        one: {
            other: _Relation((float(least[i, j]), float(most[i, j])), float(mean[i, j]), bool(borders[i, j]))
            for j, other in enumerate(codes)
        }
        for i, one in enumerate(codes)
    }


def _over(reduce: np.ufunc, values: np.ndarray, inside: np.ndarray, neutral: float) -> np.ndarray:
    """float64[regions, columns]: the values of each region's rows reduced to one row."""
    return np.array([reduce.reduce(values[row], axis=0, initial=neutral) for row in inside])


def _apart() -> np.ndarray:
    """float64[municipalities, municipalities]: great-circle distances in km."""
    return _great_circle(_centres(), _centres())


def _centres() -> np.ndarray:
    """float64[municipalities, 2]: latitude and longitude in radians."""
    return np.radians([(place.latitude, place.longitude) for place in municipalities().values()])


def _great_circle(ones: np.ndarray, others: np.ndarray) -> np.ndarray:
    """float64[ones, others]: distances in km between points in radians."""
    north = ones[:, None, 0] - others[None, :, 0]
    east = ones[:, None, 1] - others[None, :, 1]
    half = np.sin(north / 2) ** 2 + np.cos(ones)[:, None, 0] * np.cos(others)[None, :, 0] * np.sin(east / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
