"""Where a speaker's noun phrase ends, read left to right between its cue and what follows.

Titles, names, appositions and relative clauses without a comma belong to the phrase; adjuncts of time, place
and occasion, the medium spoken to, source phrases and relative clauses behind a comma do not.
"""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.cues.sources import phrase_at
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite
from quotes.words import COMMA

MAX_WORDS = 40
PREPOSITIONS_INSIDE = frozenset({"في", "من", "عن", "علي", "باسم", "لدي", "الي", "بين"})


def noun_phrase(
    reader: Reader, first: int, limit: int, *, bounded: bool = True, lead: int = 0, trusted: bool = False
) -> Stretch | None:
    """The noun phrase that starts at word ``first`` and ends before ``limit``; None where none starts there.

    ``bounded``: something certain (a complementizer, a mark) closes the stretch, so that what stands behind a
    comma is apposition or adjunct; unbounded phrases (``بحسب …``) end at their first comma. ``lead``: letters of a
    preposition joined to the first word (``وفقا لوكالة``); ``trusted``: the grammar knows that a phrase starts here.
    """
    doc = reader.doc
    limit = min(limit, first + MAX_WORDS)
    if first >= limit or not (lead or trusted or _starts_phrase(reader, first)):
        return None
    head = without_lead(doc.key(first), lead)
    k, relative = first, False
    while k < limit:
        word = doc.words[k]
        quotation = doc.opens(k)
        if quotation is not None:
            if k > first and _foreign_medium(reader, k):
                break
            k = max(doc.after(quotation), k + 1)
            continue
        if not word.is_word:
            if word.key in COMMA:
                if not (bounded and k + 1 < limit and _apposition(reader, k + 1, relative)):
                    break
                relative = False
            elif word.key == "(":
                k = _close_parenthesis(reader, k, limit)
                continue
            elif (
                word.key in ("-", "–", "—") and k + 1 < limit and _goes_on_after_dash(reader, k + 1, first)
            ) or word.key in (".", "/", "'", "\N{RIGHT SINGLE QUOTATION MARK}"):
                pass
            else:
                break
            k += 1
            continue
        if k > first and not relative and ends_phrase(reader, k, first):
            break
        if k > first and not bounded and fa_clause_at(doc, k):
            break
        if k > first and not relative and reader.lexicon.auxiliary(word.key):
            break  # «محمد عبده | كان يختار»
        if k > first and not relative and (_adverbial(reader, first, k) or _new_phrase(reader, head, k)):
            break
        if k > first and relative and _ends_relative(reader, k):
            break
        if k > first and not relative:
            if reader.lexicon.relative(word.key) and word.key[:1] not in "وف":
                relative = True
            elif (reader.verb(k) or _describing(reader, head, k)) and not (bounded and _bare_name(reader, first, k)):
                # An indefinite noun takes its relative clause bare: «مصدر لم تسمه», «تقرير وزعته الغرفة».
                conjunct = doc.key(k)[:1] == "و" or doc.key(k - 1) in COMMA
                if bounded and definite(head) and not conjunct and not doc.analyses(k):
                    k += 1  # before a certain complementizer no verb can follow a definite phrase: a name
                    continue
                described = reader.lexicon.person_noun(head) or reader.lexicon.any(("groups.documents",), head)
                if definite(head) or not (bounded or described):
                    break
                relative = True
            elif reader.lexicon.negator(word.key) and k + 1 < limit and reader.verb(k + 1):
                if definite(head):
                    break
                relative = True
        k += 1
    return _trimmed(reader, first, min(k, limit), lead)


def without_lead(key: str, lead: int) -> str:
    """A key without the preposition joined to it: ``للوزارة`` → ``الوزارة``, ``لوكالة`` → ``وكالة``."""
    if lead and key.startswith("لل"):
        return "ا" + key[1:]
    return key[lead:]


