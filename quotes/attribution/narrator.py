"""Where the narrator's own voice takes over again behind a reported clause.

Told by what he speaks of: what the speaker withheld, what became of the words, what happened where they were spoken.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined

COMMAS = frozenset({"،", ",", "-", "–", "—"})
COMMENT = 8  # words from وهو ما to its verb of saying: «وهو ما قالت الشركة إنه»


def narrator_speaks(reader: Reader, k: int) -> bool:
    """Whether the narrator goes on at word ``k``."""
    doc = reader.doc
    if narrator_returns(doc, k):
        return True
    if doc.key(k - 1) not in COMMAS:
        return False
    return _setting(reader, k) or _withheld(doc, k) or _comment(reader, k) or _scene(doc, k)


def narrator_returns(doc: Document, k: int) -> bool:
    """A connective by which the narrator takes over again: «، جاء ذلك»، «يذكر أن»، «في وقت»."""
    if doc.phrase_length("narrator.impersonal", k):
        return True
    return doc.key(k - 1) in COMMAS and doc.item_length("narrator.return_after_comma", k, doc.key(k)) > 0


def _setting(reader: Reader, k: int) -> bool:
    """«، وذلك خلال مؤتمر صحفي»: and that, before a setting of speaking."""
    doc = reader.doc
    if not reader.lexicon.has("narrator.settings", doc.key(k)):
        return False
    if doc.phrase_length("narrator.margins", k + 1):
        return True
    return any(reader.lexicon.occasion(doc.key(j)) for j in range(k + 1, min(k + 4, reader.sentence.last)))


def _withheld(doc: Document, k: int) -> bool:
    """«، من دون أن يحدد موعدا»: what the speaker did not say."""
    length = doc.item_length("narrator.without", k, doc.key(k))
    return length > 0 and doc.phrase_length("narrator.disclosures", k + length) > 0


def _comment(reader: Reader, k: int) -> bool:
    """What others say of the words: «، وهو ما نفته الوزارة»، «، الأمر الذي لم تؤكده»، «، وهي رواية».

    A thing that confirms another is no speaker («وهو ما يؤكد قوة السوق»), and who agrees may be quoted («وهو ما
    أكدته الأرقام»): denial, doubt, and what others say it is, are the narrator's.
    """
    doc = reader.doc
    key, following = doc.key(k), doc.key(k + 1)
    it = conjoined(key) in doc.grammar.sets["pronouns.independent"]
    if (it or key == "في") and reader.lexicon.has("narrator.utterances", following):
        return True
    if not it and not (key == "الامر" and reader.lexicon.relative(following)):
        return False
    j = k + 2
    denied = reader.lexicon.negator(doc.key(j))
    j += denied
    if doc.phrase_length("narrator.unverified", j) or (
        reader.lexicon.has("narrator.refusals", doc.key(j)) and _within(reader, j, ("التعليق",))
    ):
        return True
    return any(_disputes(reader, j, analysis, denied=denied) for analysis in doc.analyses(j))


def _disputes(reader: Reader, j: int, analysis: Analysis, *, denied: bool) -> bool:
    """A denial of it (نفته), a confirmation withheld (لم تؤكده), or what others say of it (قالت الشركة إنه)."""
    form = analysis.form
    if form.kind != "verb" or form.tense == "passive" or form.person != 3:
        return False
    if analysis.enclitic and (form.verb.category == "denial" or (denied and form.verb.category == "statement")):
        return True
    suffixed = reader.doc.grammar.sets["complementizers.suffixed"]
    if analysis.enclitic:
        return _within(reader, j, tuple("ب" + key for key in suffixed))
    return form.verb.lemma == "قال" and _within(reader, j, tuple(suffixed))


def _within(reader: Reader, j: int, keys: tuple[str, ...]) -> bool:
    return any(reader.doc.key(n) in keys for n in range(j + 1, min(j + 1 + COMMENT, reader.sentence.last)))


def _scene(doc: Document, k: int) -> bool:
    """«، ثم غادر القاعة»، «، قبل أن تنقطع المكالمة»: what happens where the words are spoken."""
    j = k + doc.phrase_length("narrator.sequels", k)
    return (j > k or doc.key(k)[:1] in ("و", "ف")) and doc.phrase_length("narrator.scenes", j) > 0
