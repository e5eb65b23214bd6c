"""Whether a title without a name is his who spoke before: ``قال سامي العلي إن …. وشدد نجم المرفأ على أن``."""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import pairwise

from quotes.attribution.host import STOPS
from quotes.attribution.noun_phrase import key_in
from quotes.coreference.bearers import Bearers
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention, points_back
from quotes.coreference.referents import Before, Referent
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare, definite

MAX_BEHIND = 10  # words behind a title in which its bearer may be named
MAX_SEARCHED = 20
PROCLITICS = ("", "و", "ف", "ب", "ل")
PLURALS = ("anaphors.plurals",)
LAY = ("anaphors.lots",)
NEAR = 2  # sentences from one who is told of to another who speaks
IN_NAME = "naming.in_name"
MAX_SPOKEN = 60  # words of what is said that are looked at for a name


def his_title(titles: Bearers, descriptions: Descriptions, before: Before, mention: Mention) -> bool:
    """Whether the title may be that of the person who spoke before.

    Where the verb says that he goes on, any definite title, in construct only one that he bears: «وتابع مدرب النجوم
    السابق» is «سامي العلي مدرب الضفة», and may be whoever was named without a title.
    """
    who = before.who
    if who.first.kind != "person" or any(mention.noun in m.served for m in who.ways.values()):
        return False  # «المتهم» is not «سامي العلي، محامي المتهم»
    if _in_another_seat(titles.lexicon, who, mention) or _speaks_for_another(titles, who, mention):
        return False
    if numbered_apart(titles, who, mention):
        return False
    if paraphrase(titles, mention):
        return may_be_his(titles, who, mention)
    if not before.bound:
        return _describes(titles, descriptions, who, mention)
    if mention.definite_noun:
        # «قال المدرب إن …. وأضاف | الحارس»: two who are called by their parts alone
        alone = not who.name_keys and all(m.definite_noun and len(m.words) == 1 for m in who.ways.values())
        vague = mention.head in titles.doc.grammar.sets["anaphors.persons"]
        if no_witness(titles.lexicon, who, mention):
            return False
        return vague or not (alone and titles.lexicon.any(("titles.exclusive",), mention.noun))
    former = titles.doc.grammar.sets["titles.former"]
    borne = any(mention.noun in m.keys for m in who.ways.values())
    # «وأضاف قائد المرفأ السابق»: what he was tells more of him, if he is not told to be another such
    borne = borne or (
        titles.doc.key(mention.words.last - 1) in former and not exclusive_of(titles.lexicon, who, mention)
    )
    plain = untitled(who)
    # «وأضاف أستاذ الجراحة بالجامعة»: he who goes on may be that as well, if he is told to be no other such
    if plain and _layman(titles, who) and _of_something(titles, who, mention):
        return False
    calling = titles.lexicon.any(("titles.callings",), mention.noun)
    plain = plain or (calling and not any(mention.noun == m.noun for m in who.ways.values()))
    if _of_another_country(titles, who, mention):
        return False  # «وأضاف رئيس الحكومة اللبنانية» of «رئيس الوزراء العراقي سامي العلي»
    return bool(who.name_keys) and titles.titled(mention) and (borne or plain)


