"""The names of the shipped programs inside a Vietnamese or Chinese question."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from knowledge.store import load_knowledge
from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer
from nlu.entities.vietnamese import fold

QUESTIONS = {"vi": "cho em hỏi {} là gì", "zh": "请问{}是什么"}


@cache
def _finder() -> EntityFinder:
    return EntityFinder(Gazetteer.read({"program": "knowledge/programs", "audience": "knowledge/audiences.yml"}))


def _asked() -> Iterator[Any]:
    for program in load_knowledge().programs.values():
        for language, question in QUESTIONS.items():
            for name in (program.names.in_language(language), *program.aliases.in_language(language)):
                yield pytest.param(program.id, question.format(name), id=f"{program.id} {language}: {name}")


@pytest.mark.parametrize(("program", "text"), _asked())
def test_a_program_is_found_by_each_of_its_names_typed_with_marks_or_without(program: str, text: str) -> None:
    for typed in (text, fold(unicodedata.normalize("NFC", text)).upper()):
        assert program in {entity.value for entity in _finder().find(typed) if entity.kind == "program"}, typed
