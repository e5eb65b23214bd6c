"""Whether ل names an outlet that is spoken to, or the one whose staff the speaker is: ``الوزير | لوكالة الساحل``."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.attribution.ali import is_on
from quotes.attribution.lettered import lettered, lettered_medium
from quotes.attribution.reader import OURS, Reader
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import POSSESSIVES, bare, conjoined, definite, disowned, untied, without_conjunction
from quotes.outlets import LONGEST
from quotes.spelling import frequency
from quotes.words import COMMA

SHORT = 4  # letters from which a word with ل is looked at alone; a shorter one may begin a longer name
FEMININE = "ة"
AGENCY = "وكالة"
MAX_OUTLET = 6  # words from ل with an outlet to the given name of its head
MAX_BEARER = 4  # words of a name between commas


def medium_at(reader: Reader, k: int) -> bool:
    """A ل or إلى that names an outlet: «لوكالة رويترز», «لـ«عكاظ»»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(k)
    if key == "ل":
        return not owner_behind(reader, k)
    if not key.startswith("ل"):
        return False
    if lettered(reader, k):
        forms = outlet_forms(key)
        if _of_paper(reader, k):
            return False  # «مسح لبي بي سي»
        known = outlet_spelt(reader, k, forms) and not _belonging(reader, k)
        return known or lettered_medium(reader, k) or own_length(reader, k, forms) > 0  # «ناجون | لبي بي سي إن»
    stem, *_ = forms = outlet_forms(key)
    if len(key) < SHORT:
        return outlet_spelt(reader, k, forms) and not _belonging(reader, k)  # «لإم بي سي»
    if lexicon.has("recipients.words", stem) or one_outlet(reader, k) or our_outlet(reader, k):
        return True
    if _of_paper(reader, k) or _region(reader, k) or _of_page(reader, k):
        return False  # «مسح لرويترز», but «أضافت المصادر لرويترز», «كشفت مصادر لرويترز»
    if any(lexicon.outlet_name(form) for form in forms):
        return True
    # «مراسل لصحيفة», «مصور لفرانس برس» are titles, «الوزير لصحيفة», «مصدر مسؤول لوكالة» spoke to it
    titled = _belonging(reader, k) or _heads_body(reader, k, stem) or _then_named(reader, k) or other_agency(reader, k)
    outlet = outlet_spelt(reader, k, forms) or any(map(lexicon.outlet_head, forms))
    return outlet and not titled


