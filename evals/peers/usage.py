"""What the calls of a peer cost, and the provenance of its records."""

from __future__ import annotations

import dataclasses
import time
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from extractor.schema import Provenance, schema_sha256

if TYPE_CHECKING:
    from evals.peers.serving import Endpoint
    from extractor.prompts import PromptSet


@dataclasses.dataclass
class Meter:
    """Counts the calls for one document from the moment it is made."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    started: datetime = dataclasses.field(default_factory=lambda: datetime.now(UTC))
    clock: float = dataclasses.field(default_factory=time.perf_counter)

    def count(self, completion: Any) -> None:
        """Add the usage that a completion states."""
        self.calls += 1
        if completion.usage is not None:
            self.tokens_in += completion.usage.prompt_tokens
            self.tokens_out += completion.usage.completion_tokens

    def provenance(self, peer: str, endpoint: Endpoint, prompts: PromptSet) -> Provenance:
        """How a record came about, up to now."""
        return Provenance(
            extractor_version=f"{peer} {version(peer)}",
            model=endpoint.model,
            model_digest=endpoint.digest,
            prompt_set=prompts.name,
            prompt_sha256=prompts.sha256,
            schema_sha256=schema_sha256(),
            started=self.started,
            seconds=round(time.perf_counter() - self.clock, 3),
            calls=self.calls,
            reasks=max(self.calls - 1, 0) if peer == "instructor" else 0,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
        )