def ends_phrase(reader: Reader, k: int, first: int) -> bool:
    """Whether an adjunct, a medium, a source phrase or a participle begins at word ``k``."""
    doc, lexicon = reader.doc, reader.lexicon
    key, previous = doc.key(k), doc.key(k - 1)
    if that_clause_at(doc, k):
        return True
    if phrase_at(doc, k) is not None:
        return True
    if key[:1] == "و" and lexicon.has("pronouns.independent", key[1:]):
        return True  # a state of the speaker: «قال الصياد وهو يشير إلى مركبه إن»
    if discourse_at(reader, k):
        return True
    if reader.participle_cue(k) and not definite(key):
        return True
    if key.startswith(("بال", "القول")) and any(a.form.kind == "masdar" for a in doc.analyses(k)):
        return True  # «وختمت فلانة بالتأكيد أن»
    if time_at(reader, k) and not _inside_name(reader, k):
        return True
    if key == "في":
        after = doc.key(k + 1)
        if lexicon.occasion(after) or lexicon.occasion(doc.key(k + 2)) or lexicon.has("adjuncts.months", after):
            return True
        return time_at(reader, k + 1) > 0 or _name_just_before(reader, k, first) or _bare_name(reader, first, k)
    if key == "علي" and not is_on(reader, k):
        return False
    if key == "علي":
        if lexicon.has("recipients.settings", doc.key(k + 1)):
            return True
        # an account is named with its platform: «حساب النادي على تويتر»
        account = lexicon.any(("outlets.platforms",), doc.key(k + 1)) and lexicon.any(
            ("outlets.platforms",), doc.key(first)
        )
        return not (account or lexicon.person_noun(previous))
    if key == "الي" and lexicon.any(("naming.envoys",), doc.key(first)):
        return False  # «المبعوث الأممي إلى اليمن»
    if key in ("عن", "الي"):
        return not lexicon.person_noun(previous)
    if key == "من":
        return lexicon.has("anaphors.singular", doc.key(k + 1)) or doc.key(k + 1) == "مصادر"  # «علمت الصحيفة من مصدر»
    if key in ("ذلك", "هذا", "هذه", "تلك") or _possessed_speech(reader, k):
        return True
    if _medium(reader, k):
        return True
    return lexicon.adjunct_head(key) and not lexicon.given_name(key)


def discourse_at(reader: Reader, k: int) -> int:
    """Number of words of a discourse adverbial at ``k`` (من جهته، في المقابل); 0 if none."""
    return reader.doc.phrase_length("adjuncts.discourse", k)


def time_at(reader: Reader, k: int) -> int:
    """Number of words of a time adverbial at ``k`` (اليوم، أول أمس، الأسبوع الماضي); 0 if none."""
    return reader.doc.phrase_length("adjuncts.time", k) or int(reader.lexicon.time(reader.doc.key(k)))


def _starts_phrase(reader: Reader, k: int) -> bool:
    word = reader.doc.words[k]
    if reader.doc.opens(k) is not None:
        return True
    if not word.is_word:
        return False
    preposition = conjoined(word.key) in PREPOSITIONS_INSIDE and (word.key != "علي" or is_on(reader, k))
    if preposition or that_clause_at(reader.doc, k):
        return False
    if reader.lexicon.relative(word.key) or reader.lexicon.negator(word.key):
        return False
    if word.key[:1] == "و" and reader.lexicon.has("pronouns.independent", conjoined(word.key)):
        return False
    if reader.doc.phrase_length("clauses.contrastives", k):
        return False
    if word.key[:1] == "ل" and len(word.key) > 3 and reader.tree is not None:
        tokens = list(reader.tree.tokens_of(word))
        if len(tokens) > 1 and tokens[0].pos_ == "ADP":
            return False  # the addressee: «تقول لزوجها»
    return not ends_phrase(reader, k, k) and not reader.verb(k)


