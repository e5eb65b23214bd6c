"""An indefinite noun, which takes its clause of saying without a relative: ``رسالة تقول إن``, ``تقريرا جاء فيه أن``."""

from __future__ import annotations

from quotes.attribution.agreement import SOUND_PLURALS, gender
from quotes.attribution.antecedent_starts import phrase_start
from quotes.attribution.clause_starts import BREAKS
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.objects import before_object
from quotes.attribution.plain_names import nominative
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.phrases import phrase_at
from quotes.document import Stretch
from quotes.folding import fold
from quotes.lexicon import ORIGIN, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

CITED = 10  # words from a source phrase to the verb of its source
MAX_PLACE = 10  # words from somebody to the verb of his clause
MAX_SUBJECT = 6  # words from a verb to its object
FURTHER = 20  # words between a noun and its clause of saying


def indefinite_before(reader: Reader, c: Candidate) -> Stretch | None:
    """An indefinite noun with its own clause of saying: «تظهر له | رسالة تقول إن», «حكمت على | شخص ادعى أنه».

    Not «بيانا يقول فيه إن» and «في بيان أكد أن», where he speaks who issued it.
    """
    if c.proclitic or c.form is None or c.word <= reader.sentence.first:
        return None
    return _right_before(reader, c) or _cited(reader, c) or _described_further(reader, c) or _from_there(reader, c)


def _cited(reader: Reader, c: Candidate) -> Stretch | None:
    """«نقلا عن | موظف سابق في المصرف قال إن»: somebody unnamed right behind a source phrase."""
    doc = reader.doc
    if c.opener is None or c.opener.kind == "nominal" or c.opener.word != c.last or doc.key(c.word - 1) == "قد":
        return None  # «وكانت الصحيفة، نقلا عن مصادر، | قد ذكرت أن»
    for k in range(c.word - 1, max(reader.sentence.first, c.word - CITED), -1):
        hit = phrase_at(doc, k)
        if hit is not None and hit[0].role == "relay" and not definite(doc.key(k + hit[1])):
            found = noun_phrase(reader, k + hit[1], c.word)
            somebody = found is not None and reader.lexicon.person_noun(doc.key(found.first))
            whole = somebody and found is not None and found.last == c.word
            # «نقلا عن | مسؤول في الوزارة (m.) ذكرت (f.) أن»: the outlet before it does
            return found if whole and found is not None and _agrees(reader, c, found, doc.key(found.first)) else None
    return None


def _from_there(reader: Reader, c: Candidate) -> Stretch | None:
    """«القبض على | شخص من منطقة الوادي اعترف بأنه»: somebody behind a preposition, and where he is from."""
    doc, lexicon = reader.doc, reader.lexicon
    if c.form is None or c.form.person != 3 or c.opener is None or c.opener.kind == "nominal":
        return None
    for k in range(c.word - 2, max(reader.sentence.first + 1, c.word - MAX_PLACE), -1):
        if not doc.words[k].is_word or reader.verb(k):
            return None
        head = doc.key(k - 1)
        if doc.key(k) not in ("من", "في") or definite(head) or not lexicon.person_noun(head):
            continue
        found = noun_phrase(reader, k - 1, c.word) if lexicon.preposition(doc.key(k - 2)) else None
        whole = found is not None and found.last == c.word and _agrees(reader, c, found, head)
        return found if whole else None
    return None


