"""What may be done with an inquiry, and where it leads: plain functions without side effects."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Status(StrEnum):
    """How far an inquiry has come."""

    open = "open"
    """In the queue; the assistant goes on answering."""
    claimed = "claimed"
    """A counselor holds the conversation and is to answer."""
    answered = "answered"
    """The counselor has answered and still holds the conversation."""
    waiting = "waiting"
    """The counselor has asked and waits for the person."""
    closed = "closed"


class Act(StrEnum):
    """What someone does with an inquiry."""

    claim = "claim"
    answer = "answer"
    ask = "ask"
    give_back = "return"
    close = "close"
    person_wrote = "person"
    expire = "expire"
    """Its counselor has been silent for too long."""
    leave = "leave"
    """Its counselor is no longer one."""
    note = "note"


HELD = (Status.claimed, Status.answered, Status.waiting)
"""Statuses in which a counselor holds the conversation."""


class RefusedError(ValueError):
    """The act is not possible. `code` says why: closed, unclaimed, yours or held."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Case:
    """An inquiry as far as acts depend on it. There is a holder exactly in the statuses of HELD."""

    status: Status = Status.open
    holder: int | None = None


def step(case: Case, act: Act, by: int | None = None) -> Case:
    """The inquiry after the act; `by` is the counselor's number. Raises RefusedError."""
    if case.status is Status.closed and act is not Act.note:
        raise RefusedError("closed")
    if act is Act.claim:
        return _claimed(case, by)
    if act in _HOLDERS:
        _require_holder(case, by)
        return _HOLDERS[act](case)
    if act in (Act.expire, Act.leave):
        return _returned(case) if case.status in HELD else case
    if act is Act.person_wrote and case.status in HELD:
        return replace(case, status=Status.claimed)
    return case


def _claimed(case: Case, by: int | None) -> Case:
    if case.status in HELD:
        raise RefusedError("yours" if case.holder == by else "held")
    return Case(Status.claimed, by)


def _require_holder(case: Case, by: int | None) -> None:
    if case.status not in HELD:
        raise RefusedError("unclaimed")
    if case.holder != by:
        raise RefusedError("held")


def _returned(_: Case) -> Case:
    return Case(Status.open)


_HOLDERS = {
    Act.answer: lambda case: replace(case, status=Status.answered),
    Act.ask: lambda case: replace(case, status=Status.waiting),
    Act.give_back: _returned,
    Act.close: lambda _: Case(Status.closed),
}
