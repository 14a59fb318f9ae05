"""A small invented domain, protests, written to a folder with one of its files changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.prompts.invented_set import SET_TOML

if TYPE_CHECKING:
    from pathlib import Path

DOMAIN_TOML = """\
name = "protests"
description = "People who are hurt or held at protests."
effects = ["killed", "injured", "detained"]
event_types = ["march", "strike"]
perpetrators = true

[prompts]
small = "marching/v1"
"""
EVENTS_TOML = """\
[[event]]
type = "march"
words = ["marched", "rally"]

[effects]
detained = "march"
"""
EXAMPLE = {
    "text": "Nine people were hurt at a rally in Osk. Guards of the Mill were there, said Tam Arlow.",
    "reply": {"i1": {"by": "not said", "says": "Tam Arlow"}},
}
PROMPTS = {
    "set.toml": SET_TOML.replace('"claims"', '"marching"', 1).replace(
        '["text"]', '["title", "published", "text", "claims"]'
    ),
    "system.md": "You help people who follow protests.\n",
    "user.md": "{{ title }} {{ published }} {{ text }} {% for claim in claims %}{{ claim.id }}{% endfor %}",
    "reask.md": "{% for problem in problems %}- {{ problem }}\n{% endfor %}",
    "examples.jsonl": json.dumps(EXAMPLE) + "\n",
}


def write_domain(root: Path, **changed: str) -> Path:
    """Writes the invented domain; ``domain="..."`` and ``events="..."`` change a file, others add one."""
    folder = root / "protests"
    words = {"events": EVENTS_TOML, **{key: text for key, text in changed.items() if key != "domain"}}
    files = {f"en/{name}.toml": text for name, text in words.items()}
    files |= {f"prompts/marching/v1/{name}": text for name, text in PROMPTS.items()}
    files["domain.toml"] = changed.get("domain", DOMAIN_TOML)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
