"""Other extractors asked the same documents through the same model (docs/evals.md, "Peers")."""
