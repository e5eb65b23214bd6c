"""Write docs/coverage.md from the counts of a corpus of articles, of which it holds no more than single words.

``quotes grammar coverage --json --least 1 articles.jsonl > counts.json``, then ``tools/coverage.py counts.json``.
A second file may have the words without an entry from more articles than the entries were counted in. Without a file
the page's list of entries is brought up to date, new ones not counted yet.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from quotes.folding import fold
from quotes.grammar import load_grammar
from quotes.grammar.resources import grammar_root
from quotes.trace import REASONS
from quotes.workbench.coverage import UNASKED, UNASKED_TEXT

PAGE = Path(__file__).parents[1] / "docs" / "coverage.md"
COVERED = 5  # occurrences; a word that is more frequent must have an entry or stand in a list of silent.toml
SHOWN = 3  # occurrences; less frequent words are only counted
MOST_REASONS = 4
RULE = "| --- | --- | ---: | ---: | ---: | --- |"
MOST_WORDS = 40  # of one list


def page(counts: dict[str, Any]) -> str:
    """The page. Raises SystemExit, naming them, where frequent words are neither covered nor listed."""
    left = [word for word in counts["uncovered"] if word["occurrences"] > COVERED]
    if left:
        named = ", ".join(f"{word['lemma']} ({word['occurrences']})" for word in left)
        raise SystemExit(f"neither covered nor listed in grammars/silent.toml: {named}")
    return (
        "\n".join([*_head(counts), *_entries(counts), *_reasons(counts), *_uncovered(counts), *_listed(counts)]) + "\n"
    )


def _head(counts: dict[str, Any]) -> Iterator[str]:
    entries = counts["entries"]
    total = {key: sum(entry[key] for entry in entries) for key in ("occurrences", "records", "parts")}
    occurring = sum(entry["occurrences"] > 0 for entry in entries)
    yield from (
        "# What the grammar covers",
        "",
        "<!-- written by tools/coverage.py -->",
        f"Counted in {counts['documents']:,} news articles of many outlets and countries, which are not part of this "
        f"repository: {counts['records']:,} records.",
        "Count in a corpus of your own with `quotes grammar coverage FILE...` ([grammar.md](grammar.md)).",
        "",
        f"Of {len(entries)} entries {occurring} occur: {total['occurrences']:,} times, {total['records']:,} times as "
        f"the cue of a record, {total['parts']:,} times as another part of one (the phrase before a cue, what names "
        "who passed the words on).",
        "",
    )


def _entries(counts: dict[str, Any]) -> Iterator[str]:
    yield from (
        "## Entries",
        "",
        "Why nothing came of the others: the last reason that a step gave, in the words below the table. A word that "
        "several entries know (ذكر) counts in each.",
        "",
        "| entry | lemma | occurs | cue | part | nothing: why |",
        RULE,
    )
    for entry in sorted(counts["entries"], key=lambda entry: (-entry["occurrences"], entry["id"])):
        dropped = Counter(entry["dropped"]).most_common()
        why = [f"{reason} {n}" for reason, n in dropped[:MOST_REASONS]]
        rest = sum(n for _, n in dropped[MOST_REASONS:])
        why += [f"others {rest}"] if rest else []
        numbers = " | ".join(str(entry[key]) for key in ("occurrences", "records", "parts"))
        yield f"| {entry['id']} | {entry['lemma']} | {numbers} | {', '.join(why)} |"
    yield ""


def _reasons(counts: dict[str, Any]) -> Iterator[str]:
    yield from ("| why | times | |", "| --- | ---: | --- |")
    total: Counter[str] = Counter()
    for entry in counts["entries"]:
        total.update(entry["dropped"])
    for reason, n in total.most_common():
        yield f"| {reason} | {n} | {UNASKED_TEXT if reason == UNASKED else REASONS[reason]} |"
    yield ""


def _uncovered(counts: dict[str, Any]) -> Iterator[str]:
    words = counts["uncovered"]
    shown = [word for word in words if word["occurrences"] >= SHOWN]
    yield from (
        "## Words without an entry",
        "",
        f"In {counts['searched']:,} articles, words that take a clause with أن or stand by words in marks of no "
        f"record. None of them occurs more than {COVERED} times: a more frequent one has got an entry or stands in a "
        "list below.",
        f"{len(words) - len(shown):,} occur once or twice; the others:",
        "",
        "| word | occurs | before |",
        "| --- | ---: | --- |",
    )
    for word in shown:
        frames = ", ".join(f"{frame} {n}" for frame, n in word["frames"].items())
        yield f"| {word['lemma']} | {word['occurrences']} | {frames} |"
    yield ""


def _listed(counts: dict[str, Any]) -> Iterator[str]:
    """By list, with the comment above it for the reason."""
    comments = _comments()
    yield from (
        "## Words that say nothing",
        "",
        "The same places, but nobody says what follows: listed in [silent.toml](../grammars/silent.toml), with how "
        "often they occur there.",
        "",
        "| list | why | words |",
        "| --- | --- | --- |",
    )
    by_list: dict[str, list[dict[str, Any]]] = {}
    for word in counts["listed"]:
        by_list.setdefault(word["listed"], []).append(word)
    for name, words in sorted(by_list.items()):
        shown = [f"{word['lemma']} {word['occurrences']}" for word in words[:MOST_WORDS]]
        more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
        yield f"| {name} | {comments[name]} | {'، '.join(shown)}{more} |"


def _comments() -> dict[str, str]:
    """What stands above each list of silent.toml."""
    found: dict[str, str] = {}
    comment: list[str] = []
    for line in (grammar_root() / "silent.toml").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            comment.append(line.removeprefix("#").strip())
        elif line and not line.startswith((" ", "]")):
            found[line.partition(" = ")[0]] = " ".join(comment)
        if not line.startswith("#"):
            comment = []
    return found


def up_to_date(text: str) -> str:
    """The page with the entries that the grammar has now; those that were not counted come last."""
    grammar = load_grammar()
    lemmas = {entry.id: entry.lemma for entry in (*grammar.verbs, *grammar.phrases)}
    lines = text.split("\n")
    first = lines.index(RULE) + 1
    last = lines.index("", first)
    kept = [row for row in lines[first:last] if row.split(" | ")[0].removeprefix("| ") in lemmas]
    counted = {row.split(" | ")[0].removeprefix("| ") for row in kept}
    new = [f"| {id} | {lemmas[id]} | – | – | – | not counted yet |" for id in sorted(lemmas.keys() - counted)]
    return "\n".join([*lines[:first], *kept, *new, *lines[last:]])


def main() -> None:
    """Render the counts of ``quotes grammar coverage --json``."""
    if len(sys.argv) == 1:
        PAGE.write_text(up_to_date(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
        return
    counts, words = (orjson.loads(Path(path).read_bytes()) for path in (sys.argv[1], sys.argv[-1]))
    counts |= {key: words[key] for key in ("uncovered", "listed")} | {"searched": words["documents"]}
    # a word that shares its lemma with an entry, but not a form, has one: الآسف beside أسف
    lemmas = {fold(verb.lemma) for verb in load_grammar().verbs}
    counts["uncovered"] = [word for word in counts["uncovered"] if word["lemma"] not in lemmas]
    PAGE.write_text(page(counts), encoding="utf-8")


if __name__ == "__main__":
    main()
