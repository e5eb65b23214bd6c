"""Which prediction answers which gold relation, and which of both count at all.

Readers differ on *optional* relations (nominal contents, requests, beliefs). They are neither asked for nor held
against a system: optional gold is left aside, and so is a prediction that answers it, or that is nominal and answers
nothing. What is left is compared by every protocol, so that their figures speak of the same relations.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import define

from quotes.evaluation.relations import Relation
from quotes.evaluation.words import Words, token_f1

CONTENT_ALONE = 0.5  # token F1 from which two contents match whatever their cues
CONTENT_WITH_CUE = 0.2  # and above which they match where the cues share a word
CUE_BONUS = 0.5


def pair_up(gold: Sequence[Relation], predicted: Sequence[Relation]) -> list[tuple[int, int]]:
    """One-to-one pairs of indices, the most alike first: token F1 of the contents, more where the cue is the same."""
    by_word: dict[int, list[int]] = {}
    for j, found in enumerate(predicted):
        for word in found.content:
            by_word.setdefault(word, []).append(j)
    scored: list[tuple[float, int, int]] = []
    for i, wanted in enumerate(gold):
        for j in sorted({j for word in wanted.content for j in by_word.get(word, ())}):
            alike, same_cue = token_f1(wanted.content, predicted[j].content), bool(wanted.cue & predicted[j].cue)
            if alike >= CONTENT_ALONE or (same_cue and alike > CONTENT_WITH_CUE):
                scored.append((alike + CUE_BONUS * same_cue, i, j))
    scored.sort(key=lambda each: -each[0])
    gold_left, predicted_left = set(range(len(gold))), set(range(len(predicted)))
    pairs: list[tuple[int, int]] = []
    for _, i, j in scored:
        if i in gold_left and j in predicted_left:
            gold_left.remove(i)
            predicted_left.remove(j)
            pairs.append((i, j))
    return sorted(pairs)


def _may_stand(predicted: Relation) -> bool:
    """Whether a prediction that answers nothing is one on which readers differ."""
    return predicted.spans.nominal or predicted.spans.optional


@define(slots=False)
class Comparison:
    """The gold of one document and what was predicted for it.

    ``gold`` and ``predicted`` are the relations that count, ``pairs`` the indices of those that answer each other;
    ``optional`` is the number of gold relations left aside and ``optional_found`` how many of them were answered.
    """

    id: str
    words: Words
    gold: tuple[Relation, ...]
    predicted: tuple[Relation, ...]
    pairs: tuple[tuple[int, int], ...]
    optional: int
    optional_found: int

    @cached_property
    def matched(self) -> tuple[tuple[Relation, Relation], ...]:
        """The pairs themselves."""
        return tuple((self.gold[i], self.predicted[j]) for i, j in self.pairs)

    @cached_property
    def missed(self) -> tuple[Relation, ...]:
        """Gold that no prediction answers."""
        answered = {i for i, _ in self.pairs}
        return tuple(each for i, each in enumerate(self.gold) if i not in answered)

    @cached_property
    def spurious(self) -> tuple[Relation, ...]:
        """Predictions that answer no gold."""
        answering = {j for _, j in self.pairs}
        return tuple(each for j, each in enumerate(self.predicted) if j not in answering)


def compare(id: str, words: Words, gold: Sequence[Relation], predicted: Sequence[Relation]) -> Comparison:
    """One document's gold and predictions, optional ones left aside."""
    pairs = pair_up(gold, predicted)
    excused = {j for i, j in pairs if gold[i].spans.optional}
    answered = {j for _, j in pairs}
    excused |= {j for j, each in enumerate(predicted) if j not in answered and _may_stand(each)}
    gold_kept = [i for i, each in enumerate(gold) if not each.spans.optional]
    predicted_kept = [j for j in range(len(predicted)) if j not in excused]
    gold_place = {i: place for place, i in enumerate(gold_kept)}
    predicted_place = {j: place for place, j in enumerate(predicted_kept)}
    return Comparison(
        id=id,
        words=words,
        gold=tuple(gold[i] for i in gold_kept),
        predicted=tuple(predicted[j] for j in predicted_kept),
        pairs=tuple((gold_place[i], predicted_place[j]) for i, j in pairs if i in gold_place),
        optional=len(gold) - len(gold_kept),
        optional_found=sum(gold[i].spans.optional for i, _ in pairs),
    )
