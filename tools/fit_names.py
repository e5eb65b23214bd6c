#!/usr/bin/env python3
"""Fit the name model: ``tools/fit_names.py [ARTICLES.jsonl …] [--made N] [--seed N] [--out FILE | --write]``.

A conditional random field over the words of a speaker mention (``quotes.coreference.name_model``), whose states run
through before the name, its first word, the rest of it, the first word behind it, the rest. It learns from

* the mentions of this project's sentences and corpus, with the entities expected of them;
* those of the articles given, JSON Lines with ``text``: an annotated one's with its entities, the others' with the
  answers of the rules, which are right about nearly all;
* sentences put together anew (``tools/name_frames.toml``): a title of one mention with a name of another, of the
  grammar's given names, or of words made of the letter trigrams of foreign names. Their names are known, and the rules
  are often wrong about them: they teach the model what any name looks like.

One in ten names is kept aside: the sentences made of these, and of other made-up words, tell how extraction does with
the rules alone and with the model, which is printed and written at the head of the weights. ``--out`` writes the
weights to a file, ``--write`` into ``quotes.coreference``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
import regex
from attrs import field, frozen
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from quotes.annotation.gold import read_gold
from quotes.attribution.reader import Reader
from quotes.coreference import name_model, names
from quotes.coreference.name_features import features
from quotes.document import Stretch
from quotes.extractor import Extractor
from quotes.folding import fold

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "quotes" / "coreference" / "name_weights.toml"
SENTENCES = ROOT / "tests" / "data" / "sentences.toml"
MADE = tomllib.loads((ROOT / "tools" / "name_frames.toml").read_text(encoding="utf-8"))
PENALTY = 1.0
RAREST = 15  # words that must show a feature
KEPT = 4300  # features with a weight
OF_RULES, PASSING, OF_MADE, MENDED = 1.0, 0.2, 0.5, 0.7  # what a mention weighs
STATES = 5
ASIDE = 10  # of so many names one is kept aside
WORDS = regex.compile(r"\p{Arabic}+")
NO_NAME = {"person_noun", "body", "outlet_head", "owned_person", "s:places.countries"}
NO_PART = {"relative", "PROARTICLE", "preposition", "s:phrases.name_ends"}
Span = tuple[int, int]
Matrix = NDArray[np.float64]


@frozen
class Asked:
    """A mention: its words, the features of each, the rules' name in it, its place in the text, who it comes to be."""

    words: tuple[str, ...]
    keys: tuple[str, ...]
    seen: tuple[tuple[str, ...], ...]
    rules: Span | None
    place: Span
    lead: int
    final: bool = False
    """Whether a record has it for its speaker; others were looked at in passing."""

    def of(self, entity: str) -> Span | None:
        """Where the words of an entity stand in it."""
        wanted = tuple(fold(word) for word in regex.findall(r"\w+|[^\w\s]", entity))
        n = len(wanted)
        return next(((a, a + n) for a in range(len(self.keys) - n + 1) if n and self.keys[a : a + n] == wanted), None)

    def told(self, entity: str | None) -> Span | None:
        """The name, given the entity expected: a phrase that stands for somebody by itself is no name."""
        found = self.of(entity) if entity else None
        if found is None:
            return self.rules
        noun = {"person_noun", "body", "outlet_head"} & {*self.seen[0]} and "listed_given" not in self.seen[0]
        return None if found == (0, len(self.keys)) and (self.rules is None or noun) else found


@frozen
class Example:
    seen: tuple[tuple[str, ...], ...]
    states: tuple[int, ...]
    weight: float


class Asking:
    """The extractor, with what its name model is asked written down and answered by the rules."""

    def __init__(self) -> None:
        self.extractor, self.log = Extractor(), dict[tuple[int, int], Asked]()
        self.answer = names.surer

    def _note(self, reader: Reader, words: Stretch, found: Stretch | None) -> Stretch | None:
        doc, at = reader.doc, range(words.first, words.last)
        if len(words) <= name_model.LONGEST:
            self.log[words.first, words.last] = Asked(
                tuple(doc.words[k].text for k in at),
                tuple(doc.key(k) for k in at),
                tuple(tuple(map(sys.intern, sorted(seen))) for seen in features(reader, words)),
                (found.first - words.first, found.last - words.first) if found else None,
                (doc.words[words.first].start + words.lead, doc.words[words.last - 1].end),
                words.lead,
            )
        return found

    def mentions(self, text: str) -> list[Asked]:
        self.log.clear()
        names.surer = self._note
        try:
            records = self.extractor.extract(text)
        finally:
            names.surer = self.answer
        speakers = {(r.speaker.start, r.speaker.end) for r in records if r.speaker is not None}
        return [
            Asked(a.words, a.keys, a.seen, a.rules, a.place, a.lead, a.place in speakers) for a in self.log.values()
        ]

    def named(self, text: str, told: Mapping[str, name_model.Scores] | None) -> str | None:
        """Who speaks first in a text by the rules, or with these weights."""
        name_model._of_key.cache_clear()
        names.surer = self.answer if told is not None else lambda reader, words, found: found
        loaded = name_model.weights
        name_model.weights = (lambda: told) if told is not None else loaded  # type: ignore[assignment]
        try:
            first = next(iter(self.extractor.extract(text)), None)
        finally:
            names.surer, name_model.weights = self.answer, loaded
        entity = first.speaker.entity if first is not None and first.speaker is not None else None
        return entity.name if entity is not None else None


