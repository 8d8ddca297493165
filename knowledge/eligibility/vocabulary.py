"""The facts that may be known of whoever asks, as `vocabulary.yml` lists them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from pydantic import Field, root_validator

from knowledge.schema_base import LocalizedPhrases, LocalizedText, Strict
from knowledge.yaml_files import KnowledgeError, read_list

FactType = Literal["boolean", "choice", "choices", "whole", "number", "money", "date", "region"]

CHOICE_TYPES = ("choice", "choices")
NUMBER_TYPES = ("whole", "number", "money")

FOLDER = Path(__file__).resolve().parent
FILE = "vocabulary.yml"


class ChoiceValue(Strict):
    """One answer to a fact of type `choice` or `choices`."""

    id: str = Field(regex=r"^[a-z0-9_]+$")
    names: LocalizedText
    says: LocalizedPhrases = LocalizedPhrases()
    """Words by which people tell it, in the notation of `telling/words.py`."""
    may_be: tuple[str, ...] = ()
    """Other values of the fact that this one may turn out to be: a condition on those stays unknown."""
    implies: Mapping[str, bool] = Field(default_factory=dict)
    """Yes/no facts that the answer itself settles, unless the person says otherwise."""


class Limits(Strict):
    """What makes sense, in the unit of the fact, both ends included."""

    least: float | None = None
    most: float | None = None


class Derivation(Strict):
    """How a fact follows from another one."""

    from_: str = Field(alias="from")
    as_: Literal["years_until_today"] = Field(alias="as")


class FactDefinition(Strict):
    """One fact about a person or firm."""

    id: str = Field(regex=r"^[a-z0-9_]+$")
    type: FactType
    unit: str = ""
    names: LocalizedText
    """A noun phrase, such as "your age"."""
    question: LocalizedText
    values: tuple[ChoiceValue, ...] = ()
    limits: Limits = Limits()
    past: bool = False
    """For dates: whether it cannot lie in the future."""
    at_most_fact: str | None = None
    """A number that this number cannot exceed."""
    derived: Derivation | None = None
    asked: bool = True
    """False for a fact that is taken when told but never asked for; no condition can rest on it."""
    changeable: bool = False
    """Whether the person can influence it."""
    split: float = Field(0.5, gt=0, lt=1)
    """For yes/no facts: the share of people expected to say yes. It orders questions and decides nothing."""
    says: LocalizedPhrases = LocalizedPhrases()
    """Words by which people tell it; of a yes/no fact, that it is so."""
    denies: LocalizedPhrases = LocalizedPhrases()
    """Words by which people tell that a yes/no fact is not so, or that a number is none."""
    examples: LocalizedPhrases = LocalizedPhrases()
    """Whole answers, to show how people put it."""
    cues: LocalizedPhrases = LocalizedPhrases()
    """Of a number or date: words beside it by which it is this one."""

    @root_validator(skip_on_failure=True)
    def fits_its_type(cls, values: dict[str, Any]) -> dict[str, Any]:
        for problem in _type_problems(values):
            raise ValueError(problem)
        return values

    def value(self, value_id: str) -> ChoiceValue:
        """The choice of that id; KeyError when there is none."""
        for value in self.values:
            if value.id == value_id:
                return value
        raise KeyError(value_id)


def _type_problems(values: Mapping[str, Any]) -> Iterator[str]:
    kind = values["type"]
    if (kind in CHOICE_TYPES) != bool(values["values"]):
        yield f"`values` belong to choices, and a choice needs them; this is a {kind}"
    if kind not in NUMBER_TYPES and (values["limits"] != Limits() or values["derived"] or values["at_most_fact"]):
        yield f"`limits`, `derived` and `at_most_fact` belong to numbers; this is a {kind}"
    if kind != "date" and values["past"]:
        yield f"`past` belongs to dates; this is a {kind}"
    if kind != "choice" and any(value.implies for value in values["values"]):
        yield f"`implies` belongs to a choice of one value; this is a {kind}"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All facts by name, in the order of the file."""

    facts: Mapping[str, FactDefinition]

    def nearest(self, name: str) -> str | None:
        """The known name that `name` is most likely a misspelling of."""
        return next(iter(get_close_matches(name, self.facts, n=1)), None)


def load_vocabulary(directory: Path | None = None) -> Vocabulary:
    """The vocabulary in `directory` (the shipped one by default), read once per process.

    Raises KnowledgeError, naming file and fact, where it does not fit the schema or refers to what is not there.
    """
    return _load((directory or FOLDER).resolve())


@lru_cache(maxsize=4)
def _load(directory: Path) -> Vocabulary:
    definitions = read_list(FactDefinition, directory / FILE)
    facts = {definition.id: definition for definition in definitions}
    problems = [
        *(f"'{name}' appears twice" for name in facts if sum(each.id == name for each in definitions) > 1),
        *(f"{each.id}.{problem}" for each in facts.values() for problem in _reference_problems(each, facts)),
    ]
    if problems:
        raise KnowledgeError("\n".join(f"{directory / FILE}: {problem}" for problem in problems))
    return Vocabulary(MappingProxyType(facts))


def _reference_problems(definition: FactDefinition, facts: Mapping[str, FactDefinition]) -> Iterator[str]:
    derived, most = definition.derived, definition.at_most_fact
    if derived and not (derived.from_ in facts and facts[derived.from_].past):
        yield f"derived.from: '{derived.from_}' is not a date of this vocabulary that lies in the past"
    if most and (most not in facts or facts[most].type not in NUMBER_TYPES):
        yield f"at_most_fact: '{most}' is not a number of this vocabulary"
    yield from _value_problems(definition, facts)


def _value_problems(definition: FactDefinition, facts: Mapping[str, FactDefinition]) -> Iterator[str]:
    ids = [value.id for value in definition.values]
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"values: '{name}' appears twice"
    for value in definition.values:
        for other in value.may_be:
            if other not in ids or other == value.id:
                yield f"values ({value.id}).may_be: '{other}' is not another value of this fact"
        for name in value.implies:
            if name not in facts or facts[name].type != "boolean":
                yield f"values ({value.id}).implies: '{name}' is not a yes/no fact of this vocabulary"
