"""Fuzz one target: ``python tests/fuzz TARGET [libFuzzer options] [corpus]``, with atheris installed; see README.md.

New inputs are kept in the corpus, ``tests/fuzz/corpus/TARGET`` unless another is named; one that breaks a check goes
where ``-artifact_prefix`` says.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

HERE = Path(__file__).resolve().parent
TARGETS = sorted(path.stem.removeprefix("fuzz_") for path in HERE.glob("fuzz_*.py"))
LIBRARIES = {"html": ("trafilatura",)}
"""Whose code an input goes through beside ours."""
DEFAULTS = {"-timeout": "20", "-max_len": "4096", "-rss_limit_mb": "4096", "-report_slow_units": "5"}


def main(arguments: list[str]) -> None:
    """Run libFuzzer over the named target; its coverage is that of the package, and of what the target names."""
    if not arguments or arguments[0] not in TARGETS:
        sys.exit(f"name a target first: {', '.join(TARGETS)}")
    name, *options = arguments
    # The folder of the tests instead of this one: targets share the tests' checks.
    sys.path[0] = str(HERE.parent)
    libraries = LIBRARIES.get(name, ())
    with atheris.instrument_imports(include=["quotes", *libraries]):
        target = import_module(f"fuzz.fuzz_{name}")
        for library in libraries:
            import_module(library)
    mutator = import_module("fuzz.mutation").mutator(*target.TOKENS)
    given = {option.partition("=")[0] for option in options}
    options += [f"{option}={value}" for option, value in DEFAULTS.items() if option not in given]
    with TemporaryDirectory() as seeds:
        for number, seed in enumerate(target.seeds()):
            Path(seeds, f"{number:04}").write_bytes(seed)
        if all(option.startswith("-") for option in options):
            options.append(str(HERE / "corpus" / name))
        atheris.Setup([sys.argv[0], *options, seeds], target.check, custom_mutator=mutator)
        atheris.Fuzz()


main(sys.argv[1:])
