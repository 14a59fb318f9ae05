"""What stands in the place of who did it, and is nobody."""

from __future__ import annotations

import pytest

from extractor.assemble import assemble
from extractor.assemble.nobodies import names_nobody
from extractor.names.mention import NameMention
from extractor.request import nearest_reading
from tests.request.test_place_choice import parsed_plan


def is_nobody(text: str, name: str) -> bool:
    """Whether a name of a report is nobody's."""
    start = text.index(name)
    return names_nobody(NameMention(start, start + len(name), name, name), parsed_plan(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday drones killed nine people in Rasko.", "drones"),
        ("A helicopter fired on the market and killed nine people.", "helicopter"),
        ("Fighter jets killed nine people in Rasko.", "Fighter jets"),
        ("Explosive charges and drones killed nine people.", "drones"),
        ("Raiders from central Mali killed nine people.", "central Mali"),
        ("The jihadists of northern Mozambique killed nine people.", "northern Mozambique"),
        ("A statement issued in Ayacucho claimed the raid that killed nine people in Ayacucho.", "Ayacucho"),
        ("Who is shelling the town? Nine people were killed.", "is shelling"),
    ],
)
def test_a_weapon_a_place_and_a_verb_did_nothing(text: str, name: str) -> None:
    assert is_nobody(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian drones killed nine people in Rasko.", "Russian drones"),
        ("An army helicopter fired on the market and killed nine people.", "army helicopter"),
        ("Military jets killed nine people in Rasko.", "Military jets"),
        ("Government shelling killed nine people in Rasko.", "Government shelling"),
        ("Turkey bombed the hills and killed nine people.", "Turkey"),
        ("The Rasko brigade killed nine people in Oduna.", "Rasko brigade"),
        ("Gunmen killed nine people in Oduna.", "Gunmen"),
        ("JNIM killed nine people in Oduna.", "JNIM"),
    ],
)
def test_whose_weapon_it_is_and_who_is_armed_did_it(text: str, name: str) -> None:
    assert not is_nobody(text, name)


def test_where_only_a_weapon_is_named_nobody_did_it() -> None:
    plan = parsed_plan("On Monday drones killed nine people in Rasko, the Karsa Monitor said.")
    (incident,) = assemble(plan, nearest_reading(plan)).incidents
    assert not incident.attributions
