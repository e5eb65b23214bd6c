"""The records to look at: a page of articles with their quotes, the terminal, notebooks.

articles.py brings records and documents together; pieces.py cuts a text where parts of quotes begin and end; the others
show the pieces: page.py as one self-contained page, terminal.py with colours, notebook.py in Jupyter.
"""

from __future__ import annotations

from quotes.report.articles import Article, articles

__all__ = ["Article", "articles"]
