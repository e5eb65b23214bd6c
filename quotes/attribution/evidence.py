"""The parse disposes: which proposals of the grammar it lets pass."""

from __future__ import annotations

from quotes.attribution.between import coordinated
from quotes.attribution.crossing import crossed, goes_on
from quotes.attribution.deeds import joined_deed
from quotes.attribution.discourse import discourse_at
from quotes.attribution.facts import factual, impersonal, turned_out
from quotes.attribution.fronted import told_first
from quotes.attribution.homographs import behind_feminine, expresses, of_object, somebody_is
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.questioned import answers_question
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.cues.openers import behind_told
from quotes.cues.phrases import tells_gist
from quotes.cues.sources import NAMED_BY
from quotes.document import Stretch
from quotes.fitting import on_me
from quotes.folding import fold
from quotes.grammar.schema import CueForm
from quotes.inflection import inflected
from quotes.lexicon import CONJUNCTIONS, POSSESSIVES, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA, Word

NOT_VERBS = frozenset({"ADP", "NOUN", "PROPN", "ADJ", "ADV", "X"})
SHORT_GAP = 22
SHADDA = "\N{ARABIC SHADDA}"
SHORT_STEM = 3  # letters; كشف، نقل، عبر are nouns and prepositions too, روى and أبان are not
MAX_OPENING = 6
BETWEEN = 8  # words from one بين to the next
MAX_SOMEBODY = 3  # words: «ناشط آخر: »
NISBA = "يا"  # «سعوديا»
SEEN = 5  # times that the press writes a noun with its article
CERTAINLY = "بالتاكيد"
OTHER_THAN = ("غير", "سوي")


def acceptable(reader: Reader, c: Candidate) -> bool:
    """Whether the candidate stands, given the tagger's view of an ambiguous cue word."""
    if c.kind == "noun" and any(goes_on(reader, k) for k in range(c.gap.first, c.gap.last)):
        return reader.refuse(c, "crossed")
    if c.phrase is not None and tells_gist(c.phrase):
        # «وهي حكمة مفادها أن»: a thought is nobody's words
        found = find_speaker(reader, c, ())
        return found.speaker is not None or found.case == "source-in" or reader.refuse(c, "nobody-named")
    if c.kind == "colon" or c.phrase is not None or c.verb is None:
        return True
    if c.kind == "masdar" and reader.doc.key(c.word) == CERTAINLY and not _by_saying(reader, c):
        return reader.refuse(c, "not-a-verb")
    if _excepted(reader, c) or somebody_is(reader, c) or of_object(reader, c) or behind_feminine(reader, c):
        return reader.refuse(c, "not-a-verb")
    # CASE 1: ambiguous verb forms (بين، ذكر، كشف) must be tagged as verbs, unless their spelling or their clause frame
    # is unmistakable
    if c.kind == "verb" and c.verb.strict:
        if _mistaken(reader, c):
            return reader.refuse(c, "not-a-verb")
        if crossed(reader, c):
            return reader.refuse(c, "crossed")
        if _repeated(reader, c):
            return reader.refuse(c, "not-a-verb")
    if _decides(reader, c):
        return reader.refuse(c, "decides")
    if c.kind == "verb" and not c.proclitic and _named_so(reader, c.word):
        return reader.refuse(c, "not-a-verb")
    # an outlet's verb right at its colon or mark is a noun: «خبراء نقل: الخط الثالث لن يكتمل»
    # but what a verb with و brings in by أن the one before goes on with: «وأورد أن عدد السياح ارتفع»
    goes_on_with = bool(c.proclitic) and c.opener is not None and c.opener.kind == "clause"
    if c.kind == "verb" and c.verb.category == "relay" and c.position == "after" and not (len(c.gap) or goes_on_with):
        return reader.refuse(c, "outlet-at-mark")
    # CASE 2: what shows something is no speaker, and a counted noun no verb: «وهو ما يؤكد», «8000 طالب»
    if c.kind == "verb" and factual(reader, c):
        return reader.refuse(c, "fact")
    if c.kind in ("verb", "participle") and _counted(reader, c):
        return reader.refuse(c, "counted")
    if joined_deed(reader, c):
        return reader.refuse(c, "not-a-verb")
    # CASE 3: passives belong to nobody: يقال إن، ذكر أن stay out where the verb is clearly passive
    if (c.form is not None and c.form.tense == "passive") or _lacks_object(reader, c) or _accused(reader, c):
        return reader.refuse(c, "passive")
    # CASE 4: so do verbs of belief without any subject: «حيث يتوقع أن تصدر»
    if _bare_belief(reader, c):
        return reader.refuse(c, "belief-of-nobody")
    if turned_out(reader, c):
        return reader.refuse(c, "impersonal")
    # CASE 5: impersonal notes are the writer's: يذكر أن، يشار إلى أن
    return not impersonal(reader, c) or reader.refuse(c, "impersonal")


