"""Whose words a headline sums up: ``خبير: الإيجارات مرشحة للاستقرار`` above ``قال الخبير سامي العلي إن الإيجارات``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.coreference.entities import Registry
from quotes.coreference.likeness import within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.document import Document
from quotes.lexicon import Lexicon, bare, disowned

LEAST = 2  # words in common, of half of the headline's …
SHARE = 0.5
MORE = 3  # … or of a third
SMALLER = 1 / 3
SHORTEST = 4  # letters of a word that tells something
PROCLITICS = "وفبل"


def says_so_below(
    registry: Registry, headline: Draft, short: Mention, below: Sequence[tuple[Draft, Referent | None]]
) -> Referent | None:
    """The one with a name who says below what a headline has somebody without a name say, in half of its words.

    «مسؤول: مصر تستهدف خفض الواردات» above «قال رئيس الهيئة سامي العلي إن بلاده تستهدف خفض وارداتها»; of a body, one
    that goes by the same noun.
    """
    doc, lexicon = registry.doc, registry.names.lexicon
    if short.name is not None or short.number != "s" or lexicon.has("groups.faceless", short.noun):
        return None
    told = _words(doc, lexicon, headline)
    said: dict[int, frozenset[str]] = {}
    voices = {id(r): r for _, r in below if r is not None and not differ(r, short) and _may_be(lexicon, short, r)}
    for draft, referent in below:
        if referent is not None and id(referent) in voices:
            said[id(referent)] = said.get(id(referent), frozenset()) | _words(doc, lexicon, draft)
    shared = {who: len(told & words) for who, words in said.items()}
    best = max(shared, key=lambda who: shared[who], default=None)
    if best is None:
        return None
    # «خبير: …» above the one expert who speaks
    called = [who for who, voice in voices.items() if short.noun in voice.first.keys and voice.name_keys]
    if len(called) == 1 and len(short.keys) == 1:
        return voices[called[0]]
    enough = shared[best] >= max(LEAST, SHARE * len(told)) or shared[best] >= max(MORE, SMALLER * len(told))
    return voices[best] if enough else None


def _may_be(lexicon: Lexicon, short: Mention, referent: Referent) -> bool:
    if lexicon.person_noun(short.noun):
        office = lexicon.office(referent.first.noun)  # whose name may stand further on
        return (bool(referent.name_keys) or office) and referent.number == "s" and referent.first.kind == "person"
    said = short.keys - {short.noun}
    same = referent.first.noun == short.noun and len(referent.first.keys) > len(short.keys)
    return same or (bool(said) and within(said, referent.first.keys) and referent.first.kind == short.kind)


def _words(doc: Document, lexicon: Lexicon, draft: Draft) -> frozenset[str]:
    """The telling words of a content, without articles, pronouns and what is joined to them."""
    found: set[str] = set()
    for start, end in draft.spans:
        for k in range(doc.index_at(start), doc.index_at(end)):
            key = doc.key(k)
            if doc.words[k].is_word and not (lexicon.function_word(key) or lexicon.preposition(key)):
                found.add(_stem(key))
    return frozenset(stem for stem in found if len(stem) >= SHORTEST or stem.isdigit())


def _stem(key: str) -> str:
    stem = bare(key[1:]) if key[:1] in PROCLITICS and key[1:3] == "ال" else bare(key.removeprefix("لل"))
    stem = disowned(stem) or stem
    return stem.removesuffix("ة").removesuffix("ات")
