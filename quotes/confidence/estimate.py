"""The estimate that content, speaker, entity and intermediaries are all exactly right: logistic, on the record's signs.

The weights in ``weights.toml`` were fitted by ``tools/calibrate.py`` on annotated articles and on records that a
reader judged; its head says how well they hold on articles left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.confidence.signs import signs_of
from quotes.document import Document
from quotes.records import Entity

LOWEST, HIGHEST = 0.02, 0.99


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The fitted weights, ``bias`` among them."""
    data = tomllib.loads(files("quotes.confidence").joinpath("weights.toml").read_text(encoding="utf-8"))
    return {str(name): float(value) for name, value in data["weights"].items()}


def estimate(signs: Iterable[str]) -> float:
    """The estimate for a record with these signs, between 0.02 and 0.99, to two places; unknown signs say nothing."""
    table = weights()
    # sorted: a sum of floats depends on the order, a set's order on the run
    total = table["bias"] + sum([table[sign] for sign in sorted(signs) if sign in table])
    return round(min(HIGHEST, max(LOWEST, 1 / (1 + exp(-total)))), 2)


def confidence_of(
    doc: Document, drafts: Sequence[Draft], entities: Sequence[Entity | None], readers: Mapping[int, Reader]
) -> list[float]:
    """One estimate for each attribution of a document, in the order of ``drafts``."""
    return [estimate(signs) for signs in signs_of(doc, drafts, entities, readers)]
