"""A whole story with the whole assistant: Rasa, its actions, the gateway and the bot."""

from __future__ import annotations

import json

import pytest

from bot.wording import wording
from tests.bot.servers import RasaStub
from tests.matching.files import JOBS, JOBS_HEADER, csv_bytes
from tests.running import Conversation, RunningAssistant
from tests.telegram.bot_api import BotApi, eventually
from tests.telegram.desks import DeskGroup
from tests.telegram.persons import Person

pytestmark = [pytest.mark.running, pytest.mark.slow]
SECONDS = 30.0
RESUME = {
    "education": [{"area": "Mechanical Engineering", "studyType": "Bachelor", "endDate": "2025-02"}],
    "meta": {"x-ieum": {"visa": "D-10", "topik": 4, "region": "35010", "night_shifts": False}},
}
JEONJU = {"latitude": 35.82, "longitude": 127.12}
GUNSAN = {"latitude": 35.97, "longitude": 126.74}


@pytest.fixture
def api(bot_api: BotApi) -> BotApi:
    """The server of the shared assistant."""
    return bot_api


def test_a_founder_on_telegram_is_handed_to_a_counselor_and_back(assistant: RunningAssistant, api: BotApi) -> None:
    desk = DeskGroup(api, RasaStub())
    number = len(desk.heads()) + 1
    seoyeon = Person(api, 801, language="ko", name="Seoyeon")
    assert "이음" in seoyeon.say("/start")[0].text
    answer = seoyeon.say("팁스는 해마다 몇 곳을 선정하나요?")[0]
    assert "1,200" in answer.text
    assert "↳ 003_f76b8feaa4b1eb97.txt:36" in answer.text
    open_question = seoyeon.say("그럼 언제까지 신청해야 해요?")[0]
    titles = [title for title, _ in open_question.buttons]
    assert "상담원에게 묻기" in titles
    seoyeon.do(seoyeon.press(open_question, "상담원에게 묻기"))

    head = desk.head(number)
    assert "텔레그램 이용자 · 한국어" in head.text
    assert "‣ 이용자: 팁스는 해마다 몇 곳을 선정하나요?" in head.text
    assert desk.press(desk.minji, "맡기", number) == "맡으셨습니다."
    eventually(lambda: "Minji 상담원이 함께합니다" in seoyeon.heard()[-1].text)
    desk.press(desk.minji, "확인 사항 묻기", number)
    offered = desk.reads("이용자에게 무엇을 물을까요?", number)
    desk.do(desk.minji.press(offered, offered.buttons[0][0]))
    eventually(lambda: seoyeon.heard()[-1].text.endswith("?"))
    api.deliver(seoyeon.message("네, 맞아요"))
    desk.reads("이용자: 네, 맞아요", number)
    desk.write(desk.minji, "3월 말까지 신청하시면 됩니다.", number)
    eventually(lambda: seoyeon.heard()[-1].text == "3월 말까지 신청하시면 됩니다.")
    desk.write(desk.minji, "/check 팁스", number)
    desk.reads(wording("ko").text("check-guidance"), number)
    desk.press(desk.minji, "종료", number)
    eventually(lambda: "상담이 끝났습니다" in seoyeon.heard()[-1].text)

    assert "1,200" in seoyeon.say("팁스는 해마다 몇 곳을 뽑아요?")[0].text
    assert "rasa did not note" not in (assistant.folder / "log" / "gateway.log").read_text()


def test_a_student_is_suggested_jobs_and_introduced_by_a_counselor(assistant: RunningAssistant, api: BotApi) -> None:
    desk = DeskGroup(api, RasaStub())
    number = len(desk.heads()) + 1
    minh = Person(api, 802, language="en", name="Minh")
    minh.say("/start")
    found = minh.say("I study mechanical engineering, TOPIK 4, want to stay near Jeonju")[0]
    assert "near Jeonju" in found.text
    assert "sample" in found.text
    asked = minh.say("introduce me to the second")[0]
    assert "what you told me" in asked.text
    minh.do(minh.press(asked, "Yes, please pass it on"))
    head = eventually(lambda: desk.heads()[number - 1 : number], SECONDS)[0]
    assert "영어" in head.text
    assert "Minh" not in head.text
    desk.press(desk.jun, "맡기", number)
    desk.write(desk.jun, "/suggest jobs", number)
    desk.reads("전주시 근처", number)
    desk.write(desk.jun, "/ask When could you start?", number)
    eventually(lambda: minh.heard()[-1].text == "When could you start?")
    api.deliver(minh.message("In September"))
    desk.reads("이용자: In September", number)
    desk.write(desk.jun, "Thank you, the firm will write to you.", number)
    eventually(lambda: "the firm will write" in minh.heard()[-1].text)
    desk.press(desk.jun, "종료", number)
    eventually(lambda: "From here on I, the assistant" in minh.heard()[-1].text)
    assert "1,200" in minh.say("How many companies does TIPS select a year?")[0].text


def test_a_place_on_the_map_goes_into_whatever_is_going_on(assistant: RunningAssistant, api: BotApi) -> None:
    minh = Person(api, 804, language="en", name="Minh")
    noted = minh.do(minh.message(location=JEONJU), answers=2)[1]
    assert "measure distances" in noted.text
    found = minh.say("I study mechanical engineering, TOPIK 4, and look for work")[0]
    assert "at home in Wansan-gu" in found.text
    told, moved = minh.do(minh.message(location=GUNSAN), answers=2)
    assert "Gunsan-si, Jeonbuk" in told.text
    assert "at home in Gunsan" in moved.text
    minh.say("Can I join the employee savings deduction?")
    asked = minh.do(minh.message(location=JEONJU), answers=2)[1]
    assert "?" in asked.text