def _right_before(reader: Reader, c: Candidate) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    if c.form is None or definite(doc.key(c.word - 1)):
        return None
    noun = reader.pos(c.word - 1) in ("NOUN", "ADJ") or lexicon.has("groups.documents", doc.key(c.word - 1))
    chanted = _noun_of("groups.slogans", reader, c.word)
    if chanted and c.form.tense == "present" and (c.form.gender, c.form.number) == ("f", "s"):
        return noun_phrase(reader, chanted, c.word)  # «رفع السكان | لافتات تقول إن», «رددوا | هتافات تطالب برحيله»
    saying = _noun_of("groups.sayings", reader, c.word)
    alike = doc.key(saying).endswith("ة") == (c.form.gender == "f") and c.form.number == "s"
    if saying and c.form.tense == "present" and c.form.person == 3 and alike:
        return noun_phrase(reader, saying, c.word, trusted=True)  # «هناك | مثل شعبي يقول: «…»»
    if lexicon.has("pronouns.prepositional", doc.key(c.last)) or not noun:
        return None
    first = phrase_start(reader, c.word)
    paper = _noun_of("groups.documents", reader, c.word)
    first = paper if paper > first and _of_others(reader, c, paper) else first
    cited = _cited_by_b(reader, c, first)
    lead = reader.conjunction(first) or cited
    head, behind = nominative(without_lead(doc.key(first), lead)), doc.key(first - 1)
    if lexicon.has("groups.documents", head):
        passed_on = (
            c.verb is not None and c.verb.category != "statement" and not _proves(reader, c)
        )  # «ردا على مقال نشر أمس»
        there = lexicon.has("pronouns.existing", conjoined(behind))  # «هناك | تقارير ذكرت أن»
        used = cited or lexicon.preposition(behind) or there or _of_others(reader, c, first)
        told = not passed_on and behind != "في" if used else c.form.tense == "present"
    else:
        clausal = c.opener is not None and c.opener.kind != "nominal"
        told = clausal and lexicon.person_noun(head) and c.form.person == 3
    found = noun_phrase(reader, first, c.word, lead=lead, trusted=head != doc.key(first)) if told else None
    if found is None or found.last != c.word or not _agrees(reader, c, found, head):
        return None
    return None if _of_object(reader, found) else found


def _noun_of(names: str, reader: Reader, k: int) -> int:
    """The noun of a list before word ``k`` and its adjectives, or 0: «صدور | تقارير إعلامية ذكرت أن»."""
    doc = reader.doc
    for j in range(k - 1, reader.sentence.first - 1, -1):
        if reader.lexicon.has(names, nominative(doc.key(j))):
            return j
        if definite(doc.key(j)) or not (reader.pos(j) == "ADJ" or doc.key(j).endswith(ORIGIN)):
            return 0
    return 0


