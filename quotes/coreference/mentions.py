"""What a speaker's noun phrase says of its bearer: name, role, kind, gender, number."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from quotes.attribution.agreement import OWN_DAUGHTERS
from quotes.attribution.approximate import counted_people, many_of
from quotes.attribution.departments import department_at
from quotes.attribution.noun_phrase import key_in, without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader
from quotes.coreference.blessed import unbroken
from quotes.coreference.initials import initialled_in
from quotes.coreference.names import joined_person, name_run, with_his
from quotes.coreference.pieces import announced
from quotes.coreference.praised import praised
from quotes.coreference.prophet import prophet
from quotes.coreference.served import served
from quotes.coreference.unread_names import before_relative, like_a_paper
from quotes.cues.withheld import withheld
from quotes.document import Document, Stretch
from quotes.lexicon import AGENT, KIN, POSSESSIVES, Lexicon, bare, definite, untied
from quotes.records import EntityKind
from quotes.spelling import frequency
from quotes.words import COMMA

POINTING = ("anaphors.same", "pronouns.demonstratives")
UNTELLING = (*POINTING, "anaphors.selves", "anaphors.revered")
ELATIVE = 4  # letters of a comparative: أكبر، أقدم
OURS = "نا"
JOINED = 4  # letters of a conjunction and a name


@frozen
class Mention:
    """A speaker's phrase, taken apart. ``name`` is a word stretch inside it (None: it has none), ``roles``
    what stands before and behind the name, ``noun`` its head as heads are compared (``head_key``), ``placed``
    the words from في or البالغ من العمر on, ``related`` those of its relative clause, ``served`` the noun of whom
    the one meant acts for or is kin to: «محامي | المتهم | الثاني»."""

    words: Stretch
    name: Stretch | None
    roles: tuple[Stretch, ...]
    kind: EntityKind
    gender: str | None
    number: str
    head: str
    noun: str
    keys: frozenset[str]
    placed: frozenset[str]
    related: frozenset[str]
    served: frozenset[str]

    @property
    def definite_noun(self) -> bool:
        """A description that points back, without a name: ``المصدر``, ``الوزيرة``, ``الصحيفة``."""
        return self.name is None and self.head.startswith("ال")


def mention_of(reader: Reader, words: Stretch, *, verb_gender: str | None = None) -> Mention:
    """Take a noun phrase apart; ``verb_gender``: the gender of the verb that agrees with it."""
    doc, words = reader.doc, unbroken(reader.doc, words)
    if words.first == reader.sentence.first and not words.lead and joined_given(doc, reader.lexicon, words.first):
        words = evolve(words, lead=1)  # «ف|الحسين أوبلا يرفض العودة», whose ف the parse leaves on
    heads = [doc.key(k) for k in range(words.first, words.last) if doc.words[k].is_word] or [""]
    head = heads[1] if len(heads) > 1 and points_back(doc, words.first) else heads[0]
    head = key_in(doc, words, words.first) if head == heads[0] and doc.words[words.first].is_word else head
    styles = _styles(reader, words, head)
    head = heads[styles] if styles else head  # «سمو | أمير المنطقة»
    if reader.lexicon.accusative_person(head):
        head = nominative(head)  # «غير أن | مصدرا قضائيا نفى»
    if _ours(reader.lexicon, head):
        head = "ال" + head.removesuffix(OURS)  # «وكشف | مصدرنا أن»
    god = praised(doc, reader.lexicon, words)
    called = god or prophet(doc, reader.lexicon, words)
    letters = initialled_in(doc, reader.lexicon, words)
    if letters is not None and reader.lexicon.has("titles.kin", head):
        letters = None  # «زوج المواطنة "ل. ع"» is another
    name = (
        None
        if called
        else letters
        or name_run(reader, words)
        or before_relative(reader, words)
        or announced(reader, words)
        or like_a_paper(reader, words)
    )
    if name is not None and doc.key(words.first) in doc.grammar.sets["anaphors.honorifics"]:
        name = name if reader.lexicon.listed_given(doc.key(name.first)) else None  # «سعادتها | ممازحة الحضور»
    if name is not None and name.first == words.first:
        name = evolve(name, lead=max(name.lead, words.lead))  # «وفقا ل|رينا», «الدكتور|سامي»
    joined = name is None and joined_person(reader, words, words.first + 1)
    noun = head if name is not None else reader.lexicon.unowned(head)  # «سكانها» are سكان
    others = any(with_his(reader, k) for k in range(words.first + 1, words.last))  # «سامي العلي | وزملاؤه»
    number = "p" if joined or others else _number(reader, words, noun)
    compared = _member(reader, words.first) or head_key(reader.lexicon, many_of(reader, words.first) or head)
    keys = doc.grammar.sets["naming.god"] if god else _keys(reader, _before_aside(doc, words, name), head)
    upon = doc.key(words.first + 1) if len(words) > 1 else ""
    if upon.startswith("علي") and reader.lexicon.has("naming.done_to", bare(head)):
        keys = keys - {compared, upon} | {compared + upon}  # «المدعى عليه» is not «المدعي»
        compared, verb_gender = compared + upon, verb_gender or ("f" if upon.endswith("ها") else verb_gender)
    occupied = _occupied(reader, words, head)
    return Mention(
        words=words,
        name=name,
        roles=_roles(reader, words, name),
        kind="person" if called else _kind(reader, words, noun, name, number),
        gender=None if others else verb_gender or _gender_of(reader, words, head, noun, name),
        number=number,
        head=head,
        noun=compared,
        keys=keys,
        placed=frozenset() if occupied else _placed(reader, words),
        related=_from(reader, words, reader.lexicon.relative) or occupied,
        served=frozenset(head_key(reader.lexicon, noun) for noun in served(reader, words, head)),
    )


def points_back(doc: Document, k: int) -> bool:
    """Whether a word says no more than that its noun has been named: «نفس | الدراسة», «هؤلاء | الباحثين»."""
    return any(doc.key(k) in doc.grammar.sets[name] for name in POINTING)


def _styles(reader: Reader, words: Stretch, head: str) -> int:
    """Words of style before an office: «سمو | أمير المنطقة», «معالي | الوزير», «سعادة الشيخ | رئيس اللجنة»."""
    doc, lexicon, first = reader.doc, reader.lexicon, words.first
    if len(words) < 2 or not lexicon.honorific(head) or not all(w.is_word for w in doc.words[first : first + 2]):
        return 0
    stem = head[:-1] + "ت" if head.endswith("ة") else head
    style = not definite(head) and lexicon.has("anaphors.honorifics", stem + "ه")
    style = style and lexicon.person_noun(doc.key(first + 1))
    address, office = doc.key(first + style), doc.key(first + style + 1)
    rank = lexicon.has("naming.arms", office) or lexicon.given_name(office)  # «اللواء | دكتور سامي العلي»
    plain = lexicon.office(office) and not (definite(office) or rank)
    if first + style + 2 < words.last and definite(address) and lexicon.honorific(address) and plain:
        return style + 1
    return int(style)


def head_key(lexicon: Lexicon, key: str) -> str:
    """A head noun as it is compared: no article or conjunction, one ending for the sound plural (مسؤولو، مسؤولين)."""
    joined = definite(key[1:]) or (lexicon.office(key[1:]) and not lexicon.office(key))
    joined = joined and key[:1] in ("و", "ف") and not lexicon.owned_person(key)  # «والده»
    stem = bare(key[1:] if joined else key)
    owned = next((stem.removesuffix(p) for p in POSSESSIVES if stem.endswith(p)), stem)
    if owned != stem and lexicon.has("titles.kin", stem):
        owned = untied(owned)
        stem = owned if lexicon.has("titles.kin", owned) else stem  # «زوجها», and then «الزوج»
    if _ours(lexicon, stem):
        return stem.removesuffix(OURS)
    if stem.endswith("ين") and lexicon.person_noun(stem[:-2] + "ون"):
        return stem[:-2] + "ون"
    if stem.endswith("و") and lexicon.person_noun(stem + "ن"):
        return stem + "ن"
    return stem


def _ours(lexicon: Lexicon, key: str) -> bool:
    """A source that an outlet calls its own: «مصدرنا», «مصادرنا»."""
    return key.endswith(OURS) and lexicon.has("groups.faceless", key.removesuffix(OURS))


def foremost(reader: Reader, who: Stretch) -> bool:
    """One of many people by a comparative: «أكبر | السجناء», «أقدم | العمال»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(who.first)
    if len(who) < 2 or len(key) != ELATIVE or key[:1] != "ا" or definite(key):
        return False
    return definite(doc.key(who.first + 1)) and lexicon.person_noun(doc.key(who.first + 1))


