"""Totals beside their parts: the sum is shown with its gap, never repaired, and never of other things."""

from __future__ import annotations

from extractor.reconcile import AggregateCheck, aggregate_checks, cases_of
from extractor.schema import Claim, Count, Effect, Extraction, Incident, Verification, Victims
from tests.report.builder import exact, example_items, figure, item

TEXT = "Of the 164 dead, 63 died in A, 55 in B and 44 in C."

INCIDENTS = [
    Incident(id="total", kind="aggregate", contains=["a", "b", "c"]),
    *(Incident(id=name, part_of="total") for name in "abc"),
]
OBSERVATORY, ACTIVISTS = Claim(source="Observatory"), Claim(source="Activists")


def total(stated: int, **parts: int) -> Extraction:
    figures = [figure(TEXT, "164 dead", "t", incident_id="total", count=exact(stated))]
    figures += [figure(TEXT, "63", f"f{n}", incident_id=n, count=exact(v)) for n, v in parts.items()]
    return item(TEXT, incidents=INCIDENTS, figures=figures).record


def checks_of(record: Extraction) -> list[AggregateCheck]:
    return aggregate_checks(cases_of([record]))


def example(name: str) -> dict[str, AggregateCheck]:
    record = next(item.record for item in example_items() if item.record.document.id == name)
    return {check.claim.figure.id: check for check in checks_of(record)}


def test_shows_164_beside_162_with_a_gap_of_2_in_the_example() -> None:
    check = example("000")["000.f01"]
    assert [part.number for part in check.parts] == [63, 55, 44]
    assert (check.stated, check.parts_sum, check.gap, check.verdict) == (164, 162, 2, "gap")


def test_children_of_the_example_agree_and_women_stay_open() -> None:
    assert example("000")["000.f02"].verdict == "agrees"
    women = example("000")["000.f03"]
    assert (women.verdict, women.gap, women.parts[0].claim) == ("open", 3, None)


def test_says_when_the_parts_are_more_than_the_total() -> None:
    (check,) = checks_of(total(100, a=63, b=55))
    assert (check.gap, check.verdict) == (-18, "exceeds")


def test_one_part_beside_a_total_is_no_sum() -> None:
    assert checks_of(total(164, a=63)) == []


def test_never_adds_children_to_a_total_of_people_nor_refused_figures() -> None:
    record = total(164, a=63, b=55, c=44)
    children = figure(TEXT, "44", "k", incident_id="c", count=exact(9), victims=Victims(category="children"))
    refused = figure(
        TEXT, "44", "x", incident_id="c", count=exact(1), verification=Verification(status="rejected")
    )
    figures = [*record.figures[:3], children, refused]
    (check,) = checks_of(record.model_copy(update={"figures": figures}))
    assert [part.claim and part.claim.figure.id for part in check.parts] == ["fa", "fb", None]


def test_of_two_claims_the_one_of_the_same_source_is_the_part() -> None:
    record = total(164, a=63, b=55, c=44)
    other = figure(TEXT, "63", "f90", incident_id="a", count=exact(90), claim=ACTIVISTS)
    mine = [f.model_copy(update={"claim": OBSERVATORY}) for f in record.figures]
    (check,) = checks_of(record.model_copy(update={"figures": [mine[0], other, *mine[1:]]}))
    assert [part.number for part in check.parts] == [63, 55, 44]


def test_a_number_of_another_source_is_no_part_of_this_ones_total() -> None:
    record = total(164, a=63, b=55, c=44)
    first, a, b, c = (f.model_copy(update={"claim": OBSERVATORY}) for f in record.figures)
    theirs = c.model_copy(update={"claim": ACTIVISTS})
    (check,) = checks_of(record.model_copy(update={"figures": [first, a, b, theirs]}))
    assert [part.number for part in check.parts] == [63, 55, None]


def test_a_part_that_names_no_source_is_taken_where_the_source_gives_none() -> None:
    record = total(164, a=63, b=55, c=44)
    first = record.figures[0].model_copy(update={"claim": OBSERVATORY})
    (check,) = checks_of(record.model_copy(update={"figures": [first, *record.figures[1:]]}))
    assert check.parts_sum == 162


def test_a_total_of_injured_has_its_sum_too() -> None:
    record = total(164, a=63, b=55, c=44)
    injured: list[Effect] = ["injured"]
    hurt = [f.model_copy(update={"effects": injured}) for f in record.figures]
    (check,) = checks_of(record.model_copy(update={"figures": hurt}))
    assert (check.claim.figure.effects, check.gap) == (["injured"], 2)


def test_a_floor_is_the_number_of_its_part() -> None:
    record = total(164, a=63, b=55, c=44)
    at_least = record.figures[1].model_copy(
        update={"count": Count(kind="at_least", low=63, text="at least 63")}
    )
    figures = [record.figures[0], at_least, *record.figures[2:]]
    (check,) = checks_of(record.model_copy(update={"figures": figures}))
    assert check.parts_sum == 162


def test_an_incident_that_contains_itself_ends() -> None:
    record = item(
        TEXT,
        incidents=[Incident(id="i1", contains=["i1"], part_of="i1")],
        figures=[figure(TEXT, "63")],
    ).record
    assert checks_of(record) == []
