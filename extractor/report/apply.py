"""Filing decisions: checked against the records they were made on, then appended; nothing is overwritten."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from extractor.errors import TableError
from extractor.report.decisions import (
    Decision,
    DecisionFile,
    Review,
    field_error,
    read_decisions,
    read_reviews,
    review_line,
)
from extractor.report.item import figure_hash, run_hash
from extractor.report.state import FigureKey, apply_correction
from extractor.schema import Extraction

if TYPE_CHECKING:
    from pathlib import Path

    from extractor.schema import Figure


@dataclasses.dataclass(frozen=True, slots=True)
class AppliedDecisions:
    """What one call filed: decisions that were new, and those that had been filed before."""

    added: int
    already_filed: int


def apply_decisions(records_path: Path, decisions_path: Path, out: Path) -> AppliedDecisions:
    """Appends the decisions of a file to the list of reviews; applying a file twice files it once.

    Args:
        records_path: The records of the run, as ``read_records`` reads them.
        decisions_path: The file that the sheet saved.
        out: The list of reviews (JSON lines) to append to; made if it does not exist.

    Raises:
        TableError: A file cannot be read, the decisions belong to other records (``wrong_run``), name
            a figure that is not there (``unknown_figure``), lack a field, or change one that was filed under
            the same id. Nothing is appended then.
    """
    records = read_records(records_path)
    decisions = read_decisions(decisions_path)
    _require_same_run(decisions, records, decisions_path)
    filed = {review.decision.id: review.decision for review in read_reviews(out)}
    figures = {
        FigureKey(record.document.id, figure.id): figure for record in records for figure in record.figures
    }
    origin = hashlib.sha256(decisions_path.read_bytes()).hexdigest()
    reviews = []
    for position, decision in enumerate(decisions.decisions):
        where = f"{decisions_path}: decisions[{position}]"
        figure = _figure(decision, figures, where)
        _require_known_target(decision, filed, where)
        if _is_new(decision, filed, where):
            filed[decision.id] = decision
            reviews.append(_review(decision, figure, decisions.run, origin))
    _append(reviews, out)
    return AppliedDecisions(added=len(reviews), already_filed=len(decisions.decisions) - len(reviews))


def read_records(path: Path) -> list[Extraction]:
    """The records of a run, one JSON ``Extraction`` a line, or all of them in one JSON array.

    Raises:
        TableError: The file cannot be read or a line is not a record.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TableError(f"cannot be read: {error}", where=str(path), kind="unreadable") from error
    return _array(text, path) if text.lstrip().startswith("[") else _lines(text, path)


def _array(text: str, path: Path) -> list[Extraction]:
    try:
        return TypeAdapter(list[Extraction]).validate_json(text)
    except ValidationError as error:
        raise field_error(error, str(path)) from None


def _lines(text: str, path: Path) -> list[Extraction]:
    records = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            records.append(Extraction.model_validate_json(line))
        except ValidationError as error:
            raise field_error(error, f"{path}:{number}") from None
    return records


def _require_same_run(decisions: DecisionFile, records: list[Extraction], path: Path) -> None:
    if decisions.run != run_hash(records):
        message = "these decisions were made on other records; open the sheet written from this run"
        raise TableError(message, where=f"{path}: run", kind="wrong_run")


def _figure(decision: Decision, figures: dict[FigureKey, Figure], where: str) -> Figure:
    figure = figures.get(FigureKey(decision.document_id, decision.figure_id))
    if figure is None:
        message = "there is no such figure in these records"
        raise TableError(message, where=f"{where}.figure_id", kind="unknown_figure")
    if decision.figure_sha256 not in (None, figure_hash(figure)):
        message = "the figure that was judged is not the one in these records"
        raise TableError(message, where=f"{where}.figure_sha256", kind="changed_figure")
    return figure


def _require_known_target(decision: Decision, filed: dict[str, Decision], where: str) -> None:
    if decision.withdraws is None:
        return
    target = filed.get(decision.withdraws)
    same = ("document_id", "figure_id", "reviewer")
    if target is None or any(getattr(target, name) != getattr(decision, name) for name in same):
        message = "the decision that is taken back is not one this reviewer made on this figure before"
        raise TableError(message, where=f"{where}.withdraws", kind="unknown_decision")


def _is_new(decision: Decision, filed: dict[str, Decision], where: str) -> bool:
    known = filed.get(decision.id)
    if known is not None and known != decision:
        message = "another decision is filed under this id; filed decisions do not change"
        raise TableError(message, where=f"{where}.id", kind="changed_decision")
    return known is None


def _review(decision: Decision, figure: Figure, run: str, origin: str) -> Review:
    after = apply_correction(figure, decision.correction) if decision.correction is not None else None
    return Review(
        decision=decision,
        run=run,
        figure_sha256=figure_hash(figure),
        before=figure.model_dump(mode="json"),
        after=after.model_dump(mode="json") if after is not None else None,
        decisions_sha256=origin,
        applied_at=datetime.now(UTC),
    )


def _append(reviews: list[Review], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("a", encoding="utf-8") as file:
        file.writelines(review_line(review) for review in reviews)
        file.flush()
        os.fsync(file.fileno())
