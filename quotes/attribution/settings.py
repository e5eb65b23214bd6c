"""Where and when somebody speaks, between his verb and him: ``قال | بعد المباراة | رئيس الاتحاد إن``.

A noun that an article or a pronoun has closed takes no further noun, so that whoever stands behind it is another:
who speaks. Where somebody stands in the adjunct itself («في لقاء مع مدير الشركة سامي العلي») nothing tells them apart.
"""

from __future__ import annotations

from quotes.attribution.deeds import deed_shaped
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.times import time_at
from quotes.cues.complementizers import that_clause_at
from quotes.folding import fold
from quotes.lexicon import bare, definite, disowned

MAX_SETTING = 9  # words of «في اتصال هاتفي مع إذاعة المرفأ»
HAMZA = ("أ", "إ")  # no article begins so: «إلحاح»
JOINED = ("ب", "ل")
NISBA = ("ي", "ية")
WHOM = ("مع", "لل")  # behind which whom he met or where he went stands


@remembered
def setting_before(reader: Reader, verb: int, k: int, limit: int) -> int:
    """Words of such an adjunct at word ``k``, with somebody right behind it; 0 for none.

    «قال | خلال زيارته أمس للمنطقة وزير الأشغال إن», «أشار | عقب الاجتماع حزب النهر إلى».
    """
    doc, lexicon = reader.doc, reader.lexicon
    joined = _with_preposition(reader, k)
    leads = lexicon.preposition(doc.key(k)) or lexicon.adjunct_head(doc.key(k))
    if not (joined or leads) or doc.words[k].letters[:2] == "إم" or _governed(reader, verb, k):
        return 0
    first = k if joined else k + 1
    closed = meets = False
    j = first
    while j < min(limit - 1, k + MAX_SETTING):
        key = doc.key(j)
        if closed and _somebody_new(reader, j):
            return 0 if meets else j - k
        if when := time_at(reader, j):
            closed, j = closed or j > first, j + when
            continue
        article = definite(key) and doc.words[j].letters[:1] not in HAMZA
        described = closed and article and (reader.pos(j) == "ADJ" or key.endswith(NISBA))
        if not described:
            if not doc.words[j].is_word or reader.verb(j) or lexicon.relative(key) or that_clause_at(doc, j):
                return 0
            led = _with_preposition(reader, j)
            noun = bare(key[1:] if led and not definite(key) else key)
            if _somebody(reader, key, noun) or (closed and not (article or led or lexicon.preposition(key))):
                return 0
            if (
                j == first + 1
                and lexicon.body(noun)
                and deed_shaped(doc, first)
                and not lexicon.occasion(doc.key(first))
            ):
                return 0  # «بعد انتخاب البرلمان | رئيس الحكومة»: whom it elected
            own = reader.owned(j)
            met = own and lexicon.has("adjuncts.meetings", disowned(key).replace("ئ", "ء"))
            meets = met or (meets and not key.startswith(WHOM))
            closed = own or article or (led and definite(key[1:]))
        j += 1
    return 0


def _governed(reader: Reader, verb: int, k: int) -> bool:
    """Whether a preposition is the verb's own, with what is said behind it: «أكد | على عمقها الملك»."""
    doc, key = reader.doc, reader.doc.key(k)
    frames = {frame.partition(":")[2] for a in doc.analyses(verb) for frame in a.form.verb.frames}
    stands = key[:1] if _with_preposition(reader, k) else key
    own = any(fold(of) == stands for of in frames)
    about = reader.lexicon.has("adjuncts.governed", key) and not reader.lexicon.has(
        "recipients.settings", doc.key(k + 1)
    )
    return own or about


def _somebody(reader: Reader, key: str, noun: str) -> bool:
    """Whether a word of the adjunct, ``noun`` without its article, is a person's, behind whom his name may stand."""
    lexicon = reader.lexicon
    person = lexicon.person_noun(noun) or lexicon.owned_person(key) or lexicon.honorific(key)
    return person or lexicon.given_name(noun)


def _with_preposition(reader: Reader, k: int) -> bool:
    """ب or ل joined to a noun, by the parse or before an article: «بالعاصمة», «للمنطقة»."""
    key = reader.doc.key(k)
    return key[:1] in JOINED and (reader.adposition(k) or key.startswith("لل") or definite(key[1:]))


def _somebody_new(reader: Reader, k: int) -> bool:
    """Whether somebody begins at word ``k``, whom nothing before can go on with: a title, a body, one of several."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if reader.conjunction(k) or (key[:1] in JOINED and reader.adposition(k)):
        return False
    if lexicon.has("anaphors.one_of", key):
        return True
    if lexicon.listed_given(key):
        before = doc.key(k - 1)
        held = lexicon.occasion(bare(before)) or lexicon.body(bare(before)) or reader.owned(k - 1)
        return bool(held) and reader.pos(k) in ("X", "PROPN", "NOUN")
    behind = doc.key(k + 1)
    if definite(key):
        named = lexicon.listed_given(behind) or (lexicon.office(key) and lexicon.has("groups.ranks", behind))
        if reader.pos(k) == "ADJ" or key.endswith(NISBA):
            return named and lexicon.person_noun(key)
        single = lexicon.person_noun(key) and not lexicon.has("anaphors.plurals", bare(key))
        return single or (lexicon.body(key) and reader.pos(k) == "NOUN" and definite(behind))
    if lexicon.person_noun(key):
        return not lexicon.has("anaphors.plurals", key)
    return (lexicon.body(key) or lexicon.outlet_head(key)) and reader.pos(k) == "NOUN" and definite(behind)
