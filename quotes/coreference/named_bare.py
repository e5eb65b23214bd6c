"""Bodies named without their noun, which takes them up: ``قالت أبل … وأضافت الشركة``, ``أكدت حماس … وقالت الحركة``."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.attribution.noun_phrase import without_lead
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.document import Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import PLACES, STATES, Lexicon, bare, definite
from quotes.spelling import frequency
from quotes.words import COMMA

FEW = 4  # speakers back
MAX_SEARCHED = 20
PROCLITICS = ("", "و", "ب", "ل")
IN_CLUBS = ("anaphors.coaches", "anaphors.players")
SHARED = "places.international"
BARE = 4  # times that a name stands in the press without the article for one that a word like it has it
LONGEST = 3  # words of a name without a noun


def named_bare(
    doc: Document, lexicon: Lexicon, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> Referent | None:
    """The nearest body that goes by a bare name and that a noun of its kind, with the article, takes up.

    None where the text has that noun for another («شركة المرفأ»), or the name may be somebody's.
    """
    if not (mention.definite_noun and mention.number == "s" and lexicon.has("groups.unlabelled", mention.noun)):
        return None
    if (found := _worldwide(doc, recent, mention)) is not None:
        return found
    countries = doc.grammar.sets["places.countries"]
    if not all(of_place(key, countries) for key in mention.keys - {mention.noun}):
        return None  # «الشركة الأمريكية», but not «الشركة المنفذة»
    outlet = lexicon.outlet_head(mention.noun)
    last = recent[-1] if recent else None
    if last is not None and outlet and mention.gender == "f" and _in_marks(doc, lexicon, last):
        return last if descriptions.introducing(mention.words) is None else None
    fitting = (
        r
        for r in reversed(recent[-FEW:])
        if not differ(r, mention) and r.number == "s" and _bare(doc, lexicon, r, outlet=outlet)
    )
    found = next(fitting, None)
    return found if found is not None and descriptions.introducing(mention.words) is None else None


def _worldwide(doc: Document, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """The nearest body of many states that «المنظمة الأممية» takes up: «اليونيسف», «برنامج الأغذية العالمي».

    A programme, a fund and an agency are all taken up so, whatever their gender.
    """
    said, markers = mention.keys - {mention.noun}, doc.grammar.sets["groups.worldwide"]
    if not said or not said <= markers:
        return None
    for referent in reversed(recent[-FEW:]):
        first = referent.first
        if first.kind in ("person", "document", "group") or referent.number != "s" or first.head == mention.head:
            continue
        keys = [doc.key(k) for k in range(first.words.first, first.words.last)]
        if any(bare(key) in markers for key in keys[1:]) or doc.phrase_length(SHARED, first.words.first) == len(keys):
            return referent
    return None


def of_assets(doc: Document, lexicon: Lexicon, mention: Mention) -> Stretch | None:
    """The foreign name nearest before a lone noun for a company: «تراجعت أسهم | أبولون. وقالت الشركة»."""
    if not (mention.definite_noun and len(mention.words) == 1 and lexicon.has("groups.unlabelled", mention.noun)):
        return None
    assets = doc.grammar.sets["groups.assets"]
    before = mention.words.first
    places = sorted(i for key in assets for lead in PROCLITICS for i in doc.places.get(lead + key, ())[:MAX_SEARCHED])
    for place in reversed([i for i in places if i + 1 < before]):
        marks = doc.opens(place + 1)
        if marks is not None and marks.balanced and doc.after(marks) - place - 3 <= LONGEST:
            return Stretch(place + 2, doc.after(marks) - 1)  # «أسهم | «نورث ستار»»
        last = place + 1
        while last < min(before, place + 1 + LONGEST) and _foreign(doc, lexicon, last):
            last += 1
        if last > place + 1:
            return Stretch(place + 1, _with_trade(doc, lexicon, last))
    return None


def _with_trade(doc: Document, lexicon: Lexicon, last: int) -> int:
    """Where a company's name ends with where it is from and its trade: «أسهم أبولون | القبرصية للنقل»."""
    origin = definite(doc.key(last)) and of_place(doc.key(last), doc.grammar.sets["places.countries"])
    trade = doc.key(last + origin)
    return last + origin + (trade.startswith("لل") and not lexicon.person_noun("ال" + trade[2:]))


