"""Who can be a source: against «وفق الشريعة», «حسب الحاجة», «الفقير: هو من»."""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.grammar.beginnings import begins
from quotes.lexicon import definite

MAX_BARE_NAME = 4
PLACES = ("places.bodies", "places.countries", "places.capitals")


def place_at(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase is the name of a country, a capital or a body: «واشنطن», «الأمم المتحدة»."""
    doc = reader.doc
    if doc.key(who.first) not in begins(doc.grammar, *PLACES):
        return False
    return any(doc.phrase_length(name, who.first) for name in PLACES)


def plausible_source(reader: Reader, who: Stretch) -> bool:
    """Whether a noun phrase names somebody who speaks: a person, a body, an outlet, a document."""
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(who.first), who.lead)
    if lexicon.has("anaphors.same", head) and len(who) > 1:
        head = doc.key(who.first + 1)  # «وفق ذات البلاغ»
    if lexicon.any(("groups.quantities",), head):
        partitive = doc.key(who.first + 1) == "من"  # «حسب الكثير من المراقبين», «وفق أغلب الخبراء»
        head = doc.key(who.first + 1 + partitive)
    if doc.key(who.first + 1) == "من" and lexicon.any(("phrases.counts",), head):
        counted = doc.key(who.first + 2)
        head = counted if lexicon.any(("norms.words",), counted) else head  # «طبقا لمجموعة من المعايير»
    if lexicon.any(("norms.words",), head):
        return False
    if lexicon.person_noun(head) or lexicon.body(head) or lexicon.outlet_head(head) or lexicon.outlet_name(head):
        return True
    if lexicon.any(("groups.documents", "anaphors.persons"), head) or lexicon.given_name(head):
        return True
    if doc.opens(who.first) is not None or place_at(reader, who):
        return True
    if len(who) == 1 and doc.known_surname(doc.key(who.first)):
        return True
    words = [k for k in range(who.first, who.last) if doc.words[k].is_word]
    if any(lexicon.honorific(doc.key(k)) or lexicon.given_name(doc.key(k)) for k in words[1:MAX_BARE_NAME]):
        return True
    # a bare surname or foreign name: «بحسب أوشاكوف»
    return len(words) <= MAX_BARE_NAME and not definite(head) and all(reader.pos(k) in ("X", "PROPN") for k in words)
