"""Files that the field loads: JSON Lines, csv, ACLED, GED, HXL, GeoJSON, parquet and xlsx."""

from extractor.export.choice import Choice, Review
from extractor.export.run import FORMATS, ExportReport, Format, export
from extractor.reconcile import POLICIES, Policy, policy_named

__all__ = [
    "FORMATS",
    "POLICIES",
    "Choice",
    "ExportReport",
    "Format",
    "Policy",
    "Review",
    "export",
    "policy_named",
]
