"""The likeness learnt from the records' example questions, made when they change and kept under `IEUM_DATA_DIR`."""

from __future__ import annotations

import hashlib
import json
import os
from functools import lru_cache

from knowledge.search.hybrid import question_vectors
from knowledge.search.likeness import NOISE, SHARPNESS, Likeness
from knowledge.search.passages import asked_passages, names
from knowledge.search.service import Report, data_directory, vector_cache
from knowledge.search.stored import load_or_make
from knowledge.store import Knowledge, load_knowledge
from nlu.encoder import DEFAULT_ENCODER, ENCODER_VARIABLE

FORMAT = 2
"""To be raised when what is written, or how the questions are read, changes."""


def ensure_likeness(report: Report | None = None) -> Likeness:
    """The stored likeness where it fits the records, else one that is learnt now; `report` hears how far it is.

    Raises EncoderError when an encoder is needed and missing.
    """
    say = report or (lambda message: None)
    knowledge = load_knowledge()
    return load_or_make(data_directory() / "likeness", _stamp(knowledge), Likeness.load, lambda: _learn(knowledge, say))


@lru_cache(maxsize=1)
def load_likeness() -> Likeness:
    """The likeness, one a process."""
    return ensure_likeness()


def _learn(knowledge: Knowledge, say: Report) -> Likeness:
    # Imported here: a stored likeness needs neither spaCy nor an encoder.
    from knowledge.search.asking import as_asked
    from nlu.encoder import load_encoder
    from nlu.scripts import script

    say("reading the example questions of the records")
    asked = list(dict.fromkeys((key, as_asked(text)) for key, text in asked_passages(knowledge)))
    texts = [text for _, text in asked]

    def progress(done: int, of: int) -> None:
        say(f"learning what the records are asked: {done} of {of} questions encoded")

    encoder = load_encoder()
    vectors = vector_cache().vectors(texts, encoder.encode_queries, question_vectors(encoder), progress)
    return Likeness.learn([key for key, _ in asked], vectors, [script(text) for text in texts])


def _stamp(knowledge: Knowledge) -> str:
    """A hash over everything that shapes the likeness."""
    encoder = os.environ.get(ENCODER_VARIABLE, "").strip() or DEFAULT_ENCODER
    content = [FORMAT, SHARPNESS, NOISE, encoder, list(names(knowledge)), list(asked_passages(knowledge))]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()
