"""Speakers without a mention beside their cue: dropped subjects, participles, ``قوله``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quotes.attribution.agreement import PRONOUNS, spelt_i
from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.coreference.entities import Registry
from quotes.coreference.prophet import blessing_behind
from quotes.coreference.referents import Referent
from quotes.cues.candidates import NUMBERS, Candidate
from quotes.document import Document
from quotes.folding import fold
from quotes.lexicon import conjoined

# Sentences back to a speaker behind whom somebody else has spoken: one by agreement alone (somebody else's «يقولون» two
# sentences on is none of the witnesses'), two where only a few can have the form («وأضفن»).
# Behind a woman a masculine verb goes on with the man before her, however long she has spoken, and the other way round.
PASSED, CARRIED, BEHIND_OTHERS = 1, 2, 4
SPEAKING = ("person", "organisation")
OF_ME = ("انني", "اني")  # what a complementizer with "me" ends in


def resolve_implicit(
    registry: Registry, draft: Draft, before: Sequence[tuple[Draft, Referent | None]], enclosing: Referent | None
) -> Referent | None:
    """Whom an implicit cue speaks for, by agreement and nearness; None where nobody fits.

    ``before``: earlier drafts with their referents, in text order; ``enclosing``: the speaker of the content that
    this cue stands in (first persons speak for him).
    """
    c = draft.candidate
    if c.form is not None and (c.form.person == 1 or of_mine(registry.doc, c)):
        return enclosing
    if spelt_i(registry.doc, c) and (enclosing is not None or registry.doc.quotation_around(c.word) is None):
        return enclosing  # the writer's own words, where they stand in nobody's
    gender, number = shown(draft)
    # «مستشهدا بقوله تعالى: «…»، وأضاف أن»: a verse interrupts its citer, as does what the Prophet said
    before = [(d, r) for d, r in before if not registry.cited.has(r)]
    same = [(d, r) for d, r in before if d.candidate.sentence == c.sentence]
    # CASE 1: participles and verbal nouns lean on their own sentence first
    if c.implicit_kind:
        for earlier, referent in reversed(same):
            if referent is None or earlier.start <= c.start < earlier.end or _nested_elsewhere(earlier, c.start, same):
                continue
            outlet = _outlet_of(registry, earlier, referent, named=True)
            if c.kind == "participle" and gender == "f" and outlet is not None and outlet.gender == "f":
                return outlet  # «نقلت الصحيفة عن … مشيرة إلى»: the outlet's own words
            two = number == "p" and gender != "f" and _two(registry, referent)  # «أكد الوزير ونائبه أن …، مشيرين إلى»
            if two or agrees(referent, gender, number):
                return referent
        # «أكدت القوى الوطنية …، معتبرين أن»: a body is the people in it
        for earlier, referent in reversed(same) if c.kind == "participle" and number == "p" and gender != "f" else ():
            people = referent is not None and referent.first.kind in ("organisation", "group", "unknown")
            if people and not (earlier.start <= c.start < earlier.end or _nested_elsewhere(earlier, c.start, same)):
                return referent
    # CASE 2: the nearest earlier speaker in agreement, whose own cue is not inside another's words
    passed, said = False, Counter(id(r) for _, r in before if r is not None)
    # «قالت الممرضات إن …. وقال المدير إن …. وأضفن أن»: a form that nobody else can have goes on with what they said
    leans = draft.finding.hers is not None  # «وعلقت على ذلك بالقول»
    returns = (carries_on(registry.doc, c) or leans) and (gender == "f" or number in ("d", "p"))
    # whether only those of the other gender have spoken since: «قال المدير إن …. وقالت الطبيبة سلمى إن …. | وأضاف أن»
    others = True
    bodies = True  # or feminine bodies and women: «قال المدير سامي العلي إن …. وقالت الوزارة إن …. | وأضاف أن»
    if (cited := _past_paper(before, c, shown(draft), carries=carries_on(registry.doc, c))) is not None:
        return cited
    for earlier, referent in reversed(before):
        if referent is None or _nested_elsewhere(earlier, c.start, before):
            continue
        back = c.sentence - earlier.candidate.sentence
        told = referent.first.kind == "person" and (gender == "m" or referent.gender == gender)
        back_to = passed and others and told and c.kind == "verb"
        goes_on = passed and bodies and carries_on(registry.doc, c) and referent.first.kind in SPEAKING
        if back_to or goes_on or returns:
            back = _attributing(before, earlier, c)  # whatever is told in between
        reach = BEHIND_OTHERS if back_to else CARRIED if returns or goes_on else PASSED
        if passed and back > reach and not _foremost(referent, said):
            return None  # somebody else has spoken since: the subject is rather one who has not
        passed = True
        others = others and _of_other_gender(referent, gender)
        bodies = bodies and gender == "m" and referent.gender == "f"
        outlet = _outlet_of(registry, earlier, referent)
        # «نقل الموقع عن مصدر | قوله إن …. وأضاف»: his words go on
        his = earlier.candidate.kind == "masdar" and carries_on(registry.doc, c) and agrees(referent, gender, number)
        if outlet is not None and not (c.implicit_kind or his) and agrees(outlet, gender, number):
            return outlet
        reported = _reported(registry, earlier, referent, before)
        if reported is not None and agrees(reported, gender, number):
            return reported
        if agrees(referent, gender, number) or (number == "d" and _two(registry, referent)):
            return referent
        voice = _voice(registry, earlier, referent)
        if voice is not None and agrees(voice, gender, number):
            return voice
    passing_on = [registry.bearer(relay.who) for relay in draft.relays]  # «وأوضحت أن …، وفق بلاغ الجمعية»
    for referent in reversed(registry.recent):
        if agrees(referent, gender, number) and referent not in passing_on:
            return referent
    if registry.cited.god is None and number == "s" and gender == "m" and not c.implicit_kind:
        return _of_several(before, c.sentence)
    return registry.cited.god if number == "s" and gender != "f" else None


def _attributing(before: Sequence[tuple[Draft, Referent | None]], earlier: Draft, c: Candidate) -> int:
    """Sentences back to an earlier attribution, of those alone that attribute something."""
    since = {c.sentence, *(d.candidate.sentence for d, _ in before)}
    return sum(earlier.candidate.sentence < sentence <= c.sentence for sentence in since)


def _past_paper(
    before: Sequence[tuple[Draft, Referent | None]], c: Candidate, form: tuple[str | None, str | None], *, carries: bool
) -> Referent | None:
    """Who goes on past a paper that is only cited: «قال سامي العلي إن …. وبحسب تقرير المنظمة فإن …. | وأضاف أن»."""
    if not carries:
        return None
    spoken = ((d, r) for d, r in reversed(before) if r is not None and not _nested_elsewhere(d, c.start, before))
    (cited, paper), (earlier, who) = next(spoken, (None, None)), next(spoken, (None, None))
    if cited is None or earlier is None:
        return None
    aside = cited.candidate.kind == "preposition" and paper is not None and paper.first.kind == "document"
    near = c.sentence - earlier.candidate.sentence <= CARRIED and c.sentence > cited.candidate.sentence
    named = who is not None and who.first.kind == "person" and bool(who.name_keys)
    return who if aside and near and named and who is not None and agrees(who, *form) else None


def shown(draft: Draft) -> tuple[str | None, str | None]:
    """The gender and number of a dropped speaker: the cue's, or the pronoun's where his words are passed on (عنها)."""
    about = draft.finding.about
    if about:
        return PRONOUNS.get(about), NUMBERS.get(about)
    hers = draft.finding.hers
    return gender_of(draft.candidate) if hers is None else ("f" if hers else "m"), draft.candidate.number


def slip(doc: Document, draft: Draft, before: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
    """Who has just spoken, where nobody agrees: «أعلنت الجمعية أن …، مشددا على أن» is a slip of the writer's.

    A participle or a verb that carries on goes on with him in the same sentence, or what a later one opens with.
    """
    c = draft.candidate
    if draft.finding.speaker is not None or c.number != "s" or draft.form == "nominal":
        return None
    opens = c.word <= doc.ranges[c.sentence].first + (c.proclitic == "و")
    leans = c.kind == "participle" or (c.kind == "verb" and (opens or carries_on(doc, c)))
    if not leans or (c.form is not None and c.form.person not in (None, 3)):
        return None
    bound = c.kind != "verb" or carries_on(doc, c)
    for earlier, referent in reversed(before):
        if earlier.start <= c.start < earlier.end:
            return None
        if not _nested_elsewhere(earlier, c.start, before):
            shows = gender_of(c)  # somebody else whom it may mean
            fits = any(r is not None and r.first.kind == "person" and r.gender == shows for _, r in before)
            if referent is not None and _of_other_gender(referent, shows) and (fits or not bound):
                return None
            return referent if (c.sentence > earlier.candidate.sentence) == opens else None
    return None


def _of_other_gender(referent: Referent, gender: str | None) -> bool:
    """Whether one person is meant whose verb shows the other gender, which none of this is, not even by a slip."""
    person = referent.first.kind == "person" and referent.number == "s"
    return person and gender is not None and referent.gender is not None and referent.gender != gender


def _outlet_of(registry: Registry, earlier: Draft, referent: Referent, *, named: bool = False) -> Referent | None:
    """The outlet whose verb carried a relay, its source nobody by name: «كشفت الصحيفة نقلا عن مصادر … وقالت»."""
    if earlier.finding.case != "relay" or not earlier.relays or (referent.first.name is not None and not named):
        return None
    return registry.bearer(earlier.relays[0].who)


def _reported(
    registry: Registry, earlier: Draft, referent: Referent, before: Sequence[tuple[Draft, Referent | None]]
) -> Referent | None:
    """Who said all that a reporter tells, who adds nothing: «أفاد مراسل المرفأ أن | الوزير صرح بأن …. وتابع»."""
    doc = registry.doc
    if referent.name_keys or not registry.names.lexicon.has("recipients.correspondents", referent.first.noun):
        return None
    first = doc.index_at(earlier.start)
    for draft, who in before:
        speaker = draft.finding.speaker
        whole = earlier.start < draft.start and draft.end >= earlier.end
        if who is not None and whole and speaker is not None and speaker.first <= first + 1:
            return who
    return None


def of_mine(doc: Document, c: Candidate) -> bool:
    """Whether what is said shows that a verb written like hers is mine: «رفضت العرض، وأكدت أنني باق»."""
    hers = c.kind == "verb" and c.form is not None and (c.form.tense, c.form.gender) == ("past", "f")
    if not hers or c.opener is None or c.opener.kind != "clause":  # «نصحت | بالتأني»
        return False
    return doc.key(c.opener.word).endswith(OF_ME)


def carries_on(doc: Document, c: Candidate) -> bool:
    """Whether the cue is a verb that carries a speech on: «وأضاف», «وتابع»."""
    return c.verb is not None and fold(c.lemma) in doc.grammar.sets["continuation.verbs"]


def free_relative(doc: Document, c: Candidate) -> bool:
    """Whether somebody unnamed speaks: behind a preposition stands no verb («هناك من | يقول», «منهم من | قال»).

    Those whom somebody calls by a name do not: «متهما من | وصفهم بـ"تجار الأزمات"».
    """
    sets = doc.grammar.sets
    calls = fold(c.lemma) in sets["recipients.deemed"] | sets["recipients.spoken_of"]
    called = calls and c.enclitic == "هم" and c.opener is not None and c.opener.kind == "quotation"
    return c.kind == "verb" and not c.proclitic and doc.key(c.word - 1) == "من" and not called


def _foremost(referent: Referent, said: Counter[int]) -> bool:
    """Whether he is the one of the text: a person with a name, who has said as much as anybody else in it.

    ``said``: the number of attributions by the identity of who speaks.
    """
    if referent.first.kind != "person" or not referent.name_keys:
        return False
    return said[id(referent)] > 1 and said[id(referent)] == max(said.values())


def _of_several(before: Sequence[tuple[Draft, Referent | None]], sentence: int) -> Referent | None:
    """People who spoke in the sentence before, where nobody else has: «قال الشهود إن …. وأشار إلى أن»."""
    for earlier, referent in reversed(before):
        if referent is not None and earlier.candidate.sentence >= sentence - 1:
            return referent if referent.first.kind == "group" and referent.gender != "f" else None
    return None


def _voice(registry: Registry, earlier: Draft, referent: Referent) -> Referent | None:
    """Who spoke for a body: «قالت البلدية على لسان رئيسها سامي العلي إن …. وأضاف»."""
    if referent.first.kind != "organisation" or earlier.finding.case == "relay":
        return None
    voices = (registry.bearer(relay.who) for relay in earlier.relays)
    return next((v for v in voices if v is not None and v.first.kind == "person"), None)


def nobody(doc: Document, draft: Draft) -> bool:
    """Whether a dropped subject is none that the text names."""
    alone = draft.finding.speaker is None
    c = draft.candidate
    return alone and (free_relative(doc, c) or spelt_i(doc, c) or blessing_behind(doc, c) is not None)


def agrees(referent: Referent, gender: str | None, number: str | None) -> bool:
    """Whether a cue of this gender and number can be the referent's.

    Groups and bodies take the feminine singular as well as their own plural (قالت المصادر … وأضافت).
    """
    latest = referent.mentions[-1]
    one = referent.number == "p" and latest.number == "s"
    if one and gender is not None and latest.gender == gender and number != "p":
        return True  # «أفادت مصادر …. واستبعد المصدر …، لافتا»
    if gender is not None and referent.gender is not None and gender != referent.gender:
        return False
    if number == "p":
        return referent.number in ("p", "d") or referent.first.kind in ("group", "unknown")
    if number == "d":
        return referent.number in ("p", "d")  # «وأكدتا» is no one person, «واعتبرا» no statement
    return not (number == "s" and referent.number == "p" and referent.first.kind == "group" and gender == "m")


def _two(registry: Registry, referent: Referent) -> bool:
    """Whether a conjunction joins somebody to who is named first: «حذر سامي الراوي وسلمى الصافي من …. وأكدا أن»."""
    lexicon, words = registry.names.lexicon, referent.first.words
    keys = [registry.doc.key(k) for k in range(words.first + 1, words.last)]
    return any(
        conjoined(key) != key and not lexicon.somebody(key)  # «نائب وزير», «سامي وليد»
        for key in keys
    )


def _nested_elsewhere(earlier: Draft, position: int, before: Sequence[tuple[Draft, Referent | None]]) -> bool:
    """Whether ``earlier`` spoke inside another's content that ``position`` no longer stands in."""
    return any(d.holds(earlier) and not d.start <= position < d.end for d, _ in before)
