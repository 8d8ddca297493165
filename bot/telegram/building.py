"""Building the bot that calls the server."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import urlsplit

from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bot.settings import TelegramSettings
from bot.tls import tls_context

_SENDING = ("send", "edit", "create", "close", "reopen", "delete", "copy", "forward")


class SendingLimiter(AIORateLimiter):
    """Keeps to the limits of what is shown in chats; questions, such as who is a member, do not count."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Call at once, or when the limits allow it."""
        if not endpoint.startswith(_SENDING):
            return await callback(*args, **kwargs)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)


def build_bot(own: TelegramSettings) -> ExtBot[Any]:
    """The bot as the settings describe it; it has not called the server yet."""
    local = (urlsplit(own.api_root).hostname or "") in ("127.0.0.1", "localhost", "::1")
    # A proxy of the environment must not come between this machine and itself.
    options = {"trust_env": not local, "verify": tls_context()}
    return ExtBot(
        own.token,
        base_url=f"{own.api_root}/bot",
        base_file_url=f"{own.api_root}/file/bot",
        request=_request(own.timeout, 64, options),
        get_updates_request=_request(own.timeout, 1, options),
        rate_limiter=SendingLimiter(overall_max_rate=own.rate, group_max_rate=own.group_rate),
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
