"""The reply of a large model against the pydantic model that could be built for each document."""

import json
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError, create_model

from extractor.request.reply import Reply
from extractor.request.select_reply import MOST_INCIDENTS, Offered, selection_of

WORDS = ("n1", "n2", "Marwan", "the army", "not said", "", "incident", 'a "quoted" name')
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(tuple)
OFFERS = st.builds(Offered, ids=NAMES, place=NAMES, by=NAMES, says=NAMES)
VALUES = st.sampled_from((*WORDS, 3, None))
INCIDENTS = st.fixed_dictionaries(
    {
        "ids": st.lists(VALUES, max_size=3) | VALUES,
        "kind": st.sampled_from(("incident", "background", "other")),
        "place": VALUES,
        "by": VALUES,
    },
    optional={"says": VALUES, "more": VALUES},
)
REPLIES = st.fixed_dictionaries({"incidents": st.lists(INCIDENTS, max_size=3) | VALUES})


def built_for(offered: Offered) -> type[BaseModel]:
    """The model of one document, built by pydantic."""
    mention_id: Any = Literal[offered.ids]
    fields: dict[str, Any] = {
        "ids": (list[mention_id], Field(min_length=1, max_length=len(offered.ids))),
        "kind": (Literal["incident", "aggregate", "background"], ...),
        "place": (Literal[offered.place], ...),
        "by": (Literal[offered.by], ...),
        "says": (Literal[offered.says], ...),
    }
    item = create_model("Incident", __base__=Reply, **fields)
    bound = min(len(offered.ids), MOST_INCIDENTS)
    listed: Any = (list[item], Field(max_length=bound))
    return create_model("Selection", __base__=Reply, incidents=listed)


def read(reply_type: type[BaseModel], raw: str) -> dict[str, Any] | None:
    try:
        return reply_type.model_validate_json(raw).model_dump()
    except ValidationError:
        return None


def places_of_faults(reply_type: type[BaseModel], raw: str) -> set[tuple[int | str, ...]]:
    with pytest.raises(ValidationError) as fault:
        reply_type.model_validate_json(raw)
    return {detail["loc"] for detail in fault.value.errors()}


@settings(max_examples=50)
@given(offered=OFFERS)
def test_sends_the_schema_that_pydantic_writes_for_the_document(offered: Offered) -> None:
    sent = selection_of(offered).model_json_schema()
    assert json.dumps(sent) == json.dumps(built_for(offered).model_json_schema())


@settings(max_examples=100)
@given(offered=OFFERS, reply=REPLIES)
def test_takes_the_replies_that_a_model_of_the_document_takes(
    offered: Offered, reply: dict[str, Any]
) -> None:
    raw = json.dumps(reply)
    assert read(selection_of(offered), raw) == read(built_for(offered), raw)


@pytest.mark.parametrize("field", ["place", "by", "says"])
def test_a_name_that_is_not_offered_is_a_fault_of_its_field(field: str) -> None:
    offered = Offered(("n1",), ("Marwan",), ("the army",), ("the ministry",))
    good = {"ids": ["n1"], "kind": "incident", "place": "Marwan", "by": "the army", "says": "the ministry"}
    raw = json.dumps({"incidents": [{**good, field: "Atlantis"}]})
    assert places_of_faults(selection_of(offered), raw) == {("incidents", 0, field)}


def test_an_id_that_does_not_exist_is_named_by_its_place_and_the_kind_of_fault_not_by_words() -> None:
    offered = Offered(("n1", "n2"), ("Marwan",), ("the army",), ("the ministry",))
    one = {
        "ids": ["n1", "n9"],
        "kind": "incident",
        "place": "Marwan",
        "by": "the army",
        "says": "the ministry",
    }
    with pytest.raises(ValidationError) as fault:
        selection_of(offered).model_validate({"incidents": [one]})
    (detail,) = fault.value.errors()
    assert (detail["type"], detail["loc"]) == ("literal_error", ("incidents", 0, "ids", 1))
    assert "Marwan" not in detail["msg"]


def test_two_documents_do_not_share_what_they_offer() -> None:
    one = selection_of(Offered(("n1",), ("Marwan",), ("a",), ("b",)))
    other = selection_of(Offered(("n2",), ("Karsiyah",), ("a",), ("b",)))
    reply = {"incidents": [{"ids": ["n1"], "kind": "incident", "place": "Marwan", "by": "a", "says": "b"}]}
    one.model_validate(reply)
    with pytest.raises(ValidationError):
        other.model_validate(reply)
