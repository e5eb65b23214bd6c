"""An outlet behind ل told by letters, by their names or digits: ``لـCNN``, ``لسي إن بي سي``, ``لفرانس24``.

What is written so is a foreign body or a product as well, whose staff the speaker may be («الرئيس التنفيذي لـXYZ»).
It is spoken to where the speaker wants nothing more and what was said follows right behind.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import POSSESSIVES, definite, disowned
from quotes.words import COMMA

LONGEST = 4  # words of such a name: «لـABC News»
SOURCES = ("anaphors.singular", "anaphors.sources")


def lettered_medium(reader: Reader, k: int) -> bool:
    """Whether such a name joined to ل at word ``k`` is the one spoken to."""
    length = lettered(reader, k)
    if not length:
        return False
    # «وقال | لـCNN في رسالة: «…»»: right behind the verb nobody else is there whose it could be
    verb = bool(reader.doc.analyses(k - 1)) and reader.verb(k - 1)
    return verb or (said_at(reader, k + length) and _told_by(reader, k))


def lettered(reader: Reader, k: int) -> int:
    """Number of words of a name in such a script whose first is joined to ل; 0 if none.

    The adjective behind Latin letters says which of its channels: «لـABC عربية».
    """
    doc = reader.doc
    name = doc.key(k)[1:]
    if k in doc.spelt_names and doc.key(k)[:1] == "ل":
        return doc.spelt_names[k] - k
    if doc.key(k)[:1] != "ل" or not (_latin(name) or (name[:1].isalpha() and name[-1:].isdigit())):
        return 0
    last = k + 1
    while last < k + LONGEST and (_latin(doc.key(last)) or doc.key(last).isdigit()):
        last += 1
    channel = last < reader.sentence.last and reader.pos(last) == "ADJ" and not that_clause_at(doc, last)
    return last - k + channel


def _latin(key: str) -> bool:
    return key[:1].isascii() and key[:1].isalpha()


def said_at(reader: Reader, k: int) -> bool:
    """Whether what was said begins at word ``k``, a comma looked past."""
    doc = reader.doc
    return that_clause_at(doc, k + (doc.key(k) in COMMA)) or doc.colon_at(k) or doc.opens(k) is not None


def _told_by(reader: Reader, k: int) -> bool:
    """Whether the speaker before ``k`` is whole: a name, somebody's own («محاميه»), an indefinite source."""
    doc, lexicon = reader.doc, reader.lexicon
    last = doc.key(k - 1)
    if lexicon.given_name(last) or doc.known_surname(last) or reader.pos(k - 1) in ("X", "PROPN"):
        return not (lexicon.outlet_head(last) or lexicon.person_noun(last))
    if lexicon.person_noun(disowned(last)) and last.endswith(POSSESSIVES):
        return True
    if definite(last) and (reader.pos(k - 2) == "VERB" or _described(reader, k)):
        return True  # «قال الوزير | لـCNN»: whose head somebody is stands behind more than a word with the article
    if lexicon.body(last) and definite(last) and lexicon.office(doc.key(k - 2)):
        return True  # «رئيس البلدية | لـCNN»
    head = _placed_noun(reader, k)
    while reader.pos(head) == "ADJ" and not definite(doc.key(head)) and head > reader.sentence.first:
        head -= 1
    return lexicon.any(SOURCES, doc.key(head)) and not definite(doc.key(head))


def _placed_noun(reader: Reader, k: int) -> int:
    """The word before ``k``, or before where somebody is in a word or two: «مصادر أمنية | بمطار المرفأ | لـCNN»."""
    for j in (k - 1, k - 2):
        within = reader.doc.key(j)[:1] == "ب" and reader.adposition(j)
        if j - 1 > reader.sentence.first and (within or reader.doc.key(j - 1) == "في"):
            return j - 1 - (not within)
    return k - 1


def _described(reader: Reader, k: int) -> bool:
    """Whether adjectives alone stand behind a noun for somebody of no staff: «تقول الشابة الثلاثينية | لأفق24»."""
    doc, head = reader.doc, k - 1
    while reader.pos(head) == "ADJ" and definite(doc.key(head)) and head > reader.sentence.first:
        head -= 1
    staff = reader.lexicon.any(("outlets.staff", "titles.heading"), doc.key(head))  # «المدير التنفيذي لـXYZ»
    return definite(doc.key(head)) and reader.pos(head - 1) == "VERB" and not staff
