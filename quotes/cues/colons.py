"""The colon as a cue: «فلان: روسيا قد تعقد صفقة» in headlines, bullets, interviews and lists of remarks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes.cues.answerers import MAX_ANSWERER, answerer
from quotes.cues.bidding import calls, lets
from quotes.cues.candidates import Candidate, Opener
from quotes.cues.few_words import begins_clause
from quotes.cues.i_said import said_myself
from quotes.cues.opener_signs import PAUSES
from quotes.cues.signs import DASHES
from quotes.cues.sources import FROM
from quotes.document import Document, Stretch
from quotes.lexicon import PLACES, STATES, bare, conjoined, definite, lexicon_of, without_conjunction
from quotes.marks import is_title
from quotes.segments import Segment
from quotes.spelling import first_person_plural
from quotes.words import COMMA

MAX_SPEAKER = 14  # words before the colon
MAX_HEADLINE = 30  # words of a headline's other parts before the one that speaks, that one counted
MIN_CONTENT = 3
TIME = 2  # words of «14:05 -»
SEPARATORS = PAUSES | {"،", ",", "-", "–", "—", "/"}
BULLETS = frozenset({"*", "-", "–", "•", "●", "▪"})
MANY = 3  # separators of a list
OWNED = 5  # letters of a word with "our"
BYLINE = 5  # words of «: من سلمى العلي» at most
FILED = ("places.capitals", "places.cities", "places.towns")
MAX_SEARCHED = 20  # places of a word
SHORT_ITEM = 5  # words of one of its items, the separator counted


def colon_candidate(doc: Document, sentence: int, stretch: Stretch, spoken: Sequence[Candidate]) -> Candidate | None:
    """A colon behind a short stretch without a verb of saying, where a segment or a headline's part begins."""
    segment = doc.segments[doc.sentences[sentence].segment]
    answers = doc.words[stretch.first].start != segment.start
    if answers and not _answers(doc, sentence):
        return None
    stretch = Stretch(stretch.first + (_time(doc, stretch) or _sort(doc, stretch)), stretch.last)
    reach = MAX_HEADLINE if segment.kind == "headline" else MAX_SPEAKER
    label = doc.keys[stretch.first : min(stretch.last, stretch.first + reach)]
    colon = stretch.first + label.index(":") if ":" in label else None
    if colon is None or colon == stretch.first or not doc.colon_at(colon):
        return None
    pause = max((k + 1 for k in range(stretch.first, colon) if doc.key(k) in PAUSES), default=stretch.first)
    if segment.kind == "headline":
        pause = answerer(doc, pause, colon)
    if colon - pause >= MAX_SPEAKER:
        return None
    brief = answers or pause > stretch.first or _heading(doc, stretch, colon)
    if stretch.last - colon - 1 < MIN_CONTENT - (segment.kind == "headline" and brief):
        return None
    ahead = [c for c in spoken if c.opener and c.opener.kind != "nominal" and c.word < colon]
    if not all(leaves_colon(doc, c, pause) for c in ahead):
        return None
    called = segment.kind != "headline" and calls(doc, pause, colon, stretch.last)
    if _label(doc, pause, colon) or said_myself(doc, pause) or lets(doc, pause) or called:
        doc.refuse(colon, "colon", "label")
        return None
    if segment.kind != "headline" and _speaks_itself(colon + 1, spoken):
        doc.refuse(colon, "colon", "label")
        return None
    if _enumerates(doc, colon, stretch.last) or _lists(doc, colon, stretch.last):
        doc.refuse(colon, "colon", "list")
        return None
    dashed = any(doc.key(k) in DASHES for k in range(stretch.first, colon))
    if segment.kind == "paragraph" and dashed and not _described(doc, stretch.first, colon):
        doc.refuse(colon, "colon", "dateline")
        return None  # a dateline: «وكالة كذا - القاهرة: غادر …»
    if segment.kind == "paragraph" and _filed_from(doc, Stretch(stretch.first, colon)):
        doc.refuse(colon, "colon", "dateline")
        return None
    if _outlet_from(doc, Stretch(stretch.first, colon), stretch.last) or _byline(doc, stretch, colon, segment):
        doc.refuse(colon, "colon", "dateline")
        return None
    # «ظريف في الكويت.. إيران: الاتفاق»: the speaker stands right before the colon
    if _scene(doc, Stretch(pause, colon), stretch.last):
        doc.refuse(colon, "colon", "label")
        return None
    quotation = doc.opens(colon + 1)
    if quotation is not None and is_title(doc.text, quotation):
        doc.refuse(colon, "colon", "label")
        return None  # «ويقول المؤرخ في كتابه: «تاريخ المدن» إن»
    opener = (
        Opener("quotation", colon, colon + 2, quotation.start, quotation)
        if quotation is not None and quotation.start < quotation.end and not begins_clause(doc, quotation)
        else Opener("colon", colon, colon + 1, doc.words[colon + 1].start)
    )
    return Candidate(
        sentence=sentence, word=colon, last=colon + 1, start=doc.words[colon].start, end=doc.words[colon].end,
        lemma=":", kind="colon", position="after", opener=opener, gap=Stretch(pause, colon),
    )  # fmt: skip


