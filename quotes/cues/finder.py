"""All cue candidates of a document, sentence by sentence: the grammar's proposals."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.cues.acting_behind import acting_behind
from quotes.cues.acting_colons import acting_colons, thus_acting
from quotes.cues.calling import deemed_at, deemed_not_promised
from quotes.cues.candidates import Candidate, Opener, marks_taken
from quotes.cues.colons import colon_candidate, leaves_colon
from quotes.cues.complementizers import complementizer_at, opens_at, that_clause_at
from quotes.cues.described_source import describes_source
from quotes.cues.giving_way import one_cue_each
from quotes.cues.going_on import goes_on_to_say, speech_joined, the_saying
from quotes.cues.i_said import i_said
from quotes.cues.interposed import interposed
from quotes.cues.inverted import with_quotation_before
from quotes.cues.messages import message_candidates
from quotes.cues.no_saying import no_saying
from quotes.cues.nominals import denied_knowledge, nominal_opener
from quotes.cues.nouns import noun_candidates
from quotes.cues.openers import behind_told, behind_what, find_opener
from quotes.cues.phrases import clause_phrase_before, phrase_at
from quotes.cues.pointing import pointing_before, points_at, says_pointing, shares_view
from quotes.cues.repeated import repeating_word
from quotes.cues.rivals import (
    behind_preposition,
    holds_object,
    how_firm,
    names_father,
    paper,
    shortened,
)
from quotes.cues.signs import DASHES
from quotes.cues.sources import (
    NAMED_BY,
    also,
    in_paper,
    noted_by_source,
    saying_verb,
    source_candidates,
    source_pronoun_at,
    vouches,
)
from quotes.cues.subject_marks import STATEMENT
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import Analysis, CueForm
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.words import COMMA, Word, cut

RELAY_WINDOW = 25
ROOT = 3  # letters
SHADDA = "\N{ARABIC SHADDA}"
VOWELS = "\N{ARABIC FATHA}\N{ARABIC DAMMA}\N{ARABIC KASRA}\N{ARABIC SUKUN}"
FINITE_FIRST = {"verb": 0, "participle": 1, "masdar": 2}


def find_candidates(doc: Document) -> list[Candidate]:
    """Candidates in text order; at most one for each cue word."""
    found: list[Candidate] = []
    for sentence, stretch in enumerate(doc.ranges):
        if doc.kind(sentence) == "furniture":
            doc.refuse(stretch.first, "", "furniture")
        else:
            found.extend(sentence_candidates(doc, sentence, stretch))
    return found


def sentence_candidates(doc: Document, sentence: int, stretch: Stretch) -> list[Candidate]:
    """The candidates of one sentence: words of saying first, then source phrases and colons around them."""
    spoken = one_cue_each(doc, list(_spoken(doc, sentence, stretch)))
    spoken = [c for c in spoken if not noted_by_source(doc, c, stretch.first)]
    taken = marks_taken(spoken)
    spoken = [with_quotation_before(doc, c, taken, stretch) for c in spoken]
    spoken = [_with_bare_speech(doc, interposed(doc, c, stretch), stretch) for c in spoken]
    kept = [c for c in spoken if c.opener is not None or doc.refuse(c.word, c.entry, "no-frame")]
    kept += source_candidates(doc, sentence, stretch, kept)
    kept += noun_candidates(doc, sentence, stretch, kept)
    kept += list(message_candidates(doc, sentence, stretch, kept))
    colon = colon_candidate(doc, sentence, stretch, kept)
    if colon is not None:
        # «الوكالة الرسمية نقلا عن الوزير: …»: the colon has the chain
        # «وزير التعليم في مؤتمر صحفي: …»: and its words
        first, last = colon.gap.first, colon.gap.last
        held = [c for c in kept if (c.phrase is not None and c.phrase.role == "relay") or leaves_colon(doc, c, first)]
        kept = [c for c in kept if c not in held or not first <= c.word < last]
        kept.append(colon)
    acting = (acting_colons, thus_acting, acting_behind)
    kept += [c for acts in acting for c in acts(doc, sentence, stretch, kept)]
    return sorted(kept, key=lambda c: c.start)


def _spoken(doc: Document, sentence: int, stretch: Stretch) -> Iterator[Candidate]:
    for i in doc.cue_words(stretch):
        analyses = sorted(doc.analyses(i), key=lambda a: FINITE_FIRST[a.form.kind])
        # كما ذكرت A, حسبما أفادت A: the phrase owns the verb, unless the verb brings its own complementizer
        owned = clause_phrase_before(doc, i, stretch)
        if owned is not None and i - 1 == stretch.first and also(doc, owned, i, stretch):
            owned = None  # «كما كشفت العملية عن …» opens a sentence: "also"
        verb = saying_verb(doc, i) if owned is not None else None
        if owned is not None and verb is not None and not vouches(doc, i, owned, verb):
            owned = None
        best: Candidate | None = None
        for analysis in analyses:
            if not _usable(doc, i, analysis):
                continue
            opener = denied_knowledge(doc, i, find_opener(doc, i, stretch.last, analysis), analysis)
            clausal = opener is not None and (opener.kind == "clause" or _resumed(doc, i, analysis, opener))
            clausal = clausal or (opener is not None and _foretold(doc, i, analysis))
            takes = deemed_at(doc, analysis, opener) if analysis.form.verb.object else clausal
            held = opener is not None and holds_object(doc, i - 2, i)
            held = held or describes_source(doc, i, stretch.last)
            if analysis.enclitic and (held or not (takes or pointing_before(doc, i) > 0)):
                doc.refuse(i, analysis.form.verb.id, "object-pronoun")
                continue
            if owned is not None and (opener is None or owned.words != ("كما",) or _set_off(doc, i, opener)):
                doc.refuse(i, analysis.form.verb.id, "owned-by-phrase")
                continue
            if opener is None and owned is None:
                opener = nominal_opener(doc, i, stretch.last, analysis)
            candidate = _candidate(doc, sentence, i, analysis, opener)
            if best is None or (best.opener is None and opener is not None) or _stronger(candidate, best):
                if best is not None:
                    doc.refuse(i, best.entry, "other-reading")
                best = candidate
            else:
                doc.refuse(i, candidate.entry, "other-reading")
        if best is not None:
            yield best


def _resumed(doc: Document, i: int, analysis: Analysis, opener: Opener) -> bool:
    """«مما كتبه المؤلف: «…»»: the pronoun stands for ما; what few words say of it is no speech («ما قاله «كلام»»)."""
    words = doc.words_quoted(opener.quotation) if opener.quotation is not None else 0
    return analysis.enclitic == "ه" and behind_what(doc, i) and (words >= STATEMENT or doc.key(opener.word) == ":")


def _foretold(doc: Document, i: int, analysis: Analysis) -> bool:
    """«قالها المدرب صراحة: لن نلعب», «الكلمات التي قالتها: «…»»: the pronoun stands for the words behind."""
    return analysis.enclitic == "ها" and "bare" in analysis.form.verb.frames and analysis.form.kind == "verb"


def _set_off(doc: Document, i: int, opener: Opener) -> bool:
    """«القطارات قديمة -كما يؤكد الركاب- بل إنها تتأخر»: what dashes set off introduces nothing behind them."""
    return doc.key(i - 2) in DASHES and any(doc.key(k) in DASHES for k in range(i + 1, opener.word))


def _relayed(doc: Document, i: int) -> bool:
    """Whether a verb that passes words on and its عن, or إلى of نسب, stand shortly before word ``i``."""
    window = range(max(0, i - RELAY_WINDOW), i)
    passed = any(a.form.verb.category == "relay" and a.form.kind == "verb" for k in window for a in doc.analyses(k))
    return passed and any(doc.key(k) in NAMED_BY or source_pronoun_at(doc, k) for k in window)


def _stronger(a: Candidate, b: Candidate) -> bool:
    weak = ("nominal",)
    return a.opener is not None and b.opener is not None and a.opener.kind not in weak and b.opener.kind in weak


def _usable(doc: Document, i: int, analysis: Analysis) -> bool:
    form, word = analysis.form, doc.words[i]
    key = word.key
    if form.person == 1 and (_of_somebody(doc, i) or doc.key(i + 1) in doc.grammar.sets["naming.kunyas"]):
        return doc.refuse(i, form.verb.id, "other-reading")  # «ندين | أبو راشد»
    if "ا" in analysis.proclitic and "أ" not in word.letters[:2]:
        return doc.refuse(i, form.verb.id, "other-reading")  # «اتصف»: no question, «أتصف»
    if _doubled(word, form) or deemed_not_promised(doc, i, analysis):
        return doc.refuse(i, form.verb.id, "other-reading")  # «وعدّ التقرير»: no promise
    alone = doc.opens(i - 1) if i else None
    if alone is not None and doc.after(alone) == i + 2:
        return doc.refuse(i, form.verb.id, "name")  # «في منطقة "أرحب"، وقاموا بنقل»
    nothing = no_saying(doc, i, analysis)
    if nothing:
        return doc.refuse(i, form.verb.id, nothing)
    if shortened(doc, i, analysis):
        return doc.refuse(i, form.verb.id, "jussive")  # يقل is read in many ways, ينسبوا in one
    if form.person in (1, 2) and doc.quotation_around(i) is None and not i_said(doc, i, analysis):
        # the writer's own "I" and "we"; inside a quotation they are the speaker's
        return doc.refuse(i, form.verb.id, "first-or-second-person")
    if doc.key(i - 1) in doc.grammar.sets["naming.kunyas"] and doc.words[i - 1].letters[:1] == "أ":
        return doc.refuse(i, form.verb.id, "behind-preposition")  # «علي بن أبي طالب»: a name
    if names_father(doc, i) and not analysis.proclitic:
        return doc.refuse(i, form.verb.id, "bare-noun")  # «سالم بن | طالب الراوي»
    if form.kind == "verb" and key in doc.grammar.sets["anaphors.reflexives"] and definite(conjoined(doc.key(i - 1))):
        return doc.refuse(i, form.verb.id, "bare-noun")  # «للعالم أجمع أن»: all of it
    if form.kind == "verb" and analysis.enclitic and _of_tag(doc, i) and not opens_at(doc, i + 1):
        return doc.refuse(i, form.verb.id, "bare-noun")  # «بعد ساعات مؤلمة حسب وصفه، أن يجلس»
    presented = phrase_at(doc, i - 1) if form.kind == "verb" and i else None
    answer = presented is not None and presented[0].role == "noun" and presented[1] > 1
    if answer and conjoined(doc.key(i - 1)) not in doc.grammar.sets["openers.prepositions"]:
        return doc.refuse(i, form.verb.id, "bare-noun")  # «جاء رد الوزارة بأن»
    if form.kind == "verb" and (form.gender, form.number) == ("f", "p") and _has_article(doc, i, analysis):
        return doc.refuse(i, form.verb.id, "bare-noun")
    if form.kind == "verb" and _draws(doc, i) and not opens_at(doc, i + 1) and not that_clause_at(doc, i + 2):
        return doc.refuse(i, form.verb.id, "no-frame")
    if form.kind == "verb" and form.tense == "past" and form.gender == "m" and behind_preposition(doc, i):
        return doc.refuse(i, form.verb.id, "behind-preposition")  # «تراجعت عن تعهد مكتوب»: a noun
    if (
        "source:في" in form.verb.frames
        and doc.key(i + 1) == "في"
        and doc.key(i + 2) in doc.grammar.sets["adjuncts.periods"]
    ):
        return doc.refuse(i, form.verb.id, "no-source-in")  # «جاء في وقت صعب»
    if "source:في" in form.verb.frames and "في" not in (doc.key(i + 1), doc.key(i + 2)):
        # «رسالة جاء فيها: «…»», but not «بما جاء فيها»
        resumed = doc.key(i + 1) in doc.grammar.sets["pronouns.within"] and not behind_what(doc, i)
        voiced = doc.key(i + 1) == "علي" and doc.phrase_length("phrases.agents", i + 1) > 1  # «جاء على لسان الناطق أن»
        if not (voiced or (resumed and opens_at(doc, i + 2)) or in_paper(doc, i + 1)):
            return doc.refuse(i, form.verb.id, "no-source-in")
    if form.kind == "verb" and _undotted(doc, i, form):
        return doc.refuse(i, form.verb.id, "bare-noun")  # «رأي الخبراء أن»
    if (
        form.tense == "present"
        and word.letters.endswith("ى")
        and form.verb.present.endswith("ي")
        and not analysis.enclitic
    ):
        # يدعى، يروى: a final ى marks the passive of a weak verb whose active ends in ي (not of رأى: يرى)
        return doc.refuse(i, form.verb.id, "passive-spelling")
    if form.kind == "participle":
        # only the adverbial accusative: مشيرا، مؤكدة، قائلين
        women = form.gender == "f" and form.number == "p" and doc.key(i - 1) in COMMA  # «، مؤكدات أن»
        women = women and complementizer_at(doc, i + 1) is not None
        adverbial = women or key[-1:] in ("ا", "ة", "ن")
        adverbial = adverbial and not key.startswith("ال") and not analysis.enclitic
        # «ولم يكن مستغربا أن», «ليس مبررا أن»: what is said of the clause itself
        adverbial = adverbial and conjoined(doc.key(i - 1)) not in doc.grammar.sets["openers.copulas"]
        adverbial = adverbial and not paper(doc, i)
        # «توصلت بـ37 مقترحا»: what is asked for can be counted
        counted = form.verb.category == "request" and doc.key(i - 1)[-1:].isdigit()
        adverbial = adverbial and not (counted or how_firm(doc, i))
        if adverbial and not analysis.proclitic and behind_preposition(doc, i):
            return doc.refuse(i, form.verb.id, "behind-preposition")  # «ردا على سؤال حول مطالبة البعض بالتأجيل: «…»»
        if adverbial and points_at(doc, i) and says_pointing(doc, i):
            return doc.refuse(i, form.verb.id, "gives-way")
        return adverbial or doc.refuse(i, form.verb.id, "not-adverbial")
    if form.kind == "masdar":
        return _presents(doc, i, analysis) or doc.refuse(i, form.verb.id, "bare-noun")
    # «ما أعلنته الوزارة من أن»: the pronoun stands for ما
    resumed = (analysis.enclitic == "ه" and behind_what(doc, i)) or behind_told(doc, i)
    return (
        not analysis.enclitic
        or form.verb.object
        or resumed
        or _told_us(doc, i, analysis)
        or _foretold(doc, i, analysis)
        or pointing_before(doc, i) > 0
        or doc.refuse(i, form.verb.id, "object-pronoun")
    )


def _told_us(doc: Document, i: int, analysis: Analysis) -> bool:
    """«أفادنا الطبيب بأن»: told us, where "we" is spelt in another way («أفدنا»)."""
    verb = analysis.form.verb
    us = analysis.enclitic in ("نا", "ني") and verb.category == "statement" and not verb.strict
    return us and all(a.form.person == 3 for a in doc.analyses(i) if a.form.kind == "verb")


def _of_somebody(doc: Document, i: int) -> bool:
    """Whether «أبلغنا» is what somebody right before it told us, and no verb of ours: «إن «الوزير | أبلغنا أن»»."""
    if not any(a.enclitic == "نا" and a.form.person == 3 for a in doc.analyses(i)):
        return False
    lexicon, before = lexicon_of(doc.grammar), doc.key(i - 1)
    return definite(before) and (lexicon.person_noun(before) or lexicon.office(doc.key(i - 2)))


def _doubled(word: Word, form: CueForm) -> bool:
    """Whether a shadda on the last letter shows that the first is no root's but "and": عدّ, not وعد.

    Of other verbs it has slipped: «أكدّ».
    """
    bare = form.kind == "verb" and form.tense == "past" and form.verb.paradigm == "assimilated"
    stem = word.text.removesuffix("ت") if form.gender == "f" else word.text
    return bare and len(form.verb.lemma) == ROOT and SHADDA in stem.rstrip(VOWELS)[-1:]


def _undotted(doc: Document, i: int, form: CueForm) -> bool:
    """Whether a noun is spelt like a verb but for its ى, in a text that tells the two apart: رأي, نفي.

    Where على is spelt علي, so is رأى رأي.
    """
    if form.tense != "past" or form.gender != "m" or not form.surface.endswith("ى"):
        return False
    return doc.words[i].letters.endswith("ي") and not doc.ala_as_ali


def _draws(doc: Document, i: int) -> bool:
    """«لفت الانتباه»: attention as the object of the verb; with «إلى أن» behind it somebody points something out."""
    return doc.key(i + 1) in doc.grammar.sets["openers.attention"]


def _has_article(doc: Document, i: int, analysis: Analysis) -> bool:
    """«البلايا والمحن»: a plural noun with its article, not ألمحن."""
    return doc.words[i].letters[len(analysis.proclitic) :].startswith("ال")


def _of_tag(doc: Document, i: int) -> bool:
    """Whether word ``i`` is the noun of a source phrase: «حسب قوله», «على حد تعبيره», «على حد قول فلان»."""
    hits = ((back, phrase_at(doc, i - back)) for back in (1, 2) if i >= back)
    return any(hit is not None and hit[0].role in ("tag", "source") and hit[1] == back + 1 for back, hit in hits)


def _tag_opens(doc: Document, i: int) -> bool:
    """Whether the words are those of the tag at word ``i``: not «طلب بعد ساعات مؤلمة | حسب وصفه، أن يجلس»."""
    if opens_at(doc, i + 1):
        return True
    begin = next(i - back for back in (2, 1) if i >= back and phrase_at(doc, i - back) is not None)
    within = begin > 0 and doc.words[begin - 1].is_word and doc.key(begin)[:1] != "و"
    return not within and doc.key(i + 1) in COMMA and opens_at(doc, i + 2)


def _presents(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether a verbal noun has its speaker with it, or presents words without one."""
    form, key = analysis.form, doc.words[i].key
    if _of_tag(doc, i) and not _tag_opens(doc, i):
        return False  # «…، حسب قوله، كما علمت الصحيفة أن»
    shares = doc.grammar.sets["phrases.shares"]
    if doc.key(i - 1) in shares or doc.key(i - 1)[1:] in shares:
        return False  # «بكل تأكيد»: an adverb
    if form.verb.strict:  # «بادر المدير بالرد بأن»
        return bool(form.enclitic) or (key.startswith("بال") and opens_at(doc, i + 1))
    if the_saying(doc, i, analysis) and _relayed(doc, i):
        return True  # «نقلت القناة عن المصادر القول: إن»
    if goes_on_to_say(doc, i, analysis):
        return True
    if form.verb.category == "statement" and repeating_word(doc, i) is not None:
        return True  # «وأعاد التأكيد على أن», «مجددا التأكيد أن»
    if key.startswith("ال") or analysis.proclitic[:1] in ("و", "ف"):
        return bool(form.enclitic)  # a coordinated or definite noun without its speaker: «ورفض كل محاولة»
    return bool(form.enclitic) or key.startswith("بال") or form.verb.category in ("statement", "denial")


