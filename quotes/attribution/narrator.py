"""Where the narrator's own voice takes over again behind a reported clause.

Told by what he speaks of: what the speaker withheld, what became of the words, what happened where they were spoken.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.attribution.giving_out import carrying
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.grammar.schema import Analysis
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite, disowned

SUBJECT = 5  # words of who takes it so, before his verb
COMMAS = frozenset({"،", ",", "-", "–", "—"})
PAUSES = COMMAS | {"؛"}
DOTS = ("..", "…")
MAX_SUBJECT = 10  # words between وكان and قد
STATEMENT = 5  # words; shorter marks are a name or a term
HELD = ("statement", "belief")
SEEN = 7  # words from who has seen a paper to its copy
MAX_TOLD = 30  # words of what is told of a meeting
HELD_WORDS = 3  # words in marks that are no name
COMMENT = 8  # words from وهو ما to its verb of saying: «وهو ما قالت الشركة إنه»


VOICE = (
    "narrator.impersonal", "narrator.return_after_comma", "narrator.seeing", "narrator.settings",
    "narrator.whereabouts", "narrator.comings", "narrator.perfects", "narrator.without", "narrator.sequels",
    "narrator.scenes", "clauses.contrastives", "clauses.turns", "complementizers.questions", "pronouns.independent",
    "pronouns.resuming",
)  # fmt: skip
"""The lists by whose words the narrator goes on."""
THIS = ("في", "الامر")
"""Words before what others say of it: «، في خطوة»، «، الأمر الذي»."""


@lru_cache(maxsize=4)
def _voice(grammar: Grammar) -> frozenset[str]:
    return begins(grammar, *VOICE).union(THIS)


def narrator_speaks(reader: Reader, k: int) -> bool:
    """Whether the narrator goes on at word ``k``."""
    doc = reader.doc
    if doc.key(k) not in _voice(doc.grammar):
        return False
    if (narrator_returns(doc, k) and not _meeting_told(reader, k)) or _comment(reader, k) or withholds(doc, k):
        return True
    if set_off(doc, k) and _response(reader, k):
        return True
    if _background(reader, k) or _besides(reader, k) or _seen_by(reader, k) or _asks(doc, k):
        return True
    return set_off(doc, k) and (_setting(reader, k) or _margin(reader, k) or _scene(doc, k) or _occasion(reader, k))


def _response(reader: Reader, k: int) -> bool:
    """«، فيما قللت المنظمة من المخاوف», «، لكن الوزارة التزمت الصمت»: another takes what was said in his own way.

    Also with himself in between: «، في حين فضل رئيس المجلس عدم التعليق».
    """
    doc = reader.doc
    turn = doc.phrase_length("clauses.turns", k)
    if turn and reader.lexicon.has("narrator.reticent", doc.key(k + turn)):
        behind = range(k + turn + 1, min(k + turn + MAX_SUBJECT, reader.sentence.last))
        return any(doc.phrase_length("narrator.reticences", j) for j in behind)
    for j in range(k + turn, min(k + turn + SUBJECT, reader.sentence.last)) if turn else ():
        if doc.phrase_length("narrator.responses", j):
            named = doc.key(j + 1) if j == k + turn else doc.key(k + turn)
            lexicon = reader.lexicon
            return lexicon.somebody(named) or lexicon.has("anaphors.latter", named)  # «، فيما تمسك | الأخير بموقفه»
        if not doc.words[j].is_word or reader.verb(j):
            return False
    return False


def _seen_by(reader: Reader, k: int) -> bool:
    """«، واطلعت «الأفق» على نسخة منه»: who has seen the paper, behind a comma."""
    doc = reader.doc
    if not reader.lexicon.has("narrator.seeing", doc.key(k)) or doc.key(k - 1) not in COMMAS:
        return False
    ahead = range(k + 2, min(k + 2 + SEEN, reader.sentence.last))
    return any(reader.lexicon.has("narrator.copies", doc.key(j)) for j in ahead)


def _asks(doc: Document, k: int) -> bool:
    """«أن الشركة دخلت السوق... | ماذا عن المنافسين؟»: behind dots the writer asks."""
    return doc.key(k - 1).startswith(DOTS) and doc.item_length("complementizers.questions", k, doc.key(k)) > 0


def narrator_returns(doc: Document, k: int) -> bool:
    """A connective by which the narrator takes over again: «، جاء ذلك»، «يذكر أن»، «في وقت»."""
    if doc.phrase_length("narrator.impersonal", k):
        return True
    if doc.phrase_length("narrator.figures", k):
        return False
    length = doc.item_length("narrator.return_after_comma", k, doc.key(k))
    dated = doc.phrase_length("adjuncts.time", k) > length  # «إن الوزير قال، في وقت سابق من العام، إن»
    turn = doc.phrase_length("clauses.turns", k)  # «، فيما | لم يصدر تعليق» as «، ولم يصدر تعليق»
    if turn:
        joined_on = ("و" + doc.key(k + turn), doc.key(k + turn))  # «، لكن | من دون تحديد موعد» as it stands
        length = max(doc.item_length("narrator.return_after_comma", k + turn, key) for key in joined_on)
    hint = doc.item_length("narrator.hints", k, doc.key(k)) > 0  # «في عدة ملفات | في إشارة إلى الجوار»
    return length > 0 and not dated and (hint or set_off(doc, k))


def _meeting_told(reader: Reader, k: int) -> bool:
    """«أن الاجتماع ناقش الخطة، | وتطرق إلى الأسعار», «أنهم عقدوا اجتماعا، | واستعرض الاجتماع»: of what was told of."""
    doc = reader.doc
    if doc.key(k) == conjoined(doc.key(k)) or not reader.verb(k):
        return False
    that = next((j for j in range(k - 1, max(0, k - MAX_TOLD), -1) if that_clause_at(doc, j)), None)
    if that is None:
        return False
    topic, subject = doc.key(that + 1), doc.key(k + 1)
    told = definite(topic) and reader.lexicon.occasion(bare(topic)) and reader.verb(that + 2)
    again = definite(subject) and any(doc.key(j) in (bare(subject), bare(subject) + "ا") for j in range(that, k))
    return told or again


def set_off(doc: Document, k: int) -> bool:
    """Whether a comma stands before word ``k``, or the mark that closes a statement: «"…" في إشارة إلى»."""
    if doc.key(k - 1) in COMMAS:
        return True
    quotation = doc.closes(k - 1)
    return quotation is not None and doc.words_quoted(quotation) >= STATEMENT


def _setting(reader: Reader, k: int) -> bool:
    """«، وذلك خلال مؤتمر صحفي»: and that, before a setting of speaking; not «وذلك في مقر الإدارة»."""
    doc = reader.doc
    if not reader.lexicon.has("narrator.settings", doc.key(k)):
        return False
    if doc.phrase_length("narrator.margins", k + 1):
        return True
    # «وذلك من خلال الخدمات التالية» says by what means, «وذلك احتفالا بالافتتاح», «وذلك لوجود عدد من الحفر» what for
    begin = k + 3 if (doc.key(k + 1), doc.key(k + 2)) == ("من", "خلال") else k + 1
    if doc.key(begin).endswith("ا") and reader.lexicon.occasion(doc.key(begin)):
        return False
    tokens = reader.tokens(begin)
    if doc.key(begin)[:1] == "ل" and len(tokens) > 1 and tokens[0].pos_ == "ADP":
        return False
    if doc.key(begin) == "خلال" and reader.lexicon.any(
        ("adjuncts.periods", "adjuncts.units"), bare(doc.key(begin + 1))
    ):
        return False  # «وذلك خلال الفترة بين عامي 2017 و2021»
    nearby = [doc.key(j) for j in range(begin, min(k + 4, reader.sentence.last))]
    return any(reader.lexicon.occasion(key) and not reader.lexicon.any(("narrator.places",), key) for key in nearby)


def _margin(reader: Reader, k: int) -> bool:
    """«…»، في حديث مع الإذاعة: where it was said, between a comma or a closing mark and the end of the sentence."""
    doc = reader.doc
    j = k + doc.item_length("narrator.whereabouts", k, doc.key(k))
    if j == k or not (
        _speech(reader, j) or _presenting(reader, k, j) or reader.lexicon.account(doc.key(j)) or _published(reader, j)
    ):
        return False
    return all(doc.words[n].is_word or doc.opens(n) or doc.closes(n) for n in range(j, reader.sentence.last - 1))


def _published(reader: Reader, j: int) -> bool:
    """«أن الدواء فعال، في | دراسة نشرتها مجلة كذا»: the paper that holds the words, and who published it."""
    lexicon, key = reader.lexicon, reader.doc.key(j)
    paper = lexicon.has("narrator.studies", key) and lexicon.any(("groups.documents",), key)
    return paper and carrying(reader, j + 1) != ""


def _presenting(reader: Reader, k: int, j: int) -> bool:
    """«…»، في أثناء | عرضه للميزانية: behind marks what somebody shows; not «أن الممثل أصيب، خلال عرضه الأخير»."""
    doc, key = reader.doc, reader.doc.key(j)
    quoted = doc.closes(k - 1) or doc.closes(k - 2)
    if quoted is None or not doc.phrase_length("narrator.meanwhile", k):
        return False
    return reader.lexicon.has("narrator.presentings", disowned(key))


def _speech(reader: Reader, j: int) -> bool:
    """Whether word ``j`` names an occasion of speaking, with a pronoun or without: «لقاء»، «مداخلته»."""
    key = reader.doc.key(j)
    sets = reader.doc.grammar.sets["narrator.speeches"]
    stems = [key[: -len(p)] for p in POSSESSIVES if key.endswith(p)]
    stems += [stem[:-1] + "ء" for stem in stems if stem.endswith("ئ")]  # «خلال لقائه»
    return any(form in sets for form in (key, bare(key), *stems))


def _occasion(reader: Reader, k: int) -> bool:
    """«، وجاءت تصريحاته بعد ساعات من»، «، ويأتي هذا الإعلان فيما»: upon what the words came."""
    doc = reader.doc
    if doc.key(k)[:1] != "و" or conjoined(doc.key(k)) not in doc.grammar.sets["narrator.comings"]:
        return False
    shown = reader.lexicon.has("pronouns.demonstratives", doc.key(k + 1))
    said = k + 1 + shown
    if not _speech(reader, said):
        return False
    his = definite(doc.key(said + 1)) and reader.lexicon.person_noun(doc.key(said + 1))  # «، وجاء كلام الوزير»
    return definite(doc.key(said)) if shown else his or doc.key(said).endswith(POSSESSIVES)


def _background(reader: Reader, k: int) -> bool:
    """«وكان المدير قد زار المدينة»: the past perfect of a new subject is the narrator's background."""
    doc = reader.doc
    if doc.key(k)[:1] != "و" or conjoined(doc.key(k)) not in doc.grammar.sets["narrator.perfects"]:
        return False
    for j in range(k + 1, min(reader.sentence.last - 1, k + MAX_SUBJECT)):
        if doc.key(j) == "قد":
            return j > k + 1 and doc.word_at(j + 1)  # a verb, however it is tagged: «وكان البنك قد رفع»
        if doc.phrase_length("clauses.subordinators", j):
            return False  # «، وكانت المفاجأة | عندما شاهدنا المتهمين»
        if reader.verb(j):
            # «، وكانت الشركة | علقت رحلاتها»: without قد where the subject has its article
            # or it follows one without: «، وكانت عاصفة | ضربت المدينة»
            known = definite(doc.key(k + 1)) or (j == k + 2 and reader.pos(k + 1) == "NOUN")
            return j > k + 1 and reader.past(j) and known and set_off(doc, k)
        if not (doc.words[j].is_word or doc.opens(j) or doc.closes(j)):
            return False
    return False


