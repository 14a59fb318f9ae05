"""Who can have done it: forces of a people, named groups, armed persons; and who only stands near."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from extractor.domains import load_domain
from extractor.names import NameMention, find_names
from extractor.names.actor_patterns import actor_patterns
from extractor.names.actors import ACTED_UPON, ACTS, MAY_ACT, actors_at_cues, is_bare
from extractor.names.lexicon import load_lexicon
from extractor.names.words import TextWords
from tests.names.invented import texts


def actors_of(text: str) -> dict[str, NameMention]:
    return {actor.text: actor for actor in find_names(text).actors}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Russian and Syrian warplanes bombed the town.", "Russian and Syrian warplanes"),
        ("Shells of Israeli forces fell.", "Israeli forces"),
        ("At night Red Dawn attacked the village.", "Red Dawn"),
        ("The Lowland Liberation Army held the hill.", "Lowland Liberation Army"),
        ("He was shot by the Karsa Cartel.", "Karsa Cartel"),
        ("At night gunmen came.", "gunmen"),
        ("It was Hamas who fired.", "Hamas"),
        ("They were killed by Sons of the North.", "Sons of the North"),
    ],
)
def test_an_actor_is_found_as_written(text: str, actor: str) -> None:
    assert [found.name for found in find_names(text).actors] == [actor]


def test_the_name_of_an_actor_has_no_article() -> None:
    assert actors_of("It was the Russian army.")["the Russian army"].name == "Russian army"


def test_the_rebels_are_the_group_named_last() -> None:
    text = "Highland Front fighters took the town. In the morning the rebels were gone."
    assert actors_of(text)["the rebels"].name == "Highland Front fighters"


def test_rebels_without_a_group_before_them_stay_rebels() -> None:
    rebels = actors_of("In the morning the rebels were gone.")["the rebels"]
    assert rebels.name == "rebels"
    assert is_bare(rebels)


@pytest.mark.parametrize(
    "text",
    [
        "It happened in Russia on Sunday.",
        "Our army will win.",
        "A bomb fell near an army post.",
        "At dawn police said that it was quiet.",
        "At dawn soldiers are searching the hills.",
        "In held areas of the Russian-held north it was quiet.",
    ],
)
def test_a_place_a_post_or_a_searcher_is_no_actor(text: str) -> None:
    assert actors_of(text) == {}


def test_a_word_at_the_head_of_a_sentence_is_no_name() -> None:
    assert actors_of("Bombs killed three people. Villagers attacked nobody.") == {}


def test_who_says_it_is_not_who_did_it() -> None:
    names = find_names("The Russian army said that it was quiet.")
    assert [source.name for source in names.sources] == ["Russian army"]
    assert names.actors == ()


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("At dawn Russian troops killed three people.", ACTS),
        ("They were killed by Russian troops.", ACTS),
        ("Russian airstrikes went on.", ACTS),
        ("At dawn Russian troops were in the town.", MAY_ACT),
        ("A strike on Russian troops was reported.", ACTED_UPON),
        ("Rebels were fighting Russian troops.", ACTED_UPON),
        ("The town is held by Russian troops.", ACTED_UPON),
    ],
)
def test_the_words_beside_an_actor_show_its_part(text: str, rank: int) -> None:
    (actor,) = [actor for actor in find_names(text).actors if "Russian" in actor.text]
    assert actor.rank == rank


@pytest.mark.parametrize(
    ("text", "actor", "stance"),
    [
        ("The bomb had been planted by the Highland Front.", "Highland Front", "alleged"),
        ("Residents accused Orvan troops.", "Orvan troops", "alleged"),
        ("They attributed the blast to the Highland Front.", "Highland Front", "alleged"),
        ("The gunmen belonged to the Highland Front.", "Highland Front", "alleged"),
        ("The army suspects the Highland Front.", "Highland Front", "suspected"),
        ("On Monday, Red Dawn claimed responsibility.", "Red Dawn", "claimed"),
        ("In a note responsibility was claimed by Red Dawn.", "Red Dawn", "claimed"),
        ("A group called Red Dawn said so.", "Red Dawn", "claimed"),
        ("Shells came from Highland Front positions.", "Highland Front", "alleged"),
        ("They held the Highland Front responsible.", "Highland Front", "alleged"),
    ],
)
def test_who_is_blamed_is_found_where_nobody_is_counted(text: str, actor: str, stance: str) -> None:
    assert [(blame.actor.name, blame.stance) for blame in find_names(text).blames] == [(actor, stance)]


def test_blames_stand_in_text_order_and_are_spans() -> None:
    text = "On Monday, Red Dawn claimed responsibility. Residents accused Orvan troops."
    blames = find_names(text).blames
    assert [blame.actor.name for blame in blames] == ["Red Dawn", "Orvan troops"]
    assert all(text[b.actor.start : b.actor.end] == b.actor.text for b in blames)


def test_an_article_or_a_day_is_not_blamed() -> None:
    assert find_names("It was planted by Monday. Residents accused Nobody.").blames == ()


@pytest.mark.parametrize(
    "text",
    [
        "The cause of death was determined by the Medical Examiner.",
        "The names were published by Karsa Watch.",
        "The wounded were treated by Lowland Medics.",
    ],
)
def test_who_tells_examines_or_heals_is_no_perpetrator(text: str) -> None:
    assert actors_of(text) == {}


def test_who_claims_a_deed_is_a_perpetrator() -> None:
    assert "Dawn Brigade" in actors_of("The raid was claimed by Dawn Brigade.")


@pytest.mark.parametrize(
    "text", ["Six government militia members were killed.", "Russian soldiers were wounded in the raid."]
)
def test_who_was_killed_or_wounded_did_not_do_it(text: str) -> None:
    assert {actor.rank for actor in actors_of(text).values()} == {ACTED_UPON}


def test_the_country_of_an_address_is_no_actor() -> None:
    assert actors_of("A bomb went off at the gate in Kabul, Afghanistan.") == {}
    assert actors_of("The bomb hit the Pakistan Stock Exchange.") == {}
    assert actors_of("Sky News Turkey showed the gate in western Yemen.") == {}
    assert "Russia" in actors_of("On Monday, Russia bombed the gate.")


def test_the_verb_of_a_text_in_capitals_is_no_group() -> None:
    names = find_names("THE MAYOR IS SAFE AND SOUND IN THE CITY OF LUMERA.")
    assert "IS" not in [actor.name for actor in names.actors]


@settings(max_examples=80)
@given(
    texts(
        "the The by Syrian Russian and Iran Islamic State is us gunmen rebel government forces airstrikes "
        "Front Front-Vesk Brigade of fighters has reportedly attacked later opened fire army bathe group"
    )
)
def test_looking_at_cue_words_finds_what_looking_everywhere_finds(text: str) -> None:
    patterns = actor_patterns(load_lexicon("en", load_domain()))
    found = actors_at_cues(TextWords(text, patterns.cues), patterns)
    assert [match.span() for match in found] == [match.span() for match in patterns.actor.finditer(text)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Russian troops came. The bomber fled.", "bomber"),
        ("The Second Army came. The army attacked.", "Second Army"),
        ("The Highland Front came. The rebels attacked.", "Highland Front"),
        ("Rebels of the Highland Front attacked.", "Rebels of the Highland Front"),
        ("Islamist militants attacked.", "Islamist militants"),
    ],
)
def test_who_is_meant_is_the_last_that_is_so_called(text: str, actor: str) -> None:
    assert find_names(text).actors[-1].name == actor


@pytest.mark.parametrize(
    "text", ["A former army corporal died.", "It was an old army base.", "Army posts burned."]
)
def test_who_was_a_soldier_once_and_what_an_army_owns_act_not(text: str) -> None:
    assert find_names(text).actors == ()


def test_a_group_of_a_creed_is_blamed_by_its_whole_name() -> None:
    blames = find_names("Officials suspect Islamist militants, and blamed the Alliance of Forest Men.").blames
    assert [blame.actor.name for blame in blames] == ["Islamist militants", "Alliance of Forest Men"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Islamic State militants meanwhile executed 19 men.", "Islamic State militants"),
        ("Air strikes by the Saudi-led coalition killed 45.", "Saudi-led coalition"),
        ("Highland Front militants killed nine.", "Highland Front militants"),
    ],
)
def test_a_party_acts_under_its_whole_name(text: str, actor: str) -> None:
    assert (find_names(text).actors[0].name, find_names(text).actors[0].rank) == (actor, ACTS)


@pytest.mark.parametrize(
    "text",
    [
        "The violence in the Karsawa has killed 900.",
        "A strike on a clinic supported by Karsa Relief killed two.",
        "It was the work of Nigeria's rains.",
    ],
)
def test_who_supports_a_clinic_and_a_country_that_owns_act_not(text: str) -> None:
    assert find_names(text).actors == ()


def test_snipers_who_were_killed_are_acted_upon() -> None:
    assert find_names("Three IS snipers were killed.").actors[0].rank == ACTED_UPON


def test_a_strike_is_died_from_and_is_not_acted_upon() -> None:
    assert find_names("The toll from a Russian missile strike rose.").actors[0].rank != ACTED_UPON
    assert find_names("They were saved from Russian troops.").actors[0].rank == ACTED_UPON


def test_what_a_headline_tells_in_the_present_is_done() -> None:
    assert find_names("Russia strikes Karsa. Orvan troops attack.").actors[0].rank == ACTS


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("About 600 armed youths attacked three camps.", "armed youths"),
        ("Gunmen in army uniforms raided the village.", "Gunmen"),
        (
            "Members of the Salt Road gang, led by a man of forty, stormed the quarter.",
            "Members of the Salt Road gang",
        ),
        ("A militia known as the Marsh Riders raided two villages.", "Marsh Riders"),
        (
            "Fighters from the Union for the Land of Orvan attacked the camp.",
            "Fighters from the Union for the Land of Orvan",
        ),
        (
            "Violence by groups linked to Red Dawn and Black Dusk has spread.",
            "groups linked to Red Dawn and Black Dusk",
        ),
        ("Soldiers and auxiliaries executed the men.", "Soldiers and auxiliaries"),
        (
            "It was hit by strikes of the Red Gulf coalition. An attack by the Red Gulf coalition followed.",
            "Red Gulf coalition",
        ),
        ("The pupils were seized by gunmen at night.", "gunmen"),
        ("Six priests were murdered by 30 men in uniforms.", "men in uniforms"),
        ("Attackers arrived on motorcycles, set up a post and shot dead a guard.", "Attackers"),
    ],
)
def test_these_words_tell_who_acts(text: str, actor: str) -> None:
    assert actor in [found.name for found in find_names(text).actors if found.rank == ACTS]


@pytest.mark.parametrize(
    "text",
    [
        "According to a count kept by the Karsa Archive, nine died.",
        "The report was written by the Orvan Institute.",
        "A camp guarded by soldiers was flooded.",
        "Soldiers killed by a mine were buried.",
        "Gunmen in the town were killed.",
        "A strike on a pump at Karsa killed eight.",
        "Its fighters attacked.",
    ],
)
def test_these_words_tell_of_nobody_who_acts(text: str) -> None:
    assert [found.name for found in find_names(text).actors if found.rank == ACTS] == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Men in dark vests opened fire on a house.", "Men in dark vests"),
        ("Gunmen who were never identified killed 44 people.", "Gunmen"),
        ("A raid by Karsa youth followed.", "Karsa youth"),
    ],
)
def test_persons_as_described_act(text: str, actor: str) -> None:
    assert actor in [found.name for found in find_names(text).actors if found.rank == ACTS]


def test_men_so_described_have_no_name() -> None:
    (found,) = find_names("Men in dark vests opened fire on a house.").actors
    assert is_bare(found, load_domain())


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Security contractors working for the army killed at least 34 miners.", "contractors"),
        ("Villagers lynched two men in Karsa.", "Villagers"),
        ("On Monday armed men took 14 teachers from a meeting.", "armed men"),
        ("A crowd beat to death two thieves.", "crowd"),
        ("Foreign contractors appear to have killed nine miners.", "contractors"),
        ("He was hacked to death by an angry mob.", "angry mob"),
        ('The post was attacked at noon by "several hundred armed men" on motorbikes.', "armed men"),
    ],
)
def test_who_acts_upon_somebody_needs_no_word_of_arms(text: str, actor: str) -> None:
    assert [found.name for found in find_names(text).actors if found.rank == ACTS] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "Three farmers killed in raid.",
        "Students kidnapped from a school.",
        "Women abducted last week came home.",
        "Villagers attacked nobody.",
        "Residents said that nine had died.",
    ],
)
def test_who_only_suffers_or_speaks_does_not_act(text: str) -> None:
    assert [found.name for found in find_names(text).actors if found.rank == ACTS] == []


def test_whom_somebody_works_for_does_not_act() -> None:
    found = find_names("Gunmen backed by the Orvan army stormed Karsa.").actors
    assert [(one.name, one.rank == ACTS) for one in found] == [("Gunmen", True), ("Orvan army", False)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Two masked teens walked into the store and shot the clerk.", "masked teens"),
        ("Deputies say a 63-year-old man shot and killed his wife.", "63-year-old man"),
        ("A mob of about 400 set out from Karsa and set fire to 26 houses.", "mob"),
        ("He was hurt when nine thugs with guns and knives swarmed aboard the tanker.", "thugs"),
        ("Soldiers took her three brothers from a bus.", "Soldiers"),
    ],
)
def test_who_acts_by_the_verb_keeps_the_words_that_describe_him(text: str, actor: str) -> None:
    assert [found.name for found in find_names(text).actors if found.rank == ACTS] == [actor]


def test_what_somebody_was_brought_with_did_nothing() -> None:
    assert find_names("He was flown to Karsa and taken to a ward by helicopter.").actors == ()


def test_a_heading_in_capitals_and_the_head_of_a_sentence_are_no_part_of_a_name() -> None:
    text = "OUTSIDE THE CITY\nDeputies shot a man.\n\nKARSIYAH\nThe army said it had killed nine rebels."
    named = find_names(text)
    assert {"Deputies", "rebels", "army"} == {
        one.name for one in (*named.actors, *(b.actor for b in named.blames))
    }


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Police say Terrel Gidry, 31, shot and killed two people outside the club.", "Terrel Gidry"),
        ("Jason Hale, aged 40, fatally shot his girlfriend and her mother.", "Jason Hale"),
        ("Two brothers attacked a church with machetes, killing four people.", "brothers"),
        ("A driver rammed his van into a crowd, killing nine people.", "driver"),
    ],
)
def test_persons_act_by_the_verb_behind_their_age(text: str, actor: str) -> None:
    assert actor in {found.name for found in find_names(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Deshan Batist, 22, shot in the leg, was taken to hospital.",
        "Ben Hill, 14, shot and killed on Monday, was a pupil.",
        "Mary Poe, 31, killed in the blast, was a nurse.",
    ],
)
def test_whom_it_befell_does_not_act_behind_their_age(text: str) -> None:
    assert not find_names(text).actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Syrian government helicopters dropped bombs on Karsa, killing 31.",
            "Syrian government helicopters",
        ),
        ("Ethiopian air force drones hit a bus, killing nine.", "Ethiopian air force drones"),
    ],
)
def test_a_partys_craft_act_for_it(text: str, actor: str) -> None:
    assert [(found.name, found.rank) for found in find_names(text).actors] == [(actor, 0)]
