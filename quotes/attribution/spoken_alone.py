"""A surname that speaks alone elsewhere in the text: ``أمين جربوع شيخ القبيلة … وأضاف جربوع أن``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.document import MAX_PLACES

CUED = (":", "«", '"', "“")  # before what somebody says


def speaks_alone(reader: Reader, k: int) -> bool:
    """Whether word ``k``, no noun for people, stands elsewhere between a verb of saying and what is said."""
    doc = reader.doc
    if reader.lexicon.somebody(doc.key(k)):
        return False
    places = (i for i in doc.places.get(doc.key(k), ())[:MAX_PLACES] if i != k)
    spoken = (i for i in places if that_clause_at(doc, i + 1) or doc.key(i + 1) in CUED)
    return any(a.form.kind == "verb" for i in spoken for a in doc.analyses(i - 1))
