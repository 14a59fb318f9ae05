"""Whom an event that names nobody takes over from what was told before it, and whom it does not."""

from __future__ import annotations

import pytest

from tests.assemble.drafting import accused_by_incident, accused_in


@pytest.mark.parametrize(
    "text",
    [
        "In a separate incident on Tuesday, a bus overturned a mine in Tessari. Nine people were killed.",
        "Separately, 30 prisoners were released in Tessari on Friday.",
    ],
)
def test_what_is_set_apart_takes_over_nobody(text: str) -> None:
    text = f"Rebels of the Red Front shelled Marwan on Monday, killing 12 people.\n\n{text}"
    assert accused_by_incident(text)[1] == []


def test_whom_the_report_is_about_did_what_it_lists_without_naming_anybody() -> None:
    text = (
        "Orvan air strikes killed 90 people over three days, the Marwan Observatory said.\n\n"
        "The air strikes hit towns on the river.\n\n"
        "Twelve people were killed in an air strike in Tessari.\n\n"
        "Nine people were killed in an air strike in Karsiyah."
    )
    assert all(said and said[0][0].startswith("Orvan") for said in accused_by_incident(text))


def test_gunmen_without_a_name_are_not_carried_to_other_events() -> None:
    text = (
        "Gunmen stormed a market in Marwan on Monday, killing 12 people.\n\n"
        "Traders closed their shops.\n\n"
        "The mayor spoke to the crowd.\n\n"
        "In Tessari, nine people were shot dead on Friday."
    )
    assert accused_by_incident(text)[1] == []


def test_the_paragraph_just_above_may_tell_who_did_it() -> None:
    text = "Gunmen attacked Marwan on Monday. Shops closed.\n\nEleven people were killed in Marwan."
    assert [said[0] for said in accused_in(text)] == ["Gunmen"]


def test_they_are_of_whom_the_sentence_before_speaks() -> None:
    text = "The bandits, whom nobody knew, came to Marwan by night. They killed two guards."
    assert [said[0] for said in accused_in(text)] == ["bandits"]


@pytest.mark.parametrize(
    "text",
    [
        "The army has lost ground. Of the army, 14 officers were killed in Marwan.",
        "The state government announced aid for the families of the 12 people killed in Marwan.",
        "The Marwan peacekeeping force, which lost two members and saw nine people killed, asked for calm.",
    ],
)
def test_who_is_only_mentioned_did_not_do_it(text: str) -> None:
    assert accused_in(text) == []


def test_who_is_blamed_in_the_lead_of_the_next_event_is_not_blamed_for_this_one() -> None:
    text = (
        "Nine people were killed in Tessari on Friday.\n\n"
        "The air force said that its jets had bombed a camp near Marwan. Sixteen people died in Marwan."
    )
    first, second = accused_by_incident(text)
    assert (first, [said[0] for said in second]) == ([], ["air force"])


def test_a_statistic_of_other_days_blames_nobody_from_around_it() -> None:
    text = (
        "The mayor blamed the Red Front for the raid in Marwan, which killed nine people on Monday.\n\n"
        "This year 94 people were killed in Orvania. The governor accused the Red Front."
    )
    assert accused_by_incident(text)[-1] == []


def test_one_who_admits_his_own_losses_does_not_claim_the_attack() -> None:
    text = "Rebels of the Red Front overran Marwan and killed 55 troops. The army admitted to seven deaths."
    assert all(stance != "claimed" for _, stance, _ in accused_in(text))


def test_a_named_group_stands_before_gunmen() -> None:
    text = "Gunmen seized 85 villagers in Marwan. The mayor said he suspected the Night Riders."
    assert accused_in(text)[0][0] == "Night Riders"


def test_a_town_does_not_attack() -> None:
    assert accused_in("In Tessari, a bomb near Tel Marwan killed nine people.") == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Rebels have robbed before: in Marwan, in May, they killed 15 people.", "Rebels"),
        ("The raids of the Red Front went on. In the worst, in Marwan, it killed nine people.", "Red Front"),
        (
            "Robberies by the contractors are known. In May they told of their execution of 13 men.",
            "contractors",
        ),
        ("Armed men came to Marwan. At dawn the men killed two guards.", "Armed men"),
    ],
)
def test_a_pronoun_within_a_sentence_takes_up_who_acted(text: str, actor: str) -> None:
    assert actor in [said[0] for said in accused_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 militants were killed in an operation in Marwan.",
        "In Marwan, 12 suspected robbers were killed in a shoot-out, army spokesmen said.",
    ],
)
def test_forces_that_count_dead_enemies_killed_them(text: str) -> None:
    ((actor, stance, _),) = accused_in(text)
    assert ("army" in actor, stance) == (True, "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "The army said 12 soldiers were killed in Marwan.",
        "The army said 12 of its own fighters were killed in Marwan.",
        "The ministry said 12 militants were killed in Marwan.",
        "The army said 12 militants were hurt in Marwan.",
    ],
)
def test_forces_that_count_others_did_nothing_by_that(text: str) -> None:
    assert accused_in(text) == []


def test_what_is_long_past_takes_over_nobody() -> None:
    text = (
        "Islamist militants seized hundreds of pupils in Marwan. In March 2009, 40 students were abducted in "
        "Tessari."
    )
    assert [said[0] for said in accused_by_incident(text)[-1]] == []
