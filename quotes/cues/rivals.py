"""Other verbs between a cue and its opener: which of them take the content over, and which only describe.

«استطرد قائلا إن», «نقلت … قوله إن» and «قال فلان وأكد أن» leave the first verb without content; «قال مصدر رفض كشف
هويته إن», «قالت وهي تشير إلى المضخة، إن» and «الوزير الذي أعلن استقالته أن» do not.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from quotes.cues.complementizers import Complementizer, complementizer_at, opens_at, that_clause_at
from quotes.cues.going_on import goes_on_to_say, the_saying
from quotes.cues.pointing import points_at, says_pointing
from quotes.document import Document
from quotes.fitting import named_behind_given
from quotes.folding import fold
from quotes.grammar import Grammar
from quotes.grammar.schema import Analysis, Verb
from quotes.lexicon import conjoined, definite, lexicon_of
from quotes.spelling import first_person_plural
from quotes.words import COMMA

MAX_VOICED = 6  # words from a verb to «على لسان»
MAX_APPOSED = 12  # words of an apposition
MAX_DESCRIBED = 5  # words from a cue to the bare relative of its indefinite subject
CALLING = ("recipients.deemed", "recipients.spoken_of")  # verbs that say what their object is
AT_COMMA = ("belief", "request")  # what takes over only where it begins a clause: «، فيما رجحت السلطات أن»
MAX_RECIPIENT = 5  # words and marks of «لصحيفة «البيان»»
MAX_IDENTITY = 5  # words from رفض to هويته
PERSONS = ("ا", "ت", "ن", "ي")  # what a verb in the present begins with
OWN = 12  # words from a verb to its own preposition

# participles that say to whom or how, beside the verb of saying
BESIDES = ("openers.addressing", "openers.manners")
ABOUT = frozenset({"علي", "عن"})


def besides(doc: Document, j: int, lemma: str) -> bool:
    """Whether the participle at word ``j`` says to whom, how or about what, and leaves the words to the verb before it.

    «قال مخاطبا | الجمهور: «…»», «قال معلقا | على القرار: «…»», but «قال معلقا: «…»».
    """
    about = fold(lemma) in doc.grammar.sets["recipients.commenting"] and doc.key(j + 1) in ABOUT
    return about or any(fold(lemma) in doc.grammar.sets[names] for names in BESIDES)


def licensed(frame: str, frames: Set[str]) -> bool:
    """بأن goes with every verb that takes أن (``أكد بأن``); other prepositions need their own frame."""
    return (
        frame in frames or (frame == "clause:ب" and "clause" in frames) or (frame == "clause" and "clause:ب" in frames)
    )


def in_way(doc: Document, k: int) -> bool:
    """Whether an adjective stands at word ``k``, whatever verb it is spelt like: «أكد بشكل | قاطع أن».

    So does one of a source or of what it tells: «من مصادر | مؤكدة أن», «معلومات | مؤكدة بأن».
    """
    sets, before = doc.grammar.sets, doc.key(k - 1)
    vouches = doc.key(k) in sets["openers.vouching"]
    return before in sets["openers.ways"] or (
        vouches and (before in sets["groups.faceless"] or before in sets["openers.vouched"])
    )


def governed(doc: Document, i: int, found: Complementizer) -> bool:
    """Whether the word right before a complementizer is a verb or participle that takes it: «… نأمل أن», «مبينا أن».

    Not so the third person of a verb that passes words on, which is more often a passive: «في بيان نشر أن».
    """
    j = found.word - 1
    if doc.key(j) in doc.grammar.sets["pronouns.within"]:
        j -= 1  # «في بيان وصفه فيه بأنه»
    if j <= i or not doc.words[j].is_word:
        return False
    if in_way(doc, j) or paper(doc, j) or how_firm(doc, j):
        return False
    if named_behind_given(doc, j):
        return False  # «قال سامي | نجيب إن»
    if first_person_plural(doc.key(j)) and found.frame == "clause" and doc.opens(j - 1) is None:
        return True  # «كل من انتقد القرار، ولا ننسى أن»
    if behind_object(doc, i, found.frame, j) or _named_so(doc, i, j):
        return False
    for analysis in doc.analyses(j):
        form = analysis.form
        if form.kind == "masdar" or form.tense == "passive" or form.nominative or shortened(doc, j, analysis):
            continue
        if form.verb.category == "relay" and form.tense == "past" and form.gender == "m":
            continue
        if form.person in (1, 2) and form.tense == "past" and doc.quotation_around(j) is None:
            continue  # رايت is a name outside of speech
        if analysis.enclitic and not form.verb.object:
            continue  # «كشف في دراسة أعلنها بأن»: the pronoun is what it announced
        if form.verb.strict and doc.words[found.word].letters[:1] == "إ" and _plainly_says(doc, i):
            continue  # «قال المتحدث تشاو ون | بين إن»
        if licensed(found.frame, {fold(frame) for frame in form.verb.frames}):
            return True
    return False


def _named_so(doc: Document, i: int, j: int) -> bool:
    """Whether a name that is a word stands right behind a finite verb, as no other verb can: «وأضافت | أمل أن»."""
    finite = j == i + 1 and all(a.form.kind == "verb" and not a.enclitic for a in doc.analyses(i))
    return finite and doc.key(j) in doc.grammar.sets["names.nouns"] and all(a.form.person == 3 for a in doc.analyses(i))


def shortened(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether a word is spelt like a short form where none can stand, behind neither لم nor ل: «يقل», «فيشر»."""
    form = analysis.form
    negated = conjoined(doc.key(i - 1)) == "لم"
    return form.jussive and form.number == "s" and not negated and not analysis.proclitic.endswith("ل")


