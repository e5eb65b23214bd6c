"""What the other parts of the program see of the grammar: its types and how to load it."""

from quotes.grammar.loader import MAX_WORDS, load_grammar
from quotes.grammar.model import Grammar
from quotes.grammar.shapes import Analysis, CueForm, Phrase, Verb

__all__ = ["MAX_WORDS", "Analysis", "CueForm", "Grammar", "Phrase", "Verb", "load_grammar"]
