"""Write docs/licences.md: the licence of every package in .ci/requirements.txt, as its own metadata tell it.

    uv pip install -r .ci/requirements.txt && python tools/update_licences.py

Needs every package that the page names installed, those of other systems aside.
"""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "licences.md"
REQUIREMENTS = ROOT / ".ci" / "requirements.txt"
NAMES = tomllib.loads((ROOT / "tools" / "licences.toml").read_text(encoding="utf-8"))
HEAD = """\
# Licences of dependencies

Every package that a run, an extra, the tests or the build may install, at the versions of
`.ci/requirements.txt`; written by [tools/update_licences.py](../tools/update_licences.py) from the
packages' own metadata. None of them is part of this package: they are installed beside it.

*For* says what brings a package in: `core` every installation, otherwise the extras that do (`pip install
"arabic-quotes[html]"`), `development` tests, checks and the site, `build` building. What is under the GPL alone is for
tests and imported by no module of the package. The licences of this package and of its parser model are in
[LICENSE](../LICENSE) and [LICENSE-MODEL.md](../quotes/parsing/model/LICENSE-MODEL.md).

| package | licence | for |
| --- | --- | --- |
"""


def pinned() -> list[str]:
    """The packages of requirements.txt."""
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines()
    return sorted({line.partition("==")[0] for line in lines if re.match(r"[a-z0-9.-]+==", line)})


def closure(requirements: list[str], seen: set[str] | None = None) -> set[str]:
    """The packages that these need, directly or not, as far as they are installed."""
    seen = set() if seen is None else seen
    for line in requirements:
        wanted = Requirement(line)
        for extra in {"", *wanted.extras}:
            name = str(canonicalize_name(wanted.name))
            if f"{name}[{extra}]" in seen or not (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
                continue
            seen |= {name, f"{name}[{extra}]"}
            try:
                needs = distribution(name).requires or []
            except PackageNotFoundError:
                continue
            here = [need for need in needs if _applies(Requirement(need), extra)]
            closure([need.partition(";")[0] for need in here], seen)
    return {name for name in seen if "[" not in name}


def _applies(need: Requirement, extra: str) -> bool:
    return need.marker is None or need.marker.evaluate({"extra": extra})


def uses() -> dict[str, list[str]]:
    """By package what brings it in: ``core``, extras, ``development``, ``build``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, list[str]] = {name: ["core"] for name in closure(project["dependencies"])}
    tests = ("test", "dev", "docs", "peers")
    groups = {name: needs for name, needs in project["optional-dependencies"].items() if name not in tests}
    for group, needs in groups.items():
        for name in closure([need for need in needs if not need.startswith(project["name"])]):
            if found.get(name) != ["core"]:
                found.setdefault(name, []).append(f"`{group}`")
    build = (ROOT / ".ci" / "build.in").read_text(encoding="utf-8").splitlines()
    builders = closure([line for line in build if line and not line.startswith("#")])
    for name in pinned():
        found.setdefault(name, ["build" if name in builders else "development"])
    return found


def licence(name: str) -> str:
    """As an SPDX expression where the package or tools/licences.toml gives one."""
    if name in NAMES["packages"]:
        return str(NAMES["packages"][name])
    try:
        metadata = distribution(name).metadata
    except PackageNotFoundError:
        if re.search(rf"^{re.escape(name)}==[^;\n]+;", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE):
            return "not looked up: for other systems"
        raise SystemExit(f"{name} is not installed: uv pip install -r .ci/requirements.txt") from None
    told = [metadata.get("License-Expression"), metadata.get("License")]
    told += [each.rpartition(" :: ")[2] for each in metadata.get_all("Classifier") or [] if each.startswith("License")]
    for text in told:
        if text and len(text) < 60 and "\n" not in text and text not in ("UNKNOWN", "OSI Approved"):
            return str(NAMES["spellings"].get(text, text))
    raise SystemExit(f"{name}: its metadata tell no licence: look it up and add it to tools/licences.toml")


def written() -> str:
    """The page."""
    used = uses()
    return HEAD + "".join(f"| {name} | {licence(name)} | {', '.join(used[name])} |\n" for name in pinned())


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
