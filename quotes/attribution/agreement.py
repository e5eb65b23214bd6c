"""Gender: whether a noun can be the subject of a verb, or the noun that a relative pronoun takes up.

Arabic verbs agree with their subject: in «دعت الشعب إلى الهدوء» the people cannot be the one who called. The answers
are "m", "f" or "" (unknown); only two known genders that differ say no.
"""

from __future__ import annotations

from quotes.attribution.counted import numeral
from quotes.attribution.no_subject import many_things
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.grammar.schema import CueForm
from quotes.lexicon import KIN, Lexicon, bare, conjoined, definite, disowned
from quotes.spelling import sound_plural
from quotes.words import COMMA

PRONOUNS = {"ه": "m", "ها": "f"}
OWN_DAUGHTERS = ("ته", "تها", "تهم", "تي")
SOUND_PLURALS = ("ون", "ين", "ان", "و")
MAX_SEARCHED = 40
MAX_OFFICE = 10  # words of a title before the name of who has it


def gender(reader: Reader, who: Stretch) -> str:
    """The gender that a verb in front of the phrase shows, where its head or an adjective of it tells.

    Plurals have none here: of people either gender goes before them, of things the feminine.
    """
    doc, lexicon = reader.doc, reader.lexicon
    key = without_lead(doc.key(who.first), who.lead)
    if not doc.words[who.first].is_word or (len(who) > 1 and name_in_marks(reader, who)):
        return ""  # «اتهمت | "سلام الآن" | الحكومة»: of the movement that is called so
    given = len(who) == 1 and lexicon.has("names.given_male", key) and not lexicon.person_noun(key)
    if given or (len(who) == 1 and doc.known_surname(key)) or _surnames(reader, who):
        return ""  # «أكدت ناصر», whatever her given name is
    told = _by_relative(reader, who, key)
    if told:
        return told
    upon = doc.key(who.first + 1) if len(who) > 1 and lexicon.has("naming.done_to", bare(key)) else ""
    if lexicon.has("pronouns.prepositional", upon):  # «المجني عليها»
        return "f" if upon.endswith("ها") else "m" if upon.endswith("ه") else ""
    half = len(who) > 1 and lexicon.has("names.halves", doc.key(who.first + 1)) and not lexicon.person_noun(key)
    if lexicon.has("names.given_male", key) or half:
        return "m"  # «سالم», «نور الدين», but «أمينة السر»
    if lexicon.has("names.given_female", key):
        return "f"
    if lexicon.has("pronouns.feminine", key):
        return "f"  # «اتهم هذه المجموعة»
    if numeral(reader, key):
        return ""  # «أبلغ ثلاثة مسؤولين», «أكدت ثلاث طبيبات»: its own gender is the other one
    if key.endswith(OWN_DAUGHTERS) and lexicon.any(KIN, key):
        return "f"  # «اتهم زوجته», «شقيقتها»
    if doc.phrase_length("titles.honorifics", who.first) > 1:
        return ""  # «حذر حجة الإسلام سامي العلي من»
    if lexicon.any(("titles.either",), key):
        return _of_the_name(reader, who)  # «يوصي الداعية سالم العلي»
    if definite(key) and key.endswith("ة") and _attribute(reader, who) == "f":
        return _of_the_name(reader, who) or "f"  # «دعا الأسرة الدولية إلى»
    if sound_plural(key):
        return "m"  # «ذكرت المواطنين بأن»
    # of one's own people the word does not always tell: «بنت السالك», «خليفة العائلة»
    if lexicon.any(("anaphors.plurals", "anaphors.one_of", *KIN), key):
        return ""
    if lexicon.honorific(key):  # «الدكتورة رضا», «الرئيس سالم»; «معالي», «سمو» are of either
        return "f" if definite(key) and key.endswith("ة") else _of_the_name(reader, who)
    if lexicon.any(("titles.feminine", "groups.feminine", "outlets.feminine_heads"), key):
        return "f"
    if place_at(reader, who):  # «ينتقد تركيا», but clubs and movements go by what they are: «أوضح برشلونة»
        return "f" if lexicon.has("places.countries", key) and not lexicon.has("places.masculine", key) else ""
    if not key.endswith("ة") and lexicon.body(key) and lexicon.feminine_body(key):
        return "f"  # «وزارتا الداخلية والصحة»
    if key.endswith("ة"):
        apposed = _of_the_name(reader, who)
        if apposed:
            return apposed
        # خليفة، داعية، طلبة; «قال الربيعة»
        if _attribute(reader, who) == "m":
            return ""  # «أعلن الوكرة القطري»
        named = lexicon.person_noun(key) or doc.known_surname(key) or reader.pos(who.first) in ("X", "PROPN")
        return "" if named else "f"
    attribute = _attribute(reader, who)
    if attribute:
        # a paper is feminine whatever its name is, «وكانت «المساء العربي» قد ذكرت», and a woman whatever her office is:
        # «المدير التنفيذي، منى العلي، قالت»
        either = attribute == "m" and (name_in_marks(reader, who) or _womans_office(reader, who, key))
        return "" if either else attribute
    if _womans_office(reader, who, key):
        return ""
    if reader.pos(who.first) == "NOUN" and many_things(reader, who):
        return "f"  # «ودعا | المنشآت إلى»; not «السادات», a surname
    if lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key):
        return "m" if not key.endswith((*SOUND_PLURALS, "ات")) else ""
    return _of_ones_own(lexicon, key)


