"""What Rasa must compare before it reuses a part of an earlier model."""

from __future__ import annotations

import hashlib
from pathlib import Path

_FOLDER = Path(__file__).parents[1]


def code_fingerprint() -> str:
    """Changes whenever code or word lists of this package do; Rasa itself looks at the component's class only."""
    digest = hashlib.sha256()
    lexicons = _FOLDER / "lexicons"
    for path in sorted([*_FOLDER.rglob("*.py"), *lexicons.glob("*.yml"), *lexicons.glob("*.csv")]):
        digest.update(path.relative_to(_FOLDER).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