def states(n: int, name: Span | None) -> tuple[int, ...]:
    """The state of each of a mention's words."""
    if name is None:
        return (0,) * n
    a, b = name
    return (*[0] * a, 1, *[2] * (b - a - 1), *([3, *[4] * (n - b - 1)] if b < n else []))


def labelled(asking: Asking, files: Sequence[Path]) -> Iterator[tuple[Asked, Span | None]]:
    """Every mention of the project's texts and of the files, with its name."""
    for case in tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"]:
        wanted = {e["speaker"]: e.get("entity", e["speaker"]) for e in case["expect"] if e.get("speaker")}
        for asked in asking.mentions(case["text"]):
            yield asked, asked.told(wanted.get(case["text"][slice(*asked.place)]))
    for path in (ROOT / "corpus" / "gold.jsonl", *files):
        with path.open(encoding="utf-8") as lines:
            annotated = '"quotes"' in next(lines, "")
        if annotated:
            texts = [(d.text, {q.speaker: q.entity for q in d.quotes if q.speaker}) for d in read_gold(path)]
        else:
            with path.open(encoding="utf-8") as lines:
                texts = [(json.loads(line)["text"], {}) for line in lines]
        for text, entities in texts:
            for asked in asking.mentions(text):
                yield asked, asked.told(entities.get(asked.place))


@frozen
class Maker:
    """Puts titles and names together. ``behind`` are titles before a name, by whether a comma stands between."""

    random: Random
    lists: Mapping[str, Sequence[str]]
    names: Sequence[str]
    titles: tuple[Sequence[str], Sequence[str]]
    tails: Sequence[str]
    trigrams: Mapping[str, Counter[str]] = field(repr=False)

    def word(self) -> str:
        """A word of the letters of foreign names."""
        while True:
            made = "^^"
            while made[-1] != "$":
                nexts = self.trigrams[made[-2:]]
                made += self.random.choices(list(nexts), list(nexts.values()))[0]
            if 3 <= len(made) - 3 <= 9:
                return made[2:-1]

    def of(self, *lists: str) -> str:
        return self.random.choice([word for name in lists for word in self.lists[name]])

    def surname(self) -> str:
        r, men = self.random.random(), partial(self.of, "given_male")
        known = self.random.choice(self.names).split()[-1]
        ways = {0.3: f"ال{self.word()}ي", 0.4: "ال" + self.of("occupational"), 0.6: men(), 0.75: known}
        ways |= {0.5: self.random.choice(MADE["joined"]) + men(), 0.85: "ال" + self.of("given_male", "nouns")}
        return next((ways[at] for at in sorted(ways) if r < at), self.word())

    def listed(self) -> str:
        """A given name of the lists or a made-up one, with a surname."""
        r, s = self.random.random(), self.random.random()
        articled = self.of("articled") if s < 0.4 else "ال" + self.of("given_male")
        ways = {0.2: self.of("nouns", "titular", "doubled"), 0.45: articled, 0.6: self.of("given_female")}
        ways |= {0.8: self.of("given_male"), 1.0: self.word()}
        given, s = next(ways[at] for at in sorted(ways) if r < at), self.random.random()
        part = self.random.choice(MADE["particles"])
        middle = [part, self.of("given_male")] if s < 0.1 else [self.of("given_male")] if s < 0.25 else []
        return " ".join([given, *(middle or [self.word()] * (s < 0.3)), self.surname()])

    def name(self) -> str:
        r, pick = self.random.random(), self.random.choice
        if r < 0.35:
            return self.listed()
        if r < 0.74:
            return pick(self.names)
        if r < 0.87:
            return " ".join(self.word() for _ in range(pick((2, 2, 2, 3))))
        a, b, parts = pick(self.names).split(), pick(self.names).split(), MADE["particles"]
        first = a[: 1 + (a[0] in parts)] if pick(range(4)) else [self.word()]
        middle = [w for w in pick(self.names).split()[:1] if w not in parts and not pick(range(4))]
        return " ".join(first + middle + b[-1 - (len(b) > 1 and b[-2] in parts) :])

    def sentence(self) -> tuple[str, str]:
        """A sentence and the name in it."""
        name, r = self.name(), self.random.random()
        apart = 0.6 <= r < 0.75 or r >= 0.9
        title = self.random.choice(self.tails if r >= 0.75 else self.titles[apart and self.random.random() < 0.6])
        who = (name, title) if r >= 0.75 else (title, name)
        hers = title.split()[0].endswith(("ة", "ى"))
        said = "، ".join(who) + "،" if apart else " ".join(who)
        text = self.random.choice(MADE["frames"])[hers].format(said)
        text = regex.sub("،([،:.])", r"\1", text)
        parts = name.split()
        at = len(parts) - 1 - (parts[-2] in MADE["particles"]) if len(parts) > 1 else 0
        if at and self.random.random() < 0.4:
            text += "\n" + MADE["again"][hers].format(" ".join(parts[at:]))
        return text, name


