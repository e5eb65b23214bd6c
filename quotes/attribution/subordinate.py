"""Cues in a clause that stands in front of the main one: «وبينما أكد الوزير أن الخطة جاهزة، غادر النواب».

So does one in the relative clause of a subject whose verb is still to come: «الوزير الذي قال إن الخطة جاهزة، غادر».
"""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.document import Document, Stretch
from quotes.lexicon import conjoined, definite, disowned

MAX_SUBJECT = 5  # words between the conjunction and its verb
MAX_TOPIC = 12  # words of the subject before its relative clause


def subordinated(reader: Reader, c: Candidate) -> bool:
    """Whether the cue's clause opens its sentence behind a conjunction, or behind a preposition as a verbal noun."""
    doc, first = reader.doc, reader.sentence.first
    first += doc.phrase_length("clauses.contrastives", first)  # «لكنه عندما يعترف بأن …، فذلك يعني»
    before = range(c.word - 1, max(first, c.word - MAX_SUBJECT) - 1, -1)
    first = next((k for k in before if _turned_against(doc, k) or (k > first and _conceded(reader, k))), first)
    if c.kind == "participle":
        # «وإذ نفى الأهالي علمهم بالأمر، | مؤكدين أن لا معلومات لديهم، أكد الناشط صحة الخبر»
        length = doc.phrase_length("clauses.subordinators", first)
        front = length > 0 and doc.key(c.word - 1) in COMMAS
        return front and not any(main_clause_at(reader, first + length, k) for k in range(first + length + 1, c.word))
    if c.kind == "masdar":
        length = doc.phrase_length("clauses.adverbial", first)
        # «إلا أن | تصريحاته عن الجار بأنه كاذب، أثارت الغضب»
        return (length > 0 and c.word == first + length) or that_clause_at(doc, c.word - 1)
    if c.kind != "verb":
        return False
    length = doc.phrase_length("clauses.subordinators", first) or _conceded(reader, first)
    if not length or c.word < first + length:
        return of_topic(reader, c)
    return c.word - first - length <= MAX_SUBJECT and not _verb_between(reader, first + length, c.word)


def _conceded(reader: Reader, first: int) -> int:
    """Words by which a sentence concedes a fact at word ``first``: «إذا كانت | الوزارة قد أعلنت أن …، فلماذا»."""
    doc = reader.doc
    length = doc.phrase_length("clauses.concessions", first)
    # «إذا كان الوزير يرى أن» concedes as well, «إذا كان قد قال إن»; «إذا كان ما نشر صحيحا» nothing
    return length if length and not reader.lexicon.has("pronouns.relative_ma", doc.key(first + length)) else 0


def _turned_against(doc: Document, k: int) -> bool:
    """Whether «لكنه | عندما» or «وبينما» turns at word ``k`` to a clause of its own, inside a longer sentence."""
    length = doc.phrase_length("clauses.subordinators", k)
    return length > 0 and (doc.length_before("clauses.contrastives", k) > 0 or doc.key(k) != conjoined(doc.key(k)))


def topic_of(reader: Reader, c: Candidate) -> Stretch | None:
    """What stands in its clause before the relative clause of the cue: «| المشروع | الذي قال الوزير إنه جاهز»."""
    doc, first = reader.doc, reader.sentence.first
    relative = next((k for k in range(c.word - 1, c.word - 2 - MAX_SUBJECT, -1) if _opens_relative(reader, k)), None)
    if relative is None or _verb_between(reader, relative + 1, c.word):
        return None
    before = range(relative - 1, max(first, relative - MAX_TOPIC) - 1, -1)
    begins = next((k + 1 for k in before if that_clause_at(doc, k) or _fronted(doc, k)), first)
    return Stretch(begins, relative) if relative - begins <= MAX_TOPIC else None


