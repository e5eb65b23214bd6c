"""An object behind the phrase that introduces somebody, told without a parse: ``افتتح وزير الثقافة | المعرض``.

The article closes a construct; what goes on with it behind the article is an adjective. Whether a word is one is told
by what the press writes of it: an adjective has both genders (``السابق``, ``السابقة``), a noun one (``الوضع``).
"""

from __future__ import annotations

from quotes.attribution.deeds import deed_shaped
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.attribution.whom_accused import before_accused
from quotes.coreference.name_words import unlisted_at
from quotes.document import Document, Stretch
from quotes.inflection import accusative, inflected, owned_noun
from quotes.lexicon import PLACES, Lexicon, bare, conjoined, definite
from quotes.spelling import frequency

NISBA = ("ي", "ية")
MANY = ("ين", "ون")
HUNDRED = "ات"
WRITTEN = 50  # times that the press writes a noun with its article
RARE = 50  # times rarer is the other gender of a noun
SEEN = 20
NOUN = 10  # times that the press writes a noun with its article, and with endings
ARTICLED = 40  # times more often without it at most: «إلغاء»; a place is never so written
NEVER = 200  # times rarer is a proper name with the article
REACH = 8  # words from a verb to whom it governs
SHORTEST = 3  # letters
COMMON = 100  # times that the press writes a noun, and as many times its other forms
ELATIVE = 4  # letters of «أوسط», «أحمر»
COLOUR = 5  # letters of «بيضاء»


def second_noun(reader: Reader, k: int) -> bool:
    """A noun with the article right behind another: «وزير الثقافة | المعرض», «وزارة الصحة | المستشفيات»."""
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    before = before[1:] if before[:1] == "و" else before  # «لجنة التربية والتعليم | القانون»
    if not (definite(key) and definite(before)) or key.startswith("لل") or key.endswith(NISBA) or lexicon.relative(key):
        return False
    if (
        lexicon.any(("groups.qualities", "groups.ranks"), key)
        or lexicon.honorific(key)
        or lexicon.any(("groups.described", "phrases.peoples"), bare(key))  # «مجموعة من الصيادين | الروس»
    ):
        return False
    if time_at(reader, k) or time_at(reader, k - 1):
        return False  # «بيان صادر اليوم السبت عن الرئاسة»
    if lexicon.inside_title(key) or lexicon.given_name(bare(key)) or doc.known_surname(key):
        return False
    if lexicon.body(bare(key)) or lexicon.outlet_head(key) or lexicon.any(("groups.documents",), bare(key)):
        return True
    if key.endswith(HUNDRED):
        return not before.endswith(HUNDRED) and frequency(key) >= WRITTEN
    if key.endswith(MANY):  # «جمعية الهلال الأحمر | المتطوعين», not «نقابة الصحفيين المستقلين»
        plural = before.endswith((*MANY, HUNDRED)) or lexicon.any(("anaphors.plurals",), bare(before))
        return not plural and frequency(key[:-2] + "ون") > 0
    return not key.endswith("ة") and _masculine_noun(bare(key))


