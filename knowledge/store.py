"""Loads the records, documents and topics, and holds them together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Union

from knowledge.eligibility.checks import crossing_problems, eligibility_problems
from knowledge.eligibility.schema import CrossingRule
from knowledge.eligibility.vocabulary import Vocabulary, load_vocabulary
from knowledge.schema import AudienceNames, Background, Document, Fact, Program, Topic
from knowledge.yaml_files import KnowledgeError, read_list, read_record

__all__ = ["Knowledge", "KnowledgeError", "Record", "load_knowledge"]

KNOWLEDGE_DIRECTORY = Path(__file__).resolve().parent

Record = Union[Program, Background]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """Everything the documents say, by id; all mappings are read-only and keep the order of the files."""

    programs: Mapping[str, Program]
    background: Mapping[str, Background]
    documents: Mapping[str, Document]
    """By file name."""
    topics: Mapping[str, Topic]
    audiences: Mapping[str, AudienceNames]
    vocabulary: Vocabulary
    """The facts that conditions may rest on."""
    crossing: tuple[CrossingRule, ...]
    """Conditions on many programs at once."""

    @property
    def records(self) -> Mapping[str, Record]:
        """Programs and background together."""
        return {**self.programs, **self.background}

    def record(self, record_id: str) -> Record:
        """The program or background record of that id; KeyError when there is none."""
        found = self.programs.get(record_id) or self.background.get(record_id)
        if found is None:
            raise KeyError(record_id)
        return found

    def fact(self, record_id: str, fact_id: str) -> Fact:
        """One fact of one record; KeyError when either is unknown."""
        for fact in self.record(record_id).facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(f"{record_id}/{fact_id}")

    def statement(self, record_id: str, reference: str) -> tuple[str, Fact]:
        """The fact that a rule of a record rests on, after its full name `record/fact`.

        `reference` is the id of a fact of that record, or a full name; KeyError when there is no such fact.
        """
        other, _, fact_id = reference.rpartition("/")
        return f"{other or record_id}/{fact_id}", self.fact(other or record_id, fact_id)

    def document_of(self, fact: Fact) -> Document:
        """The document that a fact cites."""
        return self.documents[fact.source.document]


def load_knowledge(directory: Path | None = None) -> Knowledge:
    """The knowledge under `directory` (the shipped one by default), read once per process.

    Raises KnowledgeError, naming file and field, for a record that does not fit the schema, is not named after
    its id, or refers to a topic, record, fact or document that does not exist, and for rules on eligibility that
    refer to what does not exist or test a fact in a way that does not fit it.
    """
    # Each answer asks for it several times, and resolving a path asks the file system for each of its parts.
    return _load(directory.resolve() if directory else KNOWLEDGE_DIRECTORY)


@lru_cache(maxsize=4)
def _load(directory: Path) -> Knowledge:
    documents = {document.file: document for document in read_list(Document, directory / "documents.yml")}
    topics = {topic.id: topic for topic in read_list(Topic, directory / "topics.yml")}
    audiences = {str(audience.id): audience for audience in read_list(AudienceNames, directory / "audiences.yml")}
    programs = {path.stem: read_record(Program, path) for path in _record_files(directory / "programs")}
    background = {path.stem: read_record(Background, path) for path in _record_files(directory / "background")}
    knowledge = Knowledge(
        programs=MappingProxyType(programs),
        background=MappingProxyType(background),
        documents=MappingProxyType(documents),
        topics=MappingProxyType(topics),
        audiences=MappingProxyType(audiences),
        vocabulary=load_vocabulary(directory / "eligibility"),
        crossing=tuple(read_list(CrossingRule, directory / "eligibility" / "crossing.yml")),
    )
    _check(knowledge)
    return knowledge


def _record_files(directory: Path) -> list[Path]:
    return sorted(directory.glob("*.yml"))


def _check(knowledge: Knowledge) -> None:
    problems = [
        *_records_in_both_folders(knowledge),
        *(
            f"{folder}/{stem}.yml: {problem}"
            for folder, records in (("programs", knowledge.programs), ("background", knowledge.background))
            for stem, record in records.items()
            for problem in _record_problems(knowledge, stem, record)
        ),
        *_eligibility_problems(knowledge),
    ]
    if problems:
        raise KnowledgeError("\n".join(problems))


def _records_in_both_folders(knowledge: Knowledge) -> Iterator[str]:
    for name in knowledge.programs.keys() & knowledge.background.keys():
        yield f"background/{name}.yml: a program has the same id"


def _eligibility_problems(knowledge: Knowledge) -> Iterator[str]:
    """Rules that refer to facts, values, regions or statements that do not exist, or test a fact as what it is not."""
    vocabulary = knowledge.vocabulary
    for rule in knowledge.crossing:
        problems = crossing_problems(rule, vocabulary, partial(_find_statement, knowledge, ""))
        yield from (f"eligibility/crossing.yml: {problem}" for problem in problems)
    for stem, program in knowledge.programs.items():
        crossing = [rule for rule in knowledge.crossing if rule.concerns(program.eligibility)]
        find = partial(_find_statement, knowledge, stem)
        problems = eligibility_problems(program.eligibility, crossing, vocabulary, find)
        yield from (f"programs/{stem}.yml: eligibility.{problem}" for problem in problems)


def _find_statement(knowledge: Knowledge, record_id: str, reference: str) -> Fact | None:
    try:
        return knowledge.statement(record_id, reference)[1]
    except KeyError:
        return None


def _record_problems(knowledge: Knowledge, stem: str, record: Record) -> Iterator[str]:
    if record.id != stem:
        yield f"id: '{record.id}' differs from the file name"
    for other in record.related:
        if other == record.id or other not in knowledge.programs:
            yield f"related: '{other}' is not another program"
    fact_ids = [fact.id for fact in record.facts]
    for name in sorted({name for name in fact_ids if fact_ids.count(name) > 1}):
        yield f"facts: '{name}' appears twice"
    for fact in record.facts:
        yield from (f"facts ({fact.id}).{problem}" for problem in _fact_problems(knowledge, fact, fact_ids))
    for position, unsaid in enumerate(record.unsaid):
        if unsaid.topic not in knowledge.topics:
            yield f"unsaid[{position}].topic: '{unsaid.topic}' is not in topics.yml"


def _fact_problems(knowledge: Knowledge, fact: Fact, fact_ids: list[str]) -> Iterator[str]:
    for topic in fact.topics:
        if topic not in knowledge.topics:
            yield f"topics: '{topic}' is not in topics.yml"
    if fact.source.document not in knowledge.documents:
        yield f"source.document: '{fact.source.document}' is not in documents.yml"
    if fact.superseded_by is not None and (fact.superseded_by == fact.id or fact.superseded_by not in fact_ids):
        yield f"superseded_by: '{fact.superseded_by}' is not another fact of this record"
