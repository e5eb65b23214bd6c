"""Whom «الأخير» takes up who has no name: ``يعود إلى | شريكه المتواري، زاعما أن الأخير قال``.

Nearest before it in its sentence, as the word says; one with a name is found by ``nearest``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.nearest import PROCLITICS, SHORTEST, in_construct
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, definite


def unnamed(reader: Reader, before: int, speaking: Collection[Stretch]) -> Iterator[Mention]:
    """Single people called by a noun before word ``before``, nearest first, but for those who are ``speaking``.

    One in the phrase of who speaks is not he: «كشف مصدر مقرب من | الوزير أن الأخير», «قال نائب | الرئيس إن الأخير».
    """
    doc, lexicon = reader.doc, reader.lexicon
    around = doc.quotation_around(before)
    for k in range(before - 1, reader.sentence.first - 1, -1):
        kin = lexicon.has("titles.kin", doc.key(k))  # «أن | صهره سلمه الحقيبة», which is spelt like a verb
        if not doc.words[k].is_word or doc.quotation_around(k) is not around or (reader.verb(k) and not kin):
            continue
        inside = next((who for who in speaking if who.first <= k < who.last), None)
        if inside is not None and not _another(reader, k, inside):
            continue
        joined = doc.key(k).startswith("لل") or not _somebody(reader, doc.key(k))
        lead = int(joined and doc.key(k)[:1] in PROCLITICS)
        key = without_lead(doc.key(k), lead)
        if len(key) < SHORTEST or not _somebody(reader, key) or (not (lead or inside) and in_construct(reader, k)):
            continue
        if lexicon.has("anaphors.latter", doc.key(k + 1)):
            continue  # «هذا | الشريك الأخير»
        # «أن | رئيس فريق معارض هدد بالانسحاب»: what he did is no description
        did = (j for j in range(k + 1, before) if reader.verb(j) and not lexicon.relative(doc.key(j - 1)))
        own = key.endswith(POSSESSIVES) and not (definite(doc.key(k + 1)) or lexicon.given_name(doc.key(k + 1)))
        last = k + 1 if own else next(did, before)  # «أن | صهره سلمه الحقيبة», whatever that is tagged as
        last = last if inside is None else inside.last
        found = noun_phrase(reader, k, last, bounded=False, lead=lead, trusted=True)
        mention = mention_of(reader, found) if found is not None else None
        if mention is not None and mention.name is None and mention.kind == "person" and mention.number == "s":
            yield mention


def _another(reader: Reader, k: int, who: Stretch) -> bool:
    """Whether word ``k`` is another in the phrase of somebody: behind a preposition, or whose deputy he is."""
    lexicon, before = reader.lexicon, reader.doc.key(k - 1)
    governed = reader.adposition(k - 1) or lexicon.preposition(before)
    whose = not definite(before) and lexicon.person_noun(before) and definite(reader.doc.key(k))
    return k > who.first and lexicon.office(reader.doc.key(k)) and (governed or whose)


def _somebody(reader: Reader, key: str) -> bool:
    lexicon = reader.lexicon
    return lexicon.person_noun(key) or lexicon.owned_person(key) or lexicon.has("anaphors.one_of", key)
