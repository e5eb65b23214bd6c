#!/usr/bin/env python3
"""What better parses would add: the corpus read with the packaged parser, with trees corrected by hand, and without.

    python tools/parse_ceiling.py [corpus/parses.conllu] [--differences]

The file has sentences of the corpus with their trees put right: words, tags, heads and relations by the conventions of
PADT (a sentence-initial و heads its verb as ``parataxis``, names are chained by ``nmod``); the places of punctuation
are left as the parser had them. ``# doc`` and ``# start`` say which document and code point a sentence begins at.
Counted are the core relations whose cue lies in
one of these sentences, and what is right of them.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from spacy.tokens import Doc

from quotes.annotation import AnnotatedDocument, read_gold
from quotes.evaluation.baseline import measure
from quotes.evaluation.predictions import extract_predictions, words_of
from quotes.evaluation.report import comparison_of
from quotes.extractor import Extractor
from quotes.parsing.conllu import docs_from_conllu
from quotes.parsing.nodes import Syntactic
from quotes.parsing.packaged import PACKAGED, model_path
from quotes.parsing.udpipe_parser import UDPipeParser

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus" / "gold.jsonl"
PARSES = ROOT / "corpus" / "parses.conllu"
FULL = ("found", "content", "speaker", "entity", "intermediaries")
PARTS = ("found", "content", "speaker", "entity")


@frozen
class Corrected:
    """One sentence of the corpus and its tree."""

    doc: str
    start: int
    text: str
    tree: Doc


def read_parses(path: Path) -> Iterator[Corrected]:
    """The sentences of the file."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        said = dict(line[2:].split(" = ", 1) for line in block.split("\n") if line.startswith("# "))
        [tree] = docs_from_conllu(block)
        yield Corrected(said["doc"], int(said["start"]), said["text"], tree)


class CorrectedParser(UDPipeParser):
    """The packaged parser, but for sentences whose trees are known."""

    def __init__(self, known: Sequence[Corrected]) -> None:
        super().__init__(model_path(PACKAGED))
        self._known = {sentence.text: list(sentence.tree) for sentence in known}
        self.used: set[str] = set()

    def trees(
        self, texts: Sequence[str], windows: Sequence[Sequence[tuple[int, int]]]
    ) -> Sequence[Sequence[Syntactic]]:
        found: list[Sequence[Syntactic]] = [*super().trees(texts, windows)]
        for n, text in enumerate(texts):
            if (words := self._known.get(text.strip())) is not None and text == text.lstrip():
                found[n] = words
                self.used.add(text.strip())
        return found


def right_in(
    sentences: Sequence[Corrected], documents: Sequence[AnnotatedDocument], extractor: Extractor
) -> dict[tuple[str, int], frozenset[str]]:
    """What is right of each core relation whose cue lies in a sentence, by document and offset of the cue."""
    predictions = extract_predictions(documents, extractor, words_of(documents))
    right: dict[tuple[str, int], frozenset[str]] = {}
    for document in documents:
        spans = [(each.start, each.start + len(each.text)) for each in sentences if each.doc == document.id]
        comparison = comparison_of(document, predictions)
        parts = measure([comparison]).right
        for relation in comparison.gold:
            at = relation.spans.cue[0]
            if any(start <= at < end for start, end in spans):
                right[document.id, at] = parts[relation.id]
    return right


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("parses", type=Path, nargs="?", default=PARSES)
    cli.add_argument("--differences", action="store_true", help="list the relations that the trees change")
    args = cli.parse_args()
    sentences = list(read_parses(args.parses))
    wanted = {each.doc for each in sentences}
    documents = [each for each in read_gold(CORPUS) if each.id in wanted]
    with_corrected = Extractor()
    with_corrected.parser = parser = CorrectedParser(sentences)
    results = {
        "grammar alone": right_in(sentences, documents, Extractor(None)),
        "packaged parser": right_in(sentences, documents, Extractor()),
        "corrected by hand": right_in(sentences, documents, with_corrected),
    }
    words = sum(token.pos_ != "SPACE" for each in sentences for token in each.tree)
    print(f"{len(sentences)} sentences, {words} words; {len(parser.used)} of the trees were asked for\n")  # noqa: T201
    print("| trees | relations |", " | ".join(PARTS), "| full record |")  # noqa: T201
    print("| --- |" + " ---: |" * (len(PARTS) + 2))  # noqa: T201
    for name, right in results.items():
        counts = Counter(part for parts in right.values() for part in parts)
        full = sum(parts.issuperset(FULL) for parts in right.values())
        print(f"| {name} | {len(right)} |", " | ".join(str(counts[part]) for part in PARTS), f"| {full} |")  # noqa: T201
    if args.differences:
        before, after = results["packaged parser"], results["corrected by hand"]
        for key, parts in before.items():
            if parts != after[key]:
                print(*key, "gained", sorted(after[key] - parts), "lost", sorted(parts - after[key]))  # noqa: T201


if __name__ == "__main__":
    main()
