"""Source phrases: ``بحسب مصدر``, ``وفقا للوزارة``, ``حسبما أفادت وكالة``, ``كما قالت الشرطة``, ``نقلا عن``.

A source phrase in the gap of another cue names an intermediary and is left to the resolver; one that opens or
closes a sentence of its own is a cue.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues.candidates import Candidate, Position
from quotes.cues.complementizers import answers_topic, complementizer_at, fa_clause_at, that_clause_at
from quotes.cues.nominals import nominal_opener
from quotes.cues.phrases import phrase_at
from quotes.cues.signs import DASHES
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import Analysis, Phrase, Verb
from quotes.lexicon import bare, definite, lexicon_of
from quotes.words import COMMA, cut

MAX_HOST = 12  # words from a verb of saying to its نقلا عن
MAX_SOURCE = 10  # words from a source phrase to the comma behind its noun
MAX_COMPLEMENT = 14  # words from a verb behind كما to the comma or the complement of its own
FEWEST_BEHIND = 5  # words of a source and what it vouches for
MAX_TOPIC = 20  # the same to a فإن, which belongs to no other
SET_OFF = COMMA | {":"}
APART = COMMA | DASHES
ALSO = frozenset({("كما",), ("مثلما",)})
FROM = "عن"
QUOTING = "نقلا"
NOTES = ("يذكر", "ويذكر")
NAMED_BY = (FROM, "الي")  # نقلت A عن B، نسبت A إلى B


def named_by(verb: Verb | None) -> tuple[str, ...]:
    """The prepositions, folded, behind which a verb that passes words on names its source; none for any other verb."""
    frames = [frame for frame in verb.frames if frame.startswith("relay")] if verb is not None else []
    return tuple(fold(frame.partition(":")[2]) or FROM for frame in frames)


def source_pronoun_at(doc: Document, k: int) -> bool:
    """Whether the preposition of a source stands at word ``k`` with a pronoun: «نقلت | عنه», «نسب | إليها»."""
    return doc.key(k).startswith(NAMED_BY) and doc.key(k) in doc.grammar.sets["pronouns.prepositional"]


def saying_verb(doc: Document, i: int) -> Analysis | None:
    """The finite verb of saying at word ``i``, with or without an object pronoun (``نقلته``)."""
    if i >= len(doc.words):
        return None
    for analysis in doc.analyses(i):
        if analysis.form.kind == "verb" and analysis.form.tense != "passive":
            return analysis
    return None


def vouches(doc: Document, i: int, phrase: Phrase, verb: Analysis) -> bool:
    """Whether the verb at ``i`` behind a clause phrase can vouch for a clause: «…، كما قال المقاول».

    كما is "also" before a verb that takes no clause («، كما شكر الحضور», «كما شهد الحفل عروضا»), asks, knows, or
    stands without the في of its source («كما جاءت الأسهم»). Who speaks cites himself by it («كما قلت»). حسبما and its
    like have no other sense.
    """
    entry = verb.form.verb
    if entry.asserts:
        return False  # «كما شهد المسرح عرضا», «وفق ما يتفق عليه الخبراء»: without its clause it says nothing
    if phrase.words not in ALSO:
        return True
    if verb.form.person != 3 or _goes_on(doc, i, verb):
        return False  # «كما قلنا، نعيش زمنا صعبا»
    if fold(entry.lemma) in doc.grammar.sets["clauses.wishes"]:
        return False  # «كما تأمل الوزارة أن», «كما يتمنى المدير»: a wish of its own
    if entry.strict and fold(entry.lemma) in doc.grammar.sets["continuation.verbs"]:
        return False  # «كما يواصل المهرجان تكريم الفائزين»
    if entry.category == "relay" and doc.key(i + 1) in doc.grammar.sets["pronouns.prepositional"]:
        return False  # «كما نقل لهم تمنيات المدير»
    if "source:في" in entry.frames and "في" not in (doc.key(i + 1), doc.key(i + 2)):
        return False
    return "clause" in entry.frames and entry.category not in ("request", "knowledge", "question")


def also(doc: Document, phrase: Phrase, i: int, stretch: Stretch) -> bool:
    """Whether كما at the beginning of a sentence is "also", before the verb at word ``i``.

    «كما كشفت العملية عن خلل», but a source where فإن answers it: «كما أوضح الوزير، فإن الخطة جاهزة», «وكما أوضح فإن».
    """
    if phrase.words != ("كما",):
        return False
    ahead = range(i + 1, min(stretch.last, i + MAX_SOURCE))
    clause = next((k for k in ahead if fa_clause_at(doc, k) or complementizer_at(doc, k) is not None), None)
    return clause is None or not fa_clause_at(doc, clause)


def _goes_on(doc: Document, i: int, verb: Analysis) -> bool:
    """«، كما أشارت المادة الثالثة إلى أهمية المشاركة»: with its own complement the verb makes its own statement."""
    last = i + 1 + MAX_COMPLEMENT
    end = next((k for k in range(i + 1, last) if not doc.key(k) or doc.key(k) in COMMA), last)
    opener = nominal_opener(doc, i, end, verb)
    if opener is None:
        return False
    if not opener.frame:  # «، كما يوضح أهمية الصدق»
        return opener.first == i + 1 and doc.key(opener.first) in doc.grammar.sets["clauses.stances"]
    if opener.first == opener.word:
        return False
    pointing = ("pronouns.demonstratives", "pronouns.relative_ma", "pronouns.prepositional")
    return not any(doc.key(opener.first) in doc.grammar.sets[name] for name in pointing)


def source_candidates(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> list[Candidate]:
    """Source phrases of the sentence that stand outside every gap."""
    opened = (c for c in spoken if c.position == "after" and c.opener is not None and _leaves_gap(doc, c))
    gaps = [_inside_marks(doc, c) for c in opened]
    relaying = [Stretch(c.word, c.gap.last) for c in spoken if c.position == "after"]
    cues = {c.word for c in spoken}
    found: list[Candidate] = []
    behind = stretch.first
    for i in doc.phrase_words(stretch):
        hit = phrase_at(doc, i)
        if hit is None:
            continue
        if i < behind:
            doc.refuse(i, hit[0].id, "in-gap")  # «على | وفق الوزارة»: one phrase
            continue
        own = hit[0].role == "tag" and i + hit[1] - 1 not in cues  # «وبحسب قوله، إن»: one record
        if own and _stands_apart(doc, i, hit, stretch.first):
            position = _position(doc, i, i + hit[1], hit[2], stretch)
            found.append(_preposition(doc, sentence, i, hit[2], hit[0], hit[1], stretch, position))
            behind = i + hit[1]
            continue
        if hit[0].role in ("noun", "tag") or any(g.first <= i < g.last for g in gaps):
            if hit[0].role != "noun":
                doc.refuse(i, hit[0].id, "tag" if hit[0].role == "tag" else "in-gap")
            continue
        quoting = hit[0].role == "relay" or hit[0].words[0] == QUOTING
        if quoting and any(g.first <= i < g.last for g in relaying):
            # «كشفت صحيفة نقلا عن مصادر عن تلقي»: the verb's own chain
            doc.refuse(i, hit[0].id, "in-gap")
            continue
        phrase, length, joined = hit
        after = i + length
        position = _position(doc, i, after, joined, stretch)
        if phrase.role == "clause":
            verb = saying_verb(doc, after)
            if verb is not None and "س" in verb.proclitic:
                verb = None  # what will happen is no source: «كما سيشهد المؤتمر»
            begun = doc.opens(i - 1) is not None and not bracketed(doc, i, stretch.first)
            if (i == stretch.first or begun) and also(doc, phrase, after, stretch):
                verb = None  # "also", not a source: «كما كشفت العملية عن …», «وأضاف "كما تكشف الوثائق …"»
            if verb is not None and phrase.words == ("علي", "ما") and _governed(doc, i, stretch, verb):
                verb = None
            if verb is not None and not vouches(doc, after, phrase, verb):
                verb = None
            if verb is None or after in cues:
                doc.refuse(i, phrase.id, "no-verb-of-saying" if verb is None else "verb-is-cue", after)
            else:
                found.append(_clause(doc, sentence, after, phrase, verb, stretch, position))
                relaying.append(Stretch(after, stretch.last))
        elif doc.words[i].is_word and doc.key(i - 1) in doc.grammar.sets["openers.prepositions"]:
            doc.refuse(i, phrase.id, "governed")  # «وزعت الأندية على حسب الموقع»
        elif doc.words[i].is_word and doc.key(i - 1) in doc.grammar.sets["openers.measuring"]:
            doc.refuse(i, phrase.id, "governed")  # «لا تختلف الأسعار إلا بحسب قوة المعرض»
        elif phrase.words[0].startswith("ب") and lexicon_of(doc.grammar).any(("openers.heeding",), doc.key(i - 1)):
            doc.refuse(i, phrase.id, "governed")  # «العناية برأي العملاء»
        elif phrase.words == ("علي", "لسان") and doc.key(i - 1) not in ("،", ",", "جاء", "ورد"):
            doc.refuse(i, phrase.id, "governed")  # «حملت الحركة على لسان الناطق»: the verb's own speaker
        elif phrase.role == "source" and phrase.words[0] == "من" and position == "closing":
            doc.refuse(i, phrase.id, "governed")  # «رواية من وجهة نظر البطل», but «ومن وجهة نظر الخبير، فإن»
        elif phrase.role == "relay" and _before_verb(doc, after, stretch.last):
            doc.refuse(i, phrase.id, "in-gap")  # «وكانت الصحيفة، نقلا عن مصادر، قد كشفت عن»
        elif after <= stretch.last and not (phrase.role == "relay" and _bare_saying(doc, stretch.first, i)):
            found.append(_preposition(doc, sentence, i, joined, phrase, length, stretch, position))
        else:
            doc.refuse(i, phrase.id, "bare-saying")
        behind = after
    return found


def _before_verb(doc: Document, first: int, last: int) -> bool:
    """Whether a comma and a verb of saying follow the source that begins at ``first``: «نقلا عن مصادر|، قد كشفت»."""
    comma = next((k for k in range(first, min(first + MAX_SOURCE, last - 1)) if doc.key(k) in COMMA), None)
    if comma is None:
        return False
    verb = comma + 1 + (doc.key(comma + 1) == "قد")
    return verb > comma + 1 and _says(doc, verb, "past")


def _leaves_gap(doc: Document, c: Candidate) -> bool:
    """Whether a source may stand in a cue's gap: of a noun, only in commas («أكد، وفق ما نقلته الوكالة، إحباط»)."""
    assert c.opener is not None
    return c.opener.kind != "nominal" or (doc.key(c.last) in COMMA and c.opener.word > c.last)


