"""Which kind of file it is, by what it begins with."""

from __future__ import annotations

from pathlib import Path

from matching.importing.files.csv_file import open_csv
from matching.importing.files.json_file import open_json
from matching.importing.files.record import Source
from matching.importing.files.xlsx_file import open_xlsx
from matching.importing.problems import FileError
from matching.storage import Kind

MOST_UNPACKED = 1_000_000_000
"""Bytes that an XLSX file may unpack to."""
_TABLES = frozenset({".csv", ".tsv", ".txt"})
_REFUSED = (
    (b"\xd0\xcf\x11\xe0", "it is an old or a locked Excel file; save it as .xlsx without a password"),
    (b"%PDF", "it is a PDF; save the table as .xlsx or CSV"),
    (b"\x1f\x8b", "it is compressed; unpack it first"),
)
_MARKS = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"


def open_source(kind: Kind, path: Path) -> Source:
    """The records of a file. Raises FileError, whose message does not repeat the path."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise FileError(f"it cannot be read ({error.strerror})") from error
    return open_content(kind, path.name, content)


def open_content(kind: Kind, name: str, content: bytes, most_unpacked: int = MOST_UNPACKED) -> Source:
    """The records of what a file of this name holds; a packed one may hold so many bytes. Raises FileError."""
    begin = content[:200].lstrip(_MARKS)
    if not begin:
        raise FileError("it is empty")
    for mark, message in _REFUSED:
        if content.startswith(mark):
            raise FileError(message)
    if content.startswith(b"PK"):
        return open_xlsx(kind, content, most_unpacked)
    if begin.lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise FileError("it is a web page, also where its name ends in .xls; save it as .xlsx or CSV")
    if begin[:1] in b"{[" and Path(name).suffix.lower() not in _TABLES:
        return open_json(kind, content)
    return open_csv(kind, content)
