"""Who passed on what another cue introduces: ``قال الوزير إن …، بحسب ما ذكرت الوكالة``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.agreement import gender
from quotes.attribution.draft import Draft, Relay
from quotes.attribution.passers import names_outlet, names_people
from quotes.attribution.reader import Reader
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import FROM
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import definite
from quotes.words import COMMA


def introduced_by(reader: Reader, source: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The attribution that introduces the same content as a source phrase: it then only names who passed it on."""
    c = source.candidate
    best: Draft | None = None
    for draft in drafts:
        if _behind_words(source, draft):
            return draft  # «"لن نتراجع"، قال الوزير بحسب ما نقلت الوكالة»
        if draft.candidate.position not in ("after", "opening"):
            continue
        if c.position == "opening" and draft.candidate.kind == "noun":
            continue  # «وبحسب أحدهما، كان رد المدير: «…»»: what he tells holds another's words
        if c.position == "opening" and draft.form == "nominal" and draft.finding.case == "subject-first":
            continue  # «وبحسب الشرطة فإن المتهم اعترف بجريمته، وأرشد عن السلاح»: the source tells all of it
        if c.position == "closing" and _parts(reader, source, draft):
            return draft  # «الوزارة، بحسب الصحيفة، نفت الخبر»
        if c.position == "closing" and best is not None and best.start <= draft.candidate.start < best.end:
            continue  # «قال الوزير إن الأرقام تشير إلى تحسن، حسبما أوردت الوكالة»: she passes on what he said
        if c.position == "closing" and source.start >= draft.end:
            continue  # «قال المدير إن السفن وصلت، فيما ارتفعت الأسعار، بحسب تجار»: of what stands behind his words
        if c.position == "closing" and _told_of(reader, draft):
            continue  # «أوقف الرجل بعد أن أقر بأنه سرق، وفق مصدر أمني»: the source tells all of it
        within = reader.doc.quotation_around(draft.candidate.word)
        if c.position == "closing" and within is not None and within.end <= c.start:
            continue  # «"ظننت أنني سأموت"، كما تقول المعلمة»: the cue is among the words quoted
        if c.position == "closing" and draft.candidate.start < c.start < draft.start:
            best = draft  # «أكدت الوزارة وفقا للوكالة وقوفها»
        elif (
            c.position == "closing"
            and draft.candidate.start < c.start
            and draft.end <= c.start
            and c.start - draft.end < 40
        ) or (c.position == "closing" and len(draft.spans) > 1 and draft.spans[0][1] <= c.start <= draft.spans[-1][0]):
            best = draft
        elif (
            c.position == "opening"
            and 0 <= draft.candidate.start - source.start < 12
            and (within is None or within == reader.doc.quotation_around(c.word))
        ):
            return draft  # not «على حد تعبير فلان "أعتقد أن …"»: his own words inside the marks
    return best


def _behind_words(source: Draft, draft: Draft) -> bool:
    """Whether a source closes a verb of saying behind what was said, right behind the verb's subject."""
    c, who = source.candidate, draft.finding.speaker
    if c.position != "closing" or draft.candidate.position != "before" or who is None or c.phrase is None:
        return False
    first = c.word - (len(c.phrase.words) if c.kind == "verb" else 0)
    return draft.candidate.word < who.last and 0 <= first - who.last <= 1


def _parts(reader: Reader, source: Draft, draft: Draft) -> bool:
    """Whether the source phrase stands between the verb of an attribution and its subject, with or without commas."""
    c, who = source.candidate, draft.finding.speaker
    if who is None or draft.candidate.kind != "verb" or draft.candidate.word < c.last:
        return False
    first = c.word - (len(c.phrase.words) if c.phrase is not None and c.kind == "verb" else 0)
    return who.last == first - (reader.doc.key(first - 1) in COMMA)


def _told_of(reader: Reader, draft: Draft) -> bool:
    """Whether the words are told of in a clause that hangs on another: «بعد أن أقر بأنه سرق», «شخص اعترف بأنه سرق»."""
    doc, c, first = reader.doc, draft.candidate, reader.sentence.first
    if c.kind != "verb" or c.proclitic or c.word - 2 <= first:
        return False
    if doc.length_before("clauses.deeds_before", c.word):
        return any(reader.verb(k) for k in range(first, c.word - 2))
    before = doc.key(c.word - 1)
    noun = doc.words[c.word - 1].is_word and reader.pos(c.word - 1) in ("NOUN", "ADJ", "X", "PROPN")
    bare = noun and not (reader.lexicon.relative(before) or that_clause_at(doc, c.word - 1))
    who = draft.finding.speaker
    unnamed = who is None or (draft.finding.case == "antecedent" and not definite(doc.key(who.first)))
    return bare and unnamed and any(reader.verb(k) for k in range(first, who.first if who is not None else c.word - 1))


