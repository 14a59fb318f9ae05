"""The table of ways: what is computed, replayed, kept or left out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from evals import runs
from evals.cli.app import main
from evals.gold import EvalSet
from evals.runs import Result, open_run
from evals.strategies import ways
from evals.strategies.ablations import ROWS, ablation_table
from evals.strategies.ways import WAYS, Measured, Way, measured, ways_named
from extractor.errors import UsageError
from tests.evals.makers import repeats, small_document

if TYPE_CHECKING:
    from pathlib import Path

    from evals.running import Order
    from evals.runs import Run

GOLD = small_document()
TINY = EvalSet(name="tiny", documents=[GOLD])
RULES, FREE, PEER = Way("rules", "rules"), Way("free", strategy="free"), Way("peer", strategy=None)


@pytest.fixture(autouse=True)
def runs_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(ways, "cassette_path", lambda *names: tmp_path / "absent.json")


def keep(way: Way, *results: Result, live: bool = True) -> None:
    run = open_run(way.run_name("tiny"), {"set": "tiny", "live": live, "documents": 1})
    for result in results:
        run.add(result)


def test_a_way_without_a_model_is_run_at_once() -> None:
    found = measured(RULES, TINY, live=False)
    assert found is not None
    assert found.extractions[GOLD.id] is not None
    assert found.tokens_out == 0


@pytest.mark.parametrize("way", [Way("local"), FREE, PEER])
def test_a_way_that_was_never_run_is_left_out(way: Way) -> None:
    assert measured(way, TINY, live=False) is None


@pytest.mark.parametrize("way", [FREE, PEER])
def test_a_kept_run_is_taken_and_left_as_it_is(way: Way) -> None:
    keep(way, Result(GOLD.id, 42.0, repeats(GOLD)))
    for _ in range(2):
        found = measured(way, TINY, live=False)
        assert found is not None
        assert found.seconds == 42.0


def test_a_recording_is_replayed_and_told_with_the_cost_of_its_making(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there.json").write_text("{}")
    monkeypatch.setattr(ways, "cassette_path", lambda *names: tmp_path / "there.json")
    made = SimpleNamespace(seconds=30.0, tokens_out=120)
    monkeypatch.setattr(ways, "read_provenance", lambda path: made)

    def replayed(evaluated: EvalSet, order: Order, root: Path | None) -> Run:
        assert order.is_replay
        run = open_run(order.run_name(evaluated.name), {"documents": 1})
        run.add(Result(GOLD.id, 0.1, repeats(GOLD)))
        return run

    monkeypatch.setattr(ways, "run_set", replayed)
    keep(Way("local"), Result(GOLD.id, 42.0, None))
    found = measured(Way("local"), TINY, live=False)
    assert found is not None
    assert (found.seconds, found.tokens_out) == (30.0, 120.0)
    kept = runs.load_run("tiny-local").results()
    assert kept[GOLD.id].seconds == 42.0


def test_the_command_prints_the_table_and_says_what_was_not_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["evals", "ablations", "--set", "seeds", "--only", "rules", "--only", "free"]
    monkeypatch.setattr("sys.argv", command)
    with pytest.raises(SystemExit):
        main()
    printed = capsys.readouterr()
    assert printed.out.startswith("|  | rules |")
    assert printed.err == "not run: free\n"


def test_a_kept_run_that_is_not_whole_is_no_result() -> None:
    keep(FREE)
    assert measured(FREE, TINY, live=False) is None


def test_a_kept_replay_is_not_taken_for_a_live_run() -> None:
    keep(Way("local"), Result(GOLD.id, 0.1, repeats(GOLD)), live=False)
    assert measured(Way("local"), TINY, live=False) is None


def test_the_table_has_a_column_a_way_and_a_row_a_score() -> None:
    perfect = Measured(FREE, {GOLD.id: repeats(GOLD)}, 12.34, 99.6)
    failed = Measured(PEER, {GOLD.id: None}, 1.0, 0.0)
    lines = ablation_table(TINY, [perfect, failed]).splitlines()
    assert lines[0] == "|  | free | peer |"
    rows = {cells[1]: cells[2:4] for cells in ([c.strip() for c in line.split("|")] for line in lines)}
    assert rows["figures F1, full"] == ["1.00 [1.00, 1.00] n 3", "0.00 [0.00, 0.00] n 3"]
    assert rows["unsupported numbers"] == ["0.00 [0.00, 0.00] n 3", "–"]
    assert rows["documents failed"][1].startswith("1.00")
    assert rows["seconds a report"] == ["12.3", "1.0"]
    assert rows["tokens written a report"] == ["100", "0"]
    assert len(lines) == 2 + len(ROWS) + 2


def test_an_unknown_way_is_named_with_those_there_are() -> None:
    assert ways_named([]) == list(WAYS)
    assert [way.name for way in ways_named(["free", "rules"])] == ["rules", "free"]
    with pytest.raises(UsageError, match="free-reask"):
        ways_named(["feee"])


def test_every_way_keeps_its_run_in_a_folder_of_its_own() -> None:
    assert len({way.run_name("s") for way in WAYS}) == len(WAYS)
