"""Speech that nothing opens: «وقال الصراف فلان ارتفعت المبيعات», «ويضيف المزارع، أما الأسعار فلا».

A verb that says something and nothing else («قال») has its content even where no إن, mark or colon opens it. It begins
behind the speaker and the adjuncts, at a word that no noun phrase goes on with: a verb, a negation, هذا, نحن.
"""

from __future__ import annotations

from attrs import evolve

from quotes.attribution.discourse import discourse_at
from quotes.attribution.first_words import begins_speech, i_or_we, of_us
from quotes.attribution.narrator import COMMAS
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.speech_objects import speech_at
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.subordinate import joined
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import fa_clause_at
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite
from quotes.spelling import first_person
from quotes.words import COMMA, cut

MAX_GAP = 30  # words from the verb to its speech
MENTION = 2  # words at least: a single one may be a name
YOU = ("ك", "كم")
SHORTEST = 3  # words of it
SURE = 2  # of speech that begins for certain: «نحن بخير»
STARTS = ("clauses.speech_starts", "pronouns.negators", "complementizers.questions")


def bare_speech(reader: Reader, c: Candidate) -> Candidate | None:
    """The candidate with its opener where the speech begins; None where none does."""
    doc = reader.doc
    if c.kind in ("participle", "masdar"):
        return _said_with_it(reader, c)
    if _joined_speech(reader, c.last):
        return evolve(
            c,
            opener=Opener("clause", c.last, c.last, cut(doc.words[c.last], 1), frame="bare"),
            gap=Stretch(c.last, c.last),
        )
    if c.verb is not None and "bare" not in c.verb.frames:  # «وتابع | نحن جاهزون»: it has objects too
        return _opened(reader, c, c.last, SURE) if begins_speech(reader, c.last, c.last) else None
    last = min(reader.sentence.last, c.last + MAX_GAP)
    sure = (j for j in range(c.last, last) if begins_speech(reader, c.last, j, things=c.lemma == "قال"))
    ours = next(sure, last)  # where a noun phrase ends for certain
    within = doc.quotation_around(c.word)
    k, named, apart = c.last, False, False
    while k < last:
        word = doc.words[k]
        if within is not None and word.start >= within.end:
            return None
        if not word.is_word:
            quotation = doc.opens(k)
            if quotation is not None and doc.key(k - 1) == "ل":
                k = max(doc.after(quotation), k + 1)  # «لـ"عكاظ"»
            elif doc.key(k) in COMMAS or doc.closes(k) is not None:
                k, apart = k + 1, True
            else:
                return None
            continue
        if k == ours:
            return _opened(reader, c, k, SURE)
        if _begins(reader, k, named=named):
            return _opened(reader, c, k)
        skipped = time_at(reader, k) or discourse_at(reader, k) or _setting(reader, k)
        if skipped or reader.lexicon.has("pronouns.prepositional", doc.key(k)) or doc.key(k) == "ل":
            k += skipped or 1
            continue
        # «أضاف اللاعب الهدف الثاني، الحارس لم يتحرك»: what is added need not be words
        if doc.key(k - 1) in COMMAS and (c.lemma == "قال" or not named) and _states(reader, k):
            return _opened(reader, c, k)
        who = noun_phrase(reader, k, ours, bounded=False, lead=1) if medium_at(reader, k) else None
        if who is None and not named and not apart:
            who = noun_phrase(reader, k, ours, bounded=False)
            if who is not None and _described(reader, who):
                return None
            if who is not None and any(_copula(reader, j) for j in range(who.first + 1, who.last)):
                return _opened(reader, c, k)  # «قال الخوف هو الخوف»
            named = who is not None
        if who is None or who.last <= k:
            return None
        k = who.last
    return None


def _joined_speech(reader: Reader, k: int) -> bool:
    """Whether "and" begins speech right behind the verb: «وتابع | وهنا أشكر الجميع», «وأضاف | وأنا أدعو إلى الهدوء».

    By "I" or "we", or by what these do behind one word or a preposition and its noun.
    """
    doc = reader.doc
    if k + 1 >= reader.sentence.last or doc.words[k].letters[:1] != "و":
        return False
    inner = doc.key(k)[1:]
    if inner in doc.grammar.sets["pronouns.first_person"] and inner in doc.grammar.sets["pronouns.independent"]:
        return True
    behind = k + 1 + (inner in doc.grammar.sets["openers.prepositions"])
    return (
        doc.words[k + 1].is_word
        and behind < reader.sentence.last
        and (of_us(reader, behind) or first_person(doc.words[behind].letters))
    )


def _said_with_it(reader: Reader, c: Candidate) -> Candidate | None:
    """Speech right behind an adverbial participle, past whom it tells and how: «وتابع قائلا | ابني كان كل حياتي».

    قائلا has no other object but what is said; «مضيفا هدفا ثانيا», «مضيفة إلى ذلك» need a word that speech begins with.
    """
    doc = reader.doc
    k = c.last + (doc.key(c.last) in COMMA)  # «قائلا، | الرواية تستحق القراءة»
    while k < reader.sentence.last and doc.words[k].is_word:
        if begins_speech(reader, c.last, k) or doc.longest(STARTS, k):
            return _opened(reader, c, k, 1 if doc.key(k + 1) in COMMA else SURE)  # «قائلا | نعم، أنا»
        skipped = time_at(reader, k) or discourse_at(reader, k) or doc.phrase_length("clauses.manner", k)
        skipped = skipped or _setting(reader, k) or (medium_at(reader, k) and 1)
        if not skipped and not reader.lexicon.has("pronouns.prepositional", doc.key(k)):
            break
        k += skipped or 1
    apart = k >= reader.sentence.last or not doc.words[k].is_word or reader.lexicon.preposition(doc.key(k))
    if c.lemma == "قال" and doc.phrase_length("clauses.adverbial", k):  # «قائلا | بعد سقوط المطار انسحبوا»
        apart = not any(reader.verb(j) for j in range(k + 1, reader.sentence.last))
    pointed = reader.lexicon.has("pronouns.pointing", doc.key(k)) and reader.adposition(k + 1)  # «قائلا ذلك بهدوء»
    if (
        c.lemma != "قال"
        or c.kind == "masdar"
        or apart
        or pointed
        or reader.adposition(k)
        or speech_at(reader, k)
        or joined(reader, k)
    ):
        return None
    return _opened(reader, c, k)


