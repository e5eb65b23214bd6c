"""Segments and sentences of a raw text, with exact offsets."""

from __future__ import annotations

from quotes.segments.furniture import Furniture, load_furniture
from quotes.segments.segmenting import Segment, segment
from quotes.segments.sentencing import Sentence, sentences

__all__ = ["Furniture", "Segment", "Sentence", "load_furniture", "segment", "sentences"]
