"""The project's own facts: what becomes searchable, and the index that is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.search import scoring, service
from knowledge.search.passages import FactKey, fact_passages
from knowledge.search.query import Query
from knowledge.store import Knowledge, load_knowledge
from tests.knowledge.search_samples import LetterEncoder

PROGRAMS = ("tips", "smart-factories", "employee-savings-deduction")


@pytest.fixture(scope="module")
def few() -> Knowledge:
    """Three of the shipped records."""
    everything = load_knowledge()
    programs = {program_id: everything.programs[program_id] for program_id in PROGRAMS}
    return replace(everything, programs=programs, background={})


@pytest.fixture
def encoder(few: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LetterEncoder]:
    """A quick encoder, three records and a data directory of its own."""
    encoder = LetterEncoder()
    monkeypatch.setattr(service, "load_encoder", lambda: encoder)
    monkeypatch.setattr("nlu.encoder.load_encoder", lambda: encoder)
    monkeypatch.setattr(service, "load_knowledge", lambda: few)
    monkeypatch.setenv("IEUM_DATA_DIR", str(tmp_path))
    service.load_index.cache_clear()
    yield encoder
    service.load_index.cache_clear()


def test_every_fact_and_open_point_is_searchable_in_every_language() -> None:
    knowledge = load_knowledge()
    found = {(passage.key, passage.language) for passage in fact_passages(knowledge)}
    for record in knowledge.records.values():
        for fact in record.facts:
            for language in fact.text.languages:
                assert (FactKey(record.id, "fact", fact.id), language) in found
        for position, unsaid in enumerate(record.unsaid):
            for language in unsaid.text.languages:
                assert (FactKey(record.id, "unsaid", str(position)), language) in found


def test_a_second_start_builds_nothing(encoder: LetterEncoder) -> None:
    told: list[str] = []
    service.ensure_index(told.append)
    assert "passages encoded" in " ".join(told)
    encoded = encoder.passages_encoded
    told.clear()
    service.ensure_index(told.append)
    assert encoder.passages_encoded == encoded
    assert told == ["the search index is up to date"]


def test_facts_with_their_source_in_the_language_of_the_question(encoder: LetterEncoder, few: Knowledge) -> None:
    fact = few.programs["tips"].facts[0]
    for language in ("ko", "en"):
        text = fact.text.in_language(language)
        best = service.search_facts(f"TIPS: {text}", limit=1)[0]
        assert (best.program, best.fact, best.text, best.source) == ("tips", fact.id, text, fact.source)
    other = service.search_facts(fact.text.in_language("ko"), language="en", limit=3)
    assert len(other) == 3
    assert fact.text.in_language("en") in [hit.text for hit in other]
    assert [hit.score for hit in other] == sorted((hit.score for hit in other), reverse=True)


def test_scores_of_all_or_of_chosen_keys(encoder: LetterEncoder, few: Knowledge) -> None:
    scores = service.score_facts(Query.of("TIPS"))
    assert {key.owner for key in scores} == set(PROGRAMS)
    assert all(isinstance(key, FactKey) for key in scores)
    chosen = FactKey("tips", "fact", few.programs["tips"].facts[0].id)
    assert service.score_facts(Query.of("TIPS"), keys={chosen}) == {chosen: pytest.approx(scores[chosen], abs=1e-5)}


def test_nothing_is_found_when_nothing_scores_enough(encoder: LetterEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "ENOUGH", scoring.ENOUGH)
    assert service.search_facts("qqq zzz") == []
