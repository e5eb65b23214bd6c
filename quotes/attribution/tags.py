"""Closing sources and tags: where they end a content («، بحسب رويترز»، «وفق تقديره»), where it goes on behind them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quotes.attribution.apposed import name_apposed, title_apposed
from quotes.attribution.approximate import counts
from quotes.attribution.narrator import COMMAS, narrator_speaks, stance
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.attribution.times import time_at
from quotes.attribution.turned_to import turns
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import clause_at, joined_clause_at, that_clause_at
from quotes.cues.interposed import breaks_off, names_nobody
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import saying_verb
from quotes.document import Document
from quotes.folding import fold
from quotes.lexicon import bare, conjoined, definite

SET_OFF = COMMAS | {"("}
BEHIND_TAG = COMMAS | {".", "؛"}
MAX_TAGGING = 4  # words of who says it behind the verb of a tag
BARE = 2  # words of a topic of which nothing is said yet
MAX_TOPIC = 8  # words before a source that a verb behind it speaks of


def source_ends(reader: Reader, k: int, others: Sequence[Candidate]) -> bool:
    """A tag (وفق تقديره) or a source phrase (بحسب ما ذكرت) that belongs to no inner cue."""
    hit = phrase_at(reader.doc, k)
    if hit is None:
        return any(o.word == k and breaks_off(o) and names_nobody(reader.doc, o) for o in others) or _said_again(
            reader, k
        )
    phrase, length, _ = hit
    if phrase.role == "tag" or reader.doc.key(k - 1) == ".":
        return True  # «في السوق.وفقا للوكالة»: behind a stop it closes whatever stands before
    if phrase.role == "noun":
        return False
    if any(o.position == "after" and o.gap.first <= k < o.gap.last for o in others):
        return False
    if phrase.role == "clause":
        return any(o.position in ("closing", "opening") and k <= o.word <= k + length for o in others)
    if phrase.words[0] in ("حسب", "وفق") and reader.doc.key(k - 1) not in SET_OFF:
        # «توزيع المقاعد حسب النتائج»: without a comma these measure, they do not attribute
        same = reader.lexicon.has("anaphors.same", reader.doc.key(k + length))
        who = reader.doc.key(k + length + same)
        return any(o.word == k for o in others) and reader.lexicon.person_noun(who)
    return any(o.word == k for o in others)


def _said_again(reader: Reader, k: int) -> bool:
    """Whether who says it is all that stands up to the next sign: «…، | يقول المحامي.», «…، | يضيف العلي، …»."""
    doc, lexicon = reader.doc, reader.lexicon
    said = (a for a in doc.analyses(k) if a.form.kind == "verb" and not (a.proclitic or a.enclitic))
    if doc.key(k - 1) not in COMMAS or not any(
        a.form.tense == "present" and a.form.person == 3 and lexicon.has("openers.tagging", fold(a.form.verb.lemma))
        for a in said
    ):
        return False
    end = next((j for j in range(k + 1, min(k + 2 + MAX_TAGGING, reader.sentence.last)) if not doc.words[j].is_word), k)
    head, names = doc.key(k + 1), range(k + 1, end)
    who = definite(head) and lexicon.person_noun(bare(head)) and not lexicon.preposition(doc.key(end - 1))
    named = all(lexicon.given_name(doc.key(j)) or doc.known_surname(doc.key(j)) for j in names[1 if who else 0 :])
    same = len(names) == 2 and lexicon.has("anaphors.reflexives", doc.key(end - 1))
    return end > k + 1 and doc.key(end) in BEHIND_TAG and (named or (who and same))


def set_against(reader: Reader, c: Candidate, first: int, k: int) -> int | None:
    """Where the clause begins that others vouch for, set against words from ``first`` on by somebody else.

    «قال المدير إن السفن وصلت، | فيما ارتفعت الأسعار، بحسب تجار»: people who are no outlet know it themselves.
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = doc.key(c.gap.first).removeprefix((c.phrase.joined or "") if c.phrase is not None else "")
    if c.position != "closing" or c.kind != "preposition" or c.tag or not lexicon.person_noun(head) or definite(head):
        return None
    for j in range(k - 1, first, -1):
        if doc.key(j - 1) in COMMAS and turns(doc, j) and doc.quotation_around(j) is None:
            return j if any(map(reader.verb, range(j + 1, k))) else None
    return None


