"""The next speaker or topic, named before its verb of saying: ``وعن الأسعار، قال``, ``أما سالم فقال``."""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import FROM, named_by
from quotes.document import Document, Stretch
from quotes.lexicon import POSSESSIVES, Lexicon, bare, conjoined, disowned, lexicon_of

QUESTION = frozenset({"؟", "?"})
PAUSED = frozenset({"..", "...", "…", "؛", ";"})
SAYING = ("statement", "denial", "question")
MAX_SUBJECT = 12  # words between a connective and its verb: «لكن مصدرا ثانيا قريبا من الوفد المعني شكك»
MAX_FLOOR = 15  # words from where a sentence begins to the verb by which its subject takes the floor
MAX_TOPIC = 20  # words from «وعن» to its verb of saying
MAX_AGAIN = 2  # words of «كذلك عن»
MAX_NAMED = 4  # words before the name of who speaks next: «ويلتقط طرف الحديث | سالم»


def topic_frame(doc: Document, k: int, last: int) -> bool:
    """«وعن الأسعار، قال»، «وحول الخدمات قال الوزير»، «وبسؤاله عنها أفاد»: the topic of the next attribution.

    A question may stand for it, with its mark at the end: «وعن أحلامه وماذا تحقق منها؟ | قال».
    """
    topic = conjoined(doc.key(k))
    asked = topic[:1] == "ب" and disowned(topic[1:]) in doc.grammar.sets["clauses.questionings"]
    if topic == doc.key(k) or not (asked or doc.item_length("clauses.topics", k, topic)):
        return False
    for j in range(k + 2, min(last, k + MAX_TOPIC)):
        if not doc.words[j].is_word and doc.key(j) not in COMMAS and doc.opens(j) is None and doc.closes(j) is None:
            return doc.key(j) in QUESTION and _answers(doc, j + 1)
        answered = doc.key(j)[:1] == "ف"  # «وفيما يخص الحر فينصح الأهالي بـ»
        if conjoined(doc.key(j)) != doc.key(j) and not answered:
            continue
        if not _described(doc, j) and any(
            a.form.kind == "verb" and a.form.person == 3 and not a.form.verb.strict
            and a.form.verb.category in ((*SAYING, "request") if answered else SAYING)
            and (a.proclitic == "ف" if answered else a.form.tense == "past" or _before_colon(doc, j))
            for a in doc.analyses(j)
        ):  # fmt: skip
            return True
    return False


def _answers(doc: Document, j: int) -> bool:
    """Whether somebody says something by the past at word ``j``, wherever the sentence before it ends."""
    return j < len(doc.words) and any(
        a.form.kind == "verb" and a.form.person == 3 and a.form.tense == "past" and a.form.verb.category in SAYING
        for a in doc.analyses(j)
    )


def _before_colon(doc: Document, j: int) -> bool:
    """«وعن ذكرياته يقول سالم:»: a present tells as the past does where a colon follows its subject."""
    behind = range(j + 1, j + 2 + MAX_NAMED)
    return any(doc.key(k) == ":" and all(doc.words[i].is_word for i in range(j + 1, k)) for k in behind)


def from_his_side(doc: Document, k: int, last: int) -> bool:
    """«أن الأدوية متوفرة | ومن جهته قال المدير إن»: a turn of the writer's, right before a verb of saying.

    With و, or behind a pause: «أن الأدوية متوفرة.. | من جهته قال المدير إن».
    """
    turn = conjoined(doc.key(k))
    joined = turn != doc.key(k) or doc.key(k - 1) in PAUSED
    length = doc.item_length("clauses.sides", k, turn) if joined else 0
    verb = k + length + (doc.key(k + length) in COMMAS)
    if not length or verb >= last:
        return False
    return any(
        not a.proclitic and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3
        and a.form.verb.category in SAYING and not a.form.verb.strict
        for a in doc.analyses(verb)
    )  # fmt: skip


def turned_to(doc: Document, k: int, last: int) -> bool:
    """«أما رضا العمري فقال: …», «أما عن الأسعار فقد أشار»: the next speaker or topic before the verb of saying.

    Or one who holds something, where a person of somebody's is told of: «أما نائبه فيرى أن», «أما جارتها فاعتبرته».
    """
    if conjoined(doc.key(k)) != "اما":
        return False
    lexicon = lexicon_of(doc.grammar)
    held = (*SAYING, "belief") if lexicon.owned_person(doc.key(k + 1)) else SAYING
    for j in range(k + 2, min(last, k + MAX_SUBJECT)):
        if any(
            (a.proclitic in ("ف", "فل") or doc.key(j - 1) in ("فقد", "فلقد")) and a.form.kind == "verb"
            and a.form.person == 3 and a.form.verb.category in held
            # not «أما الكبار فقد زادت أوزانهم»
            and not (a.form.verb.strict and doc.key(j + 1).endswith(POSSESSIVES) and not that_clause_at(doc, j + 1))
            for a in doc.analyses(j)
        ):  # fmt: skip
            return True
    return False


