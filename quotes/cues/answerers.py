"""Where he begins who has the word behind a whole sentence of a headline: «الأهالي يحتجون | والوالي: السكن قريب»."""

from __future__ import annotations

from quotes.document import Document
from quotes.lexicon import PLACES, STATES, bare, conjoined, definite, lexicon_of
from quotes.spelling import frequency

MAX_ANSWERER = 5  # words of one who answers, his colon counted
SENTENCE = 2  # words of a sentence at least, behind its first
PRESENT = 3  # letters of a verb in the present, at least so many and one
MAX_SEARCHED = 20  # places of a word


def answerer(doc: Document, first: int, colon: int) -> int:
    """Where the part of a headline that begins at word ``first`` has him who speaks, before its colon.

    Behind a verb in the present, which never has the article, he is known by name or by his office: «حفريات الحي تحاصر
    الأهالي | والأمانة: المقاول تعثر». Behind what happens, without a verb, an office has the word where no person
    before it can be joined to it: «مقتل ثلاثة في حادث | والشرطة: السرعة هي السبب», not «لقاء الرئيس والوزير: ملفات».
    """
    lexicon = lexicon_of(doc.grammar)
    people = lexicon.somebody(doc.key(first))
    for k in range(colon - 1, max(first + SENTENCE, colon - MAX_ANSWERER), -1):
        if doc.key(k)[:1] != "و" or doc.ends_before(STATES, k + 1):
            continue
        acted, apart = any(present(doc, j) for j in range(first + 1, k - 1)), _apart(doc, k)
        if people:
            answers = acted and apart and (_office(doc, k, colon) or _nobody_named(doc, k, colon))
        elif acted:
            answers = _known(doc, k, colon) or _office(doc, k, colon)
        else:
            answers = apart and _office(doc, k, colon)
        if answers:
            return k
    return first


def anothers(doc: Document, verb: int, colon: int) -> bool:
    """Whether the colon behind a verb of a headline has another for its speaker: «يواصلون إضرابهم | والوزير: لا»."""
    sentence = doc.sentence_of(verb)
    if sentence is None or doc.kind(sentence) != "headline":
        return False
    return answerer(doc, max(verb - 1, doc.ranges[sentence].first), colon) > verb


def answered_behind(doc: Document, first: int, last: int) -> int:
    """Where another ends the words ``[first, last)`` of a headline, who only answers; ``last`` where nobody does.

    «سيطرنا على المطار | والجيش ينفي».
    """
    end = last - (not doc.words[last - 1].is_word)
    present_tense = any(a.form.kind == "verb" and a.form.tense == "present" for a in doc.analyses(end - 1))
    if not present_tense:
        return last
    for k in range(end - 2, max(first, end - MAX_ANSWERER), -1):
        state = doc.longest(STATES, k) == end - 1 - k
        if doc.key(k)[:1] == "و" and (state or _office(doc, k, end - 1)):
            return k
    return last


def _known(doc: Document, k: int, colon: int) -> bool:
    """One of whom the text tells, or a person of somebody's: «| ونديم عون الله: …», «| ومديرها: …»."""
    noun = doc.key(k)[1:]
    surname = noun if k == colon - 1 else doc.key(colon - 1)
    owned = lexicon_of(doc.grammar).owned_person(noun)
    return owned or doc.known_surname(surname) or _names_whole(doc, k, colon)


def _office(doc: Document, k: int, colon: int) -> bool:
    """«والأمانة», «والوالي المنتدب», «ووزير التربية»: an office or a body, with the article or in a construct."""
    lexicon, noun = lexicon_of(doc.grammar), doc.key(k)[1:]
    closed = all(definite(doc.key(j)) for j in range(k + 1, colon))
    if definite(noun):
        return closed and (lexicon.person_noun(noun) or lexicon.body(bare(noun)))
    return closed and colon > k + 1 and (lexicon.office(noun) or lexicon.body(noun))


def _nobody_named(doc: Document, k: int, colon: int) -> bool:
    """«حقوقيون يحذرون من الأزمة | ومسؤول محلي: …»."""
    return colon - k <= SENTENCE and lexicon_of(doc.grammar).has("anaphors.singular", doc.key(k)[1:])


def _apart(doc: Document, k: int) -> bool:
    """Whether no person or body stands before word ``k``, that its و could join it to."""
    lexicon, before = lexicon_of(doc.grammar), doc.key(k - 1)
    state = any(lexicon.any(STATES, key) for key in (before, conjoined(before)))  # «اتفاق تونس والجزائر والاتحاد»
    return not (state or lexicon.somebody(before) or lexicon.body(bare(before)))


def _names_whole(doc: Document, k: int, colon: int) -> bool:
    """Whether the words from ``k`` on, without their و, stand behind a given name elsewhere: «نديم | عون الله»."""
    said = [doc.key(k)[1:], *doc.keys[k + 1 : colon]]
    lexicon = lexicon_of(doc.grammar)
    return any(
        lexicon.listed_given(doc.key(i - 1)) and doc.keys[i : i + len(said)] == said
        for i in doc.places.get(said[0], ())[:MAX_SEARCHED]
    )


def present(doc: Document, k: int) -> bool:
    """Whether a word is spelt like a verb in the present and is never written with the article: «تحاصر», «يراوح».

    So are names: «رئيس | تونس», «النائب | ياسر العلي», «قمة | يوليو».
    """
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    known = frequency(key) > 0 or key.endswith("ون")  # «يدقون»
    if not (key[:1] in ("ي", "ت") and len(key) > PRESENT and known) or frequency("ال" + key):
        return False
    named = lexicon.given_name(key) or doc.known_surname(key) or lexicon.has("adjuncts.months", key)
    return not named and not doc.longest(PLACES, k)
