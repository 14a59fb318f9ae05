"""Numbers made figures, places chosen, incidents merged: filed with who and when, in no record."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from extractor.errors import TableError
from extractor.export import Choice, export
from extractor.reconcile import active_groups, cases_of, kept_apart, read_merges, run_digest, undo_merge
from extractor.report import apply_decisions, read_records, read_reviews, run_hash, settle
from extractor.schema import Incident, Location, NumberMention
from tests.report.builder import figure, item, quoted
from tests.report.test_decisions import FILE

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Extraction

TEXT = "Shelling of Salma killed 63 people. Later 17 more were found dead."
BY_AB = {"reviewer": "AB", "time": "2026-03-01T10:00:00Z"}
ADD: dict[str, Any] = {
    **BY_AB,
    "id": "d1",
    "about": "number",
    "document_id": "one",
    "mention_id": "n2",
    "action": "add",
    "figure": {"incident_id": "i1", "effect": "killed", "category": "civilians", "source": "the mayor"},
}
LATAKIA = {
    "name": "Salma",
    "admin1": "Latakia",
    "country": "Syria",
    "latitude": 35.7,
    "longitude": 36.1,
    "geo_precision": 1,
}
CHOOSE: dict[str, Any] = {
    **BY_AB,
    "id": "d1",
    "about": "place",
    "document_id": "one",
    "incident_id": "i1",
    "text": "Salma",
    "action": "choose",
    "place": LATAKIA,
}
MERGE: dict[str, Any] = {
    **BY_AB,
    "id": "d1",
    "about": "merge",
    "members": [
        {"document_id": "two", "incident_id": "i1"},
        {"document_id": "one", "incident_id": "i1"},
    ],
    "action": "merge",
    "score": 0.9,
    "reasons": ["the same numbers"],
}


def mention(name: str, words: str) -> NumberMention:
    start = TEXT.index(words)
    return NumberMention(
        id=name,
        start=start,
        end=start + len(words),
        text=words,
        kind="exact",
        low=float(words),
        high=float(words),
        point=float(words),
        mention_class="casualty" if words == "63" else "unclassified",
        noun="people",
        decided_by="test",
    )


def record(name: str) -> Extraction:
    incidents = [
        Incident(id="i1", locations=[Location(text="Salma", evidence=[quoted(TEXT, "Salma")])]),
        Incident(id="i2"),
    ]
    return item(
        TEXT,
        document_id=name,
        figures=[figure(TEXT, "63", mention_ids=["n1"])],
        incidents=incidents,
        numbers=[mention("n1", "63"), mention("n2", "17")],
    ).record


RECORDS = [record("one"), record("two")]


class Desk:
    """A run of two reports and the files of its review."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.records = folder / "records.jsonl"
        self.decisions = folder / "decisions.json"
        self.reviews = folder / "reviews.jsonl"
        self.merges = folder / "merges.jsonl"
        self.records.write_text("".join(f"{r.model_dump_json()}\n" for r in RECORDS), encoding="utf-8")

    def apply(self, *decisions: dict[str, Any]) -> tuple[int, int]:
        content = {**FILE, "run": run_hash(RECORDS), "decisions": list(decisions)}
        self.decisions.write_text(json.dumps(content), encoding="utf-8")
        applied = apply_decisions(self.records, self.decisions, self.reviews, self.merges)
        return applied.added, applied.already_filed

    def refusal(self, *decisions: dict[str, Any]) -> TableError:
        with pytest.raises(TableError) as caught:
            self.apply(*decisions)
        assert not self.reviews.exists()
        assert not self.merges.exists()
        return caught.value

    def settled(self) -> Extraction:
        return settle(read_records(self.records), read_reviews(self.reviews)).records[0]

    def exported(self) -> str:
        settled = settle(read_records(self.records), read_reviews(self.reviews))
        choice = Choice(reviews=settled.figures, groups=active_groups(read_merges(self.merges)))
        export(settled.records, "csv", self.folder / "out.csv", choice=choice)
        return (self.folder / "out.csv").read_text(encoding="utf-8")

    def state_of_run(self) -> str:
        return run_digest(read_records(self.records), read_merges(self.merges))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_number_that_a_person_makes_a_figure_keeps_the_value_and_words_of_the_ledger(desk: Desk) -> None:
    untouched = desk.records.read_bytes()
    assert desk.apply(ADD) == (1, 0)
    added = desk.settled().figures[-1]
    assert (added.id, added.incident_id, added.count.point, added.effects) == ("p-n2", "i1", 17, ["killed"])
    assert (added.victims.category, added.victims.noun, added.claim.source) == (
        "civilians",
        "people",
        "the mayor",
    )
    (words,) = added.evidence
    assert TEXT[words.start : words.end] == words.quote == "17"
    assert desk.settled().numbers[1].figure_ids == ["p-n2"]
    assert desk.records.read_bytes() == untouched


