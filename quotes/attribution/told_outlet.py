"""An outlet in marks that a verb has for its object, on either side of its subject: ``أبلغ «المرآة» مصدر أن``."""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.further_nouns import closing_name
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import named_lengths, other_agency
from quotes.attribution.whom_told import NISBA
from quotes.cues.candidates import Candidate
from quotes.document import MAX_PLACES, Stretch
from quotes.folding import fold
from quotes.lexicon import bare, definite
from quotes.spelling import frequency
from quotes.words import COMMA

FEW = 3  # words of an outlet's name
LONGEST = 5  # words of one with its noun
SEVERAL = ("ان", "ون", "ين")  # with its ن a noun has nothing annexed


def told_outlet(reader: Reader, c: Candidate) -> Stretch | None:
    """The marks and what they hold where the verb speaks to somebody («أبلغ», «أخبر») and has its words behind."""
    if c.kind != "verb" or c.position != "after" or c.verb is None or c.enclitic or c.verb.category != "statement":
        return None
    tells = reader.lexicon.has("recipients.informing", fold(c.lemma))
    if c.opener is None or (c.opener.kind == "nominal" and not tells):
        return None
    informs = c.verb.object or tells
    unmarked = _at_end(reader, c) if informs else _sigla(reader, c)
    if unmarked is not None or not (c.verb.object or c.opener.frame == "clause:ب"):
        return unmarked
    doc = reader.doc
    agency = (
        not c.verb.object and reader.lexicon.outlet_head(doc.key(c.gap.first)) and not definite(doc.key(c.gap.first))
    )
    for k in range(c.gap.first, c.gap.last):
        quotation = doc.opens(k)
        if agency and k > c.gap.first and quotation is not None and doc.after(quotation) == c.gap.last:
            return None  # «وأفادت وكالة الأنباء السورية | "سانا" بأن»: her own name
        if quotation is None or quotation.style == "paren" or not quotation.balanced:
            continue
        after = doc.after(quotation)
        if after > c.gap.last or doc.words_quoted(quotation) > FEW:
            continue
        named = doc.phrase_length("outlets.names", k + 1) == after - k - 2
        if k == c.gap.first and after == c.gap.last and _told_before(reader, k):
            return c.gap
        if k == c.gap.first and after < c.gap.last and _speaks(reader, after):
            return Stretch(k, after)
        named = named or _definite_behind(reader, k, c.gap.first)
        if named and _no_more(reader, after, c.gap.last) and k > c.gap.first and _closed(reader, k - 1):
            return Stretch(k, after)
        # «أبلغ الوزير | «المرآة» أن», «أبلغ مصدر وزاري مواكب للزيارة | «المرآة» أن»: whom, the verb must have
        owed = c.verb.object and k > c.gap.first and _no_more(reader, after, c.gap.last)
        # not «أبلغ المتهم "الجرادي" أن»: a surname
        owed = owed and definite(doc.key(k + 1)) and not doc.key(k + 1).endswith(NISBA)
        if owed and _whole(reader, k, c.gap.first) and not _called(reader, k):
            return Stretch(k, after)
        # «أفاد مصدر مطلع، «المرآة»، بأن», «أفاد العضو، سامي العلي، «المرآة» بأن»
        apposed = after == c.gap.last and _whole(reader, k, c.gap.first)
        ends = apposed or (doc.key(after) in COMMA and after + 1 == c.gap.last)
        if doc.key(k - 1) in COMMA and k - 1 > c.gap.first and ends:
            return Stretch(k - 1, c.gap.last)
    return None


def _told_before(reader: Reader, k: int) -> bool:
    """Whether somebody has spoken to what stands in marks: «قالت سعاد لـ«المرآة» إن …. وتخبر | «المرآة» أن»."""
    doc = reader.doc
    earlier = (i for i in doc.places.get(doc.key(k + 1), ())[:MAX_PLACES] if i < k)
    return any(doc.opens(i - 1) is not None and doc.key(i - 2) == "ل" for i in earlier)


