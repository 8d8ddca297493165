"""The sheets that list people and posts. People are numbers here: names and contacts stay where they are."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl.workbook import Workbook

from matching.match import candidate_title
from matching.profiles import Candidate, Job
from matching.rounds.outcome import Assignment, Round, Unfilled, Unmatched
from matching.rounds.workbook.sheet import Cell, Column, Sheet
from matching.rounds.workbook.words import Words

_SCORE = "0.0000"


def add_assignments(book: Workbook, words: Words, outcome: Round) -> None:
    """Who goes where, why, and what is to be checked."""
    columns = [
        *_post_columns(words),
        *_candidate_columns(words),
        Column(words.text("round-heading-distance"), 10, "0"),
        Column(words.text("round-heading-score"), 9, _SCORE),
        Column(words.text("round-heading-tier"), 12),
        Column(words.text("round-heading-candidate-rank"), 11),
        Column(words.text("round-heading-firm-rank"), 11),
        Column(words.text("match-heading-why"), 60),
        Column(words.text("match-heading-check"), 60),
    ]
    _listed(book, words, "round-sheet-assignments", columns, [_assignment(words, one) for one in outcome.assignments])


def add_unmatched(book: Workbook, words: Words, outcome: Round) -> None:
    """Candidates who are left over, and why."""
    columns = [
        *_candidate_columns(words),
        Column(words.text("round-heading-fitting-posts"), 14),
        Column(words.text("round-heading-reason"), 90),
    ]
    _listed(book, words, "round-sheet-unmatched", columns, [_unmatched(words, one) for one in outcome.unmatched])


def add_unfilled(book: Workbook, words: Words, outcome: Round) -> None:
    """Posts with places left, and why."""
    columns = [
        *_post_columns(words),
        Column(words.text("round-heading-places"), 9),
        Column(words.text("round-heading-filled"), 9),
        Column(words.text("round-heading-fitting-candidates"), 14),
        Column(words.text("round-heading-reason"), 90),
    ]
    _listed(book, words, "round-sheet-unfilled", columns, [_unfilled(words, one) for one in outcome.unfilled])


def _listed(
    book: Workbook, words: Words, title: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> None:
    sheet = Sheet(book, words.text(title))
    sheet.filtered(sheet.table(columns, rows), len(columns))


def _post_columns(words: Words) -> list[Column]:
    headings = {"post": 18, "employer": 22, "title": 28, "sector": 20, "region": 20, "sample": 8}
    return [Column(words.text(f"round-heading-{name}"), width) for name, width in headings.items()]


def _candidate_columns(words: Words) -> list[Column]:
    headings = {"candidate": 18, "work": 24, "home": 20, "sample": 8}
    return [Column(words.text(f"round-heading-{name}"), width) for name, width in headings.items()]


def _post(words: Words, job: Job) -> list[Cell]:
    sector, region = words.name("sector", job.sector), words.place(job.region)
    return [job.id, job.employer, job.title, sector, region, _sample(words, job)]


def _candidate(words: Words, candidate: Candidate) -> list[Cell]:
    title = candidate_title(candidate, words.language)
    return [candidate.id, title, words.place(candidate.region), _sample(words, candidate)]


def _sample(words: Words, profile: Candidate | Job) -> str | None:
    return words.text("match-sample") if profile.sample else None


def _assignment(words: Words, one: Assignment) -> list[Cell]:
    return [
        *_post(words, one.job),
        *_candidate(words, one.candidate),
        one.match.distance_km,
        one.match.score,
        words.text(f"match-tier-{one.match.tier}"),
        one.candidate_rank,
        one.firm_rank,
        words.lines(one.match.reasons),
        words.lines(one.match.to_check),
    ]


def _unmatched(words: Words, one: Unmatched) -> list[Cell]:
    return [*_candidate(words, one.candidate), one.fitting, words.say(one.reason)]


def _unfilled(words: Words, one: Unfilled) -> list[Cell]:
    return [*_post(words, one.job), one.places, one.filled, one.fitting, words.say(one.reason)]