def of_speaker(
    doc: Document, lexicon: Lexicon, descriptions: Descriptions, speaker: Mention, mention: Mention
) -> Stretch | None:
    """The name of the body that somebody speaks or works for: «متحدث باسم | أبولون», «مدير | أبولون», «رئيسة لأبولون».

    None where the text has the noun for another body, or tells of one since.
    """
    assets = of_assets(doc, lexicon, mention)
    if assets is not None and assets.first > speaker.words.last:
        return None
    kinds = lexicon.any(("groups.unlabelled", "groups.named"), mention.noun)
    if not kinds or speaker.kind != "person" or lexicon.outlet_head(mention.noun):
        return None
    first, last = speaker.words.first, speaker.words.last
    last = speaker.name.first if speaker.name is not None and speaker.name.first > first else last
    if (within := _where_official(doc, lexicon, Stretch(first, last))) is not None:
        return within if descriptions.introducing(mention.words) is None else None
    for k in range(first + 1, last):
        # «الرئيس التنفيذي | لأبولون», not «المحلل | لدى أبولون»
        lead = int(doc.key(k)[:1] == "ل" and definite(doc.key(k - 1)) and not lexicon.preposition(doc.key(k)))
        for_it = lexicon.has("naming.in_name", doc.key(k - 1)) or lead
        if not for_it and not (k == first + 1 and lexicon.office(doc.key(first)) and not definite(doc.key(first))):
            continue
        known = doc.phrase_length("places.bodies", k)
        names = (j for j in range(k, min(last, k + LONGEST)) if not _foreign(doc, lexicon, j, lead * (j == k)))
        end = k + known if known else next(names, min(last, k + LONGEST))
        club = lexicon.has("groups.clubs", mention.noun) and lexicon.any(IN_CLUBS, doc.key(first))
        place = doc.longest(PLACES, k) > 0 and not club
        if end > k and not place and descriptions.introducing(mention.words) is None:
            return Stretch(k, end, lead)
    return None


def _where_official(doc: Document, lexicon: Lexicon, title: Stretch) -> Stretch | None:
    """The foreign name of what an official is in: «المدير العام في | «نوركا تيك»», not «محلل في «نوركا تيك»».

    Without marks, where the text has it in marks somewhere: what is in nothing but «بورتلاند» is in a town.
    """
    within = (k + 1 for k in range(title.first + 1, title.last - 1) if doc.key(k) == "في")
    start = next(within, title.last)
    if not any(lexicon.has("anaphors.officials", bare(doc.key(k))) for k in range(title.first, start)):
        return None
    marks = doc.opens(start)
    end = doc.after(marks) - 1 if marks is not None and marks.balanced else start + LONGEST
    first, end = start + (marks is not None), min(end, title.last)
    last = next((j for j in range(first, end) if not _foreign(doc, lexicon, j)), end)
    if last == first or doc.longest(PLACES, first) or (marks is not None and last < end):
        return None
    elsewhere = doc.places[doc.key(first)][:MAX_SEARCHED]
    return Stretch(first, last) if any(doc.opens(k - 1) is not None for k in elsewhere) else None


