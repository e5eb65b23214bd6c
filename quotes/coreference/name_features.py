"""What the name model sees of a mention's words: abstract signs, so that names of any origin look alike.

A word's own signs (its lists, its tag, how often the press writes it and its other forms, whether the text has it
elsewhere), those of the word before (``-``) and behind it (``+``), its coarse class beside theirs, and where in the
phrase it stands.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from quotes.attribution.reader import Reader, remembered
from quotes.document import MAX_PLACES, Document, Stretch
from quotes.grammar.schema import Grammar
from quotes.inflection import conjugated, foreign_word, inflected, name_shaped, owned_noun
from quotes.lexicon import STATES, bare, conjoined, definite, lexicon_of
from quotes.spelling import frequency, sound_plural
from quotes.words import COMMA

TOPICS = ("names", "naming", "titles", "places", "groups", "phrases", "pronouns", "anaphors", "outlets", "openers")
QUESTIONS = (
    "given_name", "listed_given", "office", "honorific", "person_noun", "owned_person", "body", "outlet_head",
    "inside_title", "preposition", "time", "occasion", "adjunct_head", "function_word", "relative", "negator",
    "auxiliary", "son_in_one",
)  # fmt: skip
LISTED_PLACES = frozenset("s:" + name for name in (*STATES, "places.cities"))  # those the weights were fitted with
BOUNDS = (1, 5, 30, 150, 1000)  # of the counts
OFTEN = ("3", "4", "5")
SHORTEST_JOINED = 3
HAMZAS = "أإآ"
REMEMBERED = 1 << 14


def _bucket(count: int) -> int:
    return bisect_right(BOUNDS, count)


@frozen
class Seen:
    """One word as the model sees it: its signs, those its spelling has in any text and those of this place."""

    key: str
    """Its folded spelling, where signs of the spelling count; empty for marks and beyond the text."""
    here: tuple[str, ...]
    kind: str
    """The one coarse class of it."""
    telling: bool = False
    """A verb, or a cue of saying."""
    again: str = "ag|000"


BEYOND = Seen("", ("EDGE",), "EDGE")


@lru_cache(maxsize=4)
def _listed(grammar: Grammar) -> dict[str, tuple[str, ...]]:
    """The names of the lists that have a word, by word."""
    found: dict[str, list[str]] = {}
    for name, words in grammar.sets.items():
        if name.split(".")[0] in TOPICS:
            for word in words:
                found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def _lists(grammar: Grammar, key: str) -> Iterator[str]:
    """The grammar's lists that have the word (``s:``), or it without article, conjunction or preposition."""
    lists, noun, free = _listed(grammar), bare(key), conjoined(key)

    def of(*words: str) -> set[str]:
        return {name for word in words for name in lists.get(word, ())}

    yield from ("s:" + name for name in of(key))
    yield from ("b:" + name for name in (of(noun) if noun != key else ()))
    yield from ("c:" + name for name in (of(free, bare(free)) if free != key else ()))
    if len(key) > SHORTEST_JOINED and key[:1] in "بل":
        yield from ("p:" + name for name in of(key[1:], bare(key[1:])))


@lru_cache(maxsize=REMEMBERED)
def signs_of(grammar: Grammar, key: str) -> tuple[str, ...]:
    """What a folded word says by itself, in whatever text."""
    if not key:
        return ()
    lexicon = lexicon_of(grammar)
    found = [*_lists(grammar, key), *(asked for asked in QUESTIONS if getattr(lexicon, asked)(key))]
    article, noun = definite(key), bare(key)
    person = lexicon.person_noun(key)
    found += ["DEF"] * article + ["DEFperson"] * (article and (person or lexicon.person_noun(noun)))
    found += ["DEFgiven"] * (article and lexicon.given_name(noun)) + ["INDperson"] * (not article and person)
    found += ["PROARTICLE"] * (key[:1] in "وفبك" and definite(key[1:]))
    found += [f"fr{_bucket(frequency(key))}", f"in{_bucket(inflected(key))}", f"al{_bucket(frequency('ال' + key))}"]
    if article:
        found += [f"ba{_bucket(frequency(noun))}", f"bi{_bucket(inflected(noun))}"]
    found += ["ON"] * owned_noun(key) + ["SP"] * sound_plural(key)
    return (*found, f"len{min(len(key), 8)}", "e1" + key[-1:], "e2" + key[-2:], "p1" + key[:1])


@remembered
def seen(reader: Reader, k: int) -> Seen:
    """One word of the text; ``BEYOND`` before its first and behind its last."""
    doc = reader.doc
    if not 0 <= k < len(doc.words):
        return BEYOND
    word = doc.words[k]
    key = word.key
    if not word.is_word:
        kind = "sign:" + ("comma" if key in COMMA else "digit" if key[:1].isdigit() else key[:1])
        return Seen("", ("SIGN", kind), kind)
    tokens, found = reader.tokens(k), ["pos:" + reader.pos(k)]
    if len(tokens) > 1:
        found.append(f"clit:{tokens[0].pos_}+{tokens[1].pos_}")
    found += ["CONJ"] * bool(reader.conjunction(k)) + ["CUE"] * bool(doc.analyses(k)) + ["VERB"] * reader.verb(k)
    found += ["NS"] * name_shaped(word) + ["FW"] * foreign_word(word) + ["CJ"] * conjugated(word)
    found += ["KS"] * doc.known_surname(key) + ["HAMZA"] * (word.letters[:1] in HAMZAS) + ["p2" + word.letters[:2]]
    found += ["TANWIN"] * ("\N{ARABIC FATHATAN}" in word.text) + ["LATIN"] * key[:1].isascii()
    found += ["OPENS"] * (doc.opens(k) is not None) + ["CLOSES"] * (doc.closes(k) is not None)
    again = _again(doc, k)
    found += again
    told = "ag|" + "".join(str(int(f"AGAIN{side}" in again)) for side in ("", "samL", "samR"))
    kind = _kind(frozenset((*found, *signs_of(doc.grammar, key))))
    return Seen(key, tuple(found), kind, "VERB" in found or "CUE" in found, told)


