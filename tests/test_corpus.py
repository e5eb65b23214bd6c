"""The evaluation corpus is well formed: spans slice, types agree with the marks, the build is up to date."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import build_corpus
import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "corpus"
SENTENCES = Path(__file__).with_name("data") / "sentences.toml"

GOLD: list[dict[str, Any]] = [
    json.loads(line) for line in (CORPUS / "gold.jsonl").read_text(encoding="utf-8").split("\n") if line
]
QUOTES = [
    pytest.param(document["text"], quote, id=f"{document['id']}-{number}")
    for document in GOLD
    for number, quote in enumerate(document["quotes"], start=1)
]
SENTENCE_TABLE: list[dict[str, Any]] = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["sentence"]

VOWELS = re.compile("[\N{ARABIC FATHATAN}-\N{ARABIC SUKUN}\N{ARABIC LETTER SUPERSCRIPT ALEF}\N{ARABIC TATWEEL}]")
COMPLEMENTIZER = re.compile(r"[وف]?(ب|إلى |على |من )?[إأا]ن\s")
# Each style of marks: what opens, what closes. A closing curly mark may open and an opening one close: both are met.
MARKS = {"«": "»", "“": "”", "”": "“", "„": "“”", "‹": "›", "((": ("))",), '"': '"', "'": "'", "(": ")"}
NOT_MARKS = frozenset("(")  # parentheses are marks only where they hold words that somebody says
SENTENCE_KEYS = {
    "cue", "speaker", "entity", "content", "intermediary", "medium", "form", "negated", "optional",
}  # fmt: skip


def spans_of(quote: dict[str, Any]) -> list[list[int]]:
    single = [quote[name] for name in ("cue", "speaker", "medium") if quote[name]]
    return [*quote["content"], *single, *quote["intermediaries"]]


def overlap(first: list[int], second: list[int]) -> bool:
    return max(first[0], second[0]) < min(first[1], second[1])


def quoted_ranges(text: str, *, parentheses: bool) -> list[tuple[int, int]]:
    """What stands inside marks, without them, nested ones too; a mark left open closes with its line.

    A mark opens after white space, an opening mark, a dash or a bare preposition, and else closes, if it can close
    what is open. A line that a quotation runs into may repeat its opening mark.
    """
    ranges: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for found in re.finditer(r"\(\(|\)\)|[«»“”„‹›\"'()\n]", text):
        at, mark = found.start(), found.group()
        if mark == "\n":
            opened = _at_line_end(text, at, opened, ranges)
        elif opened and mark in MARKS[opened[-1][0]] and not _opens(text, at, mark, opened):
            style, start = opened.pop()
            if parentheses or style not in NOT_MARKS:
                ranges.append((start, at))
        elif mark in MARKS and not (opened and opened[-1][0] == mark and at and text[at - 1] == "\n"):
            opened.append((mark, found.end()))
    return ranges


def _opens(text: str, at: int, mark: str, opened: list[tuple[str, int]]) -> bool:
    """Whether a mark that can close what is open opens anew: it stands before a word and behind none."""
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    return mark in MARKS and opened[-1][0] != mark and before.isspace() and not (after.isspace() or not after)


def _at_line_end(
    text: str, at: int, opened: list[tuple[str, int]], ranges: list[tuple[int, int]]
) -> list[tuple[str, int]]:
    """What is still open behind a line: a quotation that closes further on before another of its kind opens."""
    kept = []
    for style, start in opened:
        rest = text[at:].lstrip("\n")
        rest = rest.removeprefix(style)
        closing = min((rest.find(each) for each in MARKS[style] if each in rest), default=-1)
        opening = rest.find(style)
        if closing >= 0 and style not in "\"'(" and not 0 <= opening < closing:
            kept.append((style, start))
        else:
            ranges.append((start, at))
    return kept


def read_type(text: str, content: list[list[int]], *, parentheses: bool) -> str:
    """Direct is inside marks altogether, mixed in part, indirect not at all."""
    ranges = quoted_ranges(text, parentheses=parentheses)
    inside = [any(a <= start and end <= b for a, b in ranges) for start, end in content]
    touching = [any(overlap([a, b], span) for a, b in ranges) for span in content]
    return "direct" if all(inside) else "mixed" if any(touching) else "indirect"


def test_documents_are_named_and_explained() -> None:
    """Sixty articles at least, with unique ids, a label, a reason to be there, and 150 to 400 words."""
    ids = [document["id"] for document in GOLD]
    assert len(ids) >= 60
    assert ids == sorted(set(ids))
    for document in GOLD:
        assert document["label"] and document["comment"]
        assert 150 <= len(document["text"].split()) <= 400, document["id"]


def test_articles_are_the_texts() -> None:
    """An article is its gold text to the byte."""
    for document in GOLD:
        assert (CORPUS / "articles" / f"{document['id']}.txt").read_bytes() == document["text"].encode("utf-8")


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_spans_slice(text: str, quote: dict[str, Any]) -> None:
    """Every span lies in the text, is not empty, and begins and ends with a character of its own."""
    for start, end in spans_of(quote):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    assert quote["content"] == sorted(quote["content"])


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_parts_stand_apart(text: str, quote: dict[str, Any]) -> None:
    """No part of an attribution overlaps another one."""
    parts = spans_of(quote)
    pairs = [(a, b) for number, a in enumerate(parts) for b in parts[number + 1 :]]
    assert not [(text[slice(*a)], text[slice(*b)]) for a, b in pairs if overlap(a, b)]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_type_agrees_with_the_marks(text: str, quote: dict[str, Any]) -> None:
    """Direct is inside marks altogether, mixed in part, indirect not at all."""
    read = {read_type(text, quote["content"], parentheses=parentheses) for parentheses in (False, True)}
    assert quote["type"] in read


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_fields_agree(text: str, quote: dict[str, Any]) -> None:
    """Implicit is no mention, nominal is a form and optional, an entity is named by the document."""
    assert quote["implicit"] == (quote["speaker"] is None)
    assert quote["nominal"] == (quote["form"] == "nominal")
    assert quote["optional"] or not quote["nominal"]
    assert quote["entity"] is None or quote["entity"] in text
    assert quote["entity"] is not None or quote["optional"]
    cue, (first, last) = quote["cue"], (quote["content"][0][0], quote["content"][-1][1])
    assert quote["form"] != "colon" or ":" in text[min(cue[0], last) : max(cue[1], first)]
    assert text[slice(*cue)] != ":" or quote["form"] in ("colon", "quotation")


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_content_starts_and_ends_by_the_guide(text: str, quote: dict[str, Any]) -> None:
    """A content starts after a bare complementizer and ends before the stop."""
    for start, end in quote["content"]:
        assert quote["type"] == "direct" or not COMPLEMENTIZER.match(VOWELS.sub("", text[start:end]))
        assert text[end - 1] not in ".،,:"
        assert not (end < len(text) and text[end].isalpha())


@pytest.mark.parametrize("document", GOLD, ids=lambda document: document["id"])
def test_contents_nest_or_stand_apart(document: dict[str, Any]) -> None:
    """One cue makes one attribution, and two contents never overlap in part."""
    quotes = document["quotes"]
    cues = [quote["cue"] for quote in quotes]
    assert cues == sorted(cues)
    assert len({tuple(cue) for cue in cues}) == len(cues)
    spans = [span for quote in quotes for span in quote["content"]]
    for number, first in enumerate(spans):
        for second in spans[number + 1 :]:
            nested = first[0] <= second[0] <= second[1] <= first[1] or second[0] <= first[0] <= first[1] <= second[1]
            assert nested or not overlap(first, second)


def test_build_is_up_to_date() -> None:
    """What stands in articles/, gold.jsonl and the card is what the sources make."""
    assert build_corpus.stale_files(CORPUS, build_corpus.build(CORPUS)) == []


@pytest.mark.parametrize("path", sorted((CORPUS / "source").glob("*.toml")), ids=lambda path: path.stem)
def test_an_edited_annotation_can_be_taken_over(path: Path) -> None:
    """A source written from its own annotation holds that annotation, and the article as it was."""
    source = build_corpus.read_source(path)
    again = tomllib.loads(build_corpus.rewritten(path, source.document))
    quotes = build_corpus.read_quotes(again["quote"], again["text"], path.name)
    assert (again["text"], quotes) == (source.document.text, source.document.quotes)


def test_taking_over_an_annotation_rewrites_what_changed(tmp_path: Path) -> None:
    """One quote dropped in one article: that source and no other, and an article that is none is an error."""
    (tmp_path / "source").mkdir()
    for path in sorted((CORPUS / "source").glob("*.toml"))[:2]:
        (tmp_path / "source" / path.name).write_bytes(path.read_bytes())
    lines = [
        {**document, "quotes": document["quotes"][: -1 if not number else None]}
        for number, document in enumerate(GOLD[:2])
    ]
    gold = tmp_path / "edited.jsonl"
    gold.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert [path.stem for path in build_corpus.import_gold(gold, tmp_path)] == [GOLD[0]["id"]]
    changed = build_corpus.read_source(tmp_path / "source" / f"{GOLD[0]['id']}.toml").document
    assert len(changed.quotes) == len(GOLD[0]["quotes"]) - 1
    (tmp_path / "source" / f"{GOLD[1]['id']}.toml").unlink()
    with pytest.raises(build_corpus.SourceError, match="there is no source"):
        list(build_corpus.import_gold(gold, tmp_path))


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ('cue = "صرخ"\ncontent = "المطر قريب"', "cue: not in the text: 'صرخ'"),
        ('cue = "قال"\ncontent = "المطر قريب"', "cue: 2 times in the text, give nth: 'قال'"),
        ('cue = { text = "قال", nth = 3 }\ncontent = "المطر قريب"', "cue: nth is 3, of 1 to 2: 'قال'"),
        ('cue = { text = "قال", at = 3 }\ncontent = "المطر قريب"', "cue: a table needs text and nth"),
        ('cue = "الراعي"', "missing content"),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nkind = "verb"', "unknown kind; valid: "),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nform = "verse"', "form is 'verse', not one of quotation, clause"),
        ('cue = "الراعي"\ncontent = "المطر قريب"\nentity = "زيد"', "entity: not in the text: 'زيد'"),
        ('cue = "الراعي"\ncontent = ["المطر قريب", "الراعي"]', "content: spans out of order"),
    ],
)
def test_errors_name_file_and_quote(tmp_path: Path, quote: str, message: str) -> None:
    """A source that cannot be built says where and why."""
    source = tmp_path / "rain.toml"
    text = "قال الراعي ثم قال إن المطر قريب."
    source.write_text(f'label = "a"\ncomment = "b"\ntext = "{text}"\n[[quote]]\n{quote}\n', encoding="utf-8")
    with pytest.raises(build_corpus.SourceError, match=r"^rain\.toml: quote 1 ") as raised:
        build_corpus.read_source(source)
    assert message in str(raised.value)


def test_sentences_are_distinct() -> None:
    """The table of sentences repeats neither an id nor a text, and every sentence says what it shows."""
    assert len({sentence["id"] for sentence in SENTENCE_TABLE}) == len(SENTENCE_TABLE) >= 120
    assert len({sentence["text"] for sentence in SENTENCE_TABLE}) == len(SENTENCE_TABLE)
    assert all(set(sentence) == {"id", "text", "expect", "note"} for sentence in SENTENCE_TABLE)


@pytest.mark.parametrize("sentence", SENTENCE_TABLE, ids=lambda sentence: sentence["id"])
def test_sentences_hold_what_they_expect(sentence: dict[str, Any]) -> None:
    """Every expected part stands in the sentence, and a dropped speaker is given an entity or none on purpose."""
    for expected in sentence["expect"]:
        assert {"cue", "speaker", "content"} <= set(expected) <= SENTENCE_KEYS
        assert expected["speaker"] or "entity" in expected
        assert expected.get("form", "clause") in build_corpus.FORMS
        for key in SENTENCE_KEYS - {"form", "negated", "optional"}:
            value = expected.get(key, [])
            for words in value if isinstance(value, list) else [value]:
                assert words in sentence["text"]
                assert words == words.strip()
