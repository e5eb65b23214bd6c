#!/usr/bin/env python3
"""Measure the parser on a treebank from raw text, and write the model card.

    python tools/evaluate_parser.py TEST.conllu [--parser PATH] [--card CARD.json]

Two conditions: ``sentences given`` passes the treebank's ``# text`` lines joined by line breaks with the sentence
spans known (words, tags and trees are all ours); ``raw`` passes the same text as running text, sentences parted by
one space, so that segmentation is ours too. Speed is words per second of one process in the first condition.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import platform
import sys
import time
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from conll_score import Surface, Text, Word, gold_text, offsets, scores

from quotes.parsing.packaged import LEAN_FILE, MODEL_FILE, SPLITTER_FILE, model_dir
from quotes.parsing.parser import Parser, load_parser
from quotes.parsing.tokens import tokens_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

RECIPE = Path(__file__).with_name("parser_recipe.toml")


def text_of(doc: Doc) -> Text:
    """What the parser made of a text, in the scorer's terms; white-space tokens are no words."""
    raw = doc.text
    place = offsets(raw)
    words = [token for token in doc if not token.is_space and token.pos_ != "SPACE"]
    index = {token.i: i for i, token in enumerate(words)}
    rows = []
    for token in words:
        if token.head.i == token.i:  # spaCy writes ROOT
            rows.append(Word(token.norm_, token.lemma_, token.pos_, -1, "root"))
        else:
            rows.append(Word(token.norm_, token.lemma_, token.pos_, index[token.head.i], token.dep_))
    surfaces, at = [], 0
    for start, end, *_ in tokens_of(raw):
        first = at
        while at < len(words) and words[at].idx < end:
            at += 1
        surfaces.append(Surface(place[start], place[end], first, at))
    sentences = [(place[span.start_char], place[span.end_char]) for span in doc.sents]
    return Text(rows, surfaces, sentences)


def spans(raws: list[str]) -> list[tuple[int, int]]:
    """The span of each sentence in the sentences joined by one character."""
    found, at = [], 0
    for raw in raws:
        found.append((at, at + len(raw)))
        at += len(raw) + 1
    return found


def measure(parser: Parser, path: Path) -> dict[str, Any]:
    """Both conditions on one treebank."""
    gold, raws = gold_text(path.read_text(encoding="utf-8"))
    parser.parse("تمهيد.")
    started = time.perf_counter()
    doc = parser.parse("\n".join(raws), spans(raws))
    seconds = time.perf_counter() - started
    given = scores(gold, text_of(doc))
    own = scores(gold, text_of(parser.parse(" ".join(raws))))
    given.pop("sentences")  # not ours here
    return {
        "file": path.name,
        "sentences": len(raws),
        "words": len(gold.words),
        "sentences given (# text lines)": given,
        "raw (own sentence segmentation)": own,
        "words per second": round(len(doc) / seconds, -2),
    }


def file_entry(path: Path) -> dict[str, Any]:
    """Name, size and digest of a model file."""
    data = path.read_bytes()
    return {"file": path.name, "MB": round(len(data) / 1e6, 2), "sha256": hashlib.sha256(data).hexdigest()}


def files(model: Path) -> list[dict[str, Any]]:
    """The entries of the model's files."""
    return [file_entry(model.with_name(name)) for name in (model.name, LEAN_FILE, SPLITTER_FILE)]


def card(figures: list[dict[str, Any]], model: Path, description: dict[str, Any]) -> dict[str, Any]:
    """The model card: files, figures, recipe, data, licence, versions."""
    return {
        **description,
        "files": files(model),
        "figures": figures,
        "recipe": tomllib.loads(RECIPE.read_text(encoding="utf-8")),
        "versions": {
            "python": platform.python_version(),
            **{name: version(name) for name in ("ufal.udpipe", "spacy", "spacy-udpipe")},
        },
    }


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("test", type=Path, nargs="+", help="CoNLL-U files with # text lines")
    cli.add_argument("--parser", type=Path, default=model_dir() / MODEL_FILE, help="a .udpipe file")
    cli.add_argument("--description", type=Path, default=Path(__file__).with_name("model_description.toml"))
    cli.add_argument("--card", type=Path, help="write the model card here")
    args = cli.parse_args()
    if args.card and args.card.exists():  # what is loaded is checked against it
        known = json.loads(args.card.read_text(encoding="utf-8")) | {"files": files(args.parser)}
        args.card.write_text(json.dumps(known, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    parser = load_parser(args.parser)
    figures = [measure(parser, path) for path in args.test]
    sys.stdout.write(json.dumps(figures, ensure_ascii=False, indent=2) + "\n")
    if args.card:
        description = tomllib.loads(args.description.read_text(encoding="utf-8"))
        text = json.dumps(card(figures, args.parser, description), ensure_ascii=False, indent=2)
        args.card.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
