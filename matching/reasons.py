"""Why a pair fits and what is to be checked, as messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from matching.gates import Gate, State
from matching.geography import are_neighbours, centre_distance
from matching.messages import Message, Named
from matching.profiles import Candidate, Job
from matching.scoring.terms import major_relations, majors_leading_to, occupation_relations, skill_relations
from nlu.regions import members

LEFT_OUT = "match-left-out"
"""Tells which parts the score was made without."""

_FULL = 1.0
_ALIKE = 0.6
"""Texts as like as this are told to be so, where no term tells it."""


def reasons(candidate: Candidate, job: Job, parts: Mapping[str, float]) -> list[Message]:
    """What speaks for the pair, and what is missing, in the order of importance; `parts` are those that are known."""
    found = [
        *_skills(candidate, job),
        *_role(candidate, job),
        *_major(candidate, job),
        *_place(candidate, job),
        *_language(candidate, job),
        *_pay(candidate, job),
        *_experience(candidate, job),
        *_wishes(candidate, job),
    ]
    if parts.get("meaning", 0.0) >= _ALIKE and not (parts.get("skills") or parts.get("role")):
        found.append(Message("match-text-alike"))
    return found


def to_check(
    gates: Sequence[Gate], candidate: Candidate, job: Job, today: date, left_out: Sequence[str]
) -> list[Message]:
    """What no fact tells: gates that cannot decide, and parts that the score was made without."""
    found = [_unclear(gate, candidate, job) for gate in gates if gate.judge(candidate, job, today) is State.TO_CHECK]
    if left_out:
        found.append(Message(LEFT_OUT, {"parts": list(left_out)}))
    return found


def _unclear(gate: Gate, candidate: Candidate, job: Job) -> Message:
    facts = gate.candidate_fact(candidate), gate.job_fact(job)
    lacking = {(True, True): "both", (True, False): "candidate", (False, True): "job", (False, False): "unclear"}
    arguments = {name: value for name, value in gate.arguments(*facts).items() if value is not None}
    return Message(f"match-check-{gate.name}-{lacking[gate.lacking(*facts)]}", arguments)


def _skills(candidate: Candidate, job: Job) -> Iterator[Message]:
    if not candidate.skill_ids or not job.skill_ids:
        return
    best = {asked: max(skill_relations().credit(asked, one) for one in candidate.skill_ids) for asked in job.skill_ids}
    by_worth = {
        "match-skills": [one for one, credit in best.items() if credit >= _FULL],
        "match-skills-near": [one for one, credit in best.items() if 0 < credit < _FULL],
        "match-skills-missing": [one for one, credit in best.items() if credit == 0],
    }
    for key, ids in by_worth.items():
        if ids:
            yield Message(key, {"skills": Named("skill", tuple(ids))})


def _role(candidate: Candidate, job: Job) -> Iterator[Message]:
    relations = occupation_relations()
    pairs = [
        (relations.credit(asked, one), asked, one) for asked in job.occupation_ids for one in candidate.occupation_ids
    ]
    credit, asked, held = max(pairs, default=(0.0, "", ""))
    if credit >= _FULL:
        yield Message("match-role", {"occupation": Named("occupation", (asked,))})
        return
    studied = [
        (majors_leading_to(asked).get(one, 0.0), asked, one)
        for asked in job.occupation_ids
        for one in candidate.major_ids
    ]
    by_study, towards, major = max(studied, default=(0.0, "", ""))
    if by_study > credit:
        yield Message(
            "match-role-studied", {"occupation": Named("occupation", (towards,)), "major": Named("major", (major,))}
        )
    elif credit > 0:
        yield Message(
            "match-role-near", {"occupation": Named("occupation", (asked,)), "held": Named("occupation", (held,))}
        )


def _major(candidate: Candidate, job: Job) -> Iterator[Message]:
    relations = major_relations()
    for one in candidate.major_ids:
        if any(relations.credit(asked, one) >= _FULL for asked in (*job.major_ids, *job.major_ids_wished)):
            yield Message("match-major", {"major": Named("major", (one,))})
            return


def _place(candidate: Candidate, job: Job) -> Iterator[Message]:
    if job.region is None:
        return
    region = Named("region", (job.region,))
    if candidate.region is None:
        if candidate.regions_wanted:
            yield Message("match-region-wanted", {"region": region})
        return
    kilometres = centre_distance(candidate.region, job.region)
    if members(job.region) <= members(candidate.region):
        yield Message("match-region-same", {"region": region})
    elif are_neighbours(candidate.region, job.region) and kilometres is not None:
        yield Message("match-region-next", {"region": region, "km": round(kilometres)})
    elif kilometres is not None:
        yield Message("match-region-distance", {"region": region, "km": round(kilometres)})


def _language(candidate: Candidate, job: Job) -> Iterator[Message]:
    if candidate.topik and job.topik_at_least and candidate.topik >= job.topik_at_least:
        yield Message("match-korean", {"topik": candidate.topik, "needed": job.topik_at_least})
    spoken = [code for code in job.languages_needed if code in candidate.languages]
    if spoken:
        yield Message("match-languages", {"languages": spoken})


def _pay(candidate: Candidate, job: Job) -> Iterator[Message]:
    monthly = candidate.pay_at_least, job.pay_most or job.pay_least, ""
    hourly = candidate.hourly_pay_at_least, job.hourly_pay_most or job.hourly_pay_least, "-hourly"
    for asked, offered, per_hour in (monthly, hourly):
        if asked is not None and offered is not None:
            key = "match-pay" if offered >= asked else "match-pay-below"
            yield Message(f"{key}{per_hour}", {"asked": asked, "offered": offered})
            return


def _experience(candidate: Candidate, job: Job) -> Iterator[Message]:
    years, needed = candidate.experience_years, job.experience_years_at_least
    if years is None or not needed:
        return
    key = "match-experience" if years >= needed else "match-experience-short"
    yield Message(key, {"years": years, "needed": needed})


def _wishes(candidate: Candidate, job: Job) -> Iterator[Message]:
    met = [
        wish
        for wish in job.skill_ids_wished
        if any(skill_relations().credit(wish, one) >= _FULL for one in candidate.skill_ids)
    ]
    if met:
        yield Message("match-wishes", {"skills": Named("skill", tuple(met))})
