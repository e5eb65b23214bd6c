"""Whom or what the writer brings in behind a connective: «، إلا أن مراقبين يشككون», «، في حين أظهرت بيانات أولية»."""

from __future__ import annotations

from quotes.attribution.announced import SAYING
from quotes.attribution.reader import Reader
from quotes.lexicon import POSSESSIVES, definite


def shown(reader: Reader, k: int) -> bool:
    """A past of showing with a document that nobody has spoken of yet: «أظهرت بيانات أولية»."""
    source = reader.doc.key(k + 1)
    return not definite(source) and reader.lexicon.has("groups.documents", source) and any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.person == 3 and a.form.verb.category == "statement"
        for a in reader.doc.analyses(k)
    )  # fmt: skip


def unnamed(reader: Reader, k: int) -> bool:
    """«مراقبين», «خبراء»: people of whom nobody has spoken yet."""
    key = reader.doc.key(k)
    return reader.lexicon.person_noun(key) and not definite(key) and not key.endswith(POSSESSIVES)


def holds(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is a verb by which many say or hold something, in any tense."""
    return reader.verb(k) and any(
        a.form.kind == "verb" and a.form.person == 3 and a.form.tense != "passive" and not a.proclitic
        and a.form.verb.category in (*SAYING, "belief") and not a.form.verb.act
        for a in reader.doc.analyses(k)
    )  # fmt: skip
