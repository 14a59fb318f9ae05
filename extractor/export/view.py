"""One incident as a table sees it: the same view feeds every format, which only renames its parts."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.export.choice import SETTLED
from extractor.reconcile import resolve

if TYPE_CHECKING:
    from datetime import date

    from extractor.export.choice import Choice
    from extractor.reconcile import Case, CaseClaim, Policy, Resolution
    from extractor.schema import Attribution, Effect, IncidentDate, Location, VictimCategory

KILLED_GROUPS: tuple[VictimCategory, ...] = ("civilians", "combatants", "children", "women", "men")


@dataclasses.dataclass(frozen=True, slots=True)
class View:
    """A case under a policy, and what a row says of it.

    Attributes:
        case: The incident with all its claims.
        policy: The policy that gave the numbers.
        killed: Resolution for all killed.
        injured: Resolution for all injured.
        killed_of: Resolutions for the groups of ``KILLED_GROUPS``.
        when: The date of the event that says most, or null.
        places: Every place of every account, those with coordinates first.
        actors: Everyone said to have done it, each once.
        claims: Claims that are about the case, superseded ones included.
        review_state: ``reviewed``, ``unreviewed`` or ``needs_review`` over all claims of the case.
        settled: Ids (``document/figure``) of the claims that a person accepted or corrected.
    """

    case: Case
    policy: Policy
    killed: Resolution
    injured: Resolution
    killed_of: dict[VictimCategory, Resolution]
    when: IncidentDate | None
    places: tuple[Location, ...]
    actors: tuple[Attribution, ...]
    claims: tuple[CaseClaim, ...]
    review_state: str
    settled: frozenset[str] = frozenset()

    @property
    def place(self) -> Location | None:
        """The place a table can show: the first that a gazetteer or a person located, else the first."""
        return self.places[0] if self.places else None

    @property
    def first_day(self) -> date | None:
        """First day of the event."""
        return self.when.start if self.when else None

    @property
    def last_day(self) -> date | None:
        """Last day of the event."""
        return (self.when.end or self.when.start) if self.when else None

    @property
    def figure_ids(self) -> tuple[str, ...]:
        """Ids of every claim, ``document/figure``."""
        return tuple(claim.ref for claim in self.claims)

    @property
    def source_names(self) -> tuple[str, ...]:
        """The sources as written, each once."""
        return tuple(dict.fromkeys(c.figure.claim.source for c in self.claims if c.figure.claim.source))


def view_of(case: Case, policy: Policy, choice: Choice) -> View:
    """The view of one case."""

    def of(effect: Effect, category: VictimCategory = "total") -> Resolution:
        return resolve(case, policy, effect, category)

    return View(
        case=case,
        policy=policy,
        killed=of("killed"),
        injured=of("injured"),
        killed_of={group: of("killed", group) for group in KILLED_GROUPS},
        when=_when(case),
        places=_places(case),
        actors=_actors(case),
        claims=case.claims,
        review_state=review_state(case.claims, choice),
        settled=frozenset(
            claim.ref
            for claim in case.claims
            if choice.review_of(claim.document_id, claim.figure).state in SETTLED
        ),
    )


def review_state(claims: tuple[CaseClaim, ...], choice: Choice) -> str:
    """The most cautious word that holds for all claims."""
    states = {choice.review_of(claim.document_id, claim.figure).state for claim in claims}
    doubtful = any(
        choice.review_of(claim.document_id, claim.figure).state not in SETTLED
        and claim.figure.verification.status == "needs_review"
        for claim in claims
    )
    if doubtful or "disputed" in states:
        return "needs_review"
    return "reviewed" if claims and states <= SETTLED else "unreviewed"


def _when(case: Case) -> IncidentDate | None:
    """The narrowest dated span among the accounts; accounts that only carry a report's date do not count."""
    dates = [
        found
        for member in case.members
        for found in member.incident.dates
        if found.role == "event" and found.start is not None
    ]
    return min(dates, key=_days) if dates else None


def _days(found: IncidentDate) -> int:
    if found.start is None or found.end is None:
        return 10_000
    return (found.end - found.start).days


def _places(case: Case) -> tuple[Location, ...]:
    places = [place for member in case.members for place in member.incident.locations]
    return tuple(sorted(places, key=lambda place: place.latitude is None))


def _actors(case: Case) -> tuple[Attribution, ...]:
    actors = [found for member in case.members for found in member.incident.attributions]
    return tuple({found.actor.casefold(): found for found in reversed(actors)}.values())[::-1]
