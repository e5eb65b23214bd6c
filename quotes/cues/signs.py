"""Signs on the way from a cue to what it introduces: the end of an aside, a stop within marks, brackets."""

from __future__ import annotations

from quotes.document import Document
from quotes.lexicon import PLACES, definite, lexicon_of

MAX_PARENTHESIS = 14
ABBREVIATED = 2  # letters before a point that ends nothing
DASHES = frozenset("-–—\N{ARABIC TATWEEL}")


def closes_aside(doc: Document, i: int, j: int) -> bool:
    """Whether the aside that the cue stands in ends at sign ``j``: «الرقص على الجمر (كما كان يقول | ) حتى جاء: …»."""
    key = doc.key(j)
    if key in DASHES:
        return not DASHES.isdisjoint((doc.key(i - 1), doc.key(i - 2))) and doc.key(j + 1) != ":"
    if key != ")" or (j == i + 1 and doc.key(i - 1) == "("):
        return False  # «وإن كنت (أعتقد) أن»
    before = (doc.key(k) for k in range(i - 1, max(-1, i - MAX_PARENTHESIS), -1))
    return next((sign for sign in before if sign in ("(", ")")), "") == "("


def stops_inside(doc: Document, j: int) -> bool:
    """Whether a sentence ends at sign ``j`` within marks, which hold several: «"نفى الخبر. وأعلن أن"»."""
    if doc.key(j) != "." or doc.quotation_around(j) is None or j + 1 >= len(doc.words):
        return False
    return len(doc.key(j - 1)) > ABBREVIATED and doc.words[j + 1].start > doc.words[j].end


def shortens_title(doc: Document, j: int) -> bool:
    """Whether the point at ``j`` stands behind the one letter of a title: «د. سالم العلي»."""
    return doc.key(j) == "." and len(doc.key(j - 1)) == 1 and lexicon_of(doc.grammar).honorific(doc.key(j - 1))


def past_parenthesis(doc: Document, j: int, limit: int) -> int:
    """Behind the bracket that closes the one at sign ``j``, or behind that."""
    for k in range(j + 1, min(limit, j + MAX_PARENTHESIS)):
        if doc.words[k].key == ")":
            return k + 1
    return j + 1


def behind_account(doc: Document, k: int) -> bool:
    """Whether where somebody writes himself stands before word ``k``: «حسابه | على تويتر», «صفحتها الرسمية | على»."""
    lexicon, before = lexicon_of(doc.grammar), doc.key(k - 1)
    return lexicon.account(before) or (definite(before) and lexicon.account(doc.key(k - 2)))


def placed_at(doc: Document, j: int) -> bool:
    """Where somebody is, before what he speaks of: «يشكك الطبيب | في برلين في إمكانية التعميم»."""
    kind = doc.key(j + 1) in doc.grammar.sets["places.kinds"]
    behind = j + 2 + kind if kind else j + 1 + doc.longest(PLACES, j + 1)
    return doc.key(j) == doc.key(behind) and behind > j + 1
