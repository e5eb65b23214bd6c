"""Whoever spoke last and fits a noun that is anybody's: ``المصدر``, ``المتحدث``, ``نفس الخبير``."""

from __future__ import annotations

from collections.abc import Sequence, Set

from quotes.coreference.bearers import Bearers
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.elsewhere import of_another_country
from quotes.coreference.fields import in_field
from quotes.coreference.likeness import within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.coreference.told_people import told_before
from quotes.coreference.unnamed import no_witness
from quotes.document import Document
from quotes.lexicon import Lexicon, bare, definite

SPEAKS = ("person", "group", "unknown")
FEW = 3  # speakers back
SOURCE, SOURCES = "مصدر", "مصادر"


def last_spoken(
    titles: Bearers, descriptions: Descriptions, recent: Sequence[Referent], outer: Set[int], mention: Mention
) -> Referent | None:
    """The last of the ``recent`` speakers that the mention takes up; None where it is another.

    ``outer``: the ids of those who have spoken in nobody's words. They go before one of whom somebody has told:
    «قال: «كان أحدهم يقول …». وذكر المتحدث أن».
    """
    doc, lexicon = titles.doc, titles.lexicon
    words = range(mention.words.first, mention.words.last)
    same = doc.key(mention.words.first) in doc.grammar.sets["anaphors.same"] and mention.kind == "person"
    # «الفاعل الحقوقي ذاته»: whatever he is called, he has spoken
    himself = lexicon.has("anaphors.reflexives", doc.key(mention.words.last - 1)) and mention.definite_noun
    same = same or (himself and mention.kind == "unknown" and mention.number == "s")
    if not (mention.head in doc.grammar.sets["anaphors.persons"] or same) or len(mention.keys) > 2:
        return None
    ordinals = [doc.key(k) for k in words if lexicon.has("labels.ordinals", doc.key(k))]
    if any(not lexicon.has("anaphors.latter", key) for key in ordinals):
        return None  # «قال المصدر الثالث»: one of several
    # «المصدر الذي فضل عدم ذكر اسمه» is none that has been named
    described = any(lexicon.relative(doc.key(k)) for k in words)
    if len(mention.keys) == 1 and descriptions.told(mention.words):
        return None
    part = lexicon.has("anaphors.parts", mention.head)
    source = bare(mention.head) == SOURCE
    sources = _sources(doc, recent, mention) if source else None
    if sources is not None:
        return sources
    spoken = [r for r in reversed(recent) if id(r) in outer]
    spoken += (r for r in reversed(recent) if id(r) not in outer)
    paper = spoken[0] if source and spoken and spoken[0].first.kind == "document" else None
    if paper is not None and paper.number == "s" and id(paper) in outer:
        return paper  # «وأوضح بيان للمجلس أن الوزير أعرب عن أسفه. وأضاف المصدر أن»
    for referent in in_field(doc, spoken, mention):
        if (described and referent.name_keys) or of_another_country(doc, referent, mention):
            continue
        if part and _in_another_part(titles, referent, mention):
            continue
        if referent.number != "p" and referent.first.kind in SPEAKS and not differ(referent, mention):
            other = (source and _brought_in_since(doc, referent, mention)) or _told_since(titles, referent, mention)
            return None if other else referent
    if not source:
        return None
    # «صرح المسافرون …، بحسب ذات المصدر»: a source is one, or مصادر
    documents = doc.grammar.sets["groups.documents"]
    one = (r for r in reversed(recent) if r.number != "p" or r.first.noun in documents)
    found = next(one, recent[-1] if recent else None)
    return None if found is not None and _brought_in_since(doc, found, mention) else found


def _in_another_part(titles: Bearers, referent: Referent, mention: Mention) -> bool:
    """Whether he has been called by another office: «النائب» is not «الخبير سامي العلي» nor «رئيس المحكمة»."""
    doc, lexicon = titles.doc, titles.lexicon
    ways = referent.ways.values()
    heads = {m.head for m in ways} | {doc.key(role.first) for m in ways for role in m.roles}
    if any(lexicon.any(("titles.exclusive",), key) for key in (*(m.noun for m in ways), *map(bare, heads))):
        return True
    if no_witness(lexicon, referent, mention):
        return True
    offices = (key for key in heads if lexicon.office(key) and not lexicon.honorific(key))
    return mention.head not in heads and any(offices)


