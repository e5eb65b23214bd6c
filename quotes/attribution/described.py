"""What goes on with an indefinite noun: relative clauses, those that keep a name back; no outlet behind a plural."""

from __future__ import annotations

from quotes.attribution.ali import is_on
from quotes.attribution.obtained import obtained_at
from quotes.attribution.occasions import MANY
from quotes.attribution.plain_names import bare_name, nominative
from quotes.attribution.reader import Reader
from quotes.attribution.whom_told import told_apart
from quotes.cues.withheld import withheld
from quotes.document import Document
from quotes.lexicon import POSSESSIVES, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

TWO = "ان"
BY_US = "نا"  # before the pronoun of «التقيناهم»
SHORTEST_OURS = 6  # letters; «غناها» is a noun
MAX_WHERE = 6  # words from «المعروفة» to what she goes by
RESUMED = 4  # words behind the verb in which a pronoun may take the noun up


def disagreeing(reader: Reader, head: str, k: int) -> bool:
    """Whether the verb at word ``k`` has another gender than the noun: «بحسب متعاملين في القطاع | شهدت الأسواق ركودا».

    «حسب مصادر أمنية | يقاتل مئة منهم هناك»: so has a masculine verb in the present behind a feminine noun.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if len(reader.tokens(k)) != 1 or (key.startswith("ي") and key.endswith(POSSESSIVES)):
        return False  # «بيان أصدرته الوزارة», «شركة يملكها»
    feminine = lexicon.any(("titles.feminine", "groups.feminine", "anaphors.plurals"), head)
    feminine = feminine or head.endswith(("ة", "ات"))
    if key.endswith("ت"):
        disagrees = not feminine and lexicon.person_noun(head)
    else:
        disagrees = feminine and key.startswith("ي") and reader.verb(k)
    behind = range(k + 1, min(k + 1 + RESUMED, reader.sentence.last))
    return disagrees and not any(
        lexicon.has("pronouns.prepositional", doc.key(j)) or [t.pos_ for t in reader.tokens(j)][1:] == ["PRON"]
        for j in behind  # «اقتصاديون استطلعت الوكالة آراءهم»
    )


def unnamed_apart(reader: Reader, head: str, k: int) -> bool:
    """Whether behind somebody unnamed and a comma a word stands that renames no person, so a verb, however tagged.

    «موظفان في الشركة، | طلبا عدم الكشف», «عضو في المجلس، | تحفظ على ذكر اسمه»: a person is renamed by a person. Or,
    behind anybody, whom he told.
    """
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    if told_apart(reader, k):
        return True
    person = lexicon.person_noun(head) or lexicon.person_noun(head.removesuffix(TWO))
    if definite(head) or not person or lexicon.somebody(key) or doc.known_surname(key):
        return False
    if definite(doc.key(k + 1)) or reader.pos(k) not in ("NOUN", "VERB", "ADJ"):
        return False  # «مصدر في المحكمة، | قريب الضحية»
    # «طلبا» of two, «طلبت» of her
    stem = key.removesuffix("ا") if head.endswith(TWO) else key.removesuffix("ت" if head.endswith("ة") else "")
    # «اشترط», whose present has no ا
    said = reader.verb(k) or any(a.form.kind == "verb" for a in doc.analyses(k))
    return said or frequency("ي" + stem) > 0 or frequency("ت" + stem) > 0


def not_annexed(reader: Reader, k: int) -> bool:
    """Whether an outlet follows a plural that keeps its ن, which nothing is annexed to: «أفاد مسعفون | وكالة الأفق».

    Or a set phrase: «أفاد شهود عيان | وكالة الأفق», «| رويترز».
    """
    key, before = reader.doc.key(k), reader.doc.key(k - 1)
    closed = reader.doc.item_before("groups.heads", k)
    plural = before.endswith(MANY) and not definite(before) and reader.lexicon.person_noun(before)
    return (plural or closed) and (reader.lexicon.outlet_head(key) or (closed and reader.lexicon.outlet_name(key)))


def predicate_of_being(reader: Reader, first: int, k: int) -> bool:
    """Whether the verb at ``k`` is what كان waits for, not the noun's own clause: «وكان تقرير للهيئة | قدر العدد».

    «وكان تقرير نشرته الصحيفة | قال»: the clause has a pronoun for the noun, or the predicate is still to come.
    """
    doc, last = reader.doc, reader.sentence.last
    if first == reader.sentence.first or not reader.lexicon.auxiliary(conjoined(doc.key(first - 1))):
        return False
    if not reader.verb(k) or any(token.pos_ == "PRON" for token in reader.tokens(k)):
        return False
    end = next((j for j in range(k + 1, last) if doc.key(j) in COMMA), last)
    return not any(reader.verb(j) or reader.lexicon.relative(doc.key(j)) for j in range(k + 1, end))


def reflexive(reader: Reader, k: int) -> bool:
    """«الصحيفة نفسها», «المصدر ذاته»: part of the mention, whatever they are tagged as."""
    return k > 0 and definite(reader.doc.key(k - 1)) and reader.lexicon.has("anaphors.reflexives", reader.doc.key(k))


def thing_behind_name(reader: Reader, first: int, comma: int) -> bool:
    """What is no person behind a title and its name between commas: «نفى المدير، سامي العلي، | فساد البذور».

    Or behind a name and its title: «يرفض سامي العلي، مدير المركز، | فرضية الانتهاء».
    """
    doc, lexicon, k = reader.doc, reader.lexicon, comma + 1
    title = next((j for j in range(comma - 1, first, -1) if doc.key(j) in COMMA), None)
    if title is None or k + 1 >= reader.sentence.last or definite(doc.key(k)):
        return False
    own = doc.key(k).endswith("ة") and bare_name(reader, first, title) and lexicon.office(doc.key(title + 1))
    if not (definite(doc.key(k + 1)) or (own and doc.opens(k + 1) is not None)):
        return False
    named = own or lexicon.listed_given(doc.key(title + 1)) or lexicon.honorific(doc.key(title + 1))
    known = lexicon.somebody(doc.key(k)) or lexicon.body(doc.key(k)) or lexicon.inside_title(doc.key(k))
    return named and not known and reader.pos(k) in ("NOUN", "X") and not reader.conjunction(k)


def going_on(doc: Document, k: int) -> int:
    """How many words a set phrase takes that goes on with a mention; 0 where none begins at word ``k``."""
    return doc.phrase_length("naming.eulogies", k) or doc.phrase_length("naming.capacities", k) or _gone_by(doc, k)


def _gone_by(doc: Document, k: int) -> int:
    """The same of what somebody goes by, and where: «سلمى العلي، | المعروفة في الحي بـ"أم النور"»."""
    if doc.key(k) not in doc.grammar.sets["naming.nicknamed"]:
        return 0
    by = next((j for j in range(k + 2, k + MAX_WHERE) if doc.key(j) == "ب" or not doc.words[j : j + 1]), k)
    name = doc.opens(by + 1) if doc.key(by) == "ب" else None
    return doc.after(name) - k if name is not None and name.balanced else 0


def closed_clause(reader: Reader, head: str, k: int, limit: int) -> int:
    """How many words a clause of an indefinite noun takes that ends by itself; 0 where none begins at ``k``.

    «محلل | فضل عدم ذكر اسمه», «مذكرة | اطلعت عليها «المرآة»».
    """
    paper = not definite(head) and reader.lexicon.any(("groups.documents",), nominative(head))
    return withheld(reader.doc, k, limit) or (obtained_at(reader, k, limit) if paper else 0)


def describing(reader: Reader, head: str, k: int) -> bool:
    """A verb of saying right behind an indefinite person, however it is tagged: «مصدر رفض الكشف عن هويته».

    Or what the writer did with him, by its letters: «سائقون | التقيناهم أمام المستودع», «تاجر | حاورناه».
    """
    doc, lexicon = reader.doc, reader.lexicon
    named = lexicon.has("names.titular", doc.key(k)) and lexicon.listed_given(doc.key(k - 1))  # «مريم بنت سالم | طالب»
    if named or definite(head) or not lexicon.person_noun(head):
        return False
    ours = disowned(doc.key(k)).endswith(BY_US) and len(doc.key(k)) > SHORTEST_OURS and doc.key(k - 1) == head
    said = (a.form for a in doc.analyses(k) if a.form.kind == "verb" and not a.proclitic)
    # not «وزيرة الطاقة | ندين أبو راشد»
    return ours or any(form.person == 3 and not form.verb.strict for form in said)


def everyone_apart(reader: Reader, k: int) -> bool:
    """Whether all of some people stand behind a closed noun, and so are no part of it: «تلاه رئيسه | جميع الأطراف»."""
    doc, lexicon, before = reader.doc, reader.lexicon, reader.doc.key(k - 1)
    closed = definite(before) or reader.owned(k - 1) or lexicon.given_name(before) or doc.known_surname(before)
    return closed and lexicon.has("recipients.everyone", doc.key(k)) and definite(doc.key(k + 1))


def pointed_out(reader: Reader, k: int, first: int) -> bool:
    """Whether a demonstrative points at the mention's own noun: «هذه الدول الثلاث», «أتباع هذه الحركة»."""
    doc, lexicon = reader.doc, reader.lexicon
    if not doc.key(k + 1).startswith("ال") or reader.pos(k + 1) not in ("NOUN", "ADJ", "X", ""):
        return False
    if k == first:
        key = doc.key(k + 1)
        return lexicon.person_noun(key) or lexicon.body(key) or lexicon.any(("groups.documents",), key)
    before = doc.key(k - 1)
    named = (lexicon.given_name(before) and not is_on(reader, k - 1)) or doc.known_surname(before)
    # «السند نفسه | هذا الأمر», «معاليه | هذه التصريحات»
    named = named or lexicon.has("anaphors.reflexives", before) or lexicon.has("anaphors.honorifics", before)
    # «جامعة حائل | هذه المزاعم»: what was told belongs to whoever is right before it alone («مصدر هذه المعلومات»)
    named = named or (k - 1 > first and lexicon.any(("narrator.reports", "narrator.decisions"), doc.key(k + 1)))
    people = reader.pos(k - 1) == "X" and lexicon.person_noun(before)  # «أهالي | تلك القرى»
    return not (named or definite(before)) and (people or reader.pos(k - 1) in ("NOUN", "ADP", ""))