def test_a_resume_becomes_the_search_and_a_post_of_a_firm_another(assistant: RunningAssistant, api: BotApi) -> None:
    minh = Person(api, 805, language="en", name="Minh")
    sent = minh.file("cv.json", json.dumps(RESUME).encode())
    question = minh.do(sent)[0]
    read, found = minh.do(minh.press(question, "Yes, it is my résumé", sent), answers=2, seconds=60)
    assert "I have read your résumé" in read.text
    for told in ("mechanical engineering", "TOPIK level 4", "visa D-10", "at home in Jeonju", "no night shifts"):
        assert told in found.text
    assert "what you told me" in minh.say("introduce me to the second")[0].text

    hana = Person(api, 806, language="ko", name="Hana")
    sent = hana.file("posts.csv", csv_bytes([JOBS_HEADER, *JOBS]))
    question = hana.do(sent)[0]
    (posts,) = hana.do(hana.press(question, "네, 우리 회사 채용 공고입니다", sent), seconds=60)
    assert "채용 공고 3건" in posts.text
    (candidates,) = hana.do(hana.press(posts, "용접원"))
    assert "“용접원”" in candidates.text
    assert "군산시" in candidates.text


def test_a_student_is_served_in_vietnamese_from_the_first_list_to_the_counselors_last_word(
    assistant: RunningAssistant, api: BotApi
) -> None:
    desk = DeskGroup(api, RasaStub())
    number = len(desk.heads()) + 1
    lan = Person(api, 807, language="vi", name="Lan")
    found = lan.say("Mình học kỹ thuật cơ khí, TOPIK 4, muốn làm việc gần Jeonju")[0]
    for told in ("kỹ thuật cơ khí", "TOPIK cấp 4", "gần Jeonju"):
        assert told in found.text
    asked = lan.say("giới thiệu mình với số 2 nhé")[0]
    assert "Tôi nhờ tư vấn viên giới thiệu bạn" in asked.text
    (passed,) = lan.do(lan.press(asked, "Vâng, hãy chuyển đi"))
    assert passed.text == "Tôi đã chuyển cho tư vấn viên. Bạn sẽ thấy câu trả lời ở đây."

    head = eventually(lambda: desk.heads()[number - 1 : number], SECONDS)[0]
    assert "텔레그램 이용자 · 베트남어" in head.text
    assert "Lan" not in head.text
    desk.press(desk.minji, "맡기", number)
    eventually(lambda: "Tư vấn viên Minji đang trò chuyện với bạn" in lan.heard()[-1].text)
    desk.write(desk.minji, "/ask Bạn có thể bắt đầu khi nào?", number)
    eventually(lambda: lan.heard()[-1].text == "Bạn có thể bắt đầu khi nào?")
    api.deliver(lan.message("Từ tháng 9 ạ"))
    desk.reads("이용자: Từ tháng 9 ạ", number)
    desk.write(desk.minji, "Công ty sẽ liên lạc với bạn.", number)
    eventually(lambda: lan.heard()[-1].text == "Công ty sẽ liên lạc với bạn.")
    desk.press(desk.minji, "종료", number)
    eventually(lambda: "Tư vấn viên đã trả lời xong" in lan.heard()[-1].text)
    assert "1.200" in lan.say("TIPS mỗi năm chọn bao nhiêu doanh nghiệp?")[0].text


def test_an_owner_on_the_web_gets_a_counselors_reply(assistant: RunningAssistant, api: BotApi) -> None:
    desk = DeskGroup(api, RasaStub())
    before = len(desk.heads())
    with assistant.client() as client:
        talk = Conversation(client, "en")
        talk.say("How many companies does TIPS select a year?")
        talk.payload("/request_counselor")
        eventually(lambda: len(desk.heads()) == before + 1, SECONDS)
        desk.press(desk.jun, "맡기", before + 1)
        desk.write(desk.jun, "Hello, how can I help?", before + 1)
        eventually(lambda: talk.history()[-1]["text"] == "Hello, how can I help?", SECONDS)
        assert talk.say("Is there a form?") == []
        desk.reads("이용자: Is there a form?", before + 1)
        desk.press(desk.jun, "종료", before + 1)
        eventually(lambda: "The counselor has finished" in talk.history()[-1]["text"], SECONDS)
        assert "when applications close" in talk.say("and until when can I apply?")[0]["text"]


def test_a_check_that_a_counselor_interrupts_goes_on_afterwards(assistant: RunningAssistant, api: BotApi) -> None:
    desk = DeskGroup(api, RasaStub())
    number = len(desk.heads()) + 1
    hana = Person(api, 803, language="en", name="Hana")
    first = hana.say("Can I join TIPS?")[0]
    assert "?" in first.text
    hana.say("/counselor")
    desk.press(desk.jun, "맡기", number)
    desk.write(desk.jun, "What would you like to know?", number)
    eventually(lambda: "What would you like to know?" in hana.heard()[-1].text)
    api.deliver(hana.message("Whether my firm fits"))
    desk.reads("이용자: Whether my firm fits", number)
    desk.press(desk.jun, "종료", number)
    eventually(lambda: "From here on I, the assistant" in hana.heard()[-1].text)
    assert "TIPS" in hana.say("Can I join TIPS? I am a founder")[0].text
