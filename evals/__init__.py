"""The offline evals: extractions scored against hand labels, from recordings, with intervals.

Run from a checkout as ``python -m evals``; docs/evals.md explains the sets, the scores and the recordings.
This package imports ``extractor``, never the other way.
"""
