"""Complementizers: إن، أن، بأن، إلى أن، على أن …, with or without a pronoun, however their hamza is spelt."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from quotes.document import Document
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.grammar.schema import Analysis
from quotes.inflection import owned_noun
from quotes.lexicon import conjoined, definite, disowned, lexicon_of, without_conjunction
from quotes.words import cut

OR = "او"
ADDED_TO = ("علي", "الي")
ASKED_HER = 2  # words from a verb of asking to what is asked, with her alone between
SUBJUNCTIVE = ("ي", "ت", "ن", "ا")  # what a verb in the present may begin with


@frozen
class Complementizer:
    """A complementizer at words ``[word, last)``: ``word`` is its preposition where one governs it.

    ``frame`` is the frame of grammars/verbs.toml it fits (``clause``, ``clause:إلى``, ``question`` …);
    ``start`` the raw offset where the content begins by the annotation contract.
    """

    word: int
    last: int
    frame: str
    start: int


def complementizer_at(doc: Document, i: int) -> Complementizer | None:
    """The complementizer that starts at word ``i`` (its preposition first), if any.

    Answers are kept in ``doc.complementizers``: every step asks again.
    """
    if doc.key(i) not in complementizer_words(doc.grammar):
        return None
    if i not in doc.complementizers:
        doc.complementizers[i] = _find(doc, i)
    return doc.complementizers[i]


def asserts(doc: Document, found: Complementizer) -> bool:
    """Whether the clause states something: with a pronoun («أنه حضر») or before a noun («أن تحرياته دلت»).

    Behind أن the subjunctive says what is to be: «أن يحضر», «أن لا يحضر».
    """
    if not_that(doc, found.last - 1) or doc.words[found.word].letters.removeprefix("و")[:1] == "إ":
        return False  # «قررنا | ألا ننتظر», «قرروا شراء كلب، وما | إن دخلوا»
    if doc.key(found.last - 1) not in doc.grammar.sets["complementizers.bare"]:
        return True
    key = doc.key(found.last)
    lexicon = lexicon_of(doc.grammar)
    things = disowned(key).endswith("ات")  # «أن | تحرياته دلت»
    noun = definite(key) or lexicon.somebody(key) or things or owned_noun(key)
    goes_on = found.last < len(doc.words) and doc.words[found.last].is_word
    return noun or not (key[:1] in SUBJUNCTIVE or lexicon.negator(key) or not goes_on)


def _find(doc: Document, i: int) -> Complementizer | None:
    sets = doc.grammar.sets
    key = doc.key(i)
    bare, suffixed = sets["complementizers.bare"], sets["complementizers.suffixed"]
    governed = doc.key(i + 1) in bare or doc.key(i + 1) in suffixed or not_that(doc, i + 1)
    if not governed and key not in _alone(doc.grammar):
        return None  # most are a preposition with its noun
    if doc.key(i - 1) == "." and _spelt(doc, i):
        return None
    if doc.words[i].letters[:1] == "آ":
        return None  # «قالت آن كارلسون»
    if i in doc.outlet_words or doc.key(i + 1) == "كي" or doc.phrase_length("complementizers.wishes", i):
        return None  # two conjunctions never stand together: بان كي is a name; «إن شاء الله» says nothing
    # CASE 1: a preposition of its own word: إلى أن، على أن، عن أن، من أن
    # «أكد بن علي أن», «وأوضح نجله الأكبر علي أن»
    named = key == "علي" and (doc.key(i - 1) in sets["naming.patronymics"] or doc.ali(i) or _named_ali(doc, i))
    if governed and not named and key in sets["complementizers.prepositions"]:
        inner = _plain(doc, i + 1, f"clause:{key}")
        return Complementizer(i, inner.last, inner.frame, inner.start) if inner else None
    # CASE 2: بأن، بأنه: the preposition is a letter of the word; the content keeps the أ where a pronoun follows
    if key[:1] == "ب" and key[1:] in bare:
        return Complementizer(i, i + 1, "clause:ب", _next_start(doc, i))
    if key[:1] == "ب" and (key[1:] in suffixed or not_that(doc, i)):
        return Complementizer(i, i + 1, "clause:ب", cut(doc.words[i], 1))
    # CASE 3: bare
    return _plain(doc, i, "clause") or question_at(doc, i)


def _named_ali(doc: Document, i: int) -> bool:
    """The name behind others and before إن, which على never governs: «قال المدير حسن | علي إن», «محمد السيد | علي إن».

    Right behind a verb that governs no على it is the name before أن too: «وأضاف | علي أن».
    """
    lexicon = lexicon_of(doc.grammar)
    if not doc.words[i].letters.endswith("ي"):
        return False
    said = [a for a in doc.analyses(i - 1) if a.form.kind == "verb" and not a.enclitic]
    if said and not governs_on(said):
        return True
    given = lexicon.listed_given(doc.key(i - 1)) or (definite(doc.key(i - 1)) and lexicon.listed_given(doc.key(i - 2)))
    return given and i + 1 < len(doc.words) and doc.words[i + 1].letters.startswith("إ")


def governs_on(said: Iterable[Analysis]) -> bool:
    """Whether one of the verbs has what is said behind على: «أكد على أن», never «قال»."""
    return any(frame.endswith(":على") for a in said for frame in a.form.verb.frames)


def _spelt(doc: Document, i: int) -> bool:
    """Whether word ``i`` is the last of letters spelt with points and no space: «دي.إيه.إن»."""
    point, before = doc.words[i - 1], doc.words[i - 2]
    return i > 1 and before.end == point.start and point.end == doc.words[i].start


@lru_cache(maxsize=4)
def complementizer_words(grammar: Grammar) -> frozenset[str]:
    """The words that a complementizer may start at: few words are, and most steps ask of all."""
    return _alone(grammar) | grammar.sets["complementizers.prepositions"]


@lru_cache(maxsize=4)
def _alone(grammar: Grammar) -> frozenset[str]:
    """Those of them that need no أن behind them."""
    inner = grammar.sets["complementizers.bare"] | grammar.sets["complementizers.suffixed"]
    inner |= grammar.sets["complementizers.negative"]
    return inner | {"ب" + key for key in inner} | begins(grammar, "complementizers.questions")


def that_clause_at(doc: Document, i: int) -> bool:
    """Whether a complementizer (no question word) starts at word ``i``."""
    found = complementizer_at(doc, i)
    return found is not None and found.frame != "question"


def joined_clause_at(doc: Document, i: int) -> bool:
    """Whether word ``i`` joins one more clause on: «…، وأن الجسر قديم»."""
    return doc.key(i) in joined_clauses(doc.grammar) or (doc.key(i)[:1] == "و" and not_that(doc, i))


def clause_at(doc: Document, i: int) -> bool:
    """Whether a reported clause opens at word ``i``, with و before it or without."""
    return that_clause_at(doc, i) or joined_clause_at(doc, i)


@lru_cache(maxsize=4)
def joined_clauses(grammar: Grammar) -> frozenset[str]:
    """The words that do: ``وأن``, ``وأنها``."""
    inner = grammar.sets["complementizers.bare"] | grammar.sets["complementizers.suffixed"]
    return frozenset("و" + key for key in inner)


def fa_clause_at(doc: Document, i: int) -> bool:
    """The topic's فإن behind a source phrase: «وبحسب الوزارة فإن»."""
    key = doc.key(i)
    rest = key[1:]
    return key[:1] == "ف" and (
        rest in doc.grammar.sets["complementizers.bare"] or rest in doc.grammar.sets["complementizers.suffixed"]
    )


