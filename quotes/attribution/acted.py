"""What the speaker does or what happens where he speaks, told in the past behind words that tell of nothing past.

«أكد أن العمل مستمر، | وقام بجولة في الأقسام», «أن الخطة جاهزة، | وتم خلال اللقاء عرضها», «أن المصنع آمن، | وقدمت أدلة».
Of what has happened the same words may well be said: «أن الوزير زار المصنع، وقام بجولة فيه».
"""

from __future__ import annotations

from quotes.attribution.announced import SAYING
from quotes.attribution.meanwhile import MAX_SETTING, meanwhile, occasion, spoken_of
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import several, sound_plural
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.attribution.turned_to import told_me, turns
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite

EVENTS = ("narrator.gatherings", "narrator.decisions", "narrator.reports", "narrator.events")
MAX_UNTIL = 12  # words from «فيما لم» to «حتى مساء أمس»
LONGEST = 15  # words of what was said, before a verb whose agreement alone tells
COMING = ("سي", "ست")  # of a verb of the future: «سيتعافى»
PARTICIPLE = 5  # letters of a word in م that is more than «منع»: «ممتاز»
NO_PAST = ("ة", "ء", "ئ", "ي", "ات", "ون", "ين")  # letters that no past ends in


def acted(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """Whether from word ``k`` on is told what came while the words from ``first`` on were spoken, or right after."""
    doc = reader.doc
    if _then(reader, c, first, k, gender):
        return True
    if doc.phrase_length("narrator.turning_out", k):
        return timeless(reader, first, k)
    if doc.key(k - 1) not in COMMAS:
        return _believed(c) and _therefore(reader, first, k)
    if _seen(reader, first, k) or _grounds(doc, k, gender) or _moves(reader, c, first, k, gender):
        return True
    if doc.phrase_length("narrator.reactions", k):
        return timeless(reader, first, k)
    if _unverified(reader, k) or _answered(reader, c, k):
        return True
    if _fulfilled(reader, k) or (_believed(c) and _therefore(reader, first, k)):
        return timeless(reader, first, k)
    if doc.phrase_length("narrator.steps", k) or _poses(reader, first, k, gender):
        return timeless(reader, first, k)
    if _rules(reader, first, k) or _comes(reader, first, k) or _upon_meeting(reader, first, k):
        return True
    if doc.key(k) == "كما":
        return meanwhile(reader, first, k) and timeless(reader, first, k)
    if doc.key(k) != "ثم" and doc.key(k) == conjoined(doc.key(k)):
        return False
    deed = _deed(reader, c, first, k, gender)
    if deed and _anothers_past(reader, first, k, gender):
        return True
    told = deed or meanwhile(reader, first, k) or _agrees(reader, first, k, gender)
    return told and timeless(reader, first, k)


def _rules(reader: Reader, first: int, k: int) -> bool:
    """«أن موكله بريء، | وقررت المحكمة تأجيل الجلسة», «، | لتقرر المحكمة»: what a court does, if not spoken of."""
    doc = reader.doc
    verb = k + (conjoined(doc.key(k)) in doc.grammar.sets["clauses.perfective"])
    if not doc.phrase_length("narrator.rulings", verb) or not reader.lexicon.has("narrator.courts", doc.key(verb + 1)):
        return False
    return not any(stem in doc.key(j) for j in range(first, k) for stem in doc.grammar.sets["narrator.trials"])


def _comes(reader: Reader, first: int, k: int) -> bool:
    """«أن العلاقات ممتازة، | وتأتي الزيارة بعد أشهر من»: when something came of which the words do not speak.

    By what else it came: «، وتأتي هذه الخطوة ضمن خطة الشركة» may well be said.
    """
    doc = reader.doc
    if doc.key(k)[:1] != "و" or conjoined(doc.key(k)) not in doc.grammar.sets["narrator.comings"]:
        return False
    noun = k + 1 + reader.lexicon.has("pronouns.demonstratives", doc.key(k + 1))
    came = any(reader.lexicon.has(name, doc.key(noun)) for name in EVENTS)
    if not came or spoken_of(reader, first, k, noun):
        return False
    behind = range(noun + 1, min(noun + 1 + MAX_SETTING, reader.sentence.last))
    upon = next((j for j in behind if doc.phrase_length("narrator.upon", j)), None)
    return upon is not None and all(doc.words[j].is_word for j in range(noun + 1, upon))


def _upon_meeting(reader: Reader, first: int, k: int) -> bool:
    """«أن فريقه استحق الفوز، | وذلك عقب انتهاء المباراة»: when it was said, if the words do not speak of it."""
    doc = reader.doc
    begin = k + 1 + doc.phrase_length("narrator.upon", k + 1)
    if not reader.lexicon.has("narrator.settings", doc.key(k)) or begin == k + 1:
        return False
    matches = doc.grammar.sets["narrator.matches"]
    met = next((j for j in (begin, begin + 1) if occasion(reader, j) or doc.key(j) in matches), None)
    return met is not None and not spoken_of(reader, first, k, met)


def _then(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«أنها تنتظر عودته، | ثم مسحت دموعها»: the past behind "then" goes on with no present, of who speaks.

    Without a comma of several alone, since one may go on with what is told of somebody («أن المقاول حفر الشارع ثم
    اختفى»); «، ثم استطرد قائلا» goes on to say.
    """
    doc, verb = reader.doc, k + 1
    if doc.key(k) != "ثم" or verb >= reader.sentence.last:
        return False
    says = that_clause_at(doc, verb + 1) or doc.key(verb + 1) == ":" or reader.participle_cue(verb + 1)
    if says and any(a.form.kind == "verb" and _goes_on_to_say(doc, a, gender) for a in doc.analyses(verb)):
        return True
    tale = c.kind == "verb" and c.form is not None and c.form.tense == "present"
    if tale and says and any(a.enclitic and a.form.tense == "past" for a in doc.analyses(verb)):
        return False  # «يروي أن الجد تعلم، | ثم سأله: …»: whom it tells of has asked him
    if c.opener is None or c.opener.kind != "clause":
        return False
    unread = reader.pos(verb) == "X" and not doc.words[verb].letters.endswith(NO_PAST)  # «ثم حذف ما كتب»
    unread = unread and len(doc.key(verb)) < PARTICIPLE and not reader.lexicon.given_name(doc.key(verb))
    if gender is None or not (reader.past(verb) or unread) or doc.key(verb).endswith("نا"):
        return False
    if doc.key(verb).endswith("وا"):
        return several(reader, c) and timeless(reader, first, k)
    if (doc.key(verb)[-1:] == "ت") != (gender == "f") or doc.key(k - 1) not in COMMAS:
        return False
    if _somebody_else(reader, first, k, gender) or not _present_in(reader, first, k):
        return False
    subject = reader.pos(verb + 1) in ("NOUN", "PROPN", "X", "NUM") and not reader.owned(verb + 1)
    return not (subject and not doc.key(verb + 1).endswith("ا")) and timeless(reader, first, k)


def _somebody_else(reader: Reader, first: int, k: int, gender: str) -> bool:
    """Whether the words tell of somebody of that gender: not a body in ة of a man, nor «مؤمن» of «السوق مؤمن عليه»."""
    doc, apart = reader.doc, ("ة",) if gender == "m" else ()
    said = (j for j in range(first, k) if not doc.key(j).endswith(apart))
    called = (j for j in said if not (j > first and doc.key(j)[:1] == "م" and definite(doc.key(j - 1))))
    return any(_another(reader, j, gender, many=False) for j in called)


def _present_in(reader: Reader, first: int, k: int) -> bool:
    """Whether the words say for certain how something is: by a present, a negation or a predicate («العرض ممتاز»)."""
    doc = reader.doc
    if doc.key(first - 1).removeprefix("ب") in doc.grammar.sets["complementizers.suffixed"]:
        return True
    for j in range(first, k):
        shaped = reader.pos(j) == "X" and doc.key(j)[:1] == "م" and len(doc.key(j)) >= PARTICIPLE - 1
        if shaped or reader.lexicon.negator(doc.key(j)) or (reader.verb(j) and not reader.past(j)):
            return True
        if reader.pos(j) == "ADJ" and not definite(doc.key(j)) and j > first:
            return True
    return False


def _moves(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«يقول إن الطحين نفد، | ويهز رأسه», «، | ثم يغلق باب مخبزه»: what is seen of somebody in the writer's present.

    Behind "then" anything does it, where the words tell of what is past alone.
    """
    doc, then = reader.doc, reader.doc.key(k) == "ثم"
    if c.form is None or c.form.tense != "present" or not (then or doc.key(k)[:1] == "و"):
        return False
    verb = k + 1 if then else k
    key = conjoined(doc.key(verb))
    if key[:1] != {"m": "ي", "f": "ت"}.get(gender or "") or verb >= reader.sentence.last:
        return False
    if doc.item_length("narrator.motions", verb, key):
        return True
    told = [j for j in range(first, k) if reader.verb(j)]
    over = all(reader.past(j) and conjoined(doc.key(j))[:1] not in ("ي", "ت") for j in told)
    return then and reader.verb(verb) and bool(told) and over and not _somebody_else(reader, first, k, gender or "")


def _goes_on_to_say(doc: Document, analysis: Analysis, gender: str | None) -> bool:
    form = analysis.form
    again = form.verb.lemma in doc.grammar.sets["continuation.verbs"] and not form.verb.strict
    return again and form.person == 3 and gender in (None, form.gender)


def _seen(reader: Reader, first: int, k: int) -> bool:
    """«أن الطريق مفتوح، | فيما شوهدت سيارات إسعاف»: what the writer saw, and what had not come up to an hour.

    And what went on as words of no past were said («أن الباب قديم، | فيما كان ابنه يطرقه»), or who stood by («أن الباب
    سرق، | بينما كانت ابنته تبكي»).
    """
    doc = reader.doc
    while_ = turns(doc, k)
    if not while_ or doc.phrase_length("clauses.adversatives", k):
        return False
    if doc.phrase_length("narrator.perceptions", k + while_):
        return True
    if reader.lexicon.negator(doc.key(k + while_)):
        behind = range(k + while_ + 1, min(k + while_ + MAX_UNTIL, reader.sentence.last))
        return any(doc.phrase_length("narrator.until", j) for j in behind)
    if doc.key(k + while_) not in doc.grammar.sets["narrator.perfects"]:
        return False
    subject = range(k + while_ + 1, min(k + while_ + 1 + MAX_SETTING, reader.sentence.last))
    doing = next((j for j in subject if reader.verb(j) or not doc.words[j].is_word), None)
    if doing is None or not reader.verb(doing) or doing == subject.start:
        return False
    stands_by = doc.longest(("narrator.poses", "narrator.gestures"), doing) > 0
    present = not reader.past(doing) or doc.key(doing)[:1] == "ي"
    return stands_by or (present and timeless(reader, first, k))


def _grounds(doc: Document, k: int, gender: str | None) -> bool:
    """«أن الأرض بيعت، | ويستند في ذلك إلى عقد»: what somebody's words rest on."""
    grounds = doc.phrase_length("narrator.grounds", k) > 0
    return grounds and (gender is None or (conjoined(doc.key(k))[:1] == "ت") == (gender == "f"))


def _believed(c: Candidate) -> bool:
    return c.verb is not None and c.verb.category == "belief"


def _fulfilled(reader: Reader, k: int) -> bool:
    """«أن الحرارة سترتفع، | وهذا ما حدث», «أن العملية ناجحة، | وهو ما تحقق»: it came true."""
    doc, it = reader.doc, conjoined(reader.doc.key(k))
    said = it in doc.grammar.sets["pronouns.independent"] or reader.lexicon.has("pronouns.resuming", it)
    came = k + 2 + (doc.key(k + 2) in ("قد", "لم"))
    fulfilled = "narrator.unfulfilled" if doc.key(k + 2) == "لم" else "narrator.fulfilled"
    return said and it != doc.key(k) and doc.key(k + 1) == "ما" and doc.phrase_length(fulfilled, came) > 0


def _answered(reader: Reader, c: Candidate, k: int) -> bool:
    """«قال لي جاري إن البيت بارد، | فأجبته بأن»: who was told answers; the words of another have no I for him."""
    if c.opener is None or c.opener.kind != "clause" or not told_me(reader.doc, c):
        return False
    return any(
        a.proclitic in ("ف", "و") and a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 1
        and a.form.verb.category in SAYING
        for a in reader.doc.analyses(k)
    )  # fmt: skip


def _unverified(reader: Reader, k: int) -> bool:
    """«أن الغارة قتلت عشرة، | ولم تتمكن الوكالة من التحقق من ذلك»: what the writer could not find out."""
    doc = reader.doc
    if doc.key(k) != "ولم" or doc.key(k + 1) not in doc.grammar.sets["narrator.failures"]:
        return False
    last = min(reader.sentence.last, k + 2 + MAX_SETTING)
    return any(reader.lexicon.has("narrator.checks", doc.key(j)) for j in range(k + 2, last))


def _poses(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«أن العودة مستحيلة، | بينما كان يجلس أمام خيمته», «، | وهو يقف»: how the speaker stood, sat or went."""
    doc = reader.doc
    while_ = turns(doc, k)
    pose = k + while_ + 1 if while_ else k + 1
    it = {"m": "وهو", "f": "وهي"}.get(gender or "")
    if while_:
        if doc.key(k + while_) != {"m": "كان", "f": "كانت"}.get(gender or ""):
            return False
    elif doc.key(k) != it:
        return False
    posed = doc.phrase_length("narrator.poses", pose) > 0
    return posed and not any(_another(reader, j, gender, many=False) for j in range(first, k))


def _agrees(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """«أن القانون (m.) غير عادل، | وشنت (f.) هجوما», of a woman: a past that agrees with her, not with the topic.

    Nor has it a subject behind it: «أن الأسعار مستقرة، وزاد الطلب».
    """
    doc = reader.doc
    form = conjoined(doc.key(k))
    told = reader.past(k) and joined(reader, k) and not form.endswith(("وا", "نا"))
    if not told or k - first > LONGEST or gender is None:
        return False
    if form.endswith("ت") != (gender == "f") or _topic_gender(reader, first, k) in (None, gender):
        return False
    after = doc.key(k + 1)
    owned = after.endswith("ها" if gender == "f" else "ه") and len(reader.tokens(k + 1)) > 1
    governed = _governed(reader, k + 1)
    bare_noun = not (definite(after) or after.endswith(POSSESSIVES)) and reader.pos(k + 1) in ("NOUN", "ADJ")
    accusative = bare_noun and after.endswith("ا")
    if not (owned or governed or accusative) or doc.phrase_length("narrator.happenings", k):
        return False
    return not any(_another(reader, j, gender, many=False) for j in range(first, k))


def _governed(reader: Reader, k: int) -> bool:
    """A preposition with its noun and no subject behind it: «ووعدت | بتعديله», not «وشارك | في الحفل فنانون».

    Nor «ونقلت | إليه العدوى»: behind a pronoun a noun is the subject, with its article as well.
    """
    noun = k if reader.adposition(k) else k + 1
    if noun > k and not reader.lexicon.preposition(reader.doc.key(k)):
        return False
    behind, on_whom = noun + 1, reader.lexicon.has("pronouns.prepositional", reader.doc.key(k))
    while not on_whom and definite(reader.doc.key(behind)) and reader.pos(behind) in ("NOUN", "ADJ"):
        behind += 1
    joins = reader.doc.key(behind)[:1] == "و"
    return joins or reader.pos(behind) not in ("NOUN", "NUM", "PROPN", "X")


def _topic_gender(reader: Reader, first: int, k: int) -> str | None:
    """The gender that the words' own topic asks of its predicate: f. of «الأسعار مستقرة», «العلاقات», «أنها».

    Of «أنهم» it is the plural that it asks for.
    """
    doc = reader.doc
    topic, that = doc.key(first), doc.key(first - 1).removeprefix("ب")
    if that in doc.grammar.sets["complementizers.suffixed"]:
        return {"ها": "f", "هم": "p", "هن": "p"}.get(that[-2:], "m" if that[-1:] == "ه" else None)
    if reader.pos(first) != "NOUN":
        return None
    for j in range(first + 1, k):
        if reader.pos(j) == "ADJ" and not definite(doc.key(j)):
            return "f" if doc.key(j).endswith("ة") else "m"
        if reader.verb(j):
            begins = doc.key(j).removeprefix("س")[:1]
            return {"ت": "f", "ي": "m"}.get(begins)
    return "f" if topic.endswith(("ة", "ات")) else None


def _therefore(reader: Reader, first: int, k: int) -> bool:
    """«ظن أنه ذكي | فقرر ترويض الوحش»: what somebody did because he held it."""
    told = reader.doc.key(k)[:1] == "ف" and reader.past(k) and joined(reader, k)
    return told and timeless(reader, first, k)


def _anothers_past(reader: Reader, first: int, k: int, gender: str | None) -> bool:
    """Whether all that words ``[first, k)`` tell of the past is of the other gender: «أنها تغيبت، | وأرفق كشفا»."""
    past = [j for j in range(first, k) if reader.past(j)]
    other = gender is not None and all(reader.feminine(j) == (gender == "m") for j in past)
    return other and bool(past) and not any(reader.pos(j) == "X" for j in range(first, k))


def timeless(reader: Reader, first: int, k: int) -> bool:
    """Whether words ``[first, k)`` tell of nothing past: no verb in the past, nor an unknown word that may be one."""
    doc = reader.doc
    for j in range(first, k):
        key = doc.key(j)
        denied = reader.lexicon.negator(doc.key(j - 1))
        if reader.past(j) and not denied and key[:1] != "ي" and conjoined(key)[:2] not in COMING:
            return False
        named = definite(key) or reader.lexicon.given_name(key) or doc.known_surname(key)
        shaped = named or j == first or denied or doc.words[j].letters.endswith(NO_PAST)
        shaped = shaped or (key[:1] == "م" and len(key) >= PARTICIPLE and not key.endswith("ت"))
        if reader.pos(j) == "X" and not shaped:
            return False
    return True


def _deed(reader: Reader, c: Candidate, first: int, k: int, gender: str | None) -> bool:
    """«وقام بجولة», «وشنت هجوما»: a deed of somebody, of the gender of who speaks, where the words name nobody else."""
    doc = reader.doc
    verb = k + (doc.key(k) == "ثم")
    negated = doc.key(k) == "ولم"
    verb += negated
    if not doc.phrase_length("narrator.omissions" if negated else "narrator.deeds", verb):
        return False
    form = conjoined(doc.key(verb))
    if negated and _brought_in(reader, first, k, verb + 1):
        return True
    if negated:
        agrees = gender is None or (form[:1] == "ت") == (gender == "f")
    elif form.endswith("وا"):
        agrees = several(reader, c)
    else:
        agrees = gender is None or (form.endswith("ت") == (gender == "f"))
    if not agrees:
        return False
    several_did = form.endswith("وا")
    return not any(_another(reader, j, gender, many=several_did) for j in range(first, k))


def _brought_in(reader: Reader, first: int, k: int, subject: int) -> bool:
    """«، ولم يخف | اللاعب إعجابه»: somebody with his article or by a surname whom the words do not speak of."""
    key = reader.doc.key(subject)
    somebody = reader.doc.known_surname(key) or (definite(key) and reader.lexicon.person_noun(key))
    return somebody and all(reader.doc.key(j) != key for j in range(first, k))


def _another(reader: Reader, j: int, gender: str | None, *, many: bool) -> bool:
    """Whether the words bring in somebody at word ``j`` who may have done it: of that gender and number, or a name."""
    key, lexicon = conjoined(reader.doc.key(j)), reader.lexicon
    if reader.pos(j) in ("PROPN", "X") and lexicon.given_name(key):
        return True
    if lexicon.body(bare(key)):
        return True
    if not lexicon.person_noun(key):
        return reader.pos(j) == "PROPN"
    plural = lexicon.any(("anaphors.plurals",), key) or sound_plural(reader, key)
    return plural if many else not plural and (gender is None or key.endswith("ة") == (gender == "f"))
