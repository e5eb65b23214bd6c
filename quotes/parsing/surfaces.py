"""Where the words of a multiword token stand in its surface: ``للسلطة`` = ``ل`` + ``لسلطة``.

The treebank gives the words of a multiword token in canonical spelling, without ranges. Clitics are spelt in full
at both ends of the surface, so they take their length there and the stem takes what is left between them.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.folding import Folded


def cut_surface(surface: str, words: Sequence[str]) -> list[int] | None:
    """End offset of every word in ``surface`` (raw, marks included), each word one character or more.

    ``None`` where that cannot be, as in the ligature ``ﻷ``, one character for two words: the caller keeps it whole.
    """
    if len(surface) < len(words):
        return None
    folded = Folded.of(surface, alif=False)
    stem = max(range(len(words)), key=lambda i: len(words[i]))
    lengths = [len(word) for word in words]
    ends = [sum(lengths[: i + 1]) for i in range(stem)]
    ends += [len(folded.text) - sum(lengths[i + 1 :]) for i in range(stem, len(words))]
    raw = [folded.ends[min(end, len(folded.text)) - 1] if end > 0 else 0 for end in ends]
    raw[-1] = len(surface)
    for i in range(len(raw) - 1):  # the stem may be longer than its surface (ل + ال…): one character each at least
        raw[i] = max(raw[i], raw[i - 1] + 1 if i else 1)
    for i in range(len(raw) - 2, -1, -1):
        raw[i] = min(raw[i], raw[i + 1] - 1)
    return raw
