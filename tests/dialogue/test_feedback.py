"""A thumb given to a real answer, read again by whoever reviews the answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import httpx
import pytest

from tests.running import Conversation, RunningAssistant

pytestmark = pytest.mark.running
REASON = "The year is missing (a reason that only this test gives)"


def test_a_thumb_is_listed_with_question_reason_and_sources(client: httpx.Client, assistant: RunningAssistant) -> None:
    conversation = Conversation(client, "en")
    (answer,) = conversation.say("How many companies does TIPS select a year?")
    path = f"/api/conversations/{conversation.id}/messages/{answer['id']}/feedback"
    given = client.post(path, json={"thumb": "down", "reason": REASON}, headers=conversation.headers)
    assert given.status_code == 204

    (entry,) = [entry for entry in json.loads(_feedback(assistant, "--json")) if entry["reason"] == REASON]
    assert (entry["thumb"], entry["question"]) == ("down", "How many companies does TIPS select a year?")
    assert entry["sources"][0]["lines"] == [36]
    assert REASON in _feedback(assistant, "--thumb", "down")
    assert REASON not in _feedback(assistant, "--thumb", "up")


def _feedback(assistant: RunningAssistant, *options: str) -> str:
    result = subprocess.run(
        [sys.executable, "-m", "bot", "feedback", *options],
        env={**os.environ, "IEUM_DATA_DIR": str(assistant.folder)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout
