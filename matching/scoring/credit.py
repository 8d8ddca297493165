"""How far what is there answers for what is asked for, by the relations of a lexicon."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from matching.scoring.weights import Credit
from nlu.entries import Entry, ancestors


class Relations:
    """The credit between entries of one lexicon; an id that the lexicon lacks answers for itself only."""

    def __init__(self, entries: Callable[[], Mapping[str, Entry]], credit: Credit) -> None:
        self._read = entries
        self._credit = credit
        self._near: dict[str, dict[str, float]] = {}

    def answering(self, asked: str) -> Mapping[str, float]:
        """What answers for `asked`: ids with their credit, above 0 and up to 1."""
        if asked not in self._near:
            self._near[asked] = self._answering(asked)
        return self._near[asked]

    def answered_by(self, there: str) -> Mapping[str, float]:
        """What having `there` answers for: ids with their credit."""
        return self._turned.get(there, {there: self._credit.same})

    def credit(self, asked: str, there: str) -> float:
        """From 0 to 1."""
        return self.answering(asked).get(there, 0.0)

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """The lexicon."""
        return self._read()

    @cached_property
    def _turned(self) -> Mapping[str, Mapping[str, float]]:
        turned: dict[str, dict[str, float]] = defaultdict(dict)
        for asked in self.entries:
            for there, credit in self.answering(asked).items():
                turned[there][asked] = credit
        return dict(turned)

    @cached_property
    def _narrower(self) -> Mapping[str, Iterable[str]]:
        below: dict[str, list[str]] = defaultdict(list)
        for one in self.entries:
            for above in ancestors(self.entries, one):
                below[above].append(one)
        return below

    def _answering(self, asked: str) -> dict[str, float]:
        entry = self.entries.get(asked)
        if entry is None:
            return {asked: self._credit.same}
        siblings = (one for above in entry.broader for one in self._narrower[above])
        credits: dict[str, float] = {}
        self._note(credits, siblings, self._credit.sibling)
        self._note(credits, entry.related, self._credit.related)
        self._note_broader(credits, entry)
        self._note(credits, self._narrower.get(asked, ()), self._credit.narrower)
        self._note(credits, (asked,), self._credit.same)
        return credits

    def _note_broader(self, credits: dict[str, float], entry: Entry) -> None:
        level, worth = entry.broader, self._credit.broader
        while level:
            self._note(credits, level, worth)
            level, worth = tuple(over for above in level for over in self.entries[above].broader), worth / 2

    @staticmethod
    def _note(credits: dict[str, float], ids: Iterable[str], worth: float) -> None:
        for one in ids:
            credits[one] = max(worth, credits.get(one, 0.0))
