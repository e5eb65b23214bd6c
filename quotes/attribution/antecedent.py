"""The noun that a clause of saying hangs on: ``الوزير الذي أكد أن``, ``رسالة تقول إن``."""

from __future__ import annotations

from quotes.attribution.agreement import SOUND_PLURALS, gender
from quotes.attribution.antecedent_starts import can_speak, is_name, phrase_start
from quotes.attribution.clause_starts import BREAKS, MAX_WORDS, TOPICS, before_state
from quotes.attribution.named_things import behind_paper
from quotes.attribution.noun_phrase import noun_phrase, without_lead
from quotes.attribution.plain_names import bare_name, with_given
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.several import several_people
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.document import Stretch
from quotes.lexicon import PLACES, bare, conjoined, definite, disowned
from quotes.words import COMMA

MAX_RELATIVE = 20  # words of a relative clause that another is joined to


def _behind_met(reader: Reader, first: int, end: int) -> int:
    """Behind a name in marks that is the subject of the verb before: «التقت «المرآة» | مدير المركز الذي أوضح»."""
    name = reader.doc.opens(first)
    if name is None or not name.balanced or not reader.verb(first - 1):
        return first
    behind = reader.doc.after(name)
    return behind if behind < end and reader.lexicon.person_noun(reader.doc.key(behind)) else first


def _accused(reader: Reader, who: Stretch) -> Stretch:
    """Whom a verb always meets or faces, behind its subject: «استجوب رئيس المحكمة | المتهم الرئيسي، الذي قال إنه»."""
    doc, lexicon = reader.doc, reader.lexicon
    if who.first == reader.sentence.first or not lexicon.has("clauses.meeting", conjoined(doc.key(who.first - 1))):
        return who
    behind = range(who.first + 1, who.last)
    party = (k for k in behind if definite(doc.key(k)) and lexicon.has("groups.parties", bare(doc.key(k))))
    first = next((k for k in party if definite(doc.key(k - 1))), who.first)
    return Stretch(first, who.last) if first > who.first else who


def antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    """The noun phrase before الذي/التي where the relative clause's verb is the cue; before الذين one of several."""
    found, k = _antecedent(reader, c), c.word - 1
    several = reader.lexicon.relative(reader.doc.key(k)) and c.form is not None and c.form.number == "p"
    apart = reader.doc.key(k - 1) in COMMA and c.form is not None and c.form.gender != "f"
    return several_people(reader, found, k - 1) if found is not None and several and apart else found


