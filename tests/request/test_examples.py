"""The worked examples of a prompt set answer their own texts, or the set is refused."""

from __future__ import annotations

import dataclasses
import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest

from extractor.errors import PromptError
from extractor.prompts import load_prompts
from extractor.request import example_messages, profile_of
from extractor.settings import Settings

if TYPE_CHECKING:
    from extractor.prompts import PromptSet

PROFILES = ["smallest", "small", "large"]


def prompts_of(profile: str, **changed: Any) -> PromptSet:
    prompts = load_prompts(profile_of(Settings(profile=profile)).prompts)
    example = dataclasses.replace(prompts.examples[0], **changed)
    return dataclasses.replace(prompts, examples=(example,))


def messages_of(profile: str, prompts: PromptSet) -> list[tuple[str, str]]:
    settings = Settings(profile=profile)
    return [(m.role, m.content) for m in example_messages(profile_of(settings), prompts, settings)]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_examples_of_the_shipped_sets_answer_their_own_texts(profile: str) -> None:
    prompts = load_prompts(profile_of(Settings(profile=profile)).prompts)
    turns = messages_of(profile, prompts)
    assert [role for role, _ in turns] == ["user", "assistant"] * len(prompts.examples)
    assert json.loads(turns[1][1]) == dict(prompts.examples[0].reply)


@pytest.mark.parametrize("profile", PROFILES)
def test_an_example_that_names_what_its_text_does_not_is_refused(profile: str) -> None:
    text = "Nine people died. It was quiet in Ubar. Rebels of the Hill Front were in Karsiyah, Ada Orr said."
    wrong = prompts_of(profile, text=text)
    with pytest.raises(PromptError, match=r"reply\..* does not answer the example's own text"):
        messages_of(profile, wrong)


@pytest.mark.parametrize("profile", PROFILES)
def test_an_example_in_which_nothing_is_open_is_refused(profile: str) -> None:
    with pytest.raises(PromptError, match="nothing is open"):
        messages_of(profile, prompts_of(profile, title="", text="The council met in Karsiyah."))


def test_a_reply_with_a_number_of_another_text_is_refused() -> None:
    reply = MappingProxyType({"incidents": [{"ids": ["n99"], "kind": "incident"}]})
    with pytest.raises(PromptError, match=r"reply\.incidents\.0"):
        messages_of("large", prompts_of("large", reply=reply))
