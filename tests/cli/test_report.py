"""The review sheet by the command: the texts are read again where they lie, and known by their digest."""

import json
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from extractor.documents import DocumentFailure
from extractor.errors import DocumentError
from extractor.settings import Settings
from extractor.unread import failed
from tests.cli.runs import EXAMPLES, StoredRun

Run = Callable[..., Result]
TEXT = "Shelling killed 12 people in the market of Vesk on 6 May 2024."


@pytest.fixture
def vesk(tmp_path: Path) -> Path:
    path = tmp_path / "reports" / "vesk.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_run_of_extract_just_works(run: Run, vesk: Path, tmp_path: Path) -> None:
    records, sheet = tmp_path / "records.json", tmp_path / "review.html"
    run("extract", vesk, "--model", "rules", "--out", records)

    result = run("report", records, "--out", sheet)

    assert result.exit_code == 0, result.output
    assert result.stderr == f"review sheet: {sheet} (open it in a browser)\n"
    page = sheet.read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert TEXT in page


def test_a_run_folder_works_and_can_be_split(run: Run, vesk: Path, tmp_path: Path) -> None:
    run("run", vesk.parent, "--model", "rules", "--out", tmp_path / "run", "--quiet")

    result = run("report", tmp_path / "run", "--out", tmp_path / "sheet", "--split")

    assert result.exit_code == 0, result.output
    assert str(tmp_path / "sheet" / "index.html") in result.stderr
    assert TEXT in (tmp_path / "sheet" / "pages" / "page-0001.html").read_text(encoding="utf-8")


def test_texts_of_json_lines_and_tables_are_found(run: Run, tmp_path: Path) -> None:
    lines, table = tmp_path / "reports.jsonl", tmp_path / "reports.csv"
    lines.write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    table.write_text(f"id,notes\nb,{TEXT}\n", encoding="utf-8")
    run("extract", lines, "--model", "rules", "--out", tmp_path / "a.jsonl", "--quiet")
    column = ("--text-column", "notes")
    run("run", table, "--model", "rules", "--out", tmp_path / "b", "--quiet", *column)

    of_lines = run("report", tmp_path / "a.jsonl", "--out", tmp_path / "a.html")
    of_table = run("report", tmp_path / "b", "--out", tmp_path / "b.html", *column)

    assert (of_lines.exit_code, of_table.exit_code) == (0, 0), of_lines.output + of_table.output


def test_texts_that_moved_are_found_in_the_folder_that_is_named(run: Run, vesk: Path, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, vesk)
    moved = tmp_path / "moved"
    shutil.move(vesk.parent, moved)
    (moved / "vesk.txt").rename(moved / "renamed.txt")

    lost = run("report", stored.records, "--out", tmp_path / "lost.html")
    found = run("report", stored.records, "--out", tmp_path / "found.html", "--texts", moved)

    assert lost.exit_code == 1
    assert str(vesk) in lost.stderr
    assert "give --texts FOLDER" in lost.stderr
    assert not (tmp_path / "lost.html").exists()
    assert found.exit_code == 0


def test_a_text_that_changed_is_not_shown(run: Run, vesk: Path, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, vesk)
    vesk.write_text(TEXT.replace("12", "14"), encoding="utf-8")

    result = run("report", stored.records, "--out", tmp_path / "review.html")

    assert result.exit_code == 1
    assert "has changed" in result.stderr
    assert not (tmp_path / "review.html").exists()


def test_a_report_that_was_not_read_stands_in_the_sheet(run: Run, vesk: Path, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, vesk)
    error = DocumentError("the file is empty; check that the right file was given", where="empty.txt")
    with stored.records.open("a", encoding="utf-8") as file:
        file.write(failed(DocumentFailure("empty.txt", error), Settings()).model_dump_json() + "\n")

    result = run("report", stored.records, "--out", tmp_path / "review.html")

    assert result.exit_code == 0, result.output
    assert "the file is empty" in (tmp_path / "review.html").read_text(encoding="utf-8")


def test_places_draw_the_map(run: Run, tmp_path: Path) -> None:
    stored, sheet = StoredRun.of(tmp_path, EXAMPLES[0]), tmp_path / "review.html"

    run("report", stored.records, "--out", sheet, "--places")

    assert '"lat":35.' in sheet.read_text(encoding="utf-8").replace(" ", "")


def test_what_was_filed_and_what_is_proposed_stand_on_the_sheet(run: Run, tmp_path: Path) -> None:
    stored, sheet = StoredRun.of(tmp_path, *EXAMPLES), tmp_path / "review.html"
    first = stored.read()[0]
    decision = {"document_id": first.document.id, "figure_id": first.figures[0].id, "action": "accept"}
    run("review", "apply", stored.records, stored.decide(tmp_path / "decisions.json", decision))
    run("reconcile", stored.records, "--accept", "--by", "B. Reader")

    result = run("report", stored.records, "--out", sheet)

    assert result.exit_code == 0, result.output
    index = re.search(r'id="index">(.*?)</script>', sheet.read_text(encoding="utf-8"), re.DOTALL)
    assert index is not None
    found = json.loads(index[1])
    assert [(d["about"], d["reviewer"]) for d in found["filed"]][:2] == [
        ("figure", "A. Reader"),
        ("merge", "B. Reader"),
    ]
    assert any("164 killed" in reason for proposal in found["proposals"] for reason in proposal["reasons"])


def test_a_sheet_is_written_without_the_extra_that_proposes(
    run: Run, vesk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = StoredRun.of(tmp_path, vesk)
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)

    assert run("report", stored.records, "--out", tmp_path / "review.html").exit_code == 0


def test_does_not_overwrite_a_report(run: Run, vesk: Path, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, vesk)

    assert run("report", stored.records, "--out", vesk).exit_code == 2
    assert vesk.read_text(encoding="utf-8") == TEXT
