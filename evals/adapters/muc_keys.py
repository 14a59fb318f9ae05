"""MUC-3/MUC-4 key files: numbered slots, one template an incident (Sundheim 1992, "Overview of MUC-4")."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.errors import TableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SLOT = re.compile(r"^\s*(\d+)\.\s+([A-Z: ]+?)\s{2,}(.*)$")
_EFFECT_SLOT = re.compile(r"^\s*(\d+)\.\s+(HUM TGT: EFFECT OF INCIDENT)\s+(.*)$")
_QUOTED = re.compile(r'"([^"]*)"')
_NUMBER = re.compile(r"^\??\s*~?(\d+)")
_EFFECT = re.compile(r"\??\s*(DEATH|INJURY)\b")
EMPTY = ("-", "*", "")


@dataclasses.dataclass
class Template:
    """One template: its document and the lines of every slot."""

    document: str
    line: int
    slots: dict[str, list[str]] = dataclasses.field(default_factory=dict)

    @property
    def is_optional(self) -> bool:
        """Whether the annotators left the incident to the system's choice."""
        return any("OPTIONAL" in value for value in self.slots.get("MESSAGE: TEMPLATE", []))

    @property
    def is_empty(self) -> bool:
        """Whether the template only says that the text holds no incident."""
        return self.first("MESSAGE: TEMPLATE") in EMPTY

    def first(self, slot: str) -> str:
        """The first line of a slot, or an empty string."""
        return self.slots.get(slot, [""])[0].strip()

    def strings(self, slot: str) -> list[str]:
        """Every quoted string of a slot, in order."""
        lines = self.slots.get(slot, [])
        return [text for line in lines for text in _QUOTED.findall(line.replace('\\"', ""))]

    def tolls(self) -> Iterator[tuple[str, int]]:
        """Every (effect, number) of a human target that died or was injured."""
        effects = self._effects()
        for line in self.slots.get("HUM TGT: NUMBER", []):
            number = _NUMBER.match(line)
            if number:
                found = {effect for text in _QUOTED.findall(line) for effect in effects.get(text, ())}
                for effect in sorted(found):
                    yield effect, int(number[1])

    def _effects(self) -> dict[str, set[str]]:
        names = {"DEATH": "killed", "INJURY": "injured"}
        effects: dict[str, set[str]] = {}
        for line in self.slots.get("HUM TGT: EFFECT OF INCIDENT", []):
            effect = _EFFECT.match(line)
            if effect:
                for text in _QUOTED.findall(line):
                    effects.setdefault(text, set()).add(names[effect[1]])
        return effects


def read_key(path: Path) -> list[Template]:
    """The templates of a key file.

    Raises:
        TableError: The file holds no template, or a template names no document.
    """
    templates: list[Template] = []
    slot = ""
    for number, line in enumerate(path.read_text(encoding="latin-1").split("\n"), start=1):
        if line.startswith(";"):
            continue
        found = _SLOT.match(line) or _EFFECT_SLOT.match(line)
        if found:
            slot, value = found[2].strip(), found[3]
            if found[1] == "0":
                templates.append(Template(_document_id(value, path, number), number))
        else:
            value = line.strip()
        if templates and (found or value):
            templates[-1].slots.setdefault(slot, []).append(value)
    if not templates:
        raise TableError("no template found; is this a MUC key file?", where=path.name)
    return templates


def _document_id(value: str, path: Path, line: int) -> str:
    words = value.split()
    if not words:
        raise TableError("the template names no document", where=f"{path.name}:{line}: MESSAGE: ID")
    return words[0]
