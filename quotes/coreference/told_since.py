"""A body that the text has told of since another spoke: «وأصدرت وزارة التعليم قرارا. وقالت | الوزارة»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.attribution.noun_phrase import key_in
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Stretch
from quotes.lexicon import bare, definite

SENTENCES = 2  # back, the mention's own not counted
SUBJECT = 3  # words of a sentence up to the body that acts in it: «وأغلق سهم | شركة الأفق»


def told_since(
    descriptions: Descriptions,
    recent: Sequence[Referent],
    referent: Referent,
    mention: Mention,
    new: Callable[[Mention], Referent],
) -> Referent | None:
    """Whoever a body's noun takes up, that would be ``referent``, if another is told of in full since; else None."""
    body = _acting(descriptions, referent, mention)
    if body is None:
        return None
    keys = _keys(descriptions, body)
    known = (r for r in reversed(recent) if any(keys == {bare(key) for key in m.keys} for m in r.ways.values()))
    found = next(known, None) or new(mention)
    if found.first is mention:
        found.introduced = body
    return found


def _acting(descriptions: Descriptions, referent: Referent, mention: Mention) -> Stretch | None:
    """The body by the mention's noun that a sentence before it begins with, where ``referent`` is not told of since."""
    doc, lexicon, words = descriptions.doc, descriptions.lexicon, mention.words
    bodies = mention.kind == referent.first.kind == "organisation" and len(words) == 1 and mention.definite_noun
    here = doc.sentence_of(words.first) if bodies else None
    if here is None:
        return None
    noun, last = bare(key_in(doc, words, words.first)), referent.mentions[-1].words.last
    for sentence in range(here - 1, max(-1, here - 1 - SENTENCES), -1):
        stretch = doc.ranges[sentence]
        if stretch.first <= last:
            return None
        body = descriptions.of_body(noun, Stretch(stretch.first, min(stretch.last, stretch.first + SUBJECT)))
        if body is None:
            continue
        joined = body.lead and doc.key(body.first)[:1] != "و"
        before = range(stretch.first, body.first)
        aside = joined or any(lexicon.preposition(doc.key(k)) or not doc.words[k].is_word for k in before)
        named = doc.opens(body.first + 1) is not None or any(definite(doc.key(body.first + n)) for n in (1, 2))
        own = any(_same(descriptions, body, m) for m in referent.ways.values())
        return body if named and not (aside or own) else None
    return None


def _same(descriptions: Descriptions, body: Stretch, mention: Mention) -> bool:
    """Whether a mention is of that body: it has the word behind its noun, or no word that the other lacks."""
    keys, theirs = _keys(descriptions, body), {bare(key) for key in mention.keys}
    return bare(descriptions.doc.key(body.first + 1)) in theirs or theirs <= keys


def _keys(descriptions: Descriptions, body: Stretch) -> set[str]:
    words = descriptions.doc.words
    return {bare(key_in(descriptions.doc, body, k)) for k in range(body.first, body.last) if words[k].is_word}
