"""Clauses that only the writer can join on, told by whom they speak of: the speaker, whom he told, his study.

«قالت إنها بخير، | وشكرت جمهورها», «أخبرها أن الموعد تأجل | وطلب منها الانتظار», «كشفت دراسة أن القهوة
مفيدة، | وشملت الدراسة ألف متطوع».
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.acted import COMING, timeless
from quotes.attribution.afterwards import nothing_past
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import several
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import governed, joined
from quotes.attribution.turned_to import turns
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite

SHORTEST_QUESTION = 1  # words behind the first: «لماذا تبكين»
MAX_SUBJECT = 3  # words between «لكن» and «لم يشأ»


def outside(reader: Reader, c: Candidate, who: Stretch | None, first: int, k: int, gender: str | None) -> bool:
    """Whether the clause joined on at word ``k`` to the words from ``first`` on is the writer's.

    ``who``: the mention beside the cue; ``gender``: of who speaks, as the cue shows it.
    """
    doc = reader.doc
    if _asked(reader, c, k) or _replies(doc, c, k) or _unsaid(doc, k) or _ours(reader, k):
        return True
    if doc.key(k)[:1] != "و" or conjoined(doc.key(k)) == doc.key(k):
        return False
    if _besides(reader, c, first, k, gender):
        return True
    if doc.key(k - 1) in COMMAS and (_of_study(reader, who, first, k) or _inquired(reader, who, first, k)):
        return True
    return _of_them(reader, c, first, k, gender)


def sets_out(reader: Reader, c: Candidate, k: int, others: Sequence[Candidate]) -> bool:
    """«إن الغرفة تلقت بلاغا يفيد بأن قاربا تأخر | وعلى الفور تم توجيه فرقة»: what was done at once he tells around."""
    length = reader.doc.phrase_length("narrator.promptly", k)
    if not length or k + length >= reader.sentence.last or not reader.verb(k + length):
        return False
    return any(
        o.word < c.word and o.position == "after" and o.opener is not None and o.opener.kind == "clause"
        and o.opener.first <= c.word and o.sentence == c.sentence
        for o in others
    )  # fmt: skip


def _asked(reader: Reader, c: Candidate, k: int) -> bool:
    """«يرى الخبراء أن الخطة فاشلة، | كيف ترى ذلك؟»: an interviewer asks whom he speaks with."""
    doc = reader.doc
    if not doc.phrase_length("narrator.asked", k) or doc.words[k - 1].is_word or doc.quotation_around(k) is not None:
        return False
    clause = c.opener is not None and c.opener.kind == "clause"
    return clause and doc.key(reader.sentence.last - 1) == "؟"


def _replies(doc: Document, c: Candidate, k: int) -> bool:
    """«سأله لماذا تأخر، | فرد بأن الطريق مغلق», «سألوه إن كان سيرحل، | فابتسم»: what who is asked does."""
    question = c.verb is not None and c.verb.category == "question"
    return question and doc.phrase_length("narrator.replies", k) > 0


def answers(reader: Reader, c: Candidate, sibling: Candidate, first: int) -> bool:
    """«سألته هل كان يستشير أحدا | قال: نعم»: behind a question that is whole begins the answer to it.

    Not «سأله لماذا قال: «الخطة فاشلة»», «سأله من الذي قال: «نعم»».
    """
    if c.verb is None or c.verb.category != "question" or sibling.kind != "verb" or sibling.opener is None:
        return False
    speaks = sibling.verb is not None and "bare" in sibling.verb.frames and sibling.proclitic in ("", "ف")
    return speaks and sibling.opener.kind in ("colon", "quotation") and _whole(reader, first, sibling.word)


def _whole(reader: Reader, first: int, k: int) -> bool:
    """Whether a question from word ``first`` is one without the verb at ``k``; «هل» and أن ask for another."""
    doc = reader.doc
    if not reader.past(k) or k - first < SHORTEST_QUESTION or governed(reader, k):
        return False
    begin = next((j for j in range(k - 1, first - 1, -1) if that_clause_at(doc, j)), first)
    return (begin == first and doc.key(first - 1) != "هل") or any(reader.verb(j) for j in range(begin, k))


def _unsaid(doc: Document, k: int) -> bool:
    """«أن الصفقة قائمة، | لكن أيا منهما لم يشأ الخوض في الأرقام»: who would not speak of it."""
    while_ = turns(doc, k) if doc.key(k - 1) in COMMAS else 0
    subject = range(k + while_ + 1, k + while_ + 1 + MAX_SUBJECT)
    denied = next((j for j in subject if doc.key(j) == "لم"), None) if while_ else None
    return denied is not None and doc.phrase_length("narrator.unwilling", denied + 1) > 0


def _ours(reader: Reader, k: int) -> bool:
    """«أن الخبز متوفر، | إلا أن مراسلنا رصد طوابير», «، | ورصدت عدستنا»: what those of the paper saw."""
    doc = reader.doc
    while_ = turns(doc, k)
    if doc.key(k - 1) not in COMMAS or not (while_ or reader.verb(k)):
        return False
    return doc.key(k + (while_ or 1)) in doc.grammar.sets["narrator.ours"]


def _besides(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«إنها بخير، | وشكرت جمهورها»: of himself somebody says how he is, and the writer what he does besides.

    Behind what he will do also without a comma: «إنه سيحضر المباراة | وكشف عن ميوله».
    """
    doc = reader.doc
    if doc.key(k - 1) not in COMMAS and doc.key(first)[:2] not in COMING:
        return False
    of_himself = doc.key(first - 1).removeprefix("ب") in doc.grammar.sets["complementizers.suffixed"]
    if not (of_himself and doc.phrase_length("narrator.courtesies", k)):
        return False
    verb = conjoined(doc.key(k))
    if verb == "هنا" and "أ" not in doc.words[k].letters:
        return False  # «وهنا», "and here"
    if verb.endswith("وا"):
        return several(reader, c) and timeless(reader, first, k)
    return _agrees(verb, gender) and timeless(reader, first, k)


