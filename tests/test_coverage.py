"""What the grammar covers in a corpus: entries counted by what became of them, words without one found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import orjson
import pytest
from typer.testing import CliRunner

from quotes.cli import app
from quotes.extractor import Extractor
from quotes.workbench.coverage import Coverage, cover

TEXTS = [
    "قالت الوزيرة ليلى مراد إن المتحف سيفتح أبوابه غدا.",
    "وأضاف المدير سامي العلي أن العمل مستمر، بحسب صحيفة الأفق.",
    "أضاف الطباخ الملح إلى الحساء.",
    "وشعر الطفل سامي العلي بأن المدرسة قريبة من البيت.",
    "وشعر بأن الحي صار مضيئا.",
    "وابتسم الحارس «هذا البرد لا يطاق في كل ليلة من ليالي الشتاء».",
]


@pytest.fixture(scope="module")
def counted() -> Coverage:
    return cover(Extractor(), TEXTS)


def test_every_occurrence_comes_to_something_or_has_a_reason(counted: Coverage) -> None:
    for entry in counted.entries.values():
        assert entry.occurrences == entry.records + entry.parts + entry.dropped.total(), entry.id


def test_entries_are_counted_by_what_became_of_them(counted: Coverage) -> None:
    """أضاف is once a cue and once no word of saying; the source phrase beside the cue names who passed it on."""
    added, source = counted.entries["adafa"], counted.entries["bi-hasab"]
    assert (added.occurrences, added.records, added.dropped) == (2, 1, Counter({"no-frame": 1}))
    assert (source.occurrences, source.parts) == (1, 1)
    assert counted.documents == len(TEXTS)
    assert counted.records == sum(entry.records for entry in counted.entries.values())


def test_an_entry_that_does_not_occur_is_there_with_no_count(counted: Coverage) -> None:
    assert counted.entries["afsaha"].occurrences == 0
    assert {verb.id for verb in Extractor(parser=None).grammar.verbs} <= set(counted.entries)


def test_words_without_an_entry_are_found_before_clauses_and_marks(counted: Coverage) -> None:
    """By lemma, with the frame that an entry would need."""
    assert (counted.words["شعر"].occurrences, counted.words["شعر"].frames) == (2, Counter({"clause:ب": 2}))
    assert (counted.words["ابتسم"].occurrences, counted.words["ابتسم"].frames) == (1, Counter({"quotation": 1}))


def test_words_of_one_s_own_list_are_no_longer_shown(tmp_path: Path) -> None:
    """A linguist lists what says nothing in silent.toml of a folder; what gets an entry is covered as well."""
    (tmp_path / "silent.toml").write_text('feeling = ["ابتسم"]\n', encoding="utf-8")
    counted = cover(Extractor(grammars=[tmp_path]), TEXTS)
    assert counted.words["ابتسم"].listed == "feeling"
    assert "ابتسم" not in [word.lemma for word in counted.uncovered]


def test_without_a_parser_the_word_before_governs() -> None:
    counted = cover(Extractor(parser=None), ["وفرح بأن المدرسة قريبة."])
    assert list(counted.words) == ["فرح"]


def test_marks_far_before_a_clause_of_their_sentence() -> None:
    """The stretch that is parsed reaches from the first of a sentence's openings to the last, whatever their kind."""
    far = "وخرج إلى الشارع الطويل الذي يمر قرب البيوت القديمة وسوق الخضار ومدرسة الحي والحديقة " * 3
    marks = "وابتسم الحارس «هذا البرد لا يطاق في كل ليلة من ليالي الشتاء»"
    text = f"{marks} {far}، وشعر الطفل سامي العلي بأن المدرسة قريبة من البيت."
    words = cover(Extractor(), [text]).words
    assert words["ابتسم"].occurrences == words["شعر"].occurrences == 1


def test_of_the_texts_single_words_are_kept(counted: Coverage) -> None:
    """The counts of a corpus can be published where its texts cannot."""
    plain = counted.plain()
    words = [word for each in plain["uncovered"] + plain["listed"] for word in (each["lemma"], *each["forms"])]
    assert words
    assert not any(" " in word for word in words)


def test_the_command_counts_what_it_can_read(tmp_path: Path) -> None:
    """A document that fails is named and costs nothing else."""
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("".join(f'{{"id": "{n}", "text": "{text}"}}\n' for n, text in enumerate(TEXTS)) + "{\n", "utf-8")
    ran = CliRunner().invoke(app, ["grammar", "coverage", "--json", "--least", "2", str(corpus)])
    assert ran.exit_code == 1
    assert "corpus.jsonl, line 7" in ran.stderr
    counts = orjson.loads(ran.stdout)
    assert counts["documents"] == len(TEXTS)
    assert all(word["occurrences"] >= 2 for word in counts["uncovered"] + counts["listed"])
    shown = CliRunner().invoke(app, ["grammar", "coverage", str(corpus)])
    assert "adafa" in shown.stdout
