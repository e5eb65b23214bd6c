"""Subjects that the parse points at: a verb's, and that of the verb a participle hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quotes.attribution.apart import one_behind_many
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.of_two import of_two, rather
from quotes.attribution.reader import Reader
from quotes.attribution.shaped import behind_pointed
from quotes.attribution.tree import NOMINAL
from quotes.cues.candidates import Candidate
from quotes.cues.subject_marks import names_body
from quotes.document import Stretch
from quotes.lexicon import ARTICLE, STATES, bare, definite
from quotes.words import COMMA

if TYPE_CHECKING:
    from quotes.parsing.nodes import Syntactic

MAX_UNKNOWN = 2
MAX_NAME = 5


def parsed_subject(reader: Reader, verb: int) -> Stretch | None:
    """The parse's subject right behind the verb, bounded by its own subtree."""
    if reader.tree is None:
        return None
    if (acts := of_two(reader, verb)) is not None:
        return acts
    doc = reader.doc
    token = reader.tree.subject(doc.words[verb])
    if token is None or reader.tree.start(token) < doc.words[verb].start:
        return None
    found = _subtree_phrase(reader, token, verb + 1, reader.sentence.last)
    if found is not None and doc.key(verb + 2) in COMMA and verb + 2 < found.first:
        found = _before_apposition(reader, verb + 1) or found
    if found is None or found.first > verb + 3:
        return None
    if found.first == verb + 2 and one_behind_many(reader, Stretch(verb + 1, found.last), found.first):
        return Stretch(verb + 1, found.first)  # «ناشد | الأهالي الوزير التدخل»: without endings the first is it
    return _office_before(reader, found) or found


def _before_apposition(reader: Reader, k: int) -> Stretch | None:
    """A name in one word whose apposition the parse has for the subject: «دان | ميلادوف، أول رئيس، الهجوم»."""
    named = reader.pos(k) in ("X", "PROPN") and not reader.adposition(k)
    return noun_phrase(reader, k, k + 1, trusted=True) if named else None


def subject_word(reader: Reader, verb: int) -> int | None:
    """The word that holds the noun which the parse has for the verb's subject, on either side of it."""
    doc, tree = reader.doc, reader.tree
    token = tree.noun_subject(doc.words[verb]) if tree is not None else None
    return doc.index_at(tree.start(token) + 1) - 1 if tree is not None and token is not None else None


def _subtree_phrase(reader: Reader, token: Syntactic, first: int, limit: int) -> Stretch | None:
    """The noun phrase at a token, no longer than its subtree."""
    if reader.tree is None:
        return None
    doc, position = reader.doc, reader.tree.start(token)
    right = max(t.idx for t in token.subtree) + reader.tree.offset
    start = next((k for k in range(first, limit) if doc.words[k].end > position), None)
    if start is None:
        return None
    last = next((k for k in range(start, limit) if doc.words[k].start > right), limit)
    lexicon = reader.lexicon
    # the parser tears names apart: «فيصل | العمراني», «رمضان | العقيلي», «الباحث وائل | شاهين», «أم | سامي»
    named = lexicon.given_name(doc.key(start - 1)) and not definite(doc.key(start))
    if all(
        lexicon.given_name(key)
        or lexicon.has("names.particles", key)
        or (named and definite(key) and lexicon.person_noun(key))
        for key in map(doc.key, range(first, start))
    ):
        start = first
    unread = start == first + 1 and reader.pos(first) == "X" and not definite(doc.key(start))
    if unread and lexicon.person_noun(doc.key(first)):
        start = first  # «دافع | وسيط عقاري», which the tagger reads none of
    start = _whole_name(reader, first, start)
    last = max(last, _titled_behind(reader, start, limit))
    if last < limit and lexicon.given_name(doc.key(last - 1)) and definite(doc.key(last)):
        last += not (lexicon.person_noun(doc.key(last)) or reader.verb(last))
    last = max(_past_marks(reader, last, limit), behind_pointed(reader, start, limit))
    if last == start + 1 and _waits(reader, start, limit):
        last = limit  # «حمل مدرب | النجوم باولو ميندونسا الحكم المسؤولية»
    while start < last - 1 and last < limit and lexicon.has("naming.patronymics", doc.key(last - 1)):
        last += 1  # «سالم بن كريم بن | عبدالله»
    return noun_phrase(reader, start, last)


def _waits(reader: Reader, k: int, limit: int) -> bool:
    """Whether a title without its article has its noun behind it, whatever the parse makes of that."""
    key, behind = reader.doc.key(k), reader.doc.key(k + 1)
    annexed = k + 1 < limit and reader.lexicon.has("groups.annexed", key)
    if annexed and (reader.pos(k + 1) in ("NOUN", "X") or reader.lexicon.has("pronouns.pointing", behind)):
        return True  # «ناشد أهالي | قرية الصفا المسؤولين»
    if k + 2 < limit and reader.lexicon.has("groups.fields", ARTICLE + behind) and reader.lexicon.office(key):
        return reader.doc.longest(STATES, k + 2) > 0  # «اتفق وزراء | دفاع قبرص وشال على»
    return k + 1 < limit and reader.lexicon.person_noun(key) and not definite(key) and definite(behind)


