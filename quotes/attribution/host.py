"""The verb that a participle or verbal noun of saying leans on: ``استطرد الوزير قائلا``, ``نقلت A عن B قوله``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from quotes.attribution.narrator import COMMAS
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.phrase_starts import somebody_says
from quotes.attribution.plausible import plausible_source
from quotes.attribution.pronoun_source import source_pronoun
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.phrases import clause_phrase_before
from quotes.cues.pointing import shares_view
from quotes.cues.signs import shortens_title
from quotes.cues.sources import named_by
from quotes.document import Stretch
from quotes.folding import fold
from quotes.grammar.schema import Analysis, CueForm

MAX_DISTANCE = 40
WITHHELD = 5  # words from a verb to the identity that it keeps back
LEANING = ("participle", "masdar")  # the kinds of cue that may have a host
STOPS = frozenset({".", "؛", ";", "؟", "!", ":"})
THAT = fold("أن")


@frozen
class Host:
    """The governing verb of saying at ``word``, and the words between it and the candidate."""

    word: int
    analysis: Analysis
    gap: Stretch

    @property
    def relays(self) -> bool:
        """Whether it passes words on (نقل، روى عن)."""
        return self.analysis.form.verb.category == "relay"


def _initial_at(reader: Reader, j: int) -> bool:
    """A stop between a given name and the letter that stands for the next: «المتهم الثاني، مازن. ر، قائلا»."""
    doc, letter = reader.doc, reader.doc.key(j + 1)
    given = reader.lexicon.listed_given(doc.key(j - 1)) and doc.words[j].start == doc.words[j - 1].end
    return doc.key(j) == "." and given and len(letter) == 1 and letter.isalpha()


def find_host(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Host | None:
    """The nearest contentless verb of saying before a participle or ``قوله`` in the same clause."""
    if c.kind not in LEANING:
        return None
    doc = reader.doc
    contents = [o.opener.first for o in others if o.opener is not None and o.position == "after" and o.word < c.word]

    def inside(word: int) -> bool:
        return any(first <= word for first in contents)

    gaps = [(o.word, o.opener.word) for o in others if o.opener is not None and o.opener.kind == "clause"]
    identity = doc.grammar.sets["openers.identity"]
    taken = {o.word for o in others if o.opener is not None and o.opener.kind != "nominal"}
    for j in range(c.word - 1, max(reader.sentence.first, c.word - MAX_DISTANCE) - 1, -1):
        if j not in taken and not doc.analyses(j) and doc.key(j) not in STOPS:
            if _another_acts(reader, c, j):
                return None
            continue
        if doc.quotation_around(j) is not None and doc.quotation_around(c.word) is None:
            continue  # «نقلت شبكة "أن. بي. سي" عن مسؤول قوله»: stops inside a name's marks are none
        if (
            doc.key(j) == "."
            and doc.words[j].start == doc.words[j - 1].end
            and doc.words[j + 1].start == doc.words[j].end
        ):
            continue  # «خدمة دي.إيه.إن»
        slip = doc.key(j) == "؛" and j + 1 == c.word and c.kind == "participle"  # «وأوضح المدير؛ قائلا: إن»
        short = shortens_title(doc, j) or _initial_at(reader, j)  # «الوزير د. سالم العلي بقوله»
        if j in taken or (doc.key(j) in STOPS and not (slip or short)):
            return None
        if slip:
            continue
        if any(cue < j < opener < c.word for cue, opener in gaps):
            continue  # «وأضاف المدير، الذي كان يتحدث في ندوة، أن …، معربا عن | اعتقاده بأن»
        if doc.key(j) in doc.grammar.sets["naming.words"]:
            continue  # «عن شقيق الناجية، ويدعى فلانا، قوله»
        if doc.key(j - 1) == THAT and reader.lexicon.has("adjuncts.lacking", doc.key(j - 2)):
            continue  # «عن أحد الموقعين، من دون أن | تسميه، قوله»: what is not done
        if somebody_says(reader, j):
            continue  # «غرد | طالب أردني قائلا»: no verb stands right behind another
        aside = clause_phrase_before(doc, j, reader.sentence) is not None
        for analysis in doc.analyses(j):
            form = analysis.form
            if aside and not (form.verb.category == "relay" and c.kind == "masdar"):
                continue  # but «كما نقلت الوكالة عن الوزير قوله إن»
            if form.kind != "verb" or form.tense == "passive":
                continue
            relay = form.verb.category == "relay"
            if relay and (_put_down_to_him(reader, j) or doc.key(j + 1) in identity):  # «عدم | نشر اسمه»
                continue
            if analysis.enclitic and not form.verb.object:
                continue
            spoken_of = reader.lexicon.has("recipients.spoken_of", fold(form.verb.lemma))
            if c.kind == "masdar" and analysis.enclitic and spoken_of and not analysis.proclitic:
                continue  # «نقلت الصحيفة عن مسؤول | وصفته بالمطلع قوله»
            direct = c.kind == "masdar" or c.lemma == "قال" or _goes_on(reader, c, j, form)
            plain = not form.verb.strict or reader.pos(j) == "VERB" or _by_somebody(reader, c, j)
            if not relay and not (plain and (direct or not form.verb.strict)):
                continue
            within = inside(j) and analysis.proclitic[:1] not in ("و", "ف")
            if within and not relay:
                continue  # a verb within another's words is no host: «قال إن ولايات شهدتها …، معتبرا أن»
            if not relay and c.kind == "participle" and _another(analysis, c):
                continue
            gap = Stretch(j + 1 + shares_view(doc, j, analysis), c.word)
            named = not set(named_by(form.verb)).isdisjoint(doc.keys[gap.first : gap.last])
            if within and not (turned(reader, c, j) or (named and c.kind == "masdar")):
                continue  # but «أن الصحيفة | نقلت عن وزير قوله»
            his = c.whose != "" and j not in taken
            if relay and not (named or his or source_pronoun(reader, gap, form.verb) is not None):
                continue  # but «نقلت الوكالة | قوله إن»
            if form.verb.category not in ("statement", "denial", "question", "relay"):
                continue
            if not relay and any(doc.key(k) in identity for k in range(j + 1, min(j + WITHHELD, c.word))):
                continue  # «صرح مسؤول | رفض الكشف عن هويته قائلا»
            return Host(j, analysis, gap)
    return None


def _another_acts(reader: Reader, c: Candidate, j: int) -> bool:
    """«لم تتهم الوزارة أحدا، | واكتفى الناطق باسمها بالقول إن»: a verb of a clause joined on, with its own subject.

    «لم ترد البلدية على السؤال، فيما | اكتفى موظف فيها بالقول إن».
    """
    doc = reader.doc
    begins = j - doc.length_before("clauses.turns", j)
    joined = c.kind == "masdar" and c.proclitic == "ب" and reader.verb(j)
    if not joined or doc.key(begins - 1) not in COMMAS:
        return False
    if doc.key(c.word - 1) in COMMAS if begins < j else doc.key(j)[:1] != "و":
        return False  # «ردت النقابة، فيما | تراجعت الوزارة، بالقول إن»: a clause thrown in
    who = noun_phrase(reader, j + 1, c.word)
    return who is not None and plausible_source(reader, who)


def _put_down_to_him(reader: Reader, j: int) -> bool:
    """«أنكر كل ما | نسب إليه، مصرحا بأن»: behind ما and before a pronoun the verb is passive, and passes nothing on."""
    before, behind = reader.doc.key(j - 1), reader.doc.key(j + 1)
    return reader.lexicon.has("pronouns.relative_ma", before) and reader.lexicon.has("pronouns.prepositional", behind)


def _by_somebody(reader: Reader, c: Candidate, j: int) -> bool:
    """«فيما عقب ممثل النيابة | قائلا», «فرد عليه الوزير | قائلا»: but somebody nothing stands between the two words."""
    if c.kind != "participle":
        return False
    answered = reader.lexicon.has("pronouns.prepositional", reader.doc.key(j + 1))
    who = noun_phrase(reader, j + 1 + answered, c.word)
    return who is not None and who.last == c.word and plausible_source(reader, who)


def _goes_on(reader: Reader, c: Candidate, j: int, form: CueForm) -> bool:
    """«وزاد المدير موضحا»: a verb of going on with nothing but its subject before the participle, no «واصل عمله».

    So with one that answers: «ورد الوزير موضحا».
    """
    doc, lemma = reader.doc, fold(form.verb.lemma)
    answers = reader.lexicon.has("continuation.answering", lemma)
    if form.tense != "past" or not (answers or lemma in doc.grammar.sets["continuation.verbs"]):
        return False
    if ("أ" in doc.words[j].letters) != ("أ" in form.surface):
        return False  # «وأصل الوثيقة»
    pronoun = answers and reader.lexicon.has("pronouns.prepositional", doc.key(j + 1))  # «ورد عليه | الوزير موضحا»
    who = noun_phrase(reader, j + 1 + pronoun, c.word)
    if who is None or who.last != c.word:
        return False
    return plausible_source(reader, who) or reader.lexicon.has("anaphors.reflexives", doc.key(who.last - 1))


def turned(reader: Reader, c: Candidate, j: int) -> bool:
    """Whether the verb at ``j`` of a verbal noun turns to somebody else: «أن …، في حين | نقلت الصحيفة عن وزير قوله».

    So behind كما: «…، كما | نقلت عن وزير قوله».
    """
    begins = j - reader.doc.length_before("clauses.turns", j)
    begins -= begins == j and reader.lexicon.has("clauses.opening_connectives", reader.doc.key(j - 1))
    return c.kind == "masdar" and begins < j and reader.doc.key(begins - 1) in COMMAS


def _another(analysis: Analysis, c: Candidate) -> bool:
    """Whether a verb and a participle agree with two: «تصريحاته هادئة ووصفت (f.) بالاحتراف ومؤكدا (m.) أن»."""
    a, b = analysis.form, c.form
    return b is not None and a.number == b.number == "s" and None not in (a.gender, b.gender) and a.gender != b.gender