def called(reader: Reader, first: int, last: int) -> int:
    """Where a clause begins that calls the words before it a proposal or a promise; ``first`` without one.

    A source behind it tells of that alone: «رأت النائبة أن الحل في التدوير، | وهو مقترح قدم قبل عامين، بحسب وثيقة».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(last - 1, first, -1):
        it = doc.key(k)[:1] == "و" and conjoined(doc.key(k)) in doc.grammar.sets["pronouns.independent"]
        if it and doc.key(k - 1) in COMMAS and lexicon.has("narrator.utterances", doc.key(k + 1)):
            return k
    return first


def resumption(reader: Reader, first: int, k: int, limit: int, starts: Collection[int]) -> int | None:
    """Behind an interrupting source or tag the content may go on: «ليست متسرعة، وفق تقديره، بل أخذت …».

    ``first``: where the content begins, or its last stretch.
    """
    doc = reader.doc
    behind = _behind_tag(reader, k)
    if behind is None:
        behind = _behind_topic(reader, first, k, limit)
    if behind is not None and behind < limit and not any(k < s <= behind + 1 for s in starts):
        return behind
    comma = next((j for j in range(k + 1, min(limit, k + 12)) if doc.key(j) in COMMAS), None)
    comma = _past_apposed(reader, k, comma) if comma is not None else None
    own = _own_verb(doc, k)
    if comma is None or comma + 1 >= limit or _introduces(doc, k) or any(k < s < comma and s != own for s in starts):
        return None  # «، حسب تعبيره وأضاف أن اللقاء، …»
    resume = comma + 1
    if resume in starts or narrator_speaks(reader, resume) or _sourced(doc, resume) or stance(doc, resume, None):
        return None  # «، على حد قوله، | متمسكا باستدعاء الوزير»
    if reader.lexicon.has("narrator.settings", doc.key(resume)):
        return None  # «، على حد وصفها، | وذلك بعد ساعات من»
    if _presents_source(reader, resume):
        return None  # «، وفقا لشقيقها، | وهو رجل شرطة»
    if reader.lexicon.relative(doc.key(resume)) and k - first > BARE and _names_source(doc, k):
        return None  # «، وفق الباحثة سمر حداد، | التي أشرفت عليها»
    apart = reader.lexicon.relative(doc.key(resume)) or reader.lexicon.has(
        "clauses.sibling_connectives", doc.key(resume)
    )
    if own in starts and apart:
        return None  # «، كما يراها الشباب، | الذين»: of who said it
    if any(resume <= s <= resume + 2 for s in starts):
        return None
    return resume


def _names_source(doc: Document, k: int) -> bool:
    """Whether a noun phrase follows the source phrase at word ``k``, whom a relative clause may describe."""
    hit = phrase_at(doc, k)
    return hit is not None and hit[0].role == "source"


def _past_apposed(reader: Reader, k: int, comma: int) -> int:
    """The comma behind the name or title of a source's own: «، وفق مدير المركز، سعيد علوي، | سيستمر المطر»."""
    who = next((j for j in range(k + 1, comma) if reader.lexicon.somebody(reader.doc.key(j))), comma)
    return name_apposed(reader, who, comma) or title_apposed(reader, who, comma) or comma


