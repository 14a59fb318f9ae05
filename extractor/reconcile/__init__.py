"""Many reports, one incident: proposals to merge, merges that can be undone, and numbers under a policy."""

from extractor.reconcile.aggregates import AggregateCheck, AggregatePart, TotalVerdict, aggregate_checks
from extractor.reconcile.cases import Case, IncidentRef, Member, case_id, cases_of
from extractor.reconcile.claims import CaseClaim, not_rejected
from extractor.reconcile.merge_log import (
    MergeEvent,
    MergeOutcome,
    active_groups,
    apply_merges,
    file_merges,
    joins_one_report,
    kept_apart,
    read_merges,
    run_digest,
    standing_merges,
    undo_merge,
)
from extractor.reconcile.near_copies import near_copies
from extractor.reconcile.policies import (
    ACLED,
    AIRWARS,
    GTD,
    LITERAL,
    POLICIES,
    Bounds,
    Policy,
    bounds_of,
    policy_named,
    stated_bounds,
)
from extractor.reconcile.proposals import MergeProposal, merge_id, propose_by_hand, propose_merges
from extractor.reconcile.resolution import Resolution, resolve
from extractor.reconcile.sources import source_key

__all__ = [
    "ACLED",
    "AIRWARS",
    "GTD",
    "LITERAL",
    "POLICIES",
    "AggregateCheck",
    "AggregatePart",
    "Bounds",
    "Case",
    "CaseClaim",
    "IncidentRef",
    "Member",
    "MergeEvent",
    "MergeOutcome",
    "MergeProposal",
    "Policy",
    "Resolution",
    "TotalVerdict",
    "active_groups",
    "aggregate_checks",
    "apply_merges",
    "bounds_of",
    "case_id",
    "cases_of",
    "file_merges",
    "joins_one_report",
    "kept_apart",
    "merge_id",
    "near_copies",
    "not_rejected",
    "policy_named",
    "propose_by_hand",
    "propose_merges",
    "read_merges",
    "resolve",
    "run_digest",
    "source_key",
    "standing_merges",
    "stated_bounds",
    "undo_merge",
]
