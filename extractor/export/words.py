"""The claims of a row in words: conflicting figures stay side by side in every format's notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.export.view import View
    from extractor.reconcile import CaseClaim, Resolution
    from extractor.schema import VerificationStatus


def claim_in_words(claim: CaseClaim, *, settled: bool = False) -> str:
    """For example ``at least 90 killed, total (local activists; 001)``; ``settled`` is a person's word."""
    figure = claim.figure
    effects = (" or " if figure.effect_logic == "any_of" else " and ").join(figure.effects)
    who = figure.claim.source or "no source named"
    number = _number_in_words(claim)
    doubt = _doubt(figure.verification.status, settled=settled)
    old = f"; superseded by {claim.superseded_by}" if claim.superseded_by else ""
    return f"{number} {effects}, {figure.victims.category} ({who}; {claim.document_id}{doubt}{old})"


def _doubt(verdict: VerificationStatus, *, settled: bool) -> str:
    if verdict == "verified":
        return ""
    return "; accepted by a person" if settled else "; needs review"


def _number_in_words(claim: CaseClaim) -> str:
    count = claim.figure.count
    qualifier = count.qualifier
    if qualifier and qualifier.casefold() not in count.text.casefold():
        return f"{qualifier} {count.text}"
    return count.text


def notes(view: View) -> str:
    """Summary, every claim about deaths and injuries, and what the policy did with them."""
    summary = view.case.members[0].incident.summary
    claims = "; ".join(claim_in_words(claim, settled=claim.ref in view.settled) for claim in view.claims)
    parts = [summary, f"Claims: {claims}" if claims else "", _policy_note(view), _place_note(view)]
    return ". ".join(part.rstrip(".") for part in parts if part)


def _policy_note(view: View) -> str:
    resolution = view.killed
    if resolution.derivation == "arithmetic":
        return f"No total of deaths is stated; policy {view.policy.name} adds groups that cannot overlap"
    if resolution.derivation == "policy":
        return f"The number of deaths stands for a vague word under policy {view.policy.name}"
    if resolution.conflict:
        return f"Sources differ: {span_in_words(resolution)}; resolved under policy {view.policy.name}"
    return ""


def _place_note(view: View) -> str:
    names = list(dict.fromkeys(place.text for place in view.places))
    return f"Places as written: {'; '.join(names)}" if len(names) > 1 else ""


def span_in_words(resolution: Resolution) -> str:
    """For example ``63-90``: smallest and largest number that any source states."""
    if resolution.stated_min is None:
        return "no number stated"
    if resolution.stated_min == resolution.stated_max:
        return str(resolution.stated_min)
    return f"{resolution.stated_min}-{resolution.stated_max}"
