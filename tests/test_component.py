"""The spaCy pipe keeps spaCy's manners, behind our parser and behind any other with Universal Dependencies.

spaCy warns of what it cannot do; here every warning is an error.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
import spacy
import spacy_udpipe
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from quotes import __file__ as package
from quotes import extract, load_spacy
from quotes.component import QuotesComponent
from quotes.errors import ParserError
from quotes.parsing.packaged import model_path
from quotes.records import Quote

pytestmark = pytest.mark.filterwarnings("error")

# A relay, a quotation after a clitic, a participle whose speaker stands with another cue.
TEXT = (
    "نقلت وكالة أنباء الساحل عن مهندس في الموقع قوله إن الأمطار أخرت العمل أسبوعين.\n"
    "وقالت وزيرة النقل سلمى الحداد: «سيفتح الجسر في الربيع»، مشيرة إلى أن العبور سيكون مجانيا."
)
GROUPS = {
    "quotes": [
        ("الأمطار أخرت العمل أسبوعين", "indirect"),
        ("سيفتح الجسر في الربيع", "direct"),
        ("العبور سيكون مجانيا", "indirect"),
    ],
    "speakers": [("مهندس في الموقع", "person"), ("وزيرة النقل سلمى الحداد", "person")],
    "cues": [("قوله", "masdar"), ("قالت", "verb"), ("مشيرة", "participle")],
    "intermediaries": [("وكالة أنباء الساحل", "intermediary")],
}
SPEAKERS = ["مهندس في الموقع", "وزيرة النقل سلمى الحداد", "وزيرة النقل سلمى الحداد"]

# A user's own analysis of one sentence: word, part of speech, head, relation.
SENTENCE = "وأكدت المديرة هند الصافي أن المعرض مفتوح ."
ANALYSIS = [
    ("VERB", 0, "ROOT"),
    ("NOUN", 0, "nsubj"),
    ("PROPN", 1, "appos"),
    ("PROPN", 2, "flat"),
    ("SCONJ", 6, "mark"),
    ("NOUN", 6, "nsubj"),
    ("ADJ", 0, "ccomp"),
    ("PUNCT", 0, "punct"),
]


@Language.component("ud_by_hand")
def ud_by_hand(doc: Doc) -> Doc:
    """A parser whose words are whole, clitics and all, as a trained pipeline's may be."""
    if doc.text == SENTENCE:
        for token, (pos, head, dep) in zip(doc, ANALYSIS, strict=True):
            token.pos_, token.head, token.dep_ = pos, doc[head], dep
    else:
        for token in doc:
            token.head, token.dep_ = doc[0], "dep" if token.i else "ROOT"
    return doc


@pytest.fixture(scope="module")
def ours() -> Language:
    """The packaged parser and the pipe."""
    return load_spacy()


@pytest.fixture(scope="module")
def users() -> Language:
    """A pipeline of the user's, the pipe at its end."""
    nlp = spacy.blank("ar")
    nlp.add_pipe("ud_by_hand")
    nlp.add_pipe("arabic_quotes")
    return nlp


def groups(doc: Doc) -> dict[str, list[tuple[str, str]]]:
    """Text and label of every span of every group."""
    return {key: [(span.text, span.label_) for span in spans] for key, spans in doc.spans.items()}


def carried(doc: Doc) -> tuple[list[Quote], dict[str, list[tuple[str, str, str, str]]]]:
    """All that the pipe has set: the records, and each span with its id and speaker."""
    spans = {
        key: [(span.text, span.label_, span.id_, str(span._.speaker)) for span in group]
        for key, group in doc.spans.items()
    }
    return doc._.quotes, spans


def test_records_and_spans_are_set(ours: Language) -> None:
    """The records are those of ``extract``; the spans stand where they do, and the text is the same."""
    doc = ours(TEXT)
    assert doc.text == TEXT
    assert [(q.content, q.cue, q.speaker) for q in doc._.quotes] == [
        (q.content, q.cue, q.speaker) for q in extract(TEXT)
    ]
    assert groups(doc) == GROUPS


def test_a_span_leads_to_its_record_and_speaker(ours: Language) -> None:
    """From every group; an implicit speaker is his fullest mention, and a span of another's has none."""
    doc = ours(TEXT)
    assert [span._.speaker.text for span in doc.spans["quotes"]] == SPEAKERS
    assert [span._.speaker.text for span in doc.spans["cues"]] == SPEAKERS
    assert [span._.speaker.label_ for span in doc.spans["intermediaries"]] == ["person"]
    assert [span._.quote for span in doc.spans["cues"]] == doc._.quotes
    assert isinstance(doc.spans["quotes"][2]._.speaker, Span) and doc._.quotes[2].speaker.implicit
    assert doc[0:2]._.speaker is None and doc[0:2]._.quote is None


def test_a_speaker_nobody_names_is_none(ours: Language) -> None:
    """The passive hides him."""
    doc = ours("وذُكر أن العبور سيكون مجانيا.")
    assert [span._.speaker for span in doc.spans["quotes"]] == [None]
    assert list(doc.spans["speakers"]) == []


@pytest.mark.parametrize("text", ["", " ", "\n", "نص بلا قول"])
def test_a_document_without_quotes_has_none(ours: Language, users: Language, text: str) -> None:
    """No record, no span, no error."""
    for doc in (ours(text), users(text)):
        assert doc._.quotes == [] and groups(doc) == {key: [] for key in GROUPS}


def test_it_works_behind_a_user_s_parser(users: Language) -> None:
    """The user's tokens stay; a content or cue inside a token is the whole token."""
    doc = users(SENTENCE)
    assert doc.text == SENTENCE
    assert groups(doc) == {
        "quotes": [("المعرض مفتوح", "indirect")],
        "speakers": [("المديرة هند الصافي", "person")],
        "cues": [("وأكدت", "verb")],
        "intermediaries": [],
    }
    [quote] = doc._.quotes
    assert (quote.cue.text, quote.cue.start) == ("أكدت", 1)


