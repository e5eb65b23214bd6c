"""What is found in one text: the list of its records, which notebooks show beside the text."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.records import Quote


class Results(list[Quote]):
    """The records of ``text``, in order of their cues; a list, with the text for whoever looks at it."""

    def __init__(self, quotes: Iterable[Quote] = (), text: str = "") -> None:
        super().__init__(quotes)
        self.text = text

    def _repr_html_(self) -> str:
        """The text with the parts of its quotes marked, for notebooks."""
        from quotes.report.notebook import article_html  # only where it is looked at

        return article_html(self.text, self)
