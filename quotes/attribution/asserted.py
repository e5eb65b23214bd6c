"""Verbs of saying that say nothing here: knowing, what things show, habits, plans and relatives.

«يعلم الجميع أن», «صور توضح حجم الدمار», «حزب يرفض كل تسوية», «سيعلن موعدها لاحقا».
"""

from __future__ import annotations

from quotes.attribution.authors import document_before
from quotes.attribution.discourse import discourse_at
from quotes.attribution.draft import Finding
from quotes.attribution.figurative import figurative
from quotes.attribution.listing import enumerates, untold
from quotes.attribution.not_said import not_said
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_starts import estimate_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.predicated import hers, predicated
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.attribution.supposed import addresses_reader, conditional, kept_back, negated, not_yet_said, we_do_not
from quotes.attribution.things import has_object, joined_deed, proved, read_of, shows
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.cues.going_on import leads_on
from quotes.cues.repeated import by_saying, said_again
from quotes.cues.rivals import behind_object, in_way
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import CONJUNCTIONS, POSSESSIVES, conjoined, definite
from quotes.marks import is_statement_like
from quotes.spelling import joined_preposition
from quotes.words import COMMA

MAX_ADVERBIAL = 6
MAX_HANDLER = 5  # words from who takes a proposal up to it
EVENTS = ("openers.done", "complementizers.modals")
FEW = 3  # words in marks
FEMININE = ("ة", "ات")
TOO_FAR = 3  # words between a subject and the marks
SOURCES = ("مصدر", "مصادر")


def says_nothing(reader: Reader, c: Candidate) -> bool:
    """Whether a finite verb with its frame in place asserts nothing that somebody said."""
    if c.verb is None or c.form is None or c.position != "after" or c.opener is None:
        return False
    if not_said(reader, c):
        return True
    if c.kind != "verb":
        return _names_thing(reader, c)
    if c.opener.kind == "colon" and (enumerates(reader, c) or untold(reader, c)):
        return True
    if c.opener.kind in ("clause", "quotation", "colon") and (_not_its_own(reader, c) or read_of(reader, c)):
        return True
    if c.opener.kind in ("clause", "nominal", "question") and (
        _supposed(reader, c)
        or figurative(reader, c)
        or not_yet_said(reader, c)
        or conditional(reader, c)
        or addresses_reader(reader, c)
    ):
        return True
    if c.opener.kind == "clause" and (_indicates(reader, c) or proved(reader, c)):
        return True
    shown = c.opener.kind in ("clause", "colon") and (shows(reader, c) or has_object(reader, c))
    if shown or joined_deed(reader, c) or we_do_not(reader, c):
        return True
    if c.verb.category == "knowledge":
        # CASE 1: to know something is to say it only for an outlet: «علمت الصحيفة أن»
        return c.proclitic.endswith("ل") or not _learned(reader, c)  # «وليعلم الجميع أن»
    if c.opener.kind == "quotation" and (_records_act(reader, c) or _name_denies(reader, c)):
        return True
    if c.opener.kind in ("nominal", "quotation") and reader.doc.item_before("narrator.without", c.word):
        return True  # «من دون أن توضح الوزارة الأسباب»
    if c.opener.kind != "nominal":
        return False
    # CASE 2: what will be announced is not said yet: «سيعلن موعدها لاحقا», «لم يعلن موعدها»
    if "س" in c.proclitic or kept_back(reader, c):
        return True
    who = find_speaker(reader, c, ()).speaker
    if _noun_itself(reader, c, who) or _convicts(reader, c, who):
        return True
    # CASE 3: in the present tense things show and crowds insist: «النتائج تشير إلى تحسن», «الكثير يرفض الفكرة»
    if who is not None:
        return c.form.tense == "present" and not plausible_source(reader, who)
    # CASE 4: without a subject the verb opens its clause; behind a noun it only describes it («صور توضح حجم الدمار») or
    # is a noun itself («لم يصدر أي نفي»)
    return not _opens_clause(reader, c)


