import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(
        "id,notes,dead\n1,Shelling killed 12 people.,12\n2,Nobody was there.,9\n", encoding="utf-8"
    )
    return path


@pytest.fixture
def claims(tmp_path: Path) -> tuple[Path, Path]:
    claims, texts = tmp_path / "claims.jsonl", tmp_path / "texts.jsonl"
    claim = {"id": "c1", "text_id": "t1", "effect": "killed", "victims": "any", "value": 9}
    claims.write_text(json.dumps(claim) + "\n", encoding="utf-8")
    texts.write_text(
        json.dumps({"text_id": "t1", "text": "Shelling killed 12 people."}) + "\n", encoding="utf-8"
    )
    return claims, texts


def test_writes_a_table_back_with_verdicts(run: Run, table: Path) -> None:
    result = run("audit", table, "--text", "notes", "--killed", "dead")

    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [row["dead_verdict"] for row in rows] == ["supported", "unsupported"]
    assert result.exit_code == 0


def test_sums_up_by_column_and_reason_on_standard_error(run: Run, table: Path) -> None:
    result = run("audit", table, "--text", "notes", "--killed", "dead")

    assert "dead" in result.stderr
    assert "NOT_IN_TEXT 1" in result.stderr
    assert "2 rows, 2 numbers judged, 0 not judged" in result.stderr


def test_quiet_leaves_the_sum_out(run: Run, table: Path) -> None:
    assert run("audit", table, "--text", "notes", "--killed", "dead", "--quiet").stderr == ""


def test_fails_on_an_unsupported_number_when_asked(run: Run, table: Path) -> None:
    arguments = ("audit", table, "--text", "notes", "--killed", "dead", "--fail-on", "unsupported")

    assert run(*arguments).exit_code == 1


def test_judges_claims_against_texts(run: Run, claims: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "results.jsonl"

    result = run("audit", claims[0], "--texts", claims[1], "--out", out)

    assert result.exit_code == 0
    (line,) = out.read_text(encoding="utf-8").splitlines()
    assert (json.loads(line)["id"], json.loads(line)["verdict"]) == ("c1", "unsupported")


def test_names_what_cannot_be_judged_and_leaves_with_1(run: Run, claims: tuple[Path, Path]) -> None:
    claims[0].write_text("no json\n" * 25, encoding="utf-8")

    result = run("audit", claims[0], "--texts", claims[1], "--quiet")

    lines = result.stderr.splitlines()
    assert result.exit_code == 1
    assert f"{claims[0]}, line 1: " in lines[0]
    assert lines[-1] == "and 5 more like these"
    assert len(lines) == 21


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--text", "notes"),
        ("--text", "notes", "--texts", "texts.jsonl", "--killed", "dead"),
        ("--texts", "texts.jsonl", "--killed", "dead"),
        ("--text", "notes", "--killed", "dead", "--injured", "dead"),
    ],
)
def test_a_call_that_names_no_table_or_two_is_refused(
    run: Run, table: Path, arguments: tuple[str, ...]
) -> None:
    result = run("audit", table, *arguments)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_every_count_column_is_one_that_the_audit_knows() -> None:
    import dataclasses

    from extractor.audit import number_columns
    from extractor.cli.options.audit import CountColumns

    counts = [field.name for field in dataclasses.fields(CountColumns)]

    assert len(number_columns({count: count for count in counts})) == len(counts)


def test_takes_the_delimiter_by_name(run: Run, table: Path) -> None:
    table.write_text(table.read_text(encoding="utf-8").replace(",", "\t"), encoding="utf-8")

    result = run("audit", table, "--text", "notes", "--killed", "dead", "--delimiter", "tab")

    rows = list(csv.DictReader(io.StringIO(result.stdout), delimiter="\t"))
    assert [row["dead_verdict"] for row in rows] == ["supported", "unsupported"]


def test_a_delimiter_is_one_character(run: Run, table: Path) -> None:
    result = run("audit", table, "--text", "notes", "--killed", "dead", "--delimiter", "||")

    assert result.exit_code == 2
    assert "must be one character" in result.stderr


def test_names_a_text_over_the_limit(run: Run, table: Path) -> None:
    result = run("audit", table, "--text", "notes", "--killed", "dead", "--max-text-bytes", "20")

    assert result.exit_code == 1
    assert "1 not judged" in result.stderr


@pytest.mark.parametrize(("domain", "verdict"), [("war", "unsupported"), ("floods", "supported")])
def test_audits_a_table_of_another_domain(run: Run, tmp_path: Path, domain: str, verdict: str) -> None:
    table = tmp_path / "floods.csv"
    table.write_text("notes,moved\nThe river rose and 11 people were relocated.,11\n", encoding="utf-8")

    result = run("audit", table, "--text", "notes", "--displaced", "moved", "--domain", domain)

    assert next(csv.DictReader(io.StringIO(result.stdout)))["moved_verdict"] == verdict


def test_an_unknown_domain_is_a_wrong_call(run: Run, table: Path) -> None:
    result = run("audit", table, "--text", "notes", "--killed", "dead", "--domain", "locusts", "--jobs", "2")

    assert result.exit_code == 2
    assert "no such domain" in result.stderr
