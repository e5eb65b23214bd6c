"""The outlet or platform spoken to: ``قال لـ«عكاظ»``, ``في تصريح لوكالة …``, ``على حسابه في إكس``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.accounts import account, names_outlet
from quotes.attribution.giving_out import carrying
from quotes.attribution.lettered import SOURCES, lettered, lettered_medium
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.attribution.spoken_to import (
    SHORT,
    aside_end,
    bare_title,
    one_outlet,
    other_agency,
    our_outlet,
    outlet_forms,
    outlet_spelt,
    own_length,
    post_at,
    told_inside,
)
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.inflection import inflected
from quotes.lexicon import PLACES, STATES, bare, conjoined, definite, disowned
from quotes.spelling import frequency
from quotes.words import COMMA

STOPS = frozenset({".", ":", "؛"})
APART = COMMA | {":", "؛"}  # a point within a sentence shortens a word: «(د.ب.أ)»
SHOWN = ("في", "علي")
WITH = ("مع", "الي")
PLACED = ("في", "الي")
MAX_FRONTED = 20  # words of an occasion before the verb, and signs
FEW = 2  # words of a name in marks behind عبر
LONG = 5  # letters of a name with لل, which is more than a pronoun
PROGRAMME = "برنامج"
SEVERAL = ("ين", "ون", "ات")
SPOKEN_WITH = 4  # words back from مع to the meeting: «في اتصال هاتفي مع «المدينة»»


def find_medium(reader: Reader, gap: Stretch, taken: Stretch | None) -> Stretch | None:
    """The first outlet named in the gap behind ل, إلى, مع, عبر or على; not inside the speaker's own phrase."""
    doc, lexicon, has = reader.doc, reader.lexicon, reader.lexicon.has
    behind = gap.first
    for k in range(gap.first, gap.last):
        if k < behind or (taken is not None and taken.first <= k < taken.last):
            continue
        behind = aside_end(reader, k, gap.last)
        if behind > k:
            continue
        last = taken.first if taken is not None and k < taken.first < gap.last else gap.last  # «لرويترز | المدير إن»
        key = doc.key(k)
        if k + 1 < gap.last and (key == "ل" or _rung(reader, k)):
            return outlet(reader, k + 1, last)
        if told_inside(doc, k - 1):
            return Stretch(k, k + 1, lead=1)
        if key.startswith("ل") and len(key) > 1:
            lettering = lettered(reader, k)
            if lettering and lettered_medium(reader, k):
                return Stretch(k, min(k + lettering, last), lead=1)
            if key[1].isascii() and key[1].isalpha():
                return Stretch(k, k + 1, lead=1)  # «لـLe360»
            if one_outlet(reader, k):
                return outlet(reader, k, last, lead=1)  # «لإحدى القنوات التلفزيونية»
            forms = outlet_forms(key)
            named = outlet_spelt(reader, k, forms)
            if len(key) >= SHORT:
                named = named or any(names_outlet(reader, form) for form in forms)
                named = named or has("recipients.correspondents", forms[0]) or our_outlet(reader, k)
            if named and not other_agency(reader, k):
                whole = own_length(reader, k, forms)
                return Stretch(k, k + whole, lead=1) if whole else outlet(reader, k, last, lead=1)
        if _unknown(reader, k, gap) or _told_by_source(reader, k, gap, taken):
            return Stretch(k, k + 1, lead=1)
        if k + 1 == gap.last:
            return outlet(reader, k, last, lead=1) if _called(reader, k) else None
        if has("outlets.published_on", key) and has("outlets.accounts", doc.key(k + 1)):
            return account(reader, k + 1, gap.last)
        if key[:1] == "ب" and has("outlets.accounts", key[1:]) and taken is not None and taken.last == k:
            return evolve(account(reader, k, gap.last), lead=1)  # «الوزارة | بموقعها الإلكتروني»
        if has("outlets.asked", key) and (_outlet_at(reader, k + 1) or doc.marked_name(k + 1, FEW)):
            return _asked_by(reader, Stretch(k + 1, gap.last))  # «، في رد على أسئلة | صحيفة «المرآة»، أن»
        if has("outlets.given_to", key) and doc.key(k + 1) in ("به", "بها"):
            return outlet(reader, k + 2, gap.last)  # «في تصريح خص به «المرآة»»
        joined = key[:1] == "ب" and lexicon.has("outlets.heads", key[1:]) and _met(reader, k, gap)
        if joined or _called(reader, k):
            return outlet(reader, k, last, lead=1)  # «في مداخلة هاتفية | ببرنامج «الليلة»»
        if has("outlets.held", key) and (held := _held_by(reader, k + 1)):
            return outlet(reader, held, gap.last)
        spoken = has("outlets.spoken_to", key) and not post_at(reader, k, gap) and not other_agency(reader, k + 1)
        itself = taken is not None and taken.first == k + 1  # «وفق ما جاء في | الصفحة الرسمية للوزارة»
        on_air = has("outlets.airwaves", doc.key(k + 1)) and k + 2 < gap.last  # «عبر أثير إذاعة المدى»
        aired = k + 1 + on_air
        told = _outlet_at(reader, aired) or _marked(reader, k, gap) or (_latin(reader, aired) and _met(reader, k, gap))
        # «في حديث هاتفي مع | مراسل اليوم», «في اتصال مع | الأفق إن»
        told = told or (key in WITH and _met(reader, k, gap) and _correspondent(reader, aired))
        told = (told or _unknown_behind(reader, k, gap)) and not itself
        if spoken and told and not (_no_broadcast(reader, aired) or _station(reader, k, gap)):
            return outlet(reader, aired, gap.last)
    return None


