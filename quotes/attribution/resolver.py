"""From candidates to drafts: which proposals hold, and what belongs to each."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quotes.attribution.asserted import does_something, says_nothing
from quotes.attribution.bare import bare_speech, spoken_before
from quotes.attribution.carriers import carried, carried_within, published
from quotes.attribution.certain import answered, certain
from quotes.attribution.content import find_content
from quotes.attribution.deeds import deed_shaped
from quotes.attribution.draft import Draft, Relay
from quotes.attribution.entitled import entitled
from quotes.attribution.evidence import acceptable
from quotes.attribution.headline_acts import who_acts
from quotes.attribution.intermediary import chain_in
from quotes.attribution.interposed import settled_between
from quotes.attribution.introduced import resumed
from quotes.attribution.measured import kept_to, own_evidence
from quotes.attribution.owners import owners
from quotes.attribution.passers import names_people
from quotes.attribution.passing_on import introduced_by, pass_on
from quotes.attribution.plausible import place_at, plausible_source
from quotes.attribution.reader import Reader
from quotes.attribution.said_by import said_by
from quotes.attribution.speaker import find_speaker
from quotes.attribution.supposed import negated
from quotes.attribution.told_to import medium_of
from quotes.attribution.trimmed import DASHES
from quotes.attribution.who_acts import is_person, who_acts_before
from quotes.attribution.written_of import tells_otherwise
from quotes.cues.acting_behind import acts
from quotes.cues.answerers import present
from quotes.cues.candidates import Candidate
from quotes.cues.colons import says_we, tells_outlet
from quotes.cues.interposed import breaks_off, names_nobody
from quotes.cues.sources import ALSO
from quotes.document import Document, Stretch
from quotes.lexicon import STATES, conjoined, definite
from quotes.marks import is_statement_like
from quotes.segments.turns import label_of
from quotes.words import PER_CENT

FULL_NAME = 3  # words
SOMETHING = "شيء"
PAPER = 2  # words of its name
PLACE = 3  # words of one
MAX_NAMES = 9  # words of names behind a colon
BESIDE = 16  # code points between a tag and the words or the cue that it goes with


def resolve_sentence(reader: Reader, candidates: Sequence[Candidate]) -> list[Draft]:
    """The attributions of one sentence; ``candidates`` are all of that sentence, in text order."""
    settled = [found for c in candidates if (found := _settled(reader, c)) is not None]
    standing = owners(reader, [c for c in settled if acceptable(reader, c)])
    held = [c for c in standing if _attributes(reader, c) and not says_nothing(reader, c)]
    held = [c for c in held if not (_compares(reader, c, held) or own_evidence(reader, c, held))]
    drafts: list[Draft] = []
    vouching: list[Draft] = []
    # a tag is a cue where no other cue has its words, which all others have to be known for
    alone = [c for c in held if c.tag]
    held = [c for c in held if not c.tag]
    for c in held:
        draft = _draft(reader, c, held)
        if draft is not None:
            (vouching if c.position in ("closing", "opening") else drafts).append(draft)
    drafts = [d for d in drafts if not _shadowed(d, drafts) or reader.refuse(d.candidate, "shadowed")]
    # an opening source first: a closing one may vouch for the same content
    for source in sorted(vouching, key=lambda d: d.candidate.position != "opening"):
        beside = introduced_by(reader, source, drafts)
        if beside is None:
            drafts.append(source)
        else:
            reader.refuse(source.candidate, "vouches", beside.candidate.word)
            pass_on(reader, beside, source)
    drafts += [d for c in alone if (d := _tagged(reader, c, held, drafts, candidates)) is not None]
    return sorted(drafts, key=lambda d: d.candidate.start)


def _tagged(
    reader: Reader, c: Candidate, others: Sequence[Candidate], drafts: Sequence[Draft], found: Sequence[Candidate]
) -> Draft | None:
    """«لن تعوض المحاصيل سوى النصف، على حد تعبيره»: a tag for words that no cue before or behind introduces."""
    beside = any(d.candidate.start < c.start < d.end + BESIDE or 0 < d.candidate.start - c.end < BESIDE for d in drafts)
    draft = None if beside else _draft(reader, c, others)
    starts = [o.start for o in found if o.opener is not None] + [d.candidate.start for d in drafts]
    if (
        draft is None
        or any(draft.start <= start < draft.end for start in starts)
        or any(_says(reader, k) for k in range(reader.doc.index_at(draft.start), c.word))
    ):
        reader.refuse(c, "tag")  # «انتقد الحزب غياب الخطة وأكد أنه …، حسب تعبيره»
        return None
    return draft


def _says(reader: Reader, k: int) -> bool:
    """Whether word ``k`` is a finite verb of saying, whatever it found to introduce: «عبر عن أسفه، …، حسب قوله».

    One in marks is of what is said: «"كانت | تكتب كل يوم"، على حد قولها».
    """
    return (
        reader.doc.quotation_around(k) is None
        and reader.verb(k)
        and any(
            a.form.kind == "verb" and a.form.verb.category in ("statement", "denial") for a in reader.doc.analyses(k)
        )
    )


def _settled(reader: Reader, c: Candidate) -> Candidate | None:
    """The candidate itself, or with the beginning of bare speech found; None where there is none."""
    if breaks_off(c):
        return settled_between(reader, c)
    if c.opener is None or c.opener.frame != "bare":
        return spoken_before(reader, c) or c
    found = bare_speech(reader, c)
    if found is None:
        reader.refuse(c, "no-frame")
    return found


def _attributes(reader: Reader, c: Candidate) -> bool:
    """Whether a source phrase or a colon has somebody to attribute to: not «وفق الخطة», «حسب الحاجة»."""
    if c.tag:
        return True
    if c.kind == "verb" and c.phrase is not None and c.position != "after":
        return _vouches(reader, c)
    if acts(c):
        who = find_speaker(reader, c, ()).speaker
        return (who is not None and is_person(reader, who)) or reader.refuse(c, "nobody-named")
    if c.kind not in ("preposition", "colon"):
        return True
    if who_acts_before(reader, c) is not None:
        return True
    who = find_speaker(reader, c, ()).speaker
    if who is None:
        return reader.refuse(c, "nobody-named")
    if c.kind == "colon" and _only_labels(reader, c, who):
        return reader.refuse(c, "no-source", who.first)
    if c.phrase is not None and c.phrase.lemma == "استنادا إلى" and not _leant_on(reader, c, who):
        return reader.refuse(c, "no-source", who.first)
    if kept_to(reader, c, who) or tells_otherwise(reader, c):
        return reader.refuse(c, "no-source", who.first)
    return certain(reader, c, who) or plausible_source(reader, who) or reader.refuse(c, "no-source", who.first)


def _leant_on(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """«واستنادا إلى المصدر ذاته فإن الشحنة وصلت»: with فإن a source of what follows.

    Alone it tells what was leant upon: «حكم عليه استنادا إلى القانون», «بنيت الخطة استنادا إلى مصادر التمويل».
    """
    told = answered(reader, who.last) or names_people(reader, who)  # «واستنادا إلى مصادر أمنية، ذكرت الصحيفة أن»
    return c.position == "opening" and told and plausible_source(reader, who)


def _only_labels(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether what stands before a colon is no speaker, however it is spelt."""
    if _says_all(reader, c) or _names_somebody(reader, c) or _own_paper(reader, c) or _named_place(reader, who):
        return True
    return _heading(reader, who)


