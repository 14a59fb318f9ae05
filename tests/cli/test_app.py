import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest
from typer.testing import Result

from extractor import __version__
from extractor.cli import main

Run = Callable[..., Result]


def test_says_its_version_both_ways(run: Run) -> None:
    expected = f"extractor {__version__} (record version 1)\n"

    assert run("version").stdout == expected
    assert run("--version").stdout == expected


def test_says_which_rooms_are_compiled(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for room in ("verify", "numbers", "audit"):
        (tmp_path / room).mkdir()
    for file in ("verify/verdict", "numbers/ledger", "numbers/clause"):
        (tmp_path / f"{file}{EXTENSION_SUFFIXES[0]}").touch()
    monkeypatch.setattr("extractor.cli.version.__file__", str(tmp_path / "cli" / "version.py"))

    assert run("version").stdout.splitlines()[1:] == ["compiled: numbers, verify"]


def test_schema_prints_the_json_schema_of_the_record(run: Run) -> None:
    schema = json.loads(run("schema").stdout)

    assert schema["version"] == "1"
    assert {"status", "incidents", "figures", "numbers"} <= set(schema["properties"])


def test_schema_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "schema.json"

    assert run("schema", "--out", out).stdout == ""
    assert json.loads(out.read_text(encoding="utf-8"))["version"] == "1"


def test_without_a_command_it_shows_the_commands(run: Run) -> None:
    commands = (
        "extract run batch cache numbers audit report review places reconcile export models schema version"
    )
    for command in commands.split():
        assert command in run().output


def test_an_unknown_option_is_a_usage_error(run: Run) -> None:
    assert run("extract", "--nonsense").exit_code == 2


def test_main_leaves_with_the_exit_code_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["extractor", "--version"])

    with pytest.raises(SystemExit) as left:
        main()

    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("extractor ")


HEAVY = ("numpy", "scipy", "openai", "instructor", "trafilatura", "pypdf", "xllamacpp", "pydantic", "jinja2")


def imported_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


def test_help_imports_nothing_heavy() -> None:
    code = """
from typer.testing import CliRunner
from extractor.cli.app import app
assert CliRunner().invoke(app, ["--help"]).exit_code == 0
"""

    assert imported_by(code) & set(HEAVY) == set()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_that_cannot_show_a_script_gets_an_escape(encoding: str, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Убито 12 человек.", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "extractor", "numbers", str(report), str(tmp_path / "отсутствует.txt")],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
    )

    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert rb"\u043e\u0442" in done.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text("12 people were killed. " * 20_000, encoding="utf-8")
    command = [sys.executable, "-m", "extractor", "numbers", str(report), "--format", "jsonl"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