def _antecedent(reader: Reader, c: Candidate) -> Stretch | None:
    doc, lexicon = reader.doc, reader.lexicon
    k = c.word - 1
    while k > reader.sentence.first and (lexicon.auxiliary(doc.key(k)) or lexicon.negator(doc.key(k))):
        k -= 1
    if k <= reader.sentence.first or not lexicon.relative(doc.key(k)):
        return None
    relative = conjoined(doc.key(k))
    many = not lexicon.has("pronouns.relative_singular", relative)
    wanted, other = ("f", "m") if lexicon.has("pronouns.feminine", relative) else ("m", "f")
    if c.form is not None and c.form.number == "s" and c.form.gender == other:
        return None  # «الدول التي قال إنها», «الحزب الذي تصفه بأنه»: the antecedent is what is spoken of
    if c.form is not None and c.form.number != "s" and not many:
        return None  # «العتبة التي يرون أنها», «الاتفاق الذي وصفوه بأنه»
    if doc.key(c.last) == "من" and lexicon.has("pronouns.within", doc.key(c.last + 1)):
        return None  # «وسائل الإعلام التي قالت من خلالها إنها»: by it somebody else spoke
    taken_up = lexicon.has("pronouns.within", doc.key(c.last))  # «والذي أشار فيه إلى أن»: no subject of its verb
    k = k if taken_up else _first_of_two(reader, k, relative)
    end = before_state(reader, k - 1) if doc.key(k - 1) in COMMA else k
    if doc.key(end - 1) in doc.grammar.sets["pronouns.independent"]:
        # «الوزير هو الذي قال», «والرئيس نفسه، هو الذي قال»; alone it takes up somebody before
        apart = doc.key(end - 2) in COMMA
        end -= 1 + apart
        if end <= reader.sentence.first:
            return None
        k = k if apart else end
    first = _behind_met(reader, phrase_start(reader, end), end)
    if doc.key(first) in TOPICS:
        return None  # «أما الذين قالوا إن»
    shared = doc.phrase_length("narrator.opinions", first)
    if shared and first + shared < end and lexicon.person_noun(doc.key(first + shared)):
        first += shared  # «وأيدها في الرأي | النائب سامي العلي، الذي أشار»
    lead, speaks = reader.conjunction(first), True
    if not lead and reader.adposition(first) and len(doc.key(first)) > 3:
        if can_speak(reader, without_lead(doc.key(first), 1)):
            lead = 1  # «الالتزام بنصوص الميثاق التي تؤكد», «قيل للمدير الذي أكد»
        else:  # «بحضور | رئيس البرنامج الذي رحب»
            head = next((j for j in range(first + 1, end) if can_speak(reader, doc.key(j))), None)
            first, speaks = (first, False) if head is None else (head, True)
    found = noun_phrase(reader, first, end, lead=lead) if first < end and speaks else None
    found = with_given(reader, found) if found is not None and not found.lead else found
    aside = found is not None and doc.key(found.last) == "(" and doc.key(end - 1) == ")"
    if found is not None and aside:
        aged = doc.key(found.last + 1)[:1].isdigit()
        end, found = (found.last, found) if aged else (end, Stretch(found.first, end, found.lead))
    found = behind_paper(reader, found) if found is not None else None
    found = _accused(reader, found) if found is not None and end < k else found
    several = c.form is not None and c.form.number == "p" and found is not None and _collective(reader, found)
    if found is not None and (found.last != end or (gender(reader, found) == other and not several)):
        found = None
    if found is not None and not _taken_up(reader, found, wanted, several=many):
        found = None  # «تصريحات | مدير المصنع الذي», «المتشددين في طهران الذين»
    there = _lives_there(reader, first)
    placed = doc.key(first - 1) == "في" and (end < k or (found is not None and (there or len(found) == 1)))
    if placed and found is not None:
        # «مصدر في الجيش السوري، الذي أعلن», «مدير الفرع في بنغازي الذي أضاف»: what في places is not who spoke
        owner = _further_antecedent(reader, first, end, wanted, several=many)
        if owner is not None:
            return _with_names(reader, owner, end) if end < k else owner
    if found is not None and doc.key(k) != relative and _main_subjects(reader, found, wanted):
        return None
    thing = found is None or _thing(reader, found)
    inner = _inner_antecedent(reader, first, end, wanted) if thing else None
    if inner is not None and (end == k or len(inner) == 1):
        # «مدير الجمعية في المدينة | سامي الحمد الذي»
        placed = doc.key(inner.first - 2) == "في" and definite(doc.key(inner.first - 1))
        return (_further_antecedent(reader, first, end, wanted) if placed else None) or inner
    if many and found is not None and len(found) > 1 and wanted == "m":
        # «شكاوى | الأهالي الذين أكدوا»: several people take up no papers
        papers = lexicon.any(("groups.documents",), doc.key(found.first))
        people = _to_end(reader, found.first + 1, end, wanted) if papers else None
        if people is not None and lexicon.person_noun(doc.key(people.first)):
            return people
    if found is not None and _bears_name(reader, found):
        return _further_antecedent(reader, first, end, wanted) or found
    if found is not None and plausible_source(reader, found):
        return _with_names(reader, found, end) if end < k else found
    further = _further_antecedent(reader, first, end, wanted, several=many)
    if further is None and found is None and end < k:  # «انتقادات | وزير المال، الذي اعتبر»: nothing else agrees
        offices = (j for j in range(first + 1, end) if lexicon.office(doc.key(j)))
        return next((who for j in offices if (who := _to_end(reader, j, end, wanted)) is not None), None)
    if further is None or end < k:
        owner = _owner(reader, first, end, wanted) if end == k or found is not None else None
        return further or owner or found
    # without a comma the clause belongs to the nearest noun that can have it: «حضور من المتنزهين الذين أبدوا»
    joined = any(doc.key(j)[:1] == "و" for j in range(further.first + 1, further.last))
    return further if found is None and not joined else found


