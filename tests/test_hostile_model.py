"""Model files that are cut, swapped or no models: one message, and the process lives."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from quotes.errors import ParserError
from quotes.parsing import clitics, load_parser, model_card, model_dir, packaged
from quotes.parsing.packaged import LEAN_FILE, MODEL_FILE, SPLITTER_FILE
from quotes.parsing.udpipe import LazyModel

SENTENCE = "قال الوزير إن الجسر آمن"


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packaged model in a folder where it may be broken."""
    folder = tmp_path / "model"
    shutil.copytree(model_dir(), folder)
    for module in (packaged, clitics, __import__("quotes.parsing.parser", fromlist=["parser"])):
        monkeypatch.setattr(module, "model_dir", lambda: folder)
    monkeypatch.setattr("quotes.parsing.udpipe_parser.model_dir", lambda: folder)
    clitics._load.cache_clear()
    clitics.split_word.cache_clear()
    return folder


def half(raw: bytes) -> bytes:
    """Cut in half."""
    return raw[: len(raw) // 2]


def damaged(raw: bytes) -> bytes:
    """One bit is another."""
    return raw[:1000] + bytes([raw[1000] ^ 1]) + raw[1001:]


def another(raw: bytes) -> bytes:
    """Another file under this name."""
    return SENTENCE.encode() * 100


@pytest.mark.parametrize("name", [MODEL_FILE, LEAN_FILE, SPLITTER_FILE])
@pytest.mark.parametrize("broken", [half, damaged, another])
def test_a_packaged_file_is_checked_before_it_is_loaded(
    copied: Path, name: str, broken: Callable[[bytes], bytes]
) -> None:
    """By its SHA-256: the error names the file and what to do."""
    (copied / name).write_bytes(broken((copied / name).read_bytes()))
    parser = load_parser()
    with pytest.raises(ParserError, match=rf"{name}: not the file that came with this version .*--force-reinstall"):
        parser.trees([SENTENCE], [[(0, len(SENTENCE))]]) if name != MODEL_FILE else parser.parse(SENTENCE)


def test_the_card_names_what_is_packaged() -> None:
    """Every file but the card and the licence, with its SHA-256."""
    listed = {entry["file"]: entry["sha256"] for entry in model_card()["files"]}
    files = {path for path in model_dir().iterdir() if path.name not in ("card.json", "LICENSE-MODEL.md")}
    assert listed == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


MODEL = (model_dir() / LEAN_FILE).read_bytes()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        MODEL[:1],
        MODEL[:100],
        half(MODEL),
        MODEL[:-1000],
        another(b""),
        b"\xff" * 1000,
        random.Random(1).randbytes(10_000),
        b"\x12morphodita_parsitX" + MODEL[19:],
    ],
    ids=["empty", "a byte", "head", "half", "nearly all", "text", "0xFF", "noise", "another kind"],
)
def test_another_model_that_is_none(tmp_path: Path, raw: bytes) -> None:
    """UDPipe ends the process over some of these; here each is one message."""
    path = tmp_path / "mine.udpipe"
    path.write_bytes(raw)
    with pytest.raises(ParserError, match=r"mine\.udpipe: not a UDPipe 1 model, or not all of one"):
        LazyModel(path).analyse(SENTENCE.split())


def test_a_model_that_went_away(tmp_path: Path) -> None:
    """Between naming it and loading it."""
    with pytest.raises(ParserError, match=r"gone\.udpipe: cannot be read: No such file"):
        LazyModel(tmp_path / "gone.udpipe").analyse(SENTENCE.split())
