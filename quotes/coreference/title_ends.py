"""How far a title goes on and what stands between it and a name: ``المبعوث الأممي إلى قبرص | سالم الجرادي``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.coreference.likeness import without_preposition
from quotes.coreference.served import one, speaks_for
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import inflected
from quotes.lexicon import POSSESSIVES, Lexicon, bare, conjoined, definite

JOINED = ("ب", "ل")
MAX_SEARCHED = 40
MAX_SEATED = 2  # words from a seat to whom it is for
MAX_PLACED = 5  # words of «في المدينة المنورة»
MAX_NAME = 4  # words of a deputy's name
MAX_TITLE = 20  # words; a bearer may have several titles in a row


def title_end(reader: Reader, place: int) -> int:
    """Where the words of a title end at the latest: at a sign, a preposition, a clause or a verb of saying."""
    doc, lexicon = reader.doc, reader.lexicon
    k = place + 1
    while k < min(place + MAX_TITLE, reader.sentence.last):
        key = doc.key(k)
        if key == "." and len(doc.key(k - 1)) == 1 and lexicon.honorific(doc.key(k - 1)):
            k += 1  # «مدير المركز د. | سامي العلي»
            continue
        if not doc.words[k].is_word or that_clause_at(doc, k) or lexicon.relative(key) or lexicon.negator(key):
            break
        if key == doc.key(place):
            break  # «قائد القوات ونائب | قائد القوات سامي العلي»
        if lexicon.has("clauses.stances", key) and definite(doc.key(k - 1)):
            break  # «نفى مدرب المرفأ | وجود خلاف بينه وبين القائد سامي العلي»
        sovereign = (
            definite(doc.key(k - 1)) and definite(doc.key(place)) and lexicon.any(("titles.sovereign",), doc.key(place))
        )
        if sovereign and not definite(key) and lexicon.office(key):
            break  # «استقبل الملك | رئيس الوزراء سامي العلي»
        day = time_at(reader, k) and k not in doc.outlet_words and not key.endswith("ا")  # «أمين اللجنة | سابقا»
        if day or (key == "في" and doc.key(k + 1).endswith(POSSESSIVES)):
            break  # «استقبل سالم العلي مدير الجامعة | في مكتبه | أمس السفير كريم الساعي»
        days = lexicon.has("adjuncts.periods", doc.key(k + 1)) or time_at(reader, k + 1)
        if lexicon.has("adjuncts.periods", key) and days:
            break  # «أمير منطقة الساحل | صباح يوم أمس مدير الغرفة سامي العلي», not «مدير عام الجوازات»
        charged = k == place + 1 and lexicon.has("naming.accused", bare(doc.key(place))) and key[:1] == "ب"
        if charged and not lexicon.given_name(key) and inflected(key[1:]):
            break  # «المتهم | بقتل جاره سامي العلي»
        if k == place + 1 and lexicon.has("adjuncts.annexed", key) and not definite(doc.key(place)):
            k += 1  # «لاعب | وسط المرفأ»
            continue
        preposition = lexicon.has("openers.prepositions", key) and key != "في"
        if (lexicon.adjunct_head(key) or preposition) and not governs(doc, lexicon, place, k):
            break
        if lexicon.occasion(key) or lexicon.auxiliary(key) or any(not a.form.verb.strict for a in doc.analyses(k)):
            break
        k += 1
    return k


def governs(doc: Document, lexicon: Lexicon, place: int, k: int) -> bool:
    """Whether the title at ``place`` governs the preposition: «المبعوث | إلى اليمن», «المشرف العام | على»."""
    key, title = doc.key(k), doc.key(place)
    if key == "عن" and lexicon.any(("naming.defending",), doc.key(k - 1)):
        return True  # «رئيس هيئة النهي | عن المنكر»
    if key == "عن" and k - place <= MAX_SEATED:  # «النائب | عن كتلة المرفأ سامي العلي», «عضو المجلس | عن المرفأ»
        return lexicon.any(("naming.deputies", "naming.members"), bare(conjoined(title)))
    if key == "الي":
        return lexicon.any(("naming.envoys",), title)
    return key == "علي" and lexicon.any(("naming.overseers",), title)


def apart_from_name(doc: Document, lexicon: Lexicon, place: int, name: int) -> bool:
    """Whether something else stands between a title and a name: «مدير بلدية شال | تحيات وزير الصحة سامي العلي».

    A noun that is none of a title, behind the article that closes one.
    """
    for k in range(place + 1, name):
        key = doc.key(k)
        if definite(key) or not definite(doc.key(k - 1)) or lexicon.somebody(key):
            continue
        preposition = lexicon.has("openers.prepositions", key) or lexicon.preposition(key)
        if not (preposition or lexicon.honorific(key) or lexicon.has("names.particles", key)):
            return True
    return False


def asked_by_deputy(doc: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether another's office is right behind a deputy's name: «سأل النائب سامي | وزير النقل»; not what he was."""
    key = doc.key(place)
    other = lexicon.has("titles.exclusive", bare(key)) and not lexicon.has("titles.heading", bare(key))
    if not other or any(lexicon.has("titles.former", doc.key(k)) for k in (place + 1, place + 2)):
        return False
    named = (k for k in range(place - 2, place - 2 - MAX_NAME, -1) if lexicon.listed_given(doc.key(k + 1)))
    return any(definite(doc.key(k)) and lexicon.has("naming.deputies", bare(doc.key(k))) for k in named)


