"""The speaker's mention beside the cue, or that there is none.

Both witnesses speak: between a verb and its complementizer the grammar bounds the phrase; where the subject
stands elsewhere the parse points at it.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.attribution.agreement import disagrees
from quotes.attribution.antecedent import antecedent, document_before
from quotes.attribution.draft import Finding, Relay
from quotes.attribution.host import Host, find_host
from quotes.attribution.intermediary import carried, chain_in, relayed_subject
from quotes.attribution.introduced import before_colon, of_noun, source_of
from quotes.attribution.nominal import behind_comma
from quotes.attribution.noun_phrase import blessing_at, noun_phrase, praise_at
from quotes.attribution.objects import (
    before_object,
    joined_adposition,
    oblique,
    owned,
    without_complement,
    without_object,
)
from quotes.attribution.parsed import controller, parsed_subject
from quotes.attribution.phrase_ends import discourse_at, ends_phrase, time_at
from quotes.attribution.plausible import plausible_source
from quotes.attribution.preverbal import of_main_verb, subject_before, subject_before_index
from quotes.attribution.reader import Reader, remembered
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import complementizer_at, joined_clause_at, that_clause_at
from quotes.document import Stretch
from quotes.lexicon import definite
from quotes.words import COMMA, cut


def find_speaker(reader: Reader, c: Candidate, others: Sequence[Candidate]) -> Finding:
    """Speaker, intermediaries and the deciding case for one candidate."""
    if c.kind == "colon":
        return before_colon(reader, c)
    if c.kind == "preposition":
        return source_of(reader, c)
    if c.kind == "noun":
        return of_noun(reader, c)
    if c.position in ("closing", "opening"):
        who = relayed_subject(reader, c.word + 1, c.gap.last)
        chain = chain_in(reader, Stretch(who.last if who else c.word + 1, c.gap.last), relay_verb=_relays(c))
        return _chained(c, who, chain.sources, (), "clause-phrase")
    if c.form is not None and c.form.person in (1, 2):
        return Finding(None, "implicit")  # "I" inside a quotation has no mention of its own
    praise = praise_at(reader.doc, c.gap.first) if c.implicit_kind and len(c.gap) else 0
    if praise:
        return Finding(Stretch(c.gap.first, c.gap.first + praise), "verb-first")  # «قوله تعالى»
    host = find_host(reader, c, others)
    if host is not None:
        return _hosted(reader, c, host)
    if c.implicit_kind and len(c.gap) and reader.lexicon.has("anaphors.honorifics", reader.doc.key(c.gap.first)):
        return Finding(Stretch(c.gap.first, c.gap.first + 1), "verb-first")  # «مؤكدا سموه أن»
    if c.implicit_kind:
        return Finding(None, "implicit", controller=controller(reader, c))
    chain = chain_in(reader, c.gap, relay_verb=_relays(c))
    if c.verb is not None and "source:في" in c.verb.frames:
        # CASE: جاء في البيان أن: the source stands behind في
        place = next((k for k in range(c.gap.first, c.gap.last) if reader.doc.key(k) == "في"), None)
        source = noun_phrase(reader, place + 1, c.gap.last) if place is not None and place + 1 < c.gap.last else None
        return _chained(c, source, chain.sources, chain.relays, "source-in")
    subject = gap_subject(reader, c)
    governs = c.verb is not None and (c.verb.object or "nominal" in c.verb.frames)
    if subject is not None and c.verb is not None and governs and not c.enclitic and not _settled(reader, c):
        subject = without_object(reader, c.word, subject, addressee=c.verb.object, clause=_clausal(c))
    if subject is not None and governs and (disagrees(reader, c, subject) or owned(reader, subject)):
        subject = None  # its object: «دعت الشعب إلى», «أكدت ثقتها بأن»
    if subject is not None and c.verb is not None and c.verb.object and oblique(reader, subject):
        subject = None
    if subject is not None and c.kind == "verb" and c.form is not None and c.form.number in ("p", "d"):
        subject = None  # a verb in front of its subject is singular: «أعلنوا أكثر من مرة»
    if subject is None and c.kind == "verb":
        # CASE: الوزير الذي قال إن: the antecedent is the overt speaker
        subject = antecedent(reader, c) or document_before(reader, c)
        if subject is not None:
            return _chained(c, subject, chain.sources, chain.relays, "antecedent")
        # CASE: subject before the verb; not with ل («لتؤكد أن»), whose subject is its main clause's
        if "ل" in c.proclitic:
            return Finding(None, "implicit", chain.relays, controller=of_main_verb(reader, c))
        subject = subject_before(reader, c)
        if subject is not None:
            return _chained(c, subject, chain.sources, chain.relays, "subject-first")
    case = "verb-first" if subject is not None else "implicit"
    # «في بيان نشرته الوكالة، قال الوزير إن»: the statement stands in front, not inside another's words
    before = max((o.opener.first for o in others if o.opener is not None and o.word < c.word), default=0)
    relays = chain.relays or carried(reader, Stretch(max(reader.sentence.first, before), c.word))
    if subject is not None:
        # «أشار تقرير نشرته الغرفة إلى أن»: the mention's own relative clause
        relays = tuple(r for r in relays if not subject.first <= r.who.first < subject.last)
    return _chained(c, subject, chain.sources, relays, case)


def _clausal(c: Candidate) -> bool:
    """Whether the words said are a clause or in marks, which leaves no room for a second noun but the addressee."""
    return c.opener is not None and c.opener.kind != "nominal"


def _settled(reader: Reader, c: Candidate) -> bool:
    """Whether all between verb and content is its subject: the content is its bare object, or a bare أن opens it."""
    return _bare(c) or _clause_is_object(reader, c)


def _bare(c: Candidate) -> bool:
    """Whether the content is the verb's bare object, which begins right behind it or behind its subject."""
    return c.opener is not None and c.opener.kind == "nominal" and c.opener.word == c.last


