"""Names, roles, pronouns and dropped subjects: the entities of a document."""

from quotes.coreference.resolve import resolve_entities
from quotes.coreference.topic_sentences import topic_sentences

__all__ = ["resolve_entities", "topic_sentences"]
