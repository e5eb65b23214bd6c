"""The speaker's mention beside the cue, or that there is none.

Both witnesses speak: between a verb and its complementizer the grammar bounds the phrase; where the subject
stands elsewhere the parse points at it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.addressed import faced, man_told, takes_addressee
from quotes.attribution.agreement import adjoined, another_gender, spelt_i
from quotes.attribution.antecedent import antecedent
from quotes.attribution.authors import author, publisher
from quotes.attribution.carriers import carried
from quotes.attribution.complements import before_deed, behind_colon, beside_content, without_complement, without_matter
from quotes.attribution.draft import Finding, Relay
from quotes.attribution.gap import phrase_in_gap
from quotes.attribution.gap_subjects import bare_object, clause_is_object, gap_subject
from quotes.attribution.governed import before_governor
from quotes.attribution.his_words import his_words
from quotes.attribution.host import LEANING, Host, find_host
from quotes.attribution.indefinite import indefinite_before
from quotes.attribution.intermediary import before_source, by_voice, chain_in, parted_by_source, passed_what
from quotes.attribution.introduced import named_before, set_off, without_occasion, without_saying
from quotes.attribution.joined_sources import telling_from
from quotes.attribution.leaning import leaning, of_dropped
from quotes.attribution.no_speaker import something_else
from quotes.attribution.no_subject import before_owned, owned
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.objects import before_object, without_object
from quotes.attribution.parsed import controller, parsed_subject, subject_word
from quotes.attribution.passed_noun import noun_passed_on
from quotes.attribution.passers import relayed_subject
from quotes.attribution.passing_aside import Passing, passing_aside, who_passes
from quotes.attribution.phrase_starts import praise_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import before_host, of_main_verb, set_apart, subject_before, subject_before_index
from quotes.attribution.pronoun_source import passed_on
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.relative_states import in_relative, past_host
from quotes.attribution.remarked import succeeding
from quotes.attribution.spoken_to import with_owner
from quotes.attribution.times import time_at
from quotes.attribution.told_outlet import apart, told_at_end, told_outlet
from quotes.attribution.whom_accused import before_accused, without_accused, without_last_piece
from quotes.cues.candidates import Candidate
from quotes.cues.openers import behind_what
from quotes.cues.repeated import repeating_word, repeats_aside
from quotes.cues.sources import in_paper, named_by
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import POSSESSIVES, definite
from quotes.words import COMMA, cut


def find_speaker(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Finding:
    """Speaker, intermediaries and the deciding case for one candidate; ``others``: those of its sentence that hold."""
    # «في بيان نشرته الوكالة، قال الوزير إن»: the statement stands in front, not inside another's words
    begun = (o.opener.first for o in others if o.opener is not None and o.word < c.word)
    # nothing else of the others decides but for what leans on a verb, so that most rules ask the same
    front = max(begun, default=reader.sentence.first)
    finding = _finding(reader, c, front, tuple(others) if c.kind in LEANING else ())
    alone = finding.case == "implicit" and finding.controller is None and c.kind == "masdar"
    return evolve(finding, hers=of_dropped(reader, c)) if alone else finding


@remembered
def _finding(reader: Reader, c: Candidate, front: int, others: tuple[Candidate, ...]) -> Finding:
    """The same; ``front``: the word behind which intermediaries before the cue are looked for."""
    if (other := without_saying(reader, c)) is not None:
        return other
    if c.position in ("closing", "opening"):
        limit = set_off(reader, c).last
        who = without_occasion(reader, c, relayed_subject(reader, c.word + 1, limit))
        behind = Stretch(who.last if who else c.word + 1, limit)
        chain = chain_in(reader, behind, named=named_by(c.verb))
        if who is not None and not chain.sources:
            behind = Stretch(who.first, limit)  # «حسب ما علمته الوكالة | من مصادر»: no end of the phrase by itself
            chain = chain_in(reader, behind, named=named_by(c.verb))
            who = before_source(reader, who, chain.sources)
        if who is not None and (told := told_at_end(reader, c, who)) is not None:
            who = Stretch(who.first, told.first, who.lead)
        elif who is not None and c.takes_object and c.verb is not None and c.verb.object and not c.enclitic:
            who = without_object(reader, c.word, who, addressee=True)  # «على ما أبلغ مصدر قضائي | الصحيفة»
        return _chained(c, who, named_before(reader, chain.sources, behind), (), "clause-phrase")
    opining = fold(c.lemma) in reader.doc.grammar.sets["pronouns.opining"] or adjoined(reader, c)
    opining = opining and spelt_i(reader.doc, c)
    if opining or (c.form is not None and c.form.person in (1, 2)):
        return Finding(None, "implicit")  # "I" inside a quotation has no mention of its own
    praise = praise_at(reader.doc, c.gap.first) if c.implicit_kind and len(c.gap) else 0
    if praise:
        return Finding(Stretch(c.gap.first, c.gap.first + praise), "verb-first")  # «قوله تعالى»
    if c.implicit_kind and c.last in reader.doc.blessing_words:
        return Finding(None, "implicit")  # «استشهد الخطيب بقوله | صلى الله عليه وسلم»
    if c.implicit_kind and len(c.gap) and reader.lexicon.has("anaphors.honorifics", reader.doc.key(c.gap.first)):
        return Finding(Stretch(c.gap.first, c.gap.first + 1), "verb-first")  # «مؤكدا سموه أن»
    noun = noun_passed_on(reader, c)
    if noun is not None:
        return noun
    if (passing := passing_aside(reader, c)) is not None:
        return _passed_aside(reader, passing, others)
    host = find_host(reader, c, others)
    if host is not None:
        return past_host(reader, c, _hosted(reader, c, host, others))
    leant = leaning(reader, c) or in_relative(reader, c)
    if leant is not None:
        return leant
    again = repeating_word(reader.doc, c.word) if c.kind == "masdar" else None
    if again is not None and again + 1 < c.word and not repeats_aside(reader.doc, again):
        return Finding(phrase_in_gap(reader, Stretch(again + 1, c.word), again), "two-words")
    if c.implicit_kind:
        named = _named_behind_participle(reader, c)
        if named is not None:
            return Finding(named, "verb-first")
        beside = _addressing(reader, c) or _before_turn(reader, c)
        if beside is not None:
            return Finding(beside, "subject-first")
        chain = chain_in(reader, c.gap)  # «مضيفا، بحسب الوكالة، أن»
        who = (succeeding(reader, c.word) if c.kind == "participle" else None) or controller(reader, c)
        if chain.sources:  # «قالت الصحيفة إن …، مضيفة نقلا عن مصدر أن»
            who = next((find_speaker(reader, o, ()).speaker for o in reversed(others) if o.word < c.word), None)
            return _chained(c, who, chain.sources, chain.relays, "relay")
        return Finding(None, "implicit", chain.relays, controller=who)
    told = told_outlet(reader, c)
    c = c if told is None else apart(c, told)
    chain = chain_in(reader, c.gap, named=named_by(c.verb))
    if c.verb is not None and "source:في" in c.verb.frames:
        # CASE: جاء في البيان أن: the source stands behind في
        place = next((k for k in range(c.gap.first, c.gap.last) if reader.doc.key(k) == "في"), None)
        source = noun_phrase(reader, place + 1, c.gap.last) if place is not None and place + 1 < c.gap.last else None
        source = source if source is None else with_owner(reader, source, c.gap.last)
        if place is None and in_paper(reader.doc, c.gap.first):  # «وجاء | بالتحقيقات أن»
            source = noun_phrase(reader, c.gap.first, c.gap.last, lead=1)
        elif place is None:  # «التقرير الذي جاء فيه أن», «بيانا جاء فيه أن»
            chain = by_voice(reader, chain, None)  # «جاء على لسان المتحدث أن»
            who = None if chain.sources else author(reader, c)
            if who is not None:
                return Finding(None, "author", chain.relays, controller=who)
            source = None if chain.sources else antecedent(reader, c) or indefinite_before(reader, c)
        return _chained(c, source, chain.sources, chain.relays, "source-in")
    if c.verb is not None and named_by(c.verb) and not chain.sources:
        cue = c.start, c.end
        passed = passed_on(reader, c.gap, c.verb, cue, c.kind, lambda: subject_before(reader, c))
        if passed is not None:
            return passed
    subject = gap_subject(reader, c)
    subject = before_source(reader, subject, chain.sources)
    if subject is not None and c.verb is not None and c.opener is not None and c.opener.frame == "clause":
        subject = before_governor(reader, subject, c.verb.frames)
    tells = takes_addressee(reader, c)
    governs = tells or (c.verb is not None and "nominal" in c.verb.frames)
    if subject is not None and (governs or behind_colon(reader.doc, c)) and not (c.enclitic or _settled(reader, c)):
        whole, subject = subject, without_accused(reader, c, subject)
        if subject is whole:
            subject = beside_content(reader, c, subject, addressee=tells, clause=_clausal(c))
            subject = without_last_piece(reader, c, subject) if subject == whole else subject
    elif subject is not None and c.position == "before" and not c.enclitic:
        subject = before_owned(reader, subject)  # «"…"، هكذا يروي سامي العلي | قصته»
        subject = without_matter(reader, subject, c.verb) if c.verb is not None else subject
    if subject is not None and (something_else(reader, c, subject, governs=governs) or set_apart(reader, c, subject)):
        subject = None
    if subject is None and c.kind == "verb":
        # CASE: الوزير الذي قال إن: the antecedent is the overt speaker; not «تصريحات الوزير التي قال فيها إن»
        if (who := author(reader, c)) is not None:
            return Finding(None, "author", chain.relays, controller=who)
        subject = antecedent(reader, c) or indefinite_before(reader, c)
        if subject is not None:
            return _chained(c, subject, chain.sources, chain.relays or telling_from(reader, subject), "antecedent")
        # CASE: subject before the verb; not with ل («لتؤكد أن»), whose subject is its main clause's
        if "ل" in c.proclitic:
            main = of_main_verb(reader, c)
            if main is not None and reader.doc.key(main.last) == "اذ":
                # «والوزارة إذ تعلن ذلك لتؤكد أن»
                return _chained(c, main, chain.sources, chain.relays, "subject-first")
            return Finding(None, "implicit", chain.relays, controller=main)
        subject = subject_before(reader, c)
        if subject is not None:
            # «وكانت الصحيفة، نقلا عن مصادر، قد ذكرت أن»: a source between the two
            parted = parted_by_source(reader, subject) and not chain.sources
            between = chain_in(reader, Stretch(subject.last, c.word)) if parted else chain
            chain = between if between.sources else chain
            return _chained(c, subject, chain.sources, chain.relays, "subject-first")
    chain = by_voice(reader, chain, subject) if subject is not None else chain
    subject = publisher(reader, c.word) if subject is None and chain.sources and c.kind == "verb" else subject
    relays = chain.relays or carried(reader, Stretch(front, c.word)) or passed_what(reader, c)
    if subject is not None:
        # «أشار تقرير نشرته الغرفة إلى أن»: the mention's own relative clause
        relays = tuple(r for r in relays if not subject.first <= r.who.first < subject.last)
    return _chained(c, subject, chain.sources, relays, "verb-first" if subject is not None else "implicit")


def _passed_aside(reader: Reader, passing: Passing, others: Sequence[Candidate]) -> Finding:
    """The last source, with whoever says something before it and the other sources as intermediaries."""
    who = who_passes(reader, passing, others)
    if isinstance(who, Candidate):
        finding = find_speaker(reader, who, ())
        who = finding.speaker or finding.controller
    word, form = reader.doc.words[passing.word], passing.analysis.form
    own = (Relay(who, word.start, word.end, form.verb.lemma, form.kind),) if who is not None else ()
    return Finding(passing.sources[-1].who, "relay", (*own, *passing.sources[:-1]))


def _addressing(reader: Reader, c: Candidate) -> Stretch | None:
    """«أن صاحب المنزل | خاطبه قائلا: «…»»: whose verb stands right before, with the pronoun of whom he addresses."""
    verb = c.word - 1
    behind_that = c.lemma == "قال" and c.kind == "participle" and reader.doc.key(verb).endswith(POSSESSIVES)
    if not behind_that or not any(a.form.kind == "verb" and a.enclitic for a in reader.doc.analyses(verb)):
        return None
    return subject_before_index(reader, verb)


def _before_turn(reader: Reader, c: Candidate) -> Stretch | None:
    """Whose turn it is, and how he takes it: «القاضي | مقاطعا: الخبرة أنجزت», nothing else before the colon."""
    first = reader.sentence.first
    title = reader.doc.key(first)
    label = definite(title) and reader.lexicon.person_noun(title) and c.word > first and reader.doc.begins_line(first)
    label = label and c.kind == "participle" and reader.doc.colon_at(c.last)
    found = noun_phrase(reader, first, c.word) if label else None
    return found if found is not None and found.last == c.word else None


def _named_behind_participle(reader: Reader, c: Candidate) -> Stretch | None:
    """«مبينا مدير المصرف سالم العلي، أن»: an office and its bearer fill the gap of a verb without an object."""
    doc, lexicon = reader.doc, reader.lexicon
    alone = c.kind == "participle" and c.verb is not None and not (c.takes_object or c.enclitic)
    if not alone or not _clausal(c):
        return None
    first = doc.key(c.gap.first) if len(c.gap) == 1 else ""
    if doc.known_surname(first) and (definite(first) or reader.pos(c.gap.first) in ("X", "PROPN")):
        return c.gap  # «مشيرا السند إلى أن»
    if len(c.gap) <= 1 or not lexicon.office(doc.key(c.gap.first)):
        return None
    found = noun_phrase(reader, c.gap.first, c.gap.last)
    if found is None or any(doc.words[k].is_word for k in range(found.last, c.gap.last)):
        return None
    return found if any(lexicon.given_name(doc.key(k)) for k in range(found.first + 1, found.last)) else None


def _clausal(c: Candidate) -> bool:
    """Whether the words said are a clause or in marks, which leaves no room for a second noun but the addressee."""
    return c.opener is not None and c.opener.kind not in ("nominal", "colon")


def _settled(reader: Reader, c: Candidate) -> bool:
    """Whether all between verb and content is its subject: the content is its bare object, or a bare أن opens it."""
    return bare_object(c) or clause_is_object(reader, c)


def _chained(
    c: Candidate, subject: Stretch | None, sources: Sequence[Relay], relays: Sequence[Relay], case: str
) -> Finding:
    """With deeper sources the last one speaks, and the subject and the others pass on."""
    if not sources:
        return Finding(subject, case, tuple(relays))
    own: list[Relay] = []
    if subject is not None:
        own.append(Relay(subject, c.start, c.end, c.lemma, c.kind))
    return Finding(sources[-1].who, "relay", (*own, *relays, *sources[:-1]))


def _hosted(reader: Reader, c: Candidate, host: Host, others: Sequence[Candidate]) -> Finding:
    """Two words of saying: the content is the nearer one's, the speaker is the mention with either."""
    doc, lexicon = reader.doc, reader.lexicon
    verb = host.analysis.form.verb
    chain = chain_in(reader, host.gap, named=named_by(host.analysis.form.verb))
    chain = by_voice(reader, chain, None) if host.relays else chain  # «نقلت الصحيفة على لسان مدير النادي | قوله»
    # «ومضت المصادر بالقول، نقلا عن أحد المقاتلين، إن»: the source behind the second word
    chain = chain if chain.sources else chain_in(reader, c.gap)
    word = doc.words[host.word]
    cue = cut(word, len(host.analysis.proclitic)), word.end
    if host.relays and not chain.sources:
        passed = passed_on(reader, host.gap, verb, cue, "verb", lambda: before_host(reader, host))
        if passed is not None:
            return passed  # «نقل عنه المترجم قوله»
    others_words = None if chain.sources else his_words(reader, c, host, cue)
    if others_words is not None:
        return others_words  # «ذكرت الوكالة | قوله إن»
    own_words = host.gap
    if chain.sources and host.relays and chain.sources[0].cue_start > word.start:
        own_words = Stretch(host.gap.first, max(doc.index_at(chain.sources[0].cue_start), host.gap.first))
    several = host.analysis.form.kind == "verb" and host.analysis.form.number in ("p", "d")
    # a verb in front of its subject is singular: «لخصوا أسباب الأزمة، مطالبين»
    subject = None if several else phrase_in_gap(reader, own_words, host.word)
    subject = without_matter(reader, subject, verb) if subject is not None else None
    if subject is not None and any(frame.endswith(":ب") for frame in verb.frames) and _with_ba(reader, subject.first):
        subject = None  # «كلمة رحب فيها | بسمو الأمير، مهنئا»: whom it is said of
    if subject is not None and verb.object and man_told(reader, host.analysis.form, host.word + 1, subject):
        subject = None  # «خاطبت | رئيس البرلمان قائلة»
    if subject is not None and verb.object and faced(reader, host.word, subject, c.word):
        subject = None  # «وخاطب | الحاضرين قائلا»
    if subject is None and chain.sources and host.relays and not host.analysis.proclitic:
        subject = before_host(reader, host) or publisher(reader, host.word)
    # «وصف الشاعر الحال قائلا»: nothing else is said, but «أعرب العمدة عن قلقه قائلا»
    joined = doc.words[c.word - 1].text not in COMMA  # «صرح الوزير لـ«المجلة» | قائلا»: marks part nothing
    one = c.lemma == "قال" and joined and all(o.word != host.word for o in others)
    beside = (one or c.word == host.word + 1) and lexicon.relative(doc.key(host.word - 1))
    if subject is None and beside and not (chain.sources or host.relays):
        # «غضب الجمهور | الذي علق قائلا»
        verb_of_it = evolve(c, kind="verb", word=host.word, last=host.word + 1, form=host.analysis.form)
        if (taken_up := antecedent(reader, verb_of_it)) is not None:
            return Finding(taken_up, "two-words", chain.relays)
    takes = verb.object or any(frame.startswith("nominal") for frame in verb.frames)
    takes = takes or lexicon.has("recipients.recounting", fold(verb.lemma))
    if subject is not None and takes and not host.relays and (in_front := _in_front(reader, host.word)) is not None:
        return Finding(None, "implicit", chain.relays, controller=in_front)
    if subject is not None and not host.relays and not host.analysis.enclitic:
        agent = before_deed(reader, before_owned(reader, subject))  # «لخص المدرب موقفه قائلا»
        if takes:
            agent = without_object(reader, host.word, subject, addressee=verb.object)
            if agent == subject and "nominal" in verb.frames:
                agent = before_object(reader, host.word, subject)  # «أكد الوزير سامي السيد | تنفيذ الخطة، مشيرا»
            if agent == subject and (verb.object or lexicon.has("recipients.criticised", fold(verb.lemma))):
                agent = before_accused(reader, subject)  # «انتقد والد الضحية | مدير الشركة، مؤكدا»
            own = next((o.opener for o in others if o.word == host.word), None)
            agent = without_complement(reader, agent, verb, own)
        elif not joined and agent == subject:
            agent = before_object(reader, host.word, subject)  # «اختتم رئيس الوفد | الزيارة، قائلا»
        if agent.last < subject.last:
            if one and plausible_source(reader, agent):
                return Finding(agent, "two-words", chain.relays)
            # «يتهم والد الضحية الشركة بالإهمال، مطالبا»: the first verb has its own object
            return Finding(None, "implicit", chain.relays, controller=agent)
    told = chain.sources and (chain.sources[-1].cue_start > c.start or _right_before(reader, chain.sources[-1], c))
    if told and not host.relays and c.kind == "masdar":
        # «أوضح التقرير نقلا عن أحد الموظفين | قوله»
        first = (Relay(subject, *cue, verb.lemma, "verb"),) if subject else ()
        return Finding(chain.sources[-1].who, "relay", (*first, *chain.relays, *chain.sources[:-1]))
    if not host.relays and any(frame.startswith("nominal") for frame in verb.frames):
        # «نفت الوكالة نشرها للبيان، مؤكدة أن»: the first verb has an object of its own
        own_subject = (parsed_subject(reader, host.word) if "nominal" in verb.frames else None) or subject
        # «هذا ما أكد عليه الوزير في وقت سابق بقوله»: the pronoun is all that the first verb takes
        one = one or (behind_what(doc, host.word) and lexicon.has("pronouns.prepositional", doc.key(host.gap.first)))
        if own_subject is None or not (one or _adjoining(reader, own_subject.last, c.word)):
            return Finding(None, "implicit", chain.relays, controller=own_subject)
    passing = Relay(subject, *cue, verb.lemma, "verb") if subject else None
    if chain.sources:
        feminine = c.kind == "participle" and doc.key(c.word).endswith("ة") and host.analysis.form.gender == "f"
        if feminine and subject is not None:
            # «نقلت الصحيفة عن … مشيرة إلى»: the outlet's own words
            return Finding(None, "outlet-participle", controller=subject)
        relays = ((passing,) if passing else ()) + chain.relays + chain.sources[:-1]
        return Finding(chain.sources[-1].who, "relay", relays)
    if subject is not None and not chain.sources and c.kind == "participle" and another_gender(reader, c, subject):
        return Finding(None, "implicit", chain.relays)  # «الوزارة (f.) … التي استنكرت القصف (m.)، مؤكدة (f.) أن»
    depicts = lexicon.has("recipients.depicting", fold(verb.lemma))  # «ويصف | المدينة بقوله»
    if subject is None or _matter(reader, subject) or (depicts and not plausible_source(reader, subject)):
        before = subject_before_index(reader, host.word)
        if before is not None:
            return Finding(before, "two-words", chain.relays)
        return Finding(None, "implicit", chain.relays)
    return Finding(subject, "two-words", chain.relays)


