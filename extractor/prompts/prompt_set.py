"""A prompt set: the three templates, the examples and the digest of all their words."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor.prompts.examples import PromptExample
    from extractor.prompts.manifest import Manifest
    from extractor.prompts.templates import PromptTemplate


@dataclasses.dataclass(frozen=True, slots=True)
class PromptSet:
    """Everything that is said to a model, in one version.

    Attributes:
        name: ``<name>/<version>``, as in ``Settings.prompt_set`` and in the provenance.
        manifest: The content of ``set.toml``.
        examples: Invented reports with the replies expected to them.
        sha256: Digest over all files of the set.
    """

    name: str
    manifest: Manifest
    examples: tuple[PromptExample, ...]
    sha256: str
    _system: PromptTemplate = dataclasses.field(repr=False)
    _user: PromptTemplate = dataclasses.field(repr=False)
    _reask: PromptTemplate = dataclasses.field(repr=False)

    def render_system(self, **variables: object) -> str:
        """The system message.

        Raises:
            PromptError: A variable is missing or unknown.
        """
        return self._system.render(variables)

    def render_user(self, **variables: object) -> str:
        """The message with the report.

        Raises:
            PromptError: A variable is missing or unknown.
        """
        return self._user.render(variables)

    def render_reask(self, **variables: object) -> str:
        """The message that asks again after a reply that failed its checks.

        Raises:
            PromptError: A variable is missing or unknown.
        """
        return self._reask.render(variables)
