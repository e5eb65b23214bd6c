"""Where a sentence begins to say something: past its dateline, what leads into it, and its conjunction."""

from __future__ import annotations

from quotes.attribution.discourse import discourse_at
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.inflection import inflected
from quotes.words import cut

MAX_DATELINE = 6
OFTEN = 20  # times that the press writes a word in other forms
MAX_BYLINE = 4  # words of «من سامي العلي»
MAX_WIRED = 18  # with the day and the agency: «كسلا (السودان) 21-8-2022 (أ ف ب) -»


def main_start(reader: Reader, first: int, last: int) -> int:
    """Past a dateline («عمان-») and discourse openers («على صعيد آخر،», «إلى ذلك،»)."""
    doc = reader.doc
    dateline = _past_dateline(reader, first, last)
    first = _past_byline(reader, dateline, last) if dateline > first else first
    while first < last:
        # «إلا أن العقوبات ستعود، كما جاء في الاتفاق»
        skipped = discourse_at(reader, first) or doc.phrase_length("clauses.adversatives", first)
        if skipped:
            first += skipped
        elif (
            doc.key(first) in ("،", ",", "-", "و")
            or doc.plain_sign(first)
            or reader.lexicon.has("clauses.opening_connectives", doc.key(first))
            or _going_on(reader, first)
        ):
            first += 1
        else:
            break
    return first


def _going_on(reader: Reader, k: int) -> bool:
    """Whether a word only says that the report goes on: «هذا | وتمت إحالة الموقوفين»."""
    if not reader.lexicon.has("pronouns.pointing", reader.doc.key(k)):
        return False
    tokens = reader.tokens(k + 1)
    return len(tokens) > 1 and tokens[0].pos_ == "CCONJ" and tokens[1].pos_ == "VERB"


def _past_dateline(reader: Reader, first: int, last: int) -> int:
    """Behind the sign that closes a dateline: «عمان - |», «صوفيا 16-7 (اف ب) - |»; the day's own dash closes none."""
    doc, bracket, days = reader.doc, False, 0
    for k in range(first, min(first + MAX_WIRED, last - 1)):
        bracket = doc.key(k) == "(" or (bracket and doc.key(k) != ")")
        place = doc.key(k + 1)[:1].isdigit() or doc.key(k + 1) == "("
        if not bracket and reader.verb(k) and not place:
            break  # «تشنغدو 19 يوليو», «كسلا (السودان)»: places that the tagger takes for verbs
        day = doc.key(k - 1)[-1:].isdigit() and doc.key(k + 1)[:1].isdigit()
        days += 2 * day  # «نابلس 9-2-2016 وفا- |»: the dashes of a day and what they part
        near = k < first + MAX_DATELINE + days or doc.key(k - 1) == ")"
        if doc.key(k) in (*DASHES, ":") and near and k > first and not (day or bracket):
            return k + 1
        if doc.key(k) == ")" and _dated(reader, first, k) and reader.verb(k + 1):
            return k + 1  # «صوفيا 16 يوليو (أ ف ب) | ارتفعت الحصيلة»
    return first


def _past_byline(reader: Reader, first: int, last: int) -> int:
    """Behind who reports, between the dash of a dateline and another: «نابلس - | مراسلنا - أصيب مزارعان»."""
    doc = reader.doc
    if doc.key(first)[:1] == "و":
        return first  # «هم – ولله الحمد – يعلمون»
    for k in range(first, min(first + MAX_BYLINE + 1, last - 1)):
        if doc.key(k) in DASHES and k > first and doc.key(first - 1) in DASHES:
            return k + 1 if reader.verb(k + 1) else first
        if reader.verb(k) or not doc.words[k].is_word:
            break
    return first


def _dated(reader: Reader, first: int, last: int) -> bool:
    """Whether a place, a day and an agency in brackets are all that words ``[first, last)`` hold."""
    doc = reader.doc
    opening = next((k for k in range(last - 1, first, -1) if doc.key(k) == "("), None)
    if opening is None or doc.words[first].key[:1].isdigit():
        return False
    before = range(first, opening)
    month = any(reader.lexicon.has("adjuncts.months", doc.key(k)) for k in before)
    return month and any(doc.key(k)[:1].isdigit() for k in before) and len(before) <= MAX_DATELINE


def unconnected(reader: Reader, first: int) -> int:
    """Raw offset of word ``first`` without a conjunction و or ف (content never starts with one)."""
    doc = reader.doc
    word = doc.words[first] if first < len(doc.words) else None
    if word is None:
        return len(doc.text)
    rest = word.key[1:]
    if word.key[:1] == "و" and (
        reader.lexicon.has("anaphors.one_of", rest) or reader.lexicon.has("phrases.counts", rest)
    ):
        return cut(word, 1)  # «وأحد الأسباب قرار الاتحاد», which the tagger does not split
    named = reader.lexicon.given_name(word.key) or doc.known_surname(word.key)
    unread = reader.tree is not None and not (named or inflected(word.key))
    if word.key[:1] in ("و", "ف") and unread and inflected(rest) >= OFTEN:
        return cut(word, 1)  # «وصرخت المرأة», a verb that the tagger does not know
    if word.key[:1] in ("و", "ف") and len(word.key) > 2 and reader.tree is not None:
        tokens = reader.tokens(first)
        if len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "SCONJ", "PART") and len(tokens[0].text) <= 2:
            return cut(word, 1)
    return word.start
