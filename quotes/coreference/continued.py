"""Who goes on speaking under a description: ``قال سامي العلي إن …. وأضاف المدرب السابق``, ``وأشار نجم الفريق إلى``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.implicit import agrees, carries_on
from quotes.coreference.referents import Before, Referent
from quotes.folding import fold
from quotes.lexicon import conjoined

FRONTED = 12  # words of what is spoken about
BACK = 3  # records back to one who goes on
INITIAL = 1  # words before a cue that opens its sentence: «كما | أكد»


def spoke_before(
    reader: Reader, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], cites: Callable[[Referent], bool]
) -> Before | None:
    """Who may go on with this cue under another description.

    With a verb of going on whoever spoke last; with another one whoever did so in the sentence before, where nobody is
    given the floor: the cue opens its sentence («وشدد نجم الفريق على»), or is joined to his («…، وأكد المدرب أن»).
    ``cites``: whether it is one whose words a speech cites, who does not go on.
    """
    c = draft.candidate
    bound = carries_on(reader.doc, c)
    if bound:
        voices = (r for d, r in reversed(solved) if r is not None and not cites(r) and d.end <= c.start)
        spoken = list(islice(voices, BACK))
        # «قال المدير …. وذكرت الوكالة …. وأضاف المسؤول»: past those whom the verb does not agree with
        fits = (r for r in spoken if r.first.kind == "person" and agrees(r, gender_of(c), "s"))
        who = next(fits, spoken[0] if spoken else None)
    else:
        who = None if _replies(reader, draft) else _last(reader, draft, solved)
    if who is None or cites(who):
        return None
    return Before(who, bound) if agrees(who, gender_of(c), "s") else None


def _replies(reader: Reader, draft: Draft) -> bool:
    """Whether one named by an office only replies to who spoke before: «… متسائلا: «…». | ورد ممثل النيابة بأن»."""
    c, who = draft.candidate, draft.finding.speaker
    replies = c.kind == "verb" and fold(c.lemma) in reader.doc.grammar.sets["continuation.replying"]
    behind = reader.doc.key(who.last) if who is not None else ""
    return replies and c.word == reader.sentence.first and not reader.lexicon.preposition(behind)  # «رد … على سؤال»


def _last(reader: Reader, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
    """Who spoke right before the cue in nobody's words, where the cue stands in nobody's either."""
    c = draft.candidate
    if c.kind not in ("verb", "preposition") or any(d.start <= c.start < d.end for d, _ in solved):
        return None
    # «وعن الهتافات التي | طالبت برحيله، رد المدرب»: what nobody says in the same sentence
    said = [(d, r) for d, r in solved if r is not None or d.candidate.sentence != c.sentence]
    outer = ((d, r) for d, r in reversed(said) if not any(o.start <= d.candidate.start < o.end for o, _ in said))
    earlier, who = next(outer, (None, None))
    if earlier is None:
        return None
    back = c.sentence - earlier.candidate.sentence
    initial = c.word <= reader.sentence.first + INITIAL or _fronted(reader, c.word)
    # «"لم يساعدنا أحد"، | تقول السيدة البالغة من العمر 54 عاما»: the words stand first
    initial = initial or (c.position == "before" and reader.doc.index_at(draft.start) <= reader.sentence.first + 1)
    return who if (initial and back <= 1) or (back == 0 and c.proclitic[:1] == "و") else None


def _fronted(reader: Reader, cue: int) -> bool:
    """Whether only what is spoken about stands before the cue: «وعن حراسة المرمى صرح التقني القبرصي أن».

    Not what gives somebody else the floor: «من جانبه، | صرح», nor where he is: «وفي لندن، | صرح».
    """
    doc, first = reader.doc, reader.sentence.first
    # «وعن الهتافات التي | طالبت برحيله، رد المدرب»
    acts = (k for k in range(first + 1, cue) if reader.verb(k) and not reader.lexicon.relative(doc.key(k - 1)))
    if cue > first + FRONTED or any(acts):
        return False
    about = reader.lexicon.has("naming.about", conjoined(doc.key(first)))
    return about or doc.phrase_length("adjuncts.answering", first) > 0
