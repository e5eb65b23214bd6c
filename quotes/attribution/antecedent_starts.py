"""Where the noun phrase begins that a clause of saying hangs on: ``استقبل المحافظ | أهالي الضحايا الذين قالوا``."""

from __future__ import annotations

from quotes.attribution.ali import named_ali
from quotes.attribution.clause_starts import clause_start
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.reader import Reader
from quotes.lexicon import bare, conjoined, definite
from quotes.marks import is_statement_like

MAX_PLACE = 4  # words of where a title holds
MAX_TITLE = 8  # words of a title before that


def phrase_start(reader: Reader, end: int) -> int:
    """Leftwards from the end of a noun phrase to its first word.

    An article closes a construct: an indefinite common noun behind a definite word begins another phrase («استقبل
    المحافظ | أهالي الضحايا الذين»), and so does a definite title behind a word that heads no construct («وصل إلى
    نواكشوط | الوزير الذي»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    k = end - 1
    lowest = max(reader.sentence.first, clause_start(reader, end))
    name = doc.closes(k)
    if name is not None and name.style != "paren" and name.balanced and not is_statement_like(doc.text, name):
        k = max(lowest, doc.index_at(name.open_start))  # «قناة «المرآة» التي»
    elif doc.key(k) == ")":  # «شركة أبولون (أبولون) الذي»
        k = next((j - 1 for j in range(k - 1, max(lowest, k - MAX_PLACE) - 1, -1) if doc.key(j) == "("), k)
    while k > lowest:
        key, before = doc.key(k), doc.key(k - 1)
        name = doc.closes(k - 1)
        if name is not None and name.balanced and not is_statement_like(doc.text, name):
            if key[:1] == "ب" and reader.adposition(k) and lexicon.person_noun(without_lead(key, 1)):
                break  # «اتصلت «المرآة» | بقائد الشرطة الذي»
            k = max(lowest, doc.index_at(name.open_start))  # «منظمة «السلام» الخيرية التي»
            continue
        common = lexicon.person_noun(key) or lexicon.body(key) or lexicon.any(("groups.documents",), key)
        if before == "من" and _counted(reader, k - 2):
            return k - 2  # «كثير من الأطباء الذين»
        if lexicon.has("phrases.shares", key):
            break  # «أغلقت البلاد | جميع الصحف التي»
        ali = named_ali(reader, k - 1)  # «المهندس علي | سالم، الذي»
        if lexicon.any(("groups.receiving",), before):
            break  # «وصلتنا | رسالة تقول إن», however it is tagged
        if reader.verb(k - 1) or not doc.words[k - 1].is_word or (lexicon.preposition(before) and not ali):
            break
        if (lexicon.has("openers.prepositions", before) and not ali) or reader.pos(k - 1) == "ADV":
            break  # «عبر | بعض نتائج الاستطلاع التي», «وهناك | بعض الأصوات التي»
        if doc.phrase_length("phrases.agents", k - 2) == 2 or lexicon.has("pronouns.prepositional", before):
            break  # «اهتمام من جانب | الصحف التي»
        with_pronoun = before[:1] == "و" and lexicon.has("pronouns.prepositional", before[1:])
        if with_pronoun and not lexicon.person_noun(before):  # «ولي الأمر الذي»
            break  # «صحف عالمية ومنها | صحيفة كذا التي»
        named = lexicon.listed_given(key) and lexicon.person_noun(before) and _surname(reader, k + 1)
        if common and not definite(key) and definite(before) and not (named or _titles_name(reader, k)):
            break
        met = lexicon.occasion(bare(before)) and lexicon.preposition(doc.key(k - 2)) and definite(before)
        if met and definite(key) and lexicon.honorific(key) and is_name(reader, k + 1):
            break  # «شارك في اللقاء | السفير سامي العلي، الذي»
        if before in ("هؤلاء", "اولئك") and any(is_name(reader, j) for j in range(k + 1, end)):
            break  # «ومن بين هؤلاء | الوزير سامي العلي الذي»
        apart = lexicon.body(key) and definite(key) and not key.startswith("لل")
        if apart and definite(before) and reader.pos(k) == "NOUN":
            break  # «انتقد الأهالي | الأمانة التي»
        heads = lexicon.person_noun(before) or lexicon.body(before) or lexicon.any(("groups.documents",), before)
        heads = heads or lexicon.has("names.particles", before)  # «آل الشيخ», «عبد الأمير»
        to = before[:1] in ("ل", "ب") and reader.adposition(k - 1) and not definite(before)
        heads = heads or (to and lexicon.person_noun(before[1:]))  # «لم يرق ل|نائب الكتلة سامي العلي، الذي»
        heads = heads or (reader.pos(k - 1) == "NOUN" and lexicon.person_noun(doc.key(k - 2)))  # «حارس مرمى | الفريق»
        if common and definite(key) and not definite(before) and not heads:
            break
        titled = lexicon.person_noun(key) and definite(key) and definite(before) and not can_speak(reader, before)
        if titled and reader.pos(k - 1) == "NOUN" and reader.verb(k - 2):
            break  # «وحضر اللقاء | المدير سامي العلي الذي»: object and subject
        if any(a.form.kind == "verb" and not a.form.verb.strict for a in doc.analyses(k - 1)):
            break
        by = key[:1] == "ب" and reader.adposition(k)
        if by and lexicon.person_noun(without_lead(key, 1)) and not lexicon.has("naming.governing", before):
            break  # «التقى الوزير | برئيس البرلمان، الذي»: whom the verb has with ب
        if (
            by
            and not any(lexicon.person_noun(doc.key(j)) for j in (k - 1, k - 2))
            and not (lexicon.body(without_lead(key, 1)) or _in_title(reader, k, end))
        ):
            break  # «طالب السفير بالالتزام | بنصوص الميثاق التي», but «الناطق الإعلامي بجوازات المنطقة الذي»
        k -= 1
    return k


def _titles_name(reader: Reader, k: int) -> bool:
    """Whether a title is apposed to the full name before it: «حضر اللقاء السفير سالم العلي | مدير المكتب، الذي».

    Not behind the verb of the name, whose object it may be: «استقبل المحافظ سالم العلي | مدير المدرسة الذي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.office(doc.key(k)):
        return False
    for j in range(k - 2, max(reader.sentence.first - 1, k - MAX_TITLE), -1):
        if not doc.words[j].is_word or reader.verb(j):
            return False
        if j < k - 2 and lexicon.has("pronouns.prepositional", conjoined(doc.key(j))):
            return lexicon.given_name(doc.key(j + 1))  # «ومنهم | سالم العلي مؤسس الشركة الذي»
        if not (lexicon.given_name(doc.key(j)) or lexicon.has("naming.patronymics", doc.key(j))):
            titled = j < k - 2 and lexicon.honorific(doc.key(j))
            while titled and lexicon.person_noun(doc.key(j)):
                j -= 1
            return titled and not reader.verb(j) and not doc.analyses(j)
    return False


