"""Words that a domain adds to the lists of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extractor.errors import DomainError

if TYPE_CHECKING:
    from collections.abc import Mapping


def with_added(base: Mapping[str, Any], more: Mapping[str, Any], where: str) -> dict[str, Any]:
    """The lists of ``base`` with those of ``more`` at their end; both may be nested.

    Args:
        base: The tables of the language.
        more: The tables of the domain, in the same form.
        where: The file of the domain, for messages.

    Raises:
        DomainError: A list of ``more`` is none of ``base``, so that its words would be read by nobody.
    """
    joined = dict(base)
    for key, words in more.items():
        if key not in base:
            known = ", ".join(sorted(base))
            raise DomainError(f"there is no list {key!r} to add to; use one of {known}", where=where)
        if isinstance(base[key], dict) and isinstance(words, dict):
            joined[key] = with_added(base[key], words, f"{where}: {key}")
        elif isinstance(base[key], list) and isinstance(words, list):
            joined[key] = [*base[key], *words]
        else:
            raise DomainError(f"{key!r} must have the form that the language gives it", where=where)
    return joined
