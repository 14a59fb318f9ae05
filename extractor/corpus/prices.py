"""What tokens cost: as genai-prices knows it, or as the caller says."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

from extractor.models import Usage

if TYPE_CHECKING:
    from extractor.models import ChatRequest
    from extractor.settings import Settings

CHARACTERS_A_TOKEN, FEWEST_CHARACTERS_A_TOKEN = 4.0, 2.0
MILLION = 1_000_000


@dataclasses.dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens.

    Attributes:
        read: Tokens of the prompt.
        written: Tokens of the reply.
        cached: Tokens of the prompt that the endpoint's cache held already; null means ``read``.
    """

    read: float
    written: float
    cached: float | None = None

    def of(self, usage: Usage) -> float:
        """What a usage costs in US dollars."""
        cached = self.read if self.cached is None else self.cached
        fresh = usage.tokens_in - usage.tokens_cached
        return (fresh * self.read + usage.tokens_cached * cached + usage.tokens_out * self.written) / MILLION

    def scaled(self, share: float) -> Price:
        """The same at a discount."""
        cached = None if self.cached is None else self.cached * share
        return Price(self.read * share, self.written * share, cached)

    def most(self, request: ChatRequest) -> float:
        """What a question can cost at most: a token for two characters, a reply as long as allowed."""
        read = int(characters_of(request) / FEWEST_CHARACTERS_A_TOKEN)
        return self.of(Usage(tokens_in=read, tokens_out=request.max_tokens))


def characters_of(request: ChatRequest) -> int:
    """Length of all that is sent, the schema of the reply included."""
    schema = json.dumps(request.reply_type.model_json_schema())
    return sum(len(message.content) for message in request.messages) + len(schema)


def price_of(settings: Settings) -> Price | None:
    """The price of the model that the settings name; null if genai-prices does not know it.

    The model on this machine and readings without a model are free.
    """
    if settings.base_url is None and not settings.model.startswith("openai/"):
        return Price(0.0, 0.0)
    return _listed_price(settings.model.removeprefix("openai/"), settings.base_url)


def _listed_price(model: str, base_url: str | None) -> Price | None:
    import genai_prices

    def dollars(**tokens: int) -> float:
        usage = genai_prices.Usage(**tokens)
        if base_url is None:
            return float(genai_prices.calc_price(usage, model, provider_id="openai").total_price)
        return float(genai_prices.calc_price(usage, model, provider_api_url=base_url).total_price)

    try:
        return Price(
            read=dollars(input_tokens=MILLION),
            written=dollars(output_tokens=MILLION),
            cached=dollars(input_tokens=MILLION, cache_read_tokens=MILLION),
        )
    except LookupError:
        return None
