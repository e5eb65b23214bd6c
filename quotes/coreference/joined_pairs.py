"""Two who have spoken together, taken up in the dual: ``أكدت منظمة المرفأ وبرنامج الساحل …. وكتبت المنظمتان``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, detachable, joined_name
from quotes.coreference.referents import Referent
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import Lexicon, bare, conjoined, definite, untied

FEW = 3  # speakers back
TWO = ("ان", "ين")
SHORTEST_TWO = 4  # letters: «كيان» is one


def joined_pair(doc: Document, lexicon: Lexicon, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """The last two joined by a conjunction of whom one is called by the noun of the dual."""
    one = _one(mention)
    if one is None or not (lexicon.person_noun(one) or lexicon.body(one) or lexicon.outlet_head(one)):
        return None
    for referent in reversed(recent[-FEW:]):
        words = referent.first.words
        joined = any(_joined(lexicon, doc.key(k)) for k in range(words.first + 1, words.last))
        if joined and one in referent.first.keys | {bare(conjoined(key)) for key in referent.first.keys}:
            return referent
    return None


def _joined(lexicon: Lexicon, key: str) -> bool:
    """A word behind a conjunction: «وشركة», «ونظيره»; not «وزير», «وليد»."""
    behind = conjoined(key)
    own = lexicon.somebody(key) or lexicon.given_name(key)
    return behind != key and (lexicon.somebody(behind) or not own)


def _one(mention: Mention) -> str | None:
    """One of two by a lone dual with the article: «المنظمتان» → ``منظمة``, «الوزيران» → ``وزير``."""
    lone = mention.name is None and definite(mention.head) and len(mention.keys) == 1 and mention.number == "d"
    if not lone or mention.head[-2:] not in ("ان", "ين"):
        return None
    stem = bare(mention.head)[:-2]
    return untied(stem)


def several(doc: Document, lexicon: Lexicon, name: Stretch | None) -> bool:
    """Whether a name is that of several: «سامي وكريم الجرادي», «تويتر وفيسبوك»."""
    if name is None:
        return False
    return any(joined_name(doc, lexicon, k) for k in range(name.first, name.last)) or two_in_words(doc, name)


def two_in_words(doc: Document, words: Stretch) -> bool:
    """Two in two words: «تويتر وفيسبوك», not «جون واطسون», nor «هاورد ويب»."""
    second = words.last - 1
    return len(words) == 2 and detachable(doc.key(second)) and not name_shaped(doc.words[second])


def two_before(reader: Reader, word: int) -> Stretch | None:
    """Two people whom the sentence has brought in, nearest before a dual verb: «أوقفت شخصين …، بعدما | ادعيا أنهما».

    With all that describes them: «زارت | شخصيتان شاليتان قياديتان من الحزب، المرفأ. وأشادتا».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(word - 1, reader.sentence.first, -1):
        key = doc.key(k)
        one = untied(key[:-2]) if key.endswith(TWO) else ""
        if not (len(one) > 2 and lexicon.person_noun(bare(one))) or lexicon.has("anaphors.plurals", key):
            continue
        if definite(key) and key.endswith(TWO[0]) and reader.verb(k - 1):
            last = k + 1  # «سافر | الشقيقان رامي ورائد إلى»
            while last < word and any(lexicon.listed_given(name) for name in (doc.key(last), conjoined(doc.key(last)))):
                last += 1
            return Stretch(k, last)
        if not definite(key):
            last = k + 1
            while last < word and reader.pos(last) == "ADJ" and not definite(doc.key(last)):
                last += 1
            while k - 1 > reader.sentence.first and _described(reader, k - 1):
                k -= 1
            # «من الحزب», not «من أجل الاشتباه»
            whose = doc.key(last) == "من" and definite(doc.key(last + 1))
            of = noun_phrase(reader, k, word, bounded=False, trusted=True) if whose else None
            return Stretch(k, of.last if of is not None else last)
    return None


def _described(reader: Reader, k: int) -> bool:
    """An indefinite noun or adjective of two, which what stands behind it describes: «شخصيتان | قياديتان», no «بأن»."""
    key = reader.doc.key(k)
    two = key.endswith(TWO) and not definite(key) and not that_clause_at(reader.doc, k)
    return two and len(key) > SHORTEST_TWO and reader.pos(k) in ("NOUN", "ADJ")
