"""Ends of a speaker's noun phrase that clauses, phrases, names and times tell: the rules that are asked first."""

from __future__ import annotations

from quotes.attribution.aims import aim_at, told_of
from quotes.attribution.ali import named_ali
from quotes.attribution.behind_noun import called
from quotes.attribution.discourse import discourse_at
from quotes.attribution.edges import Edge, Rule
from quotes.attribution.foreign import foreign_particle, syllable_at, third_syllable
from quotes.attribution.occasions import at_his_deed, led_by
from quotes.attribution.reader import Reader
from quotes.attribution.times import first_day, hour_of_programme, in_year, time_at
from quotes.cues.complementizers import that_clause_at
from quotes.cues.phrases import phrase_at
from quotes.cues.rivals import in_way
from quotes.inflection import name_shaped
from quotes.lexicon import bare, conjoined, definite
from quotes.words import COMMA


def asking_name(e: Edge) -> bool | None:
    """«جورج متى إن»: what a time is asked with is a name right before a complementizer; not «المؤلف | كيف أن»."""
    asking = e.inside and e.lexicon.has("complementizers.asked_with", e.key)
    return False if asking and that_clause_at(e.reader.doc, e.k + 1) else None


def clause_or_aim(e: Edge) -> bool | None:
    reader, k = e.reader, e.k
    return that_clause_at(reader.doc, k) or aim_at(reader, e.first, k) or told_of(reader, e.first, k) or None


def part_of_name(e: Edge) -> bool | None:
    """«المتحدث حسب الله القمودي», «نشرة منتصف النهار»: one name or title with what stands behind it."""
    reader, k = e.reader, e.k
    two = e.lexicon.given_in_two(e.key, e.after) or third_syllable(reader, k) or hour_of_programme(reader, k)
    syllable = e.lexicon.has("pronouns.particles", e.key) and syllable_at(reader, k)
    return False if two or foreign_particle(reader, k) or syllable else None


def noun_of_preposition(e: Edge) -> bool | None:
    """«الأنباء الواردة من هناك», «شاهد من داخل المبنى»: a preposition needs its noun."""
    needs = e.behind_two and e.lexicon.inner_preposition(e.previous) and not named_ali(e.reader, e.k - 1)
    return False if needs else None


def done_to(e: Edge) -> bool | None:
    """«المجني عليه», «القيم عليه»: a title whose على has its pronoun."""
    if not (e.lexicon.has("pronouns.prepositional", e.key) and definite(e.previous)):
        return None
    return False if e.lexicon.any(("naming.done_to", "naming.overseers"), bare(e.previous)) else None


def phrase_or_deed(e: Edge) -> bool | None:
    reader, k = e.reader, e.k
    phrase = phrase_at(reader.doc, k) is not None or at_his_deed(reader, k) or led_by(reader, e.first, k)
    return phrase or in_year(reader, e.first, k) or None


def behind_reflexive(e: Edge) -> bool | None:
    """«المصدر ذاته | من مدينة كذا»."""
    if e.k - 2 < e.first or not (e.lexicon.has("anaphors.reflexives", e.previous) and e.lexicon.preposition(e.key)):
        return None
    return definite(e.reader.doc.key(e.k - 2)) and not named_ali(e.reader, e.k)


def adverbial(e: Edge) -> bool | None:
    discourse = discourse_at(e.reader, e.k) > 0
    return discourse or e.lexicon.has("openers.lasting", e.key) or e.lexicon.has("adjuncts.besides", e.key) or None


def for_another(e: Edge) -> bool | None:
    """«المدير | نيابة عن زملائه»."""
    proxy = any(e.lexicon.has("openers.proxies", word) for word in (e.key, conjoined(e.key)))
    return (proxy and e.after == "عن") or None


def contrasting(e: Edge) -> bool | None:
    """«أكد مصرف المرفأ الحكم | لكنه رفض التعليق»."""
    return (e.inside and e.reader.doc.phrase_length("clauses.contrastives", e.k) > 0) or None


def circumstance(e: Edge) -> bool | None:
    """«السفير | وهو يغادر القاعة»."""
    return (e.key[:1] == "و" and e.lexicon.has("pronouns.independent", conjoined(e.key))) or None


def whoever(e: Edge) -> bool | None:
    """Whom he acts on, from ``من`` behind a name: «واتهم مرسي | من وصفهم بالمتآمرين بإشعال الأزمة»."""
    if e.key != "من" or not e.inside:
        return None
    doc, k = e.reader.doc, e.k
    if not (definite(e.previous) or e.lexicon.given_name(e.previous) or e.reader.pos(k - 1) in ("X", "PROPN")):
        return None
    verb = any(a.form.kind == "verb" for a in doc.analyses(k + 1))
    return verb or e.reader.verb(k + 1) or e.after.endswith("وا") or None


