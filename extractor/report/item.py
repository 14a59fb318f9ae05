"""What the sheet shows: a record with the text it was read from, and the hashes that tie decisions to it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING

from extractor.errors import RunError
from extractor.schema import Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.schema import Extraction, Figure, NumberMention

Subject = tuple[str, ...]
"""What a decision is about: its kind and the ids that lead to it (``ActOnDocument.subject``)."""


@dataclasses.dataclass(frozen=True, slots=True)
class ReviewItem:
    """One report to look at: the record and the very text that its offsets point into.

    A report that could not be read has no digest, and its text is empty.

    Raises:
        RunError: The text is not the one that was read, so that no offset can be trusted.
    """

    record: Extraction
    text: str

    def __post_init__(self) -> None:
        document = self.record.document
        if not document.sha256 and not self.text:
            return
        if hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest() != document.sha256:
            message = (
                "the text is not the one this record was read from (sha256 differs); pass the stored text"
            )
            raise RunError(message, where=f"document {document.id}", kind="text_mismatch")


def subjects_of(records: Iterable[Extraction]) -> dict[Subject, Figure | NumberMention | Location]:
    """Everything in the records that a person can decide about, by what a decision calls it."""
    subjects: dict[Subject, Figure | NumberMention | Location] = {}
    for record in records:
        name = record.document.id
        subjects |= {("figure", name, figure.id): figure for figure in record.figures}
        subjects |= {("number", name, number.id): number for number in record.numbers}
        for incident in record.incidents:
            for place in reversed(incident.locations):
                subjects["place", name, incident.id, place.text] = place
    return subjects


def judged_hash(part: Figure | NumberMention | Location) -> str:
    """Digest of a part of the record as it was judged; a review of another reading does not count for it.

    Of a place only the words count: coordinates that are looked up later make no decision void.
    """
    only = {"text", "evidence"} if isinstance(part, Location) else None
    return _digest(part.model_dump(mode="json", include=only))


def figure_hash(figure: Figure) -> str:
    """Digest of one figure as it was judged."""
    return judged_hash(figure)


def run_hash(records: Iterable[Extraction]) -> str:
    """Digest of what a person judges: the texts and their figures, whatever the order or the timings.

    Incidents are left out: coordinates that are looked up later must not make decisions on figures void.

    Raises:
        RunError: Two records share a document id, so that a decision could mean either.
    """
    digests: dict[str, str] = {}
    for record in records:
        name = record.document.id
        if name in digests:
            message = "two records have this document id; give each document its own"
            raise RunError(message, where=f"document {name}", kind="duplicate_document")
        digests[name] = _record_digest(record)
    return _digest(digests)


def _record_digest(record: Extraction) -> str:
    judged = {
        "text": record.document.sha256,
        "figures": [figure.model_dump(mode="json") for figure in record.figures],
    }
    return _digest(judged)


def _digest(value: object) -> str:
    canonical = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
