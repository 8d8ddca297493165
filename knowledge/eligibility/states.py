"""The three values of a condition, and the answers of the documents for a program."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Of one condition, or of several together, in strong Kleene logic."""

    met = "met"
    not_met = "not_met"
    unknown = "unknown"


class Status(StrEnum):
    """Of a program, for one person."""

    eligible = "eligible"
    """Meets every condition, and the document admits whoever does."""
    not_eligible = "not_eligible"
    """A condition is not met, whatever else may be true."""
    unknown = "unknown"
    not_stated = "not_stated"
    """Is whom the program is for, or the document names nobody; who gets in it does not say."""


MET, NOT_MET, UNKNOWN = State.met, State.not_met, State.unknown

OPPOSITE = {MET: NOT_MET, NOT_MET: MET, UNKNOWN: UNKNOWN}