def answers_topic(doc: Document, i: int) -> bool:
    """What a topic or a source waits for: فإن, or another word with ف that begins the clause («فقد», «فسوف»)."""
    return fa_clause_at(doc, i) or doc.key(i) in doc.grammar.sets["clauses.answers"]


def _plain(doc: Document, i: int, frame: str) -> Complementizer | None:
    sets = doc.grammar.sets
    key = doc.key(i)
    if key in sets["complementizers.bare"] and not _if(doc, i):
        return Complementizer(i, i + 1, frame, _next_start(doc, i))
    if key in sets["complementizers.suffixed"] or not_that(doc, i):
        return Complementizer(i, i + 1, frame, doc.words[i].start)
    return None


def not_that(doc: Document, i: int) -> bool:
    """Whether word ``i`` is أن and لا in one, «أكد | ألا تراجع», «وألا», «بألا»: its hamza alone tells it from إلا.

    «ألا وهو» names, «ألا بذكر الله» and «ألا يا صاحبي» call.
    """
    key, letters = conjoined(doc.key(i)), doc.words[i].letters if 0 <= i < len(doc.words) else ""
    spelt = letters.removeprefix("و")[:1] == "أ" or letters.removeprefix("و")[:2] == "بأ"
    return (
        key.removeprefix("ب") in doc.grammar.sets["complementizers.negative"]
        and spelt
        and doc.key(i + 1) not in doc.grammar.sets["pronouns.independent"]
        and doc.key(i + 1)[:1] not in ("و", "ب")
        and doc.key(i + 1) != "يا"
    )


