"""The training examples and the held-out utterances: complete, clean and kept apart."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ko", "en")
DIALOGUE_INTENTS = frozenset(
    {
        "greet",
        "goodbye",
        "thank",
        "affirm",
        "deny",
        "help",
        "list_programs",
        "compare_programs",
        "screen_programs",
        "find_jobs",
        "find_candidates",
        "refine_search",
        "ask_why_match",
        "ask_what_to_learn",
        "save_match",
        "introduce",
        "ask_source",
        "more",
        "request_counselor",
        "switch_language",
        "start_over",
        "forget_me",
        "bot_identity",
        "mood",
        "compliment",
        "complain",
        "inform",
        "check_eligibility",
        "ask_why_asked",
        "ask_why_not",
        "ask_what_would_change",
        "ask_worked_figure",
        "dont_know",
        "cancel",
        "out_of_scope",
    }
)
LEAST_EXAMPLES = 20
LEAST_HELD_OUT = 15
HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")

Labelled = tuple[str, str]
"""A text and its intent."""


def contract_intents() -> frozenset[str]:
    topics = yaml.safe_load((ROOT / "knowledge" / "topics.yml").read_text(encoding="utf-8"))
    return DIALOGUE_INTENTS | {f"ask_{topic['id']}" for topic in topics}


def normalised(text: str) -> str:
    """Equal for texts that differ only in case, width, spacing and closing punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split()).rstrip("?!.~ ") or folded


@cache
def examples(language: str) -> tuple[Labelled, ...]:
    found: list[Labelled] = []
    for path in sorted((ROOT / "nlu" / "examples" / language).glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert content["version"] == "3.1", path.name
        for block in content["nlu"]:
            assert set(block) == {"intent", "examples"}, path.name
            for line in block["examples"].splitlines():
                assert line.startswith("- "), f"{path.name}: {line!r}"
                found.append((line[2:].strip(), block["intent"]))
    return tuple(found)


@cache
def held_out(language: str) -> tuple[Labelled, ...]:
    path = ROOT / "tests" / "nlu" / "heldout" / f"{language}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple((row["text"], row["label"]) for row in csv.DictReader(lines))


def repeated(texts: list[str]) -> list[str]:
    return sorted(text for text, times in Counter(map(normalised, texts)).items() if times > 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_enough_examples(language: str) -> None:
    counts = Counter(intent for _, intent in examples(language))
    assert set(counts) == contract_intents()
    assert [intent for intent, count in counts.items() if count < LEAST_EXAMPLES] == []
    assert counts["out_of_scope"] >= 120


@pytest.mark.parametrize("language", LANGUAGES)
def test_held_out_set_covers_every_intent(language: str) -> None:
    counts = Counter(intent for _, intent in held_out(language))
    assert set(counts) == contract_intents()
    assert [intent for intent, count in counts.items() if count < LEAST_HELD_OUT] == []
    assert counts["out_of_scope"] >= 60


def test_no_example_is_written_twice() -> None:
    assert repeated([text for language in LANGUAGES for text, _ in examples(language)]) == []


def test_no_held_out_text_is_written_twice() -> None:
    assert repeated([text for language in LANGUAGES for text, _ in held_out(language)]) == []


def test_held_out_texts_are_not_examples() -> None:
    known = {normalised(text) for language in LANGUAGES for text, _ in examples(language)}
    leaked = [text for language in LANGUAGES for text, _ in held_out(language) if normalised(text) in known]
    assert leaked == []


@pytest.mark.parametrize("source", [examples, held_out])
def test_script_fits_the_language(source: object) -> None:
    assert callable(source)
    assert [text for text, _ in source("ko") if not HANGUL.search(text)] == []
    assert [text for text, _ in source("en") if HANGUL.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_carries_markup(language: str) -> None:
    """Entities come from the gazetteer, so a bracket would be an annotation written by mistake."""
    assert [text for text, _ in examples(language) if re.search(r"[\[\]{}]", text)] == []
