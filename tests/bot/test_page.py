"""The chat page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.gateway.app import create_app
from bot.settings import Settings
from bot.wording import language_name, languages, wording
from tests.bot.servers import RasaStub, custom, serving
from tests.browser import launched, marks, visiting

pytestmark = marks
SOURCE = {"document": "plan.txt", "lines": [3, 4, 9], "title": "A plan", "publisher": "A paper", "dateline": None}
GREETINGS = {code: wording(code).text("greet").splitlines()[0] for code in languages()}


def answer(sender: str, message: str, language: str) -> list[dict[str, Any]]:
    if message.startswith(("/greet", "/restart", "/switch_language")):
        return [
            custom(GREETINGS[language], "greeting", language=language, buttons=[{"title": "TIPS?", "payload": "/tips"}])
        ]
    return [
        custom(
            f"Forty <b>firms</b>\nfor {message}",
            language=language,
            sources=[SOURCE],
            buttons=[{"title": "Who can apply?", "payload": "/ask_who"}],
        )
    ]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as browser:
        yield browser


@pytest.fixture
def page(browser: Any, rasa: RasaStub, settings: Settings) -> Iterator[Any]:
    """An English visitor's page."""
    rasa.answer = answer
    with visiting(browser, f"http://127.0.0.1:{settings.port}/") as page:
        yield page


@pytest.fixture
def address(settings: Settings, page: Any) -> Iterator[str]:
    with serving(create_app(settings), settings.port) as url:
        yield url
        page.goto("about:blank")


def ask(page: Any, words: str) -> None:
    page.get_by_label("Your message").fill(words)
    page.keyboard.press("Enter")


def expect(locator: Any) -> Any:
    from playwright.sync_api import expect

    return expect(locator)


@pytest.mark.parametrize("language", languages())
def test_a_visitor_meets_the_page_in_the_language_of_the_browser(
    browser: Any, rasa: RasaStub, settings: Settings, language: str
) -> None:
    rasa.answer = answer
    with serving(create_app(settings), settings.port) as url, visiting(browser, url, locale=language) as page:
        page.goto(url)
        expect(page.locator("html")).to_have_attribute("lang", language)
        expect(page.locator(".kind-greeting .text")).to_have_attribute("lang", language)
        expect(page.locator(".kind-greeting")).to_contain_text(GREETINGS[language])
        expect(page.locator(".tagline")).to_have_text(wording(language).text("web-tagline"))
        choice = page.get_by_role("combobox", name=wording(language).text("web-language"))
        expect(choice.locator("option")).to_have_text([language_name(code) for code in languages()])
        expect(choice).to_have_value(language)
        page.goto("about:blank")


def test_chinese_breaks_between_characters_and_korean_between_words(page: Any, address: str) -> None:
    page.goto(address)
    for code, breaking in (("zh", "normal"), ("ko", "keep-all")):
        page.get_by_role("combobox").select_option(code)
        expect(page.locator("html")).to_have_attribute("lang", code)
        expect(page.locator(".kind-greeting .text").last).to_have_css("word-break", breaking)


def test_a_first_visit_and_a_question(page: Any, address: str) -> None:
    page.goto(address)
    expect(page.locator(".kind-greeting")).to_contain_text(GREETINGS["en"])
    expect(page.get_by_role("button", name="TIPS?")).to_be_visible()
    expect(page.get_by_label("Your message")).to_be_focused()
    ask(page, "How many?")
    reply = page.locator(".kind-answer")
    expect(reply.locator(".text")).to_have_text("Forty <b>firms</b>\nfor How many?", use_inner_text=True)
    expect(page.get_by_label("Your message")).to_be_focused()
    expect(page.get_by_label("Your message")).to_have_value("")
    assert page.get_by_role("log").get_attribute("aria-live") == "polite"


def test_a_source_is_opened(page: Any, address: str) -> None:
    page.goto(address)
    ask(page, "How many?")
    note = page.locator("details.sources")
    expect(note.locator("li")).to_be_hidden()
    note.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(note.locator("li")).to_be_visible()
    expect(note.locator("li")).to_have_text(re.compile(r"A plan.*A paper · date unknown.*plan\.txt, lines 3–4, 9"))


def test_an_opened_source_leaves_the_choices_in_sight(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 390, "height": 560})
    page.goto(address)
    ask(page, "How many?")
    page.locator("details.sources summary").click()
    expect(page.get_by_role("button", name="Who can apply?")).to_be_in_viewport(ratio=1)


