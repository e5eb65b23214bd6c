"""Noun phrases that stand for what was said: where they begin behind cue, subject and adjuncts."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.content_nouns import (
    SEEN,
    adjunct,
    closed,
    content_noun,
    deed_behind_manner,
    own_deed,
    unread_noun,
    with_b,
)
from quotes.attribution.dashes import behind_dashes
from quotes.attribution.deeds import deed_shaped
from quotes.attribution.departments import stance_at
from quotes.attribution.governed import MAX_GOVERNED
from quotes.attribution.no_subject import EVERYBODY
from quotes.attribution.past_adjuncts import (
    MAX_ADJUNCT,
    MAX_TOLD,
    STRIPPED,
    new_noun,
    object_behind,
    past_adjuncts,
    past_recipient,
    to_whom,
)
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import medium_at
from quotes.attribution.subordinate import joined
from quotes.attribution.times import time_at
from quotes.attribution.whom_asked import past_asked
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.complementizers import that_clause_at
from quotes.cues.nominals import JOINED, SEPARATE
from quotes.cues.phrases import phrase_at
from quotes.cues.signs import behind_account, shortens_title
from quotes.cues.withheld import withheld
from quotes.folding import fold
from quotes.lexicon import ARTICLE, conjoined, definite
from quotes.spelling import frequency
from quotes.words import COMMA, cut

MAX_FAR = 24  # words from an announcement to what it is of
MAX_ASIDES = 2  # appositions and adjuncts between commas before an object
REACH = 6  # words of where somebody speaks
ANY = "اي"
WHAT = "pronouns.relative_ma"
FEWEST = 3  # words of an object before an أن that hangs on one of them


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
    start = past_adjuncts(reader, c, first)
    if c.verb is not None and "nominal" in c.verb.frames and not c.verb.object and _no_object_at(reader, start):
        start = behind_comma(reader, start) or start
    if (far := _own_preposition(reader, c, start)) is not None:
        return Opener("nominal", far - 1, far, doc.words[far].start, frame=SEPARATE[doc.key(far - 1)])
    unmoved = start
    if start == opener.first and _only_when(reader, start):
        return None
    if start < limit:
        start = _past_mention(reader, c, start, speaker_last)
    if start >= limit or not _begins(reader, start):
        return None
    if reader.lexicon.has("adjuncts.where", doc.key(start)):
        # «أنكر أمام القاضي | ما نسب إليه»; of «أنكر أمام القاضي وقال إنه» nothing that he said is left
        what = (k for k in range(start + 1, min(limit, start + REACH)) if doc.key(k) in doc.grammar.sets[WHAT])
        start = next(what, limit)
        return Opener("nominal", start, start, doc.words[start].start) if start < limit else None
    if _stays_out(reader, c, opener, start):
        return None
    if (not opener.frame or start > unmoved) and opener.kind == "nominal" and with_b(reader, start):
        return Opener("nominal", start, start, cut(doc.words[start], 1))
    if start == opener.first:
        return opener if opener.kind == "nominal" else None
    # «طالب بضرورة أن»; «لم يطالب | بمنحه قروضا، بل إن»
    own_b = start + 1 == opener.word or (c.verb is not None and "nominal:ب" in c.verb.frames)
    joined_b = opener.kind == "clause" and own_b and with_b(reader, start)
    return Opener("nominal", start, start, cut(doc.words[start], 1) if joined_b else doc.words[start].start)


def _only_when(reader: Reader, k: int) -> bool:
    """Whether a time with nothing but adjuncts behind it stands at ``k``: «النتائج التي أعلنت | أمس بعد عام»."""
    doc, behind = reader.doc, k + time_at(reader, k)
    if behind == k or behind >= reader.sentence.last or not doc.words[behind].is_word:
        return behind > k
    return reader.lexicon.adjunct_head(doc.key(behind)) or reader.lexicon.preposition(doc.key(behind))


def _own_preposition(reader: Reader, c: Candidate, start: int) -> int | None:
    """The noun behind the verb's own preposition, far behind when it was: «أعلن أمس خلال الحفل عن | جملة»."""
    doc, frames = reader.doc, c.verb.frames if c.verb is not None and c.kind == "verb" else ()
    if not time_at(reader, start) or "nominal:عن" not in frames:
        return None
    for k in range(start, min(reader.sentence.last - 1, start + MAX_FAR)):
        if not doc.words[k].is_word or reader.verb(k):
            return None
        if doc.key(k) == "عن":
            return k + 1 if doc.word_at(k + 1) else None
    return None


