"""The headline is the first line that reads like one; a report that begins with its story has none."""

from __future__ import annotations

import pytest

from extractor.documents import Metadata, document_from_text

STORY = "Three people were killed on Saturday, the council said.\n"


def title(head: str) -> str | None:
    document = document_from_text(head + STORY)
    if document.title_span is not None:
        start, end = document.title_span
        assert document.text[start:end] == document.title
    return document.title


@pytest.mark.parametrize(
    "head",
    [
        "Shelling kills three in Vellmark\n",
        "Shelling kills three in Vellmark\r\n\r\n",
        "\n\n  Shelling kills three in Vellmark  \n\n",
        "This story is over 5 years old.\n\nShelling kills three in Vellmark\n\n",
        "Skip to main content\nMenu\nHome\nShelling kills three in Vellmark\n",
        "Advertisement\n* * *\nBy A. Writer\nShelling kills three in Vellmark\n",
        "We use cookies to make this site better\nShelling kills three in Vellmark\n",
        "# Shelling kills three in Vellmark\n\n",
        "Shelling kills three in Vellmark\u2028For Immediate Release\u2028\u2028",
    ],
)
def test_finds_the_headline_behind_banners(head: str) -> None:
    assert title(head) == "Shelling kills three in Vellmark"


@pytest.mark.parametrize(
    "headline",
    ["War on Vellmark: raids 'kill 43 children'", "Who killed the 43 children?", "What we know so far..."],
)
def test_headlines_may_hold_quotes_colons_and_questions(headline: str) -> None:
    assert title(f"{headline}\n\n") == headline


@pytest.mark.parametrize(
    "head",
    [
        "",
        "On Friday, two men were shot near the market of Vellmark.\n",
        "VELLMARK, 6 JUL 89 (TASS) -- [TEXT] THE COUNCIL\n",
        "VELLMARK, Norland (Feb. 10, 2015)-- Investigators said so\n",
        "Subject: a report of three deaths\n",
        "Two men were shot near the market,\nsaid people there.\n",
        "Two men were shot near the market of the town\nand later died there.\n",
        "Two men were shot " * 20 + "\n",
        "One\nTwo\nThree\nFour\nFive\nSix\nSeven\n",
    ],
)
def test_a_text_that_begins_with_its_story_has_no_headline(head: str) -> None:
    assert title(head) is None


def test_a_headline_alone_is_no_headline() -> None:
    assert document_from_text("Shelling kills three in Vellmark").title is None


def test_a_known_title_is_found_in_the_text_or_has_no_span() -> None:
    known = document_from_text("Menu\nShelling kills three\n" + STORY, title="Shelling kills three")
    assert known.title_span == (5, 25)
    unknown = document_from_text(STORY, metadata=Metadata(title="Shelling kills three"))
    assert (unknown.title, unknown.title_span) == ("Shelling kills three", None)
