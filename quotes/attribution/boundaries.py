"""Where a reported clause ends: the next attribution, a closing source or tag, the narrator's return, the full stop."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quotes.attribution.enclosed import enclosed_limit, own_voice
from quotes.attribution.host import find_host
from quotes.attribution.narrator import COMMAS, PAUSES, STATEMENT, narrator_speaks, stance
from quotes.attribution.next_cue import lead, next_attribution, turns
from quotes.attribution.reader import Reader
from quotes.attribution.renamed import named_again, speaker_of
from quotes.attribution.speaker import gap_subject
from quotes.attribution.subordinate import joined, main_clause_at, subordinated
from quotes.attribution.tags import resumption, source_ends
from quotes.attribution.turning import may_turn
from quotes.cues.candidates import Candidate
from quotes.cues.repeated import repeating_word, repeats_aside
from quotes.document import Document, Stretch
from quotes.lexicon import CONJUNCTIONS, conjoined, without_conjunction
from quotes.marks import Quotation

PLURALS = ("ون", "ين", "ان", "ات")
PRONOUNS = {"ه": "m", "ها": "f"}
FEWEST_SAID = 3  # words in marks that can be all that was said
MAX_ADJUNCT = 12  # words between an adjunct's و and the next cue


@frozen
class Boundary:
    """The content ends before word ``word``; ``resumes``: the word where it goes on behind a tag, if it does."""

    word: int
    resumes: int | None = None


def clause_boundary(reader: Reader, c: Candidate, first: int, others: Sequence[Candidate]) -> Boundary:
    """The end of the reported clause that starts at word ``first``."""
    doc = reader.doc
    limit = own_voice(reader, c, first, enclosed_limit(reader, c, first), others)
    everyone = (*others, c)
    siblings = {_phrase_behind(reader, c, o, everyone): o for o in others if o.word > first}
    cues = {o.word for o in others if o.opener is not None and o.opener.kind != "nominal"}
    gender = gender_of(c)
    subordinate = subordinated(reader, c)
    resumed = _resumed(c, others)
    who = speaker_of(reader, c, others)
    k = first
    while k < limit:
        quotation = doc.opens(k)
        if quotation is not None and quotation.balanced:
            after = max(doc.after(quotation), k + 1)
            if k == first and _quoted_whole(doc, quotation, after, limit):
                return Boundary(after)
            if k <= first + 1 and _said_whole(reader, quotation, first, after, limit):
                return Boundary(after)
            k = after
            continue
        if k in resumed:
            return Boundary(k)
        sibling = siblings.get(k)
        if sibling is not None and sibling.position == "closing" and k > first and source_ends(reader, k, others):
            begins = _before_connective(reader, k, first, sibling)
            return Boundary(k, resumption(reader, k, limit, siblings)) if begins == k else Boundary(begins)
        if (
            sibling is not None
            and k > first
            and not (
                _inner_nominal(doc, c, sibling, k)
                or (not subordinate and _predicate(reader, c, sibling, first, k))
                or nested(reader, c, sibling, k, others)
            )
        ):
            return Boundary(_before_connective(reader, k, first, sibling))
        if k > first and source_ends(reader, k, others):
            return Boundary(k, resumption(reader, k, limit, siblings))
        if (
            k > first
            and may_turn(doc, k)
            and (
                narrator_speaks(reader, k)
                or next_attribution(reader, c, first, k, gender, cues)
                or stance(doc, k, gender)
                or (subordinate and main_clause_at(reader, first, k))
                or _further_stance(reader, c, k)
                or named_again(reader, who, k)
            )
        ):
            return Boundary(k)
        k += 1
    return Boundary(limit)


def _resumed(c: Candidate, others: Sequence[Candidate]) -> set[int]:
    """Where the complement of an outer cue begins: «أشار المرصد الذي يؤكد أنه محايد، | إلى أن القتلى نقلوا»."""
    return {
        o.opener.word
        for o in others
        if o.kind == "verb" and o.position == "after" and o.opener is not None and o.opener.kind == "clause"
        and c.opener is not None and o.word < c.word and c.opener.first < o.opener.word
    }  # fmt: skip


def _phrase_behind(reader: Reader, outer: Candidate, c: Candidate, others: Sequence[Candidate]) -> int:
    """Where a later cue's phrase begins; itself, where it leans on the outer cue: «أعرب عن قلقه … قائلا: …»."""
    start = phrase_start(reader, c, others)
    return start if start > outer.word else c.word


