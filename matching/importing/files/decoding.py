"""Bytes as text, in the encodings that Korean offices use."""

from __future__ import annotations

import codecs

from matching.importing.problems import FileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_LOOKED_AT = 4096


def decode(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding: UTF-8, UTF-16 or CP949. Raises FileError for anything else."""
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return _decoded(content, codec, name), name
    unmarked = _unmarked_utf16(content)
    if unmarked:
        return _decoded(content, unmarked, "UTF-16"), "UTF-16"
    for codec, name in (("utf-8", "UTF-8"), ("cp949", "CP949")):
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise FileError("its characters are in none of UTF-8, UTF-16 and CP949; save it as UTF-8")


def _decoded(content: bytes, codec: str, name: str) -> str:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        raise FileError(f"it begins as {name} but goes on otherwise; save it as UTF-8") from None


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark: every ASCII character in it, such as a separator, has a zero byte."""
    head = content[:_LOOKED_AT]
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if not odd and not even:
        return None
    return "utf-16-le" if odd >= even else "utf-16-be"