def _candidate(doc: Document, sentence: int, i: int, analysis: Analysis, opener: Opener | None) -> Candidate:
    word, form = doc.words[i], analysis.form
    behind = opener is not None and opener.word > i + 1
    first = i + 1 + (behind and (_draws(doc, i) or shares_view(doc, i, analysis)))
    found = Candidate(
        sentence=sentence,
        word=i,
        last=i + 1,
        start=cut(word, len(analysis.proclitic)),
        end=word.end,
        lemma=form.verb.lemma,
        kind=form.kind,
        position="after",
        opener=opener,
        gap=Stretch(first, opener.word if opener else first),
        verb=form.verb,
        form=form,
        proclitic=analysis.proclitic,
        enclitic=analysis.enclitic,
    )
    return _writing(doc, found)


def _writing(doc: Document, c: Candidate) -> Candidate:
    """A woman's participle that is a noun as well has the words behind another verb: «كتبت هند | معلقة: «…»».

    But «قالت | كاتبة: «…»» and «كتبت | كاتبة مصرية: «…»».
    """
    form, nearer = c.form, c.gap.last - 1
    hers = form is not None and c.kind == "verb" and (form.person, form.number, form.gender) == (3, "s", "f")
    apart = c.opener is not None and c.opener.kind in ("quotation", "colon") and c.verb is not None
    if not (hers and apart and len(c.gap)) or (c.verb is not None and "bare" in c.verb.frames):
        return c
    if doc.key(nearer) not in doc.grammar.sets["recipients.writing"]:
        return c
    return evolve(c, start=doc.words[nearer].start, end=doc.words[nearer].end, gap=Stretch(c.gap.first, nearer))


