"""What the grammar has no entry for: words that govern a complementizer, or stand by words in marks, of no record.

The governor is read off the parse: أن marks the verb of its clause, and that verb hangs on the word which takes it.
Where the parse gives none, and for words in marks, it is the nearest verb, participle or noun before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from quotes.attribution.tree import Tree
from quotes.cues.complementizers import complementizer_at
from quotes.document import Document, Stretch
from quotes.extractor import Extractor, Run
from quotes.folding import fold
from quotes.lexicon import conjoined
from quotes.marks import is_statement_like

if TYPE_CHECKING:
    from quotes.parsing.nodes import Syntactic

BEFORE, BEHIND = 18, 8  # words around an opening that are parsed
NEAR = 8  # words before an opening in which its governor is looked for without the tree
FEW = 5  # words in marks; fewer are a name or a term
BESIDE = 2  # words behind a closing mark in which its verb stands: «…»، علق فلان
UNKNOWN = "_"  # UDPipe has no lemma for it
CONTENT = ("VERB", "NOUN", "ADJ", "PROPN", "X", "ADV")
LISTED_BEFORE = ("complementizers.conjunctions", "complementizers.before_anna", "complementizers.modals")


@frozen
class Governor:
    """A word that no entry has, before something that looks like words said.

    ``lemma``: folded, from the parser; without one the folded word. ``frame``: ``clause``, ``clause:ب``, … or
    ``quotation``. ``word`` is its place in the document.
    """

    lemma: str
    frame: str
    word: int


def governors(extractor: Extractor, run: Run) -> Iterator[Governor]:
    """The governor of every complementizer and every statement in marks that no cue has taken."""
    doc = run.document
    for sentence, whole in enumerate(doc.ranges):
        if doc.kind(sentence) == "furniture":
            continue
        openings = sorted([*_complementizers(run, whole), *_quotations(run, whole)])
        if not openings:
            continue
        tree = _tree(extractor, doc, whole, [word for word, _ in openings])
        for word, frame in openings:
            governor = _governor(doc, tree, whole, word, frame)
            if governor is not None:
                yield governor


def _complementizers(run: Run, whole: Stretch) -> Iterator[tuple[int, str]]:
    """Complementizers that open no candidate's words; questions stand by themselves far too often."""
    doc = run.document
    taken = {c.opener.word for c in run.candidates if c.opener is not None}
    skip = -1
    for i in range(whole.first, whole.last):
        found = complementizer_at(doc, i) if i > skip and not doc.analyses(i) else None
        if found is None or found.frame == "question":
            continue
        skip = found.last - 1
        if taken.isdisjoint(range(i, found.last)) and i > whole.first and not _known(doc, i - 1, i):
            yield i, found.frame


def _quotations(run: Run, whole: Stretch) -> Iterator[tuple[int, str]]:
    """Statements in marks of which no record has a word."""
    doc = run.document
    said = [span for draft in run.drafts for span in draft.spans]
    for i in range(whole.first, whole.last):
        q = doc.opens(i)
        if q is None or q.depth or doc.words_quoted(q) < FEW or not is_statement_like(doc.text, q):
            continue
        if not any(start < q.close_end and q.open_start < end for start, end in said):
            yield i, "quotation"


def _tree(extractor: Extractor, doc: Document, whole: Stretch, words: Sequence[int]) -> Tree | None:
    if extractor.parser is None:
        return None
    first, last = max(whole.first, words[0] - BEFORE), min(whole.last, words[-1] + BEHIND)
    start, end = doc.words[first].start, doc.words[last - 1].end
    # a Doc and not the tree of the resolver, which may come without lemmas
    return Tree(list(extractor.parser.parse(doc.text[start:end], [(0, end - start)])), start)


def _governor(doc: Document, tree: Tree | None, whole: Stretch, word: int, frame: str) -> Governor | None:
    found = None if frame == "quotation" else _by_tree(doc, tree, whole, word)
    if found is None:
        found = _by_place(doc, tree, whole, word, frame)
    if found is None or _known(doc, found, word):
        return None
    token = tree.main(doc.words[found]) if tree is not None else None
    return Governor(_lemma(token) or conjoined(doc.key(found)), frame, found)


def _known(doc: Document, k: int, opening: int) -> bool:
    """Whether an entry has the word, or a list that says what its clause is: يجب أن، قبل أن، على الرغم من أن."""
    if doc.analyses(k) or any(conjoined(doc.key(k)) in doc.grammar.sets[name] for name in LISTED_BEFORE):
        return True
    return any(doc.item_before(name, at) for name in LISTED_BEFORE for at in (opening, opening + 1))


def _lemma(token: Syntactic | None) -> str:
    """The parser's lemma; an adverbial participle that it does not know keeps the ending of its case: محتجا."""
    if token is None or token.lemma_ == UNKNOWN:
        return ""
    lemma = fold(token.lemma_)
    return lemma[:-1] if token.pos_ == "ADJ" and len(lemma) > 4 and lemma.endswith("ا") else lemma


def _by_tree(doc: Document, tree: Tree | None, whole: Stretch, word: int) -> int | None:
    """The word on which the clause behind the complementizer hangs, where it stands before."""
    if tree is None:
        return None
    for k in (word, word + 1):
        for token in tree.tokens_of(doc.words[k]):
            if token.pos_ != "SCONJ":
                continue
            clause = token.head
            above = clause.head if token.dep_ in ("mark", "fixed", "case") else clause
            if above.i >= token.i or above.i == clause.i or above.pos_ not in CONTENT:
                return None
            at = tree.start(above)
            return next((j for j in range(whole.first, word) if doc.words[j].start <= at < doc.words[j].end), None)
    return None


def _by_place(doc: Document, tree: Tree | None, whole: Stretch, word: int, frame: str) -> int | None:
    """The word right before a complementizer; before marks, or right behind them, the nearest verb or participle."""
    if frame != "quotation":
        return word - 1 if doc.words[word - 1].is_word and word > whole.first else None
    if tree is None:
        return None
    for k in range(word - 1, max(whole.first - 1, word - 1 - NEAR), -1):
        if doc.words[k].is_word and _speaks(tree.main(doc.words[k])):
            return k
    quotation = doc.opens(word)
    after = doc.after(quotation) if quotation is not None else whole.last
    for k in range(after, min(after + BESIDE, whole.last)):
        if doc.words[k].is_word and tree.pos(doc.words[k]) == "VERB":
            return k
    return None


def _speaks(token: Syntactic | None) -> bool:
    """A verb or an adverbial participle: «صاح», «صارخا»."""
    if token is None:
        return False
    adverbial = token.pos_ == "ADJ" and token.morph.get("Case", []) == ["Acc"] and token.text.endswith("ا")
    return token.pos_ == "VERB" or adverbial
