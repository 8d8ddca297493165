"""A gateway on loopback with a stand-in for Rasa behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.gateway.app import create_app
from bot.ports import free_port
from bot.settings import Settings
from tests.bot.servers import RasaStub, serving


@dataclass
class Talk:
    """One conversation over HTTP."""

    client: httpx.Client
    id: str
    token: str

    @property
    def path(self) -> str:
        return f"/api/conversations/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def post(self, **body: Any) -> httpx.Response:
        return self.client.post(f"{self.path}/messages", json=body, headers=self.headers)

    def say(self, text: str, **rest: Any) -> list[dict[str, Any]]:
        response = self.post(text=text, **rest)
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        return messages

    def history(self) -> list[dict[str, Any]]:
        response = self.client.get(f"{self.path}/messages", headers=self.headers)
        assert response.status_code == 200, response.text
        messages: list[dict[str, Any]] = response.json()["messages"]
        return messages


def open_talk(client: httpx.Client, language: str = "en") -> Talk:
    response = client.post("/api/conversations", json={"language": language})
    assert response.status_code == 201, response.text
    return Talk(client, response.json()["id"], response.json()["token"])


@pytest.fixture
def settings(rasa: RasaStub, tmp_path: Path) -> Settings:
    return Settings(
        port=free_port(),
        data_dir=tmp_path,
        database_url=f"sqlite:///{tmp_path / 'ieum.db'}",
        rasa_url=rasa.url,
        actions_url=rasa.url,
        database_wait=0.3,
        rasa_timeout=2.0,
        heartbeat=0.2,
        language="en",
        tracker_file=tmp_path / "tracker.db",
    )


@pytest.fixture
def client(settings: Settings) -> Iterator[httpx.Client]:
    with serving(create_app(settings), settings.port) as url, httpx.Client(base_url=url, timeout=20) as client:
        yield client


@pytest.fixture
def talk(client: httpx.Client) -> Talk:
    return open_talk(client)
