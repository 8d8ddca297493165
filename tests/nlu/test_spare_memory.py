"""What loading has left behind is given back, and what is needed of it is there again."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from nlu import spare_memory

LOADS_AND_GIVES_BACK = """
import json, psutil, torch
from nlu.spare_memory import give_back_spare_memory
megabytes = lambda: psutil.Process().memory_info().rss / 1e6
before = megabytes()
give_back_spare_memory()
after = megabytes()
product = float((torch.ones(20, 20) @ torch.ones(20, 20)).sum())
give_back_spare_memory()
print(json.dumps({"before": before, "after": after, "product": product, "sum": float(torch.arange(5).sum())}))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which memory a file still holds")
def test_a_process_with_torch_shrinks_by_a_quarter_and_computes_as_before() -> None:
    result = subprocess.run(
        [sys.executable, "-c", LOADS_AND_GIVES_BACK], capture_output=True, text=True, timeout=120, check=True
    )
    told = json.loads(result.stdout)
    assert told["after"] < 0.75 * told["before"]
    assert (told["product"], told["sum"]) == (8000.0, 10.0)


def test_where_a_process_may_not_see_its_pages_the_rest_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> Iterator[tuple[int, int]]:
        raise PermissionError("/proc/self/pagemap")

    monkeypatch.setattr(spare_memory, "_pages_of_files", refused)
    spare_memory.give_back_spare_memory()
