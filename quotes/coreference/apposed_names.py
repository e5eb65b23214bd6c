"""The noun that a body's proper name stands behind elsewhere: ``قالت أبولون`` for ``شركة «أبولون»`` further on."""

from __future__ import annotations

from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.document import Document, Stretch
from quotes.lexicon import STATES, Lexicon, definite

MAX_SEARCHED = 40
LONGEST = 3  # words of a name
PROCLITICS = ("", "و", "ف", "ل", "ب", "ك")


def noun_before(doc: Document, lexicon: Lexicon, mention: Mention) -> Stretch | None:
    """A noun for a body with this name behind it, with or without marks, where nothing makes the name a person's."""
    name = mention.words if mention.name is None and mention.kind in ("organisation", "unknown") else mention.name
    if name is None or mention.roles or len(name) > LONGEST or name.lead:
        return None
    first, last = doc.key(name.first), doc.key(name.last - 1)
    if doc.known_surname(last) or lexicon.any(STATES, first):
        return None
    body = lexicon.somebody(first)
    portfolio = body and definite(first) and len(name) == 1 and mention.gender != "m"
    longer = definite(first) and len(name) > 1 and doc.phrase_length("groups.bodies", name.first) < len(name)
    if body and not (longer or portfolio):
        return None
    # «الشباب» need not be «نادي الشباب»; «الرفق الدولية» is «منظمة الرفق الدولية», ««الفجر»» is «جبهة الفجر»
    proper = len(name) > 1 and definite(last) and not doc.phrase_length("groups.bodies", name.first)
    proper = proper or (len(name) == 1 and doc.opens(name.first - 1) is not None and doc.closes(name.last) is not None)
    own_name = len(name) > 1 and doc.phrase_length("groups.bodies", name.first) >= len(name)  # «الأمم المتحدة»
    closed = definite(last) or _joint(lexicon, last)  # «الدفاع المدني والإسعاف»
    matter = definite(first) and closed and not (own_name or (len(name) == 1 and mention.gender == "m"))
    if definite(first) and not (lexicon.outlet_name(first) or proper or matter):
        return None
    keys = [doc.key(k) for k in range(name.first, name.last)]
    for place in doc.places.get(first, ())[:MAX_SEARCHED]:
        end = place + len(keys)
        if place == name.first or [doc.key(k) for k in range(place, end)] != keys:
            continue
        marked = doc.opens(place - 1) is not None
        at = place - 1 - marked
        noun = doc.key(at)
        lead = next((len(p) for p in PROCLITICS if noun.startswith(p) and _named(lexicon, noun[len(p) :])), None)
        kinds = "groups.portfolios" if portfolio else "groups.ministries"  # «هيئة المحكمة» is not «المحكمة»
        governs = lead is not None and lexicon.has(kinds, noun[lead:])
        if not governs and (body or (definite(first) and not (lexicon.outlet_name(first) or proper))):
            continue
        if lead is None or doc.sentence_of(at) != doc.sentence_of(place) or (marked and doc.closes(end) is None):
            continue
        if governs or mention.gender in (None, "f" if lexicon.feminine_body(noun[lead:]) else "m"):
            # «وزارة الداخلية | التونسية», «نادي أبولون | القبرصي»
            origin = definite(doc.key(end)) and of_place(doc.key(end), doc.grammar.sets["places.countries"])
            origin = origin and not marked
            agrees = doc.key(end).endswith("ة") == lexicon.feminine_body(noun[lead:])
            trade = doc.key(end + marked)  # «شركة «أبولون» | للنشر»
            trade_of = marked and trade.startswith("لل") and not lexicon.person_noun("ال" + trade[2:])
            besides = _besides(doc, lexicon, end) if governs and not marked else 0
            return Stretch(at, end + (marked or (origin and agrees) or besides) + trade_of, lead)
    return None


def _joint(lexicon: Lexicon, key: str) -> bool:
    """«والصناعة», «والإسعاف»."""
    return key[:1] == "و" and lexicon.has("groups.joint_matters", key[1:])


def _besides(doc: Document, lexicon: Lexicon, k: int) -> int:
    """Words of what a ministry sees to besides: «وزارة التجارة | والصناعة», «وزارة التعليم | والبحث العلمي»."""
    if not _joint(lexicon, doc.key(k)):
        return 0
    behind = doc.key(k + 1)
    somebody = lexicon.somebody(behind) or lexicon.given_name(behind) or lexicon.honorific(behind)
    return 1 + (definite(behind) and behind.endswith("ي") and not somebody and not doc.known_surname(behind))


def _named(lexicon: Lexicon, noun: str) -> bool:
    """An indefinite noun whose body has a name of its own: «شركة», «نادي», «صحيفة», «وزارة»; not «حكومة», «مدينة»."""
    return not definite(noun) and (
        lexicon.any(("groups.named", "groups.ministries"), noun) or lexicon.outlet_head(noun)
    )
