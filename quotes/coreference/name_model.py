"""A second opinion on where a name stands in its mention: a linear-chain model of the words' signs.

The states of a phrase run through before the name, its first word, the rest of it, the first word behind, the rest:
one name a phrase or none. The weights (a conditional random field, ``tools/fit_names.py``) are fitted to titles and
names put together anew, so that where a name begins and ends is told by what any name looks like.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from attrs import frozen

from quotes.attribution.deeds import deed_shaped
from quotes.attribution.reader import Reader, remembered
from quotes.attribution.trimmed import DASHES
from quotes.coreference.likeness import of_place
from quotes.coreference.name_ends import placed_by_name
from quotes.coreference.name_features import in_phrase, seen, signs_of
from quotes.coreference.name_tails import arm_at
from quotes.coreference.name_words import leads_adjunct
from quotes.coreference.sentence_behind import sentence_behind
from quotes.coreference.titular import office_of
from quotes.document import Stretch
from quotes.grammar.schema import Grammar
from quotes.inflection import foreign_word
from quotes.lexicon import definite

MARGIN = 300  # hundredths of the logarithm of how many times likelier the model's name has to be than the rules' answer
LEAST, LONGEST = 2, 40  # words of a mention
FIRST, REST, NEXT, LAST = range(4)
Scores = tuple[int, int, int, int]
NONE: Scores = (0, 0, 0, 0)
BESIDE = ("", "-", "+")  # the signs of a word, of the one before it, of the one behind it
REMEMBERED = 1 << 14


@lru_cache(maxsize=1)
def weights() -> dict[str, Scores]:
    """What each feature says for a word's being a name's first word, in it, the first behind it, or farther behind.

    In hundredths of a natural logarithm, against its standing before any name.
    """
    told = tomllib.loads(files("quotes.coreference").joinpath("name_weights.toml").read_text(encoding="utf-8"))
    return {name: tuple(row) for name, row in told["weights"].items()}


@frozen
class Reading:
    """How likely each stretch of a mention is its name, as sums over its words."""

    before: tuple[Scores, ...]
    """Sums of the four scores of the words up to each place."""

    @classmethod
    def of(cls, scores: Iterable[Scores]) -> Reading:
        """Of a mention with these scores of its words."""
        before = [NONE]
        for a, b, c, d in scores:
            w, x, y, z = before[-1]
            before.append((w + a, x + b, y + c, z + d))
        return cls(tuple(before))

    def score(self, first: int, last: int) -> int:
        """Of the name from word ``first`` to before word ``last``, counted from the mention's first."""
        n, sums = len(self.before) - 1, self.before
        inside = sums[first + 1][FIRST] - sums[first][FIRST] + sums[last][REST] - sums[first + 1][REST]
        if last == n:
            return inside
        return inside + sums[last + 1][NEXT] - sums[last][NEXT] + sums[n][LAST] - sums[last + 1][LAST]

    def best(self) -> tuple[int, int]:
        """The likeliest name. One pass from the end: a name ends where what is left does best (Viterbi)."""
        n, sums = len(self.before) - 1, self.before
        # what an end at ``last`` adds, the words of the name summed from the mention's first
        ends = [
            sums[e][REST] + (sums[e + 1][NEXT] - sums[e][NEXT] + sums[n][LAST] - sums[e + 1][LAST] if e < n else 0)
            for e in range(n + 1)
        ]
        best: int | None = None
        found, end = (0, n), n
        for first in range(n - 1, -1, -1):
            end = first + 1 if ends[first + 1] >= ends[end] else end
            score = sums[first + 1][FIRST] - sums[first][FIRST] - sums[first + 1][REST] + ends[end]
            if best is None or score > best:
                best, found = score, (first, end)
        return found


def summed(names: Iterable[str], *others: Scores) -> Scores:
    """What features say together, added to ``others``."""
    told = weights()
    rows = [told[name] for name in names if name in told]
    a, b, c, d = map(sum, zip(NONE, *others, *rows, strict=True))
    return a, b, c, d


@lru_cache(maxsize=REMEMBERED)
def _of_key(grammar: Grammar, key: str) -> tuple[Scores, ...]:
    """What the signs of a spelling say of the word, of the word behind it and of the one before it."""
    return tuple(summed(beside + name for name in signs_of(grammar, key)) for beside in BESIDE)


@remembered
def _of_word(reader: Reader, k: int) -> tuple[Scores, ...]:
    """What all signs of a word say of it, of the word behind it and of the one before it."""
    known = seen(reader, k)
    spelt = _of_key(reader.doc.grammar, known.key)
    return tuple(summed((beside + name for name in known.here), row) for beside, row in zip(BESIDE, spelt, strict=True))


@remembered
def _reading(reader: Reader, words: Stretch) -> Reading:
    at = range(words.first, words.last)
    there = in_phrase([seen(reader, k) for k in range(words.first - 2, words.last + 2)])
    before, behind = ([_of_word(reader, k + step)[side] for k in at] for step, side in ((-1, 1), (1, 2)))
    alone, bias = [_of_word(reader, k)[0] for k in at], summed(["b"])
    each = (summed(names, bias, *rows) for names, *rows in zip(there, alone, before, behind, strict=True))
    return Reading.of(each)


