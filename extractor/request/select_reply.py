"""The shape of a large model's reply: one model for all documents, held to what each of them offers.

To build a pydantic model and its JSON Schema for every document took as long as to read its numbers. This
model is built once; what a document offers stands in the schema that is sent, and a reply is held to it.
"""

from __future__ import annotations

import dataclasses
from abc import ABCMeta
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self, cast, get_args

from pydantic import AfterValidator, ConfigDict, Field, ValidationInfo
from pydantic_core import PydanticKnownError

from extractor.request.reply import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Kind = Literal["incident", "aggregate", "background"]
MOST_INCIDENTS = 40


@dataclasses.dataclass(frozen=True, slots=True)
class Offered:
    """What one document offers to select from.

    Attributes:
        ids: Ids of its mentions; each incident selects some.
        place: The names a place is chosen from.
        by: The names it is chosen from who did it; none where that is not asked.
        says: The names it is chosen from who says it.
    """

    ids: tuple[str, ...]
    place: tuple[str, ...]
    by: tuple[str, ...]
    says: tuple[str, ...]

    @property
    def most_incidents(self) -> int:
        """Most incidents of a reply: each selects a number of its own."""
        return min(len(self.ids), MOST_INCIDENTS)


def _is_offered(field: str) -> AfterValidator:
    def check(value: str, info: ValidationInfo) -> str:
        if value not in getattr(info.context, field):
            raise PydanticKnownError("literal_error", {"expected": "what the document offers"})
        return value

    return AfterValidator(check)


def _at_most(bound: Callable[[Offered], int]) -> AfterValidator:
    def check(value: list[Any], info: ValidationInfo) -> list[Any]:
        most = bound(cast("Offered", info.context))
        if len(value) > most:
            stated = {"field_type": "List", "max_length": most, "actual_length": len(value)}
            raise PydanticKnownError("too_long", stated)
        return value

    return AfterValidator(check)


Ids = Annotated[
    list[Annotated[str, _is_offered("ids")]],
    Field(min_length=1),
    _at_most(lambda offered: len(offered.ids)),
]


class SelectedIncident(Reply):
    """One incident of a reply."""

    ids: Ids
    kind: Kind
    place: Annotated[str, _is_offered("place")]
    by: Annotated[str, _is_offered("by")]
    says: Annotated[str, _is_offered("says")]


class Selection(Reply):
    """The reply: incidents, each a selection."""

    incidents: Annotated[list[SelectedIncident], _at_most(lambda offered: offered.most_incidents)]


class BlamelessIncident(Reply):
    """One incident of a reply where nobody did it."""

    ids: Ids
    kind: Kind
    place: Annotated[str, _is_offered("place")]
    says: Annotated[str, _is_offered("says")]


class BlamelessSelection(Reply):
    """The reply where nobody did it."""

    incidents: Annotated[list[BlamelessIncident], _at_most(lambda offered: offered.most_incidents)]


class _SelectionOf(Selection):
    """The reply to the question about one document; a subclass for each, of which nothing is ever built."""

    model_config = ConfigDict(defer_build=True)
    offered: ClassVar[Offered]

    @classmethod
    def _shape(cls) -> type[Reply]:
        return Selection if cls.offered.by else BlamelessSelection

    @classmethod
    def model_validate(cls, obj: Any, **rules: Any) -> Self:
        return cast("Self", cls._shape().model_validate(obj, **{**rules, "context": cls.offered}))

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **rules: Any) -> Self:
        return cast("Self", cls._shape().model_validate_json(json_data, **{**rules, "context": cls.offered}))

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        return _schema_of(cls.offered)


def selection_of(offered: Offered) -> type[Selection]:
    """The model of a reply about the document that offers this.

    Args:
        offered: What may be selected; at least one id and one name of each kind that is asked.
    """
    # pydantic would look for fields in each subclass again, which takes longer than to ask; there are none.
    return ABCMeta.__new__(type(Selection), "Selection", (_SelectionOf,), {"offered": offered})


def _schema_of(offered: Offered) -> dict[str, Any]:
    """The JSON Schema that pydantic would write for a model of this document alone."""
    ids = {"items": _choice(offered.ids), "maxItems": len(offered.ids), "minItems": 1, "type": "array"}
    names = {"place": offered.place, "by": offered.by, "says": offered.says}
    choices = {field: _choice(values) for field, values in names.items() if values}
    incident = _object("Incident", {"ids": ids, "kind": _choice(get_args(Kind)), **choices})
    listed = {"items": {"$ref": "#/$defs/Incident"}, "maxItems": offered.most_incidents, "type": "array"}
    return {"$defs": {"Incident": incident}, **_object("Selection", {"incidents": listed})}


def _choice(values: Sequence[str]) -> dict[str, Any]:
    one = {"const": values[0]} if len(values) == 1 else {"enum": list(values)}
    return {**one, "type": "string"}


def _object(title: str, fields: dict[str, dict[str, Any]]) -> dict[str, Any]:
    titled = {
        name: dict(sorted({**field, "title": name.capitalize()}.items())) for name, field in fields.items()
    }
    return {
        "additionalProperties": False,
        "properties": titled,
        "required": list(fields),
        "title": title,
        "type": "object",
    }
