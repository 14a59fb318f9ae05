"""``set.toml``: what a prompt set is called, what its templates take and how the model replies."""

from __future__ import annotations

import re
import tomllib
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extractor.errors import PromptError

ReplyStrategy = Literal["json_schema", "json_object"]
"""``json_schema``: the endpoint holds the model to the reply's schema; ``json_object``: to any JSON."""


class Variables(BaseModel):
    """The variables each template takes; a template gets exactly these."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    system: tuple[str, ...] = Field(strict=False)
    user: tuple[str, ...] = Field(strict=False)
    reask: tuple[str, ...] = Field(strict=False)


class Manifest(BaseModel):
    """The content of a ``set.toml``."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: str
    version: str
    description: str = Field(min_length=1)
    reply: ReplyStrategy
    variables: Variables


class ManifestFile(NamedTuple):
    """Source of a ``set.toml`` and the name it has in messages."""

    source: str
    where: str

    def line_of(self, key: str) -> int | None:
        """The line that sets ``key``, counted from 1."""
        pattern = re.compile(rf"^\s*(?:\[\s*)?[\"']?{re.escape(key)}[\"']?\s*[=\].]")
        lines = enumerate(self.source.splitlines(), start=1)
        return next((number for number, line in lines if pattern.match(line)), None)


def read_manifest(file: ManifestFile, set_name: str) -> Manifest:
    """Reads and checks a ``set.toml``.

    Raises:
        PromptError: It is no TOML, lacks a key, has an unknown one, or names another set than its folder.
    """
    try:
        manifest = Manifest.model_validate(tomllib.loads(file.source))
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"no TOML: {error}", where=file.where) from error
    except ValidationError as error:
        raise _first_problem(error, file) from error
    named = f"{manifest.name}/{manifest.version}"
    if named != set_name:
        message = (
            f"it calls itself {named} but lies in {set_name}; name and version must be those of its folder"
        )
        raise PromptError(message, where=_where(file, "name"))
    return manifest


def _first_problem(error: ValidationError, file: ManifestFile) -> PromptError:
    problem: Any = error.errors(include_url=False, include_input=False)[0]
    path = [str(part) for part in problem["loc"]]
    field = ".".join(path)
    if problem["type"] == "extra_forbidden":
        return PromptError(f"unknown key {field!r}; remove it", where=_where(file, path[-1]))
    if problem["type"] == "missing":
        return PromptError(f"the key {field!r} is missing; add it", where=file.where)
    reason = problem["msg"][:1].lower() + problem["msg"][1:]
    named = next((part for part in reversed(path) if not part.isdigit()), field)
    return PromptError(f"the key {field!r} is wrong: {reason}", where=_where(file, named))


def _where(file: ManifestFile, key: str) -> str:
    line = file.line_of(key)
    return f"{file.where}:{line}" if line else file.where