def told_behind(reader: Reader, c: Candidate, speaker: Stretch | None) -> Stretch | None:
    """Where an outlet without marks is the object of a verb that tells somebody something: «أبلغ المتحدث | رويترز أن».

    Right behind the verb where its subject stands before it or is dropped: «كان الوزير قد أبلغ | صحيفة المرفأ أن».
    """
    if c.kind != "verb" or c.position != "after" or c.verb is None or c.enclitic or c.opener is None:
        return None
    tells = c.verb.object or c.opener.frame == "clause:ب"  # «أفاد وكالة الأنباء بأن»
    if not tells or c.verb.category != "statement" or c.opener.kind == "nominal":
        return None
    doc, lexicon = reader.doc, reader.lexicon
    if _marks_behind(reader, c, speaker):
        return c.gap
    k = speaker.last if speaker is not None and c.gap.first <= speaker.first else c.gap.first
    key = doc.key(k)
    one = lexicon.has("outlets.heads", key) and not lexicon.has("outlets.several", key) and not other_agency(reader, k)
    # «أفاد مصدر أمني | مراسل المرآة بأن»
    one = one or (speaker is not None and k == speaker.last and lexicon.has("recipients.correspondents", key))
    if k >= c.gap.last or not (one or any(named_lengths(reader, k, key))):
        return None
    return Stretch(k, c.gap.last)


def _marks_behind(reader: Reader, c: Candidate, speaker: Stretch | None) -> bool:
    """«وكان مصدر مطلع أبلغ | «المرآة» أن»: marks are all between a verb behind its subject and what was said.

    But for when it was: «أبلغ | «المرآة» في وقت سابق، أن».
    """
    doc, first = reader.doc, c.gap.first
    marks = doc.marked_name(first, FEW)
    if marks is None or speaker is None or speaker.last > c.word or not _no_more(reader, doc.after(marks), c.gap.last):
        return False
    return definite(doc.key(first + 1)) or _outlet_until(reader, first + 1, doc.after(marks) - 1)


def _no_more(reader: Reader, k: int, limit: int) -> bool:
    """Whether nobody follows from word ``k`` on, but when or how it was told: «أمس», «في وقت سابق»."""
    doc, lexicon = reader.doc, reader.lexicon
    k += k < limit and doc.key(k) in COMMA
    return k == limit or (k < limit and bool(lexicon.preposition(doc.key(k)) or doc.phrase_length("adjuncts.time", k)))


def apart(c: Candidate, told: Stretch) -> Candidate:
    """The candidate with the outlet out of its gap."""
    gap = Stretch(told.last, c.gap.last) if told.first == c.gap.first else Stretch(c.gap.first, told.first)
    return evolve(c, gap=gap)


def _at_end(reader: Reader, c: Candidate) -> Stretch | None:
    """An outlet without marks at the end of the gap, behind a whole subject: «أبلغ مصدر دبلوماسي | بي بي سي أن»."""
    for k in range(max(c.gap.first + 1, c.gap.last - LONGEST), c.gap.last):
        if _outlet_until(reader, k, c.gap.last):
            return Stretch(k, c.gap.last) if _whole(reader, k, c.gap.first) else None
    return _sigla(reader, c)


def told_at_end(reader: Reader, c: Candidate, who: Stretch) -> Stretch | None:
    """The same at the end of a source phrase: «، على ما أفاد مصدر طبي | وكالة فرانس برس»."""
    if c.verb is None or c.enclitic or not (c.verb.object or "clause:ب" in c.verb.frames):
        return None
    ends = (k for k in range(who.first + 1, who.last) if _outlet_until(reader, k, who.last))
    k = next(ends, None)
    return Stretch(k, who.last) if k is not None and _whole(reader, k, who.first) else None


