"""How far a bare name runs from its first word: ``ماركو لوريتي | الرئيس``, ``سامي بن سالم | في روما``.

Each word behind the first is put to a table of rules, one regularity each, in order: the name ends before it, goes on
with it, or ends with it.
"""

from __future__ import annotations

from collections.abc import Callable

from attrs import define

from quotes.attribution.ali import is_on
from quotes.attribution.apposed import hyphen_at
from quotes.attribution.at_word import AtWord
from quotes.attribution.cities import state_behind_name
from quotes.attribution.foreign import foreign_particle, third_syllable
from quotes.attribution.reader import Reader
from quotes.attribution.whom_accused import many_annexed
from quotes.coreference.bal_surnames import foreign_bal, tribal
from quotes.coreference.kinship import kin_at
from quotes.coreference.name_ends import (
    OWNED,
    addressed_at,
    among,
    apart,
    common_object,
    indefinite_object,
    joined_surname,
    middle,
    mistagged,
    object_at,
    placed_by_name,
    surname_like,
)
from quotes.coreference.past_surnames import HALVES, LEAST, WRITTEN, past_surname
from quotes.coreference.sentence_behind import sentence_behind
from quotes.coreference.titular import counts_years, elder_at, office_of, titular_at, trade_surname
from quotes.document import Stretch
from quotes.inflection import accusative, inflected
from quotes.lexicon import SERVANT, bare, conjoined, definite
from quotes.rules import first_answer
from quotes.spelling import frequency

MAX_NAME = 7
ENDS = 0
"""What a rule answers where the name ends before ``k``, instead of the number of words that it goes on by."""
LAST = -1
"""… where it ends with ``k``."""


@define(eq=False)
class Name(AtWord):
    """The name from word ``first``, of which ``k`` is asked about; it ends before ``last`` whatever stands there."""

    reader: Reader
    first: int
    last: int
    k: int
    particles: int = 0
    """Particles before ``k``."""

    @property
    def before(self) -> str:
        """The word before, folded."""
        return self.reader.doc.key(self.k - 1)

    @property
    def behind(self) -> str:
        """The word behind, folded."""
        return self.reader.doc.key(self.k + 1)

    @property
    def full(self) -> bool:
        """Whether the name has two words by then."""
        return self.k - self.first >= LEAST

    @property
    def closes(self) -> bool:
        """Whether nothing stands behind the word."""
        return self.k + 1 == self.last

    def has(self, words: str) -> bool:
        """Whether a list of the grammar has the word."""
        return self.reader.lexicon.has(words, self.key)


def name_from(reader: Reader, first: int, last: int) -> Stretch:
    """From a name's first word to where a title, a noun of the lists or a preposition ends it."""
    name = Name(reader, first, last, first + 1)
    while name.k < last and name.k - first - name.particles < MAX_NAME:
        name.particles += reader.lexicon.has("names.particles", name.before)
        step = first_answer(RULES, name)
        if step == ENDS:
            break
        if step == LAST:
            name.k += 1
            break
        name.k += 1 if step is None else step
    k = name.k
    while k - 1 > first and not reader.doc.words[k - 1].is_word:
        k -= 1
    return Stretch(first, k)


Rule = Callable[[Name], int | None]


def _at_preposition(n: Name) -> int | None:
    """«سامي كريم | على», «سامي كريم | لـ«المرفأ»»."""
    return ENDS if is_on(n.reader, n.k) or (n.key in ("ب", "ل") and n.behind != ".") else None


def _before_purpose(n: Name) -> int | None:
    """«تستعد سامية | لطرح ألبوم جديد», not «كاترين | لوفيل»."""
    deed = n.key[:1] == "ل" and n.reader.adposition(n.k) and inflected(n.key[1:]) >= OWNED
    return ENDS if deed and n.lexicon.listed_given(n.before) and not n.lexicon.given_name(n.key) else None


def _before_clause(n: Name) -> int | None:
    """A relative clause, a blessing, whom somebody spoke to."""
    clause = n.lexicon.relative(n.key) or n.doc.phrase_length("naming.eulogies", n.k)
    return ENDS if clause or addressed_at(n.reader, n.k) else None


def _before_many(n: Name) -> int | None:
    """«رياض الشامي | مسلحي الجبهة»."""
    return ENDS if many_annexed(n.reader, n.k) and n.full else None