def _surnames(reader: Reader, who: Stretch) -> bool:
    """Whether the text has two names behind a woman's given name: «جان بيير» of «كارين جان بيير»."""
    doc, words = reader.doc, range(1, len(who))
    if len(who) < 2 or who.lead:
        return False
    keys = [doc.key(who.first + n) for n in words]
    return any(
        reader.lexicon.has("names.given_female", doc.key(place - 1)) and [doc.key(place + n) for n in words] == keys
        for place in doc.places.get(doc.key(who.first), ())[:MAX_SEARCHED]
    )


def _of_ones_own(lexicon: Lexicon, key: str) -> str:
    """«شكرت | مديرها», «انتقد | مديرته»: whom somebody else thanks; several people have no gender here."""
    noun = lexicon.unowned(key)
    if noun == key or lexicon.given_name(key) or lexicon.honorific(noun) or lexicon.any(("titles.kin",), noun):
        return ""  # «فضيلته»
    if noun.endswith("ة"):
        return "f"
    several = noun.endswith((*SOUND_PLURALS, "ات")) or lexicon.has("anaphors.plurals", noun)
    return "" if several else "m"


def _by_relative(reader: Reader, who: Stretch, key: str) -> str:
    """What الذي and التي right behind a name tell of its bearer: «حمدان | التي وصلت إلى المحكمة» is a woman."""
    doc, lexicon = reader.doc, reader.lexicon
    k = who.first + 1 + (reader.doc.key(who.first + 1) in COMMA)
    named = lexicon.listed_given(key) or doc.known_surname(key)
    listed = lexicon.person_noun(key) or lexicon.body(key)
    if not named or listed or not lexicon.has("pronouns.relative_singular", doc.key(k)):
        return ""
    return "f" if lexicon.has("pronouns.feminine", doc.key(k)) else "m"


def _womans_office(reader: Reader, who: Stretch, key: str) -> bool:
    """Whether a woman holds an office whose title is a man's: «والي المدينة، | فوزية السالمي», «الوزير | سلمى العلي».

    Her name is apposed behind a comma or to what is closed, not in construct («محامي | سلمى العلي») nor behind her own
    title («محامي الممثلة | سلمى العلي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.office(key) or key.endswith("ة"):
        return False
    for k in range(who.first + 1 + (not definite(key)), min(who.last, who.first + MAX_OFFICE)):
        if _her_title(reader, who, k):
            return True  # «مدير صحة المرفأ | الدكتورة انتصار العلي»
        before = doc.key(k - 1)
        if before in COMMA and lexicon.has("names.nouns", doc.key(k)):
            return True  # «المدير التنفيذي، | منى العلي»: of men and women
        if not lexicon.has("names.given_female", doc.key(k)) or lexicon.has("names.given_male", doc.key(k)):
            continue
        hers = before.endswith("ة") and (lexicon.person_noun(before) or lexicon.honorific(before))
        closed = definite(before) or reader.pos(k - 1) in ("X", "PROPN")
        annexed = lexicon.body(before) and not definite(before)  # «مدير شركة سلمى»
        return before in COMMA or (closed and not (hers or annexed))
    return False


def _her_title(reader: Reader, who: Stretch, k: int) -> bool:
    """Whether a woman's title with its article stands apposed: behind what an article has closed, and no person."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    title = definite(key) and key.endswith("ة") and reader.lexicon.honorific(key)
    return title and k - 1 > who.first and definite(before) and not reader.lexicon.person_noun(before)


def _of_the_name(reader: Reader, who: Stretch) -> str:
    """The gender of the name apposed to a definite noun, whatever the noun's own is: «الأسطورة العالمية دييجو»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(who.first, who.last):
        if lexicon.listed_given(doc.key(k)) and k > who.first:
            return lexicon.given_gender(doc.key(k)) or ""  # «الخبيرة حنين العلي»: men are called so too
        if not definite(doc.key(k)):
            break
    return ""


def name_in_marks(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase is all that stands between two marks: «المرآة»."""
    quotation = reader.doc.opens(who.first - 1)
    if quotation is None or quotation.style == "paren" or not quotation.balanced:
        return False
    return reader.doc.after(quotation) - 1 == who.last


