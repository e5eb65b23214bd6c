"""A corpus over many machines, by an existing engine: Ray Data (``arabic-quotes[ray]``).

arrow.py has the records as an Arrow table, work.py what happens to a batch of documents, ray_data.py the engine.
"""

from __future__ import annotations

from quotes.distributed.ray_data import extract_dataset

__all__ = ["extract_dataset"]
