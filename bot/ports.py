"""Free and taken TCP ports on this machine."""

from __future__ import annotations

import errno
import socket


def free_port() -> int:
    """A loopback port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def bind_problem(host: str, port: int) -> str | None:
    """Why nothing can listen at `host:port`, in words; None when something can."""
    try:
        family, kind, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return f"port {port} is taken"
        return f"port {port} of {host} cannot be used ({error.strerror})"
    return None