def _lives_there(reader: Reader, k: int) -> bool:
    """Whether where somebody is, and no name, begins at ``k``: «الصحفية المقيمة في | لندن سلمى العلي التي»."""
    doc, lexicon, who = reader.doc, reader.lexicon, reader.doc.key(k - 2)
    is_there = lexicon.has("naming.governing", who) or lexicon.any(("naming.affiliates",), who)
    return is_there and definite(who) and doc.longest(PLACES, k) > 0


def _bears_name(reader: Reader, who: Stretch) -> bool:
    """Whether a body is where somebody works whose name follows: «رئيس القسم في | المستشفى العام سامي الحمد الذي».

    So too what he speaks for: «العضو البلدي عن | الأقلية سامي الحمد، الذي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(who.first), who.lead)
    behalf = doc.key(who.first - 1) == "عن" and not lexicon.person_noun(head)
    if not ((lexicon.body(head) or behalf) and definite(doc.key(who.first))):
        return False
    named = next((k for k in range(who.first + 1, who.last - 1) if lexicon.listed_given(doc.key(k))), None)
    if named is None or not all(doc.words[k].is_word for k in range(who.first, named)):
        return False
    return not lexicon.honorific(doc.key(named - 1)) and definite(doc.key(named - 1))


def _main_subjects(reader: Reader, nearest: Stretch, wanted: str) -> bool:
    """Whether a relative with و is the subject's of the sentence, since the noun before it is a man or a thing.

    «ركزت سلمى العلي على المواطن البسيط | والتي تقول», «ألقى سامي العلي كلمة في الحفل | والذي أكد».
    """
    doc, lexicon, head = reader.doc, reader.lexicon, without_lead(reader.doc.key(nearest.first), nearest.lead)
    one = lexicon.person_noun(head) and not lexicon.any(("anaphors.plurals", "titles.either", "titles.feminine"), head)
    man = wanted == "f" and one and not head.endswith(("ة", "ات", "ين", "ون"))
    named = any(lexicon.given_name(doc.key(k)) for k in range(nearest.first, nearest.last))
    paper = lexicon.any(("groups.documents",), disowned(head))  # «أصدرت الهيئة | تقريرها السنوي، والذي أكد»
    met = lexicon.occasion(bare(head)) or (reader.owned(nearest.first) and not lexicon.owned_person(head))
    return (man and not named) or (met and not (plausible_source(reader, nearest) or named or paper))


def _first_of_two(reader: Reader, k: int, relative: str) -> int:
    """The relative that one with و at word ``k`` goes on from: «الهيئة | التي اجتمعت في مقر الولاية والتي أكدت»."""
    doc = reader.doc
    if doc.key(k) == relative:
        return k
    for j in range(k - 1, max(reader.sentence.first, k - MAX_RELATIVE), -1):
        if that_clause_at(doc, j):
            break
        if doc.key(j) == relative:
            return j
    return k


def _taken_up(reader: Reader, who: Stretch, wanted: str, *, several: bool) -> bool:
    """Whether the number of the phrase's head lets the relative take it up: الذي one, الذين several people."""
    lexicon, key = reader.lexicon, without_lead(reader.doc.key(who.first), who.lead)
    if several:
        return not place_at(reader, who) and (not key.endswith("ات") or can_speak(reader, key))
    plural = lexicon.has("anaphors.plurals", bare(key)) or key.endswith("ات")
    return wanted == "f" or not plural or lexicon.given_name(key)


def _thing(reader: Reader, who: Stretch) -> bool:
    """Whether a common noun that nobody speaks by heads the phrase: «ضم بدرو الذي قال», «صورة الوزير الذي قال»."""
    doc, lexicon = reader.doc, reader.lexicon
    key = without_lead(doc.key(who.first), who.lead)
    if not doc.words[who.first].is_word or definite(key) or len(who) != 2 or reader.pos(who.first) != "NOUN":
        return False
    if lexicon.somebody(key):
        return False
    return not (lexicon.any(("groups.documents", "anaphors.persons"), key) or doc.known_surname(key))


