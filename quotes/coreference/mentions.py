"""What a speaker's noun phrase says of its bearer: name, role, kind, gender, number."""

from __future__ import annotations

from attrs import frozen

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.coreference.names import name_run
from quotes.document import Stretch
from quotes.lexicon import bare, definite, without_conjunction
from quotes.records import EntityKind


@frozen
class Mention:
    """A speaker's phrase, taken apart. ``name`` is a word stretch inside it (None: it has none), ``roles``
    what stands before and behind the name."""

    words: Stretch
    name: Stretch | None
    roles: tuple[Stretch, ...]
    kind: EntityKind
    gender: str | None
    number: str
    head: str
    keys: frozenset[str]

    @property
    def definite_noun(self) -> bool:
        """A description that points back, without a name: ``المصدر``, ``الوزيرة``, ``الصحيفة``."""
        return self.name is None and self.head.startswith("ال")


def mention_of(reader: Reader, words: Stretch, *, verb_gender: str | None = None) -> Mention:
    """Take a noun phrase apart; ``verb_gender``: the gender of the verb that agrees with it."""
    doc = reader.doc
    heads = [doc.key(k) for k in range(words.first, words.last) if doc.words[k].is_word] or [""]
    head = heads[1] if len(heads) > 1 and heads[0] in doc.grammar.sets["anaphors.same"] else heads[0]
    head = without_lead(head, words.lead) if head == heads[0] else head
    name = name_run(reader, words)
    number = _number(reader, words, head)
    return Mention(
        words=words,
        name=name,
        roles=_roles(words, name),
        kind=_kind(reader, words, head, name, number),
        gender=verb_gender or _gender(reader, head, name),
        number=number,
        head=head,
        keys=frozenset(
            bare(without_conjunction(doc.key(k))) for k in range(words.first, words.last) if doc.words[k].is_word
        ),
    )


def _roles(words: Stretch, name: Stretch | None) -> tuple[Stretch, ...]:
    """Title and office on both sides of the name: «المهندس | فلان | مدير التراخيص»."""
    if name is None:
        return ()
    sides = (Stretch(words.first, name.first, words.lead), Stretch(name.last, words.last))
    return tuple(side for side in sides if len(side))


def _number(reader: Reader, words: Stretch, head: str) -> str:
    doc = reader.doc
    if any(doc.key(k) in ("و",) for k in range(words.first, words.last)):
        return "p"
    if _plural(reader, head) or (len(head) > 4 and head.endswith(("ون", "ين")) and not reader.lexicon.given_name(head)):
        return "p"
    if (
        len(head) > 5
        and head.endswith(("ان",))
        and reader.lexicon.person_noun(head)
        and not reader.lexicon.given_name(head)
    ):
        return "d"
    return "s"


def _plural(reader: Reader, head: str) -> bool:
    """A plural or collective noun for people, also in construct (مسؤولو الوزارة)."""
    lexicon = reader.lexicon
    if lexicon.any(("anaphors.plurals",), head):
        return True
    if head.endswith("و") and not (lexicon.given_name(head) or lexicon.has("names.particles", head)):
        return lexicon.person_noun(head[:-1])
    return head.endswith(("ون", "ين", "ات")) and lexicon.person_noun(head) and not lexicon.given_name(head)


def _gender(reader: Reader, head: str, name: Stretch | None) -> str | None:
    lexicon = reader.lexicon
    if name is not None:
        first = reader.doc.key(name.first)
        if lexicon.any(("names.given_female",), first) and not lexicon.any(("names.given_male",), first):
            return "f"
        if lexicon.any(("names.given_male",), first) and not head.endswith("ة"):
            return "m"
    if head.endswith(("ة", "ات")):
        return "f"
    if lexicon.any(("outlets.feminine_heads", "groups.feminine", "titles.feminine"), head):
        return "f"
    if lexicon.person_noun(head) or lexicon.body(head) or definite(head):
        return "m"
    return None


def _kind(reader: Reader, words: Stretch, head: str, name: Stretch | None, number: str) -> EntityKind:
    lexicon = reader.lexicon
    if place_at(reader, words):
        return "organisation"
    if name is not None and (name.first == words.first or lexicon.person_noun(head)) and not _plural(reader, head):
        return "person"
    if lexicon.outlet_head(head) or lexicon.outlet_name(head):
        return "organisation"
    if lexicon.any(("anaphors.singular", "anaphors.one_of"), head):
        return "person"
    if _plural(reader, head):
        return "group"
    if lexicon.any(("groups.heads",), head):
        return "person"
    if lexicon.any(("groups.documents",), head):
        return "document"
    if lexicon.any(("titles.offices", "titles.honorifics", "titles.kin"), head):
        return "group" if number == "p" else "person"
    if lexicon.body(head):
        return "organisation"
    if name is not None:
        return "person"
    return "unknown"
