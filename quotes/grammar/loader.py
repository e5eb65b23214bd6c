"""The grammar files read, checked and compiled into a ``Grammar``, once per process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from pathlib import Path

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.entries import read_phrases, read_verb, strings
from quotes.grammar.forms import forms_of
from quotes.grammar.model import Grammar
from quotes.grammar.resources import grammar_root, read_toml
from quotes.grammar.shapes import CueForm, Phrase, Verb
from quotes.words import words_of

READ_ELSEWHERE = ("marks", "furniture")


@lru_cache(maxsize=8)
def load_grammar(extra: tuple[Path, ...] = ()) -> Grammar:
    """The packaged grammar, with the files of ``extra`` (TOML files or folders of them, named like ours) laid over it.

    An extra entry replaces the packaged one of the same id; extra list items are added. Raises GrammarError naming
    file, entry and valid choices when a file is faulty.
    """
    root = grammar_root()
    verbs: dict[str, Verb] = {}
    phrases: dict[str, list[Phrase]] = {}
    lists: dict[str, set[tuple[str, ...]]] = {}
    packaged = _files(root)
    for path in (*packaged, *_extra_files(extra, {path.stem for path in packaged})):
        tables = read_toml(path)
        if path.stem == "verbs":
            verbs.update((name, read_verb(path.name, name, table)) for name, table in tables.items())
        elif path.stem == "prepositions":
            phrases.update((name, list(read_phrases(path.name, name, table))) for name, table in tables.items())
        else:
            for name, value in tables.items():
                words = lists.setdefault(f"{path.stem}.{name}", set())
                words.update(_words(item) for item in strings(value, f"{path.name}, list {name!r}"))
    return _compile(verbs.values(), [phrase for entry in phrases.values() for phrase in entry], lists)


def _files(folder: Path) -> list[Path]:
    """The files of entries and word lists in a folder; quotation marks and page furniture have loaders of their own."""
    return [path for path in sorted(folder.glob("*.toml")) if path.stem not in READ_ELSEWHERE]


def _extra_files(extra: tuple[Path, ...], names: Set[str]) -> Iterator[Path]:
    for place in extra:
        for path in sorted(place.glob("*.toml")) if place.is_dir() else [place]:
            if path.stem in READ_ELSEWHERE:
                raise GrammarError(f"{path}: marks and furniture are the package's own and cannot be added to")
            if path.stem not in names:
                valid = ", ".join(f"{name}.toml" for name in sorted(names))
                raise GrammarError(f"{path}: not the name of a file of cues or word lists; valid names: {valid}")
            yield path


def _compile(verbs: Iterable[Verb], phrases: list[Phrase], lists: dict[str, set[tuple[str, ...]]]) -> Grammar:
    forms: dict[str, list[CueForm]] = {}
    dropped: dict[str, set[str]] = {}
    entries = tuple(verbs)
    for verb in entries:
        for form in forms_of(verb):
            forms.setdefault(form.key, []).append(form)
        for spelling in verb.drop:
            dropped.setdefault(fold(spelling), set()).add(verb.id)
    for readings in forms.values():
        readings.sort(key=_likelihood)
    return Grammar(
        verbs=entries,
        forms={key: tuple(readings) for key, readings in forms.items()},
        phrases=tuple(phrases),
        sets={name: frozenset(item[0] for item in items if len(item) == 1) for name, items in lists.items()},
        multiword={name: frozenset(item for item in items if len(item) > 1) for name, items in lists.items()},
        dropped={key: frozenset(ids) for key, ids in dropped.items()},
    )


def _likelihood(form: CueForm) -> tuple[int, bool, bool]:
    # ذكر: the verb before the noun; نقل: the past before "let us say" (لنقل).
    return ("verb", "participle", "masdar").index(form.kind), form.jussive, form.person in (1, 2)


def _words(item: str) -> tuple[str, ...]:
    # Cut as the text is cut: أ.ف.ب is five words of text.
    return tuple(word.key for word in words_of(item))
