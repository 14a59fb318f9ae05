"""What later sentences tell of one person who was shot."""

from __future__ import annotations

import pytest

from extractor.numbers import read_ledger


def first_effects(text: str) -> tuple[str, ...]:
    return next(m.effects for m in read_ledger(text).mentions if m.value == 1)


@pytest.mark.parametrize(
    "text",
    [
        "He shot his estranged wife, Tamar Orr, and fled. Tamar Orr died at the scene.",
        "He shot his estranged wife, Tamar Orr, and fled. Orr was pronounced dead at the clinic.",
        "A gunman shot a woman outside the store. She was pronounced dead at 9 p.m.",
        "A man was stabbed on Elm Street. The victim died on the way to the clinic.",
        "A man was stabbed on Elm Street. The 30-year-old man was taken to a clinic. He died there.",
    ],
)
def test_who_was_shot_and_died_is_dead(text: str) -> None:
    assert first_effects(text) == ("killed",)


@pytest.mark.parametrize(
    "text",
    [
        "Somebody shot a boy near the school. The boy, who was not named, is in stable condition.",
        "Somebody shot a boy near the school. He is expected to recover.",
        "A woman was stabbed on Elm Street. The victim survived.",
    ],
)
def test_who_was_shot_and_lives_is_injured(text: str) -> None:
    assert first_effects(text) == ("injured",)


@pytest.mark.parametrize(
    "text",
    [
        "A man was stabbed on Elm Street. The suspect died later.",
        "Somebody shot a boy near the school. The school stayed closed.",
        "Somebody shot a boy. A girl died in another town.",
    ],
)
def test_the_fate_of_another_leaves_it_open(text: str) -> None:
    assert first_effects(text) == ("killed", "injured")
