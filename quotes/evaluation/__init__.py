"""How good records are against gold, by the protocols of the field."""

from quotes.evaluation.predictions import extract_predictions, read_predictions, words_of
from quotes.evaluation.report import Report, evaluate

__all__ = ["Report", "evaluate", "extract_predictions", "read_predictions", "words_of"]
