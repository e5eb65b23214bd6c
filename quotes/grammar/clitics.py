"""A word taken apart: conjunctions and prepositions in front, object pronouns behind, a known form between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from quotes.grammar.shapes import Analysis, CueForm

CONJUNCTIONS = ("", "و", "ف")
OBJECT_PRONOUNS = ("ه", "ها", "هم", "هن", "هما", "نا", "ني", "ك", "كم")
SHORTEST_STEM = 2


def analyses(
    key: str, forms: Mapping[str, tuple[CueForm, ...]], dropped: Mapping[str, frozenset[str]]
) -> Iterator[Analysis]:
    """Every reading of a folded word, the least cut first.

    ``dropped`` maps a spelling to the ids of the verbs it must not be read as: بينهم is "among them", not بيّن + هم.
    """
    for proclitic, rest, fits in _cuts(key):
        for form in forms.get(rest, ()):
            if fits(form):
                yield Analysis(form, proclitic)
        for enclitic in OBJECT_PRONOUNS:
            if rest.endswith(enclitic):
                for form in _with_object(rest.removesuffix(enclitic), forms):
                    if fits(form) and form.verb.id not in dropped.get(rest, frozenset()):
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
        elif first == "ا":  # أتقول; أقال is another verb, so no past
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
            # A short jussive with a pronoun reads as another word: تر + ك is ترك.
            if form.kind == "verb" and not form.jussive:
                yield form


def _any(form: CueForm) -> bool:
    return True


def _is_present(form: CueForm) -> bool:
    return form.tense == "present" or (form.tense == "passive" and form.key[0] in "يت")


def _is_asked(form: CueForm) -> bool:
    return form.tense == "present" and form.person != 1


def _is_masdar(form: CueForm) -> bool:
    return form.kind == "masdar"
