"""People send files: asked about first, read with the real importer, told of by row and field, and forgotten."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.bot.servers import RasaStub, custom
from tests.matching.files import JOBS, JOBS_HEADER, csv_bytes, xlsx_bytes
from tests.telegram.bot_api import BotApi, Sent, eventually
from tests.telegram.conftest import Own
from tests.telegram.persons import Person

pytestmark = pytest.mark.usefixtures("gateway")

RESUME = {
    "basics": {
        "name": "Tran Thi Lan",
        "email": "lan@example.org",
        "label": "CNC operator",
        "summary": "My secret hobby is chess.",
        "location": {"countryCode": "KR", "region": "Jeonbuk", "city": "Jeonju"},
    },
    "skills": [{"name": "CNC"}],
    "meta": {"x-ieum": {"visa": "D-10", "topik": 4, "night_shifts": False}},
}
CV = json.dumps(RESUME).encode()
MENTION = [{"type": "mention", "offset": 0, "length": 9}]
MINE, OURS, NO = "Yes, it is my résumé", "Yes, it is our posts", "No, leave it closed"


def asked(person: Person, name: str, content: bytes) -> tuple[Sent, dict[str, Any]]:
    """The question about a file that is sent, and the update with the file."""
    update = person.file(name, content)
    (question,) = person.do(update)
    assert question.reply_to == update["message"]["message_id"]
    return question, update


def decided(person: Person, name: str, content: bytes, choice: str, answers: int = 1) -> list[Sent]:
    question, update = asked(person, name, content)
    return read(person, person.press(question, choice, update), answers)


def read(person: Person, press: dict[str, Any], answers: int = 2) -> list[Sent]:
    """What comes of a press upon which the file is read, for which a process is started."""
    return person.do(press, answers=answers, seconds=60)


def carried(rasa: RasaStub) -> dict[str, Any]:
    """The profile of the last payload."""
    _, brace, rest = rasa.messages[-1].partition("{")
    found: dict[str, Any] = json.loads(json.loads(brace + rest)["profile"])
    return found


def test_a_resume_is_read_after_a_yes_and_jobs_are_looked_for_with_it(
    lan: Person, rasa: RasaStub, database: Own
) -> None:
    question, update = asked(lan, "cv.json", CV)
    assert "cv.json" in question.text
    assert [title for title, _ in question.buttons] == [MINE, OURS, NO]
    assert lan.api.count("getFile") == 0
    assert not rasa.messages
    press = lan.press(question, MINE, update)
    report, answer = read(lan, press)
    assert report.text.startswith("I have read your résumé (JSON Resume")
    assert rasa.messages[-1].startswith("/find_jobs{")
    kept = carried(rasa)
    assert (kept["visa"], kept["topik"], kept["region"], kept["night_shifts"]) == ("D-10", 4, "35010", False)
    assert kept["skill_ids"] == ["cnc-machining"]
    assert answer.text.startswith("You said")

    stored = str(database.rows("SELECT text, body FROM messages")) + str(rasa.messages)
    assert "CNC operator" in stored
    assert not [secret for secret in ("Tran", "example.org", "chess") if secret in stored]

    lan.api.deliver({**press, "again": True})
    lan.say("Thanks")
    assert len(rasa.messages) == 2
    assert len(lan.heard()) == 4


def test_a_no_leaves_the_file_closed(lan: Person, rasa: RasaStub) -> None:
    (answer,) = decided(lan, "cv.json", CV, NO)
    assert answer.text == "I have not opened the file."
    assert lan.api.count("getFile") == 0
    assert not rasa.messages


def test_of_several_posts_a_button_chooses_what_is_wrong_is_told_and_all_is_forgotten(
    lan: Person, rasa: RasaStub, database: Own
) -> None:
    wrong = ["J-4", "", "무명", "전북 전주시", "", "", "", ""]
    odd = ["J-5", "도장원", "빛", "군산", "협의", "26.3.15", "1", "도장"]
    (report,) = decided(lan, "posts.xlsx", xlsx_bytes([JOBS_HEADER, *JOBS, wrong, odd]), OURS)
    assert report.text.startswith("I have read 4 posts (XLSX). For which one")
    assert "✗ Row 5, “title”: the post has no name" in report.text
    assert "? Row 6, “마감일”" in report.text
    assert [title for title, _ in report.buttons] == ["CNC 선반 기능원", "용접원", "포장원", "도장원"]
    lan.do(lan.press(report, "용접원"))
    assert rasa.messages[-1].startswith("/find_candidates{")
    assert (carried(rasa)["title"], carried(rasa)["headcount"]) == ("용접원", 1)

    rasa.answer = lambda *_: [custom("All gone.", effects=["forget"])]
    lan.say("/forget")
    eventually(lambda: database.rows("SELECT count(*) FROM conversations") == [(0,)])
    eventually(lambda: not database.rows("SELECT * FROM telegram_updates WHERE payload != 'null'"))
    for table in ("messages", "offers"):
        assert database.rows(f"SELECT count(*) FROM {table}") == [(0,)]


def test_one_post_is_gone_on_with_at_once(lan: Person, rasa: RasaStub) -> None:
    report, _ = decided(lan, "post.csv", csv_bytes([JOBS_HEADER, JOBS[0]], encoding="cp949"), OURS, answers=2)
    assert report.text.startswith("I have read your post (CSV (CP949))")
    assert carried(rasa)["pay_least"] == 2_500_000


def test_a_list_of_people_is_nobodys_own_resume(lan: Person, rasa: RasaStub) -> None:
    rows = [["번호", "보유기술", "토픽"], ["1", "용접", "4급"], ["2", "CNC", "3급"]]
    (report,) = decided(lan, "people.csv", csv_bytes(rows), MINE)
    assert "tells of 2 people" in report.text
    assert not rasa.messages


def test_what_cannot_be_read_is_said_with_the_types_that_can(lan: Person, rasa: RasaStub) -> None:
    for content in (b"%PDF-1.7 in disguise", b"a,b\n1,2\n"):
        (answer,) = decided(lan, "posts.csv", content, OURS)
        assert answer.text.startswith("I cannot read this file: ")
        assert "JSON Resume" in answer.text
    assert not rasa.messages


def test_a_file_that_telegram_has_no_more_is_said(lan: Person, api: BotApi) -> None:
    question, update = asked(lan, "cv.json", CV)
    api.files.clear()
    (answer,) = lan.do(lan.press(question, MINE, update))
    assert answer.text == "I could not get the file from Telegram. Please send it again."


def test_only_who_sent_a_file_decides_about_it(api: BotApi, rasa: RasaStub) -> None:
    lan, minh = (Person(api, number, chat_id=-300) for number in (501, 502))
    update = lan.file("cv.json", CV, caption="@ieum_bot", caption_entities=MENTION)
    (question,) = lan.do(update)
    (refusal,) = minh.do(minh.press(question, MINE, update))
    assert refusal.text.startswith("This choice was not offered")
    assert api.count("getFile") == 0
    assert lan.do(lan.press(question, NO, update))[0].text == "I have not opened the file."
