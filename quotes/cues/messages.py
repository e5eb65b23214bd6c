"""A noun for words with a clause of who says them, and the words in marks as what it is or behind its colon.

«والنصيحة التي تقدمها الطبيبة هي «أن تغلق الهاتف»», «وكانت الرسالة التي وجهها المدرب إلى لاعبيه: «العبوا بلا خوف»»;
with a pronoun and a copula: «جوابه كان قاطعا: «لن أترشح»».
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.cues.candidates import Candidate, Opener, marks_taken
from quotes.document import Document, Stretch
from quotes.grammar import Grammar
from quotes.lexicon import OWNERS, bare, conjoined, definite, lexicon_of, untied
from quotes.marks import is_statement_like
from quotes.words import COMMA, cut

REACH = 14  # words from the noun to the words said
LEAST = 3  # words said


def message_candidates(
    doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The nouns of a sentence that are the words in marks behind them, where no other cue has those."""
    taken = marks_taken(spoken)
    for i in range(stretch.first, stretch.last - 2):
        noun = _noun(doc, i, begins=i == stretch.first or doc.key(i - 1) in COMMA)
        opener = _opener(doc, i, min(stretch.last, i + REACH)) if noun else None
        if opener is None or opener.quotation is None or opener.quotation.start in taken:
            continue
        word = doc.words[i]
        yield Candidate(
            sentence=sentence, word=i, last=i + 1, start=cut(word, int(conjoined(word.key) != word.key)), end=word.end,
            lemma=noun, kind="noun", position="after", opener=opener, gap=Stretch(i + 1, i + 1),
        )  # fmt: skip


def message(grammar: Grammar, key: str) -> str:
    """The noun for words that a word is, with its article or its owner's pronoun: ``والنصيحة``, ``جوابه``; or empty."""
    messages, key = grammar.sets["groups.messages"], conjoined(key)
    if definite(key):
        return bare(key) if bare(key) in messages else ""
    stem = next((untied(key.removesuffix(owner)) for owner in OWNERS if key.endswith(owner)), "")
    return stem if stem in messages else ""


def _noun(doc: Document, i: int, *, begins: bool) -> str:
    """The noun for words at word ``i`` that its clause or its pronoun makes somebody's; empty for any other word.

    ``begins``: a clause, of which the noun with its pronoun is the topic then: «رسالته إلى الشباب واضحة: «…»».
    """
    noun, behind = message(doc.grammar, doc.key(i)), doc.key(i + 1)
    if definite(conjoined(doc.key(i))):
        return noun if lexicon_of(doc.grammar).relative(behind) else ""
    copula = conjoined(behind) in doc.grammar.sets["openers.copulas"] or doc.colon_at(i + 1)
    return noun if copula or begins else ""


def _opener(doc: Document, i: int, limit: int) -> Opener | None:
    """The marks behind a colon, or behind «هي» and «كان»; nothing behind a comma, another colon or other marks."""
    linking = doc.grammar.sets["openers.copulas"] | doc.grammar.sets["pronouns.independent"]
    for k in range(i + 1, limit):
        quotation = doc.opens(k)
        if quotation is not None:
            colon = doc.key(k - 1) == ":"
            said = doc.words_quoted(quotation) >= LEAST and is_statement_like(doc.text, quotation)
            if not said or not (colon or doc.key(k - 1) in linking):
                return None
            return Opener("quotation", k - colon, k + 1, quotation.start, quotation)
        if doc.key(k) in COMMA or (not doc.words[k].is_word and not doc.colon_at(k)):
            return None
    return None