def _inside_marks(doc: Document, c: Candidate) -> Stretch:
    """The gap up to where the marks close that the cue stands in: «"… بين المعبر والمدينة" | حسب قول ناشط»."""
    around = doc.quotation_around(c.word)
    if around is None or not around.balanced:
        return c.gap
    return Stretch(c.gap.first, min(c.gap.last, max(c.gap.first, doc.after(around))), c.gap.lead)


def _stands_apart(doc: Document, i: int, hit: tuple[Phrase, int, int], first: int) -> bool:
    """Whether a tag at word ``i`` speaks of what was said and is set off: «، بحسب قوله», «على حد تعبيره».

    At the beginning any does that فإن answers: «| وحسب تقديره، فإن الفجوة ستعود».
    """
    phrase, after = hit[0], i + hit[1]
    if i == first and answers_topic(doc, after + (doc.key(after) in COMMA)):
        return True
    if _noun(phrase) not in doc.grammar.sets["clauses.wordings"] and not _accords(doc, phrase):
        return False
    return phrase.words[:2] == ("علي", "حد") or i == first or doc.key(i - 1) in APART


def _noun(phrase: Phrase) -> str:
    return phrase.words[-1].removesuffix(phrase.pronoun)


def _accords(doc: Document, phrase: Phrase) -> bool:
    """«وفقا له», «بحسبه»: a source that is named by a pronoun, no noun of saying."""
    return _noun(phrase) in doc.grammar.sets["clauses.accords"]


