"""A folder with some files a document, and an index of what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from quotes.errors import InputError

INDEX = "documents.jsonl"
SAFE_NAME = re.compile(r"[A-Za-z0-9][\w-]*(?:\.[A-Za-z0-9][\w-]*)*")


class Folder:
    """Files named by the ids of their documents where these can be names, else by number.

    ``documents.jsonl`` keeps the documents' order, ids, own fields and files' names.

    Raises:
        InputError: the folder holds something already.
        OSError: it cannot be made.
    """

    def __init__(self, path: Path, shared: Mapping[str, bytes]) -> None:
        path.mkdir(parents=True, exist_ok=True)
        if any(path.iterdir()):
            raise InputError(f"{path}: is not empty: give a folder of its own")
        self.path = path
        self._number = 0
        for name, data in shared.items():
            (path / name).write_bytes(data)
        self._index = (path / INDEX).open("wb")

    def add(self, id: str, meta: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
        """Write a document's files, by suffix, and its line of the index.

        Raises:
            OSError: they cannot be written.
        """
        self._number += 1
        name = id if SAFE_NAME.fullmatch(id) and len(id) < 200 else f"document-{self._number:05}"
        if any((self.path / f"{name}{suffix}").exists() for suffix in files):
            name = f"document-{self._number:05}"
        for suffix, data in files.items():
            (self.path / f"{name}{suffix}").write_bytes(data)
        line = {"id": id, "file": name, "meta": dict(meta)}
        self._index.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        self._index.flush()

    def close(self) -> None:
        """Close the index."""
        self._index.close()
