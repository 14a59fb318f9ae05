"""Which group a number counts where its own words leave it open, and what befell it."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def told(text: str) -> dict[str, tuple[str | None, tuple[str, ...]]]:
    """The group and the effects of every casualty mention, by its words."""
    return {
        m.text: (m.category, m.effects) for m in read_ledger(text).mentions if m.mention_class == "casualty"
    }


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("Twelve civilians were killed and 30 injured in the raid.", "30", "civilians"),
        ("The raid killed 12 civilians and wounded 30.", "30", "civilians"),
        ("The violence affected 90 civilians: 40 were killed, 30 injured, 20 abducted.", "40", "civilians"),
        ("The violence affected 90 civilians: 40 were killed, 30 injured, 20 abducted.", "20", "civilians"),
        ("Nine journalists were arrested and two beaten.", "two", "journalists"),
        ("Two aid workers were killed and four abducted.", "four", "aid_workers"),
        ("Five policemen were shot dead and three wounded.", "three", "other"),
        ("Nine girls were released and the remaining two escaped.", "two", "children"),
    ],
)
def test_a_number_without_a_noun_goes_on_with_the_group_before_it(text: str, number: str, group: str) -> None:
    assert told(text)[number][0] == group


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ten people died, including three children, and 40 were wounded.", "40"),
        ("Two children were killed and 20 injured.", "20"),
        ("A civilian was killed and 20 injured.", "20"),
        ("Nine people were killed and 20 injured.", "20"),
        ("Twelve civilians were killed. In the north 30 were injured.", "30"),
        ("Twelve civilians were killed by a shell near the mill of Orlo 30 were injured.", "30"),
        ("Twelve civilians were killed " + "on the long road to the hills " * 6 + "and 30 injured.", "30"),
    ],
)
def test_a_number_of_others_stays_open(text: str, number: str) -> None:
    assert told(text)[number][0] == "total"


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        (
            "Both sides spared the civilians. More than 50 of them were killed.",
            "More than 50 of them",
            "civilians",
        ),
        ("The army pursued the assailants and killed about 20 of them.", "about 20 of them", "combatants"),
        ("Militants fired on the pupils and wounded six of them.", "six of them", "children"),
        ("Twelve soldiers were wounded. Two of them have died.", "Two of them", "combatants"),
        ("Bridges fell. Two of them were killed.", "Two of them", "total"),
    ],
)
def test_those_of_them_are_of_the_group_told_of_last(text: str, number: str, group: str) -> None:
    assert told(text)[number][0] == group


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("The number of soldiers killed has risen to 12.", "12", "combatants"),
        ("That brings to seven the number of humanitarian workers killed this year.", "seven", "aid_workers"),
        ("He gave the number of civilians killed in May as 27.", "27", "civilians"),
        ("The death toll has risen to 27.", "27", "total"),
    ],
)
def test_a_toll_says_whom_it_counts(text: str, number: str, group: str) -> None:
    assert told(text)[number][0] == group


@pytest.mark.parametrize(
    ("text", "number", "group"),
    [
        ("Her two grandsons, aged 9 and 14, were killed.", "two", "children"),
        ("Three brothers, all aged between 3 and 12, died.", "Three", "children"),
        ("Two brothers, aged 19 and 24, were killed.", "two", "total"),
        ("Two brothers, aged 9 and 24, were killed.", "Two", "total"),
        ("Four farmers aged 30, 41, 52 and 60 were killed.", "Four", "total"),
    ],
)
def test_those_below_eighteen_are_children(text: str, number: str, group: str) -> None:
    mentions = {key.lower(): value for key, value in told(text).items()}
    assert mentions[number.lower()][0] == group


def test_a_list_with_a_grown_person_is_no_list_of_children() -> None:
    mentions = told("A man of the village and his two sons, aged 9 and 14, were killed.")
    assert all(group != "children" for text, (group, _) in mentions.items() if text != "two")


@pytest.mark.parametrize(
    "text",
    [
        "The army said it had neutralised 20.",
        "The ministry spoke of 20 neutralised in the hills.",
        "The brigade lost 20 men on the road.",
        "They lost 20 men in a day.",
        "The rebels said that they had lost 20 of their own.",
    ],
)
def test_some_words_of_harm_are_said_of_those_who_fight(text: str) -> None:
    assert told(text)["20"] == ("combatants", ("killed",))


def test_losing_things_harms_nobody() -> None:
    assert told("The village lost 20 of the best fields.") == {}


@pytest.mark.parametrize(
    ("text", "number", "effect"),
    [
        ("Police captured three militants.", "three", "detained"),
        ("Nine extremists were killed and 26 captured.", "26", "detained"),
        ("The rebels captured three soldiers.", "three", "kidnapped"),
        ("Gunmen captured three farmers.", "three", "kidnapped"),
    ],
)
def test_fighters_who_are_captured_are_prisoners(text: str, number: str, effect: str) -> None:
    assert told(text)[number][1] == (effect,)
