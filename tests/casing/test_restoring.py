"""Claims: passages in capitals get the case of running text, letter by letter and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.casing import restore_case
from tests.growth import grows_at_most


@pytest.mark.parametrize(
    ("written", "running"),
    [
        (
            "GUNMEN KILLED THE MAYOR OF SANTA BRENDA ON TUESDAY.",
            "Gunmen killed the mayor of Santa Brenda on Tuesday.",
        ),
        (
            "THE ORVELIAN PEOPLE'S FRONT [OPF] ATTACKED THE TOWN. THE OPF SAID NOTHING.",
            "The Orvelian People's Front [OPF] attacked the town. The OPF said nothing.",
        ),
        (
            "MEMBERS OF THE ZPLK [ZAMBRIAN PEASANTS LEAGUE OF KORVA] BURNED A BUS.",
            "Members of the ZPLK [Zambrian Peasants League of Korva] burned a bus.",
        ),
        (
            "THE NATIONAL GUARD AND THE TREASURY POLICE SEARCHED THE VILLAGE.",
            "The National Guard and the Treasury Police searched the village.",
        ),
        ("THE ATTACK TOOK PLACE ON 4 MAY IN EL TUMBO.", "The attack took place on 4 May in El Tumbo."),
        ("THEY MAY HAVE LEFT BEFORE THE ATTACK.", "They may have left before the attack."),
        (
            "THE U.S. EMBASSY IN LA PAZ WAS CLOSED YESTERDAY.",
            "The U.S. embassy in La Paz was closed yesterday.",
        ),
        ("POLICE SAID JUAN BUSH WAS NEAR THE BUSH.", "Police said Juan Bush was near the bush."),
        ("THE UNITED STATES DENIED THE REPORT.", "The United States denied the report."),
        ("HE WAS SHOT. NOBODY WAS ARRESTED.", "He was shot. Nobody was arrested."),
    ],
)
def test_gives_capitals_the_case_of_running_text(written: str, running: str) -> None:
    assert restore_case(written) == running


@pytest.mark.parametrize(
    "text",
    [
        "Two people died in Orvela on Monday.",
        "UNESCO and NATO said nothing.\nThe OPF did.",
        "ABC DEF GHI JKL",
        "",
        "1234 56",
    ],
)
def test_leaves_running_text_and_rows_of_initials_alone(text: str) -> None:
    assert restore_case(text) == text


def test_restores_a_headline_in_capitals_and_nothing_else() -> None:
    text = "GUNMEN KILL FOUR IN ORVELA MARKET\n\nGunmen of the OPF killed four people."
    assert restore_case(text) == "Gunmen kill four in Orvela market\n\nGunmen of the OPF killed four people."


@settings(max_examples=60)
@given(st.text(alphabet="ABCDEILNORSTUWÄÉİß .,-'[]()\n01x", max_size=200))
def test_changes_nothing_but_case_and_no_offset(text: str) -> None:
    restored = restore_case("THE MEN WERE NOT THERE " + text)
    assert len(restored) == len(text) + len("THE MEN WERE NOT THERE ")
    assert restored.casefold() == ("THE MEN WERE NOT THERE " + text).casefold()


def test_time_grows_with_the_length_of_the_text() -> None:
    passage = "THE MAYOR OF SANTA BRENDA (SBR) AND THE NATIONAL GUARD OF ORVELA WERE NOT THERE. "
    short, long = passage * 100, passage * 400
    assert grows_at_most(7, lambda: restore_case(short), lambda: restore_case(long))