def past_place(doc: Document, lexicon: Lexicon, words: Stretch) -> int:
    """Behind where the bearer of a title works, before his form of address: «حذر مدير الصحة | في شال الدكتور سامي».

    Only behind a verb of saying: «استقبل الوزير في شال الدكتور سامي» has him for an object.
    """
    at = words.last
    if doc.key(at) != "في" or not any(a.form.kind == "verb" for a in doc.analyses(words.first - 1)):
        return at
    k, last = at + 1, min(at + MAX_PLACED, len(doc.words))
    while k < last and doc.words[k].is_word and not lexicon.honorific(doc.key(k)):
        k += 1
    address = k
    while lexicon.honorific(doc.key(k)) and definite(doc.key(k)):
        k += 1
    return k if at + 1 < address < k else at


def in_construct(reader: Reader, k: int) -> bool:
    """An indefinite noun that another stands behind: «أمير | منطقة | الساحل»; not «صاحب | محل | لبيع الزهور»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    preposition = lexicon.has("openers.prepositions", key) or lexicon.preposition(key)
    joined = doc.key(k + 1).startswith(JOINED) and reader.adposition(k + 1)
    return doc.words[k].is_word and not definite(key) and not preposition and not joined


def place_named(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A name of a place, which the text has behind a noun for one somewhere: «محافظ شال» of «بلدية شال»."""
    places = [i for i in doc.places.get(doc.key(k), ())[:MAX_SEARCHED] if i != k]
    heads = {form for i in places for form in (doc.key(i - 1), without_preposition(doc.key(i - 1)))}
    return any(lexicon.body(head) and not definite(head) for head in heads)


def anothers_title(doc: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether a title is part of another's: «نائب | قائد القوات سامي العلي», not «معالي | وزير الصحة».

    «دفاع | المتهم الأول، المحامي سامي العلي» names who acts for him.
    """
    key, here = doc.key(place - 1), doc.key(place)
    if one(lexicon, here) and speaks_for(doc, lexicon, place - 1):
        return True  # «المتحدث باسم | الرئيس القبرصي سامي العلي»
    before = conjoined(key) if lexicon.office(conjoined(key)) else key
    title = lexicon.office(before) or lexicon.any(("titles.kin", "groups.counsels"), before)
    called = lexicon.office(here) or lexicon.any(("groups.heads",), here)
    style = lexicon.has("anaphors.honorifics", before + "ه") or not called
    return title and not definite(before) and not style  # «صاحب السمو», «سمو الأمير»
