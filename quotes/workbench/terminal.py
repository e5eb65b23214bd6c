"""The linguist's tools on the terminal: forms, faults, examples and explanations as rich tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from quotes.console import SafeConsole
from quotes.trace import REASONS
from quotes.workbench.coverage import UNASKED_TEXT, Coverage
from quotes.workbench.examples import Outcome
from quotes.workbench.explanation import Explanation, Judged, Match, Parsed
from quotes.workbench.inflection import Inflected, Slot

STYLES = {
    "read": "",
    "dropped": "strike dim",
    "with object": "italic",
    "behind a comma": "italic",
    "read otherwise": "dim",
}
NOTES = {
    "read": "",
    "dropped": "dropped",
    "with object": "only with a pronoun",
    "behind a comma": "only behind a comma",
}
MOST_REASONS, MOST_FORMS = 4, 3
SOLVED = {"missed": "accept", "mistaken": "reject"}


def console() -> Console:
    """Standard output; nothing in the text is taken for markup."""
    return SafeConsole(soft_wrap=False)


def forms_table(entry: Inflected) -> RenderableType:
    """One verb: a row a group of slots, its forms behind it."""
    title = f"{entry.lemma}  [{entry.id}]  {entry.category}, {entry.paradigm}{', strict' if entry.strict else ''}"
    grid = Table(
        title=title, title_justify="left", caption=f"frames: {', '.join(entry.frames)}", caption_justify="left"
    )
    for name in ("", "slot", "form", ""):
        grid.add_column(name, no_wrap=True)
    groups: dict[str, list[Slot]] = {}
    for slot in entry.forms:
        groups.setdefault(slot.slot.partition(".")[0], []).append(slot)
    for name, slots in groups.items():
        grid.add_section()
        for n, slot in enumerate(slots):
            note = f"read as {slot.instead}" if slot.instead else NOTES[slot.state]
            surface = Text(slot.surface, STYLES[slot.state])
            grid.add_row("" if n else name, slot.slot.partition(".")[2], surface, note)
    return grid


def examples_table(outcomes: Sequence[Outcome], *, every: bool) -> RenderableType:
    """A row an entry; below it the examples that do not hold, and what was found in them."""
    grid = Table(title_justify="left")
    grid.add_column("entry", no_wrap=True)
    for name in ("accept", "reject", "missed", "mistaken"):
        grid.add_column(name, justify="right")
    failures: list[RenderableType] = []
    for (path, entry), group in groupby(outcomes, key=lambda o: (o.example.path, o.example.entry)):
        rows = list(group)
        failed = [o for o in rows if not o.holds]
        failures += [_failure(o) for o in failed]
        if every or failed:
            grid.add_row(
                f"{Path(path).stem} {entry}",
                *(_share(rows, kind) for kind in ("accept", "reject", "missed", "mistaken")),
            )
    totals = [_share(outcomes, kind) for kind in ("accept", "reject", "missed", "mistaken")]
    grid.add_section()
    grid.add_row("all", *totals, style="bold")
    return Group(grid, *failures)


def _share(outcomes: Iterable[Outcome], kind: str) -> str:
    of_kind = [o.holds for o in outcomes if o.example.kind == kind]
    if not of_kind:
        return ""
    return f"{sum(of_kind)}/{len(of_kind)}" if kind in ("accept", "reject") else str(len(of_kind))


def _failure(outcome: Outcome) -> Text:
    example = outcome.example
    place = example.path if example.line is None else f"{example.path}:{example.line}"
    found = ", ".join(outcome.found) or "nothing"
    solved = SOLVED.get(example.kind)
    wrong = f"solved: move it to {solved}" if solved else f"found: {found}"
    return Text(f"{place}: entry [{example.entry}]: {example.kind}: {example.text}\n  {wrong}", "red")


def coverage_view(coverage: Coverage, *, least: int) -> RenderableType:
    """Entries that occur, the most frequent first, then words of ``least`` occurrences that no entry covers."""
    entries = Table(title=f"{coverage.documents} documents, {coverage.records} records", title_justify="left")
    for name in ("entry", "lemma"):
        entries.add_column(name, no_wrap=True)
    for name in ("occurs", "cue of", "part of"):
        entries.add_column(name, justify="right")
    entries.add_column("nothing came of it: why")
    for entry in sorted(coverage.entries.values(), key=lambda entry: -entry.occurrences):
        if entry.occurrences:
            why = ", ".join(f"{reason} {n}" for reason, n in entry.dropped.most_common(MOST_REASONS))
            numbers = map(str, (entry.occurrences, entry.records, entry.parts))
            entries.add_row(entry.id, entry.lemma, *numbers, why)
    words = Table(title="Without an entry, by what follows", title_justify="left")
    words.add_column("word", no_wrap=True)
    words.add_column("occurs", justify="right")
    words.add_column("before")
    words.add_column("written")
    for word in coverage.uncovered:
        if word.occurrences >= least:
            frames = ", ".join(f"{frame} {n}" for frame, n in word.frames.most_common())
            forms = "، ".join(form for form, _ in word.forms.most_common(MOST_FORMS))
            words.add_row(word.lemma, str(word.occurrences), frames, forms)
    legend = Table.grid(padding=(0, 2))
    for reason in sorted({reason for entry in coverage.entries.values() for reason in entry.dropped}):
        legend.add_row(Text(reason, "dim"), Text(REASONS.get(reason, UNASKED_TEXT), "dim"))
    listed = sum(word.occurrences for word in coverage.listed)
    note = Text(f"{listed} more stand by words that silent.toml lists", "dim")
    return Group(entries, legend, words, note)


def explanation_view(explanation: Explanation, *, tree: bool) -> RenderableType:
    """Matches and their fate, then the records; with ``tree`` every parsed sentence as well."""
    views: list[RenderableType] = [_matches(explanation.matches)]
    if tree:
        views += [_tree(sentence) for sentence in explanation.sentences if sentence.tokens]
    if not explanation.records:
        views.append(Text("no record", "bold"))
    views += [_record(judged) for judged in explanation.records]
    return Group(*views)


def _matches(matches: Sequence[Match]) -> RenderableType:
    if not matches:
        return Text("nothing in the text is a form of any entry")
    grid = Table(title="What the grammar knows in it", title_justify="left", show_lines=True)
    for name in ("word", "entry and form", "the parse", "what became of it"):
        grid.add_column(name)
    for match in matches:
        frame = f"\nframe {match.frame}" if match.frame else ""
        grid.add_row(match.text, f"{match.entry}\n{match.form}{frame}", match.parse, Text("\n").join(_fate(match)))
    return grid


def _fate(match: Match) -> Iterator[Text]:
    if match.record is not None:
        yield Text(f"record {match.record}: {match.share}", "green" if match.outcome == "record" else "")
        return
    for reason in match.reasons:
        yield Text(f"{reason.text}{f' («{reason.by}»)' if reason.by else ''}", "yellow")
    if not match.reasons:
        yield Text("not looked at: no cue needs it", "dim")


def _tree(sentence: Parsed) -> RenderableType:
    grid = Table(title="The parse", title_justify="left")
    for name in ("", "word", "UPOS", "relation", "head"):
        grid.add_column(name, no_wrap=True)
    for n, token in enumerate(sentence.tokens):
        head = "" if token.head == n else f"{token.head} {sentence.tokens[token.head].text}"
        grid.add_row(str(n), token.text, token.upos, token.deprel, head)
    return grid


def _record(judged: Judged) -> RenderableType:
    record = judged.record
    speaker = record["speaker"]
    entity = speaker["entity"]["name"] if speaker and speaker["entity"] else "–"
    mention = (speaker["text"] or "implicit") if speaker else "–"
    grid = Table.grid(padding=(0, 2))
    rows = {
        "cue": f"{record['cue']['text']} ({judged.entry}, {record['cue']['kind']})",
        "frame": f"{judged.frame}; speaker by the case {judged.case}",
        "speaker": f"{mention} → {entity}",
        "through": "، ".join(each["text"] for each in record["intermediaries"]),
        "medium": record["medium"]["text"] if record["medium"] else "",
        "content": f"{record['text']}  [{record['form']}, {record['type']}]",
        "confidence": f"{record['confidence']}  = {', '.join(_weights(judged))}",
    }
    for name, value in rows.items():
        if value:
            grid.add_row(Text(name, "dim"), value)
    return Group(Text(f"\nrecord {record['id']}  {record['rule']}", "bold"), Padding(grid, (0, 0, 0, 2)))


def _weights(judged: Judged) -> Iterator[str]:
    """The logistic score's parts, the weightiest first."""
    yield f"bias {judged.bias:+.2f}"
    for sign, weight in sorted(judged.signs.items(), key=lambda item: -abs(item[1])):
        yield f"{sign} {weight:+.2f}"
