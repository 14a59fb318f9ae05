"""A small invented prompt set, written to a folder with one of its files changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SET_TOML = """\
name = "claims"
version = "v1"
description = "An invented set."
reply = "json_schema"

[variables]
system = []
user = ["text"]
reask = ["problems"]
"""
EXAMPLE = {
    "text": "Shelling killed 3 people in Vellmark.",
    "reply": {"s1": {"quote": "killed 3", "place": "Vellmark"}},
}
FILES = {
    "set.toml": SET_TOML,
    "system.md": "Read the report.\n",
    "user.md": "<report>\n{{ text }}\n</report>\n",
    "reask.md": "{% for problem in problems %}- {{ problem }}\n{% endfor %}",
    "examples.jsonl": json.dumps(EXAMPLE) + "\n",
}


def write_set(root: Path, **changed: str | None) -> Path:
    """Writes the invented set; ``system="..."`` changes a template, ``set=None`` leaves a file out."""
    folder = root / "claims" / "v1"
    folder.mkdir(parents=True)
    by_stem = {name.partition(".")[0]: name for name in FILES}
    contents: dict[str, str | None] = {**FILES, **{by_stem[stem]: text for stem, text in changed.items()}}
    for name, text in contents.items():
        if text is not None:
            (folder / name).write_text(text, encoding="utf-8", newline="")
    return root