def _described(doc: Document, first: int, colon: int) -> bool:
    """Whether a dash parts a name from what he is, before marks: «رامي - موظف: «…»», «هدى العلي – ربة بيت: «…»»."""
    lexicon = lexicon_of(doc.grammar)
    dash = next(k for k in range(first, colon) if doc.key(k) in DASHES)
    what = doc.key(dash + 1)
    person = lexicon.person_noun(what) and not definite(what) and not lexicon.outlet_head(what)
    return person and lexicon.listed_given(doc.key(first)) and doc.opens(colon + 1) is not None


def _answers(doc: Document, sentence: int) -> bool:
    """«نائب: الميزانية لا تكفي.. والوزارة: لا زيادة»: behind a pause of a headline another has the word.

    So does one with و where nobody had it, or one by what he is alone: «مقتل عشرة في انفجار.. والشرطة: الحادث عرضي»,
    «.. ومديره: لا خسائر», «.. شاهد عيان: السائق نام».
    """
    here, before = doc.sentences[sentence].segment, doc.ranges[sentence - 1]
    if sentence == 0 or doc.sentences[sentence - 1].segment != here or doc.segments[here].kind != "headline":
        return False
    key = doc.key(doc.ranges[sentence].first)
    lexicon = lexicon_of(doc.grammar)
    # «.. والشرطة: الحادث عرضي», «.. وعميد البلدية: السكان قلقون»
    noun = key[1:]
    somebody = definite(noun) or lexicon.person_noun(noun) or lexicon.owned_person(noun)
    somebody = somebody or any(lexicon.has(name, noun) for name in STATES)  # «.. وموسكو: لا أدلة»
    somebody = somebody or lexicon.given_name(noun) or doc.known_surname(noun)  # «.. وعاشور: الحكام ليسوا شماعة»
    joined = key == "و" or (key[:1] == "و" and somebody)
    first = doc.ranges[sentence].first
    alone = lexicon.person_noun(key) and any(doc.colon_at(k) for k in range(first + 1, first + MAX_ANSWERER))
    answers = joined or alone or any(map(doc.colon_at, range(before.first, before.last)))
    return doc.key(before.last - 1) in PAUSES and answers


def _time(doc: Document, stretch: Stretch) -> int:
    """The words of the time before an entry of a live page: «14:05 - الناطق الرسمي: «…»»."""
    hour, colon, minute = doc.key(stretch.first).partition(":")
    timed = colon and hour.isdigit() and minute.isdigit() and doc.key(stretch.first + 1) in BULLETS
    return TIME if timed and len(stretch) > TIME else 0


def _sort(doc: Document, stretch: Stretch) -> int:
    """The words of what sort of piece it is: «حصري-|مصادر: الشركة تفاوض البنوك», «مقابلة:| الوزير: لن نرفع الأسعار»."""
    if len(stretch) <= TIME or doc.key(stretch.first) not in doc.grammar.sets["labels.sorts"]:
        return 0
    behind = range(stretch.first + TIME, min(stretch.last, stretch.first + MAX_SPEAKER))
    somebody = lexicon_of(doc.grammar).somebody(bare(doc.key(stretch.first + TIME)))
    labelled = somebody and doc.colon_at(stretch.first + 1) and any(doc.colon_at(k) for k in behind)
    return TIME if labelled or doc.key(stretch.first + 1) in DASHES else 0


