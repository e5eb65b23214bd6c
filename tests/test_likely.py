"""The second opinion on who a dropped subject is: what it mends, what it leaves alone, and whom it weighs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from conftest import listed, table

from quotes.coreference import likely
from quotes.coreference.likely_signs import Place, signs_of, signs_of_nobody
from quotes.coreference.possible import Possible
from quotes.coreference.referents import Referent
from quotes.extractor import Extractor


def last_entity(extractor: Extractor, text: str) -> str:
    """The entity of the last record of a text; empty for nobody."""
    speaker = extractor.extract(text)[-1].speaker
    return speaker.entity.name if speaker is not None and speaker.entity is not None else ""


@pytest.mark.parametrize("case", listed(table("likely")["case"]))
def test_a_second_opinion(case: dict[str, Any], extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """It mends what the rules have wrong, and leaves the rest as it was."""
    assert last_entity(extractor, case["text"]) == case.get("entity", case["rules"])
    monkeypatch.setattr(likely, "surest", lambda place, people, found: (None, None))
    assert last_entity(extractor, case["text"]) == case["rules"]


def test_whom_it_weighs(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules' answer is among those who may be meant, nobody twice, and most weights are of signs that they show."""
    seen: set[str] = set()
    asked = 0

    def noted(place: Place, people: Sequence[Possible], found: Referent | None) -> tuple[None, None]:
        nonlocal asked
        asked += 1
        referents = [id(who.referent) for who in people if who.referent is not None]
        assert len(referents) == len(set(referents))
        assert found is None or id(found) in referents
        seen.update(signs_of_nobody(place))
        for who in people:
            seen.update(signs_of(place, who, ruled=found is not None and who.referent is found))
        return None, None

    monkeypatch.setattr(likely, "surest", noted)
    for case in table("sentences")["sentence"][::2]:
        extractor.extract(case["text"])
    told = likely.weights()
    assert asked > 100
    assert len(told.keys() & seen) > 0.5 * len(told)


def test_without_weights_the_rules_decide(extractor: Extractor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is likelier than the rules' answer where no sign says anything."""
    monkeypatch.setattr(likely, "weights", dict)
    for case in table("likely")["case"]:
        assert last_entity(extractor, case["text"]) == case["rules"]