def of_topic(reader: Reader, c: Candidate) -> bool:
    """Whether the cue stands in a relative clause of what the sentence begins with, and no verb before that."""
    doc, topic = reader.doc, topic_of(reader, c)
    if topic is None:
        return False
    begins, relative = topic.first, topic.last
    closed = relative - (doc.key(relative - 1) in COMMAS)  # «وعن انتقادات الوزير|، الذي اعتبر أن …، أجابت»
    if any(not (doc.words[k].is_word or doc.opens(k) or doc.closes(k)) for k in range(begins, closed)):
        return False
    # «وكان سامي العلي | الذي يقول إنه قائد الجماعة، شرح خطتها»
    begins += reader.lexicon.auxiliary(conjoined(doc.key(begins)))
    alone = relative == reader.sentence.first  # «الذين قالوا إن الحرب انتهت | لم يعرفوها»
    before = range(begins, relative)
    return (alone or len(before) > 0) and not any(reader.verb(k) or reader.pos(k) == "PRON" for k in before)


def _fronted(doc: Document, k: int) -> bool:
    """Whether an adjunct opens a clause behind the comma at ``k``: «، وبعد رفض الحكومة التي اعتبرت أن …، عاد»."""
    behind = doc.key(k + 1)
    return doc.key(k) in COMMAS and behind != conjoined(behind) and doc.phrase_length("clauses.adverbial", k + 1) > 0


def _opens_relative(reader: Reader, k: int) -> bool:
    if k <= reader.sentence.first or not reader.lexicon.relative(reader.doc.key(k)):
        return k == reader.sentence.first and reader.lexicon.relative(conjoined(reader.doc.key(k)))
    return reader.doc.words[k - 1].is_word or reader.doc.key(k - 1) in COMMAS


def _verb_between(reader: Reader, first: int, last: int) -> bool:
    return any(reader.verb(j) and not reader.lexicon.auxiliary(reader.doc.key(j)) for j in range(first, last))


def main_clause_at(reader: Reader, first: int, k: int) -> bool:
    """Whether the main clause begins at word ``k``, the content at ``first``: with its verb, with فإن, فقد or فذلك.

    Behind a comma; فإن needs none, unless something in the content waits for it: «أن الخطة، أما الأسعار فإنها».
    """
    doc = reader.doc
    if k >= reader.sentence.last:
        return False
    if fa_clause_at(doc, k) and not _waits(doc, first, k):
        return True
    if _answers(doc, k) and any(_conceded(reader, j) for j in range(reader.sentence.first, first)):
        return not _waits(doc, first, k)
    if _takes_up(reader, first, k):
        return not _waits(doc, first, k)
    if doc.key(k - 1) not in COMMAS:
        return False
    topic = conjoined(doc.key(k))
    if doc.key(k) == "فقد" or (topic != doc.key(k) and topic in doc.grammar.sets["pronouns.demonstratives"]):
        return True
    if doc.phrase_length("clauses.exceptions", k):
        return True  # «رغم أن المدرب قال إن الفريق جاهز، إلا أنه خسر»
    if doc.key(k) in ("هو", "هي") and _verb_between(reader, first, k):
        return True  # «أن المضخات التي قال إنها تزيد على ألف، هي أصل المشكلة»
    # «وبعدما أعلن النادي أن المدرب باق، فوجئ الجمهور باستقالته», however it is tagged
    verb = reader.verb(k) or reader.lexicon.has("clauses.surprised", doc.key(k))
    return verb and not joined(reader, k) and not topic_alone(reader, first, k - 1)


def _takes_up(reader: Reader, first: int, k: int) -> bool:
    """«عندما يقول الوزير إن الأسعار مستقرة | فهو لا يذهب إلى السوق»: ف and a pronoun take up a clause in front."""
    doc, begin = reader.doc, reader.sentence.first
    key = doc.key(k)
    front = any(doc.phrase_length("clauses.subordinators", j) for j in range(begin, min(first, begin + MAX_SUBJECT)))
    return front and key[:1] == "ف" and reader.lexicon.has("pronouns.independent", key[1:])


