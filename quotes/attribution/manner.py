"""How something was said, right behind who said it: ``قال مارادونا | بغموض``, ``رد ماس | سريعا``."""

from __future__ import annotations

from quotes.attribution.counted import numeral
from quotes.attribution.plain_names import bare_name, nominative
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.subject_marks import names_body
from quotes.document import Stretch
from quotes.inflection import inflected, joined_son, name_shaped
from quotes.lexicon import POSSESSIVES, bare, definite
from quotes.spelling import frequency

PARTICIPLE = 5  # letters of «طالبا»
HOLLOW = 4  # letters of «محاط»
LONGEST_PARTICIPLE = 6  # letters of «منطلقا»
REFLEXIVE = ("مت", "مست")  # longer ones begin so: «متسائلا», «مستنكرا»
SEEN = 12  # times in the model's news: «بأسى», not «بفاس»
LEAST = 10  # one in so many is definite


def of_participle(reader: Reader, k: int) -> bool:
    """Whether an adverb belongs to a participle of the mention: «الحكومة المعترف بها | دوليا»."""
    doc = reader.doc
    place = k - 2 if reader.lexicon.has("pronouns.prepositional", doc.key(k - 1)) else k - 1
    person = reader.lexicon.person_noun(doc.key(place))  # «قال زوج المعلمة | متحفظا»
    return place >= 0 and definite(doc.key(place)) and bare(doc.key(place))[:1] == "م" and not person


def of_accusative(reader: Reader, first: int, k: int) -> bool:
    """Whether an adjective agrees with the indefinite subject of أن in its case: «غير أن مرجعا | قضائيا نفى».

    So it does with that of لكن («لكن مصدرا | أمنيا أكد», «لكن رئيسا | سابقا قال», «أن مصدرا | مواكبا للاتصالات رأى»).
    """
    doc, key = reader.doc, reader.doc.key(k)
    degree = definite(doc.key(k - 1)) and reader.lexicon.has("phrases.degrees", bare(doc.key(k - 1)))
    if degree and key.endswith("ا") and doc.words[k].is_word:
        return True  # «صحيفة «المرفأ» الأكثر | مبيعا»
    # «موقعا إلكترونيا | دعائيا»: what begins like the article is none behind an indefinite noun
    nouns = all(doc.key(j).endswith("ا") for j in range(first, k)) and not definite(doc.key(first))
    governed = that_clause_at(doc, first - 1) or doc.phrase_length("clauses.turns", first - 1) == 1
    noun = reader.pos(first) == "NOUN" or reader.lexicon.person_noun(nominative(doc.key(first)))
    subject = nouns and governed and noun and key.endswith("ا")
    # «لكن نائبا | معارضا قال», whatever the tagger makes of it
    participle = reader.pos(k) in ("NOUN", "VERB") and key[:1] == "م" and len(key) >= PARTICIPLE
    return subject and (reader.pos(k) in ("ADJ", "X") or participle or reader.lexicon.time(key))


def office_once(reader: Reader, first: int, k: int) -> bool:
    """When an office was held, before another one that is joined on: «رئيس النادي | سابقا والمحلل سامي العلي»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    office = key[:1] == "و" and definite(key[1:]) and lexicon.person_noun(key[1:]) and k + 1 < reader.sentence.last
    return office and lexicon.has("adjuncts.terms", doc.key(k)) and lexicon.person_noun(doc.key(first))


def asking_at(reader: Reader, k: int) -> bool:
    """«أحد المسعفين | طالبا عدم ذكر اسمه»: a participle of the plain stem in the accusative, with its own object."""
    doc, key = reader.doc, reader.doc.key(k)
    shaped = len(key) == PARTICIPLE and key[1] == "ا" and key.endswith("ا") and not key.endswith(POSSESSIVES)
    closed = definite(doc.key(k - 1)) or reader.pos(k - 1) in ("X", "PROPN") or not doc.words[k - 1].is_word
    return shaped and closed and reader.pos(k) in ("ADJ", "NOUN") and doc.key(k + 1)[:1].isalpha()


def manner_at(reader: Reader, first: int, k: int) -> bool:
    """How it was said, by ب and an indefinite noun, or by an adjective in the accusative.

    «قال مارادونا | بغموض», «رد ماس | سريعا»; behind a name or an article, where no further description can follow.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    closed = bare_name(reader, first, k) or k == first + 1
    felt = not closed and doc.key(k - 1).startswith(("ال", "لل")) and _feeling(key)  # «صاحب محل للهواتف | بأسى»
    if felt and any(lexicon.any(("naming.voices",), doc.key(j)) for j in range(first, k)):
        return False  # «المتحدثة | باسم «المرفأ»»
    if not (closed or felt) or reader.tree is None or (doc.known_surname(key) and not (felt or _feeling(key))):
        return False
    tokens = reader.tokens(k)
    if key[:1] == "ب" and (felt or [token.pos_ for token in tokens] == ["ADP", "NOUN"]):
        noun = key[1:]
        if joined_son(key):
            return False  # «عبد الإله | بنمبارك»
        placed = lexicon.body(noun) or lexicon.outlet_head(noun) or lexicon.person_noun(noun) or noun in doc.places
        behind = k + 1
        while behind < reader.sentence.last and reader.pos(behind) == "ADJ" and not definite(doc.key(behind)):
            behind += 1  # «قال فان ماس | بتأثر كبير»
        said = that_clause_at(doc, behind) or (felt and doc.opens(behind) is not None)
        alone = behind >= reader.sentence.last or doc.plain_sign(behind) or said
        return not (placed or definite(noun)) and alone
    adverb = len(tokens) == 1 and tokens[0].pos_ == "ADJ" and key.endswith("ا") and len(key) > 4
    return adverb and not _foreign(reader, k)


