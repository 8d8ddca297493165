"""Makes BEIR files of KorQuAD 1.0: each paragraph a passage, each question a query for the paragraph it was asked of.

    python -m tests.benchmarks.korquad KorQuAD_v1.0_dev.json OUTPUT [--questions 1000]
    ieum knowledge evaluate --corpus OUTPUT/corpus.jsonl --queries OUTPUT/queries.jsonl --qrels OUTPUT/qrels.tsv

KorQuAD is LG CNS's (CC BY-ND 2.0 KR): what is written here is for measuring at home, not for passing on.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

SEED = 1


def convert(source: Path, output: Path, questions: int | None = None) -> None:
    """Write corpus.jsonl, queries.jsonl and qrels.tsv into `output`, with a seeded sample of `questions` or all."""
    articles = json.loads(source.read_text(encoding="utf-8"))["data"]
    corpus: dict[str, dict[str, Any]] = {}
    asked: list[tuple[str, str, str]] = []
    for article in articles:
        for paragraph in article["paragraphs"]:
            # A few paragraphs stand in the file twice; both copies are one passage.
            text = paragraph["context"]
            row = corpus.setdefault(text, {"_id": f"p{len(corpus)}", "title": article["title"], "text": text})
            asked += [(question["id"], question["question"], row["_id"]) for question in paragraph["qas"]]
    if questions is not None and questions < len(asked):
        asked = random.Random(SEED).sample(asked, questions)
    output.mkdir(parents=True, exist_ok=True)
    _write_objects(output / "corpus.jsonl", corpus.values())
    _write_objects(output / "queries.jsonl", ({"_id": number, "text": text} for number, text, _ in asked))
    rows = ["query-id\tcorpus-id\tscore", *(f"{number}\t{passage}\t1" for number, _, passage in asked)]
    (output / "qrels.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def _write_objects(file: Path, rows: Iterable[dict[str, Any]]) -> None:
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Make BEIR files of KorQuAD.")
    parser.add_argument("source", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--questions", type=int, help="a sample of this many questions instead of all")
    options = parser.parse_args()
    convert(options.source, options.output, options.questions)


if __name__ == "__main__":
    main()
