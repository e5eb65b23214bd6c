"""Web spelling set right for the model: ``الحكومه`` → ``الحكومة``, ``فى`` → ``في``, ``مستشفي`` → ``مستشفى``.

Some writers leave out the dots of a final ة or ي, or dot every final ى. The model learnt from edited copy and takes
such words for others (``وزاره`` for و + زار + ه). A sentence that never writes a letter at a word's end may mean it by
its twin, and does where the counts of edited news say so: ``كتابه``, "his book", is as common as ``كتابة``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from quotes.parsing.clitic_candidates import merge_alif

TWINS = {"ة": "ه", "ي": "ى", "ى": "ي"}
TIMES = 20  # how much more often the other spelling must be counted
RARE = 100  # the word as written must be counted less than this: علي is no slip for على


def lacking(forms: Iterable[str]) -> frozenset[str]:
    """Which of the letters ة ي ى no word of a sentence ends in."""
    return frozenset(TWINS).difference(form[-1:] for form in forms)


def standard(form: str, missing: frozenset[str], counts: Mapping[str, int]) -> str:
    """The spelling of edited news for a word of a sentence that lacks the letters ``missing``; same length."""
    for letter in missing:
        if len(form) > 1 and form.endswith(TWINS[letter]):
            other = form[:-1] + letter
            written = counts.get(merge_alif(form), 0)
            if written < RARE and counts.get(merge_alif(other), 0) >= TIMES * (written + 1):
                return other
    return form
