"""The graph components in a real, small Rasa model: trained, stored, loaded, asked."""

from __future__ import annotations

import asyncio
import base64
import shutil
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from nlu.components.outputs import SCOPE

pytestmark = pytest.mark.slow

EXAMPLES = {
    "ask_count": """TIPS 몇 개 뽑아?|
        몇 명 선발하나요|몇 팀이나 뽑아요|how many are selected|how many firms does it pick|number of places""",
    "ask_deadline": """언제까지 신청해요|마감이 언제예요|신청 마감일 알려줘|when is the deadline|until when can I apply|
        last day to apply""",
    "greet": "안녕하세요|안녕|반가워요|hello|hi there|good morning",
    "out_of_scope": """오늘 날씨 어때|피자 주문해줘|주식 추천해줘|what is the weather|order me a pizza|
        write a poem about cats""",
}
TEXTS = {intent: [text.strip() for text in joined.split("|")] for intent, joined in EXAMPLES.items()}

PIPELINE: list[dict[str, Any]] = [
    {"name": "nlu.components.entity_extractor.NameEntityExtractor"},
    {"name": "nlu.components.language_detector.LanguageDetector"},
    {"name": "nlu.components.wish_reader.WishReader"},
    {"name": "nlu.components.tokenizer.ScriptTokenizer"},
    {"name": "nlu.components.featurizer.SentenceVectorFeaturizer"},
    {"name": "nlu.components.intent_classifier.VectorIntentClassifier", "ranking_length": 3},
    {"name": "nlu.components.scope_fallback.ScopeFallback", "scope_threshold": 1.0, "confidence_threshold": 0.0},
]

Parse = Callable[..., dict[str, Any]]


def _write(path: Path, content: Any) -> Path:
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trained model whose records are gone, as on a machine that only runs it."""
    from rasa.model_training import train_nlu

    folder = tmp_path_factory.mktemp("components")
    records = folder / "programs"
    records.mkdir()
    _write(records / "tips.yml", {"id": "tips", "names": {"ko": "팁스", "en": "TIPS"}, "aliases": {}})
    _write(records / "jump-up.yml", {"id": "jump-up", "names": {"ko": "점프업", "en": "Jump-Up"}, "aliases": {}})
    pipeline = [{**PIPELINE[0], "gazetteers": {"program": str(records)}}, *PIPELINE[1:]]
    config = {"recipe": "default.v1", "language": "ko", "assistant_id": "test", "pipeline": pipeline, "policies": []}
    nlu = [{"intent": intent, "examples": "".join(f"- {text}\n" for text in texts)} for intent, texts in TEXTS.items()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("IEUM_DATA_DIR", str(folder / "data"))
        patch.setenv("RASA_TELEMETRY_ENABLED", "false")
        patch.setenv("RASA_CACHE_DIRECTORY", str(folder / "cache"))
        trained = train_nlu(
            str(_write(folder / "config.yml", config)),
            str(_write(folder / "nlu.yml", {"version": "3.1", "nlu": nlu})),
            str(folder / "models"),
        )
    assert trained is not None
    shutil.rmtree(records)
    return Path(trained)


def _parser(model: Path) -> Parse:
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage

    agent = Agent.load(str(model))
    assert agent.processor is not None

    def parse(text: str, language: str | None = None) -> dict[str, Any]:
        message = UserMessage(text, metadata={"language": language} if language else None)
        return asyncio.run(agent.processor.parse_message(message))  # type: ignore[union-attr]

    return parse


@pytest.fixture(scope="module")
def parse(model: Path) -> Parse:
    return _parser(model)


def test_everything_is_put_out(parse: Parse) -> None:
    found = parse("TIPS는 몇 개 뽑아?", "en")
    assert found["language"] == {"code": "ko", "certain": True}
    assert found["intent"]["name"] == "ask_count"
    assert [(e["entity"], e["value"], e["start"], e["end"]) for e in found["entities"]] == [("program", "tips", 0, 4)]
    assert found["entities"][0]["extractor"] == "NameEntityExtractor"
    assert 0 <= found[SCOPE] <= 1
    assert len(found["intent_ranking"]) == 3
    assert found["search"][0]


def test_wishes_are_put_out_of_words_and_of_no_payload(parse: Parse) -> None:
    assert parse("only in Gunsan, no night shifts", "en")["wishes"] == {"regions": ["35020"], "night_shifts": False}
    assert "wishes" not in parse("TIPS는 몇 개 뽑아?", "ko")
    assert "wishes" not in parse('/greet{"region": "35020"}', "en")


def test_the_search_vector_is_that_of_a_way_to_ask_in_the_same_words(parse: Parse) -> None:
    from knowledge.search.asking import query_of

    text = "점프업 몇 개 뽑아?"
    vector = np.frombuffer(base64.b64decode(parse(text)["sentence"]["vector"]), dtype=np.float16)
    expected = query_of(text).vector
    assert vector.shape == expected.shape
    assert float(vector.astype(np.float32) @ expected) == pytest.approx(1, abs=0.01)


def test_the_same_question_about_two_programs_is_one_to_the_classifier(parse: Parse) -> None:
    first, second = parse("팁스 몇 개 뽑아?"), parse("점프업 몇 개 뽑아?")
    # Not to the last digit: texts encoded together share a scale of 8-bit integers.
    shares = [{entry["name"]: entry["confidence"] for entry in parsed["intent_ranking"]} for parsed in (first, second)]
    assert shares[0] == pytest.approx(shares[1], abs=1e-3)
    assert first["search"] != second["search"]


def test_the_conversations_language_comes_with_the_message(parse: Parse) -> None:
    assert parse("TIPS", "ko")["language"] == {"code": "ko", "certain": False}
    assert parse("Jump-Up", "ko")["language"] == {"code": "ko", "certain": False}
    assert parse("when is the deadline", "ko")["language"] == {"code": "en", "certain": True}


@pytest.mark.parametrize(
    "text",
    ["TIPS는 몇 개 뽑아?", "when is the deadline", "안녕", "서울에 사는 35살", "", "👍", "x" * 3000],
    ids=lambda text: text[:20] or "nothing",
)
def test_a_model_loaded_again_parses_alike(model: Path, parse: Parse, text: str) -> None:
    assert _again(model)(text, "ko") == parse(text, "ko")


_loaded: dict[Path, Parse] = {}


def _again(model: Path) -> Parse:
    if model not in _loaded:
        _loaded[model] = _parser(model)
    return _loaded[model]


@pytest.mark.parametrize("intent", [name for name in EXAMPLES if name != "out_of_scope"])
def test_the_loaded_classifier_is_trained(parse: Parse, intent: str) -> None:
    assert [parse(text)["intent"]["name"] for text in TEXTS[intent]] == [intent] * len(TEXTS[intent])


def test_a_payload_is_read_by_rasa_alone(parse: Parse) -> None:
    found = parse('/ask_count{"program": "tips"}', "ko")
    assert found["intent"]["name"] == "ask_count"
    assert [entity["value"] for entity in found["entities"]] == ["tips"]
    assert "search" not in found
    assert "language" not in found


@pytest.mark.parametrize("text", ["", "   "])
def test_a_message_without_text_is_a_fallback(parse: Parse, text: str) -> None:
    assert parse(text, "ko")["intent"]["name"] == "nlu_fallback"


def test_the_model_holds_no_pickle(model: Path) -> None:
    with tarfile.open(model) as archive:
        names = archive.getnames()
    assert any(name.endswith("gazetteer.json") for name in names)
    assert not [name for name in names if name.endswith((".pkl", ".pickle", ".joblib"))]
