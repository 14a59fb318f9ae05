"""Who is said to have done it, in a sentence that need not count anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from extractor.domains import load_domain
from extractor.names import NameMention, find_names
from extractor.names.actors import is_bare
from extractor.names.blame_patterns import blame_cues, constructions
from extractor.names.lexicon import load_lexicon
from extractor.names.words import TextWords
from tests.names.invented import texts

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from extractor.names.blame_patterns import Construction


def blamed(text: str, *, plain: bool = True) -> list[tuple[str, str]]:
    """Actor and stance of every blame, or of every plain telling of what an actor did."""
    return [(b.actor.name, b.stance) for b in find_names(text).blames if b.plain is plain]


@pytest.mark.parametrize(
    ("text", "actor", "stance"),
    [
        ("The Salt Guardians said that they had attacked the pier.", "Salt Guardians", "claimed"),
        ("The round was fired from a mill, which the People's Guard holds.", "People's Guard", "alleged"),
        ("She said she suspected the Marsh Riders.", "Marsh Riders", "suspected"),
    ],
)
def test_these_words_blame(text: str, actor: str, stance: str) -> None:
    assert (actor, stance) in blamed(text)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("He said that fighters of the Upland Front had hidden.", "fighters of the Upland Front"),
        ("Both the Third Army and the Coast Guard have shelled homes.", "Third Army and the Coast Guard"),
        ("It said that only the government has bombers.", "government"),
        ("The league said that a military helicopter had circled twice.", "military helicopter"),
    ],
)
def test_these_words_tell_what_an_actor_did_without_blaming(text: str, actor: str) -> None:
    assert actor in [name for name, _ in blamed(text, plain=False)]
    assert blamed(text) == []


def test_a_weapon_that_acts_tells_nobody() -> None:
    assert blamed("Warplanes bombed a store near Karsiyah.", plain=False) == []


def test_a_group_taken_up_is_the_one_named_before() -> None:
    text = "The judge was to sentence the Delta Brigade. The prosecutor said he suspected the gang."
    assert blamed(text) == [("Delta Brigade", "suspected")]


def test_a_group_that_nobody_named_before_stays_a_group() -> None:
    assert blamed("The prosecutor said that he suspected the gang.") == [("gang", "suspected")]


@pytest.mark.parametrize("name", ["Gunmen", "armed men", "unidentified gunmen", "two gunmen"])
def test_what_somebody_is_does_not_say_whose_he_is(name: str) -> None:
    assert is_bare(NameMention(0, len(name), name, name))


@pytest.mark.parametrize("name", ["army", "Upland Front rebels", "government troops", "navy"])
def test_a_party_is_named_even_in_small_letters(name: str) -> None:
    assert not is_bare(NameMention(0, len(name), name, name))


def test_a_suspected_group_is_found_by_its_name() -> None:
    names = find_names("Suspected Highland Front rebels attacked Karsiyah on Sunday.")
    assert "Highland Front rebels" in [actor.name for actor in names.actors]


def test_who_blames_is_a_source() -> None:
    sources = find_names("The volunteers blamed the government for the raid.").sources
    assert [source.name for source in sources] == ["volunteers"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Seven people were killed, according to the bus operator.", "bus operator"),
        ("The local committee put the toll at 34.", "local committee"),
        (
            "The Regional Rescue Corps spoke. RRC said five died.",
            "Regional Rescue Corps",
        ),
    ],
)
def test_who_says_it(text: str, source: str) -> None:
    assert source in [found.name for found in find_names(text).sources]


def test_who_puts_out_a_fire_says_nothing() -> None:
    assert find_names("Firefighters put out the fire on Monday night.").sources == ()


def everywhere(construction: Construction, text: str) -> Iterator[re.Match[str]]:
    """The matches of a construction, tried at every place of the text."""
    last = 0
    for match in construction.cued.pattern.finditer(text):
        worded: re.Match[str] | None = match
        if construction.before:
            begins = construction.ends is None or construction.ends.search(text, 0, match.start())
            worded = construction.before.search(text, last, match.end()) if begins else None
        if worded:
            yield worded
            last = worded.end()


@settings(max_examples=80)
@given(
    texts(
        "a by Syrian rebels gunmen army fired planted carried out blamed accused the attack on suspected "
        "group from positions of held lines which that holds responsibility was claimed called said they it "
        "its has reportedly Reportedly then bombed opened fire only flies had responsible tank belonged to "
        "fighters air force told firebombed strengthen"
    )
)
def test_looking_at_cue_words_finds_what_looking_everywhere_finds(text: str) -> None:
    words = load_lexicon("en", load_domain())
    read = TextWords(text, blame_cues(words))
    for construction in constructions(words):
        quick, plain = construction.matches(read), everywhere(construction, text)
        assert [match.span("actor") for match in quick] == [match.span("actor") for match in plain]


@pytest.mark.parametrize(
    ("sentence", "claimant"),
    [
        ("Jund al Orvela took responsibility for the attack.", "Jund al Orvela"),
        ("The Islamic State claimed responsibility without giving evidence.", "Islamic State"),
        ("The Orvan Front has claimed credit for the raid.", "Orvan Front"),
        ("The Orvan Front later accepted responsibility.", "Orvan Front"),
    ],
)
def test_who_takes_it_upon_himself_claims_it(sentence: str, claimant: str) -> None:
    assert (claimant, "claimed") in blamed(sentence)
    assert [source.name for source in find_names(sentence).sources] == []


@pytest.mark.parametrize("end", [".", " of the killing.", " to be behind it."])
def test_who_is_suspected_is_suspected(end: str) -> None:
    assert blamed(f"Nobody claimed it, but the Orvan Front is suspected{end}") == [
        ("Orvan Front", "suspected")
    ]


@pytest.mark.parametrize(
    ("text", "actor", "stance"),
    [
        ("Government forces were responsible for 118 deaths.", "Government forces", "alleged"),
        ("Two jets believed to belong to government forces circled.", "government forces", "alleged"),
        ("Police suspect the hand of a valley-based group.", "valley-based group", "suspected"),
        ("The army said it bore the hallmarks of the Marsh Riders.", "Marsh Riders", "suspected"),
        ("The rebels claim to have killed 51 soldiers.", "rebels", "claimed"),
        (
            "The Salt Guard, which nobody knows well, said in a note that its fighters had killed 84.",
            "Salt Guard",
            "claimed",
        ),
        ("The air force said that it had chased the men and neutralised 20 of them.", "air force", "claimed"),
        ("A Red Dawn affiliate claimed responsibility.", "Red Dawn affiliate", "claimed"),
    ],
)
def test_these_words_of_guilt_and_of_boasting_name_who_did_it(text: str, actor: str, stance: str) -> None:
    assert (actor, stance) in blamed(text)


def test_names_of_two_paragraphs_are_no_actor_together() -> None:
    text = "Life Under the Jets\n\nThe coalition said that it had struck a workshop."
    assert all("\n" not in blame.actor.text for blame in find_names(text).blames)


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility.",
        "Two soldiers and five suspected Night Rider members were killed in a firefight.",
        "The army killed three suspected Night Riders.",
        "The front accused the army of using the ward as a barracks.",
    ],
)
def test_these_words_blame_nobody(text: str) -> None:
    assert blamed(text) == []


def test_an_accusation_of_violence_blames() -> None:
    assert blamed("The front accused the army of shelling the ward.") == [("army", "alleged")]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The Salt Guard said it was behind the blast.", "Salt Guard"),
        ("The raid was claimed by the local branch of the Salt Guard.", "Salt Guard"),
        ("A car bomb, later claimed by the Salt Guard, killed nine.", "Salt Guard"),
        ("The Salt Guard, an offshoot of the Marsh Riders, claimed the raid on Monday.", "Salt Guard"),
        ("The Salt Guard claimed Sunday's ambush.", "Salt Guard"),
        ("The Salt Guard held the hills. A bombing in May was claimed by the same group.", "Salt Guard"),
        ("The Salt Guard held the hills. The group has claimed both attacks.", "Salt Guard"),
    ],
)
def test_who_claims_a_deed_claims_it(text: str, actor: str) -> None:
    assert (actor, "claimed") in blamed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody has claimed these killings.",
        "No group claimed the attack.",
        "The Salt Guard said it was not behind the blast.",
        "The war has claimed the lives of hundreds.",
        "The Salt Guard claimed the hills.",
    ],
)
def test_who_claims_no_deed_claims_nothing(text: str) -> None:
    assert blamed(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The mayor blamed Sunday's killings on the Marsh Riders.", "Marsh Riders"),
        ("The state attributed the raids to the group known locally as Sons of Karsa.", "Sons of Karsa"),
        ("Officials blamed an offshoot of the Marsh Riders.", "Marsh Riders"),
        ("Elders blamed a militia called the Salt Guard.", "Salt Guard"),
    ],
)
def test_what_a_group_is_called_stands_behind_what_it_is(text: str, actor: str) -> None:
    assert (actor, "alleged") in blamed(text)


def test_who_suffers_is_told_of_by_the_same_words_and_does_nothing() -> None:
    assert blamed("Students abducted in May came home.", plain=False) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mayor stated that an armed group was responsible.", ("armed group", "alleged")),
        ("Police have linked the gang to the murder of a couple.", ("gang", "suspected")),
        ("Ridge police shot two men. They linked the gang to a murder.", ("gang", "suspected")),
        ("Detectives linked the Marsh Riders to last week's ambush.", ("Marsh Riders", "suspected")),
        ('The Marsh Riders said that their "lions" had killed 30 men.', ("Marsh Riders", "claimed")),
    ],
)
def test_so_said_too(text: str, said: tuple[str, str]) -> None:
    assert said in blamed(text)


@pytest.mark.parametrize(
    ("page", "actor", "stance"),
    [
        ("Case 12\nAlleged responsible: Orvan military\nKilled: 14", "Orvan military", "alleged"),
        ("Case 12\nSuspected belligerent: Karsan Army\nCivilians killed: 3", "Karsan Army", "suspected"),
        ("• Attributed to: Bolan Group\n• Dead: 7", "Bolan Group", "alleged"),
        ("Perpetrator: Unknown gunmen\nKilled: 5", "gunmen", "alleged"),
    ],
)
def test_a_field_of_a_page_names_who_did_it(page: str, actor: str, stance: str) -> None:
    (blame,) = find_names(page).blames
    assert (blame.actor.name, blame.stance) == (actor, stance)
