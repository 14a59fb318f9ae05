"""What an audit found, counted; and what that means for the exit code."""

from __future__ import annotations

import collections
import dataclasses
from typing import TYPE_CHECKING, Literal

from extractor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractor.audit.judging import Judgement
    from extractor.audit.problems import Problem
    from extractor.schema.terms import ReasonCode
    from extractor.verify.claims import Verdict

FailOn = Literal["unsupported", "review"]
_FAILING: dict[FailOn, tuple[Verdict, ...]] = {
    "unsupported": ("unsupported",),
    "review": ("unsupported", "review"),
}
_MOST_PROBLEMS_KEPT = 100


@dataclasses.dataclass
class AuditSummary:
    """Counts of one audit.

    Attributes:
        rows: Lines or rows that were read, without blank ones.
        claims: Claims that were judged.
        verdicts: For each column (of a table) or effect (of JSONL), how often each verdict.
        reasons: The same for the reason codes.
        problem_count: Lines, rows and fields that could not be judged.
        problems: The first hundred of them.
    """

    rows: int = 0
    claims: int = 0
    verdicts: dict[str, collections.Counter[Verdict]] = dataclasses.field(default_factory=dict)
    reasons: dict[str, collections.Counter[ReasonCode]] = dataclasses.field(default_factory=dict)
    problem_count: int = 0
    problems: list[Problem] = dataclasses.field(default_factory=list)

    def add_judgement(self, column: str, judgement: Judgement) -> None:
        """Counts one judged claim."""
        self.claims += 1
        self.verdicts.setdefault(column, collections.Counter())[judgement.verdict] += 1
        self.reasons.setdefault(column, collections.Counter()).update(judgement.reasons)

    def add_problem(self, problem: Problem) -> None:
        """Counts what could not be judged; keeps the first hundred."""
        self.problem_count += 1
        if len(self.problems) < _MOST_PROBLEMS_KEPT:
            self.problems.append(problem)

    def total(self, verdicts: Iterable[Verdict]) -> int:
        """How many claims have one of these verdicts."""
        wanted = tuple(verdicts)
        return sum(counts[verdict] for counts in self.verdicts.values() for verdict in wanted)


def exit_code(summary: AuditSummary, fail_on: FailOn | None = None) -> int:
    """0 where everything was judged and nothing is refused, else 1.

    Args:
        summary: The audit.
        fail_on: ``unsupported`` also fails for a claim that its text does not support; ``review`` for one
            that is left to a person as well; null only for what could not be judged.

    Raises:
        UsageError: ``fail_on`` is none of these.
    """
    if fail_on is not None and fail_on not in _FAILING:
        raise UsageError(f"unknown verdict; known are {', '.join(_FAILING)}", where="fail-on")
    findings = summary.total(_FAILING[fail_on]) if fail_on is not None else 0
    return 1 if summary.problem_count or findings else 0
