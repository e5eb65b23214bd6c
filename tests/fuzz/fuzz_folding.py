"""The folder: any text."""

from __future__ import annotations

from fuzz.text import seeds, text_of

from quotes.folding import Folded, fold, raw_offset, width

__all__ = ["TOKENS", "check", "seeds"]
TOKENS = ("words", "signs", "invisible")


def check(data: bytes) -> None:
    """Folding is done once, the map back is whole and in order, every stretch lies where it came from."""
    text = text_of(data)
    width(text)
    for alif in (True, False):
        folded = fold(text, alif=alif)
        assert fold(folded, alif=alif) == folded
        view = Folded.of(text, alif=alif)
        assert view.text == folded
        assert len(view.starts) == len(view.ends) == len(folded)
        check_map(view, text, alif=alif)
    view = Folded.of(text)
    squeezed = view.squeezed({})
    assert squeezed.text.split() == view.text.split()
    check_map(squeezed, text)
    step = max(1, len(view.text) // 40)
    for length in range(0, len(view.text) + 1, step):
        at = raw_offset(text, length)
        assert fold(text[:at]).startswith(view.text[:length])
        assert fold(text[:at]) + fold(text[at:]) == view.text


def check_map(view: Folded, text: str, *, alif: bool = True) -> None:
    """Raw ranges in order, inside the text, without a gap behind the first, each holding what it stands for."""
    starts, ends = list(view.starts), list(view.ends)
    assert starts == sorted(starts) and ends == sorted(ends)
    if not starts:
        assert not fold(text, alif=alif)
        return
    assert starts[0] >= 0 and ends[-1] == len(text)
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert all(start <= end for start, end in zip(starts[1:], ends, strict=False))
    for number in range(0, len(starts), max(1, len(starts) // 40)):
        start, end = view.raw_span(number, number + 1)
        there = fold(text[start:end], alif=alif)
        assert view.text[number] in there or (view.text[number] == " " and there.strip() == "")
