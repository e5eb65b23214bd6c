"""A dash in a speaker's phrase: inside a name, before an apposition, or before a remark that is no part of it."""

from __future__ import annotations

from quotes.attribution.content_nouns import content_noun
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.document import Document
from quotes.lexicon import conjoined, definite

MAX_ASIDE = 20  # words of a clause in dashes


def goes_on_after_dash(reader: Reader, k: int, first: int) -> bool:
    """A dash inside a name or before an apposition, not before a remark («- وهو ليس اسمها -»)."""
    key = conjoined(reader.doc.key(k))
    if key[:1].isdigit() and reader.doc.phrase_length("dates.ages", k + 1):
        return False  # «سامي العلي | - 47 عاما -»
    said = any(a.form.kind == "verb" and not a.proclitic for a in reader.doc.analyses(k))  # however tagged: «- رفض ذكر»
    negated = reader.lexicon.negator(reader.doc.key(k)) and reader.verb(k + 1)  # «-لم تذكر اسمه-»
    if said or negated or reader.verb(k) or reader.lexicon.relative(key):
        return False  # «دبلوماسيون - | تحدثوا بشرط السرية - إن», «اللائحة - | التي نشرتها الصحيفة - فإن»
    return not ends_phrase(reader, k, first) and not reader.lexicon.has("pronouns.independent", key)


def closes_dashes(reader: Reader, k: int, first: int) -> bool:
    """Whether the dash at word ``k`` ends what stands in dashes: «كريم العلي – رئيس الجمعية | – إن»."""
    words = reader.doc.words
    apart = words[k - 1].end < words[k].start or (k + 1 < len(words) and words[k].end < words[k + 1].start)
    return apart and any(words[j].key in DASHES and words[j - 1].end < words[j].start for j in range(first + 1, k))


def before_dashes(doc: Document, end: int, first: int) -> int:
    """In front of what stands in dashes right before word ``end``: «أما سامي العلي | - صاحب محل - فقال»."""
    if doc.key(end - 1) not in DASHES:
        return end
    return next((k for k in range(end - 2, first, -1) if doc.key(k) in DASHES), end)


def behind_dashes(reader: Reader, k: int) -> int | None:
    """The object behind a relative clause in dashes: «أبدى سامي العلي | – الذي زار المدينة – قلقا على أهلها».

    Or behind what somebody is, or where it was said: «أعلنت الشركة – المشغلة للقطار – | فتح باب التقديم», «أعلن سامي
    العلي - وهو مدير الشركة - | استقالته», «أعلنت الوزارة - في بيان لها - | فتح المعبر».
    """
    doc, key = reader.doc, reader.doc.key(k + 1)
    if doc.key(k) in DASHES and closes_dashes(reader, k, max(reader.sentence.first, k - MAX_ASIDE)):
        return k + 1 if content_noun(reader, k + 1) else None
    described = reader.lexicon.relative(key) or definite(key) or reader.lexicon.has("openers.prepositions", key)
    described = described or reader.lexicon.has("pronouns.independent", conjoined(key))
    if doc.key(k) not in DASHES or not described:
        return None
    last = min(k + MAX_ASIDE, reader.sentence.last - 1)
    closing = next((j for j in range(k + 2, last) if doc.key(j) in DASHES), None)
    return closing + 1 if closing is not None and content_noun(reader, closing + 1) else None
