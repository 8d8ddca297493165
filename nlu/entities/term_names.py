"""The names of all that a profile may say of a person or a post, out of the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nlu.entities.term_matcher import Name
from nlu.entries import Entry
from nlu.levels import degrees
from nlu.lexicons import lexicon
from nlu.majors import majors
from nlu.occupations import occupations
from nlu.sectors import sectors
from nlu.skills import skills
from nlu.visas import visas

DECOY = "decoy"
"""The kind of phrases that look like a name and are none."""


def term_names() -> Iterator[Name]:
    """Every way to write every skill, occupation, major, sector, degree and visa, and the phrases that are none."""
    tables = {"skill": skills(), "occupation": occupations(), "major": majors(), "sector": sectors()}
    for kind, table in {**tables, "degree": degrees(), "visa": visas()}.items():
        yield from _of_table(kind, table)
    for code in visas():
        yield from (Name("visa", code, form) for form in _code_forms(code))
    for phrase in lexicon("term_words.yml")["decoys"]:
        yield Name(DECOY, phrase, phrase)


def _of_table(kind: str, table: Mapping[str, Entry]) -> Iterator[Name]:
    for entry in table.values():
        for language, names in entry.names.items():
            for name in names:
                yield from (_name(kind, entry.id, form) for form in _forms(name, language))


def _name(kind: str, value: str, text: str) -> Name:
    # One syllable without marks is too little (hàn, to weld, and han), and some are English ("in ấn", to print).
    marks_needed = len(text.split()) == 1 or text in lexicon("term_words.yml")["marks_needed"]
    return Name(kind, value, text, unmarked=not text.isascii() and not marks_needed)


def _forms(name: str, language: str) -> Iterator[str]:
    """The name, and in Vietnamese with the syllables that are spelt in two ways."""
    yield name
    if language == "vi":
        syllables = name.split(" ")
        other = [lexicon("term_words.yml")["vietnamese_spellings"].get(syllable, syllable) for syllable in syllables]
        if other != syllables:
            yield " ".join(other)


def _code_forms(code: str) -> Iterator[str]:
    """E-7-4 and E-74; that hyphens may be missing is the tokens' affair."""
    yield code
    letter, number, *kind = code.split("-")
    if len(number) == 1 and kind and kind[0].isdigit():
        yield f"{letter}{number}{kind[0]}"
