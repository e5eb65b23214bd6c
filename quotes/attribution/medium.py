"""The outlet or platform spoken to: ``قال لـ«عكاظ»``, ``في تصريح لوكالة …``, ``على حسابه في إكس``."""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare

TO = frozenset({"الي", "مع", "عبر", "علي", "في"})


def find_medium(reader: Reader, gap: Stretch, taken: Stretch | None) -> Stretch | None:
    """The first outlet named in the gap behind ل, إلى, مع, عبر or على; not inside the speaker's own phrase."""
    doc = reader.doc
    for k in range(gap.first, gap.last):
        if taken is not None and taken.first <= k < taken.last:
            continue
        key = doc.key(k)
        if key == "ل" and k + 1 < gap.last:
            return outlet(reader, k + 1, gap.last)
        if key.startswith("ل") and len(key) > 3:
            stem = bare(key) if key.startswith("لل") else key[1:]
            if _names_outlet(reader, stem) or _names_outlet(reader, "ال" + stem):
                return noun_phrase(reader, k, gap.last, bounded=False, lead=1)
        if (
            key in TO
            and k + 1 < gap.last
            and (_names_outlet(reader, doc.key(k + 1)) or (doc.opens(k + 1) and key == "الي"))
        ):
            return outlet(reader, k + 1, gap.last)
    return None


def outlet(reader: Reader, first: int, limit: int) -> Stretch | None:
    """The outlet's noun phrase; where it is wholly in marks, the words inside them."""
    quotation = reader.doc.opens(first)
    if quotation is not None and quotation.balanced and reader.doc.after(quotation) <= limit:
        last = reader.doc.after(quotation) - 1
        return Stretch(first + 1, last) if last > first + 1 else None
    return noun_phrase(reader, first, limit, bounded=False)


def _names_outlet(reader: Reader, key: str) -> bool:
    lexicon = reader.lexicon
    return lexicon.outlet_head(key) or lexicon.outlet_name(key) or lexicon.any(("outlets.platforms",), key)
