"""Whom a form of address with a pronoun takes up: ``سموه`` of ``سمو الأمير سامي``, ``معاليه`` of ``معالي الوزير``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from attrs import evolve

from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.objects import before_object
from quotes.attribution.reader import Reader
from quotes.attribution.whom_accused import before_accused
from quotes.coreference.bearers import CLITICS, MAX_SEARCHED, Bearers
from quotes.coreference.mentions import Mention, head_key
from quotes.coreference.names import name_run
from quotes.coreference.referents import Referent
from quotes.coreference.subjects_behind import speaking
from quotes.coreference.topics import sentence_subjects
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite, disowned, untied

MAX_SENTENCES = 3  # back to whom «معاليه» may mean
LATELY = 1  # sentence back to one who acts there
MAX_WORDS = 200  # of a sentence
MAX_OFFICE = 8  # words of «أمير المنطقة بالنيابة»


def styled_one(bearers: Bearers, recent: Sequence[Referent], mention: Mention) -> Referent | Stretch | None:
    """The one that «سموه», «معاليه» takes up: whoever has been named with that style since he spoke who spoke last.

    «قال السفير سامي العلي …. واستقبل معالي | وزير الصحة الوفد، وأكد معاليه»; behind an unnamed one who was addressed
    by no such form, the last to speak who was: «قال سمو | أمير المنطقة …. وقال المدير …. وأكد سموه».
    """
    spoken = next((r for r in reversed(recent) if r.first.kind == "person"), None)
    if spoken is None:
        return styled(bearers, mention)
    since = spoken.mentions[-1].words.last
    name = with_style(bearers, mention)
    if name is not None and name.first >= since:
        return name
    named = any(m.name is not None for m in spoken.ways.values())
    office = _office(bearers, mention)
    nouns = {m.noun for m in spoken.ways.values()}
    since_then = office is not None and office.first >= since and (len(office) > 1 or not named)
    if office is not None and since_then and head_key(bearers.lexicon, bearers.doc.key(office.first)) not in nouns:
        return office
    lately = islice(reversed(recent), MAX_SEARCHED)
    addressed = (r for r in lately if any(_carries(bearers, m, mention) for m in r.ways.values()))
    if named and _called_otherwise(bearers, spoken, mention):
        return next(addressed, None) or name or office or spoken
    return spoken if named else next(addressed, spoken)


def _called_otherwise(bearers: Bearers, spoken: Referent, mention: Mention) -> bool:
    """Whether he who spoke last is only ever addressed by another form: «قال | السيد سامي العلي إن …، وأبدى دولته».

    A prince may be addressed by his title alone: «قال | الأمير سامي إن …، وأكد سموه».
    """
    lexicon = bearers.lexicon
    heads = {bearers.doc.key(m.words.first) for m in spoken.ways.values() if m.name is not None}
    royal = lexicon.has("anaphors.royal", mention.head)
    if any(_carries(bearers, m, mention) for m in spoken.ways.values()):
        return False
    plain = [head for head in heads if definite(head) and lexicon.honorific(head)]
    return bool(plain) and not (royal and any(lexicon.has("anaphors.royals", head) for head in heads))


def _carries(bearers: Bearers, said: Mention, mention: Mention) -> bool:
    """Whether a mention begins with the form of address: «سمو أمير المنطقة», «صاحب السمو أمير المنطقة»."""
    style = untied(disowned(mention.head) or mention.head)
    keys = (bearers.doc.key(k) for k in range(said.words.first, min(said.words.first + 2, said.words.last)))
    return any(bare(without_lead(key, said.words.lead)) == style or bare(key) == style for key in keys)


def styled(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The name behind the form of address that «سموه», «سماحته» takes up, nearest before it; else the office."""
    named = with_style(bearers, mention) or _addressed(bearers, mention)
    return named or _office(bearers, mention) or _acting(bearers, mention)


