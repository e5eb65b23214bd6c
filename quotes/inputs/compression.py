"""Compressed files, known by the last suffix of their name."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Literal, cast

from quotes.errors import InputError, MissingExtra
from quotes.inputs.choices import DOCUMENT_LIMIT

CHUNK = 1 << 16
RATIO = 1000
BROKEN = (OSError, EOFError, zlib.error, lzma.LZMAError)


def broken_stream() -> tuple[type[Exception], ...]:
    """What a broken or cut stream of any kind raises while it is read."""
    zstd = sys.modules.get("backports.zstd")
    return (*BROKEN, zstd.ZstdError) if zstd else BROKEN


def bare_name(name: str) -> str:
    """The name without the suffix of a compression, lower-cased: ``News.JSONL.gz`` → ``news.jsonl``."""
    lowered = name.lower()
    return next((lowered.removesuffix(suffix) for suffix in OPENERS if lowered.endswith(suffix)), lowered)


def open_unpacked(path: Path, least: int = DOCUMENT_LIMIT) -> BinaryIO:
    """The file's bytes, unpacked on the way.

    Reading a compressed file raises InputError past ``RATIO`` times its size, and past ``least`` bytes: gzip cannot
    pack any tighter, and what the others can is no text but made to fill a machine.

    Raises:
        MissingExtra: a ``.zst`` file, and its package is not installed.
        OSError: the file cannot be opened.
    """
    opener = next((opener for suffix, opener in OPENERS.items() if path.name.lower().endswith(suffix)), None)
    if opener is None:
        return path.open("rb")
    most = max(least, RATIO * path.stat().st_size)
    return cast(BinaryIO, io.BufferedReader(_Unpacking(cast(BinaryIO, opener(path)), path, most), CHUNK))


def open_packed(path: Path) -> BinaryIO:
    """A new file, packed on the way where its suffix says so.

    Raises:
        MissingExtra: a ``.zst`` file, and its package is not installed.
        OSError: the file cannot be opened.
    """
    opener = next((opener for suffix, opener in OPENERS.items() if path.name.lower().endswith(suffix)), None)
    return cast(BinaryIO, opener(path, "wb")) if opener else path.open("wb")


class _Unpacking(io.RawIOBase):
    """A stream that ends with an error after ``most`` bytes."""

    def __init__(self, stream: BinaryIO, path: Path, most: int) -> None:
        self._stream, self._path, self._most = stream, path, most
        self._given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """The next bytes, unpacked."""
        data: bytes = self._stream.read1(len(buffer))  # type: ignore[attr-defined]
        room = self._most - self._given
        if data and not room:
            raise InputError(
                f"{self._path}: unpacks to more than {self._most:,} bytes, {RATIO:,} times its size: nothing behind "
                "that is read: if it is text all the same, unpack it first"
            )
        data = data[:room]
        self._given += len(data)
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file as well."""
        self._stream.close()
        super().close()


def _zstd(path: Path, mode: Literal["rb", "wb"] = "rb") -> object:
    try:
        # Not zstandard, which takes a file that is cut off for a complete one.
        from backports import zstd
    except ImportError as error:
        raise MissingExtra("backports.zstd", "zstd") from error
    return zstd.open(path, "wb") if mode == "wb" else zstd.open(path)


OPENERS: dict[str, Callable[..., object]] = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open, ".zst": _zstd}
