"""A figure is the same however a language writes it."""

from __future__ import annotations

import pytest

from tests.golden.amounts import in_digits


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("每月最多50万韩元", "每月最多500000韩元"),
        ("建设1万2000个", "建设12000个"),
        ("总规模3.5万亿韩元", "总规模3500000000000韩元"),
        ("最多1000亿韩元", "最多100000000000韩元"),
        ("모두 2,160만 원", "모두 21600000 원"),
        ("1,735 of 34.5%", "1735 of 34.5%"),
        ("18.000.000 won và 71,4 %", "18000000 won và 71.4 %"),
        ("万一有困难", "万一有困难"),
    ],
)
def test_figures_are_read_in_plain_digits(written: str, plain: str) -> None:
    assert in_digits(written) == plain
