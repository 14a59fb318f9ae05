"""Checks of a figure that counts persons named one by one: its words are the persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.finding import Finding, failed, passed

if TYPE_CHECKING:
    from extractor.schema.figure import Figure
    from extractor.verify.case import Case


def counts_a_list(figure: Figure) -> bool:
    """Whether a figure rests on persons of the text instead of on numbers of the ledger."""
    return figure.derivation == "enumeration" and not figure.mention_ids


def every_person_is_told_so(case: Case) -> Finding:
    """Each quotation names a person whom the text tells to be killed and of the group."""
    told = {person.told_as: person for person in case.document.roster.people}
    people = [told.get((quote.start, quote.end)) for quote in case.figure.evidence]
    if None in people:
        return failed("NOT_IN_TEXT", "a quotation names nobody who is told to be killed")
    if any(person is None or person.group != case.figure.victims.category for person in people):
        return failed("WRONG_CATEGORY", "the words put somebody in another group, or in none")
    if len({id(person) for person in people}) < len(people):
        return failed("DOUBLE_COUNT", "somebody is quoted twice")
    return passed()


def as_many_as_quoted(case: Case) -> Finding:
    """The count is the number of persons quoted, and says that there may be more."""
    count = case.figure.count
    if count.kind != "at_least" or count.strict or count.low != len(case.figure.evidence):
        return failed("DERIVED_NOT_STATED", f"{len(case.figure.evidence)} persons are quoted")
    return passed()


def befell_them(case: Case) -> Finding:
    """The roster tells of the dead alone."""
    if case.figure.effects != ["killed"]:
        return failed("WRONG_EFFECT", "only the dead are told of one by one")
    return passed()