def _sources(doc: Document, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """The last sources of the same sort: «مصادر وزارية … المصدر الوزاري»."""
    sort = bare(doc.key(mention.words.last - 1))
    if len(mention.words) != 2 or not sort.endswith("ي"):
        return None
    several = (r for r in reversed(recent) if r.first.noun == SOURCES)
    return next((r for r in several if r.first.keys & {sort + "ة", "ال" + sort + "ة"}), None)


def same_paper(
    doc: Document, descriptions: Descriptions, recent: Sequence[Referent], mention: Mention
) -> Referent | None:
    """The paper quoted last, for a noun that any may be called by: «أفاد تقرير بأن …. وأوصت الوثيقة ب».

    Not where the text brings one in by that noun.
    """
    described = doc.key(mention.words.first + 1) in doc.grammar.sets["pronouns.relative"]  # «الوثيقة | التي تقع في»
    alone = len(mention.keys) == 1 or described
    if mention.noun not in doc.grammar.sets["anaphors.papers"] or not mention.definite_noun or not alone:
        return None
    if descriptions.introducing(mention.words) is not None:
        return None
    return next((r for r in reversed(recent) if r.first.kind == "document" and r.number == "s"), None)


def counsel(doc: Document, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """The lawyer who has spoken, if one and no more has, for «الدفاع»: «قال سامي العلي، محامي المتهم. وأكد الدفاع»."""
    sets = doc.grammar.sets
    if mention.noun not in sets["groups.counsels"] or not mention.definite_noun or len(mention.keys) > 1:
        return None
    found = [r for r in recent if r.name_keys and any(_lawyer(doc, m) for m in r.ways.values())]
    return found[0] if len(found) == 1 else None


def _lawyer(doc: Document, mention: Mention) -> bool:
    lawyers = doc.grammar.sets["groups.lawyers"]
    return any(bare(doc.key(k)) in lawyers for k in range(mention.words.first, mention.words.last))


def these(doc: Document, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """The last of the ``recent`` speakers who are several, for «هؤلاء» alone: «يرى متابعون أن …. ويشير هؤلاء إلى»."""
    if len(mention.words) > 1 or mention.head not in doc.grammar.sets["anaphors.these"]:
        return None
    return next((r for r in reversed(recent) if r.number == "p" and r.first.kind in SPEAKS), None)


def _told_since(titles: Bearers, referent: Referent, mention: Mention) -> bool:
    """Whether one of this title has been named since he spoke, who has none: «قال سامي. واعترض | النائب كريم العلي»."""
    if len(mention.words) > 1 or any(m.noun == mention.noun for m in referent.ways.values()):
        return False
    if not titles.lexicon.office(mention.noun):
        return False
    told = next((m for m in told_before(titles, mention.words.first) if m.noun == mention.noun), None)
    return told is not None and told.words.first >= referent.mentions[-1].words.last and definite(told.head)


def _brought_in_since(doc: Document, referent: Referent, mention: Mention) -> bool:
    """Whether the text has brought in a source since he spoke: «علمت «المرفأ» من | مصدر مقرب …. وأفاد نفس المصدر»."""
    if any(m.noun == SOURCE for m in referent.ways.values()):
        return False
    since = referent.mentions[-1].words.last
    # «غير أن | مصدرا نيابيا رأى أن»
    places = (place for form in (SOURCE, SOURCE + "ا") for place in doc.places.get(form, ()))
    return any(since <= place < mention.words.first for place in places)


def likened(lexicon: Lexicon, recent: Sequence[Referent], mention: Mention) -> Referent | None:
    """Who spoke last, where the same adjective described him: «الفنانة المصرية» of «الممثلة المصرية سلمى العلي».

    A word for anybody may be one a little further back: «المسؤول في الصليب الأحمر» of «مدير البعثة للصليب الأحمر».
    """
    said = mention.keys - {mention.noun}
    vague = lexicon.has("anaphors.persons", mention.head)
    if not said or not mention.definite_noun:
        return None
    words = {key for key in said if not lexicon.preposition(key)}
    for referent in reversed(recent[-FEW if vague else -1 :]):
        if not referent.name_keys or differ(referent, mention):
            continue
        ways = [m for m in referent.ways.values() if m.kind == "person" and mention.noun not in m.served]
        if any(said <= m.keys or (vague and words and within(words, m.keys)) for m in ways):
            return referent
    return None
