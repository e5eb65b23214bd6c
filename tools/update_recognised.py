"""Write the table of what is recognised in README.md anew: ``python tools/update_recognised.py``.

A row is a kind of attribution and an article of a sentence or two; what stands behind them is what the extractor finds
in it, and the cues are set in bold. To add a row write its first two cells.
"""

from __future__ import annotations

from pathlib import Path

from marked import marked, rewrite

from quotes.extractor import Extractor
from quotes.records import Quote

README = Path(__file__).parents[1] / "README.md"
HEAD = "| | in the article | who said it | through, or to | what was said | type · form |\n|" + " --- |" * 6 + "\n"
NOTHING = "—"


def rows(table: str) -> list[tuple[str, str]]:
    """The kinds and articles of a table, cues no longer in bold."""
    lines = table.splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [(kind, article.replace("**", "")) for kind, article, *_ in cells]


def row(kind: str, article: str, quotes: list[Quote]) -> str:
    """A line of the table; the records of an article stand below one another."""
    cues = {quote.cue for quote in quotes if quote.cue.kind != "colon"}  # a colon is its own sign
    for start, end in sorted(((cue.start, cue.end) for cue in cues), reverse=True):
        article = f"{article[:start]}**{article[start:end]}**{article[end:]}"
    parts = [[told(quote) for quote in quotes] for told in (who, through, what, kinds)] if quotes else [[NOTHING]] * 4
    cells = ["<br>".join(part) if any(part) else "" for part in parts]
    return f"| {' | '.join((kind, article, *cells))} |\n"


def who(quote: Quote) -> str:
    """The speaker's name in this document."""
    return quote.speaker.entity.name if quote.speaker and quote.speaker.entity else "?"


def through(quote: Quote) -> str:
    """Intermediaries, the outermost first; the medium spoken to."""
    said_to = [f"{quote.medium.text} (medium)"] if quote.medium else []
    return "، عن ".join([each.text for each in quote.intermediaries] + said_to)


def what(quote: Quote) -> str:
    """The words, and whether they are denied."""
    return f"{quote.text} (negated)" if quote.negated else quote.text


def kinds(quote: Quote) -> str:
    """Type and form; of a record within another, that too."""
    return f"{quote.type} · {quote.form}" + (f" · within {quote.within}" if quote.within else "")


def table(of: list[tuple[str, str]], extractor: Extractor) -> str:
    """The table of these kinds and articles."""
    return HEAD + "".join(row(kind, article, extractor.extract(plain(article))) for kind, article in of)


def plain(article: str) -> str:
    """The text of a cell."""
    return article.replace("<br>", "\n")


def main() -> None:
    """Replace what stands between the markers."""
    old = marked(README.read_text(encoding="utf-8"), "recognised")
    rewrite(README, "recognised", table(rows(old), Extractor()))


if __name__ == "__main__":
    main()
