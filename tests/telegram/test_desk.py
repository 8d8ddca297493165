"""The desk: what counselors see and do in their group, and what people get of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from bot.composing.names import with_korean_names
from bot.wording import wording
from knowledge.languages import korean_names
from tests.bot.conftest import Talk, open_talk
from tests.bot.servers import RasaStub, custom
from tests.telegram.bot_api import BotApi, Fault, eventually
from tests.telegram.conftest import Own
from tests.telegram.desks import FACT, GROUP, DeskGroup, asking_for_a_counselor
from tests.telegram.persons import Person


@pytest.fixture
def desk(api: BotApi, rasa: RasaStub) -> DeskGroup:
    return DeskGroup(api, rasa)


@pytest.fixture
def url(desk: DeskGroup, start: Callable[..., Any]) -> Iterator[str]:
    with start(counselor_chat=GROUP) as url:
        yield url


@pytest.fixture
def talk(url: str) -> Iterator[Talk]:
    with httpx.Client(base_url=url, timeout=20, trust_env=False) as client:
        yield open_talk(client)


@pytest.fixture
def asking(talk: Talk) -> Talk:
    """Someone on the web who has asked for a counselor."""
    talk.say("How many does TIPS select?")
    assert talk.post(payload="/request_counselor").json()["messages"][0]["kind"] == "handoff"
    return talk


def said_to(talk: Talk) -> list[tuple[str, str]]:
    return [(message["kind"], message["text"]) for message in talk.history() if message["role"] == "assistant"]


def test_an_inquiry_opens_a_topic_with_all_that_a_counselor_needs(desk: DeskGroup, asking: Talk) -> None:
    head = desk.head()
    assert head.text.startswith("Inquiry #1 · someone on the web page · English\n\nIn the queue.")
    assert "Question: Until when can I apply?" in head.text
    assert "‣ Person: How many does TIPS select?" in head.text
    assert asking.id not in head.text
    assert [title for title, _ in head.buttons] == ["Claim"]
    assert desk.api.topics[head.thread or 0] == "#1 Until when can I apply?"
    draft = desk.reads("Draft of an answer:")
    assert FACT.text.in_language("en") in draft.text
    assert f"↳ {FACT.source.document}:{FACT.source.lines[0]}" in draft.text


def test_a_counselor_reads_the_draft_in_korean_as_the_records_have_it(
    api: BotApi, rasa: RasaStub, settings: Any, start: Callable[..., Any]
) -> None:
    desk = DeskGroup(api, rasa)
    with start(counselor_chat=GROUP, language="ko") as url, httpx.Client(base_url=url, trust_env=False) as client:
        talk = open_talk(client)
        talk.say("How many does TIPS select?")
        talk.post(payload="/request_counselor")
        assert desk.head().text.startswith("문의 #1 · 웹 이용자 · 영어")
        draft = desk.reads("답변 초안:")
    assert FACT.text.in_language("en") in draft.text
    assert FACT.text.in_language("ko") in draft.text


def test_a_draft_for_a_chinese_question_names_the_program_in_korean_and_is_read_in_korean(
    api: BotApi, rasa: RasaStub, settings: Any, start: Callable[..., Any]
) -> None:
    desk = DeskGroup(api, rasa)
    rasa.answer = asking_for_a_counselor_in_chinese
    with start(counselor_chat=GROUP, language="ko") as url, httpx.Client(base_url=url, trust_env=False) as client:
        talk = open_talk(client, "zh")
        talk.say("TIPS每年选多少家企业？")
        talk.post(payload="/request_counselor")
        assert desk.head().text.startswith("문의 #1 · 웹 이용자 · 중국어")
        draft = desk.reads("답변 초안:")
    assert "TIPS（팁스）" in draft.text
    assert FACT.text.in_language("ko") in draft.text


def asking_for_a_counselor_in_chinese(sender: str, message: str, language: str) -> Any:
    bodies = asking_for_a_counselor(sender, message, language)
    for answer in bodies:
        answer["custom"] = with_korean_names(wording("zh"), answer["custom"], korean_names("zh"), "")
    return bodies


def test_a_counselor_claims_answers_and_closes(desk: DeskGroup, asking: Talk) -> None:
    assert desk.press(desk.minji, "Claim") == "It is yours."
    eventually(lambda: "Held by Minji: an answer is due." in desk.head().text)
    assert said_to(asking)[-1] == (
        "handoff",
        "Minji, a counselor, is with you now. What you write here goes to Minji until the conversation is handed back.",
    )
    desk.write(desk.minji, "Until the end of March.")
    eventually(lambda: said_to(asking)[-1] == ("counselor", "Until the end of March."))
    asked = len(desk.rasa.messages)
    assert asking.say("Thank you! And the form?") == []
    desk.reads("Person: Thank you! And the form?")
    assert len(desk.rasa.messages) == asked
    desk.write(desk.minji, "It is on the site.")
    eventually(lambda: said_to(asking)[-1] == ("counselor", "It is on the site."))
    assert desk.press(desk.minji, "Close") == "Closed."
    assert said_to(asking)[-1][1].startswith("The counselor has finished.")
    eventually(lambda: desk.head().thread in desk.api.closed_topics and not desk.head().buttons)
    assert asking.say("How many does TIPS select?")[0]["kind"] == "answer"


def test_the_draft_is_sent_with_its_sources(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    assert desk.press(desk.minji, "Send draft") == "Sent."
    last = asking.history()[-1]
    assert (last["kind"], last["text"]) == ("counselor", FACT.text.in_language("en"))
    assert last["sources"][0]["document"] == FACT.source.document
    desk.press(desk.minji, "Edit draft")
    desk.reads("Copy the draft")


def test_a_reply_is_pushed_to_an_open_page_and_found_after_a_reload(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    pushed: list[dict[str, Any]] = []
    listening = threading.Event()

    def listen() -> None:
        query = {"token": asking.token, "last_event_id": asking.history()[-1]["id"]}
        with asking.client.stream("GET", f"{asking.path}/events", params=query) as stream:
            listening.set()
            for line in stream.iter_lines():
                if line.startswith("data:"):
                    pushed.append(json.loads(line.removeprefix("data:")))
                    return

    reader = threading.Thread(target=listen)
    reader.start()
    listening.wait(5)
    desk.write(desk.minji, "Here I am.")
    reader.join(10)
    assert [message["text"] for message in pushed] == ["Here I am."]
    assert said_to(asking)[-1] == ("counselor", "Here I am.")


def test_a_person_on_telegram_is_answered_in_their_chat(url: str, desk: DeskGroup, lan: Person) -> None:
    lan.say("How many does TIPS select?")
    lan.say("/counselor")
    assert "someone on Telegram" in desk.head().text
    assert str(lan.id) not in desk.head().text
    desk.press(desk.minji, "Claim")
    eventually(lambda: "Minji, a counselor, is with you" in lan.heard()[-1].text)
    desk.write(desk.minji, "Which city do you live in?")
    eventually(lambda: lan.heard()[-1].text == "Which city do you live in?")
    lan.api.deliver(lan.message("Jeonju"))
    desk.reads("Person: Jeonju")
    desk.press(desk.minji, "Return to queue")
    eventually(lambda: "handed your question back" in lan.heard()[-1].text)
    assert lan.say("Hello?")[0].text.startswith(FACT.text.in_language("en"))


def test_two_counselors_never_hold_one_inquiry(desk: DeskGroup, asking: Talk) -> None:
    head = desk.head()
    claims = [counselor.press(head, "Claim") for counselor in (desk.minji, desk.jun)]
    told = [desk.do(claim) for claim in claims]
    assert told == ["It is yours.", "Another counselor holds this inquiry."]
    desk.write(desk.jun, "I will answer too")
    desk.reads("Not sent: Another counselor holds this inquiry.")
    assert ("counselor", "I will answer too") not in said_to(asking)


def test_a_pressed_button_that_comes_again_counts_once(desk: DeskGroup, asking: Talk) -> None:
    update = desk.minji.press(desk.head(), "Claim")
    desk.do(update)
    desk.api.deliver({**update, "again": True})
    desk.write(desk.minji, "Hello")
    eventually(lambda: said_to(asking)[-1] == ("counselor", "Hello"))
    assert sum(kind == "handoff" for kind, _ in said_to(asking)) == 2


def test_who_is_no_member_may_do_nothing(desk: DeskGroup, asking: Talk) -> None:
    stranger = Person(desk.api, 6666, chat_id=GROUP, is_forum=True)
    assert desk.press(stranger, "Claim") == "Only members of this group may do this."
    desk.write(stranger, "I am your counselor")
    desk.press(desk.minji, "Claim")
    desk.write(desk.minji, "Hello")
    eventually(lambda: said_to(asking)[-1] == ("counselor", "Hello"))
    assert "I am your counselor" not in [text for _, text in said_to(asking)]


def test_who_writes_as_the_group_is_told_that_nothing_was_sent(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    anonymous = desk.minji.message("Hello", **desk.in_topic())
    group = {"id": GROUP, "type": "supergroup", "title": "Desk"}
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    anonymous["message"] |= {"sender_chat": group, "from": bot}
    desk.api.deliver(anonymous)
    desk.reads("you write as the group")
    assert ("counselor", "Hello") not in said_to(asking)


def test_the_desks_buttons_mean_nothing_in_another_chat(desk: DeskGroup, asking: Talk) -> None:
    head = desk.head()
    outsider = Person(desk.api, 9001)
    assert "not offered" in outsider.do(outsider.press(head, "Claim"))[0].text
    assert "In the queue." in desk.head().text


def test_asking_who_is_a_member_does_not_count_as_a_message(
    desk: DeskGroup, start: Callable[..., Any], get: Callable[[str], httpx.Response]
) -> None:
    with start(counselor_chat=GROUP, group_rate=4) as url, httpx.Client(base_url=url, trust_env=False) as client:
        open_talk(client).post(payload="/request_counselor")
        desk.reads("No draft")
        for _ in range(8):
            assert desk.press(Person(desk.api, 6666, chat_id=GROUP), "Claim").startswith("Only members")
        assert desk.press(desk.minji, "Claim") == "It is yours."


def test_who_leaves_the_group_gives_their_inquiries_back(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    left = desk.jun.message(left_chat_member={"id": 9001, "is_bot": False, "first_name": "Minji"})
    desk.api.deliver(left)
    desk.reads("Minji is no longer in the group")
    eventually(lambda: "In the queue." in desk.head().text)
    assert "handed your question back" in said_to(asking)[-1][1]


def test_facts_are_asked_for_with_one_press_in_the_persons_language(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    desk.press(desk.minji, "Ask for facts")
    offered = desk.reads("Which fact shall the person be asked for?")
    desk.do(desk.minji.press(offered, offered.buttons[0][0]))
    kind, question = said_to(asking)[-1]
    assert kind == "counselor"
    assert question.endswith("?")
    eventually(lambda: "waiting for the person" in desk.head().text)
    asking.say("2021")
    desk.reads("Person: 2021")
    eventually(lambda: "an answer is due" in desk.head().text)


@pytest.mark.parametrize("rest", [{"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}])
def test_edits_and_pictures_of_a_counselor_are_plainly_refused(
    rest: dict[str, Any], desk: DeskGroup, asking: Talk
) -> None:
    desk.press(desk.minji, "Claim")
    desk.api.deliver(desk.minji.message(None, **desk.in_topic(), **rest))
    desk.reads("Only text is carried to the person.")
    sent = desk.write(desk.minji, "Helo")
    edited = {**sent["message"], "text": "Hello", "edit_date": 1}
    desk.api.deliver(desk.api.update(edited_message=edited))
    desk.reads("Changes to a message are not carried")
    assert said_to(asking)[-1] == ("counselor", "Helo")


def test_a_silent_claim_goes_back_to_the_queue(
    desk: DeskGroup, start: Callable[..., Any], get: Callable[[str], httpx.Response]
) -> None:
    with start(counselor_chat=GROUP, silence=1.0) as url, httpx.Client(base_url=url, trust_env=False) as client:
        talk = open_talk(client)
        talk.post(payload="/request_counselor")
        desk.press(desk.minji, "Claim")
        desk.reads("Minji has been silent for too long")
        assert "handed your question back" in said_to(talk)[-1][1]
        assert talk.say("Hello?")[0]["kind"] == "answer"
        assert desk.press(desk.jun, "Claim") == "It is yours."
        desk.write(desk.jun, "Here I am")
        eventually(lambda: said_to(talk)[-1] == ("counselor", "Here I am"))


def test_a_deleted_topic_is_made_again(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    del desk.api.topics[desk.head().thread or 0]
    asking.say("Are you there?")
    again = desk.head(2)
    assert again.thread in desk.api.topics
    desk.reads("Person: Are you there?", 2)
    desk.write(desk.minji, "I am", 2)
    eventually(lambda: said_to(asking)[-1] == ("counselor", "I am"))


def test_a_group_without_topics_works_with_replies(desk: DeskGroup, api: BotApi, asking: Talk) -> None:
    with_topics = desk.head()
    api.forums.clear()
    talk = open_talk(asking.client)
    talk.post(payload="/request_counselor")
    head = desk.head(2)
    assert (with_topics.thread is not None, head.thread) == (True, None)
    desk.press(desk.jun, "Claim", 2)
    replied = {"message_id": head.message_id, "date": 1, "chat": {"id": GROUP, "type": "supergroup"}, "text": "x"}
    ours = {**replied, "from": {"id": 4711, "is_bot": True, "first_name": "Ieum"}}
    api.deliver(desk.jun.message("Hello there", reply_to_message=ours))
    eventually(lambda: said_to(talk)[-1] == ("counselor", "Hello there"))
    talk.say("Hi!")
    told = eventually(lambda: [s for s in api.in_chat(GROUP) if "Person: Hi!" in s.text])[0]
    assert told.reply_to == head.message_id


def test_who_is_forgotten_is_forgotten_in_the_group_too(desk: DeskGroup, asking: Talk, database: Own) -> None:
    claim = desk.jun.press(desk.head(), "Claim")
    desk.press(desk.minji, "Claim")
    desk.write(desk.minji, "/note wants to open a bakery")
    desk.reads("Noted.")
    assert asking.client.delete(asking.path, headers=asking.headers).status_code == 204
    eventually(lambda: desk.api.count("deleteForumTopic"))
    assert database.rows("SELECT count(*) FROM inquiries") == [(0,)]
    assert not [text for (text,) in database.rows("SELECT text FROM inquiry_acts") if text]
    assert [act for (act,) in database.rows("SELECT act FROM inquiry_acts ORDER BY id")] == ["claim", "note", "forget"]
    assert desk.do(claim) == "This inquiry is no longer there: the person asked to be forgotten."
    assert "All that was kept of it is deleted." in desk.api.in_chat(GROUP)[-1].text


def test_a_person_who_blocked_the_bot_is_told_to_the_counselor(url: str, desk: DeskGroup, lan: Person) -> None:
    lan.say("/counselor")
    desk.press(desk.minji, "Claim")
    eventually(lambda: "Minji" in lan.heard()[-1].text)
    desk.api.blocked.add(lan.id)
    desk.write(desk.minji, "Are you there?")
    desk.reads("could not be brought to the person")


def test_a_message_of_which_nobody_knows_is_told_to_the_counselor(url: str, desk: DeskGroup, lan: Person) -> None:
    lan.say("/counselor")
    desk.press(desk.minji, "Claim")
    eventually(lambda: "Minji" in lan.heard()[-1].text)
    desk.reads("No draft")
    desk.api.faults["sendMessage"] += [Fault(accepted=True, hang=2.0)]
    desk.write(desk.minji, "Are you there?")
    desk.reads("is not known: Telegram gave no answer")
    assert [sent.text for sent in lan.heard()].count("Are you there?") == 1


def test_a_further_question_joins_the_open_inquiry(desk: DeskGroup, asking: Talk) -> None:
    desk.head()
    asking.post(payload="/request_counselor")
    desk.reads("The person asks further: Until when can I apply?")
    assert len(desk.heads()) == 1


def test_what_was_said_is_noted_in_the_dialogue(desk: DeskGroup, asking: Talk) -> None:
    desk.press(desk.minji, "Claim")
    desk.write(desk.minji, "Until March.")
    eventually(lambda: said_to(asking)[-1][0] == "counselor")
    asking.say("Thanks")
    eventually(lambda: len(desk.rasa.noted) == 2)
    assert {path for path, _ in desk.rasa.noted} == {f"/conversations/{asking.id}/tracker/events"}
    assert [events[0]["text"] for _, events in desk.rasa.noted] == ["Until March.", "Thanks"]
    assert [events[0]["metadata"]["by"] for _, events in desk.rasa.noted] == ["counselor", "person"]


def test_counselors_ask_the_assistant_in_their_group(desk: DeskGroup, asking: Talk) -> None:
    desk.reads("Draft of an answer:")
    assert desk.minji.say("/queue")[-1].text == "#1 [en] Until when can I apply?"
    assert desk.minji.say("/mine")[-1].text == "You hold no inquiry."
    assert desk.minji.say("/stats")[-1].text.startswith("Waiting: 1 · held: 0 · closed: 0 · median")
    assert FACT.text.in_language("en") in desk.minji.say("/search how many")[-1].text
    assert "/queue" in desk.minji.say("/frobnicate")[-1].text
    desk.rasa.facts = {"role": "founder"}
    desk.write(desk.minji, "/check tips")
    desk.reads("founder")
    desk.write(desk.minji, "/screen")
    desk.reads("You could join, depending on more")
    desk.write(desk.minji, "/suggest candidates")
    eventually(lambda: "/find_candidates" in desk.rasa.messages)
    assert {event["name"]: event["value"] for event in desk.rasa.noted[-1][1]}["facts"] == {"role": "founder"}
    desk.press(desk.minji, "Claim")
    desk.write(desk.minji, "/ask Where is your firm?")
    eventually(lambda: said_to(asking)[-1] == ("counselor", "Where is your firm?"))
    desk.reads("Asked: Where is your firm?")
    assert desk.minji.say("/mine")[-1].text == "#1 [en] Until when can I apply?"


def test_outside_the_hours_people_are_told_when(desk: DeskGroup, talk: Talk) -> None:
    assert "No hours are set" in desk.minji.say("/hours")[-1].text
    assert "Please write days and times" in desk.minji.say("/hours whenever")[-1].text
    assert "Hours: Monday, 00:00–00:01" in desk.minji.say("/hours Mon 00:00-00:01")[-1].text
    talk.post(payload="/request_counselor")
    eventually(lambda: "Counselors answer Monday, 00:00–00:01" in said_to(talk)[-1][1])


def test_a_group_that_keeps_the_bot_out_is_told_and_gets_all_later(
    desk: DeskGroup, asking: Talk, url: str, get: Callable[[str], httpx.Response]
) -> None:
    desk.head()
    desk.reads("Draft of an answer:")
    desk.api.faults["sendMessage"] += [Fault(403, "Forbidden: bot was kicked from the supergroup chat")]
    desk.press(desk.minji, "Claim")
    asking.say("Hello?")
    trouble = "the counselors' group does not let the bot in"
    eventually(lambda: get(f"{url}/readyz").json()["parts"]["telegram"] == trouble)
    desk.reads("Person: Hello?")
    assert get(f"{url}/readyz").json()["parts"]["telegram"] == "ok"


def test_without_a_question_behind_it_there_is_no_draft(desk: DeskGroup, talk: Talk) -> None:
    desk.rasa.answer = lambda *_: [custom("Passed on.", "handoff", inquiry={"question": "A human, please"})]
    talk.say("I want a human")
    desk.reads("No draft: the assistant had nothing with a source.")
    desk.press(desk.minji, "Claim")
    eventually(lambda: "Return to queue" in [title for title, _ in desk.head().buttons])
    assert "Send draft" not in [title for title, _ in desk.head().buttons]
