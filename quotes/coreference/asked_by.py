"""Who answers one that has asked him, meant by the pronoun of asking: ``وسأله القاضي عما حدث، فأجاب بأنه``."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, islice

from quotes.attribution.agreement import PRONOUNS
from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.questioned import whom_asked
from quotes.attribution.reader import Reader
from quotes.coreference.asked_passively import unnamed_behind
from quotes.coreference.dialogue import Solved, answers_at_once, last_outside, object_at
from quotes.coreference.entities import Registry
from quotes.coreference.epithets import named_plainly
from quotes.coreference.implicit import agrees
from quotes.coreference.mentions import mention_of
from quotes.coreference.referents import Referent
from quotes.coreference.subjects_behind import subject_behind
from quotes.coreference.told_people import named_in
from quotes.coreference.topic_sentences import sentence_before
from quotes.coreference.topics import sentence_subjects
from quotes.cues.candidates import NUMBERS, Candidate
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.lexicon import POSSESSIVES, conjoined, definite

WINDOW = 100  # attributions and referents that are looked back over
REACH = 30  # words from when he was asked to what he answers
LATELY = 1  # sentences back to one who has just spoken
NEAR = 4  # attributions back to that of asking
TOLD = 2  # sentences back to one who is told of
ANSWER = 6  # words from «فأنكر» to «وقال»
QUESTION = "؟"
FAR = 3  # sentences from the question to its answer: «وسأله القاضي: أين كنت؟ ومع من؟ فأجاب»


def answers_asker(registry: Registry, draft: Draft, solved: Solved, readers: Mapping[int, Reader]) -> Referent | None:
    """Whom the pronoun means behind the verb of asking last used: the last one to speak or to be named, but the asker.

    Where nobody has been before him, the subject of the sentence before: «وأدخل | المتهم. وسأله القاضي عما حدث، فأجاب».
    """
    doc = registry.doc
    asking = _asking(draft, solved, readers)
    if asking is None:
        return None
    asked, asker = asking[0].candidate, asking[1]
    meant = _meant(doc, asked.word)
    if meant is None:
        reader = readers[asked.sentence]
        told = _object(reader, asking[0])
        return registry.mention(mention_of(reader, told)) if told is not None else None
    spoken = (r for _, r in islice(reversed(solved), WINDOW))
    others = chain(spoken, islice(reversed(registry.recent), WINDOW))
    fits = (r for r in others if r is not None and r is not asker and r.first.kind == "person" and agrees(r, *meant))
    known = next(fits, None)
    if known is not None or asked.sentence == 0:
        return known
    before = registry.titles.reader(asked.sentence - 1)
    for subject in sentence_subjects(before, before.sentence.last):
        mention = mention_of(before, subject)
        if mention.kind == "person" and (mention.gender or meant[0], mention.number) == meant:
            return registry.mention(mention)
    named = (m for m in named_in(registry.titles, asked.sentence - 1) if (m.gender or meant[0], m.number) == meant)
    return registry.mention(who) if (who := next(named, None)) is not None else None


def not_himself(draft: Draft, found: Referent | None, solved: Solved, readers: Mapping[int, Reader]) -> bool:
    """Whether a dropped subject is taken for who has asked: «سأله القاضي: هل سرقت؟ | فقال» is never the judge."""
    if found is not None and _answers_found(draft, found, solved, readers):
        return True
    asking = _asking(draft, solved, readers) if found is not None else None
    if asking is None or asking[1] is not found:
        return False
    reader, asked = readers[asking[0].candidate.sentence], asking[0].candidate
    meant, asker = _meant(reader.doc, asked.word), asking[0].finding.speaker
    if meant is not None:
        return meant == (gender_of(draft.candidate) or "m", "s")
    who = _object(reader, asking[0])
    return who is not None and asker is not None and not asker.first <= who.first < asker.last


def _answers_found(draft: Draft, found: Referent, solved: Solved, readers: Mapping[int, Reader]) -> bool:
    """«اتهمه المدرب بالتقصير، | فرد عليه بأن الأمر انتهى»: the pronoun means who has the word right before."""
    c, doc = draft.candidate, readers[draft.candidate.sentence].doc
    whom = doc.key(c.last)
    him = whom.startswith("علي") and whom in doc.grammar.sets["pronouns.prepositional"]
    if draft.finding.speaker is not None or c.kind != "verb" or c.proclitic != "ف" or not him:
        return False
    before, who = last_outside(c, solved) or (draft, None)
    return who is found and before.candidate.sentence == c.sentence


def _asking(draft: Draft, solved: Solved, readers: Mapping[int, Reader]) -> tuple[Draft, Referent] | None:
    """The attribution that the cue may answer, the last one before it, and whose it is."""
    c = draft.candidate
    if draft.finding.speaker is not None:
        return None
    asking, asker = last_outside(c, solved) or (draft, None)
    apart = c.sentence - asking.candidate.sentence
    again = asking.candidate.enclitic and asking.candidate.proclitic == "ف"  # «فسأله: مع من؟»
    overt = asking.finding.speaker is not None
    told = None if overt or again else _object(readers[asking.candidate.sentence], asking)  # «وسأل | الممرضة، فأجابت»
    if asker is None or not (again or overt or told is not None) or not 0 <= apart <= FAR:
        return None
    reader = readers[c.sentence]
    # «سأل رجل حكيما: ما الدنيا؟ | قال»
    turns = reader.doc.key(reader.sentence.first - 1) == QUESTION and answers_at_once(reader, c, apart=apart > 0)
    return (asking, asker) if turns or _answers(reader, c) else None


def confronted(registry: Registry, draft: Draft, solved: Solved, reader: Reader) -> Referent | None:
    """Whom the pronoun means in a clause in front that says when he was asked: «ولما سأله القاضي عن ذلك، أجاب».

    Or with what, where he answers with ف: «وواجهه القاضي باعترافاته فأجاب بأنها».
    """
    doc, c = registry.doc, draft.candidate
    if draft.finding.speaker is not None or c.kind != "verb" or c.form is None or c.form.person != 3:
        return None
    for k in range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1):
        meant = _meant(doc, k)
        if meant is None:
            continue
        at_once = c.proclitic[:1] == "ف" and not any(d.candidate.word == k for d, _ in solved)
        moment = doc.length_before("clauses.moments_of", k) > 0
        overt = next((d.finding.speaker for d, _ in solved[-NEAR:] if d.candidate.word == k), None)
        asker = overt or subject_behind(reader, k)
        if not (moment or (at_once and asker is not None)):
            continue
        keys = mention_of(reader, asker).keys if asker is not None else frozenset()
        spoken = [r for _, r in islice(reversed(solved), WINDOW) if r is not None]
        first = (r for r in spoken if id(r) in registry.outer)
        others = chain(first, spoken, islice(reversed(registry.recent), WINDOW))
        fits = (r for r in others if r.first.kind == "person" and agrees(r, *meant))
        lately = (d.candidate.sentence for d, r in reversed(solved) if r is not None and agrees(r, *meant))
        near = _told_of(registry, c.sentence, next(lately, -1), meant) if asker is None else None
        known = near or next((r for r in fits if not any(m.keys == keys for m in r.ways.values())), None)
        # «يقف سامي العلي أمام الباب. وكلما سأله جاره عن زوجته، | قال إنه لا يعرف»
        return known or (_told_of(registry, c.sentence, -1, meant) if moment else None)
    return None


def asked_by_writer(reader: Reader, c: Candidate) -> bool:
    """Whether the writer asks one meant by a pronoun in front of what he answers: «سألته عن ذلك، فصمت ثم | قال»."""
    doc, gender = reader.doc, gender_of(c)
    words = range(max(reader.sentence.first, c.word - REACH), c.word)
    asked = (k for k in words if _meant(doc, k) == (gender, "s") and doc.quotation_around(k) is None)
    return c.kind == "verb" and any(subject_behind(reader, k) is None for k in asked)


def _told_of(registry: Registry, sentence: int, spoke: int, meant: tuple[str, str]) -> Referent | None:
    """Whom the text has just told of, and the writer asks: «يجلس | نشوان فوق دلوه. وحين سألته عن السبب أجاب».

    ``spoke``: the sentence in which one who may be meant as well has spoken last.
    """
    for n in range(sentence - 1, max(spoke, sentence - 1 - TOLD), -1):
        reader = registry.titles.reader(n)
        for who in named_plainly(registry.titles, reader):
            if (who.gender or meant[0], who.number) == meant:
                return registry.mention(who)
    return None


def questioned(registry: Registry, draft: Draft, solved: Solved, reader: Reader) -> Referent | None:
    """Who answers where a clause in front says that one was asked: «وعندما سئلت عما ستفعله، هزت كتفيها وأجابت».

    A person who has just spoken, else who acts in the sentence before, else whoever spoke last; no study is asked.
    """
    doc, c = registry.doc, draft.candidate
    one = c.kind == "verb" and c.form is not None and c.form.person == 3 and c.number == "s" and not c.enclitic
    before = range(c.word - 1, max(reader.sentence.first, c.word - REACH) - 1, -1)
    asked = (k for k in before if reader.lexicon.has("clauses.asked", conjoined(doc.key(k))))
    k = next(asked, None) if one and draft.finding.speaker is None else None
    if k is None or not doc.length_before("clauses.moments_of", k) or not unnamed_behind(reader, k):
        return None
    if any(d.start <= c.start < d.end for d, _ in solved):
        return None
    gender = gender_of(c)
    spoken = [
        (d, r) for d, r in reversed(solved) if r is not None and r.first.kind == "person" and id(r) in registry.outer
    ]
    fits = [(d, r) for d, r in spoken if agrees(r, gender, "s")]
    if fits and c.sentence - fits[0][0].candidate.sentence <= LATELY:
        return fits[0][1]
    place = sentence_before(doc, c.sentence)
    earlier = registry.titles.reader(place) if place >= 0 else reader
    told = reader.lexicon.auxiliary(conjoined(doc.key(earlier.sentence.first)))  # «وكان رئيس الحكومة قد استقال»
    subjects = sentence_subjects(earlier, earlier.sentence.last) if earlier is not reader and not told else ()
    for subject in subjects:
        mention = mention_of(earlier, subject)
        if mention.kind == "person" and mention.number == "s" and mention.gender in (None, gender):
            return registry.mention(mention)
    return fits[0][1] if fits else None


def _object(reader: Reader, asking: Draft) -> Stretch | None:
    """Whom the verb of asking has for its object, before the question: «وسأل القاضي | المتهم: أين كنت؟ فقال»."""
    asked, asker = asking.candidate, asking.finding.speaker
    if not reader.lexicon.has("clauses.questioning", conjoined(reader.doc.key(asked.word))):
        return None
    limit = asked.opener.first if asked.opener is not None else reader.sentence.last
    until = asked.opener.word if asked.opener is not None else 0
    # «سأل رجل | حكيما: …»
    apart = asker is not None and asked.last <= asker.first < asker.last < until
    who = object_at(reader, asker.last, until) if asker is not None and apart else None
    if asker is None and not asked.enclitic:
        return object_at(reader, asked.last, limit)
    return who or whom_asked(reader, asked.word, limit)


def _answers(reader: Reader, c: Candidate) -> bool:
    """Whether the cue answers: «فأجاب», «فقال», «فرد قائلا», or goes on with what does: «فهز رأسه | وقال»."""
    doc = reader.doc
    verb = c.word if c.kind == "verb" else c.word - 1 if c.kind == "participle" else None
    if verb is None or verb < doc.ranges[c.sentence].first:
        return False
    forms = [a.form for a in doc.analyses(verb) if a.form.kind == "verb" and a.form.person in (None, 3)]
    answering = any(fold(form.verb.lemma) in doc.grammar.sets["continuation.answering"] for form in forms)
    return bool(forms) and (answering or doc.key(verb)[:1] == "ف" or _goes_on(reader, verb))


def _goes_on(reader: Reader, verb: int) -> bool:
    """Whether a verb with و goes on with one that answers with ف, no comma between: «وسأله فأنكر التهمة | وقال»."""
    doc = reader.doc
    if doc.key(verb)[:1] != "و":
        return False
    for k in range(verb - 1, max(reader.sentence.first, verb - ANSWER) - 1, -1):
        if not doc.words[k].is_word:
            return False
        acts = reader.verb(k) or any(a.form.kind == "verb" for a in doc.analyses(k))
        tokens = [t.pos_ for t in reader.tokens(k)]  # «فهز», whatever that is tagged as
        if doc.key(k)[:1] == "ف" and (acts or (tokens[:1] == ["CCONJ"] and not definite(doc.key(k)[1:]))):
            return True
    return False


def _meant(doc: Document, k: int) -> tuple[str, str] | None:
    """The gender and number of whom the pronoun of a verb of asking at word ``k`` means: «سأله», «سألها»."""
    key = conjoined(doc.key(k))
    for suffix in POSSESSIVES:
        if key.endswith(suffix) and key.removesuffix(suffix) in doc.grammar.sets["clauses.questioning"]:
            return PRONOUNS.get(suffix, "m"), NUMBERS[suffix]
    return None
