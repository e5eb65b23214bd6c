"""The subject of the clause before: ``افتتح الوزير المعرض. وأوضح أن``, and whom أما announces."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.attribution.agreement import gender
from quotes.attribution.complements import without_quality
from quotes.attribution.no_subject import oblique
from quotes.attribution.noun_phrase import noun_phrase, reflexive
from quotes.attribution.objects import before_object, closing_name, joined_adposition
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.phrase_ends import bare_name, time_at
from quotes.attribution.phrase_starts import blessed, taken_up
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.coreference.mentions import dual, foremost
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite
from quotes.marks import is_statement_like
from quotes.words import COMMA

OPENING = 8  # words in which the main verb of a sentence stands
LONG_CLAUSE = 30  # where a clause does
LONG_OPENING = 14  # where a prepositional phrase goes before it
MAX_COMPLEMENT = 7  # words between a verb and its subject
SHORTEST_ORIGIN = 5
SHORTEST_PLURAL = 6
SHORTEST_VERB = 3


def sentence_subjects(reader: Reader, before: int) -> Iterator[Stretch]:
    """Those who do something in the sentence before word ``before`` and can speak.

    The main verb's subject, or what the sentence opens with, goes first; behind it, nearest first, those whom a joined
    clause brings in («تعمل اللجنة تحت ضغط كبير | وقررت الحكومة …»).
    """
    first = _past_aside(reader)
    if reader.doc.phrase_length("clauses.suppositions", first):
        return  # «إذا كان الناخب مقيما مع غيره. وشدد على أن»: nobody in particular
    # «وفي عمود في الصفحة الأولى من صحيفة المرفأ | ربط سامي العلي بين»
    opening = LONG_OPENING if _prepositional(reader, first) else OPENING
    verb = next((k for k in range(first, min(first + opening, before)) if _acts(reader, k, first)), None)
    # «سلمى الجرادي حاولت أن …، وقالت»
    lead = reader.conjunction(first)  # «والطفل يقضي وقتا مع نفسه، ويقول»
    subject = noun_phrase(reader, first, verb or before, bounded=False, lead=lead) if heads(reader, first) else None
    if subject is not None:
        subject = _before_deed(reader, subject)
    turned = reader.doc.phrase_length("clauses.turns", first)
    if turned and subject is None:
        subject = _named(reader, first + turned)
    if subject is None and verb is not None:
        subject = behind_complement(reader, verb) or parsed_subject(reader, verb)
        subject = _speaking(reader, before_object(reader, verb, subject)) if subject is not None else None
        behind = subject_behind(reader, verb, past_addressee(reader, verb + 1))
        if subject is None or (behind is not None and _apposed(reader, subject, behind)):
            subject = behind  # «وشاطرت النائبة، | سماح الحداد، هذا الرأي»
        subject = subject or _taken_up(reader, verb + 1)
        if subject is None and of_origin(reader, Stretch(verb + 1, verb + 2)):
            subject = Stretch(verb + 1, verb + 2)
    subject = _speaking(reader, subject)
    if subject is not None:
        yield subject
    if verb is None:
        return
    if subject is None and verb <= first + 1:
        yield from _agent_of(reader, verb, before)
    for k in range(min(before, reader.sentence.last) - 1, verb, -1):
        joined = reader.doc.key(k)[:1] in ("و", "ف") or reader.lexicon.has(
            "clauses.sibling_connectives", reader.doc.key(k - 1)
        )  # «وقررت الحكومة», «فيما تركت زوجته»
        if joined and reader.verb(k) and not reader.doc.quotation_around(k):
            later = subject_behind(reader, k)
            if later is not None and later.last <= before:
                yield later


def _before_deed(reader: Reader, subject: Stretch) -> Stretch:
    """A subject before its verb, whatever that is tagged as: «النائب سامي العلي | لوح باللجوء إلى القضاء»."""
    doc = reader.doc
    for k in range(subject.first + 2, subject.last - 1):
        named = definite(doc.key(k - 1)) and closing_name(reader, subject, k - 1)
        other = definite(doc.key(k)) or reader.lexicon.somebody(doc.key(k)) or not doc.words[k].is_word
        if named and not other and joined_adposition(reader, k + 1):
            return evolve(subject, last=k)
    return subject


def _agent_of(reader: Reader, verb: int, before: int) -> Iterator[Stretch]:
    """Through whom something comes: «جاء ذلك على لسان | الوزيرة سلمى العلي», «لقي القرار تأييدا من جانب | النقابة»."""
    doc = reader.doc
    for k in range(verb + 1, min(verb + OPENING, before, reader.sentence.last)):
        length = doc.phrase_length("phrases.agents", k)
        found = noun_phrase(reader, k + length, reader.sentence.last, bounded=False) if length else None
        found = _speaking(reader, found)
        if found is not None:
            yield found


def _speaking(reader: Reader, subject: Stretch | None) -> Stretch | None:
    """The subject, where it is somebody who can speak."""
    if subject is None:
        return None
    if oblique(reader, subject):
        return None  # «أن يتغمد | الشهيدين»
    styled = reader.lexicon.has("anaphors.honorifics", reader.doc.key(subject.first))
    if styled or _surnamed(reader, subject.first):  # «وبعث سموه | برقية»
        return Stretch(subject.first, subject.first + 1)  # «الجرادي | المتألق واصل حضوره حين قال»
    # «كشفت شركة المرفأ | اليوم عن»: what stands behind a day is no part of it
    day = next((k for k in range(subject.first + 1, subject.last) if time_at(reader, k)), None)
    subject = evolve(subject, last=day) if day is not None else subject
    subject = _before_matter(reader, without_quality(reader, subject))
    known = plausible_source(reader, subject) or foremost(reader, subject) or of_origin(reader, subject)
    return subject if known or in_nominative(reader, subject.first) or blessed(reader, subject.first) else None


def _before_matter(reader: Reader, subject: Stretch) -> Stretch:
    """Up to what its verb has عن for: «كشفت دراسة حديثة | عن نتائج», not «كشفت دراسة عن المناخ | عن نتائج»."""
    doc = reader.doc
    if (
        not any("nominal:عن" in a.form.verb.frames for a in doc.analyses(subject.first - 1))
        or doc.key(subject.last) == "عن"
    ):
        return subject
    matter = next((k for k in range(subject.last - 1, subject.first, -1) if doc.key(k) == "عن"), subject.last)
    return evolve(subject, last=matter)


def subject_alone(reader: Reader, subject: Stretch) -> Stretch | None:
    """A subject that the parse found, without the object behind it: «السعيد | الشكر للقيادة»; an object is none."""
    return None if oblique(reader, subject) else before_object(reader, subject.first - 1, subject)


def coordinated(reader: Reader, subject: Stretch) -> bool:
    """Whether a conjunction joins two nouns in the phrase: «أدانت دول وشخصيات الحادث، مؤكدين»."""
    words = [reader.tokens(k) for k in range(subject.first + 1, subject.last)]
    return any(len(t) > 1 and t[0].pos_ == "CCONJ" and t[1].pos_ in ("NOUN", "PROPN", "X") for t in words)


def behind_feminine(reader: Reader, subject: Stretch) -> bool:
    """Whether the verb right before it is a feminine by the parse: «هطلت | أمطار»."""
    k = subject.first - 1
    if reader.tree is None or k < reader.sentence.first or not reader.verb(k):
        return False
    token = reader.tree.main(reader.doc.words[k])
    return token is not None and token.morph.get("Gender", []) == ["Fem"]


def mere_thing(reader: Reader, subject: Stretch) -> bool:
    """A noun that no speaker is called by: «وتؤثر هذه | المخاوف على مصيره، مؤكدا», «جرى | استعراض العمليات، مثنيا»."""
    if plausible_source(reader, subject) or foremost(reader, subject) or of_origin(reader, subject):
        return False
    return reader.pos(subject.first) == "NOUN" and not reader.doc.known_surname(reader.doc.key(subject.first))


def by_surname(reader: Reader, subject: Stretch) -> bool:
    """A surname alone right behind its verb: «ولم يفصح | الفهيد عما إذا …، بيد أنه أكد»."""
    if blessed(reader, subject.first):
        return True  # «ما أكده | الرسول - صلى الله عليه وسلم -»
    alone = len(subject) == 1 and reader.verb(subject.first - 1)
    return alone and reader.doc.known_surname(reader.doc.key(subject.first))


def of_origin(reader: Reader, subject: Stretch) -> bool:
    """One called by where he is from, with his name or brought in so: «دفع | الشيشاني ببراءته» of «شيشاني أدين»."""
    key = reader.doc.key(subject.first)  # past the end: empty
    nisba = definite(key) and key.endswith(("ي", "ية")) and len(key) > SHORTEST_ORIGIN
    if nisba and len(subject) > 1 and reader.pos(subject.first + 1) in ("X", "PROPN"):
        return not definite(reader.doc.key(subject.first + 1))  # «واستقال | الأرجنتيني ميلادو»
    places = reader.doc.places.get(bare(key), ())[:1] if nisba and len(subject) == 1 else ()
    return any(place < subject.first for place in places)


def _named(reader: Reader, first: int) -> Stretch | None:
    """Who stands right behind a particle that takes a noun: «إلا أن | يورنو بيتالدو، وهو من أتباعها، يرفض»."""
    if first >= reader.sentence.last or not (heads(reader, first) or reader.pos(first) in ("X", "PROPN")):
        return None
    last = min(reader.sentence.last, first + LONG_OPENING)
    verb = next((k for k in range(first + 1, last) if reader.verb(k)), None)
    # «غير أن وكيله، الإيطالي ماركو لوريتي، | كذب الخبر»
    return noun_phrase(reader, first, verb or reader.sentence.last, bounded=verb is not None)


def _prepositional(reader: Reader, first: int) -> bool:
    """A preposition, and not the verb that is written like it: «وعبر | سامي العلي، وهو مزارع، عن فرحته»."""
    doc = reader.doc
    if not reader.lexicon.has("openers.prepositions", conjoined(doc.key(first))):
        return False
    verb = any(a.form.kind == "verb" for a in doc.analyses(first)) and heads(reader, first + 1)
    matter = any(doc.key(k) == "عن" for k in range(first + 2, min(first + LONG_CLAUSE, reader.sentence.last)))
    return not (verb and matter)


def subject_behind(reader: Reader, verb: int, place: int | None = None) -> Stretch | None:
    """The noun phrase right behind a verb, where it agrees and names people or bodies by a noun or a given name.

    ``place``: where it begins, if not right there («حكى لي | أحد السجناء»).
    """
    doc, k = reader.doc, verb + 1 if place is None else place
    headed = k < reader.sentence.last and (
        heads(reader, k)
        or reader.lexicon.has("names.particles", doc.key(k))
        or foremost(reader, Stretch(k, k + 2))
        or _titles_name(reader, k)
        or _marked_body(reader, k)
        or in_nominative(reader, k)
    )
    if not headed:
        return None
    found = noun_phrase(reader, k, reader.sentence.last, bounded=False)
    found = _speaking(reader, before_object(reader, verb, found)) if found is not None else None
    if found is None:
        return None
    shown = gender(reader, found)
    return found if not shown or shown in _genders(doc.key(verb)) else None


def behind_complement(reader: Reader, verb: int) -> Stretch | None:
    """Who is named behind what goes before him: «ويتفق مع هذا الرأي | أحمد العلي», «وعزز الرأي ذاته | سامي العلي».

    A complement with a pronoun is the dropped subject's: «واستقبل في مكتبه | سامي العلي» has him for an object.
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(verb + 1, min(verb + MAX_COMPLEMENT, reader.sentence.last - 1)):
        key, before = doc.key(k), doc.key(k - 1)
        if not doc.words[k].is_word or reader.verb(k) or (k == verb + 1 and _known(reader, k)):
            return None  # «وتجنب | ميلادوفيتش التعليق على طرد الحكم سامي العلي»
        if lexicon.given_name(key) and reader.pos(k) in ("X", "PROPN", "NOUN"):
            closed = k > verb + 1 and (definite(before) or reader.pos(k - 1) == "ADV" or reflexive(reader, k - 1))
            found = noun_phrase(reader, k, reader.sentence.last, bounded=False) if closed else None
            return found if found is not None and bare_name(reader, k, k + 2) and len(found) >= 2 else None
        stem = bare(conjoined(key))
        somebody = any(lexicon.person_noun(f) or lexicon.body(f) or lexicon.outlet_head(f) for f in (key, stem))
        if somebody or reader.pos(k) in ("X", "PROPN") or any(token.pos_ == "PRON" for token in reader.tokens(k)):
            return None
    return None


