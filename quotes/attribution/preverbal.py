"""Subjects before their verb: ``لكن الوزير قال إن``, ``وكانت الصحيفة قد ذكرت أن``."""

from __future__ import annotations

from quotes.attribution.agreement import at_odds, disagrees, name_in_marks
from quotes.attribution.apposed import named_by
from quotes.attribution.clause_starts import (
    BREAKS,
    MAX_WORDS,
    TOPICS,
    before_blessing,
    clause_start,
    governed,
    joined_adjunct,
    past_openers,
    spoken_in,
)
from quotes.attribution.dashes import before_dashes
from quotes.attribution.heard import heard_before, hears_him
from quotes.attribution.host import Host
from quotes.attribution.interruptions import apposed_before, headed_by_noun, in_parentheses, interrupted
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.papers import paper_before
from quotes.attribution.parsed import subject_word
from quotes.attribution.past_perfect import between_was_and_had
from quotes.attribution.phrase_words import annexed
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import plausible_source
from quotes.attribution.questioned import asked_about, questioned_at
from quotes.attribution.reader import Reader
from quotes.attribution.second_clause import second_subject
from quotes.cues.candidates import Candidate
from quotes.cues.withheld import withheld
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, conjoined, definite
from quotes.words import COMMA

REACH = 10  # words from a main verb to the purpose behind it
MAX_PLACE = 7  # words of an adjunct before a verb
PRONOUNS = frozenset({*POSSESSIVES, "ي"})
OWN_CLAUSE = ("clauses.opening_connectives", "clauses.corrections")