def _clause_is_object(reader: Reader, c: Candidate) -> bool:
    """Whether a bare أن fills the verb's one object place: all before it is subject, «أكدت مديرية زراعة البصرة أن»."""
    if c.verb is None or c.verb.object or c.opener is None or c.opener.kind != "clause":
        return False
    found = complementizer_at(reader.doc, c.opener.word)
    first = found is not None and found.frame == "clause" and reader.doc.key(c.opener.word)[:1] != "و"
    return first and not any(joined_clause_at(reader.doc, k) for k in range(c.gap.first, c.gap.last))


def _no_object(reader: Reader, c: Candidate) -> bool:
    """Whether no noun of the gap can be the verb's object: it takes none («قال»), or its clause is it."""
    if any(a.form.kind == "verb" for k in range(c.gap.first, c.gap.last) for a in reader.doc.analyses(k)):
        return False  # «ذكر الكتاب أهمية الشهود، وبعد ذلك ذكر أن»
    if _clause_is_object(reader, c):
        return True
    return c.kind == "verb" and c.verb is not None and not c.verb.object and "nominal" not in c.verb.frames


def _relays(c: Candidate) -> bool:
    return c.verb is not None and c.verb.category == "relay"


def _chained(
    c: Candidate, subject: Stretch | None, sources: Sequence[Relay], relays: Sequence[Relay], case: str
) -> Finding:
    """With deeper sources the last one speaks, and the subject and the others pass on."""
    if not sources:
        return Finding(subject, case, tuple(relays))
    own: list[Relay] = []
    if subject is not None:
        own.append(Relay(subject, c.start, c.end, c.lemma, c.kind))
    return Finding(sources[-1].who, "relay", (*own, *relays, *sources[:-1]))


def _hosted(reader: Reader, c: Candidate, host: Host) -> Finding:
    """Two words of saying: the content is the nearer one's, the speaker is the mention with either."""
    doc = reader.doc
    verb = host.analysis.form.verb
    chain = chain_in(reader, host.gap, relay_verb=host.relays)
    subject = phrase_in_gap(reader, host.gap, host.word)
    takes = verb.object or any(frame.startswith("nominal") for frame in verb.frames)
    if subject is not None and takes and not host.relays and not host.analysis.enclitic:
        agent = without_object(reader, host.word, subject, addressee=verb.object)
        if "nominal:ب" in verb.frames:
            agent = without_complement(reader, agent)
        if agent.last < subject.last:
            # «يتهم والد الضحية الشركة بالإهمال، مطالبا»: the first verb has its own object
            return Finding(None, "implicit", chain.relays, controller=agent)
    if not host.relays and any(frame.startswith("nominal") for frame in verb.frames):
        # «نفت الوكالة نشرها للبيان، مؤكدة أن»: the first verb has an object of its own
        own_subject = (parsed_subject(reader, host.word) if "nominal" in verb.frames else None) or subject
        if own_subject is None or not _adjoining(reader, own_subject.last, c.word):
            return Finding(None, "implicit", chain.relays, controller=own_subject)
    word = doc.words[host.word]
    own = Relay(subject, cut(word, len(host.analysis.proclitic)), word.end, verb.lemma, "verb") if subject else None
    if chain.sources:
        feminine = c.kind == "participle" and doc.key(c.word).endswith("ة") and host.analysis.form.gender == "f"
        if feminine and subject is not None:
            # «نقلت الصحيفة عن … مشيرة إلى»: the outlet's own words
            return Finding(None, "outlet-participle", controller=subject)
        relays = ((own,) if own else ()) + chain.relays + chain.sources[:-1]
        return Finding(chain.sources[-1].who, "relay", relays)
    if subject is None:
        before = subject_before_index(reader, host.word)
        if before is not None:
            return Finding(before, "two-words", chain.relays)
        return Finding(None, "implicit", chain.relays)
    return Finding(subject, "two-words", chain.relays)


