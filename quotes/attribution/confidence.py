"""How sure a record is: the share of right records among drafts with the same signs (measured, docs/accuracy.md)."""

from __future__ import annotations

from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader

BASE = {
    "verb-first": 0.93, "implicit": 0.9, "subject-first": 0.85, "antecedent": 0.8, "relay": 0.88, "two-words": 0.88,
    "source": 0.75, "clause-phrase": 0.75, "colon": 0.7, "outlet-participle": 0.7,
}  # fmt: skip
CATEGORY = {
    "statement": 0.0,
    "denial": -0.03,
    "relay": 0.0,
    "question": -0.1,
    "knowledge": -0.2,
    "belief": -0.2,
    "request": -0.2,
}
FORM = {"quotation": 0.02, "clause": 0.0, "colon": -0.08, "nominal": -0.35}
MAX_SURE_GAP = 20


def confidence_of(draft: Draft, reader: Reader) -> float:
    """Between 0.05 and 0.99."""
    c = draft.candidate
    value = BASE.get(draft.finding.case, 0.7) + FORM[draft.form]
    if c.verb is not None:
        value += CATEGORY.get(c.verb.category, 0.0) - (0.05 if c.verb.strict else 0.0)
    if len(c.gap) > MAX_SURE_GAP:
        value -= 0.1
    if reader.tree is not None and c.kind == "verb" and reader.pos(c.word) not in ("VERB", ""):
        value -= 0.1
    return round(min(0.99, max(0.05, value)), 2)
