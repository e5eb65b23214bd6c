"""How far words without marks run on behind a colon: over full stops, up to where somebody else has the word."""

from __future__ import annotations

from quotes.attribution.announced import takes_floor, topic_frame, turned_to
from quotes.attribution.counting import begins_count, counted_that, counts_on
from quotes.attribution.discourse import discourse_at
from quotes.attribution.reader import Reader
from quotes.attribution.spans import trimmed_end
from quotes.cues.i_said import said_myself
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import saying_verb
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined, definite

MAX_SENTENCES = 30  # that words behind one colon run on for


def paragraph_end(reader: Reader, first: int, *, turn: bool = False, who: Stretch | None = None) -> int:
    """Words behind a colon run on over full stops to the paragraph's end, or to a sentence that opens with a cue.

    ``first``: the sentence that they begin in; ``turn``: a turn of an interview is one speaker's to its end; ``who``:
    the mention of who speaks, where it is known.
    """
    doc = reader.doc
    segment = doc.sentences[first].segment
    counted = [k for k in range(doc.ranges[first].first, doc.ranges[first].last) if begins_count(doc, k)]
    end = point_end = 0
    for sentence in range(first + 1, min(len(doc.sentences), first + 1 + MAX_SENTENCES)):
        if doc.sentences[sentence].segment != segment:
            break
        stretch = doc.ranges[sentence]
        head = range(stretch.first, stretch.first if turn else min(stretch.first + 2, stretch.last))
        if doc.phrase_length("clauses.suppositions", stretch.first):  # «فماذا حققتم؟ لو طلب الوطن أكثر لجئنا»
            head = range(stretch.first, stretch.first)
        said = (a for k in head for a in doc.analyses(k) if a.form.kind == "verb" and a.form.person == 3)
        if any(not (a.enclitic or a.proclitic in ("ول", "فل")) for a in said):  # «وليعلموا أننا باقون» goes on
            break
        if len(head) and _goes_to_and_fro(doc, stretch.first):
            break  # «سألني: كم راتبك؟ | فقلت: يكفيني.», «قال: في البيت. | فسأله: مع من؟»
        if len(head) and _adverbial(doc, stretch.first):
            break  # «: نطابق صور الهويات. | داعيا المرشحين إلى الحضور.»
        if len(head) and _leaves(doc, stretch.first):
            break  # «: لا مال لدينا. | وغادر القاعة.»
        if any(_source_at(doc, k) for k in head) or any(doc.phrase_length("clauses.handovers", k) for k in head[:1]):
            break
        ours = any(a.form.person == 1 for k in head for a in doc.analyses(k))  # «كما نؤمن بأن»
        if begins_count(doc, stretch.first):
            counted.append(stretch.first)  # «: لدينا مهمتان. | أولا، نبني الجسر.»
        point = len(counted) > 0 and (counted[-1] == stretch.first or counts_on(doc, stretch.first))
        if any(
            (discourse_at(reader, k) and not (ours or point)) or topic_frame(doc, k, stretch.last) for k in head[:1]
        ):
            break
        if not turn and (turned_to(doc, stretch.first, stretch.last) or takes_floor(reader.lexicon, doc, stretch)):
            break
        if who is not None and not turn and _told_of(reader, who, stretch):
            break
        last = trimmed_end(doc, stretch.first, stretch.last)
        if last > doc.words[stretch.first].start:  # a lost closing mark is a sentence in which nothing stands
            end = last
            point_end = last if point else point_end
    # behind reported clauses the writer has the word: «أولا، أن الجسر آمن. ثانيا، أن الطريق مفتوح. | وغادر المكان.»
    return point_end if any(counted_that(doc, k) for k in counted) else end


def _goes_to_and_fro(doc: Document, k: int) -> bool:
    """Whether the writer, or who asks, has the next word of a dialogue at word ``k``, a colon or marks right behind."""
    told = k + 1 + (doc.key(k + 1) in doc.grammar.sets["pronouns.prepositional"])
    if not (doc.colon_at(told) or doc.opens(told) is not None):
        return False
    asked = (a for a in doc.analyses(k) if a.enclitic and a.form.kind == "verb" and a.form.verb.category == "question")
    mine = said_myself(doc, k) and doc.key(k)[:1] != "و"  # «وقلت له: …» goes on with what he tells
    return mine or any(a.form.person == 3 for a in asked)


def _leaves(doc: Document, k: int) -> bool:
    """Whether what happens where somebody speaks opens a sentence: «وغادر القاعة»."""
    return doc.item_length("narrator.scenes", k, conjoined(doc.key(k))) > 0


def _told_of(reader: Reader, who: Stretch, stretch: Stretch) -> bool:
    """Whether a sentence tells of who speaks by name, as nobody does himself: «ويعمل | سامي حدادا في السوق»."""
    doc, name = reader.doc, reader.doc.key(stretch.first + 1)
    joined = doc.key(stretch.first)[:2] in ("وي", "وت") and stretch.first + 1 < stretch.last
    named = reader.lexicon.given_name(name) or doc.known_surname(name)
    named = named or (name == doc.key(who.first) and not (definite(name) or reader.lexicon.somebody(name)))
    return joined and named and any(doc.key(k) == name for k in range(who.first, who.last))


def _adverbial(doc: Document, k: int) -> bool:
    """Whether an adverbial participle of saying or asking stands at word ``k``: «داعيا», «مضيفة»."""
    said = (a.form for a in doc.analyses(k) if a.form.kind == "participle" and not (a.proclitic or a.form.nominative))
    ending = doc.key(k).endswith(("ا", "ة", "ين"))
    return ending and any(form.verb.category in ("statement", "denial", "request") for form in said)


def _source_at(doc: Document, k: int) -> bool:
    """Whether a source phrase begins at word ``k``; «كما نؤمن بأن» goes on speaking."""
    hit = phrase_at(doc, k)
    if hit is None or hit[0].role != "clause":
        return hit is not None
    verb = saying_verb(doc, k + hit[1])
    return verb is not None and verb.form.person == 3