def with_style(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The same, with that very form of address: «معالي وزير الحج الدكتور | سامي العلي … وطالب معاليه»."""
    behind = ((p, name) for p in _places(bearers, mention) for _, name, _ in bearers.names_at(p))
    return next((name for p, name in behind if name.first > p), None)


def _places(bearers: Bearers, mention: Mention) -> list[int]:
    """Where the form of address stands before the mention, the nearest first."""
    style = untied(disowned(mention.head) or mention.head)
    forms = [clitic + style for clitic in CLITICS]
    found = sorted(p for form in forms for p in bearers.doc.places.get(form, ())[:MAX_SEARCHED])
    return found[: bisect_right(found, mention.words.first)][::-1]


def _addressed(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The first one named behind a form of address in the nearest sentence that has one: «الشيخ سامي العلي».

    No doctor is highness: of «سموه» only those are looked at who may be called so.
    """
    doc, lexicon = bearers.doc, bearers.lexicon
    royal = lexicon.has("anaphors.royal", mention.head)
    at = _sentence(bearers, mention)
    for place in range(at, max(-1, at - 1 - MAX_SENTENCES), -1):
        sentence = doc.ranges[place]
        reader = bearers.reader(place)
        limit = min(sentence.last, sentence.first + MAX_WORDS, mention.words.first)
        for k in range(sentence.first + 1, limit):
            key, title = doc.key(k), doc.key(k - 1)
            if not (lexicon.given_name(key) and lexicon.honorific(title) and definite(title)):
                continue
            found = bearers.name_at(reader, k, sentence.first)
            if found is not None and len(found) >= 2 and (not royal or lexicon.has("anaphors.royals", title)):
                return found
    return None


def _sentence(bearers: Bearers, mention: Mention) -> int:
    return bisect_right(bearers.doc.ranges, mention.words.first, key=lambda r: r.first) - 1


def _office(bearers: Bearers, mention: Mention) -> Stretch | None:
    """Who is called so by his office alone: «صاحب السمو | أمير المنطقة بالنيابة … وقال سموه».

    Or by a name that no list begins: «سعادة الدكتور | خميس بن حمد»، وقال سعادته.
    """
    doc, lexicon = bearers.doc, bearers.lexicon
    style = untied(disowned(mention.head) or mention.head)
    places = sorted(p for form in (style, "ال" + style) for p in doc.places.get(form, ())[:MAX_SEARCHED])
    for place in reversed(places[: bisect_right(places, mention.words.first)]):
        at = doc.sentence_of(place)
        fathered = lexicon.has("naming.patronymics", doc.key(place + 2))
        if at is None or not (lexicon.office(doc.key(place + 1)) or fathered):
            continue
        reader = bearers.reader(at)
        limit = min(doc.ranges[at].last, place + 1 + MAX_OFFICE)
        found = noun_phrase(reader, place + 1, limit, bounded=False)
        if found is not None and (name := name_run(reader, found)) is not None:
            return name
        if found is not None:
            found = _before_adjunct(reader, before_object(reader, place, speaking(reader, found) or found))
            verb = place - 1 - (definite(doc.key(place)) and not definite(doc.key(place - 1)))  # «صاحب السمو»
            met = verb >= 0 and lexicon.has("clauses.meeting", conjoined(doc.key(verb)))
            return before_accused(reader, found) if met else found
    return None


def _acting(bearers: Bearers, mention: Mention) -> Stretch | None:
    """The one in office whom its sentence, or the one before, is about: «استقبل | الملك وفدا، وأكد جلالته أن»."""
    doc, lexicon = bearers.doc, bearers.lexicon
    at = _sentence(bearers, mention)
    for place in range(at, max(-1, at - LATELY - 1), -1):
        reader = bearers.reader(place)
        before = mention.words.first if place == at else reader.sentence.last
        who = next(sentence_subjects(reader, before), None)
        titled = who is not None and lexicon.office(without_lead(doc.key(who.first), who.lead))
        if who is not None and titled and who.last <= mention.words.first:
            return name_run(reader, who) or who
    return None


def _before_adjunct(reader: Reader, who: Stretch) -> Stretch:
    """An office without where its bearer does something, or whither: «استقبل سعادة | الوزير | بمكتبه السفير»."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(who.first + 1, who.last):
        place = doc.key(k)[:1] == "ب" and reader.adposition(k) and reader.owned(k)
        if place or lexicon.has("clauses.towards", doc.key(k)):
            return evolve(who, last=k)
    return who