def _from(reader: Reader, words: Stretch, begins: Callable[[str], bool]) -> frozenset[str]:
    """The words from the first one that ``begins`` on: «القائد الميداني | في المعارضة», «الدراسة | التي أعدها»."""
    doc = reader.doc
    first = next((k for k in range(words.first + 1, words.last) if begins(doc.key(k))), words.last)
    return frozenset(head_key(reader.lexicon, doc.key(k)) for k in range(first, words.last))


def _occupied(reader: Reader, words: Stretch, head: str) -> frozenset[str]:
    """What a body is at, by a participle and its preposition: «المنظمة | المدافعة عن حقوق الإنسان»."""
    doc, lexicon, k = reader.doc, reader.lexicon, words.first + 1
    at = definite(head) and lexicon.body(head) and k + 1 < words.last
    at = at and (doc.key(k).startswith(AGENT) or lexicon.has("naming.governing", doc.key(k)))
    if not at or not (lexicon.preposition(doc.key(k + 1)) or reader.adposition(k + 1)):
        return frozenset()
    return frozenset(head_key(lexicon, doc.key(j)) for j in range(k, words.last))


def _placed(reader: Reader, words: Stretch) -> frozenset[str]:
    """The words of where or how old somebody is, unless his relative clause has them: «المرصد | الذي يعمل في»."""
    doc, lexicon = reader.doc, reader.lexicon
    relative = next((k for k in range(words.first + 1, words.last) if lexicon.relative(doc.key(k))), words.last)
    return _from(reader, evolve(words, last=relative), lambda key: key == "في" or lexicon.has("anaphors.aged", key))


