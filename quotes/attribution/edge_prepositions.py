"""Which prepositions end a speaker's noun phrase, and which belong to its noun: «سكان في حي كذا», «المشرف على كذا»."""

from __future__ import annotations

from quotes.attribution.ali import is_on, named_ali
from quotes.attribution.behind_noun import of_clause, of_its_own, plain_thing
from quotes.attribution.edge_clauses import issued
from quotes.attribution.edges import Edge, Rule
from quotes.attribution.occasions import at_occasion, filed_in, of_paper, of_title, said_in
from quotes.attribution.plain_names import name_before, nominative
from quotes.attribution.posted import posted_at, takes_part
from quotes.attribution.reader import Reader
from quotes.attribution.sites import site_at
from quotes.attribution.spoken_to import bare_title
from quotes.attribution.times import dated_at, in_charge_when, period_at, time_at
from quotes.cues.complementizers import that_clause_at
from quotes.inflection import name_shaped
from quotes.lexicon import PLACES, bare, definite, disowned
from quotes.words import COMMA

MAX_SEAT = 4  # words from a member to the party behind the body he sits in
MAX_OCCASION = 8  # words of «لدى وصوله إلى المطار الدولي»


def share(e: Edge) -> bool | None:
    """«قال 60 في المائة من السكان»."""
    return False if e.key == "في" and e.previous[:1].isdigit() else None


def held(e: Edge) -> bool | None:
    """«الحاصلة على المركز الثاني»."""
    holding = e.k - 1 == e.first and e.lexicon.has("naming.holding", e.previous)
    return False if holding and is_on(e.reader, e.k) else None


def governed(e: Edge) -> bool | None:
    """What the word before has its preposition from, as part of the phrase."""
    on = is_on(e.reader, e.k)
    if not (on or e.key == "في" or e.lexicon.has("naming.about", e.key)):
        return None
    if not (e.behind_two or takes_part(e.reader, e.k)):
        return None
    if e.lexicon.has("naming.governing", nominative(e.previous)) and not in_charge_when(e.reader, e.k):
        return False  # «الأبحاث المنشورة في العدد الأخير», «المعلومات المتوفرة حول الحادث»
    if on and e.lexicon.has("naming.levels", e.after):
        return False  # «المكلف بالإعلام على مستوى التنسيقية»
    # «جماعات للدفاع عن البيئة», «هيئة الأمر بالمعروف والنهي عن المنكر»
    return False if e.key == "عن" and e.lexicon.any(("naming.defending",), e.previous) else None


def inside(e: Edge) -> bool | None:
    """What في begins: an occasion, a time or a paper ends the phrase, a place of people and bodies does not."""
    if e.key != "في":
        return None
    reader, lexicon, k, first = e.reader, e.lexicon, e.k, e.first
    if lexicon.has("anaphors.same", e.after) and lexicon.occasion(bare(e.second)):
        return True  # «الوزارة | في نفس البلاغ»
    that = lexicon.has("pronouns.pointing", e.after) and not definite(e.second)  # «النائب | في ذلك»
    if that or said_in(reader, k) or lexicon.has("adjuncts.faced", e.after):
        return True  # «الأم | في وجه المتهم», «الشيخ | في تلك المقابلة», «الشركة | في الطلب الذي قدمته أمس»
    if _seat_of_body(reader, k, first):
        return False
    # «في أول تصريح», but «سكان في حي الملتقى»
    if at_occasion(reader, k, first) or of_paper(reader, k, first):
        return False
    both = definite(e.after) and definite(e.second)
    if k - 1 == first and both and lexicon.any(("naming.affiliates",), e.previous):
        return False  # «الناشط | في المنتدى الساحلي»
    if lexicon.occasion(e.after):
        return True
    if lexicon.occasion(e.second) and not (definite(e.second) or lexicon.body(e.after)):
        return True  # but «عضو في لجنة تحقيق برلمانية»
    dated = lexicon.has("adjuncts.months", e.after) or period_at(reader, k + 1) or dated_at(reader, k + 1)
    if dated or filed_in(reader, k, first):
        return True
    if of_its_own(reader, k) or lexicon.has("anaphors.selves", e.after):
        return True  # «يقول القارئ | في نفسه»
    if lexicon.has("anaphors.one_of", e.after) and reader.owned(k + 2) and definite(e.previous):
        return True  # «اللائحة | في إحدى موادها»
    named = e.named() and not (plain_thing(reader, first, k) or of_title(reader, k, first))
    return time_at(reader, k + 1) > 0 or name_before(reader, k, first) or named


def name_of_ali(e: Edge) -> bool | None:
    return False if named_ali(e.reader, e.k) else None


