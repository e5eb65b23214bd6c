"""The words that a careless spelling stands for: ه for ة (``الحكومه``), hamza off its seat (``قايلا``), ``و قال``.

What a word was meant to be is told from how often the press writes either spelling: ``الحكومه`` is never written
where ة and ه are kept apart, ``عليه`` and ``وزيره`` ("his minister") are. Only letters are exchanged, so that every
letter keeps its place, and only in what rules match against: the text stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from quotes.folding import respelt
from quotes.words import Word

CONJUNCTION = "و"
CONJUNCTIONS = ("و", "ف")
HA, TA_MARBUTA = "ه", "ة"
MERGED = tuple(zip("أإآٱ", "اااا", strict=True))
ARTICLES = ("ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل")
"""A noun with the article takes no pronoun: a final ه behind it is ة or of the root (``المياه``)."""
SEATS = {"و": "ؤئ", "ي": "ئ", "ؤ": "ئ", "ئ": "ؤ"}
"""What a hamza's seat may have been where the hamza is dropped (``مسوول``) or sits on another one (``مسئول``)."""
RATIO = 20
"""How many times more frequent the other spelling of a final ه has to be."""
CARELESS_RATIO = 2
"""The same in a text that does not write ة: ``مضيفه`` is مضيفة there, ``كتابه`` may still be "his book"."""
FEWEST = 2
"""Words with ه for ة in a text that is not taken to keep the two apart."""
RARELY = 4
"""A text that has more than so many words with ة for one with ه for ة keeps the two apart."""
SEAT_RATIO = 100
"""The same for a seat: و and ي are letters of their own, and ``لوي`` may be no ``لؤي``."""
WIDEST_GAP = 3
"""Code points between a conjunction and its word."""
SHORTEST = 3
"""Letters; shorter words are particles with pronouns (``به``, ``له``)."""
SHORTEST_VERB = 4
SHORTEST_ASKED = 3
"""Letters of a verb where one has to stand."""
KNOWN = 10
"""Times that the press writes a form which is therefore a word."""
SEEN = 3
"""The same for a form that a commoner one bears out."""
SHORTEST_PLURAL = 6
"""Letters of a plural before its ending, the article counted: ``اللاعب``."""
LONGEST = 20
REMEMBERED = 1 << 16


def careful(words: Sequence[Word], text: str) -> list[Word]:
    """The words of ``text`` by their careful spelling; conjunctions written apart are joined to the word behind."""
    keys = [word.key for word in words]
    meant = spelt(keys)
    if CONJUNCTION not in keys:
        if meant is keys:
            return list(words)
        return [word if key == word.key else word._replace(key=key) for word, key in zip(words, meant, strict=True)]
    found: list[Word] = []
    for word, key in zip(words, meant, strict=True):
        before = found[-1] if found else None
        if before and before.key == CONJUNCTION and word.key[0].isalpha() and _apart(text[before.end : word.start]):
            gap, letters = word.start - before.end, before.text + word.text
            found[-1] = Word(before.start, word.end, letters, CONJUNCTION + key, is_word=True, gap=gap)
        else:
            found.append(word if key == word.key else word._replace(key=key))
    return found


def spelt(words: list[str]) -> list[str]:
    """The careful spelling of the folded words of one text.

    ه is read as ة only in a text that often does so: elsewhere ``أذاعه`` is "broadcast it", not the noun إذاعة. Where
    the text writes ه for a sure ة more often than ة, what is not sure (``مضيفه``) is read as the likelier.
    """
    if _SETTLED.issuperset(words) or all(settled(word) for word in {*words} - _SETTLED):
        return words
    found = [standard(word, RATIO) for word in words]
    written = sum(word.endswith(TA_MARBUTA) for word in words)
    exchanged = sum(word.endswith(TA_MARBUTA) for word in found) - written
    if exchanged < FEWEST or exchanged * RARELY < written:
        # what is left alone at one ratio is at the lower one
        return [word if word == other else standard(word, 0) for word, other in zip(words, found, strict=True)]
    return [standard(word, CARELESS_RATIO) for word in words] if exchanged > written else found


_SETTLED: set[str] = set()
"""Words that ``settled`` said yes to, at most ``REMEMBERED``."""


def settled(word: str) -> bool:
    """Whether a folded word is spelt as it stands; a text of such words alone is as well."""
    if standard(word, RATIO) != word:
        return False
    if len(_SETTLED) >= REMEMBERED:
        _SETTLED.clear()
    _SETTLED.add(word)
    return True


