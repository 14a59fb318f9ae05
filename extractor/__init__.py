"""Reads reports of armed violence into structured incidents whose every number is shown in the text."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("incident-extractor")
except PackageNotFoundError:  # a bare checkout that was never installed
    __version__ = "0+unknown"