def joined_preposition(e: Edge) -> bool | None:
    """«الوزير، | وعلى هامش المؤتمر، أن», not «المؤيدون، ومن يقف معهم»."""
    joined = e.key[:1] == "و" and e.lexicon.has("openers.prepositions", e.key[1:])
    if not joined or not (e.previous in COMMA or e.lexicon.occasion(e.after)):
        return None
    return not e.reader.verb(e.k + 1)


def copula(e: Edge) -> bool | None:
    """«وفق الوزير | هي البداية», «ما قاله سامي | هو أن».

    Not «المتحدث هو مدير الاتصال سامي العلي», «مسؤول في الوزارة هو سامي العلي».
    """
    if not e.inside or e.key not in ("هو", "هي"):
        return None
    lexicon = e.lexicon
    office = lexicon.person_noun(e.after) and not any(map(definite, (e.after, conjoined(e.head))))
    thing = lexicon.somebody(e.head) and not (lexicon.person_noun(e.after) or lexicon.relative(e.previous))
    unnamed = not (definite(e.head) or lexicon.has("groups.faceless", e.head))
    thing = thing and not (unnamed and lexicon.listed_given(e.after))
    return thing or office or that_clause_at(e.reader.doc, e.k + 1) or None


def answer_to_topic(e: Edge) -> bool | None:
    """«أما المعارضون | فهم يتهمون»."""
    pronoun = e.key[:1] == "ف" and e.lexicon.has("pronouns.independent", e.key[1:])
    return (pronoun and e.reader.verb(e.k + 1)) or None


def whereabouts(e: Edge) -> bool | None:
    """«مؤسسة كذا | ومقرها لندن»."""
    return (e.key[:1] == "و" and e.lexicon.has("adjuncts.circumstances", conjoined(e.key))) or None


def saying(e: Edge) -> bool | None:
    """«الوزير | مشيرا إلى», «وختمت فلانة | بالتأكيد أن»."""
    doc = e.reader.doc
    said = e.reader.participle_cue(e.k) and not definite(e.key) and not in_way(doc, e.k)
    by_noun = e.key.startswith(("بال", "القول")) and any(a.form.kind == "masdar" for a in doc.analyses(e.k))
    return said or by_noun or None


def time(e: Edge) -> bool | None:
    """«الوزير | أمس»; not «بيان صدر أمس»: there the day belongs to the verb."""
    reader, k = e.reader, e.k
    if not time_at(reader, k) or _inside_name(reader, k) or _dated(reader, k, e.first) or called(reader, k):
        return None
    return not issued(reader, k, e.first)


CLAUSES: tuple[Rule, ...] = (
    asking_name, clause_or_aim, part_of_name, noun_of_preposition, done_to, phrase_or_deed, behind_reflexive, adverbial,
    for_another, contrasting, circumstance, whoever, joined_preposition, copula, answer_to_topic, whereabouts, saying,
    time,
)  # fmt: skip
"""In the order in which they are asked."""


def issued(reader: Reader, k: int, first: int) -> bool:
    """Whether a day, عن or إلى at ``k`` belongs to a participle of issuing: «بلاغ صادر | أمس عن الوزارة»."""
    j = first_day(reader, k)
    before = reader.doc.key(j - 1)
    informed = time_at(reader, k) and reader.lexicon.has("naming.informed", before)  # «مصدران مطلعان | أمس»
    return j - 1 > first and not informed and reader.lexicon.has("naming.governing", before)


def _dated(reader: Reader, k: int, first: int) -> bool:
    """Whether a day belongs to the verb right before it: «الحسابات التي نشرت | اليوم», «التي نشرت اليوم | الجمعة».

    A name that is tagged as a verb has none: «شركة أبولون | أمس».
    """
    k = first_day(reader, k)
    named = reader.lexicon.given_name(reader.doc.key(k - 2)) or reader.lexicon.has(
        "names.halves", reader.doc.key(k - 2)
    )
    verb = reader.pos(k - 1) == "VERB" and not name_shaped(reader.doc.words[k - 1])
    return k - 1 > first and verb and not named  # «صلاح الدين بيلوف | أمس»


def _inside_name(reader: Reader, k: int) -> bool:
    """Time words inside names of outlets: «صحيفة اليوم», «مراسل اليوم», not «ذكرت الصحف | اليوم», «مراسلنا | اليوم»."""
    head = reader.doc.key(k - 1)
    staff = reader.lexicon.has("recipients.correspondents", head.removeprefix("ل")) and not head.endswith("نا")
    return (staff or reader.lexicon.outlet_head(head)) and not definite(head)
