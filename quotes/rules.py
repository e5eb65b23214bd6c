"""Tables of rules: small functions, one regularity each, asked in order until one of them answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

About = TypeVar("About")
Answer = TypeVar("Answer")


def first_answer(rules: Iterable[Callable[[About], Answer]], about: About) -> Answer | None:
    """What the first of the rules that says anything says; None where none does."""
    for rule in rules:
        answer = rule(about)
        if answer is not None:
            return answer
    return None
