"""Where a noun phrase can begin, and what may look like one: adverbs, connectives, blessings without their name."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.foreign import foreign_particle
from quotes.attribution.in_name import named_in_name
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.whom_told import joined_name
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.cues.rivals import names_father
from quotes.document import Document
from quotes.lexicon import CONJUNCTIONS, conjoined, definite, disowned
from quotes.spelling import frequency, joined_preposition
from quotes.words import COMMA

JOINED = frozenset({"ب", "ل", "ك"})
MAX_PLACES = 8  # of a word that are looked at
LONG, SEEN = 6, 5  # letters of a noun with ب; times in the press
SHORTEST_NAME = 3  # letters, at least one more


def starts_phrase(reader: Reader, k: int) -> bool:
    """Whether a noun phrase can begin at word ``k``: no verb, adverb, particle, preposition or connective does."""
    word = reader.doc.words[k]
    if reader.doc.opens(k) is not None or reader.lexicon.outlet_name(word.key):
        return True
    if not word.is_word:
        return False
    if named_in_name(reader, k) or (names_father(reader.doc, k + 1) and reader.verb(k - 1)):
        return True  # «اكتفى | بن جلون بالقول»
    if estimate_at(reader.doc, k):
        return True
    if reader.doc.phrase_length("openers.thus", k):
        return False  # «"…"، | هكذا وصف الناجون المشهد»
    if reader.lexicon.has("adjuncts.attention", word.key) and reader.doc.analyses(k - 1):
        return False  # «كشفت | النقاب عن أن»
    preposition = reader.lexicon.inner_preposition(conjoined(word.key)) and not named_ali(reader, k)
    preposition = preposition and not _governor(reader, k)
    if preposition or that_clause_at(reader.doc, k):
        return False
    if reader.lexicon.relative(word.key) or (reader.lexicon.negator(word.key) and not foreign_particle(reader, k)):
        return False
    if word.key[:1] in CONJUNCTIONS and _circumstance(reader, conjoined(word.key)):
        return False
    if fa_clause_at(reader.doc, k) and "إ" in word.letters:
        return False  # «فإنني أعتقد أن», but «فان جال»
    if reader.lexicon.has("clauses.purposes", word.key) and reader.verb(k + 1):
        return False  # «"…"، يصرخ | كي ينتبه الأولاد», not «بان | كي مون»
    if reader.doc.phrase_length("clauses.contrastives", k) or blessing_at(reader, k):
        return False
    if reader.doc.key(k - 1) in COMMA and reader.doc.phrase_length("narrator.stances", k):
        return False  # «، | مكتفية بالقول إنها»: what she does besides
    if foreign_particle(reader, k):
        return True
    if (
        (reader.lexicon.function_word(word.key) and word.letters[:1] != "آ" and not _guardian(reader, k))
        or _accusative(reader, k)
        or _manner(reader, k)
    ):
        return False
    if reader.lexicon.has("pronouns.relative_ma", word.key) or _joined_behind_and(reader, k):
        return False  # «أفاد | بما للفن من أثر»
    behind_and = word.key.removeprefix("و") if word.key[1:].startswith("بال") else word.key
    adverbial = behind_and.startswith("بال") and len(behind_and) > 5 and not _surname(reader, behind_and)
    if behind_and in JOINED or adverbial:
        return False  # «وصفه بـ"الحملة"», «قال له بالحرف», «وبالتحري معه | اعترف»
    if _unheard_manner(reader, k) or joined_name(reader, k):
        return False  # «وقالت | لبوسفور: «…»»
    his = word.key[:1] == "ب" and disowned(word.key) and not reader.lexicon.kunya(word.key)  # «قال | بوعبدالله إن»
    if his and (joined_preposition(word) or reader.pos(k) == "CCONJ"):
        return False  # «وتشير | بيدها إلى», «| برأسه»; «بعضهم» and «بلدتهم» are nouns
    joined = word.key[:1] == "ل" or (word.key[:1] == "ب" and not _surname(reader, word.key))
    # «أوضح | لعماري أن», not «قال | لأنصاره»
    surname = reader.doc.known_surname(word.key) and not (disowned(word.key) or definite(word.key))
    named = reader.lexicon.given_name(word.key) or surname
    if joined and len(word.key) > 3 and reader.tree is not None and not named:
        tokens = reader.tokens(k)
        if len(tokens) > 1 and tokens[0].pos_ == "ADP" and (word.key[:1] == "ل" or tokens[1].pos_ == "NOUN"):
            return False  # the addressee or a complement: «تقول لزوجها», «طالب … بعرض الأمر»
    return not ends_phrase(reader, k, k) and (not reader.verb(k) or _noun_for_verb(reader, k))


def _unheard_manner(reader: Reader, k: int) -> bool:
    """How something is said, by ب and a noun that the press hardly joins so: «قال | بإنكليزية متعثرة إن»."""
    key = reader.doc.key(k)
    if key[:1] != "ب" or len(key) < LONG or reader.lexicon.given_name(key) or reader.doc.known_surname(key):
        return False
    return frequency(key) < SEEN <= frequency("ال" + key[1:]) and not frequency("ال" + key)


def _noun_for_verb(reader: Reader, k: int) -> bool:
    """A surname that the tagger takes for a verb, between a verb and its complementizer: «وأفاد | قاسمي أن».

    Or somebody's noun right behind such a verb, where no other can follow: «غرد | طالب أردني قائلا».
    """
    doc, key = reader.doc, reader.doc.key(k)
    if somebody_says(reader, k):
        return True
    said = any(a.form.kind == "verb" for a in doc.analyses(k - 1)) and that_clause_at(doc, k + 1)
    return said and not doc.analyses(k) and (key.endswith("ي") or doc.known_surname(key)) and key[:1] not in "يتن"


def somebody_says(reader: Reader, k: int) -> bool:
    """Whether a noun for people stands right behind a verb of saying, and is none itself: «غرد | طالب أردني قائلا»."""
    says = any(a.form.kind == "verb" and not a.form.verb.strict for a in reader.doc.analyses(k - 1))
    return says and reader.lexicon.person_noun(reader.doc.key(k))


def _surname(reader: Reader, key: str) -> bool:
    """Whether the text writes a word behind a given name elsewhere, also one of two words: «عبد الرحمان | بالحاج»."""
    doc = reader.doc
    places = doc.places.get(key, ())[:MAX_PLACES]
    halves = (reader.lexicon.has("names.halves", doc.key(i - 1)) or doc.key(i - 2) == "عبد" for i in places)
    return doc.known_surname(key) or any(halves)


def _governor(reader: Reader, k: int) -> bool:
    """«والي سوسة», an office; «والى» and «وإلى» are "and to"."""
    return reader.lexicon.office(reader.doc.key(k)) and reader.doc.words[k].letters.endswith("ي")


def _guardian(reader: Reader, k: int) -> bool:
    """«ولي العهد», «ولي أمر الطالب»: an office that is spelt like "and to me"; not «ولي صديق»."""
    key = reader.doc.key(k + 1)
    behind = (definite(key) and reader.pos(k + 1) in ("NOUN", "")) or reader.lexicon.has("phrases.guarded", key)
    return behind and reader.pos(k) in ("NOUN", "X", "") and reader.lexicon.person_noun(reader.doc.key(k))


def _circumstance(reader: Reader, key: str) -> bool:
    """What begins a clause of its own behind و: «وهو يغادر», «وقد علا التصفيق», «وهذا صحيح»."""
    lexicon = reader.lexicon
    return lexicon.has("pronouns.independent", key) or lexicon.has("pronouns.demonstratives", key) or key == "قد"


def blessing_at(reader: Reader, k: int) -> int:
    """Words of a blessing that stands without its name: «قال | صلى الله عليه وسلم»; «قال عز وجل» names its speaker."""
    return 0 if praise_at(reader.doc, k) else reader.doc.phrase_length("naming.eulogies", k)


def blessed(reader: Reader, k: int) -> bool:
    """Whether words of blessing follow word ``k``, which then is for a person: «الرسول | - صلى الله عليه وسلم -»."""
    doc = reader.doc
    behind = k + 1 + (k + 1 < reader.sentence.last and not doc.words[k + 1].is_word)
    named = doc.words[k].is_word and doc.key(k) not in doc.grammar.sets["naming.god"]
    return named and not reader.verb(k) and doc.phrase_length("naming.eulogies", behind) > 0


def praise_at(doc: Document, k: int) -> int:
    """Words that praise God alone, who is named by them: «قال | عز وجل», «قوله | تعالى»."""
    return doc.phrase_length("naming.divine", k)


def estimate_at(doc: Document, k: int) -> int:
    """Words with a verb of their own before their noun: «ما لا يقل عن عشرة شهود», «ما يسمى «تنظيم الفجر»»."""
    return doc.phrase_length("phrases.estimates", k) or doc.phrase_length("phrases.so_called", k)


def _joined_behind_and(reader: Reader, k: int) -> bool:
    """An adjunct behind و or ف: «وبسماع أقواله أكد وجود خلافات»."""
    key = reader.doc.key(k)
    if key[:1] not in CONJUNCTIONS or key[1:2] not in JOINED or reader.doc.known_surname(key):
        return False
    lexicon = reader.lexicon
    if lexicon.somebody(key):
        return False
    return [token.pos_ for token in reader.tokens(k)[:3]] == ["CCONJ", "ADP", "NOUN"]


def _accusative(reader: Reader, k: int) -> bool:
    """In the accusative, with its tanwin (ضمنياً) or as an adverb in يا (شخصيا): never a subject, but behind أن."""
    doc, text, key = reader.doc, reader.doc.words[k].text, reader.doc.key(k)
    if reader.lexicon.accusative_person(key) and (that_clause_at(doc, _behind_mark(doc, k) - 1) or _turned(doc, k)):
        return False  # «لكن | دبلوماسيا غربيا اعتبر», «أن "| قياديا أكد»
    if text.endswith(("\N{ARABIC FATHATAN}", "\N{ARABIC FATHATAN}ا")):
        return True
    adverb = key.endswith("يا") and reader.pos(k) in ("ADJ", "ADV") and not definite(key)
    return adverb and _written(key) and not (reader.lexicon.given_name(key) or doc.phrase_length("places.countries", k))


def _written(key: str) -> bool:
    """Whether the press has the word in its accusative or without: a name may be like none, «أعربت | موتيسيا عن»."""
    return frequency(key) + frequency(key[:-1]) > 0


def _behind_mark(doc: Document, k: int) -> int:
    """The word itself, or the mark that opens right before it."""
    return k - (doc.opens(k - 1) is not None)


def _turned(doc: Document, k: int) -> bool:
    """Whether what turns to somebody else ends right before word ``k``: «لكن», «غير أن»."""
    return doc.length_before("clauses.turns", k) > 0


def _manner(reader: Reader, k: int) -> bool:
    """A participle in the accusative, which says how and not who: «قال مدافعا عن الجمعية», but «قال مدربها»."""
    key = reader.doc.key(k)
    if key.endswith("ة") and reader.lexicon.has("adjuncts.heads", key[:-1] + "ا") and reader.doc.key(k + 1) in ":،":
        return True  # «وترد على ذلك | ضاحكة: «…»»
    unknown = key.endswith("يا") and not _written(key)
    if key[:1] != "م" or key[-1:] != "ا" or len(key) < 5 or unknown:
        return False
    said = bool(reader.doc.analyses(k - 1))  # «وقال | مدافعا عن الجمعية», «لكن | مصدرا في الشرطة قال»
    governs = said and reader.lexicon.inner_preposition(reader.doc.key(k + 1))
    if reader.pos(k) not in ("ADJ", "NOUN") and not (governs and reader.pos(k) in ("X", "VERB")):
        return False
    if reader.pos(k) == "NOUN" and not reader.doc.analyses(k) and len(reader.doc.places.get(key, ())) > 1:
        return False  # a name that the text has elsewhere too: «أشار | مارديكا إلى أن»
    if key.endswith(("ها", "نا", "هما", "كما")) and (reader.pos(k) != "ADJ" or reader.lexicon.owned_person(key)):
        return False  # but «متوجها إلى المطار»
    if reader.lexicon.given_name(key) or reader.doc.known_surname(key):
        return False
    return governs or not reader.lexicon.person_noun(key[:-1])  # «مدربا الفريقين»


def taken_up(reader: Reader, k: int) -> bool:
    """A name that no list knows, at word ``k``, which the text has elsewhere as well: «نفت | ماركوليتا هذه المزاعم»."""
    doc, key = reader.doc, reader.doc.key(k)
    unknown = reader.pos(k) in ("X", "PROPN") and not definite(key) and not doc.analyses(k)
    return unknown and len(key) > SHORTEST_NAME and len(doc.places.get(key, ())) > 1
