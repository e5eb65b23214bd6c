"""Ray Data: one extractor an actor, documents streamed to whichever is free, lost actors replaced."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from quotes.batch import Extracts
from quotes.distributed.work import Extracting
from quotes.errors import InputError, MissingExtra
from quotes.extractor import load
from quotes.inputs import Layout

if TYPE_CHECKING:
    from ray.data import Dataset

BATCH = 64  # documents a call: a few seconds of work, the most that a lost actor costs


def extract_dataset(
    documents: Dataset,
    make: Callable[[], Extracts] = load,
    *,
    text_field: str = "text",
    id_field: str = "id",
    workers: int | None = None,
) -> Dataset:
    """The records of a Ray dataset of documents, one a row, columns as ``arrow.record_schema`` says.

    ``make`` gives each worker its extractor (``functools.partial(load, "model.udpipe")``); the file of a model must be
    on every machine. ``workers``: how many, or None for as many as the cluster has cores. A document that fails has a
    row of ``doc`` and ``error`` alone, and ``error`` is null in all others. What an actor that died had not handed
    over is done again by another. Nothing runs before the dataset is written or read.

    Raises:
        MissingExtra: Ray Data is not installed.
        InputError: there is no such column.
    """
    try:
        import ray
        from ray.data import ActorPoolStrategy
    except ImportError as error:
        raise MissingExtra("ray[data]", "ray") from error
    names = documents.schema().names
    for name in (text_field, id_field):
        if name not in names:
            raise InputError(f"no column {name!r} (columns: {', '.join(names)}): name it with text_field or id_field")
    resources: dict[str, float] = ray.cluster_resources()  # type: ignore[no-untyped-call]
    cores = int(resources.get("CPU", 1))
    workers = workers or cores
    return (
        documents.select_columns(list(dict.fromkeys((id_field, text_field))))
        # One file is one block, and a block goes to one actor: without this, one of them would do all the work.
        .repartition(target_num_rows_per_block=BATCH)
        .map_batches(
            Extracting,
            fn_constructor_args=(make, Layout(text_field=text_field, id_field=id_field)),
            batch_size=BATCH,
            batch_format="pyarrow",
            zero_copy_batch=True,
            compute=ActorPoolStrategy(size=workers),
            num_cpus=_share(cores, workers),
        )
    )


def _share(cores: int, workers: int) -> float:
    """The cores each actor asks for, so that one is left for reading: actors that hold all of them never get input."""
    return min(1.0, math.floor(100 * (cores - 1) / workers) / 100)
