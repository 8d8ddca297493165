"""Suggestions by the running assistant: what reaches counselors, what an import changes, what checks hear of it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from matching.storage import ProfileStore
from tests.running import Conversation, RunningAssistant

pytestmark = pytest.mark.running
SEEN_WITHIN_SECONDS = 15.0
POST = """번호,공고제목,기업명,직종,근무지역,모집인원,토픽,체류자격,야간근무
{id},헤어디자이너 구합니다,섬마을미용실,헤어디자이너,인천 옹진군,1,0,무관,없음
"""


def test_an_imported_post_is_suggested_within_seconds_and_without_a_restart(
    assistant: RunningAssistant, client: httpx.Client, tmp_path: Path
) -> None:
    talk = Conversation(client, "ko")
    before = talk.say("미용사로 일하고 싶어요, 옹진군에서만요")[0]
    assert (before["kind"], before["results"]) == ("jobs", [])
    file = tmp_path / "posts.csv"
    file.write_text(POST.format(id="REAL-1"), encoding="utf-8-sig")
    command = [sys.executable, "-m", "bot", "matching", "import", "jobs", str(file)]
    subprocess.run(command, check=True, env={**os.environ, "IEUM_DATA_DIR": str(assistant.folder)})
    try:
        assert _seen(talk, "REAL-1")
    finally:
        ProfileStore(f"sqlite:///{assistant.folder / 'ieum.db'}").remove("jobs", ["REAL-1"])


def _seen(talk: Conversation, post: str) -> bool:
    deadline = time.monotonic() + SEEN_WITHIN_SECONDS
    while time.monotonic() < deadline:
        if [match["id"] for match in talk.say("옹진군만 보여줘")[0]["results"]] == [post]:
            return True
    return False


def test_an_introduction_becomes_an_inquiry_with_the_id_and_only_after_a_yes(
    assistant: RunningAssistant, client: httpx.Client
) -> None:
    talk = Conversation(client, "en")
    shown = talk.say("I study mechanical engineering, TOPIK 4, want to stay near Jeonju")[0]["results"]
    talk.say("introduce me to the second")
    assert inquiries(assistant, talk) == []
    talk.press("Yes")
    (question,) = inquiries(assistant, talk)
    assert shown[1]["id"] in question
    assert "mechanical engineering" in question


def test_a_check_asks_for_nothing_that_a_search_was_told(client: httpx.Client) -> None:
    talk = Conversation(client, "en")
    talk.say("I live in Gunsan, studied mechanical engineering, TOPIK 4 and want to work in Jeonbuk")
    asked: list[str] = []
    reply = talk.say("can I join the foreign student matching program?")[0]
    while reply["kind"] == "question" and len(asked) < 10:
        asked.append(reply["results"][0]["asked"])
        reply = talk.press("know")[0]
    assert not {"region", "seeks_job"} & set(asked)


def inquiries(assistant: RunningAssistant, talk: Conversation) -> list[str]:
    with sqlite3.connect(assistant.folder / "ieum.db") as database:
        rows = database.execute("SELECT question FROM inquiries WHERE conversation_id = ?", (talk.id,))
        return [question for (question,) in rows]
