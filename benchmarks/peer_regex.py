"""A regular expression of an afternoon as a peer: transparent, and better than it looks.

A form of a verb of saying, up to twenty words without a stop, then either a complementizer and the words up to the
stop or the next participle, or quotation marks and what is in them. What stands between verb and complementizer, up
to the first preposition of place or time, is the speaker; where nothing stands there it is the speaker before. It
borrows the forms of this package's grammar, but neither its frames nor a parse.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quotes.annotation import Attribution
from quotes.annotation.gold import Offsets
from quotes.grammar import Grammar

STATING = ("statement", "denial", "question")
COMPLEMENTIZER = r"(?:(?:إلى|الى|على|من)\s+)?ب?[إأا]ن(?:ه|ها|هم|هما|نا|ني)?"
CLOSING = {"«": "»", "“": "”", '"': '"', "„": "“”"}
ADJUNCT = r"(?:،|\(|في|خلال|أمام|عبر|على|اليوم|أمس|بعد|قبل|عقب|ل[«\"“]|مساء|صباح|للصحفيين|يوم)\b?"


class Regex:
    """Attributions of a raw text."""

    def __init__(self, grammar: Grammar) -> None:
        forms = {
            key
            for key, found in grammar.forms.items()
            for form in found
            if form.verb.category in STATING and form.kind != "masdar" and len(key) > 2
        }
        words = "|".join(sorted((_loose(form) for form in forms), key=len, reverse=True))
        marks = "|".join(f"{regex.escape(a)}(?P<said>[^{b}\n]{{12,}})[{b}]" for a, b in CLOSING.items())
        stop = r"(?=[.!؟\n]|،\s+(?:و|ف)?(?:م\w+[اةًي]+\s+(?:إلى|على|أن|الى|ان)|كما|فيما|بينما)|$)"
        self.pattern = regex.compile(
            rf"\b[وف]?(?P<cue>{words})\b(?P<gap>(?:\s+|،\s)[^.!؟\n:«“\"„]{{0,140}}?)?"
            rf"(?:\b(?P<that>{COMPLEMENTIZER})\s+(?P<clause>[^.!؟\n]+?){stop}|[\s:،]*(?:{marks}))"
        )
        self.adjunct = regex.compile(rf"(?:^|\s){ADJUNCT}")

    def __call__(self, text: str) -> Iterator[Attribution]:
        last: str | None = None
        at = 0
        while found := self.pattern.search(text, at):
            speaker = self._speaker(found)
            last = text[slice(*speaker)] if speaker else last
            name = "clause" if found["clause"] else "said"
            content = found.span(name)
            if name == "clause" and found["that"][-1] != "ن":
                content = found.start("that"), content[1]  # إنه: the pronoun belongs to the clause
            direct = name == "said"
            yield Attribution(
                content=(content,),
                cue=found.span("cue"),
                speaker=speaker,
                entity=last,
                form="quotation" if direct else "clause",
                type="direct" if direct else "indirect",
            )
            at = max(found.end("gap") if found["gap"] else found.end("cue"), content[0])

    def _speaker(self, found: regex.Match[str]) -> Offsets | None:
        gap = found["gap"] or ""
        cut = self.adjunct.search(gap)
        words = gap[: cut.start()] if cut else gap
        start = found.start("gap") + len(words) - len(words.lstrip(" ،"))
        end = found.start("gap") + len(words.rstrip(" ،"))
        return (start, end) if start < end else None


def _loose(form: str) -> str:
    """A folded form that matches any spelling of alif."""
    return regex.escape(form).replace("ا", "[اأإآ]")
