"""What a person says a figure should be."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from extractor.schema import Count, CountKind, Effect, Figure, Record, Status, VictimCategory

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Number = Annotated[int, Field(ge=0)]


class Correction(Record):
    """What a person says the figure should be; null leaves that part as it was read."""

    kind: CountKind | None = None
    low: Number | None = None
    high: Number | None = None
    point: Number | None = None
    effect: Effect | None = None
    category: VictimCategory | None = None
    status: Status | None = None
    source: Name | None = None

    @model_validator(mode="after")
    def _says_something_coherent(self) -> Correction:
        if all(value is None for value in self.model_dump().values()):
            raise ValueError("says nothing; give at least one corrected field")
        given = {name for name in ("low", "high", "point") if getattr(self, name) is not None}
        if self.kind is None:
            if given:
                raise ValueError("gives a number without its kind (exact, at_least, ...)")
            return self
        wanted = _NUMBERS_OF_KIND.get(self.kind, set())
        if given != wanted:
            names = ", ".join(sorted(wanted)) or "no number"
            raise ValueError(f"a count of kind {self.kind} needs {names}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError("low is greater than high")
        return self

    def count(self, before: Count) -> Count:
        """The corrected count; ``text`` and ``qualifier`` stay what the report says."""
        if self.kind is None:
            return before
        return Count(
            kind=self.kind,
            low=self.low,
            high=self.high,
            point=self.point,
            strict=False,
            qualifier=before.qualifier,
            text=before.text,
        )


_NUMBERS_OF_KIND: dict[CountKind, set[str]] = {
    "exact": {"low", "high", "point"},
    "at_least": {"low"},
    "at_most": {"high"},
    "range": {"low", "high"},
    "approx": {"point"},
    "partial_observation": {"low"},
    "none": {"low", "high", "point"},
}


def apply_correction(figure: Figure, correction: Correction) -> Figure:
    """A copy of the figure with the corrected parts; its words and its verdict stay."""
    victims = {
        name: value
        for name, value in (("category", correction.category), ("status", correction.status))
        if value is not None
    }
    claim = {"source": correction.source} if correction.source is not None else {}
    effects = [correction.effect] if correction.effect is not None else figure.effects
    return figure.model_copy(
        update={
            "count": correction.count(figure.count),
            "effects": effects,
            "victims": figure.victims.model_copy(update=victims),
            "claim": figure.claim.model_copy(update=claim),
        }
    )
