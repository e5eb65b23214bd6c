"""Where a noun phrase that stands for what was said ends: at its comma, unless the phrase itself goes on behind it."""

from __future__ import annotations

from quotes.attribution.answered import then_at
from quotes.attribution.authors import told_at
from quotes.attribution.boundaries import of_speaker
from quotes.attribution.clause_starts import TOPICS
from quotes.attribution.cognates import cognate_at
from quotes.attribution.deeds import definite_deed
from quotes.attribution.discourse import discourse_at
from quotes.attribution.narrator import narrator_returns
from quotes.attribution.nominal_tails import lists_them, outside_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined, main_verb_at, subordinated
from quotes.attribution.times import period_at, time_at
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.phrases import phrase_at
from quotes.inflection import inflected
from quotes.lexicon import CONJUNCTIONS, STATES, bare, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

AGREEING = ("Aspect", "Gender", "Number", "Person")
# Words between commas that say whose or what sort, or an age: «تهاني الجمهورية، حكومة وشعبا، بافتتاح القناة».
MAX_ASIDE = 3
ROOT = 3  # letters of most verbal nouns that look like a verb: «نبذ», «قطع»
COMMON = 50  # times that the press writes a noun, and its other forms
MAX_SORT = 3  # words of what sort a statement is
MAX_DATE = 8  # words from «وفي» to the verb of what happened on that day


def nominal_end(reader: Reader, c: Candidate, first: int, last: int) -> int:
    """The end of the noun phrase that begins at word ``first`` and ends before word ``last`` at the latest."""
    inside = first
    fronted = subordinated(reader, c)
    verbless = True  # but for what somebody is to do («ليتولى التدريب»), with which no past goes on
    purpose = False
    for k in range(first, last):
        quotation = reader.doc.opens(k)
        if quotation is not None and quotation.balanced:
            inside = max(inside, reader.doc.after(quotation))  # a comma in marks belongs to what they hold
        if k < inside:
            continue
        parted = reader.doc.key(k) in COMMA and not _decimal(reader, k)
        runs_on = parted and not verbless and _told_on(reader, c, first, k + 1)
        runs_on = runs_on or (parted and (_asked_too(reader, c, k + 1) or lists_them(reader, first, k + 1)))
        if parted and not runs_on and not _goes_on(reader, k + 1, last) and not _second_verb(reader, first, k + 1):
            return k
        clause = verbless and k > first and (not purpose or reader.past(k)) and _new_clause(reader, c, k)
        clause = clause or (verbless and k > first and outside_phrase(reader, c, first, k))
        if clause or (verbless and k > first and (_stance(reader, c, k) or _contrast(reader, k))):
            return k
        if k > first and cognate_at(reader, k) and not any(map(reader.verb, range(first, k))):
            return k  # «نفى هذا الأمر | نفيا قاطعا»
        if k > first and _told_where(reader, first, k):
            return k
        if k > first and (then_at(reader, k) or _on_that_day(reader, k, last) or _in_statement(reader, k)):
            return k
        if fronted and k > first and main_verb_at(reader, first, k):
            return k
        aim = verbless and _purposive(reader, k)
        purpose = purpose or aim
        verbless = verbless and (aim or not _begins_clause(reader, k))
    return last


def _told_where(reader: Reader, first: int, k: int) -> bool:
    """Where it was said, behind a phrase of which none tells anything: «أكد تأجيل الحفل | خلال مؤتمر صحفي».

    Not «حضوره | في لقاء تلفزيوني», which the noun governs, nor «نفى ما ورد | في بيان».
    """
    doc, lexicon = reader.doc, reader.lexicon
    where = k + doc.item_length("narrator.whereabouts", k, doc.key(k))
    if where == k or not lexicon.has("narrator.speeches", doc.key(where)):
        return False
    alone = k - 1 == first and (not definite(doc.key(first)) or definite_deed(reader, first))
    governed = where == k + 1 and doc.key(k) in ("في", "على") and (alone or reader.owned(k - 1))
    if governed or lexicon.preposition(doc.key(k - 1)):
        return False
    return not any(reader.verb(j) or any(a.form.kind == "masdar" for a in doc.analyses(j)) for j in range(first, k))


