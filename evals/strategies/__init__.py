"""Other ways to use a model, to measure what the grounded way gains: docs/ablations.md."""

from __future__ import annotations

from typing import Final, Literal, get_args

Strategy = Literal["grounded", "free", "free-reask"]
GROUNDED: Final = "grounded"
STRATEGIES: tuple[str, ...] = get_args(Strategy)
