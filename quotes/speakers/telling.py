"""Speakers as a table for the terminal, as JSON Lines and as CSV.

In the terminal every line holds one run of Arabic at most, and that last: terminals that order right-to-left text would
move numbers between two runs to where nobody looks for them.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

import orjson
from attrs import asdict
from rich.console import Console
from rich.text import Text

from quotes.outputs.delimited import cell, table_writer
from quotes.speakers.groups import Speaker, Speakers
from quotes.visible import visible

HEAD = ("quotes", "direct", "indirect", "mixed", "articles", "outlets", "first", "last", "speaker")
DAY = len("2024-03-05")
COLUMNS = (
    "id", "name", "kind", "named", "registered", "quotes", "direct", "indirect", "mixed", "articles", "outlets",
    "first", "last", "roles", "names", "rules", "candidates",
)  # fmt: skip
SAYS = {
    "registry": "is in the registry",
    "spelling": "is spelt in another way",
    "title": "stands with a title",
    "transliteration": "is transcribed in another way",
    "patronymic": "has ibn or bint between its names, or none,",
    "longer name": "has more or fewer names in the middle",
    "surname": "is the end of the name",
    "outlet": "has the outlet's noun or none",
    "similar": "is nearly the same",
}


def as_json(speaker: Speaker) -> bytes:
    """One line."""
    return orjson.dumps(asdict(speaker), option=orjson.OPT_APPEND_NEWLINE)


def as_csv(speakers: Iterable[Speaker]) -> Iterator[bytes]:
    """A row a speaker, as ``quotes extract -o records.csv`` writes its rows; lists are joined by ``"; "``."""
    write = table_writer(",")
    yield codecs.BOM_UTF8 + write([list(COLUMNS)])
    for each in speakers:
        rules = dict.fromkeys(name.rule for name in each.names if name.rule)
        told = {
            **asdict(each, recurse=False),
            "outlets": "; ".join(each.outlets),
            "roles": "; ".join(each.roles),
            "names": "; ".join(name.name for name in each.names),
            "rules": "; ".join(rules),
            "candidates": "; ".join(dict.fromkeys(candidate.name for candidate in each.candidates)),
        }
        yield write([[cell(told[column]) for column in COLUMNS]])


def show(speakers: Speakers, console: Console, *, limit: int, described: bool, explain: bool) -> None:
    """Print those who are quoted most, ``limit`` of them; ``described``: also those without a name."""
    told = [each for each in speakers if each.named or described]
    _line(console, Text(f"{'  '.join(_fitted(HEAD))}", "bold"))
    for each in told[:limit]:
        days = ((when or "").ljust(DAY) for when in (each.first, each.last))
        counts = (each.quotes, each.direct, each.indirect, each.mixed, each.articles, len(each.outlets))
        numbers = (str(count).rjust(len(head)) for count, head in zip(counts, HEAD, strict=False))
        _line(console, Text.assemble("  ".join((*numbers, *days)), "  ", (_shown(each.name), "bold green")))
        if explain:
            for line in _explained(each):
                _line(console, line)
    for note in _notes(speakers, told, limit, described=described, explain=explain):
        _line(console, Text(note, "dim"))


def _fitted(head: tuple[str, ...]) -> list[str]:
    return [name.ljust(DAY) if name in ("first", "last") else name for name in head]


def _explained(speaker: Speaker) -> Iterator[Text]:
    yield from (_field("role", role) for role in speaker.roles[:3])
    yield from (_field(f"{count} in", outlet) for outlet, count in list(speaker.outlets.items())[:5])
    for name in speaker.names:
        if name.rule:
            yield _field(f"{name.quotes} as", name.name)
            yield _field(f"  {name.rule}: {SAYS[name.rule]} of" if name.to else f"  {name.rule}", name.to or "")
    for candidate in speaker.candidates[:5]:
        yield _field(f"maybe ({candidate.rule}: {candidate.why})", candidate.name)
    if len(speaker.candidates) > 5:
        yield Text(f"      … and {len(speaker.candidates) - 5} more", "dim")


def _field(label: str, words: str) -> Text:
    return Text.assemble((f"      {label}: ", "dim"), _shown(words))


def _notes(speakers: Speakers, told: list[Speaker], limit: int, *, described: bool, explain: bool) -> Iterator[str]:
    if len(told) > limit:
        yield f"{len(told) - limit} more speakers: --limit"
    others = [each for each in speakers if not each.named]
    if others and not described:
        yield (
            f"{sum(each.quotes for each in others)} quotes of speakers without a name, such as officials and reports: "
            "--described"
        )
    if speakers.unattributed:
        yield f"{speakers.unattributed} quotes without a speaker"
    doubtful = sum(bool(each.candidates) for each in told)
    if doubtful and not explain:
        yield f"{doubtful} speakers may be others of the list as well: --explain; a registry decides: --registry"


def _shown(words: str) -> str:
    return " ".join(visible(words).split())


def _line(console: Console, text: Text) -> None:
    console.print(text, soft_wrap=True)
