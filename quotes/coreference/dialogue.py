"""Who answers the writer: ``قلت للطبيب: لا أنام. قال: …``, ``سألت سائقا هنديا عن راتبه فقال: …``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.entities import Registry
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

FAR = 3  # sentences from what he was told or asked to his answer
JOINED = "ل"
ACCUSATIVE = "ا"
MINE = "ي"


def answers_writer(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], readers: Mapping[int, Reader]
) -> Referent | None:
    """Whom the writer has just told or asked something, where the next cue without a subject is what he answers."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.kind != "verb" or c.form is None or c.form.person != 3:
        return None
    before = next(((d, r) for d, r in reversed(solved) if not d.start <= c.start < d.end), None)
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


def answers_at_once(reader: Reader, c: Candidate, *, apart: bool) -> bool:
    """Whether a verb turns to who answers: «| فقال», or, in a sentence of its own, «. | قال»; «وقال» goes on."""
    bare_verb = apart and not c.proclitic and c.word == reader.sentence.first
    return c.proclitic[:1] == "ف" or bare_verb


def spoken_to(reader: Reader, c: Candidate) -> Stretch | None:
    """Whom the writer told («قلت | للطبيب») or asked («سألت | سائقا هنديا عن راتبه»)."""
    doc, k = reader.doc, c.last
    limit = c.opener.word if c.opener is not None else reader.sentence.last
    if k >= limit or c.enclitic:
        return None
    if c.form is not None and c.form.person == 1:
        person = reader.lexicon.person_noun
        told = doc.key(k)[:1] == JOINED and not reader.lexicon.has("pronouns.prepositional", doc.key(k))
        told = told and (person(bare(doc.key(k))) or person(doc.key(k)[1:]) or doc.key(k).endswith(MINE))
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
    if key.endswith(ACCUSATIVE) and not (someone or definite(key)):
        last = k + 1
        while last < limit and doc.key(last).endswith(ACCUSATIVE) and reader.pos(last) in ("ADJ", "X", "NOUN"):
            last += 1
        return Stretch(k, last)
    about = (j for j in range(k + 1, limit) if doc.key(j) == "عن")
    found = noun_phrase(reader, k, next(about, limit), bounded=False, trusted=True)
    return found if found is not None and (someone or definite(without_lead(key, 0))) else None
