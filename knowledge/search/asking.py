"""How a question is put before it is encoded: without program names, with Vietnamese marks, cut to what it asks.

So are the ways to ask that records give and the questions that people put: what is asked decides then how near they
are, and which record is meant is left to names and words.
"""

from __future__ import annotations

from functools import cache

from knowledge.search.query import Query
from knowledge.store import KNOWLEDGE_DIRECTORY
from nlu.entities.finder import EntityFinder
from nlu.entities.gazetteer import Gazetteer
from nlu.focus import focus
from nlu.intent_text import masked


@cache
def _finder() -> EntityFinder:
    return EntityFinder(Gazetteer.read({"program": KNOWLEDGE_DIRECTORY / "programs"}))


def put(text: str) -> str:
    """The question as understanding looks at it."""
    return focus(masked(text, _finder().find(text)))


as_asked = cache(put)
"""`put` for the ways to ask that records give, which index and likeness both read; what people type is not kept."""


def query_of(text: str) -> Query:
    """A typed question, put as those that are searched. Raises EncoderError where the encoder cannot be loaded."""
    from nlu.encoder import load_encoder

    return Query(text, load_encoder().encode_queries([put(text)])[0])
