#!/usr/bin/env python3
"""The same articles written otherwise, and what that costs: ``tools/typography.toml`` applied to gold, scored.

    python tools/typography.py [GOLD.jsonl ...] [--only ID,ID] [--show N] [--write]

Each variant rewrites the text of every annotated document and carries its spans along; the extractor reads the
variant, and its figures stand beside those of the text as it is. Default: ``corpus/gold.jsonl``. ``--every N`` takes
every Nth article; ``--show`` lists N relations that only the variant gets wrong; ``--write`` rewrites the table of
docs/typography.md.
"""

from __future__ import annotations

import argparse
import random
import sys
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import regex
from attrs import evolve, frozen
from marked import rewrite

from quotes.annotation.gold import AnnotatedDocument, Offsets, read_gold
from quotes.evaluation import extract_predictions, words_of
from quotes.evaluation.measures import Counts, rates
from quotes.evaluation.protocols.core import CORE, right_parts
from quotes.evaluation.report import comparison_of
from quotes.extractor import Extractor
from quotes.marks import find_quotations
from quotes.parsing.clitics import split_word
from quotes.parsing.packaged import SPLITTER_FILE, model_dir

ROOT = Path(__file__).resolve().parents[1]
VARIANTS = Path(__file__).with_suffix(".toml")
PAGE = ROOT / "docs" / "typography.md"
MEASURES = ("relation", "content exact", "content ≥ 0.8", "speaker exact", "entity", "full record")
MARK = "\N{ARABIC TATWEEL}"

Edit = tuple[int, int, str]
Step = Callable[[str], Iterable[Edit]]


@frozen
class Variant:
    """A way of writing: steps that each say what of a text to put otherwise."""

    id: str
    says: str
    steps: tuple[Step, ...]

    def of(self, document: AnnotatedDocument) -> AnnotatedDocument:
        """The document written this way, its spans on the same words."""
        for step in self.steps:
            document = carried(document, step(document.text))
        return document


def carried(document: AnnotatedDocument, edits: Iterable[Edit]) -> AnnotatedDocument:
    """The document after edits ``(start, end, new)`` of its text that do not overlap; spans move with their words.

    What is put in at one place (``start == end``) belongs to the character before it.
    """
    text = document.text
    pieces = ["", *text]  # the first holds what is put before the text
    for start, end, new in edits:
        if start == end:
            pieces[start] += new
        else:
            pieces[start + 1 : end + 1] = [new, *[""] * (end - start - 1)]
    at = [len(pieces[0])]
    for piece in pieces[1:]:
        at.append(at[-1] + len(piece))
    written = "".join(pieces)

    def moved(span: Offsets) -> Offsets:
        return at[span[0]], at[span[1]]

    def named(entity: str | None) -> str | None:
        place = text.find(entity) if entity else -1
        return entity if not entity or place < 0 else written[slice(*moved((place, place + len(entity))))]

    quotes = tuple(
        evolve(
            each,
            content=tuple(map(moved, each.content)),
            cue=moved(each.cue),
            speaker=moved(each.speaker) if each.speaker else None,
            entity=named(each.entity),
            intermediaries=tuple(map(moved, each.intermediaries)),
            medium=moved(each.medium) if each.medium else None,
        )
        for each in document.quotes
    )
    return evolve(document, text=written, quotes=quotes)


def replacing(pattern: str, new: str) -> Step:
    """``new`` for every match, groups filled in."""
    compiled = regex.compile(pattern)
    return lambda text: [(*hit.span(), hit.expand(new)) for hit in compiled.finditer(text)]


def inserting(signs: Sequence[str], behind: str, share: float) -> Step:
    """One of the signs behind a share of the matches; by chance, but the same for the same text."""
    compiled = regex.compile(behind)

    def step(text: str) -> list[Edit]:
        chance = random.Random(len(text))
        ends = [hit.end() for hit in compiled.finditer(text)]
        return [(end, end, chance.choice(signs)) for end in ends if chance.random() < share]

    return step


def marking(opening: str, closing: str) -> Step:
    """Other signs for every quotation that stands in no other; round brackets are left as they are."""

    def step(text: str) -> list[Edit]:
        edits: list[Edit] = []
        for each in find_quotations(text):
            if each.depth or each.style in ("paren", "brace", "ornate"):
                continue
            for start, end, sign in ((each.open_start, each.start, opening), (each.end, each.close_end, closing)):
                if written := text[start:end].strip():
                    start += text[start:end].index(written)
                    edits.append((start, start + len(written), sign))
        return edits

    return step


@lru_cache(maxsize=1)
def _shapes() -> dict[tuple[str, str], str]:
    """Presentation forms by (kind, letters): kind is isolated, final, initial or medial."""
    found = {}
    for code in range(0xFE80, 0xFEFD):
        kind, *letters = unicodedata.decomposition(chr(code)).split()
        found[kind.strip("<>"), "".join(chr(int(each, 16)) for each in letters)] = chr(code)
    return found


