"""Those whose words a speech cites: God and the Prophet. Behind a verse it is he who cited it that goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define

from quotes.attribution.draft import Draft
from quotes.coreference.mentions import Mention
from quotes.coreference.praised import named_god, praised
from quotes.coreference.prophet import blessing_alone, named_prophet, prophet
from quotes.coreference.referents import Referent
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon


@define
class Cited:
    """The one referent of each, by the name that the text has elsewhere."""

    doc: Document
    lexicon: Lexicon
    god: Referent | None = None
    prophet: Referent | None = None

    def named(self, mention: Mention, new: Callable[[Mention], Referent]) -> Referent | None:
        """Which of them a mention names: «قال تعالى», «قول الله عز وجل», «قال صلى الله عليه وسلم»; None for others.

        ``new``: makes a referent of a mention that is the first of its own.
        """
        doc, words = self.doc, mention.words
        if praised(doc, self.lexicon, words):
            self.god = found = self.god or new(mention)
            found.fullest = found.fullest or named_god(doc, words.first)
        elif prophet(doc, self.lexicon, words):
            self.prophet = found = self.prophet or new(mention)
            if found.fullest is None and blessing_alone(doc, found.first.words):
                found.fullest = named_prophet(doc, self.lexicon, words.first)
        else:
            return None
        if found.mentions[-1] is not mention:
            found.add(mention)
        return found

    def called(self, blessing: Stretch) -> bool:
        """Whether the text says whom a blessing without a name is for."""
        return self.prophet is not None or named_prophet(self.doc, self.lexicon, blessing.first) is not None

    def has(self, referent: Referent | None) -> bool:
        """Whether it is one of them."""
        return referent is not None and (referent is self.god or referent is self.prophet)

    def goes_on(self, draft: Draft, solved: Sequence[tuple[Draft, Referent | None]]) -> Referent | None:
        """Whose words a second «وقال» cites right behind the first: «قال تعالى: (…). | وقال: (…)».

        Who cites them says «وأضاف», or has what he says behind «وقال إن».
        """
        c = draft.candidate
        again = c.kind == "verb" and c.proclitic == "و" and not (c.enclitic or len(c.gap)) and c.number == "s"
        quoted = c.opener is not None and c.opener.kind == "quotation"
        if not solved or draft.finding.speaker is not None or not (again and quoted):
            return None
        before, who = solved[-1]
        near = before.candidate.kind == "verb" and 0 <= c.sentence - before.candidate.sentence <= 1
        same = before.candidate.lemma == c.lemma and not before.start <= c.start < before.end
        return who if near and same and self.has(who) else None
