"""Text that is no UTF-8: what it may be instead, and reading it all the same when its encoding was named."""

from __future__ import annotations

import codecs
import io
from typing import BinaryIO, cast

from quotes.errors import InputError

SAMPLE = 1 << 16  # bytes looked at
CHUNK = 1 << 16
# What Arabic news was written in before UTF-8, and what European text beside it is.
LEGACY = ["cp1256", "iso8859_6", "mac_arabic", "cp720", "cp1252"]
NAMES = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6", "cp1252": "windows-1252"}
UTF16 = "it looks like UTF-16: read it with --encoding utf-16"
# What files begin with that are no text yet.
BEGINNINGS = {
    b"\x1f\x8b": "it looks compressed: unpack it, for instance with zcat, or give the file its suffix .gz",
    b"\x28\xb5\x2f\xfd": "it looks compressed: unpack it, for instance with zstdcat, or give the file its suffix .zst",
    b"\xff\xfe": UTF16,
    b"\xfe\xff": UTF16,
}
DAMAGED = "all around it is UTF-8: to read it with U+FFFD in place of such bytes use --errors replace"
UNKNOWN = "say what it is with --encoding NAME (Arabic that is not UTF-8 is mostly windows-1256)"


def not_utf8(at: str, error: UnicodeDecodeError, offset: int = 0) -> InputError:
    """The error of a text that is not UTF-8; ``at`` says where, ``offset`` where in the file its bytes begin."""
    byte = error.object[error.start]
    return InputError(f"{at}: not UTF-8 (byte 0x{byte:02X} at offset {offset + error.start}): {_remedy(error)}")


def _remedy(error: UnicodeDecodeError) -> str:
    for magic, remedy in BEGINNINGS.items():
        if error.object.startswith(magic):
            return remedy
    start = max(0, error.start - SAMPLE // 2)
    sample = error.object[start : start + SAMPLE]
    if _damaged(sample):
        return DAMAGED
    name = looks_like(sample)
    return f"it looks like {name}: read it with --encoding {name}" if name else UNKNOWN


def _damaged(sample: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes: other encodings hardly ever look like UTF-8 by chance."""
    text = sample.decode("utf-8", "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    return sum(char > "\x7f" for char in text) - wrong > 4 * wrong


def looks_like(sample: bytes) -> str | None:
    """The legacy encoding that bytes look to be in, by charset-normalizer; None where it cannot tell."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=LEGACY).best()
    # Of a word or two it takes any.
    return NAMES.get(found.encoding, found.encoding) if found and len(sample.split()) > 2 else None


class Recoded(io.RawIOBase):
    """A stream in another encoding as UTF-8, a chunk at a time.

    Reading raises InputError at bytes that the encoding does not have, unless ``errors`` replaces them; ``shown`` names
    the stream there.
    """

    def __init__(self, stream: BinaryIO, encoding: str, errors: str, shown: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)(errors)
        self._encoding, self._shown = encoding, shown
        self._ready = b""
        self._read = 0  # bytes of the stream
        self._ended = False

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """The next bytes of UTF-8."""
        while not self._ready and not self._ended:
            chunk = self._stream.read(CHUNK)
            self._ended = not chunk
            pending = len(self._decoder.getstate()[0])
            try:
                text = self._decoder.decode(chunk, final=self._ended)
            except UnicodeDecodeError as error:
                place = self._read - pending + error.start
                raise InputError(
                    f"{self._shown}: not {self._encoding} ({error.reason} at offset {place}): nothing from there on is "
                    "read: name its encoding with --encoding, or use --errors replace"
                ) from error
            self._read += len(chunk)
            # UTF-16 may spell halves of pairs that UTF-8 cannot.
            self._ready = text.encode("utf-8", "replace")
        given = self._ready[: len(buffer)]
        buffer[: len(given)] = given
        self._ready = self._ready[len(given) :]
        return len(given)


def recoded(stream: BinaryIO, encoding: str, errors: str, shown: str) -> BinaryIO:
    """The stream as UTF-8."""
    return cast(BinaryIO, io.BufferedReader(Recoded(stream, encoding, errors, shown), CHUNK))
