"""Every accept of the number tests is taken as the test says, every reject refused with its reason code."""

from __future__ import annotations

from typing import Any

import pytest

from extractor.schema import Count, Evidence, Figure, Incident, Relations, Verification, Victims
from tests.verify.building import UNJUDGED, judged, number_rejects, number_tests, quoted

STATUS = {"verified": "verified", "review": "needs_review"}
TESTS = {test["id"]: test for test in number_tests()}
ACCEPTED = [
    pytest.param(test, accept, id=f"{test['id']}-{accept['number_text']}")
    for test in TESTS.values()
    for accept in test["accept"]
]
# Where the words of a source stand that the accepted figure does not name.
STATUS_OF_CATEGORY = {"civilians": "civilian"}


def accepted_figure(test: dict[str, Any], accept: dict[str, Any]) -> Figure:
    effects = accept["effect"] if isinstance(accept["effect"], list) else [accept["effect"]]
    category = accept["category"]
    status = STATUS_OF_CATEGORY.get(category, "unspecified")
    number = {name: accept[name] for name in ("kind", "low", "high", "point")}
    strict = "strict" in (accept["note"] or "")
    return Figure(
        id="f1",
        incident_id="i1",
        effects=effects,
        effect_logic="any_of" if len(effects) > 1 else "all_of",
        victims=Victims.model_validate({"category": category, "status": status}),
        count=Count.model_validate({**number, "strict": strict, "text": accept["number_text"]}),
        evidence=[quoted(test["text"])],
        relations=Relations(running_total=accept["note"] == "running total"),
        verification=UNJUDGED,
    )


def incident_of(accept: dict[str, Any]) -> Incident:
    kind = "background" if "background" in (accept["note"] or "") else "incident"
    return Incident.model_validate({"id": "i1", "kind": kind})


@pytest.mark.parametrize(("test", "accept"), ACCEPTED)
def test_takes_every_accepted_figure(test: dict[str, Any], accept: dict[str, Any]) -> None:
    figure = accepted_figure(test, accept)
    (verification,) = judged(test["text"], figure, incidents=(incident_of(accept),))
    assert verification.status == STATUS[test["outcome"]], verification


@pytest.mark.parametrize("reject", number_rejects(), ids=lambda reject: reject["id"])
def test_refuses_every_rejected_claim_with_its_reason(reject: dict[str, Any]) -> None:
    verification = judged_reject(reject)
    assert verification.status == "rejected", verification
    assert reject["reason"] in verification.reasons, verification


def judged_reject(reject: dict[str, Any]) -> Verification:
    text = TESTS[reject["test"]]["text"]
    evidence: Evidence = quoted(text, reject.get("evidence"))
    fields = {"id": "f1", "incident_id": "i1", "evidence": [evidence], "verification": UNJUDGED}
    figure = Figure.model_validate({**fields, **reject["figure"]})
    incidents = [Incident(id="i1", kind=reject["incident_kind"])] if "incident_kind" in reject else []
    (verification,) = judged(text, figure, incidents=tuple(incidents))
    return verification


def test_every_reject_of_the_list_is_written_as_a_figure() -> None:
    listed = {(t["id"], r["claim"], r["reason"]) for t in TESTS.values() for r in t["reject"]}
    assert {(r["test"], r["claim"], r["reason"]) for r in number_rejects()} == listed
