"""Drafts of invented reports, and their parts by the words of their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble import assemble
from extractor.documents import document_from_text
from extractor.numbers import read_ledger
from extractor.request import nearest_reading, plan_reading

if TYPE_CHECKING:
    from extractor.assemble import Draft
    from extractor.schema import Figure, Incident

PUBLISHED = "2019-03-05"  # a Tuesday


def draft_of(text: str) -> Draft:
    """What the nearest names and the ledger make of a report of Tuesday, 5 March 2019."""
    document = document_from_text(text, published=PUBLISHED)
    ledger = read_ledger(document.text)
    plan = plan_reading(document, ledger, ledger.records())
    return assemble(plan, nearest_reading(plan))


def figure_in(draft: Draft, words: str) -> Figure:
    """The one figure whose number is written with these words."""
    (found,) = [figure for figure in draft.figures if figure.count.text == words]
    return found


def incident_in(draft: Draft, words: str) -> Incident:
    """The incident of that figure."""
    home = figure_in(draft, words).incident_id
    (found,) = [incident for incident in draft.incidents if incident.id == home]
    return found


def accused_in(text: str) -> list[tuple[str, str, str | None]]:
    """Actor, stance and source of each attribution of the only incident."""
    (incident,) = draft_of(text).incidents
    return [(said.actor, said.stance, said.claimed_by) for said in incident.attributions]


def accused_by_incident(text: str) -> list[list[tuple[str, str, str | None]]]:
    """The same for each incident, in text order."""
    return [
        [(said.actor, said.stance, said.claimed_by) for said in incident.attributions]
        for incident in draft_of(text).incidents
    ]
