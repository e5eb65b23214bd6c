"""A word taken apart: conjunctions and prepositions in front, object pronouns behind, a known form between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from quotes.grammar.shapes import Analysis, CueForm

CONJUNCTIONS = ("", "و", "ف")
SECOND_PERSON = ("ك", "كم")
FIRST_PERSON = ("نا", "ني")
OBJECT_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", *FIRST_PERSON, *SECOND_PERSON)
SHORTEST_STEM = 2


def analyses(
    key: str, forms: Mapping[str, tuple[CueForm, ...]], dropped: Mapping[str, frozenset[str]]
) -> Iterator[Analysis]:
    """Every reading of a folded word, the least cut first.

    ``dropped`` maps a spelling, whole or with clitics cut off, to the ids of the verbs it must not be read as: بينهم is
    "among them", not بيّن + هم, and بالتأكيد is "certainly".
    """
    for proclitic, rest, fits in _cuts(key):
        whole = key.removeprefix(proclitic[:1]) if proclitic[:1] in CONJUNCTIONS[1:] else key
        excluded = frozenset().union(*(dropped.get(spelling, ()) for spelling in (key, whole, rest)))
        for form in forms.get(rest, ()):
            if fits(form) and not form.suffixed and form.verb.id not in excluded:
                yield Analysis(form, proclitic)
        for enclitic in OBJECT_PRONOUNS:
            if rest.endswith(enclitic):
                for form in _with_object(rest.removesuffix(enclitic), forms):
                    if fits(form) and _takes(form, enclitic) and form.verb.id not in excluded:
                        yield Analysis(form, proclitic, enclitic)


def _cuts(key: str) -> Iterator[tuple[str, str, Callable[[CueForm], bool]]]:
    for conjunction in CONJUNCTIONS:
        rest = key.removeprefix(conjunction)
        if not key.startswith(conjunction) or len(rest) < SHORTEST_STEM:
            continue
        yield conjunction, rest, _any
        first, stem = rest[0], rest[1:]
        if first in ("س", "ل"):  # سيقول، ليؤكد
            yield conjunction + first, stem, _is_present
        elif first == "ا" and not stem.endswith(OBJECT_PRONOUNS):  # أتقول; أقال is another verb, so no past; إيراني
            yield conjunction + first, stem, _is_asked
        if first in ("ب", "ل", "ك"):  # بقوله
            yield conjunction + first, stem, _is_masdar
        if rest.startswith("لل"):  # للقول is ل + القول
            yield conjunction + "ل", "ا" + stem, _is_masdar


def _with_object(stem: str, forms: Mapping[str, tuple[CueForm, ...]]) -> Iterator[CueForm]:
    spellings = [stem]
    if stem.endswith("و"):  # أخبروا + ه → أخبروه
        spellings.append(stem + "ا")
    elif stem.endswith("ا"):  # نفى + ه → نفاه; the key of نفى ends in ي
        spellings.append(stem[:-1] + "ي")
    for spelling in spellings:
        for form in forms.get(spelling, ()):
            # A short jussive with a pronoun reads as another word (تر + ه); a passive takes no object (يشارك).
            if form.kind == "verb" and not form.jussive and form.tense != "passive":
                yield form


def _takes(form: CueForm, enclitic: str) -> bool:
    if enclitic in SECOND_PERSON:  # أخبرك, but المحاكم is no ألمحا + كم
        return form.verb.object
    return form.person != 1 or enclitic not in FIRST_PERSON  # أردني is no أرد + ني


def _any(form: CueForm) -> bool:
    return True


def _is_present(form: CueForm) -> bool:
    return form.tense == "present" or (form.tense == "passive" and form.key[0] in "يت")


def _is_asked(form: CueForm) -> bool:
    return form.tense == "present" and form.person != 1 and not form.verb.strict


def _is_masdar(form: CueForm) -> bool:
    return form.kind == "masdar"