def _inner_antecedent(reader: Reader, first: int, end: int, wanted: str) -> Stretch | None:
    """The name at the end of a construct whose head does not agree: «قصة (f.) | أنس بن مالك الذي (m.) قال».

    With its title: «تغريدة | وزير الصحة الدكتور خالد السند الذي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(first + 1, end):
        surname = k == end - 1 and doc.known_surname(doc.key(k)) and not definite(doc.key(k))  # «بضم بدرو، الذي»
        if surname or lexicon.given_name(doc.key(k)):
            titles = (j for j in range(first + 1, k) if _title_at(reader, j))
            found = next((who for j in titles if (who := _to_end(reader, j, end, wanted)) is not None), None)
            return found or _to_end(reader, k, end, wanted)
    return None


def _title_at(reader: Reader, k: int) -> bool:
    """A title at word ``k``, also with a pronoun: «باستثناء | مدربه البرتغالي ماريو سيلفا الذي صرح»."""
    key, lexicon = reader.doc.key(k), reader.lexicon
    return lexicon.office(key) or lexicon.honorific(key) or lexicon.owned_person(key)


def _to_end(reader: Reader, k: int, end: int, wanted: str) -> Stretch | None:
    """The phrase from word ``k`` where it goes as far as ``end`` and can have the gender."""
    found = noun_phrase(reader, k, end)
    agrees = found is not None and found.last == end and gender(reader, found) in (wanted, "")
    return found if agrees else None


def _collective(reader: Reader, who: Stretch) -> bool:
    """Several bodies are the people in them: «المنظمات المتطرفة (f.) الذين (m. pl.) يرددون»."""
    key = without_lead(reader.doc.key(who.first), who.lead)
    return key.endswith("ات") and reader.lexicon.body(key)


def _with_names(reader: Reader, title: Stretch, end: int) -> Stretch:
    """The same with one more title in front: «شاهد الإثبات الأول، | الرائد سامي العلي، عضو الهيئة، الذي»."""
    found = _with_name(reader, title)
    longer = _with_name(reader, Stretch(found.first, end)) if found.first < title.first else found
    return longer if longer.first < found.first else found


def _with_name(reader: Reader, title: Stretch) -> Stretch:
    """A title behind the name that it is apposed to, or a name with its form of address behind an office.

    «سلمى العلي، | وزيرة العدل السابقة، التي أشارت», «الناشط سامي العلي، | رئيس الجمعية، الذي»; «شيخ القبيلة، | الشيخ
    سالم العمري، الذي».
    """
    doc, lexicon, comma = reader.doc, reader.lexicon, title.first - 1
    if title.lead or comma <= reader.sentence.first or doc.key(comma) not in COMMA:
        return title
    head = doc.key(title.first)
    start = phrase_start(reader, comma)
    while start + 1 < comma and doc.key(start).endswith(SOUND_PLURALS) and lexicon.person_noun(doc.key(start + 1)):
        start += 1  # «من بين المشاركين | النائب سامي العلي»
    if start + 1 < comma and not can_speak(reader, doc.key(start)) and not definite(doc.key(start)):
        start += lexicon.person_noun(doc.key(start + 1))  # «أقوال | شاهد الإثبات»
    before, key = noun_phrase(reader, start, comma), doc.key(start)
    person = lexicon.person_noun(key) or lexicon.given_name(key)
    if before is not None and before.last == comma and person and len(before) > 1:
        named = any(is_name(reader, k) for k in range(before.first, comma))
        bearer = definite(head) and lexicon.honorific(head) and is_name(reader, title.first + 1)
        led = not named and (lexicon.office(doc.key(start)) or (len(before) > 1 and not definite(doc.key(start))))
        if (lexicon.office(head) or bearer or _calling(reader, title, before)) and (named if not bearer else led):
            return Stretch(before.first, title.last)
    named = is_name(reader, title.first) or lexicon.has("names.articled", head)
    if named and bare_name(reader, title.first, title.last):
        return _behind_office(reader, start, title)
    if not lexicon.office(head):
        return title
    first = comma
    while first > reader.sentence.first and (reader.pos(first - 1) in ("X", "PROPN") or is_name(reader, first - 1)):
        first -= 1
    name = noun_phrase(reader, first, comma) if bare_name(reader, first, comma) else None
    return Stretch(first, title.last) if name is not None and name.last == comma and len(name) > 1 else title


def _calling(reader: Reader, title: Stretch, name: Stretch) -> bool:
    """What somebody is whose name has its title already: «الدكتورة سلمى العلي، | استشارية القلب في دبي، التي ترى»."""
    lexicon, head, styled = reader.lexicon, reader.doc.key(title.first), reader.doc.key(name.first)
    person = lexicon.person_noun(head) and not (definite(head) or lexicon.owned_person(head))
    agree = gender(reader, title) == gender(reader, name)
    return person and definite(styled) and lexicon.honorific(styled) and agree


def _behind_office(reader: Reader, start: int, name: Stretch) -> Stretch:
    """A name between commas with the office before it: «وحضر اللقاء | مدير الجمعية، سامي العلي، الذي أكد»."""
    doc, comma = reader.doc, name.first - 1
    lead = int(reader.adposition(start) and doc.key(start)[:1] in "بلك")
    office = noun_phrase(reader, start, comma, lead=lead)
    whole = office is not None and office.last == comma and len(office) > 1
    if not whole or not reader.lexicon.office(without_lead(doc.key(start), lead)):
        return name
    named = any(is_name(reader, k) for k in range(start, comma))
    return name if named else Stretch(start, name.last, lead)


def _owner(reader: Reader, first: int, end: int, wanted: str) -> Stretch | None:
    """Who or what speaks at the end of a construct that cannot: «توقعات (f.) | التقرير السابق الذي (m.) أشار»."""
    doc = reader.doc
    speaking = (k for k in range(first + 1, end) if can_speak(reader, doc.key(k)))
    return next((who for k in speaking if (who := _to_end(reader, k, end, wanted)) is not None), None)


def _further_antecedent(reader: Reader, before: int, end: int, wanted: str, *, several: bool = False) -> Stretch | None:
    """A head before the prepositions of the phrase: «مدير القنوات في الشرق الأوسط، الذي قال».

    ``several``: the relative is of several people («المتشددين في طهران الذين»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    lowest = max(reader.sentence.first, end - MAX_WORDS)
    for k in range(before - 1, lowest - 1, -1):
        if doc.key(k) in BREAKS or reader.verb(k) or that_clause_at(doc, k):
            return None
        key = doc.key(k)
        people = several and definite(key) and key.endswith(SOUND_PLURALS) and reader.pos(k) in ("NOUN", "ADJ")
        if not (people or lexicon.person_noun(key) or lexicon.body(key)):
            continue
        known = definite(doc.key(k - 1)) and not definite(
            key
        )  # «التقى الرئيس | وزيرة الخارجية سلمى العلي في روما، التي»
        if not known and (lexicon.person_noun(doc.key(k - 1)) or lexicon.body(doc.key(k - 1))):
            continue  # inside a construct
        # «تكريم الحاجة | سلمى أبو راشد (81 عاما) من حي كذا، التي»
        inner = lexicon.has("naming.kunyas", key) and lexicon.given_name(doc.key(k - 1))
        found = _to_end(reader, k - inner, end, wanted) or _named_there(reader, k - inner, before - 1, end, wanted)
        if found is not None:
            return found
    return None


def _named_there(reader: Reader, k: int, place: int, end: int, wanted: str) -> Stretch | None:
    """Who is named right before في and a place: «التقى | الوزيرة سلمى العلي في روما، التي أكدت»."""
    doc, lexicon = reader.doc, reader.lexicon
    there = doc.key(place) == "في" and doc.longest(PLACES, place + 1) == end - place - 1
    found = _to_end(reader, k, place, wanted) if there and lexicon.person_noun(doc.key(k)) else None
    agrees = wanted == "m" or doc.key(k).endswith("ة")
    named = reader.pos(place - 1) in ("X", "PROPN") or any(is_name(reader, j) for j in range(k + 1, place))
    return found if agrees and named else None