def _attribute(reader: Reader, who: Stretch) -> str:
    """The gender of the adjective right behind a definite head: «الشعب الأمريكي», «الشركات الخليجية»."""
    doc, k = reader.doc, who.first + 1
    if k >= who.last or not (definite(doc.key(who.first)) and definite(doc.key(k)) and reader.pos(k) == "ADJ"):
        return ""
    adjective = bare(doc.key(k))
    if adjective.endswith("ية"):
        return "f"
    return "m" if adjective.endswith("ي") and len(adjective) > 3 else ""


def agrees_in_number(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether the verb shows the number of people right behind it, as in speech: «أكدا | الوزيران», «قالوا | الأهالي».

    A verb that takes an object has one in no sound plural: «أخبروا | الأهالي بأن».
    """
    key = reader.doc.key(who.first)
    number = c.form.number if c.form is not None else None
    if c.form is None or number is None or who.first != c.last or not definite(key):
        return False
    objectless = c.verb is not None and not (c.takes_object or "nominal" in c.verb.frames)
    if number == "d":
        stem = bare(key).removesuffix("ان")
        people = reader.lexicon.somebody(stem) or reader.lexicon.somebody(stem[:-1] + "ة")
        return key.endswith("ان") and (people or objectless)
    if number == "p" and key.endswith("ون") and reader.lexicon.person_noun(key):
        return True
    many = reader.lexicon.has("anaphors.plurals", bare(key)) or (c.form.gender == "f" and key.endswith("ات"))
    return number == "p" and objectless and many


def disagrees(reader: Reader, c: Candidate, who: Stretch, *, before: bool = False) -> bool:
    """Whether the verb's gender rules the phrase out as its subject.

    A verb in front may stay masculine when words stand in between («قالت» and «قال أمس نائبة»), not where commas set
    them off: «دعا، في كلمته، | القوى السياسية إلى»; behind its subject it agrees in any case.
    """
    aside = reader.doc.key(c.last) in COMMA and reader.doc.key(who.first - 1) in COMMA
    return at_odds(reader, c.form, who, close=before or aside or who.first == c.last)


def at_odds(reader: Reader, form: CueForm | None, who: Stretch, *, close: bool) -> bool:
    """The same for the form of a verb; ``close``: it stands behind the phrase or right before it."""
    if form is None or form.gender not in ("m", "f") or form.number != "s" or form.person != 3:
        return False
    found = gender(reader, who)
    if not found or found == form.gender:
        return False
    return close or form.gender == "f"


def spelt_i(doc: Document, c: Candidate) -> bool:
    """Whether a hamza tells «أعتقد» (I) from «اعتقد» (he), which folding does not.

    Behind a conjunction it is often a slip («وأعتبر الوزير أن»), but not with verbs that news have in the present.
    """
    form = c.form
    if c.kind != "verb" or form is None or (form.person, form.tense, form.number) != (3, "past", "s"):
        return False
    lemma = fold(c.lemma)
    hamza = doc.text[c.start] == "أ" and c.lemma[:1] == "ا"
    return hamza and (not c.proclitic or lemma in doc.grammar.sets["pronouns.opining"])


def adjoined(reader: Reader, c: Candidate) -> bool:
    """Whether an adjunct stands right behind the verb, where a subject would: «أقترح | على الوزارة أن»."""
    key = reader.doc.key(c.last)
    joined = key[:1] == "و" and reader.lexicon.preposition(key[1:])
    return len(c.gap) > 0 and (joined or reader.lexicon.preposition(key))


def another_gender(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a participle agrees with somebody else than the thing that stands behind the verb before it."""
    form, key = c.form, reader.doc.key(who.first)
    if form is None or form.number != "s" or not form.gender:
        return False
    thing = definite(key) and not reader.lexicon.somebody(key) and reader.pos(who.first) == "NOUN"
    return thing and gender(reader, who) not in ("", form.gender)


def present_of(c: Candidate) -> str:
    """What a further present of who speaks begins with, where the cue is in his: ``ي``, ``ت``; else nothing."""
    form = c.form
    if form is None or (form.tense, form.number, form.person) != ("present", "s", 3):
        return ""
    return "ت" if form.gender == "f" else "ي"


def genders(key: str) -> str:
    """What a verb of the third person may be by its letters: «وقررت», «ستعتزم» feminine, «تفقد», «تسلم» either.

    So are «رفضته» and «أثبته», with the pronoun of the object.
    """
    stem = conjoined(key)
    if stem.endswith("ت") or stem.startswith("ست"):
        return "f"
    if stem[:1] != "ي" and disowned(stem).endswith("ت"):
        return "mf"
    return "mf" if stem.startswith("ت") else "m"
