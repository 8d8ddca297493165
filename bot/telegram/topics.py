"""Where inquiries lie in the counselors' group: a topic each, or without topics a thread of replies below a head."""

from __future__ import annotations

import contextlib
from typing import Any

from starlette.concurrency import run_in_threadpool
from telegram import Bot, LinkPreviewOptions, ReplyParameters
from telegram.error import BadRequest, EndPointNotFound

from bot.desk import places
from bot.desk.book import Book, UnknownInquiryError
from bot.desk.places import Place
from bot.storage.outbox import Due
from bot.telegram.keyboards import keyboard

_HEAD_NUMBER_UNKNOWN = 0
_MOST_DELETED = 100


class Topics:
    """Brings what the desk has put into the outbox to its place in the group."""

    def __init__(self, bot: Bot, book: Book) -> None:
        self._bot, self._book = bot, book
        self._forum = True
        """Whether the group has topics, until it says that it has none."""

    @property
    def group(self) -> int:
        """The counselors' chat."""
        return self._book.group

    def tell_lost(self, inquiry_id: int, letter_id: int, how: str) -> None:
        """A message to the person of an inquiry is "undelivered" or "uncertain"."""
        with contextlib.suppress(UnknownInquiryError):
            places.tell_lost(self._book, inquiry_id, letter_id, how)

    def moved(self, new_group: int) -> None:
        """The group has become another chat, and goes on there after a restart too."""
        self._book.move(new_group)
        self._forum = True

    async def post(self, due: Due) -> int | None:
        """Carry out one letter. Raises TelegramError, and UnknownInquiryError when the person was forgotten."""
        content = due.content
        if content["desk"] == "delete":
            await self._delete(content)
            return None
        assert due.inquiry_id is not None
        try:
            return await self._put(due.inquiry_id, content)
        except BadRequest as refused:
            if not _topic_is_gone(refused):
                raise
            # Somebody deleted the topic: the inquiry gets another one.
            await run_in_threadpool(places.set_place, self._book, due.inquiry_id, topic_id=None, head_id=None)
            return await self._put(due.inquiry_id, content)

    async def _put(self, inquiry_id: int, content: dict[str, Any]) -> int | None:
        place = await run_in_threadpool(places.place, self._book, inquiry_id)
        if content["desk"] == "close":
            if place.topic_id is not None:
                with contextlib.suppress(BadRequest):  # closed by hand already
                    await self._bot.close_forum_topic(self._book.group, place.topic_id)
            return None
        if place.head_id is None:
            place = await self._begin(inquiry_id, place)
            if content["desk"] == "head":
                return place.head_id
        if content["desk"] == "head":
            return await self._edit_head(inquiry_id, place)
        return await self._send(content["text"], content.get("buttons"), place)

    async def _begin(self, inquiry_id: int, place: Place) -> Place:
        head = await run_in_threadpool(places.head, self._book, inquiry_id)
        topic = place.topic_id if place.topic_id is not None else await self._new_topic(head["title"])
        # From here on the head counts as sent, whatever happens before its number is known.
        await run_in_threadpool(places.set_place, self._book, inquiry_id, topic_id=topic, head_id=_HEAD_NUMBER_UNKNOWN)
        try:
            number = await self._send(head["text"], head["buttons"], Place(topic, None))
        except BadRequest:
            await run_in_threadpool(places.set_place, self._book, inquiry_id, head_id=None)
            raise
        await run_in_threadpool(places.set_place, self._book, inquiry_id, head_id=number)
        return Place(topic, number)

    async def _new_topic(self, title: str) -> int | None:
        if not self._forum:
            return None
        try:
            asked = {"chat_id": self._book.group, "name": title}
            made: Any = await self._bot.do_api_request("createForumTopic", api_kwargs=asked)
            return int(made["message_thread_id"])
        except (BadRequest, EndPointNotFound) as refused:
            if "forum" not in refused.message.lower() and not isinstance(refused, EndPointNotFound):
                raise
            self._forum = False
            return None

    async def _edit_head(self, inquiry_id: int, place: Place) -> int | None:
        head = await run_in_threadpool(places.head, self._book, inquiry_id)
        if not place.head_id:
            return await self._send(head["text"], head["buttons"], place)
        try:
            await self._bot.edit_message_text(
                head["text"],
                chat_id=self._book.group,
                message_id=place.head_id,
                reply_markup=keyboard(head["buttons"]),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        except BadRequest as refused:
            if "not modified" not in refused.message.lower():
                raise
        return place.head_id

    async def _send(self, text: str, buttons: list[list[str]] | None, place: Place) -> int:
        reply = place.head_id if place.topic_id is None and place.head_id else None
        message = await self._bot.send_message(
            self._book.group,
            text,
            message_thread_id=place.topic_id,
            reply_parameters=ReplyParameters(reply, allow_sending_without_reply=True) if reply else None,
            reply_markup=keyboard(buttons),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return message.message_id

    async def _delete(self, content: dict[str, Any]) -> None:
        if content["topic"] is not None:
            await self._bot.delete_forum_topic(self._book.group, content["topic"])
            return
        messages = content["messages"]
        for start in range(0, len(messages), _MOST_DELETED):
            await self._bot.delete_messages(self._book.group, messages[start : start + _MOST_DELETED])


def _topic_is_gone(refused: BadRequest) -> bool:
    text = refused.message.lower()
    return "thread not found" in text or "topic_deleted" in text or "topic_id_invalid" in text
