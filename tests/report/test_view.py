from __future__ import annotations

from datetime import date
from typing import Any

from extractor.report import ReviewItem
from extractor.report.index import report_row
from extractor.report.view import report_view
from extractor.schema import Evidence, Incident, IncidentDate, MentionClass, NumberMention
from tests.report.builder import example_items, figure, item, quoted

TEXT = "\U0001f600 The group said 63 people were killed."


def test_spans_are_those_of_the_browser() -> None:
    (shown,) = report_view(item(TEXT, figures=[figure(TEXT, "63 people")]))["figures"]
    start = len(TEXT[: TEXT.index("63")].encode("utf-16-le")) // 2
    assert shown["spans"] == [[start, start + len("63 people")]]


def test_words_that_are_not_in_the_report_are_named_and_never_lit() -> None:
    wrong = figure(TEXT, "63", evidence=[Evidence(quote="64 people", start=0, end=9)])
    (shown,) = report_view(item(TEXT, figures=[wrong]))["figures"]
    assert (shown["spans"], shown["astray"]) == ([], ["64 people"])


def test_folders_of_the_machine_stay_out_of_the_sheet() -> None:
    cases = [("/home/ann/in/a.txt", "a.txt"), ("C:\\in\\a.txt", "a.txt"), ("https://a.example/b", None)]
    for source, shown in cases:
        document = item(TEXT).record.document.model_copy(update={"source": source})
        view = report_view(ReviewItem(item(TEXT).record.model_copy(update={"document": document}), TEXT))
        assert view["source"] == view["title"] == (shown or source)


def test_every_mention_of_the_examples_is_in_the_view() -> None:
    for example in example_items():
        view = report_view(example)
        assert [mention["id"] for mention in view["mentions"]] == [n.id for n in example.record.numbers]


def test_the_days_of_an_incident_are_not_those_of_the_report_about_it() -> None:
    day = date(2015, 12, 1)
    told = IncidentDate(text="In December", start=day, role="report", evidence=[quoted(TEXT, "group")])
    happened = told.model_copy(update={"role": "event", "end": None})
    row = report_row(0, report_view(item(TEXT, incidents=[Incident(id="i1", dates=[told])])), None)
    assert row["incidents"][0]["start"] is None
    row = report_row(0, report_view(item(TEXT, incidents=[Incident(id="i1", dates=[told, happened])])), None)
    assert (row["incidents"][0]["start"], row["incidents"][0]["end"]) == ("2015-12-01", "2015-12-01")


def test_numbers_that_may_count_people_and_are_in_no_figure_stay_open() -> None:
    def number(name: str, mention_class: MentionClass, **parts: Any) -> NumberMention:
        start = TEXT.index("63")
        return NumberMention(
            id=name,
            start=start,
            end=start + 2,
            text="63",
            kind="exact",
            mention_class=mention_class,
            decided_by="x",
            **parts,
        )

    numbers = [
        number("used", "casualty"),
        number("loose", "casualty"),
        number("denied", "casualty", negated=True),
        number("maybe", "casualty", modality="hypothetical"),
        number("unclear", "unclassified"),
        number("day", "date"),
    ]
    record = item(TEXT, numbers=numbers, figures=[figure(TEXT, "63", mention_ids=["used"])])
    row = report_row(0, report_view(record), None)
    assert [number["id"] for number in row["open"]] == ["loose", "unclear"]
