"""Whose words a document holds: ``تصريحا لأحد المسؤولين يقول فيه إن``, ``تصريحات الوزير التي أكد فيها أن``."""

from __future__ import annotations

from quotes.attribution.clause_starts import BREAKS
from quotes.attribution.makers import issued_by, maker
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.phrase_starts import blessed
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.sources import FROM, named_by
from quotes.document import Stretch
from quotes.lexicon import ORIGIN, conjoined, definite
from quotes.words import COMMA

TAKEN_UP = ("pronouns.prepositional", "pronouns.within")
RESUMED = ("ه", "ها")  # «تدوينة نشرها | الوزير سامي العلي، قال فيها إن»
MAX_AUTHOR = 12  # words of the one whose words they are
MAX_PLACE = 3  # words of where a body is
MAX_OCCASION = 8  # words from a paper to the verb that tells what is in it
MAX_SORT = 3  # words between a document and من


def author(reader: Reader, c: Candidate) -> Stretch | None:
    """Whose words a document holds: «تصريحا | لأحد المسؤولين يقول فيه إن», «تغريدة | للناشط سامي، جاء فيها».

    «صدر عن | الجمعية بيان قالت فيه إن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if c.kind != "verb" or c.proclitic or not lexicon.any(TAKEN_UP, doc.key(c.last)):
        return None
    if lexicon.relative(doc.key(c.word - 1)):
        return _author_before(reader, c.word - 1)
    behind = c.word - (doc.key(c.word - 1) in COMMA or doc.key(c.word - 1) == "؛")
    issuer = _issuer(reader, behind - 1) or _submitter(reader, behind) or _passed(reader, behind - 1)
    if issuer is not None:
        return issuer
    for k in range(behind - 1, max(reader.sentence.first, behind - MAX_AUTHOR), -1):
        key, ascribed = doc.key(k), doc.phrase_length("phrases.ascribed", k)
        other = key in BREAKS or reader.verb(k) or that_clause_at(doc, k) or lexicon.relative(key)
        if other and not ascribed:
            return None
        voice = ascribed or doc.phrase_length("phrases.agents", k)  # «تصريحات على لسان | اللاعب قال فيها»
        voice = voice or int(key in ("مع", "من"))  # «مقابلة مع | الوزير قال فيها», «تلقى رسالة من | الوزير قال فيها»
        place, lead = (k + voice, 0) if voice else (k, 1)
        who = without_lead(doc.key(place), lead)
        who = doc.key(place + 1) if lexicon.has("anaphors.one_of", who) else who
        named = bool(voice) and lexicon.has("names.particles", who)  # «رسالة من | عبد الرحمن»
        somebody = named or lexicon.somebody(who) or blessed(reader, place)
        if not somebody or not (voice or key[:1] == "ل"):
            continue
        # «برقية شكر لفخامة الرئيس»: whom a letter with its sort is for
        adjective = reader.pos(k - 1) == "ADJ" or _adjective_of(doc.key(k - 2), doc.key(k - 1))
        apart = voice and not ascribed
        told = document_before(reader, k) if apart else any(told_at(reader, j) for j in (k - 1, k - 2)[: 1 + adjective])
        if told:
            made = maker(reader, _document_at(reader, k), key if voice else "")
            return noun_phrase(reader, place, behind, lead=lead) if made is None else made.who
        if voice:
            return None
    paper = _occasioned(reader, behind, hers=doc.key(c.last).endswith("ا"))
    if paper is not None and c.form is not None and c.form.number == "s":
        return issued_by(reader, paper, hers=c.form.gender == "f")
    return None


def _occasioned(reader: Reader, behind: int, *, hers: bool) -> int | None:
    """The paper right before word ``behind``, or with its occasion between: «ألقى كلمة | بهذه المناسبة أكد فيها أن».

    ``hers``: whether the pronoun that takes it up is a feminine.
    """
    doc = reader.doc
    if told_at(reader, behind - 1):
        return behind - 1
    for k in range(behind - 1, max(reader.sentence.first, behind - MAX_OCCASION), -1):
        if told_at(reader, k):
            joined = doc.key(k + 1)[:1] == "ب" and reader.adposition(k + 1)
            occasion = joined or reader.lexicon.preposition(doc.key(k + 1))
            return k if occasion and doc.key(k).endswith("ة") == hers else None
        if not doc.words[k].is_word or reader.verb(k) or reader.lexicon.relative(doc.key(k)):
            return None
    return None


def _adjective_of(noun: str, key: str) -> bool:
    """Whether an indefinite word is the noun's adjective by its letters: «مقطعا | مصورا», «تسجيل | صوتي».

    What a noun is of has the genitive, and no ا of its own.
    """
    return (noun.endswith("ا") and key.endswith("ا")) or key.endswith(ORIGIN)


def _issuer(reader: Reader, paper: int) -> Stretch | None:
    """Who has issued the paper at the end of the clause: «صدر عن | لجنة الأهالي بيان دعت فيه إلى»."""
    doc = reader.doc
    if not told_at(reader, paper):
        return None
    for k in range(paper - 1, max(reader.sentence.first, paper - MAX_AUTHOR), -1):
        if doc.key(k) == "عن" and reader.verb(k - 1):
            found = noun_phrase(reader, k + 1, paper, trusted=True)
            return found if found is not None and found.last == paper and plausible_source(reader, found) else None
        marks = doc.opens(k) is not None or doc.closes(k) is not None
        if (doc.key(k) in BREAKS and not marks) or reader.verb(k):
            return None
    return None


def _passed(reader: Reader, paper: int) -> Stretch | None:
    """From whom somebody passes the paper on: «نقل الموقع، عن | القيادي كامل زيد، | تصريحا أكد فيه أن»."""
    doc = reader.doc
    if not told_at(reader, paper):
        return None
    end = paper - (doc.key(paper - 1) in COMMA)
    source = next(
        (k for k in range(end - 1, max(reader.sentence.first, end - MAX_AUTHOR), -1) if doc.key(k) == FROM), 0
    )
    who = noun_phrase(reader, source + 1, end, bounded=False) if source else None
    if who is None or who.last != end or not plausible_source(reader, who):
        return None
    for k in range(source - 1, max(reader.sentence.first - 1, source - MAX_AUTHOR), -1):
        passing = [a.form for a in doc.analyses(k) if a.form.kind == "verb" and a.form.verb.category == "relay"]
        if passing or reader.verb(k):
            return who if any(FROM in named_by(form.verb) for form in passing) else None
    return None


def _submitter(reader: Reader, behind: int) -> Stretch | None:
    """Who did something with the paper before: «شكاية تقدم بها | مواطن مقيم بالخارج، ذكر فيها أنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(behind - 1, max(reader.sentence.first, behind - MAX_AUTHOR), -1):
        if doc.key(k) in BREAKS:
            return None
        if not (told_at(reader, k) and reader.verb(k + 1)) or definite(nominative(doc.key(k))):
            continue
        joined = any(doc.key(k + 1).endswith(pronoun) for pronoun in RESUMED)
        place = k + 2 if joined else k + 3
        if place >= behind or not (joined or lexicon.has("pronouns.prepositional", doc.key(k + 2))):
            return None
        # «شكاية تقدمت بها ثماني نساء | إلى الوكيل العام، أكدن فيها»
        towards = (j for j in range(place + 1, behind) if lexicon.has("clauses.towards", doc.key(j)))
        last = next(towards, behind)
        found = noun_phrase(reader, place, last, trusted=True)
        return found if found is not None and found.last == last and plausible_source(reader, found) else None
    return None


