"""The documentation as a site (slow): every page opens from disk without a network, in English and Arabic."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from browsing import chromium, violations

ROOT = Path(__file__).resolve().parents[1]
SIZES = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 360, "height": 740}}
# A page of each kind: README, Arabic, prose, wide tables, a page from elsewhere in the repository, docstrings, source.
KINDS = (
    "index.html",
    "ar.html",
    "newsrooms.html",
    "typography.html",
    "grammars.html",
    "api/extracting.html",
    "quotes/records.py.html",
)

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site; links between pages are followed while it is made."""
    pytest.importorskip("material", reason="mkdocs-material is not installed")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    with chromium() as running:
        yield running


def opened(browser: Any, size: str, scheme: str) -> tuple[Any, list[str]]:
    """A window without a network, and what its pages ask of others."""
    page = browser.new_context(viewport=SIZES[size], color_scheme=scheme, offline=True).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if urlsplit(request.url).scheme != "file" else None)
    page.on("pageerror", lambda error: asked.append(str(error)))
    return page, asked


def test_every_link_leads_somewhere(site: Path) -> None:
    """Also those in raw HTML and of the theme, and to the places within a page."""
    pages = {path: path.read_text(encoding="utf-8") for path in site.rglob("*.html") if path.name != "404.html"}
    assert len(pages) > 40
    lost = []
    for path, text in pages.items():
        for target in re.findall(r'(?:href|src)="([^"]+)"', text):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            there = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            there = there / "index.html" if there.is_dir() else there
            anchor = unquote(parts.fragment)
            if not there.exists() or (anchor and there in pages and f'id="{anchor}"' not in pages[there]):
                lost.append(f"{path.relative_to(site)}: {target}")
    assert lost == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_open_without_a_network(site: Path, browser: Any, size: str, scheme: str) -> None:
    """They ask nobody for anything, do not run over the edge, and keep to what axe-core asks."""
    page, asked = opened(browser, size, scheme)
    for name in KINDS:
        page.goto((site / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        assert violations(page) == [], name
    assert asked == []


def test_the_arabic_page_is_right_to_left_as_a_whole(site: Path, browser: Any) -> None:
    """Text, menu and contents; the English pages are not, nor are programs."""
    page, _ = opened(browser, "desktop", "light")
    page.goto((site / "ar.html").as_uri())
    direction = "element => getComputedStyle(element).direction"
    assert page.locator("html").get_attribute("lang") == "ar"
    assert page.locator("article h1").evaluate(direction) == "rtl"
    menu, text = (page.locator(part).bounding_box() for part in (".md-sidebar--primary", "article"))
    assert menu["x"] > text["x"]
    assert page.locator("pre code").first.evaluate(direction) == "ltr"
    page.goto((site / "index.html").as_uri())
    assert page.locator("article h1").evaluate(direction) == "ltr"
    assert page.locator("article blockquote p").first.evaluate(direction) == "rtl"


@pytest.mark.parametrize(
    ("words", "title"),
    [("سلاسل", "بالعربية"), ("المدرب", "quotes"), ("intermediaries", "quotes"), ("resume", "Speed")],
)
def test_search_finds(site: Path, browser: Any, words: str, title: str) -> None:
    """In English and in Arabic, from disk."""
    page, _ = opened(browser, "desktop", "light")
    page.goto((site / "index.html").as_uri())
    box = page.locator("[data-md-component=search-query]")
    box.click()
    box.press_sequentially(words)
    box.press("End")  # Arabic letters are no keys of this keyboard, and the theme waits for one
    page.locator(".md-search-result__item").first.wait_for()
    assert any(title in found for found in page.locator(".md-search-result__item h1").all_text_contents())