def leaves_colon(doc: Document, c: Candidate, first: int) -> bool:
    """Whether what stands before a colon only tells where or when somebody speaks, who is named from ``first`` on.

    «وزير التعليم | في مؤتمر صحفي: …», «محافظ السهل | خلال لقائه المواطنين: …», «مدرب الساحل | عقب الفوز: …», where
    «عقب» is spelt like a verb; but «في حوار خاص: …» says so itself.
    """
    if c.opener is None or not doc.colon_at(c.opener.word) or c.opener.kind not in ("colon", "quotation"):
        return False
    phrase = c.word - len(c.phrase.words) + 1 if c.phrase is not None else c.word
    lexicon = lexicon_of(doc.grammar)
    if c.kind == "noun":
        occasion = conjoined(doc.key(phrase)) in doc.grammar.sets["openers.prepositions"]
    else:
        behind = doc.key(c.word + 1)
        occasion = c.kind == "verb" and lexicon.adjunct_head(doc.key(c.word)) and c.opener.word > c.word + 1
        occasion = occasion and not (lexicon.preposition(behind) or lexicon.function_word(behind))
    return occasion and phrase > first and _someone(doc, first)


def _someone(doc: Document, k: int) -> bool:
    """Whether a noun for people, a body, an outlet, a state or a name stands at word ``k``."""
    key = doc.key(k)
    return lexicon_of(doc.grammar).somebody(key) or doc.known_surname(key) or doc.longest(STATES, k) > 0


def tells_outlet(doc: Document, first: int, colon: int) -> bool:
    """Whether an outlet in marks behind ل ends a label, which only speakers have: «مصدر | لـ«الأفق»:»."""
    opening = range(first + 1, colon)
    return any(doc.key(k) == "ل" and (m := doc.opens(k + 1)) is not None and doc.after(m) == colon for k in opening)


def _heading(doc: Document, stretch: Stretch, colon: int) -> bool:
    """«الشركة: التسعيرة مدروسة»: who speaks, and a sentence in two words; in a phrase both have the article.

    What we do or there is not is said by anybody: «حداد: سنواصل العمل», «الحركة: لا صفقة».
    """
    first = colon + 1
    key, denies = doc.key(first), doc.key(first) in doc.grammar.sets["pronouns.denying"]
    if says_we(doc, key) or (denies and not definite(doc.key(stretch.first))):
        return True  # not «المباراة: لا أهداف»
    clausal = denies or (definite(key) and not definite(doc.key(first + 1)))
    return (clausal and _known(doc, stretch.first, colon)) or tells_outlet(doc, stretch.first, colon)


