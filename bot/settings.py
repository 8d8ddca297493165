"""Settings of the running assistant: environment variables in, one typed and checked object out."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from bot.paths import PROJECT

T = TypeVar("T", int, float)


class SettingsError(ValueError):
    """A variable holds something unusable. The message names the variable and says what it should hold."""


@dataclass(frozen=True)
class TelegramSettings:
    """How the bot reaches Telegram. The token is a secret: it is kept out of every representation."""

    token: str = field(repr=False)
    api_root: str = "https://api.telegram.org"
    """Address to which `/bot<token>/<method>` is appended."""
    counselor_chat: int | None = None
    """The group in which counselors answer."""
    webhook_url: str = ""
    """Where Telegram delivers updates; empty for long polling."""
    webhook_secret: str = field(default="", repr=False)
    rate: int = 30
    """Messages a second in all."""
    group_rate: int = 20
    """Messages a minute into one group."""
    timeout: float = 10.0
    """Seconds until a call counts as unanswered."""
    silence: float = 1800.0
    """Seconds that a counselor may leave a person waiting until the inquiry goes back to the queue."""


@dataclass(frozen=True)
class Settings:
    """All that the gateway can be told from outside. Times are in seconds, sizes in characters or bytes."""

    host: str = "127.0.0.1"
    port: int = 8000
    data_dir: Path = Path("var")
    database_url: str = "sqlite:///var/ieum.db"
    database_wait: float = 5.0
    """How long a statement waits for a locked database before the request fails."""
    tracker_file: Path | None = None
    """SQLite file of Rasa's tracker store, so that a forgotten conversation is deleted there too."""
    rasa_url: str = "http://127.0.0.1:5005"
    rasa_timeout: float = 20.0
    actions_url: str = "http://127.0.0.1:5055"
    language: str = "ko"
    """Used when neither the request nor the browser names a language that has wording."""
    text_limit: int = 2000
    body_limit: int = 65536
    message_rate: str = "600/minute"
    """Messages that one conversation may send, in the notation of the `limits` package."""
    conversation_rate: str = "3000/minute"
    """Conversations that one client address may open; a school or an office may share one."""
    queue_limit: int = 8
    """Messages of one conversation that may wait for their turn."""
    heartbeat: float = 15.0
    telegram: TelegramSettings | None = None
    """None without a bot token."""


def load_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the settings from the environment (default: the process's own).

    Raises SettingsError for a value that cannot be used; an unset or empty variable means the default.
    """
    env = _Environment(os.environ if environment is None else environment)
    data_dir = Path(env.text("IEUM_DATA_DIR", str(PROJECT / "var"))).expanduser()
    return Settings(
        host=env.text("IEUM_HOST", Settings.host),
        port=env.whole("IEUM_PORT", Settings.port, 1, 65535),
        data_dir=data_dir,
        database_url=env.text("DATABASE_URL", f"sqlite:///{(data_dir / 'ieum.db').absolute()}"),
        database_wait=env.decimal("IEUM_DATABASE_WAIT", Settings.database_wait, 0.0, 600.0),
        tracker_file=Path(tracker) if (tracker := env.text("IEUM_TRACKER_DB", "")) else None,
        rasa_url=env.address("RASA_URL", Settings.rasa_url),
        rasa_timeout=env.decimal("IEUM_RASA_TIMEOUT", Settings.rasa_timeout, 0.1, 600.0),
        actions_url=env.address("ACTIONS_URL", Settings.actions_url),
        language=env.text("IEUM_LANGUAGE", Settings.language),
        text_limit=env.whole("IEUM_TEXT_LIMIT", Settings.text_limit, 1, 100_000),
        body_limit=env.whole("IEUM_BODY_LIMIT", Settings.body_limit, 1024, 10_000_000),
        message_rate=env.rate("IEUM_MESSAGE_RATE", Settings.message_rate),
        conversation_rate=env.rate("IEUM_CONVERSATION_RATE", Settings.conversation_rate),
        queue_limit=env.whole("IEUM_QUEUE_LIMIT", Settings.queue_limit, 1, 1000),
        heartbeat=env.decimal("IEUM_HEARTBEAT", Settings.heartbeat, 0.05, 300.0),
        telegram=_telegram(env),
    )


def _telegram(env: _Environment) -> TelegramSettings | None:
    token = env.text("TELEGRAM_BOT_TOKEN", "")
    if not token:
        return None
    if not re.fullmatch(r"[!-.0-~]+", token):
        raise SettingsError("TELEGRAM_BOT_TOKEN must be the token that BotFather gave, without spaces or slashes")
    secret = env.text("TELEGRAM_WEBHOOK_SECRET", "")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise SettingsError("TELEGRAM_WEBHOOK_SECRET must be at most 256 letters, digits, _ and -")
    chat = env.text("TELEGRAM_COUNSELOR_CHAT_ID", "")
    return TelegramSettings(
        token=token,
        api_root=env.address("TELEGRAM_API_BASE_URL", TelegramSettings.api_root),
        counselor_chat=env.whole("TELEGRAM_COUNSELOR_CHAT_ID", 0, -(2**52), 2**52) if chat else None,
        webhook_url=env.address("TELEGRAM_WEBHOOK_URL", "") if env.text("TELEGRAM_WEBHOOK_URL", "") else "",
        webhook_secret=secret,
        rate=env.whole("IEUM_TELEGRAM_RATE", TelegramSettings.rate, 1, 10_000),
        group_rate=env.whole("IEUM_TELEGRAM_GROUP_RATE", TelegramSettings.group_rate, 1, 6000),
        silence=env.decimal("IEUM_DESK_SILENCE", TelegramSettings.silence, 1.0, 604800.0),
    )


class _Environment:
    """Typed look-ups that name the variable when its value is wrong."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def text(self, name: str, default: str) -> str:
        return self._values.get(name, "").strip() or default

    def whole(self, name: str, default: int, low: int, high: int) -> int:
        return self._number(name, default, low, high, int, "a whole number")

    def decimal(self, name: str, default: float, low: float, high: float) -> float:
        return self._number(name, default, low, high, float, "a number")

    def _number(self, name: str, default: T, low: T, high: T, kind: type[T], noun: str) -> T:
        raw = self.text(name, str(default))
        try:
            value = kind(raw)
        except ValueError:
            raise SettingsError(f"{name} must be {noun}, not {raw!r}") from None
        if not low <= value <= high:
            raise SettingsError(f"{name} must be between {low} and {high}, not {raw}")
        return value

    def address(self, name: str, default: str) -> str:
        raw = self.text(name, default).rstrip("/")
        parts = urlsplit(raw)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            raise SettingsError(
                f"{name} must be an http address such as {default or 'https://example.org'}, not {raw!r}"
            )
        return raw

    def rate(self, name: str, default: str) -> str:
        raw = self.text(name, default)
        if raw == default:
            return raw
        from limits import parse as parse_rate  # slow to import, and most commands set no rate

        try:
            parse_rate(raw)
        except ValueError:
            raise SettingsError(f"{name} must be a rate such as {default}, not {raw!r}") from None
        return raw
