#!/usr/bin/env python3
"""Fit the speaker model: ``tools/fit_speakers.py [FILE …] [--write]``.

A conditional logit (L2, L-BFGS) over those who may be meant by a cue without a mention (``quotes.coreference.likely``),
the rules' answer among them. It learns from this project's sentences and corpus and from the files given, JSON Lines of
annotated articles (``quotes``) or of articles whose dropped speakers a reader has told: ``{"id", "text", "told":
[[start, name, …]]}`` by the offset of the cue, with all that he may be called, null for nobody.

Prints what the model mends and spoils on documents left out (ten folds) at each margin. ``--write`` writes the weights
into ``quotes.coreference``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import regex
from attrs import evolve, frozen
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from quotes.annotation.gold import read_gold
from quotes.coreference import likely
from quotes.coreference.likely_signs import Place, signs_of, signs_of_nobody
from quotes.coreference.possible import Possible
from quotes.coreference.referents import Referent
from quotes.document import Document, Stretch
from quotes.extractor import Extractor
from quotes.folding import fold

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "quotes" / "coreference" / "likely_weights.toml"
SENTENCES = ROOT / "tests" / "data" / "sentences.toml"
PENALTY = 4.0
RAREST = 6  # drafts that must show a sign
FOLDS = 10
SHORT = 0.6  # what a sentence of the tests weighs
MARGINS = (0, 50, 100, 150, 200, 300)
LONGEST, FEW = 6, 2  # words of a name; words more or less of a description
Told = dict[int, tuple[str | None, ...]]
Vector = NDArray[np.float64]


@frozen
class Asked:
    """A draft without a mention: the signs of each who may be meant, what each is called, the rules' answer."""

    document: str
    start: int
    signs: tuple[tuple[str, ...], ...]
    called: tuple[tuple[str, ...], ...]
    """Empty for nobody."""
    rules: int
    plain: bool
    """Whether the model is not asked: who spoke last plainly goes on. It learns from these too."""


@frozen
class Example:
    """The same with those who are right."""

    asked: Asked
    right: frozenset[int]
    weight: float


class Asking:
    """The extractor, with what its speaker model is asked written down and answered by the rules."""

    def __init__(self) -> None:
        self.extractor, self.log, self.plain = Extractor(), list[Asked](), False
        self.goes_on = likely.plainly_goes_on
        likely.surest, likely.plainly_goes_on = self._note, self._goes_on

    def _goes_on(self, *about: Any) -> bool:
        self.plain = self.goes_on(*about)
        return False

    def _note(self, place: Place, people: Sequence[Possible], found: Referent | None) -> tuple[None, None]:
        signs, called, rules = [], [], 0
        if found is None:
            signs.append(tuple(signs_of_nobody(place)))
            called.append(())
        for who in people:
            ruled = found is not None and who.referent is found
            rules = len(signs) if ruled else rules
            signs.append(tuple(signs_of(place, who, ruled=ruled)))
            called.append(tuple(sorted(names_of(place.case.doc, who))))
        self.log.append(Asked("", place.case.draft.candidate.start, tuple(signs), tuple(called), rules, self.plain))
        return None, None

    def examples(self, document: str, text: str, told: Told, weight: float) -> Iterator[Example]:
        """What was asked of a text, where it is told who is right."""
        self.log.clear()
        records = {r.cue.start: r for r in self.extractor.extract(text)}
        for asked in self.log:
            if asked.start not in told or len(asked.signs) == 1:
                continue
            wanted, record = told[asked.start], records.get(asked.start)
            entity = record.speaker.entity if record is not None and record.speaker is not None else None
            ruled = entity.name if entity is not None else None
            right = {n for n, called in enumerate(asked.called) if any(matches(w, called) for w in wanted)}
            if ruled in wanted:
                right.add(asked.rules)
            if right:
                yield Example(evolve(asked, document=document), frozenset(right), weight)


def names_of(doc: Document, who: Possible) -> set[str]:
    """What somebody is called: his name, or the phrase where he has none."""

    def text(words: Stretch) -> str:
        return doc.text[slice(*doc.span(words))]

    mentions = [who.mention, *(who.referent.mentions[-8:] if who.referent is not None else ())]
    found = {text(m.name if m.name is not None else m.words) for m in mentions}
    if who.referent is not None and who.referent.fullest is not None:
        found.add(text(who.referent.fullest))
    return found


def words_of(text: str) -> frozenset[str]:
    return frozenset(fold(w).replace("ة", "ه").replace("ى", "ي") for w in regex.findall(r"\w+", text))


def matches(wanted: str | None, called: Sequence[str]) -> bool:
    """Whether one who is called so is the entity wanted."""
    if wanted is None:
        return not called
    words = words_of(wanted)
    for name in map(words_of, called):
        inside = bool(name) and (name <= words or words <= name)
        if inside and (len(words) <= LONGEST or abs(len(words) - len(name)) <= FEW):
            return True
    return False


