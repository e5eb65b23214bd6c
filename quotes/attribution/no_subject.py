"""What stands where a subject would and by its own form is an object: a plural in its case, a thing of one's own."""

from __future__ import annotations

import regex

from quotes.attribution.deeds import DEED
from quotes.attribution.described import reflexive
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import definite, disowned, untied, without_conjunction
from quotes.spelling import frequency, sound_plural

OBLIQUE = "ين"
EVERYBODY = "الجميع"
PLURAL = "ات"
FOLK = "ذوي"  # "those with": the nominative is ذوو
PARTICIPLES = regex.compile(r"الم(?!\wا\wين)\w{3,}ين")  # المانحين, but no broken plural: المضامين، الميادين
SHORTEST = 4  # letters of a participle: «سائق», «مرتاد»
SEEN = 10  # times that the press writes its plural
COMMON = 30  # times that it writes a plural in ات, with and without the article: no surname («الزيات»)
SEATS = ("ؤ", "ئ")
OFTEN = 20  # times in the press with its article
LONG_DEED = 6  # letters with the pronoun: «التزامه», not «سعيده»
THEIRS = ("ه", "ها", "هم", "هما")
LONG_ORIGIN = 6  # letters with the article: «اللبنانيين», not «الليين»


def oblique(reader: Reader, who: Stretch) -> bool:
    """Whether a sound plural stands in the case of objects: «حث مديري الجامعات على», «دعا المواطنين إلى»."""
    lexicon, key = reader.lexicon, without_conjunction(reader.doc.key(who.first))
    if key.endswith(OBLIQUE) and definite(key):
        origin = key.endswith("يين") and len(key) > LONG_ORIGIN  # «ذكر الفلسطينيين بأن»
        stem = key.removesuffix(OBLIQUE)
        listed = lexicon.person_noun(stem) or lexicon.person_noun(stem + "ون")  # also two: «الشهيدين»; not «الأمين»
        people = listed or sound_plural(key) or PARTICIPLES.fullmatch(key) is not None
        return (origin or people) and not lexicon.given_name(key)
    own = disowned(key)
    if own.endswith("ي") and lexicon.person_noun(own + "ن") and not lexicon.person_noun(own):
        return True  # «وطالب | لاعبيه بنسيان المباراة»
    if key == FOLK:
        return True  # «ودعا ذوي الطلبة إلى»
    if not key.endswith("ي") or definite(key) or lexicon.person_noun(key):
        return False  # «الناجي», «محامي الدفاع»
    return lexicon.person_noun(key[:-1] + "ين") or _annexed_plural(reader, who, key)


def _annexed_plural(reader: Reader, who: Stretch, key: str) -> bool:
    """A sound plural without its ن before an owner: «دعا مرتادي الشواطئ إلى», but «محامي الدفاع», «نادي الأفق»."""
    stem, lexicon = key[:-1], reader.lexicon
    if len(stem) < SHORTEST or not definite(reader.doc.key(who.first + 1)):
        return False
    if lexicon.body(key) or lexicon.given_name(stem) or reader.doc.known_surname(key):
        return False
    return max(map(frequency, (stem + "ون", "ال" + stem + "ون", "ال" + stem + OBLIQUE))) >= SEEN


def before_stance(reader: Reader, c: Candidate) -> Stretch:
    """The gap without the noun of a stance that a bare أن hangs on, the verb's object: «رأى الوزير | ضرورة أن».

    Also without what a noun of stance begins that the verb's preposition is of: «أكد أمس | حرص المدير على البرنامج».
    """
    doc, lexicon, last = reader.doc, reader.lexicon, c.gap.last - 1
    if c.opener is None or not len(c.gap):
        return c.gap
    if c.opener.frame == "clause" and c.opener.word == c.gap.last:
        return Stretch(c.gap.first, last, c.gap.lead) if lexicon.has("clauses.stances", doc.key(last)) else c.gap
    if c.opener.kind != "nominal" or not c.opener.frame or c.verb is None or "nominal" not in c.verb.frames:
        return c.gap
    for k in range(c.gap.first + 1, c.gap.last):
        before = doc.key(k - 1)
        closed = definite(before) or lexicon.time(before) or doc.plain_sign(k - 1)
        if closed and lexicon.has("clauses.stances", doc.key(k)):
            return Stretch(c.gap.first, k, c.gap.lead)
    return c.gap


