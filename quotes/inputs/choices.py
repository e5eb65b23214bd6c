"""What may be said of how input is to be read; apart from its readers, since the command's help needs only this."""

from __future__ import annotations

from typing import Literal

Format = Literal["text", "jsonl", "csv", "parquet", "html", "warc"]
Errors = Literal["strict", "replace"]

UTF8 = "utf-8"
DOCUMENT_LIMIT = 64_000_000  # bytes: a thousand long articles; a document takes some hundred times its size in memory
