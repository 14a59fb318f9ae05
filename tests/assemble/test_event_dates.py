"""Which dates of a parsed report are those of an event, and which those of a statement about it."""

from __future__ import annotations

import pytest

from extractor.assemble import assemble
from extractor.request import nearest_reading
from tests.request.planning import plan_of


def roles_of(text: str) -> list[tuple[str | None, str]]:
    """The dates of the first incident with what they date."""
    plan = plan_of(text, parses=True)
    incident = assemble(plan, nearest_reading(plan)).incidents[0]
    return [(date.text, date.role) for date in incident.dates]


@pytest.mark.parametrize(
    "text",
    [
        "On 3 February, it says, an army helicopter fired on canoes and killed twelve fishermen.",
        "A car bomb that detonated at the market of Rasko on 3 February claimed six lives.",
        "On 3 February, reported the network, soldiers shot nine herders at Rasko.",
    ],
)
def test_a_day_on_which_somebody_did_harm_dates_no_statement(text: str) -> None:
    assert ("3 February" in (roles_of(text)[0][0] or ""), roles_of(text)[0][1]) == (True, "event")


@pytest.mark.parametrize(
    "text",
    [
        "The army said on 3 February that it had killed twelve fighters.",
        "On 3 February the network reported that nine herders had been shot at Rasko.",
        "The toll rose to 19 dead on 3 February.",
    ],
)
def test_a_day_on_which_somebody_spoke_dates_the_statement(text: str) -> None:
    assert [role for _, role in roles_of(text)] == ["report"]
