"""Words of titles compared: ``مدير صحة شال`` for ``مدير الشؤون الصحية بمنطقة شال``."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

PREPOSITIONS = ("", "ب", "ل", "بال", "لل")
ADJECTIVE = ("ي", "ية")
# What a place ends in that its adjective has not: «بحريني», «روسي», «ألماني», «مكي», «أفغاني».
PLACE = ("", "ا", "يا", "ة", "ستان")
MIN_STEM = 3
MIN_FOREIGN = 5  # letters
MIN_CONSONANTS = 3
VOWELS = "اويىة"
ALIKE = str.maketrans("غقكظطذ", "جججضتد")  # what foreign sounds are written with in turn


def within(said: Set[str], title: Set[str]) -> bool:
    """Whether a title has every word of ``said``: as it is, behind a preposition («بشال»), or as an adjective («صحية»).

    Both sides without their articles (``head_key``).
    """
    return all(not title.isdisjoint(_spelt(key)) for key in said)


def _spelt(key: str) -> frozenset[str]:
    """How a title may write the word: «صحة» as «صحي», «بحريني» as «البحرين», and back; «السابق» as «سابقا».

    Where somebody is from is his or his ministry's: «وكيل وزارة الحج القبرصي», «القبرصية».
    """
    stem = key.removesuffix("ة")
    words = [key, key + "ا", *(stem + ending for ending in ADJECTIVE if len(stem) + len(ending) > MIN_STEM)]
    origin = stem.removesuffix("ي")
    if origin != stem and len(origin) >= MIN_STEM:
        words += (stem, stem + "ة")
        words += (origin + ending for ending in PLACE)
    for ending in PLACE[1:]:
        place = key.removesuffix(ending)
        if place != key and len(place) >= MIN_STEM:
            words += (place + adjective for adjective in ADJECTIVE)
    return frozenset(lead + word for word in words for lead in PREPOSITIONS)


def of_place(key: str, places: Set[str]) -> bool:
    """Whether a definite adjective is that of a listed place: «الروسي» of «روسيا», «السعودي» of «السعودية»."""
    origin = key.removeprefix("ال").removesuffix("ة").removesuffix("ي")
    endings = (*PLACE, "ية")
    return any(article + origin + ending in places for article in ("", "ال") for ending in endings)


def without_preposition(key: str) -> str:
    """The noun behind a joined preposition: ``بمنطقة`` → ``منطقة``."""
    return key[1:] if key[:1] in ("ب", "ل", "و") and len(key) > MIN_STEM else key


def sounds_like(name: str, other: str) -> bool:
    """Whether two spellings without the article may be one foreign name: «غوردن» and «جوردون», «بيتشادرو»."""
    if name == other or min(len(name), len(other)) < MIN_FOREIGN or name[:2] == "ال" or other[:2] == "ال":
        return False
    ours, theirs = skeleton(name), skeleton(other)
    if len(ours) < MIN_CONSONANTS:
        return False
    swapped = len(ours) > MIN_CONSONANTS and ours[:2] == theirs[:2] and sorted(ours) == sorted(theirs)
    return ours == theirs or swapped


@lru_cache(maxsize=1 << 12)
def skeleton(name: str) -> str:
    """The consonants of a foreign name, as its spellings share them: ``غوردن`` → ``جردن``."""
    return "".join(letter for letter in name.translate(ALIKE) if letter not in VOWELS)