def _plainly_says(doc: Document, i: int) -> bool:
    """Whether "say" stands at word ``i``, the one verb that has إن in proper spelling."""
    return any(a.form.verb.lemma == "قال" for a in doc.analyses(i))


def behind_object(doc: Document, i: int, frame: str, j: int) -> bool:
    """«وصف الباحث ما يحدث بأنه»: what the verb at ``i`` is said of holds the verb at ``j``, which has no clause then.

    Of those that take theirs behind ب alone, of an object.
    """
    if frame != "clause:ب" or doc.key(j - 1) not in doc.grammar.sets["pronouns.relative_ma"]:
        return False
    frames = (a.form.verb.frames for a in doc.analyses(i) if a.form.verb.object)
    return any(frame in own and "clause" not in own for own in frames)


def holds_object(doc: Document, i: int, j: int) -> bool:
    """Whether ما and the verb at ``j`` are what is spoken of at ``i``: «واصفا | ما نشرته الصحيفة بأنه»."""
    return j == i + 2 and behind_object(doc, i, "clause:ب", j)


def aside_at(doc: Document, i: int, j: int) -> bool:
    """Whether a clause that describes the subject begins at word ``j``; it reaches to the next comma.

    A relative (الذي …), a state of the speaker (وهو يبتسم), a clause of time (بعدما علم بأن) or one thrown in (، وقد
    انضمت إلينا،).
    """
    sets, key = doc.grammar.sets, doc.key(j)
    if key in sets["pronouns.relative"] or key in sets["openers.subordinators"]:
        return True
    if key[:1] == "و" and conjoined(key) in sets["pronouns.independent"]:
        return doc.key(j + 1) != "ما"  # «، وهو ما أكد أنه»: the sentence goes on
    if key == "وقد" and doc.key(j - 1) in COMMA and j - 1 > i + 1:
        return not any(a.form.kind == "verb" for a in doc.analyses(j + 1))
    return False


def leaving_at(doc: Document, j: int) -> bool:
    """Whether what somebody does meanwhile begins at ``j``: «أقر لنا | ونحن نودعه بأن», not «، ونحن نقدر أن».

    Nor does «وأنا متأكد أن», which has the clause itself.
    """
    pronoun, behind = conjoined(doc.key(j)), doc.key(j + 1)
    within = doc.key(j)[:1] == "و" and pronoun in doc.grammar.sets["pronouns.independent"]
    if not within or doc.key(j - 1) in COMMA or doc.analyses(j + 1):
        return False
    return behind[:1] in PERSONS or behind in doc.grammar.sets["openers.prepositions"]


@lru_cache(maxsize=4)
def aside_words(grammar: Grammar) -> frozenset[str]:
    """The words of which ``aside_at`` may be true."""
    state = {"و" + pronoun for pronoun in grammar.sets["pronouns.independent"]}
    return grammar.sets["pronouns.relative"] | grammar.sets["openers.subordinators"] | state | {"وقد"}


def how_firm(doc: Document, j: int) -> bool:
    """Whether the participle at word ``j`` says how firm the belief before it is: «أعتقد | جازما أن»."""
    believes = any(a.form.kind == "verb" and a.form.verb.category == "belief" for a in doc.analyses(j - 1))
    firm = believes and any(a.form.kind == "participle" and not a.proclitic for a in doc.analyses(j))
    return firm and that_clause_at(doc, j + 1)