def _before_number(n: Name) -> int | None:
    """«سعاد | أربعة أيتام»."""
    return ENDS if n.has("phrases.numerals") and n.reader.word_at(n.k + 1) and not definite(n.key) else None


def _behind_full_name(n: Name) -> int | None:
    """«سلمى العلي | خلف الباب», though others have that name; «| بجنيف», «قدم سامي العلي | شرحا»."""
    closed = n.full and definite(n.before)
    other = closed and (n.has("names.prepositions") or placed_by_name(n.reader, n.k) or accusative(n.key))
    return ENDS if other else None


def _before_sentence(n: Name) -> int | None:
    """«زينب | أشجار الزيتون»."""
    return ENDS if sentence_behind(n.reader, n.first, n.k) else None


def _at_bey(n: Name) -> int | None:
    """«مصطفى كريم | باشا»."""
    return 1 if n.has("naming.beys") else None


def _before_nickname(n: Name) -> int | None:
    """«محمود سعيد | الملقب بـ«أبو العبد»», «هاكان فيدار | القاهرة», not «سالم بن سامي السويد»."""
    state = n.particles == 0 and n.full and state_behind_name(n.reader, n.k)
    return ENDS if n.has("naming.nicknamed") or kin_at(n.doc, n.lexicon, n.k) or state else None


def _with_servant(n: Name) -> int | None:
    """«سامر العبد | الله», «| اللات»."""
    half = n.has(HALVES) or (definite(n.key) and not n.lexicon.person_noun(n.key))
    return 1 if bare(n.before) == SERVANT and half else None


def _in_two_words(n: Name) -> int | None:
    """«صلاح | دفع الله», «عبد الناصر | شيخ ديري», «محمد | الجار الله»."""
    inside = n.k + 1 < n.last
    two = n.lexicon.given_in_two(n.key, n.behind) and inside
    two = two or (inside and elder_at(n.reader, n.k))
    return 2 if two or (definite(n.key) and n.behind == "الله" and inside) else None


def _foreign_particle(n: Name) -> int | None:
    """«ماركو | لا باربيني»."""
    return 2 if foreign_particle(n.reader, n.k) else None


def _last_of_all(n: Name) -> int | None:
    """«معاوية الطريفي | بشارة», «محمد | باسم»."""
    bearer = n.closes and n.has("names.titular") and n.lexicon.listed_given(n.before)
    return LAST if bearer or (n.closes and n.full and n.has("names.nouns")) else None


def _before_predicate(n: Name) -> int | None:
    """A negation, an auxiliary, a pronoun, an indefinite object; «بن | فليس», however that is read."""
    other = n.lexicon.negator(n.key) or n.lexicon.auxiliary(n.key)
    other = other or n.lexicon.has("pronouns.independent", conjoined(n.key))
    other = other and not third_syllable(n.reader, n.k) and not n.lexicon.has("names.particles", n.before)
    return ENDS if other or indefinite_object(n.reader, n.first, n.k, n.last) else None


def _behind_particle(n: Name) -> int | None:
    """No name ends on a particle: «ستيفان دي | ميستورا»; «شينزو آبي | إلى جانب»: آبي folds like one."""
    if not (n.lexicon.has("names.particles", n.before) and n.doc.words[n.k].is_word):
        return None
    return ENDS if n.has("openers.prepositions") and not n.lexicon.given_name(n.key) else 1


def _at_sign(n: Name) -> int | None:
    """«رانية | . م», «هانز | - بيتر», «غوتييه | -دوران», whatever noun that is."""
    doc, key, inside = n.doc, n.key, n.k + 1 < n.last
    if doc.words[n.k].is_word:
        return None
    if key == "." and inside and len(n.behind) == 1 and n.behind.isalpha():
        return 2
    doubled = n.lexicon.given_name(n.before) and n.lexicon.given_name(n.behind)
    goes_on = key in ("-", ".") and inside and (doubled or not (key == "-" and apart(n.reader, n.k)))
    return 1 + hyphen_at(n.reader, n.k) if goes_on else ENDS


def _before_years(n: Name) -> int | None:
    """«أم ناصر | ذي الـ 60 خريفا»."""
    years = n.has("names.particles") and any(counts_years(n.reader, i) for i in (n.k + 1, n.k + 2))
    return ENDS if years else None


