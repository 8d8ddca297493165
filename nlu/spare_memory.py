"""Gives back memory that loading has left behind and answering does not need."""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from collections.abc import Iterator
from pathlib import Path

_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+\s*(.*)")
_READ_ONLY = ("r--p", "r-xp")
_MADV_DONTNEED = 4


def give_back_spare_memory() -> None:
    """To be called once all is loaded; does nothing where the system is not Linux.

    What was freed stays with the allocator until it is asked for. And of each library stays in memory what the linker
    has read, of torch's 200 MB that no message ever needs; what is needed after all is found in the file's cache again.
    """
    gc.collect()
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None)
    trim = getattr(libc, "malloc_trim", None)  # glibc's alone
    if trim is not None:
        trim(0)
    for start, size in _unwritten_mappings():
        libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), _MADV_DONTNEED)


def _unwritten_mappings() -> Iterator[tuple[int, int]]:
    """Start and size of what is mapped from a file, read-only, and was never written: the file holds all of it."""
    start = size = 0
    from_file = False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8", errors="replace").splitlines():
        if mapping := _MAPPING.match(line):
            start = int(mapping[1], 16)
            size = int(mapping[2], 16) - start
            from_file = mapping[3] in _READ_ONLY and mapping[4].startswith("/")
        elif from_file and line.startswith("Anonymous:") and line.split()[1] == "0":
            yield start, size