def _decides(reader: Reader, c: Candidate) -> bool:
    """«قررت اللجنة أنها»: who is asked nothing decides so; «وبسؤال الحارس قرر أنه» states it, as بأنه always does."""
    bare = c.opener is not None and c.opener.frame != "clause:ب"
    return bare and reader.lexicon.has("recipients.deciding", fold(c.lemma)) and not answers_question(reader, c.word)


def _by_saying(reader: Reader, c: Candidate) -> bool:
    """Whether a verb of saying has the noun for its means: «ختم الوزير | بالتأكيد أن», not «سيعود بالتأكيد».

    With its own preposition before what is said it is one behind any verb: «بدأ كلمته | بالتأكيد على أن».
    """
    if c.opener is not None and c.opener.kind == "clause" and c.last == c.opener.word < c.opener.first - 1:
        return True
    verb = any(a.form.kind == "verb" for a in reader.doc.analyses(c.word - 1))
    return verb or find_speaker(reader, c, ()).case == "two-words"


def _lacks_object(reader: Reader, c: Candidate) -> bool:
    """«الذي وصف بأنه بخيل», «اتهما "بالسرقة"»: a verb that is of somebody, with its ب at once and nobody before it.

    «واتهم أيضا بالسرقة»: what adds it to the rest is nobody.
    """
    if c.verb is None or c.kind != "verb" or c.position != "after" or c.enclitic:
        return False
    if len(c.gap) != reader.doc.phrase_length("clauses.further", c.gap.first):
        return False
    if c.opener is None or (c.opener.kind == "nominal" and not c.opener.frame):
        return False
    frames = set(c.verb.frames)
    needy = c.verb.object and c.verb.category == "statement" and "nominal:ب" in frames
    return needy and not c.verb.strict and frames.isdisjoint({"clause", "colon"})


def _accused(reader: Reader, c: Candidate) -> bool:
    """«أدانت المحكمة متهما | بـ«القتل»», «متهما محليا | بالسرقة»: who speaks of nobody is spoken of himself."""
    if c.kind != "participle" or c.position != "after" or c.verb is None or c.opener is None:
        return False
    spoken_of = reader.lexicon.has("recipients.spoken_of", fold(c.lemma)) and reader.doc.key(c.word)[:1] == "م"
    words = [k for k in range(c.last, c.opener.word) if reader.doc.words[k].is_word]
    origin = all(reader.doc.key(k).endswith(NISBA) and not place_at(reader, Stretch(k, k + 1)) for k in words)
    return spoken_of and origin and len(words) <= 1


def _mistaken(reader: Reader, c: Candidate) -> bool:
    """Whether the tagger sees no verb, and neither spelling nor frame says otherwise."""
    if _described(reader, c) or _between_again(reader, c) or _to_be(reader, c):
        return True
    sure = _only_verb(reader, c) or _sure_frame(reader, c) or _answers_him(reader, c) or told_first(reader, c)
    sure = sure or behind_told(reader.doc, c.word) or _posts(reader, c) or _passes_on(reader, c)
    return reader.pos(c.word) in NOT_VERBS and not sure


def _named_so(reader: Reader, k: int) -> bool:
    """«ولفت | عزت إلى أن»: a given name that is spelt like a verb, behind one and by its tag."""
    if not any(a.form.kind == "verb" for a in reader.doc.analyses(k - 1)):
        return False
    return reader.lexicon.listed_given(reader.doc.key(k)) and reader.pos(k) in ("X", "PROPN")


def _answers_him(reader: Reader, c: Candidate) -> bool:
    """«فرد عليه | رئيس المجلس: «…»», «فرد عليه بأن»: with whom it answers and words no noun, whatever its tag."""
    whom = reader.doc.key(c.last)
    commenting = reader.lexicon.has("recipients.commenting", fold(c.lemma))
    said = c.opener is not None and c.opener.kind in ("quotation", "colon", "clause" if c.proclitic else "")
    if commenting and said and c.gap == Stretch(c.word + 1, c.word + 2) and reader.doc.known_surname(whom):
        return True  # «ورد | الراوي: …»
    pronoun = whom.startswith("علي") and reader.lexicon.has("pronouns.prepositional", whom)
    return commenting and said and (pronoun or on_me(reader.doc, c.word + 1))


