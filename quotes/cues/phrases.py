"""Where source phrases stand and how far they reach: ``بحسب``, ``وفقا ل``, ``حسبما``, ``نقلا عن``."""

from __future__ import annotations

from quotes.document import Document, Stretch
from quotes.grammar.entries import MAX_PHRASE
from quotes.grammar.schema import Phrase
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.words import COMMA

ADJECTIVE = ("ة", "ي")
NOVEL = "رواية"  # an account as well


def phrase_at(doc: Document, i: int) -> tuple[Phrase, int, int] | None:
    """The source phrase at word ``i``, how many words it takes, and the letters of a conjunction in front (و, ف).

    The noun that a joined ل is written with (وفقا للوزارة) is not counted: it begins the source's own phrase.
    Answers are kept in ``doc.phrases``: every step asks again.
    """
    seconds = doc.grammar.phrase_seconds.get(doc.key(i))
    if seconds is None or not ("" in seconds or doc.key(i + 1) in seconds):
        return None  # most words of «في بيان» and its like stand in no phrase
    if i not in doc.phrases:
        doc.phrases[i] = _find_phrase(doc, i)
    return doc.phrases[i]


def tells_gist(phrase: Phrase) -> bool:
    """Whether a noun of saying stands alone with the pronoun of what it tells: «مفاده», not «في بيانه»."""
    return phrase.role == "noun" and len(phrase.words) == 1 and phrase.pronoun != ""


def _find_phrase(doc: Document, i: int) -> tuple[Phrase, int, int] | None:
    first = doc.key(i)
    peelings = [key for key in dict.fromkeys((first, conjoined(first))) if doc.grammar.begins_phrase(key)]
    keys = doc.keys[i : i + MAX_PHRASE] if peelings else []
    for peeled in peelings:
        found = doc.grammar.phrases_at([peeled, *keys[1:]], 0)
        if found is not None and _described(doc, found[0], i + len(found[0].words)):
            noun = len(found[0].words) - 1  # «بحسب | تصريحات رسمية»: its first letter may be the phrase's ل
            found = doc.grammar.phrases_at([peeled, *keys[1:noun], keys[noun][:1]], 0)
        if found is not None and found[0].behind == "quotation" and not _behind_marks(doc, i):
            return None
        if found is not None and _names_it(doc, found[0], i + len(found[0].words)):
            return None
        if found is not None and (found[0].role in ("tag", "noun") or _followed(doc, i + len(found[0].words))):
            return found[0], len(found[0].words), len(first) - len(peeled)
    return None


def _described(doc: Document, phrase: Phrase, i: int) -> bool:
    """Whether an adjective at word ``i`` makes the noun of saying a source by itself: «بحسب تصريحات | رسمية».

    Nobody who says it: «بحسب إفادات | مسعفة». So does what passes it on: «بحسب تصريحات | نشرتها الصحيفة».
    """
    if phrase.role != "source" or len(phrase.words) == 1 or phrase.words[0] == "علي" or i >= len(doc.words):
        return False
    if doc.opens(i) is not None:
        return phrase.words[-1].endswith(NOVEL)  # «بحسب رواية | «بحر الرمال»»
    key, lexicon = doc.key(i), lexicon_of(doc.grammar)
    if any(a.form.kind == "verb" and a.enclitic and not a.proclitic for a in doc.analyses(i)):
        return True
    if definite(key) or not key.endswith(ADJECTIVE) or lexicon.somebody(key) or lexicon.given_name(key):
        return False
    return not (doc.known_surname(key) or lexicon.outlet_name(key) or definite(doc.key(i + 1)))


def _names_it(doc: Document, phrase: Phrase, i: int) -> bool:
    """Whether what is said to be something stands behind ما: «احتجت الوزارة على ما | قالت إنه خرق»: no source."""
    verb = phrase.role == "clause" and phrase.words[-1] == "ما" and bool(doc.analyses(i))
    return verb and doc.key(i + 1) in doc.grammar.sets["complementizers.suffixed"]


def _behind_marks(doc: Document, i: int) -> bool:
    """Whether marks close right before word ``i``, or before its comma: «"…"، | هذا رأي الخبير»."""
    return doc.closes(i - 1) is not None or (doc.key(i - 1) in COMMA and doc.closes(i - 2) is not None)


def _followed(doc: Document, i: int) -> bool:
    """Whether a noun phrase can follow: «وحسب» at the end of a clause means "only"."""
    return i < len(doc.words) and (doc.words[i].is_word or doc.opens(i) is not None or doc.key(i) == "(")


def clause_phrase_before(doc: Document, i: int, stretch: Stretch) -> Phrase | None:
    """The phrase that owns the verb at ``i``: حسبما، بحسب ما، وفق ما، كما."""
    starts, longest = doc.grammar.phrase_starts, min(3, i - stretch.first)
    for back in range(longest, 0, -1):
        j = i - back
        if doc.key(j) not in starts:
            continue
        found = phrase_at(doc, j)
        if found is not None and found[0].role == "clause" and found[1] == back:
            return found[0]
    return None