def _heading(reader: Reader, who: Stretch) -> bool:
    """«رحيل المخرج سامي العلي: …», «شال وامتحان البلديات: …»: what happened to one named, what goes with a place."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if lexicon.somebody(key) or lexicon.any(("groups.documents", "anaphors.persons"), key) or len(who) < 2:
        return False
    behind = doc.key(who.first + 1)
    deed = lexicon.has("labels.events", key) or deed_shaped(doc, who.first)  # «زيادة رواتب الأطباء: …»
    deed = deed and not definite(key) and reader.pos(who.first) == "NOUN"
    matter = place_at(reader, Stretch(who.first, who.first + 1)) and reader.conjunction(who.first + 1) > 0
    return deed or (matter and not lexicon.somebody(behind[1:]) and not lexicon.any(STATES, behind[1:]))


def _named_place(reader: Reader, who: Stretch) -> bool:
    """«سيدي منصور: بطاقة إيداع»: what the text elsewhere has behind «ولاية», «مدينة» is where it happened."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(who.first)
    if len(who) > PLACE or lexicon.somebody(key) or doc.known_surname(key) or doc.opens(who.first) is not None:
        return False
    names = doc.keys[who.first : who.last]
    return any(
        lexicon.has("places.kinds", doc.key(k - 1)) and doc.keys[k : k + len(names)] == names
        for k in doc.places.get(key, ())
    )


def _says_all(reader: Reader, c: Candidate) -> bool:
    """Whether a clause of its own stands before a colon, which then only names: «المصادر تتمثل في اثنين: البحر و…»."""
    if who_acts(reader, c) is not None:
        return False
    doc, lexicon = reader.doc, reader.lexicon
    told = tells_outlet(doc, c.gap.first, c.gap.last) and doc.key(c.gap.first + 2) == "ل"
    # «طبيب قلب: المشي يطيل العمر», «طبيب قلب لـ«الأفق»: …», whatever the second word is tagged as
    two = len(c.gap) == 2 or told
    if two and lexicon.has("titles.offices", doc.key(c.gap.first)) and not present(doc, c.gap.first + 1):
        return False
    verbs = (k for k in range(c.gap.first + 1, c.gap.last) if reader.verb(k))
    return any(not lexicon.relative(conjoined(doc.key(k - 1))) and doc.opens(k - 1) is None for k in verbs)


