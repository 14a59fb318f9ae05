"""Who harmed by the syntax of a sentence, and who only stands where an agent could."""

from __future__ import annotations

import pytest

from tests.names.parsed import agents_in, coming_in


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Gunmen shot nine farmers dead near Karsa.", "Gunmen"),
        ("Nine farmers were shot dead by gunmen near Karsa.", "gunmen"),
        ("Soldiers who had come at dawn beat and killed four villagers.", "Soldiers"),
        ("Nine people died in an attack by gunmen of the Highland Front.", "gunmen of the Highland Front"),
        ("The army's shelling of Karsa killed nine people.", "army"),
        ("Forty people died at the hands of the militia.", "militia"),
        ("Rebels are said to have killed forty villagers in Karsa.", "Rebels"),
        ("Rebels entered Karsa, opened fire and fled, killing three.", "Rebels"),
        ("The judiciary executed 34 people in March.", "judiciary"),
        ("The army's murder of nine men shocked Karsa.", "army"),
        ("Men on motorcycles slit the throats of five farmers.", "Men"),
        ("The authorities put to death 34 prisoners in March.", "authorities"),
        ("Youths with machetes fell upon a camp of herders.", "Youths"),
        ("A porter died in the custody of the Orvan police.", "Orvan police"),
        ("Unidentified persons kidnapped a couple in Karsa.", "Unidentified persons"),
        ("A little-known group, the Karsa Front, killed nine farmers.", "Karsa Front"),
    ],
)
def test_finds_who_harmed_wherever_the_sentence_puts_him(text: str, agent: str) -> None:
    assert agent in agents_in(text)


def test_a_craft_stands_for_those_whose_it_is() -> None:
    assert agents_in("Drones flown by the Orvan military are said to have killed nine people.") == {
        "Orvan military"
    }
    assert agents_in("A missile fired from an army drone killed nine people.") == {"army"}
    assert agents_in("Drones killed nine people.") == set()


def test_they_and_its_are_whom_the_sentence_speaks_of() -> None:
    assert agents_in("The army said its jets had bombed a camp and killed 20 rebels.") == {"army"}
    assert agents_in("Security forces said they had killed 48 insurgents.") == {"Security forces"}
    assert agents_in("Its gunmen shot dead 14 men.") == {"gunmen"}


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Mali is not without blood on its hands. On Monday its jets attacked Karsa.", "Mali"),
        ("The army is not blameless. Its jets dropped four bombs on a market.", "army"),
        ("The rebels have grown bold. Their attacks have claimed the lives of 64 soldiers.", "rebels"),
    ],
)
def test_its_is_whom_the_sentence_before_speaks_of(text: str, agent: str) -> None:
    assert agent in agents_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marek Dolan spoke to us. Its jets attacked Karsa.",
        "The rebels have grown bold. Its jets attacked Karsa.",
        "A monitor published its list. Their jets attacked Karsa.",
    ],
)
def test_its_is_no_person_and_nobody_of_another_number(text: str) -> None:
    assert agents_in(text) == set()


def test_allies_belong_to_those_whose_they_are() -> None:
    assert agents_in("Soldiers and their Orvan allies shot six men.") == {"Soldiers and their Orvan allies"}
    assert agents_in("Soldiers and some of the shots killed six men.") == {"Soldiers"}


def test_those_who_did_it_together_are_one_agent() -> None:
    assert agents_in("Soldiers and militiamen executed 71 men in Karsa.") == {"Soldiers and militiamen"}
    assert agents_in("Soldiers or militiamen executed 71 men in Karsa.") == {"Soldiers", "militiamen"}


def test_what_only_counts_them_is_no_agent() -> None:
    assert agents_in("Dozens of masked settlers attacked the village.") == {"masked settlers"}
    assert agents_in("A group of armed men killed nine farmers.") == {"armed men"}


def test_of_mere_men_their_dress_belongs_to_the_name() -> None:
    assert agents_in("The guard was shot dead by men in uniform.") == {"men in uniform"}
    assert agents_in("The guard was shot dead by men in Karsa.") == {"men"}


def test_names_go_on_as_far_as_another_reading_knows_them() -> None:
    text = "Jund as-Karsa, an armed group, claimed the raid. Jund as-Karsa killed nine soldiers."
    assert "Jund" not in agents_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Landmines killed 140 people in the valley.",
        "Improvised explosive devices killed 19 people.",
        "The Castillo murder shocked the capital.",
        "Castillo's murder shocked the capital.",
        "Police used tear gas when the crowd came near.",
        "The Karsa massacre left nine people dead.",
        "The road links Vesk to Karsa.",
        "A bomb went off as judge Marek Dolan drove to work, killing him and two others.",
    ],
)
def test_neither_weapons_nor_victims_nor_places_harm_anybody(text: str) -> None:
    assert agents_in(text) == set()


@pytest.mark.parametrize(
    "dateline",
    ["KARSA, Orvan (Wire) - ", "(Karsa) – ", "KARSA: ", "KARSA, Orvan, Jan 16 (Orvan Wire) — ", ""],
)
def test_a_dateline_is_no_subject(dateline: str) -> None:
    text = f"{dateline}Rebels in trucks attacked a market on Monday, killing 11 people, officials said."
    assert agents_in(text) == {"Rebels"}


def test_the_coming_of_armed_men_is_told_apart_from_harm() -> None:
    assert coming_in("Masked gunmen surrounded the farm.") == {"Masked gunmen"}
    assert coming_in("Doctors surrounded the farm.") == set()
    assert coming_in("The bombs hit a group that had come to pray.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "A group of them attacked the post and killed six policemen.",
        "Some of his men and a number of theirs shot at the crowd and killed two.",
        "A crowd of them, a band of them and a group of us killed four men.",
    ],
)
def test_them_are_never_those_of_whom_they_are_a_part(text: str) -> None:
    assert not {"them", "theirs", "us"} & agents_in(text)


def test_a_small_word_that_opens_a_sentence_did_nothing() -> None:
    assert agents_in("Also killed were nine farmers. Also killed was a nurse.") == set()
