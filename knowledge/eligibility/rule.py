"""One condition on one fact, ready to be tested, with its source."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.eligibility.schema import Leaf
from knowledge.eligibility.states import OPPOSITE
from knowledge.eligibility.testing import Test, make_test
from knowledge.eligibility.vocabulary import FactDefinition
from knowledge.schema import Document
from knowledge.schema_base import Citation, LocalizedText
from knowledge.store import Knowledge


@dataclass(frozen=True, eq=False)
class Rule:
    """A condition on one fact, with its source."""

    id: str
    fact: FactDefinition
    test: Test
    """Whether a value meets what the document asks for; a `not` around the condition is carried out."""
    written: Leaf
    negated: bool
    statement: str
    """`record/statement`, where the document says so."""
    source: Citation
    document: Document

    @property
    def text(self) -> LocalizedText:
        return self.written.text


def make_rule(knowledge: Knowledge, program_id: str, leaf: Leaf, negated: bool) -> Rule:
    """A leaf of the rules of a program; `negated`, it stands under a `not`."""
    statement, told = knowledge.statement(program_id, leaf.stated_in)
    definition = knowledge.vocabulary.facts[leaf.fact]
    test = make_test(leaf, definition)
    return Rule(
        id=leaf.id,
        fact=definition,
        test=(lambda value: OPPOSITE[test(value)]) if negated else test,
        written=leaf,
        negated=negated,
        statement=statement,
        source=told.source,
        document=knowledge.document_of(told),
    )
