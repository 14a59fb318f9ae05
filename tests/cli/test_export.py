"""The round trip: export by the command, load with the field's own library, count again."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import geopandas  # type: ignore[import-untyped]  # ships no types
import hxl  # type: ignore[import-untyped]  # ships no types
import openpyxl
import pandas
import pytest
from typer.testing import Result

from extractor.report import read_records
from tests.cli.runs import EXAMPLES, StoredRun

Run = Callable[..., Result]
FORMATS = ("jsonl", "csv", "acled", "ged", "hxl", "geojson", "parquet", "xlsx")
SUFFIXES = {"acled": "csv", "ged": "csv", "hxl": "csv"}


def rows_of_jsonl(path: Path) -> int:
    return len(read_records(path))


def rows_of_csv(path: Path) -> int:
    return len(pandas.read_csv(path))


def rows_of_hxl(path: Path) -> int:
    with hxl.data(str(path), hxl.InputOptions(allow_local=True)) as source:
        return len(list(source))


def rows_of_geojson(path: Path) -> int:
    return len(geopandas.read_file(path))


def rows_of_parquet(path: Path) -> int:
    return len(duckdb.read_parquet(str(path)).fetchall())


def rows_of_xlsx(path: Path) -> int:
    return (openpyxl.load_workbook(path)["incidents"].max_row or 1) - 1


LOADED_BY = {
    "jsonl": rows_of_jsonl,
    "csv": rows_of_csv,
    "acled": rows_of_csv,
    "ged": rows_of_csv,
    "hxl": rows_of_hxl,
    "geojson": rows_of_geojson,
    "parquet": rows_of_parquet,
    "xlsx": rows_of_xlsx,
}


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> StoredRun:
    return StoredRun.of(tmp_path_factory.mktemp("five"), *EXAMPLES)


@pytest.mark.parametrize("to", FORMATS)
def test_each_format_loads_with_the_rows_that_the_command_says(
    run: Run, five: StoredRun, tmp_path: Path, to: str
) -> None:
    out = tmp_path / f"run.{SUFFIXES.get(to, to)}"

    result = run("export", five.records, "--to", to, "--out", out)

    assert result.exit_code == 0, result.output
    said = int(result.stderr.split(" rows:")[0])
    assert said == LOADED_BY[to](out) > 0


def test_policy_and_side_file_are_named(run: Run, five: StoredRun, tmp_path: Path) -> None:
    out = tmp_path / "run.csv"

    result = run("export", five.records, "--to", "acled", "--out", out, "--policy", "acled")

    assert set(pandas.read_csv(out)["policy"]) == {"acled"}
    assert "policy acled" in result.stderr
    assert str(tmp_path / "run.csv.left_out.csv") in result.stderr
    assert "aggregate" in result.stderr


def test_figures_that_need_a_person_are_written_only_when_asked(
    run: Run, five: StoredRun, tmp_path: Path
) -> None:
    open_figures = [f for r in five.read() for f in r.figures if f.verification.status == "needs_review"]
    without, within = tmp_path / "without.jsonl", tmp_path / "within.jsonl"

    run("export", five.records, "--to", "jsonl", "--out", without)
    run("export", five.records, "--to", "jsonl", "--out", within, "--include-review")

    assert open_figures
    counts = [sum(len(record.figures) for record in read_records(path)) for path in (without, within)]
    assert counts[1] - counts[0] == len(open_figures)


def test_decisions_are_filed_exported_and_visible(run: Run, five: StoredRun, tmp_path: Path) -> None:
    stored = StoredRun(tmp_path / "run.jsonl")
    stored.records.write_bytes(five.records.read_bytes())
    before = stored.records.read_bytes()
    first, second = [f for f in stored.read()[0].figures if f.verification.status == "verified"][:2]
    name = stored.read()[0].document.id
    correction = {"kind": "exact", "low": 7, "high": 7, "point": 7}
    decisions = stored.decide(
        tmp_path / "decisions.json",
        {"document_id": name, "figure_id": first.id, "action": "reject", "reason": "NOT_CASUALTY"},
        {"document_id": name, "figure_id": second.id, "action": "correct", "correction": correction},
    )

    filed = run("review", "apply", stored.records, decisions)
    again = run("review", "apply", stored.records, decisions)
    out = tmp_path / "out.jsonl"
    run("export", stored.records, "--to", "jsonl", "--out", out)
    run("export", stored.records, "--to", "csv", "--out", tmp_path / "out.csv")

    assert filed.stderr.startswith("2 decisions filed, 0 filed before")
    assert again.stderr.startswith("0 decisions filed, 2 filed before")
    assert stored.records.read_bytes() == before
    exported = {figure.id: figure for figure in read_records(out)[0].figures}
    assert first.id not in exported
    assert exported[second.id].count.point == 7
    with (tmp_path / "out.csv").open(encoding="utf-8") as file:
        states = {row["figure_id"]: row["review_state"] for row in csv.DictReader(file)}
    side = (tmp_path / "out.csv.left_out.csv").read_text(encoding="utf-8")
    assert states.get(f"{name}/{second.id}") == "corrected" or "corrected" in side
    listed = run("review", "list", stored.records).stdout
    assert f"{name}/{first.id}  rejected by A. Reader" in listed
    assert f"{name}/{second.id}  corrected by A. Reader" in listed


def test_decisions_on_other_records_are_refused(run: Run, five: StoredRun, tmp_path: Path) -> None:
    other = StoredRun.of(tmp_path, EXAMPLES[0])
    name = other.read()[0].document.id
    decision = {"document_id": name, "figure_id": other.read()[0].figures[0].id, "action": "accept"}
    decisions = other.decide(tmp_path / "decisions.json", decision)

    result = run("review", "apply", five.records, decisions)

    assert result.exit_code == 1
    assert "were made on other records" in result.stderr
    assert not five.records.with_name("records.reviews.jsonl").exists()


def test_a_run_folder_and_a_json_array_are_runs_too(run: Run, five: StoredRun, tmp_path: Path) -> None:
    folder, array = tmp_path / "run", tmp_path / "records.json"
    folder.mkdir()
    (folder / "results.jsonl").write_bytes(five.records.read_bytes())
    lines = five.records.read_text(encoding="utf-8").splitlines()
    array.write_text(json.dumps([json.loads(line) for line in lines], indent=2), encoding="utf-8")

    files = []
    for number, source in enumerate((five.records, folder, array)):
        files.append(tmp_path / f"{number}.csv")
        assert run("export", source, "--to", "csv", "--out", files[-1]).exit_code == 0

    assert len({file.read_bytes() for file in files}) == 1


def test_every_kind_of_decision_is_listed(run: Run, five: StoredRun, tmp_path: Path) -> None:
    stored = StoredRun(tmp_path / "run.jsonl")
    stored.records.write_bytes(five.records.read_bytes())
    first, second = stored.read()[:2]
    unused = [number for number in first.numbers if not number.figure_ids]
    name, incident = first.document.id, first.incidents[0]
    members = [{"document_id": r.document.id, "incident_id": r.incidents[0].id} for r in (first, second)]
    decisions = stored.decide(
        tmp_path / "decisions.json",
        {
            "about": "number",
            "document_id": name,
            "mention_id": unused[0].id,
            "action": "add",
            "figure": {"incident_id": incident.id, "effect": "killed"},
        },
        {"about": "number", "document_id": name, "mention_id": unused[1].id, "action": "dismiss"},
        {
            "about": "place",
            "document_id": name,
            "incident_id": incident.id,
            "text": incident.locations[0].text,
            "action": "choose",
            "place": {"name": "Mayadin", "country": "Syria", "latitude": 35.0, "longitude": 40.4},
        },
        {"about": "merge", "members": members, "action": "merge"},
    )

    filed = run("review", "apply", stored.records, decisions)
    listed = run("review", "list", stored.records).stdout

    assert filed.stderr.startswith("4 decisions filed, 0 filed before")
    assert f"{name}/p-{unused[0].id}  accepted by A. Reader" in listed
    assert f"{name}/{unused[1].id}  no casualties, says A. Reader" in listed
    assert "is Mayadin, Syria, says A. Reader" in listed
    assert "merged by A. Reader" in listed


def test_places_are_listed_beside_the_export_with_their_candidates(
    run: Run, five: StoredRun, tmp_path: Path
) -> None:
    out = tmp_path / "run.geojson"

    result = run("export", five.records, "--to", "geojson", "--out", out, "--places")

    table = pandas.read_csv(tmp_path / "run.geojson.places.csv")
    khesham = table[table["location"] == "Khesham"].iloc[0]
    assert (khesham["outcome"], khesham["country"], khesham["chosen"]) == ("resolved", "Syria", True)
    assert table["score"].dropna().between(0, 1).all()
    assert set(table[table["outcome"] == "not_found"]["location"]) >= {"al-Bolel"}
    features = json.loads(out.read_text(encoding="utf-8"))["features"]
    open_here = [place for f in features for place in f["properties"]["open_places"]]
    said = int((table[table["outcome"] == "ambiguous"]).groupby(["incident_id", "location"]).ngroups)
    assert ("places left open" in result.stderr) == bool(said)
    assert all(place["candidates"][0]["score"] for place in open_here)


def test_a_place_that_a_person_chose_is_not_looked_up_again(
    run: Run, five: StoredRun, tmp_path: Path
) -> None:
    stored = StoredRun(tmp_path / "run.jsonl")
    stored.records.write_bytes(five.records.read_bytes())
    record = next(r for r in stored.read() for i in r.incidents for p in i.locations if p.text == "Khesham")
    incident = next(i for i in record.incidents for p in i.locations if p.text == "Khesham")
    choice = {
        "about": "place",
        "document_id": record.document.id,
        "incident_id": incident.id,
        "text": "Khesham",
        "action": "choose",
        "place": {"name": "Elsewhere", "country": "Syria", "latitude": 1.0, "longitude": 2.0},
    }
    run("review", "apply", stored.records, stored.decide(tmp_path / "decisions.json", choice))

    run("export", stored.records, "--to", "geojson", "--out", tmp_path / "run.geojson", "--places")

    features = json.loads((tmp_path / "run.geojson").read_text(encoding="utf-8"))["features"]
    (found,) = [f for f in features if f["properties"]["location"] == "Khesham"]
    assert found["geometry"]["coordinates"] == [2.0, 1.0]
    assert found["properties"]["resolved_by"] == "person"


def test_places_fill_the_coordinates(run: Run, five: StoredRun, tmp_path: Path) -> None:
    out = tmp_path / "run.geojson"

    run("export", five.records, "--to", "geojson", "--out", out, "--places")

    assert geopandas.read_file(out).geometry.notna().any()


@pytest.mark.parametrize("wrong", ["missing.jsonl", "."])
def test_what_is_no_run_is_a_usage_error(run: Run, tmp_path: Path, wrong: str) -> None:
    result = run("export", tmp_path / wrong, "--to", "csv", "--out", tmp_path / "out.csv")

    assert result.exit_code == 2
    assert "no records here" in result.stderr


def test_a_line_that_is_no_record_is_named(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    path.write_text('{"status": "complete"}\n', encoding="utf-8")

    result = run("export", path, "--to", "csv", "--out", tmp_path / "out.csv")

    assert result.exit_code == 1
    assert f"{path}:1" in result.stderr


def test_a_file_that_was_named_must_be_there(run: Run, five: StoredRun, tmp_path: Path) -> None:
    out, missing = tmp_path / "out.csv", tmp_path / "reviews.jsonl"

    result = run("export", five.records, "--to", "csv", "--out", out, "--reviews", missing)

    assert result.exit_code == 2
    assert str(missing) in result.stderr


def test_does_not_overwrite_its_own_records(run: Run, five: StoredRun) -> None:
    assert run("export", five.records, "--to", "jsonl", "--out", five.records).exit_code == 2
