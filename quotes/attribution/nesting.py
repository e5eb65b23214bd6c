"""Whether a cue inside a content speaks there or begins the next attribution: «إن البنك أوضح أنه», «، وأضاف أن»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.attribution.agreement import PRONOUNS, spelt_i
from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.host import find_host, turned
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import one_man, one_speaks, several
from quotes.attribution.reader import Reader
from quotes.attribution.speaker import find_speaker
from quotes.attribution.subordinate import subordinated
from quotes.attribution.trimmed import DASHES
from quotes.attribution.turned_to import turns
from quotes.cues.candidates import Candidate
from quotes.cues.repeated import repeats_aside
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.lexicon import CONJUNCTIONS

PLURAL_VERB = re.compile(r"و(?:ا|ه|ها|هم|هما|ني|نا|ك)$")  # «طمأنوا», «طمأنوه»
MAX_ASIDE = 8  # words between dashes: «-صلى الله عليه وسلم-»


def nested(reader: Reader, outer: Candidate, inner: Candidate, k: int, others: Sequence[Candidate] = ()) -> bool:
    """Whether ``inner`` speaks inside what ``outer``'s speaker said, rather than after it.

    «قال إن البنك أوضح أنه» is nested (no connective); «قال إن …، وأضاف أن» and «…، مضيفا أن» are not, unless
    the agreement names another speaker: «قال (m.) إن الوزارة أصدرت بيانا مؤكدة (f.) أن».
    """
    doc = reader.doc
    if inner.position in ("closing", "opening"):
        return False
    if inner.kind == "colon" or inner.enclitic == "ني" or (inner.mine and not outer.mine):
        return True  # «لقد أجابني بأنه»: the narrator has no "me"
    if outer.outright and (spelt_i(doc, inner) or _to_me(reader, inner)):
        return True  # «وتابع الراوي: ولكن أعتقد أن»
    if inner.word != k and turns(doc, k):
        return False  # «بينما رد صاحب المطبعة قائلا»
    if inner.kind == "participle":
        if _predicate_noun(reader, outer, inner) or _predicate_participle(reader, inner):
            return True
        if _agrees_with_outer(reader, outer, inner, others):
            return False
        host = find_host(reader, outer, ())
        outlets = host is not None and host.relays and host.analysis.form.gender == gender_of(inner)
        several_inside = inner.form is not None and inner.form.number == "p" and outer.kind == "verb"
        if several_inside and gender_of(outer) is not None and one_speaks(reader, outer):
            return True  # «يقول سالم: نسمع عن مهرجانات، متمنين أن»
        if several_inside and _they_did(reader, outer, k):
            return True
        if _behind_marks_alone(reader, outer, inner):
            return False
        apart = reader.doc.key(inner.word - 1) in COMMAS and inner.opener is not None and inner.opener.kind == "clause"
        if apart and _of_who_spoke_inside(reader, outer, inner, others):
            return True
        if apart and not one_speaks(reader, outer):
            return False  # «أكدت (f.) القوى أن …، معتبرين (m.) أن»: groups and papers go on by sense
        return _disagrees(outer, inner) and not outlets  # «نقلت الصحيفة … قوله إن …، مشيرة إلى»
    if inner.word == k and (_they_inside(reader, outer, inner) or _again_inside(outer, inner, others)):
        return True
    if inner.word == k and (
        _one_inside(reader, outer, inner) or _man_inside(reader, outer, inner) or _both_inside(reader, outer, inner)
    ):
        return True
    if inner.word == k and _with_inner(outer, inner, others):
        return True
    if inner.kind == "masdar":
        begun = k != inner.word and (repeats_aside(doc, k) or turned(reader, inner, k))
        if begun or _by_saying(reader, outer, inner):
            return False
        return doc.key(k)[:1] not in CONJUNCTIONS or _one_of_several(reader, outer, inner, k)
    if inner.word == k and inner.proclitic == "و" and _doubled(reader, k):
        return True
    if k > 0 and (reader.lexicon.relative(doc.key(k - 1))):
        return True
    if _habit(reader, outer, inner, also=doc.key(k - 1) == "كما") and doc.words[k - 1].is_word:
        return True
    if inner.proclitic == "ف" and inner.word == k and _in_turn(reader, outer, k):
        return True
    if inner.proclitic[:1] in CONJUNCTIONS or (doc.key(k)[:1] == "و" and k != inner.word):
        if outer.opener is not None and outer.opener.kind == "colon":
            return _disagrees(outer, inner)
        return inner.word == k and _she_inside(reader, outer, inner)
    if moment(doc, k - 1):
        return False
    k = _past_aside(doc, k)
    previous, helped = doc.key(k - 1), False
    while reader.lexicon.auxiliary(previous) or reader.lexicon.negator(previous):
        if previous[:1] == "ف" and inner.word == k and doc.words[k - 2].is_word and not subordinated(reader, outer):
            return True  # «أن الفكر باطل فقد | حث الدين على نبذه»: a reason that he gives
        denied = reader.lexicon.negator(previous[1:]) and doc.words[k - 2].is_word
        if denied and previous[:1] == "و" and inner.verb is not None and inner.verb.category == "request":
            return True  # «أن المدرب تفهم موقف النادي ولم | يطالب بالتعويض»
        if previous[:1] in CONJUNCTIONS and len(previous) > 2:
            return reader.lexicon.auxiliary(doc.key(k - 2))  # «كانت ولا تزال | تشدد على»
        helped = helped or reader.lexicon.auxiliary(previous)
        k -= 1
        previous = doc.key(k - 1)
    if doc.length_before("clauses.contrastives", k):
        return _about_it(outer, inner)
    if reader.lexicon.any(("clauses.sibling_connectives",), previous):
        cited = gap_subject(reader, inner) is not None  # «، إذ أظهرت الدراسات أن»: he cites them
        if previous == "حيث":  # «أن التفسير علم قديم حيث قال السلف إن»: so he does, where no comma parts it
            clause = outer.opener is not None and outer.opener.kind == "clause"
            return clause and cited and doc.words[k - 2].is_word
        return previous == "اذ" and (cited or _topic_before(reader, outer, k - 1))
    if _of_one_message(reader, outer, inner):
        return False
    if previous not in COMMAS or helped:  # «أن من حكموا، كانوا | يقولون إن»
        return True
    return _of_what_came(outer, inner) or _in_what_came(reader, inner)


def _they_did(reader: Reader, outer: Candidate, k: int) -> bool:
    """«وأوضح أن الأطباء طمأنوه | مؤكدين أن»: of one man who is dropped, what several did of whom he speaks."""
    form = outer.form
    if form is None or (form.number, form.gender, form.tense) != ("s", "m", "past") or outer.opener is None:
        return False
    if gap_subject(reader, outer) is not None or outer.opener.kind != "clause":
        return False
    return any(reader.past(j) and PLURAL_VERB.search(reader.doc.key(j)) for j in range(outer.opener.first, k))


def _behind_marks_alone(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«وصفت الحكومة الهجوم بأنه "إرهابي من جميع النواحي" | مضيفا أن»: in marks alone nobody is there to say it."""
    doc = reader.doc
    marks = doc.closes(inner.word - 1)
    if marks is None or outer.opener is None or outer.opener.kind != "clause":
        return False
    first = doc.index_at(marks.start) - 1
    return first - (doc.key(first - 1) in doc.grammar.sets["complementizers.suffixed"]) <= outer.opener.first


