"""Whether a message was taken for something else than the question that it asks."""

from __future__ import annotations

from actions.answer import question_of
from actions.turn import Turn
from knowledge.answering import is_about_a_record, lead_over
from knowledge.store import load_knowledge
from nlu.asking import asks_to_join, speaks_for_oneself

JOINING = frozenset({"eligibility", "age"})
LEAD, CLEAR_LEAD = 0.04, 0.4
"""By how much something else must answer better than who can join before a request for a check is doubted, and before
it is doubted however sure it seems."""
SURE_OF_CHECK = 0.94
"""Probability from which a lesser lead does not matter: people word such requests in the words of the support, too."""
SURE = 0.9
"""Probability from which a message is what it was taken for, though it names nothing that would fit."""
HALF_SURE = 0.42
"""Probability under which a message may be a question whatever it was taken for."""


def is_plain_question(turn: Turn, tells: bool = False) -> bool:
    """Whether a message that was taken for a request to check someone asks for a fact instead.

    "Can I opt out?" speaks of oneself as "can I join?" does; only what answers it tells them apart. Whoever `tells`
    what the program asks about wants to be checked.
    """
    if _wants_sum_of_another(turn):
        return True
    if turn.is_button or tells or turn.intent != "check_eligibility":
        return False
    question = question_of(turn)
    lead = lead_over(JOINING, question, load_knowledge())
    led = lead >= CLEAR_LEAD or (lead >= LEAD and turn.confidence < SURE_OF_CHECK)
    wants_to_join = asks_to_join(turn.text) and speaks_for_oneself(turn.text)
    doubted = turn.confidence < HALF_SURE or (led and not wants_to_join)
    return doubted and is_about_a_record(question)


def _wants_sum_of_another(turn: Turn) -> bool:
    """Whether a sum is asked for of a program whose document gives no arithmetic."""
    if turn.is_button or turn.intent != "ask_worked_figure":
        return False
    named = [load_knowledge().programs[name] for name in turn.values("program") if name in load_knowledge().programs]
    return bool(named) and not any(program.eligibility.worked for program in named)
