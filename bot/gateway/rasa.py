"""Asking Rasa over its REST channel."""

from __future__ import annotations

import logging
import re
from typing import Any

import httpx
from pydantic import BaseModel, ValidationError, parse_obj_as

from bot.gateway.schemas import Button, Kind, Source
from bot.storage.records import Said
from bot.tls import tls_context
from bot.wording import languages

log = logging.getLogger(__name__)


class RasaError(RuntimeError):
    """Rasa gave no usable answer. `fault` is one word for the metrics: down, timeout, status, invalid or empty."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class Effects(BaseModel):
    """What an answer asks the gateway to do besides showing it."""

    forget: bool = False
    restart: bool = False
    inquiry: bool = False
    question: str | None = None
    """The question of an inquiry, where it is not simply the person's last message."""


class RasaBody(BaseModel):
    """The `custom` part of one of Rasa's answers: a message without its id."""

    kind: Kind
    text: str
    language: str | None = None
    programs: list[str] = []
    sources: list[Source] = []
    buttons: list[Button] = []
    results: list[dict[str, Any]] = []
    effects: Any = None
    inquiry: dict[str, Any] | None = None


class _Plain(BaseModel):
    text: str | None = None
    custom: RasaBody | None = None
    buttons: list[Button] = []


class RasaClient:
    """Rasa's REST channel at `url`. One instance serves all conversations."""

    def __init__(self, url: str, actions_url: str, timeout: float) -> None:
        self._url, self._actions_url = url, actions_url
        # Both parts live on this machine: a proxy of the environment must not come between.
        self._client = httpx.AsyncClient(
            timeout=httpx.Timeout(timeout, connect=2.0), trust_env=False, verify=tls_context()
        )

    async def ask(self, sender: str, message: str, language: str) -> list[RasaBody]:
        """Rasa's answers to a message, at least one. Raises RasaError."""
        answers = await self._post(sender, message, language)
        bodies = [body for answer in answers if (body := _body(answer)) is not None]
        if not bodies:
            raise RasaError("empty")
        return bodies

    async def slots(self, sender: str) -> dict[str, Any]:
        """What a conversation keeps: `facts` that the person told, and the `context` of what it is about.

        Raises RasaError.
        """
        try:
            response = await self._client.get(f"{self._url}/conversations/{sender}/tracker?include_events=NONE")
            response.raise_for_status()
            return {name: response.json()["slots"].get(name) or {} for name in ("facts", "context")}
        except (httpx.HTTPError, OSError, ValueError, KeyError, TypeError, AttributeError):
            raise RasaError("slots") from None

    async def ask_with(self, slots: dict[str, Any], sender: str, message: str, language: str) -> list[RasaBody]:
        """As `ask`, in a new conversation that knows these slots from the beginning. Raises RasaError."""
        events = [{"event": "slot", "name": name, "value": value} for name, value in slots.items()]
        try:
            (
                await self._client.post(f"{self._url}/conversations/{sender}/tracker/events", json=events)
            ).raise_for_status()
        except (httpx.HTTPError, OSError):
            raise RasaError("slots") from None
        return await self.ask(sender, message, language)

    async def heard(self, sender: str, text: str) -> None:
        """Let the conversation hold what a person said to a counselor."""
        await self._remember(sender, text, "person")

    async def told(self, sender: str, text: str) -> None:
        """Let the conversation hold what a counselor said."""
        await self._remember(sender, text, "counselor")

    async def _remember(self, sender: str, text: str, by: str) -> None:
        # Only what a bot says moves no rule and no form; a message of a user that nothing answered breaks both.
        events = [{"event": "bot", "text": text, "metadata": {"by": by}}]
        # The words themselves are stored by the gateway: without Rasa only its own memory of them is missing.
        try:
            address = f"{self._url}/conversations/{sender}/tracker/events"
            (await self._client.post(address, json=events)).raise_for_status()
        except (httpx.HTTPError, OSError) as error:
            log.warning("rasa did not note what was said to a counselor: %s", type(error).__name__)

    async def parts(self) -> dict[str, str]:
        """State of Rasa and of its action server: "ok" or "unreachable"."""
        return {
            "rasa": await self._state(f"{self._url}/webhooks/rest/"),
            "actions": await self._state(f"{self._actions_url}/health"),
        }

    async def close(self) -> None:
        """Close all connections."""
        await self._client.aclose()

    async def _post(self, sender: str, message: str, language: str) -> list[_Plain]:
        content = {"sender": sender, "message": message, "metadata": {"language": language, "languages": languages()}}
        try:
            response = await self._client.post(f"{self._url}/webhooks/rest/webhook", json=content)
            response.raise_for_status()
            return parse_obj_as(list[_Plain], response.json())
        except httpx.TimeoutException:
            raise RasaError("timeout") from None
        except httpx.HTTPStatusError:
            raise RasaError("status") from None
        except (httpx.HTTPError, OSError):
            raise RasaError("down") from None
        except (ValidationError, ValueError):
            raise RasaError("invalid") from None

    async def _state(self, url: str) -> str:
        try:
            return "ok" if (await self._client.get(url, timeout=2.0)).status_code == 200 else "unreachable"
        except (httpx.HTTPError, OSError):
            return "unreachable"


def as_plain_text(text: str) -> str:
    """The text as Rasa may see it: it obeys what starts with a slash, so a typed slash is taken away."""
    return re.sub(r"^[\s/]+", "", text) or "／"


def said(body: RasaBody, language: str) -> Said:
    """The part of an answer that is stored and shown, in `language` unless the answer names another with wording."""
    spoken = body.language if body.language in languages() else None
    return Said(
        kind=body.kind.value,
        text=body.text,
        language=spoken or language,
        programs=body.programs,
        sources=[source.dict() for source in body.sources],
        buttons=[button.dict() for button in body.buttons],
        results=body.results,
    )


def effects(body: RasaBody) -> Effects:
    """What the answer asks for: `effects` is a list of words or a mapping, `inquiry` may stand beside it."""
    asked = body.effects or []
    named = set(asked) if isinstance(asked, (list, dict)) and all(isinstance(name, str) for name in asked) else set()
    inquiry = body.inquiry
    if isinstance(asked, dict) and isinstance(asked.get("inquiry"), dict):
        inquiry = asked["inquiry"]
    question = str((inquiry or {}).get("question") or "") or None
    return Effects(
        forget="forget" in named,
        restart="restart" in named,
        inquiry="inquiry" in named or inquiry is not None,
        question=question,
    )


def _body(answer: _Plain) -> RasaBody | None:
    if answer.custom is not None:
        return answer.custom
    if answer.text:
        return RasaBody(kind=Kind.service, text=answer.text, buttons=answer.buttons)
    return None
