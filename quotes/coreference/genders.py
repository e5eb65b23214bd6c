"""Whether a mention is a woman's or a man's: ``السيدة الجرادي`` is not ``كريم الجرادي`` nor ``الرئيس الجرادي``."""

from __future__ import annotations

from attrs import frozen

from quotes.coreference.bearers import Bearers
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Stretch


@frozen
class Genders:
    """Reads the gender off titles, given names and those who have spoken (``recent``, which the registry fills)."""

    titles: Bearers
    recent: list[Referent]

    def differ(self, mention: Mention, referent: Referent) -> bool:
        """«السيدة الجرادي» is not «كريم الجرادي» nor «الرئيس الجرادي»; «القاضي سلمى العلي» may be «العلي»."""
        first, name = referent.first, referent.fullest or referent.first.name
        if self.she(mention) and self.titles.gender_of_name(name) == "m":
            return True
        return (self.woman(mention) and self.man(first, name)) or (
            self.woman(first) and not self.she(mention) and self.man(mention, mention.name)
        )

    def she(self, mention: Mention) -> bool:
        """Whether a surname alone agrees with a verb in the feminine, and is a woman's who spoke: «قالت الجرادي»."""
        alone = mention.name is not None and len(mention.name) == 1 and not mention.roles
        if not alone or mention.gender != "f" or mention.kind != "person":
            return False
        women = (r for r in self.recent if mention.head in r.name_keys and r.first.name is not None)
        return any(self.titles.gender_of_name(r.first.name) == "f" for r in women)

    def woman(self, mention: Mention) -> bool:
        """Whether a title in the feminine stands before a name that is no man's: «السيدة الجرادي»."""
        lexicon, head = self.titles.lexicon, mention.head
        titled = lexicon.person_noun(head) and (head.endswith("ة") or lexicon.any(("titles.feminine",), head))
        return titled and self.titles.gender_of_name(mention.name) != "m"

    def man(self, mention: Mention, name: Stretch | None) -> bool:
        """Whether the given name is a man's, or none stands behind a title in the masculine: «الرئيس الجرادي»."""
        gender = self.titles.gender_of_name(name)
        titled = self.titles.lexicon.person_noun(mention.head) and not self.woman(mention)
        return gender == "m" or (gender is None and titled and mention.gender == "m")
