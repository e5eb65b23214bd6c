"""Who passed the words on: the A of ``نقلت A عن B``, ``ذكرت A نقلا عن B``, ``قال B، بحسب ما ذكرت A، إن``.

Chains are listed outermost first. With no deeper source the outlet is itself the speaker.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from quotes.attribution.cities import placed_at
from quotes.attribution.draft import Relay
from quotes.attribution.no_subject import before_owned
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.occasions import occasion_before
from quotes.attribution.phrase_ends import discourse_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.spoken_to import marked_medium, medium_at
from quotes.attribution.times import time_at
from quotes.attribution.trimmed import inside_marks
from quotes.cues.candidates import Candidate
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import FROM, NAMED_BY, saying_verb
from quotes.document import Document, Stretch
from quotes.grammar import Grammar
from quotes.inflection import name_shaped
from quotes.words import COMMA, cut

STATED = 4  # words from a statement to the verb that carried it
NOBODY = ("dates.qualifiers", "openers.from_where")  # behind عن
CLOSE = 2  # of those, up to which anybody may have: «بيان الأمس نشره النادي»
OCCASION = 12  # words of an occasion between a verb and its subject
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
                        relays.append(Relay(who, start, cue.end, verb.form.verb.lemma, "verb"))
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
        if reader.lexicon.has("openers.identity", doc.key(i + 1)):
            further = False  # «أورد المصدر، الذي فضل عدم الكشف | عن هويته، أن»
        passing = not sources and key == FROM and i - 1 > gap.first and _passes_on(reader, i - 1)
        if (further and key in ((FROM,) if sources else named)) or passing:
            who = noun_phrase(reader, i + 1, gap.last) if i + 1 < gap.last else None
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
    return Chain(tuple(sources), (*relays, *carried(reader, gap)))


def _behind(reader: Reader, who: Stretch) -> int:
    """The word behind a source, past the mark that closes its name: «نقلا عن "واشنطن بوست" | عن مسؤولين»."""
    return who.last + (reader.doc.closes(who.last) is not None)


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


def carried(reader: Reader, stretch: Stretch) -> tuple[Relay, ...]:
    """Who carried the statement itself: «في بيان نقلته وكالة كذا»; an outlet also further off: «بيان أمس أول نشرته»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k, lemma in _carriers(reader).items():
        if not stretch.first < k < min(stretch.last, stretch.first + REACH) or doc.key(k - 1) == "ما":
            continue  # «في بيان حول ما | تناقلته الصحف»: no statement is that
        stated = next(
            (k - j for j in range(k - 1, max(stretch.first, k - STATED) - 1, -1) if lexicon.occasion(doc.key(j))), 0
        )
        again = next((j for j in range(k + 2, stretch.last) if carrying(reader, j) and doc.key(j)[:1] == "و"), None)
        # «في مقال نشره موقع كذا | وترجمته صحيفة كذا»
        who = relayed_subject(reader, k + 1, again or stretch.last) if stated else None
        if who is None or not plausible_source(reader, who):
            continue
        marked = any(doc.opens(j) is not None for j in (who.first - 1, who.first))
        if stated <= CLOSE or names_outlet(reader, who) or marked:
            return (Relay(who, doc.words[k].start, doc.words[k].end, lemma, "verb"),)
    return ()


def passed_what(reader: Reader, c: Candidate) -> tuple[Relay, ...]:
    """Who passes on what somebody said: «أوردت | الصحف البريطانية أمس ما قاله العلماء من أن»."""
    doc, what = reader.doc, c.word - 1
    if c.kind != "verb" or not c.enclitic or doc.key(what) != "ما":
        return ()
    for k in range(what - 1, max(reader.sentence.first, what - TOLD) - 1, -1):
        if not doc.words[k].is_word:
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
def _carriers(reader: Reader) -> dict[int, str]:
    """The verbs of the sentence whose object is the statement, with their lemmas: few sentences have any."""
    doc, first, last = reader.doc, reader.sentence.first, reader.sentence.last
    nouns = _with_pronoun(doc.grammar)
    words = {*doc.cue_words(reader.sentence), *(k for k, key in enumerate(doc.keys[first:last], first) if key in nouns)}
    return {k: lemma for k in sorted(words) if (lemma := carrying(reader, k))}


@lru_cache(maxsize=4)
def _with_pronoun(grammar: Grammar) -> frozenset[str]:
    return frozenset(stem + end for stem in grammar.sets["outlets.carriers"] for end in ("ه", "ا", "ها"))


def carrying(reader: Reader, k: int) -> str:
    """The lemma of a verb whose object is the statement: ``نقلته``, ``بثتها``; empty for any other word."""
    key = reader.doc.key(k)
    if key[-1:] not in ("ه", "ا"):
        return ""
    for analysis in reader.doc.analyses(k):
        form = analysis.form
        if form.kind == "verb" and form.verb.category in ("relay", "statement") and analysis.enclitic in ("ه", "ها"):
            return form.verb.lemma
    stem = key[:-2] if key.endswith("ها") else key[:-1]
    return stem if reader.lexicon.has("outlets.carriers", stem) else ""


