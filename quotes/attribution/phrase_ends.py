"""What ends a speaker's noun phrase: adjuncts of time, place and occasion, the medium, source phrases, participles.

Word by word, the rules of ``edge_clauses``, ``edge_prepositions`` and ``edge_adjuncts`` are asked in this order; the
first that knows the word decides.
"""

from __future__ import annotations

from functools import lru_cache

from quotes.attribution.behind_noun import opinion_at
from quotes.attribution.cognates import cognate_at
from quotes.attribution.edge_adjuncts import ADJUNCTS, headed
from quotes.attribution.edge_clauses import CLAUSES
from quotes.attribution.edge_prepositions import PREPOSITIONS
from quotes.attribution.edges import Edge, Rule
from quotes.attribution.occasions import with_occasion
from quotes.attribution.reader import Reader, remembered
from quotes.cues.complementizers import complementizer_words
from quotes.grammar import Grammar
from quotes.grammar.beginnings import begins
from quotes.lexicon import POSSESSIVES
from quotes.rules import first_answer

ENDING = (
    "adjuncts.attention", "adjuncts.besides", "adjuncts.circumstances", "adjuncts.discourse", "adjuncts.heads",
    "adjuncts.lacking", "adjuncts.led", "adjuncts.time", "adjuncts.tones", "adjuncts.units", "adjuncts.weekdays",
    "clauses.contrastives", "clauses.manner", "continuation.speech", "naming.behalf", "naming.in_name",
    "narrator.declined", "openers.lasting", "openers.prepositions", "openers.proxies", "phrases.shares",
    "pronouns.independent", "pronouns.particles", "pronouns.pointing", "pronouns.relative_ma",
    "recipients.correspondents",
)  # fmt: skip
"""The lists whose words may end a phrase."""

RULES: tuple[Rule, ...] = (*CLAUSES, *PREPOSITIONS, *ADJUNCTS)


@lru_cache(maxsize=4)
def _ending(grammar: Grammar) -> frozenset[str]:
    """The words that may end a phrase, but for what ل, a pronoun behind it or a word of saying tells."""
    joined = frozenset("و" + key for key in grammar.sets["openers.prepositions"])
    return begins(grammar, *ENDING) | complementizer_words(grammar) | grammar.phrase_starts | joined


@remembered
def ends_phrase(reader: Reader, k: int, first: int) -> bool:
    """Whether an adjunct, a medium, a source phrase or a participle begins at word ``k``."""
    doc, key = reader.doc, reader.doc.key(k)
    if k > first and (cognate_at(reader, k) or opinion_at(reader, k) or with_occasion(reader, k, first)):
        return True  # «الوالي | نفيا قاطعا», «ويشاركه زميله | الرأي», «سامي العلي | بمداخلة هاتفية»
    if k > first and doc.phrase_length("clauses.manner", k):
        return True  # «الوالي | جملة وتفصيلا»
    if key not in _ending(doc.grammar) and not (key[:1] == "ل" or key.endswith(POSSESSIVES) or doc.analyses(k)):
        return False  # most words end nothing
    edge = Edge.at(reader, k, first)
    verdict = first_answer(RULES, edge)
    return verdict if verdict is not None else headed(edge)
