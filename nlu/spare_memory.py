"""Gives back memory that loading has left behind and answering does not need."""

from __future__ import annotations

import ctypes
import gc
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

_MAPPING = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r-[-x][ps] \S+ \S+ \S+\s*/")
"""A line of /proc/self/maps on what is mapped from a file and cannot be written to."""
_PAGE = 4096
_ENTRY = 8
_IN_MEMORY, _OF_A_FILE = np.uint64(1 << 63), np.uint64(1 << 61)
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
    if libc.getpagesize() != _PAGE:
        return
    with suppress(OSError):  # not every container lets a process see its own pages; then they stay
        for start, size in _pages_of_files():
            libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), _MADV_DONTNEED)


def _pages_of_files() -> Iterator[tuple[int, int]]:
    """Start and size of what is in memory just as it lies in a file: read-only, and never changed by the linker."""
    with Path("/proc/self/pagemap").open("rb", buffering=0) as pages:
        for line in Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines():
            if mapping := _MAPPING.match(line):
                start, end = int(mapping[1], 16), int(mapping[2], 16)
                pages.seek(start // _PAGE * _ENTRY)
                entries = np.frombuffer(pages.read((end - start) // _PAGE * _ENTRY), np.uint64)
                for first, last in _runs((entries & _IN_MEMORY > 0) & (entries & _OF_A_FILE > 0)):
                    yield start + first * _PAGE, (last - first) * _PAGE


def _runs(wanted: np.ndarray) -> list[list[int]]:
    """First and last + 1 of each unbroken run of True in bool[n]."""
    edges = np.flatnonzero(np.diff(wanted, prepend=False, append=False))
    runs: list[list[int]] = edges.reshape(-1, 2).tolist()
    return runs