def takes_over(doc: Document, i: int, j: int, *, aside: bool) -> bool:
    """Whether another word of saying at ``j`` takes over what the cue at ``i`` would introduce.

    ``aside``: the word stands in a clause that only describes the subject.
    """
    if not doc.analyses(j) or _describes(doc, j) or doc.key(j) in doc.grammar.sets["naming.words"]:
        return False  # «نجل الضحية، ويدعى سامي، إن»
    if names_father(doc, j):
        return False  # «قائد الفريق محسن بن | طالب الراوي أن»
    if (points_at(doc, j) and says_pointing(doc, j)) or how_firm(doc, j):
        return False
    if holds_object(doc, i, j) or _apposed(doc, i, j):
        return False  # «واصفا ما | نشرته الصحيفة بأنه»
    if aside and _of_voice(doc, i, j):
        return True
    inside = aside or _bare_relative(doc, i, j)
    # «دون تأكيد الأرقام أو نفيها، ذكر متحدث أن»: right behind a verbal noun and its comma as well
    finite = all(a.form.kind == "verb" for a in doc.analyses(i))
    opening = not inside and j - 1 > i + finite and _opens_clause(doc, j)
    for analysis in doc.analyses(j):
        form, joined = analysis.form, analysis.proclitic[:1] in ("و", "ف")
        if "source:في" in form.verb.frames and doc.key(j + 1) in doc.grammar.sets["pronouns.within"]:
            return opens_at(doc, j + 2)  # «نشرت الوزارة البيان الذي جاء فيه أن»
        if form.tense == "passive" or shortened(doc, j, analysis):
            continue  # «ذكر ما لا يقل عن خمسة سكان أن», «قالت متحدثة باسم | فيشر إن»
        if form.kind == "participle":
            if any(key in doc.grammar.sets["openers.identity"] for key in doc.keys[j + 1 : j + 1 + MAX_IDENTITY]):
                continue  # «شدد مصدر، تحدث للوكالة | طالبا حجب اسمه، على أن»
            if finite and besides(doc, j, form.verb.lemma):
                continue  # «قال الحكواتي مخاطبا | الجمهور: «…»», «علق ساخرا: «…»»
            if form.verb.category != "knowledge" and _adverbial(doc, j, analysis):
                return True
            continue
        if form.verb.strict and not (joined and opens_at(doc, j + 1)) and not (opening and _has_own(doc, j, form.verb)):
            continue
        called = opening and analysis.enclitic and form.kind == "verb"
        if called and any(fold(form.verb.lemma) in doc.grammar.sets[calling] for calling in CALLING):
            return True  # «رحبت الحكومة بالاتفاق، بينما | وصفته الحركة بأنه خيانة»
        if form.kind == "verb" and not analysis.enclitic:
            said = form.verb.category in ("statement", "denial") or (opening and form.verb.category in AT_COMMA)
            said = said or (form.verb.category == "question" and opens_at(doc, j + 1))  # «، ويتساءل: لماذا»
            said = said or (opening and form.verb.category == "knowledge" and _outlet_at(doc, j + 1))
            # «، فيما نقلت وكالة كذا عن مصدر أن», not «في بيان، نشر أمس، أن»
            apart = opening and (joined or doc.key(j - 1) not in COMMA)
            said = said or (apart and form.verb.category == "relay" and _runs_on(doc, j))
            if (said and not inside) or (joined and not aside and (said or form.verb.category == "request")):
                return True
            if joined and said:
                return True
        if form.kind == "verb" and form.verb.category == "knowledge" and not aside and _knows(doc, j):
            return True
        if joined and not aside and _described_anew(doc, j, analysis):
            return True
        said = form.kind == "masdar" and form.verb.category in ("statement", "denial")
        own = form.enclitic and doc.key(j)[:1] not in "لف" and not (finite and told_at(doc, j))
        # «أشار الوزير، الذي أدلى | بتصريحاته في مؤتمر صحفي، إلى أن»
        own = own and not (aside and doc.key(j)[:1] == "ب" and not opens_at(doc, j + 1))
        if said and (own or doc.key(j).startswith("بال")):
            return True
        if goes_on_to_say(doc, j, analysis) or _passed_on(doc, i, j, analysis):
            return True
    return False


def _of_voice(doc: Document, i: int, j: int) -> bool:
    """«ردت موسكو على لسان الوزير الذي | صرح للوكالة بأن»: he who speaks for somebody says it, whatever answers so."""
    voiced = any(doc.phrase_length("phrases.agents", k) > 1 for k in range(i + 1, min(j, i + MAX_VOICED)))
    says = (a.form.kind == "verb" and a.form.verb.category == "statement" and not a.enclitic for a in doc.analyses(j))
    return voiced and doc.key(j - 1) in doc.grammar.sets["pronouns.relative"] and any(says)


