"""Whoever is named nearest before a dropped subject, where nobody in agreement has spoken.

He need not be a subject: «وباتصالنا بالطبيبة | سلمى العلي، أكدت أن», «لقاء مع المدير | كريم الساعي بين فيه أن». So too
before a pronoun of his: «تغريدة الدكتور | سعد العلي، وهو يصف», «جاء في الصحيفة عن | سامي العلي أنه قال».
And in a sentence before: «استقبل الوزير السفيرة | سلمى العلي. وأكدت أن», «أجرت الصحيفة حوارا مع الباحثة | سلمى العلي».
"""

from __future__ import annotations

from collections.abc import Iterator

from quotes.attribution.ali import named_ali
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.mentions import Mention, mention_of
from quotes.cues.candidates import Candidate
from quotes.lexicon import bare, conjoined, definite
from quotes.spelling import frequency

REACH = 40  # words before the cue
SHORTEST = 3  # letters of a title; «م.» is none
SEEN = 20  # times in the press
PROCLITICS = "ولبفك"


def nearest(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """The last one named with a title before the cue in its sentence, whose gender is the cue's."""
    if not _of_one(c) or gender is None:
        return None
    places = range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1)
    taken_up, participle = takes_up(reader, c), c.kind == "participle"
    people = named(reader, places, c.word, taken_up=taken_up, participle=participle)
    return next((m for m in people if (m.gender or "m") == gender), None)


def first_before(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """The first one in a sentence before the cue's, whoever he is in it."""
    if not _of_one(c) or gender is None:
        return None
    last = reader.sentence.last
    places = range(last - 1, max(reader.sentence.first, last - REACH) - 1, -1)
    return next((m for m in reversed([*named(reader, places, last)]) if (m.gender or "m") == gender), None)


def _of_one(c: Candidate) -> bool:
    """Whether the dropped subject is one third person."""
    if c.form is None or c.form.person not in (None, 3):
        return False
    return c.form.number == "s" or (c.kind == "masdar" and c.form.number is None)  # «بالقول»


def named(
    reader: Reader, places: range, before: int, *, taken_up: bool = False, participle: bool = False
) -> Iterator[Mention]:
    """Single persons named with a title at these places (``taken_up``: or without one), nearest first.

    ``participle``: not those in an adjunct, on whom no participle leans («اتصل بمراسل الإذاعة …، مفيدا»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    around = doc.quotation_around(before) if before < reader.sentence.last else None
    for k in places:
        if not doc.words[k].is_word or doc.quotation_around(k) is not around or reader.verb(k):
            continue
        key = doc.key(k)
        bare_name = taken_up and lexicon.listed_given(key) and reader.pos(k + 1) in ("X", "PROPN")
        lead = int(not (lexicon.person_noun(key) or bare_name) and key[:1] in PROCLITICS)
        if lead and participle:
            continue
        noun = without_lead(key, lead)
        if lexicon.time(noun) or doc.key(k + 1)[:1].isdigit():
            continue  # «عام 1988»
        if (
            len(noun) < SHORTEST
            or not (lexicon.person_noun(noun) or bare_name)
            or (not lead and in_construct(reader, k))
        ):
            continue
        given = next((j for j in range(k, before) if lexicon.listed_given(doc.key(j))), before)  # «سامي العلي | بين»
        closed = range(k + 1 if bare_name else given + 1, before)
        behind = (j for j in closed if lexicon.has("openers.prepositions", doc.key(j)) and not named_ali(reader, j))
        found = noun_phrase(reader, k, next(behind, before), bounded=False, lead=lead, trusted=True)
        mention = mention_of(reader, found) if found is not None and found.last <= before else None
        if mention is None or mention.name is None or mention.kind != "person" or mention.number != "s":
            continue
        if _accusative(reader, mention.name.first):
            continue  # «أثار تصريح الوزير | جدلا واسعا، إذ قال»
        if len(mention.name) > 1 or reader.tree is not None or lexicon.given_name(doc.key(mention.name.first)):
            yield mention


def _accusative(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is an indefinite object by its letter, of a noun that the press has in other forms too."""
    key = reader.doc.key(k)
    noun = key.removesuffix("ا")
    return noun != key and not reader.lexicon.given_name(key) and min(map(frequency, (key, noun, "ال" + noun))) >= SEEN


def takes_up(reader: Reader, c: Candidate) -> bool:
    """Whether a pronoun right before the verb stands for one who has just been named: «، وهو يصف», «أنه قال»."""
    doc, lexicon = reader.doc, reader.lexicon
    before = conjoined(doc.key(c.word - 1))
    pronoun = lexicon.has("pronouns.independent", before) or lexicon.has("complementizers.suffixed", before)
    return c.kind == "verb" and not c.proclitic and pronoun


def in_construct(reader: Reader, k: int) -> bool:
    """Whether the noun stands in another's construct («مدينة | الملك سالم») or behind a title («المدير | المهندس»).

    What somebody says is his: «تصريحات | المرشد كريم الساعي التي أكد فيها».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(k - 1)
    if k == reader.sentence.first or not doc.words[k - 1].is_word:
        return False
    if k - 1 == reader.sentence.first and definite(doc.key(k)) and lexicon.office(doc.key(k)):
        return False  # «حل | الفنان سامي العلي ضيفا», whatever that is tagged as; of a deed he is the agent as well
    if lexicon.person_noun(before) or lexicon.honorific(before):
        return True
    if lexicon.body(before):
        return not definite(before)  # «استجوبت اللجنة | الوكيل»: an article closes the body
    noun = reader.pos(k - 1) == "NOUN" and not definite(before) and not definite(before[1:])
    noun = noun and not any(token.pos_ == "PRON" for token in reader.tokens(k - 1))  # «التي قدمها | المدرب»
    told = lexicon.occasion(before) or lexicon.any(("groups.documents",), bare(before))
    return noun and not lexicon.preposition(before) and not told
