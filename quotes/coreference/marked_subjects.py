"""A subject by its name in marks alone, whatever its verb: ``رفضت | «الميثاق» | الاتهامات، معتبرة أن``.

In marks behind a verb may stand its object too («رفضت «الاتفاق»، معتبرة»), but then no further one follows them.
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.agreement import genders
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention
from quotes.coreference.sentence_heads import heads
from quotes.cues.subject_marks import says_behind
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import conjoined, definite
from quotes.marks import Quotation, is_statement_like
from quotes.spelling import frequency

MAX_MARKED = 4  # words of a body's name
RARE = 20  # times in the press
SHORTEST_ACCUSATIVE = 4  # letters of «عقدا»
MAX_GENITIVE = 6  # words from a name to the word of saying that ب puts behind it
PLURALS = ("وا", "نا")  # «رفضوا», «رفضنا»


def marked_subject(reader: Reader, verb: int) -> Stretch | None:
    """The name in marks right behind a verb, without them, where what follows shows that it is the subject."""
    quotation, doc = _name_at(reader, verb + 1), reader.doc
    if quotation is None or doc.key(verb).endswith(PLURALS):
        return None
    name, after = _words(reader, quotation), doc.after(quotation)
    if after >= reader.sentence.last or not _agrees(reader, verb, name):
        return None
    if reader.lexicon.auxiliary(conjoined(doc.key(verb))):
        acts = after + reader.lexicon.auxiliary(doc.key(after))  # «وكانت | «الميثاق» | قد أصدرت بيانا»
        return name if reader.verb(acts) and _agrees(reader, acts, name) else None
    if doc.phrase_length("phrases.agents", after) or _says_with(reader, after):
        return name  # «رفضت | «سواعد» | على لسان مديرها», «واكتفت | «شرق اليوم» | بالقول إن»
    if _object(reader, name, after):
        return name
    if not (reader.pos(after) == "ADP" or reader.adposition(after)):
        return None
    parsed = parsed_subject(reader, verb)  # «وقلل | «النجم الأزرق» | من أهمية الخسارة»
    return name if heads(reader, name.first) or (parsed and parsed.first in (verb + 1, name.first)) else None


def marked_topic(reader: Reader, first: int) -> Stretch | None:
    """The name in marks that a clause opens with, before its verb: «لكن | «الميثاق» | رفضت الاتهامات»."""
    first += int(reader.doc.key(first) in ("و", "ف"))  # «و«ألفا» | أطلقت»
    quotation = _name_at(reader, first)
    if quotation is None:
        return None
    name, verb = _words(reader, quotation), reader.doc.after(quotation)
    acts = verb < reader.sentence.last and reader.verb(verb) and not reader.doc.key(verb).endswith(PLURALS)
    return name if acts and _agrees(reader, verb, name) else None


def named_in_marks(reader: Reader, mention: Mention) -> Mention | None:
    """The mention of a name in marks beside its verb: all that they hold is the name, its gender what the verb shows.

    «ورفضت «العدالة الآن» القرار» is no woman called الآن. None for what does not stand in marks of its own.
    """
    quotation = reader.doc.opens(mention.words.first - 1)
    if quotation is None or _words(reader, quotation) != mention.words:
        return None
    behind, before = mention.words.last + 1, mention.words.first - 2
    verb = before if before >= reader.sentence.first and reader.verb(before) else behind
    if verb >= reader.sentence.last or not reader.verb(verb):
        return None
    shown = genders(reader.doc.key(verb))
    part = mention.name is not None and mention.name != mention.words
    name, roles = (None, ()) if part else (mention.name, mention.roles)
    kind = "organisation" if part else mention.kind
    return evolve(mention, gender=shown if len(shown) == 1 else None, number="s", name=name, roles=roles, kind=kind)


def _name_at(reader: Reader, k: int) -> Quotation | None:
    quotation = reader.doc.marked_name(k, MAX_MARKED) if k < reader.sentence.last else None
    return None if quotation is None or is_statement_like(reader.doc.text, quotation) else quotation


def _words(reader: Reader, quotation: Quotation) -> Stretch:
    return Stretch(reader.doc.index_at(quotation.start), reader.doc.after(quotation) - 1)


def _agrees(reader: Reader, verb: int, name: Stretch) -> bool:
    """No name in ة for a verb in the masculine: «وأطلق «المنصة»»; a body by any name may take the feminine."""
    shown = genders(reader.doc.key(verb))
    return "f" in shown or not reader.doc.key(name.first).endswith("ة")


def _says_with(reader: Reader, after: int) -> bool:
    """Whether it is with words that the verb is done, a participle or two further: «الصادرة في شنغهاي | بالقول إن»."""
    doc = reader.doc
    for k in range(after, min(after + MAX_GENITIVE, reader.sentence.last)):
        if not doc.words[k].is_word or reader.verb(k):
            return False
        if doc.key(k)[:1] == "ب" and says_behind(doc, k):
            return True
    return False


def _object(reader: Reader, name: Stretch, after: int) -> bool:
    """Whether the verb's object stands behind the name: «رفضت «الميثاق» | الاتهامات», «وعلقت «ألفا» | عملها».

    Not somebody, who may be the one that goes on, nor what the name itself may be of, or be like: «فضحت «أكاذيب» |
    الحكومة», «أطلق «الميثاق» | الوطني».
    """
    doc, key = reader.doc, reader.doc.key(after)
    if not doc.words[after].is_word or doc.opens(after) is not None or reader.adposition(after):
        return False
    if reader.pos(after) not in ("NOUN", "PROPN", "X") or reader.lexicon.time(key) or reader.lexicon.adjunct_head(key):
        return False
    if reader.lexicon.occasion(key.removesuffix("ا")) and doc.key(after + 1) == "مع":
        return False  # «أجرت «المرفأ» | حوارا مع الباحثة. وأوضحت»: the one asked answers
    if reader.lexicon.given_name(key) or (reader.lexicon.person_noun(key) and not reader.lexicon.body(key)):
        return False  # «حاورت «المرفأ» | الباحثة سلمى العلي. وأوضحت»: so does she who is met
    if reader.owned(after) or (key.endswith("ا") and len(key) >= SHORTEST_ACCUSATIVE and not definite(key)):
        return True
    closed = definite(doc.key(name.first)) or definite(doc.key(name.last - 1))
    if definite(key):
        return (closed or frequency("ال" + doc.key(name.last - 1)) < RARE) and not _adjectival(key)
    return closed or not definite(doc.key(after + 1)) or inflected(key) > 0


def _adjectival(key: str) -> bool:
    """An adjective of origin by its ending: «الوطني», «العربية»."""
    return key.endswith(("ي", "ية"))
