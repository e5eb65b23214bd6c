"""Take the pictures of the report, docs/images/report.webp and report-ar.webp: ``python tools/picture_report.py``.

The articles are those of docs/examples/news.jsonl, the page is the one that `quotes report` makes of them. Needs
Playwright, Pillow and a Chromium ($CHROMIUM, or that of the system).
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
ARTICLES, IMAGES = ROOT / "docs" / "examples" / "news.jsonl", ROOT / "docs" / "images"
PICTURES = {"en": IMAGES / "report.webp", "ar": IMAGES / "report-ar.webp"}
SIZE = {"width": 1250, "height": 1215}
LIT = "مصدر قضائي"  # the speaker pointed at, whose words a newspaper passed on


def report(folder: Path, language: str) -> Path:
    """The page of the articles, its own words in a language."""
    command = [sys.executable, "-c", "from quotes.cli import main; main()"]
    records, documents, page = folder / "records.jsonl", folder / "documents.jsonl", folder / "report.html"
    extract = ["extract", ARTICLES, "-o", records, "--documents", documents]
    subprocess.run([*command, *map(str, extract)], check=True, cwd=ROOT)
    options = ["report", records, "--documents", documents, "-o", page, "--language", language]
    subprocess.run([*command, *map(str, options)], check=True, cwd=ROOT)
    return page


def picture(page: Path) -> bytes:
    """The page, with one quote pointed at, as PNG."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=path)
        opened = browser.new_page(viewport=SIZE, color_scheme="light", device_scale_factor=1.25)
        opened.goto(page.as_uri())
        opened.locator("summary").first.click()  # the filters, to have room for an article
        opened.locator(".text").first.get_by_text(LIT).hover()
        opened.wait_for_timeout(300)
        return opened.screenshot()


def main() -> None:
    """Write the pictures."""
    IMAGES.mkdir(exist_ok=True)
    for language, path in PICTURES.items():
        with tempfile.TemporaryDirectory() as folder:
            image = Image.open(io.BytesIO(picture(report(Path(folder), language))))
        image.save(path, quality=80, method=6)


if __name__ == "__main__":
    main()
