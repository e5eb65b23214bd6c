"""One paradigm each: the unvowelled forms a verb of saying takes in the news."""

from __future__ import annotations

import pytest
from attrs import evolve

from quotes.folding import fold
from quotes.grammar import Verb, load_grammar
from quotes.grammar.conjugation import conjugate, passives
from quotes.grammar.derivation import nouns, participles
from quotes.grammar.forms import forms_of
from quotes.grammar.shapes import Paradigm

VERBS = {verb.id: verb for verb in load_grammar().verbs}

PARADIGMS: list[tuple[Paradigm, str, str, str, str]] = [
    (
        "sound",
        "أكد",
        "يؤكد",
        "أكد أكدت أكدوا أكدا أكدتا أكدن أكدنا يؤكد تؤكد يؤكدون يؤكدان يؤكدن أؤكد نؤكد يؤكدوا",
        "أكددت يؤكو",
    ),
    ("assimilated", "وصف", "يصف", "وصف وصفت وصفوا يصف تصف يصفون أصف", "يوصف"),
    (
        "hollow-w",
        "قال",
        "يقول",
        "قال قالت قالوا قالا قالتا قلن قلت قلنا يقول تقول يقولون يقلن يقل أقول نقول",
        "قلوا أقل",
    ),
    ("hollow-y", "أفاد", "يفيد", "أفاد أفادت أفادوا أفدت أفدنا يفيد تفيد يفيدون يفدن يفد", "أفادنا"),
    (
        "defective-y",
        "نفى",
        "ينفي",
        "نفى نفت نفوا نفيا نفتا نفيت نفينا ينفي تنفي ينفون ينفيان ينف",
        "نفيت_ نفيوا ينفيون",
    ),
    ("defective-y", "رأى", "يرى", "رأى رأت رأوا رأيت يرى ترى يرون يريان أرى نرى", "يريون"),
    ("defective-w", "دعا", "يدعو", "دعا دعت دعوا دعوت دعونا يدعو تدعو يدعون يدعوان يدع", "دعات يدعوون"),
    ("doubled", "رد", "يرد", "رد ردت ردوا ردا ردتا رددت رددنا يرد ترد يردون يرددن", "ردنا"),
    ("hamza-final", "تنبأ", "يتنبأ", "تنبأ تنبأت تنبأوا تنبؤوا يتنبأ يتنبأون يتنبؤون يتنبآن", "تنبأان"),
]


@pytest.mark.parametrize(("paradigm", "lemma", "present", "expected", "excluded"), PARADIGMS)
def test_paradigm(paradigm: Paradigm, lemma: str, present: str, expected: str, excluded: str) -> None:
    surfaces = {form.surface for form in conjugate(lemma, present, paradigm)}
    assert set(expected.split()) <= surfaces
    assert not set(excluded.split()) & surfaces


def test_final_noon_is_written_once() -> None:
    """أعلن + نا is أعلنا, one letter with shadda."""
    surfaces = {form.surface for form in conjugate("أعلن", "يعلن", "sound")}
    assert "أعلنا" in surfaces
    assert "أعلننا" not in surfaces


def test_first_person_of_a_hamza() -> None:
    """أ + أمل is آمل."""
    assert "آمل" in {form.surface for form in conjugate("أمل", "يأمل", "sound")}


def test_passives_have_feminines() -> None:
    assert [form.surface for form in passives(("قيل", "يقال"))] == ["قيل", "قيلت", "يقال", "تقال"]


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("مشير", "مشيرا مشيرة مشيرين مشيرات مشيرتين مشير مشيرون"),
        ("نافي", "نافيا نافية نافين نافيات ناف نافون"),
    ],
)
def test_participles(citation: str, expected: str) -> None:
    forms = {form.surface: form for form in participles(citation)}
    assert set(expected.split()) <= set(forms)
    assert not forms[f"{citation}ا"].nominative


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        ("قول", "قول القول قوله قولها قولهم قولهما قولهن"),
        ("إشارة", "إشارته إشارتها"),
        ("ادعاء", "ادعاءه ادعائه ادعاؤهم"),
    ],
)
def test_verbal_nouns_take_pronouns(citation: str, expected: str) -> None:
    assert set(expected.split()) <= {form.surface for form in nouns(citation)}


def test_forms_are_filed_by_folded_key_and_likeliest_reading() -> None:
    """أكدت is filed as "she affirmed"; أفيد as "it was reported", not as "I report"."""
    akkadat = [form for form in forms_of(VERBS["akkada"]) if form.key == fold("أكدت")]
    assert [(form.person, form.gender, form.number) for form in akkadat] == [(3, "f", "s")]
    ufida = [form for form in forms_of(VERBS["afada"]) if form.key == fold("أفيد")]
    assert [form.tense for form in ufida] == ["passive"]


def test_extra_and_dropped_forms(talked: Verb) -> None:
    keys = {form.key: form for form in forms_of(talked)}
    assert keys["قالو"].number == "p"
    assert "قال" not in keys


@pytest.fixture
def talked() -> Verb:
    return evolve(VERBS["qala"], extra_forms=(("past.3mp", "قالو"),), drop=("قال",))
