"""Words and marks stand out from their ground in both schemes: text 4.5 to 1, marks 3 to 1 (WCAG 2.2)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

BASE = (files("extractor.report") / "assets" / "base.css").read_text(encoding="utf-8")

TEXT_ON_GROUND = [
    *(
        (ink, ground)
        for ink in ("ink", "dim", "accent", "refused")
        for ground in ("ground", "panel", "raised")
    ),
    *(
        ("ink", ground)
        for ground in ("lit", "hint", "accent-soft", "review-soft", "refused-soft", "verified-soft")
    ),
    ("verified", "verified-soft"),
    ("review", "review-soft"),
    ("refused", "refused-soft"),
    ("dim", "review-soft"),
    ("dim", "accent-soft"),
    ("dim", "hint"),
    ("review", "panel"),
    ("verified", "panel"),
    ("accent-ink", "accent"),
]
MARK_ON_GROUND = [("other", "panel"), ("lit-edge", "panel"), ("review", "raised"), ("verified", "raised")]


def colours(scheme: str) -> dict[str, str]:
    blocks = re.findall(r":root \{(.*?)\}", BASE, re.DOTALL)
    light = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[0]))
    dark = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", blocks[1]))
    return light if scheme == "light" else {**light, **dark}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(scheme: str, ink: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[ink], named[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARK_ON_GROUND)
def test_marks_can_be_seen(scheme: str, mark: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[mark], named[ground]) >= 3
