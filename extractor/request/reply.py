"""The shape of a reply, made for one document: fixed keys, and names that can only be selected.

Every claim unit is a required key, so none can be left out or repeated; every value is one of the names
that stand in the text, so no name or number can be invented. Numbers are not in the reply at all: a unit
stands for its mentions in the ledger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, create_model

from extractor.request.carry import default_reading
from extractor.request.reading import ChosenNames, Reading

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request.plan import ReadingPlan
    from extractor.request.unit import ClaimUnit

NOBODY = "not said"
PLACE, ACTOR, SOURCE = "place", "by", "says"


class _Reply(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def questions(unit: ClaimUnit) -> dict[str, tuple[str, ...]]:
    """What is open about a unit: for each field the names to choose from."""
    asked: dict[str, tuple[str, ...]] = {}
    if len(unit.places) > 1:
        asked[PLACE] = _labels(unit.places)
    if len(unit.actors) > 1:
        asked[ACTOR] = _labels(unit.actors)
    if len(unit.sources) > 0:
        asked[SOURCE] = (*_labels(unit.sources), NOBODY)
    return asked


def reply_type(plan: ReadingPlan) -> type[BaseModel] | None:
    """The model of a reply to this document; null where nothing is open."""
    fields: dict[str, Any] = {}
    for unit in plan.units:
        asked = questions(unit)
        if asked:
            choices: dict[str, Any] = {key: (Literal[labels], ...) for key, labels in asked.items()}
            fields[unit.id] = (create_model(f"Claim_{unit.id}", __base__=_Reply, **choices), ...)
    return create_model("Reply", __base__=_Reply, **fields) if fields else None


def reading_of(reply: BaseModel, plan: ReadingPlan) -> Reading:
    """The reading that a reply gives; what was not asked stays with what stands nearest."""
    answers: dict[str, dict[str, str]] = reply.model_dump()
    defaults, chosen = default_reading(plan).chosen, {}
    for unit in plan.units:
        answer, default = answers.get(unit.id, {}), defaults[unit.id]
        chosen[unit.id] = ChosenNames(
            place=_selected(answer.get(PLACE), unit.places, default.place),
            actor=_selected(answer.get(ACTOR), unit.actors, default.actor),
            source=_selected(answer.get(SOURCE), unit.sources, default.source),
        )
    return Reading(chosen, decided_by="model")


def _labels(names: tuple[NameMention, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(name.name.split()) for name in names))


def _selected(
    label: str | None, names: tuple[NameMention, ...], default: NameMention | None
) -> NameMention | None:
    if label is None:
        return default
    return next((name for name in names if " ".join(name.name.split()) == label), None)
