"""Whether a sentence tells of one event, of a total over events, or of what happened before."""

from __future__ import annotations

from typing import Literal

Scope = Literal["incident", "aggregate", "background"]

SCOPES: tuple[Scope, ...] = ("incident", "aggregate", "background")
"""In the order in which their weights stand, and in which a wider one takes up a narrower one."""