def maker(known: Iterable[tuple[Asked, Span | None]], grammar_lists: Mapping[str, Iterable[str]], seed: int) -> Maker:
    """What sentences are made of, from the mentions known."""
    found: dict[str, set[str]] = defaultdict(set)
    foreign: set[str] = set()
    for asked, name in known:
        if not asked.final or name is None:
            continue
        (a, b), n, words = name, len(asked.words), asked.words
        if NO_NAME & {*asked.seen[a]} and "listed_given" not in asked.seen[a]:
            continue
        if any(NO_PART & {*seen} for seen in asked.seen[a:b]) or not all(map(WORDS.fullmatch, words[a:b])):
            continue
        if 2 <= b - a <= 6:
            found["names"].add(" ".join(words[a:b]))
            signs = zip(words[a:b], asked.seen[a:b], strict=True)
            strange = (w for w, s in signs if ("FW" in s or "NS" in s) and "listed_given" not in s)
            foreign.update(w for w in strange if len(w) > 2 and not w.startswith("ال"))
        before, behind = words[:a], words[b + (b < n and words[b] == "،") :]
        apart = bool(before) and before[-1] == "،"
        title = before[:-1] if apart else before
        whole = not asked.lead and all(map(WORDS.fullmatch, (*title, *behind)))
        if title and b == n and whole and not title[0].startswith(tuple(MADE["kin"])):
            found["apart" if apart else "titles"].add(" ".join(title))
        if behind and a == 0 and whole:
            found["tails"].add(" ".join(behind))
    trigrams: dict[str, Counter[str]] = defaultdict(Counter)
    for word in sorted(foreign):
        spelt = f"^^{word}$"
        for i in range(2, len(spelt)):
            trigrams[spelt[i - 2 : i]][spelt[i]] += 1
    lists = {name.removeprefix("names."): sorted(words) for name, words in grammar_lists.items() if "names." in name}
    pools = {name: sorted(words) for name, words in found.items()}
    return Maker(Random(seed), lists, pools["names"], (pools["titles"], pools["apart"]), pools["tails"], trigrams)