def _names_somebody(reader: Reader, c: Candidate) -> bool:
    """Whether nothing but names stands behind a colon: «العريف: سامي أحمد النجار», «تمثيل: رامي الكوني، منى الصفدي»."""
    doc, lexicon = reader.doc, reader.lexicon
    behind = range(c.last, reader.sentence.last)
    words = [k for k in behind if doc.words[k].is_word]
    if not words or len(words) > MAX_NAMES or any(says_we(doc, doc.key(k)) for k in words):
        return False
    # «المشي يطيل | العمر»: with the article no more than a noun or a surname
    given = [k for k in words if lexicon.given_name(doc.key(k)) and not definite(doc.key(k))]
    if FULL_NAME <= len(words) == len(behind) <= 2 * len(given) and given[0] <= words[0] + 1:
        return True  # «الرئيس: سامي محمد سالم حداد», whatever the parse makes of it
    named = [k for k in words if k in given or lexicon.has("names.particles", doc.key(k))]
    unknown = (k for k in words if k not in named and reader.pos(k) not in ("X", "PROPN"))
    return bool(named) and all(definite(doc.key(k)) for k in unknown)


def _own_paper(reader: Reader, c: Candidate) -> bool:
    """«الشارقة: «النهار»»: a line of a place and the paper itself, as some put them above the text."""
    doc, lexicon = reader.doc, reader.lexicon
    quotation = c.opener.quotation if c.opener is not None else None
    places = [doc.key(k) for k in range(c.gap.first, c.gap.last) if doc.key(k) not in DASHES]
    dashed = len(c.gap) == 1 + 2 * (len(places) - 1)  # «الخرطوم - بورتسودان: «النهار»»
    if quotation is None or not dashed or doc.words_quoted(quotation) > PAPER:
        return False
    somebody = any(lexicon.somebody(key) or lexicon.given_name(key) or doc.known_surname(key) for key in places)
    whole = doc.after(quotation) >= reader.sentence.last and c.gap.first == reader.sentence.first
    return whole and not somebody and doc.opens(c.gap.first) is None and not is_statement_like(doc.text, quotation)


def _vouches(reader: Reader, c: Candidate) -> bool:
    """Not «وفق ما ينص عليه قانون المرور», which sets a measure, nor «كما يروي الأحداث»: "also", with its object."""
    who = find_speaker(reader, c, ()).speaker
    if who is None or c.verb is None or c.phrase is None or "source:في" in c.verb.frames:
        return True  # «كما جاء في الحديث»
    if c.verb.strict and reader.lexicon.any(("norms.words",), reader.doc.key(who.first)):
        return reader.refuse(c, "no-source", who.first)
    also = c.phrase.words in ALSO and (not said_by(reader, c, who) or _of_something(reader, who))
    return not also or reader.refuse(c, "no-source", who.first)


def _of_something(reader: Reader, who: Stretch) -> bool:
    """Whether the verb has a part of something for its object: «كما أظهر التسجيل | جانبا من الدمار»."""
    doc, lexicon = reader.doc, reader.lexicon
    parts = (k for k in range(who.first + 1, who.last - 1) if doc.key(k).endswith("ا") and doc.key(k + 1) == "من")
    return any(not (definite(doc.key(k)) or lexicon.given_name(doc.key(k))) for k in parts)


def _compares(reader: Reader, c: Candidate, held: Sequence[Candidate]) -> bool:
    """«قال المدير إن المبلغ مليون لا مليونان | كما ذكر البيان»: without a comma كما compares, inside what another says.

    An outlet passes on what he says, with a comma or without.
    """
    if c.position != "closing" or c.phrase is None or c.phrase.words not in ALSO:
        return False
    doc, first = reader.doc, c.word - len(c.phrase.words)
    if first <= reader.sentence.first or not doc.words[first - 1].is_word or doc.closes(first - 1) is not None:
        return False
    key = doc.key(c.word + 1)
    if reader.lexicon.outlet_head(key) or reader.lexicon.outlet_name(key):
        return False
    outer = any(
        o.position == "after" and o.opener is not None and o.opener.kind != "nominal" and o.opener.first < first
        for o in held
    )
    return outer and not reader.refuse(c, "governed")


