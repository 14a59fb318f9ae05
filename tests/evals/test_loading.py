"""Label files and outside tables: every error names file, line and field."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest

from evals.adapters.airwars import read_airwars
from evals.adapters.figures import read_figures
from evals.loading import load_set, read_gold
from evals.metrics import metrics_named
from evals.scoring import score_documents
from evals.selecting import read_set, selected
from evals.trap_source import locate, read_traps
from extractor.errors import TableError, UsageError
from extractor.settings import Settings
from tests.evals.makers import extraction, figure, small_document

if TYPE_CHECKING:
    from pathlib import Path


def gold_file(tmp_path: Path, *lines: dict[str, Any] | str) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines))
    return path


def label(**changes: Any) -> dict[str, Any]:
    return {**small_document().model_dump(mode="json"), **changes}


def test_a_good_label_comes_back_as_it_was(tmp_path: Path) -> None:
    assert read_gold(gold_file(tmp_path, label())) == [small_document()]


def test_a_span_outside_its_text_is_named(tmp_path: Path) -> None:
    wrong = label(text="Short.")
    with pytest.raises(TableError, match=r"gold.jsonl:2: figures.f1.evidence: document 'd': the text at"):
        read_gold(gold_file(tmp_path, label(id="a"), wrong))


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"gold.jsonl:2: not JSON"):
        read_gold(gold_file(tmp_path, label(), '{"id":'))


def test_an_unknown_word_is_named_by_field(tmp_path: Path) -> None:
    wrong = label()
    wrong["figures"][0]["effects"] = ["slain"]
    with pytest.raises(TableError, match=r"gold.jsonl:1: figures.0.effects.0"):
        read_gold(gold_file(tmp_path, wrong))


def test_an_id_given_twice_stops(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"gold.jsonl:2: id: document 'd' was already given in line 1"):
        read_gold(gold_file(tmp_path, label(), label()))


def test_a_reference_to_nothing_is_named(tmp_path: Path) -> None:
    wrong = label()
    wrong["figures"][0]["source"] = "nobody"
    with pytest.raises(TableError, match=r"figures.f1.source: document 'd': no source 'nobody'"):
        read_gold(gold_file(tmp_path, wrong))


def test_an_empty_set_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="the set is empty"):
        read_gold(gold_file(tmp_path))


def test_an_unknown_set_names_those_there_are() -> None:
    with pytest.raises(UsageError, match="seeds, traps"):
        load_set("flowers")


def test_outside_data_must_be_said_where(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="say where with --data"):
        read_set("muc4", None)
    with pytest.raises(UsageError, match="no such file or folder"):
        read_set("muc4", tmp_path / "nothing")


@pytest.mark.parametrize(
    ("quote", "around", "message"),
    [
        ("12", None, "found 2 times"),
        ("13", None, "not found"),
        ("12", "12 and", None),
        ("12", "x", "not found"),
    ],
)
def test_an_absent_or_ambiguous_quotation_is_refused(
    quote: str, around: str | None, message: str | None
) -> None:
    text = "12 and then 12 more"
    if message is None:
        assert locate(text, quote, around, "t")["start"] == 0
    else:
        with pytest.raises(TableError, match=message):
            locate(text, quote, around, "t")


def test_a_trap_source_without_a_key_names_file_and_key(tmp_path: Path) -> None:
    (tmp_path / "t.toml").write_text('text = "x"\npublished = "2031-05-14"\n')
    with pytest.raises(TableError, match=r"t.toml: trap: the report lacks 'trap'"):
        list(read_traps(tmp_path))
    (tmp_path / "t.toml").write_text("text = \n")
    with pytest.raises(TableError, match=r"t.toml: .*line 1"):
        list(read_traps(tmp_path))


def test_an_empty_publication_date_says_that_the_text_states_its_own(tmp_path: Path) -> None:
    (tmp_path / "t.toml").write_text('text = "x"\npublished = ""\ntrap = "none"\n')
    (told,) = read_traps(tmp_path)
    assert told["published"] is None


def test_a_sample_is_the_same_for_the_same_seed_and_can_be_half_empty() -> None:
    traps = load_set("traps")
    a, b = (selected(traps, None, 10, 3, halves=False) for _ in range(2))
    assert a == b
    assert a != selected(traps, None, 10, 4, halves=False)
    half = selected(traps, None, 4, 1, halves=True).documents
    assert [bool(document.incidents) for document in half].count(False) == 2


def airwars_row(**counts: int) -> dict[str, Any]:
    return {"id": "x1", "text": "Invented.", "counts": counts}


def test_the_recorders_minimum_or_maximum_is_enough(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    row = airwars_row(killed_min=3, killed_max=5, children_killed_min=1, children_killed_max=1, injured_max=0)
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    gold = read_airwars(path)
    said = extraction("x1", figures=[figure("a", "i", "killed", 5), figure("b", "i", "killed", 1)])
    scores = {s.name: s for s in score_documents(gold, {"x1": said}).scores(metrics_named(["recorder"]))}
    assert scores["recorder.killed"].value == 1.0
    assert scores["recorder.children_killed"].value == 0.0
    assert scores["recorder.injured"].value is None


def test_vague_words_meet_a_range_in_the_recorders_own_practice_alone(tmp_path: Path) -> None:
    row = {"id": "x1", "text": "Others were injured.", "counts": {"injured_min": 2, "injured_max": 2}}
    (tmp_path / "incidents.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    gold = read_airwars(tmp_path / "incidents.jsonl")
    injured = figure("a", "x", "injured", None, "vague")
    others = injured.count.model_copy(update={"text": "others"})
    said = extraction("x1", figures=[injured.model_copy(update={"count": others})])
    scored = score_documents(gold, {"x1": said})
    scores = {score.name: score.value for score in scored.scores(metrics_named(["recorder"]))}
    assert (scores["recorder.injured"], scores["recorder_practice.injured"]) == (0.0, 1.0)


def test_a_figure_table_is_read_from_jsonl_and_csv_alike(tmp_path: Path) -> None:
    rows = tmp_path / "f.jsonl"
    figures = [{"effect": "killed", "value": 3, "victims": "children", "optional": False}]
    rows.write_text(json.dumps({"doc": "a", "text": "Three children.", "figures": figures}) + "\n")
    table = tmp_path / "f.csv"
    table.write_text("doc,text,effect,victims,value,optional\na,Three children.,killed,children,3,no\n")
    assert read_figures(rows) == read_figures(table)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "doc,text,effect,victims,value,optional\na,T.,killed,,many,\n",
            r"f.csv:2: value: must be a whole",
        ),
        (
            "doc,text,effect,victims,value,optional\n,T.,killed,,3,\n",
            r"f.csv:2: doc: the line names",
        ),
        ("doc,text,effect,victims,value\na,T.,killed,,3\na,U.,killed,,4\n", r"f.csv:3: text: another text"),
        ("doc,text,effect,victims,value\na,T.,slain,,3\n", r"f.csv:2: figures.0.effects.0"),
        ("doc,text,effect,victims,value\n", "the set is empty"),
    ],
)
def test_a_wrong_table_names_file_line_and_field(content: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "f.csv"
    path.write_text(content)
    with pytest.raises(TableError, match=message):
        read_figures(path)


def test_a_set_says_how_the_embedded_model_is_asked_and_no_other() -> None:
    floods = load_set("floods")
    assert floods.fitted(Settings(model="local")).profile == "small"
    assert floods.fitted(Settings(model="openai/gpt", profile="large")).profile == "large"
    assert load_set("seeds").fitted(Settings(model="local")).profile is None
