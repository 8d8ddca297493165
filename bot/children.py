"""How child processes are started so that a terminal's Ctrl-C reaches their parent alone and none outlives it."""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1
# Loaded here: between fork and exec a child must do as little as possible.
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def leave_terminal_and_die_with_parent() -> None:
    """For `preexec_fn`: a process group of its own, and on Linux SIGTERM when the parent is gone, however it went."""
    os.setpgid(0, 0)
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
