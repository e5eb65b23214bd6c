"""The subject between a verb of saying and what it says: ``قال | الوزير | إن``, ``أعلن | ترامب | تعيين``."""

from __future__ import annotations

from quotes.attribution.content_nouns import with_b
from quotes.attribution.dashes import behind_dashes
from quotes.attribution.deeds import common_noun, deed_at
from quotes.attribution.discourse import discourse_at
from quotes.attribution.gap import hearers_at, past_time, phrase_in_gap
from quotes.attribution.no_subject import before_stance, oblique
from quotes.attribution.nominal import WHAT, behind_comma
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object, head_alone, torn_name, without_object
from quotes.attribution.occasions import MANY, occasion_before
from quotes.attribution.parsed import parsed_subject
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_starts import taken_up
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.settings import setting_before
from quotes.attribution.shaped import of_origin
from quotes.attribution.spoken_to import marked_medium
from quotes.attribution.times import time_at
from quotes.attribution.whom_accused import before_accused
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, joined_clauses, that_clause_at
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import bare, definite
from quotes.spelling import frequency
from quotes.words import COMMA

MAX_SETTINGS = 3  # of when, where and to whom, before the subject
SHORTEST = 3  # letters of a noun that has a sound plural
SEEN = 5  # times that the press writes it


def bare_object(c: Candidate) -> bool:
    """Whether the content is the verb's bare object, which begins right behind it or behind its subject."""
    return c.opener is not None and c.opener.kind == "nominal" and c.opener.word == c.last


@remembered
def clause_is_object(reader: Reader, c: Candidate) -> bool:
    """Whether a bare أن fills the verb's one object place: all before it is subject, «أكدت مديرية زراعة البصرة أن»."""
    if c.verb is None or c.takes_object or c.opener is None or c.opener.kind != "clause":
        return False
    found = complementizer_at(reader.doc, c.opener.word)
    first = found is not None and found.frame == "clause" and reader.doc.key(c.opener.word)[:1] != "و"
    return first and joined_clauses(reader.doc.grammar).isdisjoint(reader.doc.keys[c.gap.first : c.gap.last])


def _no_object(reader: Reader, c: Candidate) -> bool:
    """Whether no noun of the gap can be the verb's object: it takes none («قال»), or its clause is it."""
    if any(a.form.kind == "verb" for k in reader.doc.cue_words(c.gap) for a in reader.doc.analyses(k)):
        return False  # «ذكر الكتاب أهمية الشهود، وبعد ذلك ذكر أن»
    if clause_is_object(reader, c):
        return True
    return c.kind == "verb" and c.verb is not None and not c.takes_object and "nominal" not in c.verb.frames


def gap_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """The subject between cue and opener (verb-first order)."""
    if bare_object(c):
        return _nominal_subject(reader, c)
    if c.kind == "masdar" and (not len(c.gap) or _attribute_of(reader, c)):
        return None
    if c.kind == "masdar" and reader.doc.key(c.gap.first) == "من":
        return noun_phrase(reader, c.gap.first + 1, c.gap.last)  # «تلقت تأكيدات من | وكيل اللاعب بأن»
    found = phrase_in_gap(reader, before_stance(reader, c), c.word, whole=_no_object(reader, c))
    return _without_bound(reader, c, _before_traced(reader, c, found)) if found is not None else None


def _without_bound(reader: Reader, c: Candidate, subject: Stretch) -> Stretch:
    """The same before whom a condition is for: «اشترطت الكلية | في المتقدم أن», «اشترط النادي | في المدرب أن»."""
    if not reader.lexicon.has("recipients.conditional", fold(c.lemma)):
        return subject
    within = (k for k in range(subject.first + 1, subject.last) if reader.doc.key(k) == "في")
    return Stretch(subject.first, next(within, subject.last), subject.lead)


def _attribute_of(reader: Reader, c: Candidate) -> bool:
    """Whether only an adjective of the verbal noun stands in the gap: «تعهد أوروبي بدعم», «اعتراف دولي بأن»."""
    doc, first = reader.doc, c.gap.first
    nisba = doc.key(first).endswith(("ي", "ية")) and not reader.lexicon.person_noun(doc.key(first))
    tagged = nisba and reader.pos(first) in ("ADJ", "X", "")
    return len(c.gap) == 1 and tagged and definite(doc.key(first)) == definite(doc.key(c.word))


