"""Who passed words on where that is said once: ``بحسب الوكالة، قال الوزير إن …، | مضيفا أن``, ``ونقلت | عنه قوله``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quotes.attribution.agreement import genders
from quotes.attribution.draft import Draft, Relay
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.passers import names_outlet, outlet_alone
from quotes.attribution.reader import Reader
from quotes.coreference.referents import Referent
from quotes.cues.phrases import phrase_at
from quotes.cues.sources import named_by, source_pronoun_at
from quotes.document import Document
from quotes.grammar.schema import CueForm
from quotes.lexicon import conjoined, lexicon_of
from quotes.words import cut

Solved = Sequence[tuple[Draft, Referent | None]]

HOST = 14  # words from a verb that passes on to its «قوله»
NEAREST = 20  # attributions among which one that holds another is looked for
THEN = "ثم"
BACK = 2  # sentences back to the outlet that the verb's dropped subject is


def hand_on(
    doc: Document, draft: Draft, referent: Referent | None, solved: Solved, readers: Mapping[int, Reader]
) -> None:
    """Give a draft without intermediaries those of an earlier one, where the text has them hold for it as well."""
    if draft.relays:
        return
    if draft.finding.case == "relay":
        relay = _dropped(doc, draft, solved)
        if relay is None and (reader := readers.get(draft.candidate.sentence)) is not None:
            relay = _acting(reader, draft)
        draft.relays = [relay] if relay is not None else []
    elif draft.candidate.implicit_kind and referent is not None:
        draft.relays = _inherited(doc, draft, referent, solved)


def _inherited(doc: Document, draft: Draft, referent: Referent, solved: Solved) -> list[Relay]:
    """Those of the same speaker's words before in the sentence: «نقلت الوكالة عن الوزير أن …، | مشيرا إلى أن».

    A source phrase holds for all behind it where it opens them: «وبحسب الوكالة، قال الوزير إن …، | مضيفا أن»; so does
    who carried the statement as a whole: «أكد الوزير في تصريح نقلته الوكالة أن …، | مبينا أن».
    """
    for earlier, other in solved:
        if earlier is draft or other is not referent or earlier.candidate.sentence != draft.candidate.sentence:
            continue
        whole = earlier.finding.case == "relay"
        before = earlier.candidate.start
        relays = [r for r in earlier.relays if whole or r.cue_start < before or _carried(doc, r) or _voice(doc, r)]
        if relays:
            return relays
    return []


def _voice(doc: Document, relay: Relay) -> bool:
    """Who speaks for somebody: «حذرت الجبهة | على لسان ناطقها من التصعيد، موضحة أن»."""
    return doc.phrase_length("phrases.agents", doc.index_at(relay.cue_start)) > 0


def _carried(doc: Document, relay: Relay) -> bool:
    """Whether the verb is a clause on a statement: «في تصريح | نقلته الوكالة», not «حسب ما | نقلته»."""
    return relay.kind == "verb" and lexicon_of(doc.grammar).occasion(doc.key(doc.index_at(relay.cue_start) - 1))


def _dropped(doc: Document, draft: Draft, solved: Solved) -> Relay | None:
    """The outlet whose verb before had its subject: «ذكرت الصحيفة أن …، | ونقلت عن محاميه قوله»."""
    found = _verb(doc, draft)
    if found is None:
        return None
    word, form, joined = found
    lexicon = lexicon_of(doc.grammar)
    for earlier, _ in reversed(solved):
        if earlier is draft or _inside(earlier, solved):
            continue
        if draft.candidate.sentence - earlier.candidate.sentence > BACK:
            return None
        who = earlier.relays[0].who if earlier.relays else earlier.finding.speaker
        if who is None:
            continue
        key = doc.key(who.first)
        agrees = lexicon.feminine_body(key) == (form.gender == "f")
        if lexicon.outlet_name(key) or (lexicon.outlet_head(key) and agrees):
            return Relay(who, cut(doc.words[word], joined), doc.words[word].end, form.verb.lemma, "verb")
        verb = earlier.candidate.form
        if verb is not None and verb.kind == "verb" and verb.gender == form.gender:
            return None  # «أكدت الوزيرة أن …، ونقلت عن مستشارها قوله»
    return None


def _acting(reader: Reader, draft: Draft) -> Relay | None:
    """The outlet that has done something before in the sentence: «تحدثت الصحيفة عن صفقة، | ونقلت عن مصدر قوله إن».

    Or in the one before, whose first verb is its own: «واستطلعت الصحيفة آراء السكان. | ونقلت عن بائع قوله إن».
    """
    doc = reader.doc
    found = _verb(doc, draft)
    if found is None:
        return None
    word, form, joined = found
    first = doc.ranges[draft.candidate.sentence].first
    # a verb of its own opens the clause: nobody else has come in
    begins = first if word > first else doc.ranges[draft.candidate.sentence - 1].first
    if word == first and (draft.candidate.sentence == 0 or doc.begins_line(first)):
        return None
    found_who = noun_phrase(reader, begins + 1, word)
    who = outlet_alone(reader, begins, found_who) if found_who is not None else None
    if who is None or not names_outlet(reader, who) or who.last >= word:
        return None
    agrees = reader.lexicon.feminine_body(doc.key(who.first)) == (form.gender == "f")
    acts = doc.words[begins].is_word and genders(doc.key(begins)) in (form.gender, "mf")
    if not (agrees and acts):
        return None
    return Relay(who, cut(doc.words[word], joined), doc.words[word].end, form.verb.lemma, "verb")


def _inside(draft: Draft, solved: Solved) -> bool:
    """Whether another of the nearest attributions holds this one: «زعمت الصحيفة أن دولة | أبدت استعدادها»."""
    return any(d.holds(draft) for d, _ in solved[-NEAREST:])


def _verb(doc: Document, draft: Draft) -> tuple[int, CueForm, int] | None:
    """The verb with و or ف that passes the words on, right before its source, and the letters joined to it.

    Or one of saying with a source phrase right behind it: «وقالت نقلا عن مصدرين إن».
    """
    c = draft.candidate
    source = phrase_at(doc, c.last) if c.kind == "verb" else None
    if source is not None and source[0].role == "relay" and c.proclitic and c.form is not None and c.form.person == 3:
        return c.word, c.form, len(c.proclitic)
    first = doc.ranges[c.sentence].first
    for k in range(c.word, max(first, c.word - HOST) - 1, -1):
        for analysis in doc.analyses(k):
            form = analysis.form
            if form.kind != "verb" or form.verb.category != "relay" or form.tense == "passive" or analysis.enclitic:
                continue
            right = doc.key(k + 1) in named_by(form.verb) or source_pronoun_at(doc, k + 1)
            before = doc.key(k - 1)  # «، كما | نقلت عن مصدر أمني», «، ثم | نقلت عن مصدر أمني»
            also = before in doc.grammar.sets["clauses.opening_connectives"] or before == THEN
            joined = also or conjoined(doc.key(k)) != doc.key(k)
            if right and joined and (form.person, form.number) == (3, "s"):
                return k, form, len(analysis.proclitic)
    return None
