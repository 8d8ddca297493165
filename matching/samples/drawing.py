"""Drawing by weights, from one seeded source a profile."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar

import yaml

from nlu.regions import municipalities

T = TypeVar("T")

_FOLDER = Path(__file__).parent


class Shares(Generic[T]):
    """Values with weights, ready to be drawn from."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        self._values = list(weights)
        self._bounds = list(accumulate(weights.values()))

    def draw(self, source: Random) -> T:
        """One value."""
        return self._values[bisect(self._bounds, source.random() * self._bounds[-1])]


@cache
def data(name: str) -> Any:
    """The content of a YAML file of this folder."""
    return yaml.safe_load((_FOLDER / name).read_text(encoding="utf-8"))


@cache
def shares(*path: str) -> Shares[Any]:
    """The weights that `shares.yml` gives under these keys; None stands for "not said"."""
    found = data("shares.yml")
    for key in path:
        found = found[key]
    return Shares(found)


@cache
def places(by: str) -> Shares[str]:
    """Municipalities, by the weights of their provinces."""
    provinces, kinds = data("shares.yml")[by], data("shares.yml")["municipality"]
    within: dict[str, float] = {}
    for place in municipalities().values():
        within[place.province] = within.get(place.province, 0.0) + kinds[place.names["ko"][-1]]
    return Shares(
        {
            place.code: provinces[place.province] * kinds[place.names["ko"][-1]] / within[place.province]
            for place in municipalities().values()
        }
    )


def common(source: Random, *path: str) -> str | None:
    """A draw by the weights that `common.yml` gives under these keys; None where everything is to be drawn from."""
    if source.random() >= float(data("common.yml")["share"][path[0]]):
        return None
    return _common(*path).draw(source)


@cache
def _common(*path: str) -> Shares[str]:
    found = data("common.yml")
    for key in path:
        found = found[key]
    return Shares(found)


def place(source: Random, by: str) -> str:
    """A municipality: mostly one of the common areas, else any, by the weights of the provinces under `by`."""
    return common(source, "places") or places(by).draw(source)


def some(source: Random, values: Sequence[T], least: int, most: int) -> tuple[T, ...]:
    """Between `least` and `most` of the values, as far as there are so many."""
    number = min(len(values), source.randint(least, most))
    return tuple(source.sample(values, number))


def source_of(seed: int, kind: str) -> Callable[[int], Random]:
    """A source of chance for each number of a profile: profile 17 is the same however many there are."""
    source = Random()

    def at(number: int) -> Random:
        source.seed(f"{seed} {kind} {number}")
        return source

    return at
