"""The action server stays light: understanding and its large libraries live in Rasa's process alone."""

from __future__ import annotations

import json
import os
import subprocess
import sys

HEAVY = ("torch", "kiwipiepy", "spacy", "tensorflow", "sentence_transformers", "transformers", "rasa", "sklearn")
LOADS_ALL_ACTIONS = """
import json, sys
from rasa_sdk.executor import ActionExecutor
executor = ActionExecutor()
executor.register_package("actions")
import matching.suggest
from nlu.encoder import load_encoder
load_encoder().encode_queries(["a text"])
modules = sorted({name.split(".")[0] for name in sys.modules})
print(json.dumps({"actions": sorted(executor.actions), "modules": modules}))
"""


def test_loading_all_actions_and_encoding_a_text_loads_no_heavy_library() -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADS_ALL_ACTIONS],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, "IEUM_ENCODER": "", "IEUM_ENCODER_ENGINE": "light"},
    )
    loaded = json.loads(result.stdout.splitlines()[-1])
    assert "action_answer" in loaded["actions"]
    assert not set(HEAVY) & set(loaded["modules"])
