"""Whose a blow was: "Saudi-led air strikes" are those of the Saudi-led coalition that the report names."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING

from extractor.names.lexicon import load_countries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractor.names.lexicon import Lexicon
    from extractor.names.mention import NameMention

_MADE = ("-made", "-supplied", "-built", "-manufactured")


def parties_of(actors: Sequence[NameMention], words: Lexicon) -> list[NameMention]:
    """Those of the actors who are a force or a power, to whom blows can belong."""
    return [actor for actor in actors if actor.name.split()[-1].lower() in words.party_heads]


def named_by_party(actor: NameMention, parties: Sequence[NameMention], words: Lexicon) -> NameMention | None:
    """The actor, a blow by the name of the party whose it is; null for a blow that says no party.

    Args:
        actor: The actor.
        parties: The parties that the text names, in text order.
        words: The lexicon of its language and domain.
    """
    lead = whose_blow(actor.name, words)
    if lead is None:
        return actor
    if not lead or lead.lower().endswith(_MADE):
        return None
    party = _named_nearest(actor, [one for one in parties if _is_of(one.name, lead)])
    is_mere = actor.name.split()[-1].lower() in words.mere_blows and " and " not in lead
    own = lead if is_mere and lead.split()[-1].lower() in words.party_heads else actor.name
    return dataclasses.replace(actor, name=party.name if party else own)


def whose_blow(name: str, words: Lexicon) -> str | None:
    """What stands before the blow in a name ("Orvan" of "Orvan air strikes"); null where it is none.

    Craft alone ("warplanes") can act, so that they are no mere blow.
    """
    parts = name.split()
    while parts and parts[-1].lower() in words.blow_words:
        parts.pop()
    is_blow = len(parts) < len(name.split())
    return " ".join(parts) if is_blow and (parts or name.split()[-1].lower() in words.mere_blows) else None


def party_in(name: str, words: Lexicon) -> str:
    """Whose a blow is by its name ("Orvan" of "two separate Orvan drone strikes"); else the name."""
    lead = None if re.fullmatch(words.means, name.lower()) else whose_blow(name, words)
    parts = lead.split() if lead else []
    telling = [at for at, part in enumerate(parts) if part[:1].isupper() or part in words.party_heads]
    if not telling or lead is None or lead.lower().endswith(_MADE):
        return name
    return " ".join(parts[telling[0] : telling[-1] + 1])


def is_blow_of(name: str, party: str, words: Lexicon) -> bool:
    """Whether a name is a blow of a party: "Orvan missile strike" of "Orva", or of "Orvan forces"."""
    lead, countries = whose_blow(name, words), load_countries()
    if not lead or whose_blow(party, words) is not None:
        return False
    country = countries.get(lead)
    return _is_of(party, lead) or (country is not None and countries.get(party) == country)


def are_of_one_country(one: str, other: str) -> bool:
    """As "Orvan drones" and "Orva's defence ministry"."""
    countries = load_countries()
    first, second = (countries.get(re.split(r"[\s'’]", name, maxsplit=1)[0]) for name in (one, other))
    return first is not None and first == second


def are_blows_of_one(one: str, other: str, words: Lexicon) -> bool:
    """As "Orvan strike" and "Orvan missiles"."""
    lead = whose_blow(one, words)
    return bool(lead) and lead == whose_blow(other, words)


def _is_of(party: str, lead: str) -> bool:
    """As "Orvan forces" for "Orvan" raids, "Saudi-led coalition" for "coalition" raids."""
    names, leads = party.lower().split(), lead.lower().split()
    return names[: len(leads)] == leads or names[-len(leads) :] == leads


def _named_nearest(blow: NameMention, parties: Sequence[NameMention]) -> NameMention | None:
    before = [party for party in parties if party.start < blow.start]
    return before[-1] if before else next(iter(parties), None)
