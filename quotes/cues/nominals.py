"""Noun phrases that stand for what was said: ``شدد على ضرورة …``, ``مؤكدة وقوفها …``, ``أعلن تعيين …``."""

from __future__ import annotations

from quotes.cues.candidates import Opener
from quotes.cues.few_words import hangs_on_object
from quotes.cues.mention_prepositions import MAX_GAP, of_deed, of_member, of_participle, of_seat, of_several, of_task
from quotes.cues.phrases import phrase_at
from quotes.cues.signs import behind_account, placed_at, shortens_title
from quotes.cues.subject_marks import names_body
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.inflection import inflected
from quotes.lexicon import PLACES, PRESENT, bare, conjoined, definite, disowned, lexicon_of, untied
from quotes.spelling import frequency, joined_preposition
from quotes.words import COMMA, cut

MAX_TITLE = 22  # words of a long title before a preposition that nothing but the verb can have
SHORTEST = 4  # letters: بعدم, برفع
SELDOM = 20  # a noun of the language has the article more often than once in so many times
MAX_PLACES = 40  # of one word that are looked at
NEAR = 3  # words from ب and its noun to the marks: «طالب بوقف "العدوان"»
ADVERBS = (
    "adjuncts.discourse", "adjuncts.lacking", "clauses.manner", "openers.about", "openers.circumstances",
    "openers.ways",
)  # fmt: skip
NO_NOUN = ("recipients.settings", "adjuncts.occasions", "pronouns.prepositional", "pronouns.demonstratives")
JOINED = {"ب": "nominal:ب"}
SEPARATE = {"علي": "nominal:على", "الي": "nominal:إلى", "عن": "nominal:عن", "من": "nominal:من", "في": "nominal:في"}


