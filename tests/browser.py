"""Debian's chromium for the tests of the page, and the few moves that they share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
marks = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="the browser tests need Debian's chromium package"),
]


@contextmanager
def launched() -> Iterator[Any]:
    """A headless browser of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Any, own: str, **options: Any) -> Iterator[Any]:
    """A visitor's page. Fails when a request leaves `own` (an address) or the page's own script fails."""
    context = browser.new_context(**{"locale": "en-US", "viewport": {"width": 1000, "height": 760}, **options})
    page = context.new_page()
    page.set_default_timeout(15_000)
    elsewhere: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: None if request.url.startswith(own) else elsewhere.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda line: errors.append(line.text) if "Content Security" in line.text else None)
    yield page
    context.close()
    assert elsewhere == []
    assert errors == []
