"""The terminal by rich, safe with text from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

from quotes.visible import visible


class SafeConsole(Console):
    """A console that takes nothing in a text for markup, and shows control characters as signs.

    rich passes ESC on as it is: what a text from the web wants of the terminal would be done.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(markup=False, highlight=False, emoji=False, **settings)

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """The segments, rich's own commands apart from the text."""
        for segment in super().render(renderable, options):
            yield segment if segment.control else Segment(visible(segment.text), segment.style)