def one_outlet(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is ل and one of several outlets: «قال سامي العلي | لإحدى القنوات التلفزيونية»."""
    doc, has = reader.doc, reader.lexicon.has
    return has("anaphors.one_of", doc.key(k)[1:]) and has("outlets.several", bare(doc.key(k + 1)))


def our_outlet(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is ل and the outlet that writes, by its noun with a pronoun: «قال العلي | لشبكتنا إن»."""
    key = reader.doc.key(k)
    return key[:1] == "ل" and key.endswith(OURS) and reader.lexicon.outlet_head(untied(key[1:].removesuffix(OURS)))


def told_inside(doc: Document, k: int) -> bool:
    """Whether marks at word ``k`` hold nothing but ل and an outlet with the article: «قال المدير | «للمرآة» إن»."""
    name = doc.opens(k)
    held = name is not None and name.balanced and name.style != "paren" and doc.after(name) == k + 3
    return held and doc.key(k + 1).startswith("لل") and definite(doc.key(k + 1))


def marked_medium(reader: Reader, k: int) -> int:
    """Number of words of a medium in marks at ``k``, behind which the subject may stand: «أكد لـ«عكاظ» | الصراف».

    Or of one whose name is known to its last word: «قال لسي إن بي سي | المدير», «صرح لمراسلنا | قائد الفرقة».
    """
    doc = reader.doc
    if told_inside(doc, k):
        return 3
    name = doc.opens(k + 1) if doc.key(k) == "ل" else None
    if name is not None:
        return doc.after(name) - k if name.balanced else 0
    if doc.key(k)[:1] != "ل":
        return 0
    noun = outlet_forms(doc.key(k))[0]
    if noun.endswith(OURS) and reader.lexicon.has("recipients.correspondents", noun):
        return 1
    if k in doc.spelt_names:
        return doc.spelt_names[k] - k if medium_at(reader, k) else 0
    length = max((n for form in outlet_forms(doc.key(k)) for n in named_lengths(reader, k, form)), default=0)
    return length if length and medium_at(reader, k) else 0


def medium_length(reader: Reader, k: int) -> int:
    """Number of words of a medium behind ل that ends by itself: «أكد | لفرانس برس | وصول الوفد»; 0 for none.

    Its noun with a name that is listed or in marks, or with what has the article: «لوكالة الأنباء السورية "سانا"».
    """
    doc, known = reader.doc, marked_medium(reader, k)
    if known or doc.key(k)[:1] != "ل":
        return known
    headed = any(doc.item_length("outlets.heads", k, form) for form in outlet_forms(doc.key(k)))
    if not headed or other_agency(reader, k) or _belonging(reader, k):
        return 0
    j = k + 1
    while j < min(reader.sentence.last, k + LONGEST) and definite(doc.key(j)):
        j += 1
    name = doc.marked_name(j, 2) if doc.opens(j) is not None else None
    spelt = doc.spelt_names[j] - j if j in doc.spelt_names else max(named_lengths(reader, j, doc.key(j)), default=0)
    j = doc.after(name) if name is not None else j + (spelt or reader.lexicon.has("outlets.sigla", doc.key(j)))
    return j - k if j > k + 1 else 0


def named_lengths(reader: Reader, k: int, first: str) -> Iterator[int]:
    """How many words of an outlet's name stand at word ``k``, read as ``first``: of a listed one or the text's own."""
    doc = reader.doc
    yield doc.item_length("outlets.names", k, first)
    yield own_length(reader, k, (first,))


def own_length(reader: Reader, k: int, forms: tuple[str, ...]) -> int:
    """How many words of an outlet that the text itself tells stand at word ``k``, read as one of ``forms``."""
    doc, own = reader.doc, reader.doc.own_outlets
    reach = range(LONGEST, 0, -1) if own else ()
    return next((n for n in reach for form in forms if (form, *doc.keys[k + 1 : k + n]) in own), 0)


def outlet_forms(key: str) -> tuple[str, str]:
    """The noun behind ل, and with the article that ل may hide: «لرويترز», «لفرانس برس», «للمرآة»."""
    noun = bare(key) if key.startswith("لل") else key[1:]
    return noun, "ال" + noun


def outlet_spelt(reader: Reader, k: int, forms: tuple[str, ...]) -> bool:
    """Whether an outlet stands at word ``k``, whose first word is one of ``forms`` without its ل.

    One of the lists, one that the text itself tells, or a name that ends as outlets' names do.
    """
    listed = any(reader.doc.item_length("outlets.heads", k, form) for form in forms)
    return listed or any(any(named_lengths(reader, k, form)) for form in forms) or _tailed(reader, k, forms[0])


def _tailed(reader: Reader, k: int, first: str) -> bool:
    """«للأفق نيوز», «لساحل برس», «للخليج الإخبارية»: an adjective of a channel, which the noun could not have."""
    tail = reader.doc.key(k + 1)
    if not reader.doc.item_length("outlets.tails", k + 1, tail):
        return False
    if tail.endswith(FEMININE):
        return not (first.endswith(FEMININE) or any(frequency(first + pronoun) for pronoun in POSSESSIVES))
    article = reader.doc.key(k).startswith("لل")  # «لمهاجر نيوز»
    return not (article and reader.lexicon.somebody(first))


def other_agency(reader: Reader, k: int) -> bool:
    """Whether word ``k`` heads an agency or a net that is no outlet: «وكالة الفضاء», «لشبكات الهاتف المحمول»."""
    doc = reader.doc
    if doc.key(k).removeprefix("ل") in doc.grammar.sets["outlets.nets"]:
        return bare(doc.key(k + 1)) in doc.grammar.sets["outlets.grids"]
    return doc.key(k).endswith(AGENCY) and bare(doc.key(k + 1)) in doc.grammar.sets["outlets.agencies"]


def aside_end(reader: Reader, k: int, limit: int) -> int:
    """Behind what is told of somebody at word ``k``: «، الذي يعمل في صحيفة المرفأ | ،»; ``k`` where nothing is.

    Why somebody is not named runs to the next comma as well: «لأنه غير مخول بالحديث إلى الإعلام».
    """
    doc, lexicon = reader.doc, reader.lexicon
    told = doc.key(k + 1)
    state = told[:1] == "و" and lexicon.has("pronouns.independent", told[1:])
    aside = doc.key(k) in COMMA and (lexicon.relative(told) or state)
    because = doc.grammar.sets["complementizers.causal"]
    stem = disowned(doc.key(k))
    if not aside and not (stem and (stem in because or stem.removeprefix("ل") in because)):
        return k
    comma = next((j for j in range(k + 1, limit) if doc.key(j) in COMMA), limit)
    return comma if comma < limit or not aside else k


def owner_behind(reader: Reader, k: int) -> bool:
    """Whether ل at word ``k`` names whose something is: «المجلس التابع لـ«الجيش»», «بيان لـ«الهيئة»»."""
    owned = _of_paper(reader, k) or reader.lexicon.has("naming.belonging", reader.doc.key(k - 1))
    return owned or _of_body(reader, k) or _bearer_behind(reader, k) or _bearer_before(reader, k)


def _of_body(reader: Reader, k: int) -> bool:
    """Whether ل, written apart, has a body behind whose official stands before: «المدير الفني | لـ منتخب السودان»."""
    doc, lexicon, noun = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    if doc.key(k) != "ل" or definite(noun) or not lexicon.body(noun) or lexicon.outlet_head(noun):
        return False
    head = bare_title(reader, k, reader.sentence.first)
    return head < k - 1 and definite(doc.key(head)) and lexicon.office(doc.key(head))


def with_owner(reader: Reader, paper: Stretch, limit: int) -> Stretch:
    """A paper with the title in marks that ل says it belongs to: «جاء في التعديل الأخير | لـ«مجلة الشغل» أن».

    Of its noun and adjectives alone; a talk is had with an outlet («جاء في تصريح لـ«المرآة»»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    name = doc.opens(paper.last + 1) if doc.key(paper.last) == "ل" else None
    noun = bare(doc.key(paper.first))
    talk = lexicon.occasion(noun) or lexicon.any(("outlets.talks",), noun) or lexicon.somebody(noun)
    alone = all(reader.pos(k) == "ADJ" for k in range(paper.first + 1, paper.last))
    if name is None or not name.balanced or talk or not alone or doc.after(name) > limit:
        return paper
    return Stretch(paper.first, doc.after(name), paper.lead)


def _bearer_before(reader: Reader, k: int) -> bool:
    """Whether a title set off behind a name has ل for what it is of: «سامي العلي، الرئيس التنفيذي لـ«الأفق»، إن»."""
    doc, lexicon = reader.doc, reader.lexicon
    name, head = doc.opens(k + 1), bare_title(reader, k, reader.sentence.first)
    if name is None or not name.balanced or not (definite(doc.key(head)) and lexicon.office(doc.key(head))):
        return False
    apart = doc.key(head - 1) in COMMA and doc.key(doc.after(name)) in COMMA
    surname = doc.key(head - 2)
    named = reader.pos(head - 2) in ("X", "PROPN") or lexicon.given_name(surname) or doc.known_surname(surname)
    return apart and head - 2 > reader.sentence.first and (named or lexicon.given_name(doc.key(head - 3)))


def _bearer_behind(reader: Reader, k: int, *, staffed: bool = False) -> bool:
    """Whether a title stands before ل and marks, and its bearer behind: «المدير العام لـ«أبولون» | سامي العلي».

    Also between commas, and behind two titles: «المبعوث الخاص لـ«رابطة المرفأ»، | يوهان فيلدسترم، أن», «المدير العام
    والمؤسس لـ«أبولون»، | سامي العلي، إن»; behind a noun with ل too, whose name
    a number may be: «المحلل العسكري لصحيفة «المرفأ» المحلية | سامي العلي», «للقناة 12 | سامي العلي». ``staffed``: the
    title is one of outlets' own, whose bearer two words of any kind may be.
    """
    doc = reader.doc
    name = doc.opens(k + 1)
    head = bare_title(reader, k, reader.sentence.first)
    if not (definite(conjoined(doc.key(head))) and reader.lexicon.person_noun(conjoined(doc.key(head)))):
        return False
    if name is None or not name.balanced:
        j = k + 1 + doc.key(k + 1).isdecimal()
        if j == k + 1:
            return False
    else:
        j = doc.after(name)
    while definite(doc.key(j)) and reader.pos(j) == "ADJ":
        j += 1
    apart = doc.key(j) in COMMA and any(doc.key(end) in COMMA for end in range(j + 2, j + 2 + MAX_BEARER))
    j += apart
    surname = definite(doc.key(j + 1)) and not reader.lexicon.time(doc.key(j + 1))
    if apart and surname and reader.lexicon.any(("names.nouns", "names.titular"), doc.key(j)):
        return True  # «المدير العام لـ«أبولون»، | تركي العلي، أن»
    if j + 1 >= reader.sentence.last or not doc.words[j].is_word or doc.analyses(j):
        return False
    two = staffed and not definite(doc.key(j)) and doc.word_at(j + 1) and not that_clause_at(doc, j + 1)
    named = reader.pos(j) in ("X", "PROPN") and (two or name_shaped(doc.words[j]))
    return reader.lexicon.given_name(doc.key(j)) or named


def _of_paper(reader: Reader, k: int) -> bool:
    """Whether an indefinite paper stands before ``k``, which ل says whose it is; «مصادر» are people too."""
    lexicon, key = reader.lexicon, reader.doc.key(k - 1)
    if lexicon.has("names.particles", reader.doc.key(k - 2)):
        return False  # «الدكتور سالم آل خطاب | لـ"المرفأ"»
    return lexicon.any(("groups.documents",), key) and not (lexicon.person_noun(key) or definite(key))


def _of_page(reader: Reader, k: int) -> bool:
    """Whether ل says whose site or page stands before it: «على الموقع الإلكتروني | لصحيفة كذا»."""
    head = bare_title(reader, k, reader.sentence.first)
    before = conjoined(reader.doc.key(head - 1))
    placed = before in reader.doc.grammar.sets["openers.prepositions"] and not definite(reader.doc.key(head - 1))
    return placed and reader.lexicon.any(("outlets.pages",), reader.doc.key(head))


def _region(reader: Reader, k: int) -> bool:
    """«برنامج المنظمة | للشرق الأوسط وشمال أفريقيا»: the region that a paper is called by, joined to another."""
    return any(reader.doc.key(j) == "وشمال" for j in (k + 1, k + 2))


def _belonging(reader: Reader, k: int) -> bool:
    """Whether a title of an outlet's staff or a participle of belonging stands before ``k``: «مراسل | لصحيفة».

    A correspondent's is his outlet with an article and an adjective too: «المراسل العسكري | للقناة».
    """
    lexicon, key = reader.lexicon, reader.doc.key(k - 1)
    head = reader.doc.key(bare_title(reader, k, reader.sentence.first))
    sent = definite(head) and lexicon.has("recipients.correspondents", bare(head))
    belongs = sent or _of_its_head(reader, k, head)
    return belongs or lexicon.has("outlets.staff", key) or lexicon.has("naming.belonging", key)


def _of_its_head(reader: Reader, k: int, head: str) -> bool:
    """«المدير العام | للوكالة», «المدير الإقليمي | للصحيفة سامي العلي»: a title with its adjective, and who has it."""
    doc, lexicon, behind = reader.doc, reader.lexicon, reader.doc.key(k + 1)
    titled = definite(head) and head != doc.key(k - 1) and lexicon.office(head) and doc.key(k).startswith("لل")
    if titled and doc.key(k).endswith(AGENCY):
        return True
    if not titled or definite(behind) or not doc.word_at(k + 1):
        return False
    return lexicon.listed_given(behind) or (reader.pos(k + 1) in ("X", "PROPN") and not inflected(behind))


def _heads_body(reader: Reader, k: int, noun: str) -> bool:
    """«المدير الإقليمي | لبرنامج الأغذية»: a programme that is no broadcast has a head.

    One that is stands in marks, and who speaks to it has his title whole: «قال المدير لبرنامج "الليلة"».
    """
    programme = noun in reader.doc.grammar.sets["adjuncts.occasions"] and reader.doc.key(k + 1)[:1].isalpha()
    return programme and _staffed(reader, k)


def _staffed(reader: Reader, k: int) -> bool:
    """Whether a title with the article and its adjective stands before ``k``: «المدير التنفيذي | لـ»."""
    head = bare_title(reader, k, reader.sentence.first)
    title = reader.doc.key(head)
    return head < k - 1 and definite(title) and reader.lexicon.any(("outlets.staff",), title)


def _then_named(reader: Reader, k: int) -> bool:
    """Whether the bearer of a title before an outlet follows: «المدير العام | لقناة الساحل سامي العلي».

    Also between commas: «المدير العام | للقناة، سامي العلي، إن».
    """
    doc, last = reader.doc, min(k + MAX_OUTLET, reader.sentence.last)
    end = next((j for j in range(k + 1, last) if not doc.words[j].is_word or that_clause_at(doc, j)), last)
    named = any(reader.lexicon.given_name(doc.key(j)) for j in range(k + 2, end))
    apart = doc.key(end) in COMMA and any(doc.key(j) in COMMA for j in range(end + 2, end + 2 + MAX_BEARER))
    return _staffed(reader, k) and (
        named or (apart and reader.lexicon.given_name(doc.key(end + 1))) or _bearer_behind(reader, k, staffed=True)
    )


def bare_title(reader: Reader, k: int, first: int) -> int:
    """Leftwards from ``k`` past the adjectives of a title: of «المشرف العام | على» the word المشرف."""
    j = k - 1
    doc = reader.doc
    while (
        j > first and definite(doc.key(j)) and reader.pos(j) == "ADJ" and definite(without_conjunction(doc.key(j - 1)))
    ):
        j -= 1
    return j


def foreign_medium(reader: Reader, k: int, *, relative: bool) -> bool:
    """Whether ل stands before marks at ``k``, for an outlet: «مصدر | لـ«المرآة»», but «مصادر تحدثت لـ«المرآة»».

    Also inside them: «مصدر | «للمرآة»».
    """
    if told_inside(reader.doc, k):
        return True
    if relative and reader.verb(k - 2):
        return False
    return reader.doc.key(k - 1) == "ل" and not owner_behind(reader, k - 1)


def post_at(reader: Reader, k: int, gap: Stretch) -> bool:
    """Whether the preposition at word ``k`` says where somebody has his post: «وهو محرر سابق | في صحيفة المرفأ».

    Or what he oversees: «وهو العالم المشرف | على موقع المرفأ».
    """
    j = k - 1
    if is_on(reader, k) and reader.lexicon.any(("naming.overseers",), bare(reader.doc.key(j))):
        return True
    while j > gap.first and reader.pos(j) == "ADJ":
        j -= 1
    key, through = reader.doc.key(j), reader.doc.key(k) == "عبر"  # «قال ناشطون عبر مواقع التواصل»
    return not through and j >= gap.first and not definite(key) and reader.lexicon.office(key)
