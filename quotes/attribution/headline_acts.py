"""A headline that tells what somebody does and behind a colon what he says: «لاجئون يهدمون بيوتهم: «أعطونا مهلة»»."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.answerers import present
from quotes.cues.candidates import Candidate
from quotes.cues.colons import says_we
from quotes.document import Stretch
from quotes.lexicon import definite

YOURS = "كم"
SHORTEST = 4  # letters of «حقكم» and more


def who_acts(reader: Reader, c: Candidate) -> Stretch | None:
    """Who acts in the clause before a headline's colon, where his own words stand behind it: in marks, or with "we".

    «أهالي الحي | يغلقون الطريق: «نريد ماء»», «عمال المصنع | يضربون: رواتبنا متأخرة»; not «الهيئة تتمثل في اثنين: …».
    Of one in office a sentence is enough: «المحافظ | يتفقد المستشفى: لا تهاون», «الوزير | يفتتح المعرض: الفن رسالة».
    """
    doc = reader.doc
    if c.kind != "colon" or doc.kind(c.sentence) != "headline":
        return None
    own = _own_words(reader, c)
    if not (own or (reader.lexicon.office(doc.key(c.gap.first)) and _sentence(reader, c.last))):
        return None
    for k in range(c.gap.first + 1, c.gap.last - (not own)):  # «الوزير تيلرسون: الحل قريب»
        if reader.verb(k) or present(doc, k):
            people = reader.lexicon.person_noun(doc.key(c.gap.first))  # «صيادو», tagged as a verb
            who = noun_phrase(reader, c.gap.first, k, trusted=people)
            return who if who is not None and who.last == k and plausible_source(reader, who) else None
    return None


def _own_words(reader: Reader, c: Candidate) -> bool:
    """Whether what stands behind a colon is in marks, or has somebody say "we"."""
    marked = reader.doc.opens(c.last) is not None
    return marked or any(says_we(reader.doc, reader.doc.key(k)) for k in range(c.last, reader.sentence.last))


def _sentence(reader: Reader, k: int) -> bool:
    """Whether a denial or a statement of something begins at word ``k``: «لا تهاون», «الفن رسالة», «جهودكم محل تقدير».

    Not «الصور الأولى», «القبض على سائق», «الوزارة تعلن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, behind = doc.key(k), doc.key(k + 1)
    if lexicon.has("pronouns.denying", key):
        return True
    yours = key.endswith(YOURS) and len(key) > SHORTEST and reader.pos(k) == "NOUN"
    said = (definite(key) or yours) and reader.word_at(k + 1) and not definite(behind)
    if not said or lexicon.preposition(behind) or lexicon.relative(behind) or lexicon.adjunct_head(behind):
        return False
    return reader.pos(k + 1) in ("NOUN", "ADJ") and not reader.adposition(k + 1)