def clause_of(e: Edge) -> bool | None:
    return of_clause(e.reader, e.k, e.first) or None


def on(e: Edge) -> bool | None:
    """على: settings and whom he acts on end the phrase; what somebody controls and oversees is part of it."""
    if e.key != "علي":
        return None
    doc, lexicon, k, first = e.reader.doc, e.lexicon, e.k, e.first
    if lexicon.has("recipients.settings", e.after):
        return True
    platform = lexicon.any(("outlets.platforms",), e.after) or doc.phrase_length("outlets.platforms", k + 1)
    # an account is named with it: «حساب النادي على تويتر»
    account = platform and any(lexicon.any(("outlets.platforms",), doc.key(j)) for j in (first, k - 1))
    control = e.previous.removeprefix("ب")  # «معنية بالمحافظة على الطبيعة»
    if e.behind_two and lexicon.any(("naming.controls",), control) and definite(e.after):
        return False  # «هيئة الرقابة على الأغذية»
    overseer = lexicon.any(("naming.overseers",), doc.key(bare_title(e.reader, k, first)))
    return not (account or lexicon.person_noun(nominative(e.previous)) or overseer)


def to(e: Edge) -> bool | None:
    """«المبعوث الأممي إلى اليمن», «رئيس بعثة الاتحاد إلى السودان»; but «الرئيس | إلى مقربين منه»."""
    if e.key != "الي":
        return None
    doc, k, first = e.reader.doc, e.k, e.first
    apart = next((j + 1 for j in range(k - 1, first, -1) if doc.key(j) in COMMA), first)  # «سامي العلي، | مبعوث»
    if any(e.lexicon.any(("naming.envoys",), doc.key(j)) for j in range(apart, min(k, apart + 3))):
        return False
    # not «السفير إلى قبرص», «رسالة الوزير إلى النواب»
    return (e.lexicon.person_noun(e.head) and e.lexicon.person_noun(e.after)) or None


def of(e: Edge) -> bool | None:
    """عن behind those who sit, study or deputize for a body: «النائب عن حزب كذا», «عميد التعليم عن بعد»."""
    if e.key != "عن":
        return None
    reader, lexicon, k, first = e.reader, e.lexicon, e.k, e.first
    body = lexicon.body(e.after)
    if body and lexicon.person_noun(reader.doc.key(bare_title(reader, k, first))):
        return False  # «النائب السابق عن حزب كذا»
    if (body or _marks_then_name(reader, k + 1)) and _seated(reader, k, first):
        return False  # «سامي العلي عضو البرلمان عن كتلة كذا», «عضو البرلمان عن "المرفأ" سامي العلي»
    if e.inside and lexicon.any(("naming.deputies",), e.head):
        return any(lexicon.given_name(reader.doc.key(j)) for j in range(first, k))  # «النائب في البرلمان عن كذا»
    return False if e.after == "بعد" and e.behind_two else None


def about(e: Edge) -> bool | None:
    """What an indefinite paper, or a meeting that speaks, is about: «دراسة عن تطبيقات الجوال», «تقرير حول المناخ»."""
    doc, lexicon, k, first = e.reader.doc, e.lexicon, e.k, e.first
    if not (e.inside and lexicon.has("naming.about", e.key)) or definite(e.head):
        return None
    meets = first > e.reader.sentence.first and doc.analyses(first - 1) and lexicon.occasion(e.head)
    if not (meets or lexicon.any(("groups.documents",), nominative(e.head))):
        return None  # «كشفت دورة تدريبية | حول التميز أن»
    plain = all(not definite(doc.key(j)) and doc.words[j].is_word for j in range(first, k))
    noun = e.reader.pos(k + 1) in ("NOUN", "X", "ADJ", "PROPN") and doc.word_at(k + 1)
    return False if plain and noun and not (lexicon.occasion(e.after) or lexicon.person_noun(e.after)) else None


def upon(e: Edge) -> bool | None:
    """«الأمير | لدى وصوله إلى المطار إن», but «السفير لدى اليمن»."""
    if e.key != "لدي":
        return None
    doc = e.reader.doc
    behind = range(e.k + 2, min(e.k + MAX_OCCASION, e.reader.sentence.last))
    said = any(that_clause_at(doc, j) or doc.colon_at(j) or doc.opens(j) for j in behind)
    return said and not posted_at(e.reader, e.k)


def answerable(e: Edge) -> bool | None:
    """«المسؤول عن التنفيذ», «البلاغ الصادر عن الوزارة»; but «الوزير | عن خطته»."""
    if e.key not in ("عن", "الي"):
        return None
    answers = e.lexicon.any(("naming.answerable",), e.reader.doc.key(bare_title(e.reader, e.k, e.first)))
    return not (e.lexicon.person_noun(e.previous) or answers or issued(e.reader, e.k, e.first))


