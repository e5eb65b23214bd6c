"""Names spelt like a title: ``النائب حاكم الجرادي``, ``خالد مساعد الجرادي``, ``أمين الدين العلي``, ``طه فقيه``."""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.in_name import named_in_name
from quotes.attribution.reader import Reader
from quotes.coreference.name_words import unlisted_at
from quotes.inflection import inflected
from quotes.lexicon import PLACES, SERVANT, bare, conjoined, definite
from quotes.words import COMMA

MAX_SEARCHED = 40
MAX_VOICE = 3  # words of a title between one who speaks and for whom
LEAST = 2  # words of a name before a title
SELDOM = 100  # times that the press writes other forms of a surname


def titular_at(reader: Reader, k: int) -> bool:
    """Whether a word that is mostly a title is a given name here, by what stands on its two sides.

    A surname or the second half of the name behind it; before it a title with the article, which closes its construct,
    another given name, or nothing, where a title of the bearer's follows («مساعد العلي المتحدث الرسمي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.has("names.titular", doc.key(k)) or k + 1 >= reader.sentence.last:
        return False
    if lexicon.any(("names.halves", "naming.kunyas"), doc.key(k + 1)):
        return True  # «أمين الدين», «رائد أبو رمان»
    if named_in_name(reader, k) or _behind_its_verb(reader, k):
        return True
    before = conjoined(doc.key(k - 1))  # «والكاتب | باسم القمودي»
    if doc.key(k + 2)[:1] and all(reader.pos(i) in ("X", "PROPN") and not definite(doc.key(i)) for i in (k + 1, k + 2)):
        # «الأمين العام للأمم المتحدة | بان كي مون», not «المتحدث | باسم ناسا جيري فوردك»
        return definite(before) and not _speaks_for(reader, k)
    if lexicon.listed_given(before) or (definite(before) and lexicon.person_noun(before)):
        voice = _speaks_for(reader, k)
        # «السفير | جراح الصباح المطيري»: another name stands before the surname
        between = definite(doc.key(k + 1)) and not (lexicon.person_noun(doc.key(k + 1)) or lexicon.body(doc.key(k + 1)))
        named = _surname(reader, k + 1) or (between and surname_shaped(reader, k + 2))
        return not voice and (named or _fathers(reader, k + 1))
    closed = definite(before) or doc.ends_before(PLACES, k)
    if closed and _fathers(reader, k + 1) and not _speaks_for(reader, k):
        return True  # «الناشط الحقوقي | أمير شعبان», «ممثل المنظمة في ليبيا | قائد غالب»
    office = lexicon.office(doc.key(k + 2)) and not definite(doc.key(k + 2))
    if office and _fathers(reader, k + 1) and not lexicon.person_noun(before):
        return True  # «وقال | فلاح مصطفى رئيس الدائرة»
    own = surname_shaped(reader, k + 1)
    comma = own and doc.key(k + 2) in COMMA  # «عميد القمودي، | رئيس اللجنة»
    behind = doc.key(k + 2 + comma)
    if own and definite(before):
        return True  # «رئيس النادي الموسمي | مساعد الصنيهري»
    titled = (definite(behind) or own) and lexicon.office(behind) and (comma or not lexicon.honorific(behind))
    # but «حاكم الساحل المرشح سامي»
    closed = definite(doc.key(k + 3 + comma)) or (own and definite(doc.key(k + 4 + comma)))
    return titled and closed and _surname(reader, k + 1)


def _behind_its_verb(reader: Reader, k: int) -> bool:
    """Whether it stands right behind a verb of saying, with two more names: «قال | أمير حسين عبد الرضائي».

    An office would have its place or its body behind it («قال أمير الساحل»); who helps somebody is an office by him.
    """
    doc, lexicon = reader.doc, reader.lexicon
    said = any(a.form.kind == "verb" and a.form.number == "s" and not a.enclitic for a in doc.analyses(k - 1))
    servant = doc.key(k + 2) == SERVANT and definite(doc.key(k + 3))
    third = servant or _fathers(reader, k + 2) or unlisted_at(doc, k + 2) or surname_shaped(reader, k + 2)
    by_name = lexicon.any(("naming.deputies", "titles.agents"), doc.key(k)) or lexicon.has("naming.in_name", doc.key(k))
    return said and _fathers(reader, k + 1) and third and not by_name


def _fathers(reader: Reader, k: int) -> bool:
    """A given name without the article, which no office is in construct with: «الشيخ قائد | غالب»."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    return not definite(key) and lexicon.listed_given(key) and not lexicon.any(PLACES, key)


