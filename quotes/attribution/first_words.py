"""Words with which speech begins for certain, so that the noun phrase before ends: «قال سامي العلي | نحن جاهزون».

A verb or a pronoun of the first person, a negation or "will" before one, "our" thing behind a name, «الحمد لله».
"""

from __future__ import annotations

from quotes.attribution.reader import OURS, Reader
from quotes.document import Document
from quotes.lexicon import conjoined, definite
from quotes.spelling import first_person, first_person_plural, frequency

BEFORE_US = ("clauses.coming", "pronouns.negators")
MENTION = 2  # words at least before "our" thing: «قال رئيس نادينا»
SHORTEST_PAST = 5  # letters of «قدمنا», not of «هنا», «دعنا»
OBJECTS = (OURS, "ني")
SEEN = 5  # times that the press writes «قدموا»


def begins_speech(reader: Reader, first: int, k: int, *, things: bool = True) -> bool:
    """Whether word ``k`` begins speech for certain; ``first``: where the speaker may begin.

    ``things``: whether "our" thing does, which the verb may have for its object («أضاف سامي العلي هدفنا الثاني»).
    """
    doc = reader.doc
    if i_or_we(reader, k):
        return True
    itself = doc.key(k) == conjoined(doc.key(k)) or doc.key(k) in doc.grammar.sets["clauses.first_words"]  # «والله»
    if itself and doc.phrase_length("clauses.first_words", k):
        # «أحد الذين | كنا نعرفهم», «مصدر | لدينا»
        described = k > first and reader.lexicon.has("pronouns.prepositional", doc.key(k)) and _described(reader, k - 1)
        return not (described or reader.lexicon.relative(conjoined(doc.key(k - 1))))
    if of_us(reader, k):
        return not _before_us(doc, k - 1)
    if _before_us(doc, k) and reader.word_at(k + 1):
        ours = of_us(reader, k + 1) or first_person(doc.words[k + 1].letters)
        return ours and not (k > first and _described(reader, k - 1))
    return things and k - first >= MENTION and _our_thing(reader, k)


def speaks_of_self(reader: Reader, first: int, last: int) -> bool:
    """Whether a word of ``[first, last)`` is of who says I or we: «ولا | نعود», «وجدتنا», «لم | أنم», «علينا»."""
    doc, sets = reader.doc, reader.doc.grammar.sets
    for k in range(first, last):
        key, letters = conjoined(doc.key(k)), doc.words[k].letters
        if key in sets["pronouns.first_person"] or key in sets["pronouns.ours"] or of_us(reader, k):
            return True
        if doc.phrase_length("clauses.first_words", k) and doc.key(k).endswith(OURS):
            return True  # «كنا», «لدينا»
        us = len(key) >= SHORTEST_PAST or (key.endswith(OURS) and reader.verb(k))  # «عدنا»
        if us and key.endswith(OBJECTS) and (reader.verb(k) or reader.owned(k)):
            return True
        if key.startswith("سا") and "سأ" in letters[:3] and reader.verb(k):
            return True  # «وسأموت»
        letters = letters.replace("آ", "أأ")  # «ولا | آكل»
        asked = key != doc.key(k) or _before_us(doc, k - 1) or reader.lexicon.negator(doc.key(k - 1))
        asked = asked or reader.lexicon.has("clauses.speech_starts", doc.key(k - 1))  # «كنت | أعد الخبز»
        if asked and reader.verb(k) and (first_person(letters) or first_person(letters[1:])):
            return True
    return False


def i_or_we(reader: Reader, k: int) -> bool:
    """«أنا», «نحن», no name: «آنا»."""
    key, doc = reader.doc.key(k), reader.doc
    ours = key in doc.grammar.sets["pronouns.first_person"] and key in doc.grammar.sets["pronouns.independent"]
    return ours and doc.words[k].letters[:1] != "آ"


def of_us(reader: Reader, k: int) -> bool:
    """«نسأل الله الرحمة», «أتمنى أن»: the parser does not know the first person, which news hardly writes."""
    doc = reader.doc
    if not doc.words[k].is_word or reader.lexicon.given_name(doc.key(k)):
        return False
    forms = [a.form for a in doc.analyses(k)]
    i_do = doc.words[k].letters[:1] == "أ"  # «أعتقد» is no past of اعتقد
    if forms and all(
        form.kind == "verb" and ((form.person, form.tense) == (1, "present") or (i_do and form.verb.lemma[:1] == "ا"))
        for form in forms
    ):
        return True
    if not first_person_plural(doc.key(k)):
        return False
    return reader.pos(k) in ("VERB", "X", "") and not reader.lexicon.relative(conjoined(doc.key(k - 1)))


def _before_us(doc: Document, k: int) -> bool:
    return any(doc.key(k) in doc.grammar.sets[name] for name in BEFORE_US)


def _described(reader: Reader, k: int) -> bool:
    """Whether a relative clause may stand behind word ``k``: «قالت مصادر | لم نتمكن من التحقق منها»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    named = lexicon.given_name(key) or reader.doc.known_surname(key)
    return reader.pos(k) in ("NOUN", "ADJ") and not (named or definite(key) or reader.owned(k))


def _our_thing(reader: Reader, k: int) -> bool:
    """«وقال المدرب سامي العلي | هدفنا البطولة», «| قدمنا مباراة», but «سامي العلي مراسلنا» and «رئيس اتحادنا»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    before = doc.key(k - 1)
    if not key.endswith(OURS) or len(key) < SHORTEST_PAST or lexicon.given_name(key) or definite(key):
        return False
    if not (definite(before) or lexicon.given_name(before) or doc.known_surname(before)):
        return False
    stem = key.removesuffix(OURS)
    nouns = (stem, stem.removesuffix("ت") + "ة")
    if any(lexicon.somebody(noun) or lexicon.body(noun) or lexicon.preposition(noun) for noun in (key, *nouns)):
        return False
    return any(frequency(form) >= SEEN for form in (*("ال" + noun for noun in nouns), stem + "وا"))
