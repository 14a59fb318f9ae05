"""Dates are worked out once for each text, to the same as the functions that work them out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from extractor.dates import Dating, dates_a_report, find_dates, resolve_mention

if TYPE_CHECKING:
    import pytest

TEXT = "Officials said on Tuesday that nine people died in Vesk on 3 May 2031. A day later two more died."
PUBLISHED = date(2031, 5, 7)


def test_says_of_each_date_what_its_words_say() -> None:
    dating, mentions = Dating(TEXT, PUBLISHED), find_dates(TEXT)
    assert len(mentions) == 3
    for mention in (*mentions, *mentions):
        assert dating.days_of(mention) == resolve_mention(mention, PUBLISHED)
        assert dating.is_of_report(mention) == dates_a_report(TEXT, mention)


def test_works_out_a_date_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def told(text: str, mention: object) -> bool:
        asked.append(text)
        return False

    monkeypatch.setattr("extractor.dates.dating.dates_a_report", told)
    dating, mention = Dating(TEXT, PUBLISHED), find_dates(TEXT)[0]
    assert [dating.is_of_report(mention) for _ in range(3)] == [False, False, False]
    assert asked == [TEXT]


def test_days_are_told_apart_without_a_day_of_publication() -> None:
    text = "Shells fell on Nasser on 3 May. On 5 May a mine went off there, and on Friday another."
    mentions = find_dates(text)
    dating = Dating(text, None, mentions)
    assert all(dating.days_of(mention).start is None for mention in mentions)
    assert len({dating.compared_days_of(mention).start for mention in mentions}) == 3


def test_days_are_compared_from_the_latest_whole_date_where_publication_is_not_known() -> None:
    text = "Shells fell on Nasser on 3 May. The last such attack was on 5 June 2028."
    mentions = find_dates(text)
    assert Dating(text, None, mentions).compared_days_of(mentions[0]).start == date(2028, 5, 3)


def test_a_day_without_its_year_has_that_of_the_latest_whole_date_where_publication_is_not_known() -> None:
    text = "Date: 11 October 2028. Shells fell on 3 October and on Friday. It is the worst since 1 May 2026."
    mentions = find_dates(text)
    dating = Dating(text, None, mentions)
    assert [dating.days_of(mention).start for mention in mentions[1:3]] == [date(2028, 10, 3), None]


def test_days_are_compared_as_they_are_where_publication_is_known() -> None:
    dating, mentions = Dating(TEXT, PUBLISHED), find_dates(TEXT)
    assert [dating.compared_days_of(one) for one in mentions] == [dating.days_of(one) for one in mentions]


def test_a_year_told_alone_dates_no_day_of_a_report_without_publication() -> None:
    text = "Shells fell on Nasser on 3 May. The war began in 2011."
    mentions = find_dates(text)
    assert Dating(text, None, mentions).days_of(mentions[0]).start is None