def _predicate_participle(reader: Reader, inner: Candidate) -> bool:
    """«ليس مستغربا أن», «هناك مقترحا بإنشاء», «تراجعا متوقعا في الطلب»: what a verb or a noun before it asks for."""
    doc, lexicon, k = reader.doc, reader.lexicon, inner.word
    before = doc.key(k - 1)
    if inner.proclitic or k < 1 or lexicon.has("narrator.resumptions", before):
        return False  # «عاد مؤكدا أن»
    if lexicon.auxiliary(before) or lexicon.negator(before) or lexicon.has("clauses.introducing", before):
        return True
    if before.removeprefix("ب") in reader.doc.grammar.sets["complementizers.suffixed"]:
        return True  # «ما يعني أنها مطالبة بالتعويض»
    described = before.endswith("ا") and doc.key(k).endswith("ا") and reader.pos(k - 1) == "NOUN"
    nominal = inner.opener is not None and inner.opener.kind == "nominal"
    return described and nominal and len(reader.tokens(k - 1)) == 1 and not lexicon.adjunct_head(before)


def _by_saying(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«أوضح أن الطلب تزايد، بقوله: "…"»: the speaker's own words behind what they amount to."""
    spoken = inner.opener is not None and inner.opener.kind in ("quotation", "colon") and inner.proclitic == "ب"
    return spoken and reader.doc.key(inner.word - 1) in COMMAS and not _disagrees(outer, inner)


def _in_turn(reader: Reader, outer: Candidate, k: int) -> bool:
    """«: سألت المدير | فقال إن», «أنه واجه المتهم | فأقر بأنه»: what came of something past, which no comma parts."""
    if outer.opener is None or not reader.doc.words[k - 1].is_word:
        return False
    return any(map(reader.past, range(outer.opener.first, k)))


def _doubled(reader: Reader, k: int) -> bool:
    """«سبق ووعد بـ», «عاد وأكد أن»: two verbs that say one thing."""
    before = reader.doc.key(k - 1)
    return before == "سبق" or reader.lexicon.has("narrator.resumptions", before)


def _past_aside(doc: Document, k: int) -> int:
    """In front of an aside between dashes that stands before word ``k``: «ورسولنا -رحمه الله- | يقول إن»."""
    if doc.key(k - 1) not in DASHES:
        return k
    return next((j for j in range(k - 2, max(0, k - MAX_ASIDE), -1) if doc.key(j) in DASHES), k)


def _topic_before(reader: Reader, outer: Candidate, k: int) -> bool:
    """Whether all that is said before word ``k`` is a topic: «أن الهيئة | إذ توضح ذلك، فإنها تأمل»."""
    if outer.opener is None:
        return False
    return not any(reader.verb(j) or reader.pos(j) == "ADJ" for j in range(outer.opener.first, k))


def _to_me(reader: Reader, inner: Candidate) -> bool:
    """«: كنت عنده، وأكد لي أنه بخير», «ووعدنا بأنه»: who is told is the one that speaks."""
    told = reader.doc.key(inner.last)
    me = inner.enclitic == "نا" or (told.endswith(("ي", "نا")) and reader.lexicon.has("pronouns.prepositional", told))
    return inner.kind == "verb" and me


def _of_what_came(outer: Candidate, inner: Candidate) -> bool:
    """«ذكر (past) أن بلاغا ورد، يفيد (present) بتأخر قارب»: a bare present describes a noun before its comma."""
    if inner.kind != "verb" or inner.form is None or inner.opener is None or len(inner.gap) or inner.proclitic:
        return False
    told = outer.kind == "verb" and outer.form is not None and outer.form.tense == "past"
    return told and inner.form.tense == "present" and inner.opener.kind in ("clause", "nominal")


def _of_one_message(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«تغريدة تدعو فيها إلى الدعاء له | قالت فيها "…"»: both verbs tell what somebody says in it."""
    behind = [reader.doc.key(c.last) for c in (outer, inner)]
    within = behind[0] == behind[1] and reader.lexicon.has("pronouns.within", behind[0])
    return within and outer.kind == inner.kind == "verb" and not _disagrees(outer, inner)


def _in_what_came(reader: Reader, inner: Candidate) -> bool:
    """«أن الوزير أصدر تعميما، | شدد فيه على»: the pronoun behind a bare verb takes up a noun before its comma."""
    behind = reader.doc.key(inner.last)
    return inner.kind == "verb" and not inner.proclitic and reader.lexicon.has("pronouns.within", behind)


def _one_of_several(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«خير شاهد على تكاتف المجتمع وتعاضده وإعلانه أن»: nouns of one owner, joined without a comma."""
    owner = (inner.form.enclitic or "") if inner.form is not None else ""
    joined_on = outer.kind == "verb" and reader.doc.words[k - 1].is_word and inner.word == k
    return bool(owner) and joined_on and reader.doc.key(k - 1).endswith(owner)


def _she_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«قال (m.) الوزير إن الشركة أنهت العمل وأكدت (f.) أنها», «، وتحث الأطراف على»: who is dropped stands in the words.

    Not so the other way round: writers go on with a ministry's spokesman («قالت الوزارة إن … وأكد أن»).
    """
    she = (gender_of(outer), gender_of(inner)) == ("m", "f") and inner.kind == "verb" and inner.proclitic == "و"
    if not she or inner.enclitic or reader.lexicon.has("continuation.verbs", fold(inner.lemma)):
        return False
    return gap_subject(reader, inner) is None or find_speaker(reader, inner, ()).speaker is None


def _again_inside(outer: Candidate, inner: Candidate, others: Sequence[Candidate]) -> bool:
    """«قال إنه اعترف لصديقه بأن …، واعترف له بأن»: the same verb as one inside, in the same form, goes on with it."""
    if inner.kind != "verb" or inner.proclitic != "و" or outer.opener is None or inner.lemma == outer.lemma:
        return False
    return any(
        o.kind == "verb" and o.lemma == inner.lemma and o.form == inner.form and o.position == "after"
        for o in others
        if outer.opener.first <= o.word < inner.word
    )


def _with_inner(outer: Candidate, inner: Candidate, others: Sequence[Candidate]) -> bool:
    """«قالت (f.) المصادر إن سالم نفى (m.) التهمة، وأكد (m.) أن»: who speaks inside goes on."""
    if inner.kind != "verb" or inner.proclitic != "و" or outer.opener is None or not _disagrees(outer, inner):
        return False
    return any(
        o.kind == "verb" and not o.proclitic and o.position == "after" and o.form is not None and inner.form is not None
        and (o.form.tense, o.form.person, o.form.gender, o.form.number)
        == (inner.form.tense, inner.form.person, inner.form.gender, inner.form.number)
        for o in others
        if outer.opener.first <= o.word < inner.word
    )  # fmt: skip


def _of_who_spoke_inside(reader: Reader, outer: Candidate, inner: Candidate, others: Sequence[Candidate]) -> bool:
    """«قالت (f.) النيابة إن المتهم اعترف (m.) بالسرقة، مدعيا (m.) أنه»: the participle of who says something inside.

    Groups and papers go on by sense in the plural: «أكدت (f.) القوى أن …، معتبرين».
    """
    if not _disagrees(outer, inner) or inner.form is None or inner.form.number == "p" or outer.opener is None:
        return False
    return (gender_of(outer) == "f" and man_first(reader, outer)) or any(
        o.kind == "verb" and o.position == "after" and gender_of(o) == gender_of(inner)
        for o in others
        if outer.opener.first <= o.word < inner.word
    )


def _man_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«قالت (f.) الرئاسة إن الرئيس اطلع على العمل، ودعا (m.) إلى»: the man whom the clause begins with goes on.

    Of a thing the writer goes on with the ministry's spokesman («قالت الوزارة إن العمل انتهى، وأكد أن»).
    """
    if inner.kind != "verb" or inner.proclitic != "و" or outer.opener is None or outer.opener.kind != "clause":
        return False
    if (gender_of(outer), gender_of(inner)) != ("f", "m") or gap_subject(reader, inner) is not None:
        return False
    return (man_first(reader, outer) or _to_me(reader, inner)) and reader.past(inner.word)


def man_first(reader: Reader, outer: Candidate) -> bool:
    """Whether the clause begins with somebody in the singular and a verb in the past: «إن | الرئيس اطلع على العمل»."""
    topic, keys = outer.opener.first if outer.opener else outer.word, reader.doc.keys
    one = one_man(reader, Stretch(topic, topic + 1)) and keys[topic][-1] != "ة"
    did = reader.past(topic + 1) and not keys[topic + 1].endswith(("ت", "وا"))
    one = one or reader.lexicon.owned_person(keys[topic])  # «إن | زوجها سافر»
    return one and reader.pos(topic) in ("NOUN", "ADJ") and did  # «المتهم» is an adjective to the tagger


def _both_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«أفاد البيان بأن الرئيسين اتفقا على التشاور، وشددا على»: two whom the clause begins with go on."""
    if inner.kind != "verb" or inner.form is None or inner.form.number != "d" or outer.opener is None:
        return False
    topic = outer.opener.first
    return (
        outer.opener.kind == "clause" and reader.doc.key(topic).endswith("ين") and reader.doc.key(topic + 1)[-1:] == "ا"
    )


def _they_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«قال النائب إنه التقى الطلاب وأكدوا أنهم»: a plural whose subject is dropped is not the one man who speaks."""
    if inner.kind != "verb" or inner.position != "after" or inner.form is None or outer.form is None:
        return False
    they = (inner.form.person, inner.form.gender, inner.form.number) == (3, "m", "p")
    told = outer.kind == "verb" and outer.form.tense == "past" and outer.opener is not None
    if not (they and told and outer.opener is not None and outer.opener.kind == "clause"):
        return False
    # «وأضاف أن …، وأفادوا»: a verb whose subject is dropped agrees with it in number
    dropped = outer.form.number == "s" and outer.form.gender == "m" and gap_subject(reader, outer) is None
    unparted = reader.doc.words[inner.word - 1].is_word  # «لكن الوزير أكد أن خبراء فحصوا الجسر وتوصلوا إلى»
    one = one_speaks(reader, outer) and (unparted or gap_subject(reader, outer) is not None)
    return one or (dropped and outer.proclitic == "و" and gap_subject(reader, inner) is None)


def _one_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«يقول المؤيدون إن القرار جيد، ويؤكد أهمية الأندية»: one whose subject is dropped is not the many who speak.

    Words behind a colon are the next one's: «شدد المواطنون على أن الشوارع مهملة، وقال: "نطالب بإصلاحها"».
    """
    if inner.opener is not None and (inner.opener.kind == "colon" or reader.doc.key(inner.opener.word) == ":"):
        return False
    if inner.kind != "verb" or inner.form is None or inner.proclitic != "و" or outer.kind != "verb":
        return False
    one = (inner.form.person, inner.form.gender, inner.form.number) == (3, "m", "s") and inner.position == "after"
    if not one or reader.lexicon.has("continuation.verbs", fold(inner.lemma)) or not several(reader, outer):
        return False
    return gap_subject(reader, inner) is None


def _about_it(outer: Candidate, inner: Candidate) -> bool:
    """«قال (m.) إن النتائج مقلقة لكنها لا تدعو (f.) إلى»: what the pronoun takes up is spoken of, and says nothing."""
    alone = outer.form is not None and outer.form.number == "s" and inner.kind == "verb"
    return alone and gender_of(outer) == "m" and gender_of(inner) == "f"


def _habit(reader: Reader, outer: Candidate, inner: Candidate, *, also: bool) -> bool:
    """«قالت (past) إن الناس يسمعون بالمرض ويعتقدون (present) أنه»: what goes on with what those spoken of do.

    Without its own subject, that is («ويرجح بدرجة كبيرة أن»): «قال الوزير إن … ويرى محللون أن» is the next attribution.
    ``also``: behind كما.
    """
    if inner.kind != "verb" or inner.form is None or not (inner.proclitic == "و" or also):
        return False
    if len(inner.gap) and (also or gap_subject(reader, inner) is not None):
        return False
    told = outer.kind != "verb" or (outer.form is not None and outer.form.tense == "past")
    return told and inner.form.tense == "present"


def _predicate_noun(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«العلي: السفارات مطالبة بالقيام بدورها»: what is said of the subject that words behind a colon begin with."""
    if outer.opener is None or outer.opener.kind != "colon" or inner.opener is None or inner.opener.kind != "nominal":
        return False
    between = range(outer.opener.first, inner.word)
    return len(between) > 0 and all(reader.doc.words[j].is_word and not reader.verb(j) for j in between)


def _agrees_with_outer(reader: Reader, outer: Candidate, inner: Candidate, others: Sequence[Candidate]) -> bool:
    """«قال (m.) إن الأرقام أظهرت (f.) أن …، لافتا (m.) إلى»: the participle of who speaks around both ends both.

    Without a comma only one with a clause: «معلومات مؤكدة بقرب الهجوم» is an adjective.
    """
    nominal = inner.opener is None or inner.opener.kind == "nominal"
    if nominal and reader.doc.key(inner.word - 1) not in COMMAS:
        return False
    return any(
        o.word < outer.word
        and o.position == "after"
        and o.opener is not None
        and o.opener.first <= outer.word
        and _disagrees(outer, o)
        and gender_of(o) == gender_of(inner)
        for o in others
    )


def moment(doc: Document, k: int) -> bool:
    """«… وعندها سألها»: a time word behind a conjunction or comma."""
    joined = doc.key(k)[:1] in CONJUNCTIONS or doc.key(k - 1) in COMMAS
    return joined and doc.phrase_length("clauses.moments", k) > 0


def _disagrees(outer: Candidate, inner: Candidate) -> bool:
    a, b = gender_of(outer), gender_of(inner)
    return a is not None and b is not None and a != b


def gender_of(c: Candidate) -> str | None:
    """The speaker's gender as the cue shows it: the verb's, the participle's, the pronoun's on a verbal noun."""
    if c.tag:
        return PRONOUNS.get(c.enclitic)
    if c.form is None or c.form.person in (1, 2):
        return None
    if c.verb is not None and c.verb.category == "relay":
        return None  # the verb agrees with the outlet, not with its source
    if c.kind == "masdar":
        return PRONOUNS.get(c.form.enclitic or "")
    return c.form.gender
