"""Frames that attribute whoever stands in them: turns of an interview, headlines, «على حد تعبير», «وبحسب … فإن»."""

from __future__ import annotations

from quotes.attribution.introduced import SET_OFF
from quotes.attribution.noun_phrase import head_of
from quotes.attribution.plausible import measure_at
from quotes.attribution.reader import Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import answers_topic
from quotes.document import Stretch
from quotes.words import COMMA


def certain(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Frames that attribute whoever stands in them."""
    doc = reader.doc
    if c.phrase is None:
        # CASE 1: a turn of an interview, a headline: «فلان: كذا»; an item of a list may begin with anything
        label = tuple(doc.key(k) for k in range(c.gap.first, c.gap.last))
        headline = doc.kind(c.sentence) == "headline" and not _topic(reader, c)
        return headline or label in doc.turn_labels
    # CASE 2: «على حد تعبير فلان», «، حسب تأكيد الجوازات»
    if c.phrase.words[:2] == ("علي", "حد"):
        return True
    named = any(reader.lexicon.listed_given(doc.key(k)) for k in range(who.first + 1, who.last))
    named = named or all(reader.pos(k) in ("X", "PROPN") for k in range(max(who.first + 1, who.last - 2), who.last))
    if c.phrase.behind == "quotation" and named:
        return True  # «"…"، هذا هو موقف جناح النسور السابق سامي العلي»
    if c.phrase.lemma.startswith("على حد") and (doc.key(c.word - 1) in COMMA or doc.key(c.word - 1) == "("):
        return True
    # CASE 3: «وبحسب القرار فإن»: what a phrase with فإن says is a clause, what it sets a measure
    if c.position == "opening" and answered(reader, who.last):
        head, lexicon = head_of(reader, who), reader.lexicon
        figure = lexicon.any(("groups.witnesses",), head) and not lexicon.any(("groups.gathered",), head)
        kept_to = figure or lexicon.any(("norms.words",), head)  # «ووفقا للنجاح الذي حققته التجربة فسوف تستمر»
        return lexicon.any(("norms.texts",), head) or not kept_to
    # CASE 4: بحسب behind a comma or at the beginning, but of a norm
    apart = c.word in (0, reader.sentence.first) or doc.key(c.word - 1) in COMMA
    measured = reader.lexicon.any(("norms.words",), doc.key(who.first)) or measure_at(reader, who)
    return c.phrase.words[0] == "بحسب" and apart and not measured


def _topic(reader: Reader, c: Candidate) -> bool:
    """Whether what stands before a headline's colon may be what it is about: «حرائق الغابات: كيف بدأت؟», «جلسة: …»."""
    doc, lexicon = reader.doc, reader.lexicon
    return lexicon.has("complementizers.questions", doc.key(c.last)) or lexicon.occasion(doc.key(c.gap.first))


def answered(reader: Reader, k: int) -> bool:
    """Whether فإن or its like stands behind a source, a comma or what is set off: «الخطة - التي أقرت أمس - فإن»."""
    doc = reader.doc
    behind = doc.key(k + 1)
    described = doc.key(k) in COMMA and (reader.lexicon.relative(behind) or reader.lexicon.honorific(behind))
    if doc.key(k) in DASHES or described:
        apart = COMMA if described else DASHES
        k = next((j for j in range(k + 1, min(reader.sentence.last, k + 1 + SET_OFF)) if doc.key(j) in apart), k)
        k += not described
    return answers_topic(doc, k + (doc.key(k) in COMMA))
