"""Entities of one document: overt mentions grouped, fullest names chosen."""

from __future__ import annotations

from collections.abc import Callable

from attrs import define, evolve, field

from quotes.attribution.noun_phrase import key_in, without_lead
from quotes.coreference.aliases import aliased
from quotes.coreference.apposed_names import noun_before
from quotes.coreference.bearers import Bearers
from quotes.coreference.characters import Character
from quotes.coreference.cited import Cited
from quotes.coreference.counterparts import counterpart
from quotes.coreference.descriptions import Descriptions
from quotes.coreference.elsewhere import of_elsewhere
from quotes.coreference.entitled import entitles, one_of_several
from quotes.coreference.full_names import in_full
from quotes.coreference.fullest import Names
from quotes.coreference.genders import Genders
from quotes.coreference.heads_of_state import head_of_state, newest_first, presides_only
from quotes.coreference.introductions import announced_in, introduction
from quotes.coreference.its_body import beside
from quotes.coreference.joined_pairs import joined_pair, several, two_in_words
from quotes.coreference.kinds import by_kind, of_kind
from quotes.coreference.last_spoken import counsel, last_spoken, likened, same_paper, these
from quotes.coreference.likeness import sounds_like, within
from quotes.coreference.mentions import Mention, head_key, others_joined
from quotes.coreference.named_bare import holders_name, named_bare, of_assets, outlet_called
from quotes.coreference.namesakes import her_surnames, namesakes
from quotes.coreference.numbered import numbered
from quotes.coreference.presiding import by_origin, in_short, of_origin, presiding
from quotes.coreference.referents import Before, Referent, describes, differ, nearer
from quotes.coreference.short_bodies import abbreviated, bureau, in_marks
from quotes.coreference.styles import styled_one
from quotes.coreference.told_since import told_since
from quotes.coreference.unnamed import his_title, paraphrase
from quotes.document import Document, Stretch
from quotes.lexicon import bare, definite

FEW = 3  # speakers back
MAX_TITLED = 3  # words of «اللواء الركن المحرج»
SOUNDED = 50  # referents whose names are compared by their sound
REMEMBERED = 300  # referents; a mention further back is a new one


