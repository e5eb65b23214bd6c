"""quotes/report/articles.py: records and documents brought together; what does not fit is told and left out."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from attrs import evolve
from reporting import ARTICLES, write_files

from quotes.errors import InputError
from quotes.jsonl import to_json
from quotes.report import Article, articles


def split(items: list[Article | InputError]) -> tuple[list[Article], list[str]]:
    """The articles, and the errors' messages."""
    found = [item for item in items if isinstance(item, Article)]
    return found, [str(item) for item in items if isinstance(item, InputError)]


def test_records_and_documents(tmp_path: Path) -> None:
    """They come together again as they were, articles without a record too."""
    records, documents = write_files(tmp_path)
    assert split(list(articles([records], [documents]))) == (ARTICLES, [])


def test_records_alone(tmp_path: Path) -> None:
    """An article a document that they name, without text; compressed files are unpacked."""
    records, _ = write_files(tmp_path)
    packed = tmp_path / "records.jsonl.gz"
    packed.write_bytes(gzip.compress(records.read_bytes()))
    found, errors = split(list(articles([packed])))
    assert errors == []
    assert found == [Article(each.id, None, each.quotes) for each in ARTICLES if each.quotes]


def test_records_of_one_document_in_two_files(tmp_path: Path) -> None:
    """They meet in one article; a record that comes twice is told."""
    first = ARTICLES[0]
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for path, quotes in zip(paths, (first.quotes[:2], first.quotes[1:]), strict=True):
        path.write_bytes(b"".join(to_json(quote) + b"\n" for quote in quotes))
    found, errors = split(list(articles(paths)))
    assert [each.quotes for each in found] == [first.quotes]
    assert errors == [f"{paths[1]}, line 1: record 'jisr#2' a second time: is a file given twice?"]


def test_a_broken_line_costs_itself(tmp_path: Path) -> None:
    """It is named with its line; the rest is there."""
    records, documents = write_files(tmp_path)
    whole = records.read_bytes()
    records.write_bytes(b'{"doc": "x"}\n\n{\n' + whole)
    found, errors = split(list(articles([records], [documents])))
    assert found == ARTICLES
    assert [error.partition(": ")[0] for error in errors] == [f"{records}, line 1", f"{records}, line 3"]
    assert all("records are what 'quotes extract' writes" in error for error in errors)


@pytest.mark.parametrize("part", ["content", "cue", "speaker", "intermediary", "entity"])
def test_words_that_do_not_stand_there(part: str, tmp_path: Path) -> None:
    """A record of another version of the text is left out, whichever part gives it away."""
    first = ARTICLES[0]
    quote = first.quotes[2]
    wrong = quote.content[0]
    assert quote.speaker and quote.speaker.entity
    changed = {
        "content": lambda: evolve(quote, content=(evolve(wrong, start=wrong.start - 1, end=wrong.end - 1),)),
        "cue": lambda: evolve(quote, cue=evolve(quote.cue, start=quote.cue.start + 1)),
        "speaker": lambda: evolve(quote, speaker=evolve(quote.speaker, end=10_000)),
        "intermediary": lambda: evolve(quote, intermediaries=(evolve(quote.intermediaries[0], text="أخرى"),)),
        "entity": lambda: evolve(
            quote, speaker=evolve(quote.speaker, entity=evolve(quote.speaker.entity, text="أحدهم"))
        ),
    }[part]()
    records, documents = write_files(tmp_path, [evolve(first, quotes=(*first.quotes[:2], changed))])
    found, errors = split(list(articles([records], [documents])))
    assert [each.quotes for each in found] == [first.quotes[:2]]
    assert len(errors) == 1 and errors[0].startswith(f"{records}, line 3: ")
    assert "does not stand at" in errors[0] and "--documents" in errors[0]


def test_documents_that_are_missing_or_twice(tmp_path: Path) -> None:
    """Records of a missing one are shown without a text; the second of two is left out."""
    records, documents = write_files(tmp_path)
    lines = documents.read_bytes().splitlines(keepends=True)
    documents.write_bytes(b"".join([lines[1], lines[1], *lines[2:]]))
    found, errors = split(list(articles([records], [documents])))
    assert found == [*ARTICLES[1:], Article("jisr", None, ARTICLES[0].quotes)]
    assert len(errors) == 2
    assert "'mahrajan' stands among the documents twice" in errors[0]
    assert errors[1].startswith(f"{records}, line 1: no document 'jisr' among the documents")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Each is one error."""
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(b"x" * 1000)[:20])
    found, errors = split(list(articles([tmp_path / "none.jsonl", cut, tmp_path], [tmp_path / "none.txt"])))
    assert found == []
    assert [error.split(": ")[0] for error in errors] == [
        str(tmp_path / "none.jsonl"),
        str(cut),
        str(tmp_path),
        str(tmp_path / "none.txt"),
    ]
