"""An entry of a list that begins with its day tells of an event of its own."""

from __future__ import annotations

import pytest

from tests.request.planning import incidents_of

TWO_ENTRIES = [
    "• 5 March: Shells killed 12 people in Karsiyah.\n• 8 March: Shells killed nine people in Karsiyah.",
    "5 March, Karsiyah: Shells killed 12 people.\n\n8 March, Karsiyah: Shells killed nine people.",
    "- Mon 5/3: Shells killed 12 people in Karsiyah.\n- Thu 8/3: Shells killed nine people in Karsiyah.",
    "* 5 March – Shells killed 12 people in Karsiyah.\n* 6 March – Shells killed nine people in Karsiyah.",
]


@pytest.mark.parametrize("entries", TWO_ENTRIES)
@pytest.mark.parametrize("published", ["2029-03-12", None])
def test_dated_entries_are_events_of_their_own(entries: str, published: str | None) -> None:
    text = f"Weekly security update\n\nCompiled by the protection desk from calls and visits.\n\n{entries}\n"
    assert len(incidents_of(text, published)) == 2


def test_entries_that_count_one_event_are_no_events_of_their_own() -> None:
    text = "Shells hit Karsiyah on 5 March.\n\n• 12 people were killed\n• nine people were wounded\n"
    assert len(incidents_of(text, "2029-03-12")) == 1


def test_a_paragraph_that_begins_with_a_day_in_running_text_is_no_entry() -> None:
    text = (
        "Shells killed 12 people in Karsiyah on 5 March.\n\n"
        "On 5 March the shells killed 12 people at the market, the governor said.\n"
    )
    assert len(incidents_of(text, "2029-03-12")) == 1
