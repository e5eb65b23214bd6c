"""Nouns and names spelt alike, behind a title or a name: «أعلن الوزير | فتح باب التسجيل», but «الوزير فتح الله».

The word behind decides: what a noun has for its owner is no surname.
"""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import surname_shaped
from quotes.attribution.at_odds import at_odds_in
from quotes.attribution.deeds import DEED, any_at, deed_at, deed_shaped, matter_at
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.cues.subject_marks import names_body
from quotes.document import Stretch
from quotes.inflection import inflected, name_shaped, owned_noun
from quotes.lexicon import bare, conjoined, definite, disowned, untied
from quotes.spelling import frequency, sound_plural
from quotes.words import COMMA

MARKED = 3  # words of a name in marks
COMMON = 150  # times in the model's news
NEWS = 40  # «نبأ»
SEEN = 5
OWN = ("ه", "ها")
KNOWN = 10  # times with an article, an ending or a pronoun: what is a noun at all, and no name only
MAX_PLACES = 8
AS = ("كما", "حسبما")
NOMINATIVE = ("ان", "ون")  # of two, of several
HALVES = "names.halves"
PARTICLES = ("naming.patronymics", "names.particles", "naming.kunyas", HALVES)


def named_thing(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether the noun of an object stands at word ``k``, though it is a given name too."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    first = doc.key(subject.first)
    if any_at(reader, k):
        return True  # «نفى الحزب | أي علاقة له»
    construct = k - 2 == subject.first and not definite(first)  # «مدرب المنتخب | شائعات رحيله»
    ranked = k - 2 == subject.first and lexicon.has("groups.ranks", doc.key(k - 1))  # «المدعي العام | فتح تحقيق»
    titled = lexicon.person_noun(first) and definite(doc.key(k - 1))
    if k + 1 >= reader.sentence.last or not (titled and (k - 1 == subject.first or construct or ranked)):
        return False
    if k + 2 < reader.sentence.last and (matter_at(reader, k + 2) or deed_at(reader, k + 2)):
        return False  # «السيدة أمل الحياة | أهمية المشروع»: the object is still to come
    # «استغرب النائب | صمت الحكومة»: behind a subject no verb stands without a conjunction
    if definite(key) or lexicon.person_noun(key) or lexicon.body(key) or reader.pos(k) not in ("NOUN", "X", "VERB"):
        return False
    if min(inflected(key), frequency(key)) < KNOWN or reader.adposition(k) or reader.conjunction(k):
        return False
    behind = doc.key(k + 1)
    if behind == "ما" and k + 2 < reader.sentence.last and reader.verb(k + 2):
        return True  # «نفى الوزير | صحة ما نشر»
    # «قاد الحاج مسعود | سيارة الإسعاف», «باع العم خليل | بيته»: what is seldom a noun is whose thing follows
    name = lexicon.listed_given(key) and not lexicon.has("names.nouns", key) and frequency("ال" + key) < frequency(key)
    if name and (_annexed(reader, k + 1) or owned_noun(behind)):
        return False
    return (
        _owner(reader, k + 1)
        or (ranked and deed_shaped(doc, k + 1))
        or (_annexed(reader, k + 1) and _owner(reader, k + 2))
        or (
            (reader.pos(k) == "NOUN" or lexicon.given_name(key))
            and reader.pos(k + 1) == "NOUN"
            and owned_noun(behind)  # «نصر | قواته»
        )
    )


def _owner(reader: Reader, k: int) -> bool:
    """A common noun with the article, the surname of nobody in the text: «وفاء | الحكومة», not «وفاء | الشريف»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    named = lexicon.has(HALVES, key) or any(map(lexicon.given_name, (key, bare(key))))  # «سالم | الطيب»
    named = named or lexicon.has("narrator.audience", bare(key))  # «خاطب الأب يوسف | الحضور»
    if k >= reader.sentence.last or not definite(key) or named:
        return False
    if reader.pos(k) not in ("NOUN", "ADJ") or min(frequency(key), frequency(bare(key))) < COMMON or key.endswith("ي"):
        return False
    again = (i for i in doc.places[key][:MAX_PLACES] if i != k)
    return not lexicon.office(key) and not any(lexicon.given_name(doc.key(i - 1)) for i in again)


def _annexed(reader: Reader, k: int) -> bool:
    """A common noun that another stands behind: «فتح | باب التسجيل»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    noun = reader.pos(k) == "NOUN" and not (definite(key) or lexicon.given_name(key) or that_clause_at(reader.doc, k))
    return noun and min(inflected(key), frequency(key)) >= COMMON


def plural_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """Many people right behind a title or body of one, of which they are no adjective: «أبلغت الوزارة | الأهالي».

    So too behind a name and its surname, with which a deed can go as little: «دعا سامي شكري | الجماهير», «| التحكيم».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    before = doc.key(k - 1)
    story = not (definite(key) or lexicon.given_name(key)) and key.endswith("ة") and k + 1 < subject.last
    thing = definite(doc.key(k + 1)) and not lexicon.has(HALVES, doc.key(k + 1))  # «هاني زيدان | سياسة الحكومة»
    story = story and (thing or reader.owned(k + 1))
    if story and behind_full_name(reader, subject, k):
        return min(inflected(key), frequency(key)) >= COMMON  # «حكى سامي العلي | قصة زواجه»
    body = k - 1 == subject.first and definite(before) and lexicon.body(before)
    if not definite(key) and _grows(reader, k) and (body or behind_full_name(reader, subject, k)):
        return True  # «توقع سامي صالح | هطول أمطار», «توقعت الأرصاد | نمو الاقتصاد»
    if definite(key) and behind_full_name(reader, subject, k):
        several = sound_plural(key) or lexicon.has("anaphors.plurals", bare(key))
        again = any(i != k and lexicon.given_name(doc.key(i - 1)) for i in doc.places[key][:MAX_PLACES])
        return not again and (several or (reader.pos(k) in ("NOUN", "X") and DEED.fullmatch(bare(key)) is not None))
    closed = definite(before) or before.startswith("لل")
    if closed and lexicon.body(doc.key(subject.first)) and definite(doc.key(k + 1)) and not definite(key):
        annexed = lexicon.person_noun(key + "ن") or lexicon.person_noun(key[:-1])
        return key.endswith("ي") and annexed  # «ناشدت إدارة المرور | سائقي السيارات»
    if k - 1 != subject.first or not (definite(key) and definite(before)) or lexicon.given_name(bare(key)):
        return False
    one = lexicon.person_noun(before) or lexicon.body(before)
    if not one or lexicon.has("anaphors.plurals", before) or before.endswith(("ون", "ين", "ات")):
        return False
    many = key[:-2] + "ون" if key.endswith("ين") else ""  # «الحاضرين», but the surname «الشاهين»
    people = lexicon.has("anaphors.plurals", bare(key)) or (many and min(map(frequency, (many, key[:-2]))) >= SEEN)
    return bool(people) and not doc.known_surname(key)


def _grows(reader: Reader, k: int) -> bool:
    """A noun without the article that no list has for a name, before another: «هطول أمطار», not «صالح بدر الدين»."""
    doc, lexicon, key, behind = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    if k + 1 >= reader.sentence.last or reader.pos(k) not in ("NOUN", "X") or reader.pos(k + 1) not in ("NOUN", "X"):
        return False
    if any(i != k and lexicon.given_name(doc.key(i - 1)) for i in doc.places[key][:MAX_PLACES]):
        return False
    other = lexicon.given_name(key) or lexicon.somebody(key) or lexicon.has("names.halves", behind)
    other = other or lexicon.somebody(behind) or lexicon.given_name(bare(behind))
    other = other or lexicon.adjunct_head(behind) or lexicon.preposition(behind) or lexicon.time(behind)
    return not other and frequency(key) >= COMMON and frequency(behind) >= COMMON


def behind_full_name(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a given name and another without the article are before word ``k``: «سامي شكري |», «سامي أبو راشد |»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    given = k - 2 - lexicon.has("naming.kunyas", doc.key(k - 2))
    if given < subject.first or not lexicon.listed_given(doc.key(given)) or is_on(reader, given):
        return False
    if definite(before) or lexicon.person_noun(before) or lexicon.has("names.halves", before):
        return False
    named = reader.pos(k - 1) in ("X", "PROPN") or doc.known_surname(before)
    return lexicon.listed_given(before) or (named and not lexicon.has("names.particles", before))


def behind_foreign(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a thing stands behind a form of address or a given name and one foreign name.

    «نفى الرئيس ترامب | وجود خلاف», «نفى الوكيل سامي رضائي | نبأ رحيله»: it is a noun of the language that takes the
    article and endings; the name is none.
    """
    doc, lexicon, key, name = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    title = doc.key(k - 2)
    addressed = k - 2 == subject.first and definite(title) and lexicon.honorific(title)
    owner = definite(doc.key(k + 1)) or reader.owned(k + 1)
    named = k - 2 >= subject.first and lexicon.listed_given(title) and not lexicon.given_name(name) and owner
    if not (addressed or named) or k + 1 >= reader.sentence.last or is_on(reader, k - 2):
        return False
    foreign = reader.pos(k - 1) in ("X", "PROPN") or name_shaped(doc.words[k - 1]) or not inflected(name)
    particle = any(lexicon.has(names, name) for names in PARTICLES) or lexicon.preposition(name)
    if particle or not foreign or definite(name) or lexicon.somebody(name) or not doc.words[k - 1].is_word:
        return False
    if reader.adposition(k) or reader.conjunction(k) or reader.conjunction(k - 1):
        return False
    stem = disowned(key)
    if definite(key) or lexicon.somebody(key) or doc.known_surname(key) or lexicon.inside_title(key):
        return False
    often = COMMON if addressed else NEWS
    common = min(inflected(key), frequency("ال" + key)) >= often and reader.pos(k) in ("NOUN", "X")
    # not a second foreign name: «الرئيس أولاف | سفينسكون»
    return common or (frequency("ال" + untied(stem)) >= COMMON if stem else inflected(key) > 0)


def _behind_title(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether one noun with its article, or two in construct, are all before word ``k``: «الوزير |», «وزير الصحة |»."""
    doc = reader.doc
    alone = k - 1 == subject.first or (k - 2 == subject.first and not definite(doc.key(k - 2)))
    return alone and definite(doc.key(k - 1))


def second_office(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether another office stands behind one of which one has one: «استقبل الرئيس | رئيس الوزراء».

    With the article only where it is a country's: «هنأ سمو الأمير | الرئيس التونسي», not «الرئيس المدير العام». So does
    whoever is his: «هنأ الوزير | نظيره الإيطالي».
    """
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if not (_behind_title(reader, subject, k) and lexicon.office(before)):
        return False
    his = key.endswith(OWN) and lexicon.owned_person(key) and not lexicon.person_noun(key)
    if his or lexicon.has("titles.counterparts", untied(disowned(key))):
        return True
    exclusive = lexicon.has("titles.exclusive", bare(before))
    alone = definite(key) and lexicon.has("titles.exclusive", bare(key)) and _ends(reader, k + 1)
    if alone and bare(key) != bare(before) and (exclusive or not lexicon.honorific(before)):
        return True  # «هنأ الملك | الرئيس بمناسبة», «استدعى الوزير | السفير، وأبلغه»
    same = bare(key) == bare(before) and (definite(key) or not lexicon.has("titles.heading", key))
    if not exclusive or same or not definite(doc.key(k + 1)):
        return False  # «الأمير أمير المنطقة»
    if definite(key):
        return lexicon.has("titles.exclusive", bare(key)) and doc.key(k + 1).endswith(("ي", "ية"))
    return lexicon.office(key)


def indefinite_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun in the indefinite accusative behind a title with the article: «ترأس الأمير | اجتماعا»."""
    lexicon, key, before = reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if not (definite(before) and lexicon.person_noun(before)) or definite(key) or reader.pos(k) != "NOUN":
        return False
    if not key.endswith("ا") or lexicon.given_name(key) or lexicon.person_noun(key[:-1]):
        return False
    return min(frequency(key[:-1]), inflected(key[:-1])) >= COMMON


def _ends(reader: Reader, k: int) -> bool:
    """Whether neither a name nor an adjective goes on at word ``k``: a mark, a preposition, the end."""
    key = reader.doc.key(k)
    return k >= reader.sentence.last or not reader.doc.words[k].is_word or reader.adposition(k) or key[:1] == "ب"


def body_behind_man(reader: Reader, subject: Stretch, k: int) -> bool:
    """A body with the article behind people, which it is apposed to as little: «زار الوزير | المستشفى».

    Nor is it their adjective where it is feminine and no noun before it: «حمل رئيس الوزراء | المعارضة المسؤولية».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not (_behind_title(reader, subject, k) and definite(key) and lexicon.body(key)) or key.startswith("لل"):
        return False
    if not lexicon.person_noun(doc.key(subject.first)) or lexicon.person_noun(key) or doc.known_surname(key):
        return False
    if lexicon.given_name(doc.key(k + 1)):
        return False  # «رئيس الوزراء | الفريق سامي العلي»
    words = [doc.key(j) for j in range(subject.first, k)]
    if not key.endswith("ة"):
        return (reader.pos(k) == "NOUN" and not key.endswith("ي")) or key.endswith("شفي")
    men = all(lexicon.person_noun(word) and not word.endswith(("ة", "ات")) for word in words)
    return men and not any(lexicon.has("groups.feminine", bare(word)) for word in words)


def another_given(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a given name begins somebody else's name: behind a surname told elsewhere, or a body with the article.

    «يدعم الرئيس أوباما | هيلاري كلينتون», «لم يذكر الموقع | عمر الطفل»; not «سالم مبروك | علي الزهراني».
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if not lexicon.listed_given(doc.key(k)) or is_on(reader, k):
        return False
    if any(asked(before) for asked in (lexicon.honorific, lexicon.person_noun, lexicon.preposition)):
        return False
    if any(lexicon.has(names, before) for names in PARTICLES):
        return False  # «سالم بن | محمد العلي»
    if k - 1 == subject.first and definite(before):
        # «وطالب البطش | عباس بإتمام المصالحة»
        return lexicon.body(bare(before)) or lexicon.outlet_head(before) or doc.known_surname(before)
    if lexicon.given_name(before) or definite(before) or not lexicon.person_noun(doc.key(subject.first)):
        return False
    elsewhere = (i for i in doc.places.get(before, ())[:MAX_PLACES] if i != k - 1)
    return any(lexicon.listed_given(doc.key(i - 1)) and not lexicon.given_name(doc.key(i + 1)) for i in elsewhere)


def behind_paper(reader: Reader, who: Stretch) -> Stretch:
    """Who reads or bears a paper out, named with his title right behind it: «وتلا البيان الختامي | النائب عمار فهد»."""
    doc, lexicon = reader.doc, reader.lexicon
    paper = definite(doc.key(who.first)) and lexicon.any(("groups.documents",), bare(doc.key(who.first)))
    if not paper or who.lead or lexicon.person_noun(doc.key(who.first)):
        return who
    first = who.first + 1
    if first < who.last and reader.pos(first) == "ADJ" and not lexicon.person_noun(doc.key(first)):
        first += 1
    title = doc.key(first)
    titled = first < who.last and (lexicon.office(title) or (definite(title) and lexicon.honorific(title)))
    named = any(lexicon.listed_given(doc.key(k)) for k in range(first + 1, who.last))
    named = named or (definite(title) and first + 2 < who.last and not definite(doc.key(first + 1)))
    return Stretch(first, who.last) if titled and named else who


def in_named_marks(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether ``k`` stands in the marks round a body's name: «منظمة "عدالة | بدون | حدود" احتجاز الصحفي»."""
    doc = reader.doc
    name = doc.quotation_around(k)
    return name is not None and doc.words[subject.first].end <= name.start and names_body(doc, name)


def marked_agent(reader: Reader, subject: Stretch) -> Stretch | None:
    """The name in marks with which a subject begins, where no adjective of its own follows: «"سلام الآن" | الحكومة»."""
    doc, name = reader.doc, reader.doc.opens(subject.first)
    if name is None or not name.balanced or name.style == "paren" or doc.words_quoted(name) > MARKED:
        return None
    after = doc.after(name)
    if after >= subject.last or not definite(doc.key(after)) or reader.pos(after) == "ADJ":
        return None
    return Stretch(subject.first + 1, after - 1)


def bearer(reader: Reader, k: int) -> bool:
    """A name right behind a title, which it goes with whatever the parse has: «اتهم الوزير | سامر شاهين».

    A noun is one too, with a name behind it and then the object: «أعلن المدرب | نجاح سالم تشكيلة الفريق».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if _foreigner(reader, k):
        return True
    if not (definite(before) and lexicon.person_noun(before)) or definite(doc.key(k)):
        return False
    if lexicon.listed_given(doc.key(k)) or (lexicon.has("names.halves", doc.key(k + 1)) and not deed_shaped(doc, k)):
        return True
    given = lexicon.listed_given(doc.key(k + 1)) and not lexicon.has("openers.prepositions", doc.key(k + 1))
    if k + 3 >= reader.sentence.last or deed_shaped(doc, k) or not given:
        return False
    noun = reader.pos(k + 2) == "NOUN" and definite(doc.key(k + 3)) and not lexicon.somebody(doc.key(k + 2))
    return not definite(doc.key(k + 2)) and (noun or deed_at(reader, k + 2))


def _foreigner(reader: Reader, k: int) -> bool:
    """A foreign name behind where its bearer is from, right behind the verb: «أكد البرتغالي | نونو فيريرا جاهزيته»."""
    doc, origin = reader.doc, reader.doc.key(k - 1)
    from_there = definite(origin) and origin.endswith(("ي", "ية")) and doc.analyses(k - 2) != ()
    foreign = reader.pos(k) in ("X", "PROPN") and not definite(doc.key(k)) and reader.pos(k + 1) != "ADJ"
    return from_there and foreign and name_shaped(doc.words[k]) and not doc.analyses(k)


def titled_before_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """A form of address and a name behind an office, before those he tells: «دعا مفتي البلاد | الشيخ سامي المسلمين»."""
    doc, lexicon = reader.doc, reader.lexicon
    addressed = definite(doc.key(k)) and lexicon.honorific(doc.key(k)) and lexicon.given_name(doc.key(k + 1))
    if not addressed or not lexicon.office(doc.key(subject.first)):
        return False
    if any(lexicon.listed_given(doc.key(j)) for j in range(subject.first, k)):
        return False
    told = (doc.key(j) for j in range(k + 2, subject.last))
    return any(definite(key) and (lexicon.has("anaphors.plurals", bare(key)) or sound_plural(key)) for key in told)


def noun_name(reader: Reader, subject: Stretch, k: int) -> bool:
    """Whether a given name that is a noun too stands between a title and a surname: «الوزيرة | أمل الكناني»."""
    before = reader.doc.key(k - 1)
    titled = k - 1 >= subject.first and definite(before) and reader.lexicon.honorific(before)
    return titled and reader.lexicon.has("names.nouns", reader.doc.key(k)) and surname_shaped(reader, k + 1)


def surname_before_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """What the parse has for the object, and is a name with one behind it: «أبلغ سامي | حداد المجلس»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    named = lexicon.listed_given(doc.key(k - 1)) and not is_on(reader, k - 1)
    if not named or definite(key) or k + 1 >= subject.last:
        return False
    common = lexicon.somebody(key) or lexicon.body(key) or deed_shaped(doc, k) or inflected(key) >= COMMON
    behind = doc.key(k + 1)
    noun = definite(behind) and reader.pos(k + 1) in ("NOUN", "X") and not lexicon.given_name(behind)
    noun = noun and not (lexicon.person_noun(behind) and doc.key(k + 2) == "في")  # «جون توتاه | الخبير في شؤون الأمن»
    return noun and not common and not lexicon.has("openers.prepositions", key)


def final_object(reader: Reader, verb: int, subject: Stretch) -> bool:
    """Whether the last word of the phrase is the object that its verb cannot do without: «رفض المجلس | المقترح.».

    The tagger takes it for an adjective. Not where something stands for the object: «كما أكد المجلس الوطني.».
    """
    doc, lexicon, k = reader.doc, reader.lexicon, subject.last - 1
    forms = [a for a in doc.analyses(verb) if a.form.kind == "verb"]
    needs = any("nominal" in a.form.verb.frames for a in forms) and not any(a.enclitic for a in forms)
    ends = subject.last >= reader.sentence.last or not doc.words[subject.last].is_word
    ends = ends or doc.phrase_length("clauses.contrastives", subject.last) > 0  # «أكد المصرف | الحكم لكنه رفض التعليق»
    behind = subject.last + 1
    noun = reader.pos(behind) == "NOUN" and not reader.conjunction(behind)  # «السلطات المصرية، | وفاة 12 شخصا»
    goes_on = (doc.key(behind)[:1] == "و" and not noun) or reader.participle_cue(behind)
    joined = doc.key(subject.last) not in COMMA or goes_on
    if not needs or len(subject) < 2 or not (ends and joined) or subject.first != verb + 1:
        return False
    before, key = conjoined(doc.key(verb - 1)), doc.key(k)
    if key.endswith(NOMINATIVE) and key[-2:] == doc.key(k - 1)[-2:] and reader.pos(k) == "ADJ":
        return False  # «أنكر المتهمان | الآخران، مدعيين أن»
    instead = verb > reader.sentence.first and (lexicon.relative(before) or lexicon.preposition(before) or before in AS)
    closed = definite(doc.key(k - 1)) and doc.words[k - 1].is_word
    known = lexicon.somebody(key) or doc.known_surname(key) or lexicon.inside_title(bare(key)) or lexicon.time(key)
    return closed and definite(key) and reader.pos(k) in ("ADJ", "NOUN") and not (known or instead)


# What tells by itself that another phrase begins at a word.
APART = (
    named_thing,
    plural_object,
    behind_foreign,
    another_given,
    second_office,
    body_behind_man,
    indefinite_object,
    at_odds_in,
)
