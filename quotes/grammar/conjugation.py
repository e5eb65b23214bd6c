"""Arabic verbs conjugated without vowels, as news spells them: lemma + present + paradigm → surface forms.

Paradigms differ in what happens to the last radicals before a suffix (قال but قلت, نفى but نفت and نفوا). Order
matters: when two slots are spelled alike, the earlier one is the usual reading in news (أكدت: she before I).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from quotes.grammar.shapes import Gender, Number, Paradigm, Tense

HAMZA_ON_ALIF = "أ"
HAMZA_ON_WAW = "ؤ"
HAMZA_ON_YA = "ئ"
ALIF_MADDA = "آ"


@frozen
class Inflection:
    """One form: its surface and the slot it fills. ``gender`` is None where the form does not show it."""

    surface: str
    tense: Tense
    person: int
    gender: Gender | None
    number: Number
    jussive: bool = False


def conjugate(lemma: str, present: str, paradigm: Paradigm) -> Iterator[Inflection]:
    """Every form of the active verb, past first; ``present`` is the third person masculine (يقول)."""
    yield from _past(lemma, paradigm)
    yield from _present(present.removeprefix("ي"), paradigm)


def passives(forms: tuple[str, ...]) -> Iterator[Inflection]:
    """Passive masculine forms and their feminines: قيل → قيلت, يقال → تقال."""
    for form in forms:
        feminine = "ت" + form[1:] if form.startswith("ي") else form + "ت"
        yield Inflection(form, "passive", 3, "m", "s")
        yield Inflection(feminine, "passive", 3, "f", "s")


def _join(stem: str, suffix: str) -> str:
    # أعلن + نا is written أعلنا: one letter with shadda.
    return stem + suffix[1:] if suffix[0] == "ن" and stem.endswith("ن") else stem + suffix


def _past(lemma: str, paradigm: Paradigm) -> Iterator[Inflection]:
    feminine, consonant, dual, plurals = lemma, lemma, lemma, [lemma]
    if paradigm in ("hollow-w", "hollow-y"):
        consonant = lemma[:-2] + lemma[-1]  # قال + ت → قلت, أفاد + نا → أفدنا
    elif paradigm == "hollow-hamza":
        consonant = lemma[:-2] + HAMZA_ON_YA  # جاء → جئت
        plurals = [lemma, lemma[:-1] + HAMZA_ON_WAW]  # جاءوا and جاؤوا
    elif paradigm == "doubled":
        consonant = lemma + lemma[-1]  # رد + ت → رددت
    elif paradigm in ("defective-y", "defective-w"):
        weak = "ي" if paradigm == "defective-y" else "و"
        feminine, plurals = lemma[:-1], [lemma[:-1]]  # نفى → نفت, نفوا
        consonant = dual = lemma[:-1] + weak  # نفيت, دعوت
    elif paradigm == "hamza-final":
        plurals = [lemma, lemma[:-1] + HAMZA_ON_WAW]  # تنبأوا and تنبؤوا
        dual = lemma[:-1]  # تنبأ + ا → تنبآ
    yield Inflection(lemma, "past", 3, "m", "s")
    yield Inflection(feminine + "ت", "past", 3, "f", "s")
    for plural in plurals:
        yield Inflection(plural + "وا", "past", 3, "m", "p")
    yield Inflection(dual + (ALIF_MADDA if paradigm == "hamza-final" else "ا"), "past", 3, "m", "d")
    yield Inflection(feminine + "تا", "past", 3, "f", "d")
    yield Inflection(_join(consonant, "ن"), "past", 3, "f", "p")
    yield Inflection(consonant + "ت", "past", 1, None, "s")
    yield Inflection(_join(consonant, "نا"), "past", 1, None, "p")
    yield Inflection(consonant + "تم", "past", 2, "m", "p")


def _present(stem: str, paradigm: Paradigm) -> Iterator[Inflection]:
    short, dual, consonant, plurals = stem, stem, stem, [stem]
    if paradigm in ("hollow-w", "hollow-y"):
        short = consonant = stem[:-2] + stem[-1]  # لم يقل, يقلن
    elif paradigm == "hollow-hamza":
        short = consonant = stem[:-2] + HAMZA_ON_YA  # لم يجئ, يجئن
        dual, plurals = stem[:-1] + HAMZA_ON_YA, [stem[:-1] + HAMZA_ON_YA]  # يجيئان, يجيئون
    elif paradigm == "doubled":
        consonant = stem + stem[-1]  # يرددن
    elif paradigm in ("defective-y", "defective-w"):
        short, plurals = stem[:-1], [stem[:-1]]  # لم ينف, ينفون
        if short.endswith(HAMZA_ON_YA):
            plurals = [short[:-1] + HAMZA_ON_WAW]  # يرتئي → يرتؤون
        dual = consonant = stem[:-1] + ("و" if stem.endswith("و") else "ي")  # يدعوان, يريان
    elif paradigm == "hamza-final" and stem.endswith(HAMZA_ON_ALIF):
        plurals = [stem, stem[:-1] + HAMZA_ON_WAW]  # يتنبأون and يتنبؤون
        dual = stem[:-1]  # يتنبآن
    dual_suffix = ALIF_MADDA + "ن" if dual != stem and paradigm == "hamza-final" else "ان"
    yield Inflection("ي" + stem, "present", 3, "m", "s")
    yield Inflection("ت" + stem, "present", 3, "f", "s")
    for plural in plurals:
        yield Inflection("ي" + plural + "ون", "present", 3, "m", "p")
    yield Inflection("ي" + dual + dual_suffix, "present", 3, "m", "d")
    yield Inflection("ت" + dual + dual_suffix, "present", 3, "f", "d")
    yield Inflection("ي" + _join(consonant, "ن"), "present", 3, "f", "p")
    for plural in plurals:
        yield Inflection("ت" + plural + "ون", "present", 2, "m", "p")
    yield Inflection("ي" + short, "present", 3, "m", "s", jussive=True)
    yield Inflection("ت" + short, "present", 3, "f", "s", jussive=True)
    for plural in plurals:
        yield Inflection("ي" + plural + "وا", "present", 3, "m", "p", jussive=True)
    yield Inflection(_first_singular(stem), "present", 1, None, "s")
    yield Inflection("ن" + stem, "present", 1, None, "p")
    # No first person jussive: أقل, نقل, واجب, نشر read as other words.


def _first_singular(stem: str) -> str:
    # أ + أمل → آمل
    return ALIF_MADDA + stem[1:] if stem.startswith(HAMZA_ON_ALIF) else HAMZA_ON_ALIF + stem