def _nominal_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """A bare-object nominal (أعلن ترامب تعيين): who can speak is the subject, else the parse tells the two apart."""
    if c.kind != "verb":
        return None
    leading = None if c.verb is None or c.takes_object or c.enclitic else _leading_subject(reader, c)
    if leading is not None:
        return None if _taken_before(reader, c, leading) else leading
    parsed = parsed_subject(reader, c.word)
    if parsed is None and not c.enclitic and _in_nominative(reader, c.last):
        deeds = (k for k in range(c.last + 1, reader.sentence.last) if with_b(reader, k))
        parsed = noun_phrase(reader, c.last, next(deeds, reader.sentence.last), bounded=False)
    if parsed is not None and not plausible_source(reader, parsed):
        inside = reader.lexicon.has("pronouns.within", reader.doc.key(c.last))
        told = reader.lexicon.has("narrator.reports", reader.doc.key(c.last))  # «وأنكر | التهم كلها»
        if parsed.first == c.last + inside and (inside or told or deed_at(reader, c.last)):
            return None  # «وأعلن | اكتمال الاستعدادات»: a deed is announced; «انتقد فيها | أداء الحكومة»
    if parsed is not None and parsed.first == c.last + 1 and not definite(reader.doc.key(c.last)):
        # torn apart: «أعلن طيران | ناس»
        longer = noun_phrase(reader, c.last, parsed.last)
        parsed = longer if longer is not None and longer.last == parsed.last else parsed
    if parsed is not None and head_alone(reader, parsed):
        longer = noun_phrase(reader, parsed.first, reader.sentence.last, trusted=True)
        parsed = longer if longer is not None else parsed
    if parsed is not None and torn_name(reader, parsed):
        parsed = Stretch(parsed.first, parsed.last + 1, parsed.lead)
    if parsed is None or c.verb is None or c.enclitic or parsed.last >= reader.sentence.last:
        return parsed
    adjunct = ends_phrase(reader, parsed.last, parsed.first) or reader.adposition(parsed.last)
    if adjunct and not plausible_source(reader, parsed):
        return None  # «أوضح فيها موقف الحزب | تجاه الأزمة»: with nothing but an adjunct behind it, it is the object
    found = without_object(reader, c.word, parsed, addressee=c.takes_object)
    appeals = found.last == parsed.last and reader.lexicon.has("recipients.appealing", fold(c.lemma))
    return before_accused(reader, found) if appeals else found  # «ناشد المدير سامي العلي | وزير الصحة توفير»