def _of_others(reader: Reader, c: Candidate, first: int) -> bool:
    """Whether the paper at word ``first`` is none that the subject has written, so that he does not speak.

    «صدور | تقارير ذكرت أن»; «تلقت الشرطة | بلاغات أفادت بأن», «رفض الوزير | تقريرا قال إن»; «نشرت الصحيفة (f.) |
    تقريرا ذكر (m.) أن», «نشر المركز (m.) | دراسة أظهرت (f.) أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    before = doc.key(first - 1)
    if lexicon.any(("groups.issuings", "groups.grounds"), conjoined(before)) or _comes_out(reader, first):
        return True
    reach = range(first - 1, max(reader.sentence.first, first - MAX_SUBJECT) - 1, -1)
    verb = next((k for k in reach if reader.verb(k)), None)
    if verb is None or c.form is None:
        return False
    if lexicon.any(("groups.receiving", "groups.rejecting"), doc.key(verb)):
        return True
    key = doc.key(verb + 1)
    subject = verb + 1 < first and (definite(key) or lexicon.outlet_head(key) or lexicon.outlet_name(key))
    return subject and c.form.gender == ("m" if reader.feminine(verb) else "f")


def _comes_out(reader: Reader, first: int) -> bool:
    """«صدر | بيان قال إن»: right behind its verb a paper without the alif of «أصدر بيانا» is the subject."""
    behind = first - 1 >= reader.sentence.first and reader.verb(first - 1)
    return behind and frequency(reader.doc.key(first) + "ا") > 0


def _of_object(reader: Reader, found: Stretch) -> bool:
    """Whether the clause is on the object behind a subject: «أطلق الوزير سامي حداد | خطة يقول إنها ستنجح»."""
    verb = found.first - 1
    acts = verb >= reader.sentence.first and reader.verb(verb)
    return acts and before_object(reader, verb, found).last < found.last


def _described_further(reader: Reader, c: Candidate) -> Stretch | None:
    """The same with more words between: «أصدرت الهيئة | تقريرا عن المناخ جاء فيه أن», «مسؤولون في النادي يتمنون أن».

    «استطلاعا حديثا أجرته القناة أظهر أن», «أن بلاغا ورد من الميناء، يفيد بأن»: its first clause is passed over, and so
    is one with its pronoun before a past («نفى صحة | تقرير نشرته الصحيفة، أفاد بأن»).
    """
    doc, lexicon, form = reader.doc, reader.lexicon, c.form
    if form is None or form.person != 3 or c.kind != "verb" or c.verb is None or c.opener is None:
        return None
    inside = "source:في" in c.verb.frames  # «جاء فيه»
    if lexicon.has("pronouns.prepositional", doc.key(c.last)) and not inside:
        return None
    if lexicon.has("pronouns.independent", conjoined(doc.key(c.word - 1))):
        return None  # «ظهر المحتجون في شريط | وهم يهتفون»
    many = form.number == "p" and form.gender == "m" and c.opener.kind != "nominal"
    told = c.opener.kind != "nominal" or c.opener.frame != ""  # «صور توضح محاولة السرقة» shows
    one = form.number == "s" and told
    if not (one or many):
        return None
    apart = doc.key(c.word - 1) in COMMA
    behind = c.word - apart
    while behind > reader.sentence.first and lexicon.auxiliary(doc.key(behind - 1)):
        behind -= 1  # «خبراء من مئة شركة | قد قالوا»
    marks = doc.quotation_around(c.word)
    verb = 0
    for k in range(behind - 1, max(reader.sentence.first, behind - FURTHER) - 1, -1):
        key = doc.key(k)
        if key in BREAKS or that_clause_at(doc, k) or lexicon.relative(key) or (verb and reader.verb(k)):
            return None
        around = doc.quotation_around(k)
        if marks is None and around is not None:
            continue  # «استطلاعا أجرته قناة "الأفق" أظهر»
        if around != marks:
            return None  # «نشر خبرا بعنوان "مواطن يطالب بحقه"»
        if reader.verb(k):
            verb = k
            continue
        lead = reader.conjunction(k) or _cited_by_b(reader, c, k)
        noun = nominative(without_lead(key, lead))
        if definite(noun):
            continue
        document = one and lexicon.has("groups.documents", noun)
        if not document and not (many and lexicon.person_noun(noun) and _agrees(reader, c, Stretch(k, k + 1), noun)):
            continue
        if not _qualified(reader, k, verb) or (document and not _agrees(reader, c, Stretch(k, k + 1, lead), noun)):
            return None
        # «استند إلى | دراسة لجامعة الساحل قالت إن»: what is gone by is not the subject's own
        used = lexicon.preposition(doc.key(k - 1)) or _of_others(reader, c, k)
        if apart and form.tense == "past" and not (disowned(doc.key(verb)) and _of_others(reader, c, k)):
            return None
        if doc.key(k - 1) == "في" or (document and not (verb or inside or used or form.tense == "present")):
            return None  # «أصدر الوزير بيانا عن الحادث أكد أن», «في تقرير عن المناخ أكد أن»: he speaks
        return Stretch(k, behind, lead) if document else noun_phrase(reader, k, behind, lead=lead, trusted=True)
    return None


def _cited_by_b(reader: Reader, c: Candidate, k: int) -> int:
    """The letter of a ب joined to a paper that finds something out: «استشهد الطبيب ب|دراسة وجدت أن»."""
    key = reader.doc.key(k)
    paper = key[:1] == "ب" and reader.lexicon.has("groups.documents", key[1:])
    return int(paper and _proves(reader, c))


def _proves(reader: Reader, c: Candidate) -> bool:
    return reader.lexicon.has("groups.proving", fold(c.lemma))


def _qualified(reader: Reader, k: int, verb: int) -> bool:
    """Whether the noun at word ``k`` takes no other noun: «تقريرا دوليا عن», «بلاغ ورد من», not «تقرير الهيئة عن».

    ``verb``: of the relative clause behind it, 0 for none; nothing but adjectives goes before it.
    """
    doc, j = reader.doc, k + 1
    while reader.pos(j) == "ADJ" and not definite(doc.key(j)):
        j += 1
    if j == verb:
        return True
    adposition = reader.lexicon.preposition(doc.key(j)) or [t.pos_ for t in reader.tokens(j)[:1]] == ["ADP"]
    if verb:
        return doc.key(j)[:1] == "ل" and j + 1 == verb  # «استطلاعا حديثا للرأي أجرته»
    return adposition


def _agrees(reader: Reader, c: Candidate, who: Stretch, head: str) -> bool:
    if c.form is not None and c.form.number != "s":
        return reader.lexicon.any(("anaphors.plurals",), head) or head.endswith(SOUND_PLURALS)
    # «استندت الصحيفة إلى | مصادر قالت إن»: a broken plural of no persons is feminine
    sources = reader.lexicon.has("anaphors.sources", head) and not head.endswith(SOUND_PLURALS)
    shown = gender(reader, who) or ("f" if sources or head.endswith(("ة", "ات")) else "m")
    return c.form is not None and shown == c.form.gender