def _position(doc: Document, i: int, after: int, joined: int, stretch: Stretch) -> Position:
    """Whether a source at word ``i`` opens a clause or closes the one before.

    Right behind أن or an opening mark nothing stands that it could close: «أعلن أنه "بحسب التقرير، فإن …"». Behind و it
    opens a clause where its noun is set off from what follows: «أغلق السوق، وبحسب الشرطة فإن …». Brackets that hold
    a source alone close what stands before them: «قتل خمسة (بحسب الشرطة) في الحريق».
    """
    if bracketed(doc, i, stretch.first) or (joined and _between_dashes(doc, i, after)):
        return "closing"
    found = complementizer_at(doc, i - 1) if i - 1 >= stretch.first else None
    begun = (found is not None and found.frame != "question" and found.last == i) or doc.opens(i - 1) is not None
    turned = not joined and doc.length_before("clauses.turns", i) > 0  # «أولوية كبرى، لكن | وفق عدد من الخبراء»
    if begun or turned or noted(doc, i, stretch.first) or _opens(doc, i, stretch):
        return "opening"
    if not joined:
        return "closing"
    apart = any(doc.key(k) in SET_OFF for k in range(after, min(after + MAX_SOURCE, stretch.last - 3)))
    answered = any(answers_topic(doc, k) for k in range(after, min(after + MAX_TOPIC, stretch.last)))
    # «عثر على الجثمان، وبحسب الشرطة وجدت آثار ضربة على الرأس»: nothing closes with و behind a comma where more follows
    more = doc.key(i - 1) in COMMA and sum(doc.words[k].is_word for k in range(after, stretch.last)) >= FEWEST_BEHIND
    return "opening" if apart or answered or more else "closing"


