"""Ages that make children, one more in a row, parts behind "including", escapes, replaced reports."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("It treated 86 survivors of sexual violence; ten were under 18.", "ten", "sexually_abused"),
        ("Nine people died. Six were under 16.", "Six", "killed"),
        ("They saw 33 of the wounded, 11 of them under 15.", "11 of them", "injured"),
        ("Eleven of the wounded were under 15.", "Eleven", "injured"),
        ("Later they identified nine of the dead as minors.", "nine", "killed"),
    ],
)
def test_persons_below_eighteen_are_children(text: str, number: str, effect: str) -> None:
    assert told(text)[number] == ("children", (effect,))


def test_other_ages_make_no_children() -> None:
    assert told("Eleven of the wounded were under 60.")["Eleven"][0] == "total"
    assert told("Eleven of the wounded were over 15.")["Eleven"][0] == "total"
    assert told("Nine guests died, the youngest under 5.")["Nine"][0] == "total"
    assert "under" not in " ".join(told("Nine were hurt. Guards of the town were under 15."))


@pytest.mark.parametrize(
    "text",
    [
        "His two children, aged three and five, were killed.",
        "Two boys of three and five were killed.",
        "Two boys of 3 and 5 were killed.",
    ],
)
def test_ages_in_words_count_nobody(text: str) -> None:
    assert [group for group, _ in told(text).values()] == ["children"]


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("He said 16 people died, including a child, and 33 were wounded.", "a child", "killed"),
        ("16 dead, including a child, and 33 wounded.", "33", "injured"),
        ("Two men were killed and a third lost a leg.", "a third", "injured"),
        ("At least 17 wounded inmates were denied water, and six of them died.", "At least 17", "injured"),
        ("In July it saw six massacres, with 22 victims.", "22", "killed"),
        ("Two of the drivers were stopped and had their throats cut.", "Two", "killed"),
        ("Some 30 villagers who had taken shelter in a church were killed.", "Some 30", "killed"),
        ("About 800 people are living under tarpaulins.", "About 800", "displaced"),
        ("In May, 34 pupils were taken from a truck.", "34", "kidnapped"),
        ("A mother and her twin girls were killed.", "her twin girls", "killed"),
    ],
)
def test_reads_what_befell_whom(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)


def test_a_third_is_a_share_where_a_group_follows() -> None:
    mentions = read_ledger("A third of the victims died. He was killed a third time.").mentions
    assert mentions[0].kind == "proportion"
    assert "a third" not in told("One was killed a third time.")


def test_who_died_after_being_denied_something_is_no_denial() -> None:
    text = "At least 17 wounded inmates were denied water, and six of them died."
    assert [m.negated for m in read_ledger(text).mentions if m.effects] == [False, False]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The driver died; two guests escaped unharmed.", "two"),
        ("Gunmen took 20 pupils. Three gunmen escaped.", "Three"),
        ("The driver died. Two attackers escaped.", "Two"),
        ("Three victims of April 11 had been entered twice.", "Three"),
        ("The toll was 16, and there are people under the slabs.", "people"),
    ],
)
def test_counts_nobody_whom_nothing_befell(text: str, number: str) -> None:
    assert number not in told(text)


def test_captives_who_escape_are_released() -> None:
    assert told("Gunmen abducted 20 pupils. Two escaped on Monday.")["Two"] == ("total", ("released",))


def test_what_most_were_joined_by_and_counts_nobody() -> None:
    found = told("Most of those killed were women and children.")
    assert found == {"Most of those killed": ("women", ("killed",))}


def test_an_earlier_version_of_the_text_no_longer_stands() -> None:
    mentions = read_ledger("[Earlier versions of this story said that nobody was hurt.]").mentions
    assert [m.modality for m in mentions if m.effects] == ["superseded"]
