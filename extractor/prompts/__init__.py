"""Every word that is sent to a model: prompt sets are loaded, checked against themselves and rendered.

A set is the folder ``prompts/<name>/<version>/`` with ``set.toml``, ``system.md``, ``user.md``, ``reask.md``
and ``examples.jsonl``.
"""

from extractor.prompts.examples import ExampleCheck, PromptExample, numbers_stand_in_text
from extractor.prompts.loading import list_prompts, load_prompts
from extractor.prompts.manifest import Manifest, ReplyStrategy
from extractor.prompts.prompt_set import PromptSet

__all__ = [
    "ExampleCheck",
    "Manifest",
    "PromptExample",
    "PromptSet",
    "ReplyStrategy",
    "list_prompts",
    "load_prompts",
    "numbers_stand_in_text",
]
