"""Loading: all files of a set are there, decode, and agree with each other, or nothing is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.errors import PromptError
from extractor.prompts.examples import ExampleCheck, read_examples
from extractor.prompts.folders import files_sha256, prompts_root, set_files, set_names
from extractor.prompts.manifest import ManifestFile, read_manifest
from extractor.prompts.prompt_set import PromptSet
from extractor.prompts.templates import read_template

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FILES = ("set.toml", "system.md", "user.md", "reask.md", "examples.jsonl")


def load_prompts(set_name: str, root: Path | None = None, *, check: ExampleCheck | None = None) -> PromptSet:
    """Loads one prompt set and checks it against itself.

    Args:
        set_name: ``<name>/<version>``.
        root: Folder of the sets; null means those that came with the package.
        check: Another check of each example, beside ``numbers_stand_in_text``.

    Raises:
        PromptError: The set is missing, incomplete or contradicts itself; file, line and field are named.
    """
    contents = set_files(prompts_root(root), set_name)
    sources = {name: _source(contents, name, f"{set_name}/{name}") for name in _FILES}
    manifest = read_manifest(ManifestFile(sources["set.toml"], f"{set_name}/set.toml"), set_name)
    system, user, reask = (
        read_template(sources[f"{part}.md"], f"{set_name}/{part}.md", getattr(manifest.variables, part))
        for part in ("system", "user", "reask")
    )
    return PromptSet(
        name=set_name,
        manifest=manifest,
        examples=read_examples(sources["examples.jsonl"], f"{set_name}/examples.jsonl", check),
        sha256=files_sha256(contents),
        _system=system,
        _user=user,
        _reask=reask,
    )


def list_prompts(root: Path | None = None) -> list[str]:
    """``<name>/<version>`` of every prompt set there is, sorted."""
    return list(set_names(prompts_root(root)))


def _source(contents: Mapping[str, bytes], name: str, where: str) -> str:
    if name not in contents:
        raise PromptError("the file is missing; a set needs " + ", ".join(_FILES), where=where)
    try:
        return contents[name].decode("utf-8")
    except UnicodeDecodeError as error:
        raise PromptError(f"is no UTF-8 at byte {error.start}; save it as UTF-8", where=where) from error
