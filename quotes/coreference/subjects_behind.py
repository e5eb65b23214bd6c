"""The subject behind its verb: ``وأوضح | وكيل الوزارة``, ``وعزز هذا الرأي | سامي العلي``, ``حكى لي | أحد السجناء``."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.attribution.addressed import faced
from quotes.attribution.agreement import gender, genders
from quotes.attribution.complements import before_deed, without_quality
from quotes.attribution.departments import department_at
from quotes.attribution.described import reflexive
from quotes.attribution.named_things import behind_paper
from quotes.attribution.no_subject import oblique
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object
from quotes.attribution.of_two import of_two
from quotes.attribution.phrase_starts import blessed, taken_up
from quotes.attribution.plain_names import bare_name
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.times import time_at
from quotes.coreference.burdens import unburdened
from quotes.coreference.marked_subjects import marked_subject
from quotes.coreference.mentions import foremost
from quotes.coreference.moving import before_goal, before_striven
from quotes.coreference.name_starts import foreign_at
from quotes.coreference.objects_behind import before_met, before_second
from quotes.coreference.predicates import without_predicate
from quotes.coreference.sentence_behind import name_before_sentence
from quotes.coreference.sentence_heads import (
    heads,
    in_nominative,
    marked_body,
    of_origin,
    particled,
    surnamed,
    titles_name,
    unheard,
)
from quotes.cues.withheld import withheld
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import PLACES, STATES, bare, conjoined, definite, disowned
from quotes.marks import is_statement_like
from quotes.words import COMMA

ME = "بي"  # «اتصلت بي الطبيبة»
MAX_STATED = 5  # words of «وفي تصريح صحفي لاحق»
OF_DEED = 2  # words from «لدى» to him whose deed it is
MAX_APPEARING = 14  # words from «مثل» to «أمام»
MAX_NAMELESS = 3  # words of somebody before what keeps his name back
MAX_COMPLEMENT = 7  # words between a verb and its subject
WHERE = (*PLACES, "places.kinds")


def speaking(reader: Reader, subject: Stretch | None) -> Stretch | None:
    """The subject, where it is somebody who can speak."""
    if subject is None or _to_me(reader, subject.first) or not (subject := behind_paper(reader, subject)):
        return None
    if length := particled(reader, subject.first):
        return Stretch(subject.first, subject.first + length)  # «وأهدى | بن راوي فوزه», «وتعتزم | فان دير هوف إجراء»
    if oblique(reader, subject) or reader.doc.phrase_length("clauses.manner", subject.first):
        return None  # «أن يتغمد | الشهيدين», «نفاها | جملة وتفصيلا»
    named = len(subject) > 1 and _named(reader, subject.first + 1)
    if named and reader.lexicon.has("anaphors.lives", reader.doc.key(subject.first)):
        subject = Stretch(subject.first + 1, subject.last)  # «ولا تختلف حال | رابعة الجرادي»
    witness = len(subject) > 1 and reader.lexicon.person_noun(reader.doc.key(subject.first + 1))
    if witness and reader.lexicon.has("anaphors.testimonies", reader.doc.key(subject.first)):
        subject = Stretch(subject.first + 1, subject.last)  # «تناقض إفادة | الحارس ذلك، إذ روى أن»
    styled = reader.lexicon.has("anaphors.honorifics", reader.doc.key(subject.first))
    if styled or surnamed(reader, subject.first):  # «وبعث سموه | برقية»
        return Stretch(subject.first, subject.first + 1)  # «الجرادي | المتألق واصل حضوره حين قال»
    # «كشفت شركة المرفأ | اليوم عن»: what stands behind a day is no part of it
    subject = before_met(reader, before_goal(reader, before_second(reader, before_striven(reader, subject))))
    day = next((k for k in range(subject.first + 1, subject.last) if time_at(reader, k)), None)
    subject = evolve(subject, last=day) if day is not None else subject
    subject = without_quality(reader, before_deed(reader, subject))
    subject = _before_paper(reader, _before_aim(reader, before_matter(reader, _before_asked(reader, subject))))
    subject = _before_owned(reader, subject)
    known = plausible_source(reader, subject) or foremost(reader, subject) or of_origin(reader, subject)
    known = known or (len(subject) > 1 and unheard(reader, subject.first))
    return subject if known or in_nominative(reader, subject.first) or blessed(reader, subject.first) else None


def before_matter(reader: Reader, subject: Stretch) -> Stretch:
    """Up to what its verb has عن for: «كشفت دراسة حديثة | عن نتائج», not «كشفت دراسة عن المناخ | عن نتائج»."""
    doc = reader.doc
    places = [k for k in range(subject.last - 1, subject.first, -1) if doc.key(k) == "عن"]
    said = any("nominal:عن" in a.form.verb.frames for a in doc.analyses(subject.first - 1))
    if said and doc.key(subject.last) != "عن":
        return evolve(subject, last=places[0]) if places else subject
    if places and reader.lexicon.has("clauses.away", conjoined(doc.key(subject.first - 1))):
        return evolve(subject, last=places[-1])  # «ودافع خبير | عن النظام»
    # «دافع النائب سامي العلي | عن الفكرة»: behind a name nothing belongs to it
    apart = [k for k in places if reader.lexicon.given_name(doc.key(k - 1)) or foreign_at(reader, k - 1)]
    return evolve(subject, last=apart[-1]) if apart and reader.lexicon.person_noun(doc.key(subject.first)) else subject


def _before_asked(reader: Reader, subject: Stretch) -> Stretch:
    """Up to whom its verb asks, or what it complains of: «طلب سكان الحي | من البلدية», «يشكو مزارعون | من تراجع»."""
    doc, lexicon, verb = reader.doc, reader.lexicon, subject.first - 1
    asks = lexicon.has("clauses.asking_of", conjoined(doc.key(verb)))
    complains = any("nominal:من" in a.form.verb.frames for a in doc.analyses(verb))
    for k in range(subject.first + 1, subject.last - 1) if asks or complains else ():
        if doc.key(k) != "من":
            continue
        noun = doc.key(k + 1)
        somebody = lexicon.person_noun(noun) or lexicon.body(noun)
        deed = not definite(noun) and inflected(noun) > 0 and not lexicon.any(("places.kinds",), noun)
        if (asks and definite(noun) and definite(doc.key(k - 1))) or (complains and deed and not somebody):
            return evolve(subject, last=k)
    return subject


def _before_paper(reader: Reader, subject: Stretch) -> Stretch:
    """Somebody without what his verb has with ب: «تقدم مالك الشركة | ببلاغ», «دفع محاميه سامي العلي | ببطلان التقرير».

    Behind what the article has closed a paper, behind a full name a noun without the article, with ل too («تصدى الحارس
    سامي العلي | لركلتي جزاء»), and people whom he meets («اجتمع المدير سامي العلي | باللاعبين»).
    """
    lexicon, key = reader.lexicon, reader.doc.key
    for k in range(subject.first + 1, subject.last):
        paper = key(k)[:1] == "ب" and lexicon.any(("groups.documents",), key(k)[1:])
        named = key(k)[:1] in ("ب", "ل") and lexicon.listed_given(key(k - 2)) and k - 2 >= subject.first
        people = definite(key(k)[1:]) and lexicon.person_noun(key(k)[1:]) and key(k).endswith("ين")
        named = named and not (lexicon.inside_title(key(k)) or key(k).startswith("لل"))
        noun = named and (people or not (definite(key(k)[1:]) or lexicon.body(key(k)[1:])))
        noun = noun or (k == subject.first + 1 and longed_for(reader, k))
        if reader.adposition(k) and not lexicon.son_in_one(key(k)) and (noun or (paper and definite(key(k - 1)))):
            return evolve(subject, last=k)
    return subject


def _before_owned(reader: Reader, subject: Stretch) -> Stretch:
    """Somebody without his own thing, behind what the article closes: «دفع رجل في الأربعين | عربته إلى الظل».

    Not «وكيل المدعى | عليها», «عضو الكتلة | إياها», «رئيس المجلس | ونائبه».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(subject.first + 2, subject.last):
        key = doc.key(k)
        pronoun = lexicon.has("pronouns.prepositional", key) or lexicon.has("pronouns.objects", key)
        thing = reader.owned(k) and not (pronoun or reader.conjunction(k))
        thing = thing and not (lexicon.owned_person(key) or lexicon.body(disowned(key)))
        if thing and definite(doc.key(k - 1)) and not lexicon.has("anaphors.reflexives", key):
            return evolve(subject, last=k) if lexicon.person_noun(doc.key(subject.first)) else subject
    return subject


