"""The examples in Python and the steps of the how-to pages, done as they stand."""

from __future__ import annotations

import csv
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from extractor.documents import read_document
from extractor.prompts import load_prompts
from extractor.report import read_records
from tests.docs.pages import CHECKOUT, blocks
from tests.docs.workplace import Workplace

if TYPE_CHECKING:
    from pathlib import Path

DOCS = CHECKOUT / "docs"


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workplace:
    monkeypatch.chdir(tmp_path)
    return Workplace.laid_out(tmp_path)


def done(page: Path, names: dict[str, Any] | None = None) -> dict[str, Any]:
    """Runs the blocks of a page one after the other; what they named."""
    found = {"__name__": "example", **(names or {})}
    for block in blocks(page, "python"):
        exec(compile(block, page.name, "exec"), found)
    return found


def test_a_table_of_ones_own_is_joined_by_the_ids_of_figures(workplace: Workplace) -> None:
    rows = [{"figure_id": "a/f1", "quote": "12 killed"}, {"figure_id": "a/f2", "quote": "30 wounded"}]
    for name, table in (("figures.csv", rows), ("coding.csv", [{"figure_id": "a/f1", "coder": "AR"}])):
        with (workplace.folder / name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(table[0]))
            writer.writeheader()
            writer.writerows(table)

    found = done(DOCS / "howto" / "fields.md")

    with (workplace.folder / "coded.csv").open(encoding="utf-8") as file:
        assert [row["coder"] for row in csv.DictReader(file)] == ["AR", ""]
    assert found["coded"].coder == "A. Reader"
    assert json.loads(found["coded"].model_dump_json())["weapon_class"] == "mortar"


def test_the_audit_is_called_as_its_page_says(workplace: Workplace) -> None:
    found = done(DOCS / "audit.md")

    assert found["summary"].verdicts["fatalities"] == {"supported": 1}
    assert (workplace.folder / "results.jsonl").exists()


def test_a_review_is_filed_and_drawn_as_its_page_says(workplace: Workplace) -> None:
    examples = workplace.folder / "examples"
    records = read_records(workplace.folder / "records.jsonl")
    texts = {r.document.id: read_document(examples / f"{r.document.id}.txt").text for r in records}

    found = done(DOCS / "review.md", {"texts": texts})

    assert [review.state for review in found["settled"].figures.values()] == ["accepted"]
    assert "A. Reader" in (workplace.folder / "review.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("source", ["select/v1", "incidents/v1"])
def test_a_copied_prompt_set_with_a_name_of_its_own_is_loaded(tmp_path: Path, source: str) -> None:
    """Steps 1 to 3 of the page: copy, name, change words."""
    page = (DOCS / "howto" / "prompts.md").read_text(encoding="utf-8")
    assert f"prompts/{source}" in page
    mine = tmp_path / "mine" / "v1"
    shutil.copytree(CHECKOUT / "prompts" / source, mine)
    name, version = source.split("/")
    settings = (mine / "set.toml").read_text(encoding="utf-8")
    assert f'name = "{name}"' in settings
    assert f'version = "{version}"' in settings
    (mine / "set.toml").write_text(settings.replace(f'name = "{name}"', 'name = "mine"'), encoding="utf-8")
    with (mine / "system.md").open("a", encoding="utf-8") as file:
        file.write("\nBe brief.\n")

    loaded = load_prompts("mine/v1", root=tmp_path)

    assert loaded.sha256 != load_prompts(source).sha256
