"""The package's pages as templates: everything that is put in is escaped, and what is missing is an error."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

import jinja2


@cache
def source(package: str, name: str) -> str:
    """A file of a package as text."""
    return files(package).joinpath(name).read_text(encoding="utf-8")


def hash_of(inline: str) -> str:
    """An inline script or style as a Content Security Policy names it."""
    return f"sha256-{b64encode(sha256(inline.encode()).digest()).decode()}"


@cache
def template(package: str, name: str) -> jinja2.Template:
    """A template of a package, compiled once."""
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.from_string(source(package, name))
