"""What may leave the house, and how it is flagged."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pandas
import pytest

from extractor.errors import RunError, UsageError
from extractor.export import FORMATS, Choice, Format, Review, export
from extractor.report import FigureKey, FigureReview
from extractor.schema import Extraction
from tests.export.hand_made import extraction, figure, related

if TYPE_CHECKING:
    from pathlib import Path

SECRET = 987654


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("everything", [False, True])
def test_a_rejected_figure_reaches_no_file(tmp_path: Path, to: Format, everything: bool) -> None:
    rejected = figure(SECRET, figure_id="bad", status="rejected")
    choice = Choice(include_needs_review=everything, reviews={("d1", "bad"): Review("disputed", "me; you")})
    report = export([extraction(figure(3), rejected)], to, tmp_path / "run", choice=choice)
    assert report.kept_back["rejected"] == 1
    for path in tmp_path.iterdir():
        if path.suffix not in {".xlsx", ".parquet"}:
            assert str(SECRET).encode() not in path.read_bytes()
    assert report.figures == 1


def test_a_doubtful_figure_leaves_only_when_asked_for_and_is_flagged(tmp_path: Path) -> None:
    record = extraction(figure(3), figure(5, figure_id="f2", status="needs_review"))
    without = export([record], "csv", tmp_path / "a.csv")
    assert (without.figures, without.kept_back["needs_review"]) == (1, 1)
    export([record], "csv", tmp_path / "b.csv", choice=Choice(include_needs_review=True))
    table = pandas.read_csv(tmp_path / "b.csv").set_index("figure_id")
    assert table.loc["d1/f2", "verification"] == "needs_review"
    export([record], "acled", tmp_path / "c.csv", choice=Choice(include_needs_review=True))
    row = pandas.read_csv(tmp_path / "c.csv").iloc[0]
    assert row["review_state"] == "needs_review"
    assert "needs review" in row["notes"]


def test_a_person_who_accepts_lifts_the_doubt(tmp_path: Path) -> None:
    record = extraction(figure(5, status="needs_review"))
    choice = Choice(reviews={("d1", "f1"): Review("accepted", "reader", "2026-01-02T03:04:05+00:00")})
    export([record], "csv", tmp_path / "a.csv", choice=choice)
    row = pandas.read_csv(tmp_path / "a.csv").iloc[0]
    assert (row["review_state"], row["reviewed_by"]) == ("accepted", "reader")


@pytest.mark.parametrize("to", FORMATS)
def test_a_person_who_accepts_overrules_the_verifier(tmp_path: Path, to: Format) -> None:
    refused = figure(SECRET, status="rejected")
    choice = Choice(reviews={("d1", "f1"): Review("accepted", "reader", "2026-01-02T03:04:05+00:00")})
    report = export([extraction(refused)], to, tmp_path / "run", choice=choice)
    assert (report.incidents, report.figures, report.kept_back) == (1, 1, {})


def test_an_overruled_verifier_is_shown_with_who_overruled_it(tmp_path: Path) -> None:
    refused = figure(5, status="rejected")
    choice = Choice(reviews={("d1", "f1"): Review("accepted", "reader", "2026-01-02T03:04:05+00:00")})
    export([extraction(refused)], "csv", tmp_path / "a.csv", choice=choice)
    row = pandas.read_csv(tmp_path / "a.csv").iloc[0]
    assert (row["verification"], row["review_state"], row["reviewed_by"]) == (
        "rejected",
        "accepted",
        "reader",
    )
    export([extraction(refused)], "acled", tmp_path / "b.csv", choice=choice)
    incident = pandas.read_csv(tmp_path / "b.csv").iloc[0]
    assert (incident["fatalities"], incident["review_state"]) == (5, "reviewed")
    assert "accepted by a person" in incident["notes"]


def test_a_doubt_that_a_person_settled_is_not_said_again(tmp_path: Path) -> None:
    choice = Choice(reviews={("d1", "f1"): Review("accepted", "reader")})
    export([extraction(figure(5, status="needs_review"))], "acled", tmp_path / "a.csv", choice=choice)
    assert "needs review" not in str(pandas.read_csv(tmp_path / "a.csv").loc[0, "notes"])


def test_a_person_who_rejects_keeps_it_back(tmp_path: Path) -> None:
    choice = Choice(include_needs_review=True, reviews={("d1", "f1"): Review("rejected", "reader")})
    report = export([extraction(figure(5))], "csv", tmp_path / "a.csv", choice=choice)
    assert (report.figures, report.kept_back["rejected_by_person"]) == (0, 1)


def test_nothing_points_to_a_figure_that_was_kept_back(tmp_path: Path) -> None:
    bad = figure(9, figure_id="bad", status="rejected")
    kept = related(figure(3), subset_of="bad", restates="bad", conflicts_with=["bad"])
    export([extraction(kept, bad)], "jsonl", tmp_path / "run")
    text = (tmp_path / "run").read_text(encoding="utf-8")
    assert '"bad"' not in text
    assert Extraction.model_validate_json(text).numbers[0].figure_ids == ["f1"]


def test_conflicting_claims_stay_side_by_side_and_the_policy_is_named(tmp_path: Path) -> None:
    record = extraction(
        figure(63), figure(90, figure_id="f2", source="local activists", kind="at_least"), words="Khasham"
    )
    export([record], "csv", tmp_path / "a.csv")
    table = pandas.read_csv(tmp_path / "a.csv").set_index("figure_id")
    assert table.loc["d1/f1", "conflicts_with"] == "d1/f2"
    export([record], "geojson", tmp_path / "a.geojson")
    properties = json.loads((tmp_path / "a.geojson").read_text(encoding="utf-8"))["features"][0]["properties"]
    assert [claim["count_text"] for claim in properties["claims"]] == ["63", "90"]
    assert (properties["killed_stated_min"], properties["killed_stated_max"]) == (63, 90)
    assert (properties["killed_low"], properties["killed_high"], properties["policy"]) == (
        63,
        None,
        "literal",
    )
    assert properties["conflict"] is True


@pytest.mark.parametrize(
    ("to", "module", "extra"), [("xlsx", "openpyxl", "xlsx"), ("parquet", "pyarrow", "parquet")]
)
def test_a_missing_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: Format, module: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UsageError, match=rf"\[{extra}\]"):
        export([extraction(figure(3))], to, tmp_path / "run")


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="geojson"):
        export([], "shapefile", tmp_path / "run")  # type: ignore[arg-type]  # the error is what is tested


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(RunError, match="cannot write"):
        export([], "csv", tmp_path / "file" / "run.csv")


def test_verdicts_of_the_review_sheet_fit_as_they_are(tmp_path: Path) -> None:
    """``review_state`` of the room ``report`` keys by document and figure and names who and when."""
    record = extraction(figure(5, status="needs_review"))
    reviews = {FigureKey("d1", "f1"): FigureReview("accepted")}
    report = export([record], "csv", tmp_path / "a.csv", choice=Choice(reviews=reviews))
    assert (report.figures, pandas.read_csv(tmp_path / "a.csv").loc[0, "review_state"]) == (1, "accepted")
