"""What one check found: pass, fail or unknown, the reason code, and a detail for the reader."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable
from typing import TYPE_CHECKING

from extractor.schema.figure import Check, Verification
from extractor.schema.terms import CheckResult, ReasonCode
from extractor.verify.case import Case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.schema.terms import VerificationStatus


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """Result of one check of one figure; the detail quotes ids and numbers, never sentences."""

    result: CheckResult
    reason: ReasonCode | None = None
    detail: str = ""


_PASSED = Finding("pass")


def passed(detail: str = "") -> Finding:
    """The words prove this part of the figure."""
    return Finding("pass", None, detail) if detail else _PASSED


def failed(reason: ReasonCode, detail: str = "") -> Finding:
    """The words contradict this part of the figure."""
    return Finding("fail", reason, detail)


def unknown(detail: str, reason: ReasonCode | None = None) -> Finding:
    """The words leave it open; a person decides."""
    return Finding("unknown", reason, detail)


@dataclasses.dataclass(frozen=True, slots=True)
class NamedCheck:
    """One idea about a figure that the text can prove or refute.

    Attributes:
        name: The name kept in ``verification.checks``.
        rule: What must hold, in one line.
        look: Looks at one figure in its document.
    """

    name: str
    rule: str
    look: Callable[[Case], Finding]


def verdict(findings: Sequence[tuple[NamedCheck, Finding]]) -> Verification:
    """Rejected where a check failed, else left to a person where one is unknown, else verified."""
    results = {finding.result for _, finding in findings}
    worst: CheckResult = "fail" if "fail" in results else "unknown" if "unknown" in results else "pass"
    statuses: dict[CheckResult, VerificationStatus] = {
        "fail": "rejected",
        "unknown": "needs_review",
        "pass": "verified",
    }
    reasons = [finding.reason for _, finding in findings if finding.result == worst]
    return Verification(
        status=statuses[worst],
        checks=[_check(check.name, f.result, f.detail) for check, f in findings],
        reasons=list(dict.fromkeys(reason for reason in reasons if reason is not None)),
    )


@functools.lru_cache(maxsize=1024)
def _check(name: str, result: CheckResult, detail: str) -> Check:
    """Most checks of most figures say the same, and a record is immutable: it is made once."""
    return Check(check=name, result=result, detail=detail)