def test_a_figure_of_a_person_says_that_no_verifier_bore_it_out(desk: Desk) -> None:
    desk.apply(ADD)
    verdict = desk.settled().figures[-1].verification
    assert (verdict.status, verdict.checks[0].check) == ("needs_review", "chosen_by_person")


def test_a_figure_of_a_person_is_exported_with_who_made_it(desk: Desk) -> None:
    before = desk.exported()
    desk.apply(ADD)
    assert "p-n2" not in before
    (row,) = [line for line in desk.exported().splitlines() if line.startswith("one/p-n2")]
    assert ",accepted,AB," in row


def test_an_added_figure_that_is_taken_back_leaves_the_record_as_it_was(desk: Desk) -> None:
    desk.apply(ADD)
    back = {**ADD, "id": "d2", "action": "withdraw", "withdraws": "d1", "figure": None}
    assert desk.apply(ADD, back) == (1, 1)
    assert desk.settled() == RECORDS[0]


def test_an_incident_that_was_not_read_is_one_of_its_own(desk: Desk) -> None:
    desk.apply({**ADD, "figure": {"effect": "killed"}})
    settled = desk.settled()
    assert [incident.id for incident in settled.incidents] == ["i1", "i2", "p-n2"]
    assert settled.figures[-1].incident_id == "p-n2"


def test_reviewers_who_differ_over_a_number_leave_it_open(desk: Desk) -> None:
    desk.apply(ADD, {**ADD, "id": "d2", "reviewer": "CD", "action": "dismiss", "figure": None})
    assert desk.settled() == RECORDS[0]


def test_a_place_that_a_person_chose_is_located_by_a_person(desk: Desk) -> None:
    desk.apply(CHOOSE)
    place = desk.settled().incidents[0].locations[0]
    assert (place.text, place.admin1, place.latitude, place.resolved_by) == (
        "Salma",
        "Latakia",
        35.7,
        "person",
    )
    assert ",Latakia,Syria,35.7,36.1," in desk.exported()


def test_coordinates_looked_up_later_make_no_choice_void(desk: Desk) -> None:
    desk.apply(CHOOSE)
    place = RECORDS[0].incidents[0].locations[0].model_copy(update={"latitude": 1.0, "longitude": 2.0})
    moved = RECORDS[0].incidents[0].model_copy(update={"locations": [place]})
    located = RECORDS[0].model_copy(update={"incidents": [moved]})
    settled = settle([located], read_reviews(desk.reviews)).records[0]
    assert settled.incidents[0].locations[0].latitude == 35.7


def test_a_merge_of_the_sheet_is_a_line_of_the_log_with_who_and_when(desk: Desk) -> None:
    assert desk.apply(MERGE) == (1, 0)
    (event,) = read_merges(desk.merges)
    assert (event.action, event.by, event.at, event.id) == ("merge", "AB", "2026-03-01T10:00:00+00:00", "d1")
    assert [str(ref) for ref in event.members] == ["one/i1", "two/i1"]
    merged = cases_of(RECORDS, active_groups(read_merges(desk.merges)))
    assert sorted(len(case.members) for case in merged) == [1, 1, 2]
    assert not desk.reviews.exists()


