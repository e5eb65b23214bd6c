"""Compressed files, known by the last suffix of their name."""

from __future__ import annotations

import bz2
import gzip
import lzma
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Literal, cast

from quotes.errors import MissingExtra

BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError)


def broken_stream() -> tuple[type[Exception], ...]:
    """What a broken or cut stream of any kind raises while it is read."""
    zstd = sys.modules.get("backports.zstd")
    return (*BROKEN, zstd.ZstdError) if zstd else BROKEN


def bare_name(name: str) -> str:
    """The name without the suffix of a compression, lower-cased: ``News.JSONL.gz`` → ``news.jsonl``."""
    lowered = name.lower()
    return next((lowered.removesuffix(suffix) for suffix in OPENERS if lowered.endswith(suffix)), lowered)


def open_unpacked(path: Path) -> BinaryIO:
    """The file's bytes, unpacked on the way.

    Raises:
        MissingExtra: a ``.zst`` file, and its package is not installed.
        OSError: the file cannot be opened.
    """
    opener = next((opener for suffix, opener in OPENERS.items() if path.name.lower().endswith(suffix)), None)
    return cast(BinaryIO, opener(path)) if opener else path.open("rb")


def open_packed(path: Path) -> BinaryIO:
    """A new file, packed on the way where its suffix says so.

    Raises:
        MissingExtra: a ``.zst`` file, and its package is not installed.
        OSError: the file cannot be opened.
    """
    opener = next((opener for suffix, opener in OPENERS.items() if path.name.lower().endswith(suffix)), None)
    return cast(BinaryIO, opener(path, "wb")) if opener else path.open("wb")


def _zstd(path: Path, mode: Literal["rb", "wb"] = "rb") -> object:
    try:
        # Not zstandard, which takes a file that is cut off for a complete one.
        from backports import zstd
    except ImportError as error:
        raise MissingExtra("backports.zstd", "zstd") from error
    return zstd.open(path, "wb") if mode == "wb" else zstd.open(path)


OPENERS: dict[str, Callable[..., object]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open, ".zst": _zstd}
