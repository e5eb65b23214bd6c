"""Where somebody has his post behind لدى, and what he is at: ``السفير لدى مصر``, ``الوزير | لدى افتتاح المعرض``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.inflection import name_shaped
from quotes.lexicon import bare, definite, disowned
from quotes.spelling import frequency

PLACES = ("places.bodies", "places.countries", "places.capitals", "places.homes")
MAX_TOLD = 3  # words of what somebody takes part in, before his name


def posted_at(reader: Reader, k: int) -> bool:
    """Whether a country, a body or somebody stands behind the لدى at word ``k``, and no occasion."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k + 1)
    if k + 1 >= reader.sentence.last:
        return False
    if doc.opens(k + 1) is not None:
        return True  # «المحللة لدى «المرفأ» ليلى حداد»
    known = lexicon.somebody(key) or lexicon.somebody(bare(key)) or reader.pos(k + 1) in ("X", "PROPN")
    known = known or (not definite(key) and name_shaped(doc.words[k + 1]))  # «المحلل لدى | نورثبريدج كابيتال»
    # «محللون لدى | دويتشه بنك»: no deed of theirs
    foreign = lexicon.body(doc.key(k + 2)) and not definite(key) and not frequency("ال" + (disowned(key) or key))
    return known or foreign or doc.longest(PLACES, k + 1) > 0


def takes_part(reader: Reader, k: int) -> bool:
    """Whether what a participle has with a preposition at ``k`` stands between it and the name of who is called so.

    «المشارك | في إعدادها عمر الجندي», «المشاركة | في المعرض سلمى العلي».
    """
    doc = reader.doc
    behind = range(k + 2, min(k + 2 + MAX_TOLD, reader.sentence.last))
    return definite(doc.key(k - 1)) and any(reader.lexicon.listed_given(doc.key(j)) for j in behind)