def _in_statement(reader: Reader, k: int) -> bool:
    """What it was said in, whose words follow: «نفت الوزارة الخبر | في بيان جاء فيه»."""
    doc = reader.doc
    paper = doc.key(k) == "في" and told_at(reader, k + 1)
    within = next((j for j in range(k + 3, k + 3 + MAX_SORT) if doc.key(j) in ("فيه", "فيها")), 0) if paper else 0
    return within > 0 and any(a.form.kind == "verb" for a in doc.analyses(within - 1))


def _new_clause(reader: Reader, c: Candidate, k: int) -> bool:
    """A finite verb joined to a phrase without any: «انتقد غياب الخطة | وأكد ضعف الرقابة», «وقف القتال | وقد بدأ».

    The tagger takes nouns for verbs («وتفهم», «وهندوراس»): a verb of the grammar, or what only verbs look like.
    """
    key = reader.doc.key(k)
    verb = conjoined(key)
    if verb == key or definite(verb):
        return False
    if verb == "قد" or (verb[:3] == "كان" and reader.lexicon.auxiliary(verb)):
        return True
    if not (reader.verb(k) and joined(reader, k)):
        return False
    persons = (1, 3) if c.form is not None and c.form.person == 1 else (3,)  # «نستنكر هذا الفعل | وندينه»
    shaped = verb[:1] == "ي" or (verb[:1] != "ت" and verb.endswith(("ت", "وا")))
    return shaped or any(
        a.proclitic and a.form.kind == "verb" and a.form.person in persons and not a.form.verb.strict
        for a in reader.doc.analyses(k)
    )


def _purposive(reader: Reader, k: int) -> bool:
    return reader.doc.key(k)[:2] in ("لي", "لت") and reader.verb(k) and len(reader.tokens(k)) > 1


def _contrast(reader: Reader, k: int) -> bool:
    """What another clause sets against a phrase without a verb: «أعلن موعد الزيارة | لكن الوزارة لم تؤكده»."""
    doc = reader.doc
    length = doc.phrase_length("clauses.adversatives", k) or doc.phrase_length("clauses.contrastives", k)
    if not length or k + length >= reader.sentence.last:
        return False
    parts = [token.pos_ for token in reader.tokens(k + length)]
    return parts[:1] != ["ADP"] and reader.pos(k + length) in ("NOUN", "PROPN", "VERB", "PART", "DET", "X")


def _opens_clause(reader: Reader, k: int, last: int) -> bool:
    """What begins no member of a noun phrase behind «،و»: «وهناك»; «وهذا» or an adjunct with a verb behind it."""
    doc, lexicon = reader.doc, reader.lexicon
    key = conjoined(doc.key(k))
    if lexicon.has("clauses.introducing", key) and not key.endswith("هم"):
        return True
    if lexicon.has("pronouns.demonstratives", key):  # «، وهذا أمر طبيعي», «، وهذا البند يمنع»
        return not definite(doc.key(k + 1)) or (k + 2 < last and reader.verb(k + 2))
    if doc.longest(("clauses.further", "clauses.suppositions", "clauses.manner"), k, key):
        return False  # «، وكذلك دراسة الجدوى», «، وفي حال تعذر ذلك», «، وبقوة»
    if not (lexicon.adjunct_head(key) or lexicon.preposition(key)):
        return False
    if lexicon.has("complementizers.telling", key) and that_clause_at(doc, k + 1):
        return True  # «، وقبل أن يتحقق ذلك توالت الحوادث»
    for j in range(k + 1, last):
        if lexicon.relative(doc.key(j)) or lexicon.has("pronouns.relative_ma", doc.key(j)) or that_clause_at(doc, j):
            return False
        if reader.verb(j):
            return doc.key(j)[:1] not in CONJUNCTIONS or not joined(reader, j)
    return False


def _stance(reader: Reader, c: Candidate, k: int) -> bool:
    """What the speaker does besides, where nobody else is there to do it: «ندد بالموقف السلبي | مطالبا الدول بالتحرك».

    Behind a noun without an article the feminine is its adjective («إجراءات مشددة»).
    """
    doc = reader.doc
    if reader.lexicon.preposition(doc.key(k - 1)) or not doc.words[k - 1].is_word:
        return False
    if doc.key(k)[-1:] != "ا" and not (definite(doc.key(k - 1)) or reader.pos(k - 1) in ("X", "PROPN")):
        return False
    return any(
        not a.proclitic and a.form.verb.category in ("statement", "denial", "request") for a in of_speaker(reader, c, k)
    )