def past_addressee(reader: Reader, k: int) -> int:
    """Behind whom a verb tells it: «حكى لي | أحد السجناء», «كشف لـ«المرفأ» | وكيل الوزارة»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.has("pronouns.prepositional", key):
        return k + 1
    quotation = doc.opens(k + 1) if key == "ل" else None
    if quotation is not None and quotation.balanced and not is_statement_like(doc.text, quotation):
        return doc.after(quotation)
    return k + 1 if key[:1] == "ل" and lexicon.outlet_name(key[1:]) else k


def _known(reader: Reader, k: int) -> bool:
    """A name that the text has elsewhere as well, or behind a given name."""
    return taken_up(reader, k) or (reader.pos(k) != "ADJ" and reader.doc.known_surname(reader.doc.key(k)))


def _apposed(reader: Reader, who: Stretch, longer: Stretch) -> bool:
    """Whether the second phrase is the first with what a comma apposes to it."""
    return who.first == longer.first and any(reader.doc.key(k) in COMMA for k in range(who.last, longer.last))


def _marked_body(reader: Reader, k: int) -> bool:
    """A body or a person whose name stands in marks: «وكانت | «الهيئة العامة للطيران» أصدرت»."""
    quotation = reader.doc.opens(k)
    named = quotation is not None and quotation.balanced and not is_statement_like(reader.doc.text, quotation)
    return named and heads(reader, k + 1)


def _titles_name(reader: Reader, k: int) -> bool:
    """A definite word, whatever it is tagged as, with a given name close behind: «وجه | المناضل الأسير مروان العلي»."""
    doc, given = reader.doc, reader.lexicon.given_name
    near = given(doc.key(k + 1)) or (definite(doc.key(k + 1)) and given(doc.key(k + 2)))
    return definite(doc.key(k)) and reader.pos(k) != "ADJ" and near


def _taken_up(reader: Reader, k: int) -> Stretch | None:
    """A name that no list knows and the text has elsewhere too: «دافع | مارتينو عن لاعبه», «مثل | ويب أمام»."""
    foreign = reader.pos(k) in ("X", "PROPN") and not definite(reader.doc.key(k))
    known = taken_up(reader, k) or (foreign and reader.doc.known_surname(reader.doc.key(k)))
    return Stretch(k, k + 1) if known else None


def _genders(key: str) -> str:
    """What a verb of the third person may be by its letters: «وقررت», «ستعتزم» feminine, «تفقد», «تسلم» either."""
    stem = conjoined(key)
    if stem.endswith("ت") or stem.startswith("ست"):
        return "f"
    return "mf" if stem.startswith("ت") else "m"


def _past_aside(reader: Reader) -> int:
    """Behind what a sentence opens with before its comma: «من جهة ثانية، | عبر فلان عن».

    So too behind a clause: «بينما كانت الحكومة تعد الخطة، | عقد سامي العلي مؤتمرا».
    """
    doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
    if doc.phrase_length("clauses.subordinators", first):
        commas = (k for k in range(first, min(first + LONG_CLAUSE, last - 1)) if doc.key(k) in COMMA)
        return next((k + 1 for k in commas if reader.verb(k + 1) and not joined(reader, k + 1)), first)
    if not _prepositional(reader, first):
        return first
    comma = next((k for k in range(first, min(first + OPENING, last - 1)) if doc.key(k) in COMMA), None)
    if comma is None or any(reader.verb(k) for k in range(first, comma)):
        return first
    return comma + 1


def _acts(reader: Reader, k: int, first: int) -> bool:
    """A finite verb; at the head of its clause also what the tagger takes for something else: «عبر سامي عن».

    So too behind an adjunct: «وخلال اللقاء | عبر الوزير عن», «من جانبه، | هنأ رئيس اللجنة».
    """
    doc, days = reader.doc, _days(reader, first)
    if k < first + days and reader.pos(k) != "VERB":
        return False  # «وأمس | الثلاثاء رفعت»
    if reader.verb(k):
        return True
    if k > first and reader.lexicon.has("clauses.perfective", conjoined(doc.key(k - 1))):
        return not definite(doc.key(k))  # «فقد | استشاط رئيس المجلس غضبا»
    floor = doc.phrase_length("adjuncts.floors", first) or days
    given = first > reader.sentence.first and doc.phrase_length("adjuncts.floors", reader.sentence.first) > 0
    if (floor or given) and k == first + floor:
        somebody = heads(reader, k + 1) or _titles_name(reader, k + 1)  # «من جانبه عبر | الفارس سامي العلي»
        verbal = reader.pos(k) == "VERB" or not heads(reader, k)  # «وأمس رفعت | المؤسسة التصنيف», though a name as well
        return not definite(doc.key(k)) and verbal and somebody
    verb = k > first and any(a.form.kind == "verb" for a in doc.analyses(k)) and _prepositional(reader, first)
    if verb and definite(doc.key(k + 1)) and reader.lexicon.person_noun(doc.key(k + 1)):
        return True
    return k == first and (any(a.form.kind == "verb" for a in reader.doc.analyses(k)) or _before_somebody(reader, k))


def _days(reader: Reader, first: int) -> int:
    """Words of the time that a clause opens with: «وأمس الثلاثاء | رفعت مؤسسة المرفأ»."""
    k = first
    while k < reader.sentence.last and reader.lexicon.time(conjoined(reader.doc.key(k))):
        k += 1
    return k - first


def _before_somebody(reader: Reader, k: int) -> bool:
    """A joined word that nothing lists, right before somebody: «ودأب | المليونير كريم العلي», not «ووالد الوزير»."""
    doc, lexicon = reader.doc, reader.lexicon
    key, who = doc.key(k), doc.key(k + 1)
    stem = conjoined(key)
    if stem == key or len(stem) < SHORTEST_VERB or definite(stem) or stem.endswith(("ة", "ات")):
        return False
    if reader.pos(k) not in ("NOUN", "X", "ADV") or doc.known_surname(stem) or _prepositional(reader, k):
        return False
    listed = any(lexicon.person_noun(f) or lexicon.body(f) or lexicon.outlet_head(f) for f in (key, stem))
    if listed or any(lexicon.given_name(f) or lexicon.any(("groups.documents",), f) for f in (key, stem)):
        return False
    if lexicon.given_name(who) or _titles_name(reader, k + 1):
        return True
    return definite(who) and lexicon.person_noun(who) and not oblique(reader, Stretch(k + 1, k + 2))


def heads(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is one that a sentence about somebody opens with: a name, or a noun for people or bodies."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if reader.verb(k) or reader.doc.analyses(k):
        return False
    if _surnamed(reader, k) or blessed(reader, k) or lexicon.has("anaphors.honorifics", key):
        return True  # «وبعث | سموه برقية»
    return lexicon.given_name(key) or lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)


def in_nominative(reader: Reader, k: int) -> bool:
    """A definite sound plural or a dual that by its form is a subject, whomever it names: «وظهر | المعتصمون وهم»."""
    key = reader.doc.key(k)
    if definite(key) and dual(reader.lexicon, key):
        return True  # «وشكلت | الحكومتان جبهة موحدة»
    return definite(key) and key.endswith("ون") and len(key) > SHORTEST_PLURAL and reader.pos(k) in ("NOUN", "ADJ")


def _surnamed(reader: Reader, k: int) -> bool:
    """A surname with the article that the text has behind a given name."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    listed = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key)
    return definite(key) and not listed and reader.doc.known_surname(key)


def announced_topic(reader: Reader) -> Stretch | None:
    """Whom «أما … ف» announces: «أما صحيفة المرفأ، فكانت لاذعة وكتبت أن»."""
    doc, first = reader.doc, reader.sentence.first
    length = doc.phrase_length("anaphors.topics", first)
    if not length:
        return None
    found = noun_phrase(reader, first + length, reader.sentence.last, bounded=False)
    return found if found is not None and plausible_source(reader, found) else None