def _known(doc: Document, k: int, colon: int) -> bool:
    """Whether a label is somebody's for certain: «الشركة», «وزير المالية», «سامي العلي», «حداد» of «سامي حداد»."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    if colon == k + 1:
        return doc.known_surname(key) or (definite(key) and (lexicon.person_noun(key) or lexicon.body(key)))
    if colon == k + 2 and lexicon.body(key) and definite(doc.key(k + 1)):
        return True  # «هيئة الطيران: الرحلات طبيعية»
    return lexicon.person_noun(key) or lexicon.listed_given(key) or FROM in doc.keys[k:colon]  # «رويترز عن مسؤول»


def _filed_from(doc: Document, label: Stretch) -> bool:
    """«القاهرة الأفق: غادر …», «بيروت سامي العلي: غادر …»: a capital, and who filed from it."""
    filed = doc.longest(FILED, label.first)
    return 0 < filed < len(label) and doc.phrase_length("outlets.names", label.first) != len(label)


def _byline(doc: Document, stretch: Stretch, colon: int, segment: Segment) -> bool:
    """«لندن ـ «الساحل»: من سلمى العلي», «القاهرة - بوابة الساحل: سلمى العلي»: no more than who has written it."""
    last = _before_agencies(doc, colon, stretch.last)
    if last - colon > BYLINE + (doc.opens(colon + 1) is not None):
        return False
    lexicon, dashed = lexicon_of(doc.grammar), any(doc.key(k) in DASHES for k in range(stretch.first, colon))
    named = lexicon.given_name(doc.key(colon + 1)) or lexicon.has("naming.patronymics", doc.key(colon + 2))
    if (marked := doc.opens(colon + 1)) is not None and doc.after(marked) >= last:
        # «نيروبي - لندن: «الأفق الجديد»», «القاهرة: «الأفق الجديد»», «أنتاكا: «الأفق»، وكالات»
        sourced = last < stretch.last and not lexicon.somebody(doc.key(stretch.first))
        dashed = dashed or sourced or doc.longest(FILED, stretch.first) == colon - stretch.first
        dashed = dashed or _heads_line(doc, stretch.first, colon, segment)  # «دبي: «الأفق الجديد»»
        named = all(definite(doc.key(k)) for k in range(colon + 1, doc.after(marked)) if doc.words[k].is_word)
    return doc.key(colon + 1) == "من" or (dashed and named)


def _heads_line(doc: Document, first: int, colon: int, segment: Segment) -> bool:
    """Whether one word that is nobody's stands before a colon in a line below the headline, as where news is from."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(first)
    nobody = not (lexicon.somebody(bare(key)) or lexicon.somebody(key) or doc.known_surname(key))
    below = segment != doc.segments[0] and segment.start == doc.words[first].start
    return colon == first + 1 and nobody and below


def _before_agencies(doc: Document, colon: int, last: int) -> int:
    """Where the agencies begin that a byline names behind a comma: «: «الأفق الجديد»|، وكالات», «|، رويترز»."""
    lexicon = lexicon_of(doc.grammar)
    for k in range(last - 1, max(colon + 1, last - 1 - BYLINE), -1):
        if doc.key(k) in COMMA:
            return k
        if not (lexicon.outlet_name(doc.key(k)) or lexicon.outlet_head(doc.key(k))):
            break
    return last


def _outlet_from(doc: Document, label: Stretch, last: int) -> bool:
    """«الأفق من الجزائر: غادر …»: an outlet of one word and where it is filed from, not «مراسلنا من الجزائر: «…»».

    Nor «بيريز من بيروت: لن نترك أحدا».
    """
    if doc.key(label.first + 1) != "من" or doc.opens(label.last + 1) is not None:
        return False
    place = doc.longest(PLACES, label.first + 2)
    lexicon, key = lexicon_of(doc.grammar), doc.key(label.first)
    known = lexicon.somebody(key) or lexicon.has("recipients.correspondents", key)
    return 0 < place == len(label) - 2 and not (known or _spoken_behind(doc, label.last, last))


def _scene(doc: Document, label: Stretch, last: int) -> bool:
    """«اليونان: السيطرة على حرائق الغابات»: a country, a capital or another place where something happened.

    One that speaks is quoted, says we or denies something: «طهران: أموالنا في الخارج», «اليونان: لا نية للانسحاب».
    """
    length = doc.longest(PLACES, label.first)
    told = len(label) == 1 and (_told_for_place(doc, label.first) or _common(doc, label.first))
    placed = length == len(label) or told
    if not placed or doc.opens(label.last + 1) is not None:
        return False
    return not _spoken_behind(doc, label.last, last)


def _spoken_behind(doc: Document, colon: int, last: int) -> bool:
    """Whether somebody says we or denies something behind a colon, and not in words of another behind the next one."""
    denying = doc.grammar.sets["pronouns.denying"]
    last = next((k for k in range(colon + 1, last) if doc.colon_at(k)), last)
    return any(doc.key(k) in denying or says_we(doc, doc.key(k)) for k in range(colon + 1, last))


def _common(doc: Document, k: int) -> bool:
    """A noun that nobody is called by, as the text has it with its article: «باكالوريا: …» of «امتحان الباكالوريا»."""
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    somebody = lexicon.somebody(key) or lexicon.any(("groups.documents", "anaphors.sources"), key)
    return not (somebody or definite(key) or doc.known_surname(key)) and "ال" + key in doc.places


