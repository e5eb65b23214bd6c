"""Another word for one just spoken of: what he is by calling, how old he is, or «himself».

``قال وزير المالية سامي العلي …. وأكد السياسي المحافظ أن``, ``وأضاف ابن التاسعة عشرة``, ``وشدد المهني نفسه على``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from quotes.attribution.deeds import surnames_none
from quotes.attribution.draft import Draft
from quotes.attribution.reader import Reader
from quotes.coreference.bearers import Bearers
from quotes.coreference.entities import Registry
from quotes.coreference.implicit import carries_on
from quotes.coreference.kinds import titles_of
from quotes.coreference.likeness import of_place
from quotes.coreference.mentions import Mention, mention_of
from quotes.coreference.name_words import bare_keys, unlisted_at
from quotes.coreference.referents import Before, Referent
from quotes.coreference.told_people import told_before
from quotes.coreference.unnamed import brought_in, exclusive_of, may_be_his, no_witness, spoken_of, untitled
from quotes.document import Document, Stretch
from quotes.lexicon import ORIGIN, Lexicon, bare, conjoined, definite
from quotes.words import COMMA

MAX_WORDS = 3  # of «الناشط السياسي المستقل»
FEW = 3  # speakers back to one who is taken up by his noun
NEAR = 2  # sentences back to one who is told of
OPENING = 12  # words of a sentence in which its subject stands
HE, SHE = "ي", "ت"  # what the present begins with


def taken_up_anew(
    registry: Registry,
    draft: Draft,
    mention: Mention,
    before: Before | None,
    solved: Sequence[tuple[Draft, Referent | None]],
) -> Referent | None:
    """Whom an epithet takes up, where the text calls nobody so: who spoke right before, else one who was told of."""
    doc, lexicon = registry.doc, registry.names.lexicon
    if len(mention.words) == 1 and lexicon.has("anaphors.speaking", mention.head):
        return _told_with_title(registry, draft, mention, solved)
    if before is None and len(mention.words) == 1 and lexicon.has("anaphors.interlocutors", mention.head):
        return _interviewed(registry, mention)
    said_again = epithet(doc, lexicon, mention) or (carries_on(doc, draft.candidate) and _by_game(lexicon, mention))
    if not said_again or brought_in(doc, mention) or registry.finds(mention):
        return None
    if before is not None:
        if no_witness(lexicon, before.who, mention):
            return None
        another = owns(doc, lexicon, mention) or by_lot(doc, lexicon, mention)
        if another and not (carries_on(doc, draft.candidate) or untitled(before.who)):
            return None  # «قال العقيد سامي العلي …. وأكد صاحب المتجر»
        his = may_be_his(registry.titles, before.who, mention) and not exclusive_of(lexicon, before.who, mention)
        return registry.take_up(mention, before.who) if his else None
    if len(mention.words) == 1 and lexicon.has("anaphors.met", mention.noun):
        return None  # «ركب سامي العلي سيارة أجرة. وقال السائق»
    c = draft.candidate
    spoken = (d for d, r in solved if r is not None)
    if any(c.sentence - d.candidate.sentence <= NEAR for d in spoken) or registry.descriptions.told(mention.words):
        return None
    for n in range(c.sentence - 1, max(-1, c.sentence - 1 - NEAR), -1):
        for who in named_plainly(registry.titles, registry.titles.reader(n)):
            alike = (who.gender or "m") == (mention.gender or "m") and not _elsewhere(doc, who, mention)
            # «وصل سامي العلي …. ويقول مالك المقهى إن | سامي يزوره»
            if alike and not (who.name is not None and spoken_of(doc, bare_keys(doc, who.name), mention.words.last)):
                return registry.take_up(mention, registry.mention(who))
    return None


def _interviewed(registry: Registry, mention: Mention) -> Referent | None:
    """The last person who has spoken under a name, for one whom the paper speaks with: «وهو ما وصفه | ضيفنا بأنه»."""
    for who in reversed(registry.recent):
        person = who.first.kind == "person" and bool(who.name_keys) and id(who) in registry.outer
        if person and (who.gender or mention.gender) == mention.gender:
            return registry.take_up(mention, who)
    return None


def _told_with_title(
    registry: Registry, draft: Draft, mention: Mention, solved: Sequence[tuple[Draft, Referent | None]]
) -> Referent | None:
    """Who has just been named with a title, for a noun that any speaker may be called by, where none has spoken.

    «واستنادا إلى أرقام قدمتها المديرة | سلمى العلي، فإن الكلفة تراجعت. وأوضحت المتحدثة أن»; where no paper has been
    cited, «المتحدث» may be somebody's spokesman.
    """
    voice = registry.names.lexicon.any(("naming.voices",), mention.head) and not carries_on(
        registry.doc, draft.candidate
    )
    if voice and not (solved and solved[-1][1] is not None and solved[-1][1].first.kind == "document"):
        return None
    if registry.finds(mention) or registry.descriptions.told(mention.words):
        return None
    for who in told_before(registry.titles, mention.words.first):
        if draft.candidate.sentence - (registry.doc.sentence_of(who.words.first) or 0) > 1:
            return None
        if who.gender == mention.gender:
            return registry.take_up(mention, registry.mention(who))
    return None


def _elsewhere(doc: Document, who: Mention, mention: Mention) -> bool:
    """Whether he is told to be from another country: «الفنان القبرصي | سامي العلي» is not «الفنان العراقي»."""
    countries, told = doc.grammar.sets["places.countries"], bare(doc.key(who.words.first - 1))
    said = {key for key in mention.keys if of_place(key, countries)}
    return bool(said) and of_place(told, countries) and told not in said


def no_surname(doc: Document, lexicon: Lexicon, mention: Mention, spoken: Sequence[Referent]) -> Mention:
    """The mention without a name that is a calling: «الحقوقي» may be a surname, but here nobody has it.

    So may «التقني السكيكدي» be two, which is what he is and where he is from, and «المرجع» one, where «مرجع ديني» is
    among the last who have ``spoken``.
    """
    alone = len(mention.words) == 1 and mention.name is not None and definite(mention.head)
    told = lexicon.has("anaphors.callings", bare(mention.head)) or lexicon.has("anaphors.aged", mention.head)
    calling = alone and told and not doc.known_surname(mention.head)
    calling = calling or (len(mention.words) == 1 and lexicon.has("anaphors.interlocutors", mention.head))
    again = (r.first for r in spoken[-FEW:]) if alone and not doc.known_surname(mention.head) else ()
    calling = calling or any(m.name is None and m.noun == bare(mention.head) for m in again)
    return evolve(mention, name=None) if calling or _of_somewhere(doc, lexicon, mention) else mention


def _of_somewhere(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«التقني السكيكدي»: another noun for who has an office, with an adjective, read as a name of two words."""
    words, behind = mention.words, doc.key(mention.words.first + 1)
    two = mention.name == words and len(words) == 2 and definite(mention.head) and definite(behind)
    noun = titles_of(doc.grammar, bare(mention.head)) and not lexicon.listed_given(mention.head)
    return bool(two and noun) and behind.endswith(ORIGIN) and not doc.known_surname(mention.head)