def _apposition(reader: Reader, k: int, relative: bool) -> bool:
    """Whether the piece behind a comma goes on with the phrase: an apposition or a further coordinated name."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.plain_sign(k):
        return False
    key = doc.key(k)
    if relative:
        # behind a relative clause only a title goes on: «الدراسة التي أعدها فلان، رئيس المركز»
        return lexicon.office(key) and not ends_phrase(reader, k, k)
    if key in PREPOSITIONS_INSIDE or ends_phrase(reader, k, k) or lexicon.relative(key):
        return False
    if reader.verb(k) or lexicon.negator(key) or lexicon.has("pronouns.independent", conjoined(key)):
        return False
    if key[:1] == "و" and len(key) > 3 and not lexicon.given_name(key) and not lexicon.person_noun(key):
        return not reader.verb(k) and reader.pos(k) in ("NOUN", "PROPN", "X", "") and definite(key[1:])
    return True


def _medium(reader: Reader, k: int) -> bool:
    """A ل or إلى that names an outlet: «لوكالة رويترز», «لـ«عكاظ»»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if key == "ل":
        return True
    if not key.startswith("ل") or len(key) < 4:
        return False
    stem = bare(key) if key.startswith("لل") else key[1:]
    if lexicon.has("recipients.words", stem):
        return True
    if lexicon.any(("groups.documents",), doc.key(k - 1)):
        return False  # «مسح لرويترز»
    if lexicon.outlet_name(stem) or lexicon.outlet_name("ال" + stem):
        return True
    # «مراسل لصحيفة» is a title, «الوزير لصحيفة» spoke to it
    titled = lexicon.person_noun(doc.key(k - 1)) and not definite(doc.key(k - 1))
    return (lexicon.outlet_head(stem) or lexicon.outlet_head("ال" + stem)) and not titled


def _ends_relative(reader: Reader, k: int) -> bool:
    """What ends a relative clause inside the phrase: complementizer, participle, medium, time, occasion."""
    doc = reader.doc
    if that_clause_at(doc, k) or reader.participle_cue(k) or _medium(reader, k):
        return True
    return doc.key(k) == "في" and reader.lexicon.occasion(doc.key(k + 1))


def _adverbial(reader: Reader, first: int, k: int) -> bool:
    """An accusative of manner behind the phrase: «فلان مخففا من …», «قالت فلانة ضاحكة»."""
    doc = reader.doc
    word = doc.words[k]
    if definite(word.key) or reader.lexicon.given_name(word.key):
        return False
    if "\N{ARABIC FATHATAN}" in word.text or (word.key[:1] == "م" and word.key[-1:] == "ا" and len(word.key) > 4):
        return True
    if reader.lexicon.person_noun(word.key):
        return False
    return reader.pos(k) == "ADJ" and word.key.endswith("ة") and _bare_name(reader, first, k)


def _describing(reader: Reader, head: str, k: int) -> bool:
    """A verb of saying right behind an indefinite person, however it is tagged: «مصدر رفض الكشف عن هويته»."""
    if definite(head) or not reader.lexicon.person_noun(head):
        return False
    return any(a.form.kind == "verb" and not a.form.verb.strict and not a.proclitic for a in reader.doc.analyses(k))


def is_on(reader: Reader, k: int) -> bool:
    """The preposition على and not the name علي, which folds alike: told by the ى, else by the word before."""
    doc, lexicon = reader.doc, reader.lexicon
    if doc.words[k].text.endswith("ى"):
        return True
    before = doc.key(k - 1)
    named = lexicon.given_name(before) or lexicon.has("names.particles", before) or lexicon.honorific(before)
    return not (named or (k > 0 and any(a.form.kind == "verb" for a in doc.analyses(k - 1))))


def _possessed_speech(reader: Reader, k: int) -> bool:
    """حديثه, كلمتها: what is said, not who says it («واصل الوزير حديثه»)."""
    key = reader.doc.key(k)
    occasions = reader.doc.grammar.sets["adjuncts.occasions"]
    for suffix in ("ه", "ها", "هم"):
        stem = key[: -len(suffix)]
        if key.endswith(suffix) and len(stem) > 2 and (stem in occasions or stem[:-1] + "ة" in occasions):
            return True
    return False