def surer(reader: Reader, words: Stretch, found: Stretch | None) -> Stretch | None:
    """The model's name where it is far surer of it than of the rules' answer ``found``; else that.

    It moves the bounds of a name: «الدكتورة | السعدية بنجلون», «سامي محمد خير حاج النور |». Where the rules find
    none it gives one behind the title of a single person, but in no construct: «مساعد الشؤون بمكتب الرئيس سامي العلي».
    """
    if not LEAST <= len(words) <= LONGEST or (found is None and not _titled(reader, words)):
        return found
    reading = _reading(reader, words)
    first, last = reading.best()
    rules = _told(reading, words, found)
    if reading.score(first, last) - rules <= MARGIN:
        return found
    named = Stretch(words.first + first, words.first + last)
    if not (reader.doc.words[named.first].is_word and reader.doc.words[named.last - 1].is_word):
        return found
    if leads_adjunct(reader, named.first):
        return found  # «وزيرة الإعلام | فيها سلمى»
    if found is None:
        return named if _bears(reader, words, named) else None
    whole = len(named) == len(words) and definite(reader.doc.key(words.first))  # «المترشحة إكرام»
    father = reader.lexicon.has("naming.patronymics", reader.doc.key(named.first)) or reader.fathered(named.first)
    fathered = named.first > found.first and father  # «العربي | بنجلون»
    apart = named.first >= found.last or found.first >= named.last
    halved = reader.doc.key(named.last) in DASHES and named.last < found.last  # «آنا ريتر | -لومار»
    # «آنا | ليندكارد», which is spelt like a pronoun
    halved = halved or (named.first > found.first and reader.doc.words[found.first].letters[:1] == "آ")
    moved = _no_name_behind(reader, found, named) or _no_name_before(reader, found, named)
    return found if whole or fathered or apart or halved or moved else named  # «السالك | ولد النجاشي»


def _no_name_behind(reader: Reader, found: Stretch, named: Stretch) -> bool:
    """Whether the name would go on by one noun of the language: «سامي كريم | سؤالا», «يونس | تعليم», «| المنضم»."""
    doc, k = reader.doc, found.last
    if named.first <= found.first and k < named.last and sentence_behind(reader, found.first, k):
        return True  # «زينب | أشجار الزيتون»
    if named.first == found.first and k + 1 < named.last and reader.lexicon.office(doc.key(k)) and office_of(reader, k):
        return True  # «إلياس رحمة | كاهن الرعية»
    if named.first == found.first and k < named.last and definite(doc.key(k - 1)) and placed_by_name(reader, k):
        return True  # «سلمى العلي | بجنيف»
    if named.first != found.first or named.last != k + 1:
        return False
    accusative = doc.key(k).endswith("ا") and not foreign_word(doc.words[k])
    return accusative or definite(doc.key(k)) or reader.owned(k) or deed_shaped(doc, k)


def _no_name_before(reader: Reader, found: Stretch, named: Stretch) -> bool:
    """Whether the name would begin with where he is from, or is, with what an officer serves in, or behind a hyphen.

    «البرازيلي | روي كاردوزو», «بمدينة سنجة | سامي العلي», «المقدم حقوقي | سامي العلي», «اللواء أ.ح | سامي العلي».
    """
    doc, key, kind = reader.doc, reader.doc.key(named.first), reader.doc.key(named.first - 1)
    if doc.key(named.first - 1) in DASHES and named.first > found.first:
        return True  # «ياني-| ماتي كورهونين»
    origin = definite(key) and of_place(key, doc.grammar.sets["places.countries"])
    place = any(reader.lexicon.has("places.kinds", kind[n:]) for n in (0, 1))
    short = len(key) == 1 and reader.lexicon.honorific(key)
    # «النجار الستيني | أبو سمير»
    aged = any(reader.lexicon.has("anaphors.aged", reader.doc.key(k)) for k in range(named.first, found.first))
    return named.first < found.first and (origin or place or short or aged or arm_at(reader, named.first))


def _told(reading: Reading, words: Stretch, found: Stretch | None) -> int:
    """The score of the rules' answer; where they find no name, the phrase may be one as it stands."""
    if found is not None:
        return reading.score(found.first - words.first, found.last - words.first)
    return max(0, reading.score(0, len(words)))


def _titled(reader: Reader, words: Stretch) -> bool:
    """Whether the phrase begins with what one person may be called, by himself."""
    head, lexicon = reader.doc.key(words.first), reader.lexicon
    if not (lexicon.person_noun(head) or lexicon.honorific(head)):
        return False
    return not (lexicon.has("titles.kin", head) or lexicon.has("anaphors.plurals", head))


def _bears(reader: Reader, words: Stretch, named: Stretch) -> bool:
    """Whether the phrase is the title of one person, whose name may stand in it where the rules find none."""
    doc, lexicon = reader.doc, reader.lexicon
    at = named.first - 1  # the title before the name, past its adjectives: «الرئيس اليمني السابق | سامي العلي»
    while at > words.first and definite(doc.key(at)) and not lexicon.person_noun(doc.key(at)):
        at -= 1
    title, annexed = doc.key(at), doc.key(at - 1)
    if len(named) == 1 or doc.key(named.last) in DASHES:
        return False  # «الوزيرة يوهانا بيريرا | - كارستن»
    if named.first == words.first or any(lexicon.relative(doc.key(k)) for k in range(words.first, named.first)):
        return False  # «المحامي الذي أوكله | سامي العلي»
    titled = at > words.first and definite(title) and lexicon.person_noun(title)
    joined = reader.adposition(at - 1) or lexicon.body(annexed)
    return not (titled and not definite(annexed) and joined)  # «بمكتب الرئيس | سامي العلي»
