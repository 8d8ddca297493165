"""The training examples and the held-out utterances: complete, clean and kept apart."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
import yaml

from nlu.kernel import MOST_CENTRES

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ko", "en", "vi", "zh")
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
HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN = re.compile(r"[a-z\u00c0-\u024f\u1e00-\u1eff]", re.IGNORECASE)
SHOWN_BY = {"ko": HANGUL, "vi": LATIN, "zh": HAN}
"""What every text of a language holds; an English one may be a number or a picture."""
FOREIGN_TO = {"en": HANGUL, "vi": HAN}
"""What no text of a language holds."""
OTHER_SCRIPTS = "other_scripts"
"""The file of each language that is free of these rules: Korean in Latin letters, English with Korean words in it."""

Labelled = tuple[str, str]
"""A text and its intent."""


def contract_intents() -> frozenset[str]:
    topics = yaml.safe_load((ROOT / "knowledge" / "topics.yml").read_text(encoding="utf-8"))
    return DIALOGUE_INTENTS | {f"ask_{topic['id']}" for topic in topics}


def normalised(text: str) -> str:
    """Equal for texts that differ only in case, width, spacing and punctuation."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(filter(str.isalnum, folded)) or folded


def without_marks(text: str) -> str:
    """Vietnamese as typed without its marks."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return unicodedata.normalize("NFC", "".join(letter for letter in bare if not unicodedata.combining(letter)))


@cache
def examples(language: str, files: str = "*") -> tuple[Labelled, ...]:
    found: list[Labelled] = []
    for path in sorted((ROOT / "nlu" / "examples" / language).glob(f"{files}.yml")):
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


def test_all_examples_are_learnt_from() -> None:
    assert sum(len(examples(language)) for language in LANGUAGES) <= MOST_CENTRES


def test_no_example_is_written_twice() -> None:
    assert repeated([text for language in LANGUAGES for text, _ in examples(language)]) == []


def test_no_held_out_text_is_written_twice() -> None:
    assert repeated([text for language in LANGUAGES for text, _ in held_out(language)]) == []


def test_held_out_texts_are_not_examples() -> None:
    known = {normalised(text) for language in LANGUAGES for text, _ in examples(language)}
    leaked = [text for language in LANGUAGES for text, _ in held_out(language) if normalised(text) in known]
    assert leaked == []


def foreign(texts: Iterable[Labelled], language: str) -> list[str]:
    shown, forbidden = SHOWN_BY.get(language), FOREIGN_TO.get(language)
    return [text for text, _ in texts if (shown and not shown.search(text)) or (forbidden and forbidden.search(text))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_in_the_script_of_their_language(language: str) -> None:
    free = set(examples(language, OTHER_SCRIPTS))
    assert foreign((example for example in examples(language) if example not in free), language) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_held_out_texts_are_in_the_script_of_their_language(language: str) -> None:
    assert foreign(held_out(language), language) == []


def test_korean_is_also_read_in_latin_letters() -> None:
    """People without a Korean keyboard write "jagyeok doenayo"."""
    assert [text for text, _ in examples("ko", OTHER_SCRIPTS) if HANGUL.search(text)] == []
    assert len(examples("ko", OTHER_SCRIPTS)) >= 100


def test_english_is_also_read_with_korean_words_in_it() -> None:
    texts = [text for text, _ in examples("en", OTHER_SCRIPTS)]
    assert [text for text in texts if not (HANGUL.search(text) and LATIN.search(text))] == []
    assert len(texts) >= 30


def test_a_third_of_the_vietnamese_is_typed_without_marks() -> None:
    texts = [text for text, _ in examples("vi")]
    bare = [text for text in texts if text == without_marks(text)]
    assert 0.3 <= len(bare) / len(texts) <= 0.4


def test_no_vietnamese_example_repeats_another_without_its_marks() -> None:
    by_intent: dict[str, list[str]] = {}
    for text, intent in examples("vi"):
        by_intent.setdefault(intent, []).append(without_marks(text))
    assert {intent: again for intent, texts in by_intent.items() if (again := repeated(texts))} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_carries_markup(language: str) -> None:
    """Entities come from the gazetteer, so a bracket would be an annotation written by mistake."""
    assert [text for text, _ in examples(language) if re.search(r"[\[\]{}]", text)] == []