def _apposed(doc: Document, i: int, j: int) -> bool:
    """«قال سامي العلي، | طالب بكلية الطب، إن»: between commas and before إن no verb stands without a connective."""
    if not _plainly_says(doc, i) or doc.key(j - 1) not in COMMA or any(a.proclitic for a in doc.analyses(j)):
        return False
    comma = next((k for k in range(j + 1, min(len(doc.words), j + MAX_APPOSED)) if doc.key(k) in COMMA), None)
    found = None if comma is None else complementizer_at(doc, comma + 1)
    return found is not None and doc.words[found.word].letters.startswith("إ")


def _described_anew(doc: Document, j: int, analysis: Analysis) -> bool:
    """«نفت الجبهة الاتهامات، | ووصفتها في بيان بأنها»: a verb with the object's pronoun behind a comma, and its بأن."""
    form = analysis.form
    if form.kind != "verb" or not analysis.enclitic or not form.verb.object or doc.key(j - 1) not in COMMA:
        return False
    near = range(j + 1, min(j + 1 + OWN, len(doc.words)))
    found = next((complementizer_at(doc, k) for k in near if complementizer_at(doc, k) is not None), None)
    return found is not None and found.frame == "clause:ب"


def told_at(doc: Document, j: int) -> bool:
    """Whether في makes a verbal noun the occasion of what a verb says: «قال الشاهد في | أقواله إن», not «في قوله»."""
    return doc.key(j - 1) == "في" and not doc.key(j).startswith("قول")


def _has_own(doc: Document, j: int, verb: Verb) -> bool:
    """Whether what takes a clause behind one preposition finds it: not «في بلاغ، | توصل به الموقع، أن»."""
    frames = [fold(frame) for frame in verb.frames]
    if any(":" not in frame for frame in frames):
        return True
    wanted = tuple(frame.partition(":")[2] for frame in frames)
    return any(doc.key(k).startswith(wanted) for k in range(j + 1, j + 1 + OWN))


def _passed_on(doc: Document, i: int, j: int, analysis: Analysis) -> bool:
    """«نقلت الإذاعة عن الوزير القول إن», as «… قوله إن»: the words are the noun's."""
    relays = (a.form.kind == "verb" and a.form.verb.category == "relay" for a in doc.analyses(i))
    return the_saying(doc, j, analysis) and any(relays)


def _knows(doc: Document, j: int) -> bool:
    """«سيتم التدرج، ليعلم الجميع أن»: a verb of knowing, its subject of a word and its own أن."""
    found = complementizer_at(doc, j + 2) if doc.word_at(j + 1) else None
    return found is not None and found.frame == "clause" and complementizer_at(doc, j + 1) is None


def _runs_on(doc: Document, j: int) -> bool:
    """Whether أن follows the verb at word ``j`` in its clause, which no comma closes: «، فيما نقلت عنه كذا | ، إن»."""
    near = range(j + 1, min(j + 1 + OWN, len(doc.words)))
    found = next((k for k in near if complementizer_at(doc, k) is not None), j + 1)
    return found > j + 1 and doc.key(found - 1) not in COMMA


def _outlet_at(doc: Document, k: int) -> bool:
    """«أعلنت اللجنة تقريرها، فيما علمت | «المرآة» من مصادر أن»: an outlet at word ``k``, in marks or by its noun."""
    head = doc.key(k).removeprefix("ال")
    return (
        doc.opens(k) is not None
        or head in doc.grammar.sets["outlets.heads"]
        or doc.item_length("outlets.names", k, doc.key(k)) > 0
    )


