"""Content, speaker and intermediaries of hand-written parses: no model is involved."""

from __future__ import annotations

import re
from typing import Any

import pytest
from conftest import DATA, table
from spacy.tokens import Doc

from quotes.attribution import Reader, Tree, resolve_sentence
from quotes.cues import find_candidates
from quotes.document import Document
from quotes.extractor import Extractor
from quotes.lexicon import Lexicon
from quotes.parsing import docs_from_conllu
from quotes.records import Quote

CONLLU = (DATA / "resolver.conllu").read_text(encoding="utf-8")
IDS = re.findall(r"^# sent_id = (.*)$", CONLLU, re.MULTILINE)
PARSES: dict[str, Doc] = dict(zip(IDS, docs_from_conllu(CONLLU), strict=True))
CASES: dict[str, dict[str, Any]] = table("resolver")
BY_TREE = [id for id, case in CASES.items() if "without_tree" in case]


def by_id(field: str) -> list[Any]:
    """Ids as parameters; known failures of the field are strict expected failures."""
    return [
        pytest.param(
            id, id=id, marks=[pytest.mark.xfail(reason=case[field], raises=AssertionError)] if field in case else []
        )
        for id, case in CASES.items()
    ]


def described(quotes: list[Quote]) -> list[dict[str, Any]]:
    """Records as the table writes them, nothing left out."""
    numbers = {quote.id: number for number, quote in enumerate(quotes, start=1)}
    return [
        {
            "cue": quote.cue.text,
            "content": quote.text,
            "speaker": (quote.speaker.text if quote.speaker else None) or "",
            "entity": quote.speaker.entity.name if quote.speaker and quote.speaker.entity else "",
            "intermediaries": [each.text for each in quote.intermediaries],
            "medium": quote.medium.text if quote.medium else "",
            "negated": quote.negated,
            "within": numbers[quote.within] if quote.within else 0,
        }
        for quote in quotes
    ]


def complete(expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Entries of the table with what they leave out."""
    defaults = {"speaker": "", "intermediaries": [], "medium": "", "negated": False, "within": 0}
    return [defaults | {"entity": each.get("speaker", "")} | each for each in expected]


def test_every_parse_has_its_expectation() -> None:
    """The two files are about the same sentences."""
    assert list(PARSES) == list(CASES)


@pytest.mark.parametrize("id", by_id("xfail"))
def test_resolves(id: str, grammar_only: Extractor) -> None:
    """Every part of every record, by grammar and tree together."""
    assert described(grammar_only.extract_doc(PARSES[id])) == complete(CASES[id]["expect"])


@pytest.mark.parametrize("id", by_id("xfail_without_tree"))
def test_resolves_without_the_tree(id: str, grammar_only: Extractor) -> None:
    """The grammar alone: the same, or what the table says the tree is needed for."""
    expected = CASES[id].get("without_tree", CASES[id]["expect"])
    assert described(grammar_only.extract(PARSES[id].text)) == complete(expected)


@pytest.mark.parametrize("id", BY_TREE)
def test_the_tree_decides(id: str) -> None:
    """Where the table says so, grammar alone and tree differ: the case is about the tree."""
    assert CASES[id]["without_tree"] != CASES[id]["expect"]


@pytest.mark.parametrize("id", CASES)
def test_a_sentence_stands_anywhere_in_its_text(id: str, grammar_only: Extractor) -> None:
    """A tree counts from its sentence's beginning: with text before it the spans move along and stay the same words."""
    parse = PARSES[id]
    before = "وصل الوفد صباحا.\n\n"
    drafts = []
    for prefix in ("", before):
        doc = Document.read(prefix + parse.text, grammar_only.grammar)
        tree = Tree(parse, len(prefix))
        found = []
        for sentence, stretch in enumerate(doc.ranges):
            candidates = [c for c in find_candidates(doc) if c.sentence == sentence]
            found += resolve_sentence(Reader(doc, Lexicon(doc.grammar), tree, stretch), candidates)
        drafts.append(
            [
                ([(start - len(prefix), end - len(prefix)) for start, end in d.spans], d.finding.case, d.rule)
                for d in found
            ]
        )
    assert drafts[0] == drafts[1]
    assert bool(drafts[0]) == bool(CASES[id]["expect"])
