"""The grammar loader: any bytes as a file of a user's grammar, laid over the packaged one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from quotes.errors import GrammarError
from quotes.grammar import load_grammar
from quotes.grammar.resources import grammar_root
from quotes.workbench.check import check as faults_of

TOKENS = ("toml", "words")
STEMS = ("verbs", "prepositions", "names", "groups", "titles")
HEAD = 1200  # bytes of each packaged file to begin with


def seeds() -> Iterator[bytes]:
    """An entry of each kind, and the beginnings of the packaged files; the first byte names the file."""
    verb = (
        '[baqbaqa]\nlemma = "بقبق"\n'
        'present = "يبقبق"\nparadigm = "sound"\ncategory = "statement"\nframes = ["clause"]\n'
        'nouns = ["بقبقة"]\ndrop = ["بقبقوا"]\naccept = ["بقبق الرجل أن الماء بارد"]\nreject = ["بقبق الماء"]\n'
    )
    yield b"\x00" + verb.encode()
    yield b"\x00[qala]\ndisabled = true\n"
    for number, stem in enumerate(STEMS):
        text = (grammar_root() / f"{stem}.toml").read_bytes()
        tables = text[:HEAD].rsplit(b"\n\n", 1)[0]
        yield bytes([number]) + tables


def check(data: bytes) -> None:
    """A grammar, or a GrammarError that names the file; ``quotes grammar check`` agrees with the loader."""
    if not data:
        return
    stem = STEMS[data[0] % len(STEMS)]
    with TemporaryDirectory() as folder:
        path = Path(folder, f"{stem}.toml")
        path.write_bytes(data[1:])
        try:
            load_grammar((Path(folder),))
            loaded = True
        except GrammarError as error:
            assert str(path) in str(error)
            loaded = False
        faults = faults_of([Path(folder)])
        assert all(str(fault) for fault in faults)
        if not loaded:
            assert any(fault.level == "error" for fault in faults)
