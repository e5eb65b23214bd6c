"""Who speaks in a corpus: the speakers of many articles, each once.

names.py reads a name so that spellings agree; registry.py the user's list of who is who; forms.py counts what each name
said; rules.py finds names that are one speaker, merging.py keeps what is joined, by which rule, and what is in doubt;
groups.py tells the result.
"""

from __future__ import annotations

from quotes.speakers.groups import Candidate, Name, Speaker, Speakers, group_speakers, grouped
from quotes.speakers.registry import Entry, read_registry

__all__ = ["Candidate", "Entry", "Name", "Speaker", "Speakers", "group_speakers", "grouped", "read_registry"]
