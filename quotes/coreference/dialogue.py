"""Who answers the writer, or nobody in particular: ``قلت للطبيب: لا أنام. قال: …``, ``قيل للأحنف: … قال: …``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.asked_passively import unnamed_behind
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import agrees
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent
from quotes.cues.candidates import Candidate
from quotes.cues.sources import FROM
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

Solved = Sequence[tuple[Draft, Referent | None]]

FAR = 3  # sentences from what he was told or asked to his answer
JOINED = "ل"
ACCUSATIVE = "ا"
MINE = "ي"


def last_outside(c: Candidate, solved: Solved) -> tuple[Draft, Referent | None] | None:
    """The last attribution before a cue in whose words the cue does not stand."""
    return next(((d, r) for d, r in reversed(solved) if not d.start <= c.start < d.end), None)


def answers_writer(registry: Registry, draft: Draft, solved: Solved, readers: Mapping[int, Reader]) -> Referent | None:
    """Whom the writer has just told or asked something, where the next cue without a subject is what he answers."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.form is None or c.form.person not in (None, 3):
        return None
    before = last_outside(c, solved)
    if before is None or before[1] is not None or before[0].finding.speaker is not None:
        return None
    asked = before[0].candidate
    apart = c.sentence - asked.sentence
    if not 0 <= apart <= FAR or not answers_at_once(readers[c.sentence], c, apart=apart > 0):
        return None
    who = spoken_to(readers[asked.sentence], asked)
    if who is None:
        return None
    mention = mention_of(readers[asked.sentence], who)
    fits = mention.gender in (None, gender_of(c)) and mention.number == (c.number or "s")
    return registry.mention(mention) if fits else None


