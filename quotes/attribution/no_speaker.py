"""Phrases behind a verb of saying that are not its subject: its object, whom it tells, what was said."""

from __future__ import annotations

from quotes.attribution.addressed import addressed, takes_addressee
from quotes.attribution.agreement import agrees_in_number, disagrees, gender
from quotes.attribution.deeds import deed_at
from quotes.attribution.departments import stance_at
from quotes.attribution.gap_subjects import bare_object
from quotes.attribution.manner import mood
from quotes.attribution.no_subject import EVERYBODY, many_things, oblique, owned
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.openers import behind_what
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.spelling import frequency

HERS = "ي"  # of إحدى, as it is folded
SEEN = 20  # times that the press writes a noun with its article


def something_else(reader: Reader, c: Candidate, who: Stretch, *, governs: bool) -> bool:
    """Whether the phrase behind the verb is not its subject: its object, whom it tells or what was said."""
    stance = stance_at(reader.doc, reader.lexicon, who.first)
    if stance or (governs and owned(reader, who)):
        return True  # «أكدت ثقتها بأن», «أكد حرص بلاده على», «رأت ضرورة أن»
    if _of_hers(reader, c, who) or (governs and _deed_before_marks(reader, c, who)):
        return True
    object_case = oblique(reader, who)
    if (governs or object_case) and disagrees(reader, c, who):
        return True  # «دعت الشعب إلى»; «ذكّرت المواطنين بأن», whatever ذكر takes
    if governs and who.first == c.last and _shows_one_man(c) and many_things(reader, who):
        return True  # «ودعا المنشآت إلى»
    if _called_to(reader, c, who) or _wording(reader, c, who) or mood(reader, c, who) or _numbered(reader, who):
        return True
    if _denied(reader, c, who):
        return True
    if c.takes_object and (object_case or addressed(reader, c, who) or _everybody(reader, c, who)):
        return True
    if _told_to(reader, c, who) or _behind_pronoun(reader, c, who):
        return True
    if _traced(reader, c, who) or _own_people(reader, c, who) or _in_headline(reader, c, who):
        return True
    if _asked(reader, c, who) or reader.lexicon.has("pronouns.objects", reader.doc.key(who.first)):
        return True  # «اتهمه | إياهم بالتقصير»
    if len(who) == 1 and reader.lexicon.has("pronouns.independent", reader.doc.key(who.first)):
        return behind_what(reader.doc, c.word)  # «ما قالته | هو أن»
    # a verb in front of its subject is singular: «أعلنوا أكثر من مرة»
    several = c.kind == "verb" and c.form is not None and c.form.number in ("p", "d")
    return several and not agrees_in_number(reader, c, who)


