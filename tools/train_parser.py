#!/usr/bin/env python3
"""Train a UDPipe 1 model (tokenizer, tagger, parser) from CoNLL-U files.

    python tools/train_parser.py --train T.conllu[.gz] --heldout H.conllu[.gz] --vectors V.gz -o MODEL.udpipe

A thin use of ``ufal.udpipe``'s ``Trainer``. The hyperparameters live beside this file in
``parser_recipe.toml``; about one hour on one core for 212,000 words.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
import time
import tomllib
from pathlib import Path

import ufal.udpipe as udpipe

RECIPE = Path(__file__).with_name("parser_recipe.toml")


def read_text(path: Path) -> str:
    """The text of a plain or gzipped UTF-8 file."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")


def read_sentences(path: Path) -> udpipe.Sentences:
    """All sentences of a CoNLL-U file; raises ValueError where the file is malformed."""
    reader = udpipe.InputFormat.newConlluInputFormat()
    reader.setText(read_text(path))
    sentences, error = udpipe.Sentences(), udpipe.ProcessingError()
    while True:
        sentence = udpipe.Sentence()
        if not reader.nextSentence(sentence, error):
            break
        sentences.append(sentence)
    if error.occurred():
        raise ValueError(f"{path}: {error.message}")
    return sentences


def options(settings: dict[str, object]) -> str:
    """UDPipe's ``key=value;key=value`` option string."""
    return ";".join(f"{key}={value}" for key, value in settings.items())


def train(train_path: Path, heldout_path: Path, vectors_path: Path, recipe: dict[str, dict[str, object]]) -> bytes:
    """The trained model as bytes; raises RuntimeError with UDPipe's message on failure."""
    error = udpipe.ProcessingError()
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".vectors") as vectors:
        vectors.write(read_text(vectors_path))
        vectors.flush()
        parser = {**recipe["parser"], "embedding_form_file": vectors.name}
        model = udpipe.Trainer.train(
            "morphodita_parsito",
            read_sentences(train_path),
            read_sentences(heldout_path),
            options(recipe["tokenizer"]),
            options(recipe["tagger"]),
            options(parser),
            error,
        )
    if error.occurred():
        raise RuntimeError(error.message)
    return bytes(model)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--train", type=Path, required=True)
    cli.add_argument("--heldout", type=Path, required=True)
    cli.add_argument("--vectors", type=Path, required=True, help="word2vec text format, plain or gzipped")
    cli.add_argument("--recipe", type=Path, default=RECIPE)
    cli.add_argument("-o", "--output", type=Path, required=True)
    args = cli.parse_args()
    started = time.monotonic()
    model = train(args.train, args.heldout, args.vectors, tomllib.loads(args.recipe.read_text(encoding="utf-8")))
    args.output.write_bytes(model)
    sys.stderr.write(f"{args.output}: {len(model) / 1e6:.1f} MB in {(time.monotonic() - started) / 60:.0f} min\n")


if __name__ == "__main__":
    main()
