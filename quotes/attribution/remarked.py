"""What the writer remarks on words that were said: that nobody said so before, that others agree, how they were taken.

«أن بلاده مستعدة للحوار، | وهذا أول تصريح له», «أن الراتب لا يكفي، | ويشاركه الرأي زميله», «أنه سينسحب، | وهي خطوة
أثارت جدلا».
"""

from __future__ import annotations

from quotes.attribution.afterwards import happened
from quotes.attribution.announced import SAYING
from quotes.attribution.narrator import COMMAS
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.turned_to import turns
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite, disowned

MAX_CLAUSE = 4  # words from «المرة الأولى التي» to its verb of saying
MAX_SHARED = 4  # words from «ويشاركه» to «الرأي»
MAX_NEXT = 10  # words from «تلاه» to the participle by which he speaks
HOLDING = (*SAYING, "belief")
SAID = ("narrator.speeches", "narrator.reports", "narrator.decisions")


def remarked(reader: Reader, first: int, k: int) -> bool:
    """Whether behind the comma before word ``k`` the writer remarks on the words from ``first`` on."""
    if reader.doc.key(k - 1) not in COMMAS:
        return False
    if _first_said(reader, first, k) or _counts_as(reader, first, k) or _spoken_of(reader, first, k):
        return True
    if _divided(reader, k) or _as_for(reader, first, k):
        return True
    return _step(reader, first, k) or _agreed(reader, first, k) or _clashes(reader, k) or _succeeds(reader, k) > 0


def _first_said(reader: Reader, first: int, k: int) -> bool:
    """«، | وهذا أول تصريح له», «، | وهو أول ظهور له», «، | وهي المرة الأولى التي يتحدث فيها».

    Where the words tell of nothing that somebody else has said.
    """
    doc, lexicon = reader.doc, reader.lexicon
    it = conjoined(doc.key(k))
    said = it in doc.grammar.sets["pronouns.independent"] or lexicon.has("pronouns.resuming", it)
    if not said or it == doc.key(k) or any(doc.analyses(j) for j in range(first, k)):
        return False
    if doc.key(k + 1) == "اول":
        return any(lexicon.has(name, doc.key(k + 2)) for name in (*SAID, "narrator.appearances"))
    if not doc.phrase_length("narrator.times", k + 1):
        return False
    clause = range(k + 2, min(k + 3 + MAX_CLAUSE, reader.sentence.last))
    return any(a.form.kind == "verb" and a.form.verb.category in SAYING for j in clause for a in doc.analyses(j))


def _spoken_of(reader: Reader, first: int, k: int) -> bool:
    """«أن المواد نادرة، | وهي التصريحات التي واجهتها النيابة»: what was said is so called, where it tells of none."""
    doc, lexicon = reader.doc, reader.lexicon
    it, noun = conjoined(doc.key(k)), doc.key(k + 1)
    resumed = it != doc.key(k) and it in doc.grammar.sets["pronouns.independent"] and lexicon.relative(doc.key(k + 2))
    return resumed and definite(noun) and _tells_of_words(reader, noun, first, k)


def _counts_as(reader: Reader, first: int, k: int) -> bool:
    """«، | ويعد هذا التصريح الأول من نوعه»: what was said is spoken of as that, where it does not speak of one."""
    doc, lexicon = reader.doc, reader.lexicon
    noun = doc.key(k + 2)
    counted = doc.phrase_length("narrator.countings", k) > 0 and lexicon.has("pronouns.demonstratives", doc.key(k + 1))
    if not counted or not definite(noun):
        return False
    return _tells_of_words(reader, noun, first, k)


def _tells_of_words(reader: Reader, noun: str, first: int, k: int) -> bool:
    """Whether a noun is one for words that were said, and those in ``[first, k)`` speak of none."""
    words = any(reader.lexicon.has(name, form) for name in SAID for form in (noun, bare(noun)))
    return words and not any(bare(noun) in reader.doc.key(j) for j in range(first, k))


def _step(reader: Reader, first: int, k: int) -> bool:
    """«أنه سينسحب، | وهي خطوة أثارت جدلا»: how it was taken, where it tells of nothing that somebody else has done."""
    doc = reader.doc
    it = conjoined(doc.key(k))
    if it not in doc.grammar.sets["pronouns.independent"] or it == doc.key(k) or definite(doc.key(k + 1)):
        return False
    step = any(reader.lexicon.has(name, "ال" + doc.key(k + 1)) for name in ("narrator.decisions", "narrator.reports"))
    return step and reader.past(k + 2) and not happened(reader, first, k)


