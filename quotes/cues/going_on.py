"""«سارع الوزير إلى | القول إن», «لم يتردد في | القول إن»: whatever verb stands before it, the words are this noun's."""

from __future__ import annotations

from quotes.cues.complementizers import opens_at
from quotes.cues.pointing import TO
from quotes.document import Document
from quotes.grammar.schema import Analysis
from quotes.lexicon import PRESENT, conjoined

WITH_ARTICLE = ("ال", "لل")
MAX_ASKED = 8  # words from a verb of asking, or a negation, to what it asks to say


def goes_on_to_say(doc: Document, j: int, analysis: Analysis) -> bool:
    """«سارع الوزير إلى القول إن», «ومضى إلى القول: «…»»: whatever verb stands before it, the words are this noun's."""
    form, behind = analysis.form, opens_at(doc, j + 1) and leads_on(doc, j)
    if the_saying(doc, j, analysis):
        return behind
    if not behind or form.kind != "masdar" or form.verb.category != "statement":
        return False
    if not doc.key(j).startswith(WITH_ARTICLE):
        return False
    asked = (a.form.verb for k in range(_nearest(doc, j), j) for a in doc.analyses(k))
    return all(verb.category != "request" for verb in asked)  # «سارع النادي إلى التأكيد أن», not «دعا إلى التأكيد أن»


def the_saying(doc: Document, j: int, analysis: Analysis) -> bool:
    """Whether word ``j`` is «القول»: the verbal noun of "say" with its article."""
    form = analysis.form
    return form.kind == "masdar" and form.verb.lemma == "قال" and doc.key(j).startswith(WITH_ARTICLE)


def speech_joined(doc: Document, k: int) -> bool:
    """Whether speech may begin at word ``k`` right behind a verb that goes on: «وتابع | وهنا أشكر», «| نحن نعمل»."""
    sets = doc.grammar.sets
    i_or_we = doc.key(k) in sets["pronouns.first_person"] and doc.key(k) in sets["pronouns.independent"]
    return doc.key(k)[:1] == "و" or i_or_we or doc.phrase_length("clauses.first_words", k) > 0


def leads_on(doc: Document, j: int) -> bool:
    """Whether the word before ``j`` leads to what is said: «إلى», «إلى حد», and «في», «عن», «سوى» of what is denied.

    «لم يتردد في | القول إن», «لم يجد سوى | القول إن», not «غني عن القول إن», «لا معنى في القول إن» nor «لم يذهب إلى
    القول إن», «لم يذهب إلى حد القول إن». Behind one who keeps to it or comes back, other prepositions do too: «حرص على
    | التأكيد أن», «عاد | للتأكيد أن».
    """
    sets, before = doc.grammar.sets, doc.key(j - 1)
    if doc.key(j).startswith("لل") or before in sets["openers.kept_to"]:
        near = range(_clause_before(doc, j), j - 1)
        kept = any(conjoined(doc.key(k)) in sets["openers.persisting"] for k in near)
        if kept and not _denied(doc, near.start, j):
            return True
    if before in sets["openers.leading_on"]:
        return _denied(doc, _nearest(doc, j), j)
    to = before == TO or (before in sets["openers.degrees"] and doc.key(j - 2) == TO)
    return to and not _denied(doc, _clause_before(doc, j), j)


def _denied(doc: Document, first: int, j: int) -> bool:
    """Whether a negation and its verb stand in words ``[first, j)``: «لم يتردد الوزير في | القول»."""
    denying = doc.grammar.sets["pronouns.denying"]
    return any(conjoined(doc.key(k)) in denying and doc.key(k + 1)[:1] in PRESENT for k in range(first, j - 1))


def _clause_before(doc: Document, j: int) -> int:
    """Where what leads to word ``j`` begins, behind a sign, a turn, or what turns a denial into its opposite.

    «لم يكتف بذلك بل | ذهب إلى القول», «لم يتردد في | الذهاب إلى القول».
    """
    sets = doc.grammar.sets
    turns = sets["openers.leading_on"] | sets["clauses.corrections"]
    near = range(j - 2, max(-1, j - 1 - MAX_ASKED), -1)
    return next((k + 1 for k in near if not doc.words[k].is_word or doc.key(k) in turns), _nearest(doc, j))


def _nearest(doc: Document, j: int) -> int:
    """The first of the words before ``j`` that are looked at, none before its sentence."""
    sentence = doc.sentence_of(j)
    return max(doc.ranges[sentence].first if sentence is not None else 0, j - MAX_ASKED)
