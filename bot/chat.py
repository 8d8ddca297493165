"""Talking to the assistant in the terminal, through the same HTTP API as everyone."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from bot.console import Steps
from bot.launcher import StartError
from bot.running import chosen_address, require_free, running_assistant
from bot.source_lines import source_line

LEAVE = {"/quit", "/exit", "/bye"}


async def talk(prepare: Callable[[], Path], steps: Steps, language: str | None) -> None:
    """Chat until the input ends; the assistant is started for the time of the talk if none answers.

    Raises `SettingsError` and `StartError`.
    """
    address = chosen_address()
    async with contextlib.AsyncExitStack() as stack:
        if not await _answers(address.url):
            require_free(address)
            model = prepare()
            await stack.enter_async_context(running_assistant(model, steps))
        client = httpx.AsyncClient(base_url=address.url, timeout=60.0, trust_env=False)
        await _converse(await stack.enter_async_context(client), steps, language)


async def _answers(url: str) -> bool:
    async with httpx.AsyncClient(timeout=2.0, trust_env=False) as client:
        try:
            return (await client.get(f"{url}/readyz")).status_code == 200
        except httpx.HTTPError:
            return False


async def _converse(client: httpx.AsyncClient, steps: Steps, language: str | None) -> None:
    opened = await client.post("/api/conversations", json={"language": language} if language else {})
    if opened.status_code != 201:
        raise StartError(_detail(opened))
    path = f"/api/conversations/{opened.json()['id']}/messages"
    headers = {"Authorization": f"Bearer {opened.json()['token']}"}
    steps.say("Write a question, the number of a button, or /quit.")
    buttons = await _send(client, path, headers, {"payload": "/greet"}, steps)
    while True:
        line = await _next_line("> ")
        if line is None or line in LEAVE:
            return
        if line:
            buttons = await _send(client, path, headers, _body(line, buttons), steps)


async def _next_line(prompt: str) -> str | None:
    """The next line of input, None at its end. The thread is a daemon's, so that Ctrl-C need not wait for it."""
    loop = asyncio.get_running_loop()
    line: asyncio.Future[str | None] = loop.create_future()

    def read() -> None:
        try:
            found: str | None = input(prompt).strip()
        except (EOFError, UnicodeDecodeError):
            found = None
        loop.call_soon_threadsafe(lambda: None if line.done() else line.set_result(found))

    threading.Thread(target=read, daemon=True).start()
    return await line


def _body(line: str, buttons: list[dict[str, Any]]) -> dict[str, str]:
    if line.isdigit() and 0 < int(line) <= len(buttons):
        return {"payload": buttons[int(line) - 1]["payload"]}
    return {"text": line}


async def _send(
    client: httpx.AsyncClient, path: str, headers: dict[str, str], body: dict[str, str], steps: Steps
) -> list[dict[str, Any]]:
    try:
        response = await client.post(path, json=body, headers=headers)
    except httpx.HTTPError:
        steps.say("The assistant does not answer at the moment; try again.")
        return []
    if response.status_code != 200:
        steps.say(_detail(response))
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


def _detail(problem: httpx.Response) -> str:
    try:
        return str(problem.json()["detail"])
    except (ValueError, KeyError):
        return f"the assistant answered with status {problem.status_code}"
