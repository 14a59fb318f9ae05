"""Spans of OpenTelemetry around reports and questions, where its API is installed; otherwise nothing.

Attributes are ids, counts and kinds: never words of a report, never a key, never the words of an error.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Tell(Protocol):
    """Sets attributes of a span; those that are null are left out."""

    def __call__(self, **facts: str | float | None) -> None:
        """Says what is known of it."""
        ...


@contextlib.contextmanager
def span(name: str) -> Iterator[Tell]:
    """A span for as long as this holds; an error that passes through is told by its kind alone.

    Args:
        name: What is done, e.g. ``read report``.
    """
    tracer = _tracer()
    if tracer is None:
        yield _tell_nobody
        return
    with tracer.start_as_current_span(name, record_exception=False, set_status_on_exception=False) as current:

        def tell(**facts: str | float | None) -> None:
            for fact, value in facts.items():
                if value is not None:
                    current.set_attribute(f"extractor.{fact}", value)

        try:
            yield tell
        except BaseException as error:
            tell(error=type(error).__name__)
            raise


def _tell_nobody(**_: str | float | None) -> None:
    pass


@functools.cache
def _tracer() -> Any:
    try:
        trace = importlib.import_module("opentelemetry.trace")
    except ImportError:
        return None
    return trace.get_tracer("extractor")
