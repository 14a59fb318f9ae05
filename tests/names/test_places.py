"""Where it was: how exactly a place is named, and names that are no places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from extractor.domains import load_domain
from extractor.names import find_names
from extractor.names.lexicon import load_lexicon
from extractor.names.place_patterns import place_patterns
from extractor.names.place_ranks import AREA, COUNTRY, ELSEWHERE, EXACT, KNOWN
from extractor.names.places import behind_prepositions, beside_features, country_mentions
from extractor.names.words import TextWords
from extractor.segments.concordance import Concordance
from tests.names.invented import texts


def ranks_in(text: str) -> list[tuple[str, int]]:
    return [(place.text, place.rank) for place in find_names(text).places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shells fell in Karsiyah.", [("Karsiyah", EXACT)]),
        ("Shells fell in Marwan province.", [("Marwan", AREA)]),
        ("Shells fell ten miles north of Karsiyah.", [("Karsiyah", AREA)]),
        ("Shells fell in Syria.", [("Syria", COUNTRY)]),
        ("Shells fell in Karsiyah. Karsiyah burned.", [("Karsiyah", EXACT), ("Karsiyah", KNOWN)]),
        ("He is based in Karsiyah.", [("Karsiyah", ELSEWHERE)]),
        ("It came before talks in Karsiyah.", [("Karsiyah", ELSEWHERE)]),
        ("It came before the meeting at Karsiyah peace talks.", [("Karsiyah", ELSEWHERE)]),
        ("They hit the besieged town of Tel Marwan.", [("Tel Marwan", EXACT)]),
        ("Karsiyah city was hit.", [("Karsiyah", EXACT)]),
    ],
)
def test_the_words_beside_a_place_show_how_exactly_it_is_meant(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert ranks_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Raiders rode into Karsa and neighbouring Bolan.", [("Karsa", EXACT), ("Bolan", EXACT)]),
        ("The bus hit a mine on the road between Karsa and Bolan.", [("Karsa", EXACT), ("Bolan", EXACT)]),
        ("Jets hit the market of nearby Tel Karsa.", [("Tel Karsa", EXACT)]),
        ("Shells fell in Bolan, 15 kilometres outside Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells fell in Bolan and Kharsa territories.", [("Bolan", EXACT), ("Kharsa", AREA)]),
        ("Shells hit Karsa's main market.", [("Karsa", EXACT)]),
        ("Five died near the Syrian border.", [("Syrian border", AREA)]),
        ("It fell on Orlet Avenue 8, in Karsa.", [("Karsa", EXACT)]),
        ("A shell hit Karsa Hospital.", [("Karsa Hospital", EXACT)]),
    ],
)
def test_a_village_that_nobody_knows_is_found_by_the_words_around_it(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert ranks_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "By our correspondents in Karsa and Bolan, Monday.",
        "A doctor at Karsa Hospital said so.",
        "He died in the Karsa Hospital two hours later.",
        "Four had been flown to Karsa. It was not in Karsa, they said.",
    ],
)
def test_where_reporters_sit_and_the_wounded_are_cared_for_is_not_where_it_happened(text: str) -> None:
    assert ranks_in(text)[0][1] == ELSEWHERE
    assert "Bolan" not in text or ranks_in(text)[1] == ("Bolan", ELSEWHERE)


def test_places_listed_after_a_preposition_are_all_found() -> None:
    assert [name for name, _ in ranks_in("Shells fell in al-Bolan, al-Kharsa, and Ubar.")] == [
        "al-Bolan",
        "al-Kharsa",
        "Ubar",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was in Eastern hands.",
        "They are in Amnesty International.",
        "He lived in Russian.",
        "It was in Monday's paper.",
        "They were in Karsa's house.",
        "He was in Russian Army barracks.",
        "Ten were in the Highland Front.",
    ],
)
def test_a_day_a_people_an_organisation_and_an_owner_are_no_places(text: str) -> None:
    assert ranks_in(text) == []


def test_a_place_inside_a_longer_name_is_not_found_again() -> None:
    text = "Shells fell in Karsa. Karsa-born Lena of Tel Karsa wept."
    assert [(place.start, place.text) for place in find_names(text).places if place.rank == KNOWN] == [
        (text.index("Karsa wept"), "Karsa")
    ]


def test_a_country_is_known_by_its_name_and_its_adjective() -> None:
    words = Concordance("Syrian towns in Syria, and Russian jets.")

    assert country_mentions(words) == ["Syria", "Syria", "Russia"]


@pytest.mark.parametrize(
    "text",
    [
        "Six members of the al-Dorri family died in the al-Dorri home.",
        "It was posted on Facebook.",
        "A shell hit an IRC convoy.",
        "This was only in Skywatch’s and in Airwatchers’ count.",
        "The raid was targeting a Karsa senior leader.",
        "He died in a mixed Sunni Shiite area.",
        "They were found on Halloween night near Highway 12.",
    ],
)
def test_a_family_a_medium_initials_before_a_noun_and_a_road_are_no_places(text: str) -> None:
    assert ranks_in(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shots in Orlet Sunday kill two", ["Orlet"]),
        ("Two killed at Orlet Vale Home\nThe two were shot at a home in Orlet Vale.", ["Orlet Vale"] * 2),
        ("He lived in ‘Orlet’ and died in Orlet.", ["Orlet", "Orlet"]),
        ("Two died in a Karsa hospital.", ["Karsa"]),
        ("Two died in ORLET after dark.", ["ORLET"]),
    ],
)
def test_a_name_ends_before_a_day_a_quotation_mark_and_where_the_body_ends_it(
    text: str, found: list[str]
) -> None:
    assert [name for name, _ in ranks_in(text)] == found


@pytest.mark.parametrize("name", ["Deir al Marwan", "San Juan de Orlet", "Tel el Karsa"])
def test_a_small_word_inside_a_name_does_not_end_it(name: str) -> None:
    assert [found for found, _ in ranks_in(f"Shells fell in {name} on Monday.")] == [name]


def test_an_airport_may_be_called_international_and_a_terminal_alone_is_no_place() -> None:
    text = "He fired at Karsa International Airport, near Terminal 2."
    assert [name for name, _ in ranks_in(text)] == ["Karsa International Airport"]


def test_the_second_name_of_an_address_holds_the_first() -> None:
    assert ranks_in("Two died in Bolan, Kharsa, on Monday.") == [("Bolan", EXACT), ("Kharsa", AREA)]
    assert ranks_in("Two died in Bolan, Kharsa and other villages.") == [("Bolan", EXACT), ("Kharsa", EXACT)]


@settings(max_examples=80)
@given(
    texts("in In near the a eastern besieged city town of road to streets north camp people's and , valley")
)
def test_looking_at_cue_words_finds_what_looking_everywhere_finds(text: str) -> None:
    patterns = place_patterns(load_lexicon("en", load_domain()))
    read = TextWords(text, patterns.cues)
    behind, beside = behind_prepositions(read, patterns), beside_features(read, patterns)
    assert [match.span() for match in behind] == [match.span() for match in patterns.strong.finditer(text)]
    assert [match.span() for match in beside] == [match.span() for match in patterns.featured.finditer(text)]


@pytest.mark.parametrize("text", ["NorthKorea", "aSouth Sudan", "_Syria", "Syrians"])
def test_a_country_begins_and_ends_with_a_word(text: str) -> None:
    assert country_mentions(Concordance(text)) == (["Sudan"] if "Sudan" in text else [])


def test_a_district_is_told_more_closely_than_the_province_behind_it() -> None:
    places = find_names("A bomb killed two people in Ghaz district, Orvela province.").places
    assert [(place.name, place.rank) for place in places] == [("Ghaz", 0), ("Orvela", 1)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Shells hit a school.\n\nBy Ana Roth in Karsiyah\n\nTwo died.", "Karsiyah"),
        ("Shells hit a school\nAna Roth in Karsiyah\nSunday 9 May 2027\nTwo died.", "Karsiyah"),
        ("Shells hit a school\nAna Roth in Marwan and Bo Lee in Karsiyah\nSat 25 Aug\nTwo died.", "Karsiyah"),
        ("Additional reporting by two colleagues in Karsiyah", "Karsiyah"),
        ("Two died, said a security source in Karsiyah.", "Karsiyah"),
        ("Two died, said Moss Ade, the mayor of the commune of Karsiyah.", "Karsiyah"),
        ("The governor of Karsiyah, Moss Ade, said two died.", "Karsiyah"),
        ("The rifleman was identified as Bo Ade (26) of Bolan in Karsiyah.", "Karsiyah"),
        ("Shells fell in Karsiyah. The driver hailed from Karsiyah.", "Karsiyah"),
        ("The Karsiyah hospital received 26 bodies.", "Karsiyah"),
        ("The wounded were being treated in Karsiyah.", "Karsiyah"),
        ("The dead were buried in Karsiyah.", "Karsiyah"),
        ("The Hadra Archive in Karsiyah counted two.", "Karsiyah"),
        ("A think tank in Karsiyah counted two.", "Karsiyah"),
        ("It has killed many since Syria's full-scale invasion.", "Syria"),
        ("Funerals were held in Karsiyah for nine of them.", "Karsiyah"),
        ("The gunmen fled towards the Karsiyah valley.", "Karsiyah valley"),
        ("The rest made off in the direction of the village of Karsiyah.", "Karsiyah"),
        ("Those who reached Karsiyah by boat spoke of eleven. It is near Karsiyah Bay.", "Karsiyah"),
        ("Four labourers from Syria are missing.", "Syria"),
        ("Shells fired from the northern Syria fell on it.", "Syria"),
        ("It wrote on X that two died.", "X"),
        (
            "Two died, said a researcher at Hadra Justice Circle. Hadra Justice Circle said why.",
            "Hadra Justice Circle",
        ),
        ("Two died at sites in Karsa, HDR said.", "HDR"),
        ("Two men were hit, a spokesperson said in Karsiyah.", "Karsiyah"),
        ("It targeted a gathering in the Hadra Guards.", "Hadra Guards"),
        ("Two came back on Fri, a trader said.", "Fri"),
        ("A truck hit UXO and two died.", "UXO"),
        ("It fell on a Hadra village in the hills.", "Hadra"),
        ("KARSIYAH, Syria (Wire) -- Two people died.", "Syria"),
        ("KARSIYAH, Syria, Oct 15 (Wire) - Two people died.", "Syria"),
    ],
)
def test_who_writes_speaks_or_receives_the_harmed_there_makes_no_place(text: str, name: str) -> None:
    assert dict(ranks_in(text)).get(name, ELSEWHERE) == ELSEWHERE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Raids in Marwan. Marwan said so.", [("Marwan", EXACT), ("Marwan", ELSEWHERE)]),
        (
            "Raids in Marwan and Karsa. Marwan and Karsa trade blame.",
            [("Marwan", EXACT), ("Karsa", EXACT), ("Marwan", ELSEWHERE), ("Karsa", ELSEWHERE)],
        ),
        ("Shells fell in Bolan, in Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells fell in Bolan in northern Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells fell at Bolan, near Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells hit the village of Bolan, in Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells hit Bolan market in Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells fell in Syria's Karsa Valley.", [("Syria", COUNTRY), ("Karsa Valley", EXACT)]),
        ("Shells fell in Syria's south.", [("Syria", COUNTRY)]),
        ("It fell in the Syrian-held town of Bolan.", [("Bolan", EXACT)]),
        ("They lost a village, Tel Bolan, after a week.", [("Tel Bolan", EXACT)]),
        ("They shelled a village called Bolan.", [("Bolan", EXACT)]),
        ("Five died in the siege of Bolan.", [("Bolan", EXACT)]),
        ("It fell on the Karsan town of Bolan.", [("Bolan", EXACT)]),
        ("It fell on the Karsa suburb of Bolan.", [("Karsa", EXACT), ("Bolan", AREA)]),
        ("Armed men entered Bolan on Monday.", [("Bolan", EXACT)]),
        ("It hit a bus between Bolan and Karsa.", [("Bolan", EXACT), ("Karsa", EXACT)]),
        ("She was shot at our Bolan store.", [("Bolan", EXACT)]),
        ("He raided the Bolan refugee camp near Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("She was shot in the Bolan Mart on Karsa Road.", [("Bolan Mart", EXACT), ("Karsa Road", AREA)]),
        ("It fell in Bolan, on the road to Karsa.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("He died in the hamlet of Bolan, Karsa, and was buried.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Bolan, Karsa province, 2 June. Four died.", [("Bolan", EXACT), ("Karsa", AREA)]),
        ("Shells fell at In-Karsat. Two died near In Marwan.", [("In-Karsat", EXACT), ("In Marwan", EXACT)]),
        ("Shells fell on An-Karsa. In Bolan nobody died.", [("An-Karsa", EXACT), ("Bolan", EXACT)]),
        ("Shells hit a school used as a shelter in Bolan.", [("Bolan", EXACT)]),
        ("A statement came in Arabic.", []),
        ("It was the worst attack on the Hadra minority.", []),
        ("Fourteen people died.", []),
        ("In the village, Bo Ade, 32, was shot.", []),
    ],
)
def test_a_name_that_another_holds_is_the_place_and_what_only_looks_like_one_is_none(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert ranks_in(text) == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Raids on Syria Market Towns Leave Nine Dead", ["Syria"]),
        ("Two Shot at Bolan Vale Care Home", ["Bolan Vale"]),
        ("Soldiers Kill Dozens in Four Days, Monitor Says", []),
    ],
)
def test_a_title_names_only_what_the_body_writes_too(title: str, found: list[str]) -> None:
    body = "The raids began on Monday, it said. People fled to the village of Bolan Vale."
    assert [name for name, _ in ranks_in(f"Page 3\n\n{title}\n\n{body}")][: len(found)] == found
    assert len(ranks_in(f"Page 3\n\n{title}\n\n{body}")) == len(found) + 1


@pytest.mark.parametrize(
    "text",
    [
        "In Marwan province, an air strike killed two nurses.",
        "It was calm. In Marwan, gunmen killed six people.",
    ],
)
def test_a_preposition_that_opens_a_sentence_is_no_part_of_a_place(text: str) -> None:
    assert {place.name for place in find_names(text).places} == {"Marwan"}


@pytest.mark.parametrize(
    "text",
    [
        "Livestock market was hit.\n\nThey sell livestock there.",
        "“Our people have fled.” It was our home.",
        "Prison district was sealed off. The prison is old.",
        "HOME | NEWS | Sign in\nDispatches\n\nShells fell.",
        "Raid in the north\nGunmen killed many.",
        "It was told by experts at the United Nations.",
    ],
)
def test_common_words_with_a_capital_and_the_next_line_are_no_places(text: str) -> None:
    assert ranks_in(text) == []


def test_a_participle_in_small_letters_still_leads_to_a_name() -> None:
    assert ranks_in("Shells fell on the besieged Karsiyah.") == [("Karsiyah", EXACT)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in the cause of God, relatives wrote.",
        "They prayed that he may be received in Paradise and that the wounded recover.",
        "Friends on Social Media named nine of the dead.",
    ],
)
def test_what_lies_beyond_the_earth_is_no_place(text: str) -> None:
    assert ranks_in(text) == []


def test_the_first_paragraph_of_a_text_without_a_headline_is_no_title() -> None:
    first = "Nine people were killed in a strike on their home in the Sheikh Radal quarter. \n"
    assert ("Sheikh Radal", EXACT) in ranks_in(first + "Relatives buried Sheikh Omar on Sunday.\n")
