"""Whether a sentence tells of one event, of a total over events, or of what happened before."""

from __future__ import annotations

from typing import Literal

Scope = Literal["incident", "aggregate", "background"]
