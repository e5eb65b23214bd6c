"""The grammar files read, checked and compiled into a ``Grammar``; the packaged ones once per process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from attrs import define, field

from quotes.errors import GrammarError
from quotes.folding import fold
from quotes.grammar.entries import read_phrases, read_strings, read_verb
from quotes.grammar.faults import Fault, stop_at
from quotes.grammar.forms import forms_of
from quotes.grammar.kunyas import with_kunyas
from quotes.grammar.model import Grammar
from quotes.grammar.resources import GrammarFile, grammar_root, read_file
from quotes.grammar.shapes import CueForm, Phrase, Verb
from quotes.words import words_of

ENTRY_FILES = ("verbs", "prepositions")
DISABLED = {"disabled": True}
READ_ELSEWHERE = ("marks", "furniture", "frames", "relays")
MAX_ENTRIES = 2000  # of one file
MAX_ITEMS = 50_000  # of one list
MAX_ITEM = 60  # code points
MAX_WORDS = 8  # of one item
PAIRED = {"anaphors.kinds": (2, 3), "groups.members": (2,)}  # lists whose items are words that belong together


@define
class Reading:
    """What the files say so far, and what is wrong with them."""

    verbs: dict[str, Verb] = field(factory=dict)
    phrases: dict[str, list[Phrase]] = field(factory=dict)
    lists: dict[str, set[tuple[str, ...]]] = field(factory=dict)
    faults: list[Fault] = field(factory=list)

    def add(self, source: GrammarFile) -> None:
        """Lay one file over what was read: its entries replace those of the same id, its list items are added."""
        stem = source.path.stem
        if len(source.tables) > MAX_ENTRIES:
            self.faults.append(Fault(str(source.path), None, "", f"more than {MAX_ENTRIES} entries: split the file"))
            return
        for name, table in source.tables.items():
            if stem not in ENTRY_FILES:
                self._add_list(source, name, table)
            elif table == DISABLED:
                self._disable(source, name)
            elif stem == "verbs":
                verb = read_verb(source, name, table)
                if isinstance(verb, Verb):
                    self.verbs[name] = verb
                else:
                    self.faults += verb
            else:
                read = read_phrases(source, name, table)
                self.faults += [item for item in read if isinstance(item, Fault)]
                self.phrases[name] = [item for item in read if isinstance(item, Phrase)]

    def _disable(self, source: GrammarFile, name: str) -> None:
        entries: dict[str, Verb] | dict[str, list[Phrase]]
        entries = self.verbs if source.path.stem == "verbs" else self.phrases
        if entries.pop(name, None) is None:
            near = ", ".join(get_close_matches(name, entries)) or "see quotes info"
            message = f"there is no such entry to disable; like it: {near}"
            self.faults.append(Fault(str(source.path), source.line(name), name, message))

    def _add_list(self, source: GrammarFile, name: str, value: object) -> None:
        items = read_strings(value, MAX_ITEM)
        if not isinstance(items, str) and len(items) > MAX_ITEMS:
            items = f"more than {MAX_ITEMS} strings"
        if isinstance(items, str):
            self.faults.append(Fault(str(source.path), source.line(name), "", f"list {name!r}: {items}"))
            return
        full = f"{source.path.stem}.{name}"
        words = self.lists.setdefault(full, set())
        for item in items:
            found = words_of(item)
            if len(found) > MAX_WORDS:
                reason = f"of more than {MAX_WORDS} words"
            elif not any(word.is_word for word in found):
                reason = "without a word"
            elif full in PAIRED and len(found) not in PAIRED[full]:
                reason = "that is no pair of words"
            else:
                words.add(tuple(word.key for word in found))
                continue
            message = f"list {name!r}: an item {reason}: {item!r}"
            self.faults.append(Fault(str(source.path), source.line(name), "", message))


def load_grammar(extra: tuple[Path, ...] = ()) -> Grammar:
    """The packaged grammar, with the files of ``extra`` (TOML files or folders of them, named like ours) laid over it.

    An extra entry replaces the packaged one of the same id, or takes it out (``disabled = true``); extra list items are
    added. Raises GrammarError naming
    file, line, entry and valid choices of every fault.
    """
    return _compiled(read_grammar(extra)) if extra else _packaged_grammar()


@lru_cache(maxsize=1)
def _packaged_grammar() -> Grammar:
    """Compiled once per process; folders of users may change while it runs and are read each time."""
    return _compiled(read_grammar())


def _compiled(reading: Reading) -> Grammar:
    stop_at(reading.faults)
    return compile_grammar(reading)


def read_grammar(extra: Sequence[Path] = ()) -> Reading:
    """The same without compiling; what is wrong is in ``faults``, but for files that cannot be read at all.

    Raises GrammarError for those.
    """
    base = _packaged()
    lists = set(base.lists)
    reading = Reading(
        dict(base.verbs),
        dict(base.phrases),
        {name: set(items) for name, items in base.lists.items()},
        list(base.faults),
    )
    for path in extra_files(extra):
        source = read_file(path)
        reading.add(source)
        if path.stem in ENTRY_FILES:
            continue
        valid = [name.partition(".")[2] for name in sorted(lists) if name.startswith(f"{path.stem}.")]
        reading.faults += [
            Fault(str(path), source.line(name), "", f"list {name!r} is unknown; valid lists: {', '.join(valid)}")
            for name in source.tables
            if name not in valid
        ]
    return reading


@lru_cache(maxsize=1)
def _packaged() -> Reading:
    """The packaged files, read once; never changed."""
    reading = Reading()
    for path in packaged_files():
        reading.add(read_file(path))
    return reading


def packaged_files() -> list[Path]:
    """The packaged files of entries and word lists; marks, page furniture, frames and relays are read elsewhere."""
    return [path for path in sorted(grammar_root().glob("*.toml")) if path.stem not in READ_ELSEWHERE]


def extra_files(extra: Iterable[Path]) -> Iterator[Path]:
    """The files of grammar folders. Raises GrammarError for a folder without any and for a file of another name."""
    names = {path.stem for path in packaged_files()}
    for place in extra:
        if not place.exists():
            raise GrammarError(f"{place}: cannot be read: no such file or folder")
        paths = sorted(place.glob("*.toml")) if place.is_dir() else [place]
        if not paths:
            raise GrammarError(f"{place}: no grammar in this folder: put verbs.toml or another .toml file there")
        for path in paths:
            if path.stem in READ_ELSEWHERE:
                raise GrammarError(f"{path}: {path.stem} are the package's own and cannot be added to")
            if path.stem not in names:
                valid = ", ".join(f"{name}.toml" for name in sorted(names))
                raise GrammarError(f"{path}: not the name of a file of cues or word lists; valid names: {valid}")
            yield path


def compile_grammar(reading: Reading) -> Grammar:
    """Every form of every verb filed under its key, the likeliest reading first; lists split by length."""
    forms: dict[str, list[CueForm]] = {}
    dropped: dict[str, set[str]] = {}
    for verb in reading.verbs.values():
        for form in forms_of(verb):
            forms.setdefault(form.key, []).append(form)
        for spelling in set(verb.drop).difference(verb.aside):
            dropped.setdefault(fold(spelling), set()).add(verb.id)
    for readings in forms.values():
        ids = {form.verb.id for form in readings}
        readings.sort(key=lambda form: (*_likelihood(form), not ids.isdisjoint(form.verb.yields_to)))
    lists = reading.lists
    multiword = {name: frozenset(item for item in items if len(item) > 1) for name, items in lists.items()}
    sets = {name: frozenset(item[0] for item in items if len(item) == 1) for name, items in lists.items()}
    return Grammar(
        verbs=tuple(reading.verbs.values()),
        forms={key: tuple(readings) for key, readings in forms.items()},
        phrases=tuple(phrase for entry in reading.phrases.values() for phrase in entry),
        sets=with_kunyas(sets, multiword),
        multiword=multiword,
        dropped={key: frozenset(ids) for key, ids in dropped.items()},
    )


def _likelihood(form: CueForm) -> tuple[int, bool, bool]:
    # ذكر: the verb before the noun; نقل: the past before "let us say" (لنقل).
    return ("verb", "participle", "masdar").index(form.kind), form.jussive, form.person in (1, 2)


def words_in(item: str) -> tuple[str, ...]:
    """The folded words of a list item, cut as the text is cut: أ.ف.ب is five words of text."""
    return tuple(word.key for word in words_of(item))
