"""Who says what a claim counts: the likeliest of all who speak in a parsed report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extractor.request.carry import nearest_names
from extractor.request.source_choice import likeliest_sources, load_source_weights
from extractor.request.source_signs import signs_of, signs_of_none
from extractor.request.spoken import nearest_sources
from extractor.request.voices import voices_of
from tests.request.planning import plan_of
from tests.request.test_place_choice import parsed_plan

if TYPE_CHECKING:
    from extractor.request.reading_plan import ReadingPlan


def sources_of(text: str) -> list[str | None]:
    """Who says what each unit of a report counts."""
    plan = parsed_plan(text)
    chosen = nearest_names(plan)
    return [source.name if source else None for source in (chosen[unit.id].source for unit in plan.units)]


def signs_in(plan: ReadingPlan, name: str, unit: int) -> set[str]:
    """The signs of the first mention of a speaker for a unit."""
    voices = voices_of(plan)
    source = next(one for one in voices.mentions if one.name == name)
    return set(signs_of(source, plan.units[unit], voices))


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Eleven people died when shells fell on Rasko, the Karsa Monitor said.", ["Karsa Monitor"]),
        (
            (
                "Drones killed 41 people in the province in May, the Karsa Monitor said.\n\n"
                "Four years ago a bomb in the same market killed 30 people."
            ),
            ["Karsa Monitor", None],
        ),
        (
            "Nine people were killed in Rasko on Friday. Hospital officials put the number of wounded at 31.",
            [None, "Hospital officials"],
        ),
        (
            '"We buried nine people," said Amal Tarik, a teacher. Her brother was among the wounded.',
            ["Amal Tarik", "Amal Tarik"],
        ),
        (
            "Two days later a mine killed six farmers, a health official, Dr Amin Salah, said by telephone.",
            ["Dr Amin Salah"],
        ),
        (
            "Medics at the hospital of Oduna told the agency that 23 people had been killed.",
            ["Medics"],
        ),
        (
            (
                "The Karsa Monitor, which counts civilian deaths, published its tally of May on Monday.\n\n"
                "Drones killed 41 people in the province, it says. The worst day was 4 May, when a drone "
                "hit the market of Rasko. It killed 12 people, five of them women."
            ),
            ["Karsa Monitor", "Karsa Monitor"],
        ),
    ],
)
def test_the_likeliest_speaker_says_it(text: str, sources: list[str | None]) -> None:
    assert sources_of(text) == sources


def test_without_the_syntax_the_rules_decide() -> None:
    plan = plan_of("Eleven people died when shells fell on Rasko on Monday, the Karsa Monitor said.")
    assert likeliest_sources(plan) == nearest_sources(plan)


def test_in_a_report_of_known_authors_the_rules_decide() -> None:
    text = (
        "Karsa Relief\n\nToll of the week\n\nKarsa Relief documented 14 deaths in Rasko. "
        "We interviewed nine people, police said otherwise.\n\nThree more people were killed in Oduna."
    )
    plan = parsed_plan(text)
    assert voices_of(plan).voice is not None
    assert likeliest_sources(plan) == nearest_sources(plan)


def test_where_the_rules_choose_the_same_name_it_is_their_mention() -> None:
    text = (
        "Police in Oduna said on Sunday that eight people were killed by the bomb. "
        "Police said that nine more had been wounded."
    )
    plan = parsed_plan(text)
    assert likeliest_sources(plan) == nearest_sources(plan)


def test_a_speaker_on_whom_the_number_hangs_has_the_sign_of_it() -> None:
    plan = parsed_plan("The Karsa Monitor said 41 people were killed. In Oduna three people died.")
    own, later = (signs_in(plan, "Karsa Monitor", unit) for unit in (0, 1))
    assert {"hangs", "hangs_nearest", "stands=own", "rules"} <= own
    assert "hangs" not in later
    assert "stands=before" in later


def test_who_gives_the_number_elsewhere_has_the_sign_of_it() -> None:
    plan = parsed_plan("Raids killed 41 people in May.\n\nThe Karsa Monitor said that 41 people were killed.")
    assert "gives_it_again" in signs_in(plan, "Karsa Monitor", 0)


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack, which killed eight people.",
        "The Karsa Front claimed responsibility for the attack, which killed eight people.",
    ],
)
def test_who_only_claims_the_attack_counts_nobody_by_that(text: str) -> None:
    assert sources_of(f"A bomb went off in Rasko.\n\n{text}") == [None]


def test_a_nation_in_the_name_of_a_speaker_names_nobody() -> None:
    plan = parsed_plan(
        "The Syrian Harm Record said that 41 people were killed.\n\n"
        "Raids killed three people in Syrian villages on Sunday."
    )
    assert "named_in_own" not in signs_in(plan, "Syrian Harm Record", 1)


def test_a_claim_that_points_back_has_the_source_before_it_as_a_sign() -> None:
    plan = parsed_plan(
        "Eleven people died in Rasko, the Karsa Monitor said.\n\nAmong the dead were four children."
    )
    assert "rules_before|points_back" in signs_in(plan, "Karsa Monitor", 1)


def test_the_report_itself_speaks_where_nobody_else_does() -> None:
    plan = parsed_plan("Eleven people were killed in Rasko on Monday.")
    signs = set(signs_of_none(plan.units[0], voices_of(plan)))
    assert {"null|any", "null|rules", "null|first", "null|leads_unsaid", "null|own=0"} <= signs
    assert sources_of("Eleven people were killed in Rasko on Monday.") == [None]


def test_what_the_rules_choose_speaks_for_a_speaker() -> None:
    weights = load_source_weights()
    assert weights["rules"] > 0 < weights["hangs"]
