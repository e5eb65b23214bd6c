"""A noun between a verb of saying and أن, on which the clause hangs: «أكد الوزير | أهمية أن يعمل الجميع»."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.ali import named_ali
from quotes.attribution.deeds import deed_shaped
from quotes.attribution.further_nouns import closing_name
from quotes.attribution.reader import Reader
from quotes.cues.nominals import SEPARATE
from quotes.document import Stretch
from quotes.lexicon import definite, without_conjunction
from quotes.words import COMMA

MAX_GOVERNED = 4  # words from a preposition to the أن of its noun


def before_governor(reader: Reader, subject: Stretch, frames: Sequence[str]) -> Stretch:
    """The subject without the noun on which the أن behind it hangs: «أكد سامي العلي | أهمية أن يعمل الجميع».

    ``frames``: the verb's, whose own preposition may stand before that noun («حذر الأهالي | من عدم افتراض أن»).
    """
    doc, lexicon, k = reader.doc, reader.lexicon, subject.last - 1
    key = doc.key(k)
    if doc.key(k + 1) not in doc.grammar.sets["complementizers.bare"] or "إ" in doc.words[k + 1].letters[:1]:
        return subject  # «قال سامي العلي إن»
    if key in doc.grammar.sets["openers.identity"]:
        return subject  # «كشف مصدر فضل عدم الكشف عن هويته أن»
    if len(subject) < 2 or definite(without_conjunction(key)) or reader.pos(k) not in ("NOUN", "X"):
        return subject
    for j in range(k - 1, max(subject.first, k - MAX_GOVERNED), -1):
        own = SEPARATE.get(doc.key(j)) in frames and not named_ali(reader, j)
        if own and not lexicon.person_noun(doc.key(j + 1)):
            return Stretch(subject.first, j, subject.lead)
        if definite(doc.key(j)) or reader.pos(j) not in ("NOUN", "X"):
            break
    if not (key.endswith("ة") or deed_shaped(doc, k)) or reader.adposition(k) or doc.key(k - 1)[:1] == "ب":
        return subject  # «غرفة التجارة بجدة»
    known = lexicon.somebody(key)
    if known or doc.known_surname(key):
        return subject
    before = doc.key(k - 1)
    titled = lexicon.honorific(before) or lexicon.person_noun(before)  # «الدكتور عودة»
    closed = before in COMMA or closing_name(reader, subject, k - 1)
    closed = closed or (definite(before) and not titled and reader.pos(k) == "NOUN")
    return Stretch(subject.first, k - 1 if before in COMMA else k, subject.lead) if closed else subject
