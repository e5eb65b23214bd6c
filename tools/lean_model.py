#!/usr/bin/env python3
"""A UDPipe 1 model as extraction wants it: without tokenizer and lemmatizer, and quick to load.

    python tools/lean_model.py quotes/parsing/model/ar_padt.udpipe -o quotes/parsing/model/ar_padt-lean.udpipe

The lemmatizer is a second tagger, run behind the first and read by nobody, and takes two fifths of the tagger's time.
Loading a model is unpacking it, in time that grows with its packed size. So weights are kept no finer than they matter:
those of the tagger in steps of a fourteenth of one update of its training, those of the parser to nine bits behind the
leading one; and the tables that the tagger finds them in have half as many places. Nothing is trained.
"""

from __future__ import annotations

import argparse
import lzma
import struct
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from ufal.udpipe import Model

HEADER = b"\x12morphodita_parsito\x03\x7f\x7f"  # name, version of the format, sentinels of the tokenizer
STEP = 12  # bits of a weight of the tagger that are rounded away; half of all weights are 57,570, one update, and less
MANTISSA = 9  # bits of a weight of the parser that are kept, of 23
FILLED = 2  # entries of the tagger's tables to a place, at most; of the original 1
PACKING = {"id": lzma.FILTER_LZMA1, "preset": 6, "dict_size": 1 << 24}
WORDS, FLOATS = {"lc": 3, "lp": 0, "pb": 2}, {"lc": 0, "lp": 2, "pb": 2}  # what LZMA takes the bytes for


