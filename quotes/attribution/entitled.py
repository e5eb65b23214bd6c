"""Headlines that tell in two parts whom an article is about: ``صانع الأشرعة: حرفي لم يبرح الميناء``."""

from __future__ import annotations

from quotes.attribution.agreement import gender
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import definite

ARTICLE = 3  # sentences: fewer tell nothing more of who speaks in the headline
MAX_SEARCHED = 50  # places of a word


def entitled(reader: Reader, c: Candidate) -> bool:
    """Whether a headline's colon stands between a by-name and who bears it, or what sort of story is told of him.

    «بائع الكتب الأخير: رجل عاش بين الرفوف», «طبيب القرية: حكاية نصف قرن». Who speaks in a headline is spoken of again
    in the article, by the same words or his noun: «والد الضحية: رجل ملثم دخل البيت … وقال والد الضحية».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "colon" or doc.kind(c.sentence) != "headline" or doc.opens(c.last) is not None:
        return False
    head, told = doc.key(c.gap.first), doc.key(c.last)
    if len(c.gap) == 1 or definite(told) or len(doc.sentences) < ARTICLE:
        return False
    bearer = lexicon.person_noun(head) and lexicon.person_noun(told)
    bearer = bearer and gender(reader, Stretch(c.last, c.last + 1)) in ("", gender(reader, c.gap))
    return (bearer or lexicon.has("labels.stories", told)) and not _told_again(reader, c)


def _told_again(reader: Reader, c: Candidate) -> bool:
    """Whether a label's first two words, or its noun with the article, stand anywhere else in the text."""
    doc, first = reader.doc, c.gap.first
    head, second = doc.key(first), doc.key(first + 1)
    last = doc.ranges[c.sentence].last
    for key in (head, "و" + head, "ال" + head, "وال" + head):
        for k in doc.places.get(key, ())[:MAX_SEARCHED]:
            if k >= last and (definite(key.removeprefix("و")) or doc.key(k + 1) == second):
                return True
    return False
