"""A father's name in one word, as the Gulf writes it, by which somebody goes: ``بوخالد``, ``بوفهد``."""

from __future__ import annotations

from collections.abc import Mapping

GIVEN = "names.given_male"
PREFIXES = "naming.fathers"
CONJUNCTION = "و"

Lists = Mapping[str, frozenset[str]]
Phrases = Mapping[str, frozenset[tuple[str, ...]]]


def with_kunyas(sets: Lists, multiword: Phrases) -> dict[str, frozenset[str]]:
    """The lists of single words with the kunyas that their given names make.

    Not what a list has already, nor the first word of a phrase («بوينس أيرس»), nor where ب and another name make it
    («بوليام» of «وليام»).
    """
    given = sets.get(GIVEN, frozenset())
    names = given | sets.get("names.given_female", frozenset())
    begun = {phrase[0] for phrases in multiword.values() for phrase in phrases}
    listed = frozenset[str]().union(*sets.values()) | begun
    made = (prefix + name for prefix in sets.get(PREFIXES, ()) for name in given if CONJUNCTION + name not in names)
    return {**sets, GIVEN: given.union(kunya for kunya in made if kunya not in listed)}
