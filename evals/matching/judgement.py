"""How well one slot was filled, in the manner of MUC."""

from __future__ import annotations

from enum import Enum


class Judgement(Enum):
    """The outcome for one slot; ``empty`` (nothing there, nothing said) is not counted."""

    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"
    SPURIOUS = "spurious"
    MISSING = "missing"
    EMPTY = "empty"

    @property
    def credit(self) -> float:
        """1 for correct, a half for partial, else 0."""
        return {"correct": 1.0, "partial": 0.5}.get(self.value, 0.0)