def test_it_works_behind_spacy_udpipe() -> None:
    """As spacy-udpipe loads a model, with UDPipe's own tokens."""
    nlp = spacy_udpipe.load_from_path("ar", str(model_path("packaged")))
    nlp.add_pipe("arabic_quotes")
    doc = nlp(TEXT.replace("\n", " "))
    assert [(span.text, span._.speaker.text) for span in doc.spans["quotes"]] == [
        (text, speaker) for (text, _), speaker in zip(GROUPS["quotes"], SPEAKERS, strict=True)
    ]


def test_a_pipeline_without_dependencies_is_told_so() -> None:
    """The message has the remedies; the last of them works as well as without a pipeline."""
    nlp = spacy.blank("ar")
    nlp.add_pipe("arabic_quotes")
    with pytest.raises(ParserError, match=r"needs dependency relations.*load_spacy.*use_parse"):
        nlp(TEXT)
    nlp.replace_pipe("arabic_quotes", "arabic_quotes", config={"use_parse": False})
    for alone in (nlp, load_spacy(None), load_spacy(use_parse=False)):
        found = groups(alone(TEXT))
        assert (found["quotes"], found["speakers"]) == (GROUPS["quotes"], GROUPS["speakers"])


@pytest.mark.parametrize("pipeline", ["ours", "users"])
def test_bytes_pickle_and_docbin_carry_all_of_it(pipeline: str, request: pytest.FixtureRequest) -> None:
    """Also into a vocabulary that has seen nothing."""
    nlp = request.getfixturevalue(pipeline)
    doc = nlp(TEXT if pipeline == "ours" else SENTENCE)
    packed = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [stored] = DocBin().from_bytes(packed).get_docs(Vocab())
    copies = [Doc(Vocab()).from_bytes(doc.to_bytes()), pickle.loads(pickle.dumps(doc)), stored, doc.copy()]
    assert carried(doc)[0]
    for copy in copies:
        assert carried(copy) == carried(doc)


def test_a_docbin_without_user_data_keeps_the_spans(ours: Language) -> None:
    """spaCy's default drops the records; the spans keep text, label and id."""
    [stored] = DocBin(docs=[ours(TEXT)]).get_docs(Vocab())
    assert groups(stored) == GROUPS and stored._.quotes == []
    assert {span.id_ for span in stored.spans["quotes"]} == {"#1", "#2", "#3"}


@pytest.mark.parametrize("pipeline", ["ours", "users"])
def test_processes_give_what_one_process_gives(pipeline: str, request: pytest.FixtureRequest) -> None:
    """``n_process`` carries records and spans back, in order."""
    nlp = request.getfixturevalue(pipeline)
    texts = [TEXT, "نص", TEXT[5:]] * 2 if pipeline == "ours" else [SENTENCE, "نص", SENTENCE]
    alone = [carried(doc) for doc in nlp.pipe(texts)]
    assert [carried(doc) for doc in nlp.pipe(texts, n_process=2, batch_size=2)] == alone


def test_a_saved_pipeline_comes_back_with_settings_and_grammar(tmp_path: Path) -> None:
    """Also where the further grammar is gone; and it can be saved again into its own directory."""
    more = tmp_path / "more"
    more.mkdir()
    (more / "verbs.toml").write_text(
        '[zaqzaqa]\nlemma = "زقزق"\npresent = "يزقزق"\nparadigm = "sound"\ncategory = "statement"\n'
        'frames = ["clause"]\naccept = ["زقزق المدير أن العمل بدأ"]\nreject = ["زقزق العصفور"]\n',
        encoding="utf-8",
    )
    nlp = load_spacy(grammars=[str(more)], spans_key="sc", cues_key=None)
    text = "زقزق المدير سامي النجار أن العمل بدأ."
    nlp.to_disk(tmp_path / "nlp")
    (more / "verbs.toml").unlink()
    more.rmdir()
    again = spacy.load(tmp_path / "nlp")
    again.to_disk(tmp_path / "nlp")
    again = spacy.load(tmp_path / "nlp")
    assert groups(again(text)) == {
        "sc": [("العمل بدأ", "indirect")],
        "speakers": [("المدير سامي النجار", "person")],
        "intermediaries": [],
    }


def test_spacy_analyses_and_applies_a_saved_pipeline(ours: Language, tmp_path: Path) -> None:
    """``analyze_pipes`` finds no fault; ``spacy apply``, in processes of its own, says nothing amiss."""
    assert ours.analyze_pipes()["problems"] == {"arabic_quotes": []}
    ours.to_disk(tmp_path / "nlp")
    (tmp_path / "texts.jsonl").write_text(
        "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in (TEXT, "نص")), encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-m", "spacy", "apply", "nlp", "texts.jsonl", "out.spacy", "--n-process", "2"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(package).parents[1])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "arn" not in done.stderr  # Warning, warning, WARN
    docs = list(DocBin().from_disk(tmp_path / "out.spacy").get_docs(Vocab()))
    assert [carried(doc) for doc in docs] == [carried(ours(text)) for text in (TEXT, "نص")]


def test_what_is_loaded_is_not_pickled(ours: Language) -> None:
    """A worker process gets the settings and loads its own extractor."""
    ours(TEXT)
    pipe = ours.get_pipe("arabic_quotes")
    assert isinstance(pipe, QuotesComponent)
    assert pickle.loads(pickle.dumps(pipe)).__dict__ == {**pipe.__dict__, "_extractor": None}
