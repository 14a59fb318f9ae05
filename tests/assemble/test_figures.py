"""One figure for one claim: its number is the ledger's, its links say what it is to the others."""

from __future__ import annotations

import pytest

from extractor.assemble import with_figure_ids
from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from tests.assemble.drafting import draft_of, figure_in, incident_in

HEADLINED = (
    "Strikes on Tel Marwan kill 30\n\n"
    "A raid killed 30 people in Tel Marwan on Sunday.\n\n"
    "The Marwan Observatory said that 30 people were killed in Tel Marwan.\n\n"
    "It was quiet on Monday."
)
PARTS = (
    "Over the past 72 hours airstrikes killed 164 people in Marwan province, officials said.\n\n"
    "Airstrikes killed 63 people in Karsiyah.\n\nAirstrikes killed 55 people in Tel Marwan.\n\n"
    "Airstrikes killed 44 people in Ubar.\n\n"
)


def test_a_toll_told_in_headline_dek_and_body_is_one_figure_with_all_its_words() -> None:
    draft = draft_of(HEADLINED)
    (figure,) = draft.figures
    assert len(figure.mention_ids) == 3
    assert [evidence.quote.split(".")[0] for evidence in figure.evidence] == [
        "Strikes on Tel Marwan kill 30",
        "A raid killed 30 people in Tel Marwan on Sunday",
        "The Marwan Observatory said that 30 people were killed in Tel Marwan",
    ]


def test_a_merged_figure_speaks_with_the_voice_of_the_body() -> None:
    (figure,) = draft_of(HEADLINED).figures
    assert (figure.claim.section, figure.claim.source) == ("body", "Marwan Observatory")
    assert [evidence.quote for evidence in figure.claim.evidence] == ["Marwan Observatory"]


def test_a_toll_with_another_qualifier_restates_and_is_not_merged() -> None:
    draft = draft_of("Shells killed 30 people in Karsiyah. At least 30 people were killed in Karsiyah.")
    first, second = draft.figures
    assert (first.relations.restates, second.relations.restates) == (None, first.id)


def test_two_sources_that_agree_are_two_figures_and_one_restates_the_other() -> None:
    draft = draft_of(
        "The Marwan Observatory said 30 people were killed in Karsiyah. "
        "Local activists said 30 people were killed in Karsiyah."
    )
    first, second = draft.figures
    assert [figure.claim.source for figure in draft.figures] == ["Marwan Observatory", "Local activists"]
    assert (second.relations.restates, second.relations.conflicts_with) == (first.id, [])


def test_a_toll_that_has_risen_is_marked_as_running() -> None:
    draft = draft_of("The death toll in Karsiyah has risen to 63. Nine people were killed in Ubar.")
    assert figure_in(draft, "63").relations.running_total
    assert not figure_in(draft, "Nine").relations.running_total


def test_two_sources_in_conflict_both_stay_and_point_at_each_other() -> None:
    draft = draft_of(
        "The Marwan Observatory said 12 people were killed in Karsiyah. "
        "Local activists said at least 20 people had died in Karsiyah."
    )
    low, high = figure_in(draft, "12"), figure_in(draft, "at least 20")
    assert low.relations.conflicts_with == [high.id]
    assert high.relations.conflicts_with == [low.id]


@pytest.mark.parametrize(
    "second",
    [
        "Local activists said at least 12 people had died in Karsiyah.",
        "Local activists said 20 people were wounded in Karsiyah.",
        "Local activists said 20 children had died in Karsiyah.",
        "Local activists said dozens of people had died in Karsiyah.",
        "Local activists said at least 20 people had died in Ubar.",
    ],
)
def test_the_same_number_another_harm_group_or_place_or_a_vague_word_is_no_conflict(second: str) -> None:
    draft = draft_of(f"The Marwan Observatory said 12 people were killed in Karsiyah. {second}")
    assert len(draft.figures) == 2
    assert [figure.relations.conflicts_with for figure in draft.figures] == [[], []]


def test_a_part_of_a_toll_is_linked_to_it() -> None:
    draft = draft_of("Shells killed 12 people in Karsiyah, including four children.")
    assert figure_in(draft, "four").relations.subset_of == figure_in(draft, "12").id