def _noun_itself(reader: Reader, c: Candidate, who: Stretch | None) -> bool:
    """«تطابق | وصف السيارة مع», «طالب جامعي يتبرع»: a noun, behind a verb or before what describes it."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(c.word - 1)
    if c.form is None or c.form.tense != "past" or c.form.gender == "f" or c.proclitic or c.enclitic:
        return False
    if c.word > reader.sentence.first and reader.verb(c.word - 1) and not doc.analyses(c.word - 1):
        return not (lexicon.auxiliary(before) or lexicon.has("continuation.verbs", conjoined(before)))
    if who is None or who.first != c.last or definite(doc.key(who.first)) or lexicon.somebody(doc.key(who.first)):
        return False
    nisba = doc.words[who.first].letters.endswith("ي") and not doc.known_surname(doc.key(who.first))
    return nisba and reader.pos(who.first) == "ADJ"


def _convicts(reader: Reader, c: Candidate, who: Stretch | None) -> bool:
    """«أدانت المحكمة | المتهم بالقتل»: a court finds somebody guilty, where others condemn what was done."""
    court = who is not None and reader.lexicon.any(("groups.courts",), reader.doc.key(who.first))
    return court and reader.lexicon.has("recipients.convicted", fold(c.lemma))


def _name_denies(reader: Reader, c: Candidate) -> bool:
    """«لم ترد «شركة الخليج» على طلب»: a name in marks that did not say anything to what a preposition adds."""
    doc, quotation = reader.doc, c.opener.quotation if c.opener is not None else None
    if quotation is None or c.opener is None or c.opener.word != c.last or not negated(reader, c):
        return False
    on = doc.key(doc.after(quotation)) in doc.grammar.sets["openers.prepositions"]
    return on and not is_statement_like(doc.text, quotation)


def _records_act(reader: Reader, c: Candidate) -> bool:
    """«تسجل قيامه "على رأس حملة"»، «تبين احتواؤها على "…"»: an act is what is recorded, not who says.

    It does not agree with the verb, as «كتبت جارته: "…"» does.
    """
    if c.verb is None or not c.verb.strict or c.form is None or c.form.gender != "f":
        return False
    who = _subject_in_gap(reader, c)
    if who is None or len(who) > 1 or not reader.doc.words[c.gap.last - 1].is_word:
        return False
    key = reader.doc.key(who.first)
    owner = next((p for p in POSSESSIVES if key.endswith(p)), "")
    agrees = key.removesuffix(owner).endswith("ت")
    return owner != "" and not agrees and reader.pos(who.first) == "NOUN" and not plausible_source(reader, who)


def _supposed(reader: Reader, c: Candidate) -> bool:
    """«وفي حال توصلت التحقيقات إلى أن الخبر صحيح»: on a condition nothing is said."""
    k = c.word
    while k > reader.sentence.first and reader.lexicon.auxiliary(reader.doc.key(k - 1)):
        k -= 1
    return reader.doc.length_before("clauses.suppositions", k) > 0


def _indicates(reader: Reader, c: Candidate) -> bool:
    """«ليس هناك مؤشرات في هذه المرحلة تشير إلى أنهم»: a present of nobody's that describes things before it."""
    if c.form is None or (c.form.tense, c.form.gender, c.form.number, c.form.person) != ("present", "f", "s", 3):
        return False
    if c.verb is None or c.verb.category != "statement" or "bare" in c.verb.frames:
        return False  # «رسالة تقول إن»: to say is never to show
    if reader.lexicon.has("continuation.verbs", fold(c.lemma)):
        return False
    if c.enclitic or "ل" in c.proclitic or _opens_clause(reader, c):
        return False
    if reader.lexicon.has("pronouns.within", reader.doc.key(c.last)):
        return False  # «أصدرت البلدية بيانا توضح | فيه أن»
    return find_speaker(reader, c, ()).speaker is None