def _past_mention(reader: Reader, c: Candidate, k: int, speaker_last: int) -> int:
    """Past what still belongs to the mention of who speaks or names who is told, where an object stands behind it.

    «أعلنت البعثة "أونام" | مقتل جندي», «أبدى الحارس الجديد والعائد من الإصابة، | رغبته», «مؤكدا سموه | أهمية العمل».
    """
    doc = reader.doc
    name = doc.opens(k)
    if name is not None and k == speaker_last and name.balanced and doc.words_quoted(name) <= 1:
        after = doc.after(name)
        return after if after < reader.sentence.last and content_noun(reader, after) else k
    style = reader.lexicon.has("anaphors.honorifics", doc.key(k)) and doc.key(k - 1) not in SEPARATE
    if style and content_noun(reader, k + 1):
        return k + 1  # but «أعرب عن | سعادته لفوز الفريق»
    if doc.key(k)[:1] == "و" and joined(reader, k):
        return behind_comma(reader, k) or k
    return past_asked(reader, c, _past_told(reader, c, k))


def _past_told(reader: Reader, c: Candidate, k: int) -> int:
    """Past whom it is about or who is told: «شدد على التجار | أهمية الالتزام», «أبدى والد الطفل المصاب | عدم رضاه»."""
    doc, lexicon = reader.doc, reader.lexicon
    people = k + (lexicon.has("phrases.shares", doc.key(k)) and doc.words[k].is_word)
    everybody = doc.key(people) == EVERYBODY  # «وناشد الجميع | عدم المجازفة»
    if not (everybody or lexicon.person_noun(doc.key(people)) or lexicon.body(doc.key(people))):
        return k
    for j in range(k + 1, min(reader.sentence.last, k + MAX_TOLD)):
        if not doc.words[j].is_word or reader.verb(j):
            return k
        if new_noun(reader, c, j) or (people > k and _told_of(reader, j)) or _asked_of(reader, j):
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
    if bare and (lexicon.has("openers.circumstances", key) or lexicon.has("adjuncts.lacking", key)):
        return True  # «انتقد المدير | بسبب سياسته», «ينتقدون | بلا علم»
    joined_b = with_b(reader, start) or (key[:1] == "ب" and definite(key[1:]))
    if bare and joined_b and lexicon.has("openers.direct", fold(c.lemma)):
        return True  # «يدين | بالولاء لأستاذه»: what he speaks of would stand bare
    if bare and key == "ل" and doc.opens(start + 1) is not None:
        return True  # «وأوضح لـ"المرآة" قائلا»: whom he told
    if bare and _of_preposition(reader, c, start):
        return True
    if lexicon.has("anaphors.selves", key) or (key[:1] == "ب" and lexicon.has("anaphors.selves", key[1:])):
        return True  # «أعلن | نفسه خليفة», «أخبرها | بنفسه»
    if c.verb is not None and c.verb.category == "denial" and lexicon.person_noun(key):
        return True  # «نفت السلطة | المعارض إلى جزيرة», «نفى | محامي المالك، سامي العلي، ذلك»
    if lexicon.has("pronouns.demonstratives", key):
        return not definite(doc.key(start + 1)) or lexicon.person_noun(doc.key(start + 1))  # «أوضح ذلك | العميد»
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
        aside = range(k, min(k + MAX_ADJUNCT, reader.sentence.last))
        comma = next((j for j in aside if doc.plain_sign(j) and not shortens_title(doc, j)), None)
        if comma is None or doc.key(comma) not in COMMA:
            return None
        if any(map(reader.verb, range(k, comma))) and phrase_at(doc, k) is None:
            return None
        k = comma + 1
        if k >= reader.sentence.last:
            return None
        if withheld(doc, k, reader.sentence.last) or doc.phrase_length("narrator.return_after_comma", k):
            continue  # «أكد مسؤول للوكالة، طالبا عدم كشف اسمه، | تسلم الجثث»
        if doc.key(k) in doc.grammar.sets[WHAT] and reader.verb(k + 1):
            return k  # «أنكر المتهم، أمام المحكمة، | ما نسب إليه»
        matter = reader.lexicon.has("clauses.matters", doc.key(k)) or reader.conjunction(k)
        thing = doc.word_at(k + 1) and not (definite(doc.key(k + 1)) or reader.lexicon.somebody(doc.key(k + 1)))
        if doc.key(k) == ANY and thing and not (that_clause_at(doc, k + 1) or doc.key(k + 2).startswith(ARTICLE)):
            return k  # «نفى المحامي، سامي العلي، | أي علم لموكله بالشحنة», but «، أي أنه», «، أي يوم العطلة»
        if (content_noun(reader, k) or own_deed(reader, k) or unread_noun(reader, k)) and not matter:
            return k
    return None


