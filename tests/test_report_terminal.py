"""``quotes show``: the article in the terminal, its text in its order, its quotes marked."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from attrs import evolve
from reporting import ARTICLES
from rich.console import Console
from typer.testing import CliRunner

from quotes.cli import app
from quotes.report import Article
from quotes.report.terminal import LOOKS, show

ESCAPES = re.compile(r"\x1b\[[\d;]*m")


def printed(article: Article, *, colours: bool = False, width: int = 80) -> str:
    """What is printed."""
    out = io.StringIO()
    system = "standard" if colours else None
    show(article, Console(file=out, force_terminal=colours, color_system=system, width=width, markup=False))
    return out.getvalue()


def test_marks_as_brackets() -> None:
    """Each part in its own, a number before each stretch of content; what nests is closed in order."""
    assert "|قالت| <وزيرة النقل سلمى الحداد> إن 1{الجسر «سيفتح في الربيع»}، |مشيرة| إلى أن" in printed(ARTICLES[0])
    assert "و|نقلت| [وكالة أنباء الساحل] عن <مهندس في الموقع> |قوله| إن 3{" in printed(ARTICLES[0])
    assert "«1{لن نقبل بالتأخير}»، |قال| <المنظم رامي الشامي> 😀 ل~صحيفة المرفأ~، «1{مهما" in printed(ARTICLES[1])
    assert "و|قال| <مصدر> إن 2{<الشامي> |أكد| أن 3{المهرجان باق}}." in printed(ARTICLES[1])


@pytest.mark.parametrize("article", ARTICLES[:3], ids=lambda article: article.id)
@pytest.mark.parametrize("width", [20, 200])
def test_the_text_is_the_article_s(article: Article, width: int) -> None:
    """Without marks and numbers it stands there in its order, whatever the width."""
    signs = "".join({sign for look in LOOKS.values() for sign in (look.opening, look.closing)})
    text = article.text or ""
    for colours in (False, True):
        out = ESCAPES.sub("", printed(article, colours=colours, width=width))
        kept = re.sub(r"\d", "", "".join(char for char in out if colours or char not in signs))
        assert "".join(text.split()) in "".join(kept.split())


def test_the_quotes_in_lines() -> None:
    """Speaker, role, whom it came through, medium, cue, content; one run of Arabic a line."""
    lines = printed(ARTICLES[0]).split("\n")
    at = lines.index("3  indirect, confidence 0.40")
    assert lines[at + 1 : at + 5] == [
        "   speaker  مهندس في الموقع",
        "   through  وكالة أنباء الساحل",
        "   cue      قوله",
        "   content  الأمطار أخّرت العمـل أسبوعين",
    ]
    assert "   medium   صحيفة المرفأ" in printed(ARTICLES[1])
    assert "no quote found" in printed(ARTICLES[2])


def test_colours_are_the_only_commands() -> None:
    """What the text holds itself is shown, not obeyed."""
    article = evolve(ARTICLES[2], id="\x1b]0;id\x07", text="نص \x1b[2J\x9b31m\x07\tنص\r\nنص [red]نص[/red] :smile:")
    out = printed(article, colours=True, width=200)
    assert "\x1b" not in ESCAPES.sub("", out) and "\x9b" not in out and "\x07" not in out
    assert "نص ␛[2J\N{REPLACEMENT CHARACTER}31m␇" in out
    assert "[red]نص[/red] :smile:" in out


def test_the_command(tmp_path: Path) -> None:
    """Several articles; what cannot be read is told on standard error."""
    path = tmp_path / "a.txt"
    path.write_text("قال الوزير سامي النجار إن «الجسر آمن».", encoding="utf-8")
    run = CliRunner()
    done = run.invoke(app, ["show", str(path), str(tmp_path / "b.txt"), "--parser", "none"])
    assert done.exit_code == 1
    assert done.stdout.startswith("a.txt\n\n|قال| <الوزير سامي النجار> إن «1{الجسر آمن}».\n")
    assert done.stderr.startswith(f"error: {tmp_path / 'b.txt'}: no such file")
    done = run.invoke(app, ["show", "--color", "--parser", "none", "-"], input=path.read_bytes())
    assert done.exit_code == 0 and "\x1b[" in done.stdout and "{" not in done.stdout
    done = run.invoke(app, ["show", str(path), "--parser", "missing.udpipe"])
    assert done.exit_code == 2 and done.stderr.startswith("error: no parser model 'missing.udpipe'")
