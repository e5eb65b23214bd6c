"""A headless Chromium for the tests of pages, or the reason why there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# axe-core's own scale: minor, moderate, serious, critical.
SERIOUS = ("serious", "critical")


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser, that of $CHROMIUM, of the system, or of Playwright; skips the test where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with playwright.sync_playwright() as running:
        try:
            browser = running.chromium.launch(executable_path=path)
        except playwright.Error as error:
            pytest.skip(f"no Chromium: install one, or name it in $CHROMIUM ({str(error).splitlines()[0]})")
        yield browser
        browser.close()


def violations(page: Any) -> list[str]:
    """What axe-core finds serious on the page: rule, help and the elements."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(page).response["violations"]
    return [
        f"{each['id']} ({each['impact']}): {each['help']}: {[node['html'][:200] for node in each['nodes'][:3]]}"
        for each in found
        if each["impact"] in SERIOUS
    ]