def _foreign(reader: Reader, k: int) -> bool:
    """A name in ـيا that the press has in no form, behind a foreign one: «إستير وانغو | موتيسيا», not «| رسميا».

    So too one that is too long for a participle, behind what the language has not: «غايسكا | مندييتا».
    """
    word, long = reader.doc.words[k], len(reader.doc.key(k)) > LONGEST_PARTICIPLE
    if long and not word.key.startswith(REFLEXIVE) and name_shaped(word) and name_shaped(reader.doc.words[k - 1]):
        return True
    unknown = word.key.endswith("يا") and name_shaped(word) and not frequency(word.key[:-1])
    return unknown and reader.pos(k - 1) in ("X", "PROPN")


def adverbial(reader: Reader, first: int, k: int) -> bool:
    """An accusative of manner behind the phrase: «فلان مخففا من …», «قالت فلانة ضاحكة»."""
    doc = reader.doc
    word = doc.words[k]
    if reader.lexicon.has("names.particles", word.key):
        return False  # «المزارع المنجي | بن حليمة»
    if definite(word.key) or reader.lexicon.given_name(word.key) or of_accusative(reader, first, k):
        return False
    if word.key[:1] == "ب" and reader.lexicon.has("openers.ranked", word.key[1:]):
        return False  # «شرطي | برتبة ملازم أول»
    before = doc.key(k - 1)
    if k - 1 > first and (
        reader.lexicon.has("naming.governing", before) or reader.lexicon.has("naming.nicknamed", before)
    ):
        return False  # «التقرير الصادر | مؤخرا», «سامي العلي الشهير | بـ«أبو راشد»»
    if reader.lexicon.has("naming.governing", word.key) and reader.lexicon.preposition(doc.key(k + 1)):
        return False  # «إحصائية | صادرة عن الوزارة»
    if "\N{ARABIC FATHATAN}" in word.text:
        if before[-1:].isdigit() or numeral(reader, before):
            return False  # «صاحب الـ51 | عامًا»
        # «عضو النادي سابقاً | د. خديجة السيد»
        return not (of_participle(reader, k) or reader.lexicon.honorific(doc.key(k + 1)))
    if manner_at(reader, first, k) or asking_at(reader, k) or _state_of_many(reader, k):
        return True
    if word.key.endswith("ة") and _styled(reader, k - 1) and reader.pos(k) in ("ADJ", "NOUN"):
        return True
    if word.key.endswith("ة") and reader.lexicon.adjunct_head(word.key[:-1] + "ا"):
        # «قالت سلمى العلي | ضاحكة», but «تصريحات رسمية»
        named = bare_name(reader, first, k) and reader.pos(k - 1) in ("X", "PROPN")
        named = named or doc.known_surname(doc.key(k - 1))
        # «أخته الصغرى سحر | باكية», «السيدة سلمى | باكية»
        named = named or (k - 1 > first and (definite(doc.key(first)) or reader.lexicon.owned_person(doc.key(first))))
        if named or definite(doc.key(k - 1)) or reader.lexicon.owned_person(doc.key(k - 1)):
            return named or reader.lexicon.person_noun(doc.key(k - 1))  # «قالت السيدة | باكية», «زوجته | باكية»
    if word.key[:1] == "م" and word.key[-1:] == "ا" and len(word.key) > 4 and not reader.owned(k):
        # but «دييجو مارادونا», «ولاية ماديا»: a name has the same shape
        head = reader.lexicon.body(doc.key(k - 1)) and not definite(doc.key(k - 1))
        third = k - 1 > first and reader.lexicon.listed_given(before) and not _participle(word.key[:-1])
        return not (head or third or reader.pos(k) in ("X", "PROPN") or _foreign(reader, k))
    if reader.lexicon.person_noun(word.key) or reader.lexicon.body(word.key):  # «تنبؤات | مديرية الأرصاد»
        return False
    participle = word.key[:1] == "م" or word.key[1:2] == "ا"  # ضاحكة، مبتسمة; «سعيد بومدوحة» is a name
    thing = reader.pos(k - 1) == "NOUN" and not doc.known_surname(doc.key(k - 1))  # «ل|غرفة طوارئ | محلية»
    described = participle and reader.pos(k) == "ADJ" and word.key.endswith("ة")
    return described and not thing and bare_name(reader, first, k)


