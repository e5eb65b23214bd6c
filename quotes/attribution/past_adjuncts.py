"""Past what stands between a verb of saying and the noun that is its content: addressees, times, places."""

from __future__ import annotations

from quotes.attribution.cognates import cognate_at
from quotes.attribution.content_nouns import adjunct, closed, content_noun, deed_behind_manner, with_b
from quotes.attribution.deeds import deed_at
from quotes.attribution.discourse import discourse_at
from quotes.attribution.intermediary import spokesman_at
from quotes.attribution.manner import manner_in_marks, tone_at
from quotes.attribution.objects import before_object
from quotes.attribution.reader import Reader
from quotes.attribution.sites import site_at
from quotes.attribution.spoken_to import medium_length
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import definite
from quotes.words import COMMA

MAX_ADJUNCT = 25  # words of «في تصريح نقلته وكالة كذا» between a verb and its object
NAME = 3  # letters; لين, لما are no ل and a name
MAX_SETTING = 12  # words of an adjunct that no sign parts from the object
MAX_TOLD = 6  # words that name who is told, before what they are told
STRIPPED = frozenset({"علي", "عن"})
NO_OBJECT = ("ADP", "CCONJ", "PART", "PRON", "VERB")


def to_whom(reader: Reader, k: int) -> bool:
    """One word for whom it is said to, before the object: «أكد | لبوليتيكا وجود الإجراء»."""
    if reader.doc.key(k)[:1] != "ل" or len(reader.doc.key(k)) <= NAME or not content_noun(reader, k + 1):
        return False
    if definite(reader.doc.key(k + 1)) and not reader.lexicon.has("pronouns.pointing", reader.doc.key(k)[1:]):
        return False  # «أكد لصحيفة الشرق الأوسط استمرار البحث»
    return reader.adposition(k) or reader.pos(k) in ("VERB", "X")


def past_recipient(reader: Reader, c: Candidate, k: int) -> int | None:
    """The object behind those it is said to: «أكد لقنوات التلفزة المحلية | سقوط قتلى», «أكد لـ"المرآة" | استمراره».

    An adjective with the article or a name in marks closes their phrase; whatever indefinite stands behind it is told.
    """
    doc = reader.doc
    if c.verb is None or "nominal" not in c.verb.frames or doc.key(k)[:1] != "ل":
        return None
    if not (reader.adposition(k) or (doc.key(k) == "ل" and doc.opens(k + 1) is not None)):
        return None
    j = k + 1
    while j < min(reader.sentence.last, k + MAX_TOLD):
        name = doc.opens(j)
        if name is not None and name.balanced:
            j = doc.after(name)
        elif definite(doc.key(j)) and not doc.key(j).startswith("لل"):
            j += 1
        else:
            break
    key = doc.key(j)
    joins = key[:1] in ("و", "ل") and not reader.lexicon.has("clauses.stances", key)  # «وجود خلاف» is no و and a noun
    if j >= reader.sentence.last or not doc.words[j].is_word or joins or definite(key):
        return None
    ended = doc.closes(j - 1) is not None or (j - 1 > k and (reader.pos(j - 1) == "ADJ" or content_noun(reader, j)))
    apart = adjunct(reader, j) or time_at(reader, j) or reader.lexicon.preposition(key) or that_clause_at(doc, j)
    return j if ended and not apart else None


