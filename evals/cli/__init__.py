"""The command line of the evals: ``python -m evals``."""

from evals.cli.app import main

__all__ = ["main"]