def _speaks_for(reader: Reader, k: int) -> bool:
    """Whether a voice stands before: «المتحدث الرسمي | باسم سلمان»."""
    if not reader.lexicon.has("naming.in_name", reader.doc.key(k)):
        return False
    lately = (reader.doc.key(i) for i in range(max(reader.sentence.first, k - MAX_VOICE), k))
    return any(reader.lexicon.any(("naming.voices",), conjoined(key)) for key in lately)


def _surname(reader: Reader, k: int) -> bool:
    """A word that is a surname by its ending, by its tag or by the text, and no noun: not «حاكم | الولاية»."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    trade = definite(key) and lexicon.has("names.occupational", bare(key))  # «الدكتور أمين | الحاج»
    if (
        not doc.words[k].is_word
        or (lexicon.somebody(key) and not trade)
        or lexicon.inside_title(key)
        or doc.analyses(k)
    ):
        return False
    if trade:  # not «العقيد مساعد | القاضي سامي القمودي»
        return lexicon.honorific(doc.key(k - 2)) and not lexicon.given_name(doc.key(k + 1))
    if not definite(key):
        rare = key.endswith("ي") and inflected(key) < SELDOM  # «باسم | صالحي»
        return rare or reader.pos(k) in ("X", "PROPN") or unlisted_at(doc, k)
    if key.endswith("ي") or reader.pos(k) in ("X", "PROPN") or doc.known_surname(key) or lexicon.listed_given(key):
        return True
    # «الدكتور | مالك الجزائرة»: the text calls him «الدكتور الجزائرة» elsewhere
    before = (doc.key(i - 1) for i in doc.places.get(key, ())[:MAX_SEARCHED])
    return any(definite(title) and lexicon.honorific(title) for title in before)


def trade_surname(reader: Reader, first: int, k: int) -> bool:
    """A trade that is a surname before an office of one's own: «محمد طه | فقيه مدير عام السلامة».

    Or, with its article, before a word that a name goes on with: «أحمد | الأمين ود الشيخ»; or between a given name and
    a word that no list has: «هالة | شيخ روحو».
    """
    doc, lexicon = reader.doc, reader.lexicon
    key, behind = doc.key(k), doc.key(k + 1)
    if definite(key) and lexicon.has("names.particles", behind) and lexicon.listed_given(doc.key(k - 1)):
        return lexicon.has("names.occupational", bare(key))
    trade = lexicon.has("names.occupational", doc.key(k)) and not lexicon.any(("titles.exclusive",), doc.key(k))
    if trade and k == first + 1 and lexicon.listed_given(doc.key(first)) and unlisted_at(doc, k + 1):
        return not definite(behind) and not inflected(behind)
    one = not (definite(behind) or behind.endswith(("ي", "و")) or lexicon.any(("anaphors.plurals",), behind))
    office = lexicon.office(behind) and one  # not «نقيب محامي الساحل»
    return trade and office and k - first >= LEAST and k + 1 < reader.sentence.last


def office_of(reader: Reader, k: int) -> bool:
    """An office and what it is of: «كريم عادل | مساعد المدير», «إلياس رحمة | كاهن الرعية», not «محمد | أمين العلي»."""
    lexicon, key, of = reader.lexicon, reader.doc.key(k), reader.doc.key(k + 1)
    named = lexicon.given_name(key) or lexicon.given_name(bare(of)) or reader.doc.known_surname(of) or of.endswith("ي")
    return definite(of) and (lexicon.person_noun(of) or not named)


def counts_years(reader: Reader, k: int) -> bool:
    """A number, or years with the article: «ذي الـ | 60», «ذو | الأعوام العشرة»."""
    key = reader.doc.key(k)
    return key[:1].isdigit() or reader.lexicon.has("dates.ages", bare(key))


def elder_at(reader: Reader, k: int) -> bool:
    """A form of address inside a name, before a name without the article: «| شيخ حسن», not «| شيخ قبيلة».

    That is a given name, or a word that the language has not.
    """
    key = reader.doc.key(k + 1)
    if not reader.lexicon.has("naming.elders", reader.doc.key(k)) or definite(key):
        return False
    return reader.lexicon.given_name(key) or (unlisted_at(reader.doc, k + 1) and not inflected(key))
