"""A title whose bearer is named with the next words: ``قال وزير المالية إن … وأضاف سامي العلي``."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.draft import Draft
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import carries_on
from quotes.coreference.mentions import Mention
from quotes.coreference.referents import Referent, differ
from quotes.cues.candidates import Candidate
from quotes.lexicon import bare, definite

OFFICES = ("titles.exclusive", "naming.voices", "anaphors.officials")
LEAST_TITLE, MAX_TITLE = 2, 3  # words of an indefinite title that its bearer is called by further on


def named_next(registry: Registry, solved: Sequence[tuple[Draft, Referent | None]]) -> dict[int, Referent]:
    """By id, the referents that are only a title, each with the one named next: nobody else has spoken in between.

    A name that the text has not had before, and no title with it, needs the title before to say who he is. A verb that
    carries on a speech goes on with the last one whatever he is called.
    """
    found: dict[int, Referent] = {}
    title: tuple[Draft, Referent] | None = None
    reached = 0  # where the words said so far end: who speaks in them is not taken up behind them
    for draft, referent in solved:
        nested = draft.candidate.start < reached
        reached = max(reached, draft.end)
        if title is not None and title[0].start <= draft.candidate.start < title[0].end:
            continue
        if referent is None or (title is not None and referent is title[1]):
            continue
        mention = _own(registry, draft, referent)
        if title is not None and mention is not None:
            # «أدلى المتهم بقتل سائق باعترافات، مؤكدا أن …. وقال المتهم "س. ع"»
            overt = title[0].finding.speaker is not None and draft.finding.speaker is not None
            beside = overt or _taken_up(registry, title[1].first, mention)
            if beside and _near(registry, title, draft) and _names(registry, draft.candidate, mention, title[1]):
                found[id(title[1])] = referent
        title = (draft, referent) if mention is not None and not nested and _nameless(registry, referent) else None
    return found


def _own(registry: Registry, draft: Draft, referent: Referent) -> Mention | None:
    """The mention that brings the referent in, where it stands beside this cue or leads its sentence."""
    who, words = draft.finding.speaker, referent.first.words
    if who is None:
        sentence = registry.doc.ranges[draft.candidate.sentence]
        return referent.first if sentence.first <= words.first < draft.candidate.word else None
    return referent.first if words == who else None


def _kin(registry: Registry, referent: Referent) -> bool:
    """Whether one is known as somebody's kin."""
    return registry.names.lexicon.has("titles.kin", referent.first.head)


def _near(registry: Registry, title: tuple[Draft, Referent], draft: Draft) -> bool:
    """Whether a draft may name whom a title has left unnamed: somebody's kin only with the next sentence."""
    return not _kin(registry, title[1]) or draft.candidate.sentence <= title[0].candidate.sentence + 1


def _nameless(registry: Registry, referent: Referent) -> bool:
    """Whether one is known by a title alone: no name that was not read either («الخبير | دكتور كاي هيلينغ»)."""
    first, doc = referent.first, registry.doc
    if first.kind != "person" or first.number != "s" or referent.name_keys or referent.introduced is not None:
        return False
    if registry.names.lexicon.has("groups.faceless", first.head):
        return False  # «مصدر مقرب من رئيس الحكومة سامي العلي» is nobody by name
    if _kin(registry, referent):
        return True  # «والدة اللاعب | سامي العلي»: the name in it is another's
    if len(first.words) == 2 and registry.names.lexicon.has("names.titular", first.head):
        behind = doc.key(first.words.last - 1)
        if definite(behind) and behind.endswith("ي"):
            return False  # «سلطان الحربي» may be a name
    inside = range(first.words.first + 1, first.words.last)
    return not any(definite(doc.key(k - 1)) and registry.descriptions.apart(k) for k in inside)


def _of_another(registry: Registry, title: Mention) -> bool:
    """«متحدث باسم الرئيس سامي العلي»: a voice told by another's name, who is the one named next."""
    doc, words, lexicon = registry.doc, title.words, registry.names.lexicon
    if definite(title.head) or not lexicon.any(("naming.voices",), title.head):
        return False
    return any(lexicon.listed_given(doc.key(k)) for k in range(words.first + 1, words.last))


