"""Subjects that stand before their verb: ``لكن الوزير قال إن``, ``وكانت الصحيفة قد ذكرت أن``, ``الوزير الذي أكد أن``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.lexicon import without_conjunction

MAX_WORDS = 25
BREAKS = frozenset({"،", ",", "؛", ":", ".", "؟", "!", "…", "...", ".."})


def subject_before(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase between the clause's beginning and the verb, auxiliaries and negators stepped over."""
    if c.proclitic[:1] in ("و", "ف"):
        return None
    return subject_before_index(reader, c.word)


def subject_before_index(reader: Reader, word: int) -> Stretch | None:
    """The same for the verb at word ``word``."""
    doc, lexicon = reader.doc, reader.lexicon
    last = word
    while last > reader.sentence.first and (lexicon.auxiliary(doc.key(last - 1)) or lexicon.negator(doc.key(last - 1))):
        last -= 1
    first = _clause_start(reader, last)
    first = _past_openers(reader, first, last)
    if first >= last:
        return None
    for k in range(first, last):
        if reader.verb(k) and not _inside_relative(reader, first, k):
            return _parsed(reader, word, last)
    phrase = noun_phrase(reader, first, last)
    if phrase is not None and phrase.last >= last - 1 - (doc.key(last - 1) in BREAKS):
        return phrase
    return _parsed(reader, word, last)


def antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase before الذي/التي where the relative clause's verb is the cue."""
    doc, lexicon = reader.doc, reader.lexicon
    k = c.word - 1
    while k > reader.sentence.first and (lexicon.auxiliary(doc.key(k)) or lexicon.negator(doc.key(k))):
        k -= 1
    if k <= reader.sentence.first or not lexicon.relative(doc.key(k)):
        return None
    end = k - 1 if doc.key(k - 1) in ("،", ",") else k
    if reader.tree is not None:
        token = reader.tree.main(doc.words[c.word])
        head = token.head if token is not None else None
        if head is not None and head.pos_ in ("NOUN", "PROPN", "X", "ADJ"):
            position = reader.tree.start(head)
            first = next((j for j in range(reader.sentence.first, end) if doc.words[j].end > position), end)
            if first < end:
                found = noun_phrase(reader, first, end)
                if found is not None and found.last == end:
                    return found
    for first in range(max(reader.sentence.first, _clause_start(reader, end)), end):
        found = noun_phrase(reader, first, end)
        if found is not None and found.last == end:
            return found
    return None


def _clause_start(reader: Reader, last: int) -> int:
    doc = reader.doc
    k = last
    while k > max(reader.sentence.first, last - MAX_WORDS):
        key = doc.key(k - 1)
        if key in BREAKS or doc.opens(k - 1) is not None or doc.closes(k - 1) is not None and key in ("»", "”", '"', "“"):
            if doc.closes(k - 1) is not None and k < last:
                k -= 1
                continue
            break
        if that_clause_at(doc, k - 1):
            break
        k -= 1
    return k


def _past_openers(reader: Reader, first: int, last: int) -> int:
    """Past لكن، بينما، وكانت، على الرغم من …: to where the noun phrase begins."""
    doc, lexicon = reader.doc, reader.lexicon
    while first < last:
        key = doc.key(first)
        plain = without_conjunction(key)
        if lexicon.auxiliary(key) or lexicon.auxiliary(plain) or lexicon.any(("clauses.sibling_connectives",), key):
            first += 1
        elif doc.phrase_length("clauses.contrastives", first):
            first += doc.phrase_length("clauses.contrastives", first)
        elif key in ("و", "ف", "اما", "واما") or not doc.words[first].is_word and doc.opens(first) is None:
            first += 1
        else:
            break
    return first


def _inside_relative(reader: Reader, first: int, k: int) -> bool:
    return any(reader.lexicon.relative(reader.doc.key(j)) for j in range(first, k))


def _parsed(reader: Reader, word: int, last: int) -> Stretch | None:
    """The parse's subject to the left of the verb."""
    if reader.tree is None:
        return None
    token = reader.tree.subject(reader.doc.words[word])
    if token is None or token.pos_ not in ("NOUN", "PROPN", "X", "ADJ"):
        return None
    position = reader.tree.start(token)
    if position >= reader.doc.words[word].start:
        return None
    first = next((k for k in range(reader.sentence.first, last) if reader.doc.words[k].end > position), None)
    if first is None:
        return None
    found = noun_phrase(reader, first, last)
    return found if found is not None and found.last >= last - 2 else None