def nominal_opener(doc: Document, i: int, limit: int, analysis: Analysis) -> Opener | None:
    """The preposition licensed by the verb, or the next word for a verb that takes its object bare."""
    frames = analysis.form.verb.frames
    if analysis.form.kind == "masdar":
        return None
    if analysis.form.verb.strict:
        return _expressed(doc, i, limit, analysis)
    separate = {key for key, frame in SEPARATE.items() if frame in frames}
    joined = {letter for letter, frame in JOINED.items() if frame in frames}
    verb, finite = analysis.form.verb, analysis.form.kind == "verb"
    pointed = doc.key(i + 1)[:1] in joined and doc.key(i + 1)[1:] in doc.grammar.sets["pronouns.demonstratives"]
    if pointed and lexicon_of(doc.grammar).person_noun(doc.key(i + 2)):
        return None  # «صرح بذلك المتحدث بالقصيم»: its place is taken
    # «ووصفت بالقسوة»: a verb that speaks of somebody and has neither him nor a pronoun is a passive
    # so is a participle of an accusation, which is the accused's: «متهمة بالفساد»
    active = finite or analysis.form.kind == "participle"
    needy = active and verb.object and verb.category != "request" and not analysis.enclitic
    # a verb that takes an object as well has it by then
    reach = MAX_TITLE if finite and not verb.object else MAX_GAP
    seated = False
    for j in range(i + 1, min(limit, i + reach)):
        word, around = doc.words[j], doc.quotation_around(j)
        apart = word.key == "عن" and (seated or doc.key(j - 1) in COMMA)
        if j >= i + MAX_GAP and "nominal" in frames and not apart:
            continue  # «أعلن مجمع كذا المتخصص في صناعة كذا، أمس، | عن تصدير»
        if around is not None and around.start > doc.words[i].end and names_body(doc, around):
            continue  # «اتهمت منظمة "الحق بالحياة" السلطات | بالتقصير»
        if j >= i + MAX_GAP and (_another_says(doc, i + 1, j) or doc.phrase_length("adjuncts.heads", j)):
            break
        if word.key[:1] in joined and word.key in doc.grammar.sets["pronouns.prepositional"]:
            break  # «أشاد بها الأمير»: the pronoun is all that it takes
        if shortens_title(doc, j):
            continue
        if word.key in (".", "؟", "!", "؛", ":") or (not word.is_word and analysis.form.kind == "participle"):
            break
        if _ali(doc, j):
            continue
        if word.key[:1] in joined and word.key[1:] in doc.grammar.sets["pronouns.demonstratives"]:
            joined = joined if _pointed_at(doc, j + 1) else set()  # «صرح بذلك المتحدث باسم الشرطة»: it has its ب
        if doc.phrase_length("phrases.agents", j) > 1:
            continue  # «أكدت الهيئة على لسان المتحدث باسمها انخفاض العدد»
        if word.key in separate and conjoined(doc.key(j - 1)) in doc.grammar.sets["openers.proxies"]:
            continue  # «أعرب نيابة | عن زملائه عن شكره»
        if word.key in separate and (quoted := phrase_at(doc, j - 1)) is not None and quoted[0].role == "relay":
            continue  # «أعلنت الوكالة، نقلا | عن الوزارة، تسجيل إصابات»
        if word.key == "من" and doc.phrase_length("adjuncts.time", j - 1) > 2:
            continue  # «شكا السكان أكثر | من مرة من الضجيج»
        if word.key == "عن" and of_deed(doc, j, min(limit, i + MAX_TITLE)):
            continue  # «عبرت الجمعية للدفاع | عن البيئة عن رفضها»
        if word.key in separate and _sets_off(doc, j):
            continue
        # «أكدت عبر حسابها | على تويتر أن», «تساءل النائب سالم العلي، | عن كتلة المرفأ، عن أسباب التأخير»
        if word.key in separate and (behind_account(doc, j) or of_member(doc, j) or placed_at(doc, j)):
            continue
        # «اشتكى عدد | من السكان من انقطاع المياه», «أكد الجنود المرابطون | على الحدود على فخرهم»
        if word.key in separate and any(of(doc, j, min(limit, i + MAX_GAP)) for of in (of_several, of_participle)):
            continue
        seat = word.key in separate and of_seat(doc, j, limit)
        seated = seated or seat
        if seat or (word.key in separate and _of_everyone(doc, i, j, limit)):
            continue
        if word.key[:1] in joined and of_task(doc, j):
            continue
        if finite and word.key[:1] in joined and (_in_charge(doc, j, limit) or _behind_aside(doc, i, j, limit)):
            continue
        j = (
            _behind_aside(doc, i, j, limit) if finite and word.key in separate else 0
        ) or j  # «حذر، خلال لقاء من يومين، | من»
        if j + 1 < limit and word.key in separate and (doc.words[j + 1].is_word or doc.opens(j + 1) is not None):
            return Opener("nominal", j, j + 1, doc.words[j + 1].start, frame=SEPARATE[word.key])
        if j > i + 1 and word.key[:1] in joined and (called := _past_called(doc, j, limit)):
            return Opener("nominal", called, called, cut(doc.words[called], 1), frame=JOINED[word.key[:1]])
        if j + 1 < limit and word.key in joined and doc.opens(j + 1) is not None:
            return Opener("nominal", j, j + 1, doc.words[j + 1].start, frame=JOINED[word.key])
        if (
            word.key[:1] in joined
            and word.key[1:] in doc.grammar.sets["openers.ranked"]
            and not definite(doc.key(j + 1))
        ):
            continue  # «أفاد ضابط | برتبة عقيد بأن»
        if word.key[:1] in joined and doc.phrase_length("adjuncts.copies", j):
            continue  # «طالب الفرع، في بيان توصلت الجريدة | بنسخة منه، بإيفاد لجنة»
        if j > i + 1 and word.key[:1] in joined and _given_in_b(doc, j, min(limit, j + MAX_GAP)):
            continue  # «وصف المحامي | بجاش الأغبري الحكم بالقاسي»
        if j > i + 1 and word.key[:1] in joined and _performed(doc, j):
            continue  # «مبررا استغلال المبنى للقيام | بأعمال مخالفة»
        reach = limit if verb.object else min(limit, j + 2)
        if word.key in doc.grammar.sets["openers.lasting"] and _again(doc, j, reach):
            continue
        if (j > i + 1 or not needy) and word.key[:1] in joined and _complement(doc, j, told=verb.object):
            found = Opener("nominal", j, j, cut(word, 1), frame=JOINED[word.key[:1]])
            if finite and j > i + 1 and _places(doc, j):
                return _further(doc, j, min(limit, i + MAX_TITLE)) or found
            return found
    behind = i + 1 + (_source_length(doc, i + 1, limit) if finite else 0)
    if analysis.form.kind == "participle" and doc.key(i - 1) not in COMMA and _when(doc, behind):
        return None  # «زيادة الأسعار متوقعة | الأسبوع المقبل»: what is so, and when
    if "nominal" in frames and behind < limit and doc.words[behind].is_word:
        return Opener("nominal", behind, behind, doc.words[behind].start)
    return None


