"""The indefinite phrase that a definite noun takes up: ``المريضة`` for ``مريضة أجريت لها عملية`` further up."""

from __future__ import annotations

from bisect import bisect_left

from attrs import define

from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.reader import Reader
from quotes.coreference.likeness import of_place
from quotes.document import Document, Stretch
from quotes.lexicon import Lexicon, bare, definite, without_conjunction
from quotes.marks import is_statement_like

PROCLITICS = "ولبفك"
SHORTEST_JOINED = 4  # letters of a noun behind a proclitic
MAX_SEARCHED = 50
MAX_WORDS = 8
MAX_BUREAU = 4  # words of «الهيئة السعودية العامة للجوازات»
DUAL = ("ان", "ين")
OF_MANY = ("هم", "هما")
LONGEST_PLAIN = 5  # letters of a word that may end so by itself: «مبهم», «متهم»
PLURAL = "ون"
NUMBERED = "رقم"
TELLING = ("statement", "denial")


@define
class Descriptions:
    """Indefinite nouns for speakers and where they stand, to look a definite one up."""

    doc: Document
    lexicon: Lexicon

    def _places(self, key: str) -> list[int]:
        """Where an indefinite noun stands, with or without a proclitic."""
        joined = [letter + key for letter in PROCLITICS] if len(key) >= SHORTEST_JOINED else []
        indefinite = [form for form in (key, *joined) if not definite(form)]
        return sorted(i for form in indefinite for i in self.doc.places.get(form, ())[:MAX_SEARCHED])

    def introducing(self, words: Stretch) -> Stretch | None:
        """The indefinite noun phrase that introduces this definite one earlier in the text, if it is a fuller one."""
        head = bare(without_conjunction(self.doc.key(words.first)))
        if self.lexicon.has("groups.some", head):
            return None
        spelt = self._spelt(head)
        if not spelt:
            return self.bureau(words)
        places = sorted(place for key in spelt for place in self._places(key)[:MAX_SEARCHED])
        for place in places:
            if place >= words.first:
                break
            found = self._phrase(place, 0 if self.doc.key(place) in spelt else 1)
            brief = self._brief(found, pair=len(spelt) > 1 and not head.endswith(PLURAL)) if found is not None else None
            if brief is not None and len(brief) > 1:
                return brief
        return self._in_full(words) or self._named_behind(words) or self._one_of_many(words)

    def told(self, words: Stretch) -> bool:
        """Whether one called so has told something before and was not heard: «كشف مصدر مسؤول عن …. وأضاف | المصدر»."""
        doc, key = self.doc, self.doc.key(words.first)
        if not definite(key) or self.introducing(words) is None:
            return False
        return any(
            a.form.kind == "verb" and a.form.person == 3 and a.form.verb.category in TELLING
            for place in doc.places.get(bare(key), ())[:MAX_SEARCHED]
            if place < words.first
            for a in doc.analyses(place - 1)
        )

    def _one_of_many(self, words: Stretch) -> Stretch | None:
        """The team that people are of: «الباحثون» of «فريق من العلماء بجامعة المرفأ», nearest before."""
        doc, lexicon = self.doc, self.lexicon
        head = bare(doc.key(words.first))
        finders = doc.grammar.sets["groups.finders"]
        alike = finders if head in finders else {head, head.removesuffix("ون") + "ين"}
        if not (head.endswith(PLURAL) or lexicon.has("anaphors.plurals", head)):
            return None
        places = sorted(i for form in alike for i in doc.places.get("ال" + form, ())[:MAX_SEARCHED])
        for place in reversed(places[: bisect_left(places, words.first)]):
            many = doc.key(place - 2)
            if doc.key(place - 1) == "من" and (lexicon.body(many) or lexicon.has("phrases.counts", many)):
                found = self._phrase(place - 2, 0)
                if found is None or found.last <= place:
                    return None
                brief = self._brief(found, pair=False)
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
        """The body's full name nearest before, with its adjective of origin: «مدير | المرصد السوري للطيور».

        So too behind what is joined to it: «بلاغ لل|شركة الوطنية لتوزيع المياه».
        """
        doc, lexicon = self.doc, self.lexicon
        key = doc.key(words.first)
        if not (definite(key) and lexicon.body(key)):
            return None
        for place, lead in reversed(self._earlier(words.first)):
            behind = doc.key(place + 1)
            if not (definite(behind) and behind.endswith(("ي", "ية")) and doc.words[place + 1].is_word):
                continue
            at = doc.sentence_of(place)
            if at is None:
                continue
            last = place + 2
            while last < doc.ranges[at].last and (doc.key(last).startswith("لل") or definite(doc.key(last))):
                if definite(doc.key(last)) and lexicon.honorific(doc.key(last)):
                    break  # «الهيئة الساحلية للمهندسين | الدكتور سالم»
                last += 1
            if last < doc.ranges[at].last and doc.key(last - 1) == behind and doc.key(last)[:1] == "ل":
                joined = doc.key(last + 1)[:1] == "و"  # «لاستغلال | وتوزيع | المياه»
                last += 2 + joined if definite(doc.key(last + 1 + joined)) else 0  # «لحقوق الإنسان»
            return Stretch(place, min(last, doc.ranges[at].last), lead)
        return None

    def with_origin(self, words: Stretch) -> Stretch | None:
        """A body's name with its country's adjective, which the text gives elsewhere: «شركة المياه | الساحلية».

        One adjective only, wherever it stands, and one that agrees with the head.
        """
        doc, lexicon = self.doc, self.lexicon
        keys = [doc.key(k) for k in range(words.first, words.last)]
        closed = definite(keys[-1]) or doc.closes(words.last - 1) is not None
        if len(keys) < 2 or not closed or not self._named_body(keys[0]):
            return None
        ending = "ية" if lexicon.feminine_body(keys[0]) else "ي"
        countries, found = doc.grammar.sets["places.countries"], dict[str, Stretch]()
        for lead in ("", *PROCLITICS):
            for place in doc.places.get(lead + keys[0], ())[:MAX_SEARCHED]:
                last = place + len(keys)
                origin = doc.key(last)
                if [doc.key(k) for k in range(place + 1, last)] != keys[1:] or not of_place(origin, countries):
                    continue
                if definite(origin) and origin.endswith(ending) and doc.sentence_of(place) == doc.sentence_of(last):
                    found.setdefault(origin, Stretch(place, last + 1, len(lead)))
        return next(iter(found.values())) if len(found) == 1 else None

    def with_matter(self, words: Stretch) -> Stretch | None:
        """A body's name with its matter, which the text gives elsewhere: «الاتحاد الساحلي» of «… | لكرة القدم»."""
        doc = self.doc
        keys = [doc.key(k) for k in range(words.first, words.last)]
        if not (self.lexicon.body(keys[0]) and all(map(definite, keys)) and keys[-1].endswith(("ي", "ية"))):
            return None
        for place in doc.places.get(keys[0], ())[:MAX_SEARCHED]:
            last = place + len(keys)
            if place == words.first or [doc.key(k) for k in range(place, last)] != keys or doc.key(last)[:1] != "ل":
                continue
            behind = 1 if doc.key(last).startswith("لل") else 2 * definite(doc.key(last + 1))
            noun = any(a.form.kind == "masdar" for a in doc.analyses(last)) or self.lexicon.somebody(doc.key(last)[1:])
            if behind and not noun and doc.sentence_of(place) == doc.sentence_of(last + behind - 1):
                end = last + behind
                # «اللجنة الدولية للصليب | الأحمر»
                return Stretch(place, end + (behind == 1 and self._qualifies(end)))
        return None

    def _qualifies(self, k: int) -> bool:
        """Whether a definite word at ``k`` goes on with the matter before it; a title or a name begins a new phrase."""
        key, lexicon = self.doc.key(k), self.lexicon
        joined = definite(key) and self.doc.words[k].is_word and self.doc.words[k - 1].is_word
        known = lexicon.person_noun(key) or lexicon.given_name(key) or lexicon.relative(key) or self.doc.analyses(k)
        agrees = key.endswith("ة") == self.doc.key(k - 1).endswith("ة")
        return joined and agrees and not known and self.doc.sentence_of(k) == self.doc.sentence_of(k - 1)

    def _earlier(self, first: int) -> list[tuple[int, int]]:
        """The last places where the definite noun at ``first`` stands before, with the number of letters in front."""
        key = self.doc.key(first)
        forms = ((key, 0), ("لل" + bare(key), 1), *((letter + key, 1) for letter in PROCLITICS))
        found: list[tuple[int, int]] = []
        for form, lead in forms:
            places = self.doc.places.get(form, ())
            end = bisect_left(places, first)
            found += ((place, lead) for place in places[max(0, end - MAX_SEARCHED) : end])
        return sorted(found)[-MAX_SEARCHED:]

    def _named_behind(self, words: Stretch) -> Stretch | None:
        """The body's name where the text has it only further on, and has one: «الوزارة» of «وزارة السياحة»."""
        doc, key = self.doc, self.doc.key(words.first)
        stem = bare(key)
        if not (definite(key) and self.lexicon.body(key)):
            return None
        if any(definite(doc.key(place + 1)) for place, _ in self._earlier(words.first)):
            return None  # «المحكمة العامة»
        places = [place for place in self._places(stem) if definite(doc.key(place + 1))]
        if not places or len({doc.key(place + 1) for place in places}) > 1:
            return None
        found = self._phrase(places[0], 0 if doc.key(places[0]) == stem else 1)
        if found is None:
            return None
        brief = self._brief(found, pair=False)
        second = doc.key(brief.last)[1:]
        if brief.last < found.last and doc.key(brief.last)[:1] == "و" and definite(second) and not self._speaks(second):
            return Stretch(brief.first, brief.last + 1, brief.lead)  # «وزارة المياه | والري»
        return brief

    def bureau(self, words: Stretch) -> Stretch | None:
        """The body that is called by its matter alone: «الجوازات» of «المديرية العامة للجوازات»."""
        doc, lexicon = self.doc, self.lexicon
        key = doc.key(words.first)
        if not definite(key) or lexicon.person_noun(key) or lexicon.given_name(bare(key)):
            return None
        for place in doc.places.get("لل" + bare(key), ())[:MAX_SEARCHED]:
            first = place - 1
            while place - first < MAX_BUREAU and definite(doc.key(first)):
                head = doc.key(first - 1)
                lead = next((n for n in (0, 1) if definite(head[n:]) and lexicon.body(head[n:])), None)
                if lead is None and head.startswith("لل") and lexicon.body("ا" + head[1:]):
                    lead = 1
                if lead is not None:
                    matter = doc.key(place + 1)  # «للأرصاد | وحماية البيئة»
                    joined = matter[:1] == "و" and matter.endswith("ة") and definite(doc.key(place + 2))
                    return Stretch(first - 1, place + 1 + 2 * joined, lead)
                first -= 1
        return None

    def abbreviated(self, words: Stretch) -> Stretch | None:
        """The body whose abbreviation this is, which stands in brackets behind it: «وكالة أنباء الساحل (واس)»."""
        doc = self.doc
        for place in doc.places.get(doc.key(words.first), ())[:MAX_SEARCHED] if len(words) == 1 else ():
            opening = next((k for k in (place - 1, place - 2) if doc.key(k) == "("), None)
            closing = any(doc.key(k) == ")" for k in (place + 1, place + 2))
            at = doc.sentence_of(place)
            if opening is None or not closing or at is None or len(doc.key(opening - 1)) < SHORTEST_JOINED - 1:
                continue  # «لـ(المدينة)» is told something
            for k in range(opening - 2, max(doc.ranges[at].first, opening - MAX_WORDS) - 1, -1):
                lead = next((n for n in (0, 1) if self._named_body(doc.key(k)[n:])), None)
                if lead is not None and all(doc.words[n].is_word for n in range(k, opening)):
                    return Stretch(k, opening, lead)
        return None

    def _named_body(self, key: str) -> bool:
        """A noun that a body's or an outlet's name begins with."""
        return len(key) >= SHORTEST_JOINED and (self.lexicon.body(key) or self.lexicon.outlet_head(key))

    def _phrase(self, place: int, lead: int) -> Stretch | None:
        """The noun phrase at a place, if it is longer than its noun."""
        at = self.doc.sentence_of(place)
        if at is None:
            return None
        sentence = self.doc.ranges[at]
        reader = Reader(self.doc, self.lexicon, None, sentence)
        found = noun_phrase(reader, place, sentence.last, bounded=False, lead=lead)
        return found if found is not None and len(found) >= 2 else None

    def _spelt(self, head: str) -> tuple[str, ...]:
        """How the noun may stand where it is introduced; two of a kind in construct too: «شركتا المرفأ والضفة»."""
        stem = head[:-2]
        one = stem[:-1] + "ة" if stem.endswith("ت") else stem
        if head.endswith(PLURAL) and self._speaks(head):
            return head, stem + "ين", stem + "و", stem + "ي"
        if head.endswith(DUAL) and len(stem) > 2 and self._speaks(one):
            return stem + "ا", stem + "ان", stem + "ين", stem + "ي"
        return (head,) if self._speaks(head) else ()

    def _brief(self, found: Stretch, *, pair: bool) -> Stretch:
        """The introducing phrase up to its first number, statement, coordination or name: no parse bounds it here.

        ``pair``: two of a kind, whose names one conjunction joins.
        """
        last = found.first + 1
        while last < min(found.last, found.first + MAX_WORDS):
            quotation = self.doc.opens(last)
            key = self.doc.key(last)
            if key[:1].isdigit() and self.doc.key(last - 1) == NUMBERED:
                return Stretch(found.first, last + 1, found.lead)
            if (
                key[:1].isdigit()
                or self.lexicon.negator(key)
                or (last == found.first + 1 and self.lexicon.has("pronouns.prepositional", key))
                or (quotation is not None and is_statement_like(self.doc.text, quotation))
            ):
                break
            if any(a.form.kind == "verb" and not (a.proclitic or a.form.verb.strict) for a in self.doc.analyses(last)):
                break  # «شهادة ملحقة | أشار عميل»
            if key[:1] == "و" and not (self._speaks(key[1:]) or key.endswith("ة")):
                if not pair:
                    break
                pair = False
            if self._closed(found.first, last) or self._matter(last):
                break
            last = last + 1 if quotation is None else min(self.doc.after(quotation), found.last)
        while last - 1 > found.first and self._leans_on(last - 1):
            last -= 1
        return Stretch(found.first, last, found.lead)

    def _leans_on(self, k: int) -> bool:
        """What no phrase ends in: a preposition, a relative pronoun, whose it is («تجار في السوق | فيها»)."""
        lexicon, key = self.lexicon, self.doc.key(k)
        whose = lexicon.has("pronouns.prepositional", key) and definite(self.doc.key(k - 1))
        return whose or lexicon.has("openers.prepositions", key) or lexicon.relative(key)

    def _closed(self, first: int, k: int) -> bool:
        """Whether the construct of a body or of people is complete before ``k``.

        «مصرف المرفأ | صافي أرباح», «نادي الأسير | كريم الساعي», «وزارة الصحة | من العدوى», «خبراء السفن | جملة من
        العيوب». What goes on behind the article carries the article itself or a preposition of place or matter.
        """
        doc, lexicon = self.doc, self.lexicon
        before = doc.key(k - 1)
        closed = definite(before) or (before[:1] == "و" and definite(before[1:]))
        head = doc.key(first)
        named = lexicon.body(head) or lexicon.outlet_head(head)
        people = not named and (head.endswith(PLURAL) or lexicon.any(("anaphors.plurals",), head))
        key = doc.key(k)
        if closed and len(key) > LONGEST_PLAIN and key.endswith(OF_MANY) and key[:1] not in PROCLITICS:
            return True  # «طلاب المرحلة الثانوية | مشاركتهم»
        if not (named or people) or not closed or not doc.words[k].is_word:
            return False
        if lexicon.given_name(key):
            return named and not lexicon.honorific(doc.key(k - 1))  # not «جامعة الملك سالم», «أهالي الطفل سالم»
        if definite(key) and lexicon.honorific(key):
            return named and lexicon.given_name(doc.key(k + 1))  # «وزارة الحج | الأستاذ سالم»
        if lexicon.has("openers.prepositions", key):
            return named and doc.key(first + 1) != key and not lexicon.has("groups.inner", key)  # «فريق من»
        joined = key[:1] in PROCLITICS and len(key) > SHORTEST_JOINED - 1
        return not (definite(key) or joined)

    def _matter(self, k: int) -> bool:
        """What it is about: «مصادر خاصة | بصدور توجيهات»; «مصدر بوزارة الصحة», «مسؤول بالبلدية» say where one is."""
        doc, key = self.doc, self.doc.key(k)
        if not doc.words[k].is_word:
            return doc.opens(k) is None and doc.closes(k) is None and key not in ("(", ")", ".", "/")
        if key[:1] != "ب" or len(key) < 3 or definite(key[1:]) or doc.known_surname(key):
            return False
        return any(a.form.kind == "masdar" for a in doc.analyses(k)) or (key[1:3] == "ان" and len(key) < 6)

    def _speaks(self, head: str) -> bool:
        lexicon = self.lexicon
        return (
            lexicon.person_noun(head)
            or lexicon.body(head)
            or lexicon.outlet_head(head)
            or lexicon.any(("groups.documents",), head)
        )
