"""Who passed the words on: the A of ``نقلت A عن B``, ``ذكرت A نقلا عن B``, ``قال B، بحسب ما ذكرت A، إن``.

Chains are listed outermost first. With no deeper source the outlet is itself the speaker.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from quotes.attribution.carriers import carried, cited
from quotes.attribution.draft import Relay
from quotes.attribution.joined_sources import source_in_front
from quotes.attribution.no_subject import before_owned
from quotes.attribution.noun_phrase import head_of, noun_phrase
from quotes.attribution.passers import names_outlet, names_people, relayed_subject
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.trimmed import inside_marks
from quotes.cues.candidates import Candidate
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import FROM, NAMED_BY, QUOTING, saying_verb
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.words import COMMA, cut

NOBODY = ("dates.qualifiers", "openers.from_where")  # behind عن
TOLD = 8  # words from a verb that passes on to ما
REACH = 60  # words behind a cue in which its chain stands


@frozen
class Chain:
    """Deeper sources found in a gap (innermost last), each with the cue before it, and side relays."""

    sources: tuple[Relay, ...]
    relays: tuple[Relay, ...]


@remembered
def chain_in(reader: Reader, gap: Stretch, *, named: tuple[str, ...] = ()) -> Chain:
    """Sources (عن B, نقلا عن B) and relays (بحسب ما نقلت A) inside ``gap``.

    ``named``: the prepositions behind which the verb before the gap names its source: «نقلت الصحيفة | عن مسؤول», «نسبت
    الصحيفة | إلى مسؤول», «علمت الصحيفة | من مصادر مطلعة أن».
    """
    doc = reader.doc
    sources: list[Relay] = []
    relays: list[Relay] = []
    i = gap.first
    starts, reached = doc.grammar.phrase_starts, min(gap.last, gap.first + REACH)
    while i < reached:
        key = doc.keys[i]
        if key not in NAMED_BY and key not in starts and key not in named:
            i += 1
            continue
        hit = phrase_at(doc, i)
        if hit is not None and hit[0].role in ("relay", "source", "clause") and not _relative_before(reader, i, gap):
            phrase, length, joined = hit
            after = i + length
            cue_start, cue_end = cut(doc.words[i], joined), doc.words[after - 1].end
            if phrase.role == "clause":
                verb = saying_verb(doc, after)
                # «علق على | ما قاله النائب»: without a sign before it على is the verb's own
                if verb is not None and (phrase.words != ("علي", "ما") or not doc.words[i - 1].is_word):
                    cue = doc.words[after]
                    who = relayed_subject(reader, after + 1, gap.last)
                    if who is not None:
                        start = cut(cue, len(verb.proclitic))
                        relay = Relay(who, start, cue.end, verb.form.verb.lemma, "verb")
                        # «ذكرت الصحيفة، نقلا عما | قالته | الشرطة، أن»: what she said is the source
                        (sources if phrase.words[0] == QUOTING else relays).append(relay)
                        i = who.last
                        continue
            else:
                who = source_phrase(reader, after, gap.last, joined=phrase.joined)
                if (
                    who is not None
                    and (phrase.role == "relay" or plausible_source(reader, who))
                    and _leant(reader, who)
                ):
                    relay = Relay(who, cue_start, cue_end, phrase.lemma, "preposition")
                    (sources if phrase.role == "relay" else relays).append(relay)
                    i = who.last
                    continue
            i = after
            continue
        # a further bare عن is a source only right behind the last: «عن مصدر رفض الكشف عن هويته» has one
        further = i == _behind(reader, sources[-1].who) if sources else not _own(reader, i, gap)
        passing = not sources and key == FROM and i - 1 > gap.first and _passes_on(reader, i - 1)
        further = further and key in ((FROM,) if sources else named)
        # «أورد المصدر، الذي فضل عدم الكشف | عن هويته، أن»
        further = further and not reader.lexicon.has("openers.identity", doc.key(i + 1))
        if further or passing:
            # behind a preposition what is tagged as a verb is a name: «نقلت الإذاعة عن | يعالون القول»
            named_so = i + 1 < gap.last and reader.verb(i + 1) and not doc.analyses(i + 1)
            who = noun_phrase(reader, i + 1, gap.last, trusted=named_so) if i + 1 < gap.last else None
            who = before_owned(reader, who) if who is not None else None  # «نقل عن صاحب الدار | استياءه»
            somebody = who is not None and (key in NAMED_BY or plausible_source(reader, who))
            # «أبلغ الحكومة عن | طريق الوفد أن»: by which way
            if who is not None and somebody and not reader.lexicon.any(NOBODY, doc.key(i + 1)):
                word = doc.words[i]
                start = doc.words[i - 1].start if passing else word.start  # «الصحيفة، | ناقلة عن مصادر، أن»
                sources.append(Relay(who, start, word.end, word.key, "preposition"))
                i = who.last
                continue
        i += 1
    front = None if sources else source_in_front(reader, gap.first - 1, named)
    sources += [front] if front is not None else []
    aside = carried(reader, gap) or (() if relays else cited(reader, gap))  # «قال، كما نقلت عنه الوكالة» is one already
    return Chain(tuple(sources), (*relays, *aside))


def _behind(reader: Reader, who: Stretch) -> int:
    """The word behind a source, past the mark that closes its name: «نقلا عن "واشنطن بوست" | عن مسؤولين»."""
    return who.last + (reader.doc.closes(who.last) is not None)


def parted_by_source(reader: Reader, subject: Stretch) -> bool:
    """Whether a source may stand between subject and verb: «الصحيفة|، …», «كانت الصحيفة | نقلا عن مصدر قد ذكرت»."""
    hit = None if reader.doc.key(subject.last) in COMMA else phrase_at(reader.doc, subject.last)
    return reader.doc.key(subject.last) in COMMA or (hit is not None and hit[0].role in ("relay", "source", "clause"))


def _passes_on(reader: Reader, k: int) -> bool:
    """Whether a participle of passing on stands behind a comma at ``k``: «وأضافت الصحيفة، | ناقلة عن مصادر، أن»."""
    doc = reader.doc
    return doc.key(k - 1) in COMMA and any(
        a.form.kind == "participle" and a.form.verb.category == "relay" for a in doc.analyses(k)
    )


def before_source(reader: Reader, subject: Stretch | None, sources: Sequence[Relay]) -> Stretch | None:
    """The subject of a verb that passes words on, without its source: «ينقل الرجل | عن مسؤول أن».

    None where the phrase is a part of the source: «نقلت عن مدير الميناء، | سامي العلي، أن».
    """
    if subject is None or any(s.who.first <= subject.first < s.who.last for s in sources):
        return None
    if not sources:
        return subject
    source = reader.doc.index_at(sources[0].cue_start)
    inside = subject.first < source < subject.last
    source -= inside and reader.doc.key(source - 1) in COMMA
    return inside_marks(reader.doc, evolve(subject, last=source)) if inside else subject


def _leant(reader: Reader, who: Stretch) -> bool:
    """Whether «استنادا إلى» names people or a body, who told it; what stands in papers is one's own to tell."""
    return reader.doc.key(who.first - 1) != "الي" or reader.lexicon.somebody(reader.doc.key(who.first))