def denied_knowledge(doc: Document, i: int, opener: Opener | None, analysis: Analysis) -> Opener | None:
    """«نفى الوزير | علمه بأن الشركة مفلسة»: the knowledge that a verb denies, or the opener as it is."""
    noun = analysis.form.kind == "masdar"  # «نفى، في أقواله، | علمه بأن»
    if opener is None or opener.kind != "clause" or not (noun or analysis.form.verb.category == "denial"):
        return opener
    k = opener.word - 1
    knowing = untied(disowned(doc.key(k))) if k > i else ""
    if knowing not in doc.grammar.sets["openers.knowing"] or not doc.key(opener.word).startswith("ب"):
        return opener
    return None if noun else Opener("nominal", k, k, doc.words[k].start)


def _sets_off(doc: Document, j: int) -> bool:
    """Whether the preposition is a setting's or a conjunction's: «أكد | على هامش القمة أهمية», «| على الرغم من أن»."""
    setting = doc.key(j) == "علي" and doc.key(j + 1) in doc.grammar.sets["recipients.settings"]
    return setting or doc.phrase_length("complementizers.conjunctions", j) > 1


def behind_given_elsewhere(doc: Document, j: int) -> bool:
    """Whether the text has word ``j`` behind a given name at another place: «كريم بالحاج …. وطالب | بالحاج الوزارة»."""
    lexicon, places = lexicon_of(doc.grammar), doc.places.get(doc.key(j), ())[:MAX_PLACES]
    return any(k != j and lexicon.listed_given(doc.key(k - 1)) for k in places)


def _past_called(doc: Document, j: int, limit: int) -> int:
    """The verb's own ب behind what somebody is called: «اتهم من وصفهم بالمحتكرين | برفع الأسعار»; 0 for none."""
    marks = doc.opens(j + 1) if doc.key(j) == "ب" else None
    called = any(a.enclitic for a in doc.analyses(j - 1)) and (marks is not None or doc.key(j - 2) == "من")
    if not called or (doc.key(j) == "ب" and (marks is None or not marks.balanced)):
        return 0
    behind = doc.after(marks) if marks is not None else j + 1
    return behind if behind < limit and doc.key(behind)[:1] == "ب" and _complement(doc, behind) else 0


def _when(doc: Document, k: int) -> bool:
    """A time at word ``k``: «اليوم», «الأسبوع المقبل»."""
    period = definite(doc.key(k)) and bare(doc.key(k)) in doc.grammar.sets["adjuncts.periods"]
    return period or doc.phrase_length("adjuncts.time", k) > 0


def _source_length(doc: Document, k: int, limit: int) -> int:
    """Words and marks of a source in commas at ``k``, right behind a verb: «أكد|، وفق ما نقلته الوكالة،| إحباط»."""
    hit = phrase_at(doc, k + 1) if doc.key(k) in COMMA else None
    if hit is None or hit[0].role not in ("source", "clause") or hit[2]:
        return 0
    closing = next((j for j in range(k + 2, min(limit - 1, k + MAX_GAP)) if doc.key(j) in COMMA), 0)
    return closing + 1 - k if closing else 0