def test_a_choice_is_pressed(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    page.get_by_role("button", name="TIPS?").click()
    expect(page.locator(".message.user")).to_contain_text("TIPS?")
    expect(page.locator(".kind-answer")).to_contain_text("for /tips")
    expect(page.get_by_role("button", name="TIPS?")).to_be_hidden()


def test_shift_enter_breaks_the_line(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    page.get_by_label("Your message").fill("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    expect(page.locator(".kind-answer")).to_be_visible()
    assert rasa.messages[-1] == "one\ntwo"


def test_the_language_is_switched(page: Any, address: str) -> None:
    page.goto(address)
    expect(page.locator(".kind-greeting")).to_have_count(1)
    page.get_by_label("Language").select_option("ko")
    expect(page.locator(".kind-greeting").last).to_contain_text(GREETINGS["ko"])
    expect(page.get_by_role("button", name="처음부터 다시")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "ko"
    page.reload()
    expect(page.locator(".kind-greeting").last).to_contain_text(GREETINGS["ko"])
    assert page.locator("html").get_attribute("lang") == "ko"


def test_the_first_reply_in_another_language_is_labelled_in_it(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    expect(page.locator(".kind-greeting")).to_contain_text(GREETINGS["en"])
    rasa.answer = lambda *_: [custom("마흔 곳", language="ko", sources=[SOURCE])]
    ask(page, "몇 곳이에요?")
    expect(page.locator(".kind-answer summary")).to_have_text("출처 1건")


def test_a_reload_keeps_the_conversation(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    ask(page, "How many?")
    expect(page.locator(".kind-answer")).to_have_count(1)
    page.reload()
    expect(page.locator(".message.user")).to_contain_text("How many?")
    expect(page.locator(".kind-answer")).to_have_count(1)
    ask(page, "And then?")
    expect(page.locator(".kind-answer")).to_have_count(2)
    assert len({asked["sender"] for asked in rasa.asked}) == 1


def test_a_server_restart_is_survived(page: Any, settings: Settings, rasa: RasaStub) -> None:
    with serving(create_app(settings), settings.port) as url:
        page.goto(url)
        ask(page, "before")
        expect(page.locator(".kind-answer")).to_have_count(1)
    expect(page.get_by_text("No connection")).to_be_visible()
    ask(page, "meanwhile")
    expect(page.get_by_text("Not sent yet")).to_be_visible()
    with serving(create_app(settings), settings.port):
        expect(page.locator(".kind-answer")).to_have_count(2)
        expect(page.locator(".kind-answer").last).to_contain_text("for meanwhile")
        expect(page.get_by_text("Not sent yet")).to_be_hidden()
        expect(page.get_by_text("No connection")).to_be_hidden()
        assert rasa.messages.count("meanwhile") == 1
        page.goto("about:blank")


def test_an_answer_is_rated(page: Any, address: str) -> None:
    page.goto(address)
    ask(page, "How many?")
    page.get_by_role("button", name="Not helpful").click()
    expect(page.get_by_role("button", name="Not helpful")).to_have_attribute("aria-pressed", "true")
    page.get_by_label("What should we know?").fill("Too short")
    page.keyboard.press("Enter")
    expect(page.locator(".rating")).to_contain_text("Thank you")
    page.reload()
    expect(page.get_by_role("button", name="Not helpful")).to_have_attribute("aria-pressed", "true")


def test_forgetting_asks_first_and_begins_anew(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    ask(page, "secret")
    expect(page.locator(".kind-answer")).to_be_visible()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Cancel").click()
    expect(page.locator(".kind-answer")).to_be_visible()
    page.get_by_role("button", name="Forget me").click()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_text("Everything was deleted")).to_be_visible()
    expect(page.locator(".kind-greeting")).to_be_visible()
    expect(page.get_by_text("secret")).to_have_count(0)
    assert len({asked["sender"] for asked in rasa.asked}) == 2


def test_starting_over_empties_the_log(page: Any, address: str) -> None:
    page.goto(address)
    ask(page, "How many?")
    expect(page.locator(".kind-answer")).to_be_visible()
    page.get_by_role("button", name="Start over").click()
    expect(page.locator(".kind-answer")).to_have_count(0)
    expect(page.locator(".kind-greeting")).to_have_count(1)


def test_a_conversation_that_is_gone_begins_anew(page: Any, address: str, settings: Settings) -> None:
    page.goto(address)
    expect(page.locator(".kind-greeting")).to_be_visible()
    page.evaluate("localStorage.setItem('ieum.conversation', JSON.stringify({id: '0'.repeat(32), token: 'x'}))")
    page.reload()
    expect(page.get_by_text("a new one was started")).to_be_visible()
    expect(page.locator(".kind-greeting")).to_be_visible()


def test_rasa_down_can_be_tried_again_with_one_press(page: Any, address: str, rasa: RasaStub) -> None:
    page.goto(address)
    expect(page.locator(".kind-greeting")).to_be_visible()
    rasa.stop()
    ask(page, "How many?")
    expect(page.locator(".kind-error")).to_contain_text("try again")
    rasa.start()
    page.get_by_role("button", name="Send again").click()
    expect(page.locator(".kind-answer")).to_contain_text("for How many?")


def test_a_phone_needs_no_sideways_scrolling(page: Any, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address)
    ask(page, "averyverylongwordwithoutanyspace" * 8)
    expect(page.locator(".kind-answer")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


CHECKED: dict[str, Any] = {
    "program": "center",
    "title": "Center",
    "status": "not_eligible",
    "conditions": [
        {"id": "age", "state": "not_met", "line": "✕ Not met: aged 39 or under (your age: 45)"},
        {"id": "founder", "state": "met", "line": "✓ Met: an entrepreneur"},
        {"id": "hidden", "state": "not_met"},
    ],
}
SCREENED = [
    {"program": "tips", "title": "TIPS", "group": "could", "status": "unknown", "heading": "You could join"},
    {"program": "jump-up", "title": "Jump-Up", "group": "could", "status": "unknown", "text": "depends on your age"},
]


def test_an_outcome_is_a_card_whose_state_is_said_in_words(page: Any, address: str, rasa: RasaStub) -> None:
    lines = [condition["line"] for condition in CHECKED["conditions"] if "line" in condition]
    text = "\n\n".join(["No: you do not meet all conditions.", "\n".join(lines), "This is guidance."])
    rasa.answer = lambda *_: [custom(text, "eligibility", language="en", results=[CHECKED])]
    page.goto(address)
    ask(page, "Can I join?")
    message = page.locator(".kind-eligibility").last
    expect(message.locator(".card h3")).to_have_text("Center")
    expect(message.locator(".badge")).to_have_text("Conditions not met")
    expect(message.locator(".card li")).to_have_text(lines)
    marks = "items => items.map(item => getComputedStyle(item, '::before').content)"
    assert message.locator(".card li").evaluate_all(marks) == ["none", "none"]
    expect(message.locator(".text").first).to_have_text("No: you do not meet all conditions.")
    expect(message.locator(".text").last).to_have_text("This is guidance.")
    expect(message.get_by_text("aged 39 or under")).to_have_count(1)


def test_a_screening_is_read_on_a_phone_group_by_group(page: Any, address: str, rasa: RasaStub) -> None:
    results = [{**result, "line": f"• {result['title']}"} for result in SCREENED]
    text = "\n\n".join(["From what you told me:", "You could join\n• TIPS\n• Jump-Up", "This is guidance."])
    rasa.answer = lambda *_: [custom(text, "screening", language="en", results=results)]
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(address)
    ask(page, "What can I join?")
    message = page.locator(".kind-screening").last
    expect(message.locator(".cards h3")).to_have_text("You could join")
    expect(message.locator(".cards h4")).to_have_text(["TIPS", "Jump-Up"])
    expect(message.locator(".card").last).to_contain_text("depends on your age")
    expect(message.locator(".badge").first).to_have_text("Not known yet")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_suggestion_is_a_card_that_says_once_why_and_what_to_check(page: Any, address: str, rasa: RasaStub) -> None:
    lines = ["• Near home", "? To be checked: the visa"]
    line = "1. welder, Hanbit · Jeonju-si"
    match = {
        "id": "J-1",
        "title": "welder",
        "label": "1. welder, Hanbit",
        "mark": "sample",
        "region": "Jeonju-si",
        "distance_km": 3.6,
        "tier": "good",
        "score": 0.7,
        "reasons": ["Near home"],
        "to_check": ["the visa"],
        "line": line,
        "lines": lines,
    }
    text = "\n\n".join(["These fit best:", "\n".join([line, *lines]), "There are no more."])
    rasa.answer = lambda *_: [custom(text, "jobs", language="en", results=[match])]
    page.goto(address)
    ask(page, "Find me a job")
    message = page.locator(".kind-jobs").last
    expect(message.locator(".card h3")).to_have_text("1. welder, Hanbit")
    expect(message.locator(".card p")).to_have_text("Jeonju-si · 4 km · sample")
    expect(message.get_by_text("Near home")).to_have_count(1)
    expect(message.locator(".text").last).to_have_text("There are no more.")


def test_a_question_shows_no_card(page: Any, address: str, rasa: RasaStub) -> None:
    asked = {"program": "center", "status": "unknown", "conditions": [], "asked": "age"}
    rasa.answer = lambda *_: [custom("How old are you?", "question", language="en", results=[asked])]
    page.goto(address)
    ask(page, "Can I join?")
    expect(page.locator(".kind-question").last).to_contain_text("How old are you?")
    expect(page.locator(".card")).to_have_count(0)