def _if(doc: Document, i: int) -> bool:
    """Whether إن at word ``i`` is "if", before لم or a pronoun: «بالموت إن هم بلغوا», «فالنفس إن لم تشغلها»."""
    following = doc.key(i + 1)
    conditional = following == "لم" or following in doc.grammar.sets["pronouns.independent"]
    return conditional and "إ" in doc.words[i].letters[:1] and not doc.analyses(i - 1)


def kept_back(doc: Document, that: int) -> int:
    """Number of words of a clause that keeps a name back: «طلبت | ألا يذكر اسمها», «رفض | أن يذكر اسمه»; 0 if none."""
    if not not_that(doc, that) and doc.key(that) not in doc.grammar.sets["complementizers.bare"]:
        return 0
    verb = that + 1 + (doc.key(that + 1) == "لا")
    kept = doc.key(verb)[:1] in ("ي", "ت") and doc.key(verb + 1) in doc.grammar.sets["openers.identity"]
    return verb + 2 - that if kept else 0


def question_at(doc: Document, i: int) -> Complementizer | None:
    """An indirect question (ما إذا، عما إذا، حول ما إذا، هل): its content starts with the question word."""
    length = doc.item_length("complementizers.questions", i, doc.key(i))
    if not length:
        return None
    if doc.key(i) in doc.grammar.sets["openers.prepositions"]:
        asked = doc.key(i + 1) in doc.grammar.sets["complementizers.asked_with"]  # «من أين», «إلى متى»
        return Complementizer(i, i + length, "question", doc.words[i + (not asked)].start)
    joined = next((n for n, letters in ((1, "عم"), (2, "فيما")) if doc.key(i).startswith(letters)), 0)
    return Complementizer(i, i + length, "question", cut(doc.words[i], joined))


def whether_at(doc: Document, cue: int, word: int) -> Complementizer | None:
    """What one is asked by إن and a verb: «سأل القاضي الشاهد | إن كان يعرفه»; not «سألت سلمى إن كانت تعرفه», mine."""
    mine = word - cue == ASKED_HER and doc.key(cue).endswith("ت") and doc.key(word + 1).endswith("ت")
    return None if mine or doc.words[word].letters[:1] != "إ" else question_at(doc, word)


def _next_start(doc: Document, i: int) -> int:
    return doc.words[i + 1].start if i + 1 < len(doc.words) else doc.words[i].end