def _author_before(reader: Reader, relative: int) -> Stretch | None:
    """Whose words those are that a relative takes up: «تصريحات | الوزير سامي العلي، التي أكد فيها أن»."""
    doc, lexicon = reader.doc, reader.lexicon
    end = relative - (doc.key(relative - 1) in COMMA)
    if lexicon.has("pronouns.feminine", conjoined(doc.key(relative))) and definite(doc.key(end - 1)):
        end -= doc.key(end - 1).endswith("ة") and reader.pos(end - 1) == "ADJ"  # «تصريحات الوزير | الأخيرة التي»
    for k in range(end - 1, max(reader.sentence.first, end - MAX_AUTHOR), -1):
        key = doc.key(k)
        if key in ".:" or reader.verb(k) or that_clause_at(doc, k) or lexicon.relative(key):
            return None
        if not told_at(reader, k) or not (lexicon.person_noun(doc.key(k + 1)) or lexicon.given_name(doc.key(k + 1))):
            continue
        found = noun_phrase(reader, k + 1, end)
        return found if found is not None and plausible_source(reader, found) else None
    return None


def publisher(reader: Reader, verb: int) -> Stretch | None:
    """Whose paper passes another's words on: «نشرت | صحيفة كذا تقريرا أفادت فيه، نقلا عن دبلوماسي، بأن».

    «بعد نشر | صحيفة كذا تقريرا أفادت فيه»: of the verbal noun as well. ``verb``: the word that tells what is in it.
    """
    doc, paper = reader.doc, verb - 1 - (reader.doc.key(verb - 1) in COMMA)
    within = reader.lexicon.has("pronouns.within", doc.key(verb + 1))
    if not (within and told_at(reader, paper)) or reader.lexicon.preposition(doc.key(paper - 1)):
        return None
    for k in range(paper - 1, max(reader.sentence.first, paper - MAX_AUTHOR) - 1, -1):
        passes = any(a.form.verb.category == "relay" and a.form.kind != "participle" for a in doc.analyses(k))
        gave = any(
            reader.lexicon.any((names,), conjoined(doc.key(k))) for names in ("groups.issuing", "outlets.carriers")
        )
        if passes or gave:
            found = noun_phrase(reader, k + 1, paper, trusted=True)
            if found is None or not plausible_source(reader, found):
                return None
            placed = doc.key(found.last) == "في" and paper - found.last <= MAX_PLACE  # «السفارة | في الخرطوم | بيانا»
            return Stretch(found.first, paper) if placed or found.last == paper else None
        if doc.key(k) in BREAKS and doc.opens(k) is None and doc.closes(k) is None:
            return None
    return None


