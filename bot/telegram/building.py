"""Building the bot that calls the server."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.settings import TelegramSettings


def build_bot(own: TelegramSettings) -> ExtBot[Any]:
    """The bot as the settings describe it; it has not called the server yet."""
    local = (urlsplit(own.api_root).hostname or "") in ("127.0.0.1", "localhost", "::1")
    # A proxy of the environment must not come between this machine and itself.
    options = {"trust_env": not local}
    return ExtBot(
        own.token,
        base_url=f"{own.api_root}/bot",
        base_file_url=f"{own.api_root}/file/bot",
        request=_request(own.timeout, 64, options),
        get_updates_request=_request(own.timeout, 1, options),
        rate_limiter=AIORateLimiter(overall_max_rate=own.rate, group_max_rate=own.group_rate),
    )


def _request(timeout: float, connections: int, options: dict[str, Any]) -> HTTPXRequest:
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=timeout,
        read_timeout=timeout,
        write_timeout=timeout,
        pool_timeout=timeout,
        httpx_kwargs=options,
    )
