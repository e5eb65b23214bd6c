"""Which verbs a conjugation class is for: a lemma or present that does not fit its declared paradigm is a slip."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from quotes.grammar.shapes import Paradigm

WEAK = ("ا", "ى", "و", "ي")


@frozen
class Shape:
    """How lemma and present of a class end: the last letter, or the one before it."""

    example: str
    lemma: tuple[str, ...]
    present: tuple[str, ...]
    before_last: bool = False


SHAPES: dict[str, Shape] = {
    "hollow-w": Shape("قال، يقول", ("ا",), ("و",), before_last=True),
    "hollow-y": Shape("أفاد، يفيد", ("ا",), ("ي", "ا"), before_last=True),
    "hollow-hamza": Shape("جاء، يجيء", ("ء",), ("ء",)),
    "defective-w": Shape("دعا، يدعو", ("ا",), ("و",)),
    "defective-y": Shape("نفى، ينفي", ("ى",), ("ي", "ى")),
    "hamza-final": Shape("تنبأ، يتنبأ", ("أ", "ئ", "ؤ"), ("أ", "ئ", "ؤ")),
}


def misfits(lemma: str, present: str, paradigm: Paradigm) -> Iterator[tuple[str, str]]:
    """The fields (``lemma``, ``present``) whose spelling is none of the class, each with what is wrong."""
    shape = SHAPES.get(paradigm)
    for key, word in (("lemma", lemma), ("present", present)):
        if shape is None:
            if word.endswith(WEAK):  # sound, doubled and assimilated verbs end in a consonant
                yield key, f"{key} {word!r} ends in a weak letter: its paradigm is defective-w or defective-y"
            continue
        letters: tuple[str, ...] = getattr(shape, key)
        letter = word[-2:-1] if shape.before_last else word[-1:]
        if letter not in letters:
            place = "before its last letter" if shape.before_last else "at its end"
            yield (
                key,
                f"{key} {word!r} does not fit {paradigm} ({shape.example}): it has no {' or '.join(letters)} {place}",
            )
