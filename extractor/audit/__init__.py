"""The audit: the numbers of an existing table against its texts, without a model."""

from extractor.audit.jsonl import audit_claims
from extractor.audit.options import AuditOptions, AuditProgress
from extractor.audit.problems import Problem
from extractor.audit.summary import AuditSummary, FailOn, exit_code

__all__ = [
    "AuditOptions",
    "AuditProgress",
    "AuditSummary",
    "FailOn",
    "Problem",
    "audit_claims",
    "exit_code",
]
