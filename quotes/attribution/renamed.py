"""The speaker named again behind و and a verb: nobody speaks of himself by his name.

«اعتبر فان بيرسي أن المدرب لم ينصفه ووقع فان بيرسي العقد»، «قال المصدر إن القوات انسحبت وتوقع المصدر انتهاء القتال».
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.agreement import gender
from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.narrator import COMMAS
from quotes.attribution.plurality import one_man
from quotes.attribution.reader import Reader
from quotes.attribution.turned_to import turns
from quotes.cues.candidates import Candidate
from quotes.document import Stretch
from quotes.lexicon import bare, conjoined, definite

LONGEST_NAME = 3


def speaker_of(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Stretch | None:
    """The mention beside the cue, or beside the last cue before it in the sentence: «قال فلان إن …، مضيفا أن»."""
    near = sorted((o for o in others if o.word < c.word and o.position == "after"), key=lambda o: -o.word)
    for cue in (c, *near[:1]):
        if cue.position == "after" and cue.kind in ("verb", "masdar") and (who := gap_subject(reader, cue)) is not None:
            return who
    return None


def named_again(reader: Reader, who: Stretch | None, first: int, k: int) -> bool:
    """Whether the clause that begins at word ``k`` has the speaker ``who`` for its subject, by name or by title.

    ``first``: where the words said begin.
    """
    doc = reader.doc
    if who is None:
        return _holds_by_name(reader, k)
    turned = turns(doc, k)
    if turned and doc.key(k - 1) in COMMAS:  # «، إلا أن الراوي عاد»
        return _surname(reader, who, k + turned) and reader.pos(k + turned + 1) == "VERB"
    if doc.key(k)[:1] != "و":
        return False
    verb = k + 1 if reader.lexicon.negator(doc.key(k)) else k
    if not (reader.verb(verb) or any(a.form.kind == "verb" for a in doc.analyses(verb))):
        return False
    titled = verb + 1 + reader.lexicon.honorific(doc.key(verb + 1))  # «وقدم | الدكتور الراوي شكره»
    # called by one word he may speak of himself so, but for a comma: «أكد الراوي أن الفريق فاز واستطاع الراوي أن»
    set_off = len(who) > 1 or doc.key(k - 1) in COMMAS
    if set_off and (_surname(reader, who, verb + 1) or _surname(reader, who, titled)):
        return True
    if _by_title(reader, who, first, verb + 1) or _by_epithet(reader, who, first, verb + 1):
        return True
    says = any(a.form.kind == "verb" and a.form.person == 3 and a.proclitic == "و" for a in doc.analyses(k))
    head = doc.key(who.first)
    described = definite(doc.key(verb + 2)) and reader.pos(verb + 2) == "ADJ"  # «الوزير الفرنسي» may be another
    return says and definite(head) and doc.key(verb + 1) == head and not described


def _holds_by_name(reader: Reader, k: int) -> bool:
    """«وأكدت أنها تزور البيت، | واعتبرت الراوي التراث ثروة»: of one who is not named beside what is said."""
    doc, name = reader.doc, reader.doc.key(k + 1)
    if doc.key(k - 1) not in COMMAS or not doc.known_surname(name) or reader.lexicon.somebody(name):
        return False
    return any(
        a.form.kind == "verb" and a.proclitic == "و" and not a.enclitic and a.form.verb.category == "belief"
        and (a.form.person, a.form.tense) == (3, "past")
        for a in doc.analyses(k)
    )  # fmt: skip


def _by_title(reader: Reader, who: Stretch, first: int, k: int) -> bool:
    """«قال وزير النقل إن الطريق آمن، وشكر | الوزير العمال»: his title alone, with its article, behind a comma.

    Where the words themselves speak of nobody of that title, and no adjective tells of another one. Of a body only what
    it did, since it speaks of itself by its noun as well («قالت الشركة إن أرباحها زادت، وتتوقع الشركة»).
    """
    doc, lexicon = reader.doc, reader.lexicon
    title, head = doc.key(k), doc.key(who.first)
    if doc.key(k - 2) not in COMMAS or not (definite(title) and reader.verb(k - 1)):
        return False
    person = lexicon.office(bare(head)) or lexicon.person_noun(bare(head))
    if bare(title) != bare(head) or not (person or (lexicon.body(bare(head)) and reader.past(k - 1))):
        return False
    another = definite(doc.key(k + 1)) and reader.pos(k + 1) == "ADJ"
    return not another and all(bare(conjoined(doc.key(j))) != bare(head) for j in range(first, k - 1))


def _by_epithet(reader: Reader, who: Stretch, first: int, k: int) -> bool:
    """«تقول سلمى إن الحياة صعبة، وتعيش | المرأة في خيمة»: what only others call one who speaks.

    Where the words speak of nobody else, who may be meant.
    """
    doc, lexicon = reader.doc, reader.lexicon
    if doc.key(k - 2) not in COMMAS or not reader.verb(k - 1) or not lexicon.has("anaphors.humans", doc.key(k)):
        return False
    described = definite(doc.key(k + 1)) and reader.pos(k + 1) == "ADJ"
    if described or not one_man(reader, who) or gender(reader, who) not in ("", gender(reader, Stretch(k, k + 1))):
        return False
    words = (conjoined(doc.key(j)) for j in range(first, k - 1))
    return not any(lexicon.somebody(key) or lexicon.given_name(key) or lexicon.owned_person(key) for key in words)


def _surname(reader: Reader, who: Stretch, k: int) -> bool:
    """Whether the words at ``k`` are the last ones of the mention, a name's: «فان بيرسي»."""
    doc = reader.doc
    if reader.pos(who.last - 1) not in ("X", "PROPN") and not doc.known_surname(doc.key(who.last - 1)):
        return False
    for length in range(1, min(LONGEST_NAME, max(len(who) - 1, 1)) + 1):
        first = who.last - length
        if not doc.words[first].is_word or reader.lexicon.person_noun(doc.key(first)):
            return False
        if all(doc.key(k + n) == doc.key(first + n) for n in range(length)):
            return doc.words[k].is_word
    return False
