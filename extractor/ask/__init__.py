"""Ask: one question about one document; a reply that can be used, or a typed failure."""

from extractor.ask.asking import Asked, ReaskPrompt, ask

__all__ = ["Asked", "ReaskPrompt", "ask"]
