"""The edges of a noun phrase: parentheses in it, and what is cut off at its end."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.reader import BLESSING, Reader
from quotes.cues.complementizers import OR
from quotes.document import Document, Stretch
from quotes.lexicon import definite

DASHES = frozenset({"-", "–", "—", "\N{ARABIC TATWEEL}"})


def close_parenthesis(reader: Reader, k: int, limit: int) -> int:
    for j in range(k + 1, min(limit, k + 12)):
        if reader.doc.key(j) == ")":
            return j + 1
    return k + 1


def _remark(reader: Reader, first: int, opening: int, closing: int) -> bool:
    """Whether a parenthesis behind a phrase is a remark on it: an age, a date, or a person's party or place."""
    doc, lexicon = reader.doc, reader.lexicon
    inside = [doc.words[j].text for j in range(opening + 1, closing)]
    before = doc.key(opening - 1)
    if not definite(before) and (lexicon.body(before) or lexicon.outlet_head(before)):
        return False  # «سالم العلي مدير مصرف (المرفأ)», «مقربة من فريق (9 آب)»: a body without its name waits for it
    if any(text[:1].isdigit() for text in inside):
        return True
    if any(text[:1].isascii() for text in inside):
        return False
    return any(lexicon.given_name(doc.key(j)) for j in range(first, opening)) and lexicon.person_noun(
        doc.key(first)
    ) | lexicon.given_name(doc.key(first))


def _set_off_blessing(reader: Reader, first: int, last: int) -> int | None:
    """Where words of blessing behind a dash begin that end the phrase."""
    doc = reader.doc
    for dash in range(max(first + 1, last - 1 - BLESSING), last - 1):
        if doc.key(dash) in DASHES and dash + 1 + doc.phrase_length("naming.eulogies", dash + 1) == last:
            return dash
    return None


def trimmed(reader: Reader, first: int, last: int, lead: int) -> Stretch | None:
    """Drop trailing punctuation and a parenthesis at the end that says something of a person.

    «فلان (61 عاما)», «النائب فلان (كتلة كذا)»; a body's short name and a spelling in Latin letters stay:
    «الاتحاد الدولي (فيفا)», «باولو ديلغاردو (Paolo Delgardo)».
    """
    doc = reader.doc
    while last > first:
        key = doc.key(last - 1)
        aside = _set_off_blessing(reader, first, last)
        if aside is not None:
            last = aside  # «خادم الحرمين الشريفين | - حفظه الله -»
            continue
        if key == ")":
            opening = next((j for j in range(last - 2, first, -1) if doc.key(j) == "("), None)
            if opening is not None and _remark(reader, first, opening, last - 1):
                last = opening
                continue
            break
        closing = doc.closes(last - 1)
        if closing is not None and doc.index_at(closing.open_start) < first:
            last -= 1  # «وأضاف '| الكفراني | '، أن»: its opening mark stands before the phrase
            continue
        if doc.words[last - 1].is_word or closing is not None:
            # «التاجر محمد | باسم»: behind a given name it is one
            name = reader.lexicon.has("names.titular", key) and reader.lexicon.given_name(doc.key(last - 2))
            dangling = last - 1 > first and reader.lexicon.preposition(key) and not named_ali(reader, last - 1)
            dangling = dangling and not name
            # «نادي المرفأ | لم يرد»
            dangling = dangling or (last - 1 > first and reader.lexicon.negator(key) and reader.verb(last))
            if key in ("و", "ل", OR) or dangling or (last - 1 > first and reader.lexicon.relative(key)):
                last -= 1  # «… الذي قتل خمسة | قبل أن»
                continue
            break
        last -= 1
    return inside_marks(doc, Stretch(first, last, lead)) if last > first else None


def dangling(reader: Reader, k: int) -> bool:
    """A sign, or a preposition whose noun is the verb's: «حرص الملك الراحل | على احتواء الأزمة»."""
    key = reader.doc.key(k)
    if reader.doc.plain_sign(k) and reader.doc.closes(k) is None:
        return True
    return reader.lexicon.has("openers.prepositions", key) and not named_ali(reader, k)


def inside_marks(doc: Document, who: Stretch) -> Stretch:
    """A name wholly in marks is given without them."""
    quotation = doc.opens(who.first)
    if quotation is not None and quotation.balanced and len(who) > 2 and doc.after(quotation) == who.last:
        return Stretch(who.first + 1, who.last - 1)
    return who
