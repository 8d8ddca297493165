"""Text as people mean it: HTML, control characters and odd spaces taken out."""

from __future__ import annotations

import html
import re
import unicodedata
import warnings
from functools import lru_cache

_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>]*|!--[^<>]*--)>")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_UNUSABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[^\S\n]+")
_EMPTY_LINES = re.compile(r"\n\s*\n\s*\n+")
_BLOCKS = frozenset(
    ["p", "div", "li", "br", "tr", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "dt", "dd"]
)
_HIDDEN = frozenset(["script", "style", "template", "head"])


def clean(text: str) -> str:
    """The text in composed characters, with single spaces and at most one empty line between others."""
    composed = unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", text))
    usable = _UNUSABLE.sub("", composed.replace("\r\n", "\n").replace("\r", "\n"))
    return _EMPTY_LINES.sub("\n\n", "\n".join(_BLANK.sub(" ", line).strip() for line in usable.split("\n"))).strip()


@lru_cache(maxsize=65536)
def one_line(text: str) -> str:
    """The text without HTML, on one line."""
    return " ".join(without_html(text).split())


def without_html(text: str) -> str:
    """The text that a reader of the HTML would see; a text without tags and entities stays as it is, but clean."""
    if _TAG.search(text):
        text = _seen(text)
    elif _ENTITY.search(text):
        text = html.unescape(text)
    return clean(text)


def _seen(text: str) -> str:
    from bs4 import BeautifulSoup
    from bs4.builder import ParserRejectedMarkup

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of texts that look like an address or a file name
            soup = BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup:
        return html.unescape(_TAG.sub(" ", text))
    for tag in soup.find_all(True):
        if tag.decomposed:
            continue
        if tag.name in _HIDDEN:
            tag.decompose()
        elif tag.name in _BLOCKS:
            tag.insert_before("\n")
            tag.append("\n")
    return soup.get_text()