def longed_for(reader: Reader, k: int) -> bool:
    """A thing with ب right behind somebody: «وتحلم الشابة | بالعودة», not «المدير | بالنيابة», «الطالب | بالجامعة»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, person = doc.key(k)[1:], doc.key(k - 1)
    thing = doc.key(k)[:1] == "ب" and definite(key) and [t.pos_ for t in reader.tokens(k)] == ["ADP", "NOUN"]
    where = lexicon.body(key) or lexicon.person_noun(key) or doc.longest(WHERE, k, key)
    titled = lexicon.inside_title(doc.key(k)) or lexicon.has("titles.acting", doc.key(k))
    return thing and definite(person) and lexicon.person_noun(person) and not (where or titled)


def _before_aim(reader: Reader, subject: Stretch) -> Stretch:
    """Somebody's name without what his verb is about: «دافع النائب غاريت هولبوم | عن الفكرة», «رد سامي العلي | على»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.person_noun(doc.key(subject.first)):
        return subject
    for k in range(subject.first + 2, subject.last):
        named = reader.pos(k - 1) in ("X", "PROPN") or lexicon.given_name(doc.key(k - 1))
        if named and lexicon.has("phrases.running_on", doc.key(k)) and reader.pos(k) == "ADP":
            return evolve(subject, last=k)
    return subject