def _on_that_day(reader: Reader, k: int, last: int) -> bool:
    """A day with و and a verb in the past behind it: «أبدى دعمه للمدينة | وفي الخامس من أغسطس التقى الأمير»."""
    doc = reader.doc
    if doc.key(k) != "وفي" or not (time_at(reader, k + 1) or period_at(reader, k + 1)):
        return False
    for j in range(k + 2, min(last, k + MAX_DATE)):
        if reader.pos(j) == "VERB":
            return reader.past(j)
        if reader.lexicon.relative(doc.key(j)):
            return False
    return False


def _begins_clause(reader: Reader, k: int) -> bool:
    """Whether word ``k`` opens a clause that verbs behind it may belong to: «التي», «أن», «كل من», or its own verb."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    relative = lexicon.relative(conjoined(key)) or lexicon.has("pronouns.relative_ma", conjoined(key))
    whoever = key == "من" and lexicon.has("phrases.shares", reader.doc.key(k - 1))
    return relative or whoever or reader.verb(k) or that_clause_at(reader.doc, k)


def _goes_on(reader: Reader, k: int, last: int) -> bool:
    """Whether what a comma parts from the phrase still belongs to it, from word ``k`` on."""
    if k >= last or (reader.doc.key(k) in TOPICS and "إ" not in reader.doc.words[k].letters[:2]):
        return False  # «بالبطيء، أما هذا فسريع»
    doc, following = reader.doc, reader.doc.key(k)
    if following[:1] == "و" and _member(reader, k):
        return not _opens_clause(reader, k, last)
    if conjoined(following) == "ذلك" and following[:1] == "و":  # «تنسيق مع الجيران، وذلك لحماية الحدود»
        governed = doc.key(k + 1) != "في" and _governed(reader, k + 1)  # not «، وذلك في ثمانية فروع»
        return governed or any(how(reader, k + 1) for how in (_caused, _means, _accompanied, _purpose))
    added = doc.phrase_length("clauses.additions", k)
    if reader.lexicon.relative(following) or (added and not that_clause_at(doc, k + added)):
        return True
    if _resulting(reader, k) or _accompanied(reader, k) or _caused(reader, k) or _described(reader, k):
        return True
    if _some_of_them(reader, k) or _apposed(reader, k, last):
        return True
    if _governed(reader, k) or _purpose(reader, k) or _for_the_sake(reader, k) or _means(reader, k):
        return True
    aside = next((j for j in range(k, min(last, k + MAX_ASIDE + 1)) if doc.key(j) in COMMA), k)
    nouns = all(reader.pos(j) in ("NOUN", "PROPN", "X") or reader.doc.words[j].text.isdigit() for j in range(k, aside))
    return aside > k and nouns and _governed(reader, aside + 1)


def _member(reader: Reader, k: int) -> bool:
    """A further member behind «،و», and no clause: «، وحماية المدنيين»; «، ونجران», which the tagger misreads."""
    key = conjoined(reader.doc.key(k))
    contrasted = reader.doc.longest(("clauses.contrastives", "narrator.ourselves"), k)
    if contrasted or reader.lexicon.has("phrases.asides", key):
        return False  # «، ولكنني لا أستطيع»
    if _done_to(reader, k):
        return False
    return not reader.verb(k) or definite(key) or reader.lexicon.any(STATES, key)


def _done_to(reader: Reader, k: int) -> bool:
    """A verb with its objects, read as a noun of hers: «اتهمت الحكومة بالتقصير، | وحملتها المسؤولية».

    No noun with a pronoun has another right behind it but a person's («ونائبه المهندس سالم»).
    """
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    told = reader.owned(k) and disowned(conjoined(doc.key(k))).endswith("ت") and reader.pos(k + 1) == "NOUN"
    someone = lexicon.person_noun(behind) or lexicon.given_name(behind) or lexicon.body(behind) or behind[:1] in "وبل"
    return told and not someone and min(frequency(behind), inflected(bare(behind))) >= COMMON


def _asked_too(reader: Reader, c: Candidate, k: int) -> bool:
    """A further thing asked for, read as a verb: «دعا إلى الوحدة، | ونبذ الخلاف»; with its object, which is nobody."""
    doc, lexicon = reader.doc, reader.lexicon
    asks = c.verb is not None and c.verb.category == "request"
    misread = asks and doc.key(k)[:1] == "و" and reader.verb(k) and joined(reader, k) and not doc.analyses(k)
    if not misread or k + 1 >= reader.sentence.last:
        return False
    noun = conjoined(doc.key(k))
    owned = noun.endswith(("ها", "هم"))  # «، وفضحها، والتحذير منها»
    if not (len(noun) - 2 * owned == ROOT or (noun[:1] == "ا" and noun[-2:-1] == "ا" and len(noun) > ROOT)):
        return False
    after = doc.key(k + 1)
    if owned or lexicon.person_noun(after) or lexicon.body(after) or lexicon.any(("anaphors.plurals",), bare(after)):
        return owned
    return reader.pos(k + 1) == "NOUN" and (definite(after) or not after.endswith("ا"))


def _apposed(reader: Reader, k: int, last: int) -> bool:
    """What a definite noun is or does, with no verb: «تهديدات السلم، | الناجمة من الحرب», «الوزير، المهندس سالم»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not definite(doc.key(k)) or lexicon.has("clauses.matters", doc.key(k)) or reader.pos(k) in ("VERB", "PRON"):
        return False
    for j in range(k, last):
        if doc.key(j) in COMMA:
            break
        if not (doc.words[j].is_word or doc.opens(j) or doc.closes(j)) or reader.verb(j):
            return False
    return True


