"""Where the sentence goes on behind a relative clause of saying: «المشروع الذي قال الوزير إنه جاهز | لم يبدأ بعد».

What the sentence begins with waits for its predicate there, or a verb for its object: «أثارت تصريحات المدرب التي قال
فيها إن الدوري ضعيف | غضب الجماهير». What was said has a predicate of its own by then.
"""

from __future__ import annotations

from quotes.attribution.clause_starts import TOPICS
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import governed, joined, of_topic, topic_of
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite

STIRRED = ("clauses.feelings", "clauses.stir")
MAX_SAID = 60  # words of what is said
HOLLOW = 3  # letters of «عاد»
FAR = 3  # words from a relative pronoun to its verb: «الذي كان قد أعلن»


def main_predicate(reader: Reader, c: Candidate, first: int, limit: int) -> int:
    """The word before ``limit`` where the main clause goes on without a comma; ``limit`` if none.

    ``first``: where what is said begins.
    """
    topic = topic_of(reader, c) if c.kind == "verb" and c.position == "after" else None
    if topic is None:
        return limit
    behind = range(first + 1, min(limit, first + MAX_SAID))
    if stirred := _stirs(reader, topic):
        return next((k for k in behind if _what_is_stirred(reader, k)), limit)
    if stirred is None or not of_topic(reader, c):
        return limit
    if reader.doc.key(topic.first) in TOPICS:
        return next((k for k in behind if _answers_topic(reader, first, k)), limit)
    return next((k for k in behind if _bare_predicate(reader, k) and _whole(reader, first, k)), limit)


def _stirs(reader: Reader, topic: Stretch) -> bool | None:
    """Whether a verb of stirring stands before what stirs; None where its object is there: «أثار غضب الوزير الذي»."""
    doc, words = reader.doc, range(topic.first, topic.last)
    stirs = any(reader.lexicon.has("clauses.stirring", conjoined(doc.key(k))) for k in words)
    return None if stirs and any(_what_is_stirred(reader, k) for k in words) else stirs


def _what_is_stirred(reader: Reader, k: int) -> bool:
    """«غضب الجماهير», «جدلا واسعا», «ردود فعل»."""
    key, sets = reader.doc.key(k), reader.doc.grammar.sets
    accusative = key.endswith("ا") and any(key[:-1] in sets[name] for name in STIRRED)
    return accusative or reader.doc.longest(STIRRED, k) > 0


def _answers_topic(reader: Reader, first: int, k: int) -> bool:
    """«أما الذين يزعمون أن التاريخ انتهى | فقد أخطأوا»: the ف that أما asks for, behind a clause that is whole."""
    return reader.doc.key(k)[:1] == "ف" and joined(reader, k) and _whole(reader, first, k)


def _bare_predicate(reader: Reader, k: int) -> bool:
    """Whether a verb in the past, or one that is denied, stands at word ``k`` and nothing joins it on."""
    doc, lexicon = reader.doc, reader.lexicon
    if not (doc.words[k].is_word and doc.words[k - 1].is_word) or joined(reader, k) or governed(reader, k):
        return False
    denied = lexicon.has("pronouns.denying", doc.key(k)) and reader.verb(k + 1)
    object_of = reader.verb(k - 1) and not _no_noun(doc.key(k))  # «يعتزم | رصد مليون دولار»
    return denied or (reader.verb(k) and reader.past(k) and not object_of)


def _no_noun(key: str) -> bool:
    """A past whose verbal noun is spelt otherwise: «أثارت», «أخطؤوا», «انهار», «عاد»; not «رصد», «تراجع»."""
    hollow = len(key) == HOLLOW and key[1] == "ا"
    return hollow or key.endswith(("ت", "وا")) or (key[:1] == "ا" and len(key) > HOLLOW)


def _whole(reader: Reader, first: int, k: int) -> bool:
    """Whether what is said from word ``first`` has its predicate before ``k``: a verb, or an adjective of its topic."""
    before = reader.doc.key(k - 1)
    if any(_asserts(reader, first, j) for j in range(first, k)):
        closed = definite(before) or len(reader.tokens(k - 1)) > 1 or reader.pos(k - 1) in ("PROPN", "VERB", "ADV")
        return closed or _of_its_topic(reader, first, k - 1)
    called = reader.lexicon.has("complementizers.suffixed", reader.doc.key(first - 1)) and k - first > 1
    if called and definite(before) and reader.lexicon.office(reader.doc.key(first)):
        return True  # «الرجل الذي يقول إنه قائد الجماعة | ظهر»: what somebody is
    return _of_its_topic(reader, first, k - 1) or any(_of_its_topic(reader, first, j) for j in range(first, k - 1))


def _asserts(reader: Reader, first: int, j: int) -> bool:
    """Whether word ``j`` is a verb of no relative clause, and coordinated to none."""
    if not reader.verb(j) or joined(reader, j) or reader.lexicon.auxiliary(reader.doc.key(j)):
        return False
    near = range(j - 1, max(first - 1, j - 1 - FAR), -1)
    describes = next((i for i in near if reader.lexicon.relative(conjoined(reader.doc.key(i)))), None)
    return describes is None or any(reader.verb(i) for i in range(describes + 1, j) if not _helps(reader, i))


def _helps(reader: Reader, i: int) -> bool:
    return reader.lexicon.auxiliary(reader.doc.key(i)) or reader.lexicon.negator(reader.doc.key(i))


def _of_its_topic(reader: Reader, first: int, j: int) -> bool:
    """Whether word ``j`` is an adjective that says something: «إنه | جاهز», «إن الخطة | جاهزة»."""
    doc = reader.doc
    if not doc.words[j].is_word or definite(doc.key(j)) or reader.pos(j) not in ("ADJ", "X", "NOUN"):
        return False
    if j == first and reader.lexicon.has("complementizers.suffixed", doc.key(j - 1)):
        return reader.pos(j) != "NOUN"  # «إنه جاهز», not «إنه مشروع»
    return reader.pos(j) == "ADJ" and j > first and definite(doc.key(j - 1))
