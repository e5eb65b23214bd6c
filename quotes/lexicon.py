"""Questions about single words, answered by the grammar's word lists: is this a title, an outlet, a time word?

Words are asked by folded key; proclitics (و ف ب ل ك) and the article are peeled where the question allows it.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import define, field

from quotes.grammar.schema import Grammar

ARTICLE = "ال"
AGENT = ARTICLE + "م"  # what most participles with the article begin with
CONJUNCTIONS = ("و", "ف")
POSSESSIVES = ("ه", "ها", "هم")  # his, hers and theirs, joined to a noun
ORIGIN = ("ي", "ية")  # what adjectives of relation end in: «الساحلي», «الساحلية»
SERVANT = "عبد"  # the first half of «عبد الله»
OWNERS = (*POSSESSIVES, "نا", "هما", "هن")
NOUN_ENDINGS = ("ه", "ها", "هم", "هن", "ك", "ي", "نا", "كم", "ا", "ة", "ات", "ان", "ين")  # owners and number
PRESENT = ("ت", "ي")  # what the third person of the present begins with
KIN = ("titles.kin", "titles.mine")
STATES = ("places.countries", "places.capitals")
PLACES = (*STATES, "places.cities", "places.towns")
# What a noun ends in alone, by what it does before a pronoun: «زميلتها», «أعضاؤها», «مسؤولوها», «محاميها», «والداها».
ALONE = {"ت": "ة", "ؤ": "ء", "ئ": "ء", "و": "ون", "ي": "ين", "ا": "ان"}


def bare(key: str) -> str:
    """The word without its article: ``المتحدث`` → ``متحدث``, ``للمتحدث`` → ``متحدث``."""
    return key[2:] if definite(key) else key


def without_conjunction(key: str) -> str:
    """The word without a leading و or ف, where enough of it is left to be a word."""
    return key[1:] if len(key) > 3 and key[0] in "وف" else key


def conjoined(key: str) -> str:
    """The closed-class word behind a conjunction, however short: ``وهي`` → ``هي``, ``ولا`` → ``لا``."""
    return key[1:] if key[:1] in CONJUNCTIONS and len(key) > 2 else key


def definite(key: str) -> bool:
    """Whether the word carries the article."""
    head = key[:2]
    return (head == ARTICLE and len(key) > 3) or (head == "لل" and len(key) > 4)


def disowned(key: str) -> str:
    """The noun before the pronoun joined to it: ``معظمها`` → ``معظم``; empty where none is."""
    return next((key.removesuffix(p) for p in POSSESSIVES if key.endswith(p)), "")


def untied(stem: str) -> str:
    """The noun as it is written alone that ends in ت before a pronoun or a dual: ``زميلت`` → ``زميلة``."""
    return stem[:-1] + "ة" if stem.endswith("ت") else stem


@lru_cache(maxsize=256)
def written(grammar: Grammar, names: tuple[str, ...]) -> frozenset[str]:
    """Every form in which a word of the lists ``names`` is written: with or without article and conjunction."""
    words = frozenset().union(*(grammar.sets[name] for name in names))
    nouns = words.union(
        ("ال" + word for word in words if len(word) > 1), ("لل" + word for word in words if len(word) > 2)
    )
    joined = (c + noun for noun in nouns for c in CONJUNCTIONS if len(noun) > 2)
    return nouns.union(joined)


@lru_cache(maxsize=64)
def joined(grammar: Grammar, names: tuple[str, ...], shortest: int = 3) -> frozenset[str]:
    """The words of lists as written, and with a conjunction where ``shortest`` letters or more are behind it."""
    words = frozenset().union(*(grammar.sets[name] for name in names))
    return words.union(c + word for word in words for c in CONJUNCTIONS if len(word) >= shortest)


@lru_cache(maxsize=4)
def _times(grammar: Grammar) -> frozenset[str]:
    """Adjuncts of time and, with their article, week days: أحد without it is "one of", not Sunday."""
    days = joined(grammar, ("adjuncts.weekdays",))
    return joined(grammar, ("adjuncts.time",)) | {day for day in days if without_conjunction(day).startswith(ARTICLE)}


@lru_cache(maxsize=4)
def lexicon_of(grammar: Grammar) -> Lexicon:
    """The questions of a grammar; every step of every document asks the same."""
    return Lexicon(grammar)


SHORTEST_PERSON = 3  # letters


@define
class Lexicon:
    """The grammar's lists as yes/no questions: the most asked are one look into a set of all forms of their words."""

    grammar: Grammar
    _honorifics: frozenset[str] = field(init=False, repr=False)
    _people: frozenset[str] = field(init=False, repr=False)
    _bodies: frozenset[str] = field(init=False, repr=False)
    _two: tuple[str, ...] = field(init=False, repr=False)
    _outlets: frozenset[str] = field(init=False, repr=False)
    _given: frozenset[str] = field(init=False, repr=False)
    _times: frozenset[str] = field(init=False, repr=False)
    _heads: frozenset[str] = field(init=False, repr=False)
    _particles: frozenset[str] = field(init=False, repr=False)
    _relatives: frozenset[str] = field(init=False, repr=False)
    _negators: frozenset[str] = field(init=False, repr=False)
    _auxiliaries: frozenset[str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._honorifics = written(self.grammar, ("titles.honorifics",))
        self._people = written(self.grammar, ("titles.offices", "titles.honorifics", "titles.kin", "groups.heads"))
        mine = self.grammar.sets["titles.mine"]  # «والدي», «ووالدي»
        self._people |= mine.union(c + noun for c in CONJUNCTIONS for noun in mine)
        bodies = written(self.grammar, ("groups.bodies",))
        # «الشركتان», «وزارتا الداخلية والصحة»
        self._two = tuple(self.grammar.sets["groups.two"])
        pairs = (body[:-1] + two for body in bodies if body.endswith("ة") for two in self._two)
        self._bodies = bodies.union(pairs)
        self._outlets = written(self.grammar, ("outlets.heads", "outlets.feminine_heads"))
        self._given = written(self.grammar, ("names.given_male", "names.given_female"))
        self._times = _times(self.grammar)
        self._heads = joined(self.grammar, ("adjuncts.heads", "adjuncts.tones"))
        self._particles = joined(self.grammar, ("pronouns.particles", "pronouns.prepositional"), 2)
        self._relatives = joined(self.grammar, ("pronouns.relative",))
        self._negators = joined(self.grammar, ("pronouns.negators",), 1)
        self._auxiliaries = joined(self.grammar, ("pronouns.auxiliaries",), 1)

    def has(self, name: str, key: str) -> bool:
        """Whether ``key`` stands in the list ``name`` as written."""
        return key in self.grammar.sets[name]

    def any(self, names: tuple[str, ...], key: str) -> bool:
        """Whether ``key`` stands in one of the lists, with or without article or conjunction."""
        return key in written(self.grammar, names)

    def office(self, key: str) -> bool:
        """A title of office or profession: ``رئيس``, ``المتحدثة``, ``لاعب``."""
        return self.any(("titles.offices",), key)

    def honorific(self, key: str) -> bool:
        """A form of address before a name: ``الدكتور``, ``السيد``."""
        return key in self._honorifics

    def person_noun(self, key: str) -> bool:
        """A noun for people that can head a speaker: offices, honorifics, kin, sources and groups."""
        return key in self._people

    def owned_person(self, key: str) -> bool:
        """A noun for people with a pronoun: ``محاميه``, ``مديرتها``, ``مدربنا``, ``أعضاؤها``, ``مسؤولوها``."""
        return self.unowned(key) != key

    def unowned(self, key: str) -> str:
        """The noun for people that a pronoun is joined to: ``زميلتها`` → ``زميلة``; the word itself where none is."""
        for stem in (key.removesuffix(end) for end in OWNERS if key.endswith(end)):
            forms = stem, stem[:-1] + ALONE.get(stem[-1:], stem[-1:])
            return next((form for form in forms if form in self._people), key)
        return key

    def accusative_person(self, key: str) -> bool:
        """A noun for a person in the accusative that أن gives its subject: ``مصدرا``; not ``زميلتها``."""
        plain = key.removesuffix("ا")
        if plain == key or len(plain) < SHORTEST_PERSON or key.endswith("ها") or definite(key):
            return False
        return plain in self._people and key not in self._people

    def somebody(self, key: str) -> bool:
        """A noun for people, a body or an outlet, or a given name: whoever may speak."""
        return self.person_noun(key) or self.body(key) or self.outlet_head(key) or self.given_name(key)

    def body(self, key: str) -> bool:
        """A noun for a body: ``وزارة``, ``حزب``, ``محكمة``."""
        return key in self._bodies

    def feminine_body(self, key: str) -> bool:
        """A noun for a body or an outlet that takes the feminine: ``شركة``, ``بورصة``, ``دار``."""
        two = key.endswith(self._two) and self.body(key)  # «وزارتا الداخلية والصحة»
        return key.endswith("ة") or two or self.any(("groups.feminine", "outlets.feminine_heads"), key)

    def outlet_head(self, key: str) -> bool:
        """A noun for an outlet: ``وكالة``, ``صحيفة``, ``قناة``."""
        return key in self._outlets

    def outlet_name(self, key: str) -> bool:
        """The name of an outlet that stands without its noun: ``رويترز``."""
        return self.any(("outlets.names",), key)

    def given_name(self, key: str) -> bool:
        """A given name, Arabic or foreign."""
        return key in self._given

    def listed_given(self, key: str) -> bool:
        """A given name as written, without article or conjunction: not ``وكريم``."""
        return self.has("names.given_male", key) or self.has("names.given_female", key)

    def given_gender(self, key: str) -> str | None:
        """ "m" or "f" of a given name that is of one gender only."""
        his, hers = self.has("names.given_male", key), self.has("names.given_female", key)
        return ("m" if his else "f") if his != hers else None

    def parent(self, key: str) -> bool:
        """The first word of what somebody goes by as a parent: ``أبو``, ``أم``."""
        return self.has("naming.kunyas", key) or self.has("naming.mothers", key)

    def time(self, key: str) -> bool:
        """A time word that stands as an adjunct: ``اليوم``, ``أمس``, a week day."""
        return key in self._times

    def occasion(self, key: str) -> bool:
        """A noun that heads an adjunct of saying: ``في تصريح``, ``خلال مؤتمر``."""
        if definite(key) and self.has("adjuncts.unpointed", bare(key)):
            return False
        stems = [key.removesuffix(ending) for ending in NOUN_ENDINGS if key.endswith(ending)]  # «نصف» is none of «نص»
        forms = {key, bare(key), *stems, *(stem[:-1] + "ة" for stem in stems if stem.endswith("ت"))}
        forms |= {stem[:-2] + "ة" for stem in stems if stem.endswith("ات")}  # «في إحدى مقابلاته»
        return not forms.isdisjoint(self.grammar.sets["adjuncts.occasions"])

    def given_in_two(self, key: str, behind: str) -> bool:
        """Whether two words are a given name of which the first alone is none: ``ضيف الله``, ``شمس الدين``."""
        return self.has("names.first_halves", key) and self.has("names.halves", behind)

    def son_in_one(self, key: str) -> bool:
        """A surname that names the father in one word: ``بوحمد``, ``بلقاسم``."""
        prefix = next((p for p in self.grammar.sets["naming.prefixes"] if key.startswith(p)), "")
        return bool(prefix) and self.given_name(key.removeprefix(prefix))

    def kunya(self, key: str) -> bool:
        """A father's name in one word that somebody goes by in the Gulf: ``بوخالد``."""
        prefix = next((p for p in self.grammar.sets["naming.fathers"] if key.startswith(p)), "")
        return bool(prefix) and self.has("names.given_male", key)

    def inner_preposition(self, key: str) -> bool:
        """A preposition that may stand inside a mention: ``باسم``, ``في``."""
        return self.has("phrases.inside", key)

    def preposition(self, key: str) -> bool:
        """The same, or one that begins an adjunct: ``قبل``, ``مع``."""
        return self.inner_preposition(key) or self.has("phrases.adjoining", key)

    def inside_title(self, key: str) -> bool:
        """A word that connects or qualifies in a long title and is no part of a name: ``في``, ``سابق``."""
        return self.inner_preposition(key) or self.has("phrases.qualifiers", key)

    def account(self, key: str) -> bool:
        """Where somebody writes himself, with the pronoun: ``حسابه``, ``صفحتها``."""
        return self.has("narrator.accounts", disowned(key))

    def adjunct_head(self, key: str) -> bool:
        """A preposition or adverb that begins an adjunct: ``خلال``, ``بعد``, ``حول``."""
        return key in self._heads

    def function_word(self, key: str) -> bool:
        """A particle or a preposition with its pronoun, where no noun phrase begins: ``بل``, ``لأن``, ``عنا``."""
        return key in self._particles

    def relative(self, key: str) -> bool:
        """A relative pronoun."""
        return key in self._relatives

    def negator(self, key: str) -> bool:
        """A word that negates the verb after it; with or without a conjunction."""
        return key in self._negators

    def auxiliary(self, key: str) -> bool:
        """``كان``, ``قد`` and their like, which stand between a subject and its verb."""
        return key in self._auxiliaries
