"""The page in a real browser, with the whole assistant behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import launched, marks, visiting
from tests.running import RunningAssistant

pytestmark = [*marks, pytest.mark.running]


@pytest.fixture
def page(assistant: RunningAssistant) -> Iterator[Any]:
    """An English visitor's page."""
    with launched() as browser, visiting(browser, assistant.url) as page:
        yield page


def test_a_first_visit_from_greeting_to_reload(page: Any, assistant: RunningAssistant) -> None:
    from playwright.sync_api import expect

    page.goto(assistant.url)
    expect(page.locator(".kind-greeting")).to_contain_text("Ieum")
    expect(page.get_by_role("button", name="For founders")).to_be_visible()

    page.get_by_label("Your message").fill("How many companies does TIPS select a year?")
    page.keyboard.press("Enter")
    answer = page.locator(".kind-answer").last
    expect(answer).to_contain_text("1,200")
    answer.locator("details.sources summary").click()
    expect(answer.locator("details.sources li")).to_contain_text("003_f76b8feaa4b1eb97.txt")

    answer.get_by_role("button").filter(has_text="TIPS").first.click()
    expect(page.locator(".kind-answer")).to_have_count(2)

    page.get_by_label("Language").select_option("ko")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.locator(".message").last).to_contain_text("한국어")
    page.get_by_label("메시지").fill("몇 개 뽑아?")
    page.keyboard.press("Enter")
    expect(page.locator(".kind-answer").last).to_contain_text("1,200곳")

    page.reload()
    expect(page.locator(".kind-answer")).to_have_count(3)
    expect(page.locator(".kind-answer").last).to_contain_text("1,200곳")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
