"""Checks of the words themselves: the quotations, the number in them, and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.bounds import bounds, numbers, numbers_as_written
from extractor.verify.case import plain
from extractor.verify.diagnosis import why_not_stated
from extractor.verify.finding import Finding, failed, passed, unknown

if TYPE_CHECKING:
    from extractor.verify.case import Case

NO_NUMBER = "no number expression proves it"


def quote_in_text(case: Case) -> Finding:
    """Every quotation stands in the text at its place."""
    if not case.figure.evidence:
        return failed("NOT_IN_TEXT", "no evidence")
    wrong = [e for e in case.figure.evidence if e not in case.quotes]
    if wrong:
        return failed("QUOTE_MISMATCH", f"not in the text at {wrong[0].start}-{wrong[0].end}")
    return passed()


def mentions_exist(case: Case) -> Finding:
    """Every mention that the figure names is in the ledger."""
    lost = [i for i in case.figure.mention_ids if i not in case.document.mentions.by_id]
    return failed("NOT_IN_TEXT", f"no mention {lost[0]}") if lost else passed()


def number_in_quote(case: Case) -> Finding:
    """The number stands in a quotation, and so do the words of the count."""
    anchor = case.anchor
    if anchor is None:
        return unknown(NO_NUMBER)
    if case.document.text[anchor.start : anchor.end] != anchor.text:
        return failed("QUOTE_MISMATCH", f"{anchor.id} is of another text")
    if not any(e.start <= anchor.start and anchor.end <= e.end for e in case.quotes):
        return failed("QUOTE_MISMATCH", f"{anchor.id} lies in no quotation")
    words = plain(case.figure.count.text)
    if not any(words in quote for quote in case.plain_quotes):
        return failed("QUOTE_MISMATCH", "the words of the count stand in no quotation")
    return passed(anchor.id)


def value_matches_number(case: Case) -> Finding:
    """The bounds of the count are those of the number as written."""
    anchor, count = case.anchor, case.figure.count
    if anchor is None:
        return why_not_stated(case)
    if bounds(count) == bounds(anchor) and count.strict == anchor.strict:
        return passed(anchor.id)
    claimed = numbers(count)
    if claimed == numbers(anchor) and count.kind in anchor.kind_alternatives:
        return unknown(f"{anchor.id} can be read in two ways", "QUALIFIER_LOST")
    if claimed <= numbers_as_written(anchor):
        return failed("QUALIFIER_LOST", f"{anchor.id} has other bounds")
    if not numbers(anchor) and anchor.kind != "none_reported":
        return failed("VAGUE_MADE_EXACT", f"{anchor.id} states no number")
    return why_not_stated(case)


def named_mentions_agree(case: Case) -> Finding:
    """Where a figure names several mentions, each states its number, or each is a part of an enumeration."""
    if case.figure.derivation == "enumeration":
        return passed()
    other = [m.id for m in case.named if case.anchor is not None and bounds(m) != bounds(case.anchor)]
    return unknown(f"{other[0]} states another number", "QUOTE_MISMATCH") if other else passed()
