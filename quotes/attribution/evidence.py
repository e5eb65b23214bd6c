"""The parse disposes: which proposals of the grammar it lets pass."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.deeds import joined_deed
from quotes.attribution.facts import factual, impersonal, turned_out
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, joined_clause_at
from quotes.cues.sources import clause_phrase_before
from quotes.folding import fold
from quotes.grammar.schema import CueForm
from quotes.lexicon import CONJUNCTIONS, POSSESSIVES, conjoined, definite, disowned
from quotes.words import COMMA, Word

NOT_VERBS = frozenset({"ADP", "NOUN", "PROPN", "ADJ", "ADV", "X"})
SHORT_GAP = 22
SHADDA = "\N{ARABIC SHADDA}"
SHORT_STEM = 3  # letters; كشف، نقل، عبر are nouns and prepositions too, روى and أبان are not
MAX_OPENING = 6
MAX_DESCRIBED = 5  # words from an indefinite document to where it appeared


def acceptable(reader: Reader, c: Candidate) -> bool:
    """Whether the candidate stands, given the tagger's view of an ambiguous cue word."""
    if c.kind == "noun" and any(_goes_on(reader, k) for k in range(c.gap.first, c.gap.last)):
        return reader.refuse(c, "crossed")
    if c.kind == "colon" or c.phrase is not None or c.verb is None:
        return True
    # CASE 1: ambiguous verb forms (بين، ذكر، كشف) must be tagged as verbs, unless their spelling or their clause frame
    # is unmistakable
    if c.kind == "verb" and c.verb.strict:
        if _mistaken(reader, c):
            return reader.refuse(c, "not-a-verb")
        if _crossed(reader, c):
            return reader.refuse(c, "crossed")
        if _repeated(reader, c):
            return reader.refuse(c, "not-a-verb")
    # an outlet's verb right at its colon or mark is a noun: «خبراء نقل: الخط الثالث لن يكتمل»
    if c.kind == "verb" and c.verb.category == "relay" and c.position == "after" and not len(c.gap):
        return reader.refuse(c, "outlet-at-mark")
    # CASE 2: what shows something is no speaker, and a counted noun no verb: «وهو ما يؤكد», «8000 طالب»
    if c.kind == "verb" and factual(reader, c):
        return reader.refuse(c, "fact")
    if c.kind in ("verb", "participle") and _counted(reader, c):
        return reader.refuse(c, "counted")
    if joined_deed(reader, c):
        return reader.refuse(c, "not-a-verb")
    # CASE 3: passives belong to nobody: يقال إن، ذكر أن stay out where the verb is clearly passive
    if (c.form is not None and c.form.tense == "passive") or _lacks_object(c):
        return reader.refuse(c, "passive")
    # CASE 4: so do verbs of belief without any subject: «حيث يتوقع أن تصدر»
    if _bare_belief(reader, c):
        return reader.refuse(c, "belief-of-nobody")
    if turned_out(reader, c):
        return reader.refuse(c, "impersonal")
    # CASE 5: impersonal notes are the writer's: يذكر أن، يشار إلى أن
    return not impersonal(reader, c) or reader.refuse(c, "impersonal")