def framed_medium(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Stretch | None:
    """The same for a word of saying that leans on a main verb without words of its own.

    «وفي حديث لصحيفة المرفأ، أشاد الوزير بالمشروع، | مشيرا إلى أن», «وفي مقابلة مع …، أعرب الوزير | عن اعتقاده بأن».
    """
    doc, first = reader.doc, reader.sentence.first
    apart = doc.key(c.word - 1) in COMMA
    loose = apart and c.lemma != "قال"  # «تحدث للمرآة، | موضحا أن»: it may not go on with the verb before
    if c.kind == "participle":
        # «روى السائق لصحيفة المرفأ تفاصيل الحادث | قائلا: «…»»: it has what stands with the first verb
        places = range(c.word - 1 - apart, first - 1, -1)
        stands = (k for k in places if doc.key(k) in STOPS or (_verb(reader, k) and not _relative(reader, k - 1)))
        host = next(stands, first - 1)
        told = host >= first and doc.key(host) not in STOPS
        told = told and (c.lemma == "قال" or all(o.word != host or o.opener is None for o in others))
        told = told and not (loose and _commas(reader, host, c.word - 1))
        beside = find_medium(reader, Stretch(host + 1, c.word), None) if told else None
        says = any(a.form.kind == "verb" and a.form.verb.category == "statement" for a in doc.analyses(host))
        says = says or reader.lexicon.has("outlets.spoke", conjoined(doc.key(host)))
        to = beside is not None and (beside.lead or "ل" in (doc.key(beside.first - 1), doc.key(beside.first - 2)))
        plain = beside is not None and not any(_relative(reader, j) for j in range(host + 1, beside.first))
        plain = plain and not (loose and _has_words(reader, host, beside))
        stated = says and plain
        # «ويتابع الوزير حديثه لـ«المرآة»، | موضحا أن», not «سلم العدة لقناة كذا، مؤكدا»
        if beside is not None and ((to and stated) if loose else (to or stated)):
            return beside  # «غرد النائب عبر منصة «س» كاتبا»; not «نشرت الشركة صورة على موقعها قائلة»
    comma = next((j for j in range(first, min(first + MAX_FRONTED, c.word)) if doc.key(j) in COMMA), c.word)
    verb = comma + 1
    if verb >= c.word or any(o.word == verb and o.opener and o.opener.kind != "nominal" for o in others):
        return None
    return fronted_medium(reader, verb) if reader.verb(verb) else None


def _has_words(reader: Reader, host: int, beside: Stretch | None) -> bool:
    """«وكشف المدرب لـ«المرآة» | عن خطته، مضيفا أن»: who was told stands before words of the first verb's own."""
    if beside is None or reader.lexicon.has("outlets.spoke", conjoined(reader.doc.key(host))):
        return False
    return "عن" in reader.doc.keys[beside.last : beside.last + 2]


def _commas(reader: Reader, first: int, last: int) -> bool:
    return any(reader.doc.key(k) in COMMA for k in range(first, last))


def _relative(reader: Reader, k: int) -> bool:
    """A relative pronoun, ما among them: «تفاصيل | ما حدث»."""
    key = reader.doc.key(k)
    return reader.lexicon.relative(key) or reader.lexicon.has("pronouns.relative_ma", key)


def _verb(reader: Reader, k: int) -> bool:
    """A finite verb by the tagger or, at the beginning of its clause, by the grammar alone."""
    begins = k == reader.sentence.first or not reader.doc.words[k - 1].is_word
    return reader.verb(k) or (begins and any(a.form.kind == "verb" for a in reader.doc.analyses(k)))


def fronted_medium(reader: Reader, cue: int, who: Stretch | None = None) -> Stretch | None:
    """The outlet of an occasion set before the verb: «وفي مقابلة مع صحيفة المرفأ، قال الوزير إن», comma or not.

    Or behind its subject: «النائب سامي العلي | وفي تصريح لصحيفة المرفأ أكد أن».
    """
    doc = reader.doc
    end = cue - (doc.key(cue - 1) in COMMA)
    for k in range(end - 1, max(reader.sentence.first, cue - MAX_FRONTED) - 1, -1):
        opens = k == reader.sentence.first or doc.key(k - 1) in COMMA or (who is not None and k == who.last)
        if opens and conjoined(doc.key(k)) in doc.grammar.sets["openers.prepositions"]:
            if reader.lexicon.occasion(doc.key(k + 1)):
                return find_medium(reader, Stretch(k + 1, end), None)
            if doc.key(k - 1) not in COMMA or k - 1 <= reader.sentence.first:
                return None
            end = k - 1  # «وفي مقابلة مع قناة كذا، | خلال وجوده في المعسكر، قال»
            continue
        if opens and conjoined(doc.key(k)) == "ردا" and reader.lexicon.has("outlets.asked", doc.key(k + 2)):
            return _asked_by(reader, Stretch(k + 3, end))
        # «في تصريح | أدلى به لـ«المرآة»»
        if k < end and carrying(reader, k) and doc.key(k - 1) in COMMA:
            end = k - 1  # «وفي مقابلة مع صحيفة كذا، | نقلتها وكالة كذا، قال»
            continue
        made = reader.lexicon.any(("outlets.given_to", "outlets.held", "outlets.spoke"), doc.key(k))
        made = made or reader.lexicon.relative(doc.key(k - 1))  # «لبرنامج «المساء» الذي | تبثه قناة كذا»
        if (doc.key(k) in APART and k != end) or (reader.verb(k) and not made):
            return None
    return None


def _asked_by(reader: Reader, behind: Stretch) -> Stretch | None:
    """«وردا على سؤال | لـ«المرآة»، قال الوزير إن», «أسئلة | «المرآة»», «سؤال | من «المرآة»»: who asks is told."""
    behind = Stretch(behind.first + (reader.doc.key(behind.first) == "من"), behind.last)
    marked = reader.doc.marked_name(behind.first, FEW) and definite(reader.doc.key(behind.first + 1))
    if marked or _outlet_at(reader, behind.first):
        return outlet(reader, behind.first, behind.last)
    return find_medium(reader, behind, None)


def outlet(reader: Reader, first: int, limit: int, *, lead: int = 0) -> Stretch | None:
    """The outlet's noun phrase; where it is wholly in marks, the words inside them.

    Behind its name in marks a participle goes on with where it is to be met: «برنامج «الليلة» | المذاع على قناة كذا».
    """
    quotation = reader.doc.opens(first)
    if quotation is not None and quotation.balanced and reader.doc.after(quotation) <= limit:
        last = reader.doc.after(quotation) - 1
        return Stretch(first + 1, last) if last > first + 1 else None
    about = next((k for k in range(first + 1, limit) if _goes_on(reader, k)), limit)
    found = _with_adjectives(reader, noun_phrase(reader, first, about, bounded=False, lead=lead), about)
    name = reader.doc.opens(first + 1)
    numbered = found is not None and reader.doc.key(found.last).isdigit() and found.last < limit
    if found is not None and numbered and (found.last + 1 == limit or reader.doc.key(found.last + 1) in COMMA):
        return evolve(found, last=found.last + 1)  # «لـ القاهرة | 24 إن»
    if found is not None and found.last + 1 < limit and reader.doc.key(found.last) in SHOWN:
        aired = found.last + 1  # «لبرنامج الصحة | في إذاعة الساحل إن»
        where = noun_phrase(reader, aired, limit, bounded=False) if _outlet_at(reader, aired) else None
        found = evolve(found, last=where.last) if where is not None else found
    if found is None or name is None or not name.balanced:
        return found
    k = reader.doc.after(name)
    staff = reader.lexicon.has("recipients.correspondents", reader.doc.key(first)[lead:])
    if staff and k < found.last and reader.lexicon.person_noun(reader.doc.key(k)):
        return evolve(found, last=k)  # «لمراسل «المرآة» | قائد الشرطة»: who speaks stands behind
    origin = reader.doc.key(k).endswith(("ي", "ية"))  # «صحيفة «الأفق» البريطانية في»
    airing = definite(reader.doc.key(k)) and not origin
    met = airing and reader.lexicon.has("outlets.spoken_to", reader.doc.key(k + 1))
    return evolve(found, last=k) if met and k < found.last else found


def _goes_on(reader: Reader, k: int) -> bool:
    """Whether the sentence goes on behind an outlet's name: «لقناة كذا | عن العقد», «أجرتها قناة كذا | معه».

    Or tells what its correspondent came for: «لموفدة كذا | لتغطية المؤتمر».
    """
    key = reader.doc.key(k)
    came = key[:1] == "ل" and reader.lexicon.has("recipients.errands", key[1:])
    where = key == "من" and reader.doc.longest(PLACES, k + 1) > 0  # «قناة كذا | من بيروت»
    kept_back = key in COMMA and reader.doc.key(k + 2) == "عدم"  # «لوكالة كذا|، طالبة عدم نشر أسمائها»
    return key == "عن" or came or where or kept_back or _with_him(reader, k)


def _with_him(reader: Reader, k: int) -> bool:
    """«معه», «معها»."""
    key = reader.doc.key(k)
    return key.startswith("مع") and reader.lexicon.has("pronouns.prepositional", key)


def aired_at(reader: Reader, k: int, limit: int) -> int:
    """Number of words that tell where a programme is to be met, behind its name: «| المذاع على قناة كذا»; 0 if none."""
    doc, has = reader.doc, reader.lexicon.has
    begins = has("outlets.airing", doc.key(k)) and has("outlets.spoken_to", doc.key(k + 1))
    where = outlet(reader, k + 2, limit) if begins and k + 2 < limit else None
    return where.last - k if where is not None else 0


def _with_adjectives(reader: Reader, found: Stretch | None, limit: int) -> Stretch | None:
    """The phrase with an adjective of it that alone is left before ``limit``: «لإذاعة | محلية»."""
    if found is None or found.last != limit - 1 or definite(reader.doc.key(found.first)):
        return found
    key = reader.doc.key(found.last)
    adjective = reader.pos(found.last) == "ADJ" and key.endswith("ة") and not definite(key)
    return evolve(found, last=limit) if adjective else found


def _marked(reader: Reader, k: int, gap: Stretch) -> bool:
    """A name in marks right behind the preposition: «في حديثه إلى «الوطن»», «عبر «المرآة»», «في اتصال مع «المدينة»»."""
    doc = reader.doc
    if doc.opens(k + 1) is None:
        return False
    if doc.key(k) == "عبر":
        name = doc.marked_name(k + 1, FEW)
        return name is not None and name.style != "paren"
    return doc.key(k) == "الي" or (doc.key(k) == "مع" and _met(reader, k, gap))


def _held_by(reader: Reader, k: int) -> int:
    """Where the outlet stands that had the talk: «في حوار أجرته | معه صحيفة كذا», «أجرته «المرآة»»; 0 if none does."""
    k += _with_him(reader, k)
    return k if reader.doc.marked_name(k, FEW) or _outlet_at(reader, k) else 0


def _rung(reader: Reader, k: int) -> bool:
    """Whether a call goes to a name in marks behind ب: «في اتصال | بـ«المرآة»»."""
    doc = reader.doc
    before = doc.key(k - 1)
    return doc.key(k) == "ب" and doc.opens(k + 1) is not None and reader.lexicon.any(("outlets.calls",), before)


def _called(reader: Reader, k: int) -> bool:
    """An outlet that somebody rings, by its name: «في اتصال هاتفي | بموزاييك أف أم»."""
    doc, name = reader.doc, reader.doc.key(k)[1:]
    if doc.key(k)[:1] != "ب" or not (outlet_spelt(reader, k, (name,)) or reader.lexicon.outlet_name(name)):
        return False
    call = bare_title(reader, k, reader.sentence.first) - (reader.pos(k - 1) == "ADJ" and not definite(doc.key(k - 1)))
    return reader.lexicon.any(("outlets.calls",), disowned(doc.key(call)) or doc.key(call))


def _unknown(reader: Reader, k: int, gap: Stretch) -> bool:
    """One that nobody knows, right behind a statement or a talk and before what was said: «في حديث | للميدان أن».

    Neither somebody, nor many, nor a body: «في حديث للطلاب», «في تصريح للوزارة».
    """
    doc, key = reader.doc, reader.doc.key(k)
    if len(key) < LONG or k + (doc.key(k + 1) in COMMA) + 1 < gap.last:
        return False
    noun = bare(key) if key.startswith("لل") else key[1:]
    # «في تصريح | لسبورتو»: what the language does not have
    if not key.startswith("لل") and (key[:1] != "ل" or definite(noun) or frequency(noun) or inflected(noun)):
        return False
    return _talk_before(reader, k, gap, ("outlets.talks",)) and not _hearers(reader, noun)


def _told_by_source(reader: Reader, k: int, gap: Stretch, taken: Stretch | None) -> bool:
    """An outlet that goes by a common word, behind a source and its adjective: «قال مصدر مسؤول | للأفق إن»."""
    doc, key = reader.doc, reader.doc.key(k)
    if taken is None or taken.last != k or k + 1 < gap.last or key[:2] != "لل" or len(taken) < FEW:
        return False
    source = reader.lexicon.any(SOURCES, doc.key(taken.first)) and not definite(doc.key(taken.first))
    adjective = reader.pos(k - 1) == "ADJ" and not definite(doc.key(k - 1))
    return source and adjective and not _hearers(reader, bare(key))


def _talk_before(reader: Reader, k: int, gap: Stretch, talks: tuple[str, ...]) -> bool:
    """Whether an indefinite statement or talk and its adjectives stand right before word ``k``: «في تصريح خاص | »."""
    doc = reader.doc
    talk = bare_title(reader, k, reader.sentence.first)
    while talk > gap.first and reader.pos(talk) == "ADJ" and not definite(doc.key(talk)):
        talk -= 1
    before = doc.key(talk)
    return reader.lexicon.any(talks, disowned(before) or before) and not definite(before)


def _hearers(reader: Reader, noun: str) -> bool:
    """Whether a noun is somebody, a body, a place or many people, to whom anybody may speak."""
    lexicon = reader.lexicon
    many = noun.endswith(SEVERAL) or lexicon.any(("anaphors.plurals", "recipients.public"), noun)
    many = many or lexicon.has("recipients.everyone", noun)
    place = lexicon.any(STATES, "ال" + noun) or lexicon.any(STATES, noun)
    return many or place or lexicon.somebody(noun) or lexicon.body(noun) or lexicon.given_name(noun)


def _correspondent(reader: Reader, k: int) -> bool:
    """One of an outlet's, who stands for it: «مراسل اليوم», «مراسلنا»."""
    return reader.lexicon.has("recipients.correspondents", reader.doc.key(k))


def _unknown_behind(reader: Reader, k: int, gap: Stretch) -> bool:
    """The same behind a preposition, one word with the article, of a call or talk: «في اتصال هاتفي مع | الأفق إن»."""
    doc, noun = reader.doc, reader.doc.key(k + 1)
    if doc.key(k) not in WITH or not definite(noun) or k + 2 + (doc.key(k + 2) in COMMA) < gap.last:
        return False
    called = reader.lexicon.has("outlets.common_names", noun) or not _hearers(reader, bare(noun))
    return called and _talk_before(reader, k, gap, ("outlets.talks", "outlets.calls"))


def _station(reader: Reader, k: int, gap: Stretch) -> bool:
    """«خلال جولة في | محطة الشمال»: one of power or trains, where no talk stands before; not «في مقابلة مع محطة»."""
    doc = reader.doc
    back = range(max(gap.first, k - SPOKEN_WITH), k)
    talk = any(reader.lexicon.any(("outlets.talks", "outlets.calls"), doc.key(j)) for j in back)
    return doc.key(k) in PLACED and doc.key(k + 1) in doc.grammar.sets["outlets.stations"] and not talk


def _no_broadcast(reader: Reader, k: int) -> bool:
    """«البرنامج التدريبي «كذا»»: a programme with an adjective that none on the air has."""
    adjective = bare(reader.doc.key(k)) == PROGRAMME and reader.pos(k + 1) == "ADJ"
    return adjective and not reader.lexicon.any(("outlets.aired",), reader.doc.key(k + 1))


def _met(reader: Reader, k: int, gap: Stretch) -> bool:
    """Whether a talk or a call stands a few words before word ``k``."""
    return any(reader.lexicon.occasion(reader.doc.key(j)) for j in range(max(gap.first, k - SPOKEN_WITH), k))


def _outlet_at(reader: Reader, k: int) -> bool:
    """An outlet or a platform at word ``k``, in marks or not: «في تغريدة على «تويتر»»."""
    k += reader.doc.opens(k) is not None
    key = reader.doc.key(k)
    if reader.doc.phrase_length("adjuncts.filings", k):
        return False  # «في | صحيفة دعواه»
    platform = reader.doc.phrase_length("outlets.platforms", k) > 1  # «عبر | تطبيق واتساب»
    return platform or names_outlet(reader, key) or outlet_spelt(reader, k, (key,))


def _latin(reader: Reader, k: int) -> bool:
    """A name in Latin letters, as only outlets are met under: «في مقابلة مع | DW»."""
    text = reader.doc.words[k].text if k < len(reader.doc.words) else ""
    return text.isascii() and text.isalpha()
