"""Parses written by hand become the Docs the parser would give."""

from __future__ import annotations

import pytest

from quotes.errors import ParserError
from quotes.parsing import docs_from_conllu

TWO_SENTENCES = """\
# text = وقال سعيدٌ  للسلطة: نعم
1-2  وقال    _     _      _  _           _  _          _  _
1    و       و     CCONJ  _  _           2  cc         _  _
2    قال     قال   VERB   _  Aspect=Perf 0  root       _  _
3    سعيدٌ    سعيد  X      _  _           2  nsubj      _  _
4-5  للسلطة  _     _      _  _           _  _          _  _
4    ل       ل     ADP    _  _           5  case       _  _
5    السلطة  سلطة  NOUN   _  _           2  obl        _  _
6    :       :     PUNCT  _  _           7  punct      _  _
7    نعم     نعم   X      _  _           2  parataxis  _  _

1\tلا\tلا\tPART\t_\t_\t0\troot\t_\tSpaceAfter=No
1.1\tشيء\t_\t_\t_\t_\t_\t_\t_\t_
2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_
"""


def test_multiword_tokens_are_cut_in_their_surface() -> None:
    doc, other = docs_from_conllu(TWO_SENTENCES)
    assert doc.text == "وقال سعيدٌ  للسلطة: نعم"
    words = [token for token in doc if token.pos_ != "SPACE"]
    assert [token.text for token in words] == ["و", "قال", "سعيدٌ", "ل", "لسلطة", ":", "نعم"]
    assert [token.norm_ for token in words] == ["و", "قال", "سعيد", "ل", "السلطة", ":", "نعم"]
    assert [token.head.text for token in words] == ["قال", "قال", "قال", "لسلطة", "قال", "نعم", "قال"]
    assert [token.dep_ for token in words] == ["cc", "ROOT", "nsubj", "case", "obl", "punct", "parataxis"]
    assert words[1].morph.get("Aspect") == ["Perf"]
    assert other.text == "لا."


@pytest.mark.parametrize(
    ("conllu", "message"),
    [
        ("1 قال قال VERB", "4 columns"),
        ("# text = نعم\n1 قال قال VERB _ _ 0 root", "not found in the text"),
        ("1-2 و _ _ _ _ _ _\n1 و و CCONJ _ _ 2 cc\n2 قال قال VERB _ _ 0 root", "fewer characters than words"),
        ("1 قال قال VERB _ _ 9 root", "head 9"),
        ("x قال قال VERB _ _ 0 root", "no number"),
    ],
)
def test_a_malformed_sentence_is_named(conllu: str, message: str) -> None:
    with pytest.raises(ParserError, match=message):
        docs_from_conllu(conllu)