def _adjoining(reader: Reader, first: int, last: int) -> bool:
    """Whether nothing but commas and dates stands between words ``first`` and ``last``."""
    return all(not reader.doc.words[k].is_word or time_at(reader, k) for k in range(first, last))


def gap_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """The subject between cue and opener (verb-first order)."""
    if _bare(c):
        return _nominal_subject(reader, c)
    if c.kind == "masdar" and (not len(c.gap) or _attribute_of(reader, c)):
        return None
    return phrase_in_gap(reader, c.gap, c.word, whole=_no_object(reader, c))


def _uncut(reader: Reader, found: Stretch, limit: int) -> Stretch:
    """The phrase with the name or apposition behind a noun that looks like an object: «الصراف | خالد العمودي».

    A noun that the words before the content go on from is one: «بين الوزير | اتخاذ الخطوة بعد إدراكه لإمكانية أن».
    """
    doc, lexicon = reader.doc, reader.lexicon
    longer = noun_phrase(reader, found.first, limit, trusted=True, whole=True)
    if longer is None or longer.last <= found.last:
        return found
    key = doc.key(found.last)
    name = lexicon.given_name(key) or doc.known_surname(key) or reader.pos(found.last) in ("X", "PROPN")
    closed = longer.last == limit or doc.plain_sign(longer.last) or time_at(reader, longer.last)
    # «أكدت الوزارة | أهمية أن»
    return longer if name or (closed and not doc.key(longer.last - 1).endswith("ة")) else found


def _attribute_of(reader: Reader, c: Candidate) -> bool:
    """Whether only an adjective of the verbal noun stands in the gap: «تعهد أوروبي بدعم», «اعتراف دولي بأن»."""
    doc, first = reader.doc, c.gap.first
    nisba = doc.key(first).endswith(("ي", "ية")) and not reader.lexicon.person_noun(doc.key(first))
    tagged = nisba and reader.pos(first) in ("ADJ", "X", "")
    return len(c.gap) == 1 and tagged and definite(doc.key(first)) == definite(doc.key(c.word))


@remembered
def phrase_in_gap(reader: Reader, gap: Stretch, verb: int, *, whole: bool = False) -> Stretch | None:
    """The first noun phrase of a gap that is no adjunct; the parse's subject where adjuncts come first.

    ``whole``: the verb has its object behind the gap.
    """
    doc = reader.doc
    k = gap.first
    for _ in range(12):
        while k < gap.last and doc.plain_sign(k):
            k += 1
        if k >= gap.last:
            return None
        skipped = discourse_at(reader, k) or blessing_at(reader, k) or _marked_medium(reader, k)
        if skipped:
            k += skipped
            continue
        if time_at(reader, k):
            k = _past_time(reader, k, gap.last)
            continue
        if reader.lexicon.has("phrases.adverbs", doc.key(k)) or reader.lexicon.has(
            "pronouns.prepositional", doc.key(k)
        ):
            k += 1
            continue
        # right behind a verb of saying a word tagged as a verb is none: «ولا يزعم محضر الشرطة أن»
        mistagged = k == gap.first and reader.verb(k) and k + 1 < gap.last and not doc.analyses(k)
        found = noun_phrase(reader, k, gap.last, trusted=mistagged)
        if found is not None:
            return _uncut(reader, found, gap.last) if whole else found
        parsed = _later_subject(reader, gap, verb, k)
        if parsed is not None:
            return parsed
        comma = next((j for j in range(k, gap.last) if doc.key(j) in COMMA), None)
        if comma is None:
            return _titled_subject(reader, gap)
        k = comma + 1
        if k < gap.last and ends_phrase(reader, k, k):
            continue
        # Behind the comma of a leading adjunct stands the subject: «قال، في تصريح، الوزير إن»
    return None


