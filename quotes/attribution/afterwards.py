"""What came of the words once they were said: the narrator tells it in the past, where what was said is no past.

«أنها لن تتراجع، | ما أثار موجة احتجاجات», «أن الوساطة «لم تمت بعد»، | قبل أن يغادر», «أن أرقامها صحيحة، | وذلك بعد
ساعات من نشرها». Of what has happened the same words may well be said: «أن القصف استهدف القرية، ما أدى إلى مقتل ثلاثة».
"""

from __future__ import annotations

from quotes.attribution.narrator import COMMAS, PAUSES
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.lexicon import PRESENT, bare, conjoined, definite

COUNTED = 3  # words of «بعد أكثر من أربعة أشهر» up to the unit
MAX_MEASURE = 10  # words of «وهو انقسام أكبر مما توقعه»
MAX_NAMED = 4  # words of who ends his speech
MAX_CHARGED = 8  # words from «وحمل» to what somebody is charged with
THAT = ("ان", "بان")
FEWEST_SAID = 3  # words in marks that are no name


def came_after(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """Whether what became of the words from ``first`` on is told from word ``k`` on, behind a comma.

    ``gender``: of who speaks, as the cue shows it.
    """
    doc = reader.doc
    parted = doc.key(k - 1) in PAUSES
    if (parted and _acts(reader, first, k, gender)) or _charges(reader, first, k, gender):
        return True
    if doc.key(k - 1) not in COMMAS:
        return False
    if _traded(reader, k, gender) or _gestures(doc, k, gender) or _measured(reader, k, gender):
        return True
    story = doc.phrase_length("narrator.afterwards", k)
    if story and _quoted_up_to(reader, k):
        return reader.verb(k + story) or reader.lexicon.has("narrator.settings", doc.key(k))
    length = doc.phrase_length("narrator.outcomes", k)
    if length and doc.key(k) != "وما" and _past(reader, k + length) and _before_audience(reader, k + length):
        return True
    if length or _received(reader, k):
        told = not length or _past(reader, k + length)
        return told and _future(reader, first, k) and not happened(reader, first, k)
    if _meanwhile(reader, k) and _future(reader, first, k) and not happened(reader, first, k):
        return True
    prelude = doc.phrase_length("narrator.preludes", k)
    if prelude and doc.phrase_length("narrator.retractions", k + prelude) and _his(doc, k + prelude, gender):
        return True
    told = _leaves(reader, k + prelude, gender) if prelude else _thereby(reader, k, gender) or _timed(reader, k)
    return told and not (happened(reader, first, k) or _future(reader, first, k))


def _acts(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«، | وقدم شكره للحضور», «، | كما ألقت باللوم على», «، | لكنه خفض توقعاته»: what the speaker does next."""
    doc = reader.doc
    yet = doc.phrase_length("clauses.contrastives", k)
    also = yet or doc.key(k) == "كما"
    act = k + also
    if not (also or doc.key(k) != conjoined(doc.key(k))):
        return False
    if not (
        doc.phrase_length("narrator.acts", act)
        or _of_subject(reader, act, ("narrator.closings", "narrator.concluded"))
        or (_of_subject(reader, act, ("narrator.givings", "narrator.given")) and not happened(reader, first, k))
        or (yet and doc.phrase_length("narrator.reservations", act))
    ):
        return False
    return gender is None or (conjoined(doc.key(act))[-1:] == "ت") == (gender == "f")


def _of_subject(reader: Reader, act: int, lists: tuple[str, str]) -> bool:
    """«وختم | الضيف | حديثه», «كما قدم الوزير سالم العلي شكره»: the act with its subject between its two words."""
    doc, (verbs, objects) = reader.doc, lists
    if not reader.lexicon.has(verbs, conjoined(doc.key(act))):
        return False
    for j in range(act + 2, min(act + 2 + MAX_NAMED, reader.sentence.last)):
        if doc.key(j) in doc.grammar.sets[objects]:
            return True
        if not doc.words[j].is_word or reader.adposition(j):
            return False
    return False


def _charges(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«أن موكله مريض | وحمل الجهات القضائية مسؤولية ما يحصل له»: without a comma where nothing past is told."""
    doc = reader.doc
    verb = conjoined(doc.key(k))
    if verb == doc.key(k) or not reader.lexicon.has("narrator.charges", verb) or (verb[-1:] == "ت") != (gender == "f"):
        return False
    charged = range(k + 2, min(k + MAX_CHARGED, reader.sentence.last))
    put = any(bare(doc.key(j)).startswith(("مسؤولي", "مسوولي")) for j in charged)
    return put and (doc.key(k - 1) in COMMAS or nothing_past(reader, first, k))


def _gestures(doc: Document, k: int, gender: str | None) -> bool:
    """«أن ابنها لم يعد، | وهي تمسح دموعها»: what the speaker does at the same time."""
    it = {"m": "وهو", "f": "وهي"}.get(gender or "")
    return doc.key(k) == it and doc.phrase_length("narrator.gestures", k + 1) > 0


def _measured(reader: Reader, k: int, gender: str | None) -> bool:
    """«، | وهو انقسام أكبر مما توقعه المحللون», «، | وهي نسبة وصفتها بالمقلقة»: what was said is measured.

    By what others expected, or by what the speaker calls it.
    """
    doc = reader.doc
    it = conjoined(doc.key(k))
    if it == doc.key(k) or it not in doc.grammar.sets["pronouns.independent"]:
        return False
    clause = range(k + 1, min(k + MAX_MEASURE, reader.sentence.last))
    comma = next((j for j in clause if doc.key(j) in COMMAS), clause.stop)
    if any(reader.lexicon.has("narrator.expectations", doc.key(j)) for j in range(k + 1, comma)):
        return True
    if definite(doc.key(k + 1)) or reader.pos(k + 1) not in ("NOUN", "ADJ") or k + 2 >= comma:
        return False
    return any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3 and a.form.gender == gender
        and a.form.verb.category in ("statement", "belief") and (bool(a.enclitic) or that_clause_at(doc, k + 3))
        for a in doc.analyses(k + 2)
    )  # fmt: skip


def _traded(reader: Reader, k: int, gender: str | None) -> bool:
    """«أنها ستزيد رأس المال، | ليهبط سهمها», «، | وتراجع سهم الشركة»: what the market made of it."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k)[:1] not in ("و", "ف", "ل") or not (reader.verb(k) and joined(reader, k)):
        return False
    owner = {"m": ("ه",), "f": ("ها",)}.get(gender or "", ())
    own = any(
        lexicon.has("narrator.traded", doc.key(k + 1).removesuffix(p)) for p in owner if doc.key(k + 1).endswith(p)
    )
    body = doc.key(k + 2)
    named = lexicon.has("narrator.traded", doc.key(k + 1)) and definite(body) and lexicon.body(bare(body))
    return own or named


def _meanwhile(reader: Reader, k: int) -> bool:
    """«أنها ستوقف الصيانة، | بينما تضاعفت البلاغات», «أنها ستهدم السوق، | فعلت أصوات التجار»: a past without قد.

    What is still to come has had no consequence, nor does a past stand against it; a reason has قد: «، فقد تضاعفت».
    """
    doc = reader.doc
    turn = doc.phrase_length("narrator.meantime", k)
    verb = k + turn
    if not turn and not (doc.key(k)[:1] == "ف" and joined(reader, k)):
        return False
    if not reader.past(verb) or reader.lexicon.auxiliary(conjoined(doc.key(verb))):
        return False
    # its subject right behind it, not «فيما تقرر | لسلامة التلاميذ»
    return reader.pos(verb + 1) in ("NOUN", "PROPN", "X") and not reader.adposition(verb + 1)


def _quoted_up_to(reader: Reader, k: int) -> bool:
    """Whether words in marks that are no name end before the comma: «إنها «غير مسبوقة على الإطلاق»، | فيما كانت».

    What brackets hold is mostly an aside: «بين 11 ألف ريال و26 ألفا (ثلاثة إلى سبعة آلاف دولار)، فيما تصل».
    """
    quotation = reader.doc.closes(k - 2)
    if quotation is None or reader.doc.key(k - 2) == ")" or reader.doc.quotation_around(k) is not None:
        return False
    return reader.doc.words_quoted(quotation) >= FEWEST_SAID


def happened(reader: Reader, first: int, k: int) -> bool:
    """Whether the words said tell of something past; «لم يتقاضوا», «ما زالت قائمة», «ليس هناك» are how things are."""
    negator, doc = reader.lexicon.negator, reader.doc
    return any(
        reader.past(j) and not (_coming(doc.key(j)) or negator(doc.key(j - 1)) or negator(doc.key(j)))
        for j in range(first, k)
    )


def nothing_past(reader: Reader, first: int, k: int) -> bool:
    """Whether words ``[first, k)`` tell of nothing past for certain: a word that the tagger does not know may."""
    doc, lexicon = reader.doc, reader.lexicon
    for j in range(first, k):
        key = doc.key(j)
        if reader.past(j) and key[:1] != "ي" and not lexicon.negator(doc.key(j - 1)):
            return False
        known = definite(key) or key[:1] == "ي" or lexicon.given_name(key) or doc.known_surname(key)  # «لا يتعدى»
        if reader.pos(j) == "X" and not known:
            return False
    return True


def _past(reader: Reader, k: int) -> bool:
    """A verb in the past behind ما or الذي, however it is tagged: «ما | أثار سخرية», not «ما بين», «ما يعني».

    What looks like the writer's own present is one as well: «الأمر الذي | أغضب العمال».
    """
    key = reader.doc.key(k)
    if reader.verb(k) and reader.doc.words[k].letters[:1] == "أ":
        return True
    if key[:1] in ("ي", "ن") or definite(key) or reader.lexicon.function_word(key) or reader.lexicon.negator(key):
        return False
    return reader.past(k) or (not reader.verb(k) and not reader.adposition(k) and key[:1] not in ("ت", "ب", "ل", "س"))


def _future(reader: Reader, first: int, k: int) -> bool:
    """Whether their main verb is of something to come: «لن تتراجع», «سوف تتراجع», «ستتراجع»; not one behind a comma.

    So is a present right behind the أن of the verb: «توقعت أن | تبقى الأسعار مستقرة».
    """
    doc = reader.doc
    if doc.key(first - 1) in THAT and reader.verb(first) and doc.key(first)[:1] in PRESENT:
        return True
    comma = next((j for j in range(first, k) if doc.key(j) in COMMAS), k)
    verb = next(filter(reader.verb, range(first, comma)), k)
    return verb < k and (
        _coming(conjoined(doc.key(verb))) or conjoined(doc.key(verb - 1)) in doc.grammar.sets["clauses.coming"]
    )


def _coming(key: str) -> bool:
    """A verb with the س of the future, however it is tagged: «سيغلق»."""
    return key[:1] == "س" and key[1:2] in ("ي", "ت", "ن", "ا")


def _received(reader: Reader, k: int) -> bool:
    """«أنه سيقاطع الانتخابات، | وأثار القرار جدلا»: what was said is taken up by a noun, in the past."""
    doc = reader.doc
    joined_on = doc.key(k) != conjoined(doc.key(k)) and reader.past(k)
    return joined_on and reader.lexicon.any(("narrator.reports", "narrator.decisions"), doc.key(k + 1))


def _before_audience(reader: Reader, verb: int) -> bool:
    """«، الأمر الذي | أثار احتجاج بعض الحاضرين»: what it moved those to who heard it, of whom only others tell."""
    doc = reader.doc
    behind = range(verb + 1, min(verb + MAX_CHARGED, reader.sentence.last))
    heard = next((j for j in behind if reader.lexicon.has("narrator.audience", doc.key(j).removeprefix("ال"))), None)
    return heard is not None and all(doc.words[j].is_word for j in range(verb, heard))


def _thereby(reader: Reader, k: int, gender: str | None) -> bool:
    """«أنه باق، | لينهي بذلك الشائعات», «منهيا بذلك»: what was done by saying so."""
    doc = reader.doc
    if doc.key(k + 1) not in doc.grammar.sets["narrator.thereby"]:
        return False
    participle = doc.key(k)[:1] == "م" and doc.key(k)[-1:] == {"m": "ا", "f": "ة"}.get(gender or "")
    return participle or (doc.key(k)[:1] == "ل" and reader.verb(k))


def _leaves(reader: Reader, verb: int, gender: str | None) -> bool:
    """Whether the verb behind «قبل أن» agrees with who speaks: «قالت إن …، قبل أن | تغادر»."""
    return reader.verb(verb) and _his(reader.doc, verb, gender) and reader.doc.key(verb)[-2:] != "وا"


def _his(doc: Document, verb: int, gender: str | None) -> bool:
    return doc.key(verb)[:1] == {"m": "ي", "f": "ت"}.get(gender or "")


def _timed(reader: Reader, k: int) -> bool:
    """«وذلك بعد ساعات من نشرها»: how long before or behind something else the words were said."""
    doc = reader.doc
    if not reader.lexicon.has("narrator.settings", doc.key(k)) or doc.key(k + 1) not in ("قبل", "بعد"):
        return False
    units = doc.grammar.sets["adjuncts.units"]
    unit = next((j for j in range(k + 2, k + 2 + COUNTED) if doc.key(j) in units), None)
    return unit is not None and doc.key(unit + 1) == "من"
