import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from extractor.cli.options.reading import ExtractOptions
from extractor.schema import Extraction
from extractor.settings import Settings

pytestmark = pytest.mark.usefixtures("pipeline")

Run = Callable[..., Result]


def test_writes_json_lines_into_a_pipe(run: Run, report: Path) -> None:
    result = run("extract", report)

    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    assert Extraction.model_validate_json(line).document.source == str(report)


def test_writes_records_to_a_file_and_the_table_to_the_terminal(
    run: Run, report: Path, tmp_path: Path
) -> None:
    out = tmp_path / "deep" / "records.json"

    result = run("extract", report, "--out", out)

    records = json.loads(out.read_text(encoding="utf-8"))
    assert [record["document"]["source"] for record in records] == [str(report)]
    assert "shelling · Lower Vesk" in result.stdout
    assert str(out) in result.stderr


def test_writes_json_lines_to_a_file_of_any_other_name(run: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "records.jsonl"

    run("extract", report, report, "--out", out, "--quiet")

    assert len([json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]) == 2


def test_quiet_prints_nothing_beside_the_file(run: Run, report: Path, tmp_path: Path) -> None:
    result = run("extract", report, "--out", tmp_path / "records.jsonl", "--quiet")

    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)


def test_json_on_standard_output_is_one_array(run: Run, report: Path) -> None:
    result = run("extract", report, report, "--format", "json")

    assert len(json.loads(result.stdout)) == 2


def test_goes_on_after_a_missing_file_and_leaves_with_1(run: Run, report: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"

    result = run("extract", missing, report)

    statuses = [json.loads(line)["status"] for line in result.stdout.splitlines()]
    assert statuses == ["failed", "complete"]
    assert result.exit_code == 1
    named = [line for line in result.stderr.splitlines() if str(missing) in line]
    assert len(named) == 1
    assert "check the path" in named[0]


def test_a_document_read_in_part_leaves_with_1_and_is_named(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "partly.txt"
    report.write_text("read partly: 3 killed", encoding="utf-8")

    result = run("extract", report, "--format", "table")

    assert result.exit_code == 1
    assert f"{report}: the endpoint did not answer" in result.stderr
    assert "not read: the endpoint did not answer" in result.stdout


def test_refuses_to_overwrite_a_report(run: Run, report: Path) -> None:
    before = report.read_bytes()

    result = run("extract", report, "--out", report)

    assert result.exit_code == 2
    assert result.stderr == f"extractor: {report}: is one of the reports to read; choose another --out\n"
    assert report.read_bytes() == before


def test_names_an_output_that_cannot_be_written(run: Run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    result = run("extract", report, "--out", tmp_path / "file" / "records.json")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "choose another --out" in result.stderr


def test_a_wrong_date_is_a_usage_error(run: Run, report: Path) -> None:
    result = run("extract", report, "--published", "last Tuesday")

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_document_over_the_limit_is_named_and_the_others_go_on(
    run: Run, report: Path, tmp_path: Path
) -> None:
    small = tmp_path / "small.txt"
    small.write_text("12 killed", encoding="utf-8")

    result = run("extract", report, small, "--max-document-bytes", "50")

    assert result.exit_code == 1
    assert f"{report}: larger than 50 bytes" in result.stderr
    assert [json.loads(line)["status"] for line in result.stdout.splitlines()] == ["failed", "complete"]


def test_the_options_not_given_are_the_defaults_of_the_settings() -> None:
    assert ExtractOptions(sources=[]).settings() == Settings()


def test_without_sources_it_is_a_usage_error(run: Run) -> None:
    assert run("extract").exit_code == 2


def test_reads_standard_input(run: Run) -> None:
    result = run("extract", "-", input="12 people were killed.")

    assert json.loads(result.stdout)["document"]["source"] == "stdin"


def test_options_reach_the_settings(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Any
) -> None:
    seen: list[Any] = []

    class Watched(pipeline.Extractor):  # type: ignore[misc]  # the base is the fake of the fixture
        def __init__(self, settings: Any, progress: Any = None) -> None:
            seen.append(settings)
            super().__init__(settings, progress)

    monkeypatch.setattr(pipeline, "Extractor", Watched)

    url = "http://localhost:1/v1"
    run("extract", report, "--model", "m", "--base-url", url, "--max-reasks", "3", "--timeout", "7")

    run("extract", report, "--model", "m", "--base-url", url, "--no-temperature")

    settings, silent = seen
    assert (settings.model, settings.base_url, settings.max_reasks, settings.timeout) == ("m", url, 3, 7.0)
    assert (settings.temperature, silent.temperature) == (0.0, None)


def test_an_unforeseen_error_is_one_line_without_its_words(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Any
) -> None:
    def broken(self: Any, document: Any) -> Any:
        raise ValueError(f"cannot handle {document.text}")

    monkeypatch.setattr(pipeline.Extractor, "extract", broken)

    result = run("extract", report)

    assert result.exit_code == 1
    assert (
        result.stderr == "extractor: unforeseen error (ValueError); --debug shows where, please report it\n"
    )


def test_debug_shows_the_error_itself(
    run: Run, report: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Any
) -> None:
    def broken(self: Any, document: Any) -> Any:
        raise ValueError("this one")

    monkeypatch.setattr(pipeline.Extractor, "extract", broken)

    assert isinstance(run("extract", report, "--debug").exception, ValueError)


def test_an_interrupted_run_keeps_the_finished_records(
    run: Run, report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Any
) -> None:
    whole = pipeline.Extractor.extract
    out = tmp_path / "records.jsonl"
    calls: list[Any] = []

    def interrupted_at_the_second(self: Any, document: Any) -> Any:
        calls.append(document)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return whole(self, document)

    monkeypatch.setattr(pipeline.Extractor, "extract", interrupted_at_the_second)

    result = run("extract", report, report, "--out", out, "--quiet")

    assert result.exit_code == 130
    assert len(out.read_text(encoding="utf-8").splitlines()) == 1
