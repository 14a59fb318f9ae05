"""A document beside its ledger, as the commands show them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.documents import Document
    from extractor.schema import NumberMention


@dataclasses.dataclass(frozen=True, slots=True)
class ReadLedger:
    """A document and every number of it."""

    document: Document
    mentions: list[NumberMention]
