"""What is derived from a verb of saying: participles (مشيرا، مشيرة) and verbal nouns with pronouns (قوله، إشارته)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from quotes.grammar.shapes import Gender, Number

POSSESSIVES: tuple[tuple[str, int, Gender | None, Number], ...] = (
    ("ه", 3, "m", "s"),
    ("ها", 3, "f", "s"),
    ("هم", 3, "m", "p"),
    ("هما", 3, None, "d"),
    ("هن", 3, "f", "p"),
    ("نا", 1, None, "p"),
)
TA_MARBUTA = "ة"
HAMZA = "ء"


@frozen
class ParticipleForm:
    """One participle; ``nominative`` when its ending shows that it is no adverbial (مشير، مشيرون)."""

    surface: str
    gender: Gender
    number: Number
    nominative: bool = False


@frozen
class NounForm:
    """A verbal noun; ``enclitic`` is its pronoun, with that pronoun's person, gender and number."""

    surface: str
    enclitic: str | None = None
    person: int | None = None
    gender: Gender | None = None
    number: Number | None = None


def participles(citation: str) -> Iterator[ParticipleForm]:
    """Every form of a participle given in the masculine; defective ones are cited with their ي (نافي → نافيا، ناف)."""
    defective = citation.endswith("ي")
    stem = citation[:-1] if defective else citation  # نافين، نافون
    yield ParticipleForm(citation + "ا", "m", "s")
    yield ParticipleForm(citation + TA_MARBUTA, "f", "s")
    yield ParticipleForm(stem + "ين", "m", "p")
    yield ParticipleForm(citation + "ات", "f", "p")
    yield ParticipleForm(citation + "ين", "m", "d")
    yield ParticipleForm(citation + "تين", "f", "d")
    yield ParticipleForm(stem, "m", "s", nominative=True)
    yield ParticipleForm(stem + "ون", "m", "p", nominative=True)
    yield ParticipleForm(citation + "تان", "f", "d", nominative=True)


def nouns(citation: str) -> Iterator[NounForm]:
    """A verbal noun bare, definite (القول) and with every pronoun (قوله)."""
    yield NounForm(citation)
    yield NounForm("ال" + citation)
    for pronoun, person, gender, number in POSSESSIVES:
        for surface in with_pronoun(citation, pronoun):
            yield NounForm(surface, pronoun, person, gender, number)


def with_pronoun(noun: str, pronoun: str) -> Iterator[str]:
    """The spellings of a noun with a pronoun: إشارة → إشارته; the hamza of ادعاء moves with its case (ادعائه)."""
    if noun.endswith(TA_MARBUTA):
        yield noun[:-1] + "ت" + pronoun
    elif noun.endswith("ا" + HAMZA):
        for seat in (HAMZA, "ئ", "ؤ"):
            yield noun[:-1] + seat + pronoun
    else:
        yield noun + pronoun