def _besides(reader: Reader, k: int) -> bool:
    """«، هذا وأحيل الملف على القضاء»: behind a comma this and a verb with و turn to what else happened."""
    doc = reader.doc
    if doc.key(k) != "هذا" or not (set_off(doc, k) or doc.key(k - 1) in PAUSES) or k + 1 >= reader.sentence.last:
        return False
    return doc.key(k + 1)[:1] == "و" and reader.verb(k + 1)


def withholds(doc: Document, k: int) -> bool:
    """«، من دون أن يحدد موعدا»: what the speaker did not say."""
    contrast = doc.phrase_length("clauses.contrastives", k)
    if contrast and doc.key(k + contrast) in doc.grammar.sets["pronouns.negators"]:
        return doc.phrase_length("narrator.disclosures", k + contrast + 1) > 0  # «لكنها لم تحدد موعدا»
    begin = k + doc.phrase_length("clauses.turns", k)  # «، ولكن من دون أن يحدد عددهم»
    length = doc.item_length("narrator.without", begin, doc.key(begin))
    withheld = doc.phrase_length("narrator.disclosures", begin + length) if length else 0
    # «دون أن يقدم تفاصيل», «دون أن يسميها» need no comma
    return withheld > (0 if set_off(doc, k) or doc.key(begin + length).endswith(POSSESSIVES) else 1)


