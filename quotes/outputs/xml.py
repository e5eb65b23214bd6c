"""Text in XML 1.0, so that a parser gives it back as it was."""

from __future__ import annotations

from xml.sax.saxutils import escape

import regex

# Outside the characters of XML 1.0 (https://www.w3.org/TR/xml/#charsets).
NO_XML = regex.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
# Parsers make a line feed of a raw carriage return.
ESCAPED = {"\r": "&#13;"}
ESCAPED_IN_ATTRIBUTES = ESCAPED | {"\n": "&#10;", "\t": "&#9;", '"': "&quot;"}


def characters(text: str, stand_in: str = REPLACEMENT) -> str:
    """The text as element content; what XML has no room for as ``stand_in``, a format of the character's code."""
    parts, end = [], 0
    for found in NO_XML.finditer(text):
        parts += [escape(text[end : found.start()], ESCAPED), stand_in.format(ord(found.group()))]
        end = found.end()
    return "".join([*parts, escape(text[end:], ESCAPED)])


def tag(name: str, attributes: dict[str, str | None]) -> str:
    """A start tag; attributes that are None are left out."""
    spelt = "".join(
        f' {key}="{escape(NO_XML.sub(REPLACEMENT, value), ESCAPED_IN_ATTRIBUTES)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{spelt}>"


def element(name: str, content: str | None, **attributes: str | None) -> str:
    """An element with text; nothing where there is none."""
    return f"{tag(name, attributes)}{characters(content)}</{name}>" if content else ""
