"""The counselors' group: buttons, replies and commands become acts of the desk."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from functools import partial
from typing import Any

from starlette.concurrency import run_in_threadpool
from telegram import Bot as Api
from telegram import CallbackQuery, ChatMember, Message, Update, User
from telegram.error import BadRequest, TelegramError

from bot.desk import acts, places
from bot.desk.acts import Counselor
from bot.desk.book import UnknownInquiryError
from bot.desk.desk import Desk
from bot.desk.facts import fact_question
from bot.desk.states import RefusedError
from bot.storage.outbox import Letter, Outbox
from bot.telegram.desk_commands import DeskCommands, fact_buttons
from bot.telegram.reading import Bot, words_of
from bot.telegram.rendering import plain

_INSIDE = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER, ChatMember.RESTRICTED)


class Counselors:
    """Takes updates of the group. Each act bears the number of its update, so a repeated one counts once."""

    def __init__(self, api: Api, desk: Desk, commands: DeskCommands, outbox: Outbox, wake: Callable[[], None]) -> None:
        self._api, self._desk, self._commands, self._outbox, self._wake = api, desk, commands, outbox, wake
        self._book = desk.book

    async def handle(self, update: Update, bot: Bot) -> None:
        """Deal with one update of the group. Raises DBAPIError and TelegramError, upon which it is tried again."""
        if update.chat_member is not None:
            if not _is_inside(update.chat_member.new_chat_member):
                await self._left(update, update.chat_member.new_chat_member.user)
        elif update.callback_query is not None:
            await self._pressed(update, update.callback_query)
        elif update.message is not None and update.message.left_chat_member is not None:
            await self._left(update, update.message.left_chat_member)
        elif update.effective_message is not None:
            await self._written(update, update.effective_message, bot)

    async def _left(self, update: Update, user: User) -> None:
        await self._desk.do(acts.leave, user.id, f"u{update.update_id}")

    async def _pressed(self, update: Update, query: CallbackQuery) -> None:
        said, refused = await self._verb(update, query)
        # It only ends the waiting sign on the button and shows a word; it is refused when it comes late.
        with contextlib.suppress(TelegramError):
            await self._api.answer_callback_query(query.id, said, show_alert=refused)

    async def _verb(self, update: Update, query: CallbackQuery) -> tuple[str, bool]:
        words = self._book.words
        number, _, verb = (query.data or "").partition(":")
        if not number.removeprefix("i").isdigit():
            return words.text("desk-refused-unknown"), True
        if not await self._is_member(query.from_user):
            return words.text("desk-refused-stranger"), True
        inquiry, by, cause = int(number[1:]), _counselor(query.from_user), f"u{update.update_id}"
        try:
            await self._carry_out(verb, inquiry, by, cause)
        except (RefusedError, UnknownInquiryError) as refusal:
            return words.text(_refusal(refusal)), True
        return words.text(f"desk-done-{verb.partition(':')[0]}"), False

    async def _carry_out(self, verb: str, inquiry: int, by: Counselor, cause: str) -> None:
        verb, _, argument = verb.partition(":")
        plain_acts = {
            "claim": acts.claim,
            "send": acts.send_draft,
            "edit": acts.show_draft,
            "return": acts.give_back,
            "close": acts.close,
        }
        if verb in plain_acts:
            await self._desk.do(plain_acts[verb], inquiry, by, cause)
        elif verb == "facts":
            text, buttons = await fact_buttons(self._book, self._commands.facts_told, inquiry)
            await self._desk.do(acts.offer_facts, inquiry, by, cause, text, buttons)
        elif verb == "fact" and fact_question(argument, self._book.language):
            await self._desk.do(acts.ask, inquiry, by, cause, lambda language: fact_question(argument, language) or "")
        else:
            raise RefusedError("unknown")

    async def _written(self, update: Update, message: Message, bot: Bot) -> None:
        inquiry = await self._inquiry_of(message)
        text, command = words_of(message, bot)
        say = partial(self._say, update, message)
        if message.sender_chat is not None and message.sender_chat.id == self._book.group:
            # The group itself speaks: one of its administrators, and nobody can say which.
            if command or inquiry is not None:
                await say(self._book.words.text("desk-refused-anonymous"))
            return
        if message.from_user is None or message.from_user.is_bot or not await self._is_member(message.from_user):
            return
        if command:
            by = _counselor(message.from_user)
            for said in await self._commands.run(command, text, by, inquiry, f"u{update.update_id}"):
                await say(said)
            return
        if inquiry is None or _is_service(message):
            return
        if update.edited_message is not None or not text:
            await say(self._book.words.text("desk-edit-refused" if text else "desk-media-refused"))
            return
        await self._reply(update, message.from_user, inquiry, text, say)

    async def _reply(self, update: Update, user: User, inquiry: int, text: str, say: Any) -> None:
        try:
            await self._desk.do(acts.answer, inquiry, _counselor(user), f"u{update.update_id}", text)
        except (RefusedError, UnknownInquiryError) as refusal:
            words = self._book.words
            await say(words.text("desk-not-sent", why=words.text(_refusal(refusal))))

    async def _inquiry_of(self, message: Message) -> int | None:
        found: int | None = None
        if message.message_thread_id:
            found = await run_in_threadpool(places.at_topic, self._book, message.message_thread_id)
        if found is None and message.reply_to_message is not None:
            found = await run_in_threadpool(places.at_message, self._book, message.reply_to_message.message_id)
        return found

    async def _is_member(self, user: User) -> bool:
        # Only two of the many things that the answer holds matter, so it is read as it comes.
        asked = {"chat_id": self._book.group, "user_id": user.id}
        try:
            found: Any = await self._api.do_api_request("getChatMember", api_kwargs=asked)
        except BadRequest:
            return False
        return isinstance(found, dict) and found.get("status") in _INSIDE and bool(found.get("is_member", True))

    async def _say(self, update: Update, message: Message, text: str) -> None:
        place: dict[str, Any] = {"reply_to": message.message_id}
        if message.message_thread_id and message.is_topic_message:
            place["thread"] = message.message_thread_id
        # One update may bring several answers: each is known by what it says.
        letters = [
            Letter(f"u{update.update_id}:{hash_of(content['text'])}", self._book.group, content)
            for content in plain(text, place)
        ]
        await run_in_threadpool(self._outbox.add, letters)
        self._wake()


def _is_inside(member: ChatMember) -> bool:
    return member.status in _INSIDE and getattr(member, "is_member", True)


def _counselor(user: User) -> Counselor:
    # The first name is what the person hears; no more of it is needed.
    return Counselor(user.id, user.first_name[:100])


def _refusal(refusal: Exception) -> str:
    return f"desk-refused-{refusal.code}" if isinstance(refusal, RefusedError) else "desk-refused-gone"


def _is_service(message: Message) -> bool:
    """Whether Telegram itself says something, such as that a topic was closed."""
    return bool(
        message.forum_topic_created
        or message.forum_topic_closed
        or message.forum_topic_reopened
        or message.forum_topic_edited
        or message.new_chat_members
        or message.pinned_message
        or message.new_chat_title
        or message.new_chat_photo
    )


def hash_of(text: str) -> str:
    """A short name for a text."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]