def document_before(reader: Reader, k: int, *, whole: bool = False) -> bool:
    """Whether such a noun stands before word ``k``, with its sort: «خطاب تهنئة وتقدير | من», «تغريدة جديدة |».

    ``whole``: with whom it is for as well, «خطابا إلى الموظفين | طالبهم فيه».
    """
    k = _before_time(reader, k)  # «تلقى اتصالا هاتفيا | مساء اليوم | من»
    for j in range(k - 1, max(reader.sentence.first, k - 1 - (MAX_AUTHOR if whole else MAX_SORT)) - 1, -1):
        closed = definite(conjoined(reader.doc.key(j))) and not whole
        if not reader.doc.words[j].is_word or closed or reader.verb(j):
            return False
        if told_at(reader, j):
            return True
    return False


def _before_time(reader: Reader, k: int) -> int:
    """In front of when it was, right before word ``k``."""
    while k - 1 > reader.sentence.first and reader.lexicon.time(reader.doc.key(k - 1)):
        k -= 1
    return k


def _document_at(reader: Reader, k: int) -> int:
    """Where the nearest such noun before word ``k`` stands."""
    k = _before_time(reader, k)
    return next((j for j in range(k - 1, k - 1 - MAX_SORT, -1) if told_at(reader, j)), k - 1)


def told_at(reader: Reader, k: int) -> bool:
    """Whether an indefinite noun for what somebody says or writes stands at word ``k``: «تصريحا», «تغريدة»."""
    noun = nominative(reader.doc.key(k))
    if noun[:1] == "ب" and reader.adposition(k):
        noun = noun[1:]  # «استشهد الموقع | بتصريح للوزير قال فيه إن»
    papers = ("groups.documents", "outlets.statements")
    return not definite(noun) and (reader.lexicon.any(papers, noun) or reader.lexicon.occasion(noun))
