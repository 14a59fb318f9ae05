"""Filing decisions: checked against the records they were made on, then appended; nothing is overwritten."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from extractor.errors import TableError
from extractor.reconcile import IncidentRef, file_merges, joins_one_report, read_merges
from extractor.report.correction import apply_correction
from extractor.report.decisions import Decision, MergeDecision, NumberDecision, PlaceDecision, Review
from extractor.report.files import read_decisions, read_records, read_reviews, review_line
from extractor.report.item import judged_hash, run_hash, subjects_of
from extractor.report.merges import merge_event
from extractor.report.settled import added_figure, placed
from extractor.schema import Figure, Location, NumberMention

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.reconcile import MergeEvent
    from extractor.report.decisions import DecisionFile, ReviewedDecision
    from extractor.schema import Extraction


@dataclasses.dataclass(frozen=True, slots=True)
class AppliedDecisions:
    """What one call filed: decisions that were new, and those that had been filed before."""

    added: int
    already_filed: int


def apply_decisions(
    records_path: Path, decisions_path: Path, reviews: Path, merges: Path
) -> AppliedDecisions:
    """Appends the decisions of a file to what is filed; applying a file twice files it once.

    Args:
        records_path: The records of the run, as ``read_records`` reads them.
        decisions_path: The file that the sheet saved.
        reviews: The list of reviews (JSON lines) for decisions on figures, numbers and places; made if it
            does not exist.
        merges: The log of merges for decisions on incidents; made if it does not exist.

    Raises:
        TableError: A file cannot be read, the decisions belong to other records (``wrong_run``), name
            something that is not there (``unknown_figure``, ``unknown_number``, ``unknown_place``,
            ``unknown_incident``), lack a field, would make two incidents of one report one
            (``impossible_merge``), or change a decision that was filed. Nothing is appended then.
        RunError: The log of merges cannot be read or written.
    """
    records = read_records(records_path)
    file = read_decisions(decisions_path)
    if file.run != run_hash(records):
        message = "these decisions were made on other records; open the sheet written from this run"
        raise TableError(message, where=f"{decisions_path}: run", kind="wrong_run")
    desk = _Desk(records, file, decisions_path, read_reviews(reviews), read_merges(merges))
    for position, decision in enumerate(file.decisions):
        desk.take(decision, f"{decisions_path}: decisions[{position}]")
    _append(desk.reviews, reviews)
    file_merges(desk.merges, merges)
    added = len(desk.reviews) + len(desk.merges)
    return AppliedDecisions(added=added, already_filed=len(file.decisions) - added)


class _Desk:
    """Takes decisions one by one; what it takes in is filed when all were taken."""

    def __init__(
        self,
        records: list[Extraction],
        file: DecisionFile,
        path: Path,
        filed: list[Review],
        merged: list[MergeEvent],
    ) -> None:
        self.reviews: list[Review] = []
        self.merges: list[MergeEvent] = []
        self._run = file.run
        self._origin = hashlib.sha256(path.read_bytes()).hexdigest()
        self._subjects = subjects_of(records)
        self._incidents = {IncidentRef(r.document.id, i.id) for r in records for i in r.incidents}
        self._filed = {review.decision.id: review.decision for review in filed}
        self._merged = {event.id: event for event in merged}

    def take(self, decision: ReviewedDecision | MergeDecision, where: str) -> None:
        if isinstance(decision, MergeDecision):
            self._take_merge(decision, where)
        else:
            self._take_review(decision, where)

    def _take_review(self, decision: ReviewedDecision, where: str) -> None:
        part = self._subjects.get(decision.subject)
        if part is None:
            message = f"there is no such {decision.about} in these records"
            field = {"figure": "figure_id", "number": "mention_id", "place": "text"}[decision.about]
            raise TableError(message, where=f"{where}.{field}", kind=f"unknown_{decision.about}")
        self._require_judged(decision, part, where)
        self._require_known_target(decision, where)
        known = self._filed.get(decision.id)
        if known is None:
            self._filed[decision.id] = decision
            self.reviews.append(self._review(decision, part, where))
        elif known != decision:
            raise _changed(where)

    def _require_judged(
        self, decision: ReviewedDecision, part: Figure | NumberMention | Location, where: str
    ) -> None:
        if isinstance(decision, Decision) and decision.figure_sha256 not in (None, judged_hash(part)):
            message = "the figure that was judged is not the one in these records"
            raise TableError(message, where=f"{where}.figure_sha256", kind="changed_figure")
        new = decision.figure if isinstance(decision, NumberDecision) else None
        if new is not None and new.incident_id is not None:
            self._require_incident(IncidentRef(decision.document_id, new.incident_id), f"{where}.figure")

    def _require_incident(self, ref: IncidentRef, where: str) -> None:
        if ref not in self._incidents:
            message = "there is no such incident in these records"
            raise TableError(message, where=f"{where}.incident_id", kind="unknown_incident")

    def _require_known_target(self, decision: ReviewedDecision, where: str) -> None:
        if decision.withdraws is None:
            return
        target = self._filed.get(decision.withdraws)
        mine = (decision.subject, decision.reviewer)
        if target is None or (target.subject, target.reviewer) != mine:
            message = "the decision that is taken back is not one this reviewer made on it before"
            raise TableError(message, where=f"{where}.withdraws", kind="unknown_decision")

    def _review(
        self, decision: ReviewedDecision, part: Figure | NumberMention | Location, where: str
    ) -> Review:
        try:
            after = _after(decision, part)
        except ValueError:
            message = "the words of this number do not have the length of its span; read the report anew"
            raise TableError(message, where=where, kind="broken_number") from None
        return Review(
            decision=decision,
            run=self._run,
            judged_sha256=judged_hash(part),
            before=part.model_dump(mode="json"),
            after=after.model_dump(mode="json") if after is not None else None,
            decisions_sha256=self._origin,
            applied_at=datetime.now(UTC),
        )

    def _take_merge(self, decision: MergeDecision, where: str) -> None:
        event = merge_event(decision)
        for number, ref in enumerate(event.members):
            self._require_incident(ref, f"{where}.members[{number}]")
        known = self._merged.get(event.id)
        if known is None:
            self._require_two_reports(event, where)
            self._merged[event.id] = event
            self.merges.append(event)
        elif known != event:
            raise _changed(where)

    def _require_two_reports(self, event: MergeEvent, where: str) -> None:
        if event.action == "merge" and joins_one_report(event.members, self._merged.values()):
            message = "two incidents of one report would become one; the report tells them apart"
            raise TableError(message, where=f"{where}.members", kind="impossible_merge")


def _changed(where: str) -> TableError:
    message = "another decision is filed under this id; filed decisions do not change"
    return TableError(message, where=f"{where}.id", kind="changed_decision")


def _after(decision: ReviewedDecision, part: Figure | NumberMention | Location) -> Figure | Location | None:
    match decision, part:
        case Decision(correction=correction), Figure() if correction is not None:
            return apply_correction(part, correction)
        case NumberDecision(figure=figure), NumberMention() if figure is not None:
            return added_figure(part, figure)
        case PlaceDecision(place=place), Location() if place is not None:
            return placed(part, place)
        case _:
            return None


def _append(reviews: list[Review], out: Path) -> None:
    if not reviews:
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("a", encoding="utf-8") as file:
        file.writelines(review_line(review) for review in reviews)
        file.flush()
        os.fsync(file.fileno())
