"""Proving the records against their documents, beside merely reading both."""

from __future__ import annotations

import time
from pathlib import Path

from knowledge.store import KNOWLEDGE_DIRECTORY, load_knowledge
from knowledge.verify import verify
from knowledge.verify.sources import read_sources


def measure_verify(documents: Path) -> tuple[float, float]:
    """Seconds to prove all records, and to read records and documents. Raises DocumentsError."""
    began = time.perf_counter()
    knowledge = load_knowledge(KNOWLEDGE_DIRECTORY)
    read_sources(documents, knowledge.documents)
    reading = time.perf_counter() - began
    began = time.perf_counter()
    verify(knowledge, documents)
    return time.perf_counter() - began, reading
