"""Articles as one self-contained page, which opens from disk and asks no network for anything.

The articles stand in the page as JSON, a data block each, and a script shows those that match the filters, a few at a
time. Its Content Security Policy admits this style and this script by their hashes and nothing else.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

import orjson
from markupsafe import Markup

from quotes import __version__
from quotes.report.articles import Article
from quotes.report.plain import to_plain
from quotes.report.templates import hash_of, source, template

if TYPE_CHECKING:
    from quotes.speakers import Speakers

Language = Literal["ar", "en"]

# In this order: one script, each part using those before it.
SCRIPTS = ("data.js", "filters.js", "reading.js", "hits.js", "overview.js", "app.js")
# The server's page has a box for articles as well.
PASTING = "paste.js"


def page(
    articles: Iterable[Article],
    *,
    language: Language = "ar",
    title: str | None = None,
    pasting: bool = False,
    speakers: Speakers | None = None,
) -> Iterator[str]:
    """The page in pieces of HTML, as the articles come.

    ``speakers``: who is who over all articles, for the table of speakers and the filter.
    ``pasting``: with a box that sends an article to the server the page came from.
    """
    words = labels(language)
    script = "\n".join(map(_source, (*SCRIPTS, PASTING) if pasting else SCRIPTS))
    yield from template("quotes.report", "page.html.jinja").generate(
        articles=(data_block(to_plain(article, speakers)) for article in articles),
        labels=words,
        labels_block=data_block(words),
        language=language,
        pasting=pasting,
        policy=policy(pasting=pasting),
        script=Markup(script),
        style=Markup(_source("page.css")),
        title=title or words["title"],
        version=__version__,
    )


def policy(*, pasting: bool = False) -> str:
    """The Content Security Policy of the page; the server's may send articles to where it came from."""
    script = "\n".join(map(_source, (*SCRIPTS, PASTING) if pasting else SCRIPTS))
    directives = [
        "default-src 'none'",
        f"script-src '{hash_of(script)}'",
        f"style-src '{hash_of(_source('page.css'))}'",
        "base-uri 'none'",
        "form-action 'none'",
        *(["connect-src 'self'"] if pasting else []),
    ]
    return "; ".join(directives)


def data_block(plain: Any) -> Markup:
    """JSON that may stand inside ``<script type="application/json">``: no character of it is markup."""
    raw = orjson.dumps(plain).decode()
    for char in "<>&":
        raw = raw.replace(char, f"\\u{ord(char):04x}")
    return Markup(raw)


@lru_cache(maxsize=2)
def labels(language: Language) -> dict[str, str]:
    """The words of the page in a language."""
    words: dict[str, str] = tomllib.loads(_source("labels.toml"))[language]
    return words


def _source(name: str) -> str:
    return source("quotes.report", name)
