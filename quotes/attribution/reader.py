"""What the attribution steps share about one sentence: the document, the grammar's word questions, the parse."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, TypeVar

import regex
from attrs import field, frozen

from quotes.attribution.tree import Tree
from quotes.cues.candidates import Candidate
from quotes.cues.rivals import names_father, paper
from quotes.document import Document, Stretch
from quotes.inflection import conjugated, foreign_word, joined_son, name_shaped
from quotes.lexicon import KIN, POSSESSIVES, STATES, Lexicon, bare, conjoined, definite, without_conjunction
from quotes.spelling import frequency

if TYPE_CHECKING:
    from quotes.parsing.nodes import Syntactic

# إرشاد، إعلان, with the hamza of their writing; «إختار» and «إعتاد» are verbs whose hamza is a slip
FOURTH = regex.compile("إ.[^ت]ا[^ن]")
LONGEST_MET = 6  # letters of «التقيا»
MAX_TITLE = 3  # words of «رئيس الاتحاد الدولي»
SEEN = 5  # times that the press writes a foreign name in و
OURS = "نا"
NO_VERBS = ("names.particles", "outlets.tails", "titles.staff", "titles.governing", "naming.beys")
BLESSING = 5  # words of the longest blessing: «صلى الله عليه وآله وسلم»


@frozen
class Reader:
    """Both witnesses at hand: surface words with the lexicon, and the tree (None without a parser)."""

    doc: Document
    lexicon: Lexicon
    tree: Tree | None
    sentence: Stretch
    answers: dict[Hashable, Any] = field(factory=dict, init=False, eq=False, repr=False)
    """What ``remembered`` questions were answered, by question and arguments."""

    def verb(self, i: int) -> bool:
        """Whether word ``i`` is a finite verb: the tagger's word, or the cue inventory's where there is no parse.

        Given names that are also verb forms (``يزيد``, ``أحمد``) stay names. Nothing stands behind the last word.
        """
        pos = self.pos(i)
        if pos:
            if pos != "VERB" and not (pos == "X" and we_met(self.doc.key(i))):
                return False
        elif not (found := self.doc.analyses(i)) or not any(
            a.form.kind == "verb" and not a.form.verb.strict for a in found
        ):
            return False
        word = self.doc.words[i]
        # «ألقى الشيخ كلمة» folds to what looks like an article, and «التقى» is spelt like one
        article = definite(word.key) and word.letters[:1] != "أ" and not (pos and met(word.key))
        if not word.is_word or article or (self.lexicon.given_name(word.key) and not self._rules(i)):
            return False
        if FOURTH.fullmatch(without_conjunction(word.letters)):
            return False  # «توجيه وإرشاد الطالبات»: a hamza below is on no finite verb
        if pos and word.key[:1] == "و" and foreign_word(word) and frequency(word.key) >= SEEN:
            return False  # «ويلسون», which the press has with its و alone
        if self.lexicon.any(NO_VERBS, word.key) or self.blessing(i):
            return False  # «للجزيرة نت»
        if i > self.sentence.first and self.doc.phrase_length("titles.positions", i):
            return False  # «سالم العمري، | قلب دفاع المنتخب»
        if self.lexicon.has("naming.kunyas", self.doc.key(i - 1)):
            return False  # «أيت | يدير», «أبو | زار»
        if definite(self.doc.key(i - 1)) and self.fathered(i) and not conjugated(word):
            return False  # «السيد العربي | بنجلون»
        # a name behind its title, before بن or behind it: «اللواء سفر بن أحمد», «المهندس قدح», «سالم بن طالب»
        before, after = self.doc.key(i - 1), self.doc.key(i + 1)
        titled = definite(before) and self.lexicon.honorific(before) and not conjugated(word)  # «الوزير | زار المدينة»
        # «اكتفى | بن جلون بالقول», where the tagger and the press's other forms of the word have a verb
        father = self.lexicon.has("naming.patronymics", after)
        spoken = pos and conjugated(word) and names_father(self.doc, i + 2)
        fathered = father and not (spoken and not self.lexicon.has("names.nouns", word.key))  # «أشرف | بن يوسف»
        return not (titled or names_father(self.doc, i) or fathered or self._bears(i))

    def _bears(self, i: int) -> bool:
        """A name that the language has not, and one behind it, at a title's end: «المدير التنفيذي | ميكيل كروس»."""
        title = range(max(self.sentence.first, i - MAX_TITLE), i)
        before, behind = self.doc.key(i - 1), self.doc.key(i + 1)
        if not definite(before) or self.pos(i + 1) not in ("X", "PROPN") or definite(behind):
            return False
        titled = any(self.lexicon.office(self.lexicon.unowned(self.doc.key(k))) for k in title)
        if not titled or self.doc.analyses(i):
            return False
        # no two verbs follow one another: «| يوريس كروس أقر»
        told = any(a.form.kind == "verb" and not a.proclitic for a in self.doc.analyses(i + 2))
        return name_shaped(self.doc.words[i]) or (told and not frequency(self.doc.key(i)))

    def _rules(self, i: int) -> bool:
        """Whether a feminine verb that is a man's name too has a feminine behind it: «حكمت المحكمة», «رفعت الممثلة».

        Or begins its sentence before a name in marks: «ورفعت «الفنار كابيتال» توصيتها».
        """
        key, behind = self.doc.key(i), bare(self.doc.key(i + 1))
        hers = behind.endswith("ة") and (self.lexicon.body(behind) or self.lexicon.office(behind))
        hers = hers or (i == self.sentence.first and self.doc.opens(i + 1) is not None)
        return self.pos(i) == "VERB" and key.endswith("ت") and hers

    def blessing(self, i: int) -> bool:
        """Whether word ``i`` stands in words of blessing, which are no clause: «رسول الله صلى الله عليه وسلم»."""
        return i in self.doc.blessing_words

    def conjunction(self, i: int) -> int:
        """Letters of a conjunction joined to the noun at word ``i``: 1 of «ووزارة الداخلية», 0 of «وزارة», «وليد»."""
        key, lexicon = self.doc.key(i), self.lexicon
        if key[:1] == "و" and lexicon.has("phrases.shares", key[1:]):
            return 1  # «وكل المؤشرات تقول»
        if key[1:2] == "ا" and self.doc.words[i].letters[1:2] != "ا" and lexicon.has("anaphors.one_of", key[1:]):
            return 1  # «وأحد الوزراء يرى أن», not «واحد»
        if key[:1] not in ("و", "ف") or len(key) < 4 or self.doc.known_surname(key):
            return 0
        if lexicon.given_name(key) or lexicon.has("names.particles", key):
            # «وسامي العلي قال إن», where no list has «وسامي» as it has «وليد»
            apart = not lexicon.listed_given(key) and lexicon.listed_given(key[1:])
            apart = apart and not lexicon.preposition(key[1:])  # «وعلى مقربة منه»
            return int(apart and (self.tree is None or [token.pos_ for token in self.tokens(i)][:1] == ["CCONJ"]))
        if lexicon.relative(key) or lexicon.time(key) or lexicon.adjunct_head(key):
            return 0
        names = ("titles.offices", "titles.honorifics", *KIN, "groups.heads", "groups.bodies", "outlets.heads")
        if any(lexicon.has(name, noun) for name in names for noun in (key, lexicon.unowned(key))):
            return 0  # «إن | والدهم أوصى», where الدهم looks like a noun with the article
        if definite(key[1:]) or any(self.doc.known_surname(name) for name in (key[1:], "ال" + key[1:])):
            return 1  # «.. وبرغش يعترف» of «صالح البرغش»
        if any(lexicon.has(name, key[1:]) for name in STATES) and not any(lexicon.has(name, key) for name in STATES):
            return 1  # «.. وموسكو تنفي», not «واشنطن»
        if lexicon.has("titles.offices", key[1:]):
            return 1  # «.. وناجون: خرجنا من بين الأنقاض», whatever the parser makes of it
        tokens = self.tokens(i)
        if tokens:
            return int(len(tokens) > 1 and tokens[0].pos_ == "CCONJ" and tokens[1].pos_ in ("NOUN", "ADJ"))
        return int(any(lexicon.has(name, key[1:]) for name in names))

    def owned(self, i: int) -> bool:
        """Whether the parse has a noun and a pronoun joined to it at word ``i``: «موقفه»."""
        return self.doc.key(i).endswith(POSSESSIVES) and len(self.tokens(i)) > 1

    def refuse(self, c: Candidate, reason: str, by: int | None = None) -> Literal[False]:
        """Say no to a candidate, and why (``quotes.trace``)."""
        return self.doc.refuse(c.word, c.entry, reason, by)

    def pos(self, i: int) -> str:
        """UPOS of word ``i``; empty without a parse and behind the last word, as ``Document.key`` is there."""
        return self.tree.pos(self.doc.words[i]) if self.tree is not None and i < len(self.doc.words) else ""

    def tokens(self, i: int) -> list[Syntactic]:
        """The syntactic words inside word ``i``, clitics first; none without a parse and behind the last word."""
        if self.tree is None or i >= len(self.doc.words):
            return []
        found = list(self.tree.tokens_of(self.doc.words[i]))
        if len(found) < 2:
            return found
        # «بوفهد», of which the parse makes ب and «وفهد», «بنجلون»; not «بسمر», «وكريم»
        one = self.lexicon.kunya(self.doc.key(i)) or self.fathered(i)
        return found[-1:] if one else found

    def fathered(self, i: int) -> bool:
        """A surname that names the father in one word: «بوحمد», «بنجلون»."""
        key = self.doc.key(i)
        return joined_son(key) or self.lexicon.son_in_one(key)

    def feminine(self, i: int) -> bool:
        """Whether the parse has a feminine at word ``i``."""
        token = self.tree.main(self.doc.words[i]) if self.tree is not None else None
        return token is not None and token.morph.get("Gender", []) == ["Fem"]

    def word_at(self, i: int) -> bool:
        """Whether the sentence has a word, and no sign, at ``i``."""
        return i < self.sentence.last and self.doc.words[i].is_word

    def adposition(self, i: int) -> bool:
        """Whether the first letter of word ``i`` is a preposition."""
        tokens = self.tokens(i)
        return len(tokens) > 1 and tokens[0].pos_ == "ADP"

    def past(self, i: int) -> bool:
        """Whether the parse has a verb in the past at word ``i``."""
        token = self.tree.main(self.doc.words[i]) if self.tree is not None and i < len(self.doc.words) else None
        return token is not None and token.pos_ == "VERB" and token.morph.get("Aspect", []) == ["Perf"]

    def gender(self, i: int) -> str:
        """The gender that the parse has for word ``i``: "Masc", "Fem", or "" where it has none."""
        token = self.tree.main(self.doc.words[i]) if self.tree is not None and i < len(self.doc.words) else None
        return next(iter(token.morph.get("Gender", [])), "") if token is not None else ""

    def helping(self, i: int) -> bool:
        """Whether word ``i`` stands between a subject and its verb: «قد», «كان», «لم»; so does ما of «ما وصفه»."""
        key = self.doc.key(i)
        return self.lexicon.negator(key) or self.lexicon.auxiliary(conjoined(key))

    def participle_cue(self, i: int) -> bool:
        """Whether word ``i`` is an adverbial participle of saying (قائلا، مضيفة), no paper («في مذكرة بحثية»)."""
        if paper(self.doc, i):
            return False
        return self.doc.key(i)[-1:] in ("ا", "ة", "ن") and any(
            a.form.kind == "participle" and a.form.verb.category in ("statement", "denial") and not a.form.nominative
            for a in self.doc.analyses(i)
        )


def we_met(key: str) -> bool:
    """Whether a word is «we» of such a verb, whatever it is tagged as: «التقينا»."""
    return met(key) and key.endswith(OURS) and frequency(key.removesuffix(OURS)) >= SEEN


def met(key: str) -> bool:
    """Whether a word may be a form of «التقى», «التزم», whose first letters are no article."""
    return key.startswith("الت") and (len(key) <= LONGEST_MET or key.endswith(OURS))


P = ParamSpec("P")
T = TypeVar("T")


def remembered(question: Callable[Concatenate[Reader, P], T]) -> Callable[Concatenate[Reader, P], T]:
    """A question about a sentence that several rules ask: looked into once, then answered from ``Reader.answers``.

    Its arguments are hashable, and nothing but they and the reader decide the answer.
    """

    def asked(reader: Reader, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (question, args, *kwargs.items()) if kwargs else (question, args)
        answers: dict[Hashable, T] = reader.answers
        if key not in answers:
            answers[key] = question(reader, *args, **kwargs)
        return answers[key]

    return update_wrapper(asked, question)
