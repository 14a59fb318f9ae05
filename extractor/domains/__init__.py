"""Domains: what a reading is about, as data. The war harm that is read by default is one folder among others.

A domain is a folder with ``domain.toml`` and, for each language, ``events.toml`` and if wanted ``names.toml``
and ``numbers.toml``: words added to those that every domain shares. docs/prompting.md tells how to write one.
"""

from extractor.domains.adding import with_added
from extractor.domains.domain import Domain
from extractor.domains.loading import list_domains, load_domain

__all__ = ["Domain", "list_domains", "load_domain", "with_added"]
