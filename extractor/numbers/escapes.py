"""Whether "escaped" tells that captives came free: "two pupils escaped"; not "two escaped unharmed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.numbers.model import Mention

_ESCAPED = "escaped"
_HELD = {"kidnapped", "detained", "trapped", "released"}


def settle_escapes(mentions: Sequence[Mention], text: str) -> None:
    """Take back a release that is only an escape from harm, or the flight of those who attacked.

    Args:
        mentions: The mentions of a text, in order; changed in place.
        text: The text as stored.
    """
    escapes = [m for m in mentions if m.effects == ("released",) and m.cue and _cue(text, m) == _ESCAPED]
    if not escapes:
        return
    held = any(_HELD.intersection(m.effects) for m in mentions if m not in escapes)
    for mention in escapes:
        if not held or mention.attackers or mention.status == "combatant":
            mention.mention_class, mention.decided_by = "persons_not_casualties", "escaped-harm"
            mention.effects, mention.effect_logic, mention.cue = (), None, None


def _cue(text: str, mention: Mention) -> str:
    return text[slice(*mention.cue)].lower() if mention.cue else ""