def _again(doc: Document, k: int) -> list[str]:
    """Whether the text has the word elsewhere, and beside which words."""
    places = doc.places.get(doc.key(k), ())
    others = [i for i in places[:MAX_PLACES] if i != k]
    before = [doc.key(i - 1) == doc.key(k - 1) for i in others]
    behind = [doc.key(i + 1) == doc.key(k + 1) for i in others]
    found = ["AGAIN"] * (len(places) > 1)
    found += ["AGAINdifL"] * (not all(before)) + ["AGAINdifR"] * (not all(behind))
    return found + ["AGAINsamL"] * any(before) + ["AGAINsamR"] * any(behind)


def _kind(has: frozenset[str]) -> str:
    """The one coarse class of a word with these signs, the most telling first."""
    given, article = "listed_given" in has, "DEF" in has
    first = {
        "PART": "s:names.particles" in has,
        "HONg" if given else "HON": "honorific" in has and article,
        "PREP": "preposition" in has or "s:openers.prepositions" in has,
        "REL": "relative" in has,
        "GIVp" if "person_noun" in has else "GIV": given,
        "PERd" if article else "PERi": "person_noun" in has,
        "BODd" if article else "BODi": "body" in has,
        "PLA": not has.isdisjoint(LISTED_PLACES),
        "PROA": "PROARTICLE" in has,
    }
    found = next((name for name, yes in first.items() if yes), "")
    if found:
        return found
    adjective, noun = "pos:ADJ" in has, "pos:NOUN" in has
    if article:
        if "DEFgiven" in has:
            return "DEFg"
        if "e1ي" in has or "e2ية" in has:
            return "DEFnis" + "A" * adjective
        return "DEF" + ("a" if adjective else "n" if noun else "x")
    second = {"VRB": "VERB" in has, "NS": "NS" in has, "FW": "FW" in has, "ON": "ON" in has or "owned_person" in has}
    found = next((name for name, yes in second.items() if yes), "")
    common = any("in" + n in has for n in OFTEN) and any("fr" + n in has for n in OFTEN)
    return found or (("COMn" if noun else "COMx") if common else "UNK")


def features(reader: Reader, words: Stretch) -> list[set[str]]:
    """The features of each word of a mention, in order."""
    known = [seen(reader, k) for k in range(words.first - 2, words.last + 2)]
    own = [(*each.here, *signs_of(reader.doc.grammar, each.key)) for each in known]
    return [
        {"b", *own[j], *("-" + s for s in own[j - 1]), *("+" + s for s in own[j + 1]), *there}
        for j, there in enumerate(in_phrase(known), start=2)
    ]


def in_phrase(known: list[Seen]) -> Iterator[list[str]]:
    """The features of each word that come of the whole mention, given with the two words before and behind it."""
    kinds = [each.kind for each in known]
    n = len(kinds) - 4
    commas = [i for i in range(n) if kinds[i + 2] == "sign:comma"]
    last_comma = max(commas, default=-1)
    for i, j in enumerate(range(2, n + 2)):
        here, before, second, behind, third = (kinds[j + d] for d in (0, -1, -2, 1, 2))
        if i == 0:
            before = "^V" if known[j - 1].telling else "^"
        second = "^" if i <= 1 else second
        behind, third = ("$" + behind if i == n - 1 else behind), ("$" if i >= n - 2 else third)
        fs = [f"c:{here}", f"c-:{before}|{here}", f"c+:{here}|{behind}", f"c-+:{before}|{here}|{behind}"]
        fs += [f"c--:{second}|{before}|{here}", f"c++:{here}|{behind}|{third}", f"cp:{before}"]
        fs += [f"cpp:{second}|{before}", f"cn:{behind}", f"cnn:{behind}|{third}"]
        fs += [f"pos{min(i, 4)}", f"rem{min(n - 1 - i, 5)}", f"n{min(n, 7)}", known[j].again]
        fs += ["first"] * (i == 0) + ["last"] * (i == n - 1)
        if commas and commas[0] < i:
            fs += [f"behindcomma|{int(last_comma < i)}", f"bc|{here}"]
        elif last_comma > i:
            fs += ["beforecomma", f"bfc|{here}"]
        if last_comma < i:
            fs.append(f"lastpiece{min(n - 1 - i, 5)}|{here}")
        earlier = kinds[2:j]
        fs += [f"honbefore|{here}"] * any(kind.startswith("HON") for kind in earlier)
        yield fs + [f"givbefore|{here}"] * ("GIV" in earlier)
