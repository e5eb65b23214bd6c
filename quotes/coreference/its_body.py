"""Which of several bodies of a kind a lone noun takes up: the one beside it.

``صعد سهم بنك المرفأ بعدما قال البنك إن``, ``قال سامي العلي المسؤول بشركة المرفأ إن …. وأضافت الشركة``, ``قال متحدث باسم
أبولون إن …. وأضافت الشركة``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quotes.attribution.noun_phrase import key_in, without_lead
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.mentions import Mention
from quotes.coreference.ministries import by_its_noun
from quotes.coreference.named_bare import of_speaker
from quotes.coreference.referents import Referent
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare


def beside(
    doc: Document,
    lexicon: Lexicon,
    descriptions: Descriptions,
    recent: Sequence[Referent],
    mention: Mention,
    new: Callable[[Mention], Referent],
) -> Referent | None:
    """The body beside a lone noun for one, where the text has several of its kind; ``new``: how one is brought in."""
    body = _body_beside(doc, lexicon, descriptions, recent, mention)
    if body is None:
        return None
    found = _called(doc, recent, body)
    if found is None:
        found = new(mention)
        found.introduced = body
        if not lexicon.body(without_lead(doc.key(body.first), body.lead)):
            found.fullest = body  # «متحدث باسم | أبولون»
            found.name_keys = frozenset(bare(key_in(doc, body, k)) for k in range(body.first, body.last))
    return found


def _body_beside(
    doc: Document, lexicon: Lexicon, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> Stretch | None:
    """The body of that noun before it in its sentence, or of him who spoke last; None where it spoke there itself."""
    words = mention.words
    noun = bare(mention.head)
    if not (mention.definite_noun and len(words) == 1 and mention.number == "s" and lexicon.body(noun)):
        return None
    at = doc.sentence_of(words.first)
    if at is None:
        return None
    first = doc.ranges[at].first
    own = any(m.noun == mention.noun and m.words.first >= first for r in recent[-2:] for m in r.mentions[-2:])
    found = descriptions.of_body(noun, Stretch(first, words.first)) if not own else None
    found = found or by_its_noun(doc, lexicon, recent, mention)
    if found is None and recent and recent[-1].first.kind == "person":
        speaker = recent[-1].mentions[-1]
        found = descriptions.of_body(noun, speaker.words) or of_speaker(doc, lexicon, descriptions, speaker, mention)
    return found


def _called(doc: Document, recent: Sequence[Referent], body: Stretch) -> Referent | None:
    """Who has spoken by these words, or has been brought in by them."""
    keys = [doc.key(k) for k in range(body.first + (body.lead > 0), body.last)]

    def same(words: Stretch | None) -> bool:
        return words is not None and [doc.key(k) for k in range(words.last - len(keys), words.last)] == keys

    # «تقرير لمركز الساحل» is not the centre
    bodies = (r for r in reversed(recent) if r.first.kind not in ("person", "document"))
    return next((r for r in bodies if same(r.introduced) or any(same(m.words) for m in r.ways.values())), None)
