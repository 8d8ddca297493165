"""Asks the running assistant the golden questions over HTTP."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import httpx

from tests.golden.cases import Case, Half, answered, unanswered
from tests.golden.judging import Tally, judge_answered, judge_unanswered
from tests.running import Conversation

AT_ONCE = 4


def ask_all(client: httpx.Client, language: str, half: Half) -> Tally:
    """Every case of one language and half, each in a conversation of its own."""
    tally = Tally()

    def reply_to(case: Case) -> dict[str, object]:
        return Conversation(client, language).say(case.ask)[0]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for cases, judge in ((answered(language), judge_answered), (unanswered(language), judge_unanswered)):
            chosen = [case for case in cases if case.half == half]
            for case, reply in zip(chosen, pool.map(reply_to, chosen), strict=True):
                judge(case, reply, tally)
    return tally
