"""Whether a claim counts one event, a total over events, or what lies behind them, by its signs."""

from __future__ import annotations

import dataclasses

import pytest

from extractor.request.scope import SCOPES
from extractor.request.scope_words import load_scope_words
from extractor.request.scoping import UNLIKELIEST, likely_scope, shares_of
from tests.request.planning import plan_of

ONE_EVENT = (
    "Gunmen on motorbikes opened fire at a tea stall in Karsiyah on Sunday evening, killing nine people."
)
A_TOTAL = (
    "Air strikes killed 164 civilians across the province in February, "
    "the Tarsa Observatory said in its monthly report."
)


def kinds_of(text: str) -> list[str]:
    """What each claim of a text counts over."""
    return [unit.leans_to for unit in plan_of(text, parses=True).units]


@pytest.mark.parametrize(
    "sentence",
    [
        ONE_EVENT,
        "A bomb exploded outside the mosque in Karsiyah on Friday, killing five worshippers.",
        "A drone hit a bus near Sar at dawn, and seven passengers died.",
        "Police said three officers were wounded when a grenade was thrown at their car.",
        "Eleven villagers were shot dead in an ambush on the road to Sar on Saturday.",
    ],
)
def test_one_deed_at_one_place_is_one_event(sentence: str) -> None:
    assert kinds_of(sentence) == ["incident"]


@pytest.mark.parametrize(
    "sentence",
    [
        A_TOTAL,
        "Rebels killed 81 civilians in the region in February, according to the monitor's bulletin.",
        "The network documented the deaths of 212 people in attacks across the country in February.",
        "Between 1 January and 28 February, 340 people were killed in air strikes, the report says.",
        "At least 96 civilians died in bombings and raids over the past month, the group recorded.",
    ],
)
def test_what_a_recorder_counts_over_a_month_is_a_total(sentence: str) -> None:
    assert kinds_of(sentence) == ["aggregate"]


@pytest.mark.parametrize(
    "part",
    [
        "The dead included 37 children.",
        "More than 300 people were wounded, it added.",
        "Of those, 51 were women.",
    ],
)
def test_what_goes_on_about_a_total_is_of_a_total(part: str) -> None:
    assert kinds_of(f"{A_TOTAL} {part}") == ["aggregate", "aggregate"]


def test_the_same_part_of_one_event_is_of_one_event() -> None:
    assert kinds_of(f"{ONE_EVENT} More than 30 people were wounded, it added.") == ["incident", "incident"]


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 60,000 people have been killed since the war began in 2011.",
        "The conflict has displaced millions and killed some 40,000 people since 2009.",
    ],
)
def test_the_toll_of_a_war_lies_behind_what_is_told(sentence: str) -> None:
    assert kinds_of(f"{ONE_EVENT}\n\n{sentence}")[-1] == "background"


def test_what_only_stands_beside_another_number_stays_background() -> None:
    assert (
        kinds_of("At least 94 people were killed in February, compared with 71 people killed last year.")[-1]
        == "background"
    )


def test_claims_of_one_incident_decide_together() -> None:
    event, total = plan_of(f"{ONE_EVENT}\n\n{A_TOTAL}", parses=True).units
    assert likely_scope([event], "incident") == "incident"
    assert likely_scope([event, event], "aggregate") == "incident"
    assert likely_scope([total, total], "incident") == "aggregate"
    assert likely_scope([total], "aggregate") == "aggregate"


def test_the_rules_decide_where_the_claims_lean_to_nothing() -> None:
    event = plan_of(ONE_EVENT, parses=True).units[0]
    open_claim = dataclasses.replace(event, leanings=(-1.0, -1.1, -1.2))
    assert likely_scope([open_claim], "incident") == "incident"
    assert likely_scope([open_claim], "background") == "background"


def test_without_a_parser_the_rules_alone_speak() -> None:
    unit = plan_of(A_TOTAL).units[0]
    assert unit.leanings == ()
    assert unit.leans_to == unit.scope
    assert likely_scope([unit], "background") == "background"


def test_shares_add_up_to_one_and_follow_the_weights() -> None:
    weights = {"any": (0.0, 0.0, 0.0), "month": (0.0, 2.0, 0.0)}
    even, led = shares_of(["unknown"], weights), shares_of(["month"], weights)
    assert even == pytest.approx((1 / 3, 1 / 3, 1 / 3))
    assert sum(led) == pytest.approx(1.0)
    assert led[SCOPES.index("aggregate")] > led[SCOPES.index("incident")] > UNLIKELIEST


def test_every_weight_is_of_each_scope() -> None:
    assert {len(weight) for weight in load_scope_words().weights.values()} == {len(SCOPES)}
