"""From an action's plain result to the body of a message: one small function a response."""

from __future__ import annotations

from bot.composing.about_matches import (
    compose_lessons,
    compose_no_such_match,
    compose_posts_say,
    compose_saved_list,
    compose_why_match,
)
from bot.composing.answers import compose_answer, compose_source
from bot.composing.eligibility import compose_cancelled, compose_outcome, compose_question, compose_which_check
from bot.composing.explanations import compose_what_would_change, compose_why_not
from bot.composing.inquiries import compose_inquiry
from bot.composing.introductions import (
    compose_ask_introduction,
    compose_introduced,
    compose_saved,
    compose_which_match,
)
from bot.composing.languages import compose_language
from bot.composing.parts import Body, Composer, button
from bot.composing.programs import compose_comparison, compose_programs
from bot.composing.screening import compose_screening
from bot.composing.search import (
    compose_matches,
    compose_search_needs_work,
    compose_search_question,
)
from bot.composing.worked import compose_worked_figure

COMPOSERS: dict[str, Composer] = {
    "utter_answer": compose_answer,
    "utter_source": compose_source,
    "utter_programs": compose_programs,
    "utter_comparison": compose_comparison,
    "utter_inquiry": compose_inquiry,
    "utter_which_check": compose_which_check,
    "utter_fact_question": compose_question,
    "utter_eligibility": compose_outcome,
    "utter_check_cancelled": compose_cancelled,
    "utter_screening": compose_screening,
    "utter_why_not": compose_why_not,
    "utter_what_would_change": compose_what_would_change,
    "utter_worked_figure": compose_worked_figure,
    "utter_matches": compose_matches,
    "utter_search_question": compose_search_question,
    "utter_search_needs_work": compose_search_needs_work,
    "utter_why_match": compose_why_match,
    "utter_lessons": compose_lessons,
    "utter_no_such_match": compose_no_such_match,
    "utter_which_match": compose_which_match,
    "utter_saved": compose_saved,
    "utter_posts_say": compose_posts_say,
    "utter_saved_list": compose_saved_list,
    "utter_ask_introduction": compose_ask_introduction,
    "utter_introduced": compose_introduced,
    "utter_language": compose_language,
}

__all__ = ["COMPOSERS", "Body", "Composer", "button"]
