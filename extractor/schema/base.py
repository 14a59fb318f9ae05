"""What every part of the record shares: the base model and the evidence span."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

SCHEMA_VERSION = "1"


class Record(BaseModel):
    """Base of all record models: immutable, no unknown fields, written under the public names."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        serialize_by_alias=True,
    )


class Evidence(Record):
    """A quotation of the document: ``document.text[start:end] == quote``.

    Offsets are Unicode code points of the stored text; ``end`` is exclusive.
    """

    quote: str = Field(min_length=1)
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _span_has_length_of_quote(self) -> Evidence:
        if self.end - self.start != len(self.quote):
            raise ValueError(f"span {self.start}-{self.end} does not have the length of its quote")
        return self
