"""How the two halves of search become one score, and how much of it is enough."""

from __future__ import annotations

from typing import Protocol

import numpy as np

DENSE_WEIGHT = 0.55
"""Share of the dense half in the score; the rest is lexical.

Chosen on two sets that pull apart (so these are tuning figures). KorQuAD (961 titled paragraphs in pieces of 500
columns, 1,500 questions, nDCG@10): lexical alone .963, dense
alone .915; both .971 at .5, .970 at .55, .969 at .6, .965 at .7. Ways to ask of all records, encoded as passages,
each held out of its own index (900 questions, right entry first of 1,050 / right record first): lexical alone
.366 / .880, dense alone .351 / .912; both .417 / .917 at .5, .421 / .921 at .55, .421 / .922 at .6, .413 / .923 at .7.
"""

ENOUGH = 0.39
"""Score from which the best hit is taken to be about the question at all: 2 % of the held-out ways to ask stay under
it, and just over 1 % of questions from elsewhere (KorQuAD, BANKING77) reach it; area under the curve .998. Measured
when ways to ask were encoded as passages, names and all."""


class Encoder(Protocol):
    """What search needs of a sentence encoder; vectors have length 1."""

    @property
    def name(self) -> str: ...

    def encode_queries(self, texts: list[str]) -> np.ndarray: ...

    def encode_passages(self, texts: list[str]) -> np.ndarray: ...


def combined(similarity: np.ndarray, coverage: np.ndarray, floor: float) -> np.ndarray:
    """One score from cosines and lexical coverage, both brought to 0 for unrelated and 1 for the same.

    Encoders differ in what cosine two unrelated texts have (.8 for E5): that is `floor`, and it counts as 0. Scores
    standardised within each query's own candidates rank as well, but then the best hit of a question about anything
    else scores as high as a right one; these scores can be compared between questions.
    """
    return DENSE_WEIGHT * (similarity - floor) / (1.0 - floor) + (1.0 - DENSE_WEIGHT) * coverage


def cosine_floor(encoder: Encoder) -> float:
    """Mean cosine of questions to passages that have nothing to do with them."""
    similarities = encoder.encode_queries(list(_QUESTIONS)) @ encoder.encode_passages(list(_PASSAGES)).T
    return float(similarities.mean())


_QUESTIONS = (
    "오늘 저녁에 비가 오나요?",
    "세종대왕은 언제 태어났어?",
    "Who painted the ceiling of the chapel?",
    "How long do I boil an egg?",
    "Con mèo ngủ bao nhiêu giờ một ngày?",
    "这部电影的导演是谁?",
)
_PASSAGES = (
    "이 기타는 줄이 여섯 개이고 몸통은 가문비나무로 만든다.",
    "축구 경기는 전반과 후반 각각 45분이다.",
    "The river rises in the mountains and flows into the northern sea.",
    "Photosynthesis turns light into chemical energy.",
    "Thư viện mở cửa từ tám giờ sáng.",
    "这座桥建于十九世纪,全长三百米。",
)
