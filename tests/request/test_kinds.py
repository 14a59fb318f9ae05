"""What kind of event is told: the head words of a claim's own sentence, of those around it, of the report."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import draft_of, incident_in
from tests.request.planning import unit_of

ABDUCTIONS = "Kidnappings are common in the hills, and hostages are held for years. "


@pytest.mark.parametrize(
    "sentence",
    [
        "The massacre killed 12 people in Karsiyah.",
        "A raid on the village killed 12 people.",
        "Armed youths attacked three camps and 12 people were killed.",
        "An exchange of fire left 12 people dead in Karsiyah.",
        "Fighting killed 12 people in Karsiyah.",
    ],
)
def test_abductions_that_a_report_also_tells_of_make_no_abduction_of_a_killing(sentence: str) -> None:
    assert unit_of(f"{ABDUCTIONS}{sentence}", "12").event_type == "ground_attack"


@pytest.mark.parametrize(
    "sentence", ["A battle killed 12 people.", "Clashes killed 12 soldiers in Karsiyah."]
)
def test_a_battle_is_no_drone_strike_in_a_report_of_drones(sentence: str) -> None:
    text = f"Drone strike kills 40 in Ubar\n\nA drone killed 40 people in Ubar.\n\n{sentence}"
    assert unit_of(text, "12").event_type == "ground_attack"


def test_a_total_of_dead_and_abducted_is_none_of_abductions() -> None:
    text = "Since January 482 people were killed and 163 abducted in Karsiyah."
    assert unit_of(text, "482").event_type == "other"


def test_a_captive_who_died_died_in_an_abduction() -> None:
    text = "Nine of the 88 pupils taken from a college were killed by their captors."
    assert unit_of(text, "Nine").event_type == "abduction"


def test_many_more_taken_than_killed_is_an_abduction() -> None:
    text = "Gunmen shot dead two guards of a school in Karsiyah. They abducted 80 pupils."
    (incident,) = draft_of(text).incidents
    assert incident.event_type == "abduction"


def test_who_fled_a_raid_makes_no_displacement_of_it() -> None:
    text = "Warplanes bombed Karsiyah and killed two people. Some 3,000 people were displaced."
    (incident,) = draft_of(text).incidents
    assert incident.event_type == "airstrike"


@pytest.mark.parametrize(
    "sentence",
    [
        "The bodies of 30 soldiers were handed over in Ubar.",
        "Nine prisoners died of illness in the jail of Ubar.",
        "In August the army lost 19 men on the road to Ubar, when rocks fell on a convoy.",
    ],
)
def test_what_a_report_mostly_speaks_of_is_not_said_of_all_that_it_tells(sentence: str) -> None:
    text = f"Drone strike kills 40 in Karsiyah\n\nA drone killed 40 people in Karsiyah.\n\n{sentence}"
    assert incident_in(draft_of(text), "40").event_type == "drone"
    number = next(words for words in ("30", "Nine", "19") if words in sentence)
    assert incident_in(draft_of(text), number).event_type == "other"


def test_a_later_total_of_all_violence_is_not_of_the_kind_that_the_report_speaks_of() -> None:
    text = (
        "Drone strike kills 40 in Karsiyah\n\nA drone killed 40 people in Karsiyah.\n\n"
        "By one count 2,200 civilians have died in Orvania since 1 January."
    )
    assert incident_in(draft_of(text), "2,200").event_type == "other"


def test_the_parts_of_a_total_of_airstrikes_are_airstrikes() -> None:
    text = (
        "Over the past 72 hours airstrikes have killed 120 people in Orvania.\n\n"
        "In Karsiyah 40 people died.\n\nIn Ubar 30 people died."
    )
    draft = draft_of(text)
    assert [incident_in(draft, words).event_type for words in ("40", "30")] == ["airstrike", "airstrike"]


def test_a_roadside_blast_is_no_airstrike_in_a_report_of_airstrikes() -> None:
    text = "Airstrikes hit Karsiyah.\n\nTwo peacekeepers were injured on Sunday by a roadside blast."
    assert unit_of(text, "Two").event_type == "ied_mine"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A car packed with explosives killed 12 people in a market.", "ied_mine"),
        ("A man set off his explosive vest and killed 12 people.", "suicide_attack"),
        ("Men with rifles and a grenade launcher ambushed a patrol and killed 12 men.", "ground_attack"),
        ("A prison riot killed 12 people.", "ground_attack"),
        ("Coalition strikes killed 12 people in a market.", "airstrike"),
    ],
)
def test_weapons_and_manners_tell_the_kind(sentence: str, kind: str) -> None:
    assert unit_of(sentence, "12").event_type == kind


def test_raids_in_a_report_of_airstrikes_are_airstrikes() -> None:
    text = (
        "Raids by the coalition hit three towns. Raids went on at night, and one more raid came at dawn. "
        "Airstrikes were heard, and an airstrike hit a bridge.\n\nTwo raids killed 12 people in Karsiyah."
    )
    assert unit_of(text, "12").event_type == "airstrike"


def test_a_headline_of_those_taken_makes_an_abduction_of_it() -> None:
    text = (
        "Nine abducted from hills of Karsiyah\n\nNine people were abducted in Karsiyah on Sunday. "
        "Shots were fired, and four villagers were injured by gunfire.\n\nThe town was quiet.\n\nSo it was."
    )
    assert draft_of(text).incidents[0].event_type == "abduction"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Seven prisoners were hanged in Karsiyah on Monday.", "execution"),
        ("The state put to death 12 men in a single night.", "execution"),
        ("Five farmers were decapitated in their fields near Ubar.", "execution"),
        ("Four herders were killed outside Karsiyah, their throats cut.", "execution"),
        ("A quadcopter released its load over a game of football, killing three boys.", "drone"),
        ("Loitering munitions killed six guards at the depot.", "drone"),
        ("Two Antonovs made three passes over Ubar and killed nine people.", "airstrike"),
        ("Bombs fell on the market at noon and eleven traders died.", "airstrike"),
        ("Paragliders attacked the festival, and 20 people were killed.", "airstrike"),
        ("Rockets landed on a dormitory in Karsiyah, killing two students.", "missile"),
        ("Howitzers fired on the tents, and three shepherds were killed.", "shelling"),
        ("Two men blew themselves up at the gate and killed five guards.", "suicide_attack"),
        ("Three children stepped on a mine near the river and died.", "ied_mine"),
        ("A device planted under the bridge killed two policemen.", "ied_mine"),
        ("Guards used live ammunition on the crowd, killing four people.", "shooting"),
        ("Nineteen girls were carried off from a school in Ubar.", "abduction"),
        ("The army went door to door in Karsiyah and killed 22 men.", "ground_attack"),
        ("Houses were burned and eight villagers died in Ubar.", "ground_attack"),
        ("In skirmishes along the line six soldiers were killed.", "ground_attack"),
    ],
)
def test_says_by_what_means_as_reports_word_it(sentence: str, kind: str) -> None:
    (incident,) = draft_of(sentence).incidents
    assert incident.event_type == kind


@pytest.mark.parametrize(
    "total",
    [
        "In all, 41 people have been killed in attacks since the beginning of April.",
        "Since January attacks on clinics have killed 870 health workers around the world.",
        "So far this year the council has recorded 48 massacres with 176 victims.",
        "The observatory documented 316 civilian deaths in attacks on Orvania since the beginning of 2030.",
    ],
)
def test_a_total_of_attacks_does_not_say_by_what_means(total: str) -> None:
    text = f"A car bomb killed 12 people in Karsiyah.\n\nGunmen shot dead three men in Ubar.\n\n{total}"
    number = next(words for words in ("41", "870", "176", "316") if words in total)
    assert incident_in(draft_of(text), number).event_type == "other"


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Armed youth attacked a cattle camp in Ubar.", "ground_attack"),
        ("Men on horseback raided a village near Ubar.", "ground_attack"),
        ("The raid came before dawn in Ubar.", "airstrike"),
        ("The deadliest attack came before dawn in Ubar.", "airstrike"),
    ],
)
def test_who_attacked_elsewhere_did_so_as_the_report_says_only_where_it_is_taken_up(
    lead: str, kind: str
) -> None:
    text = f"Warplanes killed 40 people in Karsiyah.\n\n{lead} Nine people were killed there."
    assert unit_of(text, "Nine").event_type == kind
