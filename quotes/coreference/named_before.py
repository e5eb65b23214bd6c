"""Who is meant where nobody has spoken: named in the sentence before, by whom a document is, people, or anybody.

``استقبل الوزير السفيرة سلمى العلي. وأكدت أن``, ``وأصدرت الوزارة بيانا. وجاء فيه``, ``قيام الأهالي بالشكوى. وقالوا``,
``سيهاجر سامي العلي. «…»، يحكي الشاب``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.attribution.agreement import genders
from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.coreference.agents import agents
from quotes.coreference.asked_bodies import asked_body
from quotes.coreference.bearers import Bearers
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import agrees, shown
from quotes.coreference.inner import HIM, SPEAKING
from quotes.coreference.introduced import OFFICES
from quotes.coreference.joined_pairs import two_before
from quotes.coreference.latter import unnamed
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.nearest import first_before, named, nearest
from quotes.coreference.nearest_many import nearest_many
from quotes.coreference.referents import Referent
from quotes.coreference.told_aside import told_aside
from quotes.coreference.topic_sentences import (
    CHAIN,
    anybody_before,
    dropped_throughout,
    opens,
    place_before,
    sentence_before,
)
from quotes.coreference.topics import by_surname, sentence_subjects
from quotes.coreference.written import wording
from quotes.cues.candidates import Candidate
from quotes.cues.interposed import names_nobody
from quotes.lexicon import conjoined
from quotes.words import COMMA

LATELY = 1  # sentences back in which somebody has spoken lately
NEAR = 2  # sentences back to who is named


def named_lately(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], readers: dict[int, Reader]
) -> Mention | None:
    """Who is named nearest before a dropped subject, in its sentence or the one before.

    Not in the one before where one in agreement has spoken in the text, but for a woman, who is rather she.
    """
    gender = shown(draft)[0]
    here, c = readers[draft.candidate.sentence], draft.candidate
    found = None if names_nobody(here.doc, c) else nearest(here, c, gender)  # «لم أر سامي العلي منذ عام، | تقول»
    found = found or acted_before(draft, solved, readers, gender)
    spoke = any(r.first.kind == "person" and agrees(r, gender, "s") for r in registry.recent)
    if found is None and (gender == "f" or not spoke or draft.finding.about):
        # «ذكرت الإذاعة أن | الوزير سامي العلي غادر. ونقلت عنه قوله إن», whoever spoke before
        found = in_sentence_before(draft, readers, registry.titles, gender)
    return found


def in_sentence_before(draft: Draft, readers: dict[int, Reader], titles: Bearers, gender: str | None) -> Mention | None:
    """Who is named in the sentence before a verb that opens its own, or a little further back.

    So too before words that are his, where nobody stands in front of them: «وتبين من خلال اعترافه أنه».
    """
    c = draft.candidate
    here = readers[c.sentence]
    his = c.kind == "masdar" and c.form is not None and c.form.enclitic in HIM
    goes_on = dropped_throughout(here, c, gender)  # «رحبت بالحضور وقالت إن»
    if not (opens(here, c) or goes_on or (his and not anybody_before(here, c.word))):
        return None
    place = place_before(here.doc, c)
    people = (first_before(r, c, gender) for r in _earlier(readers, place + 1))
    found = next((mention for mention in people if mention is not None), None)
    before = readers.get(place) if c.kind == "verb" or place < 0 else titles.reader(place)
    if found is None and before is not None:
        return told_aside(before, c, gender)
    return found


def acted_before(
    draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], readers: dict[int, Reader], gender: str | None
) -> Mention | None:
    """Who agrees with a dropped subject and acts in the sentence before: «وهو ما ترفضه | النقابة. وأكدت أن»."""
    c = draft.candidate
    here, place = readers[c.sentence], place_before(readers[c.sentence].doc, c)
    reader = readers.get(place)
    if reader is None or c.number != "s" or not opens(here, c):
        return None
    said = [(d.start, d.end) for d, _ in solved if d.candidate.sentence == place]
    for subject in agents(reader, reader.sentence.last):
        position, mention = here.doc.words[subject.first].start, mention_of(reader, subject)
        inside = any(start <= position < end for start, end in said)
        if inside or mention.number != "s":
            continue
        if mention.kind in SPEAKING and mention.gender == gender:
            return mention
        # «وهو ما ردت عليه | الراوي برسالة. «انتظرنا»، قالت»: by the surname alone, whose gender the verb tells
        verb = subject.first - 1 - reader.lexicon.has("pronouns.prepositional", here.doc.key(subject.first - 1))
        if by_surname(reader, subject) and genders(here.doc.key(verb)) == gender:
            return mention
    return None


def acting(reader: Reader, c: Candidate, gender: str | None) -> Mention | None:
    """Who acts before a pronoun of his in its sentence: «قالت مصادر إن | الرئيس لن يتنازل، ونقلت عنه قوله إن»."""
    people = (mention_of(reader, subject) for subject in agents(reader, c.word))
    return next((m for m in people if m.kind == "person" and m.number == "s" and (m.gender or "m") == gender), None)


def _earlier(readers: dict[int, Reader], sentence: int) -> Iterator[Reader]:
    """The sentences before that have been read, nearest first."""
    return (r for n in range(sentence - 1, sentence - CHAIN - 1, -1) if (r := readers.get(n)) is not None)


def anybody(
    registry: Registry,
    draft: Draft,
    mention: Mention,
    solved: Sequence[tuple[Draft, Referent | None]],
    readers: dict[int, Reader],
) -> Referent | None:
    """Whom a noun that may be anybody takes up: «الأخير» the one named last, «الرجل» rather one who has just spoken."""
    lexicon, c = registry.names.lexicon, draft.candidate
    latter = lexicon.has("anaphors.latter", mention.head)
    if (
        not (latter or lexicon.has("anaphors.humans", mention.head))
        or len(mention.keys - mention.placed - mention.related - _ages(registry, mention)) > 1
        or mention.name is not None
    ):
        return None
    if not latter:
        if registry.descriptions.introducing(mention.words) is not None:
            return None
        lately = (r for d, r in reversed(solved) if r is not None and c.sentence - d.candidate.sentence <= LATELY)
        spoke = next((r for r in lately if r.first.kind == "person" and agrees(r, mention.gender, "s")), None)
        if spoke is not None and mention.related and _another(registry, spoke, mention):
            return None
        if spoke is not None and spoke.number != "p":
            return registry.take_up(mention, spoke)
    gender = mention.gender or "m"
    before = (registry.titles.reader(n) for n in range(c.sentence - 1, max(-1, c.sentence - 1 - NEAR), -1))
    for reader in (readers[c.sentence], *before):
        last = min(reader.sentence.last, mention.words.first)
        places = range(last - 1, reader.sentence.first - 1, -1)
        subjects = () if latter else sentence_subjects(reader, last)
        people = [*named(reader, places, last, taken_up=latter), *(mention_of(reader, s) for s in subjects)]
        fitting = (
            m
            for m in people
            if (_one(registry, m) or (reader is not readers[c.sentence] and _unnamed(registry, m)))
            and (m.gender or "m") == gender
        )
        found = next(fitting, None)
        if latter and reader is readers[c.sentence]:
            found = _by_noun(reader, draft, mention, gender, solved, found)
        if found is not None:
            return registry.take_up(mention, registry.mention(found))
    return None


def _another(registry: Registry, who: Referent, mention: Mention) -> bool:
    """Whether a noun for anybody with a clause of its own is rather another than who has spoken.

    «قال الوزير سامي العلي إن …. وقال الرجل الذي فقد ابنه», «قال سامي العلي إن …. وقال الرجل الذي أسعفه».
    """
    doc, lexicon, words = registry.doc, registry.names.lexicon, mention.words
    office = any(lexicon.any(OFFICES, m.noun) for m in who.ways.values())
    relative = next((k for k in range(words.first, words.last) if lexicon.relative(doc.key(k))), words.first)
    return office or doc.key(relative + 1).endswith(HIM)


def _by_noun(
    reader: Reader,
    draft: Draft,
    mention: Mention,
    gender: str,
    solved: Sequence[tuple[Draft, Referent | None]],
    found: Mention | None,
) -> Mention | None:
    """Who stands nearer by a noun than the one ``found`` by name: «بعث إليه | أحد الوجهاء، وأن الأخير نقل إليه»."""
    c = draft.candidate
    around = [d.finding.speaker for d, _ in solved if d.start <= c.start < d.end]
    people = unnamed(reader, mention.words.first, [who for who in around if who is not None])
    near = next((m for m in people if (m.gender or "m") == gender), None)
    return near if near is not None and (found is None or found.words.first < near.words.first) else found


def _ages(registry: Registry, mention: Mention) -> frozenset[str]:
    """The word that says how old somebody is: «الرجل | السبعيني»."""
    return mention.keys & registry.doc.grammar.sets["anaphors.aged_so"]


def in_document(registry: Registry, draft: Draft, readers: dict[int, Reader]) -> Referent | None:
    """Whose words a document holds, in this sentence or the one before: «وأصدرت الوزارة بيانا. وجاء فيه أن»."""
    c = draft.candidate
    reader = readers[c.sentence]
    found = wording(reader, c, c.word)
    if found is None and c.word <= reader.sentence.first + 1:
        reader = readers.get(sentence_before(reader.doc, c.sentence), reader)
        found = wording(reader, c, reader.sentence.last) if reader.sentence.last <= c.word else None
    return registry.mention(mention_of(reader, found)) if found is not None else None


def they(
    registry: Registry,
    draft: Draft,
    solved: Sequence[tuple[Draft, Referent | None]],
    readers: dict[int, Reader],
) -> Referent | None:
    """The people named nearest before a dropped plural, in the words that it stands in; before a dual, two of them."""
    c = draft.candidate
    reader = readers[c.sentence]
    before = sentence_before(reader.doc, c.sentence)
    if c.number == "d" and not any(d.start <= c.start < d.end for d, _ in solved):
        # «سافر الشقيقان رامي ورائد …. يقول رامي إن …. ويضيف رائد أن …. ويؤكدان أن»
        further = range(before - 1, before - CHAIN, -1) if opens(reader, c) else ()
        places = (n for n in (c.sentence, before, *further) if n >= 0)
        pairs = (two_before(r, min(c.word, r.sentence.last)) for r in map(registry.titles.reader, places))
        pair = next((two for two in pairs if two is not None), None)
        return registry.mention(mention_of(reader, pair)) if pair is not None else None
    if c.number != "p" or c.form is None or c.form.person not in (None, 3) or gender_of(c) == "f":
        return None
    doc = reader.doc
    start = max((d.start for d, _ in solved if d.start <= c.start < d.end), default=0)
    lowest = next((k for k in range(reader.sentence.first, c.word) if doc.words[k].start >= start), c.word)
    found = nearest_many(reader, c.word, lowest, others=c.enclitic == "هم")
    if found is None and (body := asked_body(reader, c, lowest)) is not None:
        return registry.mention(mention_of(reader, body))
    theirs = c.kind == "masdar"  # «وتبين من خلال اعترافاتهم أن»
    behind = found is None and not start and before >= 0
    if behind and (theirs or c.word <= reader.sentence.first + 1 or opens(reader, c)):
        earlier = registry.titles.reader(before)
        found = nearest_many(earlier, earlier.sentence.last, 0)
    return registry.mention(found) if found is not None else None


def _one(registry: Registry, mention: Mention) -> bool:
    """One person with a name, in nobody's words."""
    named_so = mention.kind == "person" and mention.number == "s" and mention.name is not None
    before = conjoined(registry.doc.key(mention.words.first - 1))
    if registry.names.lexicon.has("anaphors.ended", before):
        return False  # «توفي | سامي العلي في حادث. وقال الرجل الخمسيني إن»
    return named_so and registry.doc.quotation_around(mention.words.first) is None


