"""What an update says, as plain data; no side effects."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from telegram import Chat, MaybeInaccessibleMessage, Message, MessageEntity, Update, User

# What a message may hold besides text, with the wording of the answer to it.
_MEDIA = {
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "animation": "sticker",
    "dice": "sticker",
    "photo": "photo",
    "video": "photo",
    "contact": "contact",
    "poll": "other",
    "story": "other",
}


@dataclass(frozen=True)
class File:
    """A file that a person has sent; nothing of it is fetched yet."""

    id: str
    name: str
    size: int
    """In bytes; 0 when unknown."""


@dataclass(frozen=True)
class Incoming:
    """Something that a person did in a chat with the bot, or in a group in which the bot was addressed."""

    update_id: int
    chat_id: int
    message_id: int
    language: str
    """The language of the person's Telegram, "" when unknown."""
    text: str = ""
    command: str = ""
    """Name of a command without slash; `text` then is what follows it."""
    media: str = ""
    """Kind of something that cannot be read."""
    pressed: str = ""
    """Callback data of a button."""
    callback_id: str = ""
    file: File | None = None
    """A file that is sent, or one whose sender presses a button of the question about it."""
    location: tuple[float, float] | None = None
    """Latitude and longitude of a place that was sent, in degrees."""
    edited: bool = False
    place: dict[str, Any] = field(default_factory=dict)
    """Where in the chat an answer goes."""


@dataclass(frozen=True)
class Bot:
    """Who we are, so that we know when we are spoken to."""

    id: int
    username: str


def read(update: Update, bot: Bot) -> Incoming | None:
    """What the update says; None when it is not for us."""
    if update.callback_query is not None:
        return _read_press(update)
    message = update.message or update.edited_message
    if message is None or (message.from_user and message.from_user.is_bot):
        return None
    private = message.chat.type == Chat.PRIVATE
    if not private and not _addressed(message, bot):
        return None
    text, command = words_of(message, bot)
    media = "" if text or command else _media(message)
    location = _location(message)
    if location is not None and update.edited_message is not None:
        return None  # a live location moves: only where it began counts
    file = _file(message)
    if not (text or command or media or location or file):
        return None
    return Incoming(
        update_id=update.update_id,
        chat_id=message.chat.id,
        message_id=message.message_id,
        language=_language(message.from_user),
        text=text,
        command=command,
        media=media,
        file=file,
        location=location,
        edited=update.edited_message is not None,
        place={} if private else _place(message),
    )


def _read_press(update: Update) -> Incoming | None:
    query = update.callback_query
    assert query is not None
    if query.message is None or not query.data:
        return None
    message = query.message
    return Incoming(
        update_id=update.update_id,
        chat_id=message.chat.id,
        message_id=message.message_id,
        language=_language(query.from_user),
        pressed=query.data,
        callback_id=query.id,
        file=_asked_about(message, query.from_user),
        place=_place(message) if isinstance(message, Message) and message.chat.type != Chat.PRIVATE else {},
    )


def _addressed(message: Message, bot: Bot) -> bool:
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot.id:
        return True
    return any(_names(bot, entity, text) for entity, text in _entities(message).items())


def _names(bot: Bot, entity: MessageEntity, text: str) -> bool:
    name = f"@{bot.username}".lower()
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == bot.id
    if entity.type == MessageEntity.BOT_COMMAND:
        return text.lower().endswith(name)
    return entity.type == MessageEntity.MENTION and text.lower() == name


def _entities(message: Message) -> dict[MessageEntity, str]:
    return {**message.parse_entities(), **message.parse_caption_entities()}


def words_of(message: Message, bot: Bot) -> tuple[str, str]:
    """The text without the mention of the bot, and the command that it begins with."""
    text = message.text or ""
    for entity, words in _entities(message).items():
        if entity.type == MessageEntity.MENTION and _names(bot, entity, words):
            text = text.replace(words, " ", 1)
    text = text.strip()
    if not text.startswith("/"):
        return text, ""
    first, _, rest = text.partition(" ")
    name, _, owner = first[1:].partition("@")
    if owner and owner.lower() != bot.username.lower():
        return text, ""
    return rest.strip(), name.lower()


def _media(message: Message) -> str:
    return next((wording for name, wording in _MEDIA.items() if getattr(message, name, None)), "")


def _file(message: Message) -> File | None:
    document = message.document
    if document is None or message.animation is not None:
        return None
    return File(document.file_id, document.file_name or "", document.file_size or 0)


def _asked_about(message: MaybeInaccessibleMessage, who: User) -> File | None:
    """The file that a question of ours replies to, where it is the sender of the file who presses."""
    replied = message.reply_to_message if isinstance(message, Message) else None
    if replied is None or replied.from_user is None or replied.from_user.id != who.id:
        return None
    return _file(replied)


def _location(message: Message) -> tuple[float, float] | None:
    place = message.location or (message.venue.location if message.venue else None)
    return None if place is None else (place.latitude, place.longitude)


def _language(user: User | None) -> str:
    return (user.language_code or "").split("-")[0].lower() if user else ""


def _place(message: Message) -> dict[str, Any]:
    place: dict[str, Any] = {"reply_to": message.message_id}
    if message.is_topic_message and message.message_thread_id:
        place["thread"] = message.message_thread_id
    return place
