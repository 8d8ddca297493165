"""Languages: what each writes its own way, names first mentioned, and what a language lacks."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.composing.names import with_korean_names, without_korean_names
from bot.responses import LocalizedResponses
from bot.wording import language_name, language_names, languages, wording

AMOUNTS = yaml.safe_load((Path(__file__).parent / "amounts.yml").read_text(encoding="utf-8"))
JUMP_UP, TIPS = {"Jump-Up跃升项目": "도약(Jump-Up) 프로그램"}, {"TIPS": "팁스(TIPS)"}
CENTER = {"Học viện khởi nghiệp thanh niên": "청년창업사관학교"}
TRACK = {"Global Track của Học viện khởi nghiệp thanh niên": "청년창업사관학교 글로벌 트랙"}


def _cases(name: str) -> list[Any]:
    return [pytest.param(case, code, id=f"{case['value']} {code}") for case in AMOUNTS[name] for code in languages()]


@pytest.mark.parametrize(("case", "language"), _cases("money"))
def test_money_is_written_as_the_language_does(case: dict[str, Any], language: str) -> None:
    assert wording(language).text("value-money", amount=case["value"]) == case[language]


@pytest.mark.parametrize(("case", "language"), _cases("days"))
def test_days_are_written_as_the_language_does(case: dict[str, Any], language: str) -> None:
    assert wording(language).text("value-date", date=str(case["value"])) == case[language]


def test_each_language_has_a_name_of_its_own() -> None:
    assert [language_name(code) for code in ("ko", "en", "vi", "zh")] == ["한국어", "English", "Tiếng Việt", "中文"]


def _named(language: str, text: str, korean: dict[str, str], before: str = "", **more: Any) -> dict[str, Any]:
    return with_korean_names(wording(language), {"text": text, **more}, korean, before)


def test_the_korean_name_follows_the_first_mention_only() -> None:
    said = _named("zh", "Jump-Up跃升项目为期3年。Jump-Up跃升项目选100家。", JUMP_UP)["text"]
    assert said == "Jump-Up跃升项目（도약(Jump-Up) 프로그램）为期3年。Jump-Up跃升项目选100家。"


def test_a_name_that_the_reply_before_named_stays_as_it_is() -> None:
    before = "Jump-Up跃升项目（도약(Jump-Up) 프로그램）为期3年。"
    assert _named("zh", "Jump-Up跃升项目选100家。", JUMP_UP, before)["text"] == "Jump-Up跃升项目选100家。"


def test_a_korean_name_does_not_repeat_the_name() -> None:
    assert _named("vi", "TIPS chọn 1.200 doanh nghiệp.", TIPS)["text"] == "TIPS (팁스) chọn 1.200 doanh nghiệp."


def test_a_name_within_another_name_or_word_is_no_mention() -> None:
    track = "Global Track của Học viện khởi nghiệp thanh niên (청년창업사관학교 글로벌 트랙) dành cho người nước ngoài."
    assert _named("vi", track.replace(" (청년창업사관학교 글로벌 트랙)", ""), {**CENTER, **TRACK})["text"] == track
    assert _named("vi", "TIPSY", TIPS)["text"] == "TIPSY"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_korean_and_english_name_a_program_once(language: str) -> None:
    assert _named(language, "TIPS selects 1,200 firms.", TIPS)["text"] == "TIPS selects 1,200 firms."


def test_cards_name_a_program_as_the_text_does() -> None:
    """The page shows the line of a card in place of the same line of the text."""
    line = "• TIPS：创业3年以内"
    body = _named("zh", f"您可以参加\n{line}", TIPS, results=[{"title": "TIPS", "line": line, "id": "tips"}])
    assert body["text"].endswith("• TIPS（팁스）：创业3年以内")
    assert body["results"] == [{"title": "TIPS（팁스）", "line": "• TIPS（팁스）：创业3年以内", "id": "tips"}]


def test_a_counselors_draft_finds_the_fact_behind_a_named_program() -> None:
    fact = "Jump-Up跃升项目选100家。"
    assert without_korean_names(wording("zh"), _named("zh", fact, JUMP_UP)["text"], JUMP_UP) == fact


@pytest.mark.parametrize("language", languages())
def test_help_and_the_choice_name_all_languages(language: str) -> None:
    words = wording(language)
    for message in ("help", "language-unknown", "other-language"):
        assert language_names(words) in words.text(message, languages=language_names(words))


def say(tracker: DialogueStateTracker, response: str, language: str, **result: Any) -> dict[str, Any]:
    message = asyncio.run(LocalizedResponses().generate(response, tracker, "rest", language=language, **result))
    assert message is not None
    tracker.update(BotUttered(data=message))
    body: dict[str, Any] = message["custom"]
    return body


def test_a_record_that_lacks_the_language_is_told_in_english_and_said_so() -> None:
    tracker = DialogueStateTracker("someone", [])
    body = say(tracker, "utter_source", "zh", facts=[], notes=[], programs=[], untranslated=True)
    assert body["text"].startswith(wording("zh").text("partly-english"))


def test_a_message_in_a_language_without_wording_is_answered_in_english_with_a_note() -> None:
    tracker = DialogueStateTracker("someone", [])
    tracker.update(UserUttered("Bonjour, ça va ?", parse_data={"language": {"code": "fr", "certain": True}}))
    body = say(tracker, "utter_greet", "fr")
    assert body["language"] == "en"
    note = wording("en").text("other-language", languages=language_names(wording("en")))
    assert body["text"] == f"{note}\n\n{wording('en').text('greet')}"


@pytest.mark.parametrize(("wanted", "spoken"), [("vi", "vi"), ("zh", "zh"), ("fr", "ko"), (None, "ko")])
def test_another_language_is_gone_on_in_if_there_is_wording_for_it(wanted: str | None, spoken: str) -> None:
    body = say(DialogueStateTracker("someone", []), "utter_language", "ko", wanted=wanted)
    assert body["language"] == spoken
    offered = [button["title"] for button in body["buttons"]]
    assert offered == (
        [language_name(code) for code in languages()]
        if spoken == "ko"
        else [wording(spoken).text("button-all-programs")]
    )
