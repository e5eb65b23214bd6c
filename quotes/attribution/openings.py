"""Where a sentence begins to say something: past its dateline, what leads into it, and its conjunction."""

from __future__ import annotations

from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.reader import Reader
from quotes.words import cut

MAX_DATELINE = 6


def main_start(reader: Reader, first: int, last: int) -> int:
    """Past a dateline («عمان-») and discourse openers («على صعيد آخر،», «إلى ذلك،»)."""
    doc = reader.doc
    for k in range(first + 1, min(first + MAX_DATELINE, last - 1)):
        if doc.key(k) in ("-", "–", "—", ":") and not any(reader.verb(j) for j in range(first, k)):
            first = k + 1
            break
    while first < last:
        skipped = discourse_at(reader, first)
        if skipped:
            first += skipped
        elif (
            doc.key(first) in ("،", ",", "-", "و")
            or doc.plain_sign(first)
            or reader.lexicon.has("clauses.opening_connectives", doc.key(first))
        ):
            first += 1
        else:
            break
    return first


def unconnected(reader: Reader, first: int) -> int:
    """Raw offset of word ``first`` without a conjunction و or ف (content never starts with one)."""
    doc = reader.doc
    word = doc.words[first] if first < len(doc.words) else None
    if word is None:
        return len(doc.text)
    rest = word.key[1:]
    if word.key[:1] == "و" and (
        reader.lexicon.has("anaphors.one_of", rest) or reader.lexicon.has("phrases.counts", rest)
    ):
        return cut(word, 1)  # «وأحد الأسباب قرار الاتحاد», which the tagger does not split
    if word.key[:1] in ("و", "ف") and len(word.key) > 2 and reader.tree is not None:
        tokens = reader.tokens(first)
        if len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "SCONJ", "PART") and len(tokens[0].text) <= 2:
            return cut(word, 1)
    return word.start