def _comment(reader: Reader, k: int) -> bool:
    """What others say of the words: «، وهو ما نفته الوزارة»، «، الأمر الذي لم تؤكده»، «، وهي رواية».

    A thing that confirms another is no speaker («وهو ما يؤكد قوة السوق»), and who agrees may be quoted («وهو ما
    أكدته الأرقام»): denial, doubt, and what others say it is, are the narrator's.
    """
    doc = reader.doc
    key, following = doc.key(k), doc.key(k + 1)
    it = conjoined(key) in doc.grammar.sets["pronouns.independent"]
    if following == "ما":
        it = it or reader.lexicon.has("pronouns.resuming", conjoined(key))  # «، وهذا ما أكده الوزير»
    if not it and key not in THIS:
        return False
    apart = set_off(doc, k)
    if it and following == "الامر":  # «، وهو | الأمر الذي لم تؤكده النيابة»
        k, key, following = k + 1, following, doc.key(k + 2)
    whole = (key == "الامر" and reader.lexicon.relative(following)) or (it and following == "ما")
    if whole and doc.phrase_length("narrator.receptions", k + 2 + reader.lexicon.negator(doc.key(k + 2))):
        return True  # «تجديد العقود الأمر الذي لم يلق قبولا»: needs no comma
    if not apart and not (it and key[:1] == "و" and following == "ما"):
        return False  # «والمانيا وهو ما رفضته طهران»: needs no comma
    if (it or key == "في") and reader.lexicon.has("narrator.utterances", following):
        return True
    step = key == "في" and reader.pos(k + 1) == "NOUN" and not definite(following)
    if not it and not step and not (key == "الامر" and reader.lexicon.relative(following)):
        return False
    j = k + 2
    if step:  # «، في خطوة | رأى مراقبون أنها مفاجئة»: in the past, with others for its subject
        past = (a for a in doc.analyses(j) if not a.proclitic and a.form.tense == "past")
        return any(_seconds(reader, j, analysis) for analysis in past)
    denied = reader.lexicon.negator(doc.key(j))
    j += denied
    if doc.phrase_length("narrator.unverified", j):
        return True
    somebody = reader.lexicon.somebody(doc.key(j + 1)) or reader.pos(j + 1) in ("X", "PROPN")
    if reader.lexicon.has("narrator.seconding", doc.key(j)) and somebody:
        return True  # «، وهو ما زكاه | رئيس النقابة»
    refused = reader.lexicon.has("narrator.refusals", doc.key(j))
    if refused and (_within(reader, j, ("التعليق",)) or _confirming_within(reader, j)):
        return True
    return any(
        _disputes(reader, j, analysis, denied=denied)
        or _seconds(reader, j, analysis)
        or (whole and _held(reader, k, j, analysis))
        for analysis in doc.analyses(j)
    )


