"""Where the subject of a verb ends before what the verb has with a preposition: ``أشاد الوزير | بالدور الذي``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.ali import is_on
from quotes.attribution.deeds import DEED, SEEN, common_noun, no_mans_surname
from quotes.attribution.named_things import marked_agent
from quotes.attribution.objects import without_object
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate, Opener
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import Verb
from quotes.inflection import inflected
from quotes.lexicon import bare, definite, lexicon_of


def behind_colon(doc: Document, c: Candidate) -> bool:
    """«ونفى الوزير التهمة: «…»»: before a colon a verb may have what it takes besides; not "say"."""
    quoted = c.opener is not None and c.opener.kind in ("colon", "quotation") and doc.key(c.opener.word) == ":"
    if not quoted or c.verb is None or c.kind != "verb":
        return False
    takes = "nominal" in c.verb.frames or "nominal:ب" in c.verb.frames
    return takes or lexicon_of(doc.grammar).has("recipients.recounting", fold(c.verb.lemma))


def beside_content(reader: Reader, c: Candidate, subject: Stretch, *, addressee: bool, clause: bool) -> Stretch:
    """The subject without what the verb takes beside its content: «انتقد النائب | الخطة: «…»», «رحب | بالقرار: «…»».

    ``addressee``, ``clause``: as in ``without_object``.
    """
    frames = c.verb.frames if c.verb is not None else ()
    if (named := marked_agent(reader, subject)) is not None:
        return named
    if addressee or "nominal" in frames:
        subject = without_object(reader, c.word, subject, addressee=addressee, clause=clause)
    if c.verb is not None and c.opener is not None and c.opener.kind == "quotation" and "nominal:ب" in frames:
        # «هددت الرابطة | بمقاطعة الجلسة «إذا استمر التجاهل»»
        deeds = (k for k in range(subject.first + 1, subject.last) if _deed_with_b(reader, k))
        subject = Stretch(subject.first, next(deeds, subject.last), subject.lead)
    if not behind_colon(reader.doc, c) or c.verb is None:
        return subject
    if "nominal:ب" in frames:
        return without_complement(reader, subject, c.verb, None)
    object_at = next((k for k in range(subject.first + 1, subject.last) if _plain_object(reader, subject, k)), None)
    return subject if object_at is None else Stretch(subject.first, object_at, subject.lead)


def _with_b(reader: Reader, k: int) -> bool:
    """A noun behind the preposition ب that is no body and no place («بمحافظة الساحل»)."""
    key = reader.doc.key(k)
    where = reader.lexicon.body(key[1:]) or reader.lexicon.has("places.kinds", key[1:])
    return key[:1] == "ب" and reader.adposition(k) and not where


def _deed_with_b(reader: Reader, k: int) -> bool:
    return _with_b(reader, k) and DEED.fullmatch(reader.doc.key(k)[1:]) is not None


def before_deed(reader: Reader, subject: Stretch) -> Stretch:
    """Somebody without the deed that his verb has with ب: «وعد المحافظ | بتسيير حافلات», «تمسك الممثل | بتوقيعها».

    «المدير المكلف | بتسيير الشركة»: a participle with the article has it for itself. Nor with the paper that he files
    with a court: «أقامت المدعية | دعوى قضائية».
    """
    doc, lexicon = reader.doc, reader.lexicon
    frames = [f for a in doc.analyses(subject.first - 1) if a.form.kind == "verb" for f in a.form.verb.frames]
    unlisted = not frames and reader.verb(subject.first - 1)
    says = any(frame.endswith(":ب") for frame in frames)  # «اعترف الوزير | بوجود نقص»
    if not (unlisted or says):
        return subject
    for k in range(subject.first + 1, subject.last):
        filed = unlisted and doc.phrase_length("adjuncts.filings", k) and not definite(doc.key(k))
        if filed and (_one_described(reader, subject.first, k) or reader.adposition(k - 1)):
            return evolve(subject, last=k)
        noun, before = doc.key(k)[1:], doc.key(k - 1)
        told = says and definite(before) and lexicon.person_noun(before) and not definite(noun)
        deed = _deed_with_b(reader, k) or (told and _with_b(reader, k))
        governed = definite(before) and bare(before)[:1] == "م" and not (lexicon.office(before) or before.endswith("ي"))
        # «الناطق بتعليم المرفأ | سامي العلي»: with his name behind it, what he speaks for
        named = any(lexicon.listed_given(doc.key(j)) for j in range(k + 1, subject.last))
        named = named or lexicon.any(("naming.voices",), before)  # «المتحدثة باسم الوزارة»
        # «الإعلامي | باسم رفاعي»: a name spelt as a preposition and its noun
        titular = lexicon.has("names.titular", doc.key(k)) and not (definite(doc.key(k + 1)) or reader.owned(k + 1))
        named = named or titular
        if deed and not (governed or named):
            return evolve(subject, last=k)
    return subject


def _one_described(reader: Reader, first: int, k: int) -> bool:
    """Whether what stands before word ``k`` is whole: with an article, or people and adjectives («زوجة مصرية»)."""
    doc, last = reader.doc, k - 1
    while last > first and reader.pos(last) == "ADJ" and not definite(doc.key(last)):
        last -= 1
    return definite(doc.key(k - 1)) or reader.lexicon.person_noun(doc.key(last))


def _plain_object(reader: Reader, subject: Stretch, k: int) -> bool:
    """A common noun with its article behind a title, a body or people alone or behind a name: «الوزير | التهمة»."""
    doc, lexicon, key, before = reader.doc, reader.lexicon, reader.doc.key(k), reader.doc.key(k - 1)
    if lexicon.inside_title(key) or lexicon.somebody(key) or not definite(key):
        return False
    first = k - 1 == subject.first and definite(before)
    one = lexicon.office(before) and not lexicon.any(("anaphors.plurals",), before)
    if first and one and no_mans_surname(reader, k):
        return True  # whatever the tagger makes of it, a feminine is no adjective of his
    if reader.pos(k) != "NOUN":
        return False
    if first and not lexicon.honorific(before):
        many = lexicon.body(before) or lexicon.any(("anaphors.plurals",), before)  # they have no surname
        return common_noun(reader, k) or (many and inflected(bare(key)) >= SEEN)
    named = not first and (lexicon.given_name(before) or doc.known_surname(before))
    return named and common_noun(reader, k) and not lexicon.person_noun(before)


def without_complement(reader: Reader, subject: Stretch, verb: Verb, opener: Opener | None) -> Stretch:
    """The subject before a complement of its verb: «أشاد الوزير | بالدور الذي …، مبديا إعجابه».

    ``opener``: where the grammar has found one: «يشكو سكان البلدة | من تراكم النفايات، مؤكدين».
    """
    if opener is not None and opener.kind == "nominal" and subject.first < opener.word < subject.last:
        return Stretch(subject.first, opener.word, subject.lead)
    if "nominal:ب" not in verb.frames:
        return subject
    for k in range(subject.first + 1, subject.last):
        if reader.doc.key(k)[:1] == "ب" and reader.adposition(k):
            return Stretch(subject.first, k, subject.lead)
    return subject


def without_matter(reader: Reader, subject: Stretch, verb: Verb) -> Stretch:
    """The subject before what its verb comments on: «علق أحد السكان | على القرار بالقول», not «علق مشرف على العمل»."""
    doc, lexicon = reader.doc, reader.lexicon
    subject = _without_pointed(reader, _without_talk(reader, subject), verb)
    if not lexicon.has("recipients.commenting", fold(verb.lemma)):
        return subject
    for k in range(subject.first + 1, subject.last):
        if doc.key(k) == "عن" and lexicon.person_noun(doc.key(k - 1)) and lexicon.body(doc.key(k + 1)):
            continue  # «علق النائب | عن كتلة كذا سامي العلي على القرار»
        on = doc.key(k) == "عن" or is_on(reader, k)
        if on and not lexicon.has("naming.overseers", doc.key(k - 1)):
            return Stretch(subject.first, k, subject.lead)
    return subject


def _without_pointed(reader: Reader, subject: Stretch, verb: Verb) -> Stretch:
    """Somebody before what his verb comes to with ل, as with إلى: «تطرق المدرب سامي العلي | لإصابة لاعبه قائلا».

    A thing of the language alone; «المدير العام | للشركة» belongs to his title.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not any(frame.endswith(":إلى") for frame in verb.frames):
        return subject
    for k in range(subject.first + 1, subject.last):
        key, before = doc.key(k), doc.key(k - 1)
        noun = "ال" + key[2:] if key.startswith("لل") else key[1:]
        thing = key[:1] == "ل" and reader.adposition(k) and inflected(bare(noun)) >= SEEN
        titled = lexicon.person_noun(before) and not doc.known_surname(before)
        own = titled and (lexicon.body(noun) or lexicon.somebody(noun) or lexicon.any(("places.kinds",), noun))
        closed = definite(before) or lexicon.given_name(before) or doc.known_surname(before)
        if thing and closed and not own and not (reader.pos(k - 1) == "ADJ" and lexicon.office(doc.key(k - 2))):
            return Stretch(subject.first, k, subject.lead)
    return subject


