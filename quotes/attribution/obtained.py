"""Who got a paper to see, told in a clause of its noun: ``وثيقة | اطلعت عليها A``, ``بيان | وصلت A نسخة منه``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import named_lengths
from quotes.lexicon import disowned
from quotes.words import COMMA

COPY = 7  # words from the verb to the pronoun behind a copy: «حصلت وكالة الساحل للأنباء على نسخة | منها»


def obtained_at(reader: Reader, k: int, limit: int) -> int:
    """How many words such a clause takes at word ``k``; 0 where none begins."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if lexicon.has("outlets.obtaining", disowned(key)):
        return _outlet_end(reader, k + 1, limit) - k  # «رسالة | راجعتها «المرآة»»
    if not lexicon.has("outlets.obtaining", key):
        return 0
    for j in range(k + 1, min(k + COPY, limit)):
        if doc.key(j) in COMMA:
            return 0
        if lexicon.has("pronouns.prepositional", doc.key(j)) and doc.key(j).endswith(("ه", "ها")):
            return (_outlet_end(reader, k + 2, limit) if j == k + 1 else j + 1) - k
    return 0


def _outlet_end(reader: Reader, k: int, limit: int) -> int:
    """Where an outlet's name ends that stands at ``k``, or ``k`` where none does: «حصلنا عليها |»."""
    doc, lexicon = reader.doc, reader.lexicon
    named = k + max(named_lengths(reader, k, doc.key(k)), default=0) if k < limit else k
    headed = k < limit and (lexicon.outlet_head(doc.key(k)) or lexicon.has("recipients.correspondents", doc.key(k)))
    k = max(named, k + headed)
    name = doc.opens(k) if k < limit else None
    return doc.after(name) if name is not None and name.balanced and doc.after(name) <= limit else k
