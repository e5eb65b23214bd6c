"""A body's name in full from elsewhere in the text: ``شركة المياه`` of ``شركة المياه الساحلية``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from quotes.attribution.noun_phrase import key_in
from quotes.coreference.introduction_ends import PROCLITICS, SHORTEST_JOINED
from quotes.coreference.likeness import of_place
from quotes.document import Document, Stretch
from quotes.lexicon import ORIGIN, Lexicon, bare, definite

OWNED = 2  # words of «إدارة النادي»
MAX_MARKED = 3  # words of a name in marks that is called by its first
MAX_SEARCHED = 50
MAX_BUREAU = 4  # words of «الهيئة السعودية العامة للجوازات»


def with_origin(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """A body's name with its country's adjective, which the text gives elsewhere: «شركة المياه | الساحلية».

    One adjective only, wherever it stands, and one that agrees with the head; or with the body that the head is of,
    whatever it tells («إدارة النادي | الأهلي»).
    """
    keys = [key_in(doc, words, k) for k in range(words.first, words.last)]
    closed = definite(keys[-1]) or doc.closes(words.last - 1) is not None or lexicon.outlet_head(keys[0])
    if len(keys) < 2 or not closed or not named_body(lexicon, keys[0]):
        return None
    ending = "ية" if lexicon.feminine_body(keys[0]) else "ي"
    owner = bare(keys[-1]) if len(keys) == OWNED and lexicon.body(bare(keys[-1])) else ""
    owners = "ية" if lexicon.feminine_body(owner) else "ي"
    countries, found = doc.grammar.sets["places.countries"], dict[str, Stretch]()
    for lead in ("", *PROCLITICS):
        for place in doc.places.get(lead + keys[0], ())[:MAX_SEARCHED]:
            last = place + len(keys)
            origin = doc.key(last)
            if [doc.key(k) for k in range(place + 1, last)] != keys[1:] or not definite(origin):
                continue
            agrees = of_place(origin, countries) and origin.endswith(ending)
            agrees = agrees or (owner != "" and origin.endswith(owners) and not lexicon.somebody(origin))
            if agrees and doc.sentence_of(place) == doc.sentence_of(last):
                found.setdefault(origin, Stretch(place, last + 1, len(lead)))
    return next(iter(found.values())) if len(found) == 1 else None


def with_head(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body whose noun is left out before its adjectives: «المركزي الساحلي» of «البنك | المركزي الساحلي»."""
    keys = [key_in(doc, words, k) for k in range(words.first, words.last)]
    if not all(definite(key) for key in keys) or not keys[0].endswith(ORIGIN) or lexicon.somebody(keys[0]):
        return None
    for place in _elsewhere(doc, words, keys):
        noun = doc.key(place - 1)
        if definite(noun) and lexicon.body(noun) and noun.endswith("ة") == keys[0].endswith("ة"):
            return Stretch(place - 1, place + len(keys))
    return None


