"""The Python examples of the three pages run as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.reconcile.five_reports import five_reports

PAGES = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("page", ["exports.md", "places.md", "reconcile.md"])
def test_the_examples_of_a_page_run(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    records = five_reports()
    names = {"records": records, "extraction": records[0], "texts": {}}
    blocks = re.findall(r"```python\n(.*?)```", (PAGES / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, page, "exec"), names)
