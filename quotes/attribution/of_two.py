"""Which of a body and a person behind one verb acts: ``أعفى | الاتحاد | المدرب سامي``, ``قاد الفريق | المدرب سامي``.

Without endings the first is the subject, where the verb agrees with it; not of what somebody leads, opens or visits.
"""

from __future__ import annotations

from quotes.attribution.agreement import gender, genders
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.somebody_apart import MAX_BODY, person_behind_body
from quotes.document import Stretch
from quotes.lexicon import conjoined


def of_two(reader: Reader, verb: int) -> Stretch | None:
    """The one of a body right behind a verb and a person right behind the body who acts; None where no two stand so."""
    doc, first = reader.doc, verb + 1
    last = min(first + MAX_BODY + 1, reader.sentence.last)
    person = next((k for k in range(first + 1, last) if person_behind_body(reader, first, k)), None)
    if person is None:
        return None
    body, key = Stretch(first, person), doc.key(verb)
    leads = any(reader.lexicon.has("clauses.done_with_bodies", form) for form in (key, conjoined(key)))
    shown = gender(reader, body)
    if not leads and (not shown or shown in genders(key)):
        return body
    return noun_phrase(reader, person, reader.sentence.last, bounded=False)


def rather(reader: Reader, who: Stretch) -> Stretch:
    """The same, where the parse has either of the two for the subject: «رشح | الحزب | الوزير السابق سامي العلي»."""
    places = range(who.first - 1, max(reader.sentence.first, who.first - MAX_BODY - 1) - 1, -1)
    verb = next((k for k in places if reader.verb(k)), None)
    acts = of_two(reader, verb) if verb is not None else None
    if acts is None or verb is None:
        return who
    return acts if who.first in (verb + 1, acts.first, acts.last) else who
