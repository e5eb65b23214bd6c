"""Strategies that write like Arabic news: sentences of every kind of attribution, paragraphs, articles; then disturbed.

Also ``shifted`` and ``said``, by which the records of a changed article are held against those of the article.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from quotes.folding import DROPPED
from quotes.jsonl import to_plain
from quotes.records import Quote

MEN = ["سامي الجرادي", "فؤاد البيطار", "مازن العجيلي", "كريم الصافي", "عادل المرزوقي"]
WOMEN = ["هند الصافي", "رباب الصفدي", "ليلى مراد", "سلمى الحداد"]
HIS = ["الوزير", "مدير المستشفى", "المتحدث باسم البلدية", "نقيب الصيادين", "رئيس اللجنة", "المحامي"]
HERS = ["الوزيرة", "مديرة المعرض", "المتحدثة باسم الوزارة", "عميدة الكلية", "الباحثة"]
HE = [*MEN, *(f"{title} {name}" for title, name in zip(HIS, MEN, strict=False)), "المصدر", "مسؤول محلي", "شاهد عيان"]
SHE = [
    *(f"{title} {name}" for title, name in zip(HERS, WOMEN, strict=False)),
    "وزارة الزراعة",
    "الشركة",
    "بلدية المرسى",
]
OUTLETS = ["وكالة أنباء الساحل", "صحيفة الميناء", "شبكة المدار", "قناة الأفق", "وكالة (س.ن.أ)"]
SAYS_HE = ["قال", "أكد", "أوضح", "أعلن", "ذكر", "أضاف", "نفى", "صرح", "كشف"]
SAYS_SHE = ["قالت", "أكدت", "أوضحت", "أعلنت", "ذكرت", "أضافت", "نفت", "صرحت", "كشفت"]
CLAUSES = [
    "الطريق سالكة أمام جميع السائقين", "المتحف سيفتح أبوابه غدا", "الأمطار أخرت العمل أسبوعين",
    "عدد المصابين بلغ 12 شخصا",
    "التكلفة لم تتجاوز الميزانية", "الجسر القديم لن يتحمل الشاحنات", "الدخول مجاني طوال الشهر", "نسبة الحضور بلغت 3.5%",
]  # fmt: skip
NOUNS = ["وقف القتال", "حماية المزارعين", "إصلاح الشبكة", "فتح المعبر قبل الشتاء"]
PLAIN = [
    "كان الطقس معتدلا طوال النهار", "ازدحمت الأسواق منذ الصباح الباكر", "ويمتد الطريق على طول الساحل",
    "وهطلت أمطار غزيرة ليلا", "وتوقفت حركة السير ساعتين", "ثم عاد الهدوء إلى الشوارع", "وأغلقت المحال أبوابها مبكرا",
]  # fmt: skip
WHEN = ["", " اليوم الأحد", " في مؤتمر صحفي", " أمس", " لقناة الأفق", " في بيان"]


def _filled(pattern: str, **slots: list[str]) -> st.SearchStrategy[str]:
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in slots.items()}).map(
        lambda values: pattern.format(**values)
    )


def _of_both(pattern: str, **slots: list[str]) -> st.SearchStrategy[str]:
    """The sentence of a man and of a woman."""
    he = {"who": HE, "says": SAYS_HE, "and": ["مضيفا", "مشيرا إلى", "مؤكدا"], "adds": ["أضاف"]}
    she = {"who": SHE, "says": SAYS_SHE, "and": ["مضيفة", "مشيرة إلى", "مؤكدة"], "adds": ["أضافت"]}
    used = [{name: values for name, values in each.items() if f"{{{name}}}" in pattern} for each in (he, she)]
    return st.one_of(*(_filled(pattern, **each, **slots) for each in used))


INDIRECT = st.one_of(
    _of_both("و{says} {who}{when} إن {c}", c=CLAUSES, when=WHEN),
    _of_both("{says} {who}{when} أن {c}، {and} أن {d}", c=CLAUSES, d=CLAUSES, when=WHEN),
    _of_both("و{adds} أن {c}", c=CLAUSES),
    _of_both("وشدد {who} على ضرورة {n}", n=NOUNS),
    _filled("ونقلت {o} عن {who} قوله إن {c}", o=OUTLETS, who=HE, c=CLAUSES),
    _filled("وذكرت {o} نقلا عن {who} أن {c}", o=OUTLETS, who=HE, c=CLAUSES),
    _filled("وبحسب {o}، فإن {c}", o=OUTLETS, c=CLAUSES),
    _filled("{c}، وفقا لـ{o}", c=CLAUSES, o=OUTLETS),
)
"""Sentences without marks that attribute something, without their full stop."""

MARKED = st.one_of(
    _of_both("و{says} {who}{when}: «{c}»", c=CLAUSES, when=WHEN),
    _of_both("«{c}»، {says} {who}{when}", c=CLAUSES, when=WHEN),
    _of_both("و{adds}: «{c}. {d}»", c=CLAUSES, d=CLAUSES),
    _of_both("{says} {who} إن {c} «{n}»", c=CLAUSES, n=NOUNS),
)
"""The same with guillemets, balanced and not nested."""

PLAIN_SENTENCES = st.sampled_from(PLAIN)
SENTENCES = st.one_of(INDIRECT, MARKED, PLAIN_SENTENCES)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(lambda said: ". ".join(said) + ".")
HEADLINES = st.one_of(_filled("{who}: {c}", who=[*HIS, *HERS], c=CLAUSES), st.sampled_from(PLAIN))


@st.composite
def paragraphs(draw: st.DrawFn, fewest: int = 1, most: int = 4, *, headline: bool = True) -> list[str]:
    """The paragraphs of an article, a headline before them or not."""
    body = draw(st.lists(PARAGRAPHS, min_size=fewest, max_size=most))
    return [draw(HEADLINES), *body] if headline and draw(st.booleans()) else body


articles = paragraphs().map("\n\n".join)
"""Well-written articles."""

SIGNS = [*"«»\"“”„‹›()'،,:.؟!…؛-—/*", "((", "))", "''", "\n", "\n\n", "\r\n", "\t", "\N{NO-BREAK SPACE}"]
INVISIBLE = [
    "\N{RIGHT-TO-LEFT MARK}", "\N{RIGHT-TO-LEFT EMBEDDING}", "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{ZERO WIDTH NON-JOINER}",
    "\N{ARABIC TATWEEL}", "\N{ARABIC FATHA}", "\N{ARABIC SHADDA}", "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{SOFT HYPHEN}",
]  # fmt: skip
ODD = [
    "\N{ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM}", "ﷲ", "ﷺ", "😀", "a", "\N{LINE SEPARATOR}", "\0", "\x85", "أ",
    "ة", "ى", "\ud800", "و", "ال", "ب", "إن", "قال", "الذي", "عن",
]  # fmt: skip


@st.composite
def disturbed(draw: st.DrawFn) -> str:
    """An article with signs, invisible characters and arbitrary ones put in, and stretches taken out."""
    text = draw(articles)
    what = st.sampled_from([*SIGNS, *INVISIBLE, *ODD]) | st.text(max_size=4)
    for share, put, out in draw(st.lists(st.tuples(st.floats(0, 1), what, st.integers(0, 6)), min_size=1, max_size=12)):
        at = int(share * len(text))
        text = text[:at] + put + text[at + out :]
    return text


VOWELS = [
    "\N{ARABIC FATHA}", "\N{ARABIC KASRA}", "\N{ARABIC DAMMA}", "\N{ARABIC SUKUN}", "\N{ARABIC KASRATAN}",
    "\N{ARABIC DAMMATAN}", "\N{ARABIC LETTER SUPERSCRIPT ALEF}", "\N{ARABIC TATWEEL}",
]  # fmt: skip
SPELT = {
    "أن ": "أنّ ", "إن ": "إنَّ ", "مضيفا": "مضيفاً", "مضيفة": "مُضيفةً", "مشيرا": "مشيراً", "مؤكدا": "مؤكِّداً", "نقلا": "نقلاً",
    "وفقا": "وفقاً", "غدا": "غداً", "ليلا": "ليلًا", "قال ": "قالَ ", "أكد": "أكَّد", "صرح": "صرَّح", "اللجنة": "اللَّجنة",
    "مدير ": "مديرُ ", "محلي": "محلّي", "ضرورة": "ضرورةِ", "طوال": "طَوال", "شخصا": "شخصاً", "معتدلا": "معتدلاً",
    "الطريق": "الطّريق", "نقيب": "نقـيب",
}  # fmt: skip
"""Tanwin of the accusative and shadda tell something (``ضمنياً`` is no subject): they stand where they belong."""


@st.composite
def vowelled(draw: st.DrawFn) -> tuple[str, str]:
    """An article, and the same with vowel signs and tatweel put in."""
    text = signed = draw(articles)
    for word in draw(st.lists(st.sampled_from(sorted(SPELT)), unique=True)):
        signed = signed.replace(word, SPELT[word])
    signs = draw(st.lists(st.sampled_from(VOWELS), max_size=5))
    if not signs:
        return text, signed
    every = draw(st.integers(1, 7))
    pieces = []
    letters = 0
    for char, following in zip(signed, signed[1:] + " ", strict=True):
        pieces.append(char)
        letters += char.isalpha()
        if char.isalpha() and letters % every == 0:
            sign = signs[letters // every % len(signs)]
            # Tatweel stretches a joint between letters.
            pieces.append("" if sign == "\N{ARABIC TATWEEL}" and not following.isalpha() else sign)
    return text, "".join(pieces)


def moved(plain: Any, place: Callable[[int], int]) -> Any:
    """A record as plain data, lists for tuples, with every offset moved by ``place``."""
    if isinstance(plain, dict):
        return {
            key: [[place(a), place(b)] for a, b in value]
            if key == "mentions"
            else place(value)
            if key in ("start", "end") and value is not None
            else moved(value, place)
            for key, value in plain.items()
        }
    return [moved(each, place) for each in plain] if isinstance(plain, list | tuple) else plain


def shifted(quotes: list[Quote], at: int, by: int) -> list[dict[str, Any]]:
    """Records as plain data, everything from ``at`` on ``by`` code points further down.

    Without the confidence where the speaker was dropped (it counts how far back the subject was taken from) and where
    a headline's colon is the cue (it looks at what stands behind the content, be it the next paragraph).
    """
    plain = [moved(to_plain(quote), lambda offset: offset + by * (offset >= at)) for quote in quotes]
    for record in plain:
        if record["speaker"] is None or record["speaker"]["implicit"] or record["cue"]["kind"] == "colon":
            del record["confidence"]
    return plain


def bare(text: str | None) -> str | None:
    """Without vowel signs, tatweel and format controls."""
    return None if text is None else DROPPED.sub("", text)


def said(quote: Quote) -> dict[str, Any]:
    """What a record says, without offsets and without vowel signs: two records of one relation are equal."""

    def stripped(plain: Any) -> Any:
        if isinstance(plain, dict):
            return {key: stripped(value) for key, value in plain.items() if key not in ("start", "end", "mentions")}
        if isinstance(plain, list | tuple):
            return [stripped(each) for each in plain]
        return bare(plain) if isinstance(plain, str) else plain

    plain = to_plain(quote)
    entity = quote.speaker.entity if quote.speaker else None
    return {**stripped(plain), "mentions": len(entity.mentions) if entity else 0}
