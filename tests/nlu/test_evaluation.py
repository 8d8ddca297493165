"""`ieum nlu evaluate`: its measures, and one clear line for files that it cannot use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from nlu.cli import app
from nlu.labelled import LabelledDataError, read_labelled

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
TRAIN, TEST, OUTSIDE = (HERE / f"intents_{part}.csv" for part in ("train", "test", "outside"))


def _run(train: Path, test: Path, *more: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["evaluate", "--train", str(train), "--test", str(test), *more])
    return result.exit_code, result.stdout, result.stderr


def test_measures_of_a_small_set() -> None:
    code, output, _ = _run(TRAIN, TEST, "--out-of-scope", str(OUTSIDE), "--json")
    measures = json.loads(output)
    assert code == 0
    assert measures["accuracy"] >= 0.75
    assert measures["macro_f1"] >= 0.7
    assert measures["out_of_scope_auroc"] >= 0.9
    assert measures["train_seconds"] > 0
    assert measures["milliseconds_per_message"] > 0
    assert (measures["train_examples"], measures["test_examples"], measures["out_of_scope_examples"]) == (48, 12, 6)


def test_without_out_of_scope_text_there_is_no_auroc() -> None:
    code, output, _ = _run(TRAIN, TEST, "--json")
    assert code == 0
    assert json.loads(output)["out_of_scope_auroc"] is None


def test_people_get_a_table() -> None:
    code, output, _ = _run(TRAIN, TEST)
    assert code == 0
    assert "macro f1" in output


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "column text and label missing"),
        ("text,label\n", "no rows"),
        ("question,label\nhello,greet\n", "column text missing"),
        ("text,label\nhello,greet\nhi,\n", "line 3: no label"),
        ("text,label\nhello,greet\nhi\n", "line 3: no label"),
        ("text,label\nhello,greet\nhi,greet\n", "only one label"),
        (b"text,label\n\xff\xfe,greet\n", "cannot be read"),
        (None, "cannot be read"),
    ],
)
def test_a_bad_training_file_is_one_line_and_exit_two(tmp_path: Path, content: str | bytes | None, reason: str) -> None:
    path = tmp_path / "train.csv"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    code, output, errors = _run(path, TEST)
    assert (code, output) == (2, "")
    assert reason in errors
    assert str(path) in errors
    assert errors.count("\n") == 1


def test_a_bad_encoder_is_one_line_and_exit_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IEUM_ENCODER", "/no/such/model")
    code, _, errors = _run(TRAIN, TEST)
    assert code == 2
    assert "/no/such/model" in errors
    assert errors.count("\n") == 1


def test_quotes_commas_line_breaks_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text('\ufeffid,text,label\n1,"one, ""two""\nthree", a \n', encoding="utf-8")
    data = read_labelled(path)
    assert data.texts == ['one, "two"\nthree']
    assert data.labels == ["a"]


def test_out_of_scope_files_need_no_label(tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text("text\nwhat is the weather\n", encoding="utf-8")
    assert read_labelled(path, label_needed=False).texts == ["what is the weather"]
    with pytest.raises(LabelledDataError, match="column label missing"):
        read_labelled(path)
