"""The writer of each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quotes.annotation.label_studio import write_interface
from quotes.inputs.compression import open_packed
from quotes.outputs.cas import cas_format
from quotes.outputs.delimited import delimited
from quotes.outputs.folders import BRAT, FolderWriter
from quotes.outputs.json_lines import JSON_LINES
from quotes.outputs.label_studio import LABEL_STUDIO
from quotes.outputs.layout import OutputFormat, output_format
from quotes.outputs.parquet import ParquetWriter
from quotes.outputs.sqlite import SqliteWriter
from quotes.outputs.tei import TEI
from quotes.outputs.web_annotation import web_annotation
from quotes.outputs.writer import StreamFormat, StreamWriter, Writer

STREAMS: dict[OutputFormat, Callable[[], StreamFormat]] = {
    "jsonl": lambda: JSON_LINES,
    "csv": lambda: delimited(","),
    "tsv": lambda: delimited("\t"),
    "tei": lambda: TEI,
    "web-annotation": web_annotation,
    "label-studio": lambda: LABEL_STUDIO,
}
AT_PLACES: dict[OutputFormat, Callable[[Path], Writer]] = {
    "parquet": ParquetWriter,
    "sqlite": SqliteWriter,
    "brat": lambda path: FolderWriter(BRAT, path),
    "cas": lambda path: FolderWriter(cas_format(), path),
}


@contextmanager
def open_writer(output: Path | BinaryIO, wanted: OutputFormat | None = None) -> Iterator[Writer]:
    """A writer to a file or folder, or to an open stream, which stays open; leaving it completes the output.

    ``wanted``: the format; by default the one that the file's suffix names, JSON Lines where there is none.

    Raises:
        InputError: the format is not known, or cannot be written there.
        MissingExtra: it needs a package that is not installed.
        OSError: the output cannot be opened, or written.
    """
    if not isinstance(output, Path):
        with StreamWriter(STREAMS[output_format(None, wanted)](), output) as writer:
            yield writer
        return
    kind = output_format(output, wanted)
    if kind in STREAMS:
        form = STREAMS[kind]()
        if kind == "label-studio":
            write_interface(output)
        with open_packed(output) as stream, StreamWriter(form, stream) as writer:
            yield writer
    else:
        with AT_PLACES[kind](output) as writer:
            yield writer
