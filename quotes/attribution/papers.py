"""Papers that a clause of their own describes before their verb: «دراسة أعدها المعهد، خلصت إلى أن»."""

from __future__ import annotations

from quotes.attribution.clause_starts import clause_start, past_openers
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import clause_at, fa_clause_at
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite, disowned
from quotes.words import COMMA

MAX_CLAUSE = 24  # words of a paper with its clause
MAX_DESCRIBED = 3  # words of a paper before the verb of its clause: «استطلاعا للرأي |»


def paper_before(reader: Reader, last: int) -> Stretch | None:
    """A paper and its clause, which takes it up with a pronoun, before the verb at ``last`` or the comma before that.

    Without a comma only as the topic of إن: «إن | استطلاعا للرأي أجرته مؤسسة كذا بين الناخبين أظهر أن».
    """
    doc = reader.doc
    comma = doc.key(last - 1) in COMMA
    end = last - comma
    first = past_openers(reader, clause_start(reader, end, turns=True), end) if comma else _topic(reader, end)
    head = nominative(conjoined(doc.key(first)))
    if definite(head) or not reader.lexicon.any(("groups.documents",), head):
        return None
    made = _made(reader, first, end)
    if made is None:
        return None
    inside = range(made + (not comma), end)
    said = (k for k in inside if any(comma or not a.form.verb.strict for a in doc.analyses(k)))  # «بين الناخبين»
    if any(True for _ in said) or any(doc.key(k) in COMMA for k in inside):
        return None
    return Stretch(first, end, reader.conjunction(first))


def _topic(reader: Reader, end: int) -> int:
    """Where the topic of the nearest إن, أن or لكن before word ``end`` begins; ``end`` itself where none stands."""
    doc = reader.doc
    for k in range(end - 1, max(reader.sentence.first - 1, end - MAX_CLAUSE), -1):
        if not doc.words[k].is_word:
            return end
        if clause_at(doc, k) or fa_clause_at(doc, k) or doc.phrase_length("clauses.turns", k) == 1:
            return k + 1
    return end


def _made(reader: Reader, first: int, end: int) -> int | None:
    """The verb of the clause: right behind the paper, or behind what it is about («استطلاعا للرأي |»)."""
    doc = reader.doc
    for k in range(first + 1, min(end, first + 1 + MAX_DESCRIBED)):
        if reader.verb(k):
            return k if disowned(doc.key(k)) else None
        if not (doc.key(k).startswith("لل") or reader.pos(k) == "ADJ"):
            return None
    return None
