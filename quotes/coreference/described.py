"""Whether a description calls nobody new, but him whom the passage is about: ``الرجل السبعيني``, ``حارس المعدات``.

It says no more than that somebody is a man or how old he is, or the text vouches for it: what he is by trade stands in
a sentence that tells of him («يعمل سامي العلي | محاسبا … وقال المحاسب»), children of hers are told of («ابنتها …
الأم»), or a thing that is his («متجره … صاحب المتجر»).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.coreference.bearers import Bearers
from quotes.coreference.characters import Character, surely_one
from quotes.coreference.epithets import epithet
from quotes.coreference.kinds import titles_of
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention, head_key
from quotes.coreference.unnamed import PROCLITICS
from quotes.document import Document
from quotes.lexicon import Lexicon, bare, conjoined, definite
from quotes.words import COMMA

FOREMOST = 4  # people of whom most is told
MAX_SEARCHED = 20  # places of a word
MANY = 6  # sentences that are searched for what somebody is
MAX_SAID = 4  # words of «الفتى المولود في أمريكا»
BACK = 3  # words from «كان» to what somebody is: «كان يومها | عاملا»
SHORTEST = 3  # letters of a name
TRADES = ("anaphors.callings", "anaphors.lots", "anaphors.players", "anaphors.owners")
OTHERS = ("naming.voices", "groups.faceless", "anaphors.persons", "anaphors.latter")
HERS, HIS = "ها", "ه"


def meant(titles: Bearers, people: Sequence[Character], mention: Mention, *, alone: bool) -> Character | None:
    """Whom a description without a name stands for of these people, of whom most is told first; None: somebody new.

    ``alone``: whether the sentence before is about the first of them, and little is told of the others.
    """
    doc, lexicon = titles.doc, titles.lexicon
    last = doc.key(mention.words.last - 1)
    known = [p for p in people[:FOREMOST] if surely_one(doc, lexicon, p)]
    if known and lexicon.has("anaphors.owners", mention.head) and lexicon.has("anaphors.stories", bare(last)):
        return max(known, key=lambda p: p.whole)  # «صاحبة الشأن» is whose story it is
    vouched = next((p for p in known if _vouched(titles, p, mention)), None)
    if vouched is not None:
        return vouched
    if not people or not known or known[0] is not people[0]:
        return None
    if lexicon.has("anaphors.interlocutors", mention.head):
        return known[0]  # «وأضاف ضيفنا»
    human = lexicon.has("anaphors.humans", mention.head)
    fits = human or (_anybody(lexicon, mention) and not _in_office(lexicon, known[0]))
    told = set(_told(titles, known[0], mention.words.first)) if fits else set[int]()
    # «خرجت هند من السجن. لم تجد | السجينة أحدا», not «وطلب سالم من حارس أن يقفل الباب. وقال | الحارس»
    scene = lexicon.any(("anaphors.met", "anaphors.owners"), mention.noun)
    fits = fits or (alone and not scene and _untitled(known[0]) and epithet(doc, lexicon, mention))
    return known[0] if fits and not _another_so(titles, mention, told) else None


def _vouched(titles: Bearers, who: Character, mention: Mention) -> bool:
    """Whether what the text tells of somebody says that he is what a description calls him."""
    doc, lexicon = titles.doc, titles.lexicon
    told = _told(titles, who, mention.words.first)
    kinds = titles_of(doc.grammar, mention.noun) if mention.definite_noun else ()
    nouns = {mention.noun, *(title[0] for title in kinds if len(title) == 1)}
    said = {key for key in mention.keys - {mention.noun} if not lexicon.has("anaphors.aged_so", key)}
    more = said - {head_key(lexicon, doc.key(k)) for k in told}
    if not more and any(_is_called(doc, lexicon, who, k, nouns) for k in told):
        return True
    if lexicon.has("anaphors.parents", mention.noun) and len(mention.words) == 1:
        own = {k for m in who.called.values() for k in range(m.words.first, m.words.last)}
        behind = [k for n in who.sentences for k in _sentence(doc, n + 1, mention.words.first)]
        return any(_child(doc, lexicon, who, k) for k in (*told, *behind) if k not in own)
    if lexicon.has("anaphors.owners", mention.head) and len(mention.words) == 2:
        thing = bare(doc.key(mention.words.last - 1))
        return any(_his(doc.key(k), thing) for k in told)
    return False


def describes_one(titles: Bearers, mention: Mention) -> bool:
    """Whether a mention describes one person without a name: by a noun with the article, or a trade in construct.

    «الرجل», «الأم», «حارس المعدات», «صاحبة المتجر»; an office of which one has one is told by its own words.
    """
    doc, lexicon, words = titles.doc, titles.lexicon, mention.words
    one = mention.name is None and mention.number == "s" and mention.kind in ("person", "unknown")
    trade = lexicon.any(TRADES, mention.noun)
    other = lexicon.any(OTHERS, mention.head) or (not trade and lexicon.any(("titles.exclusive",), mention.noun))
    if not one or other or len(words) > MAX_SAID or _tells_apart(doc, lexicon, mention):
        return False
    if definite(mention.head):
        return mention.kind == "person" or _anybody(lexicon, mention)
    if lexicon.has("anaphors.interlocutors", mention.head):
        return True
    return trade and definite(doc.key(words.last - 1))


def _tells_apart(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """Whether a word tells one of several, or another: «المتهم الثاني», «الفنان العراقي», «الرجل الذي أسعفه»."""
    apart, countries = ("labels.ordinals", "anaphors.one_more", "anaphors.one_of"), doc.grammar.sets["places.countries"]
    words = range(mention.words.first + 1, mention.words.last)
    aged = any(lexicon.has("anaphors.aging", doc.key(k)) for k in words)  # «الرجل الذي تجاوز السبعين»
    if not aged and any(lexicon.relative(doc.key(k)) for k in words):
        return True
    return any(lexicon.any(apart, key) or lexicon.any(apart, "ال" + key) for key in mention.keys) or any(
        of_place(doc.key(k), countries) for k in words
    )


def _untitled(who: Character) -> bool:
    """Whether somebody has been called by his name alone."""
    return who.mention.name is not None and not any(m.roles for m in who.called.values())


def _in_office(lexicon: Lexicon, who: Character) -> bool:
    """Whether somebody has been called by an office that one has: «الوزير سامي العلي» is no «اللاجئ الخمسيني»."""
    called = {key for m in who.called.values() for key in m.keys}
    return any(lexicon.any(("titles.exclusive",), key) for key in called)


def _anybody(lexicon: Lexicon, mention: Mention) -> bool:
    """A noun for anybody, or how old he is: «الرجل», «المزارع الستيني», «السبعينية»."""
    aged = any(lexicon.has("anaphors.aged_so", key) for key in mention.keys)
    return definite(mention.head) and (lexicon.has("anaphors.humans", mention.head) or aged)


def _told(titles: Bearers, who: Character, before: int) -> list[int]:
    """The words of the sentences that tell of somebody before a word, those of a headline that names him as well."""
    doc = titles.doc
    named = (doc.sentence_of(m.words.first) for m in who.called.values())
    sentences = {*who.sentences, *(n for n in named if n is not None)}
    for key in who.names:
        if len(key) >= SHORTEST and (titles.lexicon.listed_given(key) or doc.known_surname(key)):
            found = (doc.sentence_of(k) for k in doc.places.get(key, ())[:MAX_SEARCHED])
            sentences |= {n for n in found if n is not None}
    return [k for n in sorted(sentences)[:MANY] for k in _sentence(doc, n, before)]


def _sentence(doc: Document, n: int, before: int) -> list[int]:
    """The words of a sentence, as far as they stand before word ``before``."""
    if n >= len(doc.ranges):
        return []
    return [k for k in range(doc.ranges[n].first, min(doc.ranges[n].last, before)) if doc.words[k].is_word]


def _is_called(doc: Document, lexicon: Lexicon, who: Character, k: int, nouns: set[str]) -> bool:
    """Whether a word tells what somebody is: «سامي العلي، | حارس السد», «يعمل | محاسبا», «وهي | عاملة»."""
    key = doc.key(k)
    noun = head_key(lexicon, key.removesuffix("ا") if lexicon.accusative_person(key) else key)
    if noun not in nouns:
        return False
    if any(m.words.first <= k < m.words.last and m.name is not None for m in who.called.values()):
        return True
    before = conjoined(doc.key(k - 1))
    if definite(key) or k == 0:
        return False
    first = doc.ranges[doc.sentence_of(k) or 0].first
    beside = k == first or doc.key(k - 1) in COMMA or bare(before) in who.names or doc.closes(k - 1) is not None
    beside = beside or lexicon.has("pronouns.independent", before)
    return beside or any(lexicon.has("anaphors.being", conjoined(doc.key(j))) for j in range(max(first, k - BACK), k))


def _child(doc: Document, lexicon: Lexicon, who: Character, k: int) -> bool:
    """Whether a word is a child of somebody's, by pronoun or name: «ابنتها», «طفله», «حفيدة | فاطنة»."""
    key, pronoun = doc.key(k), HERS if who.gender == "f" else HIS
    stem = key.removesuffix(pronoun)
    if stem != key:
        return lexicon.has("anaphors.children", stem)
    tied = key[:-1] + "ت" if key.endswith("ة") else key
    return lexicon.has("anaphors.children", tied) and bare(doc.key(k + 1)) in who.names


def _his(key: str, thing: str) -> bool:
    """Whether a word is a thing that the text has told of: «مبادرة», «متجره», «المبادرة»."""
    return bare(conjoined(key)) in (thing, thing + HIS, thing + HERS, thing[:-1] + "ت" + HIS, thing[:-1] + "ت" + HERS)


def _another_so(titles: Bearers, mention: Mention, told: set[int]) -> bool:
    """Whether the text has brought in one by that noun in another sentence: «دخل | رجل …. وقال الرجل»."""
    doc, lexicon, noun = titles.doc, titles.lexicon, bare(mention.head)
    return any(
        place < mention.words.first and place not in told and not lexicon.person_noun(doc.key(place - 1))
        for place in _indefinite(doc, noun)
    )


def _indefinite(doc: Document, noun: str) -> Iterator[int]:
    """Where a noun stands without its article."""
    for form in (lead + noun + ending for lead in PROCLITICS for ending in ("", "ا")):
        yield from doc.places.get(form, ())[:MAX_SEARCHED]
