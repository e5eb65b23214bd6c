"""The given name باسم, spelt like "in the name of": ``قال | باسم العوضي إن``, but ``قال | باسم الحكومة إن``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.inflection import inflected
from quotes.lexicon import bare, definite
from quotes.spelling import frequency

SELDOM = 20  # times that the press writes a surname that is spelt like a noun


def named_in_name(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is the name: right behind a verb of saying of one person, before a surname or a second half.

    In whose name somebody speaks is a body, people or a cause, which the language has as a noun.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("naming.in_name", doc.key(k)) or k + 1 >= reader.sentence.last:
        return False
    said = (a for a in doc.analyses(k - 1) if a.form.kind == "verb" and not a.enclitic)
    if not any(a.form.person == 3 and a.form.number == "s" and a.form.gender == "m" for a in said):
        return False
    key = doc.key(k + 1)
    if lexicon.any(("names.halves", "naming.kunyas"), key) or lexicon.listed_given(key) or doc.known_surname(key):
        return True  # «باسم | يوسف», «باسم | أبو رافد»
    if not doc.words[k + 1].is_word or lexicon.somebody(key) or lexicon.body(bare(key)) or doc.analyses(k + 1):
        return False
    if definite(key):
        return key.endswith("ي") and max(frequency(bare(key)), frequency(bare(key) + "ة")) < SELDOM
    titled = lexicon.office(doc.key(k + 2))
    foreign = reader.pos(k + 2) in ("X", "PROPN") and not titled  # «باسم | ناسا جيري فوردك»
    return max(inflected(key), frequency("ال" + key)) < SELDOM and not foreign
