"""The day of a date as outlets write it.

Read are dates that begin with the year (ISO 8601, ``2024/03/05``) and those that name their month, in Arabic of any
region or in English: ``الثلاثاء 5 آذار/مارس 2024``, ``March 5, 2024``, ``Tue, 05 Mar 2024 18:47:25 +0300``. Numbers
alone are read where they can mean one day: ``25/03/2024``, but not ``05/03/2024``, of March or of May. Years of the
hijra and words such as أمس tell no day.
"""

from __future__ import annotations

import tomllib
import unicodedata
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

import regex

from quotes.folding import fold

YEAR_FIRST = regex.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)")
YEAR_LAST = regex.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
MIDDLE = r"\s*(?:[-/,،(]|of|من)?\s*"


@lru_cache(maxsize=1 << 14)
def day(told: str | None) -> str | None:
    """The day as ISO 8601 writes it, whatever digits and time of day stand there; None where none can be told."""
    # Arabic-Indic and Persian digits, letters of presentation forms
    plain = "".join(str(unicodedata.digit(char, char)) for char in fold(told or "")).strip().lower()
    if found := YEAR_FIRST.match(plain):
        year, _, month, number, month_, number_ = found.groups()
        return _day(year, month or month_, number or number_)
    named, months = _named()
    if found := named.search(plain):
        return _day(found["year"], months[found["month"]], found["day"])
    if found := YEAR_LAST.search(plain):
        first, _, second, year = found.groups()
        readings = {_day(year, second, first), _day(year, first, second)} - {None}
        return readings.pop() if len(readings) == 1 else None
    return None


def _day(year: str, month: str | int, number: str) -> str | None:
    try:
        return date(int(year), int(month), int(number)).isoformat()
    except ValueError:  # 2024-13-45
        return None


@cache
def _named() -> tuple[regex.Pattern[str], dict[str, int]]:
    """A day with a month's name and a year, in either order of day and month; and what month a name is."""
    told = tomllib.loads(files("quotes").joinpath("months.toml").read_text(encoding="utf-8"))
    months = {fold(name).lower(): number for number, names in enumerate(told.values(), 1) for name in names}
    months |= {name[:3]: number for name, number in months.items() if name.isascii()}
    name = "|".join(sorted(map(regex.escape, months), key=len, reverse=True))
    # «5 آذار/مارس 2024», «5 آذار (مارس) 2024»: a second name says the same; «٢ يوليو، ٢٠١٥»
    month = rf"(?P<month>{name})(?!\p{{L}})\.?(?:{MIDDLE}(?:{name})(?!\p{{L}})\)?)?"
    number = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
    year = r"(?P<year>\d{4})(?!\d|\s*ه)"
    return regex.compile(rf"{number}{MIDDLE}{month}{MIDDLE}{year}|(?<!\p{{L}}){month}\s*{number}{MIDDLE}{year}"), months
