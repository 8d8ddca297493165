"""What is learnt from the example questions of records: like goes to like, within one record."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from knowledge.search.likeness import Likeness, Sentence
from knowledge.search.passages import FactKey, asked_passages
from knowledge.store import load_knowledge
from nlu.centring import USE_DIMENSION
from nlu.scripts import HANGUL, OTHER

DIMENSION = 8 + USE_DIMENSION
COUNT, DEADLINE, OTHERS = (
    FactKey("tips", "fact", "count"),
    FactKey("tips", "unsaid", "0"),
    FactKey("jump-up", "fact", "x"),
)


def _vectors(count: int, direction: int, seed: int) -> np.ndarray:
    """Questions that point roughly one way."""
    vectors = 0.15 * np.random.default_rng(seed).normal(size=(count, DIMENSION)).astype(np.float32)
    vectors[:, [direction, 8 + direction]] += 5.0
    return vectors


@pytest.fixture(scope="module")
def learnt() -> Likeness:
    keys = [COUNT] * 6 + [DEADLINE] * 6 + [OTHERS] * 4
    vectors = np.vstack([_vectors(6, 0, 1), _vectors(6, 1, 2), _vectors(4, 2, 3)])
    return Likeness.learn(keys, vectors, [OTHER] * len(keys))


def test_a_question_is_like_the_examples_of_what_it_asks_for(learnt: Likeness) -> None:
    for direction, wanted in ((0, COUNT), (1, DEADLINE)):
        scores = learnt.scores("tips", Sentence(_vectors(1, direction, 9)[0], OTHER))
        assert max(scores, key=scores.__getitem__) == wanted
        assert scores[wanted] > 0.6
        assert set(scores) == {COUNT, DEADLINE}


def test_a_record_without_examples_is_like_nothing(learnt: Likeness) -> None:
    assert learnt.scores("smart-factories", Sentence(_vectors(1, 0, 9)[0], OTHER)) == {}


def test_a_script_seen_too_seldom_is_centred_with_all(learnt: Likeness) -> None:
    question = _vectors(1, 0, 9)[0]
    assert learnt.scores("tips", Sentence(question, HANGUL)) == pytest.approx(
        learnt.scores("tips", Sentence(question, OTHER))
    )


def test_what_was_learnt_is_the_same_after_a_restart(learnt: Likeness, tmp_path: Path) -> None:
    learnt.save(tmp_path)
    question = Sentence(_vectors(1, 1, 9)[0], OTHER)
    for owner in ("tips", "jump-up"):
        assert Likeness.load(tmp_path).scores(owner, question) == learnt.scores(owner, question)
    assert {file.suffix for file in tmp_path.iterdir()} == {".npy", ".npz", ".json"}


def test_a_damaged_file_is_told_from_a_good_one(learnt: Likeness, tmp_path: Path) -> None:
    learnt.save(tmp_path)
    (tmp_path / "weights.npz").write_bytes(b"broken")
    with pytest.raises((OSError, ValueError, KeyError)):
        Likeness.load(tmp_path)


def test_questions_of_one_record_stand_together() -> None:
    owners = [key.owner for key, _ in asked_passages(load_knowledge())]
    changes = sum(before != after for before, after in itertools.pairwise(owners))
    assert changes == len(set(owners)) - 1