def _marked_medium(reader: Reader, k: int) -> int:
    """Number of words of a medium in marks at ``k``, behind which the subject may stand: «أكد لـ«عكاظ» | الصراف»."""
    doc = reader.doc
    name = doc.opens(k + 1) if doc.key(k) == "ل" else None
    return doc.after(name) - k if name is not None and name.balanced else 0


def _titled_subject(reader: Reader, gap: Stretch) -> Stretch | None:
    """«قال بعد اجتماع دام ساعات الأمين العام … إن»: a definite title whose phrase runs to the complementizer."""
    doc, lexicon = reader.doc, reader.lexicon
    for k in range(gap.first + 1, gap.last):
        if definite(doc.key(k)) and lexicon.office(doc.key(k)) and not lexicon.preposition(doc.key(k - 1)):
            if lexicon.person_noun(doc.key(k - 1)) or lexicon.body(doc.key(k - 1)):
                continue
            found = noun_phrase(reader, k, gap.last)
            if found is not None and found.last == gap.last:
                return found
    return None


def _later_subject(reader: Reader, gap: Stretch, verb: int, after: int) -> Stretch | None:
    if reader.tree is None:
        return None
    token = reader.tree.noun_subject(reader.doc.words[verb])
    if token is None:
        return None
    position = reader.tree.start(token)
    for k in range(after + 1, gap.last):
        word = reader.doc.words[k]
        if word.start <= position < word.end:
            return noun_phrase(reader, k, gap.last)
    return None


def _past_time(reader: Reader, k: int, limit: int) -> int:
    """Past a date: «اليوم الأحد 12 مارس (آذار) 2017»."""
    doc, lexicon = reader.doc, reader.lexicon
    while k < limit:
        key = doc.key(k)
        longer = time_at(reader, k)
        if longer > 1:
            k += longer
            continue
        known = lexicon.has("adjuncts.months", key) or key[:1].isdigit() or key in ("(", ")", "/")
        if not (known or lexicon.time(key) or lexicon.has("dates.qualifiers", key)):
            return k
        k += 1
    return k


def _nominal_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """A bare-object nominal (أعلن ترامب تعيين): who can speak is the subject, else the parse tells the two apart."""
    if c.kind != "verb":
        return None
    if c.verb is not None and not c.verb.object and not c.enclitic:
        leading = _leading_subject(reader, c)
        if leading is not None:
            return leading
    parsed = parsed_subject(reader, c.word)
    if parsed is None or c.verb is None or c.enclitic or parsed.last >= reader.sentence.last:
        return parsed
    adjunct = ends_phrase(reader, parsed.last, parsed.first) or joined_adposition(reader, parsed.last)
    if adjunct and not plausible_source(reader, parsed):
        return None  # «أوضح فيها موقف الحزب | تجاه الأزمة»: with nothing but an adjunct behind it, it is the object
    return without_object(reader, c.word, parsed, addressee=c.verb.object)


def _leading_subject(reader: Reader, c: Candidate) -> Stretch | None:
    """A person, body or outlet right behind its verb, with something left to be the object of it."""
    doc, lexicon = reader.doc, reader.lexicon
    key = doc.key(c.last)
    someone = lexicon.person_noun(key) or lexicon.body(key) or lexicon.outlet_head(key) or lexicon.given_name(key)
    if not someone or (key[:1] in ("و", "ف") and not lexicon.given_name(key)):
        return None
    found = noun_phrase(reader, c.last, reader.sentence.last, bounded=False)
    if found is None or oblique(reader, found):
        return None
    found = before_object(reader, c.word, found)
    left = found.last < reader.sentence.last and doc.words[found.last].is_word
    apart = None if left else behind_comma(reader, found.last)
    if apart is not None and doc.key(found.last) in COMMA and lexicon.person_noun(doc.key(found.last + 1)):
        found = Stretch(found.first, apart - 1, found.lead)  # «نفى سامي العلي، رئيس القسم، | وجود علاقة»
    return found if (left or apart) and not that_clause_at(doc, found.last) else None