def numbered_apart(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether the mention is one of several by its number, and he is none so: «المتهم الثاني», «الشاهد رقم ثلاثة»."""
    lexicon, keys = titles.lexicon, [titles.doc.key(k) for k in range(mention.words.first + 1, mention.words.last)]
    numbers = {key for key in keys if lexicon.has("labels.ordinals", key)}
    numbers |= {key for before, key in pairwise(keys) if lexicon.has("naming.numbers", before)}
    latter = any(lexicon.has("anaphors.latter", key) for key in numbers)
    return bool(numbers) and not latter and not any({bare(key) for key in numbers} & m.keys for m in who.ways.values())


def no_witness(lexicon: Lexicon, who: Referent, mention: Mention) -> bool:
    """Whether he has an office or speaks for others, and a witness is another: «المحامي سامي العلي … وأضاف الشاهد».

    «قالت السيدة سلمى العلي …. وأضافت الشاهدة» is she, and a guard may be a witness.
    """
    office = any(
        lexicon.any(("titles.exclusive", "groups.lawyers", "groups.courts"), m.noun) for m in who.ways.values()
    )
    return lexicon.has("anaphors.witnesses", mention.head) and office


def _in_another_seat(lexicon: Lexicon, who: Referent, mention: Mention) -> bool:
    """Whether he is addressed by a seat that nobody has who has the post: «الوزير» is not «النائب سامي العلي».

    A rank or a degree may go with any («الدكتور سامي العلي»), a seat with a chair («رئيس اللجنة»).
    """
    if not lexicon.any(("titles.posts",), mention.noun) or any(mention.noun in m.keys for m in who.ways.values()):
        return False
    named = (m for m in who.ways.values() if m.name is not None)
    return any(lexicon.any(("titles.seats",), bare(m.head)) for m in named)


def _speaks_for_another(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether both speak for a body told in full, of which nothing is the same: «الناطق باسم الجيش», «باسم الحكومة».

    «المتحدث باسم الوزارة» may be «المتحدث باسم الخارجية».
    """
    lexicon = titles.lexicon

    def body(m: Mention) -> set[str]:
        last = m.name.first if m.name is not None and m.name.first > m.words.first else m.words.last
        spelt = (titles.doc.key(k) for k in range(m.words.first + 1, last))
        keys = {bare(key) for key in spelt if not (lexicon.inside_title(bare(key)) or lexicon.has(IN_NAME, key))}
        voice = lexicon.any(("naming.voices",), m.noun)
        return keys if voice and (len(keys) > 1 or any(lexicon.body(key) for key in keys)) else set()

    said, told = body(mention), [body(m) for m in who.ways.values()]
    again = all(lexicon.has("groups.ministries", key) for key in said)
    return not again and any(told) and not any(within({key}, frozenset(of)) for key in said for of in told)


def untitled(who: Referent) -> bool:
    """Whether he has been called by his name alone."""
    return not any(m.roles or m.name is None for m in who.ways.values())


def exclusive_of(lexicon: Lexicon, who: Referent, mention: Mention) -> bool:
    """Whether he has been called by another office of which one has one: «رئيس النادي» of «المدرب سامي العلي».

    Nor is he then called by what he is by profession: «الخبير» of «وزير المالية سامي العلي».
    """
    called = {key for m in who.ways.values() for key in (m.noun, bare(m.head))}
    offices = {key for key in called if lexicon.any(("titles.exclusive",), key)}
    calling = len(mention.words) == 1 and lexicon.any(("titles.callings",), mention.noun)
    other = (calling or lexicon.any(("titles.exclusive",), mention.noun)) and mention.noun not in offices
    return bool(offices) and other


def may_be_his(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether nothing speaks against another word for a named person: his country, or what is said of him."""
    named = who.first.kind == "person" and bool(who.name_keys)
    return named and not (_of_another_country(titles, who, mention) or _names_him(titles, who, mention))


def paraphrase(titles: Bearers, mention: Mention) -> bool:
    """Another word for somebody: by where he is from, or by what he wrote.

    «التقني القبرصي», «الدولي القبرصي», «صاحب «شتاء طويل»»; not «الاتحاد القبرصي», «الرئيس القبرصي».
    """
    doc, lexicon, words = titles.doc, titles.lexicon, mention.words
    if mention.name is not None or mention.number != "s" or len(words) < 2:
        return False
    head, behind = doc.key(words.first), doc.key(words.first + 1)
    if lexicon.has("naming.authors", head):
        return doc.opens(words.first + 1) is not None
    if not (definite(head) and definite(behind)) or len(words) > 2:
        return False
    other = (
        lexicon.body(head) or lexicon.outlet_head(head) or lexicon.any(("groups.documents", "titles.exclusive"), head)
    )
    listed = other or lexicon.any(("titles.exclusive",), bare(head)) or doc.known_surname(head)
    countries = doc.grammar.sets["places.countries"]
    return not listed and behind.endswith(("ي", "ية")) and of_place(behind, countries)


def _of_another_country(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether the text has called him by another country: «الحارس التركي» is not «التقني القبرصي»."""
    countries = titles.doc.grammar.sets["places.countries"]
    told = {key for m in who.ways.values() for key in m.keys if key.endswith(("ي", "ية")) and of_place(key, countries)}
    said = {key for key in mention.keys - {mention.noun} if of_place(key, countries)}
    return bool(told and said) and not any(within({key}, told) for key in said)


def _names_him(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether a surname that is also a country's adjective stands among his names: «اللاعب التركي» of «سامي التركي»."""
    return not mention.keys.isdisjoint(who.name_keys) or spoken_of(titles.doc, who.name_keys, mention.words.last)


def _describes(titles: Bearers, descriptions: Descriptions, who: Referent, mention: Mention) -> bool:
    """Whether a definite title that has no bearer may be said of the named one who spoke right before.

    Not «المتحدث باسم النادي», nor another office than he has («مدير الميناء» of «محافظ الساحل سامي العلي»), nor where a
    name goes with it («الطبيب كاي هيلينغ», «شيخ السوق سابقا والخبير العقاري سالم الجرادي»).
    """
    doc, lexicon, words = titles.doc, titles.lexicon, mention.words
    if len(words) == 1 and brought_in(doc, mention):
        return False
    if doc.opens(words.first) or doc.opens(words.first - 1):
        return False  # «أبلغ «النجم» لاعبيه»
    if not (who.name_keys and lexicon.office(mention.head) and titles.titled(mention)):
        return False
    if lexicon.any(("naming.voices",), mention.head) or _other_office(titles, who, mention):
        return False
    if _of_something(titles, who, mention):
        return False
    if any(lexicon.has("labels.ordinals", doc.key(k)) for k in range(words.first + 1, words.last)):
        return False  # «المتهم الثالث» is one of several
    if not untitled(who) and _prosecutes(doc, words) and not any(_prosecutes(doc, m.words) for m in who.ways.values()):
        return False  # «قال المحامي سامي العلي …. وطالب ممثل النيابة العامة»
    inside = range(words.first + 1, words.last)
    if any(doc.known_surname(doc.key(k)) or (definite(doc.key(k - 1)) and descriptions.apart(k)) for k in inside):
        return False
    behind = doc.key(words.last - 1)
    affairs = len(words) == 3 and lexicon.has("titles.affairs", doc.key(words.first + 1))
    if (
        (len(words) == 2 or affairs)
        and definite(behind)
        and lexicon.person_noun(behind)
        and not lexicon.any(PLURALS, bare(behind))
    ):
        return False  # «محامي المتهم», «مدير أعمال الفنان»
    if (
        spoken_of(titles.doc, who.name_keys, words.last)
        or _of_another_country(titles, who, mention)
        or _beside(titles, who, words)
        or _told_of_first(titles, who, words)
    ):
        return False
    last = min(len(doc.words), words.last + MAX_BEHIND)
    said = (k for k in range(words.last, last) if that_clause_at(doc, k) or doc.opens(k) or doc.key(k) in STOPS)
    return not any(lexicon.listed_given(doc.key(k)) for k in range(words.last, next(said, last)))


def _of_something(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether a title in construct tells what somebody is in charge of: «وزير العمل», «رئيس البلدية», «محامي العائلة».

    Nobody is that who has only been named, or called by what has nothing to do with it («المزارع سامي العلي»). But «نجم
    المرفأ» or «صاحب الرواية» may be anybody, a coach whoever is no layman, and «اللواء سامي العلي» somebody in office.
    """
    lexicon = titles.lexicon
    construct = len(mention.words) > 1 and not definite(mention.head)
    if not construct or lexicon.any(("anaphors.players", "naming.authors"), mention.head):
        return False
    if lexicon.has("anaphors.coaches", mention.head) and not _layman(titles, who):
        return False
    ways, said = who.ways.values(), mention.keys - mention.placed - {mention.noun}
    styles = [m.head for m in ways if m.name is not None]
    styles += [titles.doc.key(who.fullest.first - 1)] if who.fullest is not None else []
    ranked = any(lexicon.honorific(key) and not lexicon.any(LAY, bare(key)) for key in styles)
    if ranked and not _layman(titles, who):
        return False
    return not any(within({key}, m.keys - m.placed) for key in said for m in ways)


def _layman(titles: Bearers, who: Referent) -> bool:
    """Whether somebody has been called by a given name or a kunya alone, as no official is: «حسين», «أم سامي»."""
    doc, lexicon, name = titles.doc, titles.lexicon, who.first.name
    if name is None or who.fullest is not None:
        return False
    first = key_in(doc, name, name.first)
    kunya = lexicon.any(("naming.kunyas", "naming.mothers"), first) and len(name) > 1
    return kunya or (len(name) == 1 and lexicon.listed_given(first))


def _prosecutes(doc: Document, words: Stretch) -> bool:
    """Whether somebody is, or stands for, the prosecution: «المدعي العام», «ممثل الحق العام»."""
    return any(doc.phrase_length("groups.prosecution", k) for k in range(words.first, words.last))


def brought_in(doc: Document, mention: Mention) -> bool:
    """Whether the text has brought in one called so: «قال سامي العلي إن | خبيرا | في المناخ سيأتي. وأكد الخبير»."""
    noun = bare(mention.head)
    forms = {lead + noun + ending for lead in PROCLITICS for ending in ("", "ا")}
    places = (place for form in forms for place in doc.places.get(form, ())[:MAX_SEARCHED])
    return any(place < mention.words.first and not definite(doc.key(place + 1)) for place in places)


def _other_office(titles: Bearers, who: Referent, mention: Mention) -> bool:
    """Whether he has been called by an office, or by this noun, of which the title has nothing.

    «المبعوث الأممي» may be «الممثل الخاص للأمم المتحدة»; «طبيب الفريق» is not «المهاجم سامي العلي».
    """
    lexicon = titles.lexicon
    named = [m for m in who.ways.values() if m.name is not None]
    if any(mention.noun == m.noun and not _plain(titles.doc, m) for m in named):
        return True
    vague = mention.head in titles.doc.grammar.sets["anaphors.persons"] or points_back(titles.doc, mention.words.first)
    # also by the office alone that he has spoken by: «الشاهد» is not «رئيس المحكمة» whom the text names elsewhere
    ways = who.ways.values()
    if not vague and any(m.noun != mention.noun and lexicon.any(("titles.exclusive",), m.noun) for m in ways):
        return True  # «رئيس النادي» is not «المدرب سامي العلي»
    # «سامي العلي رئيس النادي والمنسق العام … وبين منسق اللجنة»
    others = (m for m in named if mention.noun not in m.keys)
    heads = [*(m.head for m in named), *(head for m in others for head in _apposed(titles.doc, m))]
    offices = [key for key in heads if lexicon.office(key) and not (definite(key) and lexicon.honorific(key))]
    said = mention.keys - {mention.noun}
    return bool(offices) and not any(within({key}, m.keys) for key in said for m in who.ways.values())


def _apposed(doc: Document, mention: Mention) -> Iterator[str]:
    """The noun of what stands behind a name: «سامي العلي، | رئيس النقابة»."""
    name = mention.name or mention.words
    for role in mention.roles:
        if role.first >= name.last:
            yield from (doc.key(k) for k in range(role.first, role.last)[:2] if doc.words[k].is_word)


def spoken_of(doc: Document, name: Set[str], first: int) -> bool:
    """Whether what is said names him, so that another says it: «وأكد رئيس النادي أن الثقة في | العلي كاملة»."""
    at = doc.sentence_of(first)
    if at is None:
        return False
    last = min(doc.ranges[at].last, first + MAX_SPOKEN)
    return any(bare(doc.key(k)) in name and doc.quotation_around(k) is None for k in range(first, last))


def _beside(titles: Bearers, who: Referent, words: Stretch) -> bool:
    """Whether the text has told of both in one sentence: «بحث رئيس الأركان مع الجنرال سامي العلي التعاون»."""
    doc, keys = titles.doc, [titles.doc.key(k) for k in range(words.first, words.last)]
    named = doc.sentence_of(who.fullest.first) if who.fullest is not None else None
    if named is None or len(keys) < 2:
        return False
    sentence = doc.ranges[named]
    forms = (lead + keys[0] for lead in PROCLITICS)
    places = (i for form in forms for i in doc.places.get(form, ())[:MAX_SEARCHED] if i < words.first)
    told = (i for i in places if sentence.first <= i < sentence.last)
    return any([doc.key(k) for k in range(i + 1, i + len(keys))] == keys[1:] for i in told)


def _told_of_first(titles: Bearers, who: Referent, words: Stretch) -> bool:
    """Whether the text told of one by this title before it brought in who spoke: «طلب رئيس المحكمة …. وقال المحامي».

    Above, a headline may have called him so.
    """
    doc, keys = titles.doc, [titles.doc.key(k) for k in range(words.first, words.last)]
    at = doc.sentence_of(who.first.words.first)
    if at is None or len(keys) < 2:
        return False
    forms = (lead + keys[0] for lead in PROCLITICS)
    places = (i for form in forms for i in doc.places.get(form, ())[:MAX_SEARCHED] if i < who.first.words.first)
    told = (i for i in places if [doc.key(k) for k in range(i + 1, i + len(keys))] == keys[1:])
    sentences = (n for i in told if (n := doc.sentence_of(i)) is not None)
    return any(at - n <= NEAR and doc.kind(n) != "headline" for n in sentences)


def _plain(doc: Document, mention: Mention) -> bool:
    """Whether a title says no more than a profession and an origin: «اللاعب الساحلي سامي العلي»."""
    name = mention.name or mention.words
    return all(definite(doc.key(k)) for k in range(mention.words.first, name.first))
