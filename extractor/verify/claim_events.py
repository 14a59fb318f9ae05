"""Numbers that are said to be divided among several events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.claim_account import total
from extractor.verify.claim_rule import derived
from extractor.verify.cues import load_cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractor.numbers import Mention
    from extractor.verify.claim_evidence import Case

LEAST_DIVISOR = 2
HALF = 0.5


def is_divided(case: Case, mention: Mention) -> bool:
    """Whether a number is that of several events, so that it is none's own."""
    return mention.events > 1 or any(events.sentence > mention.sentence for events in _divisors(case))


def counts_many_events(case: Case, toll: Mention) -> bool:
    """As in "4 killed in weekend shootings", "Attacks: 4 killed": a toll of events told of one by one."""
    start, end = case.account.ledger.sentence_span(toll)
    return load_cues().many_events.search(case.account.ledger.text, start, end) is not None


def _event_share(case: Case) -> list[Mention]:
    if case.group != "any":
        return []
    divided = [m for m in case.victims if m.events > 1 and m.value]
    near = [m for m in divided if abs(case.value - (m.value or 0) / m.events) < 1]
    return near or _share_of_all(case)


def _share_of_all(case: Case) -> list[Mention]:
    """As in "31 were killed. Fatalities are distributed across six events": the number stands before."""
    for events in _divisors(case):
        before = [m for m in case.wholes if m.value and m.sentence < events.sentence]
        for toll in (*([m] for m in before), before):
            if toll and abs(case.value - total(toll) / (events.value or 1)) <= HALF:
                return [*toll, events]
    return []


def _divisors(case: Case) -> Iterator[Mention]:
    """The numbers of events among which the harm of the claim is said to be divided."""
    divided = load_cues().divided.get(case.effect)
    if divided is None:
        return
    for events in case.mentions:
        if events.mention_class == "incident_count" and (events.value or 0) >= LEAST_DIVISOR:
            start, _ = case.account.ledger.sentence_span(events)
            if divided.search(case.account.ledger.text, start, events.start):
                yield events


EVENT_SHARE = derived(
    "event-share",
    "A number divided among events has an even share for each.",
    _event_share,
    "ACLED FAQ, fatalities",
)
