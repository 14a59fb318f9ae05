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
