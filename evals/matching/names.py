"""Actors and speakers: a predicted name is right when it holds a name of the label, or part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.matching.judgement import Judgement
from evals.matching.words import contains, folded_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evals.gold import GoldAttribution
    from extractor.schema import Attribution


def names_one(predicted: str, names: Sequence[str]) -> bool:
    """Whether a predicted name holds one of the known names as whole words."""
    words = folded_words(predicted)
    return any(contains(words, folded_words(name)) for name in names)


def judge_speaker(names: Sequence[str], predicted: str | None) -> Judgement:
    """Compare who says it; no known names means that the article itself speaks."""
    if not names:
        return Judgement.SPURIOUS if predicted else Judgement.EMPTY
    if not predicted:
        return Judgement.MISSING
    if names_one(predicted, names):
        return Judgement.CORRECT
    words = folded_words(predicted)
    partly = any(contains(folded_words(name), words) for name in names)
    return Judgement.PARTIAL if partly else Judgement.INCORRECT


def judge_actors(gold: Sequence[GoldAttribution], predicted: Sequence[Attribution]) -> Judgement:
    """Compare the perpetrators of two incidents as one slot.

    Correct when all parties of one labelled attribution are named and nobody else; partial when some
    are, or when a wrong actor stands beside them.
    """
    required = [one for one in gold if not one.optional]
    if not required:
        foreign = [one for one in predicted if not _known(one.actor, gold)]
        return Judgement.SPURIOUS if foreign else Judgement.EMPTY
    if not predicted:
        return Judgement.MISSING
    actors = [one.actor for one in predicted]
    found = max(_share_named(one, actors) for one in required)
    if found == 0.0:
        return Judgement.INCORRECT
    foreign_beside = any(not _known(actor, gold) for actor in actors)
    return Judgement.CORRECT if found == 1.0 and not foreign_beside else Judgement.PARTIAL


def _known(actor: str, gold: Sequence[GoldAttribution]) -> bool:
    return any(names_one(actor, party) for one in gold for party in one.parties)


def _share_named(gold: GoldAttribution, actors: Sequence[str]) -> float:
    named = sum(any(names_one(actor, party) for actor in actors) for party in gold.parties)
    return named / len(gold.parties) if gold.parties else 0.0


def best_attribution(
    gold: Sequence[GoldAttribution], predicted: Sequence[Attribution], known: Mapping[int, Sequence[str]]
) -> tuple[GoldAttribution | None, Attribution | None]:
    """The pair of attributions that agrees best in actor, then stance, then speaker.

    Args:
        gold: Labelled attributions of an incident.
        predicted: Predicted attributions of the aligned incident.
        known: Names of the speaker of each labelled attribution, by its position.
    """
    required = [(index, one) for index, one in enumerate(gold) if not one.optional]
    if not required:
        return None, None
    if not predicted:
        return required[0][1], None
    pairs = [(index, one, other) for index, one in required for other in predicted]

    def agreement(pair: tuple[int, GoldAttribution, Attribution]) -> tuple[float, bool, float, str]:
        index, one, other = pair
        speaker = judge_speaker(known[index], other.claimed_by)
        credit = 1.0 if speaker is Judgement.EMPTY else speaker.credit
        return judge_actors([one], [other]).credit, stance_fits(one, other), credit, speaker.value

    _, one, other = max(pairs, key=agreement)
    return one, other


def stance_fits(gold: GoldAttribution, predicted: Attribution) -> bool:
    """Whether the stance is the labelled one or an accepted alternative."""
    return predicted.stance in (gold.stance, *gold.stance_alternatives)
