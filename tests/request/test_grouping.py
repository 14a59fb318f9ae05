"""Which sentences speak of one incident, and which words set one apart."""

from __future__ import annotations

import pytest

from extractor.request import fold, nearest_reading, reaches
from tests.request.planning import incidents_of, plan_of

FAR = "The council met again and spoke of roads, wells and schools, and of the winter to come. " * 12


def test_the_same_place_named_again_goes_on_about_the_same_incident() -> None:
    text = (
        "Shells killed 12 people in Karsiyah. Shells killed nine people in Tel Marwan.\n\n"
        f"{FAR}\n\nIn Karsiyah 40 people were wounded."
    )
    assert incidents_of(text) == [{"12", "40"}, {"nine"}]


@pytest.mark.parametrize(
    "opening", ["Another attack", "Meanwhile, shells", "In a separate attack, shells", "Elsewhere, shells"]
)
def test_words_that_set_apart_start_an_incident_even_in_the_same_place(opening: str) -> None:
    text = f"Shells killed 12 people in Karsiyah. {opening} in Karsiyah killed nine people."
    assert incidents_of(text) == [{"12"}, {"nine"}]


def test_a_sentence_without_a_place_goes_on_about_the_last_incident() -> None:
    text = "Shells killed 12 people in Karsiyah. A doctor said that 40 people were wounded."
    assert incidents_of(text) == [{"12", "40"}]


def test_a_sentence_without_a_place_goes_with_the_place_that_it_carries_on() -> None:
    text = "Shells killed 12 people in Karsiyah. Nine people were killed in Tel Marwan. 40 were wounded."
    assert incidents_of(text) == [{"12"}, {"Nine", "40"}]


def test_headline_dek_and_body_that_tell_one_toll_are_one_incident() -> None:
    text = (
        "Strikes on Tel Marwan kill 30\n\n"
        "At least 30 people were killed on Sunday, officials said.\n\n"
        "Orvan warplanes bombed Tel Marwan on Sunday, killing at least 30 people.\n\n"
        "The town was quiet on Monday."
    )
    assert incidents_of(text) == [{"30", "At least 30", "at least 30"}]


def test_the_same_toll_of_another_place_is_another_incident() -> None:
    text = "Shells killed 12 people in Karsiyah. Shells killed 12 people in Tel Marwan."
    assert incidents_of(text) == [{"12"}, {"12"}]


def test_two_is_too_small_to_be_recognised_as_told_again() -> None:
    text = f"Shells killed two people in Karsiyah. Another raid killed two people.\n\n{FAR}"
    assert incidents_of(text) == [{"two"}, {"two"}]


def test_two_sources_about_one_place_stay_one_incident() -> None:
    text = (
        "The Marwan Observatory said 12 people were killed in Karsiyah. "
        "Local activists said at least 20 people had died in Karsiyah."
    )
    assert incidents_of(text) == [{"12", "at least 20"}]


@pytest.mark.parametrize(
    "taken",
    [
        "They kidnapped seven women.",
        "Seven villagers were abducted.",
        "Seven others were taken hostage.",
        "Police later arrested seven men.",
    ],
)
def test_people_taken_in_an_attack_or_for_it_belong_to_it(taken: str) -> None:
    (told,) = incidents_of(f"Gunmen killed 12 people in Karsiyah on Sunday. {taken}")
    assert {word.casefold() for word in told} == {"12", "seven"}


def test_people_taken_somewhere_else_are_another_incident() -> None:
    text = "Gunmen killed 12 people in Karsiyah on Sunday. In Tel Marwan they kidnapped seven women."
    assert incidents_of(text) == [{"12"}, {"seven"}]


@pytest.mark.parametrize(
    "counted",
    [
        "Four of the dead were brought to Tel Marwan.",
        "Among the dead are four teachers from Tel Marwan.",
        "Among those killed were four nurses of a clinic in Tel Marwan.",
        "At least four of them came from Tel Marwan, officials said, and were killed at once.",
        "Four of the wounded were flown to Tel Marwan.",
        "Four of those injured are in a hospital in Tel Marwan.",
        "Four women were among the dead, a nurse in Tel Marwan said.",
        "Of those wounded, four were taken to Tel Marwan.",
    ],
)
def test_who_counts_among_the_dead_told_before_belongs_to_them(counted: str) -> None:
    text = f"Shells killed 12 people and wounded 40 in Karsiyah. {counted}"
    assert len(incidents_of(text)) == 1


