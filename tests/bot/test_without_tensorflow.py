"""Rasa without TensorFlow: it loads, its neural components are there by name, and using one says what is missing."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import yaml

from bot.paths import PROJECT
from bot.without_tensorflow import needs_tensorflow

LOADS_RASA = """
import json, sys
from bot.without_tensorflow import TensorFlowLeftOutError, leave_tensorflow_out
leave_tensorflow_out()
import rasa.server, rasa.core.agent
from rasa.engine.recipes.default_components import DEFAULT_COMPONENTS
from rasa.utils.tensorflow.models import RasaModel
try:
    RasaModel()
    refused = False
except TensorFlowLeftOutError:
    refused = True
names = [component.__name__ for component in DEFAULT_COMPONENTS]
real = [name for name, module in sys.modules.items() if name.startswith("tensorflow") and hasattr(module, "__file__")]
print(json.dumps({"names": names, "refused": refused, "real": real}))
"""


@pytest.mark.slow
def test_rasa_loads_and_what_needs_tensorflow_is_refused() -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADS_RASA], cwd=PROJECT, capture_output=True, text=True, timeout=120, check=True
    )
    loaded = json.loads(result.stdout.splitlines()[-1])
    assert {"RulePolicy", "DIETClassifier"} <= set(loaded["names"])
    assert loaded["refused"]
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
def test_only_what_is_known_does_without(config: dict[str, Any], needed: bool) -> None:
    assert needs_tensorflow(config) is needed


def test_the_shipped_configuration_does_without() -> None:
    assert not needs_tensorflow(yaml.safe_load((PROJECT / "config.yml").read_text(encoding="utf-8")))
