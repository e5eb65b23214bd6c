"""Any text with any records of it: what the exports must carry."""

from __future__ import annotations

from hypothesis import strategies as st

from quotes.inputs import Document, Metadata
from quotes.records import Cue, Entity, Intermediary, Quote, Span, Speaker

LETTERS = st.one_of(
    st.sampled_from("قال إن الوزيرُ«»ـ\n\r\t😀\u200f\u00a0\u2028\x0b\\<>&\"'=;,"),
    st.characters(exclude_categories=["Cs"]),
)
ANY_TEXT = st.text(LETTERS, min_size=1, max_size=60).filter(lambda text: bool(text.strip()))
WORDS = st.text(LETTERS, min_size=1, max_size=8)


@st.composite
def records(draw: st.DrawFn, *, whole_lines: bool = False) -> tuple[Document, list[Quote]]:
    """A document and its records; with ``whole_lines`` no span begins or ends with a line end."""
    text = draw(ANY_TEXT)
    ends = [place for place, letter in enumerate(text) if not (whole_lines and letter == "\n")]
    pair = st.tuples(st.sampled_from(ends), st.sampled_from(ends)).map(lambda each: (min(each), max(each) + 1))
    span = pair.map(lambda each: Span(*each, text[slice(*each)]))
    cue = st.builds(
        lambda span, lemma, kind: Cue(span.start, span.end, span.text, lemma, kind),
        span,
        WORDS,
        st.sampled_from(["verb", "participle", "colon"]),
    )
    entity = st.builds(
        lambda span, role, kind: Entity(
            span.text, role, kind, span.start, span.end, span.text, ((span.start, span.end),)
        ),
        span,
        st.none() | WORDS,
        st.sampled_from(["person", "organisation", "group", "document", "unknown"]),
    )
    speaker = st.one_of(
        st.none(),
        st.builds(lambda entity: Speaker(None, None, None, True, entity), entity),
        st.builds(lambda s, entity: Speaker(s.start, s.end, s.text, False, entity), span, st.none() | entity),
    )
    intermediary = st.builds(lambda s, cue: Intermediary(s.start, s.end, s.text, cue), span, cue)

    def spans(least: int) -> st.SearchStrategy[tuple[Span, ...]]:
        chosen = st.lists(pair, min_size=least, max_size=3, unique=True)
        return chosen.map(lambda found: tuple(Span(*each, text[slice(*each)]) for each in sorted(_apart(found))))

    id = draw(WORDS)
    quotes = []
    for number in range(1, draw(st.integers(0, 3)) + 1):
        content = draw(spans(1))
        quotes.append(
            Quote(
                doc=id,
                id=f"{id}#{number}",
                type=draw(st.sampled_from(["direct", "indirect", "mixed"])),
                form=draw(st.sampled_from(["quotation", "clause", "colon", "nominal"])),
                text=" … ".join(each.text for each in content),
                content=content,
                cue=draw(cue),
                speaker=draw(speaker),
                intermediaries=draw(st.lists(intermediary, max_size=2).map(tuple)),
                medium=draw(st.none() | span),
                quoted=draw(spans(0)),
                negated=draw(st.booleans()),
                within=f"{id}#1" if number > 1 and draw(st.booleans()) else None,
                rule="made.up/here",
                confidence=draw(st.sampled_from([0.0, 0.76, 1.0])),
            )
        )
    known = st.none() | WORDS
    metadata = Metadata(*(draw(known) for _ in range(5)))
    return Document(id, text, metadata), quotes


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that do not touch one before them."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start > kept[-1][1]:
            kept.append((start, end))
    return kept