def _styled(registry: Registry, mention: Mention, *, ranks: bool) -> bool:
    """Whether the name stands alone or with no more than where he is from: «وقال القبرصي سامي العلي».

    ``ranks``: or with a form of address or a rank («وأضاف الدكتور سامي العلي»), which may be another's than the title's
    where the verb does not say that he goes on.
    """
    doc, lexicon = registry.doc, registry.names.lexicon
    for key in (doc.key(k) for role in mention.roles for k in range(role.first, role.last) if doc.words[k].is_word):
        origin = definite(key) and key.endswith(("ي", "ية")) and not lexicon.person_noun(key)
        if not (origin or (ranks and (lexicon.honorific(key) or lexicon.any(("naming.arms",), key)))):
            return False
    return True


def _taken_up(registry: Registry, title: Mention, mention: Mention) -> bool:
    """Whether the name stands with an indefinite title that has its article now: «حذر خبير اقتصادي من … وقال الخبير
    الاقتصادي سامي العلي»."""
    doc, lexicon = registry.doc, registry.names.lexicon
    told = [[doc.key(k) for k in range(role.first, role.last) if doc.words[k].is_word] for role in mention.roles]
    if len(told) == 1 and len(told[0]) == 1 and lexicon.any(("titles.parties",), told[0][0]):
        # «روت شابة أن …. وأكدت الضحية سلمى العلي»: who is told of as one to whom something was done
        return not (definite(title.head) or lexicon.any(OFFICES, title.head))
    if definite(title.head):  # «المتهم بقتل سائق … وقال المتهم "س. ع"»
        further = definite(doc.key(title.words.first + 1))  # «المتهم الأول» is one of several
        return [title.head] in told and not (further or lexicon.any(("titles.exclusive",), title.head))
    if not lexicon.office(title.head):
        return False
    said = [doc.key(k) for k in range(title.words.first, min(title.words.last, title.words.first + MAX_TITLE))]
    if len(said) < LEAST_TITLE:
        return False
    with_article = ["ال" + said[0], "ال" + said[1]]
    placed = ["ال" + said[0], *said[1:]] if len(said) > LEAST_TITLE else with_article  # «مختص | في التغذية»
    if any(keys[:LEAST_TITLE] == with_article or keys[: len(placed)] == placed for keys in told):
        return True
    return len(said) == MAX_TITLE and any(_shortened(registry, said, keys) for keys in told)


def _shortened(registry: Registry, said: Sequence[str], told: Sequence[str]) -> bool:
    """Whether a title is taken up in fewer words: «متحدث باسم حركة التحرير … وقال سامي العلي المتحدث باسم الحركة».

    A voice by its noun alone, with a rank at most: «ناطق باسم الجيش … وأوضح الناطق العقيد سامي العلي».
    """
    lexicon = registry.names.lexicon
    if not told or told[0] != "ال" + said[0]:
        return False
    if len(told) > LEAST_TITLE and told[1] == said[1] and bare(told[2]) == bare(said[2]):
        return True
    ranks = all(lexicon.honorific(key) or lexicon.any(("naming.arms",), key) for key in told[1:])
    return ranks and lexicon.any(("naming.voices",), said[0])


def _names(registry: Registry, c: Candidate, mention: Mention, referent: Referent) -> bool:
    """Whether the mention beside cue ``c`` names the one whom a title has left unnamed."""
    doc, name = registry.doc, mention.name
    if name is None or mention.kind != "person" or mention.number != "s":
        return False
    goes_on = carries_on(doc, c)
    if _taken_up(registry, referent.first, mention):
        return not differ(referent, mention)
    vague = goes_on and registry.names.lexicon.has("titles.vague", referent.first.head)
    if not (vague or _styled(registry, mention, ranks=goes_on)):
        return False
    if differ(referent, mention) or _of_another(registry, referent.first):
        return False
    if goes_on:
        return True
    before = doc.places.get(doc.key(name.last - 1), ())[:1]
    new = len(name) >= 2 and not any(place < name.first for place in before)
    return new and registry.titles.titled(referent.first)
