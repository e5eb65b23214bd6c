"""Which sentences may hold the subject that a later one drops: ``افتتح الوزير المعرض. وأوضح أن``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quotes.attribution.agreement import genders
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.interposed import breaks_off, names_nobody
from quotes.cues.sources import source_pronoun_at
from quotes.document import Document
from quotes.grammar.clitics import FIRST_PERSON
from quotes.inflection import conjugated, owned_noun
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.marks import is_statement_like
from quotes.words import COMMA

HERS = "f"
PASSAGE = 12  # sentences back over which somebody is told of
TOLD = ("paragraph", "bullet")
CHAIN = 4  # sentences back over which a subject is dropped
AUXILIARIES = 2  # words of «لم تكن» before a verb
FRONTED = 14  # words of an adjunct that a sentence opens with
SHORTEST = 3  # letters of a noun with something joined to it
NEAR = 12  # words from «عنها» to «قولها»
OPENING = 8  # words behind which a participle no longer leans on the opening verb


def topic_sentences(doc: Document, candidates: Sequence[Candidate]) -> set[int]:
    """Sentences right before one that opens with a cue: their subject may be its speaker.

    One that has a cue of its own counts where the next is bare («وذكر أن»): its own cue may turn out to be none.
    """
    spoken = {c.sentence for c in candidates}
    named = min((c.sentence for c in candidates if len(c.gap)), default=len(doc.ranges))
    wanted = set()
    for c in candidates:
        before = place_before(doc, c)
        first = doc.ranges[c.sentence].first
        fronted = not len(c.gap) and adjunct_before(doc, c)
        initial = c.kind == "verb" and c.position == "after" and (c.word <= _begun(doc, first) + 1 or fronted)
        # «وعلق على الصورة قائلا»: the verb that the participle leans on opens the sentence, its subject dropped
        initial = initial or leans_on_opening(doc, c)
        # «نفى المدير ذلك. والحقيقة أن السد قديم، وأشار إلى»: nobody has spoken yet
        initial = initial or (c.kind == "verb" and c.proclitic == "و" and c.sentence <= named)
        initial = initial or dropped_before(doc, c) != ""
        # «أجرى سامي العلي الدراسة. ووفقا له، تراجعت النسبة»
        initial = initial or _of_pronoun(doc, c) or words_open(doc, c) is not None or (c.tag and c.word <= first + 1)
        initial = initial or names_nobody(doc, c)  # «فقدت هدى المنصور بيتها. كان البيت، | تقول، كل ما نملك»
        bare = not len(c.gap) or names_nobody(doc, c) or c.tag
        if initial and before >= 0 and (before not in spoken or bare) and doc.kind(before) != "furniture":
            wanted.add(before)
            wanted.update(chain_before(doc, before, c.sentence, spoken))
            if bare or words_open(doc, c) is not None:  # who the passage is about
                wanted.update(
                    n for n in range(max(0, before - PASSAGE), before) if n not in spoken and doc.kind(n) in TOLD
                )
            if c.sentence <= named:  # nobody has spoken yet: «التقى الوزير نظيره. وبحث معه التعاون. وأكد أن»
                wanted.update(n for n in range(max(0, c.sentence - CHAIN), before) if doc.kind(n) != "furniture")
    return wanted


def chain_before(doc: Document, place: int, cue: int, said: Collection[int]) -> list[int]:
    """Sentences further back, nearest first, while what stands between drops its subject and nobody speaks there.

    «جلست | سلمى العلي قرب الباب. فقدت بيتها. تقول»; ``said``: the sentences in which somebody speaks.
    """
    found: list[int] = []
    while place not in said and place > max(0, cue - CHAIN) and (pronominal(doc, place) or her_deed(doc, place)):
        place -= 1
        if place in said or doc.kind(place) in ("furniture", "headline"):
            break
        found.append(place)
    return found


def her_deed(doc: Document, sentence: int) -> bool:
    """Whether a sentence opens with a feminine verb, so that no man acts in it: «نجت الزوجة ولم تنج الطفلة. قال»."""
    first = doc.ranges[sentence].first
    return conjoined(doc.key(first)).endswith("ت") and conjugated(doc.words[first])


def pronominal(doc: Document, sentence: int) -> str:
    """The genders that one may have whom a sentence goes on with, by its first word: «فقدت بيتها», «راتبها لا يكفي»."""
    lexicon, (first, last) = lexicon_of(doc.grammar), (doc.ranges[sentence].first, doc.ranges[sentence].last)
    k = first
    while k < min(first + AUXILIARIES, last - 1) and (
        lexicon.negator(doc.key(k)) or lexicon.auxiliary(conjoined(doc.key(k)))
    ):
        k += 1
    key = conjoined(doc.key(k))
    if k >= last or definite(key) or lexicon.has("pronouns.demonstratives", key):
        return ""
    pronoun = "f" if key.endswith("ها") else "m" if key.endswith("ه") else ""
    if pronoun and owned_noun(key):
        return pronoun
    if (us := next((p for p in FIRST_PERSON if key.endswith("ت" + p)), "")) and conjugated(
        doc.words[k]._replace(key=key.removesuffix(us))
    ):
        return HERS  # «استقبلتنا بابتسامة، وأكدت أن»
    return pronoun + genders(key) if pronoun or conjugated(doc.words[k]) else ""


def dropped_before(doc: Document, c: Candidate) -> str:
    """The genders of whom a joined verb goes on with, behind one that opens its sentence: «تفرغه مرتين، | وتقول»."""
    first = doc.ranges[c.sentence].first
    opens_bare = conjoined(doc.key(first)) == doc.key(first) and c.kind == "verb" and c.proclitic == "و"
    near = opens_bare and first < c.word <= first + NEAR and not len(c.gap)
    found = pronominal(doc, c.sentence) if near else ""
    return found + HERS if found and doc.key(first)[:1] == "ت" else found  # «تفرغه», a noun with a pronoun as well


def dropped_throughout(reader: Reader, c: Candidate, gender: str | None) -> bool:
    """Whether a verb without a subject opens the sentence, which a joined one of this gender goes on with."""
    drops = c.number == "s" and (gender or "m") in dropped_before(reader.doc, c)
    return drops and not anybody_before(reader, c.word)


def _begun(doc: Document, first: int) -> int:
    """Past a contrast of two words with the pronoun of who was told of: «غير أنه | كتب», «إلا أنها | أكدت»."""
    length = doc.phrase_length("clauses.contrastives", first)
    return first + max(0, length - 1)


def _of_pronoun(doc: Document, c: Candidate) -> bool:
    """Whether somebody is passed on who stands in a pronoun: «نقل عنها أن», «ذكر عنها قولها إن», «ذكر قولها إن»."""
    begin = doc.ranges[c.sentence].first
    if c.whose and c.word <= begin + NEAR:
        return True
    relays = c.verb is not None and c.verb.category == "relay"
    first = c.last if relays else max(begin, c.word - NEAR)
    words = range(first, c.gap.last) if relays else range(first, c.word) if c.kind == "masdar" else range(0)
    return any(source_pronoun_at(doc, k) for k in words)


def words_open(doc: Document, c: Candidate) -> int | None:
    """The sentence that opens with the words in marks before their verb: «"هذا رزق اليوم"، | يقول وهو يفرغ كيسه»."""
    quotation = c.opener.quotation if c.opener is not None and c.position == "before" else None
    if quotation is None and c.kind == "verb" and doc.key(c.word - 1) in COMMA:
        quotation = doc.closes(c.word - 2)  # «"انتظرنا شهرين"، | قالت، "وجاءنا الرد"»
    if quotation is None or c.kind != "verb" or c.proclitic:
        return None
    word = doc.index_at(quotation.open_start)
    sentence = doc.sentence_of(word)
    return sentence if sentence is not None and word == doc.ranges[sentence].first else None


def place_before(doc: Document, c: Candidate) -> int:
    """The sentence before the one that a cue or its words open."""
    opened = words_open(doc, c)
    return sentence_before(doc, c.sentence if opened is None else opened)


def sentence_before(doc: Document, sentence: int) -> int:
    """The sentence before one, a heading between two paragraphs passed over; the headline of the text is none."""
    before = sentence - 1
    if before > 0 and doc.sentences[before].segment and _heading(doc, before):
        before -= 1
    return before


def adjunct_before(doc: Document, c: Candidate) -> bool:
    """Whether a sentence opens with an adjunct or auxiliary before its verb: «وخلال اللقاء | أكد», «وكان قد | أكد»."""
    first, lexicon = doc.ranges[c.sentence].first, lexicon_of(doc.grammar)
    if c.proclitic or not first < c.word <= first + FRONTED:
        return False
    if all(lexicon.auxiliary(doc.key(k)) for k in range(first, c.word)) or _asked_first(doc, c):
        return True
    opening = conjoined(doc.key(first))
    adjunct = lexicon.has("openers.prepositions", opening) or lexicon.adjunct_head(opening) or lexicon.time(opening)
    joined = opening[:1] in ("ب", "ل") and len(opening) > SHORTEST and not doc.analyses(first)  # «وبابتسامة | قال»
    return adjunct or joined or doc.phrase_length("adjuncts.answering", first) > 0


def _asked_first(doc: Document, c: Candidate) -> bool:
    """Whether what was asked stands before the verb: «وعما إذا كان الملف سيعود إلى التصويت، | أجاب: «…»»."""
    first = doc.ranges[c.sentence].first
    asked = c.word <= first + FRONTED and doc.phrase_length("complementizers.questions", first) > 0
    return asked and c.kind == "verb" and not c.proclitic and doc.key(c.word - 1) in COMMA


def opens(reader: Reader, c: Candidate) -> bool:
    """Whether a verb opens its sentence, or nothing that acts nor anybody stands before it there but in its own words.

    Not «وباتصالنا بالمدير | أكد أن», nor «وبعد أن زار المدينة | أكد».
    """
    doc, lexicon, first = reader.doc, reader.lexicon, reader.sentence.first
    begun = _begun(doc, first) + 1
    if names_nobody(doc, c) and (breaks_off(c) or not anybody_before(reader, c.word)):
        return c.kind == "verb"  # not «سافر المدير، كما قال، للعلاج»
    if c.kind != "verb" or c.word <= begun or words_open(doc, c) is not None or _asked_first(doc, c):
        return c.kind == "verb"
    opening = conjoined(doc.key(first))
    joined = opening[:1] in ("ب", "ل") and not (lexicon.adjunct_head(opening) or lexicon.time(opening))
    if not adjunct_before(doc, c) or (joined and "ADP" not in [t.pos_ for t in reader.tokens(first)[:2]]):
        return False
    for k in range(first, c.word):
        key = conjoined(doc.key(k))
        acts = reader.verb(k) and not lexicon.auxiliary(key) and not lexicon.relative(doc.key(k - 1))
        if acts or _somebody(reader, k) or _in_statement(doc, k):
            return False
    return True


def _in_statement(doc: Document, k: int) -> bool:
    """Whether a word stands in marks that hold more than a name: not «وفي حديثها لـ«المرفأ»، | تذكر»."""
    quotation = doc.quotation_around(k)
    return quotation is not None and is_statement_like(doc.text, quotation)


def anybody_before(reader: Reader, word: int) -> bool:
    """Whether one person stands in the sentence before a word."""
    return any(_somebody(reader, k) for k in range(reader.sentence.first, word))


def _somebody(reader: Reader, k: int) -> bool:
    """One person, with a preposition as well: «بالمدير», «لسامي»; not «للصحافيين», who are told."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    noun = key if key[:1] not in ("ب", "ل") or lexicon.office(key) or len(key) <= SHORTEST else key[1:]
    single = lexicon.office(noun) or lexicon.has("anaphors.singular", noun)
    one = single and not (noun.endswith("ين") or lexicon.any(("anaphors.plurals",), noun))
    named = lexicon.given_name(noun) and reader.pos(k) in ("X", "PROPN")
    return one or (named and not lexicon.has("openers.prepositions", key))