def pass_on(reader: Reader, draft: Draft, source: Draft) -> None:
    who = source.finding.speaker
    if who is None:
        return
    if source.finding.case == "relay":
        told = draft.finding.speaker
        if source.candidate.kind != "preposition" and not (told is not None and _same(reader, told, who)):
            draft.relays += _told_of_him(reader, draft, source)
            return
        # «قال الوزير إن …، وفق صحيفة كذا نقلا عن وكالة كذا»: each passes on what the next one told
        known = {relay.who for relay in draft.relays} | {draft.finding.speaker}
        draft.relays += [relay for relay in source.finding.relays if relay.who not in known]
    himself = source.candidate.kind == "verb" and source.candidate.phrase is None  # «أن الحل، | يقول الخبير، موجود»
    if draft.finding.speaker is not None and (himself or _same(reader, draft.finding.speaker, who)):
        return
    if source.candidate.position == "opening" and _himself(reader, draft, who):
        draft.finding = evolve(draft.finding, controller=who)  # «وحسب أحد السكان، فقد كشف أن»
        return
    if any(relay.who == who for relay in draft.relays):
        return
    c, told = source.candidate, draft.finding.speaker
    passed = c.phrase is not None and c.phrase.role == "relay"
    passed = passed and told is not None and (names_outlet(reader, told) or not names_outlet(reader, who))
    witnessed = told is not None and names_outlet(reader, told) and names_people(reader, who)
    if told is not None and (passed or witnessed):
        # «ذكرت الوكالة أن …، وفق شهود عيان», «نقلا عن شهود، ذكر المرصد أن»: passed on is what they said
        own = Relay(told, draft.candidate.start, draft.candidate.end, draft.candidate.lemma, draft.candidate.kind)
        draft.finding = evolve(draft.finding, speaker=who, case="relay", controller=None)
        draft.relays.insert(0, own)
        return
    draft.relays.append(Relay(who, c.start, c.end, c.lemma, c.kind))


def _told_of_him(reader: Reader, draft: Draft, source: Draft) -> list[Relay]:
    """Who passes on what somebody said as another told it: «أكدت الهيئة أن …، حسب ما نقلت | الوكالة | عن | ضابط».

    That is himself where he stands in a pronoun or a bare title: «أضاف أن …، وفقا لما نقلته | الوكالة | عن الرئيس».
    """
    doc, lexicon, told, who = reader.doc, reader.lexicon, draft.finding.speaker, source.finding.speaker
    passers = [relay for relay in source.finding.relays if relay.who != told and names_outlet(reader, relay.who)]
    if told is None or who is None or not passers:
        return passers
    person = lexicon.person_noun(doc.key(told.first)) or not lexicon.somebody(doc.key(told.first))
    named = any(lexicon.given_name(doc.key(k)) for k in range(who.first + 1, who.last))
    if person and definite(doc.key(who.first)) and not named:
        return passers
    word = doc.words[who.first - 1]
    return [*passers, Relay(who, word.start, word.end, word.key, "preposition")] if word.key == FROM else passers


def _same(reader: Reader, one: Stretch, other: Stretch) -> bool:
    """Whether two mentions have a title or a last word alike: «الرئيس سامي العلي» and «الرئيس», «العلي»."""
    keys = [[reader.doc.key(k) for k in range(words.first, words.last)] for words in (one, other)]
    named = definite(keys[0][0]) and keys[0][0] == keys[1][0]
    return one == other or named or keys[0][-1] == keys[1][-1]


def _himself(reader: Reader, draft: Draft, who: Stretch) -> bool:
    """Whether the verb behind a source that names a person has dropped its subject, and agrees with him."""
    form, finding = draft.candidate.form, draft.finding
    dropped = finding.speaker is None and finding.controller is None and draft.candidate.kind == "verb"
    dropped = dropped and not reader.lexicon.has("continuation.verbs", fold(draft.candidate.lemma))
    if not dropped or form is None or not names_people(reader, who):
        return False
    return form.number == "s" and gender(reader, who) in ("", form.gender)