def subject_behind(reader: Reader, verb: int, place: int | None = None) -> Stretch | None:
    """The noun phrase right behind a verb, where it agrees and names people or bodies by a noun or a given name.

    ``place``: where it begins, if not right there («حكى لي | أحد السجناء»); past when it was («نفاه آنذاك | مصدر»).
    """
    doc, k = reader.doc, verb + 1 if place is None else place
    k += time_at(reader, k) + _to_me(reader, k)
    if (nameless := _nameless(reader, k)) is not None:
        return nameless
    if k == verb + 1 and (marked := marked_subject(reader, verb)) is not None:
        return marked
    if k == verb + 1 and (acts := of_two(reader, verb)) is not None:
        return acts
    capital = k < reader.sentence.last and _capital(reader, verb, k)
    headed = k < reader.sentence.last and (
        heads(reader, k)
        or reader.lexicon.has("names.particles", doc.key(k))
        or foremost(reader, Stretch(k, k + 2))
        or titles_name(reader, k)
        or marked_body(reader, k)
        or in_nominative(reader, k)
        or department_at(doc, reader.lexicon, k)
        or capital
        or unheard(reader, k)
        or reader.lexicon.has("titles.mine", doc.key(k))
        or (_ones_own(reader, k) and (_named(reader, k + 1) or doc.length_before("clauses.turns", verb) > 0))
    )
    if not headed:
        return None
    found = noun_phrase(reader, k, reader.sentence.last, bounded=False)
    own = _ones_own(reader, k) or reader.lexicon.has("titles.mine", doc.key(k))  # «كان | والدي | خياطا»
    alone = own and reader.word_at(k + 1)
    if found is not None and alone and not (definite(doc.key(k + 1)) or _named(reader, k + 1)):
        found = evolve(found, last=k + 1)  # «فيما أنكر | شقيقه | صلته بالواقعة»
    if found is not None and capital:
        length = doc.longest(STATES, k)
        found = evolve(found, last=k + max(length, 1))  # «ترفض | بغداد | هذه الأرقام»
    found = speaking(reader, before_object(reader, verb, found)) if found is not None else None
    found = name_before_sentence(reader, _before_his(reader, found)) if found is not None else None
    found = unburdened(reader, verb, without_predicate(reader, found)) if found is not None else None
    if found is None or is_faced(reader, verb, found):
        return None
    shown = gender(reader, found)
    return found if not shown or shown in genders(doc.key(verb)) else None


def _nameless(reader: Reader, k: int) -> Stretch | None:
    """Somebody who keeps his name back, whatever he is called: «دافعت | موجهة أولى فضلت عدم ذكر اسمها | عن النظام»."""
    for j in range(k + 1, min(k + 1 + MAX_NAMELESS, reader.sentence.last)):
        if not reader.doc.words[j - 1].is_word or definite(reader.doc.key(j - 1)) or reader.adposition(j - 1):
            return None
        if length := withheld(reader.doc, j, reader.sentence.last):
            return Stretch(k, j + length)
    return None


