"""Makes Rasa's calls of custom actions cheaper.

Rasa checks every answer of the action server against a JSON schema, and builds and checks that schema anew each time:
about 20 ms a call. Here the validator is built once; what is accepted and refused stays the same. Rasa also sends the
whole conversation with every call, though no action looks back farther than the reply before.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import rasa
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for
from rasa.core.actions.action import RemoteAction
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity

EVENTS_SENT = 24
"""Latest events that an action is told, some three turns."""


def make_action_calls_cheap() -> None:
    """Change all actions of this process. Calling it again changes nothing."""
    RemoteAction._validate_action_result = _validate  # type: ignore[method-assign]
    RemoteAction._action_call_format = _request  # type: ignore[method-assign]


def _request(self: RemoteAction, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
    """Rasa's request, with the latest events instead of all."""
    latest = list(tracker.events)[-EVENTS_SENT:]
    request = {
        "next_action": self.name(),
        "sender_id": tracker.sender_id,
        "tracker": {**tracker.current_state(EventVerbosity.NONE), "events": [event.as_dict() for event in latest]},
        "version": rasa.__version__,
    }
    if not self._is_selective_domain_enabled() or domain.does_custom_action_explicitly_need_domain(self.name()):
        request["domain"] = domain.as_dict()
    return request


def _validate(self: RemoteAction, result: dict[str, Any]) -> bool:
    """Whether the answer has the form Rasa asks for; raises jsonschema's ValidationError when it has not."""
    error = best_match(_validator().iter_errors(result))
    if error is None:
        return True
    error.message += (
        f". Failed to validate the answer of the action server: action '{self.name()}'. "
        "It must be an object with the lists 'events' and 'responses'."
    )
    raise error


@cache
def _validator() -> Any:
    schema = RemoteAction.action_response_format_spec()
    return validator_for(schema)(schema)
