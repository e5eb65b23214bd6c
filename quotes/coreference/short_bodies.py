"""A body by one or two words of its name: ``الجوازات`` of ``المديرية العامة للجوازات``, ``واس``, ``"شفافية"``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.coreference.fuller_bodies import MAX_BUREAU, MAX_SEARCHED, named_body
from quotes.coreference.introduction_ends import MAX_WORDS, SHORTEST_JOINED
from quotes.coreference.mentions import Mention
from quotes.document import Document, Stretch
from quotes.lexicon import ORIGIN, Lexicon, bare, definite

MARKED = 3  # words of a body's name, at least, before what it is called in marks


def bureau(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body that is called by its matter alone: «الجوازات» of «المديرية العامة للجوازات».

    So too by two words of it: «مكافحة الجراد» of «المديرية العامة لمكافحة الجراد».
    """
    key = doc.key(words.first)
    if lexicon.person_noun(key) or lexicon.given_name(bare(key)) or (lexicon.somebody(key) and not definite(key)):
        return None
    rest = [doc.key(k) for k in range(words.first + 1, words.last)]
    # «المقاومة الشعبية» is not «المجلس التنسيقي للمقاومة الشعبية»
    construct = len(rest) == 1 and definite(rest[0]) and not definite(key)
    if not construct and (rest or not definite(key)):
        return None
    for place in doc.places.get("لل" + bare(key) if definite(key) else "ل" + key, ())[:MAX_SEARCHED]:
        if rest and [doc.key(k) for k in range(place + 1, place + 1 + len(rest))] != rest:
            continue
        first = place - 1
        while place - first < MAX_BUREAU and definite(doc.key(first)):
            head = doc.key(first - 1)
            lead = next((n for n in (0, 1) if definite(head[n:]) and lexicon.body(head[n:])), None)
            if lead is None and head.startswith("لل") and lexicon.body("ا" + head[1:]):
                lead = 1
            if lead is not None:
                matter = "" if rest else doc.key(place + 1)  # «للأرصاد | وحماية البيئة»
                joined = matter[:1] == "و" and matter.endswith("ة") and definite(doc.key(place + 2))
                # «للأرصاد | الجوية»
                origin = definite(matter) and matter.endswith(ORIGIN[1]) and not lexicon.person_noun(matter)
                return Stretch(first - 1, place + 1 + len(rest) + 2 * joined + origin, lead)
            first -= 1
    return None if rest else _by_origin(doc, lexicon, words.first)


def _by_origin(doc: Document, lexicon: Lexicon, k: int) -> Stretch | None:
    """The body that is called by what it is from, right behind a verb: «قالت | المغربية» of «الخطوط الجوية المغربية».

    With more than one adjective, of which this is the last: a company of a country is not all there is of it.
    """
    key = doc.key(k)
    if not key.endswith(ORIGIN[1]) or not any(a.form.kind == "verb" for a in doc.analyses(k - 1)):
        return None
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        first = place - 2
        adjectives = definite(doc.key(place - 1)) and doc.key(place - 1).endswith(ORIGIN)
        if place != k and adjectives and definite(doc.key(first)) and lexicon.body(doc.key(first)):
            return Stretch(first, place + 1)
    return None


def abbreviated(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body whose abbreviation this is, which stands in brackets behind it: «وكالة أنباء الساحل (واس)»."""
    for place in doc.places.get(doc.key(words.first), ())[:MAX_SEARCHED] if len(words) == 1 else ():
        opening = place - 1 - (doc.key(place - 1) != "(" and doc.opens(place - 1) is not None)
        closing = place + 1 + (doc.key(place + 1) != ")" and doc.closes(place + 1) is not None)
        alone = doc.key(opening) == "(" and doc.key(closing) == ")"
        if not alone or len(doc.key(opening - 1)) < SHORTEST_JOINED - 1:
            continue  # «لـ(المدينة)» is told something, «(أبولون للنقل)» is no abbreviation
        if (found := _ending_at(doc, lexicon, opening)) is not None:
            return found
    return None


def in_marks(doc: Document, lexicon: Lexicon, mention: Mention) -> Stretch | None:
    """The body that the text calls so in marks behind its full name: «شفافية» of «الهيئة الوطنية للنزاهة "شفافية"»."""
    words, key = mention.words, doc.key(mention.words.first)
    if len(words) > 1 or lexicon.somebody(key) or lexicon.given_name(key):
        return None
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        if place == words.first or doc.opens(place - 1) is None or doc.closes(place + 1) is None:
            continue
        if _lead(doc, lexicon, place - 2) is not None and not definite(doc.key(place - 2)):
            continue  # «وقعت الشركة عقدا مع | شركة "أرض"»
        found = _ending_at(doc, lexicon, place - 1)
        if found is None or len(found) < MARKED:
            continue
        head = without_lead(doc.key(found.first), found.lead)
        gender = "f" if lexicon.feminine_body(head) else "m"
        # «مهاجم | النادي الساحلي "الصقر"»
        his = lexicon.person_noun(doc.key(found.first - 1)) and not found.lead
        if definite(head) and not his and mention.gender in (None, gender):
            return Stretch(found.first, place + 2, found.lead)
    return None


def _ending_at(doc: Document, lexicon: Lexicon, end: int) -> Stretch | None:
    """The body whose name goes up to a bracket or marks."""
    at = doc.sentence_of(end)
    if at is None:
        return None
    for k in range(end - 2, max(doc.ranges[at].first, end - MAX_WORDS) - 1, -1):
        lead = _lead(doc, lexicon, k)
        if lead is not None and all(doc.words[n].is_word for n in range(k, end)):
            annexed = _lead(doc, lexicon, k - 1)
            if annexed is not None and definite(doc.key(k)) and not definite(doc.key(k - 1)[annexed:]):
                k, lead = k - 1, annexed  # «وزارة | الدفاع الشالية (البرج)»
            return Stretch(k, end, lead)
    return None


def _lead(doc: Document, lexicon: Lexicon, k: int) -> int | None:
    """How many letters are joined to the noun for a body at word ``k``; None if there is none."""
    return next((n for n in (0, 1) if named_body(lexicon, doc.key(k)[n:])), None)