def fit(examples: Sequence[Example], vocabulary: Mapping[str, int], rounds: int) -> Matrix:
    """The weights (L-BFGS) that make the states likeliest under an L2 penalty: features by states."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].seen))
    examples = [examples[i] for i in order]
    rows = [sorted(vocabulary[f] for f in seen if f in vocabulary) for e in examples for seen in e.seen]
    ends, flat = np.cumsum([0, *map(len, rows)]), np.array([i for row in rows for i in row], np.int32)
    x = csr_matrix((np.ones(len(flat), np.float32), flat, ends), shape=(len(rows), len(vocabulary)))
    y = np.array([state for e in examples for state in e.states])
    mass = np.array([e.weight for e in examples for _ in e.seen])
    lengths = np.array([len(e.seen) for e in examples])
    at, size = np.flatnonzero(np.diff(lengths, prepend=0)), np.concatenate([[0], np.cumsum(lengths)])
    same = [(size[i], size[j], lengths[i]) for i, j in zip(at, [*at[1:], len(lengths)], strict=True)]
    across = x.T.tocsr()
    right = np.zeros((len(y), STATES))
    right[np.arange(len(y)), y] = mass
    right = across @ right

    def loss(flat_weights: Matrix) -> tuple[float, Matrix]:
        w = flat_weights.reshape(-1, STATES)
        scores = np.asarray(x @ w)
        likely, total = np.empty_like(scores), -float(mass @ scores[np.arange(len(y)), y])
        for first, last, n in same:
            z, of = marginals(scores[first:last].reshape(-1, n, STATES))
            total += float(z @ mass[first:last:n])
            likely[first:last] = of.reshape(-1, STATES)
        gradient = across @ (likely * mass[:, None]) - right + PENALTY * w
        return total + PENALTY / 2 * float(flat_weights @ flat_weights), gradient.ravel()

    start = np.zeros(len(vocabulary) * STATES)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": rounds})
    return np.asarray(found.x).reshape(-1, STATES)


FOLLOWS = np.full((STATES, STATES), -1e9)
for one, other in ((0, 0), (0, 1), (1, 2), (1, 3), (2, 2), (2, 3), (3, 4), (4, 4)):
    FOLLOWS[one, other] = 0.0
BEGINS = np.array([0.0, 0.0, -1e9, -1e9, -1e9])


def marginals(scores: Matrix) -> tuple[Matrix, Matrix]:
    """Of mentions of one length the log of the sum over all readings, and how likely each word is in each state."""
    n = scores.shape[1]
    forward, backward = np.empty_like(scores), np.zeros_like(scores)
    forward[:, 0] = scores[:, 0] + BEGINS
    for t in range(1, n):
        forward[:, t] = np.logaddexp.reduce(forward[:, t - 1, :, None] + FOLLOWS, axis=1) + scores[:, t]
    for t in range(n - 2, -1, -1):
        ahead = (scores[:, t + 1] + backward[:, t + 1])[:, None, :]
        backward[:, t] = np.logaddexp.reduce(FOLLOWS + ahead, axis=2)
    z: Matrix = np.logaddexp.reduce(forward[:, -1], axis=1)
    return z, np.exp(forward + backward - z[:, None, None])


def strongest(examples: Sequence[Example]) -> dict[str, name_model.Scores]:
    """The weights in hundredths, of the features that say most."""
    counted = Counter(feature for e in examples for seen in e.seen for feature in seen)
    often = sorted(feature for feature, n in counted.items() if n >= RAREST)
    first = fit(examples, {feature: i for i, feature in enumerate(often)}, 40)
    says = np.abs(first - first[:, :1]).max(axis=1) * np.array([counted[feature] for feature in often]) ** 0.4
    kept = sorted(often[i] for i in np.argsort(-says, kind="stable")[:KEPT])
    w = fit(examples, {feature: i for i, feature in enumerate(kept)}, 45)
    told = np.rint(100 * (w - w[:, :1])).astype(int)
    return {name: (a, b, c, d) for name, (_, a, b, c, d) in zip(kept, told.tolist(), strict=True) if any((a, b, c, d))}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("articles", type=Path, nargs="*")
    cli.add_argument("--made", type=int, default=22000, help="sentences to put together")
    cli.add_argument("--seed", type=int, default=11)
    cli.add_argument("--out", type=Path)
    cli.add_argument("--write", action="store_true")
    args = cli.parse_args()
    asking = Asking()
    known = list(labelled(asking, args.articles))
    full = maker(known, asking.extractor.grammar.sets, args.seed)
    examples = [
        Example(asked.seen, states(len(asked.seen), name), OF_RULES if asked.final else PASSING)
        for asked, name in known
    ]
    aside = [name for name in full.names if zlib.crc32(name.encode()) % ASIDE == 0]
    used = sorted({*full.names} - {*aside})
    making = Maker(full.random, full.lists, used, full.titles, full.tails, full.trigrams)
    for text, name in (making.sentence() for _ in range(args.made)):
        for asked in asking.mentions(text):
            span = asked.of(name)
            if not asked.final or span is None or (asked.rules is None and span == (0, len(asked.keys))):
                continue
            weight = OF_MADE if asked.rules == span else MENDED
            examples.append(Example(asked.seen, states(len(asked.seen), span), weight))
    told = strongest(examples)
    testing = Maker(Random(args.seed + 1), full.lists, aside, full.titles, full.tails, full.trigrams)
    held = [testing.sentence() for _ in range(max(1, args.made // ASIDE))]
    alone, helped = (sum(asking.named(text, by) != name for text, name in held) for by in (None, told))
    head = [
        "Weights of quotes.coreference.name_model: of each feature for a name's first word, a later one, the first",
        "behind it and one farther behind, against standing before any name, in hundredths of a natural logarithm.",
        f"Fitted by tools/fit_names.py on {len(examples)} mentions, {len(examples) - len(known)} of them made. In",
        f"{len(held)} sentences made of names kept aside the rules have {alone} names wrong, with the model {helped}.",
    ]
    rows = [f"{json.dumps(name, ensure_ascii=False)} = {list(row)}" for name, row in sorted(told.items())]
    sys.stdout.write("\n".join(head) + "\n")
    for path in [args.out] * (args.out is not None) + [WEIGHTS] * args.write:
        path.write_text("\n".join([*(f"# {line}" for line in head), "", "[weights]", *rows, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