def _names_thing(reader: Reader, c: Candidate) -> bool:
    """Whether a verbal noun or participle names a thing or a quality, not an act of saying."""
    assert c.verb is not None and c.opener is not None
    doc, opener = reader.doc, c.opener
    before, beside = c.word - 1, opener.word == c.last
    if c.kind == "masdar" and c.proclitic.endswith("ل") and c.verb.object and not c.enclitic and not beside:
        # CASE 1: what something is done for: «علامات لتحذير المشترين من أنها»
        return opener.kind == "clause" and c.form is not None and not c.form.enclitic
    if c.kind == "participle" and (predicated(reader, c) or hers(reader, c)):
        return True
    if before < reader.sentence.first or not doc.words[before].is_word:
        return False
    if c.kind == "masdar":
        if _belongs_to_nobody(reader, c) or _is_asked(reader, c):
            return True
        # CASE 2: what is done or can be done is an event («لم يتم تأكيدها», «يمكن تفسيره بأن»), a name in marks the
        # subject («إعلان «الفجر» فوزها»)
        # but «علق عليه بقوله: «…»»: by saying is how
        if c.proclitic[-1:] != "ب" and any(reader.lexicon.has(name, conjoined(doc.key(before))) for name in EVENTS):
            return True
        quotation = opener.quotation
        few = quotation is not None and doc.words_quoted(quotation) < FEW
        return few and beside and not (c.form is not None and c.form.enclitic) and doc.key(opener.word) != ":"
    # CASE 3: the object of a verb: «ناقشت القمة، وتلقت مقترحا حول الخروج»
    if opener.kind == "nominal" and reader.verb(before) and not doc.analyses(before):
        return True
    if c.kind == "participle" and _handled(reader, c):
        return True
    # CASE 4: an adjective of the noun before it: «عقوبات مشددة على البلاد، لذا يجب أن», «معلومات مؤكدة من الجهاز»
    sourced = beside and before - 1 >= reader.sentence.first and doc.key(before - 1) in ("من", "عن")
    if (
        sourced
        and reader.lexicon.has("groups.heads", doc.key(before))
        and reader.lexicon.has("groups.feminine", doc.key(before))
    ):
        return True  # «علمت الصحيفة من مصادر مؤكدة أن»
    described = reader.pos(before) == "ADJ" and doc.key(before).endswith("ة") and before - 1 >= reader.sentence.first
    if described:
        before -= 1  # «إجراءات أمنية مشددة», «عناصر معدنية مفيدة للصحة»
    plain = not definite(doc.key(before)) and reader.pos(before) == "NOUN"
    plain = plain and (described or doc.key(before).endswith(FEMININE))
    if doc.key(before) == "غير":
        return True  # «بطرق غير متوقعة وأن»
    if not plain or not doc.key(c.word).endswith("ة"):
        return False
    return not beside or (opener.kind == "nominal" and _adjunct_at(reader, opener.first))


def _handled(reader: Reader, c: Candidate) -> bool:
    """«رفض المجلس | مقترحا بأن تلغى الرسوم»: a proposal that others take up, and not what they propose."""
    doc, lexicon = reader.doc, reader.lexicon
    near = range(c.word - 1, max(reader.sentence.first, c.word - 1 - MAX_HANDLER) - 1, -1)
    verb = next((k for k in near if reader.verb(k) or not doc.words[k].is_word), c.word)
    return lexicon.has("openers.proposals", doc.key(c.word)) and lexicon.has(
        "openers.handling", conjoined(doc.key(verb))
    )


def _adjunct_at(reader: Reader, k: int) -> bool:
    """Whether no object but a preposition stands at word ``k``: «عقوبات مشددة على», «فرصة مؤكدة لافتتاح»."""
    if reader.doc.key(k) in reader.doc.grammar.sets["openers.prepositions"]:
        return True
    return joined_preposition(reader.doc.words[k]) or reader.adposition(k)


def _is_asked(reader: Reader, c: Candidate) -> bool:
    """«وعند سؤاله عما حدث، قال»: the pronoun behind a time is whom somebody asked, not who asks («كرر سؤاله عما»)."""
    question = c.verb is not None and c.verb.category == "question" and c.form is not None and c.form.enclitic
    return bool(question) and conjoined(reader.doc.key(c.word - 1)) in (fold("عند"), fold("لدى"))


def _belongs_to_nobody(reader: Reader, c: Candidate) -> bool:
    """«العمل على تأكيد أن», «عند إعلان الحدث اكتشفوا أن»: a verbal noun with neither a pronoun nor somebody who speaks.

    Not "say", a denial («مع نفي أن»), an adjective's («اعتراف دولي»), «وأعاد تأكيد أن», «مكتفيا بالإشارة إلى أن».
    """
    assert c.opener is not None and c.verb is not None
    if c.opener.kind != "clause" or c.lemma == "قال" or c.verb.category != "statement":
        return False
    if c.form is None or c.form.enclitic or reader.pos(c.last) == "ADJ":
        return False
    doc, first = reader.doc, reader.sentence.first
    if said_again(doc, c.word, first) is not None or by_saying(doc, c.word, first):
        return False
    led = c.word - 1 - (doc.key(c.word)[:2] != "لل")
    if led >= first and reader.past(led) and leads_on(doc, c.word):
        return False  # «وسارع إلى | التأكيد أن»
    who = find_speaker(reader, c, ()).speaker
    return who is None or not plausible_source(reader, who)


