"""The signs of a speaker as the source of a claim: where it stands by it, and what it is to the report."""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING

from extractor.names.lexicon import load_speaker_words
from extractor.names.pronouns import PRONOUNS, kind_of
from extractor.names.quotations import is_quoted, speaker_of_quotation
from extractor.request.carry_cues import load_carry_cues
from extractor.request.folding import fold
from extractor.request.place_signs import index_in
from extractor.request.spoken import OPENING, speaks_for_what_precedes
from extractor.request.voices import toll_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractor.names import NameMention
    from extractor.request.reading_plan import ReadingPlan
    from extractor.request.unit import ClaimUnit
    from extractor.request.voices import Voices

_MANY, _FEW_SENTENCES = 4, 3
_SPEAKERS = (0, 3, 8)


def signs_of(source: NameMention, unit: ClaimUnit, voices: Voices) -> Iterator[str]:
    """All signs of a mention of a speaker as the source of a claim; what they weigh the folder says."""
    where = where_of(source, unit, voices.plan)
    yield f"stands={where}"
    yield f"stands={where}|{unit.scope}"
    for holds in (_chosen, _by_syntax, _of_kind, _of_report, _told_again):
        signs = holds(source, unit, voices, where)
        yield from compress(signs, signs.values())
    yield from _near(source, unit, voices, where)


def where_of(source: NameMention, unit: ClaimUnit, plan: ReadingPlan) -> str:
    """Where a speaker stands by a claim."""
    paragraphs, at, headline = plan.segments.paragraphs, source.start, plan.segments.headline
    if unit.start <= at < unit.end:
        return "own"
    if headline and headline[0] <= at < headline[1]:
        return "headline"
    away = index_in(paragraphs, at) - unit.paragraph
    names = {0: "before" if at < unit.start else "after", -1: "paragraph_before", 1: "paragraph_after"}
    return names.get(away, "earlier" if away < 0 else "later")


