"""Who bears a title that stands alone beside its cue: ``المدرب`` for ``لمدربه سامي العلي`` further up.

The full name often stands in narration only: behind the title («رئيس الوزراء الياباني فلان»), or before it («فلان، مدير
المركز»). No parse is at hand there, so that a name is what begins with a given name or is already known from a cue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import named_by
from quotes.attribution.reader import Reader
from quotes.coreference.accused import accused_by_name
from quotes.coreference.foreign_names import behind_title
from quotes.coreference.fullest import Names
from quotes.coreference.initials import initialled
from quotes.coreference.likeness import of_place, within
from quotes.coreference.mentions import Mention, head_key, joined_name
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_places import named_after
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_words import back_over_particles, inside_name, nobody_at, surname_at, unlisted_at
from quotes.coreference.past_surnames import HALVES, fathers_name
from quotes.coreference.piece_names import past_titles
from quotes.coreference.surnames import before_given, short_syllable, with_given
from quotes.coreference.title_ends import (
    anothers_title,
    apart_from_name,
    asked_by_deputy,
    governs,
    in_construct,
    past_place,
    place_named,
    title_end,
)
from quotes.cues.complementizers import that_clause_at
from quotes.document import Document, Stretch
from quotes.inflection import inflected, name_shaped
from quotes.lexicon import ORIGIN, POSSESSIVES, SERVANT, Lexicon, bare, conjoined, definite
from quotes.words import COMMA

MAX_SEARCHED = 40
MAX_FULL_NAME = 9  # «فيصل بن مشعل بن سعود بن عبدالعزيز»
MAX_CONSTRUCT = 7
MAX_PIECE = 8  # words of «عن كتلة كذا»
LEAST_NAME = 2  # words
COMMON = 500  # times that the press writes other forms of a noun
PROCLITICS = "ولبف"
CLITICS = ("", "و", "ف", "ل", "ب", "وال", "ال", "لل", "بال", "فال")


@define
class Bearers:
    """Looks a title up in the document's index of words and reads the name beside it."""

    doc: Document
    lexicon: Lexicon
    readers: Mapping[int, Reader]
    names: Names
    spoken: set[str] = field(factory=set)  # the words of the names that stood beside cues so far
    # every mention of a given name alone asks for what each of its places begins
    _begun: dict[int, Stretch | None] = field(init=False, factory=dict)
    told: dict[int, list[Mention]] = field(init=False, factory=dict)  # those named behind their title, by sentence

    def named(self, mention: Mention) -> Stretch | None:
        """The name of the one who bears this title, nearest before the mention, else first behind it."""
        if mention.name is not None or mention.number != "s" or not self.titled(mention):
            return None
        behind: Stretch | None = None
        before: Stretch | None = None
        exact: Stretch | None = None
        places = self.places(mention)
        for place in places:
            if mention.words.first <= place < mention.words.last:
                # «قدمت معالي | وزيرة التخطيط المهندسة»: a style may go before
                if place <= mention.words.first + 1:
                    own = self._continued(mention) or self._apposed(place, mention)
                    if own is not None:
                        return own
                continue
            if place > mention.words.first and behind is not None:
                break
            name = self.beside(place, mention)
            if name is None:
                continue
            # «صباح الأحمد أمير الساحل …. ونقل الوزير لأمير الساحل تحيات | خالد بن هلال» has his name already
            if before is not None and apart_from_name(self.doc, self.lexicon, place, name.first):
                continue
            if place < mention.words.first:
                before = name
                exact = name if self._as_written(mention, place, name) else exact
            else:
                behind = name
        known = exact or before or behind or self._shortened(mention, places)
        return known or accused_by_name(self.doc, self.lexicon, mention, self.reader)

    def _shortened(self, mention: Mention, places: Sequence[int]) -> Stretch | None:
        """Who bears the same title in fewer words further on: «سفير قبرص في شال … السفير سامي العلي».

        A lone indefinite noun is another's: «مدير المطار … قال مدير سامي العلي».
        """
        if len(mention.keys) < 2:
            return None
        for place in places:
            if place < mention.words.last:
                continue
            for reader, name, titled in self.names_at(place):
                keys = {head_key(self.lexicon, reader.doc.key(k)) for k in titled} - {mention.noun}
                taken_up = definite(self.doc.key(place)) or bool(keys)
                if taken_up and within(keys, mention.keys) and not self._other_gender(mention, name):
                    return name
        return None

    def _as_written(self, mention: Mention, place: int, name: Stretch) -> bool:
        """Whether the title stands there with its articles: «وزير الخارجية» is not «وزير خارجية قبرص»."""
        said = (self.doc.key(k) for k in range(mention.words.first + 1, mention.words.last))
        title = {self.doc.key(k) for k in range(place, max(place, name.first))}
        return title.issuperset(key for key in said if definite(key))

    def _continued(self, mention: Mention) -> Stretch | None:
        """The name that goes on behind a subject cut before it: «امتدح أمين عام النادي | سامي العلي الخطة، وقال»."""
        at = past_place(self.doc, self.lexicon, mention.words)
        if len(mention.words) < 2 or not self.begins(at) or not self._closed(at, mention.words.first):
            return None
        sentence = self.doc.sentence_of(at)
        if sentence is None:
            return None
        reader = self.reader(sentence)
        return self.name_at(reader, at, at)

    def _apposed(self, place: int, mention: Mention) -> Stretch | None:
        """The name on the other side of a comma, or before the title: «أعلنت | النائبة عن كتلة كذا، سلمى العلي، أن».

        «حضر سامي العلي | المتحدث باسم الجامعة الذي أكد»: what is cut from the mention may name it all the same.
        """
        at = self.doc.sentence_of(place)
        if at is None:
            return None
        reader = self.reader(at)
        found = self._past_comma(reader, title_end(reader, place)) or self._before(reader, place)
        return found if found is not None and not self._other_gender(mention, found) else None

    def reader(self, sentence: int) -> Reader:
        """The reader of a sentence, with its parse where it has one."""
        return self.readers.get(sentence) or Reader(self.doc, self.lexicon, None, self.doc.ranges[sentence])

    def in_full(self, name: Stretch) -> Stretch | None:
        """The one full name that the text has for a given name alone: «رغد» of «الطفلة رغد الجرادي».

        The surname is one of origin, the text has both side by side again, neither is a word of the language, or a
        title behind shows where the name ends.
        """
        doc, lexicon = self.doc, self.lexicon
        if len(name) != 1 or definite(doc.key(name.first)) or lexicon.person_noun(doc.key(name.first)):
            return None
        alone = lexicon.listed_given(doc.key(name.first)) or name_shaped(doc.words[name.first])
        found: dict[str, Stretch] = {}
        named: Counter[str] = Counter()
        key = doc.key(name.first)
        joined = [letter + key for letter in PROCLITICS]  # «حققت القبرصية ب|كيم ماردي رقما»
        for place in (i for form in (key, *joined) for i in doc.places.get(form, ())[:MAX_SEARCHED]):
            at = doc.sentence_of(place)
            if place == name.first or at is None or not self._first(place):
                continue
            reader = self.reader(at)
            run = self.begun_at(reader, place)
            if run is None:
                continue
            behind = run.last + (doc.key(run.last) in COMMA)
            titled = lexicon.person_noun(doc.key(behind)) and behind < reader.sentence.last
            surname, pos = doc.key(run.last - 1), reader.pos(run.last - 1)
            titled = titled and not (pos == "NOUN" and inflected(surname) >= COMMON)  # «يؤدي جيلنهال | دور بطل»
            # «وصفت تاتشر | الحادث» has an object behind it, «كامبل | البريطاني» an adjective
            shaped = surname.endswith("ي") or pos in ("X", "PROPN")
            namelike = pos in ("X", "PROPN", "")
            spelt = " ".join((key, *(doc.key(k) for k in range(run.first + 1, run.last))))
            named[spelt] += 1
            again = named[spelt] > 1 and namelike
            origin = of_place(surname, doc.grammar.sets["places.countries"])
            # «جورج دانفيغ», «سامية بلقايد» whatever it is tagged as
            foreign = alone and (namelike or len(run) == 2) and unlisted_at(doc, run.last - 1)
            # «كشف سعود بن كريم آل منصور عن البرنامج … وقال الشيخ سعود»
            fathers = lexicon.has("naming.patronymics", doc.key(run.first + 1)) or doc.key(run.last - 2) == SERVANT
            fathers = fathers or (lexicon.listed_given(key) and lexicon.listed_given(surname))  # «بلقيس فتحي»
            if titled or again or foreign or fathers or (definite(surname) and shaped and not origin):
                found[spelt] = evolve(run, lead=int(doc.key(place) != key))
        return next(iter(found.values())) if len(found) == 1 else None

    def begun_at(self, reader: Reader, place: int) -> Stretch | None:
        """The name of two words or more that begins at a place."""
        if place not in self._begun:
            run = None if is_on(reader, place) else self.name_at(reader, place, place)
            self._begun[place] = run if run is not None and len(run) > 1 and run.first == place else None
        return self._begun[place]

    def with_given(self, name: Stretch) -> Stretch | None:
        """The one full name of a surname whose given name no list has: «بوردلاك» of «ريغيلد بوردلاك، رئيسة اللجنة»."""
        found = with_given(self.doc, self.lexicon, self.reader, name)
        return found or before_given(self.doc, self.lexicon, self.reader, name)

    def _first(self, place: int) -> bool:
        """Whether no other word of a name stands before the place."""
        before = self.doc.key(place - 1)
        return not (self.lexicon.given_name(before) or self.lexicon.has("names.particles", before))

    def titled(self, mention: Mention) -> bool:
        """A definite title, or one in construct («وزير الداخلية»); «مسؤول في الوزارة» is nobody's by name."""
        doc, reader = self.doc, self.reader(self.doc.sentence_of(mention.words.first) or 0)
        lone = not self.lexicon.person_noun(mention.head) or self.lexicon.has("anaphors.one_of", mention.head)
        if lone or definite(mention.head):
            return not lone
        first, last = mention.words.first + 1, min(mention.words.last, mention.words.first + MAX_CONSTRUCT)
        # «مدير مطار المرفأ»: the construct goes on to its article
        closing = next((k for k in range(first, last) if not in_construct(reader, k)), last - 1)
        # «سفير قبرص في شال»: a country is definite by itself
        country = any(doc.key(k) in doc.grammar.sets["places.countries"] for k in (closing - 1, closing))
        proper = definite(doc.key(closing)) or unlisted_at(doc, closing)  # «نجم إشبيلية»
        return closing >= first and (proper or country or place_named(doc, self.lexicon, closing))

    def places(self, mention: Mention) -> list[int]:
        """Where the title stands, with whatever is joined to it."""
        head = bare(mention.head)
        spelt = {clitic + head for clitic in CLITICS}
        if len(mention.keys) == 1:
            stem = head[:-1] + "ت" if head.endswith("ة") else head
            spelt |= {clitic + stem + ending for clitic in ("", "و", "ل", "ب") for ending in POSSESSIVES}
        found = sorted(place for key in spelt for place in self.doc.places.get(key, ())[:MAX_SEARCHED])
        at = bisect_right(found, mention.words.first)
        return found[max(0, at - MAX_SEARCHED) : at + MAX_SEARCHED]

    def beside(self, place: int, mention: Mention) -> Stretch | None:
        """The name on either side of the title at a place, where that has every word of the mention's."""
        for reader, name, titled in self.names_at(place):
            keys = {head_key(self.lexicon, reader.doc.key(k)) for k in titled}
            if not within(mention.keys - {mention.noun}, keys):
                continue
            if not self._other_gender(mention, name):
                return name
        return None

    def _other_gender(self, mention: Mention, name: Stretch) -> bool:
        """Whether the given name is one of the other gender than the mention."""
        gender = self.gender_of_name(name)
        return gender is not None and mention.gender == ("f" if gender == "m" else "m")

    def gender_of_name(self, name: Stretch | None) -> str | None:
        """ "m" or "f", where the given name is of one gender only."""
        return self.lexicon.given_gender(self.doc.key(name.first)) if name is not None else None

    def names_at(self, place: int) -> Iterator[tuple[Reader, Stretch, range]]:
        """Names on either side of the title at ``place``, each with the words of the title."""
        at = self.doc.sentence_of(place)
        if at is None or anothers_title(self.doc, self.lexicon, place):
            return
        reader = self.reader(at)
        end = title_end(reader, place)
        after = self._after(reader, place, end)
        apposed = self.doc.key(place - 1) in COMMA and conjoined(self.doc.key(place)) == self.doc.key(place)
        apart = after is None or apposed or apart_from_name(self.doc, self.lexicon, place, after.first)
        before = self._before(reader, place) if apart else None
        if before is not None:
            yield reader, before, range(place, end)
        elif after is not None:
            yield reader, after, range(place, after.first)

    def _after(self, reader: Reader, place: int, end: int) -> Stretch | None:
        """«رئيس الوزراء الياباني | سامي العلي», «أمين النقابة، | سامي العلي،»; the title's words end at ``end``."""
        doc, called = self.doc, 0
        for k in range(place + 1, end):
            if k < called:
                continue
            found = self.name_at(reader, k, place + 1) if self.begins(k) and self._closed(k, place) else None
            if found is not None and named_after(doc, self.lexicon, found.first):
                called = found.last  # «مدير جامعة الأمير سالم بن كريم د. | سامي العلي»
            elif found is not None:
                return found
            if doc.key(k) in self.spoken and not definite(doc.key(k)):
                return self.names.fullest(Stretch(k, k + 1)) or Stretch(k, k + 1)  # «الباحث جوشوا دريك»
        return initialled(doc, self.lexicon, end) or self._past_comma(reader, end) or behind_title(reader, place, end)

    def _past_comma(self, reader: Reader, end: int) -> Stretch | None:
        """«أمين النقابة، | سامي العلي،», «رئيس الهيئة، | سامي العلي عن خطته»: with a sign or a new phrase behind it.

        Forms of address and ranks may stand before the name: «محافظ الساحل، الفريق (م) | سامي العلي، إن».
        """
        doc, lexicon = self.doc, self.lexicon
        piece = self._past_piece(reader, end)
        first = past_titles(reader, piece, min(reader.sentence.last, piece + MAX_PIECE))
        if first >= reader.sentence.last:
            return None
        origin = first == piece and self._of_origin(first)
        first += origin  # «مدرب المرفأ، الإيطالي | سامي لوريتي، مستقبل اللاعب»
        addressed = first > piece and not (with_article(doc.key(first)) or lexicon.somebody(doc.key(first)))
        addressed = addressed and (lexicon.honorific(doc.key(first - 1)) or not doc.words[first - 1].is_word or origin)
        if not (addressed or lexicon.given_name(doc.key(first)) or self.begins(first)):
            return None
        behind = range(first, min(reader.sentence.last, first + MAX_PIECE))
        comma = next((k for k in behind if doc.key(k) in COMMA), first)
        if comma - first >= LEAST_NAME and named_by(reader, first, comma):
            return Stretch(first, comma)  # «الوزير المعني، | سامي أمين العلي، كان قد حذر من»
        found = self.name_at(reader, first, first)
        if found is None or found.last >= reader.sentence.last or not doc.words[found.last].is_word:
            return found
        key = doc.key(found.last)
        opens = lexicon.preposition(key) or lexicon.adjunct_head(key) or lexicon.time(key)
        return found if opens or that_clause_at(doc, found.last) else None

    def _of_origin(self, k: int) -> bool:
        """Where somebody is from, before a name: «الإيطالي | سامي لوريتي»."""
        key = self.doc.key(k)
        nisba = with_article(key) and key.endswith(ORIGIN) and not self.lexicon.somebody(key)
        return nisba and (self.begins(k + 1) or unlisted_at(self.doc, k + 1))

    def _past_piece(self, reader: Reader, end: int) -> int:
        """Behind the comma that ends a title, and behind what one is for: «النائب، | عن كتلة كذا، | سامي العلي»."""
        doc, last = self.doc, min(reader.sentence.last, end + MAX_PIECE)
        if doc.key(end) not in COMMA and self.lexicon.has("openers.prepositions", doc.key(end)):
            # «النائبة | عن كتلة كذا، | سلمى العلي»
            words = (k for k in range(end + 1, last) if not doc.words[k].is_word or reader.verb(k))
            end = next(words, end)
        if doc.key(end) not in COMMA:
            return reader.sentence.last
        if not self.lexicon.has("openers.prepositions", doc.key(end + 1)):
            return end + 1
        last = min(reader.sentence.last, end + MAX_PIECE)
        return next((k + 1 for k in range(end + 2, last) if doc.key(k) in COMMA), end + 1)

    def begins(self, k: int) -> bool:
        """A given name as written, or a particle before one: «الشريف» of a title is none."""
        lexicon, key = self.lexicon, self.doc.key(k)
        if self.doc.analyses(k) or nobody_at(self.doc, lexicon, k):
            return False  # «روى» folds like a name
        if lexicon.listed_given(key) or key == SERVANT or lexicon.has("naming.kunyas", key):
            return True
        if lexicon.has("names.nouns", key):  # «وزير الشباب | أشرف صبحي», but «أشرف على»
            surname = definite(self.doc.key(k + 1)) and surname_at(self.doc, lexicon, k + 1)
            return surname or lexicon.listed_given(self.doc.key(k + 1))
        # «حاتم | بن سالم», «ضيف الله | بن سالم»: what stands before the father's name is a name
        behind = k + 1 + lexicon.has(HALVES, self.doc.key(k + 1))
        particle = lexicon.function_word(key) or that_clause_at(self.doc, k)  # «قال عم الضحية | إن ابن أخيه مظلوم»
        return not (definite(key) or particle) and lexicon.has("naming.patronymics", self.doc.key(behind))

    def _closed(self, k: int, place: int) -> bool:
        """Whether a title's construct is complete before ``k``, so that a name can follow."""
        doc, lexicon = self.doc, self.lexicon
        before = doc.key(k - 1)
        possessed = k - 1 == place and before.endswith(POSSESSIVES)
        given = lexicon.given_name(doc.key(k + 1)) or lexicon.has("names.particles", doc.key(k + 1))
        if k - 2 > place and governs(self.doc, self.lexicon, place, k - 2):
            return True  # «المبعوث الأممي إلى قبرص | سالم الجرادي»
        return with_article(before) or possessed or lexicon.honorific(before) or (k - 1 > place and given)

    def _before(self, reader: Reader, place: int) -> Stretch | None:
        """«سامي العلي، | مدير المركز», «سامي العلي | أحد قادة الفرقة»; the title takes no clitic there."""
        doc, lexicon = self.doc, self.lexicon
        last = place
        titled = lexicon.person_noun(doc.key(place)) or lexicon.has("anaphors.one_of", doc.key(place))
        if not titled or asked_by_deputy(doc, lexicon, place):
            return None  # «نقل سامي العلي | لأمير البلاد تحياته»
        if doc.key(last - 1) in ("وهو", "وهي"):
            last -= 1
        if last - 1 > reader.sentence.first and doc.key(last - 1) in COMMA:
            last -= 1
        if doc.key(last - 1) in self.spoken and not definite(doc.key(last - 1)):
            return self.names.fullest(Stretch(last - 1, last)) or Stretch(last - 1, last)  # «كامبل قائد الفريق»
        for k in range(max(reader.sentence.first, last - MAX_FULL_NAME), last - 1):
            given = lexicon.given_name(doc.key(k)) and not is_on(reader, k)
            if (given or self.begins(k)) and doc.words[k].is_word:  # «هلال بن حمد المعولي | رئيس اللجنة»
                found = self.name_at(reader, k, reader.sentence.first)
                if found is not None and found.last == last:
                    return found
        return None

    def name_at(self, reader: Reader, k: int, first: int) -> Stretch | None:
        """The name from its given name ``k`` on: given names and particles, then one surname and no more."""
        last = k + 1
        limit = name_from(reader, k, min(k + MAX_FULL_NAME, reader.sentence.last)).last
        while last < limit and not joined_name(self.doc, self.lexicon, last):
            if not (inside_name(self.doc, self.lexicon, last) or self.lexicon.has(HALVES, self.doc.key(last))):
                break
            last += 1
        ending = self.doc.key(last - 1)
        complete = last - k >= 2 and definite(ending) and not self.lexicon.has(HALVES, ending)  # «سالم القاسم | همم»
        complete = complete and self.doc.key(last - 2) != SERVANT  # «عبد المجيد | تبون»
        complete = complete and not fathers_name(self.lexicon, ending)  # «سالم المبارك | الصباح»
        if last < limit and surname_at(self.doc, self.lexicon, last) and (definite(self.doc.key(last)) or not complete):
            last += 1
        if last - k == 2 and last < limit and all(short_syllable(reader, i) for i in (k, k + 1, last)):
            last += 1  # «تشانغ شياو | مينغ»
        start = back_over_particles(reader, k, first)
        if start > first and self.lexicon.has("naming.patronymics", self.doc.key(start)):
            start -= self.names.called(start - 1)  # «هلال | بن حمد القمودي»
        found = Stretch(start, last)
        # «الرئيس سامي»: one word must be part of a name that stands elsewhere
        return found if len(found) >= 2 else self.names.fullest(found)
