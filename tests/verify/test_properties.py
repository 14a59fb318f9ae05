"""What no figure of any report may break."""

from __future__ import annotations

import dataclasses
from typing import get_args

from hypothesis import assume, given
from hypothesis import strategies as st

from extractor.numbers import find_numbers
from extractor.schema import Count, Evidence, Figure, NumberMention, Verification, Victims
from extractor.schema.terms import CountKind, Effect, VictimCategory
from extractor.verify import verify
from tests.verify.building import UNJUDGED

NUMBERS = ("11", "at least 40", "1,200", "twenty-three", "dozens of", "more than 300", "18 to 20", "nobody")
PEOPLE = ("people", "civilians", "children", "women", "soldiers", "villagers")
EFFECTS = ("were killed", "were wounded", "were killed or wounded", "were abducted", "fled", "voted")


@dataclasses.dataclass(frozen=True)
class Read:
    text: str
    mentions: list[NumberMention]


@st.composite
def reports(draw: st.DrawFn) -> Read:
    clause = st.tuples(*map(st.sampled_from, (NUMBERS, PEOPLE, EFFECTS)))
    clauses = draw(st.lists(clause, min_size=1, max_size=4))
    text = ". ".join(" ".join(words) for words in clauses) + "."
    return Read(text, find_numbers(text))


def count_of(mention: NumberMention) -> Count:
    low, high, point = (None if n is None else int(n) for n in (mention.low, mention.high, mention.point))
    return Count(kind=mention.kind, low=low, high=high, point=point, strict=mention.strict, text=mention.text)


def figure_of(mention: NumberMention, text: str) -> Figure:
    return Figure(
        id="f1",
        incident_id="i1",
        effects=mention.effects or ["killed"],
        effect_logic=mention.effect_logic or "all_of",
        victims=Victims(category=mention.category or "total", status=mention.status or "unspecified"),
        count=count_of(mention),
        mention_ids=[mention.id],
        evidence=[Evidence(quote=text, start=0, end=len(text))],
        verification=UNJUDGED,
    )


def verdict_on(figure: Figure, read: Read) -> Verification:
    return verify([figure], read.text, read.mentions)[0].verification


@st.composite
def verified_figures(draw: st.DrawFn) -> tuple[Read, Figure]:
    read = draw(reports())
    assume(read.mentions)
    figure = figure_of(draw(st.sampled_from(read.mentions)), read.text)
    assume(verdict_on(figure, read).status == "verified")
    return read, figure


def changed(figure: Figure, **fields: object) -> Figure:
    return Figure.model_validate({**figure.model_dump(), **fields})


def changed_count(figure: Figure, **fields: object) -> Figure:
    return changed(figure, count={**figure.count.model_dump(), **fields})


@given(verified_figures())
def test_a_verified_figure_has_its_evidence_with_the_value_in_it(case: tuple[Read, Figure]) -> None:
    read, figure = case
    (evidence,) = figure.evidence
    assert read.text[evidence.start : evidence.end] == evidence.quote
    assert figure.count.text in evidence.quote
    found = [m for m in find_numbers(evidence.quote) if m.text == figure.count.text]
    assert any((m.low, m.high, m.point) == bounds_of(figure.count) for m in found)


def bounds_of(count: Count) -> tuple[int | None, int | None, int | None]:
    return count.low, count.high, count.point


@given(verified_figures(), st.sampled_from(["low", "high", "point"]), st.integers(0, 2000))
def test_another_value_is_never_verified(case: tuple[Read, Figure], bound: str, value: int) -> None:
    read, figure = case
    assume(getattr(figure.count, bound) != value)
    assert verdict_on(changed_count(figure, **{bound: value}), read).status != "verified"
    whole = changed_count(figure, low=value, high=value, point=value)
    assert verdict_on(whole, read).status != "verified"


@given(verified_figures(), st.sampled_from(get_args(CountKind)))
def test_another_kind_is_never_verified(case: tuple[Read, Figure], kind: CountKind) -> None:
    read, figure = case
    assume(kind != figure.count.kind)
    assert verdict_on(changed_count(figure, kind=kind), read).status != "verified"


@given(verified_figures(), st.sampled_from(get_args(VictimCategory)))
def test_another_category_is_never_verified(case: tuple[Read, Figure], category: VictimCategory) -> None:
    read, figure = case
    assume(category != figure.victims.category)
    other = changed(figure, victims={**figure.victims.model_dump(), "category": category})
    assert verdict_on(other, read).status != "verified"


@given(verified_figures(), st.sets(st.sampled_from(get_args(Effect)), min_size=1, max_size=2))
def test_another_effect_is_never_verified(case: tuple[Read, Figure], effects: set[Effect]) -> None:
    read, figure = case
    nobody = figure.count.kind in ("none", "none_reported")
    assume(effects != set(figure.effects) and not nobody)
    assert verdict_on(changed(figure, effects=sorted(effects)), read).status != "verified"


@given(reports(), st.integers(0, 100_000), st.booleans())
def test_no_number_absent_from_the_text_is_verified(read: Read, value: int, named: bool) -> None:
    stated = {n for m in read.mentions for n in (m.low, m.high, m.point)}
    assume(value not in stated)
    claim = Figure(
        id="f1",
        incident_id="i1",
        effects=["killed"],
        victims=Victims(),
        count=Count(kind="exact", low=value, high=value, point=value, text=read.text[:5]),
        mention_ids=[m.id for m in read.mentions] if named else [],
        evidence=[Evidence(quote=read.text, start=0, end=len(read.text))],
        verification=UNJUDGED,
    )
    verification = verdict_on(claim, read)
    assert verification.status != "verified"
    assert verification.reasons


@given(verified_figures())
def test_the_verdict_depends_on_text_and_figure_alone(case: tuple[Read, Figure]) -> None:
    read, figure = case
    once = verify([figure], read.text, read.mentions)
    assert verify(once, read.text, read.mentions) == once
