"""The grammar: ``grammars/*.toml`` loaded, checked and compiled once.

>>> load_grammar().lookup("واضاف")[0].form.verb.lemma
'أضاف'
"""

from quotes.grammar.resources import grammar_root
from quotes.grammar.schema import Analysis, CueForm, Grammar, Phrase, Verb, load_grammar

__all__ = ["Analysis", "CueForm", "Grammar", "Phrase", "Verb", "grammar_root", "load_grammar"]
