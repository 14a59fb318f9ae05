"""Proposes merges, makes or undoes them, and shows what the reports together say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from extractor.cli.failures import complain
from extractor.cli.output import STANDARD_OUTPUT, opened
from extractor.cli.plain import one_line
from extractor.cli.run_files import RunFiles
from extractor.cli.run_records import located, read_run, reviewed
from extractor.cli.terminal import show
from extractor.errors import UsageError
from extractor.reconcile import (
    active_groups,
    aggregate_checks,
    apply_merges,
    cases_of,
    policy_named,
    propose_merges,
    read_merges,
    resolve,
    undo_merge,
)
from extractor.report import stands_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.console import RenderableType

    from extractor.cli.options.reconcile import ReconcileOptions
    from extractor.reconcile import AggregateCheck, Case, MergeProposal, Resolution
    from extractor.schema import Extraction, Figure

    Stands = Callable[[str, Figure], bool]


def run_reconcile(options: ReconcileOptions) -> None:
    """Does what the options say.

    Raises:
        UsageError: There is no such run or merge, or the extra ``geo`` is not installed.
        TableError: A record cannot be read.
        RunError: The log of merges cannot be read or written.
    """
    files = RunFiles.of(options.run, merges=options.merges)
    by = options.by or _user()
    if options.undo is not None:
        undone = undo_merge(options.undo, files.merges, by=by, reason=options.reason)
        complain(f"undone: {undone.merge_id}")
        return
    settled = reviewed(read_run(files.records), files.reviews)
    records = located(settled.records, options)[0] if options.places else settled.records
    stands = stands_after(settled.figures)
    proposals = _proposed(records, stands, options)
    if options.accept:
        outcome = apply_merges(proposals, files.merges, by=by)
        for proposal, why in outcome.refused:
            complain(f"not merged: {proposal.id}: {why}")
        if not options.quiet:
            complain(f"{len(outcome.made)} merges made by {by}: {files.merges}")
    cases = cases_of(records, active_groups(read_merges(files.merges)), stands=stands)
    with opened(STANDARD_OUTPUT) as screen:
        show(Group(*_shown(proposals, cases, options)), screen)


def _user() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:
        raise UsageError("your name is not known here; give --by NAME", where="--by") from error


def _proposed(
    records: Sequence[Extraction], stands: Stands, options: ReconcileOptions
) -> list[MergeProposal]:
    texts = _texts(records, options)
    proposals = propose_merges(records, texts=texts, least_score=options.least_score, stands=stands)
    if options.only is None:
        return proposals
    unknown = set(options.only) - {proposal.id for proposal in proposals}
    if unknown:
        raise UsageError(f"no such proposal: {', '.join(sorted(unknown))}", where="--only")
    return [proposal for proposal in proposals if proposal.id in options.only]


def _texts(records: Sequence[Extraction], options: ReconcileOptions) -> dict[str, str]:
    """Texts by document id, those that can be found: near-copies are seen in them."""
    from extractor.cli.run_texts import texts_by_digest

    found = texts_by_digest(records, options)
    ids = {record.document.id: record.document.sha256 for record in records}
    return {name: found[digest] for name, digest in ids.items() if found.get(digest)}


def _shown(
    proposals: Sequence[MergeProposal], cases: Sequence[Case], options: ReconcileOptions
) -> Iterator[RenderableType]:
    yield Text(f"{len(proposals)} merges proposed", style="bold")
    for proposal in proposals:
        yield _proposal(proposal)
    merged = [case for case in cases if len(case.members) > 1]
    if merged:
        yield Text(f"\n{len(merged)} incidents told of by several reports", style="bold")
        yield _merged(merged, options)
    checks = aggregate_checks(cases)
    if checks:
        yield Text("\ntotals beside their parts", style="bold")
        yield from map(_check, checks)


def _proposal(proposal: MergeProposal) -> Text:
    line = Text(f"{proposal.score:.2f}  {proposal.id}  ")
    line.append(one_line(" = ".join(map(str, proposal.members))), style="cyan")
    for reason in proposal.reasons:
        line.append(f"\n      {one_line(reason)}", style="dim")
    return line


def _merged(cases: Sequence[Case], options: ReconcileOptions) -> Table:
    policy = policy_named(options.policy.value)
    table = Table(box=None, pad_edge=False, header_style="dim", padding=(0, 2, 0, 0))
    for name in ("case", "reports", "sources", f"killed ({policy.name})"):
        table.add_column(name)
    for case in cases:
        reports, sources = "; ".join(case.documents), "; ".join(case.independent_sources)
        table.add_row(case.id, one_line(reports), one_line(sources), _killed(resolve(case, policy)))
    return table


def _killed(resolution: Resolution) -> str:
    bounds = resolution.bounds
    ends = [bounds.low, bounds.high]
    if bounds.low is not None and bounds.low == bounds.high:
        words = str(bounds.low)
    elif bounds.numbers:
        words = " to ".join("…" if end is None else str(end) for end in ends)
    else:
        words = "no number"
    return f"{words}; sources differ" if resolution.conflict else words


def _check(check: AggregateCheck) -> Text:
    numbers = " + ".join(str(part.number) for part in check.parts if part.number is not None)
    silent = sum(part.number is None for part in check.parts)
    effects = " and ".join(check.claim.figure.effects)
    words = f"{check.stated} {effects}, {check.category} ({check.source})"
    words += f"; parts {numbers} = {check.parts_sum}"
    words += f"; gap {check.gap}" if check.gap else "; no gap"
    words += f"; {silent} parts without a number" if silent else ""
    return Text(f"{one_line(check.case.id)}: {one_line(words)}")
