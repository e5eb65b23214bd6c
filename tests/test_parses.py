"""``corpus/parses.conllu``: sentences of the corpus with trees corrected by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.annotation import read_gold
from quotes.parsing.conllu import docs_from_conllu

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
BLOCKS = (CORPUS / "parses.conllu").read_text(encoding="utf-8").strip().split("\n\n")
TEXTS = {document.id: document.text for document in read_gold(CORPUS / "gold.jsonl")}


def test_there_are_fifty_of_different_articles() -> None:
    docs = {block.split("\n", 1)[0] for block in BLOCKS}
    assert len(BLOCKS) == 50
    assert len(docs) > 25


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.split("\n", 1)[0].removeprefix("# doc = "))
def test_a_sentence_stands_where_it_says_and_has_one_tree(block: str) -> None:
    said = dict(line[2:].split(" = ", 1) for line in block.split("\n") if line.startswith("# "))
    text, start = said["text"], int(said["start"])
    assert TEXTS[said["doc"]][start : start + len(text)] == text
    rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
    done = 0
    for row in rows:
        a, b = (int(pair.partition("=")[2]) for pair in row[9].split("|"))
        assert text[a:b] == row[1] and done <= a < b
        assert not any(char.isalnum() for char in text[done:a])  # spaces and invisible signs
        done = b
    [tree] = docs_from_conllu(block)
    assert len([token for token in tree if token.dep_ == "ROOT"]) == 1
    assert {token.i for token in next(t for t in tree if t.dep_ == "ROOT").subtree} == set(range(len(tree)))
