"""The spaCy pipe keeps spaCy's manners; a stand-in takes the extractor's place."""

from __future__ import annotations

import pickle
import sys
from types import ModuleType

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import quotes.component
from quotes.records import Cue, Quote, Span

TEXT = "قال الوزير إنه سيسافر غدا."


class StandIn:
    """Finds the clause after the third word."""

    def __init__(self, parser: object = "packaged", grammars: object = ()) -> None:
        self.grammars = grammars

    def extract_doc(self, doc: Doc, *, doc_id: str = "") -> list[Quote]:
        start = doc.text.find("نه")  # inside the token إنه
        if start < 0:
            return []
        text = doc.text[start:-1]
        return [
            Quote(
                doc_id,
                f"{doc_id}#1",
                "indirect",
                "clause",
                text,
                (Span(start, start + len(text), text),),
                Cue(0, 3, "قال", "قال", "verb"),
                None,
                (),
                None,
                (),
                False,
                None,
                "stand-in",
                0.5,
            )
        ]


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> Language:
    """A blank Arabic pipeline with the pipe in it."""
    module = ModuleType("quotes.extractor")
    module.Extractor = StandIn  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quotes.extractor", module)
    pipeline = spacy.blank("ar")
    pipeline.add_pipe("arabic_quotes")
    return pipeline


def test_records_and_spans_are_set(nlp: Language) -> None:
    """``doc._.quotes`` holds the records, ``doc.spans`` their contents on whole tokens; the text is the same."""
    doc = nlp(TEXT)
    [quote] = doc._.quotes
    assert doc.text == TEXT
    assert quote.text == "نه سيسافر غدا" and isinstance(quote, Quote)
    [span] = doc.spans["quotes"]
    assert (span.text, span.label_, span.id_) == ("إنه سيسافر غدا", "indirect", "#1")


@pytest.mark.parametrize("text", ["", " ", "نص بلا قول"])
def test_a_document_without_quotes_has_none(nlp: Language, text: str) -> None:
    """No record, no span, no error."""
    doc = nlp(text)
    assert doc._.quotes == [] and len(doc.spans["quotes"]) == 0


def test_records_survive_serialisation(nlp: Language) -> None:
    """Bytes, pickle and DocBin carry records and spans."""
    doc = nlp(TEXT)
    [stored] = DocBin(store_user_data=True, docs=[doc]).get_docs(nlp.vocab)
    for copy in (Doc(nlp.vocab).from_bytes(doc.to_bytes()), pickle.loads(pickle.dumps(doc)), stored):
        assert copy._.quotes == doc._.quotes
        assert [span.text for span in copy.spans["quotes"]] == [span.text for span in doc.spans["quotes"]]


def test_processes_give_what_one_process_gives(nlp: Language) -> None:
    """``n_process`` carries the records back, in order."""
    texts = [TEXT, "", TEXT[4:], "نص"] * 3
    alone = [doc._.quotes for doc in nlp.pipe(texts)]
    assert [doc._.quotes for doc in nlp.pipe(texts, n_process=2, batch_size=2)] == alone


def test_settings_are_kept_in_the_config(nlp: Language, tmp_path: object) -> None:
    """A pipeline written to disk comes back with them; the extension may be set again."""
    nlp.replace_pipe("arabic_quotes", "arabic_quotes", config={"spans_key": "sc", "grammars": ["more"]})
    nlp.to_disk(f"{tmp_path}/nlp")
    again = spacy.load(f"{tmp_path}/nlp")
    pipe = again.get_pipe("arabic_quotes")
    assert isinstance(pipe, quotes.component.QuotesComponent)
    assert (pipe.spans_key, pipe.grammars) == ("sc", ("more",))
    assert "sc" in again(TEXT).spans


def test_what_is_loaded_is_not_pickled(nlp: Language) -> None:
    """A worker process gets the settings and loads its own extractor."""
    nlp(TEXT)
    pipe = nlp.get_pipe("arabic_quotes")
    assert isinstance(pipe, quotes.component.QuotesComponent)
    assert pickle.loads(pickle.dumps(pipe)).__dict__ == {**pipe.__dict__, "_extractor": None}