def _in_front(reader: Reader, verb: int) -> Stretch | None:
    """The subject before a verb, which leaves its object behind it: «| الوزارة استنكرت هذه الشائعات، مؤكدة أن»."""
    word = subject_word(reader, verb)
    found = subject_before_index(reader, verb) if word is not None and word < verb else None
    return found if found is not None and word is not None and found.first <= word < found.last else None


def _with_ba(reader: Reader, k: int) -> bool:
    """ب before a word for people or a form of address, whatever it is tagged as: «بسمو الأمير», «بالوزير»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    noun = key[1:]
    called = any(lexicon.has(names, noun) for names in ("anaphors.honorifics", "titles.honorifics"))
    return key[:1] == "ب" and not lexicon.person_noun(key) and (called or lexicon.person_noun(noun))


def _matter(reader: Reader, who: Stretch) -> bool:
    """Whether a noun that nobody is called by stands behind the first verb: «يصف نفسه قائلا», «تصف حالها قائلة».

    Nor does what lies between two things speak: «أوضح الفارق بين تصميمه وتصميم منافسه قائلا».
    """
    doc, key = reader.doc, reader.doc.key(who.first)
    if definite(key) and doc.key(who.first + 1) == "بين" and not plausible_source(reader, who):
        return True
    if definite(key) or reader.pos(who.first) != "NOUN" or key.endswith("ون") or doc.known_surname(key):
        return False
    if any(reader.lexicon.given_name(doc.key(k)) for k in range(who.first + 1, who.last)):
        return False
    accusative = key.endswith("ا") and not reader.lexicon.somebody(key)  # «يتابع | حسابا، معلنا»
    thing = (len(who) > 1 or accusative) and not plausible_source(reader, who)  # «صرخت ريغيلد مطالبة»
    return owned(reader, who) or thing


def _right_before(reader: Reader, source: Relay, c: Candidate) -> bool:
    """Whether nothing but a comma stands between a source and what it is told to have said."""
    return all(not reader.doc.words[k].is_word for k in range(source.who.last, c.word))


def _adjoining(reader: Reader, first: int, last: int) -> bool:
    """Whether nothing but commas and dates stands between words ``first`` and ``last``."""
    return all(not reader.doc.words[k].is_word or time_at(reader, k) for k in range(first, last))
