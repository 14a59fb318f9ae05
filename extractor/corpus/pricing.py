"""The price in the provenance of a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.models import Usage

if TYPE_CHECKING:
    from extractor.corpus.prices import Price
    from extractor.schema import Extraction


def priced(extraction: Extraction, price: Price | None) -> Extraction:
    """The record with what its calls cost, in US dollars."""
    if price is None:
        return extraction
    provenance = extraction.provenance
    usage = Usage(
        provenance.calls,
        provenance.tokens_in,
        provenance.tokens_cached,
        provenance.tokens_out,
        provenance.seconds,
    )
    cost = provenance.model_copy(update={"cost_usd": price.of(usage)})
    return extraction.model_copy(update={"provenance": cost})
