"""Proves the records against the documents: lines, figures, and that the languages agree.

`figures.py` reads figures out of text, with one grammar per language under `grammars/`; `verification.py` holds
them against the cited lines. A new language needs a grammar file and nothing else here.
"""

from knowledge.verify.findings import Finding
from knowledge.verify.sources import DocumentsError
from knowledge.verify.verification import verify

__all__ = ["DocumentsError", "Finding", "verify"]
