"""How the shipped understanding is held against Rasa's default one: the peer is real, and rates mean what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.nlu.pipelines import EPOCHS, default
from tests.nlu.side_by_side import Outcome, accuracy, accuracy_with_fallback, scope_auroc


def parsed(best: str, confidence: float, second: str, intent: str | None = None) -> dict[str, Any]:
    ranking = [{"name": best, "confidence": confidence}, {"name": second, "confidence": 1 - confidence}]
    fallen_back = [{"name": "nlu_fallback", "confidence": 0.7}] if intent == "nlu_fallback" else []
    return {"intent": {"name": intent or best}, "intent_ranking": fallen_back + ranking}


OUTCOMES = [
    Outcome("en", "greet", parsed("greet", 0.9, "out_of_scope"), 1.0),
    Outcome("en", "greet", parsed("thank", 0.6, "greet"), 1.0),
    Outcome("en", "thank", parsed("thank", 0.55, "greet", intent="nlu_fallback"), 1.0),
    Outcome("en", "out_of_scope", parsed("out_of_scope", 0.95, "greet"), 1.0),
]


def test_the_peer_is_what_rasa_fills_in_where_a_configuration_names_no_pipeline(tmp_path: Path) -> None:
    from rasa.engine.recipes.default_recipe import DefaultV1Recipe
    from rasa.shared.data import TrainingType

    empty = {"recipe": "default.v1", "assistant_id": "any", "language": "en"}
    (tmp_path / "empty.yml").write_text(yaml.safe_dump(empty), encoding="utf-8")
    filled_in, _, _ = DefaultV1Recipe.auto_configure(str(tmp_path / "empty.yml"), dict(empty), TrainingType.NLU)
    ours = yaml.safe_load(default(tmp_path).configuration.read_text(encoding="utf-8"))
    assert ours["pipeline"] == filled_in["pipeline"]
    assert [entry["epochs"] for entry in ours["pipeline"] if entry["name"] == "DIETClassifier"] == [EPOCHS]


def test_fewer_epochs_change_nothing_else(tmp_path: Path) -> None:
    whole = yaml.safe_load(default(tmp_path).configuration.read_text(encoding="utf-8"))["pipeline"]
    short = yaml.safe_load(default(tmp_path, 3).configuration.read_text(encoding="utf-8"))["pipeline"]
    assert short == [{**entry, "epochs": 3} if "epochs" in entry else entry for entry in whole]


def test_what_falls_back_counts_as_understood_only_before_the_fallback() -> None:
    assert accuracy(OUTCOMES) == 0.75
    assert accuracy_with_fallback(OUTCOMES) == 0.5


def test_nothing_understood_is_wrong() -> None:
    silent = {"intent": {"name": "nlu_fallback"}, "intent_ranking": [{"name": "nlu_fallback", "confidence": 0.7}]}
    assert accuracy([Outcome("zh", "greet", silent, 1.0)]) == 0.0


def test_the_peer_may_show_by_its_other_intents_what_is_out_of_scope(tmp_path: Path) -> None:
    """It is sure of `out_of_scope`, so its confidence alone would call that message the plainest of all."""
    scores = default(tmp_path).scope_scores
    assert scope_auroc(scores["1 - confidence"])(OUTCOMES) == 0.0
    assert scope_auroc(scores["1 - confidence in any other intent"])(OUTCOMES) == pytest.approx(1.0)
