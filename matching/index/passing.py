"""Gates over all rows at once.

Rows that no gate of a group can tell apart are one class. A query judges the distinct facts, then the classes, and only
looks up the rows: three or four look-ups a row, whatever the number of gates. Which rows pass a group is kept, a bit a
row, for the facts that were asked for last: many posts share a region, or what papers they take.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date

import numpy as np

from matching.gates import Gate, State
from matching.index.growing import Growing

GONE = np.uint16(1 << 15)
"""The bit of rows that are no longer there."""
_MOST_GATES = 15
_GONE_CLASS = 0
_TABLES_KEPT = 512
_BYTES_KEPT = 16_000_000
"""Of one group, for bits of rows: at a million rows those of 128 questions."""

Judge = Callable[[Gate, Hashable, Hashable, date], State]
"""What a gate says of the fact of a row and the fact of the query."""


class Passing:
    """Which gates each row fails."""

    def __init__(self, gates: Sequence[Gate], judge: Judge, fact: Callable[[Gate, object], Hashable]) -> None:
        """Gates in the order of their bits; `fact` reads the fact of a gate off a profile."""
        if len(gates) > _MOST_GATES:
            raise ValueError("there are more gates than bits")
        self.gates = tuple(gates)
        groups = dict.fromkeys(gate.group for gate in gates)
        self._groups = [
            _Group([(bit, gate) for bit, gate in enumerate(gates) if gate.group == name], judge, fact)
            for name in groups
        ]

    def __len__(self) -> int:
        return len(self._groups[0].classes)

    def extend(self, profiles: Sequence[object]) -> None:
        """Add rows."""
        for group in self._groups:
            group.extend(profiles)

    def drop(self, rows: Sequence[int]) -> None:
        """Let these rows be gone."""
        self._groups[0].drop(rows)

    def passed(self, facts: Mapping[str, Hashable], today: date) -> np.ndarray:
        """bool[rows]: whether each row is there and fails no gate; the caller may change it."""
        rows = len(self)
        bits = self._groups[0].passed(facts, today, rows)
        for group in self._groups[1:]:
            same = _same(group.table(facts, today))
            if same is None:
                bits = bits & group.passed(facts, today, rows)
            elif same:
                return np.zeros(rows, bool)
        return np.unpackbits(bits, count=rows).view(bool)

    def failed(self, facts: Mapping[str, Hashable], today: date) -> np.ndarray:
        """uint16[rows]: the bits of the gates that each row fails, given the query's fact for each gate by name."""
        first, *others = self._groups
        failed = first.table(facts, today)[first.classes.rows]
        for group in others:
            table = group.table(facts, today)
            same = _same(table)
            if same is None:
                failed |= table[group.classes.rows]
            elif same:
                failed |= same
        return failed


def _same(table: np.ndarray) -> np.uint16 | None:
    """What holds of all classes alike: most questions leave some groups alone, so that no row need be looked up."""
    return table[1] if len(table) > 1 and (table[1:] == table[1]).all() else None


class _Group:
    def __init__(
        self, gates: Sequence[tuple[int, Gate]], judge: Judge, fact: Callable[[Gate, object], Hashable]
    ) -> None:
        self._gates = gates
        self._judge = judge
        self._fact = fact
        self._values: list[dict[Hashable, int]] = [{} for _ in gates]
        self._class_of: dict[tuple[int, ...], int] = {}
        self._made_of = Growing(np.int32, len(gates))
        self._made_of.extend(np.zeros((1, len(gates)), np.int32))
        # Of the width of an address: numpy looks narrower ones up only after widening them, each time.
        self.classes = Growing(np.intp)
        self._tables: OrderedDict[Hashable, np.ndarray] = OrderedDict()
        self._bits: OrderedDict[Hashable, np.ndarray] = OrderedDict()
        self._changes = 0
        """Grows after each change of the classes, so that bits that another thread made of older ones are not used."""

    def extend(self, profiles: Sequence[object]) -> None:
        known = len(self._class_of)
        self.classes.extend(np.fromiter(map(self._class, profiles), np.intp, len(profiles)))
        self._changed()
        new = list(self._class_of)[known:]
        if new:
            self._made_of.extend(np.array(new, np.int32))
            self._tables.clear()

    def drop(self, rows: Sequence[int]) -> None:
        """Let these rows be gone."""
        self.classes.rows[list(rows)] = _GONE_CLASS
        self._changed()

    def table(self, facts: Mapping[str, Hashable], today: date) -> np.ndarray:
        """uint16[classes]: the bits of the gates that each class fails; of class 0 they mean nothing but GONE."""
        return self._table(self._asked(facts), today)

    def passed(self, facts: Mapping[str, Hashable], today: date, rows: int) -> np.ndarray:
        """uint8[rows / 8]: a bit for each of the first rows that passes all gates of the group."""
        key = (self._asked(facts), today, rows, self._changes)
        bits = self._bits.get(key)
        if bits is None:
            passing = self._table(key[0], today) == 0
            bits = self._bits[key] = np.packbits(passing[self.classes.rows[:rows]])
            if len(self._bits) * bits.nbytes > _BYTES_KEPT:
                self._bits.popitem(last=False)
        return bits

    def _changed(self) -> None:
        self._changes += 1
        self._bits.clear()

    def _asked(self, facts: Mapping[str, Hashable]) -> tuple[Hashable, ...]:
        return tuple(facts[gate.name] for _, gate in self._gates)

    def _class(self, profile: object) -> int:
        codes = tuple(
            values.setdefault(self._fact(gate, profile), len(values))
            for (_, gate), values in zip(self._gates, self._values, strict=True)
        )
        # Class 0 is that of rows that are gone.
        return self._class_of.setdefault(codes, len(self._class_of) + 1)

    def _table(self, asked: tuple[Hashable, ...], today: date) -> np.ndarray:
        key = (asked, today)
        table = self._tables.get(key)
        if table is None:
            table = self._tables[key] = self._judged(asked, today)
            if len(self._tables) > _TABLES_KEPT:
                self._tables.popitem(last=False)
        return table

    def _judged(self, asked: tuple[Hashable, ...], today: date) -> np.ndarray:
        bits = np.zeros(len(self._made_of), np.uint16)
        for place, ((bit, gate), fact) in enumerate(zip(self._gates, asked, strict=True)):
            fails = [self._judge(gate, value, fact, today) is State.FAIL for value in self._values[place]]
            if any(fails):
                bits |= (np.array(fails, np.uint16) << np.uint16(bit))[self._made_of.rows[:, place]]
        bits[_GONE_CLASS] = GONE
        return bits