class Cursor:
    """Reads what UDPipe has written; ``at`` is the byte behind what was read last."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, kind: str = "B") -> int:
        return int(struct.unpack("<" + kind, self.bytes(struct.calcsize("<" + kind)))[0])

    def string(self) -> bytes:
        """A string with its length in front, in one byte or, behind 255, in four."""
        short = self.number()
        return self.bytes(short if short < 255 else self.number("I"))

    def block(self) -> bytes:
        """A compressed block, unpacked: twelve bytes (its length, that packed, a check of both), then LZMA.

        Raises ValueError where none begins here.
        """
        start = self.at
        unpacked, packed, check = struct.unpack("<III", self.bytes(12))
        if check != checked(unpacked, packed):
            raise ValueError(f"no compressed block at byte {start}")
        properties = self.bytes(5)
        head = properties + struct.pack("<q", unpacked)
        # not lzma.decompress: what ends where UDPipe stops has no mark of its end
        found = lzma.LZMADecompressor(format=lzma.FORMAT_ALONE).decompress(head + self.bytes(packed))
        if len(found) != unpacked:
            raise ValueError(f"the block at byte {start} is cut off")
        return found


def checked(unpacked: int, packed: int) -> int:
    return (unpacked * 19991 + packed * 199999991 + 1234567890) % (1 << 32)


def endings(raw: bytes, kind: dict[str, int]) -> list[bytes]:
    """``raw`` as a block, in two forms of which UDPipe reads one.

    A block has to end with the byte at which UDPipe's decoder stops. Ours says by which byte all of the text is there;
    UDPipe's may have taken one more.
    """
    packed = lzma.compress(raw, format=lzma.FORMAT_ALONE, filters=[{**PACKING, **kind}])
    properties, body = packed[:5], packed[13:]
    decoder = lzma.LZMADecompressor(format=lzma.FORMAT_ALONE)
    end = max(0, len(body) - 40)
    there = len(decoder.decompress(properties + struct.pack("<q", len(raw)) + body[:end]))
    while there < len(raw):
        there += len(decoder.decompress(body[end : end + 1]))
        end += 1
    heads = [struct.pack("<III", len(raw), length, checked(len(raw), length)) for length in (end, end + 1)]
    return [head + properties + body[:length] for head, length in zip(heads, (end, end + 1), strict=True)]


def coarse(weights: NDArray[np.int32]) -> NDArray[np.int32]:
    """Weights of the tagger in steps of ``1 << STEP``."""
    return (((weights.astype(np.int64) + (1 << (STEP - 1))) >> STEP) << STEP).astype("<i4")


def tables(cursor: Cursor, *, weights: bool) -> bytes:
    """Hash tables of the tagger (a byte says how many keys of each length there are), shorter; weights coarser.

    A table of keys of one length: the places, each where its entries begin, then the entries: key, four bytes of value.
    What comes to weigh nothing is left out, as if it had not been seen in training.
    """
    lengths = cursor.number()
    out = [bytes([lengths])]
    for length in range(lengths):
        size = length + 4
        places = np.frombuffer(cursor.bytes(4 * cursor.number("I")), "<u4").astype(np.int64)
        entries = np.frombuffer(cursor.bytes(cursor.number("I")), np.uint8).reshape(-1, size).copy()
        place = np.repeat(np.arange(len(places) - 1), np.diff(places) // size)
        if weights:
            values = coarse(entries[:, length:].copy().view("<i4").ravel())
            entries[:, length:] = values.view(np.uint8).reshape(-1, 4)
            entries, place = entries[values != 0], place[values != 0]
        many = len(places) - 1
        while length > 2 and many > 1 and len(entries) <= many // 2 * FILLED:  # shorter keys are their own place
            many //= 2
        place = place & (many - 1)
        order = np.argsort(place, kind="stable")
        ends = np.cumsum(np.bincount(place, minlength=many)) * size
        out += [struct.pack("<I", many + 1), np.concatenate([[0], ends]).astype("<u4").tobytes()]
        out += [struct.pack("<I", len(entries) * size), entries[order].tobytes()]
    return b"".join(out)


def elementary(raw: bytes) -> bytes:
    """The tables of words, endings and tags."""
    cursor = Cursor(raw)
    count = cursor.number()
    return bytes([count]) + b"".join(tables(cursor, weights=False) for _ in range(count))


def sequences(raw: bytes) -> bytes:
    """What the tagger asks of neighbouring words, and the tables of the weights of the answers."""
    cursor = Cursor(raw)
    for _ in range(cursor.number()):
        cursor.number("I")
        cursor.bytes(12 * cursor.number())
    count = cursor.number()
    return raw[: cursor.at] + b"".join(tables(cursor, weights=True) for _ in range(count))


def rounded(raw: bytes) -> bytes:
    """The parser with the numbers of its word vectors and its network rounded."""
    cursor = Cursor(raw)
    cursor.string()  # its kind
    if cursor.number() >= 2:  # its version
        cursor.number()
    for _ in range(cursor.number("H")):
        cursor.string()  # relations
    cursor.string()  # transitions
    cursor.string()  # the words it looks at
    vectors = cursor.number("H")
    for _ in range(vectors):
        cursor.string()  # what it looks at of a word
    out = np.frombuffer(raw, np.uint8).copy()

    def floats(count: int) -> None:
        bits = out[cursor.at : cursor.at + 4 * count].view("<u4")
        wide = bits.astype(np.int64) + (1 << (22 - MANTISSA))
        bits[:] = (wide >> (23 - MANTISSA) << (23 - MANTISSA)).astype("<u4")
        cursor.bytes(4 * count)

    for _ in range(vectors):
        dimension, words = cursor.number("I"), cursor.number("I")
        for _ in range(words):
            cursor.string()
        floats(dimension * (words + bool(cursor.number())))
    cursor.number()  # the activation function
    for _ in range(2):
        floats(cursor.number("I") * cursor.number("I"))
    return out.tobytes()


def opened(data: bytes) -> list[bytes]:
    """The first tagger and the parser of a model: its four blocks, unpacked, each behind the bytes that lead to it.

    Raises ValueError where it is laid out otherwise than ``parser_recipe.toml`` makes it.
    """
    if not data.startswith(HEADER):
        raise ValueError("no UDPipe 1 model of format 3")
    cursor = Cursor(data, len(HEADER))
    if cursor.number():  # a tokenizer follows
        cursor.bytes(2)  # its kind, its version
        cursor.block()
        if cursor.number():
            cursor.block()  # the splitter of multiword tokens
    taggers = []
    for _ in range(cursor.number()):
        # what it provides (lemma, XPOS, features), its kind, its version; the forms
        tagger = [cursor.bytes(5), cursor.block()]
        tagger += [cursor.bytes(1), cursor.block(), b"", cursor.block()]  # how much it guesses; its features, weights
        taggers.append(tagger)
    parser = [cursor.bytes(1), cursor.block()]
    if parser[0] != b"\1" or cursor.at != len(data):
        raise ValueError("the parser does not stand behind the taggers")
    return [*taggers[0], *parser]


def lean(data: bytes) -> list[bytes]:
    """The same of the lean form of a whole model."""
    lead, forms, guess, features, none, weights, before, parser = opened(data)
    return [lead, forms, guess, elementary(features), none, sequences(weights), before, rounded(parser)]


def written(path: Path, model: list[bytes]) -> None:
    """Write such a model as a file that UDPipe loads."""
    leads, blocks = model[::2], model[1::2]
    kinds = (WORDS, WORDS, WORDS, FLOATS)
    with ThreadPoolExecutor() as pool:
        packed = list(pool.map(endings, blocks, kinds))
    for chosen in product(*packed):
        body = (lead + block for lead, block in zip(leads, chosen, strict=True))
        path.write_bytes(HEADER + b"\0" + b"\1" + b"".join(body))
        if Model.load(str(path)) is not None:
            return
    raise ValueError(f"{path}: UDPipe does not load it")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("model", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    args = cli.parse_args()
    written(args.output, lean(args.model.read_bytes()))


if __name__ == "__main__":
    main()
