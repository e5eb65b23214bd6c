"""Marks and commas in a speaker's noun phrase: what goes on behind them with it, and what does not."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.apposed import name_apposed, title_apposed
from quotes.attribution.dashes import closes_dashes, goes_on_after_dash
from quotes.attribution.deeds import quality_at
from quotes.attribution.described import closed_clause, thing_behind_name, unnamed_apart
from quotes.attribution.foreign import third_syllable
from quotes.attribution.manner import manner_in_marks
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.phrase_scan import STOP, Phrase
from quotes.attribution.plain_names import bare_name
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import foreign_medium
from quotes.attribution.trimmed import DASHES, close_parenthesis
from quotes.inflection import name_shaped
from quotes.lexicon import conjoined, definite
from quotes.marks import Quotation, is_statement_like
from quotes.words import COMMA

INNER_SIGNS = (".", "/", "'", "\N{RIGHT SINGLE QUOTATION MARK}")
LONG = 6  # words and marks: a name in marks is shorter than what was said


def at_marks(p: Phrase, quotation: Quotation) -> int:
    """Past a name in marks; before a medium, a manner or what was said: «كما نقلت الوكالة | "موقفنا مختلف تماما"»."""
    doc = p.doc
    long = not p.bounded and doc.after(quotation) - p.k > LONG and is_statement_like(doc.text, quotation)
    other = foreign_medium(p.reader, p.k, relative=p.relative) or long or manner_in_marks(p.reader, p.k)
    return STOP if p.inside and other else max(doc.after(quotation), p.k + 1)


def at_sign(p: Phrase) -> int:
    """Past the signs of names, brackets and dashes; a comma and a semicolon have rules of their own."""
    key = p.doc.words[p.k].key
    if key in COMMA or (p.bounded and key == "؛"):  # «أوضح سامي العلي؛ أحد الباعة، أن»
        return _at_comma(p)
    if key == "(":
        return close_parenthesis(p.reader, p.k, p.limit)
    dashed = key in DASHES and p.k + 1 < p.limit and goes_on_after_dash(p.reader, p.k + 1, p.first)
    dashed = dashed and not closes_dashes(p.reader, p.k, p.first)
    return p.k + 1 if dashed or key in INNER_SIGNS else STOP


def _at_comma(p: Phrase) -> int:
    """«قال مدير المركز | ، سامي العلي، إن»: behind it a name, a title or an affiliation goes on."""
    reader, k = p.reader, p.k
    more = k + 1 < p.limit
    # «أفاد المدعي العام، | فارح عبدي، بأن», «قال أمين السر، | عازف القانون بشار حنا، إن»: tagged as verbs
    tagged = p.bounded and not p.relative and more and reader.verb(k + 1)
    named = name_apposed(reader, p.first, k, p.head) if tagged or not p.bounded else 0
    named = named or (0 if p.bounded else title_apposed(reader, p.first, k))
    if named:
        return min(named, p.limit)  # «بحسب كاتب عام المندوبية، الشاذلي السعداني، فإن»
    affiliated = p.bounded and not p.relative and _affiliation(reader, p.first, k)
    # «تحريات المباحث، | بقيادة المقدم سامي العلي، أن»
    if p.doc.phrase_length("adjuncts.led", k + 1) or thing_behind_name(reader, p.first, k):
        return STOP
    if not (affiliated or (p.bounded and more and _apposition(reader, k + 1, p.relative, p.head))):
        return STOP
    p.relative = False
    return k + 1


def _apposition(reader: Reader, k: int, relative: bool, head: str) -> bool:
    """Whether the piece behind a comma goes on with the phrase: an apposition or a further coordinated name."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if doc.plain_sign(k) or doc.phrase_length("naming.eulogies", k):
        return False  # «الأمير سامي، | حفظه الله، إن»
    two = doc.key(k + 2) in COMMA and not doc.analyses(k) and all(name_shaped(doc.words[j]) for j in (k, k + 1))
    if two and lexicon.office(head):
        return True  # «مدير القضاء، | هيوا كاكسور، أن», whatever the first is tagged as
    if relative:
        # behind a relative clause only a title goes on: «الدراسة التي أعدها فلان، رئيس المركز»
        return lexicon.office(key) and not ends_phrase(reader, k, k)
    if (lexicon.inner_preposition(key) and not named_ali(reader, k)) or ends_phrase(reader, k, k):
        return False
    if lexicon.has("adjuncts.modes", key) or (key.endswith("ة") and lexicon.adjunct_head(key[:-1] + "ا")):
        return False  # «فقال سامي، | همسا: …», «وقالت سلمى، | باكية: …»
    if lexicon.has("naming.situated", key) or closed_clause(reader, head, k, reader.sentence.last):
        return False  # «سامي العلي، | المقيم في الخارج، إن», «عضو بالمجلس، | فضل حجب اسمه، أن»
    if lexicon.relative(key) or _own_place(reader, k) or lexicon.has("anaphors.aged", key):
        return False  # «سلمى العلي، | البالغة من العمر 62 عاما»
    pronoun = lexicon.has("pronouns.independent", conjoined(key)) and doc.words[k].letters[:1] != "آ"  # «آنا ليبمان»
    if reader.verb(k) or lexicon.negator(key) or (pronoun and not third_syllable(reader, k)):
        return False
    common = not definite(key) and not lexicon.person_noun(key) and not lexicon.given_name(key)
    hers = key[:1] == "م" and key.endswith("ة") and not lexicon.body(key)  # «زاخاروفا، | معلقة على تصريحه، إن»
    if common and (hers or (reader.pos(k) == "NOUN" and key.endswith("ا"))) and lexicon.preposition(doc.key(k + 1)):
        return False  # «وأكد الوزير، | خوفا من الفتنة، أن»: why he says it
    if common and reader.pos(k) == "NOUN" and any(a.form.kind == "masdar" and not a.proclitic for a in doc.analyses(k)):
        return False  # «أضاف الرجل، | إضافة ثالثة، أن»: what is said is apposed to nobody
    if common and any(a.form.kind == "verb" and not a.proclitic for a in doc.analyses(k)):
        return False  # however tagged: «مسؤول في خفر السواحل، | رفض ذكر اسمه»
    if common and (unnamed_apart(reader, head, k) or quality_at(reader, k)):
        return False
    if key[:1] == "و" and len(key) > 3 and not lexicon.given_name(key) and not lexicon.person_noun(key):
        return not reader.verb(k) and reader.pos(k) in ("NOUN", "PROPN", "X", "") and definite(key[1:])
    return True


def _own_place(reader: Reader, k: int) -> bool:
    """«أوضح النادي، | بموقعه الرسمي، أن»: a preposition and what is one's own begin no apposition."""
    return reader.doc.key(k)[:1] == "ب" and [token.pos_ for token in reader.tokens(k)] == ["ADP", "NOUN", "PRON"]


def _affiliation(reader: Reader, first: int, comma: int) -> bool:
    """Whether a comma behind a bare name opens where its bearer belongs: «إيلي غرانميه، من المجلس الأوروبي»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(comma + 2)
    if doc.key(comma + 1) != "من" or not bare_name(reader, first, comma):
        return False
    return lexicon.body(key) or lexicon.outlet_head(key) or lexicon.any(("groups.residents",), key)
