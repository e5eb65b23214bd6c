"""Each quote attached to its speaker and intermediary: dependency tree and frame to spans."""

from quotes.attribution.draft import Draft, Finding, Relay
from quotes.attribution.reader import Reader
from quotes.attribution.resolver import resolve_sentence
from quotes.attribution.tree import Tree

__all__ = ["Draft", "Finding", "Reader", "Relay", "Tree", "resolve_sentence"]