def answers_anybody(registry: Registry, draft: Draft, solved: Solved) -> Referent | None:
    """Whom a passive in front has told or asked something: «قيل | للأحنف: ممن تعلمت؟ قال», «سئل | أعرابي … فقال»."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.form is None or c.form.person not in (None, 3):
        return None
    if any(d.start <= c.start < d.end or d.candidate.sentence == c.sentence for d, _ in solved):
        return None
    for back in range(min(FAR, c.sentence + 1)):
        reader = registry.titles.reader(c.sentence - back)
        when = reader.lexicon.has("clauses.moments_of", conjoined(reader.doc.key(reader.sentence.first)))
        answers = (when and back == 0) or answers_at_once(registry.titles.reader(c.sentence), c, apart=back > 0)
        who = _passively(reader, c.word) if answers else None
        if who is not None:
            mention = mention_of(reader, who)
            fits = mention.gender in (None, gender_of(c)) and mention.number == (c.number or "s")
            return registry.mention(mention) if fits else None
        if any(d.candidate.sentence == c.sentence - back - 1 and r is not None for d, r in solved):
            return None
    return None


def _passively(reader: Reader, limit: int) -> Stretch | None:
    """Who stands behind the passive that a sentence opens with, before word ``limit``."""
    doc, k = reader.doc, reader.sentence.first
    k += reader.lexicon.has("clauses.moments_of", conjoined(doc.key(k)))  # «حين | سئل الوزير عن الديون قال»
    limit, verb = min(limit, reader.sentence.last), conjoined(doc.key(k))
    if reader.lexicon.has("clauses.told", verb) and doc.key(k + 1)[:1] == JOINED:
        pronoun = reader.lexicon.has("pronouns.prepositional", doc.key(k + 1))
        return None if pronoun else noun_phrase(reader, k + 1, limit, bounded=False, lead=1, trusted=True)
    if reader.lexicon.has("clauses.asked", verb) and k + 1 < limit and not unnamed_behind(reader, k):
        about = (j for j in range(k + 2, limit) if reader.lexicon.preposition(doc.key(j)))
        return noun_phrase(reader, k + 1, next(about, limit), bounded=False, trusted=True)
    return None


def answers_visitor(registry: Registry, draft: Draft, solved: Solved, readers: Mapping[int, Reader]) -> Referent | None:
    """To whom somebody has come, who answers him: «جاء رجل إلى | القاضي فقال: سرقت بقرتي. فقال: من سرقها؟»."""
    c = draft.candidate
    before = last_outside(c, solved)
    if before is None or draft.finding.speaker is not None or c.proclitic != "ف" or c.form is None:
        return None
    came, visitor = before[0].candidate, before[1]
    if c.sentence != came.sentence + 1 or c.word != readers[c.sentence].sentence.first or not came.proclitic:
        return None
    reader = readers[came.sentence]
    first, doc = reader.sentence.first, reader.doc
    if not reader.lexicon.has("clauses.moving", conjoined(doc.key(first))) or before[0].finding.speaker is not None:
        return None
    goal = next((k for k in range(first + 2, came.word - 1) if reader.lexicon.has("clauses.towards", doc.key(k))), None)
    who = noun_phrase(reader, goal + 1, came.word, bounded=False, trusted=True) if goal is not None else None
    mention = mention_of(reader, who) if who is not None else None
    if mention is None or mention.kind != "person" or mention.gender not in (None, gender_of(c)):
        return None
    found = registry.mention(mention)
    return found if found is not visitor else None


def narrated(registry: Registry, draft: Draft, reader: Reader) -> Referent | None:
    """From whom a tradition comes, who is prayed for: «وعن | أبي هريرة رضي الله عنه قال»."""
    doc, c, first = reader.doc, draft.candidate, reader.sentence.first + 1
    if c.kind != "verb" or conjoined(doc.key(first - 1)) != FROM or c.word - 1 not in doc.blessing_words:
        return None
    who = noun_phrase(reader, first, c.word, bounded=False, trusted=True)
    whole = who is not None and all(k in doc.blessing_words or not doc.word_at(k) for k in range(who.last, c.word))
    return registry.mention(mention_of(reader, who)) if who is not None and whole else None


def asks_again(draft: Draft, solved: Solved) -> Referent | None:
    """Who asks on, where the one asked has just answered: «سأله القاضي: أين كنت؟ قال: في البيت. | فسأله: مع من؟»."""
    c = draft.candidate
    asks = c.verb is not None and c.verb.category == "question" and c.kind == "verb" and c.enclitic
    if draft.finding.speaker is not None or not asks or c.form is None or c.form.person != 3:
        return None
    said = [(d, r) for d, r in reversed(solved) if r is not None][:2]
    if len(said) < len(("question", "answer")) or c.sentence - said[0][0].candidate.sentence > 1:
        return None
    (_, last), (asking, asker) = said
    verb = asking.candidate.verb
    before = verb is not None and verb.category == "question" and asker is not last
    return asker if before and agrees(asker, gender_of(c), c.number or "s") else None


def answers_at_once(reader: Reader, c: Candidate, *, apart: bool) -> bool:
    """Whether a verb turns to who answers: «| فقال», «| فرد قائلا», or, in a sentence of its own, «. | قال»."""
    if c.kind == "participle":
        said = any(a.proclitic == "ف" and a.form.kind == "verb" for a in reader.doc.analyses(c.word - 1))
        return said and c.word - 1 >= reader.sentence.first
    bare_verb = apart and not c.proclitic and c.word == reader.sentence.first
    return c.kind == "verb" and (c.proclitic[:1] == "ف" or bare_verb)


def spoken_to(reader: Reader, c: Candidate) -> Stretch | None:
    """Whom the writer told («قلت | للطبيب») or asked («سألت | سائقا هنديا عن راتبه»)."""
    doc, k = reader.doc, c.last
    limit = c.opener.word if c.opener is not None else reader.sentence.last
    if k >= limit or c.enclitic:
        return None
    if c.form is not None and c.form.person == 1:
        key, lexicon = doc.key(k), reader.lexicon
        told = key[:1] == JOINED and not (lexicon.has("pronouns.prepositional", key) or lexicon.time(key))
        told = told and (definite(key) or lexicon.person_noun(key[1:]) or key.endswith(MINE))
        told = told and not lexicon.any(("adjuncts.periods",), bare(key))  # «قلت | للمرة الأولى: …»
        return noun_phrase(reader, k, limit, bounded=False, lead=1, trusted=True) if told else None
    asks = reader.lexicon.has("clauses.questioning", conjoined(doc.key(c.word)))
    return object_at(reader, k, limit) if asks else None


def object_at(reader: Reader, k: int, limit: int) -> Stretch | None:
    """The person whom a verb of asking has for its object at word ``k``, with adjectives in the same case.

    «سأل رجل | حكيما: …», «سألت | سائقا هنديا عن راتبه».
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if not doc.word_at(k) or k >= limit:
        return None
    someone = lexicon.somebody(key) or lexicon.owned_person(key) or lexicon.has("anaphors.one_of", key)
    someone = someone or doc.phrase_length("naming.prophets", k) > 0
    if key.endswith(ACCUSATIVE) and not (someone or definite(key)):
        last = k + 1
        while last < limit and doc.key(last).endswith(ACCUSATIVE) and reader.pos(last) in ("ADJ", "X", "NOUN"):
            last += 1
        return Stretch(k, last)
    about = (j for j in range(k + 1, limit) if doc.key(j) == "عن")
    found = noun_phrase(reader, k, next(about, limit), bounded=False, trusted=True)
    return found if found is not None and (someone or definite(without_lead(key, 0))) else None
