"""Who can be a source: against «وفق الشريعة», «حسب الحاجة», «الفقير: هو من»."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.departments import department_at
from quotes.attribution.noun_phrase import head_of
from quotes.attribution.posted import PLACES
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.grammar.beginnings import begins
from quotes.inflection import name_shaped
from quotes.lexicon import bare, definite, disowned, untied

MAX_BARE_NAME = 4
MAX_SEARCHED = 20  # places of a word
SHORTEST_STEM = 3  # letters; «أهم» is no أ of theirs
OWNED = ("ته", "تها", "تهم")  # nouns of somebody's, which no name is spelt like


def _interest(reader: Reader, who: Stretch, head: str) -> bool:
    """«وفق مصلحة العمل», «حسب المصلحة المشتركة»: an interest, no bureau («مصلحة الجمارك … بحسب المصلحة»)."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.any(("norms.interests",), head):
        return False
    if definite(head):
        places = doc.places.get(bare(head), ())[:MAX_SEARCHED]
        bureau = any(lexicon.any(("norms.bureaus",), doc.key(place + 1)) for place in places)
        return len(who) > 1 or not bureau
    return not lexicon.any(("norms.bureaus",), doc.key(who.first + 1))


def place_at(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase is the name of a country, a capital or a body: «واشنطن», «الأمم المتحدة»."""
    doc, key = reader.doc, head_of(reader, who)
    if key not in begins(doc.grammar, *PLACES) or _deed(reader, who, key):
        return False
    if who.lead:  # «وفقا | للأمم المتحدة»
        return doc.longest(PLACES, who.first, key) > 0
    return doc.longest(PLACES, who.first) > 0


def _deed(reader: Reader, who: Stretch, key: str) -> bool:
    """Whether a body's name is a verbal noun there, of the noun behind it: «أكدت | فتح تحقيق», not «أكدت فتح أن»."""
    doc, behind = reader.doc, reader.doc.key(who.first + 1)
    if not reader.lexicon.has("places.deeds", key) or definite(behind) or disowned(behind):
        return False
    body = any(reader.lexicon.body(doc.key(i - 1)) for i in doc.places.get(key, ())[:MAX_SEARCHED])  # «حركة فتح»
    return reader.pos(who.first + 1) == "NOUN" and not body


def measure_at(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase says how much or what sort of its noun: «بحسب عدد الأجهزة», not «بحسب عدد من التجار».

    «توزع حسب العمر والحالة», but «بحسب العمر» of a man by that name.
    """
    head, behind = head_of(reader, who), reader.doc.key(who.first + 1)
    if definite(head):
        return reader.lexicon.any(("norms.measures",), head) and not reader.doc.known_surname(head)
    return len(who) > 1 and behind != "من" and reader.lexicon.has("norms.measures", head)


def _whose(reader: Reader, k: int) -> bool:
    """Whether figures are somebody's: of a noun with its article, of a body, official, or what somebody has given."""
    key = reader.doc.key(k)
    told = reader.verb(k) and disowned(key) != ""  # «معطيات | جمعتها المنظمة»
    return told or definite(key) or reader.lexicon.body(key) or reader.lexicon.has("groups.official", key)


def plausible_source(reader: Reader, who: Stretch) -> bool:
    """Whether a noun phrase names somebody who speaks: a person, a body, an outlet, a document."""
    doc, lexicon = reader.doc, reader.lexicon
    head = head_of(reader, who)
    if lexicon.has("anaphors.same", head) and len(who) > 1:
        head = doc.key(who.first + 1)  # «وفق ذات البلاغ»
    if lexicon.accusative_person(head) and len(who) > 1:
        head = head.removesuffix("ا")  # «لكن | أوساطا قريبة منه اكتفت بالقول»
    if lexicon.has("anaphors.latest", head) and lexicon.any(("groups.documents",), doc.key(who.first + 1)):
        return True  # «وفقا لآخر إحصاءات المنظمة»
    if len(who) == 1 and lexicon.has("labels.ordinals", head):
        return True  # «فيما اكتفى | الثالث بالقول إن»
    if lexicon.any(("groups.quantities",), head):
        partitive = doc.key(who.first + 1) == "من"  # «حسب الكثير من المراقبين», «وفق أغلب الخبراء»
        head = doc.key(who.first + 1 + partitive)
    partitive = doc.key(who.first + 1) == "من" and len(who) > 2
    counted = bare(doc.key(who.first + 1 + partitive)) if len(who) > 1 and lexicon.has("phrases.numerals", head) else ""
    if counted and (lexicon.person_noun(counted) or lexicon.any(("anaphors.plurals", "outlets.several"), counted)):
        return True  # «نقلا عن ثلاثة مسؤولين أمريكيين», «كما تقول خمسة من العاملات», «وفق عدة صحف»
    if doc.key(who.first + 1) == "من" and lexicon.any(("phrases.counts",), head):
        counted = doc.key(who.first + 2)
        head = counted if lexicon.any(("norms.words",), counted) else head  # «طبقا لمجموعة من المعايير»
    if doc.longest(("groups.charges", "groups.monitors"), who.first, head):
        return True  # «بحسب لائحة الاتهام», «وفقا لنظام معلومات حرائق الغابات»
    if not who.lead and department_at(doc, lexicon, who.first):
        return True  # «صحة كربلاء»
    if doc.item_length("titles.scholars", who.first, head):
        return True  # «عالم الأحياء الدقيقة سامي العلي», but «العالم» and «عالم الكتب»
    if lexicon.has("groups.figures", head) and len(who) > 1 and _whose(reader, who.first + 1):
        return True  # «وفق معطيات البلدية», but «وفق معطيات فنية»
    if definite(head) and lexicon.has("naming.addresses", bare(head)) and _addressed(reader, who.first + 1):
        return True  # «الحاجة فاطمة», but «بحسب الحاجة»
    if lexicon.any(("norms.words",), head) or measure_at(reader, who) or _interest(reader, who, head):
        return False
    if lexicon.person_noun(head) or lexicon.body(head) or lexicon.outlet_head(head) or lexicon.outlet_name(head):
        return True
    if len(who) > 2 and lexicon.has("naming.patronymics", doc.key(who.first + 1)):
        return not definite(doc.key(who.first + 2))  # «السالمة بنت كريم», whatever it is tagged as
    if lexicon.has("groups.parts", head) and lexicon.body(doc.key(who.first + 1)):
        return True  # «حسب مصالح الأمن»
    if head.endswith("ي") and lexicon.person_noun(head + "ن"):
        return True  # «بحسب منظمي المسيرة»: the ن of the plural falls in construct
    if lexicon.has("groups.services", head) and len(who) > 1 and _named(reader, who.first + 1):
        return True  # «ووفق خدمة بالميرا لرصد الحرائق»
    if lexicon.has("recipients.correspondents", head):
        return True  # «مراسلتنا من الميناء: «…»»
    if len(disowned(head)) >= SHORTEST_STEM and not definite(head):
        # «على لسان ناطقها الرسمي», «وفق محاميه», «كما تقول عائلتها», «بحسب أعضائه», «أن بعثته | أبلغت»
        own = untied(disowned(head)) if head.endswith(OWNED) else ""
        if lexicon.owned_person(head) or (own and lexicon.body(own)):
            return True
    if lexicon.any(("groups.documents", "anaphors.persons", "anaphors.elders"), head) or lexicon.given_name(head):
        return True
    if doc.opens(who.first) is not None or place_at(reader, who):
        return True
    if len(who) == 1 and (doc.known_surname(head) or _agency(reader, head)):
        return True
    relative = next((k for k in range(who.first + 1, who.last) if lexicon.relative(doc.key(k))), who.last)
    words = [k for k in range(who.first, relative) if doc.words[k].is_word]  # «العبارة | التي أطلقها الأمير»
    if any(_names(reader, k) for k in words[1:MAX_BARE_NAME]):
        return True
    if head.endswith(OWNED):
        return False  # «كل عطار حسب شطارته»
    # a bare surname or foreign name: «بحسب أوشاكوف»
    bare_name = len(words) <= MAX_BARE_NAME and not definite(head) and not _leans(reader, who)
    return bare_name and all(reader.pos(k) in ("X", "PROPN") for k in words)


def _leans(reader: Reader, who: Stretch) -> bool:
    """Whether a preposition is joined to the first word: «يقرأ | بنهم شديد»; not where the phrase stands behind it."""
    return not who.lead and reader.adposition(who.first)


def _agency(reader: Reader, head: str) -> bool:
    """Whether a country's adjective stands for its agency: «وفقا للألمانية»."""
    stem = head[2:-2]
    names = (stem, stem + "ا", stem + "يا", "ال" + stem)
    return definite(head) and head.endswith("ية") and any(reader.lexicon.has("places.countries", n) for n in names)


def _named(reader: Reader, k: int) -> bool:
    """Whether a proper name of no language's making stands at word ``k``: «كوسموس»."""
    return reader.pos(k) in ("X", "PROPN") or name_shaped(reader.doc.words[k])


def _addressed(reader: Reader, k: int) -> bool:
    """Whether who is addressed so is named at word ``k``: «الحاجة | فاطمة», «الحاجة | أم سالم»."""
    return _names(reader, k + reader.lexicon.parent(reader.doc.key(k)))


def _names(reader: Reader, k: int) -> bool:
    """Whether word ``k`` tells of a person: a given name, no «على»; a title, not «العرض | المقدم منها»."""
    lexicon, key, behind = reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    if lexicon.honorific(key):
        return not (lexicon.function_word(behind) or lexicon.preposition(behind))
    described = definite(key) and reader.pos(k) == "ADJ"  # «العبارة | الشهيرة»
    return lexicon.given_name(key) and not (described or is_on(reader, k))