def _chosen(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> dict[str, bool]:
    """What the rules choose for this claim, and for that before it."""
    chosen, units, name = voices.rules[unit.id], voices.plan.units, fold(source.name)
    same = chosen is not None and fold(chosen.name) == name
    before = next((units[at - 1] for at in range(1, len(units)) if units[at].id == unit.id), None)
    chosen_before = voices.rules[before.id] if before else None
    again = chosen_before is not None and fold(chosen_before.name) == name
    gap = _gap(before, unit)
    return {
        "rules": same,
        f"rules|{where}": same,
        "rules_here": same and chosen is not None and chosen.start == source.start,
        "rules_elsewhere": voices.ruled.get(name, 0) >= 2,
        "rules_before": again,
        f"rules_before|{gap}": again,
        "rules_before|points_back": again and unit.turns.points_back,
        "rules_before|takes_up": again and (unit.turns.takes_up or unit.turns.goes_on),
        f"speaks_before|{gap}": before is not None and _is_among(name, voices.hanging[before.id]),
    }


def _gap(before: ClaimUnit | None, unit: ClaimUnit) -> str:
    away = unit.paragraph - before.paragraph if before else _MANY
    return {0: "same", 1: "next"}.get(away, "far")


def _is_among(name: str, mentions: Sequence[NameMention]) -> bool:
    return any(fold(one.name) == name for one in mentions)


def _by_syntax(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> dict[str, bool]:
    """Whether the number hangs on what it says, and by what kind of verb it speaks."""
    hanging, verb = voices.hanging[unit.id], voices.verbs.get(source.start, "none")
    step = next((step for step, one in enumerate(hanging) if one.start == source.start), None)
    side = "before" if source.start < unit.mentions[0].start else "behind"
    own = where == "own"
    return {
        "hangs": step is not None,
        "hangs_nearest": step == 0,
        "hangs_farther": bool(step),
        f"other_hangs|{where}": bool(hanging) and step is None,
        f"own_{side}": own,
        "apart_in_own": own and step is None,
        f"apart_in_own_{side}": own and step is None,
        f"verb={verb}": True,
        f"verb={verb}|{where}": True,
    }


def _of_kind(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> dict[str, bool]:
    """What it is, and how it is named."""
    kind, named = kind_of(source.name, load_speaker_words("en")), not source.name.islower()
    goes_on = load_carry_cues().person.match(voices.plan.document.text, unit.start) is not None
    written = "named" if named else "unnamed"
    return {
        f"kind={kind}": True,
        f"kind={kind}|{where}": True,
        written: True,
        f"{written}|{where}": True,
        "pronoun": source.text.lower() in PRONOUNS,
        "goes_on_as_person": goes_on and kind == "person" and _is_last(source, unit, voices, kind),
        f"held|{where}": unit.is_held,
        f"apart|{where}": unit.is_set_apart,
        f"section={unit.section}|{where}": unit.section != "body",
    }


def _is_last(source: NameMention, unit: ClaimUnit, voices: Voices, kind: str | None = None) -> bool:
    """Whether nobody else, of a kind where one is given, speaks between it and a claim."""
    words = load_speaker_words("en")
    before = [
        one
        for one in voices.mentions
        if one.start < unit.start and (kind is None or kind_of(one.name, words) == kind)
    ]
    return bool(before) and before[-1] is source


def _of_report(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> dict[str, bool]:
    """What it is to the whole report."""
    name, plan, own = fold(source.name), voices.plan, "own" if where == "own" else "off"
    headline = plan.segments.headline or (0, 0)
    headed = any(headline[0] <= at < headline[1] for at in voices.named[name])
    main, is_party, last = name == voices.main, name in voices.parties, _is_last(source, unit, voices)
    return {
        f"speaks_times={min(voices.said[name], _MANY)}": True,
        "main": main,
        f"main|{where}": main,
        f"main|{unit.scope}": main,
        "first_speaker": voices.mentions[0] is source,
        "first_name": fold(voices.mentions[0].name) == name,
        "party": is_party,
        f"party|{own}": is_party,
        "in_headline": headed,
        f"in_headline|{unit.section}": headed,
        "last": last,
        f"last|{where}": last,
    }


def _told_again(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> dict[str, bool]:
    """Whether it gives the same number elsewhere, and whether the words about the claim name it."""
    name, sentences = fold(source.name), voices.plan.segments.sentences
    tolls = (voices.tolls.get(toll, set()) for toll in map(toll_of, unit.mentions) if toll)
    again = any(one == name and other != unit.id for toll in tolls for one, other in toll)
    here, named = index_in(sentences, unit.start), voices.named[name]
    stands = {index_in(sentences, at) - here for at in named}
    begins = voices.plan.segments.paragraphs[unit.paragraph][0]
    in_own, led, goes_on = 0 in stands, -1 in stands, 1 in stands
    opens = here > 0 and sentences[here - 1][0] < begins
    return {
        "gives_it_again": again,
        f"gives_it_again|{unit.section}": again,
        "named_in_own": in_own,
        f"named_in_own|{where}": in_own,
        "named_just_before": led and not in_own,
        f"named_just_before|{'above' if opens else 'beside'}": led and not in_own,
        "named_in_paragraph": not in_own and not led and any(begins <= at < unit.start for at in named),
        "named_just_behind": goes_on,
    }


def _near(source: NameMention, unit: ClaimUnit, voices: Voices, where: str) -> Iterator[str]:
    """How it stands among the others of the paragraph and of a quotation."""
    plan = voices.plan
    first, end = plan.segments.paragraphs[unit.paragraph]
    if where == "before":
        inside = [one for one in voices.mentions if first <= one.start < unit.start]
        yield "last_of_paragraph" if inside[-1] is source else "earlier_in_paragraph"
        if len({fold(one.name) for one in inside}) == 1:
            yield "alone_in_paragraph"
        sentences = plan.segments.sentences
        away = index_in(sentences, unit.start) - index_in(sentences, source.start)
        yield f"sentences_before={min(away, _FEW_SENTENCES)}"
    elif where == "after":
        later = next(one for one in voices.mentions if unit.end <= one.start < end)
        yield "first_behind" if later is source else "later_behind"
        counting = frozenset(each.start for each in plan.units)
        speaks = speaks_for_what_precedes(source, counting, plan)
        yield "speaks_of_it_behind" if speaks else "speaks_of_others_behind"
    if is_quoted(plan.document.text, unit.mentions[0].start):
        speaker = speaker_of_quotation(plan.document.text, unit.mentions[0].start, plan.names.sources)
        yield "quoted" if speaker and speaker.start == source.start else "other_quoted"


def signs_of_none(unit: ClaimUnit, voices: Voices) -> Iterator[str]:
    """The signs by which the report itself tells what a unit counts."""
    plan, chosen = voices.plan, voices.rules[unit.id]
    first, end = plan.segments.paragraphs[unit.paragraph]
    starts = [source.start for source in voices.mentions]
    own = sum(unit.start <= at < unit.end for at in starts)
    before = sum(first <= at < unit.start for at in starts)
    behind = sum(unit.end <= at < end for at in starts)
    by_rules = f"rules_say|{where_of(chosen, unit, plan)}" if chosen else "rules"
    yield from (f"null|{told}" for told in ("any", unit.scope, f"section={unit.section}", by_rules))
    yield from (f"null|own={min(own, 2)}", f"null|before={min(before, 2)}", f"null|behind={min(behind, 2)}")
    third = 3 * unit.start // max(len(plan.document.text), 1)
    yield from (f"null|third={third}", f"null|speakers={_many(len(starts))}")
    yield from _null_before(unit, voices)
    told = {
        "hangs": bool(voices.hanging[unit.id]),
        "first": unit.id == plan.units[0].id,
        "leads_unsaid": unit.id == plan.units[0].id and not own and chosen is None,
        "quoted": is_quoted(plan.document.text, unit.mentions[0].start),
        "points_back": unit.turns.points_back,
        "apart": unit.is_set_apart,
        "held": unit.is_held,
        "compared": unit.compared,
        "own_date": bool(unit.dates),
        "opens_on_date": any(date.start - unit.start < OPENING for date in unit.dates),
        "own_place": any(
            place.within(unit.start, unit.end) and place.rank <= 1 for place in plan.names.places
        ),
        "opens_paragraph": unit.start == first,
    }
    yield from (f"null|{sign}" for sign in compress(told, told.values()))


def _many(speakers: int) -> int:
    return next((step for step, most in enumerate(_SPEAKERS) if speakers <= most), len(_SPEAKERS))


def _null_before(unit: ClaimUnit, voices: Voices) -> Iterator[str]:
    """Whether the rules name somebody for the claim before."""
    units = voices.plan.units
    before = next((units[at - 1] for at in range(1, len(units)) if units[at].id == unit.id), None)
    if before is not None:
        yield f"null|said_before|{_gap(before, unit)}={voices.rules[before.id] is not None}"