def _in_nominative(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is a sound plural that no object is: «ناشد | خريجو المعهد الوزير»."""
    key = reader.doc.key(k)
    stem = key.removesuffix("ون") if key.endswith("ون") else key[:-1] if definite(reader.doc.key(k + 1)) else ""
    plural = len(stem) >= SHORTEST and key != stem and key.endswith(("ون", "و"))
    named = reader.lexicon.given_name(key) or reader.doc.known_surname(key)
    return plural and not named and max(frequency(stem + "ين"), frequency("ال" + bare(stem) + "ين")) >= SEEN


def _taken_before(reader: Reader, c: Candidate, behind: Stretch) -> bool:
    """Whether who speaks stands right before the verb, so that a body behind it is what he speaks of.

    «لكن الوزير انتقد | برنامج الحكومة الجديدة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.person_noun(doc.key(behind.first)) or c.proclitic or c.word == reader.sentence.first:
        return False
    if any(lexicon.listed_given(doc.key(k)) for k in range(behind.first, behind.last)):
        return False
    before = subject_before(reader, c)
    return before is not None and before.last == c.word and plausible_source(reader, before)


def _before_traced(reader: Reader, c: Candidate, who: Stretch) -> Stretch:
    """Many people without what they put down to something, as all such verbs do: «يعزو خبراء | التفاقم إلى»."""
    traces = c.verb is not None and c.verb.category == "statement" and c.takes_object
    traces = traces and c.opener is not None and c.opener.frame == "nominal:إلى" and c.opener.word == who.last
    if not traces or len(who) < 2:
        return who
    if definite(reader.doc.key(who.first + 1)):
        return _before_last(reader, c, who)
    head, behind = reader.doc.key(who.first), reader.doc.key(who.first + 1)
    noun = reader.pos(who.first + 1) == "NOUN" and reader.lexicon.has("anaphors.plurals", head)
    # «محللون | ارتفاع الأسعار»: with its ن a plural has nothing annexed to it
    apart = head.endswith(MANY) and not behind.endswith(MANY) and not reader.lexicon.preposition(behind)
    theirs = reader.lexicon.has("pronouns.prepositional", behind)  # «مقربون منه | الأمر إلى»
    return Stretch(who.first, who.first + 1 + theirs) if noun or apart else who


def _before_last(reader: Reader, c: Candidate, who: Stretch) -> Stretch:
    """«عزت الحكومة | التأخير إلى»: what is put down to something stands right before إلى, where no pronoun does."""
    doc, noun = reader.doc, _described_noun(reader, who)
    last, before = doc.key(noun), doc.key(noun - 1)
    # «أرجع الأمين، سامي العلي، | التأخر إلى»
    apposed = before in COMMA and any(doc.key(k) in COMMA for k in range(who.first, noun - 1))
    closed = definite(before) or doc.known_surname(before) or apposed
    thing = definite(last) and not (reader.lexicon.somebody(last) or doc.known_surname(last) or last.startswith("لل"))
    thing = thing and closed and not reader.lexicon.inside_title(last) and not last.endswith(("ي", "ية"))
    return Stretch(who.first, noun - apposed, who.lead) if thing and not c.enclitic else who


def _described_noun(reader: Reader, who: Stretch) -> int:
    """The thing before the adjectives that end the phrase («أرجع المسؤول | التأخر المسجل إلى»), or its last word."""
    doc, lexicon, k = reader.doc, reader.lexicon, who.last - 1
    while k > who.first + 1 and reader.pos(k) == "ADJ" and definite(doc.key(k)) and definite(doc.key(k - 1)):
        k -= 1
    thing = reader.pos(k) == "NOUN" and not (lexicon.somebody(doc.key(k)) or lexicon.honorific(doc.key(k - 1)))
    thing = thing or (reader.pos(k) == "NOUN" and common_noun(reader, k))
    return k if thing and definite(doc.key(k - 1)) else who.last - 1


def _country(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether a country stands right behind a feminine verb and its object behind it: «نفت إيران | الاتهامات»."""
    doc, feminine = reader.doc, c.form is not None and c.form.gender == "f"
    behind = definite(doc.key(k + 1)) and reader.pos(k + 1) in ("NOUN", "X") and not reader.lexicon.body(doc.key(k + 1))
    return feminine and behind and place_at(reader, Stretch(k, k + 1))


def _number(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether one of several stands right behind the verb by his number: «أنكر الثاني | الاتهامات»."""
    doc, key = reader.doc, reader.doc.key(k)
    gender = "f" if key.endswith(("ة", "ي")) and key != "الثاني" else "m"
    agrees = c.form is not None and c.form.gender == gender
    behind = doc.key(k + 1)
    apart = reader.owned(k + 1) or (definite(behind) and reader.pos(k + 1) == "NOUN")
    return agrees and reader.lexicon.has("labels.ordinals", key) and (apart or behind in doc.grammar.sets[WHAT])


def _past_settings(reader: Reader, c: Candidate) -> int:
    """Past when, where and to whom it is said, to where the subject stands: «نفى أمس في كلمته للمرفأ | الوزير»."""
    k, limit = c.last, reader.sentence.last
    criticises = reader.lexicon.has("recipients.criticised", fold(c.lemma))
    for _ in range(MAX_SETTINGS):
        skipped = discourse_at(reader, k) or occasion_before(reader, k, limit) or hearers_at(reader, k)
        skipped = skipped or marked_medium(reader, k) or (0 if criticises else setting_before(reader, c.word, k, limit))
        if not skipped and not time_at(reader, k):
            break
        k = k + skipped if skipped else past_time(reader, k, limit)
    return k


def _leading_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """A person, body or outlet right behind its verb, with something left to be the object of it.

    An adverbial stands before it at most: «أكد من جانبه | مدير المدرسة أهمية التعاون», «أعلنت أمس | وزارة الصحة وفاة»,
    «أعلن في بيان رسمي | وزير الداخلية توقيف».
    """
    doc, lexicon = reader.doc, reader.lexicon
    begin = _past_settings(reader, c)
    key = doc.key(begin)
    if _number(reader, c, begin):
        return Stretch(begin, begin + 1)
    surname = doc.known_surname(key) and reader.pos(begin) in ("X", "PROPN", "ADJ") and definite(key)
    # «وأبدى السند رضاه», not «استبعد المشاركة»; «نفى نور | التهم», «أبدى ليما | أسفه», «نفى ليما، أمس، | ذلك»
    another = definite(doc.key(begin + 1)) or reader.owned(begin + 1) or doc.key(begin + 1) in COMMA
    surname = surname or (doc.known_surname(key) and not definite(key) and another)
    two = definite(key) and key.endswith("ان") and lexicon.person_noun(key[:-2])  # «أنكر المتهمان | التهم»
    styled = lexicon.has("anaphors.honorifics", key)  # «أكد سموه | اعتزاز البلاد بأبنائها»
    someone = lexicon.somebody(key) or surname or two or styled
    someone = (
        someone
        or taken_up(reader, begin)
        or _country(reader, c, begin)
        or (lexicon.owned_person(key) and lexicon.given_name(doc.key(begin + 1)))  # «نفى محاميه سامي العلي | التهم»
        or (of_origin(key) and lexicon.given_name(doc.key(begin + 1)))  # «أبدى القبرصي سامي العلي | أسفه»
        or (lexicon.has("phrases.counts", key) and doc.key(begin + 1) == "من")
    )
    if not someone or reader.conjunction(begin):
        return None
    found = Stretch(begin, begin + 1) if styled else noun_phrase(reader, begin, reader.sentence.last, bounded=False)
    if found is None or oblique(reader, found):
        return None
    found = before_object(reader, c.word, found)
    left = found.last < reader.sentence.last and doc.words[found.last].is_word
    apart = None if left else behind_comma(reader, found.last) or behind_dashes(reader, found.last)
    titled = lexicon.person_noun(doc.key(found.last + 1)) and not ends_phrase(reader, found.last + 1, found.last + 1)
    if apart is not None and doc.key(found.last) in COMMA and titled:
        found = Stretch(found.first, apart - 1, found.lead)  # «نفى سامي العلي، رئيس القسم، | وجود علاقة»
    return found if (left or apart) and not that_clause_at(doc, found.last) else None
