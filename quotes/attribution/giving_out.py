"""Verbs that give words out, and the relative clause of the words themselves: ``تصريحاته التي نقلتها الوكالة``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.phrases import phrase_at
from quotes.lexicon import disowned

SOURCE_WORDS = 3  # words of «وفقا لأقوال» and «على حد قول» at most


def carrying(reader: Reader, k: int) -> str:
    """The lemma of a verb whose object is the statement: ``نقلته``, ``بثتها``; empty for any other word."""
    key = reader.doc.key(k)
    if key[-1:] not in ("ه", "ا"):
        return ""
    for analysis in reader.doc.analyses(k):
        form = analysis.form
        if form.kind == "verb" and form.verb.category in ("relay", "statement") and analysis.enclitic in ("ه", "ها"):
            return form.verb.lemma
    stem = key[:-2] if key.endswith("ها") else key[:-1]
    return stem if reader.lexicon.has("outlets.carriers", stem) else ""


def hands_on(reader: Reader, k: int) -> bool:
    """Whether the verb at ``k`` with the statement for its object gives it to others: ``نقلته``, ``بثته``."""
    relay = any(a.form.verb.category == "relay" for a in reader.doc.analyses(k))
    return relay or reader.lexicon.has("outlets.carriers", disowned(reader.doc.key(k)))


def of_the_words(reader: Reader, k: int, first: int) -> bool:
    """Whether the relative at word ``k`` is of the noun in front of the speaker's phrase, which begins at ``first``.

    «بحسب تصريحات المدير | التي بثها التلفزيون», «| التي أدلى بها أمس»; not «بحسب رواية السيدة التي فقدت بيتها».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if k + 1 >= reader.sentence.last or not lexicon.has("pronouns.relative_singular", doc.key(k)):
        return False
    phrases = (phrase_at(doc, j) for j in range(max(reader.sentence.first, first - SOURCE_WORDS), first - 1))
    if not any(phrase is not None and phrase[0].role == "source" for phrase in phrases):
        return False
    given = hands_on(reader, k + 1) and carrying(reader, k + 1) != ""
    return given or lexicon.has("outlets.spoke", doc.key(k + 1))
