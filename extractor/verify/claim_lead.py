"""Whether a number stands below the toll that a text opens with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import is_demographic
from extractor.verify.claim_events import counts_many_events

if TYPE_CHECKING:
    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_TOLL = 2
YEARS = range(1800, 2100)


def is_under_lead(case: Case, mention: Mention) -> bool:
    """Whether the text opens with a larger toll, of which the mention may count only a part.

    A report gives its toll first. A lesser number further on is what one source had, what was known
    earlier, or a part. A text may tell of several events, though, so the deaths of its opening are taken
    for those of one event only where that sentence dates it in full; the injured need no date, as they
    are counted once a text. A toll of many events ("12 hurt in attacks across the city") has the numbers
    of single events behind it.
    """
    lead = _lead(case)
    if lead is None or lead.kind == "at_most" or case.has_value(lead) or (lead.value or 0) < case.value:
        return False
    if mention.sentence == lead.sentence or counts_many_events(case, lead):
        return False
    return case.effect == "injured" or _is_dated(case, lead)


def _lead(case: Case) -> Mention | None:
    tolls = (m for m in case.wholes if (m.value or 0) >= LEAST_TOLL and not is_demographic(m))
    return next(tolls, None)


def _is_dated(case: Case, lead: Mention) -> bool:
    return any(
        m.mention_class == "date" and m.sentence == lead.sentence and m.value in YEARS for m in case.mentions
    )