def _told_for_place(doc: Document, k: int) -> bool:
    """Whether the text itself says that the name at word ``k`` is a place's: «محافظة | شال», «| شال- اشتكى سكان».

    So does what happens there, where nobody is called so: «نقابة الخبازين ب|شال».
    """
    lexicon, key = lexicon_of(doc.grammar), doc.key(k)
    somebody = lexicon.somebody(key) or definite(key) or doc.known_surname(key)
    somebody = somebody or doc.phrase_length("places.bodies", k) > 0 or doc.phrase_length("outlets.names", k) > 0
    if "ب" + key in doc.places and not somebody:
        return True
    for place in doc.places.get(key, ())[:MAX_SEARCHED]:
        kind = doc.key(place - 1) if place else ""
        if kind and lexicon.any(("places.kinds",), kind.removeprefix("ب")):
            return True
        if doc.begins_line(place) and place + 1 < len(doc.words) and doc.key(place + 1) in DASHES:
            return True
    return False


def says_we(doc: Document, key: str) -> bool:
    """«نحن», «نرفض», «سنرد», «احتجزنا», «أموالنا»."""
    owned = key.endswith("نا") and len(key) >= OWNED
    return key in doc.grammar.sets["pronouns.first_person"] or owned or first_person_plural(key)


def _speaks_itself(first: int, spoken: Sequence[Candidate]) -> bool:
    """«– الساحل: قال مدرب الساحل إن»: what a verb of saying and its subject follow names a place, a team, an item."""
    return any(
        c.word == first and c.kind == "verb" and c.form is not None and (c.form.person, c.form.tense) == (3, "past")
        and c.opener is not None and c.opener.first > first + 1
        for c in spoken
    )  # fmt: skip


def _enumerates(doc: Document, colon: int, last: int) -> bool:
    """Whether the words behind a colon only list things: «المناطق: شارع النخيل، وادي الجنان، حي الورد، باب القوس»."""
    parts = [k for k in range(colon + 1, last) if doc.key(k) in SEPARATORS]
    if len(parts) < MANY or any(doc.opens(k) is not None for k in range(colon + 1, parts[0])):
        return False
    return all(b - a <= SHORT_ITEM for a, b in pairwise([colon, *parts, last]))


def _lists(doc: Document, colon: int, last: int) -> bool:
    """Whether more labels follow: «* فلان : مديرا عاما * فلان : رئيسا لديوان»."""
    bullets = [k for k in range(colon + 1, last) if doc.key(k) in BULLETS and doc.words[k].start]
    return any(any(doc.key(j) == ":" for j in range(k + 1, min(last, k + MAX_SPEAKER))) for k in bullets)


def _label(doc: Document, first: int, colon: int) -> bool:
    """Section labels, datelines and question labels name nobody who speaks."""
    lexicon = lexicon_of(doc.grammar)
    keys = [without_conjunction(doc.key(k)) for k in range(first, colon) if doc.words[k].is_word]
    if not keys or any(key.isdigit() for key in keys[:1]) or doc.phrase_length("labels.phrases", first) == len(keys):
        return True
    if lexicon.has("labels.ordinals", keys[-1]) and not lexicon.office(keys[0]):
        return True  # «المجموعة الثانية: …», but «المتهم الثاني: لم أكن هناك»
    if lexicon.has("labels.closing", conjoined(keys[-1])):
        return True  # «أما شروط المسابقة، فهي: …»
    if doc.phrase_length("groups.heads", first) > 1:
        return False  # «شاهد عيان: …», but «شاهد: …»
    someone = lexicon.any(("anaphors.sources",), keys[0]) or lexicon.person_noun(keys[0])
    someone = someone or (len(keys) > 2 and lexicon.body(keys[0]))
    second = keys[1:2] if not someone else []  # «مصادر متابعة: …», «مدير المهرجان: …», «لجنة متابعة الامتحانات: …»
    # «فيضانات» has no ف joined
    return any(lexicon.any(("labels.words",), key) for key in (doc.key(first), keys[0], *second))