def _styled(reader: Reader, k: int) -> bool:
    """A form of address with a pronoun, behind which no name stands: «أضافت معاليها | ممازحة»."""
    return reader.lexicon.has("anaphors.honorifics", reader.doc.key(k))


def _state_of_many(reader: Reader, k: int) -> bool:
    """The state of several, whose singular is known: «علق بعضهم | ساخرين», «قال اللاعبون | ضاحكين»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    closed = definite(before) or reader.owned(k - 1)
    return key.endswith("ين") and closed and reader.lexicon.adjunct_head(key.removesuffix("ين") + "ا")


def _participle(key: str) -> bool:
    """A participle without its ا; of four letters with a long third («محاطا») one that the press has: not «معالا»."""
    hollow = len(key) == HOLLOW and key[2] == "ا"
    return not hollow or any(frequency(form) for form in (key, "ال" + key, key + "ة"))


def manner_in_marks(reader: Reader, k: int) -> int:
    """Number of words and marks at ``k`` of how somebody says or does it: «استنكرت تونس | "بقوة"»; 0 if none."""
    doc, key, name = reader.doc, reader.doc.key(k + 1), reader.doc.opens(k)
    if name is None or names_body(doc, name):
        return 0  # «منظمة "بدون حدود"»
    adverbial = key[:1] == "ب" and reader.lexicon.adjunct_head(key) and not reader.lexicon.has("naming.behalf", key)
    return doc.after(name) - k if adverbial or doc.phrase_length("clauses.manner", k + 1) else 0


def tone_at(reader: Reader, k: int) -> int:
    """Number of words at ``k`` of a feeling or a voice with its adjective: «قال | بصوت خافت | الشاهد»; 0 if none."""
    if not reader.lexicon.has("adjuncts.tones", reader.doc.key(k)):
        return 0
    behind, key = k + 1, reader.doc.key(k + 1)
    somebody = definite(key) or reader.lexicon.person_noun(key) or reader.lexicon.given_name(key)
    if behind >= reader.sentence.last or not reader.doc.words[behind].is_word or somebody:
        return 1
    voice = reader.lexicon.has("adjuncts.voices", reader.doc.key(k))
    return 1 + (voice or reader.pos(behind) in ("ADJ", "NOUN", ""))


def mood(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether a woman's state stands alone behind what she says, before a colon or marks: «تقول | ضاحكة: "…"»."""
    key = reader.doc.key(who.first)
    alone = len(who) == 1 and who.first == c.last and key.endswith("ة") and c.kind == "verb"
    feminine = c.form is not None and c.form.gender == "f" and c.form.number == "s"
    return alone and feminine and reader.lexicon.adjunct_head(key[:-1] + "ا")


def _feeling(key: str) -> bool:
    """ب and an indefinite noun that takes the article as well, as places without it do not: «بحزن», not «بجدة».

    Apart, before marks, it has a name: «رئيس اللجنة | بـ«النواب»».
    """
    noun = key[1:]
    with_article = frequency("ال" + noun)
    return (
        len(key) > 1
        and key[:1] == "ب"
        and with_article >= SEEN
        and with_article * LEAST > frequency(noun)
        and inflected(noun) >= SEEN
    )
