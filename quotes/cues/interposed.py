"""A verb of saying put into or behind the words, between two signs with no more than who said them, and how.

«لم نعد نثق في أحد، | تقول فاطمة», «الراتب، | تقول ضاحكة، لا يكفي الإيجار», «كنا ننتظر الصباح، | يضيف.»
"""

from __future__ import annotations

from attrs import evolve

from quotes.cues.candidates import Candidate, Opener
from quotes.cues.signs import DASHES
from quotes.cues.subject_marks import names_body
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.inflection import inflected
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.words import COMMA

MAX_BESIDE = 10  # words of who speaks, and how
STEM = 3  # letters of «باكيا» without its ending, at least
STOPS = frozenset({".", "؟", "!", "…", "..", "...", "؟!", "!؟", "!!"})
ENDS = COMMA | DASHES | STOPS


def interposed(doc: Document, c: Candidate, stretch: Stretch) -> Candidate:
    """The verb as one that closes the words before it, or breaks them off; where the parse says no, what it was."""
    form, lexicon = c.form, lexicon_of(doc.grammar)
    if c.kind != "verb" or c.position != "after" or form is None or (form.person, form.number) != (3, "s"):
        return c
    if form.tense == "passive" or c.proclitic or c.enclitic or not lexicon.has("continuation.closing", fold(c.lemma)):
        return c
    before = doc.key(c.word - 1)
    if (
        c.word <= stretch.first
        or not (before in COMMA or before in DASHES or before in STOPS)
        or doc.quotation_around(c.word) is not None
    ):
        return c
    if c.opener is not None and c.opener.kind == "quotation" and doc.closes(c.word - 2) is not None:
        return c  # «“…”، يقول سامي العلي، “…”»
    end = _end(doc, c.last, stretch.last)
    if end - c.last > MAX_BESIDE or (before in DASHES and doc.key(end) not in DASHES):
        return c
    alone = how_alone(doc, c, end)
    if not (_apart(doc, c, end) if alone else _named(doc, c, end)):
        return c
    return evolve(c, opener=Opener("clause", c.word, c.word, c.start), position="closing", gap=Stretch(c.last, end))


def breaks_off(c: Candidate) -> bool:
    """Whether the candidate is a verb that nothing owns, put into or behind the words."""
    return c.position == "closing" and c.kind == "verb" and c.phrase is None


def names_nobody(doc: Document, c: Candidate) -> bool:
    """Whether a closing verb or tag names nobody: «، تقول ضاحكة،», «، كما يعترف،», «، على حد قولها،»."""
    if c.position != "closing" or c.tag:
        return c.position == "closing"
    if c.kind != "verb" or c.form is None or c.form.number != "s" or c.enclitic:
        return False
    if not lexicon_of(doc.grammar).has("continuation.closing", fold(c.lemma)):
        return False  # «كما ذكر سابقا، لبحث الأزمة»: as often a passive
    if c.phrase is not None and c.form.tense == "past":
        return False  # «أراد الشاعر تلطيف الجو بقصيدة، كما قال، وتلاها»: an aside in what the writer tells himself
    return how_alone(doc, c, sign_behind(doc, c))


def sign_behind(doc: Document, c: Candidate) -> int:
    """The first sign behind a closing verb, past the outlet that somebody told: «تقول رنا لـ«المرفأ»|،»."""
    return _end(doc, c.last, c.gap.last)


def _end(doc: Document, first: int, last: int) -> int:
    k = first
    while k < last:
        told = doc.opens(k)  # «تقول صحيفة «المرفأ»|،»
        told = told if told is not None and (doc.key(k - 1) == "ل" or names_body(doc, told)) else None
        if told is None and not doc.words[k].is_word:
            return k
        k = k + 1 if told is None else max(doc.after(told), k + 1)
    return last


