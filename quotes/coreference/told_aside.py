"""Who is told of in a sentence in which he does nothing: by a name that it tells, by kin of his, by what is his."""

from __future__ import annotations

from itertools import islice

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_steps import name_from
from quotes.coreference.nearest import named
from quotes.coreference.pieces import announced_at
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import conjoined, definite

HERS = "ها"
MANY = 2  # named in a sentence, of whom neither is the only one


def told_aside(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """Whom a dropped subject of this gender takes up from a sentence of which he is no subject."""
    found = _called(reader, gender) or _of_himself(reader, c, gender) or _of_kin(reader, gender)
    return found or _alone_named(reader, gender)


def _called(reader: Reader, gender: str | None) -> Mention | None:
    """Whose name a sentence tells, whatever he is in it: «إنها أم لخمسة أطفال، اسمها | نعيمة. قالت إن»."""
    first, last = reader.sentence.first, reader.sentence.last
    name = announced_at(reader, first, last)
    if name is None or reader.doc.quotation_around(name) is not None:
        return None
    word = conjoined(reader.doc.key(name - 1))
    if gender != ("f" if word.endswith(HERS) or word.startswith("ت") else "m"):
        return None
    return mention_of(reader, name_from(reader, name, last))


def _of_kin(reader: Reader, gender: str | None) -> Mention | None:
    """Whose kin are told of, who are of the other gender: «قتل زوج | سلمى في الحرب. تقول إنها»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(reader.sentence.first, reader.sentence.last - 1):
        kin, key = conjoined(doc.key(k)), doc.key(k + 1)
        if lexicon.has("titles.kin", kin) and not definite(kin) and lexicon.given_gender(key) == gender:
            mention = mention_of(reader, name_from(reader, k + 1, reader.sentence.last))
            if (mention_of(reader, Stretch(k, k + 1)).gender or gender) != gender and mention.gender == gender:
                return mention
    return None


def _of_himself(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """One unnamed who says something of himself: «ألقت الشرطة القبض على | رجل في الثلاثين. واعترف بأنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    opener = doc.key(c.opener.word).removeprefix("ب") if c.opener is not None else ""
    if not lexicon.has("complementizers.suffixed", opener) or c.number != "s" or c.form is None or c.form.person != 3:
        return None
    for k in range(reader.sentence.last - 1, reader.sentence.first, -1):
        key = doc.key(k)
        lead = int(not lexicon.person_noun(key) and key[:1] in ("ب", "ل"))
        noun = without_lead(key, lead)
        one = len(noun) > 2 and (lexicon.person_noun(noun) or lexicon.accusative_person(noun))
        annexed = lexicon.body(doc.key(k - 1)) and not definite(doc.key(k - 1))
        if not one or annexed or reader.verb(k) or doc.quotation_around(k) is not None:
            continue
        last = next((j for j in range(k + 1, reader.sentence.last) if reader.adposition(j)), reader.sentence.last)
        found = noun_phrase(reader, k, last, bounded=False, lead=lead, trusted=True)  # «المتهم | بالسجن»
        mention = mention_of(reader, found) if found is not None else None
        single = mention is not None and mention.kind == "person" and mention.number == "s"
        if mention is not None and single and (mention.gender or "m") == gender:
            return mention
    return None


def _alone_named(reader: Reader, gender: str | None) -> Mention | None:
    """The only one whom a sentence names, without a title too: «حكمت المحكمة على | نادر العلي بالسجن. وكان قد أقر»."""
    first, last = reader.sentence.first, reader.sentence.last
    people = [*islice(named(reader, range(last - 1, first - 1, -1), last, taken_up=True), MANY)]
    one = len(people) == 1 and people[0].name is not None and len(people[0].name) > 1
    return people[0] if one and people[0].gender == gender else None
