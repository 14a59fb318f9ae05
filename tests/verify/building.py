"""Figures for the tests of the verifier, written short."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.numbers import find_numbers, read_ledger
from extractor.schema import Count, Evidence, Figure, Incident, NumberMention, Verification, Victims
from extractor.verify import NumberClaim, judge_claim, verify

if TYPE_CHECKING:
    from extractor.schema.terms import CountKind
    from extractor.verify.claims import ClaimVerdict, ClaimVictims

DATA = Path(__file__).parents[1] / "data"
UNJUDGED = Verification(status="needs_review")


def number_tests() -> list[dict[str, Any]]:
    tests: list[dict[str, Any]] = json.loads((DATA / "number_tests.json").read_text())["tests"]
    return tests


def number_rejects() -> list[dict[str, Any]]:
    rejects: list[dict[str, Any]] = json.loads((DATA / "number_rejects.json").read_text())["rejects"]
    return rejects


def quoted(text: str, quote: str | None = None) -> Evidence:
    start = text.index(quote) if quote is not None else 0
    quote = quote if quote is not None else text
    return Evidence(quote=quote, start=start, end=start + len(quote))


def count(text: str, value: int | None = None, kind: CountKind = "exact", **more: Any) -> Count:
    """An exact count of ``value``; for other kinds give ``low``, ``high`` or ``point``."""
    bounds = {"low": value, "high": value, "point": value} if value is not None else {}
    return Count.model_validate({"kind": kind, "text": text, **bounds, **more})


def figure(text: str, counted: Count, *effects: str, quote: str | None = None, **more: Any) -> Figure:
    """A figure of ``text`` whose evidence is ``quote``, or the whole text."""
    fields = {
        "id": "f1",
        "incident_id": "i1",
        "effects": list(effects) or ["killed"],
        "victims": Victims(),
        "count": counted,
        "evidence": [quoted(text, quote)],
        "verification": UNJUDGED,
        **more,
    }
    return Figure.model_validate(fields)


def mention(text: str, words: str, value: int | None = None, **more: Any) -> NumberMention:
    """A casualty mention of the ledger as it ought to be: ``words`` of ``text``, counting people killed."""
    start = text.index(words)
    bounds = {"low": value, "high": value, "point": value} if value is not None else {}
    fields = {
        "id": f"n{start}",
        "start": start,
        "end": start + len(words),
        "text": words,
        "kind": "exact",
        "class": "casualty",
        "effects": ["killed"],
        "effect_logic": "all_of",
        "category": "total",
        "decided_by": "test",
        **bounds,
        **more,
    }
    return NumberMention.model_validate(fields)


def judged(text: str, *figures: Figure, incidents: tuple[Incident, ...] = ()) -> list[Verification]:
    """The verdicts by the ledger that the text really has."""
    return [f.verification for f in verify(figures, text, find_numbers(text), incidents)]


def judged_by(
    mentions: list[NumberMention], text: str, *figures: Figure, incidents: tuple[Incident, ...] = ()
) -> list[Verification]:
    """The verdicts by a ledger made by hand."""
    return [f.verification for f in verify(figures, text, mentions, incidents)]


def refused(verification: Verification, reason: str) -> bool:
    return verification.status == "rejected" and reason in verification.reasons


def left_open(verification: Verification, check: str, reason: str | None = None) -> bool:
    """Left to a person because of this check, with this reason code or with none."""
    wanted = [] if reason is None else [reason]
    return (
        verification.status == "needs_review"
        and result_of(verification, check) == "unknown"
        and verification.reasons == wanted
    )


def result_of(verification: Verification, check: str) -> str:
    return next(c.result for c in verification.checks if c.check == check)


def judge(text: str, effect: Any, victims: ClaimVictims, value: int) -> ClaimVerdict:
    return judge_claim(NumberClaim(effect, victims, value), read_ledger(text))
