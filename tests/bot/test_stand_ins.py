"""Rasa without what it does not use: it loads, all it offers is there by name, and using one says what is missing."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import yaml

from bot.paths import PROJECT
from bot.rasa_needs import CHANNELS, CONSOLE, LEARNING, NEURAL, STORES, TESTING, needs_neural, unused_packages

LOADS_RASA = """
import json, sys
from bot.rasa_needs import CHANNELS, CONSOLE, LEARNING, NEURAL, STORES, TESTING
from bot.stand_ins import LeftOutError, leave_out
packages = [*CHANNELS, *CONSOLE, *LEARNING, *NEURAL, *STORES, *TESTING]
leave_out(packages)
import rasa.server, rasa.core.agent, rasa.core.tracker_store
from rasa.engine.recipes.default_components import DEFAULT_COMPONENTS
from rasa.shared.core.domain import Domain
from rasa.utils.endpoints import EndpointConfig
from rasa.utils.tensorflow.models import RasaModel

def refusal(call):
    try:
        call()
    except Exception as error:
        return type(error).__name__

mongo = EndpointConfig(type="mongod", url="mongodb://127.0.0.1:1")
print(json.dumps({
    "names": [component.__name__ for component in DEFAULT_COMPONENTS],
    "neural": refusal(RasaModel),
    "store": refusal(lambda: rasa.core.tracker_store.TrackerStore.create(mongo, Domain.empty())),
    "real": [n for n, m in sys.modules.items() if n.startswith(tuple(packages)) and hasattr(m, "__file__")],
}))
"""
LIGHT = ({"policies": [{"name": "RulePolicy"}]}, {"tracker_store": {"type": "bot.trackers.Own"}}, {"rest": None})


@pytest.mark.slow
def test_rasa_loads_and_what_needs_a_left_out_package_is_refused() -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADS_RASA], cwd=PROJECT, capture_output=True, text=True, timeout=120, check=True
    )
    loaded = json.loads(result.stdout.splitlines()[-1])
    assert {"RulePolicy", "DIETClassifier", "LogisticRegressionClassifier"} <= set(loaded["names"])
    assert loaded["neural"] == "LeftOutError"
    # Raised in the midst of a `try` whose `except` names errors of the packages that are left out.
    assert loaded["store"] == "LeftOutError"
    assert loaded["real"] == []


@pytest.mark.parametrize(
    ("config", "needed"),
    [
        (
            {"pipeline": [{"name": "nlu.components.tokenizer.ScriptTokenizer"}], "policies": [{"name": "RulePolicy"}]},
            False,
        ),
        ({"pipeline": [{"name": "DIETClassifier"}], "policies": None}, True),
        ({"policies": [{"name": "TEDPolicy"}]}, True),
        ({"pipeline": [{"name": "someone.elses.Component"}]}, True),
    ],
)
def test_only_what_is_known_does_without_neural_components(config: dict[str, Any], needed: bool) -> None:
    assert needs_neural(config) is needed


def test_the_shipped_configuration_uses_none_of_them_while_it_answers() -> None:
    files = [yaml.safe_load((PROJECT / f"{name}.yml").read_text()) for name in ("config", "endpoints", "credentials")]
    assert set(unused_packages("run", *files)) == {*CHANNELS, *CONSOLE, *LEARNING, *NEURAL, *STORES, *TESTING}


def test_training_keeps_what_the_classifier_learns_with() -> None:
    assert not set(LEARNING) & set(unused_packages("train", *LIGHT))


def test_a_channel_a_store_or_a_classifier_of_rasas_brings_its_packages_back() -> None:
    config, endpoints, credentials = LIGHT
    assert not set(CHANNELS) & set(unused_packages("run", config, endpoints, {**credentials, "slack": {}}))
    assert not set(STORES) & set(unused_packages("run", config, {"tracker_store": {"type": "mongod"}}, credentials))
    of_rasa = {"pipeline": [{"name": "LogisticRegressionClassifier"}]}
    assert not {*LEARNING, *NEURAL} & set(unused_packages("run", of_rasa, endpoints, credentials))


def test_commands_that_are_not_the_assistants_leave_out_neural_components_alone() -> None:
    assert unused_packages("test", *LIGHT) == list(NEURAL)
