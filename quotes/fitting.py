"""Which of the forms of saying that a word is spelt like it can be where it stands.

«لن أتردد» is no أتردد that asks, «آصف» no أصف, «بلا تردد» no verb, «دان وينك» no دان, «كل فرد» no رد.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.words import COMMA

if TYPE_CHECKING:
    from quotes.document import Document

MAX_SEARCHED = 40  # places of علي
TAKEN = 5  # words from a verb of taking to what something is taken for
MADDA = "\N{ARABIC LETTER ALEF WITH MADDA ABOVE}"


def fitting(doc: Document, i: int, found: tuple[Analysis, ...]) -> tuple[Analysis, ...]:
    """Those of the analyses of word ``i`` that its spelling and its neighbours allow."""
    before, sets = doc.key(i - 1), doc.grammar.sets
    if conjoined(before) in sets["pronouns.negators"]:  # «لن أتردد»: what is negated already asks nothing
        found = tuple(a for a in found if "ا" not in a.proclitic)
    if MADDA in doc.words[i].letters[:2]:  # «آصف» is no أصف, «I describe»
        found = tuple(a for a in found if a.form.person != 1 or MADDA in a.form.surface[:1])
        if any(a.form.kind == "participle" for a in found):  # «آملا» is no أملا, "they both hope"
            found = tuple(a for a in found if a.form.kind != "verb" or a.form.number != "d")
    if before in sets["adjuncts.lacking"]:  # «أجاب بلا تردد: «نعم»»: no verb stands there
        found = tuple(a for a in found if a.form.kind != "verb" or a.proclitic)
    if (
        before in sets["complementizers.bare"]
        and definite(doc.key(i - 2))
        and doc.key(i - 2) in sets["complementizers.modals"]
    ):  # «من المقرر أن | توقع الشركة عقدا»
        found = tuple(a for a in found if a.form.tense != "past" or a.proclitic)
    if before not in COMMA:  # «، معلنة أن», but «النتائج معلنة»
        found = tuple(a for a in found if not a.form.aside)
    if any(a.form.kind == "participle" for a in found) and _taken_for(doc, i):
        found = tuple(a for a in found if a.form.kind != "participle")
    if doc.key(i + 1) in ("عشر", "عشرة"):
        return ()  # «اثنى عشر عاما»
    if doc.key(i) in sets["clauses.nouns_with_fa"] and i and doc.words[i - 1].is_word and not on_me(doc, i + 1):
        return ()  # «كل | فرد بأنه»: with ف a verb only at the head of a clause
    return tuple(a for a in found if not (_name(doc, i, a) or _verbal_noun(doc, i, a)))


def _taken_for(doc: Document, i: int) -> bool:
    """«تتخذ من جنيف | مقرا», «اتخذتها | مقرا»: what something is taken for is a noun, and no participle of saying."""
    taking = doc.grammar.sets["clauses.taking"]
    accusative = doc.key(i).endswith("ا") and doc.key(i - 1) not in COMMA
    return accusative and any(doc.key(k).removesuffix("ها") in taking for k in range(max(0, i - TAKEN), i))


def on_me(doc: Document, k: int) -> bool:
    """«فرد | علي: لا أدري»: to me, right before what is said, in a text that calls nobody علي."""
    if doc.key(k) != "علي" or conjoined(doc.key(k - 1)) not in doc.grammar.sets["recipients.replying"]:
        return False
    alone = all(doc.words[i].letters.endswith("ى") for i in doc.places["علي"][:MAX_SEARCHED] if i != k)
    return alone and doc.words[k].letters.endswith("ي") and (doc.colon_at(k + 1) or doc.opens(k + 1) is not None)


def _verbal_noun(doc: Document, i: int, analysis: Analysis) -> bool:
    """«من متابعة علاجه»: a verb of going on has its verbal noun in this form; behind a comma «، متابعة أن» tells on."""
    lemma, key, behind = fold(analysis.form.verb.lemma), doc.key(i), doc.key(i + 1)
    sets = doc.grammar.sets
    if analysis.form.kind != "participle" or lemma not in sets["continuation.verbs"] or not key.endswith("ة"):
        return False
    tells = behind == ":" or doc.opens(i + 1) is not None or behind.removeprefix("ب") in sets["complementizers.bare"]
    tells = tells or behind.removeprefix("ب") in sets["complementizers.suffixed"]
    apart = doc.key(i - 1) in COMMA or doc.closes(i - 1) is not None
    return lemma[1:2] == "ا" and not (tells and apart)


def named_behind_given(doc: Document, i: int) -> bool:
    """A man's name right behind another given name, whatever first person it is spelt like: «قال سامي | نجيب إن»."""
    lexicon = lexicon_of(doc.grammar)
    return i > 0 and lexicon.has("names.given_male", doc.key(i)) and lexicon.listed_given(doc.key(i - 1))


def _name(doc: Document, i: int, analysis: Analysis) -> bool:
    """«قال | دان وينك إن», «سامي | دان معلم»: what is a name too is a verb at the head of a clause alone.

    Before somebody whom the lists know, and with no letter before it but و («فدان»).
    """
    if analysis.form.person == 1 and named_behind_given(doc, i):
        return True
    if doc.key(i).removeprefix(analysis.proclitic) not in doc.grammar.sets["names.as_verbs"]:
        return False
    lexicon, before, behind = lexicon_of(doc.grammar), doc.key(i - 1), doc.key(i + 1)
    heads = analysis.proclitic == "و" or not (i and doc.words[i - 1].is_word) or lexicon.relative(before)
    heads = heads or lexicon.any(("clauses.sibling_connectives", "clauses.leading"), before)
    somebody = definite(behind) or lexicon.somebody(behind)
    return not (heads and analysis.proclitic in ("", "و") and somebody)