def _own(reader: Reader, i: int, gap: Stretch) -> bool:
    """Whether the preposition at word ``i`` is another's: «نسب بيان صدر | عن الوزارة إلى المدير قوله», «صادر | عن»."""
    doc = reader.doc
    governing = reader.lexicon.has("naming.governing", doc.key(i - 1))
    # «وول ستريت جورنال | عن مسؤول»: a name that the tagger takes for a verb
    named = not doc.analyses(i - 1) and name_shaped(doc.words[i - 1])
    return i > gap.first and ((reader.verb(i - 1) and i - 1 > gap.first and not named) or governing)


def passed_what(reader: Reader, c: Candidate) -> tuple[Relay, ...]:
    """Who passes on what somebody said: «أوردت | الصحف البريطانية أمس ما قاله العلماء من أن»."""
    doc, what = reader.doc, c.word - 1
    if c.kind != "verb" or not c.enclitic or doc.key(what) != "ما":
        return ()
    for k in range(what - 1, max(reader.sentence.first, what - TOLD) - 1, -1):
        marked = any(mark is not None for mark in (doc.opens(k), doc.closes(k)))  # «وكالة (المرفأ) للأنباء»
        if not (doc.words[k].is_word or marked):
            return ()
        for analysis in doc.analyses(k):
            form = analysis.form
            if form.kind != "verb" or form.verb.category != "relay" or analysis.enclitic or form.tense == "passive":
                continue
            who = relayed_subject(reader, k + 1, what)
            if who is not None and names_outlet(reader, who):
                return (Relay(who, doc.words[k].start, doc.words[k].end, form.verb.lemma, "verb"),)
    return ()