def _member(reader: Reader, k: int) -> str | None:
    """What one of many is: «أحد قادة الفرقة» is a قائد, «إحدى الناجيات» a ناجية."""
    if reader.doc.key(k) not in reader.doc.grammar.sets["anaphors.one_of"]:
        return None
    many = bare(reader.doc.key(k + 1))
    for plural, one in reader.doc.grammar.multiword["groups.members"]:
        if many == plural:
            return one
    for ending, single in (("ين", ""), ("ي", ""), ("ات", "ة")):
        one = many.removesuffix(ending) + single
        if many.endswith(ending) and reader.lexicon.person_noun(one):
            return one
    return None


def _keys(reader: Reader, words: Stretch, head: str) -> frozenset[str]:
    """The words that tell this mention from another's.

    Not among them: "the same", words of reverence, and what is said of an anaphor: «المصدر الذي فضل عدم ذكر اسمه» is
    «المصدر».
    """
    doc, lexicon = reader.doc, reader.lexicon
    sets = doc.grammar.sets
    first, last = words.first, words.last
    first += _styles(reader, words, without_lead(doc.key(first), words.lead))
    if head in sets["anaphors.persons"]:
        last = next((k for k in range(words.first + 1, last) if lexicon.relative(doc.key(k))), last)
    said = (
        head_key(lexicon, key_in(doc, words, k))
        for k in range(first, last)
        if doc.words[k].is_word
        and not any(doc.key(k) in sets[name] for name in UNTELLING)
        and not (len(doc.key(k)) == 1 and doc.opens(k + 1) is not None)  # «عضو اللجنة ب|ـ«النواب»»
    )
    members = (_member(reader, k) for k in range(words.first, last - 1))
    return frozenset((*said, *(member for member in members if member)))


def others_joined(lexicon: Lexicon, mention: Mention) -> bool:
    """Whether others of the same kind are joined on: «مصادر في الشرطة | وأخرى في الإسعاف»."""
    return any(lexicon.has("anaphors.besides", key) for key in mention.keys)


def _before_aside(doc: Document, words: Stretch, name: Stretch | None) -> Stretch:
    """The mention up to what is said besides of one described: «الهيئة، | المشرفة على الممر»."""
    aside = (k for k in range(words.first + 1, words.last - 1) if doc.key(k) in COMMA and definite(doc.key(k + 1)))
    told = name is None and definite(doc.key(words.first))
    return evolve(words, last=next(aside, words.last)) if told else words


