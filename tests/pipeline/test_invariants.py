"""The same promises over made-up reports: names, numbers and harms put together at random."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.documents import document_from_text
from extractor.pipeline import extract
from extractor.settings import NEAREST, RULES, Settings
from tests.pipeline.invariants import assert_holds

PLACES = st.sampled_from(
    ["Karsiyah", "Tel Marwan", "al-Bolan", "the village of Ubar", "Marwan province", "Orvania"]
)
ACTORS = st.sampled_from(
    ["Orvan warplanes", "Gunmen", "Highland Front fighters", "Russian airstrikes", "Rebels"]
)
SOURCES = st.sampled_from(
    ["the Marwan Observatory (MO)", "local activists", "Officials", "the group", "it", "the United Nations"]
)
NUMBERS = st.one_of(
    st.integers(1, 5000).map(str),
    st.sampled_from(
        [
            "at least 12",
            "dozens of",
            "twenty",
            "as many as 164",
            "more than 1,000",
            "no",
            "12-15",
            "hundreds of",
        ]
    ),
)
PEOPLE = st.sampled_from(["people", "civilians", "children", "soldiers", "women and 3 children", "fighters"])
HARMS = st.sampled_from(["killed", "injured", "kidnapped", "wounded", "displaced", "arrested"])
DAYS = st.sampled_from(["on Sunday", "on March 2", "last week", "over the past 72 hours", "since May", ""])
SENTENCES = st.one_of(
    st.builds("{} {} {} {} in {} {}.".format, ACTORS, HARMS, NUMBERS, PEOPLE, PLACES, DAYS),
    st.builds("{} {} were {} in {} {}, {} said.".format, NUMBERS, PEOPLE, HARMS, PLACES, DAYS, SOURCES),
    st.builds("Another attack {} {} {} in {}.".format, HARMS, NUMBERS, PEOPLE, PLACES),
    st.builds("{} denied that it had {} any {}.".format, SOURCES, HARMS, PEOPLE),
    st.builds("The dead included {} {}; {} others were {}.".format, NUMBERS, PEOPLE, NUMBERS, HARMS),
    st.builds("{} blamed {} for it, 60 miles from {}.".format, SOURCES, ACTORS, PLACES),
    st.builds("{} {} and {} {} were {} {}.".format, NUMBERS, PEOPLE, NUMBERS, PEOPLE, HARMS, DAYS),
    st.text(max_size=40),
)
GAPS = st.sampled_from([" ", "\n", "\n\n", "\u00a0", "\r\n\r\n"])
REPORTS = st.lists(st.tuples(SENTENCES, GAPS), min_size=1, max_size=7).map(
    lambda parts: "".join(part for pair in parts for part in pair)
)


@settings(max_examples=60)
@given(REPORTS.filter(str.strip), st.sampled_from([NEAREST, RULES]), st.sampled_from([None, "2019-03-04"]))
def test_every_promise_holds_for_any_report(report: str, model: str, published: str | None) -> None:
    document = document_from_text(report, published=published)
    record = extract(document, settings=Settings(model=model))
    assert record.status == "complete"
    assert_holds(record, document.text)


@settings(max_examples=30)
@given(REPORTS.filter(str.strip))
def test_no_part_and_no_sum_of_parts_exceeds_its_total(report: str) -> None:
    document = document_from_text(report, published="2019-03-04")
    record = extract(document, settings=Settings(model=NEAREST))
    deaths: dict[str, list[int]] = {}
    for figure in record.figures:
        count = figure.count
        value = next((v for v in (count.point, count.low, count.high) if v is not None), None)
        if figure.effects == ["killed"] and value is not None:
            deaths.setdefault(figure.incident_id, []).append(value)
    for total in record.incidents:
        assert sum(max(deaths[part]) for part in total.contains) <= max(deaths.get(total.id, [0]))