def readings(word: str) -> set[str]:
    """Every spelling that ``spelt`` may give a folded word, in whatever text."""
    return {standard(word, ratio) for ratio in (RATIO, CARELESS_RATIO, 0)}


def _apart(gap: str) -> bool:
    """What stands between a lone و and a word is a space, and no line break."""
    return 0 < len(gap) <= WIDEST_GAP and len(f"{gap}.".splitlines()) == 1


@lru_cache(maxsize=REMEMBERED)
def standard(word: str, ratio: int) -> str:
    """The careful spelling of a folded word; as long as the word itself.

    ``ratio``: how many times more frequent the spelling with ة has to be than that with ه; 0 leaves ه alone.

    >>> standard("الحكومه", 20), standard("عليه", 20)
    ('الحكومة', 'عليه')
    """
    if not SHORTEST <= len(word) <= LONGEST:
        return word
    counts = _counts()
    if word[0] in CONJUNCTIONS and not _frequency(word, counts):
        rest = standard(word[1:], ratio)
        if rest != word[1:]:
            return word[0] + rest
    if ratio and word[-1] == HA:
        feminine = word[:-1] + TA_MARBUTA
        written, meant = _frequency(word, counts), _frequency(feminine, counts)
        if meant > ratio * written or (not written and word.startswith(ARTICLES)):
            word = feminine
    written = _frequency(word, counts)
    best = max(_reseated(word), key=lambda other: _frequency(other, counts), default=word)
    return best if _frequency(best, counts) > SEAT_RATIO * max(1, written) else word


def _reseated(word: str) -> Iterator[str]:
    """The word with one و, ي, ؤ or ئ read as another seat of hamza; a word does not begin with one."""
    for place, letter in enumerate(word):
        if place and letter in SEATS:
            for seat in SEATS[letter]:
                yield word[:place] + seat + word[place + 1 :]


def _frequency(word: str, counts: Mapping[str, int]) -> int:
    """How often the press writes a word; folded keys have ي for a final ى."""
    key = respelt(word, MERGED)
    return counts.get(key, 0) + (counts.get(key[:-1] + "ى", 0) if key[-1] == "ي" else 0)


def frequency(word: str) -> int:
    """How often the press writes a word, by its folded key."""
    return _frequency(word, _counts()) if word else 0


def first_person_plural(key: str) -> bool:
    """Whether a word has the shape of "we do" and the press writes "he does" and "she does" of it: ``نرحب``, ``سنسعى``.

    Told by the counts: ``نائب`` and ``نتنياهو`` have no such forms. Behind "will" one of them does: ``سنحاسب``.
    """
    will = key[:2] == "سن"
    stem = key[1:] if will else key
    if stem[:1] != "ن" or len(stem) < SHORTEST_VERB:
        return False
    counts = _counts()
    return all(_frequency(person + stem[1:], counts) >= KNOWN for person in ("ي" if will else "يت"))


def first_person(letters: str) -> bool:
    """Whether a word has the shape of "I do" or "we do" and the press writes "he does" and "she does" of it: ``أجد``.

    So have comparatives (``أكثر``) and nouns (``نجد``); hence only where something before the word asks for a verb.
    """
    stem = letters[1:]
    if letters[:1] not in ("أ", "ن") or len(letters) < SHORTEST_ASKED:
        return False
    counts = _counts()
    return all(_frequency(person + stem, counts) >= KNOWN for person in "يت")


def sound_plural(key: str) -> bool:
    """Whether a word in ين is a plural in the case of objects: the press writes it in ون as well.

    ``المساهمين``, but neither ``الأمين`` nor ``البحرين``; ``العيون`` and ``السجون`` are of other nouns.
    """
    stem = key[:-2]
    return key.endswith("ين") and len(stem) >= SHORTEST_PLURAL and _frequency(stem + "ون", _counts()) >= SEEN


def joined_preposition(word: Word) -> bool:
    """Whether the ب at the beginning of a word is the preposition: ``بتقديم``, not ``برشلونة`` nor ``بيانه``.

    The clitic splitter's word, which goes by how often the press writes the whole and the rest.
    """
    from quotes.parsing.clitics import split_word
    from quotes.parsing.packaged import SPLITTER_FILE, model_dir

    return word.key[:1] == "ب" and split_word(word.letters, model_dir() / SPLITTER_FILE)[0] == "ب"


@lru_cache(maxsize=1)
def _counts() -> Mapping[str, int]:
    """The word counts of the clitic splitter: 118,000 forms of the press, أ إ آ as ا."""
    from quotes.parsing.clitics import word_counts
    from quotes.parsing.packaged import SPLITTER_FILE, model_dir

    return word_counts(model_dir() / SPLITTER_FILE)