def others_say(doc: Document, outer: Candidate, k: int) -> bool:
    """«منهم من قال إن الثمن مرتفع | ومنهم من رأى أن», «نقل عن المدرب تأكيده أن …، | ونقل كذلك عن الرئيس تعهده»."""
    some = conjoined(doc.key(k))
    if some == doc.key(k):
        return False
    before = conjoined(doc.key(outer.word - 2)), doc.key(outer.word - 1)
    if doc.key(k + 1) == "من" and before == (some, "من"):
        return any(a.form.kind == "verb" and a.form.person == 3 for a in doc.analyses(k + 2))
    passed = doc.key(k - 1) in COMMAS and (outer.kind == "masdar" or named_by(outer.verb))
    return bool(passed) and FROM in doc.keys[k + 1 : k + 1 + MAX_AGAIN] and any(
        a.proclitic == "و" and a.form.kind == "verb" and (a.form.tense, a.form.person) == ("past", 3)
        and a.form.verb.category == "relay"
        for a in doc.analyses(k)
    )  # fmt: skip


def takes_floor(lexicon: Lexicon, doc: Document, stretch: Stretch) -> bool:
    """«وعزز هذا الرأي سالم الراوي، حيث ذكر أن»: a sentence whose named subject turns out to say something.

    Only with a name right behind the verb or its object: people who speak tell what others said as well. Or it is said
    what had been said before.
    """
    if _recalled(doc, stretch) or _objects(lexicon, doc, stretch):
        return True
    named = False
    for j in range(stretch.first, min(stretch.last, stretch.first + MAX_FLOOR)):
        if that_clause_at(doc, j) or doc.opens(j) is not None or doc.key(j) == ":":
            return False
        named = named or (j - stretch.first <= MAX_NAMED and lexicon.given_name(doc.key(j)))
        before = doc.key(j - 1)
        behind = before in doc.grammar.sets["clauses.sibling_connectives"] or lexicon.relative(before)
        if named and that_clause_at(doc, j + 1) and any(
            a.form.kind == "verb" and a.form.person == 3 and a.form.verb.category in SAYING and not a.enclitic
            and (a.proclitic == "و" or behind)
            for a in doc.analyses(j)
        ):  # fmt: skip
            return True
    return False


def _recalled(doc: Document, stretch: Stretch) -> bool:
    """«وكان القرار قد أشار إلى ثلاثة شهود»: the past perfect of a verb of saying, with its subject in front."""
    was = doc.key(stretch.first)
    if conjoined(was) == was or conjoined(was) not in doc.grammar.sets["narrator.perfects"]:
        return False
    places = range(stretch.first + 2, min(stretch.last - 1, stretch.first + MAX_FLOOR))
    said = next((doc.analyses(j + 1) for j in places if doc.key(j) == "قد"), ())
    return any(a.form.kind == "verb" and a.form.verb.category in SAYING for a in said)


def _objects(lexicon: Lexicon, doc: Document, stretch: Stretch) -> bool:
    """«لكن رئيس النقابة رد بأن», «إلا أن الوزارة نفت ذلك»: a turn, somebody else in front, and his verb in the past."""
    subject = stretch.first + doc.phrase_length("clauses.turns", stretch.first)
    if subject == stretch.first or not lexicon.somebody(bare(doc.key(subject))):
        return False
    return any(
        a.form.kind == "verb" and (a.form.tense, a.form.person) == ("past", 3) and not a.proclitic
        and a.form.verb.category in SAYING
        for j in range(subject + 1, min(stretch.last, subject + MAX_FLOOR))
        for a in doc.analyses(j)
    )  # fmt: skip


def _described(doc: Document, j: int) -> bool:
    """Whether the verb stands in a relative clause: «وحول ما أعلنه», «وعن الخطة التي أعلن عنها»."""
    before = conjoined(doc.key(j - 1))
    return any(before in doc.grammar.sets[name] for name in ("pronouns.relative", "pronouns.relative_ma"))