@remembered
def source_phrase(reader: Reader, first: int, limit: int, *, joined: str | None = None) -> Stretch | None:
    """The noun phrase of a source preposition; ``joined``: the letter (ل) its first word carries in front."""
    if first >= limit:
        return None
    lead = len(joined) if joined and reader.doc.key(first) != joined else 0
    if joined and not lead:
        first += 1
    return noun_phrase(reader, first, limit, bounded=False, lead=lead)


def by_voice(reader: Reader, chain: Chain, subject: Stretch | None) -> Chain:
    """The chain with whom an outlet has words from as their source: «أوردت الصحيفة | على لسان المدرب أن».

    People too by whom it goes: «أوضحت القناة، | وفقا لمصدر أمني، أن». A body speaks itself, through him who speaks for
    it: «قال الحزب على لسان أمينه».
    """
    if subject is not None and not names_outlet(reader, subject):
        return by_outlet(reader, chain, subject)
    doc = reader.doc
    voices = [
        r
        for r in chain.relays
        if doc.phrase_length("phrases.agents", doc.index_at(r.cue_start))
        or (subject is not None and r.kind == "preposition" and names_people(reader, r.who))
    ]
    if not voices or chain.sources:
        return chain
    return Chain(tuple(voices), tuple(r for r in chain.relays if r not in voices))


def by_outlet(reader: Reader, chain: Chain, subject: Stretch) -> Chain:
    """The chain with the outlet that somebody is quoted from as an intermediary: «قال الوزير، | نقلا عن الوكالة، إن».

    Who works for an outlet quotes others himself: «قال مراسل القناة نقلا عن وكالة كذا إن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = head_of(reader, subject)
    staff = lexicon.any(("outlets.staff", "recipients.correspondents"), head)
    quoted = len(chain.sources) == 1 and doc.phrase_length("phrases.quoting", doc.index_at(chain.sources[0].cue_start))
    if not quoted or staff or not (lexicon.person_noun(head) or lexicon.body(head) or reader.pos(subject.first) == "X"):
        return chain
    who = chain.sources[0].who
    marked = doc.opens(who.first - 1) is not None and doc.closes(who.last) is not None
    if not (marked or names_outlet(reader, who)):
        return chain
    return Chain((), (*chain.relays, *chain.sources))


def spokesman_at(reader: Reader, k: int, limit: int) -> Stretch | None:
    """Who passes words on where «على لسان رئيسها سالم العلي» stands at word ``k``: no subject of the verb before."""
    hit = phrase_at(reader.doc, k)
    if hit is None or hit[0].role != "source" or reader.doc.phrase_length("phrases.agents", k) != hit[1]:
        return None
    return noun_phrase(reader, k + hit[1], limit, trusted=True)


def _relative_before(reader: Reader, i: int, gap: Stretch) -> bool:
    return i > gap.first and reader.lexicon.relative(reader.doc.key(i - 1))
