"""The parser as a spaCy pipeline, and a user's spaCy pipeline as the parser."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from quotes.errors import ParserError
from quotes.parsing import load_parser, make_language

TEXT = "عنوان\nوقال سعيد  للسلطة: نعم. ثم سكت"


@Language.component("flat_tree")
def flat_tree(doc: Doc) -> Doc:
    """Hangs every token on the first."""
    for token in doc:
        token.head, token.dep_ = doc[0], "dep" if token.i else "ROOT"
    return doc


def shout(text: str) -> Doc:
    """A tokenizer that loses the text."""
    return Doc(Vocab(), words=[word + "!" for word in text.split()])


@pytest.fixture(scope="module")
def user_pipeline() -> Language:
    nlp = spacy.blank("ar")
    nlp.add_pipe("flat_tree")
    return nlp


def annotations(doc: Doc) -> list[tuple[object, ...]]:
    return [(t.idx, t.text, t.norm_, t.lemma_, t.pos_, t.tag_, str(t.morph), t.head.i, t.dep_) for t in doc]


def test_the_language_gives_the_parsers_doc() -> None:
    parser = load_parser()
    assert annotations(make_language(parser)(TEXT)) == annotations(parser.parse(TEXT))


def test_the_language_works_in_two_processes() -> None:
    nlp = make_language()
    docs = list(nlp.pipe([TEXT, "", "قال نعم"], n_process=2))
    assert [doc.text for doc in docs] == [TEXT, "", "قال نعم"]
    assert annotations(docs[0]) == annotations(nlp(TEXT))


def test_the_language_can_be_pickled_and_saved(tmp_path: Path) -> None:
    nlp = make_language()
    assert annotations(pickle.loads(pickle.dumps(nlp))(TEXT)) == annotations(nlp(TEXT))
    nlp.to_disk(tmp_path)
    assert annotations(spacy.load(tmp_path)(TEXT)) == annotations(nlp(TEXT))


def test_a_users_pipeline_parses(user_pipeline: Language) -> None:
    parser = load_parser(user_pipeline)
    assert parser.name == "ar_pipeline"
    assert parser.card is None
    assert parser.parse(TEXT).text == TEXT
    assert [doc.text for doc in parser.parse_sentences(["قال نعم", "لا"])] == ["قال نعم", "لا"]
    assert make_language(parser) is user_pipeline


def test_a_users_pipeline_takes_sentence_spans(user_pipeline: Language) -> None:
    parser = load_parser(user_pipeline)
    doc = parser.parse(TEXT, [(6, 29)])
    assert doc.text == TEXT
    assert [sentence.text.strip() for sentence in doc.sents] == ["عنوان", "وقال سعيد  للسلطة: نعم.", "ثم سكت"]
    assert parser.parse("", []).text == ""


def test_a_pipeline_without_dependencies_is_refused() -> None:
    parser = load_parser(spacy.blank("ar"))
    with pytest.raises(ParserError, match=r"no dependency relations.*packaged parser"):
        parser.parse("قال نعم")
    with pytest.raises(ParserError, match="no dependency relations"):
        parser.parse_sentences(["قال نعم"])


def test_a_pipeline_that_changes_the_text_is_refused() -> None:
    nlp = spacy.blank("ar")
    nlp.tokenizer = shout
    nlp.add_pipe("flat_tree")
    with pytest.raises(ParserError, match="changes the text"):
        load_parser(nlp).parse("قال نعم")


def test_only_names_paths_and_languages_are_parsers() -> None:
    with pytest.raises(ParserError, match="not int"):
        load_parser(3)  # type: ignore[arg-type]
