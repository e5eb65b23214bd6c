"""Names of a package that load their module on first use (PEP 562): the command's help needs hardly any of them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def homes(package: str, modules: Mapping[str, str]) -> Callable[[str], object]:
    """The package's ``__getattr__``; ``modules`` says for each name which module of the package defines it.

    The function raises AttributeError for any other name.
    """

    def load(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return load
