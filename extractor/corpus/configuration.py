"""What a result depends on beside the report itself, and the key that says one result from another."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import TYPE_CHECKING, Any

from extractor.domains import load_domain
from extractor.request import profile_of, prompts_of
from extractor.schema import schema_sha256
from extractor.syntax import parser_name

if TYPE_CHECKING:
    from extractor.schema import DocumentInfo
    from extractor.settings import Settings


@dataclasses.dataclass(frozen=True, slots=True)
class Configuration:
    """Model, prompts, record and settings of a run; a run folder holds results of one configuration.

    Attributes:
        model: The model as it was chosen.
        prompt_sha256: Digest of the prompt set; null where no model is asked.
        schema_sha256: Digest of the record's JSON Schema.
        settings: The settings that change a result and the digest of the domain, as JSON.
    """

    model: str
    prompt_sha256: str | None
    schema_sha256: str
    settings: str

    @classmethod
    def of(cls, settings: Settings) -> Configuration:
        """The configuration that the settings stand for.

        Raises:
            PromptError: The prompt set is missing or inconsistent.
            DomainError: The same of the domain.
        """
        prompts = None
        if settings.asks_model:
            prompts = prompts_of(settings).sha256
        domain = load_domain(settings.domain)
        told = {**settings.recorded(), "domain": domain.sha256}
        if profile_of(settings).parses:
            told["parser"] = parser_name()
        return cls(settings.model, prompts, schema_sha256(domain.event_types), _canonical(told))

    def key(self, document: DocumentInfo) -> str:
        """The key of one report's result: the report as it was read, times this configuration.

        The path is left out: a corpus may move.
        """
        read = document.model_dump(mode="json", exclude={"source"} if document.sha256 else set())
        return hashlib.sha256(_canonical([read, dataclasses.astuple(self)]).encode()).hexdigest()

    def differences(self, other: Configuration) -> list[str]:
        """The names of what differs between two configurations."""
        mine, others = dataclasses.asdict(self), dataclasses.asdict(other)
        return [name.replace("_sha256", "") for name in mine if mine[name] != others[name]]


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
