"""Whose words a pronoun says they are, where he is named in who passes them on: ``نقل زوار | رئيس المجلس عنه قوله``."""

from __future__ import annotations

from quotes.attribution.draft import Draft
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.coreference.implicit import shown
from quotes.coreference.mentions import Mention, mention_of
from quotes.lexicon import definite

ABOUT = "عن"


def whose(reader: Reader, draft: Draft) -> Mention | None:
    """Who stands in the phrase of him who passes words on and agrees with the pronoun: «مقربون من | الرئيس … عنه».

    Behind a noun in construct («محامي | المتهم») or a preposition; not «وزير الدولة», whom it is a part of.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not draft.finding.about or len(draft.relays) != 1:
        return None
    who, (gender, number) = draft.relays[0].who, shown(draft)
    passing = mention_of(reader, who)
    if passing.name is not None or doc.key(who.last) != ABOUT + draft.finding.about:
        return None  # «نقل عنه نائب الرئيس»: somebody spoken of before
    for k in range(who.first + 1, who.last):
        key, before = doc.key(k), doc.key(k - 1)
        governed = reader.adposition(k - 1) or lexicon.preposition(before) or doc.phrase_length("naming.behalf", k - 1)
        construct = not definite(before) and (lexicon.person_noun(before) or lexicon.body(before))
        if not (lexicon.person_noun(key) and (governed or construct)):
            continue
        found = noun_phrase(reader, k, who.last, bounded=False, trusted=True)
        mention = mention_of(reader, found) if found is not None and found.last == who.last else None
        if mention is None or (mention.name is not None and passing.number == "s"):
            return None  # «نقل مدير مكتب الوزير كريم العلي عنه»
        fits = (mention.gender or "m") == gender and mention.number == number
        return mention if fits else None
    return None
