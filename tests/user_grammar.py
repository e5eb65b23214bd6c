"""What tests of users' grammars share: an entry of a verb that the packaged grammar lacks, and a folder written."""

from __future__ import annotations

from pathlib import Path

VERB = """\
[baqbaqa]
lemma = "بقبق"
present = "يبقبق"
paradigm = "sound"
category = "statement"
frames = ["clause"]
accept = ["بقبق الرجل أن الماء بارد"]
reject = ["بقبق الماء"]
"""


def written(folder: Path, **files: str) -> Path:
    """A folder with these TOML files, by stem."""
    folder.mkdir(exist_ok=True)
    for stem, text in files.items():
        (folder / f"{stem}.toml").write_text(text, encoding="utf-8")
    return folder
