"""CoNLL-U to spaCy Docs, for parses written by hand: the same Docs as the parser would give, without a model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from quotes.errors import ParserError
from quotes.folding import fold
from quotes.parsing.docs import Piece, Tree, build_doc, rows_of
from quotes.parsing.surfaces import cut_surface
from quotes.parsing.udpipe import Analysis

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXT = "# text = "
ID = re.compile(r"\d+(?:[-.]\d+)?")


def docs_from_conllu(text: str) -> list[Doc]:
    """One Doc per sentence of a CoNLL-U text.

    ``# text =`` gives the raw text; without it tokens are joined by single spaces but after ``SpaceAfter=No``. The
    words of a multiword range ``n-m`` are cut inside its surface. Columns may be parted by tabs, or by runs of spaces
    where no column holds one. Empty nodes are passed over. Raises ParserError naming the line.
    """
    from spacy.util import get_lang_class
    from spacy.vocab import create_vocab

    vocab = create_vocab("ar", get_lang_class("ar").Defaults)
    docs: list[Doc] = []
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            block.append(line.strip())
        elif any(not row.startswith("#") for row in block):
            raw, tree = _sentence(block)
            docs.append(build_doc(vocab, rows_of(raw, [tree])))
            block = []
    return docs


def _columns(line: str) -> list[str]:
    columns = line.split("\t") if "\t" in line else line.split()
    if len(columns) < 8:
        raise ParserError(f"CoNLL-U line with {len(columns)} columns, at least 8 wanted: {line!r}")
    if not ID.fullmatch(columns[0]):
        raise ParserError(f"CoNLL-U id {columns[0]!r} is no number, range or decimal: {line!r}")
    return columns


def _sentence(block: list[str]) -> tuple[str, Tree]:
    raw = next((line[len(TEXT) :] for line in block if line.startswith(TEXT)), None)
    rows = [_columns(line) for line in block if not line.startswith("#")]
    rows = [row for row in rows if "." not in row[0]]
    if raw is None:
        raw = _joined(rows)
    words = [row for row in rows if "-" not in row[0]]
    pieces: list[Piece] = []
    end = 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if int(last or first) <= len(pieces):
            continue  # a word of the range just cut
        start = raw.find(row[1], end)
        if start < 0:
            raise ParserError(f"CoNLL-U token {row[0]} {row[1]!r} not found in the text {raw!r} after offset {end}")
        end = start + len(row[1])
        forms = [word[1] for word in words[int(first) - 1 : int(last or first)]]
        ends = cut_surface(row[1], [fold(form, alif=False) for form in forms])
        if ends is None:
            raise ParserError(f"CoNLL-U token {row[0]} {row[1]!r} has fewer characters than words")
        for form, a, b in zip(forms, [0, *ends[:-1]], ends, strict=True):
            pieces.append(Piece(start + a, start + b, fold(form, alif=False) or form))
    return raw, Tree(pieces, [_analysis(word, i, len(words)) for i, word in enumerate(words)])


def _joined(rows: list[list[str]]) -> str:
    parts, done = [], 0
    for row in rows:
        first, _, last = row[0].partition("-")
        if int(first) > done:
            glued = len(row) > 9 and "SpaceAfter=No" in row[9].split("|")
            parts.append(row[1] if glued else row[1] + " ")
            done = int(last or first)
    return "".join(parts).rstrip(" ")


def _analysis(row: list[str], position: int, length: int) -> Analysis:
    lemma, upos, xpos, feats, head, deprel = ("" if value == "_" else value for value in row[2:8])
    if not head.isdigit() or int(head) > length:
        raise ParserError(f"CoNLL-U word {row[0]} {row[1]!r}: head {head or '_'} is no word of its sentence")
    parent = int(head) - 1
    return Analysis(lemma, upos, xpos, feats, position if parent < 0 else parent, deprel)
