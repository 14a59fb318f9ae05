"""The verifier: every figure of a document against the numbers of its text and against its other figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractor.errors import UsageError
from extractor.numbers import Ledger
from extractor.verify import listed, meaning, relations, replaced, sources, wording
from extractor.verify.case import Case, find_anchor
from extractor.verify.cues import load_cues
from extractor.verify.document import Document, MentionIndex
from extractor.verify.finding import NamedCheck, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from extractor.names import NameMention
    from extractor.schema.figure import Figure
    from extractor.schema.incident import Incident
    from extractor.schema.mention import NumberMention
    from extractor.verify.finding import Finding


def _named(*looks: Callable[[Case], Finding]) -> tuple[NamedCheck, ...]:
    return tuple(NamedCheck(look.__name__, (look.__doc__ or "").strip(), look) for look in looks)


CHECKS: tuple[NamedCheck, ...] = _named(
    wording.quote_in_text,
    wording.mentions_exist,
    wording.number_in_quote,
    wording.value_matches_number,
    wording.named_mentions_agree,
    meaning.counts_harmed_persons,
    meaning.effect_matches,
    meaning.effect_in_text,
    meaning.category_matches,
    meaning.status_as_written,
    meaning.noun_covers_number,
    meaning.qualifier_matches,
    meaning.not_negated,
    meaning.happened_in_this_event,
    meaning.needs_no_person,
    meaning.says_how_many,
    meaning.says_what_befell_them,
    replaced.not_replaced,
    sources.source_said_it,
    relations.relations_exist,
    relations.subset_within_total,
    relations.part_is_not_the_whole,
    relations.parts_within_sum,
    relations.restates_same_number,
    relations.sources_agree,
    relations.counted_once,
)

CHECKS_OF_LISTS: tuple[NamedCheck, ...] = _named(
    wording.quote_in_text,
    listed.every_person_is_told_so,
    listed.as_many_as_quoted,
    listed.befell_them,
)


def verify(
    figures: Sequence[Figure],
    text: str,
    ledger: Ledger | Sequence[NumberMention],
    incidents: Iterable[Incident] = (),
    sources: Sequence[NameMention] | None = None,
) -> list[Figure]:
    """The same figures, each with its verdict: verified, left to a person, or rejected, and why.

    Pure: the text and the ledger decide, no model is asked. A figure is verified where every check passes,
    rejected where one fails, and left to a person where the words leave something open.

    Args:
        figures: The figures of one document; what they bring as ``verification`` is not read.
        text: The text of the document as stored.
        ledger: Its ledger, or the number mentions of its record.
        incidents: Its incidents; they tell whether an old number is filed under its own event and which
            totals have parts.
        sources: The sources that the text names, where the caller has found them already.

    Returns:
        Copies in the same order with ``verification`` filled.

    Raises:
        UsageError: Two figures have one id.
    """
    document = laid_out(figures, text, ledger, incidents, sources)
    return [judge(figure, document) for figure in figures]


def laid_out(
    figures: Sequence[Figure],
    text: str,
    ledger: Ledger | Sequence[NumberMention],
    incidents: Iterable[Incident] = (),
    sources: Sequence[NameMention] | None = None,
) -> Document:
    """A document as its figures are judged; the same arguments as ``verify``, for who judges one again.

    Raises:
        UsageError: Two figures have one id.
    """
    if len({figure.id for figure in figures}) != len(figures):
        raise UsageError("two figures have the same id; ids must be unique", where="figures")
    mentions = MentionIndex(ledger.records() if isinstance(ledger, Ledger) else ledger)
    anchors = {figure.id: find_anchor(figure, mentions) for figure in figures}
    document = Document(text, mentions, anchors, figures, incidents, load_cues())
    if sources is not None:
        document.has_sources(sources)
    return document


def judge(figure: Figure, document: Document) -> Figure:
    """One figure of a document with its verdict; no check reads the source of another figure."""
    known = document.mentions.by_id
    named = tuple(known[i] for i in figure.mention_ids if i in known)
    case = Case(figure, document, document.anchors[figure.id], named)
    checks = CHECKS_OF_LISTS if listed.counts_a_list(figure) else CHECKS
    findings = [(check, check.look(case)) for check in checks]
    return figure.model_copy(update={"verification": verdict(findings)})
