"""The claims of a case, each with the source it goes back to and the claim that supersedes it."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from typing import TYPE_CHECKING

from extractor.reconcile.policies import stated_bounds
from extractor.reconcile.sources import source_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extractor.schema import Extraction, Figure

    Stands = Callable[[str, Figure], bool]


@dataclasses.dataclass(frozen=True, slots=True)
class CaseClaim:
    """One figure of one report.

    Attributes:
        document_id: The report.
        published: ISO 8601 publication date of the report, where known.
        figure: The claim as the record keeps it.
        source: Key of the source it goes back to; ``report:ID`` where the report names nobody.
        superseded_by: The claim of the same source that took its place, or null.
    """

    document_id: str
    published: str | None
    figure: Figure
    source: str
    superseded_by: str | None = None

    @property
    def ref(self) -> str:
        """``document/figure``: the figure's id in the run."""
        return f"{self.document_id}/{self.figure.id}"

    @property
    def group(self) -> tuple[tuple[str, ...], str, str]:
        """What is counted: effects, their logic, and the group of people."""
        return tuple(sorted(self.figure.effects)), self.figure.effect_logic, self.figure.victims.category


def not_rejected(document_id: str, figure: Figure) -> bool:
    """Whether a figure makes a claim while nobody has looked at it: all but what the verifier rejected."""
    return figure.verification.status != "rejected"


def claims_of(members: Sequence[tuple[Extraction, str]], stands: Stands) -> tuple[CaseClaim, ...]:
    """Every claim about the given incidents, one incident of one extraction each.

    Args:
        members: The accounts.
        stands: Whether a figure of a document (its id) makes a claim.
    """
    claims = [
        claim
        for extraction, incident_id in members
        for claim in _claims_of_document(extraction, stands)
        if claim.figure.incident_id == incident_id
    ]
    return tuple(_superseded(claims))


def _claims_of_document(extraction: Extraction, stands: Stands) -> list[CaseClaim]:
    document = extraction.document
    figures = [figure for figure in extraction.figures if stands(document.id, figure)]
    keys = _keys(extraction, figures)
    return [CaseClaim(document.id, document.published.value, figure, keys[figure.id]) for figure in figures]


def _keys(extraction: Extraction, figures: list[Figure]) -> dict[str, str]:
    named = {figure.id: source_key(figure.claim.source) for figure in figures}
    full = {key for key in named.values() if key}
    origins = {figure.id: _same_source(named[figure.id], full, extraction) for figure in figures}
    for figure in figures:
        if origins[figure.id] is None:
            origins[figure.id] = _carried(figure, figures, origins)
    return {figure.id: origins[figure.id] or _unnamed(extraction, figure) for figure in figures}


def _unnamed(extraction: Extraction, figure: Figure) -> str:
    speaker = (figure.claim.source or "").strip().casefold()
    return f"report:{extraction.document.id}" + (f"/{speaker}" if speaker else "")


def _same_source(key: str | None, keys: set[str], extraction: Extraction) -> str | None:
    """The key itself, or the one named source that it is a short form of ("the observatory")."""
    if key is None or " " in key:
        return key
    surfaces = {
        source_key(figure.claim.source): set((figure.claim.source or "").casefold().split())
        for figure in extraction.figures
        if figure.claim.source
    }
    longer = [other for other in sorted(keys) if other != key and key in surfaces.get(other, set())]
    return longer[0] if len(longer) == 1 else key


def _carried(figure: Figure, figures: list[Figure], origins: dict[str, str | None]) -> str | None:
    """The named source whose count an unnamed voice repeats: by a stated restatement, or the same number."""
    for other in figures:
        source = origins[other.id]
        if source is None or other.incident_id != figure.incident_id:
            continue
        linked = figure.relations.restates == other.id or other.relations.restates == figure.id
        if linked or _repeats(figure, other):
            return source
    return _behind_vague_words(figure, figures, origins)


def _behind_vague_words(figure: Figure, figures: list[Figure], origins: dict[str, str | None]) -> str | None:
    """The one source that counts the people of whom the report's own voice only says "scores"."""
    if figure.claim.source is not None or stated_bounds(figure.count).numbers:
        return None
    counting = {
        source
        for other in figures
        if (source := origins[other.id]) is not None
        and other.incident_id == figure.incident_id
        and other.effects == figure.effects
        and stated_bounds(other.count).numbers
    }
    return counting.pop() if len(counting) == 1 else None


def _repeats(figure: Figure, other: Figure) -> bool:
    """Whether the report's own voice gives the same number of the same people as a source it names."""
    numbers = set(stated_bounds(figure.count).numbers)
    same_group = figure.effects == other.effects and figure.victims.category == other.victims.category
    return (
        figure.claim.source is None
        and bool(numbers)
        and same_group
        and numbers == set(stated_bounds(other.count).numbers)
    )


def _superseded(claims: list[CaseClaim]) -> list[CaseClaim]:
    """Mark, per source and group, what a later report of the same source replaced: updates never add."""
    by_source: dict[object, list[CaseClaim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.source, claim.group].append(claim)
    return [
        dataclasses.replace(claim, superseded_by=_successor(claim, by_source[claim.source, claim.group]))
        for claim in claims
    ]


def _successor(claim: CaseClaim, rivals: list[CaseClaim]) -> str | None:
    mine = stated_bounds(claim.figure.count).numbers
    later = [
        rival
        for rival in rivals
        if claim.published
        and rival.published
        and rival.published > claim.published
        and mine
        and stated_bounds(rival.figure.count).numbers
        and _replaces(rival, max(mine))
    ]
    return max(later, key=lambda rival: rival.published or "").ref if later else None


def _replaces(rival: CaseClaim, number: int) -> bool:
    newer = max(stated_bounds(rival.figure.count).numbers)
    return newer > number or (newer != number and rival.figure.relations.running_total)
