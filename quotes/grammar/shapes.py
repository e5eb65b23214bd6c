"""The records of the grammar: what an entry of ``verbs.toml`` or ``prepositions.toml`` says once checked."""

from __future__ import annotations

from typing import Literal, get_args

from attrs import frozen

Category = Literal["statement", "denial", "request", "belief", "question", "knowledge", "relay"]
Paradigm = Literal[
    "sound",
    "assimilated",
    "doubled",
    "hollow-w",
    "hollow-y",
    "hollow-hamza",
    "defective-w",
    "defective-y",
    "hamza-final",
]
Role = Literal["source", "clause", "tag", "relay", "noun"]
Kind = Literal["verb", "participle", "masdar"]
Tense = Literal["past", "present", "passive"]
Gender = Literal["m", "f"]
Number = Literal["s", "d", "p"]
Pronoun = Literal["none", "optional", "only"]
Place = Literal["anywhere", "quotation"]

CATEGORIES: tuple[str, ...] = get_args(Category)
PARADIGMS: tuple[str, ...] = get_args(Paradigm)
ROLES: tuple[str, ...] = get_args(Role)
PRONOUN_USES: tuple[str, ...] = get_args(Pronoun)
PLACES: tuple[str, ...] = get_args(Place)
FRAMES: tuple[str, ...] = (
    "clause",
    *(f"clause:{preposition}" for preposition in ("ب", "إلى", "على", "عن", "من", "في")),
    "question",
    "quotation",
    "colon",
    "nominal",
    *(f"nominal:{preposition}" for preposition in ("ب", "على", "إلى", "عن", "من", "في")),
    "relay",
    *(f"relay:{preposition}" for preposition in ("إلى", "لدى", "من")),
    "source:في",
    "bare",
)
"""How a cue may introduce content: ``clause`` a bare إن or أن, ``clause:ب`` بأن, ``question`` ما إذا or هل,
``quotation`` and ``colon`` the mark itself, ``nominal`` a direct object, ``nominal:على`` a preposition and noun phrase,
``relay`` A عن B (نقلت الوكالة عن مسؤول), ``relay:إلى`` A إلى B (نسبت الوكالة إلى مسؤول), ``relay:من``,
``relay:لدى`` A من B (علمت الوكالة من مسؤول), ``source:في`` the source stands after في (جاء في البيان أن), ``bare`` a
clause that nothing opens (وقال فلان ارتفعت الأسعار)."""


@frozen
class Verb:
    """One entry of ``verbs.toml``: a verb of saying with everything derived from it.

    ``strict`` forms are ambiguous (بين، عبر، ذكر) and need a frame right by them; ``object`` verbs take an addressee or
    an object before their content (أخبره أن، وصفه بأنه). What ``act`` verbs take is done (رفض
    الدعوة): only words in marks or behind a colon are said. ``asserts``: the verb says a clause that states something
    (قرر أنه حضر), none in the subjunctive (قرر أن يحضر). ``passive`` lists passives spelled unlike the active (قيل),
    ``extra_forms`` pairs of slot and spelling (``("past.3ms", "تسائل")``), ``nouns`` further nouns (أقوال),
    ``drop`` spellings that mean something else (طالبا), ``suffixed`` those of them that are the verb again with an
    object pronoun (يبلغه), ``aside`` those that are its participle again behind a comma («، معلنة أن»), ``yields_to``
    the verbs that are read instead where both fit: unvowelled ذكّر is spelt ذكر.
    """

    id: str
    lemma: str
    present: str
    paradigm: Paradigm
    category: Category
    frames: tuple[str, ...]
    strict: bool
    object: bool
    participle: str | None
    masdar: str | None
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    comment: str
    passive: tuple[str, ...] = ()
    extra_forms: tuple[tuple[str, str], ...] = ()
    nouns: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    suffixed: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    act: bool = False
    asserts: bool = False
    yields_to: tuple[str, ...] = ()


@frozen
class CueForm:
    """One inflected form, ``surface``; ``key`` is that folded, without proclitics and object pronouns.

    A spelling with several readings within one verb is filed once, under the reading usual in news: أكدت is "she",
    not "I". ``enclitic`` is the pronoun of a verbal noun (قوله: ه). ``jussive`` forms stand only after لم or ل (يقل);
    ``nominative`` participles only after a subject (وهو مشير), not as an adverbial (مشيرا); ``suffixed`` forms only
    with an object pronoun (يبلغه), those ``aside`` only behind a comma («، معلنة أن»).
    """

    key: str
    surface: str
    verb: Verb
    kind: Kind
    person: int | None = None
    gender: Gender | None = None
    number: Number | None = None
    tense: Tense | None = None
    enclitic: str | None = None
    jussive: bool = False
    nominative: bool = False
    suffixed: bool = False
    aside: bool = False


@frozen
class Analysis:
    """A form found in a word: ``proclitic`` letters cut in front, object pronoun ``enclitic`` behind (both folded)."""

    form: CueForm
    proclitic: str = ""
    enclitic: str = ""


@frozen
class Phrase:
    """A source phrase of one word or more, as folded keys. ``joined`` is a proclitic that opens the next word:
    وفقا لـ is ``words=("وفقا",)`` with ``joined="ل"`` and takes two words of the text (وفقا للوزارة).

    ``source`` takes a noun phrase (بحسب الوزارة), ``clause`` a verb of saying (بحسب ما قالت), ``tag`` stands alone
    (على حد قوله), ``relay`` names an intermediary's source (نقلا عن), ``noun`` presents words as said (في بيان).
    """

    id: str
    words: tuple[str, ...]
    joined: str | None
    role: Role
    lemma: str
    accept: tuple[str, ...]
    reject: tuple[str, ...]
    pronoun: str = ""  # the one written to its last word: ه of «على حد قوله»
    behind: Place = "anywhere"  # «"…"، هذا رأي الخبير» stands behind marks alone