def _not_its_own(reader: Reader, c: Candidate) -> bool:
    """Whether what follows belongs to another word, further on than the cue and its subject.

    «أخبرت المدير بالأمر، ولكني فوجئت بأن»: the verb before بأن has it; «تابعت الصحف تأجيل المحاكمة …
    «تنظيم كذا»»: the verb has its object already.
    """
    assert c.opener is not None
    doc, last = reader.doc, c.opener.word - 1
    clause = c.opener.kind == "clause" and c.opener.frame == "clause"
    if clause and doc.key(c.last) == "ما" and last > c.last and not estimate_at(doc, c.last):
        return True  # «أضاف ما يجعلك توقن، أن»: the relative is its object
    if c.opener.kind == "colon":
        # «المشاركون الذين سجلوا وفق نموذج خاص، يشمل: …»
        apart = any(doc.key(k) in COMMA for k in range(c.last, last))
        return last > c.last and apart and reader.verb(last) and not doc.analyses(last)
    if c.opener.kind == "quotation":
        headless = reader.lexicon.has("pronouns.headless", conjoined(doc.key(c.word - 1)))
        if last > c.word and headless and doc.word_at(last) and not c.enclitic:
            return True  # «أن من يتحدث عن انسداد «يبحث عن أزمة»»: what he who talks so does
        if last > c.word and fa_clause_at(doc, last):
            return True  # «وحسب الصحيفة التي لم تذكر مصادرها فإن «…»»
        # «قال سالم العلي القائم بأعمال المدير "…"»: "say" takes no noun
        far = last - c.last >= TOO_FAR and doc.key(c.opener.word) != ":" and not that_clause_at(doc, c.opener.first)
        return far and not (c.verb and "bare" in c.verb.frames) and _has_object(reader, c)
    # إن is the complement of "say" alone, and a word between the two may be a name: «قال سيبويه إن»
    if last <= c.word + 1 or not doc.words[last].is_word or "إ" in doc.words[last + 1].text[:2]:
        return False
    state = doc.key(last - 1)
    if state[:1] == "و" and reader.lexicon.has("pronouns.independent", state[1:]) and not doc.analyses(last):
        return False  # «تابع المدير وهو يبتسم أن», «اعترف سامي وهو يبكي بأنه»: what he did the while
    entirely = doc.length_before("clauses.manner", last + 1)  # «نفى المدير جملة وتفصيلا أن»
    if entirely or behind_object(doc, c.word, c.opener.frame, last) or in_way(doc, last):
        return False  # «وصف الباحث ما يحدث بأنه», «أكد الوزير بشكل قاطع أن»
    who = _subject_in_gap(reader, c)
    told = doc.key(last)[:1] == "ل" and reader.lexicon.occasion(doc.key(last - 1))  # «في تصريح | لبرقش أن»
    if told or (who is not None and (who.first <= last <= who.last or _ends_name(reader, who.last, last))):
        return False
    # «أعلنت أسماؤهم على الموقع، وتتحدى الوزارة أي جهة أن»: a verb coordinated behind a comma has it as well
    # «خلص في دراسة أجراها إلى أن»: an object in its place, the verb takes no clause besides
    return (reader.verb(last) and not (c.opener.frame != "clause" and _satisfied(reader, last))) or any(
        doc.key(k)[:1] == "و"
        and doc.key(k - 1) in COMMA
        and reader.verb(k)
        and all(a.form.verb.strict for a in doc.analyses(k))
        for k in range((who.last if who is not None else c.last) + 1, last)
    )


def _ends_name(reader: Reader, k: int, last: int) -> bool:
    """Whether the name of whom the verb speaks to ends before its clause: «أبلغ النادي | المدرب كارل هارت أن»."""
    title = k < last and definite(reader.doc.key(k)) and reader.lexicon.person_noun(reader.doc.key(k))
    told = noun_phrase(reader, k, last + 1) if title else None
    return told is not None and told.last == last + 1


def _satisfied(reader: Reader, k: int) -> bool:
    """Whether the verb at word ``k`` has its object with it and takes none but that (not «أخبرهم أن»)."""
    tokens = reader.tokens(k)
    return bool(tokens) and tokens[-1].pos_ == "PRON" and len(tokens) > 1 and not reader.doc.analyses(k)