def _governed(reader: Reader, k: int) -> bool:
    """A preposition with its noun, that is no setting of the narrator's: «، بافتتاح القناة»، «، من أجل السلام»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if k >= reader.sentence.last or phrase_at(doc, k) is not None:
        return False
    if discourse_at(reader, k) or time_at(reader, k) or doc.analyses(k):
        return False
    if lexicon.has("phrases.linking", key):
        set_elsewhere = lexicon.occasion(doc.key(k + 1)) or time_at(reader, k + 1) > 0
        return not set_elsewhere and not doc.phrase_length("narrator.remarks", k)
    if reader.tree is None or key[:1] not in ("ب", "ل") or lexicon.adjunct_head(key):
        return False
    tokens = reader.tokens(k)
    return len(tokens) > 1 and tokens[0].pos_ in ("ADP", "SCONJ", "CCONJ") and tokens[1].pos_ in ("NOUN", "VERB")


def _resulting(reader: Reader, k: int) -> bool:
    """What comes of it: «ارتفاع الاستثمارات، ما يعزز مكانة المدينة», «، مما سيولد زيادة», «، الأمر الذي يهدد»."""
    doc = reader.doc
    length = 1 if reader.lexicon.has("phrases.results", doc.key(k)) else 0
    if doc.key(k) == "الامر" and reader.lexicon.relative(doc.key(k + 1)):
        length = 2
    return length > 0 and reader.verb(k + length) and doc.key(k + length)[:1] in ("ي", "ت", "س")


def _caused(reader: Reader, k: int) -> bool:
    """What it comes of: «مقتل ضابط وجنديين، إثر انفجار عبوة», «وجوب إنهاء النزاع، لأن إطالته ستدمر البلاد»."""
    return reader.doc.phrase_length("phrases.causes", k) > 0 and phrase_at(reader.doc, k) is None


def _described(reader: Reader, k: int) -> bool:
    """A present that describes the indefinite noun before its comma: «انفجار سيارة مفخخة، يقودها انتحاري»."""
    doc, key = reader.doc, reader.doc.key(k)
    noun = reader.pos(k - 2) in ("NOUN", "ADJ") and not definite(doc.key(k - 2)) and len(reader.tokens(k - 2)) == 1
    if not noun or key[:1] not in ("ي", "ت") or not reader.verb(k) or doc.analyses(k):
        return False
    return not narrator_returns(doc, k)


def _some_of_them(reader: Reader, k: int) -> bool:
    """Some of what it tells of: «مساعدات للأسر، معظمها في المخيمات», «مقتل عشرة مسلحين، بينهم قيادي»."""
    if reader.verb(k):
        return False
    counted = reader.doc.phrase_length("anaphors.among", k + 1) > 0  # «، ثلاثة منهم في حال الخطر»
    return counted or reader.lexicon.has("phrases.parts", disowned(reader.doc.key(k)))


def _accompanied(reader: Reader, k: int) -> bool:
    """With what: «هطول أمطار، مع تفاوت في درجات الحرارة», not what the writer goes on with («، مع العلم أن»)."""
    doc = reader.doc
    if doc.key(k) != "مع" or reader.pos(k + 1) != "NOUN" or reader.lexicon.occasion(doc.key(k + 1)):
        return False
    return not (time_at(reader, k + 1) or that_clause_at(doc, k + 2) or doc.analyses(k + 1))


def _second_verb(reader: Reader, first: int, k: int) -> bool:
    """A second verb of the relative clause that the phrase holds, in its form: «قوات تذود عن الوطن، وتسعى لاستعادته».

    A verb of saying is the speaker's next one.
    """
    doc, tree = reader.doc, reader.tree
    if tree is None or doc.key(k)[:1] != "و" or not reader.verb(k) or not joined(reader, k) or doc.analyses(k):
        return False
    relative = next((j for j in range(k - 1, first - 1, -1) if reader.lexicon.relative(doc.key(j))), None)
    if relative is None:
        return False
    one, two = doc.key(relative + 1), conjoined(doc.key(k))
    if not reader.verb(relative + 1):  # the tagger does not know «تذود»
        return reader.pos(relative + 1) == "X" and one[:1] == two[:1] and one[:1] in ("ي", "ت")
    verbs = [tree.main(doc.words[j]) for j in (relative + 1, k)]
    forms = {tuple(tuple(v.morph.get(name, [])) for name in AGREEING) for v in verbs if v is not None}
    return len(forms) == 1


def _told_on(reader: Reader, c: Candidate, first: int, k: int) -> bool:
    """A present joined on to one, behind a cue in the past: «شدد على ضوابط تكون واضحة، | ويتم بها احتساب الشهادات».

    What the narrator goes on with is past as well; a verb of saying is the speaker's next one.
    """
    doc = reader.doc
    told = c.kind == "participle" or (c.form is not None and c.form.tense == "past")
    if not told or doc.key(k)[:1] != "و" or doc.analyses(k) or narrator_returns(doc, k) or not joined(reader, k):
        return False
    return _present(reader, k) and any(_present(reader, j) for j in range(first, k))


def _present(reader: Reader, k: int) -> bool:
    return conjoined(reader.doc.key(k))[:1] in ("ي", "ت", "س") and reader.verb(k) and not reader.past(k)


def _means(reader: Reader, k: int) -> bool:
    """«مكافحة الإدمان، من خلال قانون جديد»: by what means, not where or when it was said («، من خلال مؤتمر صحفي»)."""
    doc = reader.doc
    if (doc.key(k), doc.key(k + 1)) != ("من", "خلال") or k + 2 >= reader.sentence.last:
        return False
    return not reader.lexicon.occasion(doc.key(k + 2)) and time_at(reader, k + 2) == 0


def _purpose(reader: Reader, k: int) -> bool:
    """«الدعوة إلى إضراب عام، للمطالبة بزيادة الأجور»: a verbal noun behind ل says what for, also one of saying."""
    doc = reader.doc
    if reader.tree is None or not doc.key(k).startswith("لل"):
        return False
    tokens = reader.tokens(k)
    return len(tokens) > 1 and tokens[0].pos_ == "ADP" and tokens[1].pos_ == "NOUN" and doc.key(k + 1)[:1] == "ب"


def _for_the_sake(reader: Reader, k: int) -> bool:
    """An accusative that says what for: «، حماية لمبادئ الدين»، «، حرصا على سلامتهم»."""
    doc = reader.doc
    key = doc.key(k)
    if (
        reader.pos(k) != "NOUN"
        or not key.endswith(("ا", "ة"))
        or key.endswith(("نا", "ها"))
        or definite(key)
        or doc.analyses(k)
    ):
        return False
    if reader.lexicon.adjunct_head(key) or doc.phrase_length("narrator.margins", k):
        return False
    return (doc.key(k + 1)[:1] == "ل" and len(doc.key(k + 1)) > 3) or doc.key(k + 1) in ("علي", "من")


def _decimal(reader: Reader, k: int) -> bool:
    """«بنسبة 4،3 بالمائة»: a comma between figures, with one space at most."""
    doc = reader.doc
    if not 0 < k < len(doc.words) - 1:
        return False
    before, after = doc.words[k - 1], doc.words[k + 1]
    return before.text[-1:].isdigit() and after.text[:1].isdigit() and after.start - before.end <= 2