def test_a_part_of_a_sentence_s_own_toll_points_back_to_nothing() -> None:
    text = (
        "Shells killed 12 people in Karsiyah. In Tel Marwan shells killed 30 people, among them nine women."
    )
    assert incidents_of(text) == [{"12"}, {"30", "nine"}]


def test_a_part_of_a_year_s_toll_is_no_toll_told_again() -> None:
    text = (
        "Four soldiers were killed in Karsiyah on Sunday.\n\n"
        "As many as 31 persons, 19 rebels, eight civilians and four soldiers, have died so far this year."
    )
    assert incidents_of(text) == [{"Four"}, {"As many as 31", "19", "eight", "four"}]


def test_where_a_victim_came_from_sets_nothing_apart() -> None:
    text = (
        "A gunfight killed 12 men in Karsiyah on Sunday.\n\n"
        "The dead officer was named as Sam Orr, 26, of Orlet in Tel Marwan. Two villagers were injured."
    )
    assert incidents_of(text) == [{"12", "Two"}]


def test_a_sentence_that_leads_to_a_count_with_an_event_of_its_own_sets_it_apart() -> None:
    text = "A raid killed 12 men in Karsiyah.\n\nShells hit Tel Marwan. Two villagers were injured."
    assert incidents_of(text) == [{"12"}, {"Two"}]


def test_people_taken_and_let_go_are_one_incident() -> None:
    text = "Gunmen kidnapped 12 people in Karsiyah on Sunday. Seven people were released."
    assert incidents_of(text) == [{"12", "Seven"}]


def test_a_second_toll_in_one_sentence_is_another_event() -> None:
    text = "Shells killed 12 people in Karsiyah and killed nine people in Tel Marwan."
    assert incidents_of(text) == [{"12"}, {"nine"}]


def test_a_part_of_a_toll_stays_with_it() -> None:
    assert incidents_of("Shells killed 12 people in Karsiyah, including four children.") == [{"12", "four"}]


def test_a_campaign_does_not_swallow_the_attack_told_after_it() -> None:
    text = (
        "Since the start of the war, 4,000 civilians have been killed in Orvania.\n\n"
        "On Sunday shells killed 12 people in Karsiyah."
    )
    groups = nearest_reading(plan_of(text)).groups
    assert [group.scope for group in groups] == ["background", "incident"]


def test_a_headline_that_counts_over_days_makes_the_whole_incident_a_total() -> None:
    toll = "164 people have been killed over the past 72 hours."
    text = f"Strikes kill 164\n\n{toll}\n\nThe town was quiet.\n\nSo it was."
    (group,) = nearest_reading(plan_of(text)).groups
    assert group.scope == "aggregate"


def test_a_single_incident_is_what_the_whole_report_speaks_of() -> None:
    plan = plan_of("It was quiet. Shells killed 12 people in Karsiyah. It was quiet again.")
    groups = list(nearest_reading(plan).groups)
    assert reaches(groups, plan) == [(0, len(plan.document.text))]