def _without_talk(reader: Reader, subject: Stretch) -> Stretch:
    """The same before the talk that somebody goes on with: «واصلت الخبيرة الفرنسية | الحديث عن الأزمة قائلة».

    Before عن, or behind somebody's adjective or name; not «مدير المتحف الحديث», «متحف الفن العربي الحديث».
    """
    doc, lexicon, k = reader.doc, reader.lexicon, subject.last - 1
    if k <= subject.first or not lexicon.has("continuation.speech", doc.key(k)):
        return subject
    closed = reader.pos(k - 1) == "ADJ" and lexicon.person_noun(doc.key(k - 2))
    closed = closed or lexicon.given_name(doc.key(k - 1)) or doc.known_surname(doc.key(k - 1))
    talk = doc.key(subject.last) == "عن" or closed
    return Stretch(subject.first, k, subject.lead) if talk else subject


def without_quality(reader: Reader, subject: Stretch) -> Stretch:
    """The same before what is had, said or done with it: «قطع نائب الرئيس | بجدية حكومته»; «بوزارة» is a place."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(subject.first + 1, subject.last - 1):
        own = [token.pos_ for token in reader.tokens(k)] == ["ADP", "NOUN"] and doc.key(k)[:1] == "ب"
        noun = doc.key(k)[1:]
        owner = [token.pos_ for token in reader.tokens(k + 1)[-1:]] == ["PRON"]
        if own and owner and definite(doc.key(k - 1)) and not definite(noun):
            place = lexicon.body(noun) or lexicon.person_noun(noun)
            return subject if place else Stretch(subject.first, k, subject.lead)
    return subject
