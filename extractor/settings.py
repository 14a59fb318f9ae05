"""All settings of a reading, in one frozen object; nothing is read from the environment behind its back."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from extractor.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000
RULES, NEAREST = "rules", "nearest"
DEFAULT_DOMAIN = "war"


@dataclasses.dataclass(frozen=True, slots=True)
class Settings:
    """What a caller may decide about a reading.

    Attributes:
        model: ``local``, ``rules``, ``nearest``, ``openai/<name>`` or, with ``base_url``, any model name.
        base_url: Root of an OpenAI-compatible endpoint, e.g. ``http://localhost:8000/v1``.
        model_path: A GGUF file to use instead of the pinned weights of ``local``.
        domain: What the reports are about: a domain that came with the package, or the path of a folder.
        prompt_set: ``<name>/<version>`` of the prompts; null chooses those of domain and profile.
        profile: How the model is asked (``smallest``, ``small``, ``large``); null: by the model's name.
        temperature: Sampling temperature sent to the model; null sends none, for models that refuse one.
        max_tokens: Most tokens that one reply may have.
        max_reasks: How often a reply that fails its checks is asked again.
        transport_attempts: Most tries of one call when the endpoint fails.
        timeout: Seconds that one call may take.
        total_timeout: Seconds that all tries of one call may take together.
        max_document_bytes: Largest document that is read.
        threads: Threads for the embedded model; null means one for each processor.
        cache_dir: Where weights are kept; null means the user's cache folder.
    """

    model: str = "local"
    base_url: str | None = None
    model_path: Path | None = None
    domain: str = DEFAULT_DOMAIN
    prompt_set: str | None = None
    profile: str | None = None
    temperature: float | None = 0.0
    max_tokens: int = 1500
    max_reasks: int = 1
    transport_attempts: int = 6
    timeout: float = 600.0
    total_timeout: float = 1800.0
    max_document_bytes: int = 20 * MEGABYTE
    threads: int | None = None
    cache_dir: Path | None = None

    def __post_init__(self) -> None:
        positive = ("max_tokens", "transport_attempts", "timeout", "total_timeout", "max_document_bytes")
        for name in positive:
            if getattr(self, name) <= 0:
                message = f"must be greater than 0, got {getattr(self, name)}"
                raise UsageError(message, where=f"settings.{name}")
        for name in ("max_reasks", "temperature"):
            if (getattr(self, name) or 0) < 0:
                message = f"must not be negative, got {getattr(self, name)}"
                raise UsageError(message, where=f"settings.{name}")

    @property
    def asks_model(self) -> bool:
        """Whether a model is asked at all; ``rules`` and ``nearest`` read without one."""
        return self.model not in (RULES, NEAREST)

    def recorded(self) -> dict[str, Any]:
        """The settings that change a result, as plain values for the provenance (no paths, no keys)."""
        return {
            "profile": self.profile,
            "temperature": self.temperature,
            "max_tokens": self.max_tokens,
            "max_reasks": self.max_reasks,
            "max_document_bytes": self.max_document_bytes,
        }
