"""The ways of scoring that the field uses, one a file, all over the same comparison."""

from quotes.evaluation.measures import Protocol
from quotes.evaluation.protocols.assignment import ASSIGNMENT
from quotes.evaluation.protocols.core import CORE
from quotes.evaluation.protocols.gender_gap import GENDER_GAP
from quotes.evaluation.protocols.parc import PARC
from quotes.evaluation.protocols.transmission import TRANSMISSION

PROTOCOLS: tuple[Protocol, ...] = (CORE, TRANSMISSION, PARC, GENDER_GAP, ASSIGNMENT)

__all__ = ["ASSIGNMENT", "CORE", "GENDER_GAP", "PARC", "PROTOCOLS", "TRANSMISSION"]
