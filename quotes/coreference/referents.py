"""One who speaks in a document, and which later mentions take him up."""

from __future__ import annotations

from attrs import define, field, frozen

from quotes.coreference.mentions import Mention
from quotes.document import Stretch

TELLING = 3  # words of an adjective and a name
DENYING = "غير"  # with the adjective behind it it tells one thing: «المنظمة غير الحكومية»


@define(eq=False)
class Referent:
    """One who speaks in this document, with every mention seen so far, newest last.

    ``ways`` holds the first of the mentions that say the same, by what they say: what a later one is compared with,
    so that somebody mentioned ten thousand times costs no more than he has names.
    """

    mentions: list[Mention]
    ways: dict[tuple[object, ...], Mention] = field(init=False)
    fullest: Stretch | None = None
    introduced: Stretch | None = None
    gender: str | None = None
    number: str = "s"
    name_keys: frozenset[str] = field(factory=frozenset)

    @ways.default
    def _first_ways(self) -> dict[tuple[object, ...], Mention]:
        return {_telling(mention): mention for mention in reversed(self.mentions)}

    def add(self, mention: Mention) -> None:
        """One more mention."""
        self.mentions.append(mention)
        self.ways.setdefault(_telling(mention), mention)

    @property
    def first(self) -> Mention:
        """The mention that introduced it."""
        return self.mentions[0]


@frozen
class Before:
    """Who spoke before a mention; ``bound``: whether the verb beside it says that he goes on (وأضاف)."""

    who: Referent
    bound: bool


def _telling(mention: Mention) -> tuple[object, ...]:
    """What of a mention a later one is compared with."""
    return mention.keys, mention.noun, mention.head, mention.name is None, mention.placed, mention.related


def differ(referent: Referent, mention: Mention) -> bool:
    """Whether the mention is of the other gender: «قالت جنرال إلكتريك» is not «فلان، رئيس جنرال إلكتريك»."""
    return bool(mention.gender and referent.gender and mention.gender != referent.gender)


def nearer(referent: Referent, mention: Mention) -> bool:
    """Whether a lone noun takes up one of its kind: «المصادر» are the last ones, whoever was called so before."""
    if not mention.definite_noun or len(mention.keys) > 1 or mention.number != referent.number:
        return False
    return not differ(referent, mention) and any(m.noun == mention.noun for m in referent.ways.values())


def describes(
    referent: Referent, mention: Mention, said: set[str], *, impersonal: bool, exclusive: bool = False
) -> bool:
    """«الوزيرة» for «وزيرة الصحة سلمى …»: the head noun stands in an earlier mention, no gender against it.

    ``said``: the words that tell more than the head; ``impersonal``: a body or a document; «النادي» is not «رئيس النادي
    فلان». ``exclusive``: an office that one has of one thing; «الرئيس القبرصي» is not «رئيس الوزراء».
    """
    if differ(referent, mention):
        return False
    if mention.number == "p" and referent.number == "s" and referent.name_keys:
        return False  # «المربون» are not «عضو جمعية المربين فلان»
    head = mention.noun
    numbers = {key for key in mention.keys - mention.placed - mention.related if key.isdigit()}
    rest = mention.keys - mention.placed - mention.related - {head, DENYING}
    for earlier in referent.ways.values():
        if numbers and numbers != {key for key in earlier.keys if key.isdigit()}:
            continue  # «المادة (17)» is not «المادة (66)»
        inside = head in earlier.keys - earlier.served and earlier.name is not None and not impersonal
        if head == earlier.noun or inside:
            # «المفكر القبرصي ما سينيون» is not «المفكر القبرصي ليون روشي»
            told_apart = mention.kind == "person" and len(said) == TELLING and len(said & earlier.keys) == 1
            if not said or (said & earlier.keys and not told_apart):
                return True
            if exclusive and earlier.name is None and len(earlier.keys) > 1:
                continue
            # «المسؤول في البعثة» may be any named مسؤول but no other unnamed one; with «الدراسة التي أعدها» it is
            # the other way round
            if (mention.placed and earlier.name is None) or (mention.related and earlier.name is not None):
                continue
            # «الصحيفة البريطانية» may describe what had no such word, «المتهم الثاني» is not «المتهم الأول»
            vague = earlier.name is not None or not earlier.head.startswith("ال")
            if not rest or (len(rest) == 1 and vague):
                return True
    return False
