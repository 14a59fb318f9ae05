from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from extractor.report import read_records
from tests.cli.runs import EXAMPLES, StoredRun

Run = Callable[..., Result]


def test_locates_what_is_sure_and_names_what_is_not(run: Run, tmp_path: Path) -> None:
    stored, out = StoredRun.of(tmp_path, EXAMPLES[0]), tmp_path / "located.jsonl"

    result = run("places", stored.records, "--out", out)

    assert result.exit_code == 0, result.output
    khesham = next(line for line in result.stdout.splitlines() if "Khesham" in line)
    assert "Deir ez-Zor, Syria" in khesham
    assert next(line for line in result.stdout.splitlines() if "al-Bolel" in line).endswith("not found")
    (located,) = read_records(out)
    places = {place.text: place.resolved_by for i in located.incidents for place in i.locations}
    assert (places["Khesham"], places["al-Bolel"]) == ("gazetteer", "none")
    assert [figure.id for figure in located.figures] == [figure.id for figure in stored.read()[0].figures]


def test_quiet_prints_nothing(run: Run, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, EXAMPLES[0])

    assert run("places", stored.records, "--out", tmp_path / "located.jsonl", "--quiet").stdout == ""


def test_does_not_overwrite_its_own_records(run: Run, tmp_path: Path) -> None:
    stored = StoredRun.of(tmp_path, EXAMPLES[0])

    assert run("places", stored.records, "--out", stored.records).exit_code == 2
