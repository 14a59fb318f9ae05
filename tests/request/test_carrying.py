"""Place, actor and source that hold for a sentence that does not name them, and those that do not."""

from __future__ import annotations

import pytest

from tests.request.planning import incidents_of, names_of, plan_of, unit_of


def test_the_place_of_the_sentence_stands_before_a_carried_one() -> None:
    text = "Shells killed 12 people in Karsiyah. Nine people were killed in Tel Marwan."
    assert names_of(text, "Nine")[0] == "Tel Marwan"


def test_a_place_is_carried_to_the_sentence_that_goes_on() -> None:
    text = "Shells killed 12 people in Karsiyah. Forty people were wounded."
    assert names_of(text, "Forty")[0] == "Karsiyah"


def test_a_place_named_shortly_before_holds_for_the_first_count() -> None:
    assert names_of("Shells fell on Karsiyah at dawn. Nine people were killed.", "Nine")[0] == "Karsiyah"


def test_the_sentences_that_lead_to_a_count_stand_before_a_place_carried_from_another_paragraph() -> None:
    text = (
        "Shells killed 12 people in Karsiyah.\n\nOn Monday armed men attacked the village of Tel Marwan, in "
        "Bolan province. Nine people were killed. Seven were hurt."
    )
    assert names_of(text, "Nine")[0] == "Tel Marwan"
    assert names_of(text, "Seven")[0] == "Tel Marwan"
    assert len(incidents_of(text)) == 2


def test_of_the_places_that_lead_to_a_count_the_first_of_the_last_sentence_is_meant() -> None:
    text = "Jets came from Orvan. Bombs fell on a bazaar in Karsiyah in Bolan. Nine people were killed."
    assert names_of(text, "Nine")[0] == "Karsiyah"


def test_a_total_is_told_of_its_country_and_takes_no_village_of_a_later_paragraph() -> None:
    text = (
        "Syria has seen a surge of violence. Since May 155 people have been killed in attacks.\n\n"
        "Nobody knows more.\n\nShells killed 12 people in Karsiyah."
    )
    assert names_of(text, "155")[0] == "Syria"


def test_a_later_paragraph_that_names_only_the_country_is_told_of_the_country() -> None:
    text = (
        "Shells killed 12 people in Karsiyah.\n\nThe mission says that 212 civilians were killed in Syria in "
        "August."
    )
    assert names_of(text, "212")[0] == "Syria"
    aimed = "Shells killed 12 people in Karsiyah.\n\nRockets aimed at Syria hurt nine people."
    assert names_of(aimed, "nine")[0] == "Karsiyah"


def test_what_is_set_apart_takes_no_place_of_the_next_paragraph() -> None:
    text = "Another attack killed nine people.\n\nShells killed 12 people in Karsiyah."
    assert names_of(text, "nine")[0] is None
    assert len(incidents_of(text)) == 2


def test_a_place_named_soon_after_holds_where_none_was_named_before() -> None:
    assert names_of("Nine people were killed. The shells had hit Karsiyah.", "Nine")[0] == "Karsiyah"


def test_a_place_is_not_carried_to_what_is_set_apart() -> None:
    text = (
        "Shells killed 12 people in Karsiyah. Another attack killed nine people. It hit Tel Marwan at dusk."
    )
    assert names_of(text, "nine")[0] == "Tel Marwan"


def test_a_campaign_is_told_of_the_country_most_spoken_of_that_is_not_the_attacker() -> None:
    text = (
        "Russian airstrikes have killed 4,000 civilians since the start of the war. Syria mourned. "
        "Syrian towns lay empty; Turkey took in Syrian families."
    )
    assert names_of(text, "4,000")[0] == "Syria"


def test_a_report_that_names_no_place_gets_none() -> None:
    assert names_of("Nine people were killed.", "Nine") == (None, None, None)


def test_the_actor_of_the_sentence_is_taken() -> None:
    assert names_of("Orvan warplanes killed 12 people in Karsiyah.", "12")[1] == "Orvan warplanes"


def test_the_actor_named_before_in_the_paragraph_is_carried() -> None:
    text = "Orvan warplanes flew over Karsiyah. Twelve people were killed."
    assert names_of(text, "Twelve")[1] == "Orvan warplanes"


def test_the_actor_of_an_event_of_the_same_kind_is_carried_over_paragraphs() -> None:
    text = (
        "Orvan warplanes killed 12 people in Karsiyah.\n\nGunmen shot dead three people in Ubar.\n\n"
        "An airstrike killed nine people in Tel Marwan."
    )
    assert names_of(text, "nine")[1] == "Orvan warplanes"


