"""Merges as an append-only log: each can be undone, and nothing of the records is ever changed.

One JSON object a line: ``{action, merge_id, members, by, at, score, reasons, id}``. The last line about two
incidents decides: they are one (``merge``), a person keeps them apart (``apart``), or it is open again
(``undo``). A merge made and undone leaves the run as it was.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal, get_args

from extractor.errors import RunError, UsageError
from extractor.reconcile.cases import IncidentRef

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from extractor.reconcile.proposals import MergeProposal
    from extractor.schema import Extraction

Action = Literal["merge", "apart", "undo"]


@dataclasses.dataclass(frozen=True, slots=True)
class MergeEvent:
    """One line of the log; ``at`` is ISO 8601, ``id`` the decision it came from or a digest of the line."""

    action: Action
    merge_id: str
    members: tuple[IncidentRef, ...]
    by: str
    at: str
    score: float
    reasons: tuple[str, ...]
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            line = json.dumps(dataclasses.asdict(self), sort_keys=True)
            object.__setattr__(self, "id", "line-" + hashlib.sha256(line.encode()).hexdigest()[:16])


@dataclasses.dataclass(frozen=True, slots=True)
class MergeOutcome:
    """What became of proposals: the merges made, and those refused with the reason."""

    made: tuple[MergeEvent, ...]
    refused: tuple[tuple[MergeProposal, str], ...]


def apply_merges(
    proposals: Iterable[MergeProposal], log: Path, *, by: str, at: datetime | None = None
) -> MergeOutcome:
    """Merge the incidents of the given proposals.

    A merge that already holds, that a person keeps apart, or that would make two incidents of one report the
    same incident, is refused and said so; the report tells them apart.

    Args:
        proposals: What to merge, the surest first.
        log: The log; it is made if it does not exist.
        by: Who decides.
        at: When; null is now.

    Raises:
        RunError: If the log cannot be read or written.
    """
    events = read_merges(log)
    made: list[MergeEvent] = []
    refused: list[tuple[MergeProposal, str]] = []
    for proposal in proposals:
        why = _why_refused(proposal, [*events, *made])
        if why is None:
            made.append(_event("merge", proposal.id, proposal.members, by, at, proposal))
        else:
            refused.append((proposal, why))
    file_merges(made, log)
    return MergeOutcome(tuple(made), tuple(refused))


def undo_merge(
    merge_id: str, log: Path, *, by: str, reason: str = "", at: datetime | None = None
) -> MergeEvent:
    """Take a merge, or the word that two incidents are two, back by a line that says so.

    Raises:
        UsageError: If neither stands.
        RunError: If the log cannot be read or written.
    """
    last = _last(read_merges(log)).get(merge_id)
    if last is None or last.action == "undo":
        raise UsageError(f"no merge {merge_id} holds: nothing to undo", where=str(log))
    event = dataclasses.replace(
        last, action="undo", by=by, at=_time(at), reasons=(reason,) if reason else (), id=""
    )
    file_merges([event], log)
    return event


def active_groups(events: Iterable[MergeEvent]) -> tuple[frozenset[IncidentRef], ...]:
    """The sets of incidents that are one, as the log stands."""
    groups: list[frozenset[IncidentRef]] = []
    for merge in standing_merges(events).values():
        touched = [group for group in groups if group & set(merge.members)]
        joined = frozenset(merge.members).union(*touched)
        groups = [*(group for group in groups if group not in touched), joined]
    return tuple(sorted(groups, key=sorted))


def standing_merges(events: Iterable[MergeEvent]) -> dict[str, MergeEvent]:
    """The merges that hold, by their id."""
    return _standing(events, "merge")


def kept_apart(events: Iterable[MergeEvent]) -> dict[str, MergeEvent]:
    """The pairs, by merge id, that a person says are two incidents."""
    return _standing(events, "apart")


def joins_one_report(members: Iterable[IncidentRef], events: Iterable[MergeEvent]) -> bool:
    """Whether merging the members, with all they are merged with, would join two incidents of one report."""
    wanted = set(members)
    joined = wanted.union(*(group for group in active_groups(events) if group & wanted))
    documents = [ref.document_id for ref in joined]
    return len(set(documents)) < len(documents)


def run_digest(records: Iterable[Extraction], events: Iterable[MergeEvent] = ()) -> str:
    """SHA-256 over all records and the merges that hold: equal digests are equal runs."""
    digest = hashlib.sha256()
    for record in records:
        digest.update(record.model_dump_json().encode("utf-8", "surrogatepass") + b"\n")
    for group in active_groups(events):
        digest.update(("|".join(map(str, sorted(group))) + "\n").encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def read_merges(log: Path) -> list[MergeEvent]:
    """All lines of the log in order; an absent log is an empty one.

    Raises:
        RunError: If a line cannot be read; names the line.
    """
    if not log.exists():
        return []
    try:
        lines = log.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RunError("the merge log cannot be read", where=str(log)) from error
    return [_read_line(line, f"{log}:{number}") for number, line in enumerate(lines, 1) if line.strip()]


def _read_line(line: str, where: str) -> MergeEvent:
    try:
        row: dict[str, Any] = json.loads(line)
        if row["action"] not in get_args(Action):
            raise ValueError(row["action"])
        return MergeEvent(
            action=row["action"],
            merge_id=row["merge_id"],
            members=tuple(IncidentRef(m["document_id"], m["incident_id"]) for m in row["members"]),
            by=row["by"],
            at=row["at"],
            score=row["score"],
            reasons=tuple(row["reasons"]),
            id=row.get("id", ""),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise RunError(
            "not a line of a merge log; restore the file or remove the line", where=where
        ) from error


def file_merges(events: Sequence[MergeEvent], log: Path) -> None:
    """Add lines to the log; it is made if it does not exist.

    Raises:
        RunError: If the log cannot be written.
    """
    if not events:
        return
    text = "".join(json.dumps(dataclasses.asdict(event), ensure_ascii=True) + "\n" for event in events)
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise RunError(f"the merge log cannot be written: {error.strerror}", where=str(log)) from error


def _event(
    action: Action,
    merge_id: str,
    members: tuple[IncidentRef, ...],
    by: str,
    at: datetime | None,
    proposal: MergeProposal,
) -> MergeEvent:
    return MergeEvent(action, merge_id, members, by, _time(at), proposal.score, proposal.reasons)


def _time(at: datetime | None) -> str:
    return (at or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def _last(events: Iterable[MergeEvent]) -> dict[str, MergeEvent]:
    """The last line about each merge, in the order in which they were written."""
    last: dict[str, MergeEvent] = {}
    for event in events:
        last.pop(event.merge_id, None)
        last[event.merge_id] = event
    return last


def _standing(events: Iterable[MergeEvent], action: Action) -> dict[str, MergeEvent]:
    return {name: event for name, event in _last(events).items() if event.action == action}


def _why_refused(proposal: MergeProposal, events: Sequence[MergeEvent]) -> str | None:
    last = _last(events).get(proposal.id)
    if last is not None and last.action == "merge":
        return "it is merged already"
    if last is not None and last.action == "apart":
        return f"{last.by} keeps them apart; --undo takes that back"
    if joins_one_report(proposal.members, events):
        return "two incidents of one report would become one"
    return None
