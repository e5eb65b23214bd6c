"""Whom a verb addresses or speaks of, where that is all that stands behind it: ``أن اللاعب أبلغ | وكيله برغبته``.

The verb's own subject stands before it then, or is dropped.
"""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.antecedent import antecedent
from quotes.attribution.authors import told_at
from quotes.attribution.gists import verb_of_document
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.preverbal import subject_before
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.folding import fold
from quotes.grammar.schema import CueForm
from quotes.lexicon import PRESENT, bare, conjoined, definite, disowned
from quotes.marks import is_statement_like
from quotes.words import COMMA

LONGEST = 4  # words of a noun and its adjectives
DESCRIBED = 2  # words of a thing and its adjective
MAX_PAPER = 10  # words from a paper to the verb of what stands in it
MAX_CALL = 30  # words from what somebody is called to, to the participle that goes on
ONE_MAN = "ا"  # the accusative of «مؤكدا»
OF_ITS = ("ها", "ه")
PLURAL = ("ين", "ات")
NO_MAN = ("ة", "ت", "تي", "و", "ون", "ين", "ان")  # a woman, two or several
OWN = ("ه", "ها", "هم", "هما")
SHORTEST_PLURAL = 6  # letters with the article: «العين» is none


def addressed(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether the phrase behind a verb that takes a person is that person, and not who speaks."""
    if c.verb is None or not c.takes_object or c.enclitic or who.first < c.last:
        return False
    if c.kind == "masdar" or (reader.pos(c.word) == "NOUN" and _annexed(reader, c)):
        return _of_masdar(reader, c, who)
    if c.kind != "verb":
        return False
    if reader.doc.key(c.word - 1) == "من" and c.form is not None and c.form.tense == "present":
        return True  # «من المتشددين من يتهم | الحزب بأنه»: "who" is the subject
    if man_told(reader, c.form, c.last, who) or _people_told(reader, c, who) or _his_own_told(reader, c, who):
        return True
    if c.opener is not None and faced(reader, c.word, who, c.opener.word):
        return True
    if _called_in(reader, c, who) or _one_goes_on(reader, c, who) or _of_pronoun(reader, c, who):
        return True
    known = _has_subject(reader, c) or _of_antecedent(reader, c, who) or _whoever(reader, who)
    return known or _required(reader, c, who) or _described(reader, c, who) or spoken_of(reader, c, who)


def takes_addressee(reader: Reader, c: Candidate) -> bool:
    """Whether the verb, or one spelt alike with the same frame, takes a person: «ذكّر الرئيس | الحاضرين بأن»."""
    if c.verb is None:
        return False
    if c.takes_object or c.kind != "verb" or c.opener is None or c.opener.frame == "clause":
        return c.takes_object
    return any(a.form.verb.object and c.opener.frame in a.form.verb.frames for a in reader.doc.analyses(c.word))


def man_told(reader: Reader, form: CueForm | None, behind: int, who: Stretch) -> bool:
    """Whether a man stands right behind a feminine verb that takes a person: «سألت | رئيس الوزراء», «أخبرت | والده».

    An office may be a woman's in the masculine («قالت النائب سلمى العلي»): with her name, or behind other verbs.
    """
    if form is None or (form.person, form.number, form.gender) != (3, "s", "f") or who.first != behind:
        return False
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(who.first)
    stem = key if lexicon.office(key) else disowned(key) or key
    kin = (lexicon.has("titles.kin", stem) and stem != key) or lexicon.has("titles.mine", key)  # «سألت | والدي»
    single = lexicon.office(stem) or kin
    many = lexicon.any(("anaphors.plurals", "titles.either", "titles.feminine"), stem) or stem.endswith(NO_MAN)
    named = any(lexicon.any(("names.given_female",), doc.key(k)) for k in range(who.first + 1, who.last))
    return single and not (many or named or place_at(reader, who))


def _his_own_told(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«وأبلغ | ضيفه أن», «أخبر | أحد أصدقائه بأن»: whom a verb tells that always tells somebody, and who is his own.

    Alone, that is: «أبلغ محاميه | الصحيفة أن» has its subject and whom he told, «أبلغه | شريكه أن» the pronoun.
    """
    if c.verb is None or not reader.lexicon.has("recipients.telling", fold(c.verb.lemma)) or who.first != c.last:
        return False
    head = who.first + reader.lexicon.has("anaphors.one_of", reader.doc.key(who.first))
    if c.opener is None or c.opener.word != who.last or c.enclitic or not reader.owned(head):
        return False
    his = next((p for p in OWN if reader.doc.key(head).endswith(p)), "")
    alone = all(definite(reader.doc.key(k)) and reader.pos(k) == "ADJ" for k in range(head + 1, who.last))
    return bool(his) and alone


def faced(reader: Reader, verb: int, who: Stretch, limit: int) -> bool:
    """Whether somebody turns to whom his verb never leaves out: «دخل الوزير القاعة، وخاطب | الحاضرين قائلا».

    Behind و one noun without a name is then whom he faces, where its sentence has told of somebody before; and somebody
    with what he is of, where what he says is brought in by another word («وخاطب | ممثل الشركة قائلا»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    joined = [a for a in doc.analyses(verb) if a.proclitic in ("و", "ف") and not a.enclitic]
    if who.first != verb + 1 or not any(lexicon.has("recipients.facing", fold(a.form.verb.lemma)) for a in joined):
        return False
    key = doc.key(who.first)
    several = key.endswith("ين") and len(key) > SHORTEST_PLURAL
    one = definite(key) and not key.endswith("ون") and (lexicon.person_noun(bare(key)) or several)
    one = one or (lexicon.owned_person(key) and reader.owned(who.first))  # «وأخبر | لاعبيه»
    one = one or (definite(key) and lexicon.has("narrator.audience", bare(key)))  # «وخاطب | الحضور قائلا»
    end = who.first + 1
    while end < who.last and definite(doc.key(end)) and reader.pos(end) == "ADJ":
        end += 1
    apart = lexicon.preposition(doc.key(end)) or reader.adposition(end)  # «وخاطب | القاضي من خلف الزجاج: «…»»
    if not (one and (apart or end == limit)) and not (_of_something(reader, who) and who.last == limit):
        return False
    before = range(reader.sentence.first, verb)
    return any(lexicon.person_noun(bare(doc.key(k))) or lexicon.given_name(doc.key(k)) for k in before)


def _of_something(reader: Reader, who: Stretch) -> bool:
    """Somebody of a body, who is told what another word of saying brings in: «ممثل الشركة | قائلا», «| بالقول»."""
    doc, key = reader.doc, reader.doc.key(who.first)
    office = reader.lexicon.office(key) and not definite(key) and not key.endswith("ون")
    closed = len(who) > 1 and definite(doc.key(who.last - 1)) and not reader.lexicon.person_noun(doc.key(who.last - 1))
    named = any(reader.lexicon.given_name(doc.key(k)) for k in range(who.first + 1, who.last))
    brought = any(a.form.kind in ("participle", "masdar") for a in doc.analyses(who.last))
    return office and closed and brought and not named


def _people_told(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Men in a broken plural, which shows no case, right behind the verb: «ودعت | السكان إلى», «ودعا | المجتمع إلى».

    A feminine verb is theirs in old usage only, but that of bodies and the public in the press («طالبت | الجماهير»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    everyone = lexicon.has("recipients.everyone", doc.key(who.first)) and who.first == c.last
    if everyone and c.proclitic == "و" and c.verb is not None and c.verb.category == "request":
        return c.opener is not None and c.opener.word == who.last  # «وطالبت | جميع الدول بالتحرك»
    key = doc.key(who.first + everyone)
    in_charge = len(who) == 2 and lexicon.has("recipients.in_charge", doc.key(who.first + 1))
    if in_charge and lexicon.has("recipients.authorities", bare(key)) and c.proclitic == "و":
        asked = c.verb is not None and c.verb.category == "request" and who.first == c.last
        return asked and c.opener is not None and c.opener.word == who.last  # «وطالبت | الجهات المعنية بالتدخل»
    if doc.phrase_length("recipients.parents", who.first) and who.first == c.last:
        called = c.verb is not None and lexicon.has("recipients.called", fold(c.verb.lemma))
        return called and c.opener is not None and c.opener.word == who.last  # «ودعا أولياء الأمور إلى»
    public = lexicon.has("recipients.public", bare(key))
    men = definite(key) and (public or lexicon.has("anaphors.plurals", bare(key))) and not key.endswith("ون")
    if not men or who.first != c.last or c.form is None or c.verb is None:
        return False
    if not (_alone(reader, who) or (c.opener is not None and c.opener.word == who.last)):
        return False
    hers = (c.form.person, c.form.number, c.form.tense, c.form.gender) == (3, "s", "past", "f")
    feminine = lexicon.has("groups.feminine", bare(key)) or key.endswith("ات")
    if hers and not feminine:
        return True
    called = c.proclitic == "و" and lexicon.has("recipients.called", fold(c.verb.lemma))
    return called and public


def _called_in(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whom somebody calls on in what he issues: «أصدر الاتحاد بيانا دعا فيه | الحكومة إلى الحوار».

    The pronoun takes up the paper, which its author has for the object of his verb; the verb of saying agrees with him.
    """
    doc, lexicon, first = reader.doc, reader.lexicon, c.last + 1
    if (
        who.first != first
        or not lexicon.has("pronouns.within", doc.key(c.last))
        or lexicon.relative(doc.key(c.word - 1))
    ):
        return False
    if any(doc.key(first).endswith(p) and lexicon.person_noun(disowned(doc.key(first))) for p in OF_ITS):
        return False  # «وقفة دعا فيها | نقيبها إلى»
    if not (_alone(reader, who) or (c.opener is not None and c.opener.word == who.last)):
        return False
    words = range(c.word - 1, max(reader.sentence.first, c.word - MAX_PAPER), -1)
    paper = next((k for k in words if reader.verb(k) or told_at(reader, k)), c.word - 1)
    issued = lexicon.any(("groups.documents",), nominative(doc.key(paper)))  # no session, where others speak
    if reader.verb(paper) or not issued or lexicon.preposition(doc.key(paper - 1)):
        return False
    verb = verb_of_document(reader, paper)
    if verb is None or c.form is None or _hers(reader, verb) != (c.form.gender == "f"):
        return False
    issuer = doc.key(verb + 1)
    return not (lexicon.outlet_head(issuer) or lexicon.outlet_name(issuer))  # «نشر الموقع مقالا دعا فيه | الكاتب إلى»


def _of_pronoun(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«أنه أبلغ | المتهم بأن»: with the pronoun of أن for a subject a verb that tells has whom it tells behind it."""
    doc, lexicon = reader.doc, reader.lexicon
    that = doc.key(c.word - 1).removeprefix("ب")
    pronoun = lexicon.has("complementizers.suffixed", that) and not c.proclitic
    if not pronoun or c.verb is None or c.form is None or who.first != c.last:
        return False
    telling = any(lexicon.has(f"recipients.{name}", fold(c.verb.lemma)) for name in ("telling", "required", "called"))
    return telling and that.endswith("ها") == (c.form.gender == "f")


def _hers(reader: Reader, verb: int) -> bool:
    """Whether a verb of the third person is a feminine by its letters: «أصدرت», «تصدر»."""
    key = conjoined(reader.doc.key(verb))
    return key.endswith("ت") or key[:1] == "ت"


def _one_goes_on(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a participle of one man goes on behind several people: «دعا | أنصار الحركة إلى القتال، مؤكدا أن».

    It agrees with the subject, so that they are whom he calls on; several would be «مؤكدين».
    """
    doc, lexicon, opener = reader.doc, reader.lexicon, c.opener
    if opener is None or c.form is None or (c.form.person, c.form.number, c.form.gender) != (3, "s", "m"):
        return False
    key = doc.key(who.first)
    many = lexicon.any(("anaphors.plurals",), bare(key)) or (key.endswith("ات") and lexicon.person_noun(key))
    if lexicon.has("phrases.counts", key) or lexicon.has("phrases.shares", key):
        return False  # «طالب عدد من السكان بفتح الطريق، مشيرا»: a singular by its head
    if not many or key.endswith("ون") or not (_alone(reader, who) or opener.word == who.last):
        return False
    for k in range(opener.word + 1, min(reader.sentence.last, opener.word + MAX_CALL)):
        if doc.quotation_around(k) is not None:
            continue
        if reader.verb(k) and (doc.key(k)[:1] in ("و", "ف") or doc.key(k - 1) in COMMA):
            return False  # somebody else may have come in
        forms = [a.form for a in doc.analyses(k) if a.form.kind == "participle"]
        if forms and not definite(doc.key(k)) and doc.key(k).endswith(ONE_MAN) and doc.key(k - 1) in COMMA:
            return any((form.number, form.gender) == ("s", "m") for form in forms)
    return False


def _of_antecedent(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«الجوازات التي حثت | أبناء اليمن على»: nothing in the relative clause takes up its noun, which is the subject."""
    taken = any(reader.lexicon.has("pronouns.prepositional", reader.doc.key(k)) for k in range(c.last, c.gap.last))
    found = None if taken else antecedent(reader, c)
    return (
        found is not None
        and plausible_source(reader, found)
        and not reader.lexicon.given_name(reader.doc.key(who.first))
    )


def _whoever(reader: Reader, who: Stretch) -> bool:
    """«تحذر | كل من تسول له نفسه … بأن»: whoever does it is warned of it, and says nothing.

    «يدعو | كل امرأة تضطر إلى تغيير دوائها إلى»: nor does everyone of a kind.
    """
    doc, k = reader.doc, who.first
    kind = doc.key(k) == "كل" and reader.lexicon.person_noun(doc.key(k + 1)) and not definite(doc.key(k + 1))
    if not (kind or (reader.lexicon.has("phrases.shares", doc.key(k)) and doc.key(k + 1) == "من")):
        return False
    does = doc.key(k + 2)[:1] in PRESENT and not place_at(reader, Stretch(k + 2, k + 3))  # «كل من تونس والجزائر»
    return reader.verb(k + 2) or (does and reader.pos(k + 2) not in ("PROPN", "ADJ"))


def _annexed(reader: Reader, c: Candidate) -> bool:
    """Whether an indefinite noun right before the form makes a verbal noun of it: «إلى حد | وصف الحزب»."""
    before = c.word - 1
    noun = before >= reader.sentence.first and reader.pos(before) == "NOUN" and not definite(reader.doc.key(before))
    return noun and not c.proclitic


def _of_masdar(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«إلى حد وصف | الحزب بأنه», «بعد اتهام | الشركة بأنها»: the one noun of such a verbal noun is its object."""
    if c.verb is None or c.opener is None or not reader.lexicon.has("recipients.required", fold(c.verb.lemma)):
        return False
    return c.opener.kind in ("clause", "nominal") and who.last == c.opener.word


def _described(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«ووصفت تلك العملية بأنها ضخمة»: a thing, and all that stands behind the verb, is what somebody describes."""
    doc, opener = reader.doc, c.opener
    if opener is None or c.verb is None or opener.frame != "clause:ب" or "clause" in c.verb.frames:
        return False
    if who.last != opener.word or len(who) > DESCRIBED:
        return False
    if doc.key(opener.word)[1:] not in doc.grammar.sets["complementizers.suffixed"]:
        return False
    common = reader.pos(who.first) == "NOUN" and definite(doc.key(who.first))
    return common and not (plausible_source(reader, who) or doc.known_surname(doc.key(who.first)))


def _has_subject(reader: Reader, c: Candidate) -> bool:
    """Whether somebody stands right before the verb as its subject: «وكانت الحكومة قد دعت | الدول المانحة إلى»."""
    before = subject_before(reader, c)
    doc, lexicon = reader.doc, reader.lexicon
    name = doc.opens(before.first - 1) if before is not None else None  # «"المرآة" طالبت | السلطات بالسماح»
    if before is None or not (name is not None or plausible_source(reader, before)):
        return False
    governed = that_clause_at(doc, before.first - 1) or lexicon.auxiliary(doc.key(before.first - 1))
    # «خامسا، طالب الأقارب»: a comma stands only between the subject of أن and its verb
    between = range(before.last, c.word)
    if governed and len(between) > 1 and doc.key(before.last) in COMMA:
        # «وكان بيان للهيئة، | صدر صباح أمس، | قد ناشد المرضى»
        between = range(next((k for k in reversed(between) if doc.key(k) in COMMA), c.word), c.word)
    marked = name is not None and doc.after(name) - 1 == before.last and not is_statement_like(doc.text, name)
    aside = governed or marked
    return all(reader.helping(k) or (aside and not doc.words[k].is_word) for k in between)


def _required(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether the verb always has somebody for its object, and the one noun behind it is no single person or body.

    «حث | الطلاب على القراءة», «من يتهم | الشركات بأنها», but «حث المدير على القراءة» leaves the object out.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if c.verb is None or not lexicon.has("recipients.required", fold(c.verb.lemma)) or len(who) > LONGEST:
        return False
    key = doc.key(who.first)
    if not doc.words[who.first].is_word or key.endswith("ون") or not _alone(reader, who):
        return False
    many = lexicon.has("anaphors.plurals", bare(key)) or (key.endswith(PLURAL) and len(key) > SHORTEST_PLURAL)
    one = plausible_source(reader, who) or doc.known_surname(key) or reader.pos(who.first) in ("X", "PROPN")
    # «تصف | مادة السكر بالرائعة»
    thing = len(who) == DESCRIBED and reader.pos(who.first) == "NOUN" and definite(doc.key(who.first + 1))
    return not lexicon.given_name(key) and (many or ((definite(key) or thing) and not one))


def spoken_of(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«واتهمت المعارضة بإذكاء التوتر», «وصف رئيس الاتحاد بـ«العنيد»»: with its ب behind one noun the verb has no other.

    Whoever it is, he is spoken of: the object of such a verb is never left out.
    """
    if c.verb is None or c.opener is None or not reader.lexicon.has("recipients.spoken_of", fold(c.verb.lemma)):
        return False
    behind = reader.doc.key(who.last) if who.last < reader.sentence.last else ""
    return behind[:1] == "ب" and (behind == "ب" or c.opener.word == who.last)


def told(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«أبلغ السفير سامي العلي وزير الخارجية | بأن»: what the verb says follows, and whom it tells stands before.

    Where his title stands before his name; not where many are told («رئيس الاتحاد الصحفيين أن»).
    """
    lexicon, last = reader.lexicon, reader.doc.key(who.last - 1)
    telling = c.verb is not None and lexicon.has("recipients.telling", fold(c.verb.lemma)) and who.first == c.last
    many = last.endswith("ين") or lexicon.any(("anaphors.plurals",), last)
    titled = lexicon.person_noun(reader.doc.key(who.first)) and not many
    return telling and titled and c.opener is not None and c.opener.word == who.last


def _alone(reader: Reader, who: Stretch) -> bool:
    """Whether no other noun follows that could be the object: only adjectives, and what a preposition begins."""
    doc = reader.doc
    if any(reader.pos(k) == "X" or reader.lexicon.given_name(doc.key(k)) for k in range(who.first + 1, who.last)):
        return False
    behind = doc.key(who.last)
    joined = [token.pos_ for token in reader.tokens(who.last)[:1]] == ["ADP"]
    return joined or reader.lexicon.preposition(behind) or is_on(reader, who.last)
