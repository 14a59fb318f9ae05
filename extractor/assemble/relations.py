"""Links between the figures and incidents of one document: restated, part of, in conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extractor.schema import Attribution, Figure, Incident, NumberMention

Key = tuple[object, ...]
_POINTING = ("the ", "these ", "those ", "all ", "both ")


def merge_restated(figures: Sequence[Figure], numbers: Iterable[NumberMention] = ()) -> list[Figure]:
    """One figure for the same claim told twice (headline, dek, body), with all its words as evidence.

    Victims of different names are two, however alike they are told of.
    """
    names = {number.id: set(number.text.split()) for number in numbers if number.decided_by == "named"}
    merged: dict[Key, list[Figure]] = {}
    for figure in figures:
        told = merged.setdefault(_said(figure), [])
        again = (
            at
            for at, earlier in enumerate(told)
            if _tells_again(figure, earlier) and not _bear_other_names(figure, earlier, names)
        )
        twin = next(again, None)
        if twin is None:
            told.append(figure)
        else:
            told[twin] = _joined(told[twin], figure)
    every = (figure for told in merged.values() for figure in told)
    return sorted(every, key=lambda figure: int(figure.id.lstrip("f")))


def _bear_other_names(figure: Figure, earlier: Figure, names: Mapping[str, set[str]]) -> bool:
    own = [names[mention] for mention in figure.mention_ids if mention in names]
    others = [names[mention] for mention in earlier.mention_ids if mention in names]
    return bool(own and others) and not any(one & other for one in own for other in others)


def _tells_again(figure: Figure, earlier: Figure) -> bool:
    shortened = "headline" in (figure.claim.section, earlier.claim.section)  # its "monitor" is named below it
    one_voice = shortened or _one_voice(figure.claim.source, earlier.claim.source)
    return one_voice and not _side_by_side(figure, earlier)


def _side_by_side(figure: Figure, earlier: Figure) -> bool:
    """As in "killed a commander and one fighter": two counts of one sentence are two groups of people."""
    same_sentence = any(words in earlier.evidence for words in figure.evidence)
    return same_sentence and not figure.count.text.casefold().startswith(_POINTING)


def _said(figure: Figure) -> Key:
    count = figure.count
    vague_words = count.text.casefold() if count.kind in ("vague", "all", "proportion") else ""
    return (
        *_subject(figure),
        count.kind,
        count.low,
        count.high,
        count.point,
        vague_words,
    )


def _one_voice(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _joined(earlier: Figure, later: Figure) -> Figure:
    says_less = {"headline": 0, "dek": 1}
    lead, told = (says_less.get(one.claim.section, 2) for one in (earlier, later))
    body = later if lead < told else earlier
    other = later if body is earlier else earlier
    claim = body.claim
    if claim.source is None and other.claim.source is not None:
        claim = claim.model_copy(update={"source": other.claim.source, "evidence": other.claim.evidence})
    return body.model_copy(
        update={
            "id": earlier.id,
            "claim": claim,
            "mention_ids": [*earlier.mention_ids, *later.mention_ids],
            "evidence": [*earlier.evidence, *later.evidence],
        }
    )


def relate(figures: Sequence[Figure], numbers: Iterable[NumberMention]) -> list[Figure]:
    """Fill subset_of, restates and conflicts_with between the figures of a document."""
    parents = {number.id: number.subset_of for number in numbers if number.subset_of}
    by_mention = {mention: figure.id for figure in figures for mention in figure.mention_ids}
    by_subject: dict[Key, list[Figure]] = {}
    for figure in figures:
        by_subject.setdefault(_subject(figure), []).append(figure)
    related = []
    for figure in figures:
        whole = next((by_mention.get(parents[m]) for m in figure.mention_ids if m in parents), None)
        same_subject = by_subject[_subject(figure)]
        update = {
            "subset_of": whole if whole != figure.id else None,
            "restates": _restated(figure, same_subject),
            "conflicts_with": [other.id for other in same_subject if _conflict(figure, other)],
        }
        if any(update.values()):
            figure = figure.model_copy(update={"relations": figure.relations.model_copy(update=update)})
        related.append(figure)
    return related


def _number(figure: Figure) -> int | None:
    count = figure.count
    return next((value for value in (count.point, count.low, count.high) if value is not None), None)


def _subject(figure: Figure) -> Key:
    """Whose harm of what kind it counts."""
    return figure.incident_id, tuple(figure.effects), figure.victims.category


def _restated(figure: Figure, same_subject: Sequence[Figure]) -> str | None:
    """The earlier figure that tells the same number of the same people with another qualifier or voice."""
    for other in same_subject:
        if other.id == figure.id:
            return None
        same_number = _number(figure) == _number(other) is not None
        if same_number and not _side_by_side(figure, other):
            return other.id
    return None


def _conflict(one: Figure, other: Figure) -> bool:
    """Two voices that give different numbers for the same people of one incident."""
    if one.id == other.id or one.claim.source == other.claim.source:
        return False
    first, second = _number(one), _number(other)
    return first is not None and second is not None and first != second


class ToldPlaces(NamedTuple):
    """What the sentences of an incident themselves say of where: exact places, and areas around them."""

    exact: frozenset[str]
    areas: frozenset[str]

    def lies_elsewhere(self, total: ToldPlaces) -> bool:
        """Whether both name where, and no area of this one is a place or an area of the total."""
        there = total.exact | total.areas
        return bool(self.areas and there) and not self.areas & there


def link_totals(
    incidents: Sequence[Incident], figures: Sequence[Figure], told: Mapping[str, ToldPlaces]
) -> list[Incident]:
    """Link each single event to the total that it can be a part of, without ever exceeding the total.

    Args:
        incidents: The incidents of a document.
        figures: Its figures.
        told: By incident id the places of its own sentences; an event in another area than the total's own
            is no part of it.
    """
    links: dict[str, str] = {}
    for total in (incident for incident in incidents if incident.kind == "aggregate"):
        room = _largest(total.id, figures)
        for part in incidents:
            size = _largest(part.id, figures)
            if told[part.id].lies_elsewhere(told[total.id]):
                continue
            if part.kind != "incident" or part.id in links or part.event_type != total.event_type:
                continue
            if room is not None and size is not None and size <= room:
                links[part.id] = total.id
                room -= size
    by_id = {incident.id: incident for incident in incidents}
    return [_linked(incident, links, by_id) for incident in incidents]


def _largest(incident_id: str, figures: Sequence[Figure]) -> int | None:
    deaths = [_number(f) for f in figures if f.incident_id == incident_id and f.effects == ["killed"]]
    return max((value for value in deaths if value is not None), default=None)


def _linked(incident: Incident, links: dict[str, str], by_id: dict[str, Incident]) -> Incident:
    """A part without a date happened within the days of its total; who did all parts did the total."""
    contains = [part for part, total in links.items() if total == incident.id]
    total = links.get(incident.id)
    own = [date for date in incident.dates if date.role == "event"]
    inherited = [date for date in by_id[total].dates if date.role == "event"] if total and not own else []
    update: dict[str, object] = {
        "part_of": total,
        "contains": contains,
        "dates": [*inherited, *incident.dates],
    }
    if contains and not incident.attributions:
        update["attributions"] = _shared_attributions([by_id[part] for part in contains])
    return incident.model_copy(update=update)


def _shared_attributions(parts: Sequence[Incident]) -> list[Attribution]:
    """Who did all the parts did the whole."""
    actors = {tuple(sorted(said.actor for said in part.attributions)) for part in parts}
    return list(parts[0].attributions) if len(actors) == 1 else []