def _everybody(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«وناشد | الجميع عدم المجازفة», «ودعا | الجميع إلى الهدوء»: all are called on; not «طالب الجميع ب»."""
    demands = c.verb is None or "nominal:ب" in c.verb.frames
    return not demands and len(who) == 1 and reader.doc.key(who.first) == EVERYBODY


def _shows_one_man(c: Candidate) -> bool:
    """Whether the form is a verb's of the third person singular, masculine."""
    form = c.form
    return c.kind == "verb" and form is not None and (form.person, form.number, form.gender) == (3, "s", "m")


def _of_hers(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«أعلنت | نمو أرباحها»: behind a feminine verb a noun of another gender with one of hers is what she announced."""
    hers = c.form is not None and c.form.tense == "past" and c.form.gender == "f" and c.form.number == "s"
    if not (hers and bare_object(c) and len(who) > 1) or reader.doc.key(who.first).endswith(("ة", "ات")):
        return False
    owned_noun = reader.owned(who.first + 1) and not reader.adposition(who.first + 1)
    prepositional = reader.lexicon.has("pronouns.prepositional", reader.doc.key(who.first + 1))
    return owned_noun and not prepositional and not plausible_source(reader, who)


def _deed_before_marks(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«أعلنت | تأجيل الموعد «حتى إشعار آخر»»: a deed right behind the verb is what is announced, and nobody."""
    quoted = c.kind == "verb" and c.opener is not None and c.opener.kind == "quotation"
    plain = quoted and who.first == c.last and not reader.doc.colon_at(who.last)
    return plain and deed_at(reader, who.first) and not plausible_source(reader, who)


def _denied(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«كما نفت | الادعاءات بأن»: the words of others right behind the verb are what is denied, told by their بأن."""
    denial = c.verb is not None and c.verb.category == "denial" and c.kind == "verb" and who.first == c.last
    told = denial and c.opener is not None and c.opener.frame == "clause:ب"
    return told and reader.lexicon.has("narrator.reports", reader.doc.key(who.first))


def _called_to(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«وقال مخاطبا | القاضي: «…»»: whom a participle right behind the verb says he speaks to."""
    participle = reader.doc.key(who.first - 1).removesuffix("ا")
    return who.first == c.last + 1 and reader.lexicon.has("recipients.addressing", participle)


def _wording(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a noun behind the addressee is what was told him: «قال (m.) لها | العبارة (f.) الشهيرة "…"»."""
    told = who.first == c.last + 1 and reader.lexicon.has("pronouns.prepositional", reader.doc.key(c.last))
    other = told and c.form is not None and gender(reader, who) not in ("", c.form.gender)
    return other and not plausible_source(reader, who)


def _asked(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whom somebody asks or tells, by his form: «سألت | سائقا هنديا عن», «سألت | أحد المارة عن», «سألت | نفسي: …»."""
    lexicon, key = reader.lexicon, reader.doc.key(who.first)
    if not (c.takes_object and c.kind == "verb" and c.verb is not None and who.first == c.last):
        return False
    if lexicon.accusative_person(key) or lexicon.has("anaphors.selves", key):
        return True
    hers = c.form is not None and c.form.gender == "f" and c.verb.category == "question"
    return hers and lexicon.has("anaphors.one_of", key) and key[-1:] != HERS


def _numbered(reader: Reader, who: Stretch) -> bool:
    """«أوضح بشأن القانون | عدد 60 لسنة 2016 أن»: the number of what stands before it, in a lawyer's manner."""
    number = reader.lexicon.has("phrases.counts", reader.doc.key(who.first)) and who.first > reader.sentence.first
    return number and reader.doc.key(who.first + 1)[:1].isdigit() and reader.pos(who.first - 1) in ("NOUN", "ADJ")


def _traced(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«وعزا | التأخير إلى صخور», «هذا | التراجع إلى»: a thing right before إلى is what is put down to something."""
    stated = (
        c.takes_object and c.verb is not None and c.verb.category == "statement"
    )  # who calls for something does speak
    traced = stated and c.verb is not None and "nominal:إلى" in c.verb.frames and c.opener is not None
    first = c.last + reader.lexicon.has("pronouns.pointing", reader.doc.key(c.last))
    beside = traced and c.opener is not None and who.last == c.opener.word and who.first in (c.last, first)
    return beside and reader.doc.key(who.last) == "الي" and not plausible_source(reader, who)


def _own_people(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«المرجع المذكور أبلغ | زواره أن»: behind a subject before the verb, those of his are told."""
    told = c.takes_object and c.kind == "verb" and who.first == c.last
    return told and reader.owned(who.first) and subject_before(reader, c) is not None


def _told_to(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«كان مصدر دبلوماسي (m.) قد أفاد (m.) | وكالة الأنباء (f.) بأن»: an outlet that does not agree is who is told."""
    outlet = reader.lexicon.outlet_head(reader.doc.key(who.first)) and who.first == c.last
    return outlet and disagrees(reader, c, who) and subject_before(reader, c) is not None


def _behind_pronoun(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«أنه يطالب | التجار بعدم الاستغلال»: the subject is the pronoun, and whom it asks stands behind the present."""
    form, before = c.form, reader.doc.key(c.word - 1)
    if form is None or (form.tense, form.person, form.number) != ("present", 3, "s") or who.first != c.last:
        return False
    pronoun = "ها" if form.gender == "f" else "ه"
    suffixed = reader.lexicon.has("complementizers.suffixed", before) and before.endswith(pronoun)
    return suffixed and takes_addressee(reader, c) and definite(reader.doc.key(who.first))


def _of_thing(reader: Reader, who: Stretch) -> bool:
    """A noun of the language that nobody is called by, with a name behind it: «كواليس "حارة النور"»."""
    lexicon, head = reader.lexicon, reader.doc.key(who.first)
    somebody = lexicon.somebody(head) or lexicon.any(("groups.documents", "anaphors.persons"), head)
    unknown = not (somebody or reader.doc.known_surname(head) or definite(head))
    return len(who) > 1 and unknown and (reader.pos(who.first) == "NOUN" or frequency("ال" + head) >= SEEN)


def _in_headline(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«نقابة الأطباء ترفض | القرار: لن نقبل»: a headline's subject stands in front, a thing behind the verb is none."""
    doc = reader.doc
    headline = doc.kind(c.sentence) == "headline"
    colon = c.opener is not None and doc.colon_at(c.opener.word)
    if not (headline and colon and c.kind == "verb"):
        return False
    if plausible_source(reader, who) and not _of_thing(reader, who):
        return False
    return subject_before(reader, c) is not None
