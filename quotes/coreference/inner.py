"""Cues in somebody's words: whose these are, and who acts in them."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.agreement import genders, spelt_i
from quotes.attribution.draft import Draft
from quotes.attribution.nesting import gender_of
from quotes.attribution.reader import Reader
from quotes.attribution.told_inside import who_acts
from quotes.coreference.agents import agents
from quotes.coreference.entities import Registry
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.referents import Referent
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.lexicon import PRESENT

SPEAKING = ("person", "organisation", "document")  # «كشفت دراسة عن نتائج، حيث أفادت»
HIM = ("ه", "ها")
WEAK = 3  # letters of «نفت», «روت»


def enclosing_speaker(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], doc: Document) -> Referent | None:
    """In whose words the cue stands; first persons in whose marks: «قال: «يقول الناس إنني بطيء، وأعتقد أنني سريع»»."""
    c = draft.candidate
    around = [(d, r) for d, r in reversed(solved) if r is not None and d.start <= c.start < d.end]
    first = (c.form is not None and c.form.person == 1) or spelt_i(doc, c)
    marks = doc.quotation_around(c.word) if first else None
    direct = (r for d, r in around if marks is not None and doc.quotation_around(d.candidate.word) is not marks)
    return next(direct, None) or next((r for _, r in around), None)


def enclosing_behind(doc: Document, draft: Draft, after: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
    """In whose words a first person stands, where he is told behind them: «| كتبت إليهم أن المبنى قديم»، قال المدير."""
    c = draft.candidate
    if draft.finding.speaker is not None or c.form is None or not (c.form.person == 1 or _opens_as_mine(doc, c)):
        return None
    return next((r for d, r in after if r is not None and d.start <= c.start < d.end), None)


def _opens_as_mine(doc: Document, c: Candidate) -> bool:
    """Whether a verb that is written for me as for her begins words in marks: «كتبت في الرد أن», not «أعلنت أنها»."""
    if c.kind != "verb" or c.form is None or (c.form.tense, c.form.gender, c.form.number) != ("past", "f", "s"):
        return False
    marks, key = doc.quotation_around(c.word), doc.key(c.word)
    hers = only_hers(key) or (c.opener is not None and doc.key(c.opener.word).endswith(HIM))
    return marks is not None and doc.index_at(marks.start) == c.word and not hers


def only_hers(key: str) -> bool:
    """«قالت», «أشارت», «نفت»: a weak verb's feminine, of which the first person is «قلت», «أشرت», «نفيت»."""
    return key[-3:-2] == "ا" or len(key) == WEAK


def spoken_of_oneself(doc: Document, who: Stretch) -> bool:
    """Whether the speaker is a first person: «أضاف: «| نحن | لم نقل إن»»."""
    return len(who) == 1 and doc.key(who.first) in doc.grammar.sets["pronouns.first_person"]


def tells_the_speaker(
    registry: Registry, draft: Draft, mention: Mention, solved: Sequence[tuple[Draft, Referent | None]]
) -> Referent | None:
    """Who tells the one whose words the cue stands in: «أوضح الحارس أنه لما دخل قال له | الرجل إنه»: no guard.

    The pronoun of whom he tells is the guard's; nobody tells himself something so. The same noun again is left alone.
    Nor does anybody call himself a man or a woman: «أكد الضابط أن | الشاب قال للمسعفين».
    """
    doc, c = registry.doc, draft.candidate
    told = c.enclitic if c.enclitic in HIM else doc.key(c.last).removeprefix("ل")
    enclosing = enclosing_speaker(draft, solved, doc)
    lexicon = registry.names.lexicon
    latter = lexicon.has("anaphors.latter", doc.key(mention.words.last - 1))
    human = len(mention.words) == 1 and lexicon.has("anaphors.humans", doc.key(mention.words.first))
    if not (human or told in HIM) or enclosing is None or latter or not mention.definite_noun:
        return None
    if any(m.noun == mention.noun for m in enclosing.mentions) or doc.quotation_around(c.word) is not None:
        return None
    found = registry.mention(mention)
    return registry.bring_in(mention) if found is enclosing else found