def _held(reader: Reader, k: int, j: int, analysis: Analysis) -> bool:
    """«"سببه الشروط المالية"، وهو ما | يعتبره المخرج ظلما»: behind his own words in marks what somebody else holds."""
    doc, form = reader.doc, analysis.form
    quotation = doc.closes(k - 2)
    believed = form.kind == "verb" and form.person == 3 and form.verb.category == "belief" and bool(analysis.enclitic)
    if not believed or quotation is None or doc.words_quoted(quotation) < HELD_WORDS:
        return False
    return definite(doc.key(j + 1)) and reader.lexicon.somebody(doc.key(j + 1))


def _confirming_within(reader: Reader, j: int) -> bool:
    """«، وهو ما رفض المدير | تأكيده أو نفيه»: nobody confirms it."""
    behind = range(j + 1, min(j + 1 + MAX_SUBJECT, reader.sentence.last))
    return any(
        a.form.kind == "masdar" and a.form.enclitic and a.form.verb.category in ("statement", "denial")
        for k in behind
        for a in reader.doc.analyses(k)
    )


def _disputes(reader: Reader, j: int, analysis: Analysis, *, denied: bool) -> bool:
    """A denial of it (نفته), a confirmation withheld (لم تؤكده), or what others say of it (قالت الشركة إنه)."""
    form = analysis.form
    if form.kind != "verb" or form.tense == "passive" or form.person != 3:
        return False
    if analysis.enclitic and (form.verb.category == "denial" or (denied and form.verb.category == "statement")):
        # «طالبوه بتسليم نفسه، الأمر الذي رفضه | مما دفعهم إلى قتله»: of somebody in the story
        return not reader.lexicon.any(("phrases.results", "phrases.causes"), reader.doc.key(j + 1))
    suffixed = reader.doc.grammar.sets["complementizers.suffixed"]
    if analysis.enclitic:
        return _within(reader, j, tuple("ب" + key for key in suffixed))
    return form.verb.lemma == "قال" and _within(reader, j, tuple(suffixed))