def _outlet_until(reader: Reader, k: int, limit: int) -> bool:
    """Whether an outlet's name stands from word ``k`` to ``limit``, its noun before it or not."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    head = lexicon.has("outlets.heads", key) and not (definite(key) or lexicon.has("outlets.several", key))
    if head and k + 1 < limit and not other_agency(reader, k):
        named = range(k + 1, limit)
        return all(doc.words[j].is_word and not lexicon.preposition(doc.key(j)) for j in named)
    spelt = doc.spelt_names.get(k) == limit
    latin = all(doc.key(j)[:1].isascii() and doc.key(j)[:1].isalpha() for j in range(k, limit))
    listed = limit - k in doc.lengths("outlets.names", k, key) or (k + 1 == limit and lexicon.outlet_name(key))
    return spelt or latin or listed or limit - k in named_lengths(reader, k, key)


def _whole(reader: Reader, k: int, first: int) -> bool:
    """Whether the subject from word ``first`` ends before word ``k``, whose noun could have nothing annexed.

    A noun with its article, or with ن; an indefinite one with its adjective; «مصدر», «شاهد عيان»; a name in commas.
    """
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if lexicon.preposition(before):
        return False  # «صحافي في | وكالة فرانس برس»
    if before in COMMA and any(doc.key(j) in COMMA for j in range(first + 1, k - 1)):
        return not lexicon.outlet_head(doc.key(first))  # «أخبر رئيس البلدية، سامي العلي، | شبكة المرفأ بأن»
    if not doc.words[k - 1].is_word or lexicon.outlet_head(doc.key(first)):
        return False
    if definite(before):
        return not definite(doc.key(k))  # «السفير العربي | العربية»: an adjective as well
    people = before if lexicon.person_noun(before) else doc.key(k - 2)
    if before.endswith(SEVERAL) and (lexicon.person_noun(people) or reader.pos(k - 1) == "ADJ"):
        return True
    if k - 1 == first:
        return lexicon.has("groups.faceless", before) or lexicon.has("groups.onlookers", before)
    if place_at(reader, Stretch(k - 1, k)) or closing_name(reader, Stretch(first, k), k - 1):
        return doc.key(k - 2) != "من"  # «سامي العلي | وكالة»
    if doc.key(k - 2) == "في" and k - 2 > first and not (definite(before) or frequency("ال" + before)):
        return True  # «مستشفى الشفاء في غزة | وكالة»: a place that has no article
    described = reader.pos(k - 1) == "ADJ" or before.endswith(NISBA)
    witness = doc.item_before("groups.heads", k)
    return witness or (described and not definite(doc.key(k - 2)))


def _sigla(reader: Reader, c: Candidate) -> Stretch | None:
    """An agency's letters in brackets at the end of the gap: «مدير الميناء | (سانا)», not «وكالة الأنباء (سانا)»."""
    doc, last = reader.doc, c.gap.last
    k = next((j for j in range(last - 2, max(c.gap.first, last - 2 - FEW), -1) if doc.key(j) == "("), 0)
    if not k or doc.key(last - 1) != ")" or last - 1 - k <= 1:
        return None
    letters = last - 1 - k == FEW - 1 and reader.lexicon.has("outlets.sigla", doc.key(k + 1))
    if not (letters or _outlet_until(reader, k + 1, last - 1)):
        return None
    outlets = any(reader.lexicon.outlet_head(doc.key(j).removeprefix("ل")) for j in range(c.gap.first, k))
    return None if outlets or reader.lexicon.body(bare(doc.key(c.gap.first))) else Stretch(k, last)


def _speaks(reader: Reader, k: int) -> bool:
    """Whether somebody begins at word ``k`` who cannot be the one told: no plural with its article («العملاء»)."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(key) or lexicon.honorific(key) or lexicon.office(key):
        return True
    return lexicon.any(("anaphors.sources", "anaphors.singular"), key) and not definite(key)


def _called(reader: Reader, k: int) -> bool:
    """Whether the noun right before the marks may have its name in them: «الحزب «الوطني»», «صحيفة «المرآة»»."""
    key = bare(reader.doc.key(k - 1))
    return reader.lexicon.body(key) or reader.lexicon.outlet_head(key)


def _definite_behind(reader: Reader, k: int, first: int) -> bool:
    """«أفاد محلل مالي | «المرآة» بأن»: marks with an article describe nobody whom an adjective leaves indefinite."""
    doc = reader.doc
    plain = k - 2 >= first and reader.lexicon.person_noun(doc.key(k - 2)) and reader.pos(k - 1) == "ADJ"
    return plain and definite(doc.key(k + 1)) and not (definite(doc.key(k - 1)) or definite(doc.key(k - 2)))


def _closed(reader: Reader, k: int) -> bool:
    """Whether word ``k`` leaves no room for a name in marks: «مصادر مطلعة | «المرآة»», not «صحيفة «المرآة»».

    So do those who stay unnamed: «مسؤول | «رويترز»», «شهود | «رويترز»».
    """
    key = reader.doc.key(k)
    if reader.lexicon.has("anaphors.singular", key) or reader.lexicon.has("anaphors.sources", key):
        return True
    return reader.pos(k) == "ADJ" or definite(key) or reader.lexicon.given_name(key) or reader.doc.known_surname(key)
