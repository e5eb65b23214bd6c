"""Somebody told of with title and name before he speaks: ``زار السفير في بيروت سامي العلي المعرض … وأكد السفير``."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.counterparts import called_counterpart
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_starts import foreign_at
from quotes.coreference.noun_names import noun_name_at
from quotes.coreference.predicates import follows_at_once
from quotes.document import Stretch

BACK = 40  # sentences
MOST = 60  # people looked at for one mention


def told_before(bearers: Bearers, word: int) -> Iterator[Mention]:
    """The people told of before a word with title and name, nearest first."""
    at = bearers.doc.sentence_of(word)
    left = MOST
    for sentence in range(at if at is not None else -1, max(-1, (at or 0) - BACK), -1):
        for mention in reversed(named_in(bearers, sentence)):
            if mention.words.last <= word and left > 0:
                left -= 1
                yield mention


def named_in(bearers: Bearers, sentence: int) -> list[Mention]:
    """Those whom a sentence names behind their title, in its order."""
    if sentence not in bearers.told:
        bearers.told[sentence] = list(_people(bearers.reader(sentence)))
    return bearers.told[sentence]


def _people(reader: Reader) -> Iterator[Mention]:
    """Those whom a sentence names behind their title."""
    k, last = reader.sentence.first, reader.sentence.last
    while k < last:
        lead = _lead(reader, k)
        found = noun_phrase(reader, k, last, bounded=False, lead=lead, trusted=True) if lead is not None else None
        mention = _named(reader, found) if found is not None else None
        if mention is not None:
            yield mention
            k = mention.words.last
        else:
            k += 1


def _named(reader: Reader, found: Stretch) -> Mention | None:
    """The phrase as far as its name, behind which an object of the verb may stand: «السفير سامي العلي | المعرض».

    Another one joined to it has a name of his own: «قائد القوات | ونائب قائد القوات سامي العلي».
    """
    doc, lexicon, behind = reader.doc, reader.lexicon, range(found.first + 1, found.last)
    others = called_counterpart(doc.grammar)  # «التقى الوزير سامي العلي | نظيره القبرصي كريم الراوي»
    ends = (k for k in behind if _lead(reader, k) or doc.key(k) in others or follows_at_once(reader, k))
    end = next(ends, found.last)
    begun = next((k for k in behind if lexicon.given_name(doc.key(k)) or foreign_at(reader, k)), end)
    for last in range(end, begun, -1):
        mention = mention_of(reader, evolve(found, last=last))
        name = mention.name
        titled = name is not None and name.first > found.first and _sure(reader, name)
        if titled and mention.kind == "person" and mention.number == "s":
            return mention
    return None


def _sure(reader: Reader, name: Stretch) -> bool:
    """Whether nothing but a name is read there: it begins with a given name, or the tagger knows none of its words."""
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.has("naming.patronymics", doc.key(name.first + 1)) and len(name) > 2:
        return True  # «السيدة | ياسمينة بن حمودة»
    if len(name) > 1 and (lexicon.listed_given(doc.key(name.first)) or noun_name_at(reader, name.first, name.last)):
        return True
    return all(foreign_at(reader, k) for k in range(name.first, name.last))


def _lead(reader: Reader, k: int) -> int | None:
    """Letters joined to a noun for one person at word ``k``; None for any other word."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    if not reader.doc.words[k].is_word:
        return None
    joined = key[:1] in ("و", "ف", "ل", "ب") and lexicon.person_noun(key[1:])
    if joined and (not lexicon.person_noun(key) or reader.conjunction(k) or reader.adposition(k)):
        return 1
    return 0 if lexicon.person_noun(key) or reader.doc.phrase_length("titles.scholars", k) else None
