"""Who is said to have done it, how surely, and by whom."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import accused_in, draft_of, incident_in

OBSERVATORY = "Marwan Observatory"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Orvan warplanes killed 12 people in Karsiyah.", "stated"),
        ("Orvan warplanes reportedly killed 12 people in Karsiyah.", "alleged"),
        ("Orvan warplanes are suspected of a raid that killed 12 people in Karsiyah.", "suspected"),
        ("Orvan warplanes took responsibility for a raid that killed 12 people in Karsiyah.", "claimed"),
        ("An alleged raid by Orvan warplanes killed 12 people in Karsiyah.", "alleged"),
        ("Orvan warplanes killed 12 suspected local insurgents in Karsiyah.", "stated"),
        ("In conflicting accounts, Orvan warplanes killed 12 people in Karsiyah.", "disputed"),
    ],
)
def test_the_words_of_the_sentence_say_how_sure_it_is(text: str, stance: str) -> None:
    assert [said[:2] for said in accused_in(text)] == [("Orvan", stance)]


def test_what_a_source_says_is_alleged_by_that_source() -> None:
    text = "Orvan warplanes killed 12 people in Karsiyah, the Marwan Observatory said."
    assert accused_in(text) == [("Orvan", "alleged", OBSERVATORY)]


def test_an_actor_of_another_sentence_is_only_implied() -> None:
    text = "Orvan warplanes flew over Karsiyah. Twelve people were killed."
    assert accused_in(text) == [("Orvan", "implied", None)]


def test_what_is_said_stands_before_what_is_implied() -> None:
    text = (
        "Orvan warplanes flew over Karsiyah. Twelve people were killed.\n\n"
        "Highland Front fighters killed nine people in Karsiyah, officials said."
    )
    assert accused_in(text)[0] == ("Highland Front fighters", "alleged", "officials")


def test_a_named_party_stands_before_gunmen() -> None:
    text = (
        "In Karsiyah the gunmen had come at dawn. Twelve people were killed, officials said. "
        "The gunmen belonged to the Highland Front, activists said."
    )
    assert accused_in(text)[0][:2] == ("Highland Front", "alleged")


def test_each_source_accuses_once_and_two_sources_may_accuse_two() -> None:
    text = (
        "Highland Front fighters killed 12 people in Karsiyah, the Marwan Observatory said. "
        "Local activists said that Orvan troops killed nine people in Karsiyah."
    )
    assert accused_in(text) == [
        ("Highland Front fighters", "alleged", OBSERVATORY),
        ("Orvan troops", "alleged", "Local activists"),
    ]


def test_the_same_accusation_by_two_sources_is_told_once() -> None:
    text = (
        "Orvan warplanes killed 12 people in Karsiyah, the Marwan Observatory said. "
        "Local activists said that Orvan warplanes killed nine people in Karsiyah."
    )
    assert accused_in(text) == [("Orvan", "alleged", OBSERVATORY)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials said the bomb had been planted by the Highland Front.",
        "Officials said that rebels were accused; they attributed the blast to the Highland Front.",
    ],
)
def test_an_actor_who_is_blamed_where_nobody_is_counted_is_the_perpetrator(sentence: str) -> None:
    (said, *_) = accused_in(f"At least 12 people died in Karsiyah on Sunday in a blast. {sentence}")
    assert said == ("Highland Front", "alleged", "Officials")


def test_who_claims_it_says_so_himself() -> None:
    text = "A bomb killed 12 people in Karsiyah on Sunday. On Monday, Red Dawn claimed responsibility."
    assert accused_in(text) == [("Red Dawn", "claimed", "Red Dawn")]


def test_a_claim_of_responsibility_is_the_claimants_whoever_reports_it() -> None:
    text = "A bomb killed 12 people in Karsiyah. Officials said responsibility was claimed by Red Dawn."
    assert accused_in(text) == [("Red Dawn", "claimed", "Red Dawn")]


def test_blame_falls_on_the_incident_that_it_follows() -> None:
    draft = draft_of(
        "A bomb killed 12 people in Karsiyah. The bomb had been planted by the Highland Front.\n\n"
        "Another attack killed nine people in Tel Marwan. The shells had been fired by the Lowland Army."
    )
    accused = [[said.actor for said in incident_in(draft, words).attributions] for words in ("12", "nine")]
    assert accused == [["Highland Front"], ["Lowland Army"]]


def test_nobody_is_accused_where_nobody_is_named() -> None:
    assert accused_in("Shells killed 12 people in Karsiyah.") == []


def test_an_accusation_shows_the_words_that_name_the_actor() -> None:
    text = "At dawn Orvan warplanes killed 12 people in Karsiyah."
    (incident,) = draft_of(text).incidents
    ((evidence,),) = [said.evidence for said in incident.attributions]
    assert (evidence.quote, text[evidence.start : evidence.end]) == ("Orvan warplanes", "Orvan warplanes")


def test_who_claims_it_stands_before_a_party_that_only_acts_in_the_sentence() -> None:
    text = (
        "Orvan soldiers were there when gunmen killed ten people in Vesk. The Tulo Front took responsibility."
    )
    first = draft_of(text).incidents[0].attributions[0]
    assert (first.actor, first.stance) == ("Tulo Front", "claimed")


def test_the_dead_are_not_those_who_did_it() -> None:
    text = "Several insurgents were seen near Vesk. A patrol found the post, and five insurgents were killed."
    assert "insurgents" not in [said.actor for said in draft_of(text).incidents[0].attributions]


def test_a_second_party_that_two_sources_accuse_is_told_once() -> None:
    text = (
        "Orvan troops killed 12 people in Karsiyah, the Marwan Observatory said. "
        "Local activists said that Highland Front fighters killed nine people in Karsiyah. "
        "The mayor said that Highland Front fighters wounded six people in Karsiyah."
    )
    assert [actor for actor, _, _ in accused_in(text)] == ["Orvan troops", "Highland Front fighters"]


def test_who_shot_down_drones_did_not_claim_the_harm() -> None:
    text = "Drones killed 12 people in Karsiyah. The Second Army said that it had shot down nine of them."
    assert all(stance != "claimed" for _, stance, _ in accused_in(text))


def test_whoever_estimates_did_not_do_it() -> None:
    text = "A bomb killed 12 people in Karsiyah. The group has 500 men by United Nations estimates."
    assert accused_in(text) == []


def test_a_country_and_its_strike_are_one_perpetrator() -> None:
    text = (
        "Turkey strikes a block in Karsa, killing nine\n\nA Turkish missile strike killed nine people in"
        " Karsa on Sunday, officials said. Ten people were wounded, mayor Ana Ruiz said."
    )
    (incident,) = draft_of(text).incidents
    assert [attribution.actor for attribution in incident.attributions] == ["Turkey"]


def test_two_kinds_of_blow_of_one_country_are_one_perpetrator() -> None:
    text = (
        "Turkish strike on a block in Karsa kills nine, mayor says\n\nTurkish missiles killed nine people in"
        " Karsa on Sunday, officials said."
    )
    (incident,) = draft_of(text).incidents
    assert len(incident.attributions) == 1


def test_an_alleged_raid_is_alleged_by_who_blames_the_same_party() -> None:
    text = (
        "Twelve people were killed in an alleged raid by Orvan warplanes in Karsiyah.\n\n"
        "The Marwan Observatory blamed Orvan warplanes for the raid.\n"
    )
    assert accused_in(text) == [("Orvan", "alleged", OBSERVATORY)]


def test_a_raid_that_the_report_tells_itself_stays_its_own() -> None:
    text = (
        "Orvan warplanes killed twelve people in Karsiyah.\n\n"
        "The Marwan Observatory blamed Orvan warplanes for the raid.\n"
    )
    assert ("Orvan", "stated", None) in accused_in(text)


def test_beside_a_named_party_nobody_without_a_name_is_accused() -> None:
    text = (
        "The Highland Front claimed the raid that killed 12 people in Karsiyah, its spokesman said. "
        "Gunmen killed 12 people in Karsiyah, the Marwan Observatory said."
    )
    assert [actor for actor, _, _ in accused_in(text)] == ["Highland Front"]


def test_whoever_arrests_people_after_an_attack_did_not_attack() -> None:
    text = "Twelve people were shot dead in Karsiyah. Soldiers arrested 26 men in Karsiyah."
    assert accused_in(text) == []


def test_who_killed_some_of_the_attackers_did_not_attack() -> None:
    draft = draft_of(
        "Rebels of the Red Valley Front killed ten people in Mamo on Monday, residents said.\n\n"
        "The army said it had killed four of the attackers.\n"
    )
    actors = [one.actor for incident in draft.incidents for one in incident.attributions]
    assert "army" not in actors


def test_a_power_that_says_it_struck_owns_to_its_strike() -> None:
    text = (
        "A Turkish air strike killed five people in Mamo on Monday, the mayor said.\n\n"
        "Turkey's military said it had bombed a weapons store.\n"
    )
    assert [said[:2] for said in accused_in(text)] == [("Turkey's military", "claimed")]


def test_a_claimant_is_told_even_where_the_report_counts_the_dead() -> None:
    text = "The Red Valley Front claimed responsibility for the attack, which killed nine guards.\n"
    assert accused_in(text) == [("Red Valley Front", "claimed", "Red Valley Front")]
