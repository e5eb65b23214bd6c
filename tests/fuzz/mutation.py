"""How inputs are changed: more often by words and signs of Arabic news than by bytes.

Bytes alone seldom write a word: in UTF-8 every Arabic letter takes two.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from pathlib import Path

import atheris

TABLE: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "tokens.toml").read_text(encoding="utf-8"))
SURROGATE = b"\xed\xa0\x80".decode("utf-8", "surrogateescape")


def mutator(*kinds: str) -> Callable[[bytes, int, int], bytes]:
    """A mutator that knows the tokens of these lists of tokens.toml."""
    tokens = [SURROGATE, *(token for kind in kinds for token in TABLE[kind])]

    def mutated(data: bytes, limit: int, seed: int) -> bytes:
        chance = random.Random(seed)
        if chance.random() < 0.3:
            return bytes(atheris.Mutate(data, limit))
        text = data.decode("utf-8", "surrogateescape")
        for _ in range(chance.choice((1, 1, 2, 4, 8))):
            text = _changed(text, tokens, chance)
        return text.encode("utf-8", "surrogateescape")[:limit]

    return mutated


def _changed(text: str, tokens: list[str], chance: random.Random) -> str:
    a = chance.randint(0, len(text))
    b = min(len(text), a + chance.choice((1, 4, 16, 64)))
    gap = chance.choice(("", " "))
    match chance.randrange(6):
        case 0 | 1:
            return text[:a] + gap + chance.choice(tokens) + gap + text[a:]
        case 2:
            return text[:a] + chance.choice(tokens) + text[b:]
        case 3:  # a stretch moved elsewhere
            rest, to = text[:a] + text[b:], chance.randint(0, len(text) - (b - a))
            return rest[:to] + text[a:b] + rest[to:]
        case 4:  # a stretch doubled
            return text[:b] + text[a:b] + text[b:]
        case _:
            return text[:a] + text[b:]