def foremost(e: Edge) -> bool | None:
    """«حسب المعهد الوطني للتراث | من أهم الاكتشافات»."""
    return (e.key == "من" and e.behind_two and e.lexicon.has("anaphors.foremost", e.after)) or None


def site(e: Edge) -> bool | None:
    """«الرئيس | من مقر الحكومة»."""
    return (site_at(e.reader, e.k) and (definite(e.previous) or e.named())) or None


def through(e: Edge) -> bool | None:
    """«نائبها | من دون تردد», «الهيئة | من خلال التقارير», «| من بعده», «التحالف | من واشنطن أن»."""
    if e.key != "من":
        return None
    heads = e.after == "خلال" or e.lexicon.has("adjuncts.heads", disowned(e.after))
    return e.lexicon.has("adjuncts.lacking", e.after) or heads or _from_capital(e) or None


def lacking(e: Edge) -> bool | None:
    """«هند الصافي | بلا تردد», but «مراسلون بلا حدود»."""
    if not e.lexicon.has("adjuncts.lacking", e.key):
        return None
    if e.key != "دون" and e.lexicon.body(e.head) and e.k - e.first > 1:
        return False  # «منظمة الهجرة بلا حدود»
    clause = not e.reader.doc.word_at(e.k + 1) or that_clause_at(e.reader.doc, e.k + 1)
    if clause or e.lexicon.has("names.particles", e.previous):
        return False  # «سامي آيت بلا إن»
    return e.key == "دون" or definite(e.previous) or e.named()


def from_source(e: Edge) -> bool | None:
    """«| من مصدر», «السيد سامي | من مكتبه»."""
    if e.key != "من":
        return None
    titled = e.behind_two and e.lexicon.honorific(e.head) and not definite(e.previous) and e.reader.owned(e.k + 1)
    return titled or e.lexicon.has("anaphors.singular", e.after) or e.after == "مصادر"


PREPOSITIONS: tuple[Rule, ...] = (
    share, held, governed, inside, name_of_ali, clause_of, on, to, of, about, upon, answerable, foremost, site, through,
    lacking, from_source,
)  # fmt: skip
"""In the order in which they are asked."""


def _seated(reader: Reader, k: int, first: int) -> bool:
    """Whether somebody who sits in a body is named before ``k``: «عضو البرلمان | عن كتلة كذا»."""
    seats = range(max(first, k - MAX_SEAT), k)
    return any(reader.lexicon.any(("naming.members",), reader.doc.key(j)) for j in seats)


def _seat_of_body(reader: Reader, k: int, first: int) -> bool:
    """Whether في tells where a body is, behind who belongs to it: «القاضية سلمى العلي بالمحكمة العليا | في لندن»."""
    doc, lexicon = reader.doc, reader.lexicon
    body = (j for j in range(k - 1, max(first, k - MAX_SEAT), -1) if doc.key(j)[:1] == "ب")
    j = next(body, k)
    place = doc.longest(PLACES, k + 1) > 0 or reader.pos(k + 1) in ("X", "PROPN")
    return j < k and lexicon.body(doc.key(j)[1:]) and place


def _marks_then_name(reader: Reader, k: int) -> bool:
    """Whether a body's name in marks at ``k`` has a person's behind it: «عضو المجلس عن | "المرفأ" سامي العلي»."""
    name = reader.doc.opens(k)
    behind = reader.doc.after(name) if name is not None else reader.sentence.last
    if not (reader.word_at(behind) and behind + 1 < reader.sentence.last):
        return False
    return reader.lexicon.given_name(reader.doc.key(behind)) or name_shaped(reader.doc.words[behind])


def _from_capital(e: Edge) -> bool:
    """«أعلن التحالف الدولي | من واشنطن أن»: where a body speaks from, or one whom his surname tells."""
    doc, lexicon, k, first = e.reader.doc, e.lexicon, e.k, e.first
    length = doc.longest(PLACES, k + 1)
    body = lexicon.body(e.head) or (k - 1 == first and lexicon.office(e.head))  # «الرئيس | من واشنطن:»
    said = that_clause_at(doc, k + 1 + length) or doc.colon_at(k + 1 + length)
    alone = k - 1 == first or (k - 2 == first and lexicon.any(("titles.exclusive",), e.head))
    surname = alone and e.reader.pos(k - 1) in ("X", "PROPN") and not lexicon.given_name(e.previous)
    return length > 0 and said and (surname or (body and definite(e.previous)))
