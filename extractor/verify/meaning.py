"""Checks of what the number counts: persons harmed, this effect, this group, this qualifier, this event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.verify.case import plain
from extractor.verify.finding import Finding, failed, passed, unknown
from extractor.verify.wording import NO_NUMBER

if TYPE_CHECKING:
    from extractor.schema.mention import NumberMention
    from extractor.schema.terms import CountKind, ReasonCode, Status
    from extractor.verify.case import Case

_OTHER_CLASSES: dict[str, ReasonCode] = {"percentage": "PERCENT_NOT_COUNT", "ordinal": "ORDINAL"}
_WITHOUT_NUMBER: tuple[CountKind, ...] = ("vague", "proportion", "all")
_ZERO: tuple[CountKind, ...] = ("none", "none_reported")
_OPEN_HARM = {"killed", "injured"}
_STATUS_OF_GROUP: dict[str, Status] = {"civilians": "civilian", "combatants": "combatant"}
_ADDED_STATUSES = frozenset(
    {
        "civilians",
        "combatants",
        "children",
        "elderly",
        "medical",
        "aid_workers",
        "journalists",
        "detainees",
    }
)


def counts_harmed_persons(case: Case) -> Finding:
    """The number counts casualties and not something else."""
    anchor = case.anchor
    if anchor is None:
        return unknown(NO_NUMBER)
    if anchor.mention_class == "unclassified":
        return unknown(f"{anchor.id} is not classified", "NOT_CASUALTY")
    if anchor.mention_class != "casualty":
        reason = _OTHER_CLASSES.get(anchor.mention_class, "NOT_CASUALTY")
        return failed(reason, f"{anchor.id} is a {anchor.mention_class}")
    return passed()


def effect_matches(case: Case) -> Finding:
    """What happened to the persons is what the words beside the number say; one either-or is not split."""
    anchor = case.anchor
    if anchor is None:
        return unknown(NO_NUMBER)
    claimed, stated = set(case.figure.effects), set(anchor.effects)
    if not stated:
        return unknown(f"the words beside {anchor.id} name no effect", "WRONG_EFFECT")
    if not claimed <= stated:
        return failed("WRONG_EFFECT", f"{anchor.id} counts {', '.join(sorted(stated))}")
    if claimed == stated:
        return _logic_matches(case, anchor)
    if anchor.kind in _ZERO:
        return passed("nobody of either")
    if anchor.effect_logic == "any_of":
        return failed("EFFECT_SPLIT", f"{anchor.id} counts {' or '.join(sorted(stated))} together")
    return unknown(f"{anchor.id} counts {' and '.join(sorted(stated))}", "EFFECT_SPLIT")


def _logic_matches(case: Case, anchor: NumberMention) -> Finding:
    logics = {case.figure.effect_logic, anchor.effect_logic or case.figure.effect_logic}
    if len(anchor.effects) > 1 and len(logics) > 1 and anchor.kind not in _ZERO:
        return failed("EFFECT_SPLIT", f"{anchor.id} counts {anchor.effect_logic}")
    return passed()


def effect_in_text(case: Case) -> Finding:
    """The text counts somebody who suffered this effect."""
    absent = sorted(set(case.figure.effects) - case.document.mentions.effects)
    if absent and case.anchor is not None and case.anchor.effects:
        return failed("NOT_IN_TEXT", f"the text counts no {absent[0]}")
    return passed()


def category_matches(case: Case) -> Finding:
    """The group is the one that the words beside the number name."""
    anchor = case.anchor
    if anchor is None:
        return unknown(NO_NUMBER)
    claimed, stated = case.figure.victims.category, anchor.category or "total"
    if claimed == stated:
        return passed()
    detail = f"{anchor.id} counts {stated}"
    if claimed == "total":
        return failed("SUBSET_AS_TOTAL" if anchor.subset_of else "WRONG_CATEGORY", detail)
    if stated == "total" and claimed in _ADDED_STATUSES:
        return failed("STATUS_ADDED", detail)
    return failed("WRONG_CATEGORY", detail)


def status_as_written(case: Case) -> Finding:
    """Nobody is made a civilian or a combatant whom the words leave open."""
    anchor, claimed = case.anchor, case.figure.victims.status
    if anchor is None:
        return unknown(NO_NUMBER)
    stated = anchor.status or "unspecified"
    if stated == "unspecified":
        stated = _STATUS_OF_GROUP.get(anchor.category or "total", "unspecified")
    if claimed in ("unspecified", stated):
        return passed()
    return failed("STATUS_ADDED", f"{anchor.id} says {stated}")


def noun_covers_number(case: Case) -> Finding:
    """The noun stands for all who are counted, not for some of an enumeration."""
    anchor, noun = case.anchor, case.figure.victims.noun
    if anchor is None or noun is None or plain(noun) == plain(anchor.noun or ""):
        return passed()
    if anchor.derivation == "enumeration" and plain(noun) in plain(anchor.text):
        return failed("WRONG_CATEGORY", f"only some of {anchor.id} are {case.figure.victims.category}")
    words = plain(noun)
    if not any(words in quote for quote in case.plain_quotes):
        return unknown("the noun stands in no quotation", "STATUS_ADDED")
    return passed()


def qualifier_matches(case: Case) -> Finding:
    """The count is as exact as the words: "at least" stays, "dozens" stays, nobody stays nobody."""
    anchor, kind = case.anchor, case.figure.count.kind
    if anchor is None:
        return unknown(NO_NUMBER)
    if kind == anchor.kind:
        return _qualifier_stands_there(case)
    if kind in anchor.kind_alternatives:
        return unknown(f"{anchor.id} can be read in two ways", "QUALIFIER_LOST")
    return failed(_reason_of_other_kind(anchor.kind, kind), f"{anchor.id} is {anchor.kind}, not {kind}")


def _reason_of_other_kind(stated: CountKind, claimed: CountKind) -> ReasonCode:
    if stated in _ZERO or claimed in _ZERO:
        return "NEGATED"
    if stated in _WITHOUT_NUMBER and claimed not in _WITHOUT_NUMBER:
        return "VAGUE_MADE_EXACT"
    return "SUBSET_AS_TOTAL" if stated == "partial_observation" else "QUALIFIER_LOST"


def _qualifier_stands_there(case: Case) -> Finding:
    qualifier = plain(case.figure.count.qualifier or "")
    if qualifier and not any(qualifier in quote for quote in case.plain_quotes):
        return failed("QUALIFIER_LOST", "the qualifier stands in no quotation")
    return passed()


def not_negated(case: Case) -> Finding:
    """The words do not deny it."""
    anchor = case.anchor
    if anchor is not None and anchor.negated and case.figure.count.kind not in _ZERO:
        return failed("NEGATED", f"{anchor.id} is denied")
    return passed()


def happened_in_this_event(case: Case) -> Finding:
    """It is no threat, no old toll given as current, no number of another event."""
    if case.anchor is None or case.anchor.modality == "reported":
        return passed()
    if case.anchor.modality == "hypothetical":
        return _hypothetical(case)
    return _superseded(case, case.anchor) if case.anchor.modality == "superseded" else _historical(case)


def _hypothetical(case: Case) -> Finding:
    if case.incident is not None and case.incident.modality == "hypothetical":
        return passed("filed as hypothetical")
    return failed("HYPOTHETICAL", "it did not happen")


def _superseded(case: Case, anchor: NumberMention) -> Finding:
    if case.figure.relations.running_total:
        return failed("SUPERSEDED", f"{anchor.id} is an earlier toll")
    newer = [
        m.id
        for m in case.document.mentions
        if m.modality == "reported" and m.subset_of is None and set(m.effects) & set(anchor.effects)
    ]
    return passed(f"{newer[0]} came later") if newer else unknown("taken back", "SUPERSEDED")


def _historical(case: Case) -> Finding:
    incident = case.incident
    if incident is None:
        return _historical_without_incident(case)
    own_date = any(
        quoted.start <= date.start and date.end <= quoted.end
        for quoted in case.quotes
        for when in incident.dates
        for date in when.evidence
    )
    if incident.kind == "background" or own_date:
        return passed("filed under its own event")
    return failed("HISTORICAL_MISFILED", "the words date it to another event")


def _historical_without_incident(case: Case) -> Finding:
    for other in case.document.figures_in(case.figure.incident_id):
        anchor = case.document.anchors[other.id]
        if anchor is not None and anchor.modality == "reported":
            return failed("HISTORICAL_MISFILED", f"in one incident with {other.id}")
    return unknown("the words date it to another event", "HISTORICAL_MISFILED")


def needs_no_person(case: Case) -> Finding:
    """The words leave nothing that codebooks decide differently."""
    kind = case.figure.count.kind
    if kind == "partial_observation":
        return unknown("what one person saw, not the toll")
    if kind == "none_reported":
        return unknown("no report is not the same as nobody")
    if kind == "none" and case.figure.claim.source is not None:
        return unknown("who says that nobody was harmed may be who is accused")
    if any(m.category == "unborn" for m in case.mentions_in_evidence):
        return unknown("recorders count the unborn differently")
    return passed()


def says_how_many(case: Case) -> Finding:
    """The words tell of more than that there were some of them."""
    anchor, cues = case.anchor, case.document.cues
    words = plain(anchor.text).split() if anchor else []
    if anchor and anchor.kind == "vague" and cues.vague_counts.isdisjoint(words):
        return unknown("a plural without a number")
    if anchor and anchor.kind == "proportion" and not cues.open_shares.isdisjoint(words):
        return unknown("a share without a number")
    return passed()


def says_what_befell_them(case: Case) -> Finding:
    """Who was hit is told to have died or to have lived, or is counted among both."""
    if case.figure.effect_logic != "any_of" or set(case.figure.effects) != _OPEN_HARM:
        return passed()
    cues = case.document.cues
    hit = any(cues.hit.search(quote) and not cues.either.search(quote) for quote in case.plain_quotes)
    return unknown("who was hit may have died or lived", "EFFECT_SPLIT") if hit else passed()
