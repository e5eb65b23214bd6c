#!/usr/bin/env python3
"""A UDPipe 1 model without its tokenizer and its lemmatizer: what extraction uses of it.

    python tools/lean_model.py quotes/parsing/model/ar_padt.udpipe -o quotes/parsing/model/ar_padt-lean.udpipe

Tags and trees stay the same to the letter: the lemmatizer is a second tagger, run behind the first and read by nobody,
and takes two fifths of the tagger's time. Nothing is trained.
"""

from __future__ import annotations

import argparse
import struct
from pathlib import Path

HEADER = b"\x12morphodita_parsito\x03\x7f\x7f"  # name, version of the format, sentinels of the tokenizer
PROPERTIES = 5  # bytes of LZMA properties in front of a block


def block_end(data: bytes, at: int) -> int:
    """Where the compressed block at ``at`` ends; raises ValueError where none begins there.

    Twelve bytes (its length unpacked, packed, and a check of both), then LZMA's properties and data.
    """
    unpacked, packed, check = struct.unpack_from("<III", data, at)
    if (unpacked * 19991 + packed * 199999991 + 1234567890) % (1 << 32) != check:
        raise ValueError(f"no compressed block at byte {at}")
    return int(at + 12 + PROPERTIES + packed)


def lean(data: bytes) -> bytes:
    """The model ``data`` with its first tagger and its parser only.

    Raises ValueError where it is laid out otherwise than ``parser_recipe.toml`` makes it.
    """
    if not data.startswith(HEADER):
        raise ValueError("no UDPipe 1 model of format 3")
    at = len(HEADER)
    at = block_end(data, at + 3)  # a tokenizer follows, its kind, its version
    at = block_end(data, at + 1)  # the splitter of multiword tokens
    taggers = []
    count, at = data[at], at + 1
    for _ in range(count):
        start = at
        at = block_end(data, start + 5)  # what it provides (lemma, XPOS, features), its kind, its version; the forms
        at = block_end(data, at + 1)  # how much it guesses; its features
        at = block_end(data, at)  # and their weights
        taggers.append(data[start:at])
    parser = data[at:]
    if parser[:1] != b"\1" or block_end(parser, 1) != len(parser):
        raise ValueError("the parser does not stand behind the taggers")
    return HEADER + b"\0" + b"\1" + taggers[0] + parser


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("model", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    args = cli.parse_args()
    args.output.write_bytes(lean(args.model.read_bytes()))


if __name__ == "__main__":
    main()
