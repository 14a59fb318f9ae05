"""Every error this package raises, in one tree.

    ExtractorError
    ├── UsageError               the call itself is wrong (option, setting, unknown model name)
    ├── DocumentError            one document could not be read
    ├── TableError               a line, row or field of an input table is wrong
    ├── PromptError              a prompt set is missing, incomplete or inconsistent
    ├── DomainError              a domain is missing, incomplete or inconsistent
    ├── ModelError               the model could not be used
    │   ├── WeightsError         weights missing, incomplete or with another digest
    │   ├── TransportError       the endpoint could not be reached or kept failing
    │   ├── CredentialsError     the endpoint refused the key
    │   └── ReplyError           the endpoint answered, but not with a usable reply
    ├── RecordingError           a recording is missing, stale, orphaned or partly used
    └── RunError                 a run folder cannot be read or written

A message says what went wrong, where (file, line, field) and what to do. None of them carries article text.
"""

from __future__ import annotations


class ExtractorError(Exception):
    """Base of all errors raised by this package.

    Args:
        message: What went wrong and what to do about it.
        where: The file, line or field it happened at, as a person would write it.
        kind: A short machine-readable name of the failure, kept in ``failures[].kind``.
    """

    kind = "error"

    def __init__(self, message: str, *, where: str | None = None, kind: str | None = None) -> None:
        self.message = message
        self.where = where
        if kind is not None:
            self.kind = kind
        super().__init__(f"{where}: {message}" if where else message)


class UsageError(ExtractorError):
    """The call itself is wrong: an option, a setting, the name of a model."""

    kind = "usage"


class DocumentError(ExtractorError):
    """One document could not be read; the others go on."""

    kind = "document"


class TableError(ExtractorError):
    """A line, row or field of an input table is wrong."""

    kind = "table"


class PromptError(ExtractorError):
    """A prompt set is missing, incomplete or contradicts itself."""

    kind = "prompt"


class DomainError(ExtractorError):
    """A domain is missing, incomplete or contradicts itself."""

    kind = "domain"


class ModelError(ExtractorError):
    """The model could not be used."""

    kind = "model"


class WeightsError(ModelError):
    """The weights are missing, incomplete or have another digest than the one stated."""

    kind = "weights"


class TransportError(ModelError):
    """The endpoint could not be reached, or kept failing until the time allowed was over."""

    kind = "transport"


class CredentialsError(ModelError):
    """The endpoint refused the key."""

    kind = "credentials"


class ReplyError(ModelError):
    """The endpoint answered, but not with a reply that can be used."""

    kind = "reply"


class RecordingError(ExtractorError):
    """A recording is missing, stale, orphaned or partly used."""

    kind = "recording"


class RunError(ExtractorError):
    """A run folder cannot be read or written."""

    kind = "run"