def _between_dashes(doc: Document, i: int, after: int) -> bool:
    """Whether dashes part a source from the words on both sides: «لأن الملف - وحسب الصحيفة - أمام القضاء»."""
    behind = range(after, min(after + MAX_SOURCE, len(doc.words)))
    sign = next((doc.key(k) for k in behind if not doc.words[k].is_word), "")
    return doc.key(i - 1) in DASHES and sign in DASHES


def noted(doc: Document, i: int, first: int) -> bool:
    """Whether nothing but an impersonal note stands before word ``i``: «| يذكر، حسب ما أعلنته الشركة، أن»."""
    k = i - 1 - (doc.key(i - 1) in COMMA)
    return k == first and doc.key(k) in NOTES


def noted_by_source(doc: Document, c: Candidate, first: int) -> bool:
    """Whether a verb of saying is such a note, with a source behind it whose words follow."""
    behind = c.last + (doc.key(c.last) in COMMA)
    hit = phrase_at(doc, behind) if noted(doc, c.last, first) else None
    return hit is not None and hit[0].role in ("source", "clause", "relay")


def bracketed(doc: Document, i: int, first: int) -> bool:
    """Whether brackets hold nothing but a source phrase at word ``i`` and who it names; ``first``: of the sentence."""
    if i - 1 <= first or doc.key(i - 1) != "(":
        return False
    inside = next((k for k in range(i, min(i + MAX_SOURCE, len(doc.words))) if not doc.words[k].is_word), None)
    return inside is not None and doc.key(inside) == ")"


