"""Cue candidates: a surface form whose frame fits."""

from quotes.cues.candidates import Candidate, Opener
from quotes.cues.finder import find_candidates
from quotes.cues.presence import presence_of

__all__ = ["Candidate", "Opener", "find_candidates", "presence_of"]
