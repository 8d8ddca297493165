"""Which of the packages that Rasa imports its configuration has no use for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

NEURAL = ("tensorflow", "tensorflow_addons", "tensorflow_hub", "tensorflow_text", "keras", "h5py")
"""For Rasa's own neural components."""
CHANNELS = (
    *("aiogram", "fbmessenger", "google.auth", "google.oauth2", "mattermostwrapper", "rocketchat_API", "slack_sdk"),
    *("twilio", "webexteamssdk"),
)
"""Clients of the services that Rasa can talk through."""
STORES = ("boto3", "botocore", "pymongo")
"""Clients of the databases, other than SQL and Redis, that Rasa can keep conversations in."""
TESTING = ("matplotlib",)
"""For the plots of `rasa test`."""
CONSOLE = ("prompt_toolkit", "questionary")
"""For what is asked on a terminal, as by `rasa shell`."""
LEARNING = ("sklearn",)
"""For training and testing."""

_OWN_COMPONENTS = "nlu.components."
_LIGHT_POLICIES = ("RulePolicy", "MemoizationPolicy", "AugmentedMemoizationPolicy")
_LIGHT_CHANNELS = {"rest", "callback"}
_OWN_STORE = "bot.trackers."

Configuration = Mapping[str, Any]


def unused_packages(
    command: str, config: Configuration, endpoints: Configuration, credentials: Configuration
) -> list[str]:
    """What can be left out of the process that runs this command of Rasa's with these configuration files."""
    unused: list[str] = []
    if command not in ("run", "train"):
        return list(NEURAL) if not needs_neural(config) else []
    unused += (*TESTING, *CONSOLE)
    if not needs_neural(config):
        unused += NEURAL
        # Rasa's own classifiers are built on it, and so are ours while they learn.
        unused += LEARNING if command == "run" else ()
    if set(credentials) <= _LIGHT_CHANNELS:
        unused += CHANNELS
    if str((endpoints.get("tracker_store") or {}).get("type")).startswith(_OWN_STORE):
        unused += STORES
    return unused


def needs_neural(config: Configuration) -> bool:
    """Whether the pipeline or the policies of a Rasa configuration hold anything but what is known to do without."""
    named: Iterable[Configuration] = [*(config.get("pipeline") or []), *(config.get("policies") or [])]
    return not all(entry["name"].startswith(_OWN_COMPONENTS) or entry["name"] in _LIGHT_POLICIES for entry in named)
