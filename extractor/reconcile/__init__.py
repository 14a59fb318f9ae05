"""Many reports, one incident: proposals to merge, merges that can be undone, and numbers under a policy."""

from extractor.reconcile.cases import Case, IncidentRef, Member, case_id, cases_of
from extractor.reconcile.claims import CaseClaim
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
from extractor.reconcile.resolution import Resolution, resolve
from extractor.reconcile.sources import source_key

__all__ = [
    "ACLED",
    "AIRWARS",
    "GTD",
    "LITERAL",
    "POLICIES",
    "Bounds",
    "Case",
    "CaseClaim",
    "IncidentRef",
    "Member",
    "Policy",
    "Resolution",
    "bounds_of",
    "case_id",
    "cases_of",
    "policy_named",
    "resolve",
    "source_key",
    "stated_bounds",
]
