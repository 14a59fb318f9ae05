"""A folder with everything that the commands of the documentation name: they are run as written."""

from __future__ import annotations

import dataclasses
import json
import re
import shutil
from typing import TYPE_CHECKING

from evals.loading import load_set
from extractor.reconcile import propose_merges
from extractor.report import read_records
from tests.cli.runs import EXAMPLES, StoredRun
from tests.docs.pages import CHECKOUT, blocks

if TYPE_CHECKING:
    from pathlib import Path

REPORT = (
    "Shelling of Lower Vesk on Monday killed 12 people, including three children, the Vesk clinic said.\n"
)
RALLY = (
    "At a rally in Osk on Monday 12 people were tear-gassed, the stewards of the march said. "
    "Nine were bundled into vans.\n"
)
_FILE = re.compile(r"# (?P<path>[\w./]+\.toml)\n")
PLACEHOLDERS = {
    "TABLE.csv": "table.csv",
    "CLAIMS.jsonl": "claims.jsonl",
    "TEXTS.jsonl": "texts.jsonl",
    "RESULTS.jsonl": "results.jsonl",
    "RUN": "run",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Workplace:
    """A reader's folder.

    Attributes:
        folder: Where the commands are run.
        merge: The id of a merge that can be made there; it stands for ``ID``.
    """

    folder: Path
    merge: str

    @classmethod
    def laid_out(cls, folder: Path) -> Workplace:
        """Puts reports, a run, a table and decisions into an empty folder."""
        (folder / "examples").mkdir()
        for example in EXAMPLES:
            shutil.copy(example, folder / "examples")
        _put_reports(folder)
        _put_table(folder)
        put_domain(folder)
        records = StoredRun.of(folder, *sorted((folder / "examples").glob("*.txt")))
        run = folder / "run"
        run.mkdir()
        shutil.copy(records.records, run / "results.jsonl")
        _put_decisions(records, folder)
        return cls(folder, propose_merges(read_records(records.records))[0].id)

    def arguments(self, written: list[str]) -> list[str]:
        """The arguments with what stands for something put in."""
        given = {**PLACEHOLDERS, "ID": self.merge}
        return [given.get(argument, argument) for argument in written]


def _put_reports(folder: Path) -> None:
    (folder / "reports").mkdir()
    page = f"<!doctype html><html><body><article><p>{REPORT}</p></article></body></html>"
    (folder / "report.html").write_text(page, encoding="utf-8")
    (folder / "archive").mkdir()
    (folder / "reports.csv").write_text(f'id,notes\na,"{REPORT.strip()}"\n', encoding="utf-8")
    names = ("report.txt", "article.txt", "vesk.txt", "reports/one.txt", "reports/two.txt", "archive/a.txt")
    for name in names:
        (folder / name).write_text(f"{REPORT}{name}\n", encoding="utf-8")


def put_domain(folder: Path) -> None:
    """The files of the domain that a page shows, named by the first line of each block, and reports."""
    page = CHECKOUT / "docs" / "prompting.md"
    for block in blocks(page, "toml"):
        named = _FILE.match(block)
        if named:
            path = folder / named["path"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")
    (folder / "floods.txt").write_text(load_set("floods").documents[0].text, encoding="utf-8")
    (folder / "rally.txt").write_text(RALLY, encoding="utf-8")


def _put_table(folder: Path) -> None:
    header = "id,notes,fatalities,wounded,children\n"
    row = "1,Shelling killed 12 people and wounded 30. Three children were killed.,12,30,3\n"
    (folder / "table.csv").write_text(header + row, encoding="utf-8")
    claim = {"id": "c1", "text_id": "t1", "effect": "killed", "victims": "any", "value": 12}
    (folder / "claims.jsonl").write_text(json.dumps(claim) + "\n", encoding="utf-8")
    text = {"text_id": "t1", "text": "Shelling killed 12 people."}
    (folder / "texts.jsonl").write_text(json.dumps(text) + "\n", encoding="utf-8")


def _put_decisions(records: StoredRun, folder: Path) -> None:
    first = records.read()[0]
    decision = {"document_id": first.document.id, "figure_id": first.figures[0].id, "action": "accept"}
    records.decide(folder / "decisions.json", decision)
