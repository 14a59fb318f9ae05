"""What a caller may decide about an audit."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from extractor.domains import load_domain
from extractor.errors import UsageError
from extractor.settings import DEFAULT_DOMAIN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extractor.audit.problems import Problem

MEGABYTE = 1_000_000


@dataclasses.dataclass(frozen=True, slots=True)
class JudgeSettings:
    """What a judge needs; small enough to be sent to a worker process.

    Attributes:
        texts: The unpacked texts file that places point into; null where rows carry their text.
        language: Language of the texts.
        max_text_bytes: A longer text is not read but named.
        remembered_characters: Ledgers are remembered for at most so much text.
        domain: What the texts are about, as ``load_domain`` takes it.
    """

    texts: Path | None
    language: str
    max_text_bytes: int
    remembered_characters: int
    domain: str = DEFAULT_DOMAIN


@dataclasses.dataclass(frozen=True, slots=True)
class AuditProgress:
    """How far an audit is; bytes are those of the input on disk, the total is null for a pipe."""

    rows: int
    bytes_read: int
    bytes_total: int | None


def _silent(_: object) -> None:
    """Nobody listens."""


@dataclasses.dataclass(frozen=True, slots=True)
class AuditOptions:
    """Options of both forms of the audit.

    Attributes:
        jobs: Number of processes; the output is the same for every number.
        language: Language of the texts.
        domain: What the texts are about: the name of a domain or the path of its folder.
        max_text_bytes: A longer text is named and not read.
        remembered_characters: Each process remembers ledgers for so many characters of text.
        on_progress: Called after every batch of rows.
        on_problem: Called for everything that could not be judged, as it is met.
    """

    jobs: int = 1
    language: str = "en"
    domain: str = DEFAULT_DOMAIN
    max_text_bytes: int = 20 * MEGABYTE
    remembered_characters: int = 8 * MEGABYTE
    on_progress: Callable[[AuditProgress], object] = _silent
    on_problem: Callable[[Problem], object] = _silent

    def __post_init__(self) -> None:
        for name in ("jobs", "max_text_bytes"):
            if getattr(self, name) < 1:
                raise UsageError(f"must be at least 1, got {getattr(self, name)}", where=name)
        load_domain(self.domain)  # refused here, by name, and not in a worker

    def judge_settings(self, texts: Path | None) -> JudgeSettings:
        """The part that a judge needs."""
        limits = (self.max_text_bytes, self.remembered_characters)
        return JudgeSettings(texts, self.language, *limits, self.domain)