def _governed(doc: Document, i: int, stretch: Stretch, verb: Analysis) -> bool:
    """«ردا على ما نشرته الهيئة», «بناء على ما ورد»: without a comma على is the word's before, not a source's."""
    form = verb.form
    if i == stretch.first or not doc.words[i - 1].is_word:
        return False
    bare = form.verb.category == "statement" and form.tense == "past" and not form.verb.strict and not verb.enclitic
    return not bare or "source:في" in form.verb.frames


def _bare_saying(doc: Document, first: int, last: int) -> bool:
    """«وقالت صحيفة كذا نقلا عن»: a verb of saying whose content was not found is no content itself.

    It opens the sentence; where a text drops its stops, it stands a few words before the phrase.
    """
    opening = range(first, min(first + 2, last))
    if any(_says(doc, k) for k in opening):
        return not any(that_clause_at(doc, k) for k in range(first, last))
    near = next((k for k in range(last - 1, max(first, last - MAX_HOST), -1) if _outlet_says(doc, k)), None)
    return near is not None and not any(that_clause_at(doc, k) for k in range(near, last))


def _says(doc: Document, k: int, *tenses: str) -> bool:
    """A finite verb of saying or passing on, in one of the tenses if any are named."""
    forms = (a.form for a in doc.analyses(k) if a.form.kind == "verb")
    return any(f.verb.category in ("statement", "relay") and (not tenses or f.tense in tenses) for f in forms)


def _outlet_says(doc: Document, k: int) -> bool:
    """«… كشفت صحيفة»: a verb of saying in the past right before a noun for an outlet."""
    heads = (doc.grammar.sets["outlets.heads"], doc.grammar.sets["outlets.feminine_heads"])
    return _says(doc, k, "past") and any(bare(doc.key(k + 1)) in keys for keys in heads)


def _opens(doc: Document, i: int, stretch: Stretch) -> bool:
    """Whether nothing but a discourse opener and marks stands before word ``i``."""
    k = stretch.first
    while k < i:
        if doc.words[k].is_word and doc.key(k) != "و":
            length = doc.phrase_length("adjuncts.discourse", k)
            if not length:
                return False
            k += length
        else:
            k += 1
    return True


def _clause(
    doc: Document, sentence: int, i: int, phrase: Phrase, analysis: Analysis, stretch: Stretch, position: Position
) -> Candidate:
    word = doc.words[i]
    return Candidate(
        sentence=sentence, word=i, last=i + 1, start=cut(word, len(analysis.proclitic)), end=word.end,
        lemma=analysis.form.verb.lemma, kind="verb", position=position,
        opener=None, gap=Stretch(i + 1, stretch.last), verb=analysis.form.verb, form=analysis.form, phrase=phrase,
        proclitic=analysis.proclitic, enclitic=analysis.enclitic,
    )  # fmt: skip


def _preposition(
    doc: Document, sentence: int, i: int, joined: int, phrase: Phrase, length: int, stretch: Stretch, position: Position
) -> Candidate:
    last = i + length
    cue_end = doc.words[last - 1].end
    # «على حد تعبير فلان», «بحسب قوله»: the noun presents the words
    tag = (phrase.role == "tag" and not _accords(doc, phrase)) or phrase.words[:2] == ("علي", "حد")
    first = doc.words[last - 1] if tag else doc.words[i]
    joined = 0 if tag else joined
    return Candidate(
        sentence=sentence, word=i, last=last, start=cut(first, joined), end=cue_end,
        lemma=phrase.lemma, kind="preposition", position=position,
        opener=None, gap=Stretch(last, stretch.last), phrase=phrase, proclitic="و" if joined else "",
        enclitic=phrase.pronoun,
    )  # fmt: skip


def in_paper(doc: Document, k: int) -> bool:
    """Whether ب is joined to a paper at word ``k``, as the press of the Nile has it: «وجاء | بالتحقيقات أن»."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    if key[:1] != "ب":
        return False
    paper = lexicon.any(("groups.documents",), bare(key[1:])) and (definite(key[1:]) or definite(doc.key(k + 1)))
    return paper or doc.item_length("groups.charges", k, key[1:]) > 0
