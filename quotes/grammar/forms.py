"""Every inflected form of one verb entry, filed under its folded key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import regex
from attrs import evolve

from quotes.folding import fold
from quotes.grammar.conjugation import Inflection, conjugate, passives
from quotes.grammar.derivation import nouns, participles
from quotes.grammar.shapes import CueForm, Gender, Number, Tense, Verb

SLOT = regex.compile(r"(past|present|passive)\.([123])([mf]?)([sdp])")
"""How ``extra_forms`` names a slot: ``past.3ms``, ``present.1p``."""


def forms_of(verb: Verb) -> tuple[CueForm, ...]:
    """The verb's forms, likeliest reading first, one per spelling and kind, without the spellings it drops."""
    dropped = {fold(spelling) for spelling in verb.drop}
    suffixed = {fold(spelling) for spelling in verb.suffixed}
    aside = {fold(spelling) for spelling in verb.aside}
    found: dict[tuple[str, str], CueForm] = {}
    for form in inflections(verb):
        if form.key not in dropped:
            found.setdefault((form.key, form.kind), form)
        elif form.kind == "verb" and form.key in suffixed:
            found.setdefault((form.key, form.kind), evolve(form, suffixed=True))
        elif form.kind == "participle" and form.key in aside:
            found.setdefault((form.key, form.kind), evolve(form, aside=True))
    return tuple(found.values())


def inflections(verb: Verb) -> tuple[CueForm, ...]:
    """Every form in every slot, what is dropped and what is spelt alike included."""
    return (*_verbal(verb), *_participial(verb), *_nominal(verb))


def _verbal(verb: Verb) -> Iterator[CueForm]:
    active = list(conjugate(verb.lemma, verb.present, verb.paradigm))
    # The passive goes before the first person it is spelled like: أفيد is "it was reported", not "I report".
    first = [form for form in active if form.person == 1]
    others = [form for form in active if form.person != 1]
    for form in (*others, *passives(verb.passive), *_extra(verb), *first):
        yield CueForm(
            key=fold(form.surface),
            surface=form.surface,
            verb=verb,
            kind="verb",
            person=form.person,
            gender=form.gender,
            number=form.number,
            tense=form.tense,
            jussive=form.jussive,
        )


def _extra(verb: Verb) -> Iterator[Inflection]:
    for slot, surface in verb.extra_forms:
        match = SLOT.fullmatch(slot)
        assert match is not None  # checked when the entry was read
        tense, person, gender, number = match.groups()
        yield Inflection(
            surface, cast(Tense, tense), int(person), cast(Gender, gender) if gender else None, cast(Number, number)
        )


def _participial(verb: Verb) -> Iterator[CueForm]:
    if verb.participle is None:
        return
    for form in participles(verb.participle):
        yield CueForm(
            key=fold(form.surface),
            surface=form.surface,
            verb=verb,
            kind="participle",
            gender=form.gender,
            number=form.number,
            nominative=form.nominative,
        )


def _nominal(verb: Verb) -> Iterator[CueForm]:
    for citation in (*((verb.masdar,) if verb.masdar else ()), *verb.nouns):
        for form in nouns(citation):
            yield CueForm(
                key=fold(form.surface),
                surface=form.surface,
                verb=verb,
                kind="masdar",
                person=form.person,
                gender=form.gender,
                number=form.number,
                enclitic=form.enclitic,
            )