def _whole_name(reader: Reader, first: int, start: int) -> int:
    """Back over the names that no list knows to the verb: «تحدث | بنعيسى بوحمالة، ناقد»."""
    doc, lexicon = reader.doc, reader.lexicon
    k = start
    while k > first and start - k < MAX_UNKNOWN and doc.words[k - 1].is_word and reader.pos(k - 1) in ("X", "PROPN"):
        if definite(doc.key(k - 1)) or lexicon.person_noun(doc.key(k - 1)) or lexicon.body(doc.key(k - 1)):
            break
        k -= 1
    unknown = reader.pos(start) in ("X", "PROPN") and k > first and reader.verb(k - 1)
    return k if unknown else start


def _past_marks(reader: Reader, last: int, limit: int) -> int:
    """Past the name in marks of a body, where the parser tears it from its noun: «طالبت منظمة | "عدالة بلا حدود" ب»."""
    doc = reader.doc
    name = (doc.opens(last) or doc.quotation_around(last)) if last < limit else None
    return min(doc.after(name), limit) if name is not None and names_body(doc, name) else last


def _titled_behind(reader: Reader, start: int, limit: int) -> int:
    """The comma between a name and its title: «محمد منصف الوهايبي | ، شاعر تونسي»; ``start`` where there is none."""
    doc, lexicon = reader.doc, reader.lexicon
    comma = next((k for k in range(start + 1, min(start + MAX_NAME, limit - 1)) if not doc.words[k].is_word), start)
    if comma == start or doc.key(comma) not in COMMA or not lexicon.given_name(doc.key(start)):
        return start
    plain = not any(reader.verb(k) or lexicon.preposition(doc.key(k)) for k in range(start + 1, comma))
    return comma if plain and lexicon.person_noun(doc.key(comma + 1)) else start


def controller(reader: Reader, c: Candidate) -> Stretch | None:
    """The subject of the verb a participle hangs on, when that verb is no cue of its own."""
    if reader.tree is None or c.kind != "participle":
        return None
    token = reader.tree.governor_subject(reader.doc.words[c.word])
    if token is None or token.pos_ not in NOMINAL:
        opening = next((k for k in range(reader.sentence.first, c.word) if reader.verb(k)), None)
        return parsed_subject(reader, opening) if opening is not None else None
    behind = _behind_view(reader, c)
    if behind is not None:
        return behind
    feminine = token.morph.get("Gender", []) == ["Fem"]
    if token.morph.get("Number", []) == ["Plur"]:
        feminine = c.form is not None and c.form.gender == "f"  # broken plurals agree as a feminine singular
    if c.form is not None and c.form.gender in ("m", "f") and feminine != (c.form.gender == "f"):
        return None
    found = _subtree_phrase(reader, token, reader.sentence.first, c.word)
    found = rather(reader, found) if found is not None else None
    if found is not None and len(found) > 1 and _verb_for_name(reader, found.first):
        return Stretch(found.first + 1, found.last)
    return found


def _behind_view(reader: Reader, c: Candidate) -> Stretch | None:
    """Who differs or agrees with one named before, in what: «وخالفته الرأي | سوبريا رامان، رئيسة القسم، موضحة»."""
    doc, first = reader.doc, reader.sentence.first
    if not (reader.verb(first) and [t.pos_ for t in reader.tokens(first)][-1:] == ["PRON"]):
        return None
    view, who = doc.key(first + 1), first + 2
    if not definite(view) or reader.lexicon.somebody(view) or reader.pos(first + 1) != "NOUN":
        return None
    named = reader.pos(who) in ("X", "PROPN") or reader.lexicon.somebody(doc.key(who))
    return noun_phrase(reader, who, c.word) if named else None


def _verb_for_name(reader: Reader, k: int) -> bool:
    """A verb that the parse has for the name that it folds like: «روى | الناجي تفاصيل الحادث، قائلا»."""
    spelt = reader.doc.words[k].letters.endswith("ى")
    return spelt and any(a.form.kind == "verb" for a in reader.doc.analyses(k))


def _office_before(reader: Reader, who: Stretch) -> Stretch | None:
    """The office right behind the verb, where the parse has the next one for the subject: «استقبل الوزير | مدير»."""
    doc, lexicon, k = reader.doc, reader.lexicon, who.first - 1
    if k - 1 < reader.sentence.first or not reader.verb(k - 1):
        return None
    other = lexicon.office(doc.key(k + 1)) and not definite(doc.key(k + 1)) and definite(doc.key(k + 2))
    exclusive = definite(doc.key(k)) and lexicon.has("titles.exclusive", bare(doc.key(k)))
    return Stretch(k, k + 1) if other and exclusive else None