def how_alone(doc: Document, c: Candidate, end: int) -> bool:
    """Whether no more than how it was said, or to whom, stands between a verb and word ``end``: «تقول | ضاحكة»."""
    k = c.last
    while k < end:
        key = doc.key(k)
        if conjoined(key) != key and conjoined(key) in doc.grammar.sets["pronouns.independent"]:
            return True  # «يقول | وهو يبتسم»
        length = _told_at(doc, k) or doc.phrase_length("clauses.manner", k) or _manner_at(doc, c, k)
        if not length:
            return False
        k += length
    return True


def _told_at(doc: Document, k: int) -> int:
    """Words of whom somebody tells: «تقول | لنا», «تقول | لـ«المرفأ»», «تقول | للأفق»; 0 for a name («لؤي»)."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    if key == "ل" and (name := doc.opens(k + 1)) is not None:
        return max(doc.after(name) - k, 1)
    joined = key.startswith("لل") or (key[:1] == "ل" and lexicon.outlet_name(key[1:]))
    return int(joined or (key[:1] == "ل" and lexicon.has("pronouns.prepositional", key)))


def _manner_at(doc: Document, c: Candidate, k: int) -> int:
    """Words of how somebody speaks: «تقول | ضاحكة», «يروي | بصوت متهدج», «يقول | بحزن»; 0 if none."""
    lexicon, key, gender = lexicon_of(doc.grammar), doc.key(k), c.form.gender if c.form is not None else None
    if definite(key) or lexicon.given_name(key) or lexicon.somebody(key) or doc.known_surname(key):
        return 0
    stem = key[:-1] if key.endswith("ا" if gender == "m" else "ة") else ""
    if len(stem) >= STEM and (stem[:1] == "م" or stem[1:2] == "ا"):
        return 1
    if key[:1] != "ب" or definite(key[1:]) or not inflected(key[1:]):
        return 0
    behind = doc.key(k + 1)
    described = doc.word_at(k + 1) and not definite(behind) and bool(inflected(behind))
    return 2 if described and not (lexicon.somebody(behind) or lexicon.given_name(behind)) else 1


def _apart(doc: Document, c: Candidate, end: int) -> bool:
    """Whether the verb stands alone between its signs: nothing behind them is what it introduces."""
    nearer = c.opener is not None and not (c.opener.kind == "nominal" and (c.opener.frame == "" or c.opener.word > end))
    return not nearer and doc.key(end) in ENDS | {""}


def _named(doc: Document, c: Candidate, end: int) -> bool:
    """Whether somebody stands behind a verb, and nothing that it could say; behind a past the sentence ends."""
    form, lexicon, who = c.form, lexicon_of(doc.grammar), doc.key(c.last)
    # «المشكلة، يقول المهندس، | أن الجسر بني»: behind a comma it may belong to what stands before the verb
    behind = c.opener is not None and c.opener.kind in ("clause", "quotation") and c.opener.word == end + 1
    bare = c.opener is None or (behind and doc.key(end) in COMMA)
    room = c.opener is not None and c.opener.kind == "nominal" and not c.opener.frame
    if room or (c.verb is not None and c.verb.category == "belief"):
        # «، يؤكد الوزير», «، يؤكد سامي حداد», with no room for an object
        bare = end == c.last + 1 and definite(who) and lexicon.person_noun(who)
        bare = bare or _called(doc, c.last, end)
    nouns = (who, lexicon.unowned(who))
    somebody = definite(who) or any(map(lexicon.somebody, nouns)) or lexicon.has("names.particles", who)
    # «فتح السوق اليوم، قالت نفيسة.»
    closed = form is not None and (form.tense == "present" or doc.key(end) in STOPS | {""})
    return bare and somebody and closed


def _called(doc: Document, first: int, last: int) -> bool:
    """Whether somebody's name is all that words ``[first, last)`` hold: «، يؤكد الطبيب سامي حداد»."""
    lexicon = lexicon_of(doc.grammar)
    first += definite(doc.key(first)) and lexicon.person_noun(doc.key(first))
    names = (lexicon.given_name(doc.key(k)) or doc.known_surname(doc.key(k)) for k in range(first + 1, last))
    return first < last and lexicon.given_name(doc.key(first)) and all(names)