def is_faced(reader: Reader, verb: int, who: Stretch) -> bool:
    """Whom somebody faces, another word of saying behind: «شدد الوالي على الأمر، وخاطب | المدير قائلا»."""
    brought = any(a.form.kind in ("participle", "masdar") for a in reader.doc.analyses(who.last))
    return brought and faced(reader, verb, who, who.last)


def _before_his(reader: Reader, subject: Stretch) -> Stretch:
    """Somebody by his given name without what is his, which no name has: «خسر حمزة | عمله», «فقد سامي العلي | ساقه»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.listed_given(doc.key(subject.first)):
        return subject
    his = (k for k in range(subject.first + 1, subject.last) if reader.owned(k) and not lexicon.given_name(doc.key(k)))
    return evolve(subject, last=next(his, subject.last))


def _ones_own(reader: Reader, k: int) -> bool:
    """Somebody with a pronoun, counsel too: «محاميه», «دفاعه»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    return lexicon.owned_person(key) or lexicon.any(("groups.counsels",), disowned(key))


def _named(reader: Reader, k: int) -> bool:
    """A given name, its form of address before it or not: «سامي», «المحامي سامي»."""
    doc, lexicon = reader.doc, reader.lexicon
    address = definite(doc.key(k)) and lexicon.honorific(doc.key(k))
    return lexicon.listed_given(doc.key(k + address))


def _capital(reader: Reader, verb: int, k: int) -> bool:
    """A capital or a country that says or refuses: «فيما ترفض | بغداد ذلك وتقول», not «زارت | بغداد وقالت»."""
    said = any(a.form.kind == "verb" and not a.enclitic for a in reader.doc.analyses(verb))
    place = reader.lexicon.any(STATES, reader.doc.key(k))
    return said and place and genders(reader.doc.key(verb)) != "m"


def behind_complement(reader: Reader, verb: int) -> Stretch | None:
    """Who is named behind what goes before him: «ويتفق مع هذا الرأي | أحمد العلي», «وعزز الرأي ذاته | سامي العلي».

    A complement with a pronoun is the dropped subject's: «واستقبل في مكتبه | سامي العلي» has him for an object.
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(verb + 1, min(verb + MAX_COMPLEMENT, reader.sentence.last - 1)):
        key, before = doc.key(k), doc.key(k - 1)
        if not doc.words[k].is_word or reader.verb(k) or (k == verb + 1 and _known(reader, k)):
            return None  # «وتجنب | ميلادوفيتش التعليق على طرد الحكم سامي العلي»
        address = lexicon.honorific(doc.key(k + 1)) and definite(doc.key(k + 1))
        if k > verb + 1 and lexicon.owned_person(key) and (address or lexicon.listed_given(doc.key(k + 1))):
            found = noun_phrase(reader, k, reader.sentence.last, bounded=False)  # «وأيده في ذلك | نائبه كريم الساعي»
            return found if found is not None and plausible_source(reader, found) else None
        if lexicon.given_name(key) and reader.pos(k) in ("X", "PROPN", "NOUN"):
            closed = k > verb + 1 and (definite(before) or reader.pos(k - 1) == "ADV" or reflexive(reader, k - 1))
            found = noun_phrase(reader, k, reader.sentence.last, bounded=False) if closed else None
            return found if found is not None and bare_name(reader, k, k + 2) and len(found) >= 2 else None
        stem = bare(conjoined(key))
        if k > verb + 1 and _titled(reader, k) and definite(before) and not lexicon.time(before):
            return noun_phrase(reader, k, reader.sentence.last, bounded=False)  # «وطلب الكلمة | الصياد سامي العلي»
        somebody = any(lexicon.person_noun(f) or lexicon.body(f) or lexicon.outlet_head(f) for f in (key, stem))
        if somebody or reader.pos(k) in ("X", "PROPN"):
            return None
        # «واتفق معه في ذلك | زميله»: a preposition's pronoun is another's
        if not lexicon.has("pronouns.prepositional", key) and any(t.pos_ == "PRON" for t in reader.tokens(k)):
            return None
    return None


def _titled(reader: Reader, k: int) -> bool:
    """A noun for one person with its article before his name: «الصياد | سامي»."""
    return one_person(reader, k) and reader.lexicon.listed_given(reader.doc.key(k + 1))


def past_addressee(reader: Reader, k: int) -> int:
    """Behind whom a verb tells it: «حكى لي | أحد السجناء», «كشف لـ«المرفأ» | وكيل الوزارة»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.has("pronouns.prepositional", key) or _to_me(reader, k):
        return k + 1
    quotation = doc.opens(k + 1) if key == "ل" else None
    if quotation is not None and quotation.balanced and not is_statement_like(doc.text, quotation):
        return doc.after(quotation)
    return k + 1 if key[:1] == "ل" and lexicon.outlet_name(key[1:]) else k


