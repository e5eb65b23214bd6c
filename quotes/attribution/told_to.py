"""The outlet that the speaker of one attribution told it to, wherever its sentence names it."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.attribution.medium import find_medium, framed_medium, fronted_medium, outlet
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import medium_at, owner_behind
from quotes.attribution.told_outlet import told_at_end, told_behind, told_outlet
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.words import COMMA

FEW = 3  # words of an outlet's name
MAX_PAPER = 12  # words from a statement to the verb that tells what is in it
MAX_ASIDE = 6  # words from a source to whom it spoke to: «مصادر مطلعة، تحدثت أمس هاتفيا | لـ«المرآة»»


def medium_of(reader: Reader, draft: Draft, others: Sequence[Candidate]) -> Stretch | None:
    """The outlet or platform told, or none: not who passed the words on, nor one named in what was said."""
    c, who = draft.candidate, draft.finding.speaker
    stated = c.position in ("closing", "opening") and c.verb is not None  # «وفق ما أكده النقيب لـ"المرآة"»
    if c.kind == "colon":
        # «مصادر للمرآة: …»
        return find_medium(reader, Stretch(who.last, c.word), None) if who is not None else None
    if stated and who is not None:
        signs = (k for k in range(who.last, reader.sentence.last) if not reader.doc.words[k].is_word)
        told = told_at_end(reader, c, Stretch(who.first, next(signs, reader.sentence.last)))
        if told is not None and told.first == who.last:  # «، على ما أفاد مصدر طبي | وكالة فرانس برس»
            return outlet(reader, told.first, told.last)
    if c.position in ("after", "before") or stated:
        found = _beside_verb(reader, draft, others)
        # «قال سكان وفقا | لموقع الساحل إن» passed on what it was not told; «منها بحسب ما ذكر الوزير ميناء، ومحطة»
        passed = found is not None and any(_holds(relay.who, found) for relay in draft.relays)
        return None if passed or (found is not None and stated and _said(reader, draft, found)) else found
    if c.kind == "preposition" and who is not None:
        if medium_at(reader, who.last):
            # «الوضع هادئ، بحسب مصدر أمني | لـ«المرفأ»»
            return find_medium(reader, Stretch(who.last, reader.sentence.last), None)
        return _source_told(reader, draft, who.last)
    return None


def _beside_verb(reader: Reader, draft: Draft, others: Sequence[Candidate]) -> Stretch | None:
    c, who = draft.candidate, draft.finding.speaker
    told = told_outlet(reader, c) or told_behind(reader, c, who)
    if told:
        return outlet(reader, told.first + (reader.doc.key(told.first) in COMMA), told.last)
    found = find_medium(reader, _with_name(reader, c), who)
    if found is not None and _points_at(reader, c, who, found):
        return None
    behind = who.last if who is not None else c.last
    if found is None and draft.form == "nominal" and c.last <= behind and not len(c.gap):
        # «أكد المتحدث | لـ«المرآة» | منح الرخص»: what is said begins behind the one told
        found = find_medium(reader, Stretch(behind, max(behind, reader.doc.index_at(draft.start))), None)
    if found is None and c.kind == "verb" and c.position == "after":
        return fronted_medium(reader, c.word, who) or _within(reader, c)
    if found is None and c.implicit_kind and c.position == "after":
        return framed_medium(reader, c, others)
    return found


def _points_at(reader: Reader, c: Candidate, who: Stretch | None, found: Stretch) -> bool:
    """Whether إلى has in marks what is pointed at, and no outlet: «مشيرة إلى | «أدلة قوية»، بأن الحريق متعمد».

    Right behind the verb or its subject: «أشار الوزير في حديث إلى «المرفأ» إلى أن».
    """
    points = c.verb is not None and any(frame.endswith(":إلى") for frame in c.verb.frames) and c.lemma != "قال"
    places = {c.last} if who is None else {c.last, who.last}
    beside = any(reader.doc.key(k) == "الي" and k in places for k in (found.first - 1, found.first - 2))
    return points and beside and not reader.lexicon.outlet_name(reader.doc.key(found.first))


def _with_name(reader: Reader, c: Candidate) -> Stretch:
    """The gap of a verb behind its words with a name in marks that ends it: «"…"، قال المدير لـ | «المرآة»»."""
    behind = c.position == "before" and c.gap.last < reader.sentence.last
    name = reader.doc.marked_name(c.gap.last, FEW) if behind else None
    if name is None or owner_behind(reader, c.gap.last - 1):  # «قال المدير العام لـ«المرفأ» سامي العلي»
        return c.gap
    return Stretch(c.gap.first, reader.doc.after(name))


def _within(reader: Reader, c: Candidate) -> Stretch | None:
    """«أدلى الناطق بتصريح | لـ«المرآة» قال فيه إن», «نشر مقالا | في صحيفة كذا قال فيه»: whom the paper was for."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("pronouns.within", doc.key(c.last)):
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - MAX_PAPER) - 1, -1):
        key = nominative(doc.key(k))
        if key in COMMA:
            return None
        if lexicon.any(("groups.documents", "outlets.talks"), key) or (key[:1] == "ب" and lexicon.occasion(key[1:])):
            return find_medium(reader, Stretch(k, c.word), None)
    return None


def _source_told(reader: Reader, draft: Draft, k: int) -> Stretch | None:
    """«وحسب مصادر مطلعة، تحدثت | لـ«المرآة»، فإن»: a verb of speaking behind a source says whom it told.

    So does an occasion: «وفقا لوزير المالية | في مقابلة مع قناة المرفأ».
    """
    doc = reader.doc
    k += doc.key(k) in COMMA
    k += reader.lexicon.relative(doc.key(k))
    if k + 1 >= reader.sentence.last:
        return None
    met = doc.key(k) in doc.grammar.sets["openers.prepositions"] and reader.lexicon.occasion(doc.key(k + 1))
    if not (met or reader.lexicon.has("outlets.spoke", doc.key(k))):
        return None
    ends = (j for j in range(k + 1, reader.sentence.last) if not doc.words[j].is_word and doc.key(j) in COMMA)
    end = min(next(ends, reader.sentence.last), k + 1 + MAX_ASIDE)
    found = find_medium(reader, Stretch(k + 1, end), None)
    return None if found is None or _said(reader, draft, found) else found


def _said(reader: Reader, draft: Draft, medium: Stretch) -> bool:
    """Whether the medium stands in the words said."""
    return any(start <= reader.doc.words[medium.first].start < end for start, end in draft.spans)


def _holds(who: Stretch, medium: Stretch) -> bool:
    """Whether the medium is the one who passed the words on, or part of his name: «الوكالة الوطنية | للإعلام»."""
    return who.first <= medium.first and medium.last <= who.last
