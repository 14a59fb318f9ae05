"""Decisions of people: the file the sheet saves, and the append-only list they are filed in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AwareDatetime, Field, StringConstraints, ValidationError, model_validator

from extractor.errors import TableError
from extractor.schema import Count, CountKind, Effect, ReasonCode, Record, Status, VictimCategory

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "extractor-decisions"
FORMAT_VERSION = "1"

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Note = Annotated[str, StringConstraints(max_length=4000)]
Action = Literal["accept", "correct", "reject", "withdraw"]
RejectReason = Literal[ReasonCode, "OTHER"]
Number = Annotated[int, Field(ge=0)]


class Correction(Record):
    """What a person says the figure should be; null leaves that part as it was read."""

    kind: CountKind | None = None
    low: Number | None = None
    high: Number | None = None
    point: Number | None = None
    effect: Effect | None = None
    category: VictimCategory | None = None
    status: Status | None = None
    source: Name | None = None

    @model_validator(mode="after")
    def _says_something_coherent(self) -> Correction:
        if all(value is None for value in self.model_dump().values()):
            raise ValueError("says nothing; give at least one corrected field")
        given = {name for name in ("low", "high", "point") if getattr(self, name) is not None}
        if self.kind is None:
            if given:
                raise ValueError("gives a number without its kind (exact, at_least, ...)")
            return self
        wanted = _NUMBERS_OF_KIND.get(self.kind, set())
        if given != wanted:
            names = ", ".join(sorted(wanted)) or "no number"
            raise ValueError(f"a count of kind {self.kind} needs {names}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is greater than high")
        return self

    def count(self, before: Count) -> Count:
        """The corrected count; ``text`` and ``qualifier`` stay what the report says."""
        if self.kind is None:
            return before
        return Count(
            kind=self.kind,
            low=self.low,
            high=self.high,
            point=self.point,
            strict=False,
            qualifier=before.qualifier,
            text=before.text,
        )


_NUMBERS_OF_KIND: dict[CountKind, set[str]] = {
    "exact": {"low", "high", "point"},
    "at_least": {"low"},
    "at_most": {"high"},
    "range": {"low", "high"},
    "approx": {"point"},
    "partial_observation": {"low"},
    "none": {"low", "high", "point"},
}


class Decision(Record):
    """One act of one reviewer on one figure; ``time`` is when it was made.

    An undo is an act too: ``withdraw`` names the decision that it takes back.
    """

    id: Name
    document_id: str
    figure_id: str
    figure_sha256: str | None = None
    action: Action
    reviewer: Name
    time: AwareDatetime
    reason: RejectReason | None = None
    note: Note = ""
    correction: Correction | None = None
    withdraws: Name | None = None

    @model_validator(mode="after")
    def _carries_what_its_action_needs(self) -> Decision:
        if (self.action == "correct") != (self.correction is not None):
            raise ValueError("a correction belongs to the action 'correct', and only there")
        if (self.action == "withdraw") != (self.withdraws is not None):
            raise ValueError("withdraws belongs to the action 'withdraw', and only there")
        if self.action == "reject" and self.reason is None:
            raise ValueError("a rejection needs a reason")
        if self.reason == "OTHER" and not self.note.strip():
            raise ValueError("the reason OTHER needs a note that says what it is")
        return self


class DecisionFile(Record):
    """The file that the sheet's "Save decisions" writes."""

    format: Literal["extractor-decisions"]
    version: Literal["1"]
    run: str
    saved_at: AwareDatetime
    decisions: list[Decision]


class Review(Record):
    """A decision as filed: with the figure as it was judged, and where the decision came from."""

    decision: Decision
    run: str
    figure_sha256: str
    before: dict[str, Any]
    after: dict[str, Any] | None = None
    decisions_sha256: str
    applied_at: AwareDatetime


def read_decisions(path: Path) -> DecisionFile:
    """Reads a file of decisions.

    Raises:
        TableError: The file is no JSON, no file of decisions, or a field of it is missing or wrong.
    """
    try:
        return DecisionFile.model_validate_json(_read(path))
    except ValidationError as error:
        raise field_error(error, str(path)) from None


def read_reviews(path: Path) -> list[Review]:
    """Reads the filed reviews, oldest first; none if the file does not exist yet.

    Raises:
        TableError: A line is not a review.
    """
    if not path.exists():
        return []
    reviews = []
    for number, line in enumerate(_lines(path), start=1):
        if not line:
            continue
        try:
            reviews.append(Review.model_validate_json(line))
        except ValidationError as error:
            raise field_error(error, f"{path}:{number}") from None
    return reviews


def field_error(error: ValidationError, where: str) -> TableError:
    """The first complaint of pydantic as one of ours: file, field, what is wrong; never the input itself."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    field = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in first["loc"]).lstrip(".")
    message = first["msg"].removeprefix("Value error, ")
    kinds = {"missing": "missing_field", "json_invalid": "not_json"}
    return TableError(
        message, where=f"{where}: {field}" if field else where, kind=kinds.get(first["type"], "wrong_field")
    )


def _lines(path: Path) -> list[str]:
    # not splitlines(): a note may hold U+2028, which it would take for the end of a line
    return _read(path).removesuffix("\n").split("\n")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise TableError(f"cannot be read: {error.strerror}", where=str(path), kind="unreadable") from error
    except UnicodeDecodeError as error:
        raise TableError("is not UTF-8", where=str(path), kind="not_utf8") from error


def review_line(review: Review) -> str:
    """One line of the list of reviews."""
    return json.dumps(review.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":")) + "\n"