def _roles(reader: Reader, words: Stretch, name: Stretch | None) -> tuple[Stretch, ...]:
    """Title and office on both sides of the name: «المهندس | فلان | مدير التراخيص», no relative clause."""
    if name is None:
        return ()
    behind = range(name.last, words.last)
    last = next((k for k in behind if reader.lexicon.relative(reader.doc.key(k))), words.last)
    doc, before, after = reader.doc, name.first, name.last
    if before > words.first and doc.opens(before - 1) is not None and doc.closes(after) is not None:
        before, after = before - 1, after + 1  # «المدرب «سامي العلي»»
    sides = (Stretch(words.first, before, words.lead), Stretch(after, last))
    return tuple(side for side in sides if side.last > side.first)


def _number(reader: Reader, words: Stretch, head: str) -> str:
    doc = reader.doc
    if counted_people(reader, words.first):
        return "p"
    if any(doc.key(k) == "و" or joined_name(doc, reader.lexicon, k) for k in range(words.first, words.last)):
        return "p"
    if place_at(reader, words):
        return "s"  # «طالبان»
    listed = reader.lexicon.person_noun(head) or reader.lexicon.given_name(head)
    ending = len(head) > 4 and head.endswith(("ون", "ين")) and not listed
    if _plural(reader, head) or (ending and not _ends_like_plural(reader, words.first, head)):
        return "p"
    two = len(head) > 5 and dual(reader.lexicon, head) and not reader.lexicon.given_name(head)
    return "d" if two and head.endswith("ان") else "s"  # «الوزيران», not «الفنان», «المطران»


def dual(lexicon: Lexicon, key: str) -> bool:
    """Whether a word is the nominative of two people or bodies: «المزارعان», «الحكومتان»."""
    if lexicon.has("anaphors.pairs", key):
        return True
    one = key.removesuffix("ان")
    if one == key and key.endswith("تا"):
        one = key[:-1]  # «وزارتا الداخلية والصحة»
    if one == key:
        return False
    one = untied(one)
    return lexicon.person_noun(one) or lexicon.body(one)


def _ends_like_plural(reader: Reader, k: int, head: str) -> bool:
    """A foreign name that ends as plurals do: «مارتين», «ألبرتون», «ماكرون»; not «متظاهرون», «مصريون»."""
    if definite(head) or reader.pos(k) not in ("X", "PROPN", ""):
        return False
    if reader.doc.known_surname(head):
        return True
    participle = head.startswith("م") and not head.startswith("ما")
    return reader.pos(k) != "" and (head.endswith("ين") or not (participle or head.endswith("يون")))


