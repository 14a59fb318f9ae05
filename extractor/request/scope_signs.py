"""What speaks for a claim counting one event, a total over events, or what lies behind them."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from extractor.names import starting_in
from extractor.names.frames import load_frames
from extractor.names.place_ranks import COUNTRY, EXACT
from extractor.request.scope_words import load_scope_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names.frames import Frames
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.syntax import Word

LENGTHS = (1, 3, 6, 14, 45, 200)  # days that are told of
AGES = (40, 120, 400)  # days before publication
SIZES = (5, 15, 40, 100, 300, 1000, 5000)


def scope_signs(unit: ClaimUnit, told: Sequence[ClaimUnit], plan: ReadingPlan) -> list[str]:
    """The names of the signs that hold; what they weigh lies in ``scope_weights.toml``.

    Args:
        unit: The claim, its scope what the rules say.
        told: The claims before it.
        plan: The reading plan, its units not yet known.
    """
    own = [f"rules_{unit.scope}", f"section_{unit.section}"]
    own += _told_before(unit, told)
    own += _days(unit, plan)
    own += _sizes(unit)
    own += _places(unit, plan)
    own += _words(unit, plan)
    return own


def _told_before(unit: ClaimUnit, told: Sequence[ClaimUnit]) -> Iterator[str]:
    if not told:
        yield "first"
        return
    last, scope = told[-1], told[-1].leans_to
    undated = "" if unit.dates else "_undated"
    if last.start == unit.start:
        yield f"same_sentence_{scope}"
    elif last.paragraph == unit.paragraph:
        yield f"same_paragraph_{scope}{undated}"
    else:
        yield f"after_{scope}{undated}"
    if unit.turns.points_back:
        yield f"points_back_{scope}"
    yield f"began_{told[0].leans_to}"
    yield from (f"told_{one}" for one in sorted({one.leans_to for one in told}))


def _days(unit: ClaimUnit, plan: ReadingPlan) -> Iterator[str]:
    published = plan.document.anchor
    if not unit.dates:
        yield "undated"
    for date in unit.dates[:2]:
        if plan.dating.is_of_report(date):
            yield "date_of_report"
            continue
        span = plan.dating.compared_days_of(date)
        yield f"date_{span.precision}"
        if span.start and span.end:
            length = (span.end - span.start).days
            yield from (f"days_{least}" for least in LENGTHS if length >= least)
            if published:
                yield from (f"ago_{least}" for least in AGES if (published - span.end).days >= least)
                yield from (f"begun_ago_{least}" for least in AGES if (published - span.start).days >= least)


def _sizes(unit: ClaimUnit) -> Iterator[str]:
    first = unit.mentions[0]
    value = first.point or first.low or first.high or 0
    yield from (f"size_{least}" for least in SIZES if value >= least)
    yield f"count_{first.kind}"
    yield from (f"effect_{effect}" for effect in first.effects)
    if len(unit.mentions) > 1:
        yield "several_counts"


def _places(unit: ClaimUnit, plan: ReadingPlan) -> Iterator[str]:
    places = starting_in(plan.names.places, unit.start, unit.end)
    ranks = [place.rank for place in places]
    signs = {
        "place_none": not places,
        "place_exact": EXACT in ranks,
        "place_only_country": bool(ranks) and min(ranks) >= COUNTRY,
        "places_two": len({place.name for place in places}) >= 2,
        "places_three": len({place.name for place in places}) >= 3,
        "source_named": bool(starting_in(plan.names.sources, unit.start, unit.end)),
    }
    yield from compress(signs, signs.values())


def _words(unit: ClaimUnit, plan: ReadingPlan) -> Iterator[str]:
    frames, known = load_frames("en"), load_scope_words()
    words = plan.names.syntax.covering(unit.start, unit.end)
    found = {name for word in words for name in known.classes_of(word.lemma)}
    yield from sorted(f"word_{name}" for name in found)
    led = plan.names.syntax.covering(unit.leads_from, unit.start)
    yield from sorted({f"lead_{name}" for word in led for name in known.classes_of(word.lemma)})
    signs = {
        "perfect": any(_is_perfect(word) for word in words),
        "had": any(word.role == "aux" and word.text.lower() in {"had", "'d", "’d"} for word in words),
        "present": any(_is_present(word) for word in words),
        "registers": any(word.kind == "VERB" and word.lemma in frames.registering for word in words),
        **_deeds(words, frames),
    }
    yield from compress(signs, signs.values())
    yield from (f"lead_{name}" for name, holds in _deeds(led, frames).items() if holds)


def _is_perfect(word: Word) -> bool:
    return word.role == "aux" and word.text.lower() in {"has", "have", "'ve", "’ve"}


def _is_present(word: Word) -> bool:
    return word.role in {"ROOT", "aux"} and word.text.lower() in {
        "is",
        "are",
        "remain",
        "remains",
        "continue",
    }


def _deeds(words: Sequence[Word], frames: Frames) -> dict[str, bool]:
    """Events that are told of: one, a known one, several."""
    nouns = [word for word in words if word.kind == "NOUN" and word.lemma in frames.deeds | frames.fights]
    several = [noun for noun in nouns if noun.text.lower() != noun.lemma]
    single = [noun for noun in nouns if noun.text.lower() == noun.lemma]
    dets = [det.lemma for noun in single for det in noun.having("det")]
    return {
        "deeds_several": bool(several),
        "deeds_counted": any(noun.first("nummod") for noun in several),
        "deed_one": any(det in {"a", "an", "another", "one"} for det in dets),
        "deed_known": any(det in {"the", "this", "that"} for det in dets),
        "deed_bare": len(single) > len(dets),
        "agents_several": any(
            word.role in {"nsubj", "pobj"}
            and word.kind == "NOUN"
            and word.text.lower() != word.lemma
            and word.lemma in frames.agents | frames.craft
            and not word.first("det", "nummod")
            for word in words
        ),
    }