def _expressed(doc: Document, i: int, limit: int, analysis: Analysis) -> Opener | None:
    """«عبر الوزير | عن أسفه», «معبرا | عن سعادته»: what a verb spelt like another word has عن for."""
    lexicon, lemma = lexicon_of(doc.grammar), fold(analysis.form.verb.lemma)
    revealing = lexicon.has("openers.revealing", lemma)  # «كشف الوزير | عن قرب انطلاق المشروع»
    if not (revealing or lexicon.has("openers.expressing", lemma)):
        return None
    j, key = i + 1, doc.key(i + 1)
    if key == "عن" and analysis.form.tense == "present":
        return None  # «أغنية تعبر عن الحزن»
    if key == "عن" and revealing and analysis.form.kind == "verb" and not analysis.proclitic:
        return None  # «نفذت جولات كشفت عن وجود مخالفات»: of what stands before it
    if key in doc.grammar.sets["pronouns.within"] and doc.key(i + 2) == "عن":
        j = i + 2  # «رسالة عبر فيها | عن قلقه»
    elif key != "عن":
        somebody = lexicon.somebody(bare(key)) or lexicon.given_name(key) or doc.known_surname(key)
        somebody = somebody or (lexicon.has("names.particles", key) and lexicon.has("names.halves", doc.key(i + 2)))
        if analysis.form.kind != "verb" or not somebody:
            return None
        ahead = range(i + 2, min(limit, i + MAX_TITLE))
        ends = (k for k in ahead if (doc.key(k) == "عن" and not of_deed(doc, k, limit)) or doc.analyses(k))
        j = next(ends, limit)
    if j + 1 >= limit or doc.key(j) != "عن":
        return None
    if lexicon.has("openers.from_where", doc.key(j + 1)) and not (revealing and doc.word_at(j + 2)):
        return None  # «كشف عن قرب | انطلاق المشروع»
    if not doc.word_at(j + 1) and doc.opens(j + 1) is None:
        return None
    told = {bare(doc.key(j + 1)), untied(disowned(doc.key(j + 1)))}
    if revealing and doc.grammar.sets["openers.revealed"].isdisjoint(told):
        return None  # «كشفت الشركة عن هاتفها الجديد»: it is shown
    return Opener("nominal", j, j + 1, doc.words[j + 1].start, frame="nominal:عن")


def _of_everyone(doc: Document, i: int, j: int, limit: int) -> bool:
    """Whether a preposition is the verb's by which all are told of: «يدعو كل امرأة تضطر | إلى تغيير دوائها إلى»."""
    everyone = j - 3 > i and doc.key(j - 3) in doc.grammar.sets["recipients.everyone"] and not definite(doc.key(j - 2))
    acts = everyone and doc.key(j - 1)[:1] in PRESENT
    return acts and any(doc.key(k) == doc.key(j) for k in range(j + 2, min(limit, j + MAX_TITLE)))


def _in_charge(doc: Document, j: int, limit: int) -> bool:
    """Whether ب tells of what somebody has charge, the verb having its own: «طالبت منظمة كذا المعنية | باللاجئين بوقف».

    Of a thing with the article or of its affairs: «الهيئة المكلفة بالتحقيق», «المعنية بشؤون اللاجئين». Authorities are
    in charge without more: «طالبت الجهات المختصة بالتدخل».
    """
    lexicon, noun = lexicon_of(doc.grammar), doc.key(j)[1:]
    if not lexicon.has("naming.in_charge_of", doc.key(j - 1)):
        return False
    alone = lexicon.has("recipients.authorities", bare(doc.key(j - 2)))
    affairs = lexicon.has("naming.affairs", noun)
    if not affairs and (alone or not definite(noun)):
        return False
    own = (k for k in range(j + 1, min(limit, j + MAX_GAP)) if doc.key(k)[:1] == "ب")
    return any(_complement(doc, k) and not definite(doc.key(k)[1:]) for k in own)


def _behind_aside(doc: Document, i: int, j: int, limit: int) -> int:
    """The verb's own preposition behind an adjunct in commas with one at ``j``: «طالبوا، خلال لقائهم به، | بحفر»."""
    opening = next((k for k in range(j - 1, max(i, j - MAX_GAP), -1) if not doc.words[k].is_word), i)
    adjunct, key = doc.key(opening + 1) in doc.grammar.sets["openers.prepositions"], doc.key(j)
    if opening == i or doc.key(opening) not in COMMA or not adjunct:
        return 0
    closing = next((k for k in range(j + 1, min(limit - 1, j + MAX_GAP)) if not doc.words[k].is_word), 0)
    b = doc.key(closing + 1)[:1] == "ب" and _complement(doc, closing + 1)
    own = doc.key(closing + 1) == key if key in SEPARATE else b
    return closing + 1 if closing and doc.key(closing) in COMMA and own else 0


def _another_says(doc: Document, first: int, last: int) -> bool:
    """Whether a finite verb of saying stands among the words: «اعترف آخرون، وقال معظمهم إنهم قاموا | بالمزاح»."""
    between = (a.form for k in range(first, last + 1) for a in doc.analyses(k))
    return any(form.kind == "verb" and not form.verb.strict for form in between)


