"""A reading: what each claim unit is said to belong to, whoever read it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request.plan import ReadingPlan


@dataclasses.dataclass(frozen=True, slots=True)
class ChosenNames:
    """Place, actor and source of one claim unit; null where the report names none."""

    place: NameMention | None = None
    actor: NameMention | None = None
    source: NameMention | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Reading:
    """The chosen names of every unit, and who chose: ``model`` or ``rules``.

    Attributes:
        chosen: By unit id.
        decided_by: Kept in the record for every mention that became a figure.
        attributes: Whether the reader says who did it and who claims it; the ledger alone does not.
    """

    chosen: dict[str, ChosenNames]
    decided_by: str
    attributes: bool = True


def ledger_reading(plan: ReadingPlan) -> Reading:
    """The reading of the ledger alone: casualty mentions by sentence, no attributions."""
    chosen = {unit.id: ChosenNames(place=_first(unit.own(unit.places))) for unit in plan.units}
    return Reading(chosen, decided_by="rules", attributes=False)


def _first(names: tuple[NameMention, ...]) -> NameMention | None:
    return names[0] if names else None
