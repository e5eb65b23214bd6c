"""Candidate splits of one Arabic word, and what the log-linear model sees of each.

A candidate is ``conjunction + preposition + stem + suffix``, any part but one possibly empty, with the orthographic
joins of Arabic undone: ``للسلطة`` = ل + ال…, ``لجنته`` = لجنة + ه, ``مستواه`` = مستوى + ه, ``قالوه`` = قالوا + ه,
``أعضائه`` = أعضاء + ه. The scheme is that of UD_Arabic-PADT, where the article is no word of its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from quotes.folding import respelt

CONJUNCTIONS = ("", "و", "ف")
PREPOSITIONS = ("", "ب", "ل", "ك", "س")  # س is the future particle, which stands in the same slot
SUFFIXES = ("", "ه", "ها", "هم", "هن", "هما", "ك", "كم", "كن", "كما", "ي", "ني", "نا")
ARTICLE = "ال"
MERGED_ALIF = tuple(zip("أإآٱ", "اااا", strict=True))
FUNCTION_STEM = 8.0  # log count given to an empty stem (له, بها), which has no count of its own


class Candidate(NamedTuple):
    """A split: ``stem`` is the word as it stands alone, ``surface`` the same as spelt inside the token."""

    conjunction: str
    preposition: str
    stem: str
    suffix: str
    surface: str

    @property
    def words(self) -> tuple[str, ...]:
        """The syntactic words in order, canonical spelling."""
        return tuple(part for part in self[:4] if part)

    @property
    def affixed(self) -> bool:
        """Whether anything is cut off at all."""
        return bool(self.conjunction or self.preposition or self.suffix)


def merge_alif(word: str) -> str:
    """The key under which words are counted: أ إ آ ٱ as ا (news spelling is not to be relied on)."""
    return respelt(word, MERGED_ALIF)


def _stems(rest: str, preposition: str) -> Iterator[str]:
    """What may stand behind the prefixes: ``rest``, and after ل the article's lost alif restored."""
    yield rest
    if preposition == "ل" and rest.startswith("ل") and len(rest) > 1:
        yield "ا" + rest  # للسلطة: ل + السلطة
        yield "ال" + rest  # للجنة: ل + اللجنة


def _canonical(stem: str) -> Iterator[str]:
    """The stand-alone spellings of a stem whose last letter changed before a suffix."""
    yield stem
    if stem[-1] == "ت":
        yield stem[:-1] + "ة"
    elif stem[-1] == "ا" and len(stem) > 2:
        yield stem[:-1] + "ى"
    elif stem[-1] == "و":
        yield stem + "ا"
    elif stem[-1] in "ئؤ":
        yield stem[:-1] + "ء"


def candidates(token: str) -> list[Candidate]:
    """Every split of ``token`` (letters only, two or more), the whole word first."""
    found: list[Candidate] = []
    for conjunction in CONJUNCTIONS:
        after = token[len(conjunction) :]
        if not token.startswith(conjunction) or (conjunction and len(after) < 2):
            continue
        for preposition in PREPOSITIONS:
            rest = after[len(preposition) :]
            if not after.startswith(preposition) or not rest:
                continue
            for full in _stems(rest, preposition):
                for suffix in SUFFIXES:
                    if full.endswith(suffix):
                        found.extend(_with_suffix(conjunction, preposition, full, suffix))
    return found


def _with_suffix(conjunction: str, preposition: str, full: str, suffix: str) -> Iterator[Candidate]:
    stem = full[: len(full) - len(suffix)]
    if not stem:
        if preposition in ("ب", "ل") and suffix not in ("", "ني"):
            yield Candidate(conjunction, preposition, "", suffix, "")
        return
    # A noun with the article takes no pronoun; a stem has two letters or more.
    if len(stem) < 2 or (suffix and stem.startswith(ARTICLE) and len(stem) > 4):
        return
    for canonical in _canonical(stem) if suffix else (stem,):
        yield Candidate(conjunction, preposition, canonical, suffix, stem)


def features(token: str, candidate: Candidate, counts: Mapping[str, int]) -> dict[str, float]:
    """Feature values of a candidate; ``counts`` are corpus counts of alif-merged forms."""

    def log_count(word: str) -> float:
        return math.log(1 + counts.get(word, 0))

    whole, stem, surface = merge_alif(token), merge_alif(candidate.stem), candidate.surface
    prefix, suffix = candidate.conjunction + candidate.preposition, candidate.suffix
    kind = f"{candidate.conjunction}|{candidate.preposition}|{suffix}"
    whole_count = log_count(whole)
    stem_count = log_count(stem) if stem else FUNCTION_STEM
    level, gain, length = stem_count / 10, (stem_count - whole_count) / 10, min(len(stem), 6)
    found = {
        f"kind={kind}": 1.0,
        "stem": level,
        "gain": gain,
        f"stem:{prefix}-": level,
        f"stem:-{suffix}": level,
        f"gain:{prefix}-": gain,
        f"gain:-{suffix}": gain,
        f"length={length}": 1.0,
    }
    if stem and stem not in counts:
        found["unknown"] = found[f"unknown:{kind}"] = 1.0
    if whole not in counts:
        found[f"whole unknown:{kind}"] = 1.0
    if stem.startswith(ARTICLE):
        found[f"article:{prefix}"] = 1.0
    if stem:
        found[f"first:{prefix}:{stem[0]}"] = 1.0
    if candidate.affixed:
        found[f"length:{prefix}-={length}"] = found[f"length:-{suffix}={length}"] = 1.0
    if suffix:
        found[f"join:{suffix}:{surface[-1:]}>{candidate.stem[-1:]}"] = 1.0
        siblings = sum(merge_alif(surface) + other in counts for other in ("ه", "ها", "هم", "نا") if other != suffix)
        found[f"siblings={siblings}"] = found[f"siblings:{suffix}={siblings}"] = 1.0
    with_article = log_count(ARTICLE + stem)
    if prefix:
        found["takes article"] = float(ARTICLE + stem in counts)
        found[f"article gain:{prefix}"] = (with_article - whole_count) / 10
        if not candidate.conjunction:
            found[f"after wa:{candidate.preposition}"] = log_count("و" + whole) / 10
    else:
        found["bare after wa"] = (log_count("و" + whole) - whole_count) / 10
        found["bare with article"] = log_count(ARTICLE + whole) / 10
        found[f"begins={whole[:1]}"] = found[f"begins={whole[:2]}"] = found[f"ends={whole[-2:]}"] = 1.0
    return found
