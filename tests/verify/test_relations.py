"""The figures of one document against each other."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.numbers import read_ledger
from extractor.schema import Figure, Incident, Victims
from extractor.verify import CHECKS, verify
from tests.verify.building import count, figure, judged, judged_by, left_open, mention, refused, result_of

TEXT = "In all, 164 died: 63 in Karsiyah and 55 in Belo. The dead include 43 children and 25 women."
WHOLE = mention(TEXT, "164", 164)
LEDGER = [
    WHOLE,
    mention(TEXT, "63", 63),
    mention(TEXT, "55", 55),
    mention(TEXT, "43", 43, category="children", subset_of=WHOLE.id),
    mention(TEXT, "25", 25, category="women", subset_of=WHOLE.id),
]


def total(value: int = 164, **more: Any) -> Figure:
    return figure(TEXT, count(str(value), value), **{"id": "f1", **more})


def children(**more: Any) -> Figure:
    fields = {"id": "f2", "victims": Victims(category="children"), **more}
    return figure(TEXT, count("43", 43), **fields)


def test_takes_a_subset_that_fits_its_total() -> None:
    whole, part = judged_by(LEDGER, TEXT, total(), children(relations={"subset_of": "f1"}))
    assert (whole.status, part.status) == ("verified", "verified")
    assert "parts make 43 of 164" in str(whole.checks)


def test_refuses_a_subset_larger_than_its_total() -> None:
    small = mention(TEXT, "25", 25)
    ledger = [small, LEDGER[3]]
    _, part = judged_by(ledger, TEXT, total(25), children(relations={"subset_of": "f1"}))
    assert refused(part, "SUBSET_AS_TOTAL")
    assert result_of(part, "subset_within_total") == "fail"


def test_leaves_an_unlinked_part_to_a_person() -> None:
    text = "Ten people were shot dead; two of them were 60."
    ledger = [mention(text, "Ten", 10), mention(text, "two", 2, subset_of="n0")]
    unlinked = figure(text, count("two", 2), id="f2")
    linked = figure(text, count("two", 2), id="f2", relations={"subset_of": "f1"})
    whole = figure(text, count("Ten", 10))
    elsewhere = figure(text, count("two", 2), id="f2", incident_id="i2")
    verification = judged_by(ledger, text, whole, unlinked)[1]
    assert left_open(verification, "part_is_not_the_whole", "SUBSET_AS_TOTAL")
    assert judged_by(ledger, text, whole, linked)[1].status == "verified"
    assert judged_by(ledger, text, whole, elsewhere)[1].status == "verified"
    assert judged_by(ledger, text, unlinked)[0].status == "verified"


def test_leaves_groups_that_outnumber_their_total_to_a_person() -> None:
    ledger = [mention(TEXT, "55", 55), *LEDGER[3:]]
    women = figure(
        TEXT, count("25", 25), id="f3", victims=Victims(category="women"), relations={"subset_of": "f1"}
    )
    whole, *_ = judged_by(ledger, TEXT, total(55), children(relations={"subset_of": "f1"}), women)
    assert left_open(whole, "parts_within_sum", "DOUBLE_COUNT")


@pytest.mark.parametrize("link", ["contains", "part_of"])
def test_compares_an_aggregate_with_the_sum_of_its_parts(link: str) -> None:
    aggregate = Incident(id="all", kind="aggregate", contains=["i1", "i2"] if link == "contains" else [])
    part_of = "all" if link == "part_of" else None
    incidents = (aggregate, Incident(id="i1", part_of=part_of), Incident(id="i2", part_of=part_of))
    one = total(63, id="f2", incident_id="i1")
    other = total(55, id="f3", incident_id="i2")
    whole, *_ = judged_by(LEDGER, TEXT, total(incident_id="all"), one, other, incidents=incidents)
    assert whole.status == "verified"
    assert "parts make 118 of 164" in str(whole.checks)
    too_small, *_ = judged_by(LEDGER, TEXT, total(63, incident_id="all"), other, one, incidents=incidents)
    assert left_open(too_small, "parts_within_sum", "DOUBLE_COUNT")


def test_two_sources_that_differ_are_both_verified_and_say_so() -> None:
    one = total(63, relations={"conflicts_with": ["f2"]})
    other = total(55, id="f2", relations={"conflicts_with": ["f1"]})
    for verification in judged_by(LEDGER, TEXT, one, other):
        assert verification.status == "verified"
        assert "another source differs" in str(verification.checks)


@pytest.mark.parametrize("relations", [{"subset_of": "f9"}, {"restates": "f9"}, {"conflicts_with": ["f9"]}])
def test_leaves_a_link_to_nowhere_to_a_person(relations: dict[str, Any]) -> None:
    (verification,) = judged_by(LEDGER, TEXT, total(relations=relations))
    assert left_open(verification, "relations_exist")


@pytest.mark.parametrize(("value", "fits"), [(164, True), (63, False)])
def test_a_restatement_does_not_contradict(value: int, fits: bool) -> None:
    headline = total(value, id="f2", relations={"restates": "f1"})
    verification = judged_by(LEDGER, TEXT, total(), headline)[1]
    assert (verification.status == "verified") is fits
    assert fits or left_open(verification, "restates_same_number", "QUOTE_MISMATCH")


def test_refuses_the_same_words_counted_twice() -> None:
    first, second = judged_by(LEDGER, TEXT, total(), total(id="f2"))
    assert first.status == "verified"
    assert refused(second, "DOUBLE_COUNT")


def test_leaves_the_same_words_in_two_incidents_to_a_person() -> None:
    _, second = judged_by(LEDGER, TEXT, total(), total(id="f2", incident_id="i2"))
    assert left_open(second, "counted_once", "DOUBLE_COUNT")


def test_two_figures_with_one_id_are_an_error() -> None:
    with pytest.raises(UsageError, match="same id"):
        judged_by(LEDGER, TEXT, total(), total())


def test_takes_a_ledger_as_well_as_its_records() -> None:
    text = "Shelling killed 11 people."
    claim = figure(text, count("11", 11))
    (by_ledger,) = verify([claim], text, read_ledger(text))
    assert by_ledger.verification == judged(text, claim)[0]
    assert by_ledger.model_copy(update={"verification": claim.verification}) == claim


def test_every_check_has_a_name_and_a_rule_of_its_own() -> None:
    names = [check.name for check in CHECKS]
    assert len(set(names)) == len(names)
    assert all(check.rule.endswith(".") and "\n" not in check.rule for check in CHECKS)