def subject_within(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Who acts in the words of somebody else, for a verb that goes on with his: «أكد أن العلي سبق ووعد بالعمل».

    So does one on what he did («أن الوزير أصدر تعميما، شدد فيه على»), and one that says when («أصاب عندما قال إن»).

    A participle that does not agree with who says it all leans on one in his words: «إن النقابة رفضت العقد، معتبرة أن».

    Of one tense with the verb before: «كشف العلي أن الفريق يعاني من غياب ثلاثة، وطالب» is no more about the team.
    """
    doc, c = reader.doc, draft.candidate
    leans = _leans(draft, solved)
    goes_on = c.kind == "verb" and _goes_on(reader, c) and c.form is not None and c.form.person == 3
    if not (leans or goes_on) or c.form is None or c.number != "s":
        return None
    start = max(d.start for d, _ in solved if d.start <= c.start < d.end)
    for subject in agents(reader, c.word):
        position = doc.words[subject.first].start
        if position < start or any(d.start <= position < d.end <= c.start for d, _ in solved):
            return None
        if _object(reader, subject):
            continue
        around = (subject.first - 1, *range(subject.last, c.word))
        verb = next((k for k in around if reader.verb(k) and not reader.lexicon.auxiliary(doc.key(k))), None)
        mention = mention_of(reader, subject)
        speaks = mention.kind in SPEAKING or reader.lexicon.has("anaphors.humans", mention.head)
        if verb is None or not speaks or mention.number != "s":
            continue
        # «إن غارسيا فاجأ الحضور عندما أكد»: of a foreign name the verb tells
        if (gender_of(c) or "m") not in (mention.gender or genders(doc.key(verb))):
            continue
        present = doc.key(verb)[:1] in PRESENT and not reader.past(verb)  # «أن الشركة تأخرت وأعلنت أن»
        same = leans or present == (c.form.tense == "present")
        return registry.mention(mention) if same else None
    return None


def _leans(draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> bool:
    """Whether a participle is none of his in whose words it stands: «قال الوزير إن النقابة رفضت العقد، | معتبرة أن»."""
    c = draft.candidate
    outer = next((r for d, r in reversed(solved) if r is not None and d.start <= c.start < d.end), None)
    return c.kind == "participle" and outer is not None and outer.gender not in (None, gender_of(c))


def who_acts_within(
    registry: Registry, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]], reader: Reader
) -> Referent | None:
    """Whom the words that the cue stands in begin with: «أن المتهم اعترف | قائلا», «أن الوزير التقى الوفد، | وقال»."""
    c = draft.candidate
    outer = next((d for d, r in reversed(solved) if r is not None and d.start <= c.start < d.end), None)
    if outer is None or outer.candidate.sentence != c.sentence:
        return None
    subject = who_acts(reader, outer.candidate, c)
    return registry.mention(mention_of(reader, subject)) if subject is not None else None


def _goes_on(reader: Reader, c: Candidate) -> bool:
    """Whether the verb is joined to the one before, describes what that has for its object, or says when it was."""
    resumed = not c.proclitic and reader.lexicon.has("pronouns.within", reader.doc.key(c.last))
    joined = c.proclitic[:1] == "و" or reader.doc.key(c.word - 1) == "ثم"
    return joined or resumed or reader.lexicon.has("openers.subordinators", reader.doc.key(c.word - 1))


def _object(reader: Reader, behind: Stretch) -> bool:
    """«أن الشركة أبلغت | الوزارة بالأمر»: behind a verb that has its topic right before it no subject follows."""
    doc, verb = reader.doc, behind.first - 1
    topic = reader.pos(verb - 1) in ("NOUN", "X", "PROPN") and that_clause_at(doc, verb - 2)
    return reader.verb(verb) and topic
