"""Annotated documents: the gold format, and the tools in which people read and edit it."""

from quotes.annotation.gold import AnnotatedDocument, Attribution, read_gold, write_gold

__all__ = ["AnnotatedDocument", "Attribution", "read_gold", "write_gold"]