def past_adjuncts(reader: Reader, c: Candidate, k: int) -> int:
    """Past what stands between verb and object: «أمس الثلاثاء»، «بشدة»، «في تصريح نقلته وكالة كذا»، «على»."""
    doc, limit, first = reader.doc, reader.sentence.last, k
    while k < limit:
        length = time_at(reader, k) or discourse_at(reader, k) or doc.phrase_length("clauses.manner", k)
        # «انتقد | انتقادا لاذعا أداء الحكومة»
        length = length or cognate_at(reader, k) or site_at(reader, k) or manner_in_marks(reader, k)
        length = length or (0 if with_b(reader, k) else tone_at(reader, k)) or _way_at(reader, k)
        if not length:
            break
        k += length
        if reader.lexicon.has("dates.qualifiers", doc.key(k)) and definite(doc.key(k)):
            k += 1  # «الاثنين الماضي»
    if reader.lexicon.any(("pronouns.prepositional", "pronouns.within"), doc.key(k)):  # «أكد خلاله | دعم بلاده»
        whole = definite(doc.key(k + 1)) or reader.lexicon.has("pronouns.pointing", doc.key(k + 1))
        wished = doc.key(k)[:1] == "ل" and (whole or c.lemma == "تمنى")  # «أكدت لها | هذه المعلومات»
        inside = k == first and reader.lexicon.has("pronouns.within", doc.key(k)) and reader.pos(k + 1) in ("NOUN", "X")
        return k + 1 if wished or inside or content_noun(reader, k + 1) else first  # «متمنيا له التوفيق»
    outlet = medium_length(reader, k) if k < limit else 0
    if outlet and (content_noun(reader, k + outlet) or doc.key(k + outlet) in COMMA):
        return k + outlet  # «أكد | لوكالة فرانس برس | مقتل ثلاثة جنود»
    wished = c.lemma == "تمنى" and doc.key(k)[:1] == "ل" and reader.adposition(k)
    if to_whom(reader, k) or (wished and reader.pos(k + 1) == "NOUN"):
        return k + 1  # «تمنى | للجميع التوفيق»
    if (spokesman := spokesman_at(reader, k, limit)) is not None:
        return object_behind(reader, c, k) or before_object(reader, c.word, spokesman).last
    if (told := past_recipient(reader, c, k)) is not None:
        return told
    if k < limit and adjunct(reader, k):
        found = object_behind(reader, c, k)
        if found is not None:
            return found
        said = c.verb is not None and c.verb.category in ("statement", "denial")
        if said and doc.key(k) in STRIPPED and reader.pos(k + 1) == "NOUN":
            return k + 1  # «أكد الوزير على أهمية العمل»
    noun = k < limit and (doc.opens(k) is not None or (doc.words[k].is_word and reader.pos(k) not in NO_OBJECT))
    return k if first < k and (noun or (k < limit and deed_behind_manner(reader, k))) else first


def _way_at(reader: Reader, k: int) -> int:
    """Words of how it was said: «نافيا | بشكل قاطع | وقوع تسريب», «أكد | بكل ثقة | قدرة الفريق»; 0 for none."""
    doc = reader.doc
    way = reader.lexicon.any(("openers.entirely", "openers.ways"), doc.key(k)) and k + 1 < reader.sentence.last
    return 2 * (way and doc.words[k + 1].is_word and not definite(doc.key(k + 1)))


def object_behind(reader: Reader, c: Candidate, k: int) -> int | None:
    """The object behind an adjunct that begins at ``k``: the parse's, or the noun that cannot belong to the adjunct.

    «أكد الوزير خلال الاجتماع | أهمية العمل»: behind a noun with an article or a pronoun no indefinite one goes on.
    """
    doc, words = reader.doc, reader.doc.words
    if reader.tree is None or k + 1 >= reader.sentence.last or doc.plain_sign(k + 1):
        return None
    cue = reader.tree.main(words[c.word])
    apart = None
    for j in range(k + 2, min(reader.sentence.last, k + MAX_ADJUNCT)):
        if not words[j].is_word and doc.plain_sign(j):
            break
        token = reader.tree.main(words[j])
        if token is not None and cue is not None and token.dep_ == "obj" and token.head.i == cue.i:
            # «وقوف بلاده قيادة وشعبا»: behind another noun it is none
            new = reader.pos(j - 1) != "NOUN" or new_noun(reader, c, j)
            return j if token.pos_ == "NOUN" and new else apart
        dated = time_at(reader, j - 1) > 0 and content_noun(reader, j)  # «في بيان صدر أمس | استنكاره»
        if apart is None and j - k <= MAX_SETTING and (dated or new_noun(reader, c, j) or _behind_paper(reader, k, j)):
            apart = j
        if reader.verb(j) and doc.key(j)[:1] in ("و", "ف"):
            break
    return apart


def _behind_paper(reader: Reader, k: int, j: int) -> bool:
    """«أعلنت أمس في بيان | تراجع الإنتاج»: what a statement says stands right behind it."""
    doc = reader.doc
    issued = j == k + 2 and doc.key(k) == "في" and reader.lexicon.has("adjuncts.issued", doc.key(k + 1))
    if issued and content_noun(reader, j) and reader.lexicon.has("clauses.stances", doc.key(j)):
        return True  # «نفى في بيان | وجود خلاف»
    return issued and deed_at(reader, j) and content_noun(reader, j) and (reader.owned(j) or definite(doc.key(j + 1)))


def new_noun(reader: Reader, c: Candidate, j: int) -> bool:
    """Whether an indefinite noun of content stands at ``j`` behind a noun that nothing indefinite can go on with."""
    doc = reader.doc
    if reader.tree is None or c.verb is None or "nominal" not in c.verb.frames or definite(doc.key(j)):
        return False
    if not doc.words[j - 1].is_word or doc.known_surname(doc.key(j)) or not content_noun(reader, j):
        return False
    tokens = reader.tokens(j)
    if tokens[0].pos_ not in ("NOUN", "X") or reader.pos(j - 1) not in ("NOUN", "ADJ"):
        return False
    return closed(reader, j - 1)
