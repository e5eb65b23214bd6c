"""Write the counts in grammars/README.md anew: ``python tools/update_grammar_counts.py``."""

from __future__ import annotations

from pathlib import Path

from marked import rewrite

from quotes.grammar import load_grammar
from quotes.grammar.shapes import FRAMES
from quotes.workbench.examples import examples

README = Path(__file__).parents[1] / "grammars" / "README.md"


def counts() -> str:
    """What the grammar holds, in a sentence."""
    grammar = load_grammar()
    kinds = [example.kind for example in examples()]
    phrases = len({phrase.id for phrase in grammar.phrases})
    forms, spellings = grammar.counts()["forms"], len(grammar.phrases)
    return (
        f"{len(grammar.verbs)} verbs with {forms:,} forms, {phrases} source phrases in {spellings} spellings, "
        f"{len(FRAMES)} frames;\n{kinds.count('accept')} examples accepted and {kinds.count('reject')} rejected, "
        f"{kinds.count('missed')} missed and {kinds.count('mistaken')} mistaken.\n"
    )


def main() -> None:
    """Replace what stands between the markers."""
    rewrite(README, "counts", counts())


if __name__ == "__main__":
    main()