def _agreed(reader: Reader, first: int, k: int) -> bool:
    """«، | ويشاركه الرأي زميله», «، | بينما يخالفه جاره الرأي», «، | واتفق معه سكان الحي»: who thinks as he does.

    Where the words name nobody else with whom he may, «الرأي» or «في ذلك» tells.
    """
    doc, lexicon = reader.doc, reader.lexicon
    verb = k + turns(doc, k)
    unjoined = lexicon.has("narrator.siding", disowned(doc.key(k)))  # «، | وافقه الرأي سامي العلي»
    if verb == k and doc.key(k)[:1] != "و" and not unjoined:
        return False
    key = doc.key(verb) if verb > k or unjoined else conjoined(doc.key(verb))
    with_him = lexicon.has("narrator.agreeing", key) and lexicon.has("narrator.with_whom", doc.key(verb + 1))
    if not (with_him or (disowned(key) != key and lexicon.has("narrator.siding", disowned(key)))):
        return False
    behind = range(verb + 1, min(verb + 1 + MAX_SHARED, reader.sentence.last))
    if any(doc.phrase_length("narrator.opinions", j) for j in behind):
        return True
    return not unjoined and not any(_somebody(reader, j) for j in range(first, k))


def _somebody(reader: Reader, j: int) -> bool:
    word, lexicon = conjoined(reader.doc.key(j)), reader.lexicon
    return lexicon.somebody(word) or lexicon.given_name(word) or lexicon.owned_person(word)


def _divided(reader: Reader, k: int) -> bool:
    """«، | فيما تباينت آراء النواب», «، | فيما كان آخرون أقل تفاؤلا»: how far others think so."""
    doc, lexicon = reader.doc, reader.lexicon
    length = turns(doc, k)
    verb = k + length
    key = doc.key(verb) if length else conjoined(doc.key(k))
    if length or key != doc.key(k):
        apart = lexicon.has("narrator.dividing", key) and lexicon.any(("narrator.views",), doc.key(verb + 1))
        if apart:
            return True
    if not length or not lexicon.any(("narrator.perfects", "narrator.perceptions"), key):
        return False
    mood = range(verb + 2, min(verb + 2 + MAX_SHARED, reader.sentence.last))
    return lexicon.has("narrator.others", doc.key(verb + 1)) and any(
        lexicon.has("narrator.moods", doc.key(j)) for j in mood
    )


def _as_for(reader: Reader, first: int, k: int) -> bool:
    """«، | أما النقابة فتعارض القرار», «، | أما الباحثة سلمى العلي فترى العكس»: what somebody else holds or says.

    Where the words speak of nobody whose view it may be set against.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k) != "اما" or not _somebody(reader, k + 1):
        return False
    behind = range(k + 2, min(k + MAX_NEXT, reader.sentence.last))
    verb = next((j for j in behind if doc.key(j)[:1] == "ف" and doc.key(j) != conjoined(doc.key(j))), None)
    if verb is None or not all(doc.words[j].is_word for j in range(k + 1, verb)):
        return False
    key = conjoined(doc.key(verb))
    if lexicon.negator(key):
        verb, key = verb + 1, doc.key(verb + 1)
    holds = any(
        a.form.kind == "verb" and a.form.person == 3 and a.form.verb.category in HOLDING for a in doc.analyses(verb)
    )
    holds = holds or lexicon.any(("narrator.siding", "narrator.responses"), key)
    return holds and not any(_somebody(reader, j) for j in range(first, k))


def _succeeds(reader: Reader, k: int) -> int:
    """Where he begins who has the floor next, behind a verb at word ``k``: «، ثم تلاه | سامي العلي»; 0 if none."""
    doc, lexicon = reader.doc, reader.lexicon
    verb = k + (doc.key(k) == "ثم")
    if disowned(conjoined(doc.key(verb))) not in doc.grammar.sets["narrator.succeeding"]:
        return 0
    somebody = doc.key(verb + 1)
    # «، وتلاه | حفل موسيقي»
    return verb + 1 if lexicon.person_noun(somebody) or lexicon.listed_given(somebody) else 0


def succeeding(reader: Reader, k: int) -> Stretch | None:
    """Who has the floor next, right before a participle at word ``k``: «ثم تلاه | الشاعر سامي العلي | مؤكدا أن»."""
    for j in range(k - 2, max(reader.sentence.first, k - MAX_NEXT) - 1, -1):
        if who := _succeeds(reader, j):
            found = noun_phrase(reader, who, k, trusted=True)
            return found if found is not None and found.last in (k, k - 1) else None
    return None


def _clashes(reader: Reader, k: int) -> bool:
    """«أن التعليمة لم تصل، | وهو ما يتعارض مع رواية المدير»: the writer holds it against another's words."""
    doc, lexicon = reader.doc, reader.lexicon
    verb = k + doc.phrase_length("narrator.outcomes", k)
    if verb == k or not lexicon.has("narrator.clashing", doc.key(verb)):
        return False
    behind = (bare(doc.key(j)) for j in range(verb + 1, min(verb + 1 + MAX_SHARED, reader.sentence.last)))
    return any(lexicon.any(("narrator.speeches", "narrator.accounts_of"), noun) for noun in behind)