def test_the_last_actor_named_before_is_carried_where_no_kind_of_event_tells() -> None:
    text = "Orvan troops attacked on Friday.\n\nTwelve people were killed in Karsiyah."
    assert names_of(text, "Twelve")[1] == "Orvan troops"


def test_who_was_only_spoken_of_before_is_not_taken_for_who_did_it() -> None:
    text = "Orvan troops were on parade on Friday.\n\nTwelve people were killed in Karsiyah."
    assert names_of(text, "Twelve")[1] is None


def test_a_country_acts_only_where_the_sentence_says_so() -> None:
    assert names_of("Missiles fell on Ukraine and killed 12 people in Karsiyah.", "12")[1] is None
    assert names_of("Russia bombed Karsiyah and killed 12 people there.", "12")[1] == "Russia"


def test_a_statistic_of_other_days_takes_over_nobody() -> None:
    text = "Orvan troops attacked on Friday.\n\nLast year 900 people were killed."
    assert names_of(text, "900")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed 12 soldiers in Karsiyah.",
        "A bomb killed 12 people near an army post in Karsiyah.",
        "A bomb killed 12 people in territory held by the Highland Front.",
        "A strike on Highland Front fighters killed 12 people in Karsiyah.",
    ],
)
def test_those_who_were_hit_are_not_those_who_did_it(text: str) -> None:
    assert names_of(text, "12")[1] is None


def test_the_source_of_the_sentence_is_taken() -> None:
    text = "The Marwan Observatory said 12 people died in Karsiyah. Activists said nine people died in Ubar."
    assert names_of(text, "12")[2] == "Marwan Observatory"
    assert names_of(text, "nine")[2] == "Activists"


def test_the_source_named_before_in_the_paragraph_is_carried() -> None:
    text = "The Marwan Observatory said 12 people died in Karsiyah. Forty people were wounded."
    assert names_of(text, "Forty")[2] == "Marwan Observatory"


def test_a_source_is_not_carried_over_paragraphs() -> None:
    text = "The Marwan Observatory said 12 people died in Karsiyah.\n\nForty people were wounded."
    assert names_of(text, "Forty")[2] is None


def test_he_and_she_point_back_to_a_person() -> None:
    text = (
        "The Marwan Observatory said 12 people died in Karsiyah. Doctor Lena Karsa said it was full.\n\n"
        "She counted 40 people who were wounded."
    )
    assert names_of(text, "40")[2] == "Doctor Lena Karsa"


def test_the_source_of_a_killing_is_not_carried_to_an_abduction() -> None:
    text = "The Marwan Observatory said 12 people died in Karsiyah. Gunmen kidnapped seven women."
    assert names_of(text, "seven")[2] is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A suicide bomber killed 12 people in a market.", "suicide_attack"),
        ("A drone killed 12 people in a market.", "drone"),
        ("Mortar fire killed 12 people in a market.", "shelling"),
        ("Some 12 villagers were shot to death at dawn.", "shooting"),
        ("Some 12 farmers died when they hit an anti-tank mine.", "ied_mine"),
        ("Rebels stormed a base and killed 12 people.", "ground_attack"),
        ("Police detained 12 people in raids on two hostels.", "detention"),
        ("A landmine killed 12 people on a road.", "ied_mine"),
        ("A missile killed 12 people in a market.", "missile"),
        ("Police arrested 12 people in a market.", "detention"),
        ("Some 12 people were displaced.", "displacement"),
        ("Twelve people were beheaded in a market.", "execution"),
        ("An attack killed 12 people in a market.", "other"),
    ],
)
def test_the_kind_of_event_is_what_the_words_say(sentence: str, kind: str) -> None:
    number = next(words for words in ("Some 12", "Twelve", "12") if words in sentence)
    assert unit_of(sentence, number).event_type == kind


def test_general_words_give_way_to_what_the_report_mostly_speaks_of() -> None:
    text = (
        "Warplanes bombed Karsiyah at dawn. The airstrikes went on until noon.\n\n"
        "The attack, with three missiles, killed 12 people."
    )
    assert unit_of(text, "12").event_type == "airstrike"