def _posts(reader: Reader, c: Candidate) -> bool:
    """«كتب | الناشط سامي العلي على صفحته: «…»»: somebody right behind it and where he posts his words are no book's."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(c.last)
    who = (definite(key) and lexicon.person_noun(key)) or lexicon.listed_given(key)
    said = c.opener is not None and c.opener.kind != "nominal"
    return said and who and any(lexicon.account(doc.key(k)) for k in range(c.last, c.gap.last))


def _passes_on(reader: Reader, c: Candidate) -> bool:
    """«ونقل | موقع "والا" عن مصدر أن»: an outlet right behind it and its عن make it a verb, whatever its tag."""
    relays = c.verb is not None and c.verb.category == "relay" and len(c.gap) > 0
    outlet = reader.lexicon.outlet_head(reader.doc.key(c.gap.first)) and not definite(reader.doc.key(c.gap.first))
    return relays and outlet and any(reader.doc.key(k) in NAMED_BY for k in range(c.gap.first + 1, c.gap.last))


def _between_again(reader: Reader, c: Candidate) -> bool:
    """«الفرق بين هذا | وبين أن يشاهده»: the second of two that something is between."""
    key, doc = conjoined(reader.doc.key(c.word)), reader.doc
    if key != "بين" or key == doc.key(c.word):
        return False
    for k in range(c.word - 1, max(reader.sentence.first, c.word - BETWEEN) - 1, -1):
        if not doc.words[k].is_word or reader.verb(k):
            return False  # «الخلاف بين الجارين انتهى، وبين أن الصلح كتب»
        if doc.key(k) == key:
            return True
    return False


def _to_be(reader: Reader, c: Candidate) -> bool:
    """«بين الفرضيات أن يكون السائق نام»: behind things and before a subjunctive stands the preposition."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.opener is None or c.opener.kind != "clause":
        return False
    first = c.opener.first
    preposition = c.form is not None and lexicon.has("openers.prepositions", c.form.key)
    things = len(c.gap) > 0 and doc.key(c.gap.first).endswith("ات") and not lexicon.somebody(doc.key(c.gap.first))
    to_be = (reader.verb(first) or lexicon.auxiliary(doc.key(first))) and not reader.past(first)
    return preposition and things and to_be


def _described(reader: Reader, c: Candidate) -> bool:
    """«وهو كشف روتيني، كما تشير مصادر إلى أن»: an indefinite adjective of origin right behind it makes it a noun."""
    doc, key = reader.doc, reader.doc.key(c.last)
    bare = c.form is not None and c.form.tense == "past" and not _personal(c.form) and len(c.gap) > 0
    tagged = reader.pos(c.last) in ("ADJ", "NOUN") or (reader.pos(c.last) == "X" and inflected(key) > 0)
    adjective = key.endswith("ي") and not definite(key) and tagged
    nobody = not (reader.lexicon.somebody(key) or doc.known_surname(key) or reader.lexicon.given_name(key))
    return bare and adjective and nobody and not doc.words[c.last + 1].is_word


def _only_verb(reader: Reader, c: Candidate) -> bool:
    """Whether the spelling of a form can be nothing but a verb, whatever the tagger says.

    Behind قد stands nothing else («وقد بين تقرير أن»).
    The shadda of بيّن and عبّر is never written on the prepositions; ت and ي of a person (كشفت، تروي) are on no noun;
    nor is روى one, or a verb such as أبان.
    """
    if c.form is None or c.verb is None:
        return False
    if conjoined(reader.doc.key(c.word - 1)).removeprefix("ل") == "قد" and c.word > reader.sentence.first:
        return True
    word = reader.doc.words[c.word]
    if reader.pos(c.word) == "ADJ":
        return False
    return SHADDA in word.text[1:] or _personal(c.form) or _weak(c.form, word)


def _personal(form: CueForm) -> bool:
    """A form that shows its person by more than its vowels; تبين، "it turned out", only looks like one."""
    if form.tense == "present":
        return form.verb.paradigm != "sound" or not form.key.startswith("ت")
    return form.tense == "past" and (form.gender != "m" or form.number != "s")


def _weak(form: CueForm, word: Word) -> bool:
    """The third person of a defective verb, or of a hollow one with أ: روى، حكى، أبان، أذاع."""
    if form.verb.paradigm == "defective-y":
        return word.letters.endswith("ى")
    return form.verb.paradigm in ("hollow-w", "hollow-y") and len(form.key) > SHORT_STEM


