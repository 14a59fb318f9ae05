"""The headline is the first line before the story that tells of it: no paper, no section, no motto."""

from __future__ import annotations

import pytest

from extractor.segments import segment

STORY = (
    "Shells fired from the hills killed 12 people in the market of Karsa on Sunday, the council of the town "
    "said, in the second bombardment of the week; the army of Orvania denied that its gunners had fired.\n\n"
    "Most of the dead were porters. The market had been open for an hour when the bombardment began, and the "
    "wounded were carried to a school, said a teacher who had counted them.\n"
)
HEADLINE = "Shells kill 12 in market of Karsa, council says"


def heading_of(head: str) -> tuple[str | None, str | None]:
    text = head + STORY
    found = segment(text)
    return (
        text[slice(*found.headline)] if found.headline else None,
        text[slice(*found.dek)] if found.dek else None,
    )


@pytest.mark.parametrize(
    "above",
    [
        "The Orvan Courier\n\n",
        "Home | Orvania | World | Sport | Letters\n\n",
        "World > Orvania\n\nTHE LONG RIVER\n\n",
        "Orvania  |  Business  |  Culture\n\nTHE PAPER OF THE WESTERN VALLEYS\n\n",
        "ORVANIA HOUR | Orvania News Agency\n\nPRESS RELEASE\n\n",
        "Global affairs\n\n",
        "Sunday 14 May 2028\n\n",
        "Skip to content\n\nMoney ▾ World ▾ Pets ▾\n\n",
        "COUNCIL FOR THE TOWNS\n\nAbout / Reports / Donate\n\n",
        "A weekly of letters and politics\n\n",
    ],
)
def test_what_stands_above_a_headline_is_none(above: str) -> None:
    assert heading_of(f"{above}{HEADLINE}\n\n")[0] == HEADLINE


def test_a_headline_alone_above_the_story_is_one() -> None:
    assert heading_of(f"{HEADLINE}\n\n") == (HEADLINE, None)


def test_the_name_of_who_speaks_in_the_story_is_no_headline() -> None:
    text = f"Karsa Council for Civil Harm\n\n{HEADLINE}\n\n" + STORY.replace(
        "the council of the town", "the Karsa Council for Civil Harm"
    )
    found = segment(text)
    assert found.headline is not None
    assert text[slice(*found.headline)] == HEADLINE


@pytest.mark.parametrize(
    "dek",
    [
        "Army of Orvania denies that it fired from the hills",
        "The army of Orvania denies that its gunners fired on the market of Karsa.",
        "Teacher counts wounded in a school; army denies firing",
    ],
)
def test_the_line_between_headline_and_byline_is_the_dek(dek: str) -> None:
    assert heading_of(f"{HEADLINE}\n\n{dek}\n\nBy Ann Bell\n\n") == (HEADLINE, dek)


@pytest.mark.parametrize("dateline", ["KARSA, May 14 (ONA) - ", "KARSA: ", ""])
def test_the_first_sentence_of_the_story_is_no_dek(dateline: str) -> None:
    assert heading_of(f"{HEADLINE}\n\n{dateline}") == (HEADLINE, None)


def test_an_item_of_a_list_is_no_headline() -> None:
    found = heading_of(f"Karsa: situation report\n\n• {HEADLINE}\n\n• 300 people fled\n\n")
    assert found[0] == "Karsa: situation report"


def test_a_text_that_begins_with_its_story_has_neither() -> None:
    assert heading_of("") == (None, None)
