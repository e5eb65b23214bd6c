"""What an entry inflects to: every form in its slot, and which of them are left out."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Literal

from attrs import frozen

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.forms import forms_of, inflections
from quotes.grammar.model import Grammar
from quotes.grammar.shapes import CueForm, Verb

State = Literal["read", "dropped", "with object", "behind a comma", "read otherwise"]
"""``with object``: only with an object pronoun; ``read otherwise``: spelt like a likelier slot of the same verb."""


@frozen
class Slot:
    """One form; ``slot`` as ``extra_forms`` writes it (past.3fs), participle.fs, masdar.ه.

    ``instead``: the slot that a form ``read otherwise`` is taken for.
    """

    surface: str
    kind: str
    slot: str
    state: State
    instead: str | None = None


@frozen
class Inflected:
    """A verb entry and its forms."""

    id: str
    lemma: str
    paradigm: str
    category: str
    frames: tuple[str, ...]
    strict: bool
    forms: tuple[Slot, ...]


def inflected(grammar: Grammar, word: str) -> list[Inflected]:
    """The entries of a lemma, an entry's name, or any form of one. Raises GrammarError with near ones for none."""
    key = fold(word)
    verbs = [verb for verb in grammar.verbs if word == verb.id or key == fold(verb.lemma)]
    if not verbs:
        verbs = list({a.form.verb.id: a.form.verb for a in grammar.lookup(key)}.values())
    if not verbs:
        near = get_close_matches(word, [name for verb in grammar.verbs for name in (verb.lemma, verb.id)], n=5)
        raise GrammarError(f"{word}: no verb of the grammar; like it: {', '.join(near) or 'none'}")
    return [Inflected(v.id, v.lemma, v.paradigm, v.category, v.frames, v.strict, tuple(_slots(v))) for v in verbs]


def _slots(verb: Verb) -> Iterator[Slot]:
    filed = {(form.key, form.kind): form for form in forms_of(verb)}
    for form in inflections(verb):
        found = filed.get((form.key, form.kind))
        state: State = "read"
        if found is None:
            state = "dropped"
        elif found.suffixed:
            state = "with object"
        elif found.aside:
            state = "behind a comma"
        elif slot_of(found) != slot_of(form):
            state = "read otherwise"
        instead = slot_of(found) if found is not None and state == "read otherwise" else None
        yield Slot(form.surface, form.kind, slot_of(form), state, instead)


def slot_of(form: CueForm) -> str:
    """``past.3ms``, ``jussive.3fs``, ``participle.fs``, ``masdar.ه``."""
    if form.kind == "masdar":
        return f"masdar.{form.enclitic}" if form.enclitic else "masdar"
    shown = f"{form.person or ''}{form.gender or ''}{form.number or ''}"
    if form.kind == "participle":
        return f"participle.{shown}{'.nominative' if form.nominative else ''}"
    return f"{'jussive' if form.jussive else form.tense}.{shown}"