def _begins(reader: Reader, k: int) -> bool:
    """Whether a phrase can begin at word ``k``: no sign but a quotation's mark; «(42 عاما)» is an aside."""
    quotation = reader.doc.opens(k)
    manner = reader.doc.phrase_length("clauses.manner", k)
    key, rest = reader.doc.key(k), conjoined(reader.doc.key(k))
    denied = rest != key and reader.lexicon.negator(rest) and reader.verb(k + 1)
    denied = denied or reader.doc.phrase_length("clauses.contrastives", k) > 0  # «أكد المدير الخبر | لكنه رفض»
    if denied or (joined(reader, k) and reader.verb(k)) or (manner and not reader.word_at(k + manner)):
        # «اعترافات تدين الوزير السابق | وتحمله المسؤولية», «ينتقدون | ولا يعملون», «انتقد النائب الوزير | بشدة»
        return False
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
        or to_whom(reader, behind)
    ):
        behind += 1
    behind = past_recipient(reader, c, behind) or behind
    if opener.kind == "nominal" and opener.frame and behind < opener.word and medium_at(reader, behind):
        return None  # «أعلن الناطق | لوكالة الأنباء عن فتح المعبر»: the verb's own preposition has it
    if behind >= opener.word:
        return None
    # CASE 1: «شدد القرار على التزام الدول بأن تكفل», «حذر الأهالي من عدم افتراض أن»
    if opener.kind == "clause":
        if (noun := _governed_noun(reader, c, opener, behind)) is not None:
            return noun
        governs = SEPARATE.get(doc.key(behind)) in c.verb.frames and not that_clause_at(doc, behind)
        # «مؤكدة على | أمواج إذاعة المرفأ أن»: where she is heard; «أكد الحزب على | لسان أمينه العام أن»: by whom
        voiced = doc.phrase_length("phrases.agents", behind)
        governs = governs and not (voiced or reader.lexicon.has("outlets.airwaves", doc.key(behind + 1)))
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
    apart = takes and behind == speaker_last and doc.key(behind) in COMMA and not reader.conjunction(behind + 1)
    if apart and content_noun(reader, behind + 1):
        return behind + 1  # «أكد مدير الهيئة سامي العلي، | حرص الهيئة على دعم المرضى»
    later = behind + time_at(reader, behind)
    dated = takes and behind < later < opener.word and content_noun(reader, later)
    if dated and any(reader.verb(k) for k in range(later, opener.word)):
        return later  # «أعلنت أمس | السيطرة على حرائق أسفرت عن»: the preposition is another verb's
    force = c.kind == "participle" and reader.pos(behind) == "NOUN" and reader.lexicon.body(doc.key(behind))
    # «مؤكدا | قوة الطلب على المستوى المحلي»: no speaker stands behind a participle
    own = c.kind == "participle" and behind == c.last and deed_behind_manner(reader, behind)  # «مؤكدا | تفوقه على جاره»
    bare = takes and (own or content_noun(reader, behind) or (force and not definite(doc.key(behind))))
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
    # «مؤكدا | توافق البلدين على أن»: no verb stands behind a participle, however it is tagged
    deed = c.kind == "participle" and k == c.last and deed_shaped(doc, k) and frequency("ال" + doc.key(k)) >= SEEN
    if "nominal" not in c.verb.frames or c.verb.object or definite(doc.key(k)) or told:
        return False
    if not (deed or content_noun(reader, k)):
        return False
    stance = stance_at(doc, reader.lexicon, k)
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
        own = behind + 1 < j and SEPARATE.get(doc.key(behind)) in c.verb.frames
        own = own and content_noun(reader, behind + 1) and not definite(doc.key(behind + 1))
        if own and not _said(reader, behind + 1):
            return behind + 1  # «لافتا إلى | تأكيد بلاده أهمية أن يعمل الجميع»
        return j  # «أكد الوزير | ضرورة أن يعمل الجميع», «مستبعدا | فرضية أن»
    for k in range(opener.word - 1, max(behind, opener.word - MAX_GOVERNED) - 1, -1):
        if SEPARATE.get(doc.key(k)) in c.verb.frames and k + 1 < opener.word:
            if behind_account(doc, k) or any(doc.key(j) in doc.grammar.sets["openers.replies"] for j in (k - 1, k - 2)):
                return None  # «أكد عبر حسابه على | تويتر أن», «أكد في رد مكتوب على | أسئلة رويترز أن»
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
    return object_behind(reader, c, k) if occasion else None


def _said(reader: Reader, k: int) -> bool:
    """«خلص إلى القول إن»، «لم تكشف عن هويته، القول إن»: what leads up to the words, and what a source keeps back."""
    doc = reader.doc
    masdar = any(a.form.kind == "masdar" and a.form.verb.category == "statement" for a in doc.analyses(k))
    return (masdar and definite(doc.key(k))) or doc.key(k) in doc.grammar.sets["openers.identity"]


def misread(reader: Reader, first: int, others: Sequence[Candidate]) -> bool:
    """Whether no noun phrase begins at ``first``: «أعلن عنه»، «أوضح فلان قائلا: …»; but «متمنيا لهم التوفيق»."""
    key = reader.doc.key(first)
    if key[:1] != "ل" and reader.lexicon.has("pronouns.prepositional", key):
        return True
    return any(
        o.word == first and o.opener is not None and (o.kind == "participle" or o.lemma == "قال") for o in others
    )