def _seconds(reader: Reader, j: int, analysis: Analysis) -> bool:
    """«، وهو ما أكده الوزير»، «الأمر الذي رأى فيه كثيرون تراجعا»: others on the same, not «أكدته الأرقام».

    In the present only one whom the writer names: «وهو ما يعتبره الراوي متواضعا», not «وهو ما يؤكده الأطباء».
    """
    doc, lexicon, form = reader.doc, reader.lexicon, analysis.form
    if form.kind != "verb" or form.tense == "passive" or form.person != 3 or form.verb.category not in HELD:
        return False
    after = j + 1
    if not analysis.enclitic:
        of_it = lexicon.has("pronouns.prepositional", doc.key(after))
        suffixed = tuple(doc.grammar.sets["complementizers.suffixed"])  # «، وهو ما أكد التجار | أنه غير صحيح»
        if not of_it and not (form.tense == "past" and _within(reader, after, suffixed)):
            return False
        after += of_it
    key = doc.key(after)
    ascribes = lexicon.has("recipients.ascribing", fold(form.verb.lemma))  # «، وهو ما يعزوه الخبراء إلى الجفاف»
    if form.tense == "present" and not ascribes:
        after += lexicon.person_noun(key)
        key = doc.key(after)
        shaped = reader.pos(after) in ("PROPN", "X") and (
            not definite(key) or key.endswith("ي")
        )  # «الراوي», not «الصكوك»
        return after < reader.sentence.last and (lexicon.given_name(key) or doc.known_surname(key) or shaped)
    someone = lexicon.somebody(key)
    someone = someone or lexicon.has("phrases.counts", key) or doc.known_surname(key)
    return after < reader.sentence.last and (someone or reader.pos(after) in ("PROPN", "X"))


def _within(reader: Reader, j: int, keys: tuple[str, ...]) -> bool:
    return any(reader.doc.key(n) in keys for n in range(j + 1, min(j + 1 + COMMENT, reader.sentence.last)))


def stance(doc: Document, k: int, gender: str | None) -> bool:
    """«، مقدما شكره للبلدية»، «، مكتفيا بالقول»: what the speaker does next, in a participle that agrees with him."""
    if doc.key(k) not in begins(doc.grammar, "narrator.stances", "narrator.spoken_stances"):
        return False
    ending = {"m": "ا", "f": "ة"}.get(gender or "")
    if ending is not None and doc.key(k)[-1:] not in (ending, "ن"):
        return False
    # «أن هناك | مقترحا بإنشاء», «لم يكن | موضحا على المخططات»
    brought_in = any(doc.key(k - 1) in doc.grammar.sets[name] for name in ("clauses.introducing", "openers.copulas"))
    if doc.phrase_length("narrator.spoken_stances", k) and not brought_in:
        return True
    return doc.key(k - 1) in PAUSES and doc.phrase_length("narrator.stances", k) > 0


def _scene(doc: Document, k: int) -> bool:
    """«، ثم غادر القاعة»، «، قبل أن تنقطع المكالمة»: what happens where the words are spoken."""
    j = k + doc.phrase_length("narrator.sequels", k)
    length = doc.phrase_length("narrator.scenes", j)
    # «، وانقطع الاتصال بالسفينة» is told of what the content speaks of
    return (j > k or doc.key(k)[:1] in ("و", "ف")) and length > 0 and doc.key(j + length)[:1] != "ب"
