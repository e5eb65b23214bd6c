"""The day of a date as outlets write it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.dates import _named, day

FIFTH = "2024-03-05"


@pytest.mark.parametrize(
    "told",
    [
        "2024-03-05",
        "2024-03-05 18:47:25",
        "2024-03-05T18:47:25+03:00",
        "2024/3/5",
        "20240305",
        "٢٠٢٤/٠٣/٠٥",
        "5 مارس 2024",
        "٥ مارس ٢٠٢٤",
        "الثلاثاء 5 آذار 2024",
        "الثلاثاء 5 آذار/مارس 2024",
        "الثلاثاء 5 اذار (مارس) 2024 - 14:05",
        "نشر في: 05 مارس، 2024 الساعة 10:00",
        "5 من مارس 2024",
        "March 5, 2024",
        "Mar 5th, 2024",
        "5 March 2024",
        "Tue, 05 Mar 2024 18:47:25 +0300",
    ],
)
def test_the_same_day(told: str) -> None:
    """However it is written."""
    assert day(told) == FIFTH


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("5 كانون الثاني 2024", "2024-01-05"),
        ("12 تشرين الأول 2023", "2023-10-12"),
        ("12 تشرين الثاني 2023", "2023-11-12"),
        ("7 جانفي 2019", "2019-01-07"),
        ("3 أوت 2020", "2020-08-03"),
        ("5 غشت 2021", "2021-08-05"),
        ("5 ماي 2021", "2021-05-05"),
        ("5 مايو 2021", "2021-05-05"),
        ("الخميس 14 رمضان 1436هـ الموافق 2 يوليو 2015", "2015-07-02"),
        ("25/03/2024", "2024-03-25"),
        ("03/25/2024", "2024-03-25"),
        ("05.05.2024", "2024-05-05"),
    ],
)
def test_other_days(told: str, expected: str) -> None:
    """Of every region's months; numbers alone where they can mean one day."""
    assert day(told) == expected


@pytest.mark.parametrize(
    "told",
    [
        None,
        "",
        "أمس",
        "مارس 2024",
        "2024",
        "2024-03",
        "1709600000",
        "2024-13-45",
        "31 فبراير 2024",
        "05/03/2024",  # of March or of May
        "5 رمضان 1445",
        "قبل 5 أيام",
        "15 مارسيليا 2024",
        "5 مارس 1445هـ",
    ],
)
def test_no_day(told: str | None) -> None:
    """Nothing is guessed."""
    assert day(told) is None


@given(st.dates())
def test_iso_is_read_as_it_stands(when: date) -> None:
    """Of every year."""
    assert day(when.isoformat()) == when.isoformat()


@given(st.text())
def test_any_text(told: str) -> None:
    """Gives a day or none."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day(told) or FIFTH)


def test_no_month_has_the_name_of_another() -> None:
    """Seventy names and more, twelve months."""
    _, months = _named()
    assert set(months.values()) == set(range(1, 13)) and len(months) > 60