def _again(doc: Document, j: int, limit: int) -> bool:
    """Whether the verb's own ب stands behind an adverb: «يندد باستمرار | بالتأخير», «يتهم باستمرار جاره | بالتلوث»."""
    return any(_complement(doc, k) for k in range(j + 1, min(limit, j + MAX_GAP)))


def _ali(doc: Document, j: int) -> bool:
    """Whether the name stands at word ``j``, behind another name: «أكد مرزوق علي الغانم وقوف بلاده», not على."""
    if doc.key(j) != "علي" or doc.words[j].letters.endswith("ى"):
        return False
    return doc.ali(j) or lexicon_of(doc.grammar).listed_given(doc.key(j - 1))


def _further(doc: Document, placed: int, limit: int) -> Opener | None:
    """The verb's ب behind one that places its subject: «طالب رئيس لجنة الأسواق بغرفة الساحل، | بتهيئة السوق»."""
    apart = [j for j in range(placed + 1, limit) if doc.key(j)[:1] == "ب" and _complement(doc, j)]
    apart = [j for j in apart if not _places(doc, j) and not doc.phrase_length("adjuncts.heads", j)]
    # «رئيس الشعبة بإحدى الغرف | بالصعيد، هيئة البترول بخفض الكميات»: one alone before a comma places him as well
    behind = next((j for j in apart if doc.key(j + 1) not in COMMA), apart[0] if apart else None)
    first = next((j for j in apart if doc.key(j - 1) in COMMA), behind)
    return None if first is None else Opener("nominal", first, first, cut(doc.words[first], 1), frame=JOINED["ب"])


def _places(doc: Document, j: int) -> bool:
    """Whether ب says where: before a body, a country, a capital, one of several («بإحدى الغرف التجارية»)."""
    key, lexicon = doc.key(j)[1:], lexicon_of(doc.grammar)
    if lexicon.has("anaphors.one_of", key) and not lexicon.person_noun(bare(doc.key(j + 1))):
        return True
    if lexicon.body(key) or any(lexicon.has(places, key) for places in PLACES):
        return True
    if definite(key):  # «نقابة المعلمين بالمنيا»: what is never without its article is a place, but «بالإفراج»
        rare = frequency(key[2:]) * SELDOM < frequency(key) and not inflected(key)  # «نوه بالتزام الوزارة»
        return rare and doc.words[j].letters[3:4] != "إ" and doc.key(j + 1)[:1] != "ب"
    # «مدير المستشفى بجدة الدكتور سامي العلي»: what takes no article is a place before who bears the title
    title = definite(doc.key(j + 1)) and lexicon.honorific(doc.key(j + 1)) and lexicon.given_name(doc.key(j + 2))
    return title and frequency("ال" + key) * SELDOM < frequency(key)


def _given_in_b(doc: Document, j: int, limit: int) -> bool:
    """Whether a word that begins with ب is a given name, with the verb's own ب behind it.

    A title stands before it, a surname behind it, and the press has no such noun.
    """
    title, noun, surname, lexicon = doc.key(j - 1), doc.key(j)[1:], doc.key(j + 1), lexicon_of(doc.grammar)
    titled = definite(title) and lexicon.person_noun(title) and definite(surname)
    unknown = not (definite(noun) or lexicon.somebody(noun)) and max(frequency(noun), frequency("ال" + noun)) < SELDOM
    unknown = unknown or lexicon.listed_given(doc.key(j))
    named = titled and unknown and not (lexicon.somebody(surname) or surname.endswith("ة"))
    return named and any(_complement(doc, k) for k in range(j + 2, limit))


def _performed(doc: Document, j: int) -> bool:
    """Whether the verbal noun right before ب has it: «للقيام | بأعمال»; behind the verb's own ب it comes too late."""
    before = doc.key(j - 1)
    return before[:1] == "ل" and bare(before) in doc.grammar.sets["openers.performing"]


def _pointed_at(doc: Document, k: int) -> bool:
    """Whether a demonstrative points at word ``k``: «بهذا القرار», not «بذلك المتحدث», who is the subject."""
    return definite(doc.key(k)) and not lexicon_of(doc.grammar).person_noun(doc.key(k))


