"""Words that point: a participle at a thing («قال مشيرا إلى الباب: «اخرج»»), «هكذا» and «كما وصفه» back to words."""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.grammar.schema import Analysis

TO = "الي"
FRAME = "nominal:إلى"
LONGEST = 6  # words of what is pointed at
REACH = 12  # words from "say" to the participle


def points_at(doc: Document, j: int) -> bool:
    """Whether a participle stands at word ``j`` with إلى and a noun and words quoted behind it: «مشيرة إلى ابنها:»."""
    if doc.key(j + 1) != TO or that_clause_at(doc, j + 1):
        return False
    if not any(a.form.kind == "participle" and FRAME in a.form.verb.frames for a in doc.analyses(j)):
        return False
    first = j + 2
    last = next((k for k in range(first, min(first + LONGEST + 1, len(doc.words))) if not doc.words[k].is_word), first)
    return last > first and (doc.colon_at(last) or doc.opens(last) is not None)


def says_pointing(doc: Document, j: int) -> bool:
    """Whether a verb that means nothing but "say" stands before such a participle, without words of its own yet."""
    for k in range(j - 1, max(-1, j - 1 - REACH), -1):
        if doc.key(k) in (".", ":", "؛") or doc.opens(k) is not None or doc.closes(k) is not None:
            return False
        if that_clause_at(doc, k):
            return False
        if any(a.form.kind == "verb" and "bare" in a.form.verb.frames for a in doc.analyses(k)):
            return True
    return False


def pointing_before(doc: Document, i: int) -> int:
    """Words before the verb at ``i`` that stand for the words before them; 0 if none.

    «"لا عودة إلى الوراء" هكذا قالها المؤلف», «…، بهذه الكلمات اختصر حاله», «…، هذا ما قاله», «…، كما وصفه».
    """
    thus = doc.length_before("openers.thus", i)
    if thus:
        return thus
    if so_called(doc, i):
        return 1
    return 2 if doc.key(i - 1) == "ما" and doc.key(i - 2) in doc.grammar.sets["pronouns.demonstratives"] else 0


def so_called(doc: Document, i: int) -> bool:
    """Whether the verb at ``i`` says who calls something by the words before it: «"كارثة كبرى"، كما وصفها العمدة»."""
    called = (a.enclitic and a.form.kind == "verb" and a.form.verb.object for a in doc.analyses(i))
    stated = any(a.form.verb.category == "statement" and "clause" not in a.form.verb.frames for a in doc.analyses(i))
    return doc.key(i - 1) == "كما" and any(called) and stated


def shares_view(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether the verb at word ``i`` has a view for its second object, no subject: «ويوافقه | الرأي سامي العلي»."""
    return bool(analysis.enclitic) and doc.key(i + 1) in doc.grammar.sets["openers.views"]
