"""Health, metrics, description, headers, feedback, settings."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest
from typer.testing import CliRunner

from bot.gateway.cli import app as feedback_app
from bot.settings import Settings, SettingsError, load_settings
from tests.bot.conftest import Talk
from tests.bot.servers import RasaStub, custom


def test_metrics_count_messages_and_stages(talk: Talk) -> None:
    talk.say("hello")
    text = talk.client.get("/metrics").text
    assert 'ieum_messages_total{kind="answer",language="en",role="assistant"} 1.0' in text
    assert 'ieum_stage_seconds_count{stage="rasa"} 1.0' in text
    assert 'route="/api/conversations/{conversation_id}/messages"' in text
    assert talk.id not in text


def test_security_headers_are_everywhere(client: httpx.Client) -> None:
    for path in ("/", "/web/app.js", "/healthz", "/nothing"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_description_is_complete(client: httpx.Client) -> None:
    description = client.get("/openapi.json").json()
    schemas = description["components"]["schemas"]
    assert {"Message", "Source", "Button", "Problem", "NewMessage", "Kind"} <= set(schemas)
    assert set(schemas["Message"]["properties"]) == {
        "id",
        "kind",
        "text",
        "language",
        "programs",
        "sources",
        "buttons",
        "results",
    }
    assert "/api/conversations/{conversation_id}/events" in description["paths"]
    for reference in _references(description):
        assert reference.rsplit("/", 1)[1] in schemas


def _references(part: object) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
        return own + [found for value in part.values() for found in _references(value)]
    return [found for value in part for found in _references(value)] if isinstance(part, list) else []


def test_feedback_is_stored_with_question_and_sources(
    talk: Talk, rasa: RasaStub, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    rasa.answer = lambda *_: [custom("Forty.", sources=[{"document": "a.txt", "lines": [3]}])]
    (message,) = talk.say("How many?")
    path = f"{talk.path}/messages/{message['id']}/feedback"
    for given in ({"thumb": "up"}, {"thumb": "down", "reason": "too short"}):
        assert talk.client.post(path, json=given, headers=talk.headers).status_code == 204
    assert talk.history()[1]["thumb"] == "down"
    monkeypatch.setenv("DATABASE_URL", settings.database_url)
    result = CliRunner().invoke(feedback_app, ["--json"])
    assert result.exit_code == 0, result.output
    (entry,) = json.loads(result.stdout)
    assert (entry["thumb"], entry["reason"], entry["question"]) == ("down", "too short", "How many?")
    assert entry["sources"][0]["document"] == "a.txt"
    assert talk.id not in result.stdout
    assert "too short" in CliRunner().invoke(feedback_app, []).stdout


@pytest.mark.parametrize(
    ("message_id", "body", "status"),
    [
        ("1", {"thumb": "up"}, 404),
        ("99", {"thumb": "up"}, 404),
        ("x", {"thumb": "up"}, 404),
        ("2", {"thumb": "sideways"}, 422),
        ("2", {"thumb": "up", "reason": "x" * 2001}, 422),
    ],
)
def test_feedback_on_nothing_or_without_a_thumb(talk: Talk, message_id: str, body: dict[str, str], status: int) -> None:
    talk.say("hello")
    path = f"{talk.path}/messages/{message_id}/feedback"
    assert talk.client.post(path, json=body, headers=talk.headers).status_code == status


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    settings = load_settings({"IEUM_PORT": "9000", "IEUM_DATA_DIR": str(tmp_path), "IEUM_MESSAGE_RATE": " "})
    assert settings.port == 9000
    assert settings.database_url == f"sqlite:///{tmp_path}/ieum.db"
    assert settings.message_rate == Settings.message_rate


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("IEUM_PORT", "eighty"),
        ("IEUM_PORT", "70000"),
        ("RASA_URL", "nowhere"),
        ("IEUM_MESSAGE_RATE", "often"),
        ("IEUM_RASA_TIMEOUT", "-1"),
        ("IEUM_TEXT_LIMIT", "1.5"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=name):
        load_settings({name: value})
