"""CoNLL-18 style scores: words aligned by their stretch of the text, inside multiword tokens by longest common
subsequence of forms (Zeman et al. 2018, "CoNLL 2018 Shared Task"). Subtypes of relations are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quotes.folding import fold


class Word(NamedTuple):
    """A syntactic word; ``head`` is an index into the whole text's words, -1 for a root."""

    form: str
    lemma: str
    upos: str
    head: int
    deprel: str


class Surface(NamedTuple):
    """A surface token: its stretch of the text without white space, and its words ``[first, last)``."""

    start: int
    end: int
    first: int
    last: int


class Text(NamedTuple):
    """A whole test set, or what a parser makes of it."""

    words: list[Word]
    surfaces: list[Surface]
    sentences: list[tuple[int, int]]


def key(form: str) -> str:
    """What two forms must share to be the same word: the folded spelling, ى apart from ي."""
    return fold(form, alif=False).translate(str.maketrans("أإآٱ", "اااا"))


def align(gold: Text, found: Text) -> Iterator[tuple[int, int]]:
    """Pairs of word indices ``(gold, found)`` that are the same word."""
    g = f = 0
    while g < len(gold.surfaces) and f < len(found.surfaces):
        ours, theirs = gold.surfaces[g], found.surfaces[f]
        if ours.start != theirs.start:
            g, f = (g + 1, f) if ours.start < theirs.start else (g, f + 1)
            continue
        g_last, f_last = g, f
        while gold.surfaces[g_last].end != found.surfaces[f_last].end:
            if gold.surfaces[g_last].end < found.surfaces[f_last].end:
                g_last += 1
            else:
                f_last += 1
        left, right = gold.surfaces[g : g_last + 1], found.surfaces[f : f_last + 1]
        if len(left) == len(right) == 1 and ours.last - ours.first == theirs.last - theirs.first == 1:
            yield ours.first, theirs.first
        elif any(surface.last - surface.first > 1 for surface in [*left, *right]):
            a, b = range(ours.first, left[-1].last), range(theirs.first, right[-1].last)
            pairs = common([key(gold.words[i].form) for i in a], [key(found.words[i].form) for i in b])
            yield from ((a[i], b[j]) for i, j in pairs)
        g, f = g_last + 1, f_last + 1


def common(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Index pairs of a longest common subsequence."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            best[i][j] = best[i + 1][j + 1] + 1 if left[i] == right[j] else max(best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i] == right[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1


def scores(gold: Text, found: Text) -> dict[str, float]:
    """F1 in per cent: tokens, words, sentences, UPOS, lemma (both folded of vowels), UAS, LAS."""
    pairs = list(align(gold, found))
    to_gold = {theirs: ours for ours, theirs in pairs}
    hits = dict.fromkeys(("upos", "lemma", "uas", "las"), 0)
    for ours, theirs in pairs:
        a, b = gold.words[ours], found.words[theirs]
        attached = (a.head < 0 and b.head < 0) or (a.head >= 0 and b.head >= 0 and to_gold.get(b.head) == a.head)
        hits["upos"] += a.upos == b.upos
        hits["lemma"] += fold(a.lemma, alif=False) == fold(b.lemma, alif=False)
        hits["uas"] += attached
        hits["las"] += attached and a.deprel.split(":")[0] == b.deprel.split(":")[0]
    total = len(gold.words) + len(found.words)
    result = {
        "tokens": _f1({s[:2] for s in gold.surfaces}, {s[:2] for s in found.surfaces}),
        "sentences": _f1(set(gold.sentences), set(found.sentences)),
        "words": 200 * len(pairs) / total,
        **{name: 200 * count / total for name, count in hits.items()},
    }
    return {name: round(value, 2) for name, value in result.items()}


def _f1(gold: set[tuple[int, int]], found: set[tuple[int, int]]) -> float:
    return 200 * len(gold & found) / (len(gold) + len(found))


def gold_text(conllu: str) -> tuple[Text, list[str]]:
    """A treebank and the ``# text`` of its sentences."""
    text = Text([], [], [])
    raws = []
    for block in conllu.split("\n\n"):
        lines = block.strip().split("\n")
        raws += [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        base, start, done = len(text.words), text.surfaces[-1].end if text.surfaces else 0, 0
        at = start
        for row in rows:
            first, _, last = row[0].partition("-")
            if "." in first:
                continue
            if int(first) > done:
                end = at + len("".join(row[1].split()))
                text.surfaces.append(Surface(at, end, base + int(first) - 1, base + int(last or first)))
                at, done = end, int(last or first)
            if not last:
                head = int(row[6]) - 1
                text.words.append(Word(row[1], row[2], row[3], base + head if head >= 0 else -1, row[7]))
        if rows:
            text.sentences.append((start, at))
    return text, raws


def offsets(raw: str) -> list[int]:
    """For every offset of ``raw``, how many characters before it are not white space."""
    found = [0]
    for char in raw:
        found.append(found[-1] + (not char.isspace()))
    assert all(b - a in (0, 1) for a, b in pairwise(found))
    return found