def leads_to_marks(doc: Document, i: int, mark: int, analysis: Analysis) -> bool:
    """Whether the verb's own preposition and a noun stand before the marks, which are then a part of what it names.

    «شدد الوزير على أهمية «استمرار الحوار»», but «دعا إلى «استمرار الحوار»».
    """
    opener = nominal_opener(doc, i, mark, analysis)
    if opener is None or not opener.frame or opener.first >= mark:
        return False
    if doc.key(mark - 1) in COMMA and doc.key(mark + 1) in doc.grammar.sets["clauses.conceding"]:
        return True  # «طالب بفتح المستوصف، «ولو يوما في الأسبوع»»: the marks go on with what is asked for
    relatives = doc.grammar.sets["pronouns.relative"]
    if doc.key(mark - 1) == "علي" and any(doc.key(k) in relatives for k in range(opener.first, mark)):
        return True  # «طالب بتطبيق المادة السابعة، التي تنص على «…»»: the words are the article's
    if doc.key(mark - 1) in doc.grammar.sets["openers.prepositions"] and opener.word < mark - 1:
        return True  # «أشاد بمتابعة فلان، المشرف العام على «مركز البحر للإغاثة والأعمال»»
    if opener.word == opener.first and doc.word_at(mark - 1) and _of_something(doc, opener.word, mark):
        return True
    if not all(doc.words[k].is_word or _name_mark(doc, k) for k in range(opener.first, mark)):
        return False
    apart = mark - opener.first > NEAR or joined_preposition(doc.words[mark + 1])
    if opener.first == opener.word > i + 1 and apart:
        return False  # «طالب الإطار المندوب الذي حل بالمؤسسة "بفتح تحقيق"»
    if mark == opener.first + 1 and not (_noun_form(doc.key(mark + 1)) or hangs_on_object(doc, mark)):
        return False  # «مشيرا إلى أوشاكوف "سمعت الوزير يزعم ذلك"», but «اتهمه باستهداف "حي سكني"»
    key, sets = doc.key(opener.first), doc.grammar.sets
    return not any(key in sets[name] for name in NO_NOUN)


def _of_something(doc: Document, j: int, mark: int) -> bool:
    """Whether ب at word ``j`` has a noun of something: «أشاد | بقرار إقالة المدير، وبرغبتهم "فهم أدرى"».

    No marks that begin with the verb's own ب are of it: «طالب المندوب الذي حل بمؤسسة الحي "بفتح تحقيق"».
    """
    lexicon, noun = lexicon_of(doc.grammar), doc.key(j)[1:]
    of = any(definite(doc.key(k)) for k in (j + 1, j + 2)) and not definite(noun)
    own = joined_preposition(doc.words[mark + 1])
    return of and not own and not _places(doc, j) and not lexicon.somebody(noun) and frequency("ال" + noun) >= SELDOM


def _name_mark(doc: Document, k: int) -> bool:
    """A mark of a name inside what the verb names: «دعا إلى قيام «أوبك جديدة» قادرة على «التكيف مع التحديات»»."""
    return doc.opens(k) is not None or doc.closes(k) is not None


def _noun_form(key: str) -> bool:
    return definite(key) or key.endswith("ة")


def _complement(doc: Document, j: int, *, told: bool = False) -> bool:
    """Whether word ``j`` is ب and a noun of the verb's: no name (برشلونة), adverb (بشدة) or pronoun (به, بذلك).

    ``told``: the verb speaks to somebody, and ما is what he learns of: «أخبر والده بما جرى».
    """
    word, sets = doc.words[j], doc.grammar.sets
    if word.key[:1] == "ب" and word.key[1:] in sets["pronouns.relative_ma"]:
        following = doc.key(j + 1)  # «أشاد بما يحظى به الحرس من دعم», not «بما في ذلك», «بما أن»
        adverbial = following in sets["openers.prepositions"] or following in sets["complementizers.bare"]
        return not (told or adverbial)
    if len(word.key) < SHORTEST or word.key in sets["pronouns.prepositional"] or word.key in sets["phrases.inside"]:
        return False
    if word.key[1:] in sets["pronouns.demonstratives"] and not definite(doc.key(j + 1)):
        return False
    if behind_given_elsewhere(doc, j):
        return False
    if word.key in sets["naming.behalf"]:
        return False  # «طالب المتحدث | باسمها لورنس ديلمار بوقف القصف»
    return joined_preposition(word) and not doc.longest(ADVERBS, j)