def spoken_before(reader: Reader, c: Candidate) -> Candidate | None:
    """Speech that begins before the أن that its own verb takes: «قال فلان عندما نرى الأسعار نستطيع القول بأنها عالية».

    Told by the first person, a topic's فإن or لقد before that أن; إن is the cue's own.
    """
    doc, opener = reader.doc, c.opener
    if opener is None or opener.kind != "clause" or c.position != "after" or not len(c.gap):
        return None
    if c.kind not in ("verb", "participle"):
        return None
    if c.verb is None or "bare" not in c.verb.frames or "إ" in doc.words[opener.word].letters[:2]:
        return None
    gap = range(c.gap.first, c.gap.last)
    if not any(begins_speech(reader, c.last, j) or fa_clause_at(doc, j) for j in gap):
        return None
    found = bare_speech(reader, c)
    return found if found is not None and found.opener is not None and found.opener.first < opener.word else None


def _described(reader: Reader, who: Stretch) -> bool:
    """Whether the verb behind a mention describes it: «أضافت شركات طيران | تعمل في المطار وجهات جديدة»."""
    doc, k = reader.doc, who.last
    if k >= reader.sentence.last or not reader.verb(k) or joined(reader, k) or len(who) < MENTION:
        return False
    noun, last = doc.key(who.first), who.last - 1
    indefinite = not definite(noun) and not definite(doc.key(last)) and reader.pos(last) in ("NOUN", "ADJ")
    named = reader.lexicon.given_name(doc.key(last)) or doc.known_surname(doc.key(last))
    return indefinite and not named and reader.pos(who.first) == "NOUN" and doc.key(k)[:1] in ("ي", "ت")


def _opened(reader: Reader, c: Candidate, k: int, shortest: int = SHORTEST) -> Candidate | None:
    doc = reader.doc
    if doc.phrase_length("clauses.otherwise", k):
        return None  # «ومن يقول | غير ذلك فليثبته»
    if reader.sentence.last - k < shortest or sum(doc.words[j].is_word for j in range(k, k + shortest)) < shortest:
        return None
    opener = Opener("clause", k, k, doc.words[k].start, frame="bare")
    return evolve(c, opener=opener, gap=Stretch(c.last, k))


def _states(reader: Reader, k: int) -> bool:
    """Whether a noun behind a comma has a verb of its own before the next sign: «وأضاف، | السوق سيفتح غدا».

    Or something by a preposition with its pronoun: «وأضاف، | كل بلدة لديها استعداد كبير».
    """
    doc = reader.doc
    if reader.lexicon.has("phrases.shares", doc.key(k)) and doc.word_at(k + 1) and not definite(doc.key(k + 1)):
        return reader.lexicon.has("pronouns.prepositional", doc.key(k + 2))
    if not definite(doc.key(k)) or reader.pos(k) not in ("NOUN", "PROPN", "X") or reader.lexicon.relative(doc.key(k)):
        return False
    end = next((j for j in range(k + 1, reader.sentence.last) if not doc.words[j].is_word), reader.sentence.last)
    verb = next((j for j in range(k + 1, end) if reader.verb(j)), end)
    relative = any(reader.lexicon.relative(conjoined(doc.key(j))) for j in range(k + 1, verb))
    return verb < end and not relative and not joined(reader, verb) and not doc.analyses(verb)


def _begins(reader: Reader, k: int, *, named: bool) -> bool:
    """Whether a clause of its own begins at word ``k``, joined to nothing before it and no second verb of saying."""
    doc = reader.doc
    key, before = doc.key(k), doc.key(k - 1)
    told = [reader.lexicon.has("pronouns.prepositional", word) for word in (before, key)]
    if all(told) and key.endswith(YOU) and doc.words[k - 1].is_word:
        return True  # «قالوا لنا | معكم خمس دقائق»
    if of_us(reader, k) or (doc.longest(STARTS, k) and not joined(reader, k)):
        return True
    if key in doc.grammar.sets["pronouns.demonstratives"]:
        behind = doc.key(k + 1)  # «قال هذا الوزير», «قال ذلك مدير الأمن», but «فقال الجيران هذا البيت قديم»
        return named or not (definite(behind) or reader.lexicon.any(("titles.exclusive", "anaphors.officials"), behind))
    if not reader.verb(k) or joined(reader, k) or reader.blessing(k):
        return False
    return not any(a.form.kind == "verb" and a.form.person == 3 for a in doc.analyses(k))


def _copula(reader: Reader, k: int) -> bool:
    return reader.doc.key(k) in reader.doc.grammar.sets["pronouns.independent"] and not i_or_we(reader, k)


def _setting(reader: Reader, k: int) -> int:
    """Number of words of «في تصريح خاص», «خلال مؤتمر صحفي» at ``k``; 0 if none."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k) not in doc.grammar.sets["openers.prepositions"] or not lexicon.occasion(doc.key(k + 1)):
        return 0
    n = 2
    while reader.pos(k + n) == "ADJ" and doc.words[k + n].is_word:
        n += 1
    return n