def test_the_general_words_of_a_sentence_stand_before_another_kind_in_its_paragraph() -> None:
    text = (
        "Separatists stopped two buses in Karsiyah and shot nine labourers. Seven others were taken hostage."
    )
    assert unit_of(text, "nine").event_type == "shooting"


def test_a_mine_told_of_once_does_not_make_a_raid_on_a_village_one() -> None:
    text = (
        "Gunmen kill 37 villagers in Karsiyah\n\nThe attackers came at dawn, and 24 people were wounded.\n\n"
        "Two soldiers died when their vehicle struck a mine."
    )
    assert unit_of(text, "37").event_type == "shooting"
    assert unit_of(text, "24").event_type == "shooting"
    assert unit_of(text, "Two").event_type == "ied_mine"


def test_the_kind_that_the_headline_names_stands_before_the_kind_named_most_often() -> None:
    text = (
        "Militants kill 84 soldiers in assault on Karsiyah base\n\nA car bomb opened the gate, a car bomb "
        "the hall, and a third car bomb failed.\n\nSome 30 soldiers had died, an official said."
    )
    assert unit_of(text, "Some 30").event_type == "ground_attack"


def test_missiles_are_no_drones_in_a_report_that_speaks_as_much_of_both() -> None:
    text = "Drones and missiles came at night.\n\nA missile killed eight people in Karsiyah."
    assert unit_of(text, "eight").event_type == "missile"


def test_a_toll_of_the_war_is_not_of_the_kind_that_the_report_speaks_of() -> None:
    text = "Airstrikes hit Karsiyah at dawn.\n\nSome 9,000 people died since the start of the war."
    assert unit_of(text, "Some 9,000").event_type == "other"


def test_an_abduction_is_an_event_of_its_own_in_a_report_of_airstrikes() -> None:
    text = "Airstrikes hit Karsiyah at dawn.\n\nSeven women were taken hostage in Ubar."
    assert unit_of(text, "Seven").event_type == "abduction"


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("On Sunday 12 people were killed in Karsiyah.", "incident"),
        ("Over the past 72 hours 12 people were killed in Karsiyah.", "aggregate"),
        ("Since the start of the war 12 people were killed in Karsiyah.", "background"),
    ],
)
def test_words_of_time_make_a_total_or_a_campaign(sentence: str, scope: str) -> None:
    assert unit_of(sentence, "12").scope == scope


def test_a_claim_that_nobody_confirmed_is_marked() -> None:
    assert unit_of("Unconfirmed reports said 12 people were killed in Karsiyah.", "12").unconfirmed
    assert not unit_of("Shells killed 12 people in Karsiyah.", "12").unconfirmed


def test_an_arrest_that_is_told_of_too_says_nothing_of_how_the_dead_died() -> None:
    text = (
        "Police arrested a man on Monday in Karsiyah. The arrest was the second.\n\nTwelve people died there."
    )
    assert unit_of(text, "Twelve").event_type == "other"


def test_bombings_are_an_air_raid_only_where_the_report_speaks_of_one() -> None:
    assert unit_of("The bombings killed 12 people in a market.", "12").event_type == "ied_mine"
    raid = "Warplanes came at dawn. The bombings killed 12 people in a market."
    assert unit_of(raid, "12").event_type == "airstrike"


def test_a_link_to_another_article_names_no_place_of_this_one() -> None:
    text = "Shells killed 12 people in Karsiyah.\n\nRead more: Two shot dead in Marwan\n\nNine were hurt."
    assert [place.name for place in plan_of(text).names.places] == ["Karsiyah"]


def test_a_sentence_that_opens_with_another_day_has_not_the_source_of_the_one_before() -> None:
    text = "Nine people died on Monday, the Karsa Archive said. In May, 40 people were killed in Tel Marwan."
    assert names_of(text, "40")[2] is None
    goes_on = (
        "Nine people died on Monday, the Karsa Archive said. Another 40 people were killed in Tel Marwan."
    )
    assert names_of(goes_on, "40")[2] == "Karsa Archive"


def test_who_is_only_quoted_does_not_speak_for_what_follows() -> None:
    text = 'A guard died. "He was due to rest," said Omar Karsa. Police used gas, and three people were hurt.'
    assert names_of(text, "three")[2] is None


def test_who_speaks_in_one_item_of_a_list_says_nothing_in_the_next() -> None:
    text = (
        "News\n\n- In Karsiyah nine people were killed, the mayor said.\n- In Tel Marwan 14 people were hurt "
        "in a fire."
    )
    assert names_of(text, "14")[2] is None
