"""Where the pages of the site come from (a hook of mkdocs.yml).

The Markdown of this repository links files where they stand, so that it reads on a code host and in an editor. The
site has the same pages: those of docs/ as they are, README.md as its front page, and every other file that one of them
links to (grammars/README.md, CONTRIBUTING.md, a module), Markdown as a page, the rest as a page that shows it. Nothing
leads out of the site, which therefore needs no address of the repository and can be read without a network.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
LINK = re.compile(r"(?<=\]\()(?![a-z]+:|#)([^)\s#]+)(?=[)#])")
SHOWN = {".py": "python", ".toml": "toml", ".yml": "yaml", ".json": "json"}
RTL = '<div dir="rtl" lang="ar" markdown="1">\n'
# The theme's own words on a page in Arabic.
ARABIC = {
    ">Table of contents<": ">المحتويات<",
    ' aria-label="Table of contents"': ' aria-label="المحتويات"',
    'placeholder="Search"': 'placeholder="بحث"',
    'aria-label="Search"': 'aria-label="بحث"',
    ">Previous<": ">السابق<",
    ">Next<": ">التالي<",
}


def repository_path(uri: str) -> str:
    """The file of the repository that a page of the site shows."""
    stem = uri.removesuffix(".md")
    first = "README.md" if stem == "index" else f"docs/{uri}"
    choices = [first, f"docs/{stem}.ipynb", f"{stem}/README.md", uri, f"docs/{stem}"]
    return next((path for path in choices if (ROOT / path).exists()), stem)


def site_uri(path: str) -> str:
    """The page of the site that shows a file of the repository; a folder is shown by its README, or by its list."""
    if path == "README.md":
        return "index.md"
    if path.startswith("docs/"):
        return re.sub(r"\.ipynb$", ".md", path.removeprefix("docs/")) + ".md" * (ROOT / path).is_dir()
    return f"{path.removesuffix('/README.md').removesuffix('.md')}.md"


def linked(path: str, text: str) -> list[str]:
    """The files and folders of the repository that a Markdown file links to."""
    return [posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in LINK.findall(text)]


def shown(path: str) -> str:
    """The source of the page of a file or folder."""
    name = posixpath.basename(path)
    if (ROOT / path).is_dir():
        found = sorted(each.name for each in (ROOT / path).iterdir())
        return f"# {name}\n\n" + "\n".join(f"- [{each}]({name}/{each})" for each in found)
    text = (ROOT / path).read_text(encoding="utf-8")
    if path.endswith(".md"):
        return text
    if path.endswith(".ipynb"):
        return notebook(json.loads(text))
    ticks = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    head = f"---\nsearch:\n  exclude: true\n---\n\n# {name}\n\n"
    return f"{head}{ticks}{SHOWN.get(Path(path).suffix, 'text')}\n{text}\n{ticks}\n"


def notebook(source: dict[str, Any]) -> str:
    """The source of the page of a notebook: its cells, and what they put out when it ran."""
    parts = []
    for cell in source["cells"]:
        words = "".join(cell["source"])
        parts.append(words if cell["cell_type"] == "markdown" else f"```python\n{words}\n```")
        parts += [put_out(each) for each in cell.get("outputs", [])]
    return "\n\n".join(parts)


def put_out(output: dict[str, Any]) -> str:
    """One output of a cell, in the best of its forms."""
    data = output.get("data", {"text/plain": output.get("text", "")})
    if "image/png" in data:
        return f'<img alt="chart" src="data:image/png;base64,{"".join(data["image/png"]).strip()}">'
    if "text/html" in data:
        return f'<div class="output">\n{"".join(data["text/html"])}\n</div>'
    return f"```text\n{''.join(data['text/plain'])}\n```"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the front page and everything that is linked from a page, directly or through others."""
    waiting = [f"docs/{file.src_uri}" for file in files.documentation_pages()]
    waiting += [repository_path(uri) for uri in placed(config.nav) if uri not in files.src_uris]
    known = set(waiting)
    while waiting:
        path = waiting.pop()
        uri = site_uri(path)
        if uri not in files.src_uris and (ROOT / repository_path(uri)).exists():
            files.append(File.generated(config, uri, content=shown(repository_path(uri))))
        if repository_path(uri).endswith((".md", ".ipynb")):
            found = linked(path, shown(repository_path(uri)))
            pages = {repository_path(site_uri(each)) for each in found if (ROOT / each).exists()}
            waiting += pages - known
            known |= pages
    unplaced = {file.src_uri for file in files.documentation_pages() if file.generated_by is None} - set(
        placed(config.nav)
    )
    if unplaced:  # a page that nobody has put anywhere yet is found all the same
        config.nav.append({"More": sorted(unplaced)})
    return files


def placed(nav: Any) -> Iterator[str]:
    """The pages of a part of ``nav``."""
    if isinstance(nav, str):
        yield nav
    else:
        for each in nav.values() if isinstance(nav, dict) else nav:
            yield from placed(each)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links between files of the repository become links between pages; lists are indented as Python-Markdown asks."""
    uri = page.file.src_uri
    path = repository_path(uri)
    if not path.endswith((".md", ".ipynb")):
        return markdown

    def moved(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(path), match[1]))
        return posixpath.relpath(site_uri(target), posixpath.dirname(uri) or ".")

    return indented(re.sub(r"^( *```\w+) notest$", r"\1", LINK.sub(moved, markdown), flags=re.MULTILINE))


def indented(markdown: str) -> str:
    """What belongs to an item of a numbered list stands three columns in, in CommonMark; here it has to be four."""
    lines, inside = [], False
    for line in markdown.splitlines():
        if re.match(r"\d+\. ", line):
            if inside and lines[-1].startswith(" "):
                lines.append("")  # else the number would be words of the item before
            inside = True
        elif line and not line.startswith("   "):
            inside = False
        lines.append(f" {line}" if inside and line.startswith("   ") else line)
    return "\n".join(lines)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Each cell of a table has the direction of most of its letters: many hold Arabic alone. Tables scroll by keys."""
    html = re.sub(r"<(t[dh])([^>]*)>(.*?)</\1>", directed, html, flags=re.DOTALL)
    return re.sub(r"<table>.*?</table>", r'<div class="wide" tabindex="0">\g<0></div>', html, flags=re.DOTALL)


def directed(cell: re.Match[str]) -> str:
    """A cell with its direction, where it has letters."""
    words = re.sub(r"<[^>]*>|&\w+;", "", cell[3])
    arabic, latin = (len(re.findall(letters, words)) for letters in (r"[\u0621-\u064a]", r"[A-Za-z]"))
    direction = f' dir="{"rtl" if arabic > latin else "ltr"}"' if arabic or latin else ""
    return f"<{cell[1]}{direction}{cell[2]}>{cell[3]}</{cell[1]}>"


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page that is right-to-left as a whole has its frame so too: menus, contents, search. Dialogs have names."""
    output = output.replace('role="dialog">', 'role="dialog" aria-label="Search">')
    if page.markdown is None or not page.markdown.startswith(RTL):
        return output
    output = output.replace('<html lang="en"', '<html lang="ar"', 1).replace('<body dir="ltr"', '<body dir="rtl"', 1)
    for words, arabic in ARABIC.items():
        output = output.replace(words, arabic)
    return re.sub(r"\bTable of contents$", "المحتويات", output, flags=re.MULTILINE)
