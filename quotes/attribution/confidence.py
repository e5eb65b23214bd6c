"""How sure a record is: a logistic estimate that content, speaker and entity are all right.

The weights in ``confidence.toml`` were fitted by ``tools/calibrate.py`` on annotated articles and on records that a
reader judged; its card says how well they hold on articles left out.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from math import exp

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.records import Entity

LONG_GAP = 12  # words between cue and content
LONG_CONTENT = 250  # code points
LOWEST, HIGHEST = 0.02, 0.99


def signs(draft: Draft, reader: Reader, entity: Entity | None) -> frozenset[str]:
    """What speaks for or against a record: case, frame, cue, agreement of the two witnesses."""
    c = draft.candidate
    found = {f"case:{draft.finding.case}", f"form:{draft.form}", f"cue:{c.kind}"}
    if c.verb is not None:
        found.add(f"category:{c.verb.category}")
        if c.verb.strict:
            found.add("strict")
    if c.opener is not None and c.opener.word == c.last:
        found.add("adjacent")
    if len(c.gap) > LONG_GAP and c.position == "after":
        found.add("long-gap")
    if draft.end - draft.start > LONG_CONTENT:
        found.add("long-content")
    if reader.tree is None:
        found.add("no-parse")
    elif c.kind == "verb" and reader.pos(c.word) != "VERB":
        found.add("tagged-otherwise")
    if entity is None:
        found.add("nobody")
    elif entity.kind == "unknown":
        found.add("unknown-kind")
    if draft.finding.speaker is not None and len(draft.finding.speaker) > LONG_GAP:
        found.add("long-speaker")
    return frozenset(found)


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The fitted weights, ``bias`` among them."""
    data = tomllib.loads(files("quotes.attribution").joinpath("confidence.toml").read_text(encoding="utf-8"))
    return {str(name): float(value) for name, value in data["weights"].items()}


def confidence_of(draft: Draft, reader: Reader, entity: Entity | None) -> float:
    """The estimate, between 0.02 and 0.99, to two places."""
    table = weights()
    total = table["bias"] + sum(table.get(sign, 0.0) for sign in signs(draft, reader, entity))
    return round(min(HIGHEST, max(LOWEST, 1 / (1 + exp(-total)))), 2)