def phrase_start(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> int:
    """Where a cue's phrase begins: its host verb (نقلت … قوله), or itself."""
    host = find_host(reader, c, others)
    if host is not None:
        return host.word
    again = repeating_word(reader.doc, c.word) if c.kind == "masdar" else None
    if again is not None:
        return again
    begins = lead(reader, c)
    return c.word if begins is None else begins


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
    if inner.word != k and turns(doc, k):
        return False  # «بينما رد صاحب المطبعة قائلا»
    if inner.kind == "participle":
        if _predicate_noun(reader, outer, inner):
            return True
        if _agrees_with_outer(reader, outer, inner, others):
            return False
        host = find_host(reader, outer, ())
        outlets = host is not None and host.relays and host.analysis.form.gender == gender_of(inner)
        return _disagrees(outer, inner) and not outlets  # «نقلت الصحيفة … قوله إن …، مشيرة إلى»
    if inner.word == k and _they_inside(reader, outer, inner):
        return True
    if inner.kind == "masdar" and k != inner.word and repeats_aside(doc, k):
        return False
    if inner.kind == "masdar":
        return doc.key(k)[:1] not in CONJUNCTIONS or _one_of_several(reader, outer, inner, k)
    if k > 0 and (reader.lexicon.relative(doc.key(k - 1))):
        return True
    if _habit(outer, inner, also=doc.key(k - 1) == "كما") and doc.words[k - 1].is_word:
        return True
    if inner.proclitic[:1] in CONJUNCTIONS or (doc.key(k)[:1] == "و" and k != inner.word):
        if outer.opener is not None and outer.opener.kind == "colon":
            return _disagrees(outer, inner)
        return inner.word == k and _she_inside(reader, outer, inner)
    if _moment(doc, k - 1):
        return False
    previous = doc.key(k - 1)
    while reader.lexicon.auxiliary(previous) or reader.lexicon.negator(previous):
        if previous[:1] in CONJUNCTIONS and len(previous) > 2:
            return False
        k -= 1
        previous = doc.key(k - 1)
    if contrastive_before(doc, k):
        return _about_it(outer, inner)
    if reader.lexicon.any(("clauses.sibling_connectives",), previous):
        return False
    return previous not in COMMAS


def _one_of_several(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«خير شاهد على تكاتف المجتمع وتعاضده وإعلانه أن»: nouns of one owner, joined without a comma."""
    owner = (inner.form.enclitic or "") if inner.form is not None else ""
    joined_on = outer.kind == "verb" and reader.doc.words[k - 1].is_word and inner.word == k
    return bool(owner) and joined_on and reader.doc.key(k - 1).endswith(owner)


def _she_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«قال (m.) الوزير إن الشركة أنهت العمل وأكدت (f.) أنها»: who is dropped stands in what he said.

    Not so the other way round: writers go on with a ministry's spokesman («قالت الوزارة إن … وأكد أن»).
    """
    if inner.kind != "verb" or inner.proclitic != "و" or inner.enclitic:
        return False
    if (gender_of(outer), gender_of(inner)) != ("m", "f"):
        return False
    resumes = reader.lexicon.has("continuation.verbs", inner.lemma)
    return not resumes and gap_subject(reader, inner) is None


def _they_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«قال النائب إنه التقى الطلاب وأكدوا أنهم»: a plural whose subject is dropped is not the one man who speaks."""
    if inner.kind != "verb" or inner.position != "after" or inner.form is None or outer.form is None:
        return False
    they = (inner.form.person, inner.form.gender, inner.form.number) == (3, "m", "p")
    told = outer.kind == "verb" and outer.form.tense == "past" and outer.opener is not None
    if not (they and told and outer.opener is not None and outer.opener.kind == "clause"):
        return False
    who = gap_subject(reader, outer)
    if who is None or not _one_man(reader, who):
        return False
    return not any(reader.conjunction(j) for j in range(who.first + 1, who.last))  # «النائب ومساعده»


def _one_man(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase is headed by a name or a title in the singular: «النائب», not «النواب» nor «الفريق»."""
    key, lexicon = reader.doc.key(who.first), reader.lexicon
    if lexicon.any(("anaphors.plurals",), key) or lexicon.body(key) or key.endswith(PLURALS):
        return False
    return lexicon.person_noun(key) or lexicon.given_name(key) or reader.pos(who.first) in ("X", "PROPN")


def _about_it(outer: Candidate, inner: Candidate) -> bool:
    """«قال (m.) إن النتائج مقلقة لكنها لا تدعو (f.) إلى»: what the pronoun takes up is spoken of, and says nothing."""
    alone = outer.form is not None and outer.form.number == "s" and inner.kind == "verb"
    return alone and gender_of(outer) == "m" and gender_of(inner) == "f"


def _habit(outer: Candidate, inner: Candidate, *, also: bool) -> bool:
    """«قالت (past) إن الناس يسمعون بالمرض ويعتقدون (present) أنه»: what goes on with what those spoken of do.

    Without its own subject, that is: «قال الوزير إن … ويرى محللون أن» is the next attribution. ``also``: behind كما.
    """
    if inner.kind != "verb" or inner.form is None or len(inner.gap) or not (inner.proclitic == "و" or also):
        return False
    told = outer.kind != "verb" or (outer.form is not None and outer.form.tense == "past")
    return told and inner.form.tense == "present"


def _predicate(reader: Reader, outer: Candidate, inner: Candidate, first: int, k: int) -> bool:
    """«إلى أن المسجد والجمعيات، دعت إلى التصويت»: behind a comma the verb that the bare topic of أن still lacks.

    A clause that describes the topic between commas is passed over: «أن الشركة، التي تأسست قبل عام، لم تعلن أن».
    """
    doc = reader.doc
    if outer.opener is None or outer.opener.kind != "clause" or inner.kind != "verb" or inner.word != k:
        return False
    negated = reader.lexicon.negator(doc.key(k - 1)) and doc.key(k - 1)[:1] not in CONJUNCTIONS
    k -= negated
    if inner.proclitic[:1] in CONJUNCTIONS or inner.position != "after" or doc.key(k - 1) not in COMMAS:
        return False
    last = k
    before = next((j for j in range(k - 2, first, -1) if doc.key(j) in COMMAS), first)
    if reader.lexicon.relative(doc.key(before + 1)):
        last = before
    return not any(reader.verb(j) or doc.opens(j) is not None for j in range(first, last))


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


def _moment(doc: Document, k: int) -> bool:
    """«… وعندها سألها»: a time word behind a conjunction or comma."""
    joined = doc.key(k)[:1] in CONJUNCTIONS or doc.key(k - 1) in COMMAS
    return joined and doc.phrase_length("clauses.moments", k) > 0


def contrastive_before(doc: Document, k: int) -> int:
    """Number of words of لكنه، غير أنه، إلا أنها … right before word ``k``; 0 if none."""
    for length in (1, 2):
        if doc.phrase_length("clauses.contrastives", k - length) == length:
            return length
    return 0


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


def _inner_nominal(doc: Document, outer: Candidate, sibling: Candidate, k: int) -> bool:
    """«… وقف ضد خصمه ورفض وساطته»: a verb coordinated without a comma and with a bare object goes on inside.

    Two of the writer's presents with one subject go together: «ينوه إلى أن … ويؤكد على أهمية …».
    """
    nominal = sibling.opener is not None and sibling.opener.kind == "nominal"
    a, b = outer.form, sibling.form
    if a is not None and b is not None and a.tense == b.tense == "present" and outer.kind == sibling.kind == "verb":
        nominal = nominal and (a.gender, a.number, a.person) != (b.gender, b.number, b.person)
    return nominal and sibling.kind == "verb" and sibling.proclitic[:1] == "و" and doc.words[k - 1].is_word


def _further_stance(reader: Reader, c: Candidate, k: int) -> bool:
    """Behind a comma an adverbial participle of saying goes on with the speaker: «…، داعيا الجميع إلى»."""
    doc = reader.doc
    if doc.key(k - 1) not in PAUSES or doc.key(k)[-1:] not in ("ا", "ة"):
        return False
    gender = gender_of(c)
    return any(
        a.form.kind == "participle"
        and a.form.verb.category != "knowledge"
        and not a.form.nominative
        and (gender is None or a.form.gender in (None, gender))
        for a in doc.analyses(k)
    )


def _quoted_whole(doc: Document, quotation: Quotation, after: int, limit: int) -> bool:
    """«إن "…"، …»: a statement quoted whole ends with its mark, unless it is coordinated further."""
    if after < limit and doc.key(after) == "؛":
        return doc.words_quoted(quotation) >= STATEMENT
    if after >= limit or doc.key(after) not in COMMAS or _goes_on(doc, after + 1, limit):
        return False
    if doc.key(after + 1) in doc.grammar.sets["pronouns.independent"]:
        return False  # «إن "استخدام المال دون أساس"، هو أحد الأسباب»: the marks held the subject
    return doc.words_quoted(quotation) >= STATEMENT


def _said_whole(reader: Reader, quotation: Quotation, first: int, after: int, limit: int) -> bool:
    """«بأنه «يسيل له اللعاب» وقدره بـ»: behind a predicate quoted whole a verb in the past with و is the narrator's."""
    doc = reader.doc
    whole = doc.opens(first) is quotation or doc.key(first) in doc.grammar.sets["complementizers.suffixed"]
    if not whole or after >= limit or doc.key(after)[:1] != "و" or doc.words_quoted(quotation) < FEWEST_SAID:
        return False
    token = reader.tree.main(doc.words[after]) if reader.tree is not None else None
    past = token is not None and token.pos_ == "VERB" and token.morph.get("Aspect", []) == ["Perf"]
    return past and joined(reader, after)


def _goes_on(doc: Document, k: int, limit: int) -> bool:
    key = doc.key(k)
    if doc.opens(k) is not None:
        return True
    if key == "و" and doc.opens(k + 1) is not None:
        return True
    stripped = without_conjunction(key)
    sets = doc.grammar.sets
    return (
        k < limit
        and key[:1] == "و"
        and (stripped in sets["complementizers.bare"] or stripped in sets["complementizers.suffixed"])
    )


def _before_connective(reader: Reader, k: int, first: int, cue: Candidate) -> int:
    """Back over what introduces the next cue: فيما قال، كما أكد، وقد ذكر."""
    doc = reader.doc
    while k - 1 > first and (
        contrastive_before(doc, k)
        or reader.lexicon.negator(doc.key(k - 1))
        or reader.lexicon.any(("clauses.sibling_connectives",), doc.key(k - 1))
        or _moment(doc, k - 1)
        or reader.lexicon.has("clauses.leading", doc.key(k - 1))
    ):
        k -= max(1, contrastive_before(doc, k))
    return _before_adjunct(reader, k, first) if cue.kind == "verb" and not cue.proclitic else k


def _before_adjunct(reader: Reader, k: int, first: int) -> int:
    """Back over an adjunct in front of the next cue, with its و and between commas: «، وخلال زيارته، قال»."""
    doc = reader.doc
    if doc.key(k - 1) not in COMMAS:
        return k
    for j in range(k - 2, max(first, k - MAX_ADJUNCT), -1):
        if not doc.words[j].is_word or reader.verb(j):
            return k
        key = conjoined(doc.key(j))
        if key != doc.key(j) and doc.key(j - 1) in COMMAS:
            return j if reader.lexicon.adjunct_head(key) or key in doc.grammar.sets["openers.prepositions"] else k
    return k