def _sure_frame(reader: Reader, c: Candidate) -> bool:
    """A clause-initial form with a short subject and a complementizer: «، بين مرزوق أن» against «بين كذا وكذا»."""
    if c.position == "before":
        return True  # «"أعيدوا الثمن"، صاح مشجع»: the words stand right before
    if c.proclitic[:1] in ("و", "ف") and not len(c.gap) and reader.doc.key(c.last) == ":":
        return True  # «فضحك وعقب: «…»»: no preposition stands before a colon
    if _behind_somebody(reader, c) or _somebodys_marks(reader, c) or _somebodys_colon(reader, c):
        return True
    if expresses(reader, c):
        return True
    if c.opener is None or c.opener.kind != "clause":
        return False
    who = reader.doc.key(c.last)
    if len(c.gap) > SHORT_GAP and not (definite(who) and reader.lexicon.person_noun(who)):
        return False  # but «بين المتحدث باسم وزارة النفط، سامي العلي، أن»
    if len(c.gap) == 1 and reader.lexicon.has("pronouns.within", reader.doc.key(c.last)):
        return True  # «محاضرات بين فيها أن»: no preposition stands before another
    return _initial(reader, c) and not coordinated(reader, c)


def _behind_somebody(reader: Reader, c: Candidate) -> bool:
    """«لكن الوزير سالم العلي رد: «…»»: behind a full name, and right before what is said, stands the verb of both."""
    if c.opener is None or c.opener.kind == "nominal" or len(c.gap) or c.proclitic:
        return False
    k = c.word
    while k > reader.sentence.first and reader.lexicon.auxiliary(reader.doc.key(k - 1)):
        k -= 1
    named = reader.lexicon.given_name(reader.doc.key(k - 2)) and not reader.lexicon.preposition(reader.doc.key(k - 1))
    return named and k - 2 >= reader.sentence.first and subject_before(reader, c) is not None


def _excepted(reader: Reader, c: Candidate) -> bool:
    """«لا أجد غير | وصف صاحبه بأنه مقل», «ليس سوى | رد بأن»: a noun stands behind what excepts."""
    return c.kind == "verb" and not c.proclitic and reader.doc.key(c.word - 1) in OTHER_THAN


def _somebodys_colon(reader: Reader, c: Candidate) -> bool:
    """«وعندما واجهه القاضي، رد المتهم: «…»»: behind a comma, with nothing but somebody before the colon."""
    doc, said = reader.doc, c.opener is not None and c.opener.kind in ("quotation", "colon")
    if c.opener is None or not said or not len(c.gap) or doc.key(c.word - 1) not in COMMA:
        return False
    who, state = doc.key(c.gap.first), range(c.gap.first + 1, c.gap.last)
    somebody = reader.lexicon.person_noun(who) or doc.known_surname(who)
    alone = all(reader.lexicon.adjunct_head(doc.key(k)) for k in state)  # «رد العلي | مبتسما: «…»»
    return definite(who) and somebody and alone and doc.key(c.gap.last) == ":"


def _somebodys_marks(reader: Reader, c: Candidate) -> bool:
    """«، فيما كتب آخر: «…»», «وكتب ناشط «…»»: between the form and what it says in marks stands somebody, not named."""
    if c.opener is None or c.opener.kind != "quotation" or not 0 < len(c.gap) <= MAX_SOMEBODY:
        return False
    who = reader.doc.key(c.gap.first)
    somebody = reader.lexicon.person_noun(who) or reader.lexicon.has("anaphors.one_more", who)
    return somebody and not definite(who) and not reader.lexicon.preposition(c.lemma) and _initial(reader, c)


def _initial(reader: Reader, c: Candidate) -> bool:
    """Whether the form opens its clause: behind a mark, a conjunction, حيث or a discourse adverbial (من جهته بين)."""
    doc = reader.doc
    if c.word == reader.sentence.first or c.proclitic[:1] == "و" or not doc.words[c.word - 1].is_word:
        return True
    before = conjoined(doc.key(c.word - 1))
    if any(reader.lexicon.has("clauses.sibling_connectives", key) for key in (before, doc.key(c.word - 1))):
        return True  # «فيما» has no ف
    if not len(c.gap) and reader.lexicon.relative(before):
        return True  # «المدير الذي بين أن»
    return any(
        discourse_at(reader, k) == c.word - k for k in range(max(reader.sentence.first, c.word - MAX_OPENING), c.word)
    )