def _in_title(reader: Reader, k: int, end: int) -> bool:
    """«المتحدث الرسمي للدفاع المدني | بالعاصمة المقدسة الرائد نايف السند»: where a title holds, before its bearer."""
    doc, lexicon = reader.doc, reader.lexicon
    ahead = range(k + 1, min(k + MAX_PLACE, end - 1))
    if not any(lexicon.honorific(doc.key(j)) and lexicon.given_name(doc.key(j + 1)) for j in ahead):
        return False
    for j in range(k - 1, max(reader.sentence.first, k - MAX_TITLE), -1):
        if not doc.words[j].is_word or reader.verb(j) or lexicon.preposition(doc.key(j)):
            return False
        if lexicon.office(doc.key(j)):
            return True
    return False


def _counted(reader: Reader, k: int) -> bool:
    """Whether word ``k`` counts the people behind من: «كثير من», «العديد من»."""
    return k >= reader.sentence.first and reader.lexicon.any(("phrases.counts",), reader.doc.key(k))


def is_name(reader: Reader, k: int) -> bool:
    return reader.lexicon.given_name(reader.doc.key(k)) or reader.doc.known_surname(reader.doc.key(k))


def _surname(reader: Reader, k: int) -> bool:
    """What is one for certain or has its shape: «المحامي سلطان | المخلفي», not «المحافظ | سلطان القبيلة»."""
    key = reader.doc.key(k)
    return is_name(reader, k) or (definite(key) and key.endswith("ي"))


def can_speak(reader: Reader, key: str) -> bool:
    """Whether a noun is for somebody or something that speaks: a person, a body, a document."""
    lexicon = reader.lexicon
    return lexicon.person_noun(key) or lexicon.body(key) or lexicon.any(("groups.documents", "norms.words"), key)
