"""Whose the name behind a noun of kinship is: ``أسرة الطيار سامي العلي`` and ``والدة اللاعب سامي العلي`` are not he."""

from __future__ import annotations

from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.document import Document, Stretch
from quotes.lexicon import POSSESSIVES, Lexicon, bare, definite
from quotes.words import COMMA

FEMININE = ("ة", "ت")
KUNYA = 2  # words of «أم سالم»


def another_of_kin(reader: Reader, words: Stretch, name: Stretch) -> bool:
    """Whether the phrase is somebody's kin and the name in it his: of a family always, of one by gender.

    A name without a known gender is his whose title it stands behind: «والدة راكب الأمواج | دون ماردي». One of the
    kin's gender and not of the title's is the kin's own: «والدة الأسير | سلمى العلي», «زوجة الشهيد الحاجة | نظمية».
    """
    lexicon, head = reader.lexicon, without_lead(reader.doc.key(words.first), words.lead)
    agent = lexicon.has("titles.agents", head)
    if not (agent or lexicon.has("titles.kin", head)) or head.endswith(POSSESSIVES) or name.first == words.first:
        return False
    if any(reader.doc.key(k) in COMMA for k in range(words.first, name.first)):
        return False  # «شقيق الضحية، | سامي العلي»
    if lexicon.has("anaphors.plurals", head):
        return True
    woman = head.endswith(FEMININE) or lexicon.any(("titles.feminine",), head)
    given, titled = lexicon.given_gender(reader.doc.key(name.first)), reader.doc.key(words.first + 1)
    if agent:  # «محامي النائبة | سلمى العلي», but «محامي النائبة | سامي العلي»
        return given == "f" and not woman and name.first == words.first + 2 and lexicon.person_noun(titled)
    address = reader.doc.key(name.first - 1)
    called = lexicon.person_noun(address) or lexicon.has("naming.addresses", bare(address))
    if name.first > words.first + 2 and definite(address) and called:
        # «شقيقة الراحل الفنانة | منى رشدي»: of either's name the title right before it tells
        given = "f" if address.endswith("ة") else "m"
    # «نجل رئيس الجمهورية | سامي العلي», not «ابن عم الطيار الدكتور | سامي العلي»
    annexed = name.first > words.first + 2 and definite(reader.doc.key(words.first + 2)) and lexicon.office(titled)
    annexed = annexed and not (lexicon.has("titles.kin", titled) or lexicon.honorific(address))
    if name.first > words.first + 1 and (definite(titled) or annexed) and lexicon.person_noun(titled):
        hers = titled.endswith(FEMININE) or lexicon.any(("titles.feminine",), titled)
        # «والد الشهيد | سامي العلي», «نجل الرئيس الراحل | سامي العلي»
        return given is None or hers == woman or woman == (given == "m")
    if given is not None:
        return woman == (given == "m")
    if name.first == words.first + 1 or not (lexicon.person_noun(titled) or definite(titled)):
        return False
    return woman != (titled.endswith(FEMININE) or lexicon.any(("titles.feminine",), titled))


def kunya_of_kin(reader: Reader, words: Stretch) -> Stretch | None:
    """What somebody's kin goes by, of their gender and not his: «جارة الأسرة | أم سالم», «شقيق الراحلة | أبو سالم»."""
    doc, lexicon, first = reader.doc, reader.lexicon, words.last - KUNYA
    head = without_lead(doc.key(words.first), words.lead)
    if first < words.first + KUNYA or not lexicon.has("titles.kin", head) or head.endswith(POSSESSIVES):
        return None
    mother, before = lexicon.has("naming.mothers", doc.key(first)), doc.key(first - 1)
    if not (mother or lexicon.has("naming.kunyas", doc.key(first))) or head.endswith(FEMININE) != mother:
        return None
    other = not lexicon.person_noun(before) or before.endswith(FEMININE) != mother
    closed = definite(before) and not lexicon.given_name(bare(before)) and other
    return Stretch(first, words.last) if closed and lexicon.listed_given(bare(doc.key(first + 1))) else None


def kin_at(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """«سامي العلي | ابن عم الضحية»: whose kin he is, no father; a name is written with بن."""
    return (
        doc.key(k) != "بن"
        and lexicon.has("naming.patronymics", doc.key(k))
        and lexicon.has("titles.kin", doc.key(k + 1))
    )
