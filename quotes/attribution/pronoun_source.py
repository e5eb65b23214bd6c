"""Sources that stand in a pronoun: ``نقلت عنه الوكالة قوله``, ``نقل الموقع عنها أنها``, ``نسب إليه قوله``."""

from __future__ import annotations

from collections.abc import Callable

from quotes.attribution.draft import Finding, Relay
from quotes.attribution.gap import phrase_in_gap
from quotes.attribution.plausible import plausible_source
from quotes.attribution.reader import Reader
from quotes.cues.sources import named_by
from quotes.document import Stretch
from quotes.grammar.schema import Verb
from quotes.records import CueKind

OTHERS = ("ه", "ها", "هم", "هما", "هن")  # third persons


def source_pronoun(reader: Reader, gap: Stretch, verb: Verb) -> int | None:
    """The word of the verb's preposition and a pronoun in a gap, if any: «نقلت الصحيفة | عنه»."""
    for k in range(gap.first, gap.last):
        if _pronoun(reader.doc.key(k), verb):
            answerable = k > gap.first and reader.lexicon.any(("naming.answerable",), reader.doc.key(k - 1))
            return None if answerable else k  # «نقل المسؤول عنها أن»
    return None


def _pronoun(key: str, verb: Verb) -> str:
    """The pronoun joined to the preposition of a verb's source: ها of «عنها»; empty for any other word."""
    pronouns = (key.removeprefix(p) for p in named_by(verb) if key.startswith(p))
    return next((pronoun for pronoun in pronouns if pronoun in OTHERS), "")


def passed_on(
    reader: Reader,
    gap: Stretch,
    verb: Verb,
    cue: tuple[int, int],
    kind: CueKind,
    before_verb: Callable[[], Stretch | None],
) -> Finding | None:
    """Whom a verb that passes words on names by a pronoun, with its subject on either side of that as intermediary.

    ``cue``, ``kind``: the verb's raw range and what form of it stands there; ``before_verb``: finds a subject before it
    («وكانت الصحيفة قد نقلت عنه»).
    """
    k = source_pronoun(reader, gap, verb)
    if k is None:
        return None
    before = phrase_in_gap(reader, Stretch(gap.first, k), gap.first - 1) if gap.first < k else None
    who = before or (phrase_in_gap(reader, Stretch(k + 1, gap.last), k) if k + 1 < gap.last else None)
    who = who or before_verb()
    relays = (Relay(who, *cue, verb.lemma, kind),) if who is not None and plausible_source(reader, who) else ()
    return Finding(None, "relay", relays, about=_pronoun(reader.doc.key(k), verb))
