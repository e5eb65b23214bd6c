"""The parser: raw text → spaCy ``Doc`` with Universal Dependencies, offsets exact.

tokens.py → spelling.py → clitics.py → surfaces.py → udpipe.py → docs.py; parser.py runs them. Neither spaCy nor UDPipe
is imported before a parser is used.
"""

from __future__ import annotations

from quotes.parsing.conllu import docs_from_conllu
from quotes.parsing.language import make_language
from quotes.parsing.packaged import model_card, model_dir
from quotes.parsing.parser import Parser, load_parser

__all__ = ["Parser", "docs_from_conllu", "load_parser", "make_language", "model_card", "model_dir"]
