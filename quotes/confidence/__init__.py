"""How sure each record is: what speaks for and against it (``signs``), and the estimate made of that (``estimate``)."""

from quotes.confidence.estimate import confidence_of, estimate
from quotes.confidence.signs import signs_of

__all__ = ["confidence_of", "estimate", "signs_of"]
