"""The gate on the languages that a post needs."""

from __future__ import annotations

from datetime import date

from matching.gates.gate import Gate, State
from matching.profiles.scales import LEVELS

Spoken = tuple[tuple[str, str | None], ...]
"""Languages with levels, in the order of their codes."""

_RANKS: dict[str, int] = {level: rank for rank, level in enumerate(LEVELS)}


def languages_state(spoken: Spoken, needed: Spoken, today: date) -> State:
    """Whether each needed language is spoken as well as asked for.

    A language that the candidate does not name is to be checked: a list of languages is seldom whole.
    """
    known = dict(spoken)
    return max((_one_state(known, code, level) for code, level in needed), default=State.PASS)


def unclear_languages(spoken: Spoken, needed: Spoken) -> list[str]:
    """The codes of those needed languages of which it is not known whether they are spoken well enough."""
    known = dict(spoken)
    return [code for code, level in needed if _one_state(known, code, level) is State.TO_CHECK]


def in_order(languages: dict[str, str | None]) -> Spoken:
    """Languages as a hashable fact."""
    return tuple(sorted(languages.items()))


def _one_state(known: dict[str, str | None], code: str, needed: str | None) -> State:
    level = known.get(code)
    if level is None:
        return State.TO_CHECK
    if _RANKS[level] == len(LEVELS) - 1:
        return State.PASS
    if needed is None:
        return State.TO_CHECK
    return State.PASS if _RANKS[level] >= _RANKS[needed] else State.FAIL


LANGUAGES = Gate(
    "languages",
    "languages",
    lambda candidate: in_order(dict(candidate.languages)),
    lambda job: in_order(dict(job.languages_needed)),
    languages_state,
    lambda spoken, needed: (bool(unclear_languages(spoken, needed)), False),
    lambda spoken, needed: {"languages": unclear_languages(spoken, needed) or [code for code, _ in needed]},
)