def test_a_total_contains_its_parts() -> None:
    draft = draft_of(PARTS)
    total = incident_in(draft, "164")
    parts = [incident_in(draft, words) for words in ("63", "55", "44")]
    assert total.contains == [part.id for part in parts]
    assert {part.part_of for part in parts} == {total.id}


def test_what_would_exceed_the_total_is_no_part_of_it() -> None:
    draft = draft_of(f"{PARTS}Airstrikes killed three people in Sinjat.")
    assert incident_in(draft, "three").part_of is None


def test_what_is_another_kind_of_event_is_no_part_of_the_total() -> None:
    draft = draft_of(PARTS.replace("Airstrikes killed 44 people", "Gunmen shot dead 44 people"))
    assert incident_in(draft, "44").part_of is None


def test_a_part_without_a_day_happened_within_the_days_of_its_total() -> None:
    draft = draft_of(PARTS)
    assert incident_in(draft, "63").dates == incident_in(draft, "164").dates
    assert incident_in(draft, "164").dates


def test_a_part_with_a_day_keeps_it() -> None:
    draft = draft_of(PARTS.replace("in Karsiyah", "in Karsiyah on Sunday"))
    assert [found.text for found in incident_in(draft, "63").dates] == ["on Sunday"]


def test_an_incident_stands_in_one_total_only() -> None:
    draft = draft_of(
        f"{PARTS}Over the past 48 hours airstrikes killed 70 people in Orvan county, activists said."
    )
    wholes = [incident.id for incident in draft.incidents if incident_in(draft, "63").id in incident.contains]
    assert wholes == [incident_in(draft, "164").id]


def test_a_count_of_nobody_in_general_is_no_figure() -> None:
    draft = draft_of(
        "The war has brought deaths and injuries to civilians. Shells killed 12 people in Karsiyah."
    )
    assert [figure.count.text for figure in draft.figures] == ["12"]


def test_hedges_of_the_sentence_are_kept_with_the_claim() -> None:
    draft = draft_of("Shells reportedly killed 12 people in Karsiyah, and four may have been children.")
    assert figure_in(draft, "12").claim.hedges == ["reportedly", "may have"]


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("at least 12", (12, None, None)),
        ("12", (12, 12, 12)),
        ("between 12 and 15", (12, 15, None)),
        ("more than 12", (13, None, None)),
    ],
)
def test_the_bounds_of_a_figure_are_those_of_its_words(
    words: str, bounds: tuple[int | None, int | None, int | None]
) -> None:
    count = figure_in(draft_of(f"Shells killed {words} people in Karsiyah."), words).count
    assert (count.low, count.high, count.point) == bounds


def test_the_ledger_names_the_figures_that_each_mention_proves() -> None:
    text = "Shells killed 12 people in Karsiyah with 18 barrel bombs. In Karsiyah 12 people were killed."
    draft = draft_of(text)
    numbers = with_figure_ids(read_ledger(document_from_text(text).text).records(), draft.figures)
    (figure,) = draft.figures
    assert [(n.text, n.figure_ids) for n in numbers] == [("12", [figure.id]), ("18", []), ("12", [figure.id])]


def test_figures_stand_in_text_order_with_ids_that_count_up() -> None:
    draft = draft_of(PARTS)
    assert [figure.count.text for figure in draft.figures] == ["164", "63", "55", "44"]
    assert [figure.id for figure in draft.figures] == ["f1", "f2", "f3", "f4"]
    assert [incident.id for incident in draft.incidents] == ["i1", "i2", "i3", "i4"]


def test_an_event_in_another_area_than_the_total_is_no_part_of_it() -> None:
    text = (
        "Air strikes on Deir al-Sur have killed 164 people over the past 72 hours, officials said.\n\n"
        "Air strikes killed 63 people in Karsiyah, in the countryside of Deir al-Sur, officials said.\n\n"
        "Air strikes killed 23 people in the Tel Marwan suburb of Orvan City, officials said."
    )
    incidents = draft_of(text).incidents
    whole = {
        incident.locations[0].name or incident.locations[0].text: incident.part_of for incident in incidents
    }
    assert whole == {"Deir al-Sur": None, "Karsiyah": incidents[0].id, "Tel Marwan": None}
