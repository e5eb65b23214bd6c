"""The indefinite phrase that a definite noun takes up: ``المريضة`` for ``مريضة أجريت لها عملية`` further up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from attrs import define, evolve, field

from quotes.attribution.deeds import TRANSITIVE
from quotes.attribution.noun_phrase import key_in, noun_phrase, without_lead
from quotes.attribution.reader import Reader
from quotes.coreference.fuller_bodies import MAX_SEARCHED, earlier
from quotes.coreference.introduction_ends import PLURAL, PROCLITICS, SHORTEST_JOINED, shortened, speaks
from quotes.coreference.lead_below import lead_below, says_more
from quotes.coreference.likeness import of_place
from quotes.coreference.short_bodies import bureau
from quotes.document import Document, Stretch
from quotes.lexicon import ORIGIN, Lexicon, bare, conjoined, definite, untied, without_conjunction
from quotes.marks import is_statement_like
from quotes.spelling import frequency

DUAL = ("ان", "ين")
TELLING = ("statement", "denial")


@define
class Descriptions:
    """Indefinite nouns for speakers and where they stand, to look a definite one up."""

    doc: Document
    lexicon: Lexicon
    readers: Mapping[int, Reader]
    begun: set[int] = field(factory=set)
    """Where names begin behind titles that have spoken: «لشركة أبولون | سامي العلي»."""

    def _places(self, key: str) -> list[int]:
        """Where an indefinite noun stands, with or without a proclitic."""
        long = len(key) >= SHORTEST_JOINED or self.lexicon.has("groups.named", key)
        joined = [letter + key for letter in PROCLITICS] if long else []
        own = {"ل" + key} if key[:1] == "ل" else set()  # «خطاب لل|جنة الحكام»: the second ل is its own
        indefinite = [form for form in (key, *joined) if not definite(form) or form in own]
        return sorted(i for form in indefinite for i in self.doc.places.get(form, ())[:MAX_SEARCHED])

    def introducing(self, words: Stretch) -> Stretch | None:
        """The indefinite noun phrase that introduces this definite one earlier in the text, if it is a fuller one.

        What a headline says is looked for in the lead below it as well.
        """
        head = bare(without_conjunction(key_in(self.doc, words, words.first)))
        if self.lexicon.has("groups.some", head):
            return None
        spelt = self._spelt(head)
        if not spelt:
            return bureau(self.doc, self.lexicon, words)
        object_of = (head + "ا",) if len(spelt) == 1 and head[-1] not in "ةاء" else ()  # «أصدر مرسوما بقانون»
        places = sorted(place for key in (*spelt, *object_of) for place in self._places(key)[:MAX_SEARCHED])
        limit = lead_below(self.doc, words.first)
        headline: Stretch | None = None
        for place in places:
            if place >= limit:
                break
            lead = 0 if self.doc.key(place) in (*spelt, *object_of) else 1
            behind = self.doc.key(place + 1)
            one = self.doc.key(place).endswith("ا") and behind.endswith("ا") and not definite(behind)
            if one and len(spelt) > 1:
                continue  # «بدا | مرشحا عابرا» is one, and none of «المرشحين»
            if self._another_sense(place, lead):
                continue
            brief = self._brief(place, lead, pair=len(spelt) > 1 and not head.endswith(PLURAL))
            if brief is None or (headline is not None and not says_more(self.doc, brief, headline)):
                continue
            below = lead_below(self.doc, place)
            if headline is not None or below == place:
                return brief
            headline, limit = brief, below  # «مصدر أمني: …» above «كشف | مصدر أمني مطلع»
        if headline is not None:
            return headline
        found = self._in_full(words) or self._issued(words) or self._named_behind(words) or self._one_of_many(words)
        # «الأرصاد» of «الهيئة العامة للأرصاد»
        matter = len(words) == 1 and self.lexicon.has("groups.matters", head)
        return found or (bureau(self.doc, self.lexicon, words) if matter else None)

    def _brief(self, place: int, lead: int, *, pair: bool) -> Stretch | None:
        """The phrase of two words or more that begins with the noun at a place, if it does."""
        found = None if self._no_noun(place, lead) else self._phrase(place, lead)
        if found is None:
            return None
        brief = self._counted(shortened(self._reader(place), found, pair=pair))
        brief = evolve(brief, last=self._name_in(brief))
        return brief if len(brief) > 1 else None

    def _name_in(self, body: Stretch) -> int:
        """Where somebody's name begins behind his body's, or the end; not «جامعة الملك | سالم»."""
        names = (k for k in range(body.first + 2, body.last) if k in self.begun)
        return next((k for k in names if not self.lexicon.person_noun(self.doc.key(k - 1))), body.last)

    def _another_sense(self, place: int, lead: int) -> bool:
        """Whether the noun is none that speaks where it stands: «في | قضاء المرفأ», a district; «| دفاع شرعي»."""
        doc, lexicon = self.doc, self.lexicon
        key, behind = without_lead(doc.key(place), lead), doc.key(place + 1)
        if lexicon.has("groups.counsels", key):
            return not (lexicon.person_noun(behind) or definite(behind))
        within = doc.key(place - 1) == "في" or (lead > 0 and doc.key(place)[:1] == "ب")
        return within and lexicon.has("places.districts", key)

    def of_body(self, noun: str, within: Stretch) -> Stretch | None:
        """The last body called by a noun without the article in a stretch of text: «المسؤول ب|شركة المرفأ»."""
        for place in reversed(self._places(noun)):
            if within.first <= place < within.last:
                found = self._brief(place, int(self.doc.key(place) != noun), pair=False)
                if found is not None:
                    return found
        return None

    def _counted(self, words: Stretch) -> Stretch:
        """The phrase with how many they are: «| ثلاثة مصادر مطلعة», «| عدة مصادر», «| عدد من طلاب المدرسة»."""
        before = self.doc.key(words.first - 1) if words.first else ""
        if before == "من" and words.first > 1 and self.lexicon.has("phrases.counts", self.doc.key(words.first - 2)):
            return words if words.lead else Stretch(words.first - 2, words.last)
        counts = self.lexicon.has("phrases.numerals", before)
        return Stretch(words.first - 1, words.last) if counts and not words.lead else words

    def _no_noun(self, place: int, lead: int) -> bool:
        """Whether the word is a purpose («لجنة | لبيان سبب الحريق») or an adjective («مجموعات | معارضة»)."""
        doc, lexicon = self.doc, self.lexicon
        key, before, behind = without_lead(doc.key(place), lead), doc.key(place - 1), doc.key(place + 1)
        if lead and doc.key(place)[:1] == "ل" and lexicon.has("groups.deeds", key):
            issued = lexicon.any(("naming.governing",), behind) or behind.endswith(ORIGIN) or behind[:1] == "ل"
            verb = any(a.form.kind == "verb" for a in doc.analyses(place + 1))
            return not (issued or verb or lexicon.preposition(before) or lexicon.has("openers.prepositions", before))
        if lexicon.has("pronouns.independent", before):
            return True  # «أنت | متهم بالقتل»
        described = lexicon.has("groups.described", key) and not lead
        return described and lexicon.somebody(before) and not definite(before)

    def told(self, words: Stretch) -> bool:
        """Whether one called so has told something before and was not heard: «كشف مصدر مسؤول عن …. وأضاف | المصدر»."""
        doc, key = self.doc, self.doc.key(words.first)
        told = definite(key) and any(
            a.form.kind == "verb" and a.form.person == 3 and a.form.verb.category in TELLING
            for place in doc.places.get(bare(key), ())[:MAX_SEARCHED]
            if place < words.first
            for a in doc.analyses(place - 1)
        )
        return told and self.introducing(words) is not None

    def _one_of_many(self, words: Stretch) -> Stretch | None:
        """The team that people are of: «الباحثون» of «فريق من العلماء بجامعة المرفأ», nearest before."""
        doc, lexicon = self.doc, self.lexicon
        head = bare(doc.key(words.first))
        finders = doc.grammar.sets["groups.finders"]
        alike = frozenset({head, head.removesuffix("ون") + "ين"})
        if head in finders and not lexicon.has("groups.advisers", head):
            alike = finders  # «وينصح الخبراء» are experts in general, unless the team is of experts
        if not (head.endswith(PLURAL) or lexicon.has("anaphors.plurals", head)):
            return None
        places = sorted(i for form in alike for i in doc.places.get("ال" + form, ())[:MAX_SEARCHED])
        for place in reversed(places[: bisect_left(places, words.first)]):
            many = doc.key(place - 2)
            if doc.key(place - 1) == "من" and (lexicon.body(many) or lexicon.has("phrases.counts", many)):
                found = self._phrase(place - 2, 0)
                if found is None or found.last <= place:
                    return None
                brief = shortened(self._reader(found.first), found, pair=False)
                # «طالب عدد من المواطنين | أمين المنطقة»
                ends = (k for k in range(place + 1, brief.last) if definite(doc.key(k - 1)) and self.apart(k))
                return Stretch(brief.first, next(ends, brief.last), brief.lead)
        return None

    def apart(self, k: int) -> bool:
        """What belongs to no definite phrase before it: an indefinite word, or what the verb has its في for.

        «فريق من العلماء | في جامعة المرفأ», but «نجح فريق من العلماء | في اكتشاف جين».
        """
        key, behind = self.doc.key(k), self.doc.key(k + 1)
        if key == "في":
            return not (definite(behind) or self.lexicon.body(behind))
        joined = definite(key) or key[:1] in PROCLITICS or self.lexicon.has("openers.prepositions", key)
        return self.doc.words[k].is_word and not joined

    def _in_full(self, words: Stretch) -> Stretch | None:
        """The full name nearest before, with its adjective of origin: «مدير | المرصد السوري للطيور».

        So too behind what is joined to it («بلاغ لل|شركة الوطنية لتوزيع المياه») and of a document («كشفت | النشرة
        الإحصائية»).
        """
        doc, lexicon = self.doc, self.lexicon
        key = doc.key(words.first)
        body = lexicon.body(key) or lexicon.outlet_head(key)
        if not definite(key) or not (body or lexicon.any(("groups.documents",), key)):
            return None
        for place, lead in reversed(earlier(self.doc, words.first)):
            behind = doc.key(place + 1)
            origin = definite(behind) and (behind.endswith(ORIGIN) or lexicon.has("groups.ranks", behind))
            origin = origin or self._numbered(place)
            origin = origin and doc.word_at(place + 1)
            if not origin or lexicon.relative(behind) or self._portfolio(place):
                continue
            at = doc.sentence_of(place)
            if at is None:
                continue
            last = place + 2
            while last < doc.ranges[at].last and definite(doc.key(last)):
                key, matter = doc.key(last), doc.key(last - 1).startswith("لل")
                if lexicon.relative(key) or (lexicon.honorific(key) and not key.startswith("لل")):
                    break  # «الهيئة الساحلية للمهندسين | الدكتور سالم»
                if matter and TRANSITIVE.fullmatch(bare(key)):
                    break  # «رفض المكتب الإعلامي للوزير | التعليق»
                if not matter and not key.startswith("لل") and self._another(place, last):
                    break  # «دان الاتحاد الأوروبي | الهجوم»
                last += 1
            if last < doc.ranges[at].last and doc.key(last - 1) == behind and doc.key(last)[:1] == "ل":
                owner = self._phrase(place, lead) if lexicon.body(doc.key(last)[1:]) else None
                if owner is not None and owner.last > last + 1:
                    brief, keys = shortened(self._reader(place), owner, pair=False), doc.key
                    # «الموقع الإلكتروني لنادي كوستا | الضوء على»
                    ends = (k for k in range(last + 2, brief.last) if definite(keys(k)) and not definite(keys(k - 1)))
                    end = next((k for k in ends if not keys(k).endswith(ORIGIN)), brief.last)
                    return evolve(brief, last=end)
                joined = doc.key(last + 1)[:1] == "و"  # «لاستغلال | وتوزيع | المياه»
                last += 2 + joined if definite(doc.key(last + 1 + joined)) else 0  # «لحقوق الإنسان»
            if not body and last > place + 2 and lexicon.has("openers.prepositions", doc.key(last)):
                last -= 1  # «التقرير المالي | الصادر عن الوزارة»
            if doc.key(last) == "عن" and lexicon.any(("naming.defending",), doc.key(last - 1).removeprefix("لل")):
                last += 2 + (not definite(doc.key(last + 1)))  # «للدفاع | عن سكان الجبال»
            marks = doc.opens(last) if body else None
            if marks is not None and marks.balanced and not is_statement_like(doc.text, marks):
                last = doc.after(marks)  # «الشركة القبرصية | «أبولون»»
            return Stretch(place, min(last, doc.ranges[at].last), lead)
        return None

    def _issued(self, words: Stretch) -> Stretch | None:
        """A paper told of before with whoever has issued it: «البيان» of «في | البيان الصادر أمس عن إدارة النادي»."""
        doc, lexicon = self.doc, self.lexicon
        if len(words) != 1 or not lexicon.any(("groups.documents",), bare(doc.key(words.first))):
            return None
        for place, lead in earlier(doc, words.first):
            by = place + 2 + doc.phrase_length("adjuncts.time", place + 2)
            issued = definite(doc.key(place + 1)) and lexicon.has("naming.governing", doc.key(place + 1))
            found = self._phrase(place, lead) if issued and doc.key(by) in ("عن", "من") else None
            if found is not None and found.last > by + 1:
                ends = (k for k in range(by + 2, found.last) if lexicon.relative(conjoined(doc.key(k))))
                return evolve(found, last=next(ends, found.last))  # «… عن إدارة النادي | والذي نشر أمس»
        return None

    def _portfolio(self, place: int) -> bool:
        """Whether the noun is a ministry's matter: «وزارة | الدفاع الشالية» is not «الدفاع» of a trial."""
        before = self.doc.key(place - 1)
        return any(self.lexicon.has("groups.portfolios", before[n:]) for n in (0, 1))

    def of_nations(self, words: Stretch) -> Stretch | None:
        """A body of the United Nations in full: «البعثة الأممية» of «بعثة الأمم المتحدة للدعم»."""
        doc, stem = self.doc, bare(key_in(self.doc, words, words.first))
        if len(words) != 2 or not self.lexicon.has("groups.united", doc.key(words.last - 1)):
            return None
        for place in self._places(stem):
            nations = doc.phrase_length("places.bodies", place + 1)
            if nations < 2:
                continue
            last = place + 1 + nations
            last += doc.key(last).startswith("لل")  # «| للدعم»
            country = doc.phrase_length("places.countries", last + 1) if doc.key(last) == "في" else 0
            return Stretch(place, last + country + (country > 0), int(doc.key(place) != stem))
        return None

    def of_country(self, words: Stretch) -> Stretch | None:
        """The outlet that its country takes up: «الصحيفة القبرصية» of «صحيفة «المرفأ»», not of «صحيفة تركية»."""
        doc, countries = self.doc, self.doc.grammar.sets["places.countries"]
        origin = len(words) == 2 and of_place(doc.key(words.last - 1), countries)
        if not (origin and definite(doc.key(words.first)) and self.lexicon.outlet_head(doc.key(words.first))):
            return None
        found = self.introducing(Stretch(words.first, words.first + 1))
        if found is None or definite(without_lead(doc.key(found.first), found.lead)):
            return None  # «الصحف العالمية» are not «الصحف القبرصية»
        return None if any(of_place(doc.key(k), countries) for k in range(found.first + 1, found.last)) else found

    def _numbered(self, place: int) -> bool:
        """Whether a body's number stands before its adjective of origin: «القناة العاشرة القبرصية»."""
        key, number, origin = (self.doc.key(k) for k in range(place, place + 3))
        ordinal = definite(number) and self.lexicon.has("labels.ordinals", number)
        return ordinal and definite(origin) and origin.endswith(ORIGIN) and key.endswith("ة") == number.endswith("ة")

    def _another(self, place: int, k: int) -> bool:
        """Whether a definite word is no adjective of the feminine body, or of any by the parse."""
        hers = self.lexicon.feminine_body(bare(self.doc.key(place))) and self.doc.key(place).endswith("ة")
        other = hers and not self.doc.key(k).endswith(("ة", "ي", "ا"))
        return other or self._reader(place).pos(k) == "NOUN"

    def _named_behind(self, words: Stretch) -> Stretch | None:
        """The body's name where the text has it only further on, and has one: «الوزارة» of «وزارة السياحة»."""
        doc, key = self.doc, without_conjunction(key_in(self.doc, words, words.first))
        stem, kinds = bare(key), doc.grammar.sets["places.kinds"]
        if not (definite(key) and self.lexicon.body(key)):
            return None
        if any(definite(doc.key(place + 1)) for place, _ in earlier(self.doc, words.first)):
            return None  # «المحكمة العامة»
        # «وزارة السياحة», «أمانة منطقة الساحل»
        annexed = [
            p for p in self._places(stem)
            if definite(doc.key(p + 1)) or doc.key(p + 1) in kinds or self._annexes(p + 1)
        ]  # fmt: skip
        leads = [int(doc.key(place) != stem) for place in annexed]
        places = [
            place
            for place, lead in zip(annexed, leads, strict=True)
            if not (self._no_noun(place, 0) or self._another_sense(place, lead))
        ]
        if not places or len({doc.key(place + 1) for place in places}) > 1:
            return None
        lead = 0 if doc.key(places[0]) == stem else 1
        if not definite(doc.key(places[0] + 1)):
            return Stretch(places[0], places[0] + 3, lead)
        found = self._phrase(places[0], lead)
        if found is None:
            return None
        brief = shortened(self._reader(found.first), found, pair=False)
        second = doc.key(brief.last)[1:]
        if (
            brief.last < found.last
            and doc.key(brief.last)[:1] == "و"
            and definite(second)
            and not speaks(self.lexicon, second)
        ):
            return Stretch(brief.first, brief.last + 1, brief.lead)  # «وزارة المياه | والري»
        return brief

    def _annexes(self, k: int) -> bool:
        """Whether an indefinite noun in a body's name has its own behind it: «سلطة | وادي المرفأ»."""
        doc, key, behind = self.doc, self.doc.key(k), self.doc.key(k + 1)
        word = k < len(doc.words) and doc.words[k].is_word and not doc.analyses(k)
        noun = word and not (key.endswith("ا") or self.lexicon.function_word(key))
        place = noun and not self.lexicon.preposition(key) and frequency("ال" + key) > 0
        return place and definite(behind) and not self.lexicon.relative(behind)

    def _reader(self, k: int) -> Reader:
        """The reader of the sentence that word ``k`` stands in, with its parse where it has one."""
        at = self.doc.sentence_of(k)
        known = self.readers.get(at) if at is not None else None
        sentence = self.doc.ranges[at] if at is not None else Stretch(k, k)
        return known or Reader(self.doc, self.lexicon, None, sentence)

    def _phrase(self, place: int, lead: int) -> Stretch | None:
        """The noun phrase at a place, if it is longer than its noun."""
        at = self.doc.sentence_of(place)
        if at is None:
            return None
        sentence = self.doc.ranges[at]
        reader = Reader(self.doc, self.lexicon, None, sentence)
        found = noun_phrase(reader, place, sentence.last, bounded=False, lead=lead) or self._accusative(place, sentence)
        return found if found is not None and len(found) >= 2 else None

    def _accusative(self, place: int, sentence: Stretch) -> Stretch | None:
        """An indefinite noun with its adjectives in the accusative: «غير أن | مصدرا نيابيا مواكبا للاتصالات | رأى»."""
        doc, last = self.doc, place + 1
        if not self.lexicon.accusative_person(doc.key(place)):
            return None
        while last < sentence.last and doc.key(last).endswith("ا") and doc.words[last].is_word:
            last += 1
        goes_on = last > place + 1 and doc.key(last).startswith("لل")
        return Stretch(place, min(sentence.last, last + goes_on))

    def _spelt(self, head: str) -> tuple[str, ...]:
        """How the noun may stand where it is introduced; two of a kind in construct too: «شركتا المرفأ والضفة»."""
        stem = head[:-2]
        one = untied(stem)
        if head.endswith(PLURAL) and speaks(self.lexicon, head):
            return head, stem + "ين", stem + "و", stem + "ي"
        if head.endswith(DUAL) and len(stem) > 2 and speaks(self.lexicon, one):
            return stem + "ا", stem + "ان", stem + "ين", stem + "ي"
        return (head,) if speaks(self.lexicon, head) else ()
