"""Article text is hostile: whatever it says, the exported files do nothing."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import openpyxl
import pyarrow.parquet as parquet  # type: ignore[import-untyped]  # ships no types
import pytest

from extractor.cells import FORMULA_STARTS
from extractor.export import FORMATS, Format, export
from extractor.schema import Extraction
from tests.export.hand_made import HOSTILE, extraction, figure

if TYPE_CHECKING:
    from pathlib import Path

DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("to", ["csv", "acled", "ged", "hxl"])
def test_no_csv_cell_starts_a_formula(tmp_path: Path, to: Format, words: str) -> None:
    export([extraction(figure(3, source=words), words=words)], to, tmp_path / "run.csv")
    with (tmp_path / "run.csv").open(encoding="utf-8", newline="") as file:
        found = [cell for row in csv.reader(file) for cell in row]
    assert not [cell for cell in found if cell.startswith(FORMULA_STARTS) and not cell.lstrip("-").isdigit()]
    assert not set(DIRECTIONS) & set("".join(found))


@pytest.mark.parametrize("words", HOSTILE)
def test_no_xlsx_cell_is_a_formula(tmp_path: Path, words: str) -> None:
    export([extraction(figure(3, source=words), words=words)], "xlsx", tmp_path / "run.xlsx")
    book = openpyxl.load_workbook(tmp_path / "run.xlsx")
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in found}
    assert not [
        cell for cell in found if isinstance(cell.value, str) and cell.value.startswith(FORMULA_STARTS)
    ]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("to", ["jsonl", "geojson"])
def test_json_files_carry_no_markup_and_no_direction_override(tmp_path: Path, to: Format, words: str) -> None:
    export([extraction(figure(3, source=words), words=words)], to, tmp_path / "run")
    text = (tmp_path / "run").read_text(encoding="utf-8")
    assert not set("<>" + DIRECTIONS) & set(text)


@pytest.mark.parametrize("words", HOSTILE)
def test_jsonl_keeps_hostile_words_as_they_are(tmp_path: Path, words: str) -> None:
    record = extraction(figure(3, source=words), words=words)
    export([record], "jsonl", tmp_path / "run")
    assert Extraction.model_validate_json((tmp_path / "run").read_text(encoding="utf-8")) == record


@pytest.mark.parametrize("words", HOSTILE)
def test_parquet_takes_hostile_words(tmp_path: Path, words: str) -> None:
    export([extraction(figure(3, source=words), words=words)], "parquet", tmp_path / "run")
    assert parquet.read_table(tmp_path / "run").num_rows == 1


@pytest.mark.parametrize("to", FORMATS)
def test_an_empty_run_writes_an_empty_file_of_the_format(tmp_path: Path, to: Format) -> None:
    report = export([], to, tmp_path / "run")
    assert report.rows == 0
    assert (tmp_path / "run").exists()
