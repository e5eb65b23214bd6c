"""Whether a title that came first is his who is named later, and what tells one of several from the others."""

from __future__ import annotations

from collections.abc import Set

from quotes.coreference.bearers import Bearers
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.document import Document
from quotes.lexicon import Lexicon, bare, definite


def entitles(titles: Bearers, referent: Referent, mention: Mention, said: Set[str]) -> bool:
    """Whether a named one bears the title that somebody has spoken by: all of it, or taken up in fewer words.

    «رئيس اتحاد الساحل لكرة القدم» of «سامي القمودي رئيس اتحاد الساحل», «السفيرة لدى شال» of «السفيرة سلمى».
    ``said``: the words of the mention beside its name.
    """
    title, lexicon = referent.first, titles.lexicon
    if referent.name_keys:
        return False
    if len(title.keys) < 2:  # «كشف زوجها …. وأكد الزوج سامي العلي»
        kin = lexicon.has("titles.kin", title.head) and mention.noun == title.noun
        # «أفادت محاميته …. وقالت المحامية سلمى العلي»
        kin = kin or (lexicon.owned_person(title.head) and lexicon.unowned(title.head) == mention.noun)
        return kin and definite(mention.head) and not differ(referent, mention)
    if title.head == mention.head and title.keys <= mention.keys:
        return True
    if any(_singles_out(lexicon, key) for key in title.keys - said):
        return False  # «المتهم الرئيسي» is not «المتهم سامي العلي»
    taken_up = len(said) > 1 or (definite(mention.head) and mention.noun == title.noun)
    told = taken_up and title.noun in said and said <= title.keys and titles.titled(title)
    return told and not differ(referent, mention)


def _singles_out(lexicon: Lexicon, key: str) -> bool:
    """Whether an adjective tells one from others who are called so: «الرئيسي», «الثاني»."""
    return lexicon.has("labels.ordinals", "ال" + key) or lexicon.has("anaphors.foremost_of", key)


def one_of_several(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a number or «other» tells somebody from those who have spoken: «المصدر الثاني», «المصدر الآخر»."""
    words = (doc.key(k) for k in range(mention.words.first + 1, mention.words.last))
    told = any(lexicon.has("labels.ordinals", key) or lexicon.has("anaphors.one_more", bare(key)) for key in words)
    return told and lexicon.has("anaphors.persons", mention.head)
