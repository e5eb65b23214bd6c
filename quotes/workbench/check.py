"""Whether a grammar is sound: every fault of its files, and of its entries beside one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.clitics import analyses
from quotes.grammar.faults import Fault
from quotes.grammar.forms import forms_of
from quotes.grammar.loader import (
    ENTRY_FILES,
    Reading,
    compile_grammar,
    extra_files,
    packaged_files,
    read_grammar,
    words_in,
)
from quotes.grammar.model import Grammar
from quotes.grammar.resources import GrammarFile, read_file
from quotes.grammar.shapes import CueForm, Phrase, Verb
from quotes.words import words_of

Form = tuple[tuple[str, ...], str | None]
"""The words of a phrase and its joined proclitic."""


def check(grammars: Sequence[Path] = ()) -> list[Fault]:
    """What is wrong with the given folders laid over the packaged grammar; without any, with the packaged one itself.

    Faults of single entries come first; only when there are none are the entries compared with one another.
    """
    files: list[GrammarFile] = []
    unreadable: list[Fault] = []
    try:
        for path in extra_files(grammars) if grammars else packaged_files():
            try:
                files.append(read_file(path))
            except GrammarError as error:
                unreadable.append(Fault("", None, "", str(error)))
    except GrammarError as error:
        unreadable.append(Fault("", None, "", str(error)))
    if unreadable:
        return unreadable
    reading = read_grammar(grammars)
    found = [*reading.faults, *_lists(files, reading if grammars else None)]
    if any(fault.level == "error" for fault in found):
        return sorted(found, key=_place)
    grammar = compile_grammar(reading)
    owners: dict[Form, list[str]] = {}
    for phrase in grammar.phrases:
        owners.setdefault((phrase.words, phrase.joined), []).append(phrase.id)
    for source in files:
        stem = source.path.stem
        for id in source.tables:
            if stem == "verbs" and id in reading.verbs:
                found += _verb(source, reading, grammar, reading.verbs[id])
            elif stem == "prepositions" and id in reading.phrases:
                found += _phrases(source, grammar, reading.phrases[id], owners)
    return sorted(found, key=_place)


def _place(fault: Fault) -> tuple[str, int]:
    return fault.path, fault.line or 0


def _verb(source: GrammarFile, reading: Reading, grammar: Grammar, verb: Verb) -> Iterator[Fault]:
    def fault(key: str, message: str) -> Fault:
        return Fault(str(source.path), source.line(verb.id, key), verb.id, message)

    forms = forms_of(verb)
    if not forms:
        yield fault("drop", "unreachable: every form is dropped")
    if all(verb.strict and frame.startswith("nominal") for frame in verb.frames):
        yield fault("frames", "unreachable: nominal frames of a strict verb begin no content; give it another too")
    passes = any(frame.startswith("relay") for frame in verb.frames)
    if passes != (verb.category == "relay") and verb.category != "knowledge":
        yield fault("frames", "a frame relay and the category relay go together")
    everything = _by_key(forms_of(evolve(verb, drop=(), suffixed=(), aside=())))
    for spelling in verb.drop:
        if not any(analyses(fold(spelling), everything, {})):
            yield fault("drop", f"{spelling!r} is no form of the verb, so that nothing is dropped")
    for spelling in verb.suffixed:
        if spelling not in verb.drop:
            yield fault("suffixed", f"{spelling!r} must stand under drop as well: it is the verb only with a pronoun")
    for spelling in verb.aside:
        if spelling not in verb.drop:
            yield fault("aside", f"{spelling!r} must stand under drop as well: it is the verb only behind a comma")
    for _, surface in verb.extra_forms:
        if fold(surface) in _by_key(forms_of(evolve(verb, extra_forms=(), drop=()))):
            yield fault("extra_forms", f"{surface!r} is a regular form of the paradigm already")
    for other in verb.yields_to:
        if other not in reading.verbs:
            yield fault("yields_to", f"there is no entry {other!r}")
    for key in ("accept", "reject"):
        for text in getattr(verb, key):
            if not any(a.form.verb.id == verb.id for word in words_of(text) for a in grammar.lookup(word.key)):
                yield fault(key, f"the example holds no form of the verb: {text}")
    yield from (fault("frames", message) for message in _conflicts(grammar, verb, forms))


def _conflicts(grammar: Grammar, verb: Verb, forms: Sequence[CueForm]) -> Iterator[str]:
    """Other verbs that claim the same form in the same frame, unless one of the two yields."""
    seen: set[str] = set()
    for form in forms:
        for other in grammar.forms[form.key]:
            rival = other.verb
            if rival.id == verb.id or rival.id in seen or other.kind != form.kind:
                continue
            if rival.id in verb.yields_to or verb.id in rival.yields_to:
                continue
            common = [frame for frame in verb.frames if frame in rival.frames]
            if common:
                seen.add(rival.id)
                yield (
                    f"conflict: {form.surface} is also a form of [{rival.id}] with the frame {common[0]}; drop it in "
                    f'one of them, or say yields_to = ["{rival.id}"]'
                )


def _phrases(
    source: GrammarFile, grammar: Grammar, phrases: Sequence[Phrase], owners: Mapping[Form, Sequence[str]]
) -> Iterator[Fault]:
    id = phrases[0].id

    def fault(key: str, message: str) -> Fault:
        return Fault(str(source.path), source.line(id, key), id, message)

    seen: set[Form] = set()
    for phrase in phrases:
        form = (phrase.words, phrase.joined)
        spelling = " ".join((*phrase.words, phrase.joined or "")).strip()
        if form in seen:
            yield fault("forms", f"{spelling!r} is there twice")
        seen.add(form)
        other = next((owner for owner in owners[form] if owner != id), None)
        if other is not None:
            yield fault("forms", f"conflict: {spelling!r} is also a form of [{other}]; only one can be found")
    for key in ("accept", "reject"):
        for text in getattr(phrases[0], key):
            if not _holds(grammar, text, id):
                yield fault(key, f"the example holds no form of the phrase: {text}")


def _holds(grammar: Grammar, text: str, id: str) -> bool:
    keys = [word.key for word in words_of(text)]
    for i, key in enumerate(keys):
        starts = [keys[i:], [key[1:], *keys[i + 1 :]]] if key[:1] in ("و", "ف") and len(key) > 2 else [keys[i:]]
        for start in starts:
            found = grammar.phrases_at(start, 0)
            if found is not None and found[0].id == id:
                return True
    return False


def _lists(files: Sequence[GrammarFile], packaged: Reading | None) -> Iterator[Fault]:
    """Items that stand twice in one list, as folded; with ``packaged`` also those that need no adding."""
    theirs = read_grammar().lists if packaged is not None else {}
    for source in files:
        if source.path.stem in ENTRY_FILES:
            continue
        for name, items in source.tables.items():
            seen: dict[tuple[str, ...], str] = {}
            for item in items if isinstance(items, list) else ():
                if not isinstance(item, str):
                    continue
                keys = words_in(item)
                if keys in seen:
                    message = f"list {name!r}: {item!r} stands there twice (as {seen[keys]!r})"
                    yield Fault(str(source.path), source.line(name), "", message)
                elif keys in theirs.get(f"{source.path.stem}.{name}", ()):
                    message = f"list {name!r}: {item!r} is in the packaged list already"
                    yield Fault(str(source.path), source.line(name), "", message, "warning")
                seen[keys] = item


def _by_key(forms: Sequence[CueForm]) -> Mapping[str, tuple[CueForm, ...]]:
    found: dict[str, tuple[CueForm, ...]] = {}
    for form in forms:
        found[form.key] = (*found.get(form.key, ()), form)
    return found
