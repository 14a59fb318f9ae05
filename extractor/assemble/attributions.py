"""Who did it according to whom, and how surely it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.assemble.cues import load_claim_cues
from extractor.assemble.evidence import name_evidence
from extractor.assemble.grouping import fold
from extractor.schema import Attribution

if TYPE_CHECKING:
    from extractor.assemble.grouping import ReadUnit, UnitGroup
    from extractor.names import NameMention
    from extractor.schema import Stance


def attributions_of(group: UnitGroup, text: str) -> list[Attribution]:
    """One attribution for each distinct actor of an incident, in text order.

    What the body says stands before the headline's shorthand, and what is said before what is implied.
    """
    body = [read for read in group.units if read.unit.section == "body"] or group.units
    found: dict[str, Attribution] = {}
    for read in body:
        actor = read.names.actor
        if actor is not None:
            found.setdefault(fold(actor.name), _attribution(actor, read, text))
    said = [attribution for attribution in found.values() if attribution.stance != "implied"]
    return said or list(found.values())


def _attribution(actor: NameMention, read: ReadUnit, text: str) -> Attribution:
    source = read.names.source
    return Attribution(
        actor=" ".join(actor.name.split()),
        stance=_stance(actor, read, text),
        claimed_by=source.name if source else None,
        evidence=[name_evidence(actor)],
    )


def _stance(actor: NameMention, read: ReadUnit, text: str) -> Stance:
    words = text[read.unit.start : read.unit.end]
    for stance, cue in load_claim_cues().stances:
        if cue.search(words):
            return stance
    if read.names.source:
        return "alleged"
    return "stated" if actor.within(read.unit.start, read.unit.end) else "implied"
