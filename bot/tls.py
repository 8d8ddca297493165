"""One TLS context for all HTTP clients of a process: loading certificates takes longer than the rest of a client."""

from __future__ import annotations

import ssl
from functools import lru_cache

import httpx


@lru_cache(maxsize=1)
def tls_context() -> ssl.SSLContext:
    """Trusts what the environment trusts."""
    return httpx.create_ssl_context()
