"""Where prompt sets are kept, and the bytes of one set."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.errors import PromptError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_SET_NAME = re.compile(r"(?P<name>[a-z0-9][a-z0-9_-]*)/(?P<version>[a-z0-9][a-z0-9._-]*)")


def prompts_root(root: Path | None = None) -> Traversable:
    """The folder of all prompt sets: the one given, the wheel's, or the checkout's."""
    if root is not None:
        return root
    package = files("extractor")
    in_wheel = package / "_prompts"
    if in_wheel.is_dir():
        return in_wheel
    return Path(str(package)).parent / "prompts"


def set_names(root: Traversable) -> Iterator[str]:
    """``<name>/<version>`` of every folder that holds a ``set.toml``, sorted."""
    if not root.is_dir():
        return
    for name in _subfolders(root):
        for version in _subfolders(name):
            if (version / "set.toml").is_file():
                yield f"{name.name}/{version.name}"


def set_files(root: Traversable, set_name: str) -> dict[str, bytes]:
    """The files of one set by name; hidden ones are no part of it.

    Raises:
        PromptError: There is no such set.
    """
    match = _SET_NAME.fullmatch(set_name)
    if match is None:
        message = "is no name of a prompt set; it is written <name>/<version>, such as claims/v1"
        raise PromptError(message, where=repr(set_name))
    folder = root / match["name"] / match["version"]
    if not folder.is_dir():
        known = ", ".join(set_names(root)) or "none"
        raise PromptError(f"there is no such prompt set in {root}; known are: {known}", where=set_name)
    return {
        entry.name: entry.read_bytes()
        for entry in folder.iterdir()
        if entry.is_file() and not entry.name.startswith(".")
    }


def files_sha256(contents: dict[str, bytes]) -> str:
    """Digest over names and bytes of all files, the same on every file system."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        data = contents[name]
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _subfolders(folder: Traversable) -> list[Traversable]:
    inside = (entry for entry in folder.iterdir() if entry.is_dir() and not entry.name.startswith("."))
    return sorted(inside, key=lambda entry: entry.name)