def test_a_merge_of_the_sheet_undone_there_leaves_the_run_as_it_was(desk: Desk) -> None:
    before, export_before = desk.state_of_run(), desk.exported()
    desk.apply(MERGE)
    assert desk.state_of_run() != before
    assert desk.exported() != export_before
    assert desk.apply(MERGE, {**MERGE, "id": "d2", "action": "undo"}) == (1, 1)
    assert (desk.state_of_run(), desk.exported()) == (before, export_before)
    assert [event.action for event in read_merges(desk.merges)] == ["merge", "undo"]


def test_a_merge_of_the_sheet_can_be_undone_by_the_command_and_the_other_way_round(desk: Desk) -> None:
    before = desk.state_of_run()
    desk.apply(MERGE)
    (made,) = read_merges(desk.merges)
    undo_merge(made.merge_id, desk.merges, by="command")
    assert desk.state_of_run() == before
    assert desk.apply(MERGE) == (0, 1)
    assert desk.state_of_run() == before, "what was filed before is not filed anew"


def test_two_incidents_that_a_person_keeps_apart_are_remembered(desk: Desk) -> None:
    desk.apply({**MERGE, "action": "apart"})
    (event,) = kept_apart(read_merges(desk.merges)).values()
    assert event.by == "AB"
    assert active_groups(read_merges(desk.merges)) == ()


@pytest.mark.parametrize(
    ("decision", "kind", "field"),
    [
        ({**ADD, "mention_id": "n9"}, "unknown_number", "mention_id"),
        (
            {**ADD, "figure": {"effect": "killed", "incident_id": "i9"}},
            "unknown_incident",
            "figure.incident_id",
        ),
        ({**ADD, "figure": None}, "wrong_field", ""),
        ({**ADD, "action": "dismiss"}, "wrong_field", ""),
        ({**ADD, "figure": {"effect": "eaten"}}, "wrong_field", "figure.effect"),
        ({**ADD, "figure": {"effect": "killed", "low": 99}}, "wrong_field", "figure.low"),
        ({**CHOOSE, "text": "Homs"}, "unknown_place", "text"),
        ({**CHOOSE, "place": {**LATAKIA, "latitude": 91}}, "wrong_field", "place.latitude"),
        (
            {**MERGE, "members": [MERGE["members"][0], {"document_id": "one", "incident_id": "i9"}]},
            "unknown_incident",
            "members[0].incident_id",
        ),
        ({**MERGE, "members": MERGE["members"][:1]}, "missing_field", "members[1]"),
        (
            {**MERGE, "members": [MERGE["members"][1], {"document_id": "one", "incident_id": "i2"}]},
            "impossible_merge",
            "members",
        ),
        ({**MERGE, "about": "weather"}, "wrong_field", ""),
    ],
)
def test_names_what_is_wrong_and_files_nothing(
    desk: Desk, decision: dict[str, Any], kind: str, field: str
) -> None:
    error = desk.refusal({**CHOOSE, "id": "d0"}, decision)
    where = f"{desk.decisions}: decisions[1]"
    assert (error.kind, error.where) == (kind, f"{where}.{field}" if field else where)


def test_a_merge_that_would_join_two_incidents_of_one_report_by_way_of_another_is_refused(desk: Desk) -> None:
    members = [MERGE["members"][0], {"document_id": "one", "incident_id": "i2"}]
    error = desk.refusal(MERGE, {**MERGE, "id": "d2", "members": members})
    assert error.kind == "impossible_merge"


def test_a_filed_merge_does_not_change(desk: Desk) -> None:
    desk.apply(MERGE)
    with pytest.raises(TableError, match="do not change"):
        desk.apply({**MERGE, "action": "apart"})