def test_the_reach_of_an_incident_ends_where_the_next_begins() -> None:
    text = "At dawn it began. Shells killed 12 people in Karsiyah. Dust rose. Nine died in Tel Marwan. Night."
    plan = plan_of(text)
    first, second = reaches(list(nearest_reading(plan).groups), plan)
    assert text[slice(*first)].startswith("At dawn it began. Shells")
    assert text[slice(*first)].rstrip().endswith("Dust rose.")
    assert text[slice(*second)].endswith("Nine died in Tel Marwan. Night.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir az-Zour", "deir AZ Zour"),
        ("The Observatory", "observatory"),
        ("Homs\u00a0", "homs"),
        ("Málaga", "malaga"),
    ],
)
def test_names_are_compared_without_case_accents_hyphens_and_article(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_first_sentence_that_tells_the_numbers_of_the_headline_tells_of_the_same_incident() -> None:
    headline = "One dead, two injured in shooting on Karsa Square"
    text = f"{headline}\n\nOne person is dead and two others are injured after a shooting in West Orlet."
    assert len(incidents_of(text)) == 1


def test_a_headline_of_another_toll_is_not_the_first_sentence_s() -> None:
    headline = "One dead, two injured in shooting in Karsa"
    assert len(incidents_of(f"{headline}\n\nFive people died in a shooting in West Orlet.")) == 2


def test_a_toll_told_again_among_events_of_many_days_stays_that_of_one_event() -> None:
    text = (
        "Shells killed 12 people in Karsiyah. Talks were put off after events that took place in recent days,"
        " such as the killing of 12 people in Karsiyah."
    )
    (group,) = nearest_reading(plan_of(text)).groups
    assert group.scope == "incident"


def test_the_dead_of_an_accident_are_told_apart() -> None:
    text = "A light plane crashed near Vesk, killing nine people."
    assert [group.scope for group in nearest_reading(plan_of(text)).groups] == ["background"]


def test_a_plane_that_was_shot_at_crashed_by_no_accident() -> None:
    text = "The plane crashed near Vesk after rebels fired a missile at it, killing nine people."
    assert [group.scope for group in nearest_reading(plan_of(text)).groups] == ["incident"]


@pytest.mark.parametrize(
    ("headline", "lead"),
    [
        ("Week of shelling in the hills of Karsa leaves dozens dead", "At least 47 people have died"),
        ("Orvan raids 'kill 31 children' in the hills of Karsa", "As many as 139 people died"),
        ("More than 600 villagers killed in the hills of Karsa", "Warplanes killed 614 villagers"),
        ("More of the wounded die in the hills of Karsa; 58 hurt", "The toll climbed to 21 dead"),
        ("Army buries 30 soldiers of the garrison of Karsa", "Gunmen killed 12 soldiers"),
    ],
)
def test_headline_and_first_sentence_tell_of_one_incident_though_their_numbers_differ(
    headline: str, lead: str
) -> None:
    text = f"The Orvan Courier\n\n{headline}\n\n{lead} in the hills of Karsa, the council said."
    assert len(incidents_of(f"{text}\n\nNobody could say who had fired on the villages.")) == 1


def test_a_first_sentence_that_is_set_apart_is_of_another_incident_than_the_headline() -> None:
    text = "Shells kill 12 in the market of Karsa\n\nA year ago, nine people died in Tel Marwan, it said."
    assert len(incidents_of(f"{text}\n\nNobody could say who had fired on the villages.")) == 2


@pytest.mark.parametrize(
    "opening",
    [
        "The worst of the attacks was a car bombing at a wholesale market on the ring road.",
        "By far the deadliest raid came at dawn, when soldiers arrived in helicopters.",
        "In the bloodiest incident, shells hit the yard of a mill.",
        "Two nights later a drone released bombs over the courtyard of a clinic.",
        "Hours earlier, gunmen had stormed a guard post.",
        "The following day a drone fired at the yard of a mill.",
    ],
)
def test_a_scene_told_as_one_of_many_or_so_much_later_is_an_event_of_its_own(opening: str) -> None:
    text = f"Shells killed 31 people in Karsiyah.\n\n{opening} Twelve people were killed and 34 were wounded."
    assert incidents_of(text) == [{"31"}, {"Twelve", "34"}]


@pytest.mark.parametrize(
    "stretch", ["in nine days", "in the space of three weeks", "in just three months", "over six weeks"]
)
def test_a_counted_stretch_of_time_makes_a_total(stretch: str) -> None:
    plan = plan_of(f"Warplanes killed 87 civilians in Orvania {stretch}, the council said.")
    assert [unit.scope for unit in plan.units] == ["aggregate"]


def test_a_small_number_that_comes_again_in_an_event_of_another_kind_is_another_toll() -> None:
    text = (
        f"A drone killed six people in Karsiyah.\n\nGunmen abducted 40 pupils in Tel Marwan.\n\n{FAR}\n\n"
        "Police said that six people had been shot dead in an ambush."
    )
    assert {"six"} in incidents_of(text)
