"""What goes to the response generator beside a result."""

from __future__ import annotations

from typing import Any

from rasa_sdk.executor import CollectingDispatcher

from actions.results import owner_json
from actions.saying import say
from knowledge.store import load_knowledge


def _said(language: str, **result: Any) -> dict[str, Any]:
    dispatcher = CollectingDispatcher()
    say(dispatcher, "utter_answer", language, **result)
    message: dict[str, Any] = dispatcher.messages[0]
    return message


def test_the_korean_names_of_the_programs_that_are_named_go_along() -> None:
    tips = load_knowledge().programs["tips"]
    said = _said("en", parts=[{"owner": owner_json(tips, "en"), "facts": []}])
    assert said["korean_names"] == {"TIPS": tips.names.in_language("ko")}


def test_a_text_that_the_records_lack_in_the_language_is_noticed() -> None:
    fact = load_knowledge().programs["tips"].facts[0]
    assert _said("uz", facts=[{"text": fact.text.in_language("uz")}])["untranslated"]
    assert not _said("ko", facts=[{"text": fact.text.in_language("ko")}])["untranslated"]