def _answers(doc: Document, k: int) -> bool:
    """ف before a question, a negation or what is to come: «وإذا كان الوزير قال إن …، | فلماذا لا ينفذه», «| فهل»."""
    key = doc.key(k)
    after = ("complementizers.questions", "pronouns.negators")
    asks = key[:1] == "ف" and any(key[1:] in doc.grammar.sets[name] for name in after)
    return asks or key in doc.grammar.sets["clauses.answers"]


def main_verb_at(reader: Reader, first: int, k: int) -> bool:
    """Whether a verb that nothing joins on stands at word ``k``: «بعد أن أعلن التأجيل | تظاهر الطلاب أمام الوزارة».

    Behind an indefinite noun it mostly describes that («خطة تهدف إلى»), unless its own subject follows it with an
    article («مهاجم جديد | يدرس المدرب ضمه»), and no pronoun takes the noun up («خطة أعدها الوزير»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    denied = lexicon.negator(doc.key(k)) and reader.verb(k + 1)
    verb = denied or reader.verb(k) or lexicon.auxiliary(doc.key(k))
    if not (verb and doc.words[k - 1].is_word) or joined(reader, k) or len(reader.tokens(k)) > 1:
        return False
    if governed(reader, k):
        return False
    causal = doc.grammar.sets["complementizers.causal"]
    before_it = range(k - 1, first - 1, -1)
    because = next((j for j in before_it if disowned(doc.key(j)) in causal or that_clause_at(doc, j)), None)
    if because is not None and not _verb_between(reader, because + 1, k):
        return False  # «التأجيل لأن القاعات | تحتاج إلى صيانة»
    closed = definite(before) or len(reader.tokens(k - 1)) > 1 or reader.pos(k - 1) == "PROPN"
    return closed or (definite(doc.key(k + 1)) and reader.pos(k + 1) in ("NOUN", "PROPN"))


def governed(reader: Reader, k: int) -> bool:
    """Whether the word before a verb at ``k`` asks for one: «الذي | غادر», «لم | يغادر», «عندما | غادر»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    if lexicon.relative(before) or lexicon.negator(before) or lexicon.has("pronouns.relative_ma", before):
        return True
    if lexicon.auxiliary(before) or lexicon.preposition(before) or that_clause_at(doc, k - 1):
        return True
    if conjoined(before) in doc.grammar.sets["complementizers.bare"]:
        return True  # «على أهمية العمل، وأن | لا يتأخر أحد»
    return before in ("من", "كما") or doc.phrase_length("clauses.subordinators", k - 1) > 0


def topic_alone(reader: Reader, first: int, last: int) -> bool:
    """Whether nothing is said yet of the topic of the last أن: «أعلن أن التحقيق يفيد بأن التنظيم، | يقف وراءه».

    Nor more than by its relative clause: «بينما قال إن اللقاء الذي حضره الخبراء، | نجح في تجاوز الخلاف».
    """
    doc = reader.doc
    begin = next((j + 1 for j in range(last - 1, first - 1, -1) if that_clause_at(doc, j)), first)
    verbs = [j for j in range(begin, last) if reader.verb(j) and not reader.lexicon.auxiliary(doc.key(j))]
    described = len(verbs) == 1 and any(_opens_relative(reader, j) for j in range(begin + 1, begin + MAX_TOPIC))
    described = described and reader.lexicon.relative(doc.key(verbs[0] - 1))
    if begin >= last or (begin == first and not described) or (verbs and not described):
        return False
    return definite(doc.key(last - 1)) or reader.pos(last - 1) in ("PROPN", "X")


def _waits(doc: Document, first: int, k: int) -> bool:
    return any(doc.phrase_length("clauses.protases", j) for j in range(first, k))


def joined(reader: Reader, k: int) -> bool:
    """Whether a conjunction is written with word ``k``, which may begin with its letter: «فتح», «وصل»."""
    tokens = reader.tokens(k)
    if tokens:
        return len(tokens) > 1 and tokens[0].pos_ in ("CCONJ", "SCONJ", "PART")
    return reader.doc.key(k)[:1] in ("و", "ف")
