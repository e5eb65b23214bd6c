"""Names, roles, pronouns and dropped subjects: the entities of a document."""

from quotes.coreference.resolve import resolve_entities

__all__ = ["resolve_entities"]
