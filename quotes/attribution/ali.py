"""The preposition على and the name علي, which fold alike and are often spelt alike."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import governs_on
from quotes.fitting import on_me
from quotes.lexicon import definite
from quotes.words import COMMA

ALI = "علي"


def is_on(reader: Reader, k: int) -> bool:
    """The preposition على and not the name علي, which folds alike: told by the ى, else by the word before."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k) != ALI:
        return False
    if doc.words[k].letters.endswith("ى"):
        return not (_slipped(reader, k) or _subject(reader, k))
    if doc.words[k].text.endswith("ي\N{ARABIC SHADDA}") or on_me(doc, k):
        return True  # «فردت | عليّ»: on me
    if doc.ali(k):
        return False
    if doc.ala_as_ali and not lexicon.given_name(doc.key(k - 1)) and not lexicon.honorific(doc.key(k - 1)):
        return True  # «مدير الدراسات | علي أهمية», where على is never spelt with ى
    if reader.pos(k) in ("X", "PROPN") or lexicon.has("naming.patronymics", doc.key(k + 1)):
        return False  # «المشرف على الفعاليات | علي عبدالله»
    before = doc.key(k - 1)
    if before in COMMA and lexicon.given_name(doc.key(k + 1)):
        return False  # «الوزير، | علي سالم، أن»
    named = lexicon.given_name(before) or lexicon.has("names.particles", before) or lexicon.honorific(before)
    named = named or lexicon.has("names.doubled", before)  # «سيد | علي عاشور»
    return not (named or (k > 0 and any(a.form.kind == "verb" for a in doc.analyses(k - 1))))


def _slipped(reader: Reader, k: int) -> bool:
    """The name with the ى of the preposition: «أوضح المقدم | على سالم أن», not «أكد الدكتور | على سالم أن يحضر».

    Between a form of address and another name, where no verb that governs على stands before the two.
    """
    doc, lexicon, title = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    addressed = definite(title) and lexicon.honorific(title) and not lexicon.any(("titles.exclusive",), title)
    if not (addressed and lexicon.listed_given(doc.key(k + 1))):
        return False
    said = doc.analyses(k - 2)
    if governs_on(said):
        return False
    return bool(said) or doc.key(k - 2) in COMMA


def _subject(reader: Reader, k: int) -> bool:
    """The same right behind a verb that governs no على: «قال | على العمراني أمين عام الجمعية إن».

    With a surname of origin and his office; «قال على الهواء إن», «قال على الملأ إن» have neither.
    """
    doc, lexicon, surname = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    said = [a for a in doc.analyses(k - 1) if a.form.kind == "verb" and not a.enclitic]
    if not said or governs_on(said):
        return False
    origin = definite(surname) and surname.endswith("ي") and not lexicon.somebody(surname)
    behind = k + 2 + (doc.key(k + 2) in COMMA)
    return origin and lexicon.office(doc.key(behind)) and not definite(doc.key(behind))


def named_ali(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is the name علي: «كشف رئيس النادي، | علي سالم، أن»."""
    return reader.doc.key(k) == ALI and not is_on(reader, k)