def _presents_source(reader: Reader, k: int) -> bool:
    """Whether it is said at word ``k`` what somebody is: «وهو أيضا رجل شرطة»."""
    doc = reader.doc
    he = doc.key(k) != conjoined(doc.key(k)) and conjoined(doc.key(k)) in doc.grammar.sets["pronouns.independent"]
    noun = k + 1 + reader.lexicon.has("phrases.adverbs", doc.key(k + 1))
    return he and reader.lexicon.person_noun(doc.key(noun))


def _own_verb(doc: Document, k: int) -> int | None:
    """The verb of the source phrase at word ``k``, if it has one: «يهدد، كما | قالوا، أمن المنطقة»."""
    hit = phrase_at(doc, k)
    return k + hit[1] if hit is not None and hit[0].role == "clause" else None


def _behind_tag(reader: Reader, k: int) -> int | None:
    """«سيأتي مدرب جديد على حد قوله | لتعويضه»: where the clause goes on without a comma, with a preposition or وأن."""
    doc = reader.doc
    hit = phrase_at(doc, k)
    if hit is None or hit[0].role != "tag" or hit[2]:
        return None
    after = k + hit[1]
    key = doc.key(after)
    if joined_clause_at(doc, after):
        return after  # «أن الأزمة مفتعلة حسب رأيه | وأن أطرافا تقف وراءها»
    if counts(reader, after) or (reader.pos(after) == "NUM" and not time_at(reader, after)):
        return after  # «إذ يوجد في المحافظة بحسب قوله | أكثر من ألف بئر»: what the clause still waits for
    if phrase_at(doc, after) is not None or doc.analyses(after) or reader.lexicon.adjunct_head(key):
        return None
    if reader.lexicon.inner_preposition(key):
        return None if reader.lexicon.occasion(doc.key(after + 1)) else after
    return after if key[:1] == "ل" and reader.pos(after) == "NOUN" and len(key) > 3 else None


def _behind_topic(reader: Reader, first: int, k: int, limit: int) -> int | None:
    """Where the verb stands that a topic lacks, which a source parts from it: «وأن التحذير برأيه | قد أخذ بجد»."""
    doc = reader.doc
    hit = phrase_at(doc, k)
    if hit is None or hit[0].role == "clause" or not doc.words[k - 1].is_word:
        return None
    before = range(k - 1, max(first, k - MAX_TOPIC) - 1, -1)
    begin = next((j + 1 for j in before if _opens_topic(doc, j)), first)
    if not 0 < k - begin <= MAX_TOPIC or any(reader.verb(j) for j in range(begin, k)):
        return None
    after = k + hit[1]
    if hit[0].role != "tag":
        lead = len(hit[0].joined or "")
        who = noun_phrase(reader, after, limit, bounded=False, lead=lead, trusted=True)
        if who is None:
            return None
        after = who.last
    if after >= limit or not doc.words[after].is_word or joined(reader, after):
        return None
    lacking = reader.verb(after) or doc.key(after) == "قد" or reader.lexicon.negator(doc.key(after))
    # «فالدستور برأيه | واضح»: what is so of a noun with its article
    what = (
        reader.pos(after) in ("ADJ", "NOUN")
        and not definite(doc.key(after))
        and definite(doc.key(k - 1).removeprefix("ف"))
    )
    lacking = lacking or (what and hit[0].role == "tag")
    return after if lacking or that_clause_at(doc, after) else None


def _opens_topic(doc: Document, j: int) -> bool:
    return clause_at(doc, j) or not doc.words[j].is_word


def _introduces(doc: Document, k: int) -> bool:
    """«، وبحسب قولهم، إنهم»: with و a tag opens what stands behind it."""
    hit = phrase_at(doc, k)
    return hit is not None and hit[0].role == "tag" and hit[2] > 0


def _sourced(doc: Document, k: int) -> bool:
    """Whether a source phrase begins at ``k``; كما before another verb than one of saying is "also"."""
    hit = phrase_at(doc, k)
    return hit is not None and (hit[0].role != "clause" or saying_verb(doc, k + hit[1]) is not None)
