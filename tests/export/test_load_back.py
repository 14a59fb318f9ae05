"""Every format, loaded by the library that the field uses for it: same counts, same words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import duckdb
import geopandas  # type: ignore[import-untyped]  # ships no types
import hxl  # type: ignore[import-untyped]  # ships no types
import openpyxl
import pandas
import pytest

from extractor.export import FORMATS, Format, export
from extractor.schema import Extraction
from tests.reconcile.five_reports import five_reports

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = five_reports()
INCIDENT_FIGURES = 27
"""Figures of the labels that belong to single incidents: 45 less 12 of totals and 6 of background."""
INCIDENTS = 11
DEADLY = 6
"""Incidents with a stated number of dead: Khesham, Bolel, Raqqa (000), Khasham, Raqqa (001), Ariha."""


def test_pandas_reads_one_csv_row_for_each_figure(tmp_path: Path) -> None:
    export(RECORDS, "csv", tmp_path / "run.csv")
    table = pandas.read_csv(tmp_path / "run.csv")
    assert len(table) == INCIDENT_FIGURES
    assert table["figure_id"].is_unique
    assert set(table["policy"]) == {"literal"}
    row = table.set_index("figure_id").loc["001/001.f08"]
    assert (row["low"], row["source_key"][:6]) == (90, "report")


@pytest.mark.parametrize(("to", "rows"), [("acled", INCIDENTS), ("ged", DEADLY)])
def test_pandas_reads_one_row_for_each_incident(tmp_path: Path, to: Format, rows: int) -> None:
    export(RECORDS, to, tmp_path / "run.csv")
    assert len(pandas.read_csv(tmp_path / "run.csv")) == rows


def test_acled_has_the_31_columns_first_and_in_order(tmp_path: Path) -> None:
    export(RECORDS, "acled", tmp_path / "run.csv")
    names = list(pandas.read_csv(tmp_path / "run.csv", nrows=0).columns)
    assert names[0] == "event_id_cnty"
    assert names[30] == "timestamp"
    assert {"figure_ids", "policy", "review_state"} < set(names[31:])


def test_ged_has_the_49_columns_first(tmp_path: Path) -> None:
    export(RECORDS, "ged", tmp_path / "run.csv")
    names = list(pandas.read_csv(tmp_path / "run.csv", nrows=0).columns)
    assert (names[0], names[48]) == ("id", "gwnob")


def test_duckdb_reads_parquet_and_csv_alike(tmp_path: Path) -> None:
    export(RECORDS, "parquet", tmp_path / "run.parquet")
    export(RECORDS, "csv", tmp_path / "run.csv")
    query = "select count(*), sum(low), count(distinct incident_id) from read_{}('{}')"
    with duckdb.connect() as connection:
        found = [
            connection.execute(query.format(how, tmp_path / name)).fetchone()
            for how, name in (("parquet", "run.parquet"), ("csv_auto", "run.csv"))
        ]
    assert found[0] == found[1]
    assert found[0] is not None
    assert found[0][0] == INCIDENT_FIGURES


def test_libhxl_finds_the_hashtags(tmp_path: Path) -> None:
    export(RECORDS, "hxl", tmp_path / "run.csv")
    with hxl.data(str(tmp_path / "run.csv"), hxl.InputOptions(allow_local=True)) as source:
        rows = list(source)
        tags = [column.display_tag for column in source.columns]
    assert len(rows) == INCIDENTS
    assert {"#affected+killed", "#date+start", "#geo+lat", "#meta+policy", "#status+review"} <= set(tags)
    raqqa = next(row for row in rows if row.get("#event+id") == "000/000.I3")
    assert raqqa.get("#affected+children+killed+min") == "16"


def test_geopandas_reads_the_features(tmp_path: Path) -> None:
    export(RECORDS, "geojson", tmp_path / "run.geojson")
    frame = geopandas.read_file(tmp_path / "run.geojson")
    assert len(frame) == INCIDENTS
    assert frame.geometry.isna().all(), "no gazetteer was asked, so nothing has coordinates"


def test_openpyxl_finds_the_sheets(tmp_path: Path) -> None:
    export(RECORDS, "xlsx", tmp_path / "run.xlsx")
    book = openpyxl.load_workbook(tmp_path / "run.xlsx")
    assert book.sheetnames == ["incidents", "figures", "left_out", "about"]
    assert book["incidents"].max_row - 1 == INCIDENTS
    assert book["figures"].max_row - 1 == INCIDENT_FIGURES
    assert book["left_out"].max_row - 1 == 18


def test_jsonl_gives_the_same_records_back(tmp_path: Path) -> None:
    export(RECORDS, "jsonl", tmp_path / "run.jsonl")
    lines = (tmp_path / "run.jsonl").read_text(encoding="utf-8").splitlines()
    assert [Extraction.model_validate_json(line) for line in lines] == RECORDS


@pytest.mark.parametrize("to", [to for to in FORMATS if to not in {"jsonl", "xlsx"}])
def test_totals_and_background_stand_in_the_side_file(tmp_path: Path, to: Format) -> None:
    report = export(RECORDS, to, tmp_path / "run.out")
    assert report.side_file is not None
    side = pandas.read_csv(report.side_file)
    kinds = side[side["left_out_because"].isin(["aggregate", "background"])]
    assert len(kinds) == 18
    assert "000/000.f01" in set(side["figure_id"])
    assert len(side) == sum(report.left_out.values())
    assert report.figures + sum(report.left_out.values()) == sum(len(record.figures) for record in RECORDS)


def test_the_policy_and_its_source_stand_beside_the_file(tmp_path: Path) -> None:
    report = export(RECORDS, "csv", tmp_path / "run.csv")
    about = json.loads(report.about_file.read_text(encoding="utf-8"))
    assert about["policy"] == "literal"
    assert about["policy_source"]
    assert "GeoNames" in about["licence"]


@pytest.mark.parametrize("to", [to for to in FORMATS if to != "xlsx"])
def test_the_same_run_gives_the_same_bytes(tmp_path: Path, to: Format) -> None:
    first, second = tmp_path / "one", tmp_path / "two"
    export(RECORDS, to, first)
    export(RECORDS, to, second)
    assert first.read_bytes() == second.read_bytes()
