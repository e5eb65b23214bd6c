"""Noun phrases that stand for what was said: where they begin behind cue, subject and adjuncts."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.cognates import cognate_at
from quotes.attribution.content_nouns import adjunct, closed, content_noun, own_deed, with_b
from quotes.attribution.dashes import behind_dashes
from quotes.attribution.governed import MAX_GOVERNED
from quotes.attribution.intermediary import spokesman_at
from quotes.attribution.manner import manner_in_marks, tone_at
from quotes.attribution.objects import before_object
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.reader import Reader
from quotes.attribution.sites import site_at
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.subordinate import joined
from quotes.attribution.times import time_at
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import that_clause_at
from quotes.cues.nominals import JOINED, SEPARATE
from quotes.cues.phrases import phrase_at
from quotes.lexicon import definite
from quotes.words import COMMA, cut

MAX_ADJUNCT = 25  # words of «في تصريح نقلته وكالة كذا» between a verb and its object
NAME = 3  # letters; لين, لما are no ل and a name
MAX_SETTING = 12  # words of an adjunct that no sign parts from the object
MAX_TOLD = 6  # words that name who is told, before what they are told
MAX_ASIDES = 2  # appositions and adjuncts between commas before an object
STRIPPED = frozenset({"علي", "عن"})
FEWEST = 3  # words of an object before an أن that hangs on one of them
NO_OBJECT = ("ADP", "CCONJ", "PART", "PRON", "VERB")


def nominal_opener(reader: Reader, c: Candidate, opener: Opener, speaker_last: int) -> Opener | None:
    """The opener of a noun phrase, moved to where the phrase begins; None where nothing but adjuncts is left.

    A search by words finds «على» in «أكد حرصه على العمل» and «أن» in «مشيرا إلى إمكانية أن يعود»: both stand inside.
    """
    doc, limit = reader.doc, reader.sentence.last
    first = opener.first
    if opener.kind == "nominal" and first < speaker_last:  # «أعلن الوزير | تعيين فلان»
        first = behind_dashes(reader, speaker_last) or speaker_last
    elif (earlier := _earlier(reader, c, opener, speaker_last)) is not None:
        first = earlier
    elif opener.kind != "nominal":
        return opener
    start = _past_adjuncts(reader, c, first)
    if c.verb is not None and "nominal" in c.verb.frames and not c.verb.object and _no_object_at(reader, start):
        start = behind_comma(reader, start) or start
    unmoved = start
    if start < limit:
        start = _past_mention(reader, c, start, speaker_last)
    if start >= limit or not _begins(reader, start):
        return None
    if _stays_out(reader, c, opener, start):
        return None
    if (not opener.frame or start > unmoved) and opener.kind == "nominal" and with_b(reader, start):
        return Opener("nominal", start, start, cut(doc.words[start], 1))
    if start == opener.first:
        return opener if opener.kind == "nominal" else None
    joined_b = opener.kind == "clause" and start + 1 == opener.word and with_b(reader, start)
    return Opener("nominal", start, start, cut(doc.words[start], 1) if joined_b else doc.words[start].start)


def _past_mention(reader: Reader, c: Candidate, k: int, speaker_last: int) -> int:
    """Past what still belongs to the mention of who speaks or names who is told, where an object stands behind it.

    «أعلنت البعثة "أونام" | مقتل جندي», «أبدى الحارس الجديد والعائد من الإصابة، | رغبته», «مؤكدا سموه | أهمية العمل».
    """
    doc = reader.doc
    name = doc.opens(k)
    if name is not None and k == speaker_last and name.balanced and doc.words_quoted(name) <= 1:
        after = doc.after(name)
        return after if after < reader.sentence.last and content_noun(reader, after) else k
    if reader.lexicon.has("anaphors.honorifics", doc.key(k)) and content_noun(reader, k + 1):
        return k + 1
    if doc.key(k)[:1] == "و" and joined(reader, k):
        return behind_comma(reader, k) or k
    return _past_told(reader, c, k)


def _past_told(reader: Reader, c: Candidate, k: int) -> int:
    """Past whom it is about or who is told: «شدد على التجار | أهمية الالتزام», «أبدى والد الطفل المصاب | عدم رضاه»."""
    doc, lexicon = reader.doc, reader.lexicon
    people = k + (lexicon.has("phrases.shares", doc.key(k)) and doc.words[k].is_word)
    if not (lexicon.person_noun(doc.key(people)) or lexicon.body(doc.key(people))):
        return k
    for j in range(k + 1, min(reader.sentence.last, k + MAX_TOLD)):
        if not doc.words[j].is_word or reader.verb(j):
            return k
        if _new_noun(reader, c, j) or (people > k and _told_of(reader, j)) or _asked_of(reader, j):
            return j
    return k


def _told_of(reader: Reader, j: int) -> bool:
    """What people are told of, in a noun with ب that is no place: «مؤكدا على كافة العاملين | بأهمية النظافة»."""
    noun = reader.doc.key(j)[1:]
    return with_b(reader, j) and not (definite(noun) or reader.lexicon.body(noun) or reader.lexicon.person_noun(noun))


def _asked_of(reader: Reader, j: int) -> bool:
    """What people are told to keep to: «شدد على السائقين | ضرورة التمهل», «على السكان | بعدم التعامل»."""
    doc, stances = reader.doc, reader.doc.grammar.sets["clauses.stances"]
    noun = doc.key(j) in stances or (with_b(reader, j) and doc.key(j)[1:] in stances)
    return noun and closed(reader, j - 1)


def _stays_out(reader: Reader, c: Candidate, opener: Opener, start: int) -> bool:
    """Whether no noun phrase is left: an adjunct («توقعت الهيئة | في تقريرها عن الطقس»), a pronoun for what was told
    («تعلن عن | ذلك لتؤكد», «لم يعلن | عنها») or for who speaks («أعلن | نفسه خليفة»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, bare = doc.key(start), not opener.frame and opener.kind == "nominal"
    if bare and key in doc.grammar.sets["openers.prepositions"] and doc.words[start].is_word:
        return True
    if bare and lexicon.has("openers.circumstances", key):
        return True  # «انتقد المدير | بسبب سياسته»
    if bare and key == "ل" and doc.opens(start + 1) is not None:
        return True  # «وأوضح لـ"المرآة" قائلا»: whom he told
    if bare and _of_preposition(reader, c, start):
        return True
    if lexicon.has("anaphors.selves", key):
        return True
    if c.verb is not None and c.verb.category == "denial" and lexicon.person_noun(key) and doc.key(start + 1) == "الي":
        return True  # «نفت السلطة | المعارض إلى جزيرة بعيدة»
    if lexicon.has("pronouns.demonstratives", key):
        return not definite(doc.key(start + 1))
    frames = c.verb.frames if c.verb is not None else ()
    own = [letters for letters, frame in (*SEPARATE.items(), *JOINED.items()) if frame in frames]
    pronoun = doc.key(c.last)
    return bare and lexicon.has("pronouns.prepositional", pronoun) and any(pronoun.startswith(p[:2]) for p in own)


def _of_preposition(reader: Reader, c: Candidate, k: int) -> bool:
    """Whether the noun at ``k`` is that of a preposition the verb does not take: «استبعد حارسه من | القائمة»."""
    before = reader.doc.key(k - 1)
    frames = c.verb.frames if c.verb is not None else ()
    taken = before in STRIPPED or SEPARATE.get(before) in frames  # «أصروا على جمع شملهم»
    return k - 1 > c.last and not taken and reader.lexicon.inner_preposition(before)


def _no_object_at(reader: Reader, k: int) -> bool:
    """Whether an adjunct or a mark stands where the object would: «أبدى الوزير | لدى زيارته الحي، حزنه»."""
    where = reader.doc.item_length("narrator.whereabouts", k, reader.doc.key(k))
    return k < reader.sentence.last and (
        not reader.doc.words[k].is_word or where > 0 or adjunct(reader, k) or time_at(reader, k) > 0
    )


def behind_comma(reader: Reader, k: int) -> int | None:
    """The object behind a comma that closes off an adjunct or an apposition which begins at word ``k``.

    «أعلن النادي | أمس الأربعاء، رحيل حارسه», «نفى الطبيب سامي العلي | ، رئيس القسم، وجود علاقة», «أكد الوزير | ، وفق ما
    نقلته الوكالة، إحباط محاولة».
    """
    doc = reader.doc
    for _ in range(MAX_ASIDES):
        comma = next((j for j in range(k, min(k + MAX_ADJUNCT, reader.sentence.last)) if doc.plain_sign(j)), None)
        if comma is None or doc.key(comma) not in COMMA:
            return None
        if any(map(reader.verb, range(k, comma))) and phrase_at(doc, k) is None:
            return None
        k = comma + 1
        matter = reader.lexicon.has("clauses.matters", doc.key(k))
        if k < reader.sentence.last and (content_noun(reader, k) or own_deed(reader, k)) and not matter:
            return k
    return None


def _begins(reader: Reader, k: int) -> bool:
    """Whether a phrase can begin at word ``k``: no sign but a quotation's mark; «(42 عاما)» is an aside."""
    quotation = reader.doc.opens(k)
    if joined(reader, k) and reader.verb(k):
        return False  # «اعترافات تدين الوزير السابق | وتحمله المسؤولية»
    return reader.doc.words[k].is_word or (quotation is not None and quotation.style != "paren")


def _earlier(reader: Reader, c: Candidate, opener: Opener, speaker_last: int) -> int | None:
    """A noun, or a preposition of the verb with its noun, right behind the cue or its subject."""
    doc = reader.doc
    if c.verb is None or c.position != "after" or c.kind == "masdar" or opener.kind not in ("nominal", "clause"):
        return None
    behind = speaker_last if c.last < speaker_last <= opener.word else c.last
    while behind < opener.word and (
        doc.closes(behind) is not None
        or (doc.key(behind) in COMMA and SEPARATE.get(doc.key(behind + 1)) in c.verb.frames)
        or reader.lexicon.has("adjuncts.attention", doc.key(behind))
        or _to_whom(reader, behind)
    ):
        behind += 1
    behind = _past_recipient(reader, c, behind) or behind
    if opener.kind == "nominal" and opener.frame and behind < opener.word and medium_at(reader, behind):
        return None  # «أعلن الناطق | لوكالة الأنباء عن فتح المعبر»: the verb's own preposition has it
    if behind >= opener.word:
        return None
    # CASE 1: «شدد القرار على التزام الدول بأن تكفل», «حذر الأهالي من عدم افتراض أن»
    if opener.kind == "clause":
        if (noun := _governed_noun(reader, c, opener, behind)) is not None:
            return noun
        governs = SEPARATE.get(doc.key(behind)) in c.verb.frames and not that_clause_at(doc, behind)
        # «مؤكدة على | أمواج إذاعة المرفأ أن»: where she is heard
        governs = governs and not reader.lexicon.has("outlets.airwaves", doc.key(behind + 1))
        if "nominal:ب" in c.verb.frames and behind + 1 == opener.word and with_b(reader, behind):
            return behind  # «طالب المدير | بضرورة أن ينتقل»
        # «وزيرة الثقافة والمحافظة على التراث …، أنه»: nothing behind a comma hangs on the noun
        apart = doc.key(opener.word - 1) in COMMA
        named = governs and not apart and content_noun(reader, behind + 1) and not _said(reader, behind + 1)
        if not named and _object_first(reader, c, opener, behind):
            return behind
        return behind + 1 if named else None
    # CASE 2: «مؤكدا حرصه على متابعة العمل»
    takes = "nominal" in c.verb.frames and not c.verb.object
    aside = _past_aside(reader, c, behind) if takes else None
    if aside is not None and aside < opener.word:
        return aside
    bare = takes and content_noun(reader, behind)
    subject = c.kind == "verb" and behind == c.last and definite(doc.key(behind))
    # «أكدت الناطقة مرضية فلانة مجددا على المواقف»: an adverb before the preposition parts it from the noun
    parted = opener.word > behind and time_at(reader, opener.word - 1) > 0
    return behind if bare and not subject and not parted else None


def _object_first(reader: Reader, c: Candidate, opener: Opener, k: int) -> bool:
    """«أعلن الوزير | بدء العمل لقاء ضمانات بأن», «يطالب القرار | بضرورة خفض الضرائب، ما يعني أن»: أن is another's.

    Behind the verb itself, who speaks may be a thing («أظهرت دراسة حديثة أن»): only what nobody can be stands there.
    """
    assert c.verb is not None
    doc = reader.doc
    if opener.word - k < FEWEST or doc.key(opener.word - 1) in COMMA or not doc.words[opener.word - 1].is_word:
        return False
    if "nominal:ب" in c.verb.frames and with_b(reader, k):
        return not adjunct(reader, k)  # «يطالب المكتب | بصفته صاحب العمل أن»
    told = doc.key(k)[:1] == "ل" and reader.adposition(k)
    if "nominal" not in c.verb.frames or c.verb.object or definite(doc.key(k)) or told or not content_noun(reader, k):
        return False
    stance = reader.lexicon.has("clauses.stances", doc.key(k))
    return stance or c.kind == "participle" or (k > c.last and closed(reader, k - 1))


def _governed_noun(reader: Reader, c: Candidate, opener: Opener, behind: int) -> int | None:
    """The nouns between the verb's own preposition and أن, which hangs on them: «حذر الأهالي من | عدم افتراض أن»."""
    assert c.verb is not None
    doc = reader.doc
    if opener.frame != "clause" or doc.key(opener.word)[:1] == "ب" or "إ" in doc.words[opener.word].letters[:2]:
        return None
    j = opener.word - 1
    adverb = doc.key(j)[-1:] == "ا"  # «لم ينقل شيئا أن»
    noun = j >= behind and doc.words[j].is_word and not (definite(doc.key(j)) or adverb) and content_noun(reader, j)
    alone = noun and len(reader.tokens(j)) <= 1 and not reader.lexicon.preposition(doc.key(j - 1))
    begins = (j == c.last and c.kind != "verb") or doc.key(j - 1) in COMMA or closed(reader, j - 1)
    if alone and (begins or reader.lexicon.has("clauses.stances", doc.key(j))):  # «رأت | ضرورة أن»
        return j  # «أكد الوزير | ضرورة أن يعمل الجميع», «مستبعدا | فرضية أن»
    for k in range(opener.word - 1, max(behind, opener.word - MAX_GOVERNED) - 1, -1):
        if SEPARATE.get(doc.key(k)) in c.verb.frames and k + 1 < opener.word:
            return k + 1 if content_noun(reader, k + 1) and not _said(reader, k + 1) else None
        if definite(doc.key(k)) or reader.pos(k) not in ("NOUN", "X"):
            return None
    return None


def _past_aside(reader: Reader, c: Candidate, k: int) -> int | None:
    """The object behind an adjunct at word ``k``, between commas or an occasion of speaking.

    «أكد الوزير، في هذا الصدد، | حرص بلاده على السلام», «أعلنت في بيان لها | مقتل جندي أثناء الدفاع عن المدينة».
    """
    doc = reader.doc
    if doc.key(k) in COMMA and adjunct(reader, k + 1):
        return behind_comma(reader, k + 1)
    occasion = adjunct(reader, k) and reader.lexicon.occasion(doc.key(k + 1))
    return _object_behind(reader, c, k) if occasion else None


def _to_whom(reader: Reader, k: int) -> bool:
    """One word for whom it is said to, before the object: «أكد | لبوليتيكا وجود الإجراء»."""
    if reader.doc.key(k)[:1] != "ل" or len(reader.doc.key(k)) <= NAME or not content_noun(reader, k + 1):
        return False
    if definite(reader.doc.key(k + 1)) and not reader.lexicon.has("pronouns.pointing", reader.doc.key(k)[1:]):
        return False  # «أكد لصحيفة الشرق الأوسط استمرار البحث»
    return reader.adposition(k) or reader.pos(k) in ("VERB", "X")


def _past_recipient(reader: Reader, c: Candidate, k: int) -> int | None:
    """The object behind those it is said to: «أكد لقنوات التلفزة المحلية | سقوط قتلى», «أكد لـ"المرآة" | استمراره».

    An adjective with the article or a name in marks closes their phrase; whatever indefinite stands behind it is told.
    """
    doc = reader.doc
    if c.verb is None or "nominal" not in c.verb.frames or doc.key(k)[:1] != "ل":
        return None
    if not (reader.adposition(k) or (doc.key(k) == "ل" and doc.opens(k + 1) is not None)):
        return None
    j = k + 1
    while j < min(reader.sentence.last, k + MAX_TOLD):
        name = doc.opens(j)
        if name is not None and name.balanced:
            j = doc.after(name)
        elif definite(doc.key(j)) and not doc.key(j).startswith("لل"):
            j += 1
        else:
            break
    key = doc.key(j)
    joins = key[:1] in ("و", "ل") and not reader.lexicon.has("clauses.stances", key)  # «وجود خلاف» is no و and a noun
    if j >= reader.sentence.last or not doc.words[j].is_word or joins or definite(key):
        return None
    ended = doc.closes(j - 1) is not None or (j - 1 > k and (reader.pos(j - 1) == "ADJ" or content_noun(reader, j)))
    apart = adjunct(reader, j) or time_at(reader, j) or reader.lexicon.preposition(key) or that_clause_at(doc, j)
    return j if ended and not apart else None


def _said(reader: Reader, k: int) -> bool:
    """«خلص إلى القول إن»، «لم تكشف عن هويته، القول إن»: what leads up to the words, and what a source keeps back."""
    doc = reader.doc
    masdar = any(a.form.kind == "masdar" and a.form.verb.category == "statement" for a in doc.analyses(k))
    return (masdar and definite(doc.key(k))) or doc.key(k) in doc.grammar.sets["openers.identity"]


def _past_adjuncts(reader: Reader, c: Candidate, k: int) -> int:
    """Past what stands between verb and object: «أمس الثلاثاء»، «بشدة»، «في تصريح نقلته وكالة كذا»، «على»."""
    doc, limit, first = reader.doc, reader.sentence.last, k
    while k < limit:
        length = time_at(reader, k) or discourse_at(reader, k) or doc.phrase_length("clauses.manner", k)
        # «انتقد | انتقادا لاذعا أداء الحكومة»
        length = length or cognate_at(reader, k) or site_at(reader, k) or manner_in_marks(reader, k)
        length = length or (0 if with_b(reader, k) else tone_at(reader, k))
        if not length:
            break
        k += length
        if reader.lexicon.has("dates.qualifiers", doc.key(k)) and definite(doc.key(k)):
            k += 1  # «الاثنين الماضي»
    if reader.lexicon.any(("pronouns.prepositional", "pronouns.within"), doc.key(k)):  # «أكد خلاله | دعم بلاده»
        whole = definite(doc.key(k + 1)) or reader.lexicon.has("pronouns.pointing", doc.key(k + 1))
        wished = doc.key(k)[:1] == "ل" and (whole or c.lemma == "تمنى")  # «أكدت لها | هذه المعلومات»
        inside = k == first and reader.lexicon.has("pronouns.within", doc.key(k)) and reader.pos(k + 1) in ("NOUN", "X")
        return k + 1 if wished or inside or content_noun(reader, k + 1) else first  # «متمنيا له التوفيق»
    wished = c.lemma == "تمنى" and doc.key(k)[:1] == "ل" and reader.adposition(k)
    if _to_whom(reader, k) or (wished and reader.pos(k + 1) == "NOUN"):
        return k + 1  # «تمنى | للجميع التوفيق»
    if (spokesman := spokesman_at(reader, k, limit)) is not None:
        return _object_behind(reader, c, k) or before_object(reader, c.word, spokesman).last
    if (told := _past_recipient(reader, c, k)) is not None:
        return told
    if k < limit and adjunct(reader, k):
        found = _object_behind(reader, c, k)
        if found is not None:
            return found
        said = c.verb is not None and c.verb.category in ("statement", "denial")
        if said and doc.key(k) in STRIPPED and reader.pos(k + 1) == "NOUN":
            return k + 1  # «أكد الوزير على أهمية العمل»
    noun = k < limit and (doc.opens(k) is not None or (doc.words[k].is_word and reader.pos(k) not in NO_OBJECT))
    return k if first < k and noun else first


def _object_behind(reader: Reader, c: Candidate, k: int) -> int | None:
    """The object behind an adjunct that begins at ``k``: the parse's, or the noun that cannot belong to the adjunct.

    «أكد الوزير خلال الاجتماع | أهمية العمل»: behind a noun with an article or a pronoun no indefinite one goes on.
    """
    doc, words = reader.doc, reader.doc.words
    if reader.tree is None or doc.plain_sign(k + 1):
        return None
    cue = reader.tree.main(words[c.word])
    apart = None
    for j in range(k + 2, min(reader.sentence.last, k + MAX_ADJUNCT)):
        if not words[j].is_word and doc.plain_sign(j):
            break
        token = reader.tree.main(words[j])
        if token is not None and cue is not None and token.dep_ == "obj" and token.head.i == cue.i:
            # «وقوف بلاده قيادة وشعبا»: behind another noun it is none
            new = reader.pos(j - 1) != "NOUN" or _new_noun(reader, c, j)
            return j if token.pos_ == "NOUN" and new else apart
        dated = time_at(reader, j - 1) > 0 and content_noun(reader, j)  # «في بيان صدر أمس | استنكاره»
        if apart is None and j - k <= MAX_SETTING and (dated or _new_noun(reader, c, j)):
            apart = j
        if reader.verb(j) and doc.key(j)[:1] in ("و", "ف"):
            break
    return apart


def _new_noun(reader: Reader, c: Candidate, j: int) -> bool:
    """Whether an indefinite noun of content stands at ``j`` behind a noun that nothing indefinite can go on with."""
    doc = reader.doc
    if reader.tree is None or c.verb is None or "nominal" not in c.verb.frames or definite(doc.key(j)):
        return False
    if not doc.words[j - 1].is_word or doc.known_surname(doc.key(j)) or not content_noun(reader, j):
        return False
    tokens = reader.tokens(j)
    if tokens[0].pos_ not in ("NOUN", "X") or reader.pos(j - 1) not in ("NOUN", "ADJ"):
        return False
    return closed(reader, j - 1)


def misread(reader: Reader, first: int, others: Sequence[Candidate]) -> bool:
    """Whether no noun phrase begins at ``first``: «أعلن عنه»، «أوضح فلان قائلا: …»; but «متمنيا لهم التوفيق»."""
    key = reader.doc.key(first)
    if key[:1] != "ل" and reader.lexicon.has("pronouns.prepositional", key):
        return True
    return any(
        o.word == first and o.opener is not None and (o.kind == "participle" or o.lemma == "قال") for o in others
    )