def shaping(text: str) -> list[Edit]:
    """Every letter in the form it has beside its neighbours, lam and alif as one ligature."""
    shapes = _shapes()
    edits: list[Edit] = []
    letters = [i for i, char in enumerate(text) if not unicodedata.combining(char)]
    joined, skip = False, -1
    for n, i in enumerate(letters):
        if i == skip:
            continue
        following = letters[n + 1] if n + 1 < len(letters) else -1
        after = text[following] if following >= 0 else ""
        pair = text[i] + after
        if following == i + 1 and ("isolated", pair) in shapes:
            edits.append((i, i + 2, shapes["final" if joined else "isolated", pair]))
            joined, skip = False, following
            continue
        goes_on = ("initial", text[i]) in shapes and (after == MARK or ("final", after) in shapes)
        kind = {(False, False): "isolated", (False, True): "initial", (True, False): "final", (True, True): "medial"}
        if ("isolated", text[i]) in shapes:
            edits.append((i, i + 1, shapes.get((kind[joined, goes_on], text[i]), text[i])))
        joined = goes_on or text[i] == MARK
    return edits


def detaching(conjunctions: Sequence[str]) -> Step:
    """A space behind the conjunctions that the clitic splitter cuts off."""
    word = regex.compile(r"[\p{L}\p{M}]+")
    model = model_dir() / SPLITTER_FILE

    def step(text: str) -> list[Edit]:
        ends = [hit.start() + 1 for hit in word.finditer(text) if split_word(hit.group(), model)[0] in conjunctions]
        return [(end, end, " ") for end in ends if text[end : end + 1].isalpha()]

    return step


def variant(entry: Mapping[str, Any]) -> Variant:
    """The variant of a table of the file."""
    steps: list[Step] = [replacing(*pair) for pair in entry.get("replace", [])]
    if "insert" in entry:
        steps.append(inserting(entry["insert"], entry["behind"], entry["share"]))
    if "marks" in entry:
        steps.append(marking(*entry["marks"]))
    if "detach" in entry:
        steps.append(detaching(entry["detach"]))
    if entry.get("shapes"):
        steps.append(shaping)
    return Variant(entry["id"], entry["says"], tuple(steps))


def variants() -> list[Variant]:
    """Every variant of ``tools/typography.toml``."""
    return [variant(entry) for entry in tomllib.loads(VARIANTS.read_text(encoding="utf-8"))["variant"]]


@frozen
class Score:
    """F1 by measure, 0 to 100, and for every gold relation the parts that are right (None: not found)."""

    figures: Mapping[str, float]
    right: Mapping[str, Mapping[str, bool] | None]


def score(documents: Sequence[AnnotatedDocument], extractor: Extractor) -> Score:
    """What the extractor gets right of these documents."""
    predictions = extract_predictions(documents, extractor, words_of(documents))
    total = Counts()
    right: dict[str, Mapping[str, bool] | None] = {}
    for document in documents:
        comparison = comparison_of(document, predictions)
        total.plus(CORE.count(comparison))
        right |= {each.id: None for each in comparison.gold}
        right |= {wanted.id: right_parts(wanted, found) for wanted, found in comparison.matched}
    figures = {m.name: 100 * (rates(m, total).value or 0.0) for m in CORE.measures if m.name in MEASURES}
    return Score(figures, right)


def row(cells: Iterable[object]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def table(clean: Score, found: Sequence[tuple[Variant, Score]]) -> str:
    """The figures in Markdown: the text as it is, then each variant with its differences in points."""
    lines = [row(["variant", "", *MEASURES]), row(["---", "---", *["---:"] * len(MEASURES)])]
    lines.append(row(["text as it is", "", *[f"{clean.figures[name]:.1f}" for name in MEASURES]]))
    for each, scored in found:
        cells = (f"{scored.figures[m]:.1f} ({scored.figures[m] - clean.figures[m]:+.1f})" for m in MEASURES)
        lines.append(row([each.id, each.says, *cells]))
    return "\n".join(lines)


def losses(clean: Score, scored: Score) -> list[tuple[str, str]]:
    """The relations, each with its parts, that only the variant gets wrong."""
    found = []
    for id, before in clean.right.items():
        after = scored.right[id]
        if before is not None and after is None:
            found.append((id, "missed"))
        elif before and after and (lost := [name for name, ok in before.items() if ok and not after[name]]):
            found.append((id, ", ".join(lost)))
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    cli.add_argument("gold", type=Path, nargs="*", default=[ROOT / "corpus" / "gold.jsonl"])
    cli.add_argument("--only", default="", help="ids of variants, comma between")
    cli.add_argument("--show", type=int, default=0, help="list so many relations that only the variant gets wrong")
    cli.add_argument("--every", type=int, default=1, help="take every Nth article")
    cli.add_argument("--write", action="store_true", help="rewrite the table of docs/typography.md")
    args = cli.parse_args()
    only = set(filter(None, args.only.split(",")))
    extractor = Extractor()
    for path in args.gold:
        documents = read_gold(path)[:: args.every]
        clean = score(documents, extractor)
        found = []
        for each in variants():
            if not only or each.id in only:
                found.append((each, score([each.of(document) for document in documents], extractor)))
                for id, what in losses(clean, found[-1][1])[: args.show]:
                    sys.stdout.write(f"{each.id}: {id} {what}\n")
        written = table(clean, found)
        sys.stdout.write(f"{path.name}\n\n{written}\n\n")
        if args.write:
            rewrite(PAGE, "table", written)


if __name__ == "__main__":
    main()
