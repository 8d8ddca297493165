"""Talking to the assistant in the terminal, through the same HTTP API as everyone."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from bot.console import Steps
from bot.running import running_assistant
from bot.settings import load_settings

LEAVE = {"/quit", "/exit", "/bye"}


async def talk(prepare: Callable[[], Path], steps: Steps, language: str | None) -> None:
    """Chat until the input ends; the assistant is started for the time of the talk if none answers."""
    settings = load_settings()
    url = f"http://{settings.host}:{settings.port}"
    async with contextlib.AsyncExitStack() as stack:
        if not await _answers(url):
            model = prepare()
            await stack.enter_async_context(running_assistant(model, steps))
        client = await stack.enter_async_context(httpx.AsyncClient(base_url=url, timeout=60.0, trust_env=False))
        await _converse(client, steps, language)


async def _answers(url: str) -> bool:
    async with httpx.AsyncClient(timeout=2.0, trust_env=False) as client:
        try:
            return (await client.get(f"{url}/readyz")).status_code == 200
        except httpx.HTTPError:
            return False


async def _converse(client: httpx.AsyncClient, steps: Steps, language: str | None) -> None:
    created = (await client.post("/api/conversations", json={"language": language} if language else {})).json()
    path = f"/api/conversations/{created['id']}/messages"
    headers = {"Authorization": f"Bearer {created['token']}"}
    steps.say("Write a question, the number of a button, or /quit.")
    buttons = await _send(client, path, headers, {"payload": "/greet"}, steps)
    while True:
        try:
            line = (await asyncio.to_thread(input, "> ")).strip()
        except EOFError:
            return
        if line in LEAVE:
            return
        if line:
            buttons = await _send(client, path, headers, _body(line, buttons), steps)


def _body(line: str, buttons: list[dict[str, Any]]) -> dict[str, str]:
    if line.isdigit() and 0 < int(line) <= len(buttons):
        return {"payload": buttons[int(line) - 1]["payload"]}
    return {"text": line}


async def _send(
    client: httpx.AsyncClient, path: str, headers: dict[str, str], body: dict[str, str], steps: Steps
) -> list[dict[str, Any]]:
    response = await client.post(path, json=body, headers=headers)
    if response.status_code != 200:
        steps.say(response.json().get("detail", f"error {response.status_code}"))
        return []
    buttons: list[dict[str, Any]] = []
    for message in response.json()["messages"]:
        steps.say(f"\n{message['text']}")
        for source in message["sources"]:
            steps.say(f"  ↳ {source_line(source)}")
        buttons = message["buttons"] or buttons
    for number, offered in enumerate(buttons, start=1):
        steps.say(f"  [{number}] {offered['title']}")
    return buttons


def source_line(source: dict[str, Any]) -> str:
    """One line that names document, lines, title, publisher and date, as far as they are known."""
    lines = ", ".join(str(line) for line in source["lines"])
    described = [source["title"], source["publisher"], source["dateline"]]
    return " · ".join([f"{source['document']}:{lines}", *(part for part in described if part)])
