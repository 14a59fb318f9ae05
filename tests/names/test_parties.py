"""Whose a blow was: raids and strikes are named by the party that the report tells of."""

from __future__ import annotations

import pytest

from extractor.domains import load_domain
from extractor.names import find_names
from extractor.names.lexicon import load_lexicon
from extractor.names.parties import are_blows_of_one, are_of_one_country, is_blow_of, party_in, whose_blow

WORDS = load_lexicon("en", load_domain())


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "Turkish-led air strikes killed nine. The Turkish-led coalition flew four sorties.",
            "Turkish-led coalition",
        ),
        ("A coalition air strike killed nine.", "coalition"),
        ("Ethiopian forces left. An Ethiopian raid killed nine.", "Ethiopian forces"),
        ("Rebel shelling killed nine in the market.", "Rebel"),
        ("An Ethiopian drone strike killed nine.", "Ethiopian drone strike"),
    ],
)
def test_a_blow_has_the_name_of_the_party_told_of_and_else_its_own(text: str, party: str) -> None:
    assert party in {actor.name for actor in find_names(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed by airstrikes on the market.",
        "They were hit by US-made bombs in Karsa.",
    ],
)
def test_a_blow_of_nobody_names_no_actor(text: str) -> None:
    assert not find_names(text).actors


def test_a_blow_of_nobody_is_no_blame() -> None:
    assert not find_names("The group blamed the shelling on airstrikes.").blames


@pytest.mark.parametrize(
    ("name", "lead"),
    [
        ("Turkish-led air strikes", "Turkish-led"),
        ("rebel shelling", "rebel"),
        ("airstrikes", ""),
        ("warplanes", None),
        ("Turkish army", None),
    ],
)
def test_what_stands_before_a_blow_says_whose_it_is(name: str, lead: str | None) -> None:
    assert whose_blow(name, WORDS) == lead


def test_a_blow_belongs_to_the_country_or_the_force_of_its_adjective() -> None:
    assert is_blow_of("Turkish missile strike", "Turkey", WORDS)
    assert is_blow_of("Turkish missile strike", "Turkish forces", WORDS)
    assert not is_blow_of("Turkish missile strike", "Egypt", WORDS)
    assert not is_blow_of("Turkish missile strike", "Turkish strike", WORDS)
    assert are_blows_of_one("Turkish missile strike", "Turkish strike", WORDS)
    assert not are_blows_of_one("Turkish army", "Egyptian army", WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry denied that the army was to blame.",
        "The envoy rejected claims that an army drone was responsible for the blast.",
        "It was not clear whether Egyptian aircraft carried out the raid.",
    ],
)
def test_whom_a_report_says_not_to_be_guilty_is_not_blamed(text: str) -> None:
    assert not find_names(text).blames


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("two separate Turkish air strikes", "Turkish"),
        ("Iranian glide bombs", "Iranian"),
        ("Turkish fighter jets", "Turkish"),
        ("Malian army warplanes", "Malian army"),
        ("US-led coalition air strike", "US-led coalition"),
        ("Egyptian and Libyan warplanes", "Egyptian and Libyan"),
        ("junta air strikes", "junta"),
        ("unidentified warplanes", "unidentified warplanes"),
        ("Fighter jets", "Fighter jets"),
        ("Iranian-made rockets", "Iranian-made rockets"),
        ("Karsa Support Forces", "Karsa Support Forces"),
    ],
)
def test_a_party_is_named_without_its_weapon(name: str, party: str) -> None:
    assert party_in(name, WORDS) == party


def test_a_country_is_known_by_either_of_its_words() -> None:
    assert are_of_one_country("Turkish drones", "Turkey's defence ministry")
    assert not are_of_one_country("Turkish drones", "Libya's army")
    assert not are_of_one_country("Karsa drones", "Karsa army")