def examples(asking: Asking, files: Sequence[Path]) -> Iterator[Example]:
    """What was asked of the project's texts and of the files."""
    for n, case in enumerate(tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"]):
        told = {}
        for expected in case["expect"]:
            cue = expected.get("cue", "")
            if not expected.get("speaker") and expected.get("entity") and case["text"].count(cue) == 1:
                told[case["text"].index(cue)] = (expected["entity"],)
        yield from asking.examples(f"sentence {n}", case["text"], told, SHORT)
    for path in (ROOT / "corpus" / "gold.jsonl", *files):
        for document, text, told in articles(path):
            yield from asking.examples(document, text, told, 1.0)


def articles(path: Path) -> Iterator[tuple[str, str, Told]]:
    """The articles of a file, with who speaks without a mention by the start of the cue."""
    with path.open(encoding="utf-8") as lines:
        annotated = '"quotes"' in next(lines, "")
    if annotated:
        for d in read_gold(path):
            yield d.id, d.text, {q.cue[0]: (q.entity or None,) for q in d.quotes if q.speaker is None}
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["id"], row["text"], {start: tuple(names) for start, *names in row["told"]}


def fit(rows: Sequence[Example]) -> dict[str, int]:
    """The weights that make the right ones likeliest, in hundredths."""
    counted = Counter(sign for e in rows for sign in {s for signs in e.asked.signs for s in signs})
    vocabulary = {sign: n for n, sign in enumerate(sorted(s for s, n in counted.items() if n >= RAREST))}
    each = [[vocabulary[s] for s in signs if s in vocabulary] for e in rows for signs in e.asked.signs]
    ends = np.cumsum([0, *map(len, each)])
    x = csr_matrix((np.ones(ends[-1]), np.concatenate(each).astype(int), ends), shape=(len(each), len(vocabulary)))
    of = np.array([n for n, e in enumerate(rows) for _ in e.asked.signs])
    right = np.array([float(i in e.right) for e in rows for i in range(len(e.asked.signs))])
    mass = np.array([e.weight for e in rows])

    def loss(w: Vector) -> tuple[float, Vector]:
        scores = x @ w
        most = np.full(len(rows), -np.inf)
        np.maximum.at(most, of, scores)
        likely_ = np.exp(scores - most[of])
        whole, hit = np.bincount(of, likely_), np.maximum(np.bincount(of, likely_ * right), 1e-300)
        gradient = x.T @ ((likely_ / whole[of] - likely_ * right / hit[of]) * mass[of])
        return float(mass @ (np.log(whole) - np.log(hit)) + PENALTY / 2 * (w @ w)), gradient + PENALTY * w

    found = minimize(loss, np.zeros(len(vocabulary)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return {s: r for s, n in vocabulary.items() if (r := round(100 * float(found[n])))}


def best_of(told: dict[str, int], asked: Asked) -> tuple[int, int]:
    """The likeliest beside the rules' answer, and by how much he is likelier than that."""
    scores = [sum(told.get(s, 0) for s in signs) for signs in asked.signs]
    other = max((n for n in range(len(scores)) if n != asked.rules), key=scores.__getitem__)
    return other, scores[other] - scores[asked.rules]


def left_out(rows: Sequence[Example]) -> list[tuple[Example, int, int]]:
    """Each example with the likeliest other and the margin, by weights that have not seen its document."""
    documents = sorted({e.asked.document for e in rows})
    Random(1).shuffle(documents)
    fold_of = {d: n % FOLDS for n, d in enumerate(documents)}
    found = []
    for k in range(FOLDS):
        told = fit([e for e in rows if fold_of[e.asked.document] != k])
        asked = (e for e in rows if fold_of[e.asked.document] == k and not e.asked.plain)
        found += [(e, *best_of(told, e.asked)) for e in asked]
    return found


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("files", type=Path, nargs="*")
    cli.add_argument("--write", action="store_true")
    args = cli.parse_args()
    rows = list(examples(Asking(), args.files))
    asked = [e for e in rows if not e.asked.plain]
    wrong = sum(e.asked.rules not in e.right for e in asked)
    counts = f"{len(rows)} dropped speakers, of {len(asked)} the model is asked; the rules have {wrong} wrong"
    sys.stdout.write(counts + "\n")
    tried, lines = left_out(rows), []
    for margin in MARGINS:
        switched = [(e, other) for e, other, m in tried if m > margin]
        mended = sum(other in e.right and e.asked.rules not in e.right for e, other in switched)
        spoilt = sum(other not in e.right and e.asked.rules in e.right for e, other in switched)
        lines.append(f"margin {margin}: {len(switched)} answered otherwise, {mended} mended, {spoilt} spoilt")
    sys.stdout.write("\n".join([*lines, ""]))
    told = fit(rows)
    at = next(line for line in lines if line.startswith(f"margin {likely.MARGIN}:")).partition(": ")[2]
    head = [
        "Weights of quotes.coreference.likely: what each sign says for one who may be meant by a dropped subject, in",
        "hundredths of a natural logarithm. Fitted by tools/fit_speakers.py:",
        f"{counts};",
        f"in documents left out {at}.",
    ]
    if args.write:
        rows_ = [f"{json.dumps(sign, ensure_ascii=False)} = {n}" for sign, n in sorted(told.items())]
        WEIGHTS.write_text("\n".join([*(f"# {h}" for h in head), "", "[weights]", *rows_, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
