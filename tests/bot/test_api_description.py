"""The API holds to its own description, whatever is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck
from hypothesis import settings as examples

from bot.gateway.app import create_app
from bot.ports import free_port
from bot.settings import Settings
from tests.bot.servers import RasaStub, serving


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("described")
    rasa = RasaStub()
    rasa.start()
    settings = Settings(
        port=free_port(),
        database_url=f"sqlite:///{folder / 'ieum.db'}",
        rasa_url=rasa.url,
        actions_url=rasa.url,
        message_rate="100000/minute",
        conversation_rate="100000/minute",
    )
    with serving(create_app(settings), settings.port) as url:
        yield url
    rasa.stop()


@pytest.fixture(scope="module")
def described(address: str) -> Any:
    return schemathesis.openapi.from_url(f"{address}/openapi.json")


# The event stream has no end, so it cannot be compared as a whole; it has tests of its own.
schema = schemathesis.pytest.from_fixture("described").exclude(path_regex="/events$")


@pytest.mark.slow
@schema.parametrize()
@examples(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_api_holds_to_its_description(case: Any, address: str) -> None:
    headers = {}
    if "conversation_id" in (case.path_parameters or {}):
        opened = httpx.post(f"{address}/api/conversations", json={"language": "en"}).json()
        case.path_parameters["conversation_id"] = opened["id"]
        headers["Authorization"] = f"Bearer {opened['token']}"
    response = case.call(headers=headers)
    assert response.status_code < 500, response.text
    case.validate_response(
        response,
        excluded_checks=[
            schemathesis.checks.CHECKS.get_one(name)
            for name in
            # A body may be well-formed and still be refused (an empty text, an unknown language); the conversation's
            # own token is given on purpose.
            ("positive_data_acceptance", "ignored_auth", "negative_data_rejection", "missing_required_header")
        ],
    )
