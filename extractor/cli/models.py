"""``extractor models``: what can be asked, and the weights of the embedded model."""

import typer

from extractor.cli.command import takes
from extractor.cli.options.common import CommonOptions

models = typer.Typer(help="See the models, fetch the weights of the embedded one.", no_args_is_help=True)

KNOWN = (
    ("local", "embedded, the default; nothing leaves this machine"),
    ("nearest", "no model: the ledger, with place, date and source taken from the words nearest"),
    ("rules", "no model: the ledger of numbers alone"),
    ("openai/NAME", "OpenAI's NAME, with the key in OPENAI_API_KEY; the report is sent there"),
    (
        "NAME with --base-url URL",
        "any OpenAI-compatible endpoint, with the key in EXTRACTOR_API_KEY if it wants one",
    ),
)


@models.command("list")
@takes(CommonOptions)
def list_models(options: CommonOptions) -> None:
    """List what --model can be, and whether the weights are there."""
    from extractor.models import weights
    from extractor.settings import Settings

    for name, meaning in KNOWN:
        print(f"{name:26}{meaning}")
    path = weights.find(Settings())
    size = weights.QWEN_CODER.size / 1e9
    there = f"at {path}" if path else f"not here yet ({size:.1f} GB): extractor models pull"
    print(f"\nweights of local: {there}")


@models.command("pull")
@takes(CommonOptions)
def pull(options: CommonOptions) -> None:
    """Fetch the weights of the embedded model (once; an interrupted fetch goes on where it stopped)."""
    from extractor.cli.progress import watched
    from extractor.models import weights
    from extractor.settings import Settings

    with watched(None, quiet=options.quiet) as watch:
        path = weights.pull(Settings(), watch.weights)
    print(path)


@models.command("path")
@takes(CommonOptions)
def path(options: CommonOptions) -> None:
    """Print where the weights are; leaves with 1 when they are not there."""
    from extractor.errors import WeightsError
    from extractor.models import weights
    from extractor.settings import Settings

    found = weights.find(Settings())
    if found is None:
        raise WeightsError("not fetched yet; run: extractor models pull", where="weights of local")
    print(found)