def _repeated(reader: Reader, c: Candidate) -> bool:
    """«بين الوزير سامر الحلواني، وبين نظيره», «بينه وبين نظيره»: the preposition is said again before another noun."""
    doc = reader.doc
    if c.proclitic != "و" or c.form is None or c.form.key != doc.key(c.word)[1:] or _opens_beside(c):
        return False  # «بين الجانبين، وبين أن»: no preposition stands before أن but its own
    lowest = max(reader.sentence.first, c.word - SHORT_GAP)
    return any(
        c.form.key in (doc.key(k), disowned(doc.key(k))) and c.form.key in doc.grammar.sets["openers.prepositions"]
        for k in range(lowest, c.word)
    )


def _counted(reader: Reader, c: Candidate) -> bool:
    """Whether a number stands right before what may be a noun: «8000 طالب», but «عام 1986 وقال».

    Behind a noun comes no أن: «عام 2017 مشيرا إلى أن»; a year counts nothing: «وفي عام 1990 أعلن الوزير أن». What the
    line above ends with does not either: «صنعاء 08:41 ⏎ أعلن الوزير أن».
    """
    participle = c.kind == "participle" and (_opens_beside(c) or c.lemma == "قال")  # «في الدقيقة 88 قائلا: …»
    if c.word == reader.sentence.first or c.proclitic[:1] in CONJUNCTIONS or participle:
        return False
    if any(reader.lexicon.any((name,), reader.doc.key(c.word - 2)) for name in ("adjuncts.periods", "adjuncts.months")):
        return False
    return reader.doc.key(c.word - 1)[:1].isdigit() and not (c.form is not None and _personal(c.form))


def _opens_beside(c: Candidate) -> bool:
    """Whether أن stands right behind the cue."""
    return c.opener is not None and c.opener.kind == "clause" and not len(c.gap)


def _told_in_present(reader: Reader, c: Candidate) -> bool:
    """«المدير يقول إن الرياح شديدة، ويتوقع أن تهدأ»: the belief is of him who says the rest, in the same tense."""
    told = (a.form for k in range(reader.sentence.first, c.word) for a in reader.doc.analyses(k))
    return any(
        form.kind == "verb" and form.tense == "present" and form.person == 3 and "bare" in form.verb.frames
        for form in told
    )


def _turns_on(reader: Reader, c: Candidate) -> bool:
    """«يرى (present) الباحث أن المدينة ستسقط، غير أنه | يستبعد (present) أن»: who holds the one holds the other."""
    doc = reader.doc
    if not doc.length_before("clauses.contrastives", c.word) or not doc.key(c.word - 1).endswith(POSSESSIVES):
        return False
    held = (a.form for k in range(reader.sentence.first, c.word) for a in doc.analyses(k))
    return any(form.kind == "verb" and (form.tense, form.person, form.gender) == ("present", 3, "m") for form in held)


def _bare_belief(reader: Reader, c: Candidate) -> bool:
    if c.verb is None or c.form is None or c.kind != "verb" or c.verb.category != "belief":
        return False
    told = len(c.gap) == 1 and reader.lexicon.has("pronouns.prepositional", reader.doc.key(c.gap.first))
    beside = c.opener is not None and (c.opener.word == c.last or told)  # «ويتوقع لها أن»
    third = c.form.tense == "present" and c.form.gender == "m" and c.form.number == "s"
    # behind و only what the press has as a passive: «ويتوقع أن», but «ويرى أن», «ويتمنى أن»
    held = c.proclitic == "و" and reader.lexicon.has("narrator.held", fold(c.lemma))
    alone = not c.proclitic or (held and not _told_in_present(reader, c))
    if not (beside and third and alone) or reader.doc.key(c.word - 1) == "ولم" or _turns_on(reader, c):
        return False  # «قال إن التحقيق مستمر، ولم | يستبعد أن»: who goes on
    # «الخبير يعتقد أن»: a subject of its own before it; «يتوقع البنك ارتفاع الأسعار»: or behind it
    who = subject_before(reader, c)
    if who is None and c.opener is not None and c.opener.kind == "nominal":
        behind = find_speaker(reader, c, ()).speaker
        who = behind if behind is not None and behind.first > c.word else None
    return who is None or not plausible_source(reader, who) or _occurs(reader, who)


def _occurs(reader: Reader, who: Stretch) -> bool:
    """Whether what stands for the subject is what is expected: «ويتوقع | هطول أمطار», whatever it is tagged as."""
    doc, key = reader.doc, reader.doc.key(who.first)
    called = reader.lexicon.somebody(key) or doc.known_surname(key) or doc.opens(who.first) is not None
    return not (called or definite(key)) and frequency("ال" + key) >= SEEN
