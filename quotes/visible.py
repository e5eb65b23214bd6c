"""Text from elsewhere as a terminal may show it: nothing in it commands the terminal or hides what stands there."""

from __future__ import annotations

import re
import unicodedata

CONTROL_PICTURES = 0x2400
# Embeddings, overrides and isolates, which reorder what stands around them; marks (U+200E, U+200F) only order letters.
REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029]")


def visible(text: str) -> str:
    """The text with control characters as signs (ESC as ␛), line ends and tabs aside."""
    return "".join(
        char
        if char in "\n\t" or unicodedata.category(char) != "Cc"
        else chr(CONTROL_PICTURES + ord(char))
        if ord(char) < 0x20
        else "\N{REPLACEMENT CHARACTER}"
        for char in text.replace("\r\n", "\n")
    )


def one_line(text: str) -> str:
    """The text in one line, for messages: line ends as signs too, and what reorders letters as its code."""
    return REORDERING.sub(lambda found: f"\\u{ord(found[0]):04x}", visible(text).replace("\n", "␊").replace("\t", " "))
