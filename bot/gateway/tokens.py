"""Conversation ids and tokens. The token is known to its holder alone; a hash is kept."""

from __future__ import annotations

import hashlib
import hmac
import secrets


def new_id() -> str:
    """A conversation id that nobody can guess, 32 hexadecimal digits."""
    return secrets.token_hex(16)


def new_token() -> str:
    """A token with 256 random bits."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a token. Plain SHA-256 suffices: a random token cannot be found by trying."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_fits(token: str, expected_hash: str) -> bool:
    """Whether the token is the one of the hash, compared in constant time."""
    return hmac.compare_digest(token_hash(token), expected_hash)