@define
class Registry:
    """Referents in order of appearance; ``recent`` lists them by last use, newest last.

    Those ``cited`` are not among the recent ones: behind a verse it is he who cited it that goes on.
    """

    doc: Document
    names: Names
    descriptions: Descriptions
    titles: Bearers
    referents: list[Referent] = field(factory=list)
    recent: list[Referent] = field(factory=list)
    outer: set[int] = field(factory=set)
    """The ids of those who have spoken elsewhere than in somebody's words."""
    meant: Callable[[Mention], Character | None] | None = None
    """Whom a description stands for that the text has given nobody who has spoken."""
    genders: Genders = field(init=False)
    cited: Cited = field(init=False)
    _bearers: dict[Stretch, Referent] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self.genders = Genders(self.titles, self.recent)
        self.cited = Cited(self.doc, self.names.lexicon)

    def mention(self, mention: Mention, before: Before | None = None) -> Referent:
        """The referent an overt mention names: a known one, or a new one.

        ``before``: who spoke before and may go on; a person described without a name is he.
        """
        if (whole := numbered(self.titles, mention)) is not None:
            return self.take_up(mention, self.mention(whole))
        cited = self.cited.named(mention, self._new)
        if cited is not None:
            self._bearers[mention.words] = cited
            return cited
        mention = self._named(mention)
        if mention.name is not None and mention.name.first > mention.words.first:
            self.names.begin(mention.name.first)
        doc, lexicon = self.doc, self.names.lexicon
        found = beside(doc, lexicon, self.descriptions, self.recent, mention, self._new)
        found = found or self._known(mention) or joined_pair(doc, lexicon, self.recent, mention)
        found = found and (told_since(self.descriptions, self.recent, found, mention, self._new) or found)
        name = self._bearer_of(mention) if found is None else None
        lone = mention.definite_noun and len(mention.keys) == 1
        if (
            (found, name) == (None, None)
            and (mention.kind == "person" or (before is not None and paraphrase(self.titles, mention)))
            and mention.number == "s"
            and mention.name is None
            and not (lone and self.descriptions.told(mention.words))
        ):
            his = before is not None and his_title(self.titles, self.descriptions, before, mention)
            his = his and not (before is not None and self._anothers(before.who, mention))
            found = before.who if before is not None and his else likened(lexicon, self.recent, mention)
        if found is None and name is None:
            found, name = of_kind(self.titles, self.descriptions, self.recent, mention)
        if found is None and name is None:
            found = named_bare(self.doc, self.names.lexicon, self.descriptions, self.recent, mention)
        if found is None and name is None and self.meant is not None and (one := self.meant(mention)) is not None:
            found = one.referent or self.mention(one.mention)
        if found is None:
            found = self._bearing(name, mention) if name is not None else self._brought_in(mention)
        if found.mentions[-1] is not mention:
            found.add(mention)
            found.gender = found.gender or mention.gender
        if mention.name is not None:
            found.name_keys |= self._name_keys(mention.name)
            self.titles.spoken |= {self.doc.key(k) for k in range(mention.name.first, mention.name.last)}
            longer = self.names.fullest(mention.name)
            if longer is None and found.first.kind != "organisation":  # «كوتسا» is no given name of «كوتسا ميوزك»
                longer = in_full(self.titles, mention.name)
            mans = (
                longer is not None
                and (self.genders.woman(mention) or self.genders.she(mention))
                and self.titles.gender_of_name(longer) == "m"
            )
            if longer is not None and (mans or self._namesake(longer, found)):
                longer = None
            if longer is not None:
                found.name_keys |= self._name_keys(longer)
            if longer is not None and (found.fullest is None or len(longer) > len(found.fullest)):
                found.fullest = longer
        self._bearers[mention.words] = found
        self.use(found)
        return found

    def _brought_in(self, mention: Mention) -> Referent:
        """One who has not spoken so far, with the fuller words that the text has for a body or a description."""
        doc = self.doc
        body = in_marks(doc, self.names.lexicon, mention) or noun_before(doc, self.names.lexicon, mention)
        if body is not None:
            noun = head_key(self.names.lexicon, without_lead(doc.key(body.first), body.lead))
            mention = evolve(mention, kind="organisation", noun=noun)
        found = self._new(mention)
        found.fullest = body
        if mention.name is not None:
            return found
        found.introduced = told = introduction(doc, self.names.lexicon, self.descriptions, mention)
        name = of_assets(doc, self.names.lexicon, mention) if told is None else announced_in(self.titles, told)
        if name is not None:
            found.fullest, found.name_keys = name, self._name_keys(name)
        return found

    def _anothers(self, who: Referent, mention: Mention) -> bool:
        """Whether the text vouches for another by a lone noun: «الجدة سلمى …. وقالت حفيدتها …. وأضافت الجدة»."""
        human = self.names.lexicon.has("anaphors.humans", mention.head)
        lone = mention.definite_noun and len(mention.words) == 1 and not human
        if not lone or self.meant is None or any(mention.noun in m.keys for m in who.ways.values()):
            return False
        other = self.meant(mention)
        return other is not None and other.referent is not who

    def _named(self, mention: Mention) -> Mention:
        """A definite word that the text also writes behind a given name is a name: «الشاهد» of «يوسف الشاهد».

        It may stand alone, behind definite titles or behind ابن: «الفريق المحرج», «الدكتور الزياني», «ابن حضيب».
        """
        words = mention.words
        surname = len(words) == 1 and mention.head.endswith("ي") and self.doc.known_surname(mention.head)
        style = mention.head in self.doc.grammar.sets["anaphors.honorifics"]  # «وتفقد | سموه المرافق»
        if style or (mention.kind in ("organisation", "document", "group") and not surname):
            return mention
        doc, lexicon = self.doc, self.names.lexicon
        if len(words) == 1 and (bureau(doc, lexicon, words) or abbreviated(doc, lexicon, words)) is not None:
            return evolve(mention, name=None, kind="organisation")  # «الجوازات», «واس», whatever they are tagged as
        titles = range(words.first, words.last - 1)
        titled = all(definite(self.doc.key(k)) for k in titles) and len(words) <= MAX_TITLED
        if mention.name is None and titled and (not titles or self.names.lexicon.person_noun(mention.head)):
            last = Stretch(words.last - 1, words.last)
            if definite(self.doc.key(last.first)) and self.names.fullest(last) is not None:
                return evolve(mention, name=last, kind="person")
        halved = self.names.lexicon.has("naming.patronymics", self.doc.key(words.first))
        halved = len(words) == 2 and (halved or self.names.lexicon.has("names.halves", self.doc.key(words.last - 1)))
        if mention.name is None and (len(words) == 1 or halved) and self.names.fullest(words) is not None:
            return evolve(mention, name=words, kind="person")
        return mention

    def finds(self, mention: Mention) -> bool:
        """Whether the text has somebody of this description: one who has spoken, a name beside it, a fuller phrase."""
        mention = self._named(mention)
        if mention.name is not None or self._known(mention) is not None or self._bearer_of(mention) is not None:
            return True
        of = of_kind(self.titles, self.descriptions, self.recent, mention)
        return of != (None, None) or (
            len(mention.keys) == 1 and self.descriptions.introducing(mention.words) is not None
        )

    def _bearer_of(self, mention: Mention) -> Stretch | None:
        """The name that the text has beside the title, or of him who presides over its body."""
        known = head_of_state(self.titles, mention) or self.titles.named(mention) or presiding(self.titles, mention)
        known = known or in_short(self.titles, mention) or counterpart(self.titles, mention)
        return known or of_origin(self.titles, mention) or by_origin(self.titles, mention)

    def take_up(self, mention: Mention, found: Referent) -> Referent:
        """He again, under a description that only its place tells whose it is."""
        found.add(mention)
        self._bearers[mention.words] = found
        self.use(found)
        return found

    def bring_in(self, mention: Mention) -> Referent:
        """Somebody else than those who have spoken, by the name that the text has beside his title."""
        name = self._bearer_of(mention)
        return self.take_up(mention, self._bearing(name, mention) if name is not None else self._brought_in(mention))

    def bearer(self, words: Stretch) -> Referent | None:
        """The referent of a phrase already read."""
        return self._bearers.get(words)

    def use(self, referent: Referent) -> None:
        """Make it the most recent speaker."""
        if self.cited.has(referent) or (self.recent and self.recent[-1] is referent):
            return
        if referent in self.recent:
            self.recent.remove(referent)
        self.recent.append(referent)
        del self.recent[:-REMEMBERED]

    def _name_keys(self, name: Stretch) -> frozenset[str]:
        """The words of a name as names are compared; «أبو زيد» is one: «محمد» is not «أم محمد»."""
        kunyas = self.doc.grammar.sets["naming.kunyas"] | self.doc.grammar.sets["naming.mothers"]
        keys: list[str] = []
        for k in range(name.first, name.last):
            if self.doc.words[k].is_word:
                key = key_in(self.doc, name, k)
                joined = k > name.first and self.doc.key(k - 1) in kunyas
                keys.append(bare(keys.pop() + key if joined and keys else key))  # «آل نهيم» is «نهيم»
        return frozenset(keys)

    def _new(self, mention: Mention) -> Referent:
        found = Referent([mention], gender=mention.gender, number=mention.number)
        self.referents.append(found)
        return found

    def _bearing(self, name: Stretch, mention: Mention) -> Referent:
        """The one whom narration names so: he may have spoken under that name, else this mention brings him in."""
        found = self._called(name) or self._new(mention)
        found.name_keys |= self._name_keys(name)
        if found.fullest is None or len(name) > len(found.fullest):
            found.fullest = name
        return found

    def _called(self, name: Stretch, mention: Mention | None = None) -> Referent | None:
        """Who has been named so: one name shares all the words of the other.

        «سامي الجرادي وكريم الصافي» are not «الجرادي»: a name of several people is taken up as a whole.
        """
        keys, lexicon = self._name_keys(name), self.names.lexicon
        for referent in reversed(self.recent):
            shared, theirs = keys & referent.name_keys, referent.first.name
            surname = theirs is not None and len(name) == 1 and self.doc.key(theirs.first) == self.doc.key(name.first)
            alike = (
                shared
                and (shared == keys or shared == referent.name_keys)
                and (surname or any(len(key) > 2 for key in shared))
            )
            together = alike and several(self.doc, lexicon, name) != several(self.doc, lexicon, theirs)
            if alike and not together and mention is not None and self._hers(name, referent, mention):
                return referent
            other = mention is not None and alike and self.genders.differ(mention, referent)
            if alike and not (together or other or self._namesake(name, referent)):
                return referent
        return None

    def _hers(self, name: Stretch, referent: Referent, mention: Mention) -> bool:
        """Whether she is called by two surnames: «قالت جان بيير» of «كارين جان بيير»."""
        names = (m.name for m in referent.ways.values() if m.name is not None)
        woman = mention.gender == referent.gender == "f"
        return woman and any(her_surnames(self.doc, self.names.lexicon, name, other) for other in names)

    def _namesake(self, name: Stretch, referent: Referent) -> bool:
        """Whether the name is another's than one that the referent goes by: «محمد العلي» of «خالد العلي»."""
        names = (m.name for m in referent.ways.values() if m.name is not None)
        others = (other for other in names if not name.first <= other.first < name.last)
        return any(namesakes(self.doc, self.names.lexicon, name, other) for other in others)

    def _spelt_otherwise(self, name: Stretch) -> Referent | None:
        """Who has a foreign surname that the text spells in two ways: «غوردن» of «فيليب جوردون»."""
        key = self.doc.key(name.first)
        if len(name) != 1 or self.names.lexicon.given_name(key):
            return None
        alike = (r for r in reversed(self.recent[-SOUNDED:]) if any(sounds_like(key, other) for other in r.name_keys))
        return next((r for r in alike if not several(self.doc, self.names.lexicon, r.first.name)), None)

    def _known(self, mention: Mention) -> Referent | None:
        # CASE 1: a name
        if mention.name is not None:
            called = self._called(mention.name, mention)
            if called is None:
                own = aliased(self.doc, self.names.lexicon, mention.name)
                called = self._bearing(own, mention) if own is not None else None
            if called is not None:
                return called
            keys = self._name_keys(mention.name)
            spelt = self._spelt_otherwise(mention.name)
            if spelt is not None:
                return spelt
            for referent in reversed(self.recent):
                # an outlet first named with its noun: «نيويورك تايمز» of «صحيفة نيويورك تايمز»
                # but not of its relative clause: «الجيش الذي يحمل المجلس المسؤولية»
                ways = referent.ways.values() if referent.first.kind == "organisation" else ()
                whole = (m for m in ways if keys <= m.keys - m.related and not two_in_words(self.doc, m.words))
                if any(not holders_name(self.doc, self.names.lexicon, m, keys) for m in whole):
                    return referent
            bearer = self._ends_so(mention.name) if len(mention.words) == len(mention.name) else None
            if bearer is not None:
                return bearer
            beside_name = mention.keys - keys
            # a title that came before its bearer: «وزيرة النقل: …» and then «وزيرة النقل سلمى الحداد»
            return next((r for r in reversed(self.recent) if entitles(self.titles, r, mention, beside_name)), None)
        # CASE 2: سموه, سعادته: the person spoken of last, or whoever has been named with that style since
        if mention.head in self.doc.grammar.sets["anaphors.honorifics"]:
            meant = styled_one(self.titles, self.recent, mention)
            return self._bearing(meant, mention) if isinstance(meant, Stretch) else meant
        if (again := these(self.doc, self.recent, mention)) is not None:
            return again
        # CASE 3: the very same phrase
        for referent in newest_first(self.titles, self.recent, mention):
            same = any(m.keys == mention.keys for m in referent.ways.values()) or nearer(referent, mention)
            if same and not presides_only(self.titles, referent, mention):
                return referent
        # a title repeated without the name it came with: «وكيل البلدية» of «وكيل البلدية المهندس فلان»
        if len(mention.keys) >= 2:
            lexicon = self.names.lexicon
            joined = others_joined(lexicon, mention)
            for referent in reversed(self.recent):
                for m in referent.ways.values():
                    if others_joined(lexicon, m) != joined:
                        continue  # «مصادر في الشرطة وأخرى في الإسعاف» are more than «مصادر في الشرطة»
                    titled = m.name is not None and lexicon.person_noun(mention.head)
                    titled = titled and mention.noun not in m.served  # «المتهم» of «محامي المتهم سامي العلي»
                    same = mention.noun == m.noun and m.name is not None and self.titles.titled(mention)
                    if same and within(mention.keys - {mention.noun}, m.keys):
                        return referent  # «مدير صحة شال»
                    if mention.keys <= m.keys and (titled or m.noun == mention.noun) and not differ(referent, mention):
                        return referent
        if len(mention.words) == 1 and not self.names.lexicon.person_noun(mention.head):
            outlets = (r for r in reversed(self.recent) if outlet_called(self.doc, self.names.lexicon, r, mention))
            if (outlet := next(outlets, None)) is not None:
                return outlet
        if abbreviated(self.doc, self.names.lexicon, mention.words) is not None:
            bodies = (r for r in reversed(self.recent) if r.first.kind == "organisation")
            return next((r for r in bodies if any(mention.keys <= m.keys for m in r.ways.values())), None)
        if not (mention.definite_noun or self.names.lexicon.has("anaphors.persons", mention.head)):
            return None
        # CASE 4: a description that points back to a role, a body or an outlet by its head noun
        said = {key for key in mention.keys if not self.names.lexicon.inside_title(key)} - {mention.noun}
        exclusive = self.names.lexicon.any(("titles.exclusive",), mention.noun)
        for referent in newest_first(self.titles, self.recent, mention):
            if describes(referent, mention, said, impersonal=self._impersonal(mention), exclusive=exclusive):
                # «الوزير الأمريكي» is he whom the text calls so, not «سامي العلي وزير خارجية شال»
                exact = any(mention.keys <= m.keys for m in referent.ways.values())
                # «المدرب» is «سامي العلي المدير الفني» who has spoken since, not «مدرب المرفأ» of the headline
                since = None if referent.name_keys else by_kind(self.titles, self.descriptions, self.recent, mention)
                if since is not None and since.mentions[-1].words.first > referent.mentions[-1].words.first:
                    return since
                another = not exact and one_of_several(self.doc, self.names.lexicon, mention)
                another = another or presides_only(self.titles, referent, mention)
                if another or of_elsewhere(self.doc, self.names.lexicon, referent, mention):
                    continue
                return referent if exact or self._bearer_of(mention) is None else None
        other = counsel(self.doc, self.recent, mention)
        other = other or same_paper(self.doc, self.descriptions, self.recent, mention)
        # CASE 5: المصدر, المتحدث, نفس الخبير: whoever spoke last and fits
        return other or last_spoken(self.titles, self.descriptions, self.recent, self.outer, mention)

    def _ends_so(self, name: Stretch) -> Referent | None:
        """Who has spoken lately by a title that ends in the full name: «مستشار مكتب الرئيس سامي لوريت … وأضاف لوريت».

        It might have been the president's. Of somebody's kin and of who speaks for him the name is another's.
        """
        full = self.names.fullest(name)
        if full is None:
            return None
        others = ("titles.kin", "naming.voices", "anaphors.one_of", "groups.faceless")
        for referent in reversed(self.recent[-FEW:]):
            first = referent.first
            ends = first.words.first < full.first and full.last == first.words.last
            unnamed = first.kind == "person" and first.number == "s" and not referent.name_keys
            if ends and unnamed and not self.names.lexicon.any(others, first.head):
                return referent
        return None

    def _impersonal(self, mention: Mention) -> bool:
        """A body, an outlet or a document by its head: it does not speak as the one who speaks for it."""
        lexicon = self.names.lexicon
        if lexicon.person_noun(mention.head):
            return False
        if mention.kind == "organisation":
            return True  # «الولايات المتحدة» is not «سفير الولايات المتحدة فلان»
        return lexicon.body(mention.head) or lexicon.any(("groups.documents",), mention.head)