def subject_before(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase between the clause's beginning and the verb, auxiliaries and negators stepped over."""
    doc = reader.doc
    if c.proclitic[:1] == "و":
        return None
    if (heard := heard_before(reader, c)) is not None or hears_him(reader, c.word):
        return heard
    topic = next((k for k in range(reader.sentence.first, c.word) if doc.key(k) in TOPICS), None)
    if topic is not None and doc.key(topic + 1) == "عن":
        return None  # «أما عن المتهم الخامس | فذكرت أن»: what it is about
    if (c.proclitic[:1] == "ف" and topic is None) or _of_other_noun(reader, c):
        return None  # «أما المهاجم فعلق»: only behind أما is ف no conjunction
    clausal = c.opener is not None and c.opener.kind != "nominal"
    found = _of_topic(reader, c, topic) or subject_before_index(reader, c.word, clausal=clausal)
    found = found or between_was_and_had(reader, c.word)
    if found is None or disagrees(reader, c, found, before=True) or asked_about(reader, found):
        return None
    adverb = reader.lexicon.has("phrases.adverbs", conjoined(doc.key(found.first)))
    if adverb and doc.key(found.first + 1) != "من":  # «لكن | كثيرا من الخبراء يتوقعون»
        return None  # «وكثيرا ما | حكى أن»
    if c.position == "before" and c.opener is not None and c.opener.kind == "quotation":
        within = doc.quotation_around(found.first)
        if within is not None and within is not doc.quotation_around(c.word) and doc.after(within) - 1 > found.last:
            return None  # «"| نقبض، لكن بالسعر القديم"، يجيب»
    # «حمل رئيس الجمعية، سامي العلي، | الطرفين مسؤولية ما وصفه بـ»: what the main verb is about
    acted = c.enclitic and conjoined(doc.key(c.word - 1)) in doc.grammar.sets["pronouns.relative_ma"]
    if acted and any(reader.verb(k) for k in range(reader.sentence.first, found.first)):
        return None
    head = conjoined(doc.key(found.first))
    one_more = len(found) == 1 and reader.lexicon.has("anaphors.one_more", head)
    # «قدمت سلمى شهادة | قالت فيها إن», «أصدرت الوزارة، الأربعاء، بيانا | أكدت فيه أن»
    paper = not definite(head) and reader.lexicon.any(("groups.documents",), nominative(head))
    # «نشر | السفير تغريدة قال فيها إن»: behind its verb a subject has its object with it
    paper = paper or (clausal and found.first > reader.sentence.first and reader.verb(found.first - 1))
    return None if (one_more or paper) and reader.lexicon.has("pronouns.within", doc.key(c.last)) else found


def _of_topic(reader: Reader, c: Candidate, topic: int | None) -> Stretch | None:
    """Whom أما names and a verb with ف or فقد says something of.

    «أما | سميرة النحاس "إحدى البائعات في السوق" فقالت إن», «أما | النائبة، سلمى العلي، فوصفت القرار»، «أما | المتهم
    سامي، وهو تاجر، فقد ذكر أنه».
    """
    doc = reader.doc
    if topic is None or c.word - topic > MAX_WORDS:
        return None
    end = c.word - (doc.key(c.word - 1) == "فقد")
    if not (c.proclitic[:1] == "ف" or end < c.word):
        return None
    end = before_dashes(doc, end, topic + 1)
    found = noun_phrase(reader, topic + 1, end, trusted=True) or Stretch(end, end)
    whose = next((k for k in range(found.first, found.last) if reader.lexicon.relative(doc.key(k))), found.last)
    if not len(found) or any(map(reader.verb, range(found.first, whose))):
        return None
    k = found.last
    if k + 1 < end and doc.key(k) in COMMA:  # «، وهو تاجر،»
        first, k = k + 1, next((j for j in range(k + 1, end) if doc.key(j) in COMMA), end)
        if reader.lexicon.has("anaphors.latter", doc.key(found.first)) and named_by(reader, first, k):
            found = Stretch(found.first, k, found.lead)  # «أما | الأخير، سامي العلي، فيقول»
    return found if k == end or (k + 1 == end and doc.key(k) in COMMA) else None


def before_host(reader: Reader, host: Host) -> Stretch | None:
    """Who passed words on with the verb that ``قوله`` leans on: «وكانت | الإذاعة المحلية قد نقلت عن مسؤول قوله»."""
    k = host.word
    while k > reader.sentence.first and reader.lexicon.auxiliary(reader.doc.key(k - 1)):
        k -= 1
    if reader.lexicon.relative(conjoined(reader.doc.key(k - 1))):
        return None  # «في مقابلة | نقلت عن مسؤول», «الصحيفة التي | نقلت عنه»: another noun's clause
    found = subject_before_index(reader, host.word)
    if found is None or not (plausible_source(reader, found) or name_in_marks(reader, found)):
        return None
    return None if at_odds(reader, host.analysis.form, found, close=True) else found


def _of_other_noun(reader: Reader, c: Candidate) -> bool:
    """«الهجمات على المدنيين | التي وصفها», «المناورات | التي يقول إنها»: a relative that is no subject of its verb."""
    relative = conjoined(reader.doc.key(c.word - 1))
    if not reader.lexicon.relative(relative):
        return False
    hers = reader.lexicon.has("pronouns.feminine", relative)
    disagrees = hers and c.form is not None and c.form.gender == "m"
    # «قناة المدى | التي اتهمته»: the pronoun is another's, so that the relative is the subject
    another = reader.lexicon.has("pronouns.relative_singular", relative) and c.enclitic in (("ه",) if hers else ("ها",))
    return (bool(c.enclitic) and not another) or disagrees


def subject_before_index(reader: Reader, word: int, *, clausal: bool = False) -> Stretch | None:
    """The same for the verb at word ``word``; ``clausal``: what it says is a clause, so that it is a verb of saying."""
    doc, lexicon = reader.doc, reader.lexicon
    last = word
    while last > reader.sentence.first and (lexicon.auxiliary(doc.key(last - 1)) or lexicon.negator(doc.key(last - 1))):
        last -= 1
    if reader.sentence.first < last < word and doc.key(last)[:1] == "و":
        return None  # «أعلن الوزير أن التحقيق مستمر، | ولم يستبعد أن»: its subject is that of the verb before
    if lexicon.has("pronouns.headless", conjoined(doc.key(last - 1))):
        return None  # «رفع دعوى ضد كل | من يدعي أنه», «ومما | يؤكد أن»: it has no noun to be the subject
    last -= _behind_mark(reader, last)
    last = _before_adverbs(reader, last) - _unnamed_before(reader, last)
    last -= doc.key(last - 1) == "." and len(doc.key(last - 2)) == 1 and lexicon.listed_given(doc.key(last - 3))
    if (paper := paper_before(reader, last)) is not None:
        return paper
    # «أنهم مستعدون للعودة | كما أكد أن», «إنه حزين | بل قال إن», «إن الوزير "يحترم القرار"، | لكنه يعتقد أن»
    own = any(lexicon.has(name, doc.key(last - 1)) for name in OWN_CLAUSE)
    if last - 1 > reader.sentence.first and (own or doc.length_before("clauses.contrastives", last)):
        return None  # a connective opens the verb's own clause, or has its subject for a pronoun
    first = clause_start(reader, last, turns=True)
    first = past_openers(reader, first, last)
    if _because(reader, first) or _upon(reader, first) or lexicon.has("clauses.asked", doc.key(first)):
        return None  # «حين | سئل الوزير عنها قال», «ولأني كالجميع | اعتقدت أنه»: the pronoun is the subject
    if questioned_at(reader, first, last) is not None or _of_moment(reader, word):
        return None  # «وبسؤال الحارس | أفاد بأنه», «وحين سأله القاضي، | رد بأن»
    if joined_adjunct(reader, first):
        return _parsed(reader, word, last)  # «على أنه | ومع حلول الشتاء رأت أن»
    if first >= last and any(a.proclitic == "و" for a in doc.analyses(word)):
        return None  # «أضاف أن دخوله غير المباراة، | وعلق على الركلة قائلا»: its subject is that of the verb before
    if first >= last:
        return apposed_before(reader, last) or interrupted(reader, last) or _paused(reader, last)
    last = before_blessing(reader, last - 1) or last
    first = _behind_auxiliary(reader, first, last) if clausal else first
    nominal = headed_by_noun(reader, first)
    if first + 1 < last and any(a.form.kind == "verb" and a.proclitic == "و" for a in doc.analyses(first)):
        # «واستطرد | المتحدث يقول»
        first += lexicon.person_noun(doc.key(first + 1)) and definite(doc.key(first + 1))
    described = nominal and _indefinite(reader, first)
    alone = last - first == 1 and definite(conjoined(doc.key(first)))  # «فالمثل يقول»: no two verbs follow one another
    kept = first  # «مصدر في الوزارة | رفض الكشف عن اسمه | أكد أن»
    for k in range(first + nominal, last):
        kept = max(kept, k + withheld(doc, k, last))
        if k < kept:
            continue
        called = alone or doc.quotation_around(k) != doc.quotation_around(word)  # «"دولت ساقية" قال»: a name
        if annexed(reader, first, k):
            continue
        if reader.verb(k) and not described and not called and not _inside_relative(reader, first, k):
            return second_subject(reader, first, last - 1) or _parsed(reader, word, last)
    if described and reader.verb(last - 2) and (second := second_subject(reader, first, last - 1)) is not None:
        return second
    apposed = apposed_before(reader, last) if doc.key(first - 1) in COMMA else None
    if apposed is not None:
        return apposed
    # «وأن ممرضةً أخبرته»: behind أن the subject stands in the accusative; «أن | هذه الأخيرة أكدت»
    pointed = lexicon.has("pronouns.pointing", doc.key(first)) and definite(doc.key(first + 1))
    phrase = noun_phrase(reader, first, last, lead=reader.conjunction(first), trusted=nominal or (pointed and clausal))
    end = last - (doc.key(last - 1) in BREAKS)
    if phrase is not None and len(phrase) > 1 and joined_adjunct(reader, phrase.last - 1):
        phrase = Stretch(first, phrase.last - 1, phrase.lead)  # «سامي العلي | ومن خلال مؤتمر صحفي أوضح»
    if phrase is not None and (_only_remark(reader, phrase.last, end) or _placed(reader, phrase, end)):
        return _before_predicate(reader, phrase, last)
    return _parsed(reader, word, last)


def _of_moment(reader: Reader, word: int) -> bool:
    """Whether the clause that ends at the comma before the verb says when: «وحين سأله القاضي عن اسمه، | رد بأن»."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(word - 1) not in COMMA:
        return False
    for k in range(word - 2, max(reader.sentence.first - 1, word - MAX_WORDS), -1):
        if doc.key(k) in COMMA:
            return False
        if lexicon.has("clauses.moments_of", conjoined(doc.key(k))):
            return k == reader.sentence.first or doc.key(k - 1) in COMMA
    return False


def _upon(reader: Reader, k: int) -> bool:
    """Somebody's deed behind a word for when: «فحين | لقائي به قال»."""
    before = reader.doc.key(k - 1).removeprefix("و").removeprefix("ف")
    mine = reader.doc.key(k).endswith(("ي", *POSSESSIVES)) and not definite(reader.doc.key(k))
    return mine and reader.lexicon.has("clauses.moments_of", before) and reader.pos(k) in ("NOUN", "X")


def _because(reader: Reader, k: int) -> bool:
    """لأن with a pronoun at word ``k``: «لأنه», «ولأني»."""
    key = conjoined(reader.doc.key(k))
    return any(key.removeprefix(why) in PRONOUNS for why in reader.doc.grammar.sets["complementizers.causal"])


def _before_predicate(reader: Reader, who: Stretch, last: int) -> Stretch:
    """Who does something when he says it, where the tagger reads no verb: «لكن الوزير | أثار الجدل عندما قال»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("clauses.subordinators", doc.key(last - 1)):
        return who
    for k in range(who.first + 1, who.last - 1):
        key = doc.key(k)
        named = lexicon.somebody(key) or doc.known_surname(key) or lexicon.preposition(key)
        if definite(doc.key(k - 1)) and not (definite(key) or named) and reader.pos(k) != "ADJ":
            return Stretch(who.first, k, who.lead)
    return who


def _behind_mark(reader: Reader, last: int) -> int:
    """1 where a mark opens right before the verb, behind its subject: «إن الوزير «رحب بالقرار»», not «و«طالب»»."""
    doc = reader.doc
    mark = doc.opens(last - 1)
    subject = last - 2 > reader.sentence.first and doc.words[last - 2].is_word and doc.key(last - 2) not in ("و", "ف")
    return int(mark is not None and mark.style != "paren" and subject)


def _unnamed_before(reader: Reader, last: int) -> int:
    """1 where the comma before the verb closes what keeps a name back: «لكن مصدرا طلب عدم ذكر اسمه، | أكد أن»."""
    doc = reader.doc
    if doc.key(last - 1) not in COMMA:
        return 0
    lowest = max(reader.sentence.first, last - 1 - MAX_WORDS)
    hidden = (k for k in range(lowest + 1, last - 2) if doc.key(k - 1) not in COMMA and doc.key(k) != "عدم")
    whose = [k for k in hidden if k + withheld(doc, k, last - 1) == last - 1]  # «المصدر، | الذي طلب …، قال إن»: apart
    return int(any(not (reader.lexicon.relative(doc.key(k - 1)) and doc.key(k - 2) in COMMA) for k in whose))


def _behind_auxiliary(reader: Reader, first: int, last: int) -> int:
    """Behind the last كان of a clause, where its subject stands: «وحتى العام الماضي كانت | السلطات تظن أنها»."""
    for k in range(last - 1, first - 1, -1):
        if reader.lexicon.auxiliary(reader.doc.key(k)):
            return k + 1 if k + 1 < last and definite(reader.doc.key(k + 1)) else first
        if reader.verb(k) or reader.lexicon.relative(reader.doc.key(k)):
            break
    return first


def _indefinite(reader: Reader, first: int) -> bool:
    """A noun for people or a document that takes its relative clause bare: «أن شاهدا حضر الحادث ذكر أنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(first)
    noun = nominative(key)
    known = lexicon.person_noun(noun) or lexicon.any(("groups.documents",), noun)
    return known and not definite(key) and not definite(doc.key(first + 1)) and not lexicon.given_name(key)


def of_main_verb(reader: Reader, c: Candidate) -> Stretch | None:
    """Whose main verb a purpose belongs to: «والوزارة إذ تعلن ذلك | لتؤكد للجميع حرصها»."""
    lowest = max(reader.sentence.first, c.word - REACH)
    main = next((k for k in range(c.word - 1, lowest - 1, -1) if reader.verb(k)), None)
    who = subject_before_index(reader, main) if main is not None else None
    return who if who is not None and plausible_source(reader, who) else None


def _before_adverbs(reader: Reader, last: int) -> int:
    """Leftwards past the time between a subject and its verb: «لكن النادي | حتى الآن يرفض», «الوزير | أمس قال»."""
    doc = reader.doc
    while last - 1 > reader.sentence.first:
        length = next((n for n in (4, 3, 2, 1) if doc.phrase_length("adjuncts.time", last - n) == n), 0)
        if not length or reader.lexicon.outlet_head(doc.key(last - length - 1)):
            break
        if reader.verb(last - length - 1) and reader.lexicon.relative(doc.key(last - length - 2)):
            break  # «الدراسة التي أجرتها العام الماضي | كشفت»
        last -= length
        if doc.key(last - 1) in ("حتي", "منذ"):
            last -= 1
    return last


def _only_remark(reader: Reader, first: int, last: int) -> bool:
    """Whether at most one word or a parenthesis is left between the phrase and its verb: «فلان (كتلة كذا) قال»."""
    return last - first <= 1 or in_parentheses(reader, first, last) or _who_is(reader, first)


def _placed(reader: Reader, who: Stretch, last: int) -> bool:
    """Whether nothing but an adjunct is left between somebody and his verb: «اللاعب | خلال استجوابه أمس أكد أن».

    Also one with و: «الوزير | وفي تصريح له أمس أكد أن».
    """
    doc = reader.doc  # «أمس (الثلاثاء)»: brackets about a day part nothing
    words = [k for k in range(who.last, last) if doc.key(k) not in ("(", ")")]
    adjunct = reader.lexicon.preposition(doc.key(who.last)) or joined_adjunct(reader, who.last)
    if not adjunct or len(words) > MAX_PLACE:
        return False
    if reader.lexicon.adjunct_head(doc.key(last - 1)):
        return False  # «الرئيس تعامل مع النزاع | حين قال»
    somebody = spoken_in(reader, who.last) or plausible_source(reader, who)
    return somebody and all(doc.words[k].is_word and not reader.verb(k) for k in words)


def _paused(reader: Reader, last: int) -> Stretch | None:
    """«أن حزب الإصلاح، زعم أن»: a comma between the subject of أن and its verb."""
    if reader.doc.key(last - 1) not in COMMA:
        return None
    found = _suspended(reader, last - 1) or _with_clause(reader, last - 1)
    if found is not None:
        return found
    first = clause_start(reader, last - 1)
    if not governed(reader, first) or any(reader.verb(k) for k in range(first, last - 1)):
        return None
    found = noun_phrase(reader, first, last - 1, trusted=True)
    return found if found is not None and found.last == last - 1 and plausible_source(reader, found) else None


def _suspended(reader: Reader, comma: int) -> Stretch | None:
    """«وكانت الحركة | بعد أن تأكدت وفاة زعيمها، أعلنت أن»: a clause stands between the subject and the comma."""
    doc = reader.doc
    for k in range(comma - 2, max(reader.sentence.first, comma - MAX_WORDS), -1):
        if doc.key(k) in BREAKS:
            return None
        spoke = spoken_in(reader, k)  # «السيد سالم | وفي معرض حديثه عن الحرب، اعتبر أن»
        if not (spoke or doc.phrase_length("clauses.subordinators", k)):
            continue
        first = past_openers(reader, clause_start(reader, k), k)
        found = noun_phrase(reader, first, k, lead=reader.conjunction(first)) if first < k else None
        whole = found is not None and found.last == k and (spoke or plausible_source(reader, found))
        return found if whole else None
    return None


def _with_clause(reader: Reader, comma: int) -> Stretch | None:
    """«لكن المبعوث الذي تابع العملية في المدينة (الساحل)، شدد على أن»: a comma closes the clause that describes him."""
    doc, lexicon = reader.doc, reader.lexicon
    first = past_openers(reader, clause_start(reader, comma, turns=True), comma)
    relative = next((k for k in range(first + 1, comma) if lexicon.relative(doc.key(k))), comma)
    if relative == comma or doc.key(relative)[:1] in ("و", "ف") or any(reader.verb(k) for k in range(first, relative)):
        return None
    topic = governed(reader, first)
    if topic and not _shows(reader, comma + 1, feminine=lexicon.has("pronouns.feminine", doc.key(relative))):
        return None  # «المدينة التي تعتبر أن الميناء الذي بنته ملكها، | اقترحت»: not the subject of its own clause
    lead = reader.conjunction(first)
    who, found = (noun_phrase(reader, first, last, lead=lead, trusted=topic) for last in (relative, comma))
    named = who is not None and who.last == relative and (topic or plausible_source(reader, who))
    return found if named and found is not None and found.last == comma else None


def _shows(reader: Reader, word: int, *, feminine: bool) -> bool:
    """Whether a verb of the gender stands at word ``word``."""
    gender = "f" if feminine else "m"
    return any(a.form.kind == "verb" and a.form.gender == gender for a in reader.doc.analyses(word))


def _inside_relative(reader: Reader, first: int, k: int) -> bool:
    """Whether a clause that describes the subject stands before word ``k``: «الذي نزح», «وهي أرملة | نزحت»."""
    return any(reader.lexicon.relative(reader.doc.key(j)) or _who_is(reader, j) for j in range(first + 1, k))


def _who_is(reader: Reader, k: int) -> bool:
    """«أم سالم | وهي أرملة»: who somebody is, by an indefinite noun for people."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    pronoun = key[:1] == "و" and lexicon.has("pronouns.independent", key[1:])
    return pronoun and lexicon.person_noun(doc.key(k + 1)) and not definite(doc.key(k + 1))


def _parsed(reader: Reader, word: int, last: int) -> Stretch | None:
    """The parse's subject to the left of the verb."""
    first = subject_word(reader, word)
    if first is None or not reader.sentence.first <= first < last:
        return None
    if reader.lexicon.has("openers.prepositions", conjoined(reader.doc.key(first - 1))):
        return None  # «وعن | طبيعة مهنتها تقول»
    found = noun_phrase(reader, first, last, lead=reader.conjunction(first))
    return found if found is not None and found.last >= last - 2 else None


def set_apart(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«كان الوزير قد صرح أمام لجنة بمجلس | النواب بأن»: away from a verb whose subject stands before its قد."""
    past = reader.lexicon.has("clauses.perfective", reader.doc.key(c.word - 1)) and who.first > c.last
    return past and subject_before(reader, c) is not None
