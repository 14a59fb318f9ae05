"""Loading: a domain that came with the package by its name, any other by the path of its folder."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from extractor.domains.domain import Domain
from extractor.domains.files import DomainFile, EventsFile, checked
from extractor.errors import DomainError, UsageError
from extractor.settings import DEFAULT_DOMAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable

ABOUT, OTHER = "domain.toml", "other"
TABLES = ("events", "event_weights", "names", "numbers")


def load_domain(name: str = DEFAULT_DOMAIN) -> Domain:
    """Load a domain and check it against itself.

    Args:
        name: One of ``list_domains()``, or the path of a folder with a ``domain.toml``.

    Raises:
        UsageError: There is none.
        DomainError: It is incomplete or contradicts itself; file and key are named.
    """
    if name in _packaged_names():
        return _packaged(name)
    folder = Path(name)
    if not (folder / ABOUT).is_file():
        known = ", ".join(list_domains())
        message = f"there is no such domain; use one of {known}, or the path of a folder with a {ABOUT}"
        raise UsageError(message, where=f"domain {name!r}")
    sets = folder / "prompts"
    return _read(folder, sets if sets.is_dir() else None)


def list_domains() -> list[str]:
    """Names of the domains that came with the package, sorted."""
    return sorted(_packaged_names())


@functools.cache
def _packaged_names() -> frozenset[str]:
    folders = files("extractor.domains").iterdir()
    return frozenset(folder.name for folder in folders if (folder / ABOUT).is_file())


@functools.cache
def _packaged(name: str) -> Domain:
    return _read(files("extractor.domains") / name, None)


def _read(folder: Traversable, prompts_root: Path | None) -> Domain:
    contents = dict(_contents(folder))
    tables = {path: _table(data, f"{folder.name}/{path}") for path, data in contents.items()}
    about = checked(DomainFile, tables.pop(ABOUT), f"{folder.name}/{ABOUT}")
    if about.name != folder.name:
        message = f"it calls itself {about.name!r} but lies in {folder.name!r}; name it as its folder"
        raise DomainError(message, where=f"{folder.name}/{ABOUT}")
    types = (*dict.fromkeys(kind for kind in about.event_types if kind != OTHER), OTHER)
    words = {path.removesuffix(".toml"): table for path, table in tables.items()}
    _refuse_what_is_not_declared(about, words)
    return Domain(
        name=about.name,
        sha256=_digest(contents),
        description=about.description,
        effects=frozenset(about.effects),
        event_types=types,
        perpetrators=about.perpetrators,
        campaign_toll=about.campaign_toll,
        prompts=MappingProxyType(about.prompts),
        prompts_root=prompts_root,
        _words=MappingProxyType(words),
    )


def _contents(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    """``domain.toml`` and the tables of each language; a file of another name is refused."""
    yield ABOUT, (folder / ABOUT).read_bytes()
    for language in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if not language.is_dir() or len(language.name) != 2:
            continue
        for entry in sorted(language.iterdir(), key=lambda entry: entry.name):
            if entry.name.removesuffix(".toml") not in TABLES:
                message = f"is no file of a domain; use {', '.join(TABLES)}, each .toml"
                raise DomainError(message, where=f"{folder.name}/{language.name}/{entry.name}")
            yield f"{language.name}/{entry.name}", entry.read_bytes()


def _table(data: bytes, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise DomainError(f"is no UTF-8 at byte {error.start}; save it as UTF-8", where=where) from error
    except tomllib.TOMLDecodeError as error:
        raise DomainError(f"no TOML: {error}", where=where) from error


def _refuse_what_is_not_declared(about: DomainFile, words: Mapping[str, Mapping[str, Any]]) -> None:
    for path, table in words.items():
        if not path.endswith("/events"):
            continue
        where = f"{about.name}/{path}.toml"
        events = checked(EventsFile, table, where)
        for kind in events.types():
            if kind not in (*about.event_types, OTHER):
                message = f"the event type {kind!r} is none of event_types in {ABOUT}; add it there"
                raise DomainError(message, where=where)
        for effect in events.effects.keys() - set(about.effects):
            message = f"the effect {effect!r} is none of effects in {ABOUT}; add it there"
            raise DomainError(message, where=where)


def _digest(contents: Mapping[str, bytes]) -> str:
    """Digest over names and bytes of all files, the same on every file system."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(f"{name}\0{len(contents[name])}\0".encode())
        digest.update(contents[name])
    return digest.hexdigest()