@remembered
def source_phrase(reader: Reader, first: int, limit: int, *, joined: str | None = None) -> Stretch | None:
    """The noun phrase of a source preposition; ``joined``: the letter (ل) its first word carries in front."""
    if first >= limit:
        return None
    lead = len(joined) if joined and reader.doc.key(first) != joined else 0
    if joined and not lead:
        first += 1
    return noun_phrase(reader, first, limit, bounded=False, lead=lead)


def names_outlet(reader: Reader, who: Stretch) -> bool:
    """Whether a phrase names an outlet: «صحيفة كذا», «رويترز»."""
    key = reader.doc.key(who.first)
    return reader.lexicon.outlet_head(key) or reader.lexicon.outlet_name(key)


def by_voice(reader: Reader, chain: Chain, subject: Stretch | None) -> Chain:
    """The chain with whom an outlet has words from as their source: «أوردت الصحيفة | على لسان المدرب أن».

    A body speaks itself, through him who speaks for it: «قال الحزب على لسان أمينه».
    """
    if subject is not None and not names_outlet(reader, subject):
        return chain
    doc = reader.doc
    voices = [r for r in chain.relays if doc.phrase_length("phrases.agents", doc.index_at(r.cue_start))]
    if not voices or chain.sources:
        return chain
    return Chain(tuple(voices), tuple(r for r in chain.relays if r not in voices))


def spokesman_at(reader: Reader, k: int, limit: int) -> Stretch | None:
    """Who passes words on where «على لسان رئيسها سالم العلي» stands at word ``k``: no subject of the verb before."""
    hit = phrase_at(reader.doc, k)
    if hit is None or hit[0].role != "source" or reader.doc.phrase_length("phrases.agents", k) != hit[1]:
        return None
    return noun_phrase(reader, k + hit[1], limit, trusted=True)


def relayed_subject(reader: Reader, first: int, limit: int) -> Stretch | None:
    """The subject behind ``ما أفاد به``/``كشف عنه``/``نقلته``: pronominal prepositions are stepped over."""
    doc = reader.doc
    if doc.key(first) in doc.grammar.sets["openers.prepositions"] and reader.lexicon.occasion(doc.key(first + 1)):
        # «بحسب ما أكده في اتصال هاتفي بالإذاعة، رضا عمر», but «حسب ما جاء في بيان للوزارة، ارتفع»
        comma = next((j for j in range(first, min(limit - 1, first + OCCASION)) if doc.key(j) in COMMA), None)
        who = noun_phrase(reader, comma + 1, limit, bounded=False) if comma is not None else None
        if who is not None and plausible_source(reader, who):
            return who
    first = _past_adjuncts(reader, first, limit)
    # right behind a verb of saying a word tagged as a verb is none: «حسبما أفاد | حراس الغابات»
    mistagged = reader.verb(first) and not doc.analyses(first)
    return noun_phrase(reader, first, limit, bounded=False, trusted=mistagged) if first < limit else None


def _past_adjuncts(reader: Reader, first: int, limit: int) -> int:
    """To where the subject begins: «بثته اليوم | وكالة كذا», «ما أكده للمرآة، | المدير», «أفاد به، أمس، | المدير»."""
    doc, k = reader.doc, first
    while k < limit:
        pronoun = doc.key(k) == "في" or reader.lexicon.has("pronouns.prepositional", doc.key(k))
        skipped = occasion_before(reader, k, limit) or (
            1 if pronoun else _that(doc, k) or time_at(reader, k) or discourse_at(reader, k) or marked_medium(reader, k)
        )
        skipped = skipped or placed_at(reader, k)
        if not skipped and medium_at(reader, k):
            told = noun_phrase(reader, k, limit, bounded=False, lead=1)
            skipped = told.last - k if told is not None else 0
        # «أكده، | اليوم الأحد بوهران، المدير»
        apart = k > first or time_at(reader, k + 1) > 0 or placed_at(reader, k + 1) > 0
        if not skipped and doc.key(k) in COMMA and apart:
            who = noun_phrase(reader, _past_adjuncts(reader, k + 1, limit), limit, bounded=False)
            skipped = who.first - k if who is not None and plausible_source(reader, who) else 0
        if not skipped:
            break
        k += skipped
    return k


def _that(doc: Document, k: int) -> int:
    """Words that take up what was said, before the subject: «كما أفادت | بذلك الوكالة», «كما أشار | إلى ذلك المدير»."""
    if doc.key(k) in ("ذلك", "بذلك"):
        return 1
    return 2 if doc.key(k) in NAMED_BY and doc.key(k + 1) == "ذلك" else 0


def _relative_before(reader: Reader, i: int, gap: Stretch) -> bool:
    return i > gap.first and reader.lexicon.relative(reader.doc.key(i - 1))