def _agrees(verb: str, gender: str | None) -> bool:
    return gender is None or (verb[-1:] == "ت") == (gender == "f")


def _of_them(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«أخبرها أن الموعد تأجل | وطلب منها الانتظار»: the verb behind turns to the same as the cue does."""
    doc = reader.doc
    told = c.enclitic or _pronoun(reader, c.last)
    if not told or c.opener is None or c.opener.kind != "clause" or gender is None:
        return False
    if not (reader.past(k) and joined(reader, k)) or _pronoun(reader, k + 1) != told:
        return False
    return _agrees(conjoined(doc.key(k)), gender) and nothing_past(reader, first, k)


def _pronoun(reader: Reader, k: int) -> str:
    """The pronoun of the third person behind a preposition at word ``k``: هما of «منهما»; empty if there is none."""
    key = reader.doc.key(k)
    if not reader.lexicon.has("pronouns.prepositional", key):
        return ""
    return next((p for p in sorted(POSSESSIVES, key=len, reverse=True) if key.endswith(p) and p[:1] == "ه"), "")


def _of_study(reader: Reader, who: Stretch | None, first: int, k: int) -> bool:
    """«كشفت دراسة أن القهوة مفيدة، | وشملت الدراسة ألف متطوع»: how it was done, in words that do not speak of it."""
    doc = reader.doc
    if who is None:
        return False
    head = bare(doc.key(who.first))
    if not (reader.lexicon.has("narrator.studies", head) or head in doc.grammar.sets["groups.finders"]):
        return False
    if reader.verb(k):
        noun = doc.key(k + 1 + reader.lexicon.preposition(doc.key(k + 1)))
    elif reader.lexicon.preposition(conjoined(doc.key(k))):  # «، | وفي بداية الدراسة أجاب الأطفال عن أسئلة»
        noun = doc.key(k + 1 + (not definite(doc.key(k + 1))))
    else:
        return False
    if not definite(noun) or not reader.lexicon.has("narrator.studies", bare(noun)):
        return False
    return all(bare(conjoined(doc.key(j))) != bare(noun) for j in range(first, k))


def _inquired(reader: Reader, who: Stretch | None, first: int, k: int) -> bool:
    """«قالت العائلة إن الفتاة اختفت، | وباشرت الشرطة تحقيقاتها»: those stood by, and these look into it.

    A spokesman of theirs may say so himself, and whose words speak of them. What else they did those who stood by may
    well tell («وقال الشاهد إن الشاحنة انقلبت، وحضرت الشرطة»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    if who is None or not lexicon.has("narrator.bystanders", bare(doc.key(who.first))):
        return False
    verb = k + (conjoined(doc.key(k)) in doc.grammar.sets["clauses.perfective"])
    authority = doc.key(verb + 1)
    inquires = doc.key(verb) if verb > k else conjoined(doc.key(k))
    if not (lexicon.has("narrator.inquiring", inquires) and lexicon.has("narrator.authorities", authority)):
        return False
    behind = range(verb + 2, min(verb + 2 + MAX_SUBJECT, reader.sentence.last))
    if not any(stem in doc.key(j) for j in behind for stem in doc.grammar.sets["narrator.inquiries"]):
        return False
    return not any(lexicon.has("narrator.authorities", conjoined(doc.key(j))) for j in range(first, k))
