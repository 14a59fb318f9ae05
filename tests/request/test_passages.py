"""A long report is cut at paragraph borders, and nothing of it is lost or asked twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.prompts import load_prompts
from extractor.request import build_requests, nearest_reading, profile_of, read_replies
from extractor.request.passages import cut_passages, lead_of, passage_of
from extractor.segments import segment
from extractor.settings import Settings
from tests.request.planning import plan_of

if TYPE_CHECKING:
    from extractor.request import PassageRequest, ReadingPlan

LEAD = "Fighting went on across Orvania on Monday, residents said."
FILLER = "The council met again and spoke of roads, wells, schools and of the winter to come. " * 12
LONG = "\n\n".join(
    [
        "War in Orvania goes on",
        LEAD,
        *(
            f"Gunmen attacked in Karsa{n}. {FILLER}\n\n{n} people were killed in Karsa{n}."
            for n in range(11, 41)
        ),
    ]
)


def requests_of(plan: ReadingPlan, profile: str) -> list[PassageRequest]:
    settings = Settings(profile=profile)
    chosen = profile_of(settings)
    return build_requests(plan, chosen, load_prompts(chosen.prompts), settings)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.integers(1, 80), st.integers(0, 3))
def test_passages_cover_the_text_once_in_order(lengths: list[int], longest: int, lead: int) -> None:
    text = "\n" * lead + "\n\n".join("x" * length for length in lengths)
    paragraphs = segment(text).paragraphs
    passages = cut_passages(paragraphs, len(text), longest)
    assert "".join(text[slice(*span)] for span in passages) == text
    assert all(start < end for start, end in passages)
    for start, end in paragraphs:
        assert any(first <= start and end <= last for first, last in passages)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12), st.integers(1, 80))
def test_no_passage_of_several_paragraphs_is_too_long(lengths: list[int], longest: int) -> None:
    text = "\n\n".join("x" * length for length in lengths)
    for passage in cut_passages(segment(text).paragraphs, len(text), longest):
        words = text[slice(*passage)].rstrip()
        assert len(words) <= longest or "\n" not in words


def test_a_position_belongs_to_the_passage_that_holds_it() -> None:
    passages = [(0, 10), (10, 25), (25, 30)]
    assert [passage_of(passages, position) for position in (0, 9, 10, 24, 25, 29)] == [0, 0, 1, 1, 2, 2]


def test_the_lead_is_the_first_paragraph_after_the_title() -> None:
    text = f"War goes on\n\n{LEAD}\n\nMore of it."
    lead = lead_of(segment(text).paragraphs, (0, 11))
    assert lead is not None
    assert text[slice(*lead)] == LEAD
    assert lead_of([(0, 11)], (0, 11)) is None
    assert lead_of([(0, 9000)], None) == (0, 600)


@pytest.mark.parametrize("profile", ["small", "large"])
def test_every_open_claim_of_a_long_report_is_asked_about_once(profile: str) -> None:
    plan = plan_of(LONG * (1 if profile == "small" else 4))
    requests = requests_of(plan, profile)
    assert len(requests) > 1
    asked = [name for request in requests for name in request.asked]
    assert len(asked) == len(set(asked))
    marked = "".join(request.chat.messages[-1].content for request in requests)
    mentions = [mention.id for unit in plan.units for mention in unit.mentions]
    expected = asked if profile == "small" else mentions
    assert expected
    assert {marked.count(f"[{name}]") for name in expected} == {1}


def test_every_later_passage_begins_with_the_lead_of_the_report() -> None:
    first, *later = requests_of(plan_of(LONG), "small")
    assert later
    assert first.chat.messages[-1].content.count(LEAD) == 1
    for request in later:
        assert f"{LEAD}\n\n[...]\n\n" in request.chat.messages[-1].content


def test_a_passage_is_sent_unchanged_but_for_the_marks() -> None:
    plan = plan_of(LONG)
    for request in requests_of(plan, "small"):
        sent = request.chat.messages[-1].content
        for name in request.asked:
            sent = sent.replace(f"[{name}] ", "", 1)
        assert LONG[slice(*request.span)].strip() in sent


def test_an_incident_told_again_in_a_later_passage_is_asked_about_with_the_first_alone() -> None:
    again = "In Karsa11 the 11 people killed were mourned."
    plan = plan_of(f"{LONG}\n\n{again}")
    first, *later = requests_of(plan, "small")
    (name,) = [name for name in first.asked if f"[{name}] 11 people" in first.chat.messages[-1].content]
    told = nearest_reading(plan).groups[int(name[1:]) - 1].units
    assert [plan.document.text[r.unit.start : r.unit.end] for r in told][1:] == [again]
    assert "killed in Karsa40" not in first.chat.messages[-1].content
    assert all(f"[{name}]" not in request.chat.messages[-1].content for request in later)


def test_a_passage_without_an_answer_stays_with_what_stands_nearest() -> None:
    plan = plan_of(LONG)
    first, *later = requests_of(plan, "small")
    silent = {name: {q.field: "not said" for q in asked} for name, asked in first.asked.items()}
    reply = first.chat.reply_type.model_validate(silent)
    settings = Settings(profile="small")
    reading = read_replies(
        [(first, reply), *((request, None) for request in later)], plan, profile_of(settings)
    )
    decided = {f"i{index}": group for index, group in enumerate(reading.groups, start=1)}
    assert all(read.names.actor is None for name in first.asked for read in decided[name].units)
    left = [decided[name] for request in later for name in request.asked]
    assert left
    assert all(read.names.actor is not None for group in left for read in group.units)


def test_a_selection_from_a_passage_can_only_name_what_stands_in_it() -> None:
    plan = plan_of(LONG * 4)
    first, second = requests_of(plan, "large")[:2]
    ids = [
        {m.id for u in plan.units for m in u.mentions if r.span[0] <= m.start < r.span[1]}
        for r in (first, second)
    ]
    one = {
        "ids": sorted(ids[1])[:1],
        "kind": "incident",
        "place": "not said",
        "by": "not said",
        "says": "not said",
    }
    second.chat.reply_type.model_validate({"incidents": [one]})
    with pytest.raises(ValueError, match="ids"):
        first.chat.reply_type.model_validate({"incidents": [one]})
