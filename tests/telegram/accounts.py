"""Whether what the database holds and what people have received agree, after all trouble is over."""

from __future__ import annotations

from collections import Counter

from tests.telegram.bot_api import BotApi
from tests.telegram.conftest import Own
from tests.telegram.desks import GROUP, DeskGroup


def settled(database: Own, updates: int) -> bool:
    """Whether all that came in is dealt with and all that goes out is gone."""
    done = database.rows("SELECT count(*) FROM telegram_updates WHERE done")[0][0]
    waiting = database.rows("SELECT count(*) FROM outbox WHERE status IN ('pending', 'sending')")[0][0]
    return bool(done == updates and waiting == 0)


def check_conversations(database: Own, people: list[int], turns: int) -> None:
    """Each person has one conversation, in which all that they wrote stands once, in order, and is answered once."""
    assert database.rows("SELECT count(*) FROM conversations") == [(len(people),)]
    for person in people:
        rows = database.rows(
            "SELECT number, role, text, answered, reply_to FROM messages JOIN telegram_chats USING (conversation_id)"
            f" WHERE chat_id = {person} ORDER BY number"
        )
        written = [row for row in rows if row[1] == "user"]
        assert [text for _, _, text, _, _ in written][:turns] == [f"{person}-{turn}" for turn in range(turns)]
        assert all(answered for _, _, _, answered, _ in written)
        answers = Counter(text for _, role, text, _, _ in rows if role != "user" and text.startswith("to "))
        assert answers == Counter(f"to {person}-{turn}" for turn in range(turns))


def check_inquiries(database: Own, asking: list[int], counselor: int) -> None:
    """Each who asked has one inquiry, held by the counselor, answered once, and with the words meant for it."""
    rows = database.rows(
        "SELECT chat_id, status, assignee_id, topic_id, inquiries.conversation_id FROM inquiries"
        " JOIN telegram_chats USING (conversation_id) ORDER BY chat_id"
    )
    assert [(chat, status, holder) for chat, status, holder, _, _ in rows] == [
        (person, "answered", counselor) for person in sorted(asking)
    ]
    said = database.rows("SELECT conversation_id, text FROM messages WHERE kind = 'counselor' ORDER BY conversation_id")
    assert said == sorted((conversation, f"answer in {topic}") for _, _, _, topic, conversation in rows)
    acts = database.rows("SELECT inquiry_id, act FROM inquiry_acts ORDER BY inquiry_id, id")
    numbers = [number for (number,) in database.rows("SELECT id FROM inquiries ORDER BY id")]
    assert acts == [(number, act) for number in numbers for act in ("claim", "answer")]


def check_deliveries(database: Own, api: BotApi, people: list[int], turns: int, asking: list[int]) -> None:
    """Each message reached its person once and in order, or is marked as uncertain; nothing else reached anyone."""
    assert not database.rows("SELECT id FROM outbox WHERE status NOT IN ('sent', 'uncertain')")
    for person in people:
        heard = [sent.text for sent in api.in_chat(person)]
        assert max(Counter(heard).values(), default=0) <= 1, heard
        answers = [text for text in heard if text.startswith("to ")]
        assert answers == sorted(answers)
        known = database.rows(f"SELECT message_id FROM outbox WHERE chat_id = {person} AND status = 'sent'")
        assert {number for (number,) in known} <= {sent.message_id for sent in api.in_chat(person)}
        expected = {f"to {person}-{turn}" for turn in range(turns)}
        missing = len(expected - set(heard))
        if person in asking:
            missing += not any("is with you now" in text for text in heard)
            missing += not any(text.startswith("answer in ") for text in heard)
        uncertain = database.rows(f"SELECT count(*) FROM outbox WHERE chat_id = {person} AND status = 'uncertain'")[0][
            0
        ]
        assert missing <= uncertain
        assert len(known) <= len(heard) <= len(known) + uncertain


def check_heads(desk: DeskGroup) -> None:
    """No inquiry is shown to the counselors twice."""
    heads = Counter(head.text.split(" ·")[0] for head in desk.heads())
    assert max(heads.values()) == 1


def told(database: Own, api: BotApi) -> str:
    """What there was of everything, in one line."""
    counts = {
        "conversations": "SELECT count(*) FROM conversations",
        "messages of people": "SELECT count(*) FROM messages WHERE role = 'user'",
        "inquiries": "SELECT count(*) FROM inquiries",
        "letters sent": "SELECT count(*) FROM outbox WHERE status = 'sent'",
        "uncertain": "SELECT count(*) FROM outbox WHERE status = 'uncertain'",
    }
    parts = [f"{database.rows(query)[0][0]} {name}" for name, query in counts.items()]
    return ", ".join([*parts, f"{len([sent for sent in api.sent if sent.chat_id != GROUP])} received by people"])