def _has_object(reader: Reader, c: Candidate) -> bool:
    """Whether a noun behind the subject is what the verb takes, before any marks: «تابعت الصحف | تأجيل المحاكمة»."""
    assert c.opener is not None and c.verb is not None
    if c.verb.object or c.verb.category != "statement":
        return False
    who = _subject_in_gap(reader, c)
    free = who.last if who is not None else c.last
    if c.opener.word - 1 - free < TOO_FAR:
        return False
    if who is None or not plausible_source(reader, who):
        return who is not None
    # «أكد الوزير وجود اتفاق … «يشمل …»»: the marks are a part of what the noun stands for
    key = reader.doc.key(free)
    starts = ends_phrase(reader, free, free) or reader.lexicon.time(key) or key[:1] in ("ل", "ب", "ك", "و")
    return "nominal" not in c.verb.frames and reader.pos(free) == "NOUN" and not starts


def _subject_in_gap(reader: Reader, c: Candidate) -> Stretch | None:
    who = find_speaker(reader, c, ()).speaker
    return who if who is not None and c.gap.first <= who.first < c.gap.last else None


def does_something(reader: Reader, c: Candidate) -> bool:
    """Whether what the verb takes is done, not said: «رفض الدعوة», «رافضا الانضمام».

    Marks hold what it takes right behind the verb or its subject («رفض المتحدث «كل ما نشر»»), not further off («رفض
    طلبا لأن «…»»).
    """
    if c.verb is None or not c.verb.act or c.position != "after" or (c.opener is not None and c.opener.kind == "colon"):
        return False
    if c.opener is None or c.opener.kind != "quotation":
        return True
    who = _subject_in_gap(reader, c)
    if reader.doc.key(c.opener.word + 1)[:1] == "ل" and reader.adposition(c.opener.word + 1):
        return True  # «أن طلبه رفض «لأسباب أمنية»»: why
    return c.opener.word not in (c.last, who.last if who is not None else c.last)


def _learned(reader: Reader, c: Candidate) -> bool:
    finding = find_speaker(reader, c, ())
    # «علمت الصحيفة من مصادر أن»: who learned it passes it on
    who = finding.relays[0].who if finding.case == "relay" and finding.relays else finding.speaker
    if who is None:
        return False
    doc, lexicon = reader.doc, reader.lexicon
    if finding.case == "relay" and _told(reader, finding):
        return True
    within = doc.quotation_around(who.first)
    if within is not None and within != doc.quotation_around(c.word):
        return True  # «علمت "مرايا الخليج" أن»: a name in marks
    if doc.key(who.first - 1) == "(" and who.last < len(doc.words) and doc.key(who.last) == ")":
        return True  # «علمت (المرآة) أن»: or in brackets
    # «يعلم زملاؤنا في الدول العربية أن»: an outlet's name further on is an adjective, or its reader's
    if lexicon.outlet_name(doc.key(who.first)):
        return True
    return any(lexicon.outlet_head(doc.key(k)) or doc.opens(k) is not None for k in range(who.first, who.last))


def _told(reader: Reader, finding: Finding) -> bool:
    """Whether a source has told what was learned: «علمت الناقلة من مصدر مطلع أن»; a body: «وعلم لدى مصالح الأمن أن»."""
    key = reader.doc.key(finding.speaker.first) if finding.speaker is not None else ""
    return key.startswith(SOURCES) or (not finding.relays and reader.lexicon.body(key))


def _opens_clause(reader: Reader, c: Candidate) -> bool:
    """Whether a verb without a subject opens a clause, or stands behind a pronoun or الذي in place of him."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.proclitic[:1] in CONJUNCTIONS:
        return True
    k = c.word
    while k > reader.sentence.first and (lexicon.auxiliary(doc.key(k - 1)) or lexicon.negator(doc.key(k - 1))):
        k -= 1
    if k == reader.sentence.first or not doc.words[k - 1].is_word or doc.opens(k - 1) is not None:
        return True
    before = doc.key(k - 1)
    bare = conjoined(before)
    if lexicon.has("pronouns.within", doc.key(c.last)) and document_before(reader, k, whole=True):
        return True  # «أصدر المجلس بيانا أدان فيه الهجوم»
    if before == "ان":
        return c.form is not None and c.form.tense == "past"  # «بعد أن أعلن استقالته», but «من حقه أن يرفض»
    lists = ("clauses.sibling_connectives", "clauses.contrastives", "pronouns.independent", "pronouns.consequent")
    if lexicon.relative(before) or any(bare in doc.grammar.sets[name] for name in lists):
        return True
    if bare in doc.grammar.sets["complementizers.suffixed"] or bare[1:] in doc.grammar.sets["complementizers.suffixed"]:
        return True
    places = range(max(reader.sentence.first, k - MAX_ADVERBIAL), k)
    return any(k - j in (discourse_at(reader, j), doc.phrase_length("adjuncts.time", j)) for j in places)
