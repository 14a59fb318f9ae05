"""Which incidents of a record a set's labels are about, by fields of the record."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from evals.comparison import compare
from evals.gold import Coverage, GoldDocument, Relevance
from extractor.schema import Figure, Incident, IncidentDate
from tests.evals.makers import extraction, figure

RULES = Relevance(
    kinds=["incident"],
    effects=["killed", "injured"],
    combatants_left_out=True,
    oldest_days=60,
)


def kept(incident: dict[str, Any], *figures: dict[str, Any], published: str | None = "2031-05-12") -> bool:
    """Whether an incident with these figures is scored; its figures go with it."""
    gold = GoldDocument(id="d", text="-", published=published, coverage=Coverage(relevance=RULES))
    said = [figure(f"f{i}", "i1", **{"effect": "killed", "n": 3, **one}) for i, one in enumerate(figures)]
    read = extraction("d", figures=said, incidents=[Incident(id="i1", **incident)])
    prediction = compare(gold, read).prediction
    labelled = [one for one in said if one.victims.status != "combatant"]
    assert len(prediction.figures) == len(labelled) * len(prediction.incidents)
    return bool(prediction.incidents)


def test_an_attack_on_people_is_scored() -> None:
    assert kept({}, {})


def test_totals_and_unlabelled_effects_are_not() -> None:
    assert not kept({"kind": "aggregate"}, {})
    assert not kept({}, {"effect": "detained"})
    assert kept({}, {"effect": "detained"}, {"effect": "injured"})


@pytest.mark.parametrize(
    ("categories", "scored"),
    [
        (["combatants"], False),
        (["combatants", "other"], False),
        (["combatants", "total"], True),
        (["other"], True),
    ],
)
def test_fighting_that_harms_fighters_alone_is_not(categories: list[str], scored: bool) -> None:
    figures = [
        {"category": one, "status": "combatant" if one == "combatants" else "unspecified"}
        for one in categories
    ]
    assert kept({}, *figures) is scored


@pytest.mark.parametrize(("day", "scored"), [(date(2031, 5, 10), True), (date(2031, 2, 1), False)])
def test_what_is_long_past_is_not(day: date, scored: bool) -> None:
    when = [IncidentDate(text="then", start=day, end=day)]
    assert kept({"dates": when}, {}) is scored
    assert kept({"dates": when}, {}, published=None)


def test_talk_without_a_number_is_not_but_nobody_is_a_number() -> None:
    assert not kept({}, {"n": None, "kind": "vague"})
    assert kept({}, {"n": 0, "kind": "none"})


def with_rules(said: list[Figure], **rules: bool) -> tuple[int, int]:
    """How many incidents and figures are scored by these rules beside the others."""
    coverage = Coverage(relevance=RULES.model_copy(update=rules))
    gold = GoldDocument(id="d", text="-", published="2031-05-12", coverage=coverage)
    read = extraction("d", figures=said, incidents=[Incident(id="i1")])
    prediction = compare(gold, read).prediction
    return len(prediction.incidents), len(prediction.figures)


def test_casualties_alone_are_no_labelled_incident_where_a_set_says_so() -> None:
    one = figure("f1", "i1", effect="killed", n=12)
    either = one.model_copy(update={"effects": ["killed", "injured"], "effect_logic": "any_of"})
    assert with_rules([either]) == (1, 1)
    assert with_rules([either], either_or_left_out=True) == (0, 0)
    assert with_rules([either, one], either_or_left_out=True) == (1, 2)


def test_sums_of_a_list_are_not_scored_where_a_set_says_so() -> None:
    stated = figure("f1", "i1", effect="killed", n=2)
    total = figure("f2", "i1", effect="killed", n=3).model_copy(update={"derivation": "enumeration"})
    assert with_rules([stated, total]) == (1, 2)
    assert with_rules([stated, total], sums_left_out=True) == (1, 1)


def test_a_set_without_rules_scores_every_incident() -> None:
    gold = GoldDocument(id="d", text="-")
    read = extraction("d", figures=[], incidents=[Incident(id="i1", kind="background")])
    assert compare(gold, read).prediction.incidents


def test_a_figure_of_no_incident_stays() -> None:
    gold = GoldDocument(id="d", text="-", coverage=Coverage(relevance=RULES))
    read = extraction("d", figures=[figure("f1", "elsewhere", "killed", 3)], incidents=[])
    assert compare(gold, read).prediction.figures


def test_labels_of_single_effects_do_not_settle_an_either_or() -> None:
    gold = GoldDocument(id="d", text="-", coverage=Coverage(effects=["killed", "injured"]))
    both = figure("f1", "x", "killed", 3).model_copy(
        update={"effects": ["killed", "injured"], "effect_logic": "any_of"}
    )
    assert compare(gold, extraction("d", figures=[both])).figures() == []