def epithet(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """Whether the mention says no more of one person than his calling, his age, or that he is the same."""
    words = mention.words
    if len(words) == 1 and lexicon.has("anaphors.interlocutors", mention.head):
        return True  # «وأضاف محدثنا أن»
    if mention.name is not None or mention.number != "s" or doc.opens(words.first) or doc.opens(words.first - 1):
        return False
    if lexicon.body(mention.head) or lexicon.outlet_head(mention.head) or mention.kind in ("document", "group"):
        return False
    of_age, owner = _of_age(doc, lexicon, mention), owns(doc, lexicon, mention)
    called = _calling(doc, lexicon, mention) or by_lot(doc, lexicon, mention)
    return of_age or owner or called or _himself(doc, lexicon, mention)


def owns(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«صاحبة المشغل الصغير», «صاحب محل الحلاقة»: by what is his, which has its article."""
    words = range(mention.words.first + 1, min(mention.words.last, mention.words.first + MAX_WORDS))
    owner = mention.name is None and mention.number == "s" and lexicon.has("anaphors.owners", mention.head)
    return owner and any(definite(doc.key(k)) for k in words) and all(doc.words[k].is_word for k in words)


def _calling(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«الباحثة», «السياسي المحافظ»: a noun that is no office, with nothing but adjectives."""
    words = range(mention.words.first, mention.words.last)
    clause = next((n for n, k in enumerate(words) if n and lexicon.relative(doc.key(k))), 0)
    words = words[:clause] if clause else words  # «المزارعة | التي فقدت أرضها»
    said = len(words) <= MAX_WORDS and all(doc.words[k].is_word and definite(doc.key(k)) for k in words)
    if said and lexicon.has("anaphors.callings", bare(mention.head)):
        return True
    # «ضيف البرنامج», «ضيفة "المساء"»
    guest = lexicon.has("anaphors.guests", mention.head) and 1 < len(words) <= MAX_WORDS + 1
    return guest and (definite(doc.key(words[1])) or doc.opens(words[1]) is not None)


def by_lot(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«العامل البسيط», «اللاجئة التي فرت من الحرب», «الأم لخمسة أطفال»: a noun that is no office."""
    first, last = mention.words.first, mention.words.last
    noun = bare(mention.head)
    parent = lexicon.has("anaphors.parents", noun) and last > first + 1
    if mention.name is not None or not definite(mention.head) or not (parent or lexicon.has("anaphors.lots", noun)):
        return False
    clause = next((k for k in range(first + 1, last) if lexicon.relative(doc.key(k))), last)
    told = range(first + 1, clause)
    if parent and len(told) > 1 and doc.key(first + 1)[:1] == "ل" and not definite(doc.key(first + 1)):
        return True  # «الأم | لخمسة أطفال»
    return len(told) < MAX_WORDS and all(doc.words[k].is_word and definite(doc.key(k)) for k in told)


def _by_game(lexicon: Lexicon, mention: Mention) -> bool:
    """«لاعب وسط نادي المرفأ», «هداف الدوري»: where he plays, behind a verb that goes on."""
    unnamed = mention.name is None and mention.number == "s" and len(mention.words) > 1
    return unnamed and lexicon.has("anaphors.players", mention.head)


def _of_age(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«الصياد البالغ من العمر 47 عاما», «الرجل السبعيني», «ابن التاسعة عشرة», «صاحب الـ19 عاما»."""
    first, last = mention.words.first, mention.words.last
    if last == first + 1 and lexicon.has("anaphors.aged", mention.head):
        return True  # «وتروي الأربعينية»
    if definite(mention.head) and any(lexicon.has("anaphors.aged", doc.key(k)) for k in range(first + 1, last)):
        return True
    if definite(mention.head) and lexicon.relative(doc.key(first + 1)):  # «الرجل الذي تجاوز السبعين»
        return lexicon.has("anaphors.aging", doc.key(first + 2)) and _number(lexicon, bare(doc.key(first + 3)))
    key = bare(doc.key(first + 1))
    counted = definite(doc.key(first + 1)) and last > first + 1
    number = counted and _number(lexicon, key) and last <= first + MAX_WORDS
    return number and lexicon.has("anaphors.of_age", doc.key(first))


def _number(lexicon: Lexicon, key: str) -> bool:
    """A number of years, without its article: «19», «سبعين», «تاسعة»."""
    return key[:1].isdigit() or lexicon.has("anaphors.tens", key) or lexicon.has("labels.ordinals", "ال" + key)


def _himself(doc: Document, lexicon: Lexicon, mention: Mention) -> bool:
    """«المهني نفسه»: a noun for people that is no office; «الرئيس نفسه» is who he is."""
    last, head = mention.words.last - 1, mention.head
    if last == mention.words.first or not lexicon.has("anaphors.selves", doc.key(last)) or not definite(head):
        return False
    if lexicon.any(("titles.exclusive",), bare(head)):
        return False
    return mention.kind == "person" or (mention.kind == "unknown" and head.endswith(ORIGIN))


def named_plainly(titles: Bearers, reader: Reader) -> Iterator[Mention]:
    """Those named in a sentence without an office, in its order: «كان | سالم بن رمضان | يجر قاربه».

    Right behind a verb also by one name («وصلت | فاطمة»), of the verb's gender («وصلت | سمر العلي»). A form of address
    may stand before the name («يمشي الحاج | سالم بن رمضان»).
    """
    doc, lexicon = titles.doc, titles.lexicon
    k = _past_words(reader)
    last = min(reader.sentence.last, k + OPENING)
    while k < last:
        verb = k - 1
        while verb > reader.sentence.first and lexicon.has("anaphors.told_so", doc.key(verb)):
            verb -= 1
        mother = lexicon.has("naming.mothers", doc.key(k)) and lexicon.listed_given(doc.key(k + 1))
        begins = mother or titles.begins(k)
        name = titles.begun_at(reader, k) if begins else None
        acts = k > reader.sentence.first and (reader.verb(verb) or _present(reader, verb))
        name = name or _foreign(reader, k, verb)
        alone = name is None or (len(name) == 2 and surnames_none(reader, k + 1))  # «دخلت | فاطمة | المكتبة»
        if begins and alone and acts and not titles.begins(k + 1):
            name = Stretch(k, k + 1)
        if name is None:
            k += 1
            continue
        before = doc.key(verb)
        ended = lexicon.has("anaphors.ended", conjoined(before))
        street = lexicon.has("places.named_after", conjoined(before))  # «في شارع | سامي العلي»
        if not (lexicon.somebody(before) or lexicon.body(before) or ended or street):
            # «تقف | بريغيتا زاندلر», of whom only the verb tells, «المواطنة | سمر العلي»
            hers = acts and (reader.feminine(verb) or (not begins and doc.key(verb).startswith(SHE)))
            hers = hers or (verb < k - 1 and doc.key(k - 1).endswith("ة"))
            yield mention_of(reader, name, verb_gender="f" if hers else None)
        k = name.last


def _past_words(reader: Reader) -> int:
    """Where a sentence begins behind the words in marks that it opens with: «"ضحكت يومها"، | يستعيد سالم المشهد»."""
    first = reader.sentence.first
    opened = reader.doc.opens(first)
    return min(reader.doc.after(opened), reader.sentence.last) if opened is not None and opened.balanced else first


def _present(reader: Reader, k: int) -> bool:
    """A verb in the present that a sentence opens with, whatever the parse makes of it: «تقف», «يجلس»."""
    key = reader.doc.key(k)
    opens = k == reader.sentence.first and reader.doc.words[k].is_word
    return opens and key[:1] in (HE, SHE) and not definite(key) and not reader.lexicon.given_name(key)


def _foreign(reader: Reader, k: int, verb: int) -> Stretch | None:
    """Words of no language behind a verb: «تقف | بريغيتا زاندلر أمام», «يجلس | نشوان، ذو الثانية عشرة»."""
    doc = reader.doc
    if k <= reader.sentence.first or not (_present(reader, verb) or (verb >= 0 and reader.verb(verb))):
        return None
    last = k
    while last < min(k + MAX_WORDS, reader.sentence.last) and unlisted_at(doc, last):
        last += 1
    return Stretch(k, last) if last > k + 1 or (last > k and doc.key(last) in COMMA) else None
