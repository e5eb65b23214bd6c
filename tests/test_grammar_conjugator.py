"""Every form of every verb beside what a conjugator by others (libqutrub) makes of the same lemma and present.

libqutrub wants vowels where the grammar has none: the readings of a lemma are tried, and one of them must agree in the
third person masculine of past and present and then in every other slot.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest
import regex
from libqutrub.conjugator import conjugate as qutrub  # type: ignore[import-untyped]

from quotes.grammar import Verb, load_grammar
from quotes.grammar.conjugation import conjugate

VOWELS = regex.compile(r"[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}]")
SHADDA = "\N{ARABIC SHADDA}"
FATHA, DAMMA, KASRA = "\N{ARABIC FATHA}", "\N{ARABIC DAMMA}", "\N{ARABIC KASRA}"
PAST, PRESENT, JUSSIVE = "الماضي المعلوم", "المضارع المعلوم", "المضارع المجزوم"
PASSIVE_PAST, PASSIVE_PRESENT = "الماضي المجهول", "المضارع المجهول"
PERSONS = {
    "3ms": "هو", "3fs": "هي", "3md": "هما", "3fd": "هما مؤ", "3mp": "هم", "3fp": "هن", "1s": "أنا", "1p": "نحن",
    "2mp": "أنتم",
}  # fmt: skip
# The conjugator has أومن; the news writes أؤمن.
SPELT_OTHERWISE = {("amana", PRESENT, "أنا")}


@cache
def conjugated(vowelled: str, middle: str) -> dict[tuple[str, str], str]:
    """Tense and pronoun → form without vowels, of one reading of a lemma."""
    table = qutrub(
        vowelled, middle, alltense=False, past=True, future=True, passive=True, future_moode=True, transitive=True,
        display_format="DICT",
    )  # fmt: skip
    return {
        (tense, person): VOWELS.sub("", form)
        for tense, forms in (table or {}).items()
        for person, form in forms.items()
    }


def readings(lemma: str) -> Iterator[tuple[str, str]]:
    """A lemma with shadda or vowels in every place it may have them, and each vowel of the present."""
    written = {lemma, lemma[:-1] + lemma[-1] + SHADDA}
    written |= {lemma[:n] + SHADDA + lemma[n:] for n in range(2, len(lemma))}
    if len(lemma) == 3:
        written |= {lemma[0] + FATHA + lemma[1] + vowel + lemma[2] + FATHA for vowel in (FATHA, KASRA, DAMMA)}
        written |= {lemma[0] + FATHA + lemma[1:]}
    if len(lemma) == 2:
        written |= {lemma[0] + FATHA + lemma[1] + SHADDA}
    yield from product(sorted(written), ("فتحة", "ضمة", "كسرة"))


def slots(verb: Verb) -> dict[tuple[str, str], set[str]]:
    """Tense and pronoun → spellings, as the grammar conjugates."""
    found: dict[tuple[str, str], set[str]] = {}
    for form in conjugate(verb.lemma, verb.present, verb.paradigm):
        tense = JUSSIVE if form.jussive else PAST if form.tense == "past" else PRESENT
        person = PERSONS[f"{form.person}{form.gender or ''}{form.number}"]
        found.setdefault((tense, person), set()).add(form.surface)
    return found


def fitting(verb: Verb) -> list[dict[tuple[str, str], str]]:
    """The conjugations of those readings whose third person is the verb's."""
    tables = [conjugated(*reading) for reading in readings(verb.lemma)]
    return [t for t in tables if t.get((PAST, "هو")) == verb.lemma and t.get((PRESENT, "هو")) == verb.present]


def differences(verb: Verb) -> dict[tuple[str, str], tuple[str, set[str]]]:
    """Slots that no reading of the lemma agrees in, of the reading that agrees in most."""
    ours = slots(verb)
    best: dict[tuple[str, str], tuple[str, set[str]]] | None = None
    for theirs in fitting(verb):
        wrong = {
            slot: (theirs[slot], forms)
            for slot, forms in ours.items()
            if theirs[slot] not in forms
            and (verb.id, *slot) not in SPELT_OTHERWISE
            # the jussive of a doubled verb is closed in the news (لم يرد) and open with the conjugator (لم يردد)
            and not (verb.paradigm == "doubled" and slot[0] == JUSSIVE and theirs[slot][:-1] in forms)
        }
        if best is None or len(wrong) < len(best):
            best = wrong
    assert best is not None, f"libqutrub conjugates no {verb.lemma}, {verb.present}"
    return best


@pytest.mark.parametrize("verb", load_grammar().verbs, ids=lambda verb: verb.id)
def test_forms_are_those_of_the_conjugator(verb: Verb) -> None:
    """Past, present and jussive, all persons that the grammar has."""
    assert differences(verb) == {}


def test_exceptions_are_needed() -> None:
    """What is listed as spelt otherwise is spelt otherwise."""
    verbs = {verb.id: verb for verb in load_grammar().verbs}
    for id, tense, person in SPELT_OTHERWISE:
        assert all(theirs[tense, person] not in slots(verbs[id])[tense, person] for theirs in fitting(verbs[id]))


@pytest.mark.parametrize("verb", [verb for verb in load_grammar().verbs if verb.passive], ids=lambda verb: verb.id)
def test_passives_are_those_of_the_conjugator(verb: Verb) -> None:
    """The passives that an entry lists because they are spelt unlike its active."""
    theirs = {table.get((tense, "هو")) for table in fitting(verb) for tense in (PASSIVE_PAST, PASSIVE_PRESENT)}
    assert set(verb.passive) <= theirs
