"""Keeping the bot's token out of all logs, whoever writes them."""

from __future__ import annotations

import logging
from typing import Any

HIDDEN = "<token>"


def hide_in_logs(secret: str) -> None:
    """From now on no log record of this process holds the secret: it is part of the address of every call."""
    make = logging.getLogRecordFactory()
    formatter = logging.Formatter()

    def factory(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        text = record.getMessage()
        if secret in text:
            record.msg, record.args = text.replace(secret, HIDDEN), ()
        if record.exc_info:
            # A formatter takes the text that is there already and does not look at the exception itself.
            record.exc_text = formatter.formatException(record.exc_info).replace(secret, HIDDEN)
        return record

    logging.setLogRecordFactory(factory)