def _unnamed(registry: Registry, mention: Mention) -> bool:
    """One person by his noun, in nobody's words: «لا يقتنع | أمين النقابة بذلك. ويقول الرجل إن»."""
    one = mention.kind == "person" and mention.number == "s" and mention.name is None
    return one and registry.doc.quotation_around(mention.words.first) is None


def main_of_relative(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Whose sentence it is in which a relative clause of saying stands on an adjunct.

    «استشهد المحاضر بأعمال سامي العلي الذي قال إن …، معتبرا أن»: the participle leans on the main verb.
    """
    c = draft.candidate
    outer = [d for d, _ in solved if d.candidate.sentence == c.sentence and not d.start <= c.start < d.end]
    if c.kind != "participle" or not outer or outer[-1].finding.case != "antecedent" or c.number != "s":
        return None
    who = outer[-1].finding.speaker
    main = next(sentence_subjects(reader, c.word), None)
    if who is None or main is None or main.last > who.first or any(d.start <= c.start < d.end for d, _ in solved):
        return None
    if any(reader.doc.key(k) in COMMA for k in range(who.last, outer[-1].candidate.word)):
        return None  # «اتصال من سامي العلي، الذي أبلغه أن …، متمنيا»: he goes on
    governed = any(
        reader.adposition(k) or reader.lexicon.preposition(reader.doc.key(k)) for k in (who.first - 1, who.first)
    )
    mention = mention_of(reader, main)
    fits = mention.number == "s" and (mention.gender or "m") == gender_of(c)
    return registry.mention(mention) if governed and mention.kind == "person" and fits else None