def owners(reader: Reader, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without the verbs that only describe the speaker of the words they stand before.

    Of two cues with one opener the outer one has it, since the search passed the other by: «قال المصدر الذي رفض الكشف
    عن اسمه «…»», «لاحظ، كما نقلت عنه الصحيفة، أن»; also what stands behind it: «أضاف المصدر، الذي طلب عدم كشف اسمه،
    أن «…»». The inner one has it after all where the outer denies or asks, or where the inner one is "say": «لم تطمئن
    المدير الذي صرح: «…»», «أن يدعو وهو يقول: «…»».
    """
    kept = list(candidates)
    for outer in candidates:
        if outer not in kept or outer.position != "after" or outer.opener is None or outer.opener.kind == "nominal":
            continue
        inner = [
            c
            for c in kept
            if c is not outer
            and c.opener is not None
            and c.position == "after"
            and c.opener.word >= outer.opener.word
            and outer.gap.first <= c.word < outer.gap.last
        ]
        shared = (c for c in inner if c.opener is not None and c.opener.word == outer.opener.word)
        if any(_rather(reader, outer, c) for c in shared):
            kept.remove(outer)
            reader.refuse(outer, "other-owner", inner[0].word)
        elif inner:
            kept = [c for c in kept if c not in inner or reader.refuse(c, "other-owner", outer.word)]
    return kept


def _rather(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """Whether the inner of two cues with one opener has it.

    Behind a bare noun or a negation, in a relative of its own (ما ذكر على لسانها بأنها), as "say" itself, and where its
    frame has just this complementizer and the outer's has not.
    """
    if inner.kind != "verb" or inner.opener is None:
        return False
    noun = outer.kind == "masdar" and not (outer.form and outer.form.enclitic)
    denied = reader.lexicon.has("pronouns.denying", reader.doc.key(outer.word - 1))
    if noun or denied or (inner.lemma == "قال" and outer.lemma != "قال"):
        return True
    if inner.opener.kind != "clause":
        return False
    before = conjoined(reader.doc.key(inner.word - 1))
    return before == "ما" or (
        _exact(reader, inner) and not _exact(reader, outer) and not reader.lexicon.relative(before)
    )


def _exact(reader: Reader, c: Candidate) -> bool:
    """Whether a verb's own frames name the complementizer, not just a like one (أن for بأن)."""
    found = complementizer_at(reader.doc, c.opener.word) if c.opener is not None else None
    return found is not None and c.verb is not None and found.frame in {fold(frame) for frame in c.verb.frames}


def _lacks_object(c: Candidate) -> bool:
    """«الذي وصف بأنه بخيل», «اتهما "بالسرقة"»: a verb that is of somebody, with its ب at once and nobody before it."""
    if c.verb is None or c.kind != "verb" or c.position != "after" or c.enclitic or len(c.gap):
        return False
    if c.opener is None or (c.opener.kind == "nominal" and not c.opener.frame):
        return False
    frames = set(c.verb.frames)
    needy = c.verb.object and c.verb.category == "statement" and "nominal:ب" in frames
    return needy and not c.verb.strict and frames.isdisjoint({"clause", "colon"})


def _mistaken(reader: Reader, c: Candidate) -> bool:
    """Whether the tagger sees no verb, and neither spelling nor frame says otherwise."""
    return reader.pos(c.word) in NOT_VERBS and not (_only_verb(reader, c) or _sure_frame(reader, c))


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
    if c.opener is None or c.opener.kind != "clause" or len(c.gap) > SHORT_GAP:
        return False
    if len(c.gap) == 1 and reader.lexicon.has("pronouns.within", reader.doc.key(c.last)):
        return True  # «محاضرات بين فيها أن»: no preposition stands before another
    return _initial(reader, c) and not _coordinated(reader, c)


def _initial(reader: Reader, c: Candidate) -> bool:
    """Whether the form opens its clause: behind a mark, a conjunction, حيث or a discourse adverbial (من جهته بين)."""
    doc = reader.doc
    if c.word == reader.sentence.first or c.proclitic[:1] == "و" or not doc.words[c.word - 1].is_word:
        return True
    before = conjoined(doc.key(c.word - 1))
    if reader.lexicon.has("clauses.sibling_connectives", before):
        return True
    if not len(c.gap) and reader.lexicon.relative(before):
        return True  # «المدير الذي بين أن»
    return any(
        discourse_at(reader, k) == c.word - k for k in range(max(reader.sentence.first, c.word - MAX_OPENING), c.word)
    )


def _coordinated(reader: Reader, c: Candidate) -> bool:
    """Whether a second member follows before any comma: «بين الجيش والمتمردين»; names and offices (وكيل) are none."""
    doc, lexicon = reader.doc, reader.lexicon
    office = not definite(doc.key(c.gap.first)) and lexicon.office(doc.key(c.gap.first))
    for k in range(c.gap.first, c.gap.last):
        key = doc.key(k)
        if key in COMMA:
            return False
        if key[:1] != "و" or lexicon.person_noun(key) or lexicon.given_name(key):
            continue
        if office and definite(key[1:]):
            continue  # «بين وزير الثقافة والإعلام أن»: the office has two fields
        return True
    return False


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

    Behind a noun comes no أن: «عام 2017 مشيرا إلى أن». What the line above ends with counts nothing: «صنعاء 08:41 ⏎
    أعلن الوزير أن».
    """
    if (
        c.word == reader.sentence.first
        or c.proclitic[:1] in CONJUNCTIONS
        or (c.kind == "participle" and _opens_beside(c))
    ):
        return False
    return reader.doc.key(c.word - 1)[:1].isdigit() and not (c.form is not None and _personal(c.form))


def _opens_beside(c: Candidate) -> bool:
    """Whether أن stands right behind the cue."""
    return c.opener is not None and c.opener.kind == "clause" and not len(c.gap)


def _crossed(reader: Reader, c: Candidate) -> bool:
    """Whether a verb of its own stands between an ambiguous form and its opener: «سجل هدفين … أخبره أنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.position != "after":
        return False  # its words stand before it: «"…"، هكذا ختم المدرب ندوته»
    clause = c.opener is not None and c.opener.kind == "clause"
    if clause and any(joined_clause_at(doc, k) for k in range(c.gap.first, c.gap.last)):
        return True  # «يبين لهم خطأ ما قاموا به، وأن أحدهم لا يقبل أن»
    k = c.gap.first
    while k < c.gap.last:
        quotation = doc.opens(k)
        if quotation is not None:
            k = max(doc.after(quotation), k + 1)  # a name in marks: «لـ"سبق"»
            continue
        key = doc.key(k)
        if lexicon.relative(key) or lexicon.has("complementizers.conjunctions", key) or lexicon.adjunct_head(key):
            return False
        if (
            reader.verb(k)
            and not lexicon.relative(doc.key(k - 1))
            and not _describes(reader, c, k)
            and clause_phrase_before(doc, k, reader.sentence) is None
        ):
            return True
        k += 1
    return False


def _goes_on(reader: Reader, k: int) -> bool:
    """«اللاعبون الذين غابوا عن لقاء الأمس وهم: …», «في لقاء الأمس وضمت: …»: the sentence goes on before its colon."""
    joined = reader.doc.key(k)[:1] == "و"
    return joined and (reader.verb(k) or joined_clause_at(reader.doc, k))


def _describes(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k`` only describes the subject or what is said of it.

    «دراسة نشرتها المجلة», «تقرير نشر أمس»: a bare relative behind an indefinite noun; «، وهو يجفف أوراقه،»: a state of
    the speaker; «، حصلت الصحيفة على نسخة منه، إلى أن»: an aside; «د. توكل»: no verb at all.
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if conjoined(before) in doc.grammar.sets["pronouns.independent"] or before in (".", "وقد"):
        return True
    if before == "لم":
        return True  # no conjunction before the negation: «مصدر لم تسمه», «طبيب لم يذكر اسمه»
    if _published(reader, c, k):
        return True
    if _aside(reader, c, k) or ((_relative(reader, c, k) or _unbroken(reader, c, k)) and not _opens(reader, c, k)):
        return True
    if k == c.gap.first or not doc.words[k - 1].is_word or definite(before) or doc.key(k)[:1] == "و":
        return False
    if lexicon.given_name(before) or reader.pos(k - 1) not in ("NOUN", "ADJ", ""):
        return False
    first = doc.key(c.gap.first)
    named = lexicon.person_noun(first) or lexicon.body(first) or lexicon.any(("groups.documents",), first)
    return named and not definite(first)


def _published(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k``, away from what follows, tells where an indefinite document appeared.

    «جاء في بيان | نشر في ختام الزيارة أن», «كشف استطلاع للرأي | أعلنت نتائجه أمس أن», «ذكر تقرير لوكالة كذا | ورد
    إلى هنا أن», «كتب الصفدي في مقال رأي | نشر أمس أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    within = next((j for j in range(k - 1, max(c.gap.first, k - MAX_DESCRIBED) - 1, -1) if doc.key(j) == "في"), None)
    noun = c.gap.first if within is None else within + 1
    if definite(doc.key(noun)) or not lexicon.any(("groups.documents",), doc.key(noun)) or k + 1 == c.gap.last:
        return False
    if not noun < k <= noun + MAX_DESCRIBED or any(not doc.words[j].is_word or reader.verb(j) for j in range(noun, k)):
        return False
    return any(
        a.form.verb.category == "relay" or "source:في" in a.form.verb.frames for a in doc.analyses(k)
    ) or doc.key(k + 1).endswith(POSSESSIVES)


def _aside(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether commas close off what the verb at ``k`` says: nobody parts a verb from its own أن by one."""
    doc = reader.doc
    clause = c.opener is not None and c.opener.kind == "clause" and doc.key(c.gap.last - 1) in COMMA
    return clause and any(doc.key(j) in COMMA for j in range(c.gap.first, k))


def _relative(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the parse hangs the verb at ``k`` on a noun behind the cue: «في بيان أوردته الوكالة», «مصدر لم تسمه»."""
    if reader.tree is None:
        return False
    noun = reader.tree.antecedent(reader.doc.words[k])
    return noun is not None and c.end <= reader.tree.start(noun) < reader.doc.words[k].start


def _unbroken(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether no sign and no conjunction stands between the cue and the verb at ``k``: then it is no second verb.

    «أعلمه فان جال بأنه»: two main verbs of one subject or two are joined by a conjunction, always.
    """
    doc = reader.doc
    for j in range(c.gap.first, k + 1):
        if not doc.words[j].is_word:
            return False
        tokens = reader.tokens(j)
        joined = len(tokens) != 1 and (doc.key(j)[:1] == "و" or (j == k and doc.key(j)[:1] in ("ف", "ل")))
        if joined or reader.lexicon.has("clauses.sibling_connectives", doc.key(j)):
            return False
    return True


def _opens(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the verb at ``k`` can have the opener for itself: «كتبت مقلوبة، وهي مخالفات يصفها التقرير بأنها».

    Right before it any verb can («رجل يعرف أن»). A pronoun fills the place of its object («أوردته») unless it takes a
    person beside the clause («أخبره أن»).
    """
    tokens = reader.tokens(k)
    if k + 1 == c.gap.last and not (tokens and tokens[-1].pos_ == "PRON"):
        return True
    found = complementizer_at(reader.doc, c.opener.word) if c.opener is not None else None
    if found is None:
        return False
    return any(
        found.frame in {fold(frame) for frame in a.form.verb.frames} and (not a.enclitic or a.form.verb.object)
        for a in reader.doc.analyses(k)
    )


def _told_in_present(reader: Reader, c: Candidate) -> bool:
    """«المدير يقول إن الرياح شديدة، ويتوقع أن تهدأ»: the belief is of him who says the rest, in the same tense."""
    told = (a.form for k in range(reader.sentence.first, c.word) for a in reader.doc.analyses(k))
    return any(
        form.kind == "verb" and form.tense == "present" and form.person == 3 and "bare" in form.verb.frames
        for form in told
    )


def _bare_belief(reader: Reader, c: Candidate) -> bool:
    if c.verb is None or c.form is None or c.kind != "verb" or c.verb.category != "belief":
        return False
    told = len(c.gap) == 1 and reader.lexicon.has("pronouns.prepositional", reader.doc.key(c.gap.first))
    beside = c.opener is not None and (c.opener.word == c.last or told)  # «ويتوقع لها أن»
    third = c.form.tense == "present" and c.form.gender == "m" and c.form.number == "s"
    # behind و only what the press has as a passive: «ويتوقع أن», but «ويرى أن», «ويتمنى أن»
    held = c.proclitic == "و" and reader.lexicon.has("narrator.held", fold(c.lemma))
    alone = not c.proclitic or (held and not _told_in_present(reader, c))
    if not (beside and third and alone):
        return False
    # «الخبير يعتقد أن»: a subject of its own before it; «يتوقع البنك ارتفاع الأسعار»: or behind it
    who = subject_before(reader, c)
    if who is None and c.opener is not None and c.opener.kind == "nominal":
        behind = find_speaker(reader, c, ()).speaker
        who = behind if behind is not None and behind.first > c.word else None
    return who is None or not plausible_source(reader, who)
