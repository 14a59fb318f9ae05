"""The reply of a small model: for each incident that code put together, a name for each open question.

Every incident is a required key, so none can be left out or repeated; every value is one of the names that
stand in the text, so no name can be invented. Numbers are not in the reply at all: an incident stands for
the mentions of the ledger that its claims select.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, create_model

from extractor.request.grouping import reaches
from extractor.request.questions import OpenQuestion, label, open_questions
from extractor.request.reading import Reading, nearest_reading

if TYPE_CHECKING:
    from extractor.names import NameMention
    from extractor.request.groups import UnitGroup
    from extractor.request.profile import Profile
    from extractor.request.reading_plan import ReadingPlan

NOBODY = "not said"
Asked: TypeAlias = dict[str, tuple[OpenQuestion, ...]]


class Reply(BaseModel):
    """Base of all replies: nothing beside what was asked."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def asked_of(groups: list[UnitGroup], plan: ReadingPlan, profile: Profile) -> Asked:
    """The open questions of each incident, by ``i1``, ``i2``, ...; only incidents that have any."""
    found = {}
    for index, (group, reach) in enumerate(zip(groups, reaches(groups, plan), strict=True), start=1):
        questions = open_questions(group, reach, plan, profile)
        if questions:
            found[f"i{index}"] = questions
    return found


def reply_type(asked: Asked) -> type[Reply]:
    """The model of the reply to these questions."""
    fields: dict[str, Any] = {}
    for name, questions in asked.items():
        choices: dict[str, Any] = {q.field: (Literal[(*q.labels, NOBODY)], ...) for q in questions}
        fields[name] = (create_model(f"Incident_{name}", __base__=Reply, **choices), ...)
    return create_model("Answers", __base__=Reply, **fields)


def reading_of(answers: dict[str, dict[str, str]], plan: ReadingPlan, asked: Asked) -> Reading:
    """The nearest reading with what the answers decide; "not said" leaves a name out."""
    groups = []
    for index, group in enumerate(nearest_reading(plan).groups, start=1):
        for question in asked.get(f"i{index}", ()):
            answer = answers[f"i{index}"][question.field]
            name = next((name for name in question.names if label(name) == answer), None)
            group = _decided(group, question, name)
        groups.append(group)
    return Reading(tuple(groups))


def _decided(group: UnitGroup, question: OpenQuestion, name: NameMention | None) -> UnitGroup:
    if question.field == "by":
        units = [dataclasses.replace(u, names=dataclasses.replace(u.names, actor=name)) for u in group.units]
        return dataclasses.replace(group, units=units, perpetrator=name)
    part = "place" if question.field == "place" else "source"
    units = [dataclasses.replace(u, names=dataclasses.replace(u.names, **{part: name})) for u in group.units]
    return dataclasses.replace(group, units=units)
