from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from extractor.errors import RunError
from extractor.report import run_hash, write_report
from extractor.report.sheet import REPORTS_PER_PAGE
from tests.report.builder import example_items, item

if TYPE_CHECKING:
    from pathlib import Path


class Page(HTMLParser):
    """The scripts, addresses and policy of a written page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.blocks: dict[str, str] = {}
        self.addresses: list[str] = []
        self.policy = ""
        self.running: list[str] = []
        self._block: str | None = None
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.addresses += [
            value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")
        ]
        self.policy = self.policy or (values.get("content") or "" if values.get("http-equiv") else "")
        self._block = (values.get("id") or "running") if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._block is not None:
            self.blocks[self._block] = self.blocks.get(self._block, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._block = None


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sheet") / "review.html"
    write_report(example_items(), path)
    return path


def test_loads_nothing_and_allows_nothing_to_be_loaded(sheet: Path) -> None:
    page = Page(sheet)
    assert page.addresses == ["#main", "../index.html"]
    assert page.policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in page.policy
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)", page.blocks["running"])


def test_holds_every_report_with_its_whole_text(sheet: Path) -> None:
    page = Page(sheet)
    for number, example in enumerate(example_items()):
        assert json.loads(page.blocks[f"report-{number}"])["text"] == example.text


def test_names_the_run_its_decisions_belong_to(sheet: Path) -> None:
    index = json.loads(Page(sheet).blocks["index"])
    assert index["run"] == run_hash(example.record for example in example_items())


def test_is_the_same_for_the_same_run(sheet: Path, tmp_path: Path) -> None:
    write_report(example_items(), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == sheet.read_bytes()


def test_template_syntax_of_a_report_stays_what_it_is(tmp_path: Path) -> None:
    text = "{{ 7 * 7 }} {% for x in y %} ${7*7} killed 3."
    write_report([item(text, document={"title": "{{ config }}"})], tmp_path / "sheet.html")
    view = json.loads(Page(tmp_path / "sheet.html").blocks["report-0"])
    assert (view["text"], view["title"]) == (text, "{{ config }}")


def test_a_report_cannot_leave_its_block(tmp_path: Path) -> None:
    text = "</script><script>alert(1)</script><!-- <script> \u2028 3 killed"
    write_report(
        [item(text, document={"title": text, "url": "javascript:alert(1)"})], tmp_path / "sheet.html"
    )
    page = Page(tmp_path / "sheet.html")
    assert sorted(page.blocks) == ["index", "report-0", "running"]
    view = json.loads(page.blocks["report-0"])
    assert (view["text"], view["link"]) == (text, None)


def test_a_large_run_becomes_pages_with_an_index(tmp_path: Path) -> None:
    items = [item(f"{n} people were killed.", document_id=f"d{n}") for n in range(REPORTS_PER_PAGE + 1)]
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page-0009.html").write_text("of an earlier run")
    write_report(items, tmp_path, split=True)
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html"))
    assert names == ["index.html", "pages/page-0001.html", "pages/page-0002.html"]
    index = json.loads(Page(tmp_path / "index.html").blocks["index"])
    assert [row["page"] for row in index["reports"]][-2:] == ["pages/page-0001.html", "pages/page-0002.html"]
    last = Page(tmp_path / "pages" / "page-0002.html")
    assert set(last.blocks) == {"index", f"report-{REPORTS_PER_PAGE}", "running"}
    assert json.loads(last.blocks["index"])["run"] == index["run"]


def test_an_empty_run_gives_a_sheet(tmp_path: Path) -> None:
    write_report([], tmp_path / "sheet.html")
    assert json.loads(Page(tmp_path / "sheet.html").blocks["index"])["reports"] == []


def test_says_where_it_cannot_write(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RunError, match="review sheet cannot be written") as caught:
        write_report([], tmp_path / "file" / "sheet.html")
    assert caught.value.where == str(tmp_path / "file" / "sheet.html")
