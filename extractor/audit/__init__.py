"""The audit: the numbers of an existing table against its texts, without a model."""

from extractor.audit.columns import NumberColumn, TableColumns, number_columns
from extractor.audit.jsonl import audit_claims
from extractor.audit.options import AuditOptions, AuditProgress
from extractor.audit.problems import Problem
from extractor.audit.summary import AuditSummary, FailOn, exit_code
from extractor.audit.table import audit_table

__all__ = [
    "AuditOptions",
    "AuditProgress",
    "AuditSummary",
    "FailOn",
    "NumberColumn",
    "Problem",
    "TableColumns",
    "audit_claims",
    "audit_table",
    "exit_code",
    "number_columns",
]