def _draft(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Draft | None:
    rest = [o for o in others if o is not c]
    finding = find_speaker(reader, c, rest)
    if finding.speaker is not None and not _counted(reader, c, finding.speaker):
        reader.refuse(c, "number")
        return None  # «سجل 58 هدفا»
    if (
        c.position in ("closing", "opening")
        and finding.speaker is None
        and not (c.tag or names_nobody(reader.doc, c) or resumed(reader, c))
    ):
        reader.refuse(c, "no-speaker")
        return None
    speaker_last = finding.speaker.last if finding.speaker is not None else c.last
    if finding.relays and c.position == "opening":
        speaker_last = max(speaker_last, *(r.who.last for r in finding.relays))
    content = find_content(reader, c, rest, speaker_last)
    if content is None or does_something(reader, c):
        reader.refuse(c, "no-content" if content is None else "act")
        return None
    spans, form = content
    if form == "nominal" and _points_back(reader, spans):
        reader.refuse(c, "no-content")
        return None
    turn = c.kind == "verb" and form == "colon" and _turn_at(reader.doc, reader.doc.index_at(spans[0][0]))
    if turn or entitled(reader, c):
        reader.refuse(c, "label")
        return None
    draft = Draft(c, spans, form, finding, relays=list(finding.relays))
    if form == "nominal" and not len(c.gap) and finding.speaker is not None:
        # «أكدت الهيئة | على لسان المتحدث باسمها | انخفاض العدد»: the object stands behind who passed it on
        between = Stretch(speaker_last, reader.doc.index_at(spans[0][0]))
        chain = chain_in(reader, between)
        draft.relays += chain.relays
        if chain.sources and finding.case == "verb-first":
            # «أكدت القناة، نقلا عن مصدر أمني، | مقتل خمسة»: the source speaks
            draft.relays = [Relay(finding.speaker, c.start, c.end, c.lemma, c.kind), *draft.relays, *chain.sources[:-1]]
            draft.finding = evolve(finding, speaker=chain.sources[-1].who, case="relay")
    if not draft.relays and c.position == "after":
        draft.relays += _carried_behind(reader, draft)
    if not draft.relays:
        draft.relays += carried_within(reader, finding.speaker) or published(reader, c)
    draft.medium = medium_of(reader, draft, rest)
    draft.negated = negated(reader, c)
    return draft


def _carried_behind(reader: Reader, draft: Draft) -> tuple[Relay, ...]:
    """«قال إن …، | في تصريحات نقلتها وكالة كذا»: who carried the statement, named behind what was said."""
    doc = reader.doc
    k = doc.index_at(draft.end)
    while k < reader.sentence.last and not doc.words[k].is_word:
        k += 1
    return carried(reader, Stretch(k, reader.sentence.last)) if doc.key(k) == "في" else ()


def _turn_at(doc: Document, first: int) -> bool:
    """«ويشرع القاضي في استجوابه: | القاضي: ما ردك؟»: what stands behind the colon is the first turn of a dialogue."""
    return doc.begins_line(first) and label_of(doc.keys, first, len(doc.keys)) in doc.turn_labels


def _points_back(reader: Reader, spans: Sequence[tuple[int, int]]) -> bool:
    """«ونفى | مكتبه ذلك»: what points back at what others said is no content, and the noun of theirs denies it."""
    doc, first = reader.doc, reader.doc.index_at(spans[0][0])
    last = doc.index_at(spans[-1][1]) - 1
    if doc.text[spans[0][0] : spans[-1][1]] == SOMETHING or doc.phrase_length("phrases.quoting", first):
        return True  # «الندم لن يفيد | بشيء», «أكدت القناة | نقلا عن مصدر مقتل جندي»: a source is none
    alone = first == last or (first + 1 == last and reader.owned(first))
    return alone and doc.key(last) in doc.grammar.sets["pronouns.demonstratives"]


def _counted(reader: Reader, c: Candidate, who: Stretch) -> bool:
    """Whether it is no number that would speak: «سجل 58 هدفا» says nothing, but «وقال 60 في المائة من البالغين إنهم».

    A share may do more than say something: «أقر 18% منهم بأنهم».
    """
    if not reader.doc.key(who.first)[:1].isdigit():
        return True
    if c.opener is None or c.opener.kind != "clause" or c.verb is None:
        return False
    share = reader.doc.phrase_length("phrases.per_hundred", who.first + 1) > 0
    share = share or reader.doc.key(who.first).endswith(PER_CENT)
    return share or (not c.verb.strict and c.verb.category == "statement")


def _shadowed(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """A nominal reading gives way to another cue with the same content."""
    if draft.form != "nominal":
        return False
    return any(
        o is not draft and o.form != "nominal" and o.start <= draft.start < o.end and o.candidate.start < draft.start
        and abs(o.start - draft.start) < 3
        for o in drafts
    )  # fmt: skip
