"""The commands as a person calls them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from evals import gate, runs
from evals.cli.app import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def runs_and_baseline_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(gate, "BASELINE", tmp_path / "baseline.json")


def evals(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["evals", *words])
    with pytest.raises(SystemExit) as left:
        main()
    return int(left.value.code or 0)


def test_a_run_is_kept_printed_compared_and_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evals(monkeypatch, "run", "--set", "seeds", "--model", "rules") == 0
    assert evals(monkeypatch, "run", "--set", "seeds", "--model", "rules", "--name", "again") == 0
    printed = capsys.readouterr().out
    assert "figures.full.f1" in printed
    assert "POS" in printed
    assert evals(monkeypatch, "score", "again", "--metric", "safety") == 0
    assert "figures" not in capsys.readouterr().out
    assert evals(monkeypatch, "compare", "seeds-rules", "again", "--metric", "figures.full.f1") == 0
    assert "+0.000" in capsys.readouterr().out
    assert evals(monkeypatch, "report", "again") == 0
    assert (tmp_path / "runs" / "again" / "report.html").is_file()


def test_the_gate_is_open_after_an_update_and_closes_on_a_fall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "replayable", lambda: ["seeds/rules"])
    assert evals(monkeypatch, "gate") == 1
    assert "gate --update" in capsys.readouterr().err
    assert evals(monkeypatch, "gate", "--update") == 0
    assert evals(monkeypatch, "gate") == 0
    path = tmp_path / "baseline.json"
    baseline = json.loads(path.read_text())
    baseline["seeds/rules"]["figures.count.f1"] = {"value": 1.01, "tolerance": 0.0}
    path.write_text(json.dumps(baseline))
    capsys.readouterr()
    assert evals(monkeypatch, "gate") == 1
    assert "seeds/rules: figures.count.f1 is" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("run", "--set", "flowers"), 2, "no such set"),
        (("run", "--set", "seeds", "--metric", "figurs"), 2, "no such metric"),
        (("run", "--set", "seeds", "--model", "never-recorded"), 1, "no recording"),
        (("run", "--set", "seeds", "--model", "local", "--limit", "2"), 2, "use --live"),
        (("run", "--set", "muc4"), 2, "say where with --data"),
        (("score", "nothing"), 1, "there is no such run"),
        (("build", "flowers"), 2, "only sets with a folder of sources"),
    ],
)
def test_a_wrong_call_gets_one_line_and_its_exit_code(
    words: tuple[str, ...],
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert evals(monkeypatch, *words) == code
    error = capsys.readouterr().err
    assert message in error
    assert error.count("\n") == 1
