"""A language that somebody has begun to add: it is spoken at once, and what it lacks is English and said to be so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from rasa.shared.core.trackers import DialogueStateTracker

from bot.composing.names import with_korean_names
from bot.wording import LOCALES, Wording, languages, wording
from tests.bot.conftest import open_talk
from tests.bot.servers import RasaStub
from tests.bot.test_languages import TIPS, say

MESSAGES = "thank = Arzimaydi.\nnot-found-near = Mavzular.\n"
"""Two messages, the second from before English changed."""


@pytest.fixture(autouse=True)
def locales(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The shipped languages and a new one."""
    for language in languages():
        (tmp_path / language).symlink_to(LOCALES / language)
    (tmp_path / "uz").mkdir()
    (tmp_path / "uz" / "dialogue.ftl").write_text(MESSAGES, encoding="utf-8")
    monkeypatch.setattr("bot.wording.LOCALES", tmp_path)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    languages.cache_clear()
    wording.cache_clear()


@pytest.fixture
def uzbek() -> Wording:
    return wording("uz").anew()


def test_a_new_language_speaks_its_own_messages(uzbek: Wording) -> None:
    assert uzbek.text("thank") == "Arzimaydi."
    assert not uzbek.said_in_english


def test_what_a_new_language_lacks_is_said_in_english(uzbek: Wording) -> None:
    assert uzbek.text("goodbye") == wording("en").text("goodbye")
    assert uzbek.text("worked-total", total=30_000_000) == "• Total: 30,000,000 won"
    assert uzbek.said_in_english >= {"goodbye", "worked-total"}


def test_a_message_with_other_arguments_than_english_is_out_of_date(uzbek: Wording) -> None:
    assert uzbek.text("not-found-near", names="TIPS") == wording("en").text("not-found-near", names="TIPS")


def test_a_new_language_names_programs_in_korean_too(uzbek: Wording) -> None:
    assert with_korean_names(uzbek, {"text": "TIPS"}, TIPS, "")["text"] == "TIPS (팁스)"


def test_one_reply_tells_of_itself_alone(uzbek: Wording) -> None:
    first, second = uzbek.anew(), uzbek.anew()
    first.text("goodbye")
    second.text("thank")
    assert (first.said_in_english, second.said_in_english) == ({"goodbye"}, set())


def test_a_reply_that_is_partly_english_says_so_once_in_a_conversation() -> None:
    tracker, note = DialogueStateTracker("someone", []), wording("en").text("partly-english")
    whole = say(tracker, "utter_thank", "uz")
    assert (whole["text"], whole["language"]) == ("Arzimaydi.", "uz")
    assert say(tracker, "utter_goodbye", "uz")["text"] == f"{note}\n\n{wording('en').text('goodbye')}"
    assert say(tracker, "utter_mood", "uz")["text"] == wording("en").text("mood")


def test_the_page_offers_it_with_english_where_its_words_are_missing(client: httpx.Client) -> None:
    page = client.get("/locale.json", headers={"Accept-Language": "uz-UZ,uz;q=0.9"}).json()
    assert page["language"] == "uz"
    assert [one["name"] for one in page["languages"]] == ["English", "한국어", "O‘zbek", "Tiếng Việt", "中文"]
    assert page["texts"]["send"] == wording("en").text("web-send")


def test_a_conversation_can_be_held_in_it(client: httpx.Client, rasa: RasaStub) -> None:
    talk = open_talk(client, "uz")
    assert talk.say("salom")[0]["language"] == "uz"
    assert rasa.asked[-1]["metadata"] == {"language": "uz", "languages": ["en", "ko", "uz", "vi", "zh"]}
