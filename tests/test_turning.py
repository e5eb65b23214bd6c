"""What is passed over at one look is what every rule would say no to: without the look the records are the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import quotes
from quotes.annotation import read_gold
from quotes.attribution import boundaries, narrator, phrase_ends
from quotes.attribution.narrator import narrator_speaks
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.reader import Reader
from quotes.cues import openers
from quotes.document import Document
from quotes.grammar import Grammar, load_grammar
from quotes.lexicon import ARTICLE, CONJUNCTIONS, Lexicon, bare, without_conjunction

TEXTS = [(document.id, document.text) for document in read_gold(Path(__file__).parents[1] / "corpus" / "gold.jsonl")]


def everything(grammar: Grammar) -> frozenset[str]:
    """Every word of the corpus."""
    return frozenset(key for _, text in TEXTS for key in Document.read(text, grammar).keys)


def test_a_look_leaves_no_record_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clause ends, and the scan for an opener stops, where it would if every rule were asked at every word."""
    extractor = quotes.load(parser=None)
    quick = list(extractor.pipe(TEXTS))
    assert sum(map(len, quick)) > 500
    known = everything(load_grammar())
    monkeypatch.setattr(boundaries, "may_turn", lambda doc, k: True)
    monkeypatch.setattr(boundaries, "next_stop", lambda doc, k, limit, places: k)
    monkeypatch.setattr(openers, "_telling", lambda grammar: known)
    assert list(extractor.pipe(TEXTS)) == quick


def answers(grammar: Grammar) -> list[tuple[bool, bool]]:
    """Whether the narrator goes on and whether a phrase ends, at each word of the corpus."""
    lexicon = Lexicon(grammar)
    return [
        (narrator_speaks(reader, k), ends_phrase(reader, k, max(sentence.first, k - 2)))
        for document in (Document.read(text, grammar) for _, text in TEXTS)
        for sentence in document.ranges
        for reader in [Reader(document, lexicon, None, sentence)]
        for k in range(sentence.first, sentence.last)
    ]


def test_the_lists_looked_at_first_are_all_that_the_rules_behind_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The narrator goes on, and a phrase ends, where they would if no list were looked at before the rules."""
    grammar = load_grammar()
    quick = answers(grammar)
    assert min(sum(answer) for answer in zip(*quick, strict=True)) > 50
    known = everything(grammar)
    monkeypatch.setattr(narrator, "_voice", lambda grammar: known)
    monkeypatch.setattr(phrase_ends, "_ending", lambda grammar: known)
    assert answers(grammar) == quick


def test_a_word_is_in_a_list_as_written_with_article_and_conjunction() -> None:
    """``Lexicon.any`` knows the forms that peeling would bring back to a word of the list, and no others."""
    grammar = load_grammar()
    lexicon, names = Lexicon(grammar), ("titles.offices", "groups.heads")
    words = grammar.sets[names[0]] | grammar.sets[names[1]]
    fronts = [c + a for c in ("", *CONJUNCTIONS, "ب") for a in ("", ARTICLE, "لل")]
    for key in {front + word for word in words | {"يد", "ان", "ذو"} for front in fronts}:
        plain = without_conjunction(key)
        assert lexicon.any(names, key) == (not words.isdisjoint({key, bare(key), plain, bare(plain)})), key