def _to_me(reader: Reader, k: int) -> bool:
    """«اتصل | بي المواطن سامي العلي», «اتصلت | بي قارئة», not «بي بي سي»."""
    doc = reader.doc
    return doc.key(k) == ME and k not in doc.outlet_words and ME not in (doc.key(k - 1), doc.key(k + 1))


def _known(reader: Reader, k: int) -> bool:
    """A name that the text has elsewhere as well, or behind a given name."""
    return taken_up(reader, k) or (reader.pos(k) != "ADJ" and reader.doc.known_surname(reader.doc.key(k)))


def of_adjunct(reader: Reader, verb: int) -> Iterator[Stretch]:
    """Whom the adjunct that a sentence opens with names, where its verb has no subject.

    «وبعد القبض على | المتهم دافع عن نفسه، قائلا», «ولدى مثول | المتهم سامي العلي للمحاكمة، أنكر».
    """
    first, doc = reader.sentence.first, reader.doc
    if not reader.lexicon.has("clauses.adverbial", conjoined(doc.key(first))):
        if (whose := _whose_statement(reader, verb)) is not None:
            yield whose
    elif one_person(reader, verb - 1):
        yield Stretch(verb - 1, verb)
    elif reader.lexicon.has("clauses.own_deeds", doc.key(first + 1)) and one_person(reader, first + OF_DEED):
        found = noun_phrase(reader, first + OF_DEED, verb - 1, bounded=False) if doc.key(verb - 1) in COMMA else None
        if found is not None:
            yield found


def _whose_statement(reader: Reader, verb: int) -> Stretch | None:
    """«وفي تصريح | للمتحدث باسم الوزارة، أكد أن», «وفي بيان | للوزارة، أكدت»: no outlet, and nobody who is told."""
    doc, lexicon, first = reader.doc, reader.lexicon, reader.sentence.first
    whose = next((k for k in range(first + 2, min(first + MAX_STATED, verb - 1)) if doc.key(k)[:1] == "ل"), verb)
    if whose == verb or not lexicon.occasion(doc.key(first + 1)) or doc.key(verb - 1) not in COMMA:
        return None
    noun = "ال" + doc.key(whose)[2:] if doc.key(whose).startswith("لل") else doc.key(whose)[1:]
    office = lexicon.office(noun) and not lexicon.any(("anaphors.plurals",), bare(noun))
    if not (office or lexicon.body(bare(noun))) or lexicon.outlet_head(bare(noun)):
        return None
    found = noun_phrase(reader, whose, verb - 1, lead=1)
    return found if found is not None and found.last == verb - 1 else None


def of_subordinate(reader: Reader, verb: int) -> Iterator[Stretch]:
    """The subject of the clause that a sentence opens with, which its verb goes on with.

    «حين رفعت | أم سالم البلاطة، وجدت تحتها ماء».
    """
    first = reader.sentence.first
    length = reader.doc.phrase_length("clauses.subordinators", first)
    acts = first + length
    if not length or acts >= verb or reader.doc.key(verb - 1) not in COMMA or reader.pos(acts) not in ("VERB", ""):
        return
    found = subject_behind(reader, acts)
    if found is not None and found.last < verb:
        yield found


def appears(reader: Reader, k: int) -> bool:
    """«مثل» the verb, before somebody and before whom he stands: «ومثل المتهم الموقوف أمام المحكمة»."""
    doc, last = reader.doc, min(k + MAX_APPEARING, reader.sentence.last)
    verb = reader.lexicon.has("clauses.appearing", conjoined(doc.key(k))) and heads(reader, k + 1)
    return verb and any(reader.lexicon.has("clauses.appearing_before", doc.key(j)) for j in range(k + 2, last))


def one_person(reader: Reader, k: int) -> bool:
    """A noun for one person with its article: «المتهم», «السيدة»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    one = definite(key) and lexicon.person_noun(key) and not lexicon.honorific(key)
    return one and not lexicon.any(("anaphors.plurals",), bare(key))