def behind_proper(reader: Reader, head: str, k: int) -> bool:
    """A common noun behind a proper name: «محكمة جنايات طنطا | إحالة أوراقه», «شركة أبولون | نتائجها», «| أسهما»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not (lexicon.body(head) or lexicon.outlet_head(head) or lexicon.office(head)):
        return False  # «تقرير صادر | عن المركز»
    if definite(key) or not doc.words[k].is_word or key[:1] in ("و", "ب", "ل") or lexicon.given_name(key):
        return False
    if reader.adposition(k - 1) and doc.key(k - 1)[:1] in ("ب", "ل"):
        return False  # «متهم بقتل | شقيقته»
    if not proper_at(doc, lexicon, k - 1) or lexicon.has("openers.prepositions", key) or lexicon.honorific(key):
        return False
    accusative = key.endswith("ا") and min(frequency(key), frequency("ال" + key[:-1])) > 0
    return accusative or owned_noun(key) or min(inflected(key), frequency(key)) >= COMMON


def proper_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """The proper name of a place or a body, which the press never writes with the article: «دبي», «أبولون»."""
    key = doc.key(k)
    if lexicon.any(PLACES, key) or unlisted_at(doc, k):
        return True
    if definite(key) or lexicon.somebody(key) or lexicon.has("names.particles", key) or deed_shaped(doc, k):
        return False
    if lexicon.has("openers.prepositions", key) or lexicon.preposition(key) or lexicon.function_word(key):
        return False
    return frequency(key) >= SEEN and frequency("ال" + key) * NEVER <= frequency(key)


def governed(reader: Reader, first: int, k: int) -> bool:
    """What the verb before has ب for: «طالب الأهالي أمانة شال | بسفلتة الشوارع», not «أمانة شال بمحافظة كذا»."""
    doc, lexicon, noun = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    if doc.key(k)[:1] != "ب" or len(noun) < SHORTEST or definite(noun) or not definite(doc.key(k + 1)):
        return False
    if lexicon.body(noun) or lexicon.has("places.kinds", noun) or lexicon.any(PLACES, noun):
        return False
    if _decided(reader, first, k):
        return True
    before = range(max(reader.sentence.first, first - REACH), first)
    return any(frame.endswith(":ب") for i in before for a in doc.analyses(i) for frame in a.form.verb.frames)


def _decided(reader: Reader, first: int, k: int) -> bool:
    """Whether a body right behind its verb has a noun of the language behind ب: «قضت محكمة الجنايات | بحبس المتهم».

    Not «سفارة قبرص | بجمهورية مصر», «مديرية الصحة | بإقليم الساحل».
    """
    doc, lexicon, noun = reader.doc, reader.lexicon, reader.doc.key(k)[1:]
    acts = first > reader.sentence.first and reader.verb(first - 1) and lexicon.body(doc.key(first))
    placed = any(lexicon.has(name, noun) for name in ("places.directions", "adjuncts.annexed"))
    placed = placed or doc.longest(PLACES, k + 1) > 0
    if not acts or placed or lexicon.somebody(noun):
        return False
    written = frequency("ال" + noun)
    return written >= NOUN and inflected(noun) >= NOUN and written * ARTICLED >= frequency(noun)


def _masculine_noun(noun: str) -> bool:
    """A noun that is no adjective: «وضع», «اجتماع», not «سابق», «أوسط»."""
    if (noun[:1] == "ا" and len(noun) == ELATIVE) or (noun.endswith("اء") and len(noun) == COLOUR):
        return False
    written = frequency("ال" + noun)
    return written >= WRITTEN and frequency("ال" + noun + "ة") * RARE <= written


def before_met(reader: Reader, subject: Stretch) -> Stretch:
    """The subject of a verb that needs somebody for its object, before him: «استقبل رئيس الوزراء | وزير الخارجية».

    Not where a noun behind it all is the object: «زار وزير الصحة الدكتور سامي العلي | المستشفى».
    """
    subject = _before_accusative(reader, subject)
    doc, behind = reader.doc, subject.last
    verb = doc.key(subject.first - 1)
    if not any(reader.lexicon.has("clauses.meeting", key) for key in (verb, conjoined(verb))):
        return subject
    while behind < reader.sentence.last and (when := time_at(reader, behind)):
        behind += when
    follows = behind < reader.sentence.last and doc.words[behind].is_word and not reader.adposition(behind)
    noun = reader.pos(behind) in ("NOUN", "X") or definite(doc.key(behind))
    if follows and noun and not reader.conjunction(behind):
        return subject
    return before_accused(reader, subject)


def _before_accusative(reader: Reader, subject: Stretch) -> Stretch:
    """The subject before an indefinite object, behind what an article closes: «قدم المدير | شرحا عن المشروع».

    Not where a name follows: «وزير الصحة سابقا سامي العلي», «قال المدرب رضا».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(subject.first + 1, subject.last):
        named = lexicon.given_name(doc.key(k)) or lexicon.given_name(doc.key(k + 1)) or doc.known_surname(doc.key(k))
        described = lexicon.has("titles.former", doc.key(k)) or lexicon.person_noun(doc.key(k + 1))
        if definite(doc.key(k - 1)) and accusative(doc.key(k)) and not (named or described):
            return Stretch(subject.first, k, subject.lead)
    return subject


def before_second(reader: Reader, subject: Stretch) -> Stretch:
    """A title or body of one word without the object right behind it: «تفاوض الشركة | الجهات المقرضة»."""
    doc, lexicon, k = reader.doc, reader.lexicon, subject.first + 1
    head = bare(doc.key(subject.first))
    if len(subject) < 2 or subject.lead or not (lexicon.office(head) or lexicon.body(head)):
        return subject
    acts = subject.first > reader.sentence.first and reader.verb(subject.first - 1) and reader.pos(k) == "NOUN"
    return Stretch(subject.first, k) if acts and second_noun(reader, k) else subject
