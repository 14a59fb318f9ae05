"""What a model writes when nothing is given to choose from: incidents with numbers of its own."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from extractor.schema import Effect, VictimCategory

WrittenKind = Literal["exact", "at_least", "at_most", "approx"]
MOST_INCIDENTS = 8
MOST_FIGURES = 8
LONGEST_QUOTE = 200
LONGEST_NAME = 80
LARGEST_NUMBER = 10_000_000


class _Written(BaseModel):
    """Closed and bounded, so that a small model that repeats itself comes to an end."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class WrittenFigure(_Written):
    """A number of people; the quotation comes first, so that the model looks before it counts."""

    quote: str = Field(max_length=LONGEST_QUOTE)
    number: int = Field(ge=0, le=LARGEST_NUMBER)
    kind: WrittenKind
    effect: Effect
    group: VictimCategory


class Circumstances(_Written):
    """Where, when, by whom, according to whom; an empty string means that the report does not say."""

    place: str = Field(max_length=LONGEST_NAME)
    date: str = Field(max_length=LONGEST_NAME)
    perpetrator: str = Field(max_length=LONGEST_NAME)
    source: str = Field(max_length=LONGEST_NAME)


class WrittenIncident(Circumstances):
    """An incident in the model's words."""

    figures: list[WrittenFigure] = Field(min_length=1, max_length=MOST_FIGURES)


class FreeReply(_Written):
    """The whole reply. An empty list is not offered: a small model takes it whatever the report says."""

    incidents: list[WrittenIncident] = Field(min_length=1, max_length=MOST_INCIDENTS)
