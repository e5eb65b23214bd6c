"""Ends of a speaker's noun phrase that whom he speaks to and for, pronouns and heads of adjuncts tell: asked last."""

from __future__ import annotations

from quotes.attribution.approximate import counts, represents
from quotes.attribution.behind_noun import by_its_own, to_people
from quotes.attribution.described import pointed_out
from quotes.attribution.edge_clauses import issued
from quotes.attribution.edges import Edge, Rule
from quotes.attribution.lettered import said_at
from quotes.attribution.plain_names import bare_name
from quotes.attribution.reader import Reader
from quotes.attribution.speech_objects import speech_at
from quotes.attribution.spoken_to import bare_title, medium_at
from quotes.attribution.whom_told import whom_told
from quotes.cues.complementizers import that_clause_at
from quotes.lexicon import bare, conjoined, definite, disowned, untied
from quotes.words import COMMA

DATED = ("adjuncts.periods", "adjuncts.months")


def behalf(e: Edge) -> bool | None:
    """«الملك | باسمه واسم شعبه», but «متحدث رسمي باسمها», «محمد باسم أن»."""
    if not e.lexicon.has("naming.behalf", e.key):
        return None
    doc = e.reader.doc
    named = e.lexicon.has("names.titular", e.key) and e.lexicon.given_name(e.previous)
    named = named and that_clause_at(doc, e.k + 1)
    return not (named or any(e.lexicon.any(("naming.voices",), doc.key(j)) for j in range(e.first, e.k)))


def whatever(e: Edge) -> bool | None:
    """«غرد أحد المشايخ | بما يلي», «نفت مصادر أمنية | ما تردد»."""
    if not (e.inside and e.lexicon.has("pronouns.relative_ma", e.key)):
        return None
    verb = e.reader.verb(e.k + 1) or e.after[:1] == "ي"  # «ما يتداول», however tagged
    plain = definite(e.previous) or e.reader.pos(e.k - 1) == "ADJ" or e.previous.endswith("نا")
    return e.key != "ما" or (verb and plain) or None


def attention(e: Edge) -> bool | None:
    """«لفت السفير | الانتباه إلى»."""
    return (e.inside and e.lexicon.has("adjuncts.attention", e.key)) or None


def pointing(e: Edge) -> bool | None:
    """«الوزير | هذه الاتهامات»; not «رئيس هذه اللجنة»."""
    return not pointed_out(e.reader, e.k, e.first) if e.lexicon.has("pronouns.pointing", e.key) else None


def with_its_own(e: Edge) -> bool | None:
    return (e.key[:1] == "ب" and e.inside and by_its_own(e.reader, e.k, e.first)) or None


def told(e: Edge) -> bool | None:
    reader, k, first = e.reader, e.k, e.first
    return speech_at(reader, k) or _told(reader, k, first) or _reported_to(reader, k, first) or None


def medium(e: Edge) -> bool | None:
    return (medium_at(e.reader, e.k) and not _of_the_body(e.reader, e.k, e.first)) or None


def particle(e: Edge) -> bool | None:
    """«حماس | حتى الآن», «المزيد، | إلا أنه», but «آنه ماير»."""
    return (e.lexicon.has("pronouns.particles", conjoined(e.key)) and not _with_madda(e)) or None


def adjective_of_source(e: Edge) -> bool | None:
    """«مصدر (أمني) مطلع بالشركة», but «قال مصدر مطلع الأسبوع»."""
    reader, lexicon, k, first = e.reader, e.lexicon, e.k, e.first
    if not (reader.pos(k) == "ADJ" or (reader.pos(k) == "NOUN" and _of_source(reader, k))):
        return None
    person = lexicon.person_noun(e.previous) or (k - 2 == first and lexicon.person_noun(e.head))
    dated = definite(e.previous) or lexicon.any((*DATED, "pronouns.pointing"), e.after)
    return False if person and not dated else None


def annexed(e: Edge) -> bool | None:
    """«فرع الساحل وسط، السيد سامي العلي», «سكان وسط العاصمة»; but «والدته | داخل القاعة»."""
    if not e.lexicon.has("adjuncts.annexed", e.key):
        return None
    if e.after in COMMA:
        return False
    whole = definite(e.previous) or e.lexicon.person_noun(untied(disowned(e.previous)))
    return False if e.lexicon.person_noun(e.previous) and not whole else None


ADJUNCTS: tuple[Rule, ...] = (
    behalf, whatever, attention, pointing, with_its_own, told, medium, particle, adjective_of_source, annexed,
)  # fmt: skip
"""In the order in which they are asked."""


