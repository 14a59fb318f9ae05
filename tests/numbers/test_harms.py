"""Words of harm that only several words make."""

from __future__ import annotations

import pytest

from extractor.numbers import find_numbers


def effects(text: str) -> dict[str, str]:
    return {m.text: " ".join(m.effects) for m in find_numbers(text) if m.mention_class == "casualty"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot in the leg.", {"A man": "injured"}),
        ("A 12-year-old boy was struck in the arm by a stray bullet.", {"A 12-year-old boy": "injured"}),
        ("A woman was shot in the head.", {"A woman": "killed injured"}),
        ("Two farmers were shot in the arm and died.", {"Two": "killed injured"}),
        ("Seven nurses raised a hand; two men were shot.", {"two": "killed injured"}),
        ("About 7,500 people crossed into Rukora.", {"About 7,500": "displaced"}),
        ("Some 200 people crossed the bridge.", {}),
        ("Some 200 fighters crossed into Rukora.", {}),
        (
            "At least 20 villagers, six of them women, were taken away by the gunmen.",
            {
                "At least 20": "kidnapped",
                "six of them women": "kidnapped",
            },
        ),
        ("The clinic treated 40 survivors of sexual violence in April.", {"40": "sexually_abused"}),
    ],
)
def test_several_words_make_one_word_of_harm(text: str, expected: dict[str, str]) -> None:
    assert effects(text) == expected
