"""Who a headline names in short and the lead in full: ``مصدر أمني: …`` above ``أفاد مصدر أمني في محافظة الضفة بأن``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.coreference.entities import Registry
from quotes.coreference.fields import of_field
from quotes.coreference.headline_titles import named_in_lead, of_body_in_marks
from quotes.coreference.headline_words import says_so_below
from quotes.coreference.kinds import titles_of
from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent
from quotes.document import Document
from quotes.lexicon import Lexicon, bare, definite

MAX_BELOW = 3  # records from a headline to its lead
MAX_TEXT = 60  # records from a headline to whom it means by his office
SHORTEST_MATTER = 3  # letters of «صحة»
LONGEST = 8  # words of a speaker in a headline


def in_full_below(registry: Registry, solved: Sequence[tuple[Draft, Referent | None]]) -> dict[int, Referent]:
    """By id, the referents that only a headline has, each with the one whom the text calls so in more words.

    In the lead, or the first one further on who has a name and the same office: «وزير ليبي: …» above «أعلن وزير النقل
    الليبي سامي العلي».
    """
    doc, found = registry.doc, dict[int, Referent]()
    for n, (draft, referent) in enumerate(solved):
        if referent is None or not _headline(doc, draft):
            continue
        short = referent.first
        if draft.finding.speaker != short.words or len(short.words) > LONGEST:
            continue
        for below, other in solved[n + 1 : n + 1 + MAX_BELOW]:
            nested = draft.start <= below.candidate.start < draft.end
            if nested or other is None or below.finding.speaker is None or other is referent:
                continue
            if any(_in_full(doc, registry.names.lexicon, short, longer) for longer in other.mentions[:1]):
                found[id(referent)] = other
                break
        else:
            below_it = solved[n + 1 : n + 1 + MAX_TEXT]
            named = next((r for _, r in below_it if r is not None and _of_office(registry, short, r)), None)
            lead = (r for _, r in below_it[:MAX_BELOW] if r is not None and r is not referent)
            named = named or next((r for r in lead if _official(registry, short, r)), None)
            named = named or named_in_lead(registry, short, (r for _, r in below_it))
            named = named or says_so_below(registry, draft, short, below_it)
            if named is not None and named is not referent:
                found[id(referent)] = named
    return found


def _headline(doc: Document, draft: Draft) -> bool:
    """Whether a record stands in the headline, in an item of a list, or in the first line of the text.

    A verb's where it is told in a headline with its subject in front: «منظمة حقوقية تندد باعتقال صحافيين».
    """
    c, who = draft.candidate, draft.finding.speaker
    kind = doc.kind(c.sentence)
    if c.kind == "verb":
        fronted = who is not None and who.first == doc.ranges[c.sentence].first and who.last <= c.word
        return kind == "headline" and fronted
    return c.kind == "colon" and (c.sentence == 0 or kind in ("headline", "bullet"))


def _of_office(registry: Registry, short: Mention, referent: Referent) -> bool:
    """Whether somebody with a name has an unnamed one's office and whatever that one is said to be.

    An adjective with its article, of a body one word at least: «قيادي في «كتلة الوفاق»» and «القيادي في الكتلة سامي».
    """
    doc, lexicon, said = registry.doc, registry.names.lexicon, _keys(registry.doc, short)
    if len(said) == 1 and short.name is None and lexicon.owned_person(said[0]):
        noun = lexicon.unowned(said[0])  # «ومديرته: …» above «مديرة المهرجان سلمى العلي»
        return any(bare(head) == noun for head in _titles(doc, referent))
    if short.name is not None or short.number != "s" or not lexicon.person_noun(said[0]):
        return False
    if definite(said[0]):  # «والمتحدث: …» above «المتحدث الرسمي للأمانة سامي العلي»
        alone = len(said) == 1 or of_body_in_marks(doc, short, _told(doc, referent.first))
        return alone and said[0] in _titles(doc, referent)
    phrase = next((n for n, key in enumerate(said) if n and lexicon.preposition(key)), len(said))
    adjectives, inside = said[1:phrase], said[phrase + 1 :]
    if not (adjectives or inside) or lexicon.has("groups.faceless", said[0]):
        return False
    for mention in referent.mentions[:MAX_BELOW]:
        told = _told(doc, mention)
        # «مدرب المرفأ: …» above «سامي العلي المدير الفني للمرفأ»
        same = any(told.issuperset(title) for title in titles_of(doc.grammar, said[0]))
        has = [bool({key, "ال" + key, "لل" + bare(key)} & told) for key in adjectives]
        if len(adjectives) == 1 and not has[0]:  # «متحدث عسكري: …» above «المتحدث باسم الجيش سامي العلي»
            has = [of_field(doc.grammar, adjectives[0], frozenset(map(bare, told)))]
        has.append(same or bool({said[0], "ال" + said[0]} & told))
        within = not inside or any({key, "ال" + key} & told for key in inside)
        if mention.name is not None and all(has) and within:
            return True
    return False


def _told(doc: Document, mention: Mention) -> set[str]:
    """The words of what stands beside the name."""
    return {doc.key(k) for role in mention.roles for k in range(role.first, role.last)}


def _titles(doc: Document, referent: Referent) -> list[str]:
    """The heads of what stands beside the name where somebody is first named: «مديرة» of «مديرة المهرجان سلمى»."""
    first = referent.mentions[:1]
    return [doc.key(role.first) for mention in first if mention.name is not None for role in mention.roles]


def _official(registry: Registry, short: Mention, referent: Referent) -> bool:
    """Whether an official without an office is whom the lead names with one: «مسؤول أممي» of «منسق الأمم المتحدة سامي».

    All that is said of him, whatever its form, stands in what the lead calls him.
    """
    doc, lexicon, said = registry.doc, registry.names.lexicon, _keys(registry.doc, short)
    vague = lexicon.has("anaphors.singular", said[0]) and lexicon.office(said[0]) and short.name is None
    told = {bare(key) for key in said[1:] if not lexicon.preposition(key)}
    if not vague or not told or short.number != "s":
        return False
    for mention in referent.mentions[:1]:
        roles = (doc.key(k) for role in mention.roles for k in range(role.first, role.last))
        if mention.name is not None and within(told, {bare(key) for key in roles}):
            return True
    return False


def _in_full(doc: Document, lexicon: Lexicon, short: Mention, longer: Mention) -> bool:
    """Whether the longer mention says the same in more words.

    «مصدر أمني | في محافظة الضفة»; «الخبير العسكري | سامي العلي» of «خبير عسكري»; «وزارة | التموين | والتجارة» of
    «التموين».
    """
    said, full = _keys(doc, short), _keys(doc, longer)
    countries = doc.grammar.sets["places.countries"]
    if lexicon.outlet_head(said[0]) and len(said) == 2 and of_place(said[1], countries) and longer.words.lead == 0:
        # «صحيفة قبرصية: …» above «كشفت صحيفة «المرفأ» أن»
        marked = full[0] == said[0] and doc.opens(longer.words.first + 1) is not None
        return marked and not any(of_place(key, countries) for key in full[1:] if key != "ال" + said[1])
    if len(full) <= len(said):
        return False
    if not definite(said[0]) and lexicon.any(("groups.documents",), said[0]):
        return full[: len(said)] == said  # «دراسة: …» of «دراسة بريطانية»
    if not definite(said[0]) and lexicon.person_noun(said[0]):
        if full[: len(said)] == said or _same_branch(lexicon, said, full, longer):
            return True
        # «محام: …» above «المحامي سامي العلي»
        defective = lexicon.person_noun(said[0] + "ي") and full[0] == "ال" + said[0] + "ي"
        same = defective or full[0] == "ال" + said[0]
        return longer.name is not None and same and full[1 : len(said)] == ["ال" + key for key in said[1:]]
    body = lexicon.body(full[0]) or lexicon.outlet_head(full[0])
    if body and said[0] == full[0] and len(said) > 1 and not definite(said[0]):
        if set(full).issuperset("ال" + key for key in said[1:]):  # «منظمة «عدل» الحقوقية» of «منظمة حقوقية»
            return True
        marked = longer.words.lead == 0 and doc.opens(longer.words.first + 1) is not None
        return marked and len(said) == 2 and any(_of_kind(said[1], key) for key in full[1:])  # «منظمة «ساعد للإغاثة»»
    someone = lexicon.person_noun(said[0]) or lexicon.given_name(said[0])
    # «الأرصاد» of «المديرية العامة للأرصاد الجوية»
    matter = len(said) == 1 and definite(said[0]) and "لل" + bare(said[0]) in full[1:]
    return body and not someone and (full[1 : 1 + len(said)] == said or matter)


def _of_kind(adjective: str, key: str) -> bool:
    """Whether a body's name holds the noun that its adjective is of: «إغاثية» of «ساعد للإغاثة»."""
    noun = adjective.removesuffix("ة").removesuffix("ي")
    return len(noun) >= SHORTEST_MATTER and bare(key).removesuffix("ة") == noun


def _same_branch(lexicon: Lexicon, said: list[str], full: list[str], longer: Mention) -> bool:
    """Whether an office of the same matter and place heads another body: «مدير فرع مؤسسة الحبوب بالساحل سامي العلي».

    «مدير مكتب الحبوب بالساحل: …»: what is left of both but for nouns of bodies is two words and more.
    """
    told = [key for key in said[1:] if not (lexicon.body(key) or lexicon.has("groups.parts", key))]
    bodies = len(told) < len(said) - 1
    return longer.name is not None and bodies and full[0] == said[0] and len(told) > 1 and set(told) <= set(full)


def _keys(doc: Document, mention: Mention) -> list[str]:
    words = range(mention.words.first, mention.words.last)
    return [doc.key(k)[mention.words.lead * (k == words.start) :] for k in words if doc.words[k].is_word]
