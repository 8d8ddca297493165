"""Runs the gateway: `python -m bot.gateway`."""

from __future__ import annotations

import logging
import sys

import uvicorn

from bot.gateway.app import create_app
from bot.settings import SettingsError, load_settings


def main() -> None:
    """Serve until stopped. A setting that cannot be used ends it with exit code 2 and one line."""
    try:
        settings = load_settings()
    except SettingsError as error:
        print(f"ieum: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for talkative in ("httpx", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
    # Its errors are told by bot.telegram in a line each; its own lines hold what people wrote.
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)
    # No access log of the server: it would hold conversation ids and, from some clients, tokens.
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=settings.port,
        access_log=False,
        ws="none",
        timeout_graceful_shutdown=3,
        log_level="warning",
        server_header=False,
    )


if __name__ == "__main__":
    main()
