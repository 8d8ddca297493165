"""The intent classifier: what it learns from few examples, what it says of strange text, saving and loading."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from nlu import classifier as module
from nlu import kernel
from nlu.classifier import OUT_OF_SCOPE, ClassifierError, IntentClassifier
from nlu.features import FeatureExtractor, load_features
from nlu.labelled import Labelled, read_labelled

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def train() -> Labelled:
    return read_labelled(HERE / "intents_train.csv")


@pytest.fixture(scope="module")
def outside() -> list[str]:
    return read_labelled(HERE / "intents_outside.csv", label_needed=False).texts


@pytest.fixture(scope="module")
def features() -> FeatureExtractor:
    return load_features()


@pytest.fixture(scope="module")
def trained(train: Labelled, features: FeatureExtractor) -> IntentClassifier:
    classifier = IntentClassifier(features)
    classifier.fit(train.texts, train.labels)
    return classifier


def test_features_hold_the_query_vector(features: FeatureExtractor) -> None:
    row = features.extract(["언제까지 신청해요?"])
    np.testing.assert_allclose(
        row[:, features.query], features.encoder.encode_queries(["언제까지 신청해요?"]), atol=1e-5
    )
    assert row.shape == (1, features.dimension)


def test_rankings_are_complete_probabilities(trained: IntentClassifier, train: Labelled) -> None:
    for prediction in trained.predict(["hello", "", "x" * 100_000, "😀", "\ud800\0"]):
        labels, probabilities = zip(*prediction.ranking, strict=True)
        assert set(labels) == set(train.labels)
        assert sum(probabilities) == pytest.approx(1.0, abs=1e-5)
        assert list(probabilities) == sorted(probabilities, reverse=True)
        assert 0.0 <= prediction.scope_score <= 1.0


def test_strange_text_scores_as_more_out_of_scope(trained: IntentClassifier, outside: list[str]) -> None:
    inside = read_labelled(HERE / "intents_test.csv").texts
    inner = np.median([prediction.scope_score for prediction in trained.predict(inside)])
    outer = np.median([prediction.scope_score for prediction in trained.predict(outside)])
    assert inner < 0.5 < outer


def test_saved_and_loaded_it_says_the_same(
    trained: IntentClassifier, features: FeatureExtractor, tmp_path: Path
) -> None:
    trained.save(tmp_path / "model")
    again = IntentClassifier.load(tmp_path / "model", features)
    texts = ["마감이 며칠인가요", "how much is it"]
    assert again.predict(texts) == trained.predict(texts)


def test_loading_refuses_what_another_encoder_made(
    trained: IntentClassifier, features: FeatureExtractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained.save(tmp_path)
    monkeypatch.setattr(features.encoder, "name", "another")
    with pytest.raises(ClassifierError, match="another"):
        IntentClassifier.load(tmp_path, features)


def test_loading_from_nowhere_is_an_error(features: FeatureExtractor, tmp_path: Path) -> None:
    with pytest.raises(ClassifierError, match="no trained"):
        IntentClassifier.load(tmp_path / "missing", features)


def test_it_must_be_trained_first_and_on_two_labels(features: FeatureExtractor) -> None:
    with pytest.raises(ClassifierError, match="not trained"):
        IntentClassifier(features).predict(["hello"])
    with pytest.raises(ClassifierError, match="two different labels"):
        IntentClassifier(features).fit(["a", "b"], ["x", "x"])


def test_examples_of_out_of_scope_text_inform_the_scope_score(
    train: Labelled, outside: list[str], features: FeatureExtractor
) -> None:
    classifier = IntentClassifier(features)
    classifier.fit(train.texts + outside, train.labels + [OUT_OF_SCOPE] * len(outside))
    football, deadline = classifier.predict(["어제 축구 누가 이겼어?", "신청 마감일이 언제죠?"])
    assert football.scope_score > 0.5 > deadline.scope_score
    assert deadline.intent == "ask_deadline"


def test_two_labels_with_one_example_each_are_enough(features: FeatureExtractor) -> None:
    classifier = IntentClassifier(features)
    classifier.fit(["hello", "goodbye"], ["greet", "leave"])
    assert classifier.predict(["hello there"])[0].intent == "greet"


def test_left_out_scores_equal_those_of_real_refits() -> None:
    generator = np.random.default_rng(1)
    points = generator.normal(size=(20, 8))
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    classes = np.arange(20) % 4
    _, unseen = kernel.fit(points, classes, 4, sharpness=2.0)
    rest = np.arange(20) != 3
    np.testing.assert_allclose(
        kernel.fit(points[rest], classes[rest], 4, 2.0)[0](points[3:4])[0], unseen.without_example[3], atol=1e-4
    )
    rest = classes != classes[3]
    expected = kernel.fit(points[rest], classes[rest], 4, 2.0)[0](points[3:4])[0]
    others = np.arange(4) != classes[3]
    np.testing.assert_allclose(expected[others], unseen.without_class[3][others], atol=1e-4)


def test_the_inverse_is_that_of_the_kernel() -> None:
    points = np.random.default_rng(3).normal(size=(400, 16)).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    gram = np.exp(2.0 * (points.astype(np.float64) @ points.T - 1)) + kernel.NOISE * np.eye(400)
    targets = np.eye(5)[np.arange(400) % 5]
    scores, _ = kernel.fit(points, np.arange(400) % 5, 5, sharpness=2.0)
    np.testing.assert_allclose(scores.weights, np.linalg.solve(gram, targets), atol=1e-3)


def test_of_too_many_examples_each_class_keeps_its_share() -> None:
    classes = np.repeat(np.arange(3), (100, 40, 4))
    chosen = kernel.spread_over_classes(classes, 30)
    assert np.bincount(classes[chosen]).tolist() == [13, 13, 4]
    assert chosen.tolist() == kernel.spread_over_classes(classes, 30).tolist()
    assert kernel.spread_over_classes(classes, 200).tolist() == list(range(144))


@pytest.mark.parametrize("label", ["card_linking", "cardLinking", "card-linking", " Card  linking?"])
def test_labels_are_read_as_words(label: str) -> None:
    assert module._words(label) == "card linking"