def outlet_called(doc: Document, lexicon: Lexicon, referent: Referent, mention: Mention) -> bool:
    """Whether the word is the name that an outlet or a body has behind its noun.

    «الأناضول» of «وكالة الأناضول للأنباء», «أبولون» of «شركة أبولون القبرصية».
    """
    words = referent.first.words
    marked = len(words) > 2 and doc.opens(words.first + 1) is not None  # «الوفاق» of «حزب «الوفاق»»
    named = len(words) > 1 and doc.key(words.first + 1 + marked) == mention.head
    named = named and not lexicon.any(STATES, mention.head)  # not «إذاعة قبرص»
    others = lexicon.body(mention.head) or lexicon.person_noun(mention.head)
    if others and not marked:
        return False  # «إذاعة الجيش», «قناة الحكومة»: whose it is speaks for itself
    noun = doc.key(words.first)
    body = lexicon.any(("groups.named",), noun) and not differ(referent, mention)
    # «الأرصاد» of «هيئة الأرصاد الجوية»
    matter = lexicon.has("groups.matters", bare(mention.head)) and lexicon.body(noun)
    return named and (lexicon.outlet_head(noun) or body or matter or (marked and lexicon.body(noun)))


def _foreign(doc: Document, lexicon: Lexicon, k: int, lead: int = 0) -> bool:
    """A word that no list has and the press does not inflect: «أسهم | أبولون», not «أرباح | قوية»."""
    key = without_lead(doc.key(k), lead)
    listed = lexicon.somebody(key) or lexicon.preposition(key) or lexicon.time(key) or lexicon.adjunct_head(key)
    verb = doc.analyses(k) or lexicon.has("openers.prepositions", key)
    if definite(key) or listed or verb or doc.known_surname(key):
        return False
    article = frequency("ال" + key)
    return name_shaped(doc.words[k]) or frequency(key) > BARE * article or (lead > 0 and not (article + inflected(key)))


def _in_marks(doc: Document, lexicon: Lexicon, referent: Referent) -> bool:
    """Whether it has spoken by a name in marks that no list has: «قالت «سكاي أفريكا» إن …. وأضافت القناة»."""
    words = referent.first.words
    marked = doc.opens(words.first - 1) is not None and doc.closes(words.last) is not None
    return marked and all(_foreign(doc, lexicon, k) for k in range(words.first, words.last))


def _bare(doc: Document, lexicon: Lexicon, referent: Referent, *, outlet: bool) -> bool:
    """Whether every mention is a name of a body or of nobody known: «أبل», «حماس», «رويترز»; not «ماريا», «هولندا»."""
    if referent.fullest is not None or referent.introduced is not None or len(referent.ways) > 1:
        return False
    first = referent.first
    words = first.words
    comma = (k for k in range(words.first + 1, words.last) if doc.key(k) in COMMA)  # «أبولون، | رابطة الناقلين»
    words = Stretch(words.first, next(comma, words.last))
    keys = [doc.key(k) for k in range(words.first, words.last)]
    listed = all(lexicon.outlet_name(key) for key in keys)
    if listed or outlet:
        return listed and outlet
    if any(lexicon.outlet_head(key) for key in keys):
        return False
    if len(keys) > LONGEST or not all(doc.words[k].is_word for k in range(words.first, words.last)):
        return False
    if doc.longest(STATES, words.first):
        return False
    known = any(
        lexicon.person_noun(key) or lexicon.given_name(key) or doc.known_surname(key) or lexicon.body(key)
        for key in keys
    )
    latin = all(key.isascii() and key.isalpha() for key in keys)
    return not known and (
        latin or first.kind == "organisation" or (first.name is not None and len(first.name) == len(words))
    )


def holders_name(doc: Document, lexicon: Lexicon, body: Mention, keys: Set[str]) -> bool:
    """Whether a body is named by the title of somebody called so: «مكتب رئيس الوزراء سامي العلي», and then «العلي»."""
    words = range(body.words.first + 1, body.words.last)
    place = next((k for k in words if doc.key(k) in keys or bare(doc.key(k)) in keys), 0)
    return any(lexicon.person_noun(bare(doc.key(k)).removeprefix("ل")) for k in words if k < place)