def behind_noun(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body whose name stands alone: «الوفاق» of «حزب «الوفاق»», «الأرصاد» of «هيئة الأرصاد الجوية»."""
    key = key_in(doc, words, words.first)
    listed = lexicon.person_noun(key) or (lexicon.body(bare(key)) and not lexicon.has("groups.matters", bare(key)))
    if len(words) != 1 or not definite(key) or listed or doc.known_surname(key):
        return None
    matter = lexicon.has("groups.matters", bare(key))
    for place in _elsewhere(doc, words, [key]):
        name = doc.opens(place - 1)
        # «"الوفاق"» of «قائمة "الوفاق المدني"»: in marks by its first word as well
        most = MAX_MARKED if doc.opens(words.first - 1) is not None else 1
        marked = name is not None and name.balanced and doc.words_quoted(name) <= most
        noun = doc.key(place - 1 - marked)
        if definite(noun) or not (lexicon.outlet_head(noun) or ((marked or matter) and lexicon.body(noun))):
            continue
        last = doc.after(name) if name is not None and marked else place + 1
        while not marked and definite(doc.key(last)) and doc.key(last).endswith(ORIGIN):
            last += 1  # «الأرصاد | الجوية»
        return Stretch(place - 1 - marked, last)
    return None


def _elsewhere(doc: Document, words: Stretch, keys: list[str]) -> Iterator[int]:
    """Where the text has the same words again."""
    places = (place for place in doc.places.get(keys[0], ())[:MAX_SEARCHED] if place != words.first)
    return (place for place in places if [doc.key(k) for k in range(place, place + len(keys))] == keys)


def with_matter(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """A body's name with its matter, which the text gives elsewhere: «الاتحاد الساحلي» of «… | لكرة القدم»."""
    keys = [key_in(doc, words, k) for k in range(words.first, words.last)]
    if not (lexicon.body(keys[0]) and all(map(definite, keys)) and keys[-1].endswith(ORIGIN)):
        return None
    for place in _elsewhere(doc, words, keys):
        last = place + len(keys)
        if doc.key(last)[:1] != "ل":
            continue
        behind = 1 if doc.key(last).startswith("لل") else 2 * definite(doc.key(last + 1))
        noun = any(a.form.kind == "masdar" for a in doc.analyses(last)) or lexicon.somebody(doc.key(last)[1:])
        if behind and not noun and doc.sentence_of(place) == doc.sentence_of(last + behind - 1):
            end = last + behind
            # «اللجنة الدولية للصليب | الأحمر»
            return Stretch(place, end + (behind == 1 and _qualifies(doc, lexicon, end)))
    return None


def with_fields(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """A ministry with what it sees to besides, as the text has it elsewhere: «وزارة التعليم العالي | والبحث العلمي»."""
    keys = [key_in(doc, words, k) for k in range(words.first, words.last)]
    if len(keys) < 2 or not definite(keys[-1]) or not lexicon.has("groups.committees", keys[0]):
        return None
    best: Stretch | None = None
    for lead in ("", *PROCLITICS):
        for place in doc.places.get(lead + keys[0], ())[:MAX_SEARCHED]:
            last = end = place + len(keys)
            if [doc.key(k) for k in range(place + 1, last)] != keys[1:]:
                continue
            while doc.key(end)[:1] == "و" and lexicon.has("groups.joint_matters", doc.key(end)[1:]):
                end += 1 + (definite(doc.key(end + 1)) and doc.key(end + 1).endswith(ORIGIN))
            if end > last and (best is None or end - place > len(best)):
                best = Stretch(place, end, len(lead))
    return best


def of_matter(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body in full of a construct of its noun and its matter: «معهد الإحصاء» of «المعهد الوطني للإحصاء»."""
    noun, matter = key_in(doc, words, words.first), doc.key(words.last - 1)
    if len(words) != 2 or definite(noun) or not (definite(matter) and lexicon.body(noun)):
        return None
    for place in doc.places.get("لل" + bare(matter), ())[:MAX_SEARCHED]:
        first = place - 1
        while place - first < MAX_BUREAU and definite(doc.key(first)) and doc.words[first].is_word:
            first -= 1
        for k in range(first, place - 1):
            head = doc.key(k)
            lead = next((n for n in (0, 1) if head[n:] == "ال" + noun), None)
            lead = 1 if head == "لل" + noun else lead
            if lead is not None:
                return Stretch(k, place + 1 + _qualifies(doc, lexicon, place + 1), lead)
    return None


def _qualifies(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """Whether a definite word at ``k`` goes on with the matter before it; a title or a name begins a new phrase."""
    key = doc.key(k)
    joined = definite(key) and doc.words[k].is_word and doc.words[k - 1].is_word
    known = lexicon.person_noun(key) or lexicon.given_name(key) or lexicon.relative(key) or doc.analyses(k)
    agrees = key.endswith("ة") == doc.key(k - 1).endswith(("ة", "ات"))  # «للانتخابات | البلدية»
    return joined and agrees and not known and doc.sentence_of(k) == doc.sentence_of(k - 1)


def named_body(lexicon: Lexicon, key: str) -> bool:
    """A noun that a body's or an outlet's name begins with."""
    return len(key) >= SHORTEST_JOINED and (lexicon.body(key) or lexicon.outlet_head(key))


def of_continent(doc: Document, lexicon: Lexicon, words: Stretch) -> Stretch | None:
    """The body of a continent that «الاتحاد القاري» takes up, in full: «الاتحاد الآسيوي لكرة القدم»."""
    if len(words) != 2 or not lexicon.any(("groups.continental",), doc.key(words.last - 1)):
        return None
    for place, lead in reversed(earlier(doc, words.first)):
        if lexicon.any(("groups.continents",), doc.key(place + 1)):
            matter, behind = doc.key(place + 2), doc.key(place + 3)
            last = place + 2 + (1 if matter.startswith("لل") else 2 * (matter[:1] == "ل" and definite(behind)))
            return Stretch(place, last, lead)
    return None


def earlier(doc: Document, first: int) -> list[tuple[int, int]]:
    """The last places where the definite noun at ``first`` stands before, with the number of letters in front."""
    key = doc.key(first)
    forms = ((key, 0), ("لل" + bare(key), 1), *((letter + key, 1) for letter in PROCLITICS))
    found: list[tuple[int, int]] = []
    for form, lead in forms:
        places = doc.places.get(form, ())
        end = bisect_left(places, first)
        found += ((place, lead) for place in places[max(0, end - MAX_SEARCHED) : end])
    return sorted(found)[-MAX_SEARCHED:]
