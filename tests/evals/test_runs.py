"""Runs go on where they stopped, the gate closes on a fall, the report escapes what it shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import gate, running
from evals.bootstrap import Score
from evals.comparing import changes
from evals.gold import EvalSet
from evals.report import write_report
from evals.report.errors import verdicts
from evals.report.marking import Mark, pieces
from evals.runs import Result, Run, load_run, open_run
from evals.scoring import score_documents
from extractor.errors import RunError, TableError
from extractor.settings import Settings
from tests.evals.makers import figure, repeats, small_document

if TYPE_CHECKING:
    from pathlib import Path

ABOUT = {"set": "seeds", "documents": 2, "fingerprint": "a"}


def two_documents() -> EvalSet:
    first = small_document()
    return EvalSet(name="tiny", documents=[first, first.model_copy(update={"id": "e"})])


def test_an_interrupted_run_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order = running.Order(Settings(model="rules"), name="r")
    read: list[str] = []

    def interrupted(gold: object, *rest: object, **more: object) -> Result:
        read.append(gold.id)  # type: ignore[attr-defined]  # a GoldDocument, kept loose for the stand-in
        if len(read) == 2:
            raise KeyboardInterrupt
        return Result(read[-1], 0.1, repeats(small_document()))

    monkeypatch.setattr(running, "_read", interrupted)
    with pytest.raises(KeyboardInterrupt):
        running.run_set(two_documents(), order, root=tmp_path)
    monkeypatch.undo()
    told: list[Result] = []
    run = running.run_set(two_documents(), order, told.append, root=tmp_path)
    assert [result.document for result in told] == ["e"]
    assert sorted(run.results()) == ["d", "e"]


def test_a_torn_last_line_is_read_again(tmp_path: Path) -> None:
    run = open_run("r", ABOUT, root=tmp_path)
    run.add(Result("d", 1.0, repeats(small_document())))
    with (run.folder / "results.jsonl").open("a") as file:
        file.write('{"document": "e", "sec')
    again = open_run("r", ABOUT, root=tmp_path)
    again.add(Result("e", 1.0, None, "failed"))
    assert sorted(again.results()) == ["d", "e"]


@pytest.mark.parametrize("about", [{**ABOUT, "fingerprint": "b"}, {**ABOUT, "documents": 1}])
def test_a_run_of_something_else_or_a_whole_one_starts_anew(about: dict[str, object], tmp_path: Path) -> None:
    open_run("r", ABOUT, root=tmp_path).add(Result("d", 1.0, None))
    assert open_run("r", about, root=tmp_path).results() == {}


def test_a_broken_result_is_named_by_line(tmp_path: Path) -> None:
    run = open_run("r", ABOUT, root=tmp_path)
    (run.folder / "results.jsonl").write_text("{}\n")
    with pytest.raises(RunError, match=r"r/results.jsonl:1"):
        Run(run.folder, run.about).results()


def test_a_missing_run_names_those_there_are(tmp_path: Path) -> None:
    open_run("r", ABOUT, root=tmp_path)
    with pytest.raises(RunError, match="there are: r"):
        load_run("q", tmp_path)


def test_the_rules_are_scored_end_to_end(tmp_path: Path) -> None:
    evaluated = EvalSet(name="tiny", documents=[small_document()])
    run = running.run_set(evaluated, running.Order(Settings(model="rules")), root=tmp_path)
    scored = score_documents(evaluated.documents, run.extractions())
    values = {score.name: score.value for score in scored.scores()}
    assert values["documents.failed"] == 0.0
    assert values["safety.silent_drops"] == 0.0
    assert values["figures.count.recall"] == 1.0


def a_score(name: str, value: float | None) -> Score:
    return Score(name, value, value, value, 10, 5)


@pytest.mark.parametrize(
    ("name", "value", "falls"),
    [
        ("figures.full.f1", 0.90, False),
        ("figures.full.f1", 0.896, False),
        ("figures.full.f1", 0.894, True),
        ("figures.full.f1", 0.99, False),
        ("figures.full.f1", None, True),
        ("safety.traps_taken", 0.90, False),
        ("safety.traps_taken", 0.91, True),
        ("safety.traps_taken", 0.1, False),
    ],
)
def test_the_gate_closes_beyond_its_tolerance(name: str, value: float | None, falls: bool) -> None:
    baseline = {name: {"value": 0.9, "tolerance": 0.005}}
    assert bool(list(gate.falls("seeds/rules", [a_score(name, value)], baseline))) is falls


def test_an_update_keeps_the_tolerances_that_were_set() -> None:
    before = {"figures.full.f1": {"value": 0.5, "tolerance": 0.02}}
    entry = gate.entry_of([a_score("figures.full.f1", 0.7), a_score("incidents.f1", None)], before)
    assert entry == {"figures.full.f1": {"value": 0.7, "tolerance": 0.02}}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('{"seeds/rules": {"figurs": {"value": 1, "tolerance": 0}}}', "seeds/rules.figurs: no such metric"),
        ('{"seeds/rules": {"incidents.f1": {"value": 1}}}', "needs value and tolerance"),
        ("{", "not JSON"),
    ],
)
def test_a_wrong_baseline_is_refused(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(content)
    with pytest.raises(TableError, match=message):
        gate.read_baseline(path)
    with pytest.raises(TableError, match="gate --update"):
        gate.read_baseline(tmp_path / "none.json")


def test_a_comparison_tells_figures_gained_and_lost() -> None:
    gold, whole = small_document(), repeats(small_document())
    poorer = whole.model_copy(update={"figures": [*whole.figures[1:], figure("z", "I1", "killed", 99)]})
    first, second = (score_documents([gold], {gold.id: said}) for said in (whole, poorer))
    (change,) = changes(first, second)
    assert change.right_lost == (("killed", "total", "exact", 12, 12, 12),)
    assert change.wrong_gained == (("killed", "total", "exact", 99, 99, 99),)
    assert change.right_gained == change.wrong_lost == ()
    assert list(changes(first, first)) == []


def test_the_report_escapes_the_article(tmp_path: Path) -> None:
    gold = small_document()
    hostile = gold.model_copy(update={"text": gold.text + '<script>alert("x")</script>{{ 7*7 }}'})
    scored = score_documents([hostile], {gold.id: repeats(gold)})
    path = tmp_path / "r.html"
    write_report(path, Run(tmp_path, {"set": "tiny", "model": "rules"}), scored)
    page = path.read_text()
    assert "<script" not in page
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;{{ 7*7 }}" in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_report_says_why_a_right_figure_was_withheld() -> None:
    gold, said = small_document(), repeats(small_document())
    rejected = figure("a", "I1", "killed", 12, verdict="rejected")
    (scored,) = score_documents(
        [gold], {gold.id: said.model_copy(update={"figures": [rejected, *said.figures[1:]]})}
    ).comparisons
    found = list(verdicts(scored))
    assert [one.outcome for one in found] == ["right", "right", "missed"]
    assert found[-1].withheld is rejected


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6))
def test_the_pieces_of_a_text_are_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, end, "s", "t") for start, end in spans]
    assert "".join(piece.text for piece in pieces(text, marks)) == text


def test_run_folders_say_what_they_are_of(tmp_path: Path) -> None:
    evaluated = EvalSet(name="tiny", documents=[small_document()])
    run = running.run_set(evaluated, running.Order(Settings(model="rules"), with_date=False), root=tmp_path)
    assert run.name == "tiny-rules-no-date"
    about = json.loads((run.folder / "run.json").read_text())
    assert (about["model"], about["with_date"], about["documents"]) == ("rules", False, 1)