def joined_name(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A given name, or a surname that the text has elsewhere, behind its conjunction: «سامي | وكريم», not «وليد»."""
    key = doc.key(k)
    if not detachable(key) or lexicon.listed_given(key):
        return False
    surname = doc.known_surname(key[1:]) and not (doc.known_surname(key) or lexicon.somebody(key[1:]))
    return lexicon.given_name(key[1:]) or surname


def joined_given(doc: Document, lexicon: Lexicon, k: int) -> bool:
    """A given name behind a conjunction that makes no other name with it: «ف|الحسين», «و|سمير»; not «فراس», «وليد»."""
    key = doc.key(k)
    given = lexicon.listed_given(key[1:]) or lexicon.has("names.articled", key[1:])
    return key[:1] in ("و", "ف") and given and not lexicon.listed_given(key) and frequency(key) < frequency(key[1:])


def detachable(key: str) -> bool:
    """Whether و at the head of a name may be the conjunction, by the rest's frequency: «وكريم», not «ويلسون»."""
    return key[:1] == "و" and len(key) >= JOINED and frequency(key) <= frequency(key[1:])


def _plural(reader: Reader, head: str) -> bool:
    """A plural or collective noun for people, also in construct (مسؤولو الوزارة); أمين and سجين only end like one."""
    lexicon = reader.lexicon
    if lexicon.any(("anaphors.plurals", "phrases.numerals"), head):
        return True
    if lexicon.given_name(head) or lexicon.has("names.particles", head):
        return False
    if head.endswith("و"):
        return lexicon.person_noun(head[:-1])
    if head.endswith("ون"):
        return lexicon.person_noun(head) and not lexicon.person_noun(head + "ون")  # «معاون» of «معاونون» is one
    singles = {"ين": ("", "ون"), "ات": ("", "ة")}.get(head[-2:], ())
    return lexicon.person_noun(head) and any(lexicon.person_noun(head[:-2] + ending) for ending in singles)


def _gender_of(reader: Reader, words: Stretch, head: str, noun: str, name: Stretch | None) -> str | None:
    """Its own, or of what is left out before a body's matter: «الدفاع | الروسية», «الخزانة | الأمريكية»."""
    key = reader.doc.key(words.first + 1) if len(words) > 1 else ""
    if reader.doc.phrase_length("groups.feminine", words.first) > 1:
        return "f"  # «الأمم المتحدة»
    body = name is None and definite(head) and reader.lexicon.body(head) and not words.lead
    return "f" if body and definite(key) and key.endswith("ية") else _gender(reader, noun, name)


def _gender(reader: Reader, head: str, name: Stretch | None) -> str | None:
    lexicon = reader.lexicon
    surname = head.endswith("ة") and not (definite(head) or lexicon.person_noun(head))
    surname = surname and reader.doc.known_surname(head)  # «خليفة» of «أنطوان خليفة»
    either = lexicon.any(("titles.either",), head)
    if head.endswith("تان") and dual(lexicon, head):
        return "f"
    if name is not None:
        first = reader.doc.key(name.first)
        mans = len(name) > 1 and lexicon.has("names.halves", reader.doc.key(name.first + 1))  # «نور الدين»
        hers = lexicon.any(("names.given_female", "naming.mothers"), first)  # «أم سالم»
        if hers and not mans and not lexicon.any(("names.given_male",), first):
            return "f"
        if lexicon.any(("names.given_male", "naming.kunyas"), first) and (either or head == first or head[-1:] != "ة"):
            return "m"
    if len(head) == 1 or either or surname:
        return None  # «د. بتول الساحلي», «الداعية سلمى العلي»
    if head.endswith(("ة", "ات")) or (head.endswith(OWN_DAUGHTERS) and lexicon.any(KIN, head)):
        return "f"
    if lexicon.any(("outlets.feminine_heads", "groups.feminine", "titles.feminine"), head):
        return "f"
    if lexicon.person_noun(head) or lexicon.body(head) or definite(head):
        return "m"
    return None


def _kind(reader: Reader, words: Stretch, head: str, name: Stretch | None, number: str) -> EntityKind:
    lexicon = reader.lexicon
    if place_at(reader, words) or (not words.lead and department_at(reader.doc, lexicon, words.first)):
        return "organisation"
    if name is not None and (name.first == words.first or lexicon.person_noun(head)) and not _plural(reader, head):
        return "person"
    if lexicon.outlet_head(head) or lexicon.outlet_name(head):
        return "organisation"
    one = tuple(f"anaphors.{kind}" for kind in ("singular", "one_of", "honorifics", "latter", "elders", "humans"))
    numbered = len(words) == 1 and lexicon.has("labels.ordinals", head)  # «وأنكر | الثاني التهم»
    counts = len(words) > 1 and lexicon.has("anaphors.one_of", head)
    if counts and lexicon.has("phrases.numerals", reader.doc.key(words.first + 1)):
        return "unknown"  # «أحد عشر يوما»
    if numbered or lexicon.any(one, head) or foremost(reader, words):
        return "person"
    if _plural(reader, head) or counted_people(reader, words.first):
        return "group"
    if lexicon.any(("groups.heads",), head):
        return "person"
    if lexicon.any(("groups.documents", "groups.sayings"), head):
        return "document"
    if lexicon.any(("titles.offices", "titles.honorifics", *KIN), head):
        return "group" if number == "p" else "person"
    if lexicon.body(head) and (name is None or not definite(head)):
        return "organisation"  # «الفريق سامي العلي» is a rank and its bearer
    nameless = number == "s" and any(withheld(reader.doc, k, words.last) for k in range(words.first + 1, words.last))
    return "person" if name is not None or nameless else "unknown"  # «موجهة فضلت عدم ذكر اسمها»