def _heading(doc: Document, sentence: int) -> bool:
    return doc.kind(sentence) == "headline"


def leans_on_opening(doc: Document, c: Candidate) -> bool:
    """Whether a participle, or قوله with ب, stands a few words behind what is joined to the sentence before.

    «وعلق على الصورة قائلا», «وهمس له بقوله», «لكنه عبر عن أسفه بقوله»; so does what a document holds: «ونشر بيانا قال
    فيه».
    """
    first = doc.ranges[c.sentence].first
    within = c.kind == "verb" and not c.proclitic and doc.key(c.last) in doc.grammar.sets["pronouns.within"]
    leans = within or c.kind == "participle" or (c.kind == "masdar" and c.proclitic == "ب")
    if not leans or c.word > first + OPENING:
        return False
    stem = conjoined(doc.key(first))
    joined_verb = stem != doc.key(first) and not definite(stem) and first < c.word
    return joined_verb or doc.phrase_length("clauses.contrastives", first) > 0


def adjunct_opens(reader: Reader) -> bool:
    """Whether the sentence opens with something else than a verb or a pronoun: «وفي ختام كلمته دعا»."""
    doc, first = reader.doc, reader.sentence.first
    verb = reader.verb(first) or any(a.form.kind == "verb" for a in doc.analyses(first))
    return not (verb or doc.phrase_length("clauses.contrastives", first))
