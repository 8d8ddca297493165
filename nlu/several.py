"""Whether a message asks for more than one thing."""

from __future__ import annotations

import re
from functools import cache

from nlu.entities.vietnamese import typed
from nlu.lexicons import lexicon

_HANGUL = re.compile(r"[가-힣]")


def asks_for_several(text: str) -> bool:
    """True where a word of `several.yml` joins two parts of the message, as in "the budget and the number"."""
    return _pattern().search(text.casefold()) is not None


@cache
def _pattern() -> re.Pattern[str]:
    notes: dict[str, list[str]] = lexicon("several.yml")
    words = [word for language in ("ko", "en", "vi") for word in notes[language]]
    # A Korean particle is joined to a word of at least two syllables and ends it; an English word stands alone.
    korean = "|".join(
        rf"(?<=[가-힣a-z0-9]{{2}}){re.escape(word)}(?=\s)|(?<=\s){re.escape(word)}(?=\s)"
        for word in words
        if _HANGUL.search(word)
    )
    latin = "|".join(rf"\b{typed(re.escape(word))}\b" for word in words if not _HANGUL.search(word))
    return re.compile("|".join([korean, latin, *notes["zh"]]))
