"""A counselor answers someone who has the chat page open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.bot.servers import RasaStub, custom
from tests.browser import launched, marks, visiting
from tests.telegram.bot_api import BotApi
from tests.telegram.desks import GROUP, DeskGroup

pytestmark = marks


def answer(_: str, message: str, language: str) -> list[dict[str, Any]]:
    if message == "A human, please":
        return [custom("Passed on.", "handoff", inquiry={"question": "A human, please"}, language=language)]
    return [custom(f"You said: {message}", "greeting", language=language)]


def test_a_reply_comes_to_the_page_after_a_reload_and_the_page_says_who_speaks(
    start: Callable[..., Any], settings: Any, api: BotApi, rasa: RasaStub
) -> None:
    from playwright.sync_api import expect

    desk = DeskGroup(api, rasa)
    rasa.answer = answer
    address = f"http://127.0.0.1:{settings.port}/"
    with launched() as browser, visiting(browser, address) as page, start(counselor_chat=GROUP):
        page.goto(address)
        ask(page, "A human, please")
        expect(page.locator(".kind-handoff")).to_have_text("Ieum: Passed on.", use_inner_text=False)
        page.reload()
        desk.press(desk.minji, "Claim")
        expect(page.locator(".kind-handoff").last).to_contain_text("Minji, a counselor, is with you now.")
        desk.write(desk.minji, "How can I help?")
        reply = page.locator(".kind-counselor")
        expect(reply).to_contain_text("How can I help?")
        expect(reply.locator(".unseen").first).to_have_text("Counselor:")
        ask(page, "With the form")
        desk.reads("Person: With the form")
        expect(page.locator("#typing")).to_be_hidden()
        page.reload()
        expect(page.locator(".kind-counselor")).to_contain_text("How can I help?")
        expect(page.locator(".message.user").last).to_contain_text("With the form")
        page.goto("about:blank")


def ask(page: Any, words: str) -> None:
    page.get_by_label("Your message").fill(words)
    page.keyboard.press("Enter")
