"""``quotes report``: one page that holds everything, asks no network, and takes no text for markup."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import lxml.html
import pytest
from reporting import ARTICLES, write_files
from typer.testing import CliRunner

from quotes.cli import app
from quotes.report.page import labels, page, policy
from quotes.report.plain import key, to_plain


@pytest.fixture(scope="module")
def html() -> str:
    """The page of all articles."""
    return "".join(page(ARTICLES))


def test_the_data_come_back(html: str) -> None:
    """Each article stands in a block of its own, whatever is in it."""
    blocks = lxml.html.document_fromstring(html).xpath("//script[@class='article']")
    assert [json.loads(block.text) for block in blocks] == [json.loads(json.dumps(to_plain(each))) for each in ARTICLES]


def test_no_text_is_markup(html: str) -> None:
    """One script runs, one style holds, and they are those whose hashes the policy admits; no attribute is code."""
    tree = lxml.html.document_fromstring(html)
    [told] = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert told == policy()
    for kind, found in (
        ("script", tree.xpath("//script[not(@type='application/json')]")),
        ("style", tree.xpath("//style")),
    ):
        [block] = found
        digest = b64encode(sha256(block.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}';" in told
    assert (
        tree.xpath("//@*[starts-with(name(), 'on') or name() = 'style' or name() = 'src' or name() = 'srcset']") == []
    )
    assert tree.xpath("//img | //link | //iframe | //base | //object") == []
    assert re.findall(r"(?:https?:)?//[\w.]+", re.sub(r"<script type=.application.*", "", html)) == []


def test_a_title_is_text() -> None:
    """The user's heading too."""
    tree = lxml.html.document_fromstring("".join(page([], title="<i>عنوان</i>", language="en")))
    assert tree.xpath("//title/text()") == tree.xpath("//h1/text()") == ["<i>عنوان</i>"]
    assert (tree.get("lang"), tree.get("dir")) == ("en", "ltr")


def test_both_languages_have_the_same_words() -> None:
    """None is missing, none is left over: the page and its scripts ask for each."""
    assert labels("ar").keys() == labels("en").keys()
    source = "".join(
        path.read_text(encoding="utf-8") for path in Path(str(page.__code__.co_filename)).parent.glob("*.j*")
    )
    asked = set(re.findall(r"labels\.(\w+)", source))
    assert asked <= labels("ar").keys()


def test_the_command(tmp_path: Path) -> None:
    """It writes the page; what is left out is told, and the rest is there."""
    records, documents = write_files(tmp_path)
    output = tmp_path / "report.html"
    arguments = ["report", str(records), "--documents", str(documents), "-o", str(output)]
    done = CliRunner().invoke(app, arguments)
    told = "note: articles with a date that tells no day: 1, such as 'أول من أمس'; they are undated\n"
    assert (done.exit_code, done.stderr, done.stdout) == (0, told, "")
    assert output.read_text(encoding="utf-8") == "".join(page(ARTICLES))
    records.write_bytes(b"{\n" + records.read_bytes())
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 1
    assert done.stderr.startswith(f"error: {records}, line 1: not valid JSON")
    assert output.read_text(encoding="utf-8") == "".join(page(ARTICLES))


def test_wrong_usage(tmp_path: Path) -> None:
    """Inputs are not overwritten, and a page that cannot be written is told."""
    records, documents = write_files(tmp_path)
    before = records.read_bytes()
    for output in (records, tmp_path / "no" / "folder.html"):
        done = CliRunner().invoke(app, ["report", str(records), "--documents", str(documents), "-o", str(output)])
        assert done.exit_code == 2 and done.stderr.startswith(f"error: {output}: ")
    assert records.read_bytes() == before


def test_names_that_are_one_speaker(tmp_path: Path) -> None:
    """Are one row by rules, or by a registry, whose faults are told; without, each name is its own."""
    records, documents = write_files(tmp_path)
    output, registry = tmp_path / "report.html", tmp_path / "registry.csv"
    registry.write_text("id,name,aliases\nQ1,سلمى بنت فهد الحداد,سلمى الحداد|مصدر\n,x,\n", encoding="utf-8")
    arguments = ["report", str(records), "--documents", str(documents), "-o", str(output)]

    def rows(*options: str) -> tuple[int, dict[str, str]]:
        done = CliRunner().invoke(app, [*arguments, *options])
        blocks = lxml.html.document_fromstring(output.read_text(encoding="utf-8")).xpath("//script[@class='article']")
        entities = [entity for block in blocks for entity in json.loads(block.text)["entities"]]
        assert all(entity["key"] == key(entity["speaker"]) for entity in entities)
        return done.exit_code, {entity["name"]: entity["speaker"] for entity in entities}

    code, plain = rows()
    assert code == 0 and all(name == speaker for name, speaker in plain.items())
    assert rows("--group") == (0, plain)
    code, joined = rows("--registry", str(registry))
    assert code == 1
    assert joined["سلمى الحداد"] == joined["مصدر"] == "سلمى بنت فهد الحداد"
    assert joined["رامي الشامي"] == "رامي الشامي"
