"""What was filed before, what is proposed and what the gazetteer found reach the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.places import Candidate, Place, PlaceFinding
from extractor.reconcile import IncidentRef, MergeEvent, propose_by_hand
from extractor.report import Annex
from extractor.report.view import report_view
from extractor.schema import Incident, Location
from tests.report.builder import figure, item
from tests.report.test_state import FIGURE, RECORD, TEXT, review

if TYPE_CHECKING:
    from extractor.report import ReviewItem

ONE, OTHER = IncidentRef("doc", "i1"), IncidentRef("other", "i1")
SECOND = item(TEXT, document_id="other", figures=[figure(TEXT, "63 people")]).record


def test_filed_decisions_are_shown_again() -> None:
    (shown,) = Annex(reviews=[review(1, "accept")]).filed([RECORD])
    assert (shown["about"], shown["figure_id"], shown["action"], shown["reviewer"]) == (
        "figure",
        "f1",
        "accept",
        "AB",
    )


def test_a_decision_on_another_reading_or_another_page_is_not() -> None:
    earlier = FIGURE.model_copy(update={"effects": ["injured"]})
    assert Annex(reviews=[review(1, "accept", of=earlier)]).filed([RECORD]) == []
    assert Annex(reviews=[review(1, "accept")]).filed([SECOND]) == []


def test_merges_of_the_log_are_shown_where_both_reports_are() -> None:
    event = MergeEvent("merge", "merge-1", (ONE, OTHER), "AB", "2026-03-01T10:00:00+00:00", 0.9, ("why",))
    annex = Annex(merges=[event], proposals=[propose_by_hand(ONE, OTHER, "the same night")])
    (shown,) = annex.filed([RECORD, SECOND])
    assert (shown["about"], shown["id"], shown["reviewer"]) == ("merge", event.id, "AB")
    assert annex.proposed([RECORD, SECOND])[0]["reasons"] == ["the same night"]
    assert annex.filed([RECORD]) == annex.proposed([RECORD]) == []


def test_a_place_carries_its_candidates_with_their_scores() -> None:
    salma = Place("Salma", "SY", "02", 35.69, 36.14)
    finding = PlaceFinding(
        "i1", 0, "Salma", (Candidate(salma, "Latakia", "Syria", 0.81),), "ambiguous", scope="near"
    )
    report: ReviewItem = item(TEXT, incidents=[Incident(id="i1", locations=[Location(text="Salma")])])
    (place,) = report_view(report, Annex(places={"doc": [finding]}).findings_of("doc"))["incidents"][0][
        "places"
    ]
    (candidate,) = place["candidates"]
    assert place["outcome"] == "ambiguous"
    assert (candidate["name"], candidate["admin1"], candidate["score"], candidate["precision"]) == (
        "Salma",
        "Latakia",
        0.81,
        2,
    )


def test_a_place_that_nobody_looked_up_has_no_outcome() -> None:
    report = item(TEXT, incidents=[Incident(id="i1", locations=[Location(text="Salma")])])
    (place,) = report_view(report)["incidents"][0]["places"]
    assert (place["outcome"], place["candidates"]) == (None, [])