def foreign_governor(doc: Document, word: int, cue: int) -> bool:
    """Whether أن at ``word`` hangs on something nearer than the cue: بعد أن، يجب أن، من المتوقع أن."""
    if word - 1 <= cue:
        return False
    if question_at(doc, word) is not None and ("إ" in doc.words[word].letters[:2] or not that_clause_at(doc, word)):
        return False  # an indirect question has none: «سأل من تهجم عليها ما إذا كانت تعلم», but «بعد أن كانت ضعيفة»
    before = doc.key(word - 1)
    if doc.key(word) in doc.grammar.sets["complementizers.prepositions"] and doc.item_before(
        "complementizers.conjunctions", word + 1
    ):
        return True  # «على الرغم | من أن»: the conjunction's own preposition
    if before == OR:
        return True  # «من الظلم أن يشكك في نزاهته، أو | أن يتهم»: it goes on with another
    if kept_back(doc, word) or before in doc.grammar.sets["clauses.corrections"]:
        return True  # «كتب ممتعة، بل | إنها أعادتني»: a sentence of its own
    if doc.length_before("adjuncts.discourse", word) > 1 and doc.key(word - 2) not in ADDED_TO:
        return False  # «أكد قبل ذلك | أن», «أعلن فيما بعد | أنها»: the words before it are an adjunct of the verb's
    forms = {before, without_conjunction(before)}
    bare = "إ" not in doc.words[word].letters[:2] and doc.key(word)[:1] != "ب"  # «وصف الوزير ذلك بأنه»
    joins = bare and not forms.isdisjoint(doc.grammar.sets["complementizers.before_anna"])
    added = doc.key(word - 2) in ADDED_TO and word - 2 > cue  # «وزاد على ذلك أن», not «ذلك أن» "because"
    if joins and not (added or _of_source(doc, word - 1, cue)):
        return True
    # «آخر إحصائية حصلت عليها إن»: "must" takes أن («عليها أن تعمل»)
    sets = doc.grammar.sets
    verbless = "إ" in doc.words[word].letters[:1] or doc.key(word) in sets["complementizers.suffixed"]  # no «أن تعمل»
    verbless = verbless or (doc.key(word)[:1] == "ب" and word - 2 == cue)  # «فرد عليه | بأن الملف ضاع»
    called = doc.key(word - 2).removeprefix("ال") in sets["naming.done_to"]  # «أكد المجني عليه | أن»
    if before in sets["pronouns.prepositional"] and (verbless or called):
        return False
    if _attribute(doc, word - 1, cue, named="إ" not in doc.words[word].letters[:1]):
        return False
    for name in ("complementizers.conjunctions", "complementizers.modals"):
        if not forms.isdisjoint(doc.grammar.sets[name]) or doc.item_before(name, word):
            return True
    return False


def _attribute(doc: Document, k: int, cue: int, *, named: bool) -> bool:
    """Whether an adjective with its article belongs to the noun before it: «مستشفى الواضح | إن», not «من الواضح إن».

    ``named``: only to a given name, «سامي الواضح | أن».
    """
    before = conjoined(doc.key(k - 1))
    if k - 2 <= cue or not definite(doc.key(k)) or not doc.words[k - 1].is_word:
        return False
    if named:
        return lexicon_of(doc.grammar).listed_given(before)
    sets = doc.grammar.sets
    return before not in sets["openers.prepositions"] and before not in sets["pronouns.auxiliaries"]


def _of_source(doc: Document, k: int, cue: int) -> bool:
    """Whether word ``k`` before أن is a source's adjective: «مصادر خاصة أن», not «، خاصة أن», «مباراة مهمة خاصة أن»."""
    if k - 1 <= cue or not doc.words[k - 1].is_word:
        return False
    key, sets = doc.key(k - 1), doc.grammar.sets
    sources = key in sets["groups.heads"] or key in sets["groups.documents"] or lexicon_of(doc.grammar).occasion(key)
    return sources and not definite(key)


def opens_at(doc: Document, j: int) -> bool:
    """Whether content opens right at word ``j``."""
    if j >= len(doc.words):
        return False
    return doc.opens(j) is not None or doc.key(j) == ":" or complementizer_at(doc, j) is not None
