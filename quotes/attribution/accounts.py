"""Where somebody writes himself: ``حسابه الرسمي في إكس``, ``منصته تروث سوشال``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import definite


def account(reader: Reader, first: int, limit: int) -> Stretch:
    """Somebody's own page with the platform it is on: «حسابه الرسمي في إكس», «صفحتها بفيسبوك», «صفحتها»."""
    doc = reader.doc
    k = first + 1
    while k < limit and definite(doc.key(k)) and reader.pos(k) == "ADJ":
        k += 1
    marked = doc.opens(k) is not None
    if k < limit and (named := doc.phrase_length("outlets.platforms", k + marked)):
        return Stretch(first, k + named + 2 * marked)  # «منصته | تروث سوشال», «منصته | "تروث سوشال"»
    if k < limit and reader.lexicon.has("outlets.published_on", doc.key(k)):
        net = doc.phrase_length("outlets.net", k + 1)
        if net:
            return Stretch(first, k + 1 + net)  # «موقعه | على الإنترنت»
    joined = doc.key(k)[:1] == "ب" and (names_outlet(reader, doc.key(k)[1:]) or doc.key(k) == "ب")
    if k >= limit or not (reader.lexicon.has("outlets.published_on", doc.key(k)) or joined):
        return Stretch(first, k)
    begin = k if joined and doc.key(k) != "ب" else k + 1
    quotation = doc.opens(begin)
    if quotation is not None and quotation.balanced and doc.after(quotation) <= limit:
        return Stretch(first, doc.after(quotation))
    if begin >= limit or not (joined or names_outlet(reader, doc.key(begin))):
        return Stretch(first, k)
    where = noun_phrase(reader, begin, limit, bounded=False, lead=int(begin == k))
    return Stretch(first, where.last if where is not None else k)


def names_outlet(reader: Reader, key: str) -> bool:
    """Whether a word by itself names an outlet or a platform, or heads such a name."""
    lexicon = reader.lexicon
    return lexicon.outlet_head(key) or lexicon.outlet_name(key) or lexicon.any(("outlets.platforms",), key)