def _with_bare_speech(doc: Document, c: Candidate, stretch: Stretch) -> Candidate:
    """A verb that means nothing but "say" without anything that opens its words; where they begin the parse tells.

    Not where it is described itself («ما يقوله», «الذي قال», «لم يقل») or owned by a source phrase («كما قال»).
    """
    if c.opener is not None or c.verb is None or c.enclitic:
        return c
    goes_on = fold(c.lemma) in doc.grammar.sets["continuation.verbs"] and speech_joined(doc, c.last)
    if "bare" not in c.verb.frames and not goes_on:
        return c
    saying = c.kind == "masdar" and c.lemma == "قال" and doc.key(c.word).startswith("بال")
    if (c.kind == "participle" or saying) and c.last < stretch.last:
        return _opening_at_once(doc, c)  # «وتابع | قائلا نحن جاهزون», «رد | بالقول نحن جاهزون»
    if c.kind != "verb":
        return c
    before, sets = conjoined(doc.key(c.word - 1)), doc.grammar.sets
    described = any(before in sets[f"pronouns.{name}"] for name in ("relative_ma", "relative", "negators"))
    if described or before in sets["complementizers.bare"] or clause_phrase_before(doc, c.word, stretch) is not None:
        return c
    if c.last >= stretch.last or c.form is None or c.form.person != 3 or c.form.tense == "passive":
        return c
    return _opening_at_once(doc, c)


def _opening_at_once(doc: Document, c: Candidate) -> Candidate:
    return evolve(c, opener=Opener("clause", c.last, c.last, doc.words[c.last].start, frame="bare"))
