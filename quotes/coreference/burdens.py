"""Who lays something on somebody: ``حمل رئيس النادي | المدرب | المسؤولية``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.apart import ends_office
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import SERVANT, conjoined, definite


def unburdened(reader: Reader, verb: int, who: Stretch) -> Stretch | None:
    """Who lays something on somebody: «حمل رئيس النادي سامي العلي | المدرب | المسؤولية».

    None where it is right behind him on whom it is laid: «وحملت | الحكومة | المسؤولية».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("recipients.burdening", conjoined(doc.key(verb))):
        return who
    laid = (k for k in range(who.first + 1, who.last + 1) if lexicon.has("recipients.burdens", doc.key(k)))
    burden = next(laid, None)
    if burden is None or doc.key(burden + 1)[:1] == "ل":  # «وحمل الناشط | المسؤولية للوزارة»
        return who
    for k in range(burden - 1, who.first, -1):
        key, before = doc.key(k), doc.key(k - 1)
        other = definite(key) and (lexicon.person_noun(key) or lexicon.body(key)) and not key.endswith("ي")
        named = any(lexicon.listed_given(doc.key(j)) or doc.key(j) == SERVANT for j in range(who.first, k - 1))
        closed = definite(before) or named or lexicon.listed_given(before)
        titled = lexicon.office(key) and ends_office(reader, k, burden)  # «رئيس النقابة | وزير الصحة المسؤولية»
        if (other or titled) and closed:
            return evolve(who, last=k)
    return None