def headed(e: Edge) -> bool:
    """Whether the word heads an adjunct, where no rule knows better: «الوزير | عقب اللقاء»."""
    reader, lexicon, k, first = e.reader, e.lexicon, e.k, e.first
    if not lexicon.adjunct_head(e.key) or lexicon.given_name(e.key):
        return False
    if reader.doc.words[k].letters[:1] == "إ" and lexicon.office(e.key):
        return False  # إمام is written with the letters of أمام
    dated = any(lexicon.any(DATED, word) for word in (e.after, e.second))
    dated = dated and e.after not in COMMA  # «مصدر سياسي مطلع، اليوم»
    if lexicon.has("naming.governing", e.key) and not dated:
        return False
    paper = lexicon.any(("groups.documents",), e.head) and not lexicon.has("naming.informed", e.previous)
    if paper and issued(reader, k, first):
        return False  # «البلاغ الصادر | عقب اللقاء», not «مصادر مطلعة | داخل»
    return not (k == first and (represents(reader, k) or counts(reader, k)))


def _with_madda(e: Edge) -> bool:
    return e.reader.doc.words[e.k].letters[:1] in ("أ", "آ")


def _told(reader: Reader, k: int, first: int) -> bool:
    """Whether people behind ل follow a bare name, who are told and no part of it: «قال فلان | للمقربين منه»."""
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    if reader.lexicon.any(("naming.belonging", "naming.attending"), before) and k - 1 > first:
        return False  # «قائد عسكري يمني موال | للرئيس سامي العلي»
    if to_people(reader, k, first) or whom_told(reader, k, first):
        return True
    surname = k - first == 1 and reader.doc.known_surname(reader.doc.key(first))
    named = surname or bare_name(reader, first, k)
    if reader.tree is None or key[:1] != "ل" or reader.doc.key(first)[:1] == "ل" or not named:
        return False
    man = surname and any(a.form.gender == "m" for a in reader.doc.analyses(first - 1))
    if man and key.startswith("لل") and said_at(reader, k + 1):
        return True  # «وصرح العلي | للمرآة:», but «وقالت العلي للتأمين إن», which is a firm
    name = surname or reader.lexicon.given_name(reader.doc.key(first)) or reader.pos(first) in ("X", "PROPN")
    if name and (reader.lexicon.has("anaphors.plurals", key[1:]) or reader.lexicon.given_name(key[1:])):
        return True  # «قال فلان | لمجموعة من الصحفيين», «تمنى الجرادي | لسامي التوفيق»
    tokens = reader.tokens(k)
    if len(tokens) < 2 or tokens[0].pos_ != "ADP" or tokens[1].pos_ not in ("NOUN", "ADJ"):
        return False
    told = reader.lexicon.person_noun(bare(key)) or (name and reader.lexicon.body(bare(key)))  # «قال الحسن | للبرلمان»
    many = key.startswith("لل") and (key.endswith("ين") or told)
    return tokens[-1].pos_ == "PRON" or many  # «العلي | لمقربيه», «| للمقربين», «| للمسؤولة الفرنسية»


def _reported_to(reader: Reader, k: int, first: int) -> bool:
    """Whether a correspondent follows an unnamed source, told of it: «أفاد به مصدر أمني | مراسل الإذاعة»."""
    doc, lexicon = reader.doc, reader.lexicon
    if k - 1 <= first or not lexicon.has("recipients.correspondents", doc.key(k)):
        return False
    head = doc.key(first)
    return lexicon.has("anaphors.singular", head) and not definite(head) and reader.pos(k - 1) == "ADJ"


def _of_the_body(reader: Reader, k: int, first: int) -> bool:
    """Whether ل names the field of a body or an outlet behind its adjective: «البوابة الوطنية | للإعلام القانوني».

    «مراسل الوكالة الوطنية | للإعلام»: of the one right before its adjectives.
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(bare_title(reader, k, first))
    people = lexicon.person_noun(bare(doc.key(k)))  # «الخارجية الأميركية | للصحافيين»
    heads = (doc.key(first), head) if definite(head) and not people else (doc.key(first),)
    if k - 1 <= first or not doc.key(k).startswith("لل"):
        return False
    named = (doc.key(j) for j in range(first + 1, k - 1))
    if people and any(lexicon.given_name(key) or lexicon.has("names.particles", key) for key in named):
        return False  # «اللواء سامي الجبوري | للصحفيين»: a surname, however it is tagged
    if not any(lexicon.body(noun) or lexicon.outlet_head(noun) for noun in heads):
        return False
    return definite(doc.key(k - 1)) and reader.pos(k - 1) == "ADJ"


def _of_source(reader: Reader, k: int) -> bool:
    """Whether a word tagged as a noun is one more adjective of an unnamed source: «مصدر سياسي | مطلع قوله»."""
    singular, key = reader.lexicon.has("anaphors.singular", reader.doc.key(k - 1)), reader.doc.key(k)
    participle = key[:1] == "م" and not key.endswith("ا") and not definite(reader.doc.key(k + 1))
    return singular or (participle and reader.pos(k - 1) == "ADJ")