def _before_participle(n: Name) -> int | None:
    """«رامي | العائد من السفر», but «أعرب كريم الساعي عن»."""
    return ENDS if n.has("naming.governing") and n.behind == "من" else None


def _before_office(n: Name) -> int | None:
    """«آنا بوردلاك | أمينة الصندوق»."""
    office = n.full and not definite(n.key) and n.lexicon.office(n.key)
    annexed = office_of(n.reader, n.k)
    own = (n.lexicon.given_name(n.before) and not annexed) or titular_at(n.reader, n.k)
    return ENDS if office and not own else None


def _at_name(n: Name) -> int | None:
    """A particle, a given name, a surname that is a title or a trade as well: «سالم | الخطيب»."""
    named = n.has("names.particles") or n.lexicon.has("names.particles", bare(n.key)) or n.lexicon.given_name(n.key)
    named = named or surname_like(n.reader, n.first, n.k, n.last) or titular_at(n.reader, n.k)
    return 1 if named or trade_surname(n.reader, n.first, n.k) else None


def _before_title(n: Name) -> int | None:
    """«سامي آل نهيم | ولي عهد الساحل», «سلمى العلي | المديرة», «سامي | وزارة الصحة».

    Not «سامي | الدوري», for all that الدوري is a league, nor «سلمى | الكبير»: a title would be in the feminine.
    """
    if n.doc.phrase_length("titles.offices", n.k) > 1:
        return ENDS
    second = n.k == n.first + 1
    origin = second and definite(n.key) and n.key.endswith("ي") and n.lexicon.listed_given(n.doc.key(n.first))
    body = n.lexicon.body(n.key) and not origin
    hers = second and n.closes and definite(n.key) and not n.key.endswith("ة")
    hers = hers and n.lexicon.has("names.given_female", n.doc.key(n.first))
    return ENDS if not hers and (n.lexicon.office(n.key) or n.lexicon.any(("titles.kin",), n.key) or body) else None


def _before_place(n: Name) -> int | None:
    """«سالم آل حمود | بمحافظة المرفأ», «دفع محاميه حمدان الراوي | ببطلان التقرير»."""
    body = n.key[:1] in ("ب", "ل") and n.lexicon.body(n.key[1:])
    joined = n.full and n.key[:1] == "ب" and n.reader.adposition(n.k) and frequency(n.key[1:]) >= WRITTEN
    return ENDS if body or joined else None


def _past_surname(n: Name) -> int | None:
    """What stands behind a surname that nothing goes on from."""
    return ENDS if past_surname(n.reader, n.first, n.k) else None


def _before_verb(n: Name) -> int | None:
    """A verb, where the tagger does not mistake a name for one."""
    if not n.reader.verb(n.k):
        return None
    name = mistagged(n.reader, n.k, n.last) or middle(n.reader, n.k, n.last)
    return None if name or among(n.reader, n.first, n.k, n.last) else ENDS


def _at_joined_surname(n: Name) -> int | None:
    """«مراد | بالأكحل»."""
    reader, first, k, last = n.reader, n.first, n.k, n.last
    bal = joined_surname(reader, k, last) or foreign_bal(reader, first, k, last) or tribal(reader, first, k, last)
    return 1 if bal else None


def _before_object(n: Name) -> int | None:
    """«زار هاني زيدان | الموقع»."""
    if not n.full:
        return None
    thing = n.has("anaphors.foremost") or object_at(n.reader, n.k) or common_object(n.reader, n.first, n.k)
    return ENDS if thing else None


def _before_other_words(n: Name) -> int | None:
    """What is in no name: joined to an article, a word of the lists, a title behind the second."""
    joined = n.key.startswith(("لل", "وال", "بال")) or n.has("phrases.name_ends")
    return ENDS if joined or (n.lexicon.honorific(n.key) and n.k > n.first + 1) else None


RULES: tuple[Rule, ...] = (
    _at_preposition,
    _before_purpose,
    _before_clause,
    _before_many,
    _before_number,
    _behind_full_name,
    _before_sentence,
    _at_bey,
    _before_nickname,
    _with_servant,
    _in_two_words,
    _foreign_particle,
    _last_of_all,
    _before_predicate,
    _behind_particle,
    _at_sign,
    _before_years,
    _before_participle,
    _before_office,
    _at_name,
    _before_title,
    _before_place,
    _past_surname,
    _before_verb,
    _at_joined_surname,
    _before_object,
    _before_other_words,
)
