"""What the syntax of an invented sentence tells of who harmed and who is accused."""

from __future__ import annotations

from extractor.domains import load_domain
from extractor.names import Names, find_names
from extractor.segments import segment


def parsed_names(text: str) -> Names:
    return find_names(text, domain=load_domain(), sentences=segment(text).sentences)


def agents_in(text: str) -> set[str]:
    """Everybody who harms by the syntax of a text."""
    return {agent.actor.name for agent in parsed_names(text).agents if not agent.comes}


def coming_in(text: str) -> set[str]:
    """Everybody of whom only the coming is told."""
    return {agent.actor.name for agent in parsed_names(text).agents if agent.comes}


def accused_in(text: str) -> set[str]:
    """Everybody whom a text blames."""
    return {blame.actor.name for blame in parsed_names(text).blames if blame.plain}
