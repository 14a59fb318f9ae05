"""The right number in the wrong place is refused."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.schema import (
    Claim,
    Count,
    Figure,
    Incident,
    IncidentDate,
    NumberMention,
    Verification,
    Victims,
)
from tests.verify.building import count, figure, judged_by, left_open, mention, quoted, refused, result_of

TEXT = "The strike on the market hit 12 men and children on Friday."


def verdict_on(stated: dict[str, Any], claimed: dict[str, Any]) -> Verification:
    """The verdict on a figure of ``claimed`` where the ledger says ``stated`` of the same words."""
    ledger = [mention(TEXT, "12", **{"value": 12, **stated})]
    claim = claimed.pop("count", count("12", 12))
    assert isinstance(claim, Count)
    (verification,) = judged_by(ledger, TEXT, figure(TEXT, claim, **claimed))
    return verification


@pytest.mark.parametrize(
    ("mention_class", "reason"),
    [
        ("percentage", "PERCENT_NOT_COUNT"),
        ("ordinal", "ORDINAL"),
        ("weapon_count", "NOT_CASUALTY"),
        ("persons_not_casualties", "NOT_CASUALTY"),
    ],
)
def test_refuses_what_counts_something_else(mention_class: str, reason: str) -> None:
    assert refused(verdict_on({"class": mention_class, "effects": []}, {}), reason)


def test_leaves_an_unclassified_number_to_a_person() -> None:
    verification = verdict_on({"class": "unclassified"}, {})
    assert left_open(verification, "counts_harmed_persons", "NOT_CASUALTY")


def test_refuses_wounded_as_killed() -> None:
    assert refused(verdict_on({"effects": ["injured"]}, {}), "WRONG_EFFECT")


def test_leaves_a_number_without_effect_to_a_person() -> None:
    assert left_open(verdict_on({"effects": []}, {}), "effect_matches", "WRONG_EFFECT")


def test_refuses_an_effect_that_the_text_does_not_have_as_not_in_text_too() -> None:
    verification = verdict_on({}, {"effects": ["injured"]})
    assert refused(verification, "WRONG_EFFECT")
    assert refused(verification, "NOT_IN_TEXT")


EITHER = {"effects": ["killed", "kidnapped"], "effect_logic": "any_of"}
BOTH = {"effects": ["killed", "kidnapped"], "effect_logic": "all_of"}


def test_takes_an_either_or_as_a_whole() -> None:
    assert verdict_on(EITHER, dict(EITHER)).status == "verified"


def test_refuses_one_half_of_an_either_or() -> None:
    assert refused(verdict_on(EITHER, {}), "EFFECT_SPLIT")


def test_refuses_an_either_or_given_as_both() -> None:
    assert refused(verdict_on(EITHER, dict(BOTH)), "EFFECT_SPLIT")


def test_leaves_one_of_two_joint_effects_to_a_person() -> None:
    assert left_open(verdict_on(BOTH, {}), "effect_matches", "EFFECT_SPLIT")


def test_nobody_killed_or_injured_is_nobody_killed() -> None:
    nobody = {"kind": "none", "value": 0, "negated": True, **EITHER}
    claim = count("12", 0, kind="none")
    assert verdict_on(nobody, {"count": claim}).status == "verified"
    assert verdict_on(nobody, {"count": claim, **BOTH}).status == "verified"


@pytest.mark.parametrize(
    ("stated", "claimed", "reason"),
    [
        ("total", "children", "STATUS_ADDED"),
        ("total", "journalists", "STATUS_ADDED"),
        ("total", "men", "WRONG_CATEGORY"),
        ("women", "children", "WRONG_CATEGORY"),
        ("unborn", "children", "WRONG_CATEGORY"),
        ("families", "total", "WRONG_CATEGORY"),
        (None, "women", "WRONG_CATEGORY"),
    ],
)
def test_refuses_another_group(stated: str | None, claimed: str, reason: str) -> None:
    victims = Victims.model_validate({"category": claimed})
    assert refused(verdict_on({"category": stated}, {"victims": victims}), reason)


def test_refuses_a_part_given_as_the_whole() -> None:
    assert refused(verdict_on({"category": "children", "subset_of": "n1"}, {}), "SUBSET_AS_TOTAL")


@pytest.mark.parametrize(
    ("category", "stated", "claimed", "fits"),
    [
        ("total", None, "civilian", False),
        ("total", "unspecified", "combatant", False),
        ("total", "combatant", "civilian", False),
        ("total", "civilian", "civilian", True),
        ("civilians", None, "civilian", True),
        ("combatants", "unspecified", "combatant", True),
        ("total", "civilian", "unspecified", True),
    ],
)
def test_status_is_never_added(category: str, stated: str | None, claimed: str, fits: bool) -> None:
    victims = Victims.model_validate({"category": category, "status": claimed})
    verification = verdict_on({"category": category, "status": stated}, {"victims": victims})
    assert (verification.status == "verified") is fits
    assert verification.reasons == ([] if fits else ["STATUS_ADDED"])


def test_refuses_one_noun_of_an_enumeration_for_all() -> None:
    words = "12 men and children"
    ledger = [mention(TEXT, words, 12, derivation="enumeration")]
    (verification,) = judged_by(
        ledger, TEXT, figure(TEXT, count(words, 12), victims=Victims(noun="children"))
    )
    assert refused(verification, "WRONG_CATEGORY")


def test_takes_the_noun_that_the_ledger_names() -> None:
    assert verdict_on({"noun": "men"}, {"victims": Victims(noun="Men")}).status == "verified"
    assert verdict_on({}, {"victims": Victims(noun="men")}).status == "verified"


def test_leaves_a_noun_that_is_not_quoted_to_a_person() -> None:
    verification = verdict_on({}, {"victims": Victims(noun="nurses")})
    assert left_open(verification, "noun_covers_number", "STATUS_ADDED")


FLOOR = {"kind": "at_least", "value": None, "low": 12}


@pytest.mark.parametrize(
    ("stated", "claimed", "reason"),
    [
        (FLOOR, count("12", 12), "QUALIFIER_LOST"),
        ({}, count("12", kind="at_least", low=12), "QUALIFIER_LOST"),
        ({"kind": "approx"}, count("12", 12), "QUALIFIER_LOST"),
        ({"kind": "vague", "value": None}, count("12", 12), "VAGUE_MADE_EXACT"),
        ({"kind": "vague", "value": None}, count("12", kind="all"), "QUALIFIER_LOST"),
        ({"kind": "partial_observation"}, count("12", 12), "SUBSET_AS_TOTAL"),
        ({"kind": "none_reported", "value": 0}, count("12", 0), "NEGATED"),
        ({"kind": "none_reported", "value": 0}, count("12", 0, kind="none"), "NEGATED"),
        ({}, count("12", 0, kind="none"), "NEGATED"),
    ],
)
def test_refuses_another_exactness(stated: dict[str, Any], claimed: Count, reason: str) -> None:
    assert refused(verdict_on(stated, {"count": claimed}), reason)


def test_refuses_a_qualifier_that_is_not_quoted() -> None:
    claim = count("12", kind="at_least", low=12, qualifier="at least")
    assert refused(verdict_on(FLOOR, {"count": claim}), "QUALIFIER_LOST")
    quoted_one = count("12", kind="at_least", low=12, qualifier="hit")
    assert verdict_on(FLOOR, {"count": quoted_one}).status == "verified"


def test_refuses_a_denied_number() -> None:
    assert refused(verdict_on({"negated": True}, {}), "NEGATED")


def test_refuses_what_did_not_happen() -> None:
    assert refused(verdict_on({"modality": "hypothetical"}, {}), "HYPOTHETICAL")


def one_figure_of(stated: NumberMention, incident: Incident | None, **more: Any) -> Verification:
    incidents = () if incident is None else (incident,)
    claim: Figure = figure(TEXT, count("12", 12), **more)
    (verification,) = judged_by([stated], TEXT, claim, incidents=incidents)
    return verification


def test_takes_a_threat_that_is_filed_as_one() -> None:
    threat = mention(TEXT, "12", 12, modality="hypothetical")
    assert one_figure_of(threat, Incident(id="i1", modality="hypothetical")).status == "verified"
    assert refused(one_figure_of(threat, Incident(id="i1")), "HYPOTHETICAL")


def test_refuses_an_old_toll_as_the_current_one() -> None:
    old = mention(TEXT, "12", 12, modality="superseded")
    assert refused(one_figure_of(old, None, relations={"running_total": True}), "SUPERSEDED")


def test_leaves_a_toll_that_was_taken_back_to_a_person() -> None:
    old = mention(TEXT, "12", 12, modality="superseded")
    assert left_open(one_figure_of(old, None), "happened_in_this_event", "SUPERSEDED")


def test_keeps_an_old_toll_beside_the_newer_one() -> None:
    text = "The toll rose to 63 from 47."
    ledger = [mention(text, "63", 63), mention(text, "47", 47, modality="superseded")]
    (verification,) = judged_by(ledger, text, figure(text, count("47", 47)))
    assert verification.status == "verified"


HISTORICAL = mention(TEXT, "12", 12, modality="historical")


def test_refuses_another_events_number_in_this_incident() -> None:
    assert refused(one_figure_of(HISTORICAL, Incident(id="i1")), "HISTORICAL_MISFILED")


def test_takes_an_old_number_under_its_own_event() -> None:
    dated = IncidentDate(evidence=[quoted(TEXT, "on Friday")])
    assert one_figure_of(HISTORICAL, Incident(id="i1", kind="background")).status == "verified"
    assert one_figure_of(HISTORICAL, Incident(id="i1", dates=[dated])).status == "verified"


def test_leaves_an_old_number_without_incident_to_a_person() -> None:
    verification = one_figure_of(HISTORICAL, None)
    assert left_open(verification, "happened_in_this_event", "HISTORICAL_MISFILED")


@pytest.mark.parametrize(("incident_id", "status"), [("i1", "rejected"), ("i2", "needs_review")])
def test_refuses_an_old_number_beside_a_new_one(incident_id: str, status: str) -> None:
    text = "The strike killed 5, on the anniversary of one that killed 80."
    ledger = [mention(text, "5", 5), mention(text, "80", 80, modality="historical")]
    new = figure(text, count("5", 5), id="f1", incident_id="i1")
    old = figure(text, count("80", 80), id="f2", incident_id=incident_id)
    unread = figure(text, count("none", 7), id="f3", incident_id=incident_id)
    _, verification, _ = judged_by(ledger, text, unread, old, new)
    assert verification.status == status
    assert verification.reasons == ["HISTORICAL_MISFILED"]


@pytest.mark.parametrize("kind", ["partial_observation", "none_reported"])
def test_leaves_what_codebooks_decide_differently_to_a_person(kind: str) -> None:
    claim = Count.model_validate({"kind": kind, "text": "12", "low": 12})
    verification = verdict_on({"kind": kind, "value": None, "low": 12}, {"count": claim})
    assert left_open(verification, "needs_no_person")


@pytest.mark.parametrize(("source", "status"), [(None, "verified"), ("the army", "needs_review")])
def test_leaves_a_zero_that_somebody_claims_to_a_person(source: str | None, status: str) -> None:
    text = "No civilians were killed."
    ledger = [mention(text, "No civilians", 0, kind="none", category="civilians", negated=True)]
    zero = figure(text, count("No civilians", 0, kind="none"), victims=Victims(category="civilians"))
    zero = zero.model_copy(update={"claim": Claim(source=source)})
    (verification,) = judged_by(ledger, text, zero)
    assert verification.status == status


def test_leaves_the_unborn_to_a_person() -> None:
    text = "A pregnant woman and her unborn child were killed."
    woman = mention(text, "A pregnant woman", 1, category="women")
    unborn = mention(text, "her unborn child", 1, category="unborn")
    claim = figure(text, count("A pregnant woman", 1), victims=Victims(category="women"))
    (verification,) = judged_by([woman, unborn], text, claim)
    assert left_open(verification, "needs_no_person")
    assert result_of(verification, "category_matches") == "pass"


@pytest.mark.parametrize("words", ["members of a family", "some soldiers", "gunmen"])
def test_leaves_a_plural_without_a_number_to_a_person(words: str) -> None:
    text = f"The shells killed {words} near the bridge."
    ledger = [mention(text, words, kind="vague")]
    (verification,) = judged_by(ledger, text, figure(text, count(words, kind="vague")))
    assert left_open(verification, "says_how_many")


@pytest.mark.parametrize(
    "words", ["dozens", "several soldiers", "a couple of others", "an unknown number of sailors", "others"]
)
def test_takes_a_vague_word_of_quantity(words: str) -> None:
    text = f"The shells killed {words} near the bridge."
    ledger = [mention(text, words, kind="vague")]
    (verification,) = judged_by(ledger, text, figure(text, count(words, kind="vague")))
    assert verification.status == "verified"


@pytest.mark.parametrize(
    ("words", "status"), [("most of them", "needs_review"), ("half of them", "verified")]
)
def test_leaves_a_share_without_a_number_to_a_person(words: str, status: str) -> None:
    text = f"Twenty people died, {words} in their homes."
    ledger = [mention(text, words, kind="proportion")]
    (verification,) = judged_by(ledger, text, figure(text, count(words, kind="proportion")))
    assert verification.status == status


SHOT = {"effects": ["killed", "injured"], "effect_logic": "any_of"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police shot 12 men on the square.", "needs_review"),
        ("Police shot 12 men, all of them killed or wounded at once.", "verified"),
        ("The army spoke of 12 casualties when the shooting ended.", "verified"),
    ],
)
def test_leaves_who_was_shot_to_a_person_unless_counted_together(text: str, status: str) -> None:
    ledger = [mention(text, "12", 12, **SHOT)]
    (verification,) = judged_by(
        ledger, text, figure(text, count("12", 12), *SHOT["effects"], effect_logic="any_of")
    )
    assert verification.status == status
    assert verification.reasons == ([] if status == "verified" else ["EFFECT_SPLIT"])
