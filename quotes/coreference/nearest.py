"""Whoever is named nearest before a dropped subject, where nobody in agreement has spoken.

He need not be a subject: «وباتصالنا بالطبيبة | سلمى العلي، أكدت أن», «لقاء مع المدير | كريم الساعي بين فيه أن».
"""

from __future__ import annotations

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, mention_of
from quotes.cues.candidates import Candidate
from quotes.lexicon import bare, definite

REACH = 40  # words before the cue
SHORTEST = 3  # letters of a title; «م.» is none
PROCLITICS = "ولبفك"


def nearest(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """The last one named with a title before the cue in its sentence, whose gender is the cue's."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.form is None or c.form.person != 3 or c.form.number != "s" or gender is None:
        return None
    around = doc.quotation_around(c.word)
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1):
        if not doc.words[k].is_word or doc.quotation_around(k) is not around or reader.verb(k):
            continue
        key = doc.key(k)
        lead = int(not lexicon.person_noun(key) and key[:1] in PROCLITICS)
        noun = without_lead(key, lead)
        if len(noun) < SHORTEST or not lexicon.person_noun(noun) or (not lead and _belongs(reader, k)):
            continue
        found = noun_phrase(reader, k, c.word, bounded=False, lead=lead, trusted=True)
        mention = mention_of(reader, found) if found is not None and found.last <= c.word else None
        if mention is None or mention.name is None or mention.kind != "person" or mention.number != "s":
            continue
        if (mention.gender or "m") == gender:
            return mention
    return None


def _belongs(reader: Reader, k: int) -> bool:
    """Whether the noun stands in another's construct («مدينة | الملك سالم») or behind a title («المدير | المهندس»).

    What somebody says is his: «تصريحات | المرشد كريم الساعي التي أكد فيها».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if k == reader.sentence.first or not doc.words[k - 1].is_word:
        return False
    if lexicon.person_noun(before) or lexicon.body(before) or lexicon.honorific(before):
        return True
    noun = reader.pos(k - 1) == "NOUN" and not definite(before) and not definite(before[1:])
    told = lexicon.occasion(before) or lexicon.any(("groups.documents",), bare(before))
    return noun and not lexicon.preposition(before) and not told
