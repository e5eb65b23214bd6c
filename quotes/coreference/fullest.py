"""The fullest name the text gives: ``ترامب`` stands for ``دونالد ترامب`` wherever that is written."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from quotes.attribution.noun_phrase import key_in
from quotes.coreference.kinship import kin_at
from quotes.coreference.likeness import of_place
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_places import named_after
from quotes.coreference.namesakes import fathers, namesakes
from quotes.coreference.past_surnames import fathers_name
from quotes.coreference.side_by_side import last_of_two
from quotes.coreference.titled_runs import behind_office
from quotes.cues.complementizers import fa_clause_at, that_clause_at
from quotes.document import MAX_PLACES, Document, Stretch
from quotes.inflection import conjugated, imperfect, inflected, name_shaped
from quotes.lexicon import SERVANT, Lexicon, bare, definite, without_conjunction
from quotes.spelling import frequency
from quotes.words import COMMA

HOUSE = "ال"  # آل, folded
SON, SONS = "ابن", "بن"  # at the beginning of a name and inside one
CLAUSE = "clauses.subordinators"
MAX_FATHERS = 8  # words
MAX_BEFORE = 4
MAX_SON = 4  # words of a surname that begins with ولد or بن
MAX_UNKNOWN = 2
SHORTEST_ORIGIN = 6
SHORTEST_PARTICLE = 2  # letters: «دي», «لو»
SHORTEST_REST = 3
COMMON = 500  # times that the press writes other forms of a noun
COMMON_ORIGIN = 50  # times that it writes the feminine of an adjective in ي: «التنفيذية»


@define
class Names:
    """Looks surnames up in the document's index of words."""

    doc: Document
    lexicon: Lexicon
    # What stands before a place is asked for again by every mention of the same name.
    _runs: dict[tuple[int, int], Stretch | None] = field(init=False, factory=dict)
    _pairs: dict[tuple[str, str], bool] = field(init=False, factory=dict)
    begun: set[int] = field(init=False, factory=set)

    def begin(self, first: int) -> None:
        """Take note that a name begins here behind its title, as the parse has it: «جامعة الملك خالد | منصور»."""
        if first not in self.begun:
            self.begun.add(first)
            self._runs.clear()

    def fullest(self, name: Stretch) -> Stretch | None:
        """The longest run of given names and particles that ends in this (short) name; None if there is none."""
        keys = [key_in(self.doc, name, k) for k in range(name.first, name.last)]
        sons = bool(keys) and self.lexicon.has("naming.patronymics", keys[0])  # «ولد الشيخ سالم»
        particles = sum(self.lexicon.has("names.particles", key) for key in keys[:-1])  # «فون دير لاين»
        if not keys or len(keys) - max(0, particles - 1) > (MAX_SON if sons else 2):
            return self._with_fathers(keys) if keys else None
        if keys[0] == SON and len(keys) == 2:
            keys[0] = SONS  # «ابن حضيب» of «سالم بن حضيب»
        best: Stretch | None = self._with_fathers(keys) or self._other_article(keys)
        for joined in self._written_apart(keys[0]) if len(keys) == 1 else ():
            best = joined if best is None or len(joined) > len(best) else best
        for place in self.doc.places.get(keys[-1], ())[:MAX_PLACES]:
            first = place - len(keys) + 1
            if first < 0 or [self.doc.key(k) for k in range(first, place + 1)] != keys:
                continue
            if first != name.first and self._title_behind(place):
                continue  # «استقبل كريم الراوي | المستشار القبرصي»
            on = keys[-1] == "علي" and self.doc.words[place].letters.endswith("ى")
            if on and not name.first <= place < name.last:
                continue  # «الدكتور علي … يحتوي | على»
            if first != name.first and self.lexicon.parent(self.doc.key(first - 1)):
                continue  # «فؤاد» is not «أم فؤاد»
            # a given name that no list knows is looked for before the short name only: the press names in full first
            run = self._run_before(first, place + 1) or (
                self._behind_title(first, place + 1) if first < name.first else None
            )
            given = len(keys) > 1 and self.lexicon.listed_given(keys[0])
            if run is not None and given and self.lexicon.has("naming.patronymics", self.doc.key(run.first)):
                continue  # «ولد | سامي العلي» is a verb, «ابن | سامي العلي» another
            elsewhere = first != name.first and len(keys) > 1
            surname = self.lexicon.has("names.halves", keys[-1])  # «سرى الدين» of «هاني سرى الدين»
            if run is not None and elsewhere and not surname and namesakes(self.doc, self.lexicon, name, run):
                continue  # «خالد محمد العلي» is not «محمد العلي»
            if run is not None and fathers(self.doc, self.lexicon, name, run):
                continue
            if run is not None and (best is None or self._fuller(run, best, name)):
                best = run
        best = last_of_two(self.doc, self.lexicon, best) if best is not None else None
        return self._past_particle(best) if best is not None else None

    def _title_behind(self, place: int) -> bool:
        """Whether an office with the article goes on with its adjective: «المستشار | القبرصي», «المدير | الفني»."""
        key, behind, countries = self.doc.key(place), self.doc.key(place + 1), self.doc.grammar.sets["places.countries"]
        matter = self.doc.key(place + 2).startswith("لل")  # «المندوب | الجهوي | للصحة»
        adjective = matter or of_place(behind, countries)
        adjective = adjective or (behind.endswith("ي") and frequency(behind + "ة") >= COMMON_ORIGIN)
        return definite(key) and self.lexicon.office(key) and definite(behind) and adjective

    def _fuller(self, run: Stretch, best: Stretch, name: Stretch) -> bool:
        """The longer of two runs; of two people's the one told of before the short name, not one further on."""
        told, other = ([self.doc.key(k) for k in range(each.first, each.last)] for each in (best, run))
        if best.last <= name.first < run.first and other[-len(told) :] != told and other[0] != told[0]:
            return False
        return len(run) > len(best)

    def _past_particle(self, run: Stretch) -> Stretch:
        """A foreign name goes on over a particle behind the short one: «باولو غرانداو | دا سوزا» of «غرانداو»."""
        k = run.last
        while self._foreign_particle(k) and k + 1 < len(self.doc.words):
            k += 2
        return Stretch(run.first, k, run.lead)

    def _foreign_particle(self, k: int) -> bool:
        """A particle of the names of Europe, and a word behind it that is none of the language's own."""
        particle = self.lexicon.has("naming.european", self.doc.key(k))
        return particle and self._unknown(k + 1) and inflected(self.doc.key(k + 1)) < COMMON

    def _written_apart(self, key: str) -> Iterator[Stretch]:
        """«عبدالرحمن» is also written apart, «رامي عبد الرحمن»; so is «ديروسي», «جان دي روسي»."""
        for length in range(SHORTEST_PARTICLE, len(key) - SHORTEST_REST + 1):
            first, rest = key[:length], key[length:]
            if not any(self.lexicon.has(names, first) for names in ("names.particles", "names.articles")):
                continue
            for place in self.doc.places.get(rest, ())[:MAX_PLACES]:
                run = self._run_before(place - 1, place + 1) if self.doc.key(place - 1) == first else None
                if run is not None:
                    yield run

    def _other_article(self, keys: list[str]) -> Stretch | None:
        """A surname that the full name has without its article, or with it: «اليماني» of «أيمن بن عصام يماني»."""
        if len(keys) != 1 or len(keys[0]) < SHORTEST_ORIGIN - 1 or not keys[0].endswith("ي"):
            return None
        other = bare(keys[0]) if definite(keys[0]) else "ال" + keys[0]
        if self.lexicon.somebody(keys[0]) or self.lexicon.somebody(other):
            return None
        runs = (self._run_before(place, place + 1) for place in self.doc.places.get(other, ())[:MAX_PLACES])
        return next((run for run in runs if run is not None), None)

    def _with_fathers(self, keys: list[str]) -> Stretch | None:
        """The same given name with more of his fathers: «سالم بن كريم» of «سالم بن كريم آل منصور».

        So too with a father before the surname: «سالم القمودي» of «سالم بن كريم القمودي», «عبد العزيز القمودي» of «عبد
        العزيز بن كريم القمودي».
        """
        doc, best = self.doc, None
        given = 1 + (keys[:1] == [SERVANT])
        if len(keys) < 2 or not (given > 1 or self.lexicon.listed_given(keys[0])):
            return None
        for place in doc.places.get(keys[0], ())[:MAX_PLACES]:
            last = place + given
            if [doc.key(k) for k in range(place, place + len(keys))] == keys:
                last = place + len(keys)
            elif [doc.key(k) for k in range(place, last)] != keys[:given]:
                continue
            named = self._past_fathers(last)
            if named > last and last == place + given == place + len(keys) - 1 and doc.key(named) == keys[-1]:
                named += 1  # «بن كريم | القمودي»
            elif last < place + len(keys):
                continue
            if named > last and (best is None or named - place > len(best)):
                best = Stretch(place, named)
        return best

    def _past_fathers(self, k: int) -> int:
        """Behind «بن كريم», «آل منصور», as many as there are."""
        doc, lexicon = self.doc, self.lexicon
        first = k
        while k - first < MAX_FATHERS and doc.words[k + 1 : k + 2]:
            father = lexicon.has("naming.patronymics", doc.key(k)) or doc.key(k) == HOUSE
            if not (father and doc.word_at(k + 1)) or kin_at(doc, lexicon, k):
                break
            k += 2 + (doc.key(k + 1) == SERVANT)
        return min(k, len(doc.words))

    def _run_before(self, first: int, last: int) -> Stretch | None:
        if (first, last) not in self._runs:
            self._runs[first, last] = self._find_run_before(first, last)
        return self._runs[first, last]

    def _find_run_before(self, first: int, last: int) -> Stretch | None:
        start, lead = first, 0
        while start > 0 and first - start < MAX_BEFORE:
            key = self.doc.key(start - 1)
            if self.doc.begins_line(start):
                break  # a byline, and what the line below it begins with
            preposition = self.lexicon.has("openers.prepositions", key)
            if start - 1 in self.begun:
                start -= 1  # «المقدم | على سالم», however that is spelt
                break
            if self.doc.words[start - 1].letters.endswith("ى") and (preposition or self.doc.analyses(start - 1)):
                break  # على and روى, not the names that they fold like; «ليلى» is one
            if fa_clause_at(self.doc, start - 1) and (
                definite(self.doc.key(start)) or "إ" in self.doc.words[start - 1].letters
            ):
                break  # «ومع هذا فإن | الشيخ», not «فان» of a name
            if start in self.begun or (key.endswith("ت") and self.doc.length_before(CLAUSE, start - 1)):
                break  # «حين رفعت | أم سالم البلاطة»
            if start < first and named_after(self.doc, self.lexicon, start - 1):
                break  # «جامعة الملك فهد | سامي العلي»
            particle = self.lexicon.has("naming.patronymics", self.doc.key(start))
            if particle and self.doc.words[start - 1].is_word and self.called(start - 1):
                start -= 1  # whatever else stands before بن is the name
                continue
            if self.lexicon.has("names.particles", key) or self.lexicon.listed_given(key):
                start -= 1
                continue
            if start - 2 >= 0 and self._middle(start - 1) and first - start + 1 < MAX_BEFORE:
                start -= 2  # «علي قايض | القمودي»
                continue
            father = self.lexicon.has("naming.patronymics", self.doc.key(start - 2)) and not self.lexicon.honorific(key)
            if father and self.doc.words[start - 1].is_word and self.called(start - 3):
                start -= 2  # «أحمد بن هلال | البوسعيدي», not «يعقوب ابن الملا | عمر»
                continue
            named = self.lexicon.listed_given(self.doc.key(start - 2)) and not self.lexicon.person_noun(key)
            if named and fathers_name(self.lexicon, key) and not self.doc.words[start - 2].letters.endswith("ى"):
                start -= 2  # «سامي المبارك | الصباح»
                continue
            if (definite(key) or self.lexicon.has("names.halves", key)) and self.doc.key(start - 2) == SERVANT:
                start -= 2  # «عبد الفتاح | السعيد», «عبد ربه | سالم السعيد»
                continue
            half = self.doc.key(start - 2)
            half_given = self.lexicon.listed_given(half) or self.lexicon.has("names.first_halves", half)
            if half_given and self.lexicon.has("names.halves", key) and first - start + 1 < MAX_BEFORE:
                start -= 2  # «صلاح الدين | العلي», «شمس الدين | العلي»
                continue
            noun = self.lexicon.has("names.nouns", key) and self.lexicon.listed_given(self.doc.key(start))
            noun = noun and not self.doc.analyses(start - 1)  # «وعد | سامي العلي بأن»
            if noun and start < first and not self.lexicon.person_noun(self.doc.key(start - 2)):
                start -= 1  # «سلام | إبراهيم السعيد»
                continue
            # a conjunction joined to the given name: «ودونالد ترامب»
            if key[:1] in "ول" and self.lexicon.listed_given(key[1:]) and not self.lexicon.function_word(key):
                start -= 1
                lead = 1
            break
        alone = start == first and first > 0 and first not in self.begun
        alone = alone and not imperfect(self.doc.key(first - 1))  # «تستيقظ | سمر الدرعاوي»
        if alone and (self._noun(first) or self._twice(first) or self._before_title(first, last)):
            start -= 1  # a word no list knows, but always before this surname: «جودي ماغي»
        arm = self.lexicon.has("naming.arms", self.doc.key(start - 1))  # «العميد ركن | سالم العلي»
        read = lead or arm or start in self.begun
        unknown = start < first and not read and self._unknown(start - 1)
        unknown = unknown and not self.doc.known_surname(self.doc.key(start - 1))  # «الرئيس أوباما | هيلاري كلينتون»
        if unknown and (self._titled(start - 2) or self._closes_title(start - 2)):
            start -= 1  # «الشاب | قصي سالم العلي», «رئيس الوزراء السابق | ماهامات سالم العلي»
        if alone or start < first:
            start = min(start, behind_office(self.doc, self.lexicon, first))
        opening = self.doc.sentence_of(start)
        opens = opening is not None and self.doc.ranges[opening].first == start
        if opens and start + 1 < first and self.lexicon.has("naming.patronymics", self.doc.key(start)):
            start += 1  # «ولد | سامي العلي في المدينة»: he was born
        return Stretch(start, last, lead) if start < first else None

    def _noun(self, surname: int) -> bool:
        """Whether a given name that is a noun too stands before a surname of origin: «سمر | الخولاني».

        Or before one that the press has as no noun, a verb of saying in front: «قال جهاد | الحرازين».
        """
        key = self.doc.key(surname)
        named = self.lexicon.has("names.nouns", without_conjunction(self.doc.key(surname - 1))) and definite(key)
        told = any(a.form.kind == "verb" for a in self.doc.analyses(surname - 2)) and inflected(bare(key)) < COMMON
        return named and (key.endswith("ي") or told)

    def _titled(self, k: int) -> bool:
        """A title with the article, which a name stands behind: «الشاب», «المهندس»."""
        return definite(self.doc.key(k)) and self.lexicon.person_noun(self.doc.key(k))

    def _middle(self, k: int) -> bool:
        """A father's name that no list has, behind a given name: «علي | قايض», «عبد الحليم | قايض»."""
        before = self.doc.words[k - 1]
        given = self.lexicon.listed_given(before.key) and not before.letters.endswith("ى")
        given = given or (definite(before.key) and self.doc.key(k - 2) == SERVANT)
        word = self.doc.words[k]
        fathers = word.key.startswith(tuple(self.doc.grammar.sets["naming.prefixes"])) and not self.doc.analyses(k)
        return given and (fathers or self._unknown(k)) and name_shaped(word)  # «عبد الحليم | بوقايض»

    def called(self, k: int) -> bool:
        """Whether the word before بن can be a name: no verb, preposition or title («وبحسب | بن سالم»)."""
        lexicon, key = self.lexicon, without_conjunction(self.doc.key(k))
        if self.doc.analyses(k) or lexicon.adjunct_head(key) or lexicon.function_word(key):
            return False
        if conjugated(self.doc.words[k]) and not lexicon.given_name(key):
            return False  # «اكتفى | بن جلون بالقول»
        before = self.doc.key(k - 1)
        origin = key.endswith("ي") and definite(before) and lexicon.person_noun(before)
        title = definite(key) and (lexicon.person_noun(key) or origin)  # «السيناتور الأمريكي | بن كارديل»
        return lexicon.given_name(key) or not (lexicon.has("openers.prepositions", key) or title)

    def _behind_title(self, first: int, last: int) -> Stretch | None:
        """Back to where a definite title ends: «رئيس الوزراء الياباني | شينزو آبي», given names that no list knows.

        The article closes the title's construct, so that an indefinite word behind it can only begin the name.
        """
        doc, lexicon = self.doc, self.lexicon
        start = first
        while first - start < MAX_UNKNOWN and self._unknown(start - 1) and not imperfect(doc.key(start - 1)):
            start -= 1  # but not «معلمة الحي تستيقظ | سمر باكرا»
        k = start - 1 if start < first else -1
        marks = doc.closes(k)
        if marks is not None:
            k -= 1  # «والمرفأ «اليوناني» جورجيوس دونيس»
            opening = next((i for i in range(k, max(-1, k - MAX_BEFORE), -1) if doc.opens(i) is marks), k)
            if (
                start < first
                and opening < k
                and lexicon.office(doc.key(opening - 2))
                and lexicon.body(doc.key(opening - 1))
            ):
                return Stretch(start, last)  # «مدير منظمة «المرفأ» | أودري لوران»
        if start < first and len(doc.key(k)) > SHORTEST_ORIGIN and definite(doc.key(k)) and doc.key(k).endswith("ي"):
            return Stretch(start, last)  # «الإيطالي | ستيفانو لوريتي»
        return Stretch(start, last) if start < first and self._closes_title(k) else None

    def _closes_title(self, k: int) -> bool:
        """Whether words with the article up to ``k`` end a title: «وزير الطاقة والمياه | رعد»."""
        doc, lexicon, last = self.doc, self.lexicon, k
        if doc.key(k) in doc.grammar.sets["places.countries"] and not with_article(doc.key(k - 1)):
            return any(lexicon.office(doc.key(i)) for i in (k - 1, k - 2))  # «رئيس وزراء قبرص | شهباز شريف»
        while k >= 0 and last - k < MAX_BEFORE and with_article(doc.key(k)):
            key, before = doc.key(k), doc.key(k - 1)
            woman = lexicon.office(key.removesuffix("ة"))  # «المهاجمة | يانا كرول»
            if lexicon.person_noun(key) or woman or (not definite(before) and lexicon.office(before)):
                return True
            k -= 1
        return False

    def _before_title(self, first: int, last: int) -> bool:
        """Whether a word that no list knows stands between a verb and this surname, his title behind it.

        «قال | أدريان | لودفيغ كبير الخبراء»; the surname has no article, «قال متحدث | السفارة» is no name.
        """
        doc, lexicon = self.doc, self.lexicon
        title = last + (doc.key(last) in COMMA)
        alone = last - first == 1 or lexicon.has("names.particles", doc.key(first))  # «دان | دي لوس»
        unnamed = alone and not lexicon.listed_given(doc.key(first)) and not definite(doc.key(first))
        if not (unnamed and self._unknown(first - 1) and lexicon.person_noun(doc.key(title))):
            return False
        return any(a.form.kind == "verb" for a in doc.analyses(first - 2))

    def _unknown(self, k: int) -> bool:
        """An indefinite word that is in no list and no verb of saying."""
        doc, lexicon = self.doc, self.lexicon
        if k < 0 or not doc.words[k].is_word or definite(doc.key(k)) or len(doc.key(k)) < 3 or doc.analyses(k):
            return False
        key = doc.key(k)
        if lexicon.person_noun(key) or lexicon.body(key) or lexicon.adjunct_head(key) or key[:1] in "ولب":
            return False
        if lexicon.function_word(key) or doc.phrase_length("clauses.turns", k):
            return False  # «المحافظ، أما | سالم العلي»
        if key[:1] in "فك" and (lexicon.person_noun(key[1:]) or lexicon.body(key[1:]) or key[1:] in doc.places):
            return False  # «كمدرب», but «كيل», «فيليب»
        return not (
            lexicon.any(("groups.documents", "pronouns.demonstratives", "openers.prepositions"), key)
            or lexicon.has("pronouns.prepositional", key)
            or lexicon.relative(key)
            or lexicon.negator(key)
            or lexicon.auxiliary(key)
            or lexicon.time(key)
            or lexicon.has("clauses.sibling_connectives", key)
        )

    def _twice(self, first: int) -> bool:
        """Whether the word before ``first`` stands before the same surname elsewhere, and is no common word."""
        before, surname = self.doc.words[first - 1], self.doc.key(first)
        lexicon, key = self.lexicon, self.doc.key(first - 1)
        if not before.is_word or definite(key) or len(key) < 3 or self.doc.analyses(first - 1):
            return False
        if lexicon.person_noun(key) or lexicon.body(key) or lexicon.adjunct_head(key) or key[:1] in "ولبفك":
            return False
        if lexicon.has("openers.prepositions", key) or lexicon.has("clauses.sibling_connectives", key):
            return False
        if that_clause_at(self.doc, first - 1) or inflected(key) >= COMMON:
            return False  # «مهمة | المتحدث»
        if (key, surname) not in self._pairs:
            # a name stands before its surname and nowhere else; «نهج بروديل» beside «نهج جديد» is none
            places = self.doc.places.get(key, ())[:MAX_PLACES]
            self._pairs[key, surname] = len(places) >= 2 and all(self.doc.key(i + 1) == surname for i in places)
        return self._pairs[key, surname]

    def _parent(self, key: str) -> bool:
        return self.lexicon.has("naming.kunyas", key) or self.lexicon.has("naming.mothers", key)