def _new_phrase(reader: Reader, head: str, k: int) -> bool:
    """An indefinite common noun behind the article closes the name of a body: «وفر البرنامج العالمي | مواد غذائية»."""
    doc, lexicon = reader.doc, reader.lexicon
    if lexicon.person_noun(head) or not (lexicon.body(head) or lexicon.outlet_head(head) or definite(head)):
        return False
    if doc.key(k)[:1].isdigit():
        return definite(doc.key(k - 1))
    if reader.tree is None or not definite(doc.key(k - 1)) or definite(doc.key(k)) or len(doc.key(k)) <= 2:
        return False
    tokens = list(reader.tree.tokens_of(doc.words[k]))
    return bool(tokens) and tokens[0].pos_ == "NOUN"  # not «المرصد السوري لحقوق الإنسان», whose ل belongs to the name


def _bare_name(reader: Reader, first: int, k: int) -> bool:
    """Whether words ``[first, k)`` are a name without any title or noun of the lists."""
    doc, lexicon = reader.doc, reader.lexicon
    return k - first <= 4 and all(
        doc.words[j].is_word
        and not (lexicon.person_noun(doc.key(j)) or lexicon.body(doc.key(j)) or lexicon.outlet_head(doc.key(j)))
        and not lexicon.any(("groups.documents",), doc.key(j))
        and (not definite(doc.key(j)) or j > first)
        for j in range(first, k)
    )


def _goes_on_after_dash(reader: Reader, k: int, first: int) -> bool:
    """A dash inside a name or before an apposition, not before a remark («- وهو ليس اسمها -»)."""
    key = conjoined(reader.doc.key(k))
    return not ends_phrase(reader, k, first) and not reader.lexicon.has("pronouns.independent", key)


def _foreign_medium(reader: Reader, k: int) -> bool:
    return reader.doc.key(k - 1) == "ل"


def _inside_name(reader: Reader, k: int) -> bool:
    """Time words inside names of bodies and outlets: «صحيفة اليوم», «قناة الغد»."""
    return reader.lexicon.outlet_head(reader.doc.key(k - 1))


def _name_just_before(reader: Reader, k: int, first: int) -> bool:
    """Whether the words right before ``k`` are a person's name, behind which في begins an adjunct."""
    lexicon, doc = reader.lexicon, reader.doc
    for back in range(k - 1, max(first, k - 4) - 1, -1):
        key = doc.key(back)
        if lexicon.given_name(key):
            return True
        if lexicon.person_noun(key) or lexicon.body(key) or not doc.words[back].is_word:
            return False
    return False


def _close_parenthesis(reader: Reader, k: int, limit: int) -> int:
    for j in range(k + 1, min(limit, k + 12)):
        if reader.doc.key(j) == ")":
            return j + 1
    return k + 1


def _trimmed(reader: Reader, first: int, last: int, lead: int) -> Stretch | None:
    """Drop trailing punctuation and a closing parenthesis that holds an age or a date: «فلان (61 عاما)»."""
    doc = reader.doc
    while last > first:
        key = doc.key(last - 1)
        if key == ")":
            opening = next((j for j in range(last - 2, first, -1) if doc.key(j) == "("), None)
            if opening is not None and any(doc.words[j].text[:1].isdigit() for j in range(opening + 1, last - 1)):
                last = opening
                continue
            break
        if doc.words[last - 1].is_word or doc.closes(last - 1) is not None:
            if key in ("و", "ل"):
                last -= 1
                continue
            break
        last -= 1
    quotation = doc.opens(first)
    if quotation is not None and quotation.balanced and last - first > 2 and doc.after(quotation) == last:
        return Stretch(first + 1, last - 1)  # a name wholly in marks is given without them
    return Stretch(first, last, lead) if last > first else None
