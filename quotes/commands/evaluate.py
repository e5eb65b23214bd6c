"""``quotes evaluate``: gold against predictions, on the terminal, as JSON, as a page, against a baseline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quotes.commands.options import FAILED, USAGE, fail, open_extractor, tell
from quotes.errors import QuotesError

if TYPE_CHECKING:
    from quotes.annotation import AnnotatedDocument
    from quotes.evaluation.predictions import Predictions


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Annotated documents, one a line of JSON.")],
    predicted: Annotated[
        Path | None,
        typer.Argument(
            metavar="[PRED]",
            help="Records as 'quotes extract' writes them, or another annotation of the same documents; "
            "without it the documents are extracted first.",
            show_default=False,
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write a page with every error in its context.")
    ] = None,
    errors: Annotated[int, typer.Option(metavar="N", min=0, help="Show the first N errors below the tables.")] = 0,
    bootstrap: Annotated[
        int, typer.Option(metavar="N", min=0, help="Resamples for the confidence intervals; 0 for none.")
    ] = 1000,
    seed: Annotated[int, typer.Option(metavar="N", help="Seed of the resamples.")] = 1,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Print only what was gained and lost against this file of right relations."),
    ] = None,
    explained: Annotated[
        Path | None, typer.Option(metavar="FILE", help='Losses that are accepted: TOML, "id" = "reason".')
    ] = None,
    write_baseline: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what is right now, to compare with later.")
    ] = None,
    parser: Annotated[
        str,
        typer.Option(metavar="PATH|NAME|none", help="The parser to extract with: 'packaged', a UDPipe model, none."),
    ] = "packaged",
    grammar: Annotated[
        list[Path] | None, typer.Option(metavar="DIRECTORY", help="More grammar to extract with; repeatable.")
    ] = None,
) -> None:
    """Score records against gold by the protocols of the field.

    Exit code: 0 done, 1 an unexplained loss against the baseline, 2 wrong usage or unreadable files.
    """
    from quotes.annotation import read_gold
    from quotes.evaluation.baseline import written
    from quotes.evaluation.protocols.assignment import solver
    from quotes.evaluation.report import baseline_of

    reported = baseline is None and (write_baseline is None or as_json or html is not None)
    try:
        if reported:
            solver()  # said before the documents are extracted, not after
        documents = read_gold(gold)
        predictions = _predictions(documents, predicted, parser, tuple(grammar or ()))
        if write_baseline is not None:
            _write(write_baseline, b"".join(written(baseline_of(documents, predictions))))
        if baseline is not None:
            _against(baseline, explained, documents, predictions)
        if reported:
            _report(documents, predictions, gold, as_json, html, errors, bootstrap, seed)
    except QuotesError as error:
        fail(error, USAGE)


def _predictions(
    documents: list[AnnotatedDocument], predicted: Path | None, parser: str, grammars: tuple[Path, ...]
) -> Predictions:
    from quotes.evaluation.predictions import extract_predictions, read_predictions, words_of

    texts = words_of(documents)
    if predicted is not None:
        return read_predictions(predicted, texts)
    return extract_predictions(documents, open_extractor(parser, grammars), texts)


def _report(
    documents: list[AnnotatedDocument],
    predictions: Predictions,
    gold: Path,
    as_json: bool,
    html: Path | None,
    errors: int,
    bootstrap: int,
    seed: int,
) -> None:
    import orjson
    from attrs import asdict

    from quotes.evaluation.page import page
    from quotes.evaluation.report import evaluate as measured
    from quotes.evaluation.terminal import print_report
    from quotes.grammar import load_grammar

    report = measured(documents, predictions, load_grammar(), samples=bootstrap, seed=seed)
    texts = {document.id: document.text for document in documents}
    if html is not None:
        _write(html, page(report, texts, title=f"Evaluation of {gold.name}").encode())
    if as_json:
        typer.echo(orjson.dumps(asdict(report), option=orjson.OPT_INDENT_2))
    else:
        print_report(report, texts, shown=errors)


def _against(
    baseline: Path, explained: Path | None, documents: list[AnnotatedDocument], predictions: Predictions
) -> None:
    from quotes.evaluation.baseline import difference, read_baseline, read_explained, told, unexplained
    from quotes.evaluation.report import baseline_of

    reasons = read_explained(explained) if explained is not None else {}
    changes = difference(read_baseline(baseline), baseline_of(documents, predictions))
    typer.echo("\n".join(told(changes, reasons)))
    open_losses, stale = unexplained(changes, reasons)
    for id in stale:
        tell("error", f"{explained}: {id} is explained as lost, but is not: strike it off")
    for id in open_losses:
        tell("error", f"{id} is lost and nobody says why")
    if stale or open_losses:
        raise typer.Exit(FAILED)


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        fail(f"{path}: cannot be written: {error.strerror}", USAGE)
