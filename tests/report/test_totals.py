from __future__ import annotations

from extractor.report import ReviewItem, check_totals
from extractor.schema import Claim, Count, Extraction, Figure, Incident, Verification, Victims
from tests.report.builder import exact, example_items, figure, item

TEXT = "Of the 164 dead, 63 died in A, 55 in B and 44 in C."

INCIDENTS = [
    Incident(id="total", kind="aggregate", contains=["a", "b", "c"]),
    *(Incident(id=name, part_of="total") for name in "abc"),
]


def total(stated: int, **parts: int) -> Extraction:
    figures = [figure(TEXT, "164 dead", "t", incident_id="total", count=exact(stated))]
    figures += [figure(TEXT, "63", f"f{n}", incident_id=n, count=exact(v)) for n, v in parts.items()]
    return item(TEXT, incidents=INCIDENTS, figures=figures).record


def test_shows_164_beside_162_with_a_gap_of_2_in_the_example() -> None:
    record = next(item.record for item in example_items() if item.record.document.id == "000")
    check = next(check for check in check_totals(record) if check.figure_id == "000.f01")
    assert [part.low for part in check.parts] == [63, 55, 44]
    assert (check.stated, check.sum_low, check.difference, check.verdict) == (164, 162, 2, "gap")


def test_children_of_the_example_agree_and_women_stay_open() -> None:
    record = next(item.record for item in example_items() if item.record.document.id == "000")
    verdicts = {check.figure_id: check for check in check_totals(record)}
    assert verdicts["000.f02"].verdict == "agrees"
    women = verdicts["000.f03"]
    assert (women.verdict, women.difference, women.parts[0].figure_id) == ("open", 3, None)


def test_says_when_the_parts_are_more_than_the_total() -> None:
    (check,) = check_totals(total(100, a=63, b=55))
    assert (check.difference, check.verdict) == (-18, "exceeds")


def test_one_part_beside_a_total_is_no_sum() -> None:
    assert check_totals(total(164, a=63)) == []


def test_a_part_without_upper_end_leaves_the_sum_without_one() -> None:
    record = total(164, a=63, b=55, c=44)
    at_least = record.figures[1].model_copy(
        update={"count": Count(kind="at_least", low=63, text="at least 63")}
    )
    figures = [record.figures[0], at_least, *record.figures[2:]]
    (check,) = check_totals(record.model_copy(update={"figures": figures}))
    assert (check.sum_low, check.sum_high) == (162, None)


def test_never_adds_children_to_a_total_of_people_nor_refused_figures() -> None:
    record = total(164, a=63, b=55, c=44)
    children = figure(TEXT, "44", "k", incident_id="c", count=exact(9), victims=Victims(category="children"))
    refused = figure(
        TEXT, "44", "x", incident_id="c", count=exact(1), verification=Verification(status="rejected")
    )
    figures = [*record.figures[:3], children, refused]
    (check,) = check_totals(record.model_copy(update={"figures": figures}))
    assert [part.figure_id for part in check.parts] == ["fa", "fb", None]


def test_of_two_claims_the_one_of_the_same_source_is_the_part() -> None:
    record = total(164, a=63, b=55, c=44)
    observatory, activists = Claim(source="Observatory"), Claim(source="Activists")
    other = figure(TEXT, "63", "f90", incident_id="a", count=exact(90), claim=activists)
    mine: list[Figure] = [f.model_copy(update={"claim": observatory}) for f in record.figures]
    (check,) = check_totals(record.model_copy(update={"figures": [mine[0], other, *mine[1:]]}))
    assert check.parts[0].figure_id == "fa"


def test_an_incident_that_contains_itself_ends() -> None:
    record: ReviewItem = item(
        TEXT,
        incidents=[Incident(id="i1", contains=["i1"], part_of="i1")],
        figures=[figure(TEXT, "63")],
    )
    assert check_totals(record.record) == []