def many_things(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase begins with a feminine plural of things, whose verb is feminine: «دعا المنشآت إلى»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if not (definite(key) and key.endswith(PLURAL)) or lexicon.person_noun(key) or lexicon.given_name(key):
        return False
    common = min(frequency(key), frequency(key[2:])) >= COMMON
    return common and not doc.known_surname(key) and doc.words[who.first].is_word


def owned(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase is one thing of the dropped subject's: «أكدت ثقتها», not «أكد محاميه», «أكدت وزارته»."""
    if reader.tree is None or len(who) != 1 or not reader.doc.words[who.first].is_word:
        return False
    lexicon, key = reader.lexicon, reader.doc.key(who.first)
    tokens = reader.tokens(who.first)
    if len(tokens) < 2 or tokens[-1].pos_ != "PRON" or tokens[0].pos_ != "NOUN":
        return False
    if lexicon.has("anaphors.persons", key) or lexicon.has("anaphors.honorifics", key):
        return False  # «أوضحت محدثتنا أن», «وأكد سيادته أن»
    suffix = next((s for s in ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي") if key.endswith(s)), "")
    stem = key[: len(key) - len(suffix)]
    forms = {key, stem, stem + "ن", untied(stem)}
    forms |= {stem[:-1] + "ء"} if stem.endswith(SEATS) else set()  # «أكد أعضاؤه أن», also spelt اعضائه
    forms |= {stem[:-1] + "ى"} if stem.endswith("ا") else set()  # «تؤكد إحداهن أن»
    return not any(
        lexicon.somebody(form)
        or lexicon.any(("groups.documents",), form)
        for form in forms
    )  # fmt: skip


def owned_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """A noun with a possessive behind a closed phrase: «طالب اللاعب | زملاءه», «أكد الوزير | ثقته»."""
    if reader.tree is None:
        return False
    words = reader.doc.words
    token = reader.tree.main(words[k])
    if token is None or reader.lexicon.has("naming.behalf", reader.doc.key(k)):  # «المتحدثة | باسمها»
        return False
    # «مجتبى | سعادتي»: a narrator has nothing of his own
    mine = reader.doc.key(k).endswith("ي")
    owned = not mine and any(t.pos_ == "PRON" for t in reader.tree.tokens_of(words[k]) if t.i != token.i)
    # «حسن كريم | التزامه», which the parse does not know
    unknown = token.pos_ == "X" and len(reader.doc.key(k)) >= LONG_DEED and deed_of_own(reader, k)
    unknown = unknown or unread_deed(reader, k)
    # «أطراف قومية تونسية | انتقاداتها»: an adjective closes an indefinite phrase as well
    closed = ("X", "PROPN", "ADJ") if k - 1 > subject.first else ("X", "PROPN")
    before = reader.doc.key(k - 1)
    given = k - 1 > subject.first and reader.lexicon.listed_given(before)
    given = given and (reader.doc.key(k).endswith("ها") or reader.lexicon.listed_given(reader.doc.key(k - 2)))
    # «أهالي محافظة جدة | استياءهم»: what is called by a kind of place is a name
    place = k - 2 > subject.first and reader.lexicon.any(("places.kinds", "places.directions"), reader.doc.key(k - 2))
    named = definite(before) or reader.pos(k - 1) in closed or given or place
    named = named or reader.doc.closes(k - 1) is not None  # «لخص "حامد" | خبرته»
    two = reader.lexicon.given_in_two(reader.doc.key(k), reader.doc.key(k + 1))  # «الطيب | حمدنا الله»
    return ((token.pos_ == "NOUN" and owned) or unknown) and not two and named and not reflexive(reader, k)


def unread_deed(reader: Reader, k: int) -> bool:
    """The same that the tagger cannot read: «استهل ممثل النيابة | مرافعته», not «سامي | تكريتي»."""
    if not reader.doc.key(k).endswith(THEIRS):
        return False
    return reader.pos(k) in ("X", "PRON") and DEED.fullmatch(untied(disowned(reader.doc.key(k)))) is not None


def deed_of_own(reader: Reader, k: int, least: int = OFTEN) -> bool:
    """Whether a noun that the press often has with the article stands with a pronoun: «انضمامه», not «روبله».

    ``least``: how often.
    """
    stem = disowned(reader.doc.key(k))
    noun = untied(stem)
    return bool(noun) and frequency("ال" + noun) >= least


def deed_behind_names(reader: Reader, k: int) -> bool:
    """The same behind two given names or of a woman: «سمير داود | انضمامه», «هند | رغبتها»; «الوزير ياسين | روبله»."""
    given, key = reader.lexicon.listed_given, reader.doc.key
    two = given(key(k - 2)) or key(k).endswith("ها")
    return given(key(k - 1)) and two and deed_of_own(reader, k)


def before_owned(reader: Reader, subject: Stretch) -> Stretch:
    """The subject without a thing of its own, which is what the verb is done to: «لخص المدرب | موقفه بالقول»."""
    lexicon = reader.lexicon
    for k in range(subject.first + 1, subject.last):
        sign = reader.doc.plain_sign(k) and reader.doc.closes(k) is None
        if sign or reader.verb(k) or lexicon.relative(reader.doc.key(k)):
            break
        if owned_object(reader, subject, k) and not lexicon.owned_person(reader.doc.key(k)):
            return Stretch(subject.first, k, subject.lead)
    return subject
