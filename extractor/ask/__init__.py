"""Ask: questions about one document; for each a reply that can be used, or a typed failure."""

from extractor.ask.asking import Asked, ReaskPrompt, ask
from extractor.ask.several import ask_each

__all__ = ["Asked", "ReaskPrompt", "ask", "ask_each"]