def _adverbial(doc: Document, j: int, analysis: Analysis) -> bool:
    """مضيفا، مضيفة always; what may be a noun as well (مبينا، قائلين) only right before what is said; مدعون never."""
    ending = doc.key(j)[-1:]
    if ending not in ("ا", "ة", "ن") or analysis.enclitic or analysis.form.nominative or paper(doc, j):
        return False
    if not analysis.proclitic and behind_preposition(doc, j):
        return False  # «قال المدير، ردا على سؤال حول | مطالبة البعض بالتأجيل: «…»»
    titled = doc.key(j + 1) in doc.grammar.sets["anaphors.honorifics"]  # «مذكرا سموه بأن»
    if (ending != "ن" and not analysis.form.verb.strict) or opens_at(doc, j + 1 + titled):
        return True
    # «حذر أطباء من المشروبات، | مؤكدين لـ«البيان» أن»
    if ending == "ن" and doc.key(j - 1) in COMMA and doc.key(j + 1)[:1] == "ل":
        return any(that_clause_at(doc, k) for k in range(j + 2, j + 2 + MAX_RECIPIENT))
    # «اعتذر عن التأخير، | مبينا في تصريح للصحيفة أن»
    said_in = doc.key(j + 1) in ("في", "خلال") and lexicon_of(doc.grammar).occasion(doc.key(j + 2))
    if said_in and ending == "ا" and doc.key(j - 1) in COMMA:
        clauses = ((k, that_clause_at(doc, k)) for k in range(j + 3, j + 3 + MAX_RECIPIENT))
        return next((clause for k, clause in clauses if clause or doc.key(k) in COMMA), False)
    # «يتابع الموضوع، | مذكرا الأندية بأن»
    told = analysis.form.verb.object and ending == "ا" and doc.key(j - 1) in COMMA and definite(doc.key(j + 1))
    found = complementizer_at(doc, j + 2) if told else None
    return found is not None and licensed(found.frame, {fold(frame) for frame in analysis.form.verb.frames})


def paper(doc: Document, i: int) -> bool:
    """Whether a participle is the noun for a paper that it is spelt like: «في مذكرة», not «قالت …، مذكرة بأن»."""
    key = doc.key(i)
    return key.endswith("ة") and key in doc.grammar.sets["groups.documents"] and doc.key(i - 1) not in COMMA


def names_father(doc: Document, i: int) -> bool:
    """Whether word ``i`` stands behind what a father's name does: «سالم بن | طالب», not «قال ولد | طالب بالتعويض»."""
    sets, before = doc.grammar.sets, doc.key(i - 1)
    return before in sets["naming.patronymics"] and before not in sets["naming.sons"]


def behind_preposition(doc: Document, i: int) -> bool:
    """Whether a preposition of its own word stands before word ``i``; من may be "who", علي a name; منذ takes verbs."""
    before = doc.key(i - 1)
    if before in doc.grammar.sets["openers.aims"]:
        return True  # «حملة بهدف حث أفراد المجتمع على التبرع»
    if before in doc.grammar.sets["openers.before_verbs"] or before not in doc.grammar.sets["openers.prepositions"]:
        return False
    return before != "علي" or doc.words[i - 1].letters.endswith("ى")


def _opens_clause(doc: Document, j: int) -> bool:
    """Whether word ``j`` begins a clause: behind a comma, لكنه, فيما; «، عبر الهاتف،» is an adjunct."""
    sets, key, before = doc.grammar.sets, doc.key(j), doc.key(j - 1)
    if key in sets["adjuncts.heads"] or key in sets["openers.prepositions"]:
        return False
    connectives = sets["clauses.sibling_connectives"] | sets["clauses.contrastives"]
    return before in COMMA or before in connectives or conjoined(before) in connectives  # «فيما» is no ف


def _describes(doc: Document, j: int) -> bool:
    """A name that is spelt like a verb (عزت), and what keeps a source unnamed (رفض كشف هويته، لم يذكر اسمه)."""
    sets, key = doc.grammar.sets, doc.key(j)
    if in_way(doc, j):
        return True
    if key in sets["names.given_male"] or key in sets["names.given_female"]:
        return True
    # «طلبت الإشارة إليها | باسمها الأول»
    if any(doc.key(k).removeprefix("ب") in sets["openers.identity"] for k in range(j + 1, j + 1 + MAX_IDENTITY)):
        return key[:1] not in ("و", "ف")
    return False


def _bare_relative(doc: Document, i: int, j: int) -> bool:
    """Behind an indefinite noun a relative clause is bare: «قال مصدر رفض الكشف عن هويته إن».

    So it is behind the paper that somebody speaks in: «قال في بيان | يخاطب المتطوعين إنه».
    """
    sets, subject = doc.grammar.sets, doc.key(i + 1)
    if doc.key(j - 1) in sets["groups.documents"] and doc.key(j - 2) == "في":
        return True
    someone = (
        subject in sets["groups.heads"] or subject in sets["titles.offices"] or subject in sets["groups.documents"]
    )
    before = j - 1
    if doc.key(before)[:2] == "لل" and before - 1 > i:
        before -= 1  # «كشف استطلاع للرأي أعلنت نتائجه أمس أن»: what ل adds leaves the noun indefinite
    return someone and i + 1 < j <= i + MAX_DESCRIBED and not definite(doc.key(before))
