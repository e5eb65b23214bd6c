"""The writer of each format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from quotes.outputs.layout import OutputFormat, output_format
from quotes.outputs.writer import StreamFormat, StreamWriter, Writer


def _of(module: str, name: str) -> Any:
    """What a module beside this one offers, loaded with the first output that needs it."""
    return getattr(import_module(f"quotes.outputs.{module}"), name)


STREAMS: dict[OutputFormat, Callable[[], StreamFormat]] = {
    "jsonl": lambda: _of("json_lines", "JSON_LINES"),
    "csv": lambda: _of("delimited", "delimited")(","),
    "tsv": lambda: _of("delimited", "delimited")("\t"),
    "tei": lambda: _of("tei", "TEI"),
    "web-annotation": lambda: _of("web_annotation", "web_annotation")(),
    "label-studio": lambda: _of("label_studio", "LABEL_STUDIO"),
}
AT_PLACES: dict[OutputFormat, Callable[[Path], Writer]] = {
    "parquet": lambda path: _of("parquet", "ParquetWriter")(path),
    "sqlite": lambda path: _of("sqlite", "SqliteWriter")(path),
    "brat": lambda path: _of("folders", "FolderWriter")(_of("folders", "BRAT"), path),
    "cas": lambda path: _of("folders", "FolderWriter")(_of("cas", "cas_format")(), path),
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
        from quotes.inputs.compression import open_packed

        form = STREAMS[kind]()
        if kind == "label-studio":
            from quotes.annotation.label_studio import write_interface

            write_interface(output)
        with open_packed(output) as stream, StreamWriter(form, stream) as writer:
            yield writer
    else:
        with AT_PLACES[kind](output) as writer:
            yield writer
