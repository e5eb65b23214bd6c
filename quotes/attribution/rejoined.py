"""Where the writer rejoins to what he reported: «قالت الهيئة إن المشروع جاهز، | وأنا لا أصدق ذلك», «، | وهذا غير صحيح».

He speaks for himself where those he reports do not say I, passes a verdict on what nobody would deny of his own words,
or asks about them.
"""

from __future__ import annotations

from itertools import islice

from quotes.attribution.discourse import discourse_at
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import one_man
from quotes.attribution.reader import OURS, Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.lexicon import conjoined
from quotes.spelling import first_person

TOLD = ("narrator.reports", "narrator.speeches", "narrator.utterances", "pronouns.relative_ma")
"""Words for what others say, which a speaker may well deny."""
CONTRASTS = ("clauses.adversatives", "clauses.turns")
WEAK = str.maketrans("", "", "اويىء")
MAX_BACK = 40  # words of a promise
FUTURE = "س"


def rejoined(reader: Reader, c: Candidate, who: Stretch | None, first: int, k: int) -> bool:
    """Whether behind the comma before word ``k`` the writer says what he thinks of the words from ``first`` on.

    ``who``: the mention beside the cue.
    """
    doc = reader.doc
    if doc.key(k - 1) not in COMMAS or c.form is None or c.form.person == 1:
        return False
    if _unfulfilled(reader, first, k):
        return True
    if doc.quotation_around(k) is not None:
        return False
    if doc.phrase_length("narrator.rejoinders", k) or (_i_myself(reader, k) and _nobody(reader, c, who)):
        return not _says_i(reader, first, k)
    if not (_verdict(reader, k) or _really(reader, c, who, k) or _doubts(reader, k)):
        return False
    behind = range(first, k)
    told = any(doc.analyses(j) or that_clause_at(doc, j) for j in behind)
    told = told or any(reader.lexicon.has(name, conjoined(doc.key(j))) for j in behind for name in TOLD)
    return not told and not _says_i(reader, first, k)


def _says_i(reader: Reader, first: int, k: int) -> bool:
    """Whether who is reported says I himself: «قال المدرب إننا جاهزون، ونحن نعمل», «إن فريقنا جاهز»."""
    ours = reader.doc.grammar.sets["pronouns.first_person"] | reader.doc.grammar.sets["pronouns.ours"]
    return any(
        conjoined(reader.doc.key(j)).removeprefix("ب") in ours or (reader.doc.key(j).endswith(OURS) and reader.owned(j))
        for j in range(first - 1, k)
    )


def _nobody(reader: Reader, c: Candidate, who: Stretch | None) -> bool:
    """Whether no single man or woman speaks, who alone would say I: «قالت الهيئة», «يقولون»."""
    many = c.form is not None and c.form.number == "p"
    return many or (who is not None and not one_man(reader, who))


def _i_myself(reader: Reader, k: int) -> bool:
    """«، | وأنا», «، | ولم أسمع بذلك»."""
    doc, key = reader.doc, conjoined(reader.doc.key(k))
    if key == doc.key(k):
        return False
    if key == "انا":
        return doc.words[k].letters[1:2] != "آ"  # «وآنا»: a name
    denied = reader.lexicon.has("pronouns.denying", key) and reader.word_at(k + 1)
    letters = doc.words[k + 1].letters if denied else ""
    return letters[:1] == "أ" and reader.verb(k + 1) and first_person(letters)


def _verdict(reader: Reader, k: int) -> bool:
    """«، | وهذا غير صحيح», «، | وهو كلام غير دقيق»."""
    doc = reader.doc
    it = conjoined(doc.key(k))
    if it == doc.key(k) or not (reader.lexicon.has("pronouns.resuming", it)):
        return False
    passed = k + 1 + discourse_at(reader, k + 1)
    return doc.phrase_length("narrator.verdicts", passed) > 0


def _really(reader: Reader, c: Candidate, who: Stretch | None, k: int) -> bool:
    """«، | لكن الواقع مختلف»; and, where no single man or woman speaks, «، | والحقيقة أن»."""
    doc = reader.doc
    length = doc.longest(CONTRASTS, k)
    if length:
        return doc.key(k + length) in doc.grammar.sets["narrator.realities"]
    real = conjoined(doc.key(k)) != doc.key(k) and conjoined(doc.key(k)) in doc.grammar.sets["narrator.realities"]
    return real and that_clause_at(doc, k + 1) and _nobody(reader, c, who)


def _doubts(reader: Reader, k: int) -> bool:
    """«، | ولكن هل هذا صحيح؟», «، | فأين هي الوظائف؟»."""
    doc = reader.doc
    if doc.key(reader.sentence.last - 1) != "؟":
        return False
    length = doc.longest(CONTRASTS, k)
    return (length > 0 and doc.key(k + length) == "هل") or doc.phrase_length("narrator.doubts", k) > 0


def _unfulfilled(reader: Reader, first: int, k: int) -> bool:
    """«قال إنه سيعود، | ولم يعد», «أنها ستحضر، | لكنها لم تحضر»: what was promised is denied with its own verb."""
    doc = reader.doc
    length = doc.phrase_length("clauses.contrastives", k)
    if doc.key(k + length) not in ("لم", "ولم") or not reader.word_at(k + length + 1):
        return False
    verb = doc.key(k + length + 1)
    promised = islice((doc.key(j) for j in range(k - 2, first - 1, -1)), MAX_BACK)
    return any(key[:1] == FUTURE and _stem(key[1:]) == _stem(verb) for key in promised)


def _stem(key: str) -> str:
    """A verb without its weak letters, which the jussive loses: عد of «يعود» and «يعد»; its person stays."""
    return key[:1] + key[1:].translate(WEAK)
