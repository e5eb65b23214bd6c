"""Where the clause before a verb begins: leftwards to what opens it, and rightwards past its openers."""

from __future__ import annotations

from quotes.attribution.apposed import hyphen_at
from quotes.attribution.discourse import discourse_at
from quotes.attribution.phrase_ends import ends_phrase
from quotes.attribution.reader import BLESSING, Reader
from quotes.attribution.trimmed import DASHES
from quotes.cues.complementizers import clause_at, fa_clause_at, that_clause_at
from quotes.cues.signs import shortens_title
from quotes.lexicon import conjoined, definite, without_conjunction
from quotes.marks import is_statement_like
from quotes.words import COMMA

MAX_WORDS = 25
MAX_STATE = 8  # words of a clause that a pronoun begins
TOPICS = frozenset({"اما", "واما"})
BREAKS = frozenset({"،", ",", "؛", ":", ".", "؟", "!", "…", "...", "..", "-", "–", "—"})


def governed(reader: Reader, first: int) -> bool:
    """Whether the subject of أن begins at word ``first``, no adverb in its place."""
    if first <= reader.sentence.first or not that_clause_at(reader.doc, first - 1):
        return False
    # «غير أن | مرجعا قضائيا نفى»: what is spelt as a participle of saying is a noun where the subject stands
    adverb = ends_phrase(reader, first, first) and not reader.participle_cue(first)
    # «إن | معارضي المشروع أكدوا»: before its noun إن has no verb, whatever the word is tagged as
    tagged = reader.pos(first) == "VERB" and "إ" in reader.doc.words[first - 1].letters[:1]
    noun = tagged and reader.doc.key(first).endswith("ي") and not reader.doc.analyses(first)
    return not adverb and (noun or reader.pos(first) in ("NOUN", "ADJ", "X", "PROPN", ""))


def clause_start(reader: Reader, last: int, *, turns: bool = False) -> int:
    """Leftwards to the comma, mark, dash or complementizer that opens the clause; names in marks are stepped over.

    ``turns``: لكن and its like open one too.
    """
    doc = reader.doc
    k = last
    while k > max(reader.sentence.first, last - MAX_WORDS):
        key = doc.key(k - 1)
        closing = doc.closes(k - 1)
        if closing is not None:
            if is_statement_like(doc.text, closing):
                break
            k = doc.index_at(closing.open_start)  # «إدارة قناة "الأفق" ذكرت أن»
            continue
        blessed = before_blessing(reader, k - 1)
        if blessed:
            k = blessed  # «رسول الله - صلى الله عليه وسلم - قال»
            continue
        if shortens_title(doc, k - 1) or _double_name(reader, k - 1):
            k -= 1  # «السفير د. سامي العلي الذي», «آنا ريتر-لومار قالت»
            continue
        if key in BREAKS or doc.opens(k - 1) is not None or clause_at(doc, k - 1):
            break
        closed = definite(doc.key(k - 2)) or doc.key(k - 2) in COMMA  # not «ماركو فان»
        if fa_clause_at(doc, k - 1) and (closed or "إ" in doc.words[k - 1].letters):
            break  # «أما بعد، فإن | «الأفق» تعتقد أن»
        if turns and doc.phrase_length("clauses.turns", k - 1) == 1:
            break  # «أدان سياسيون القرار | لكن متحدثة باسم الحكومة قالت»
        k -= 1
    return max(k, reader.sentence.first)


def _double_name(reader: Reader, k: int) -> bool:
    """A hyphen between two halves of a name, not behind where a report is from: «بيروت-الوزير أكد»."""
    halves = [reader.doc.key(i) for i in (k - 1, k + 1)] if hyphen_at(reader, k) else []
    return bool(halves) and all(half.isalpha() for half in halves) and definite(halves[0]) == definite(halves[1])


def before_blessing(reader: Reader, dash: int) -> int:
    """Where the opening dash of a blessing stands that word ``dash`` closes; 0 where none does."""
    doc = reader.doc
    if doc.key(dash) not in DASHES:
        return 0
    for k in range(dash - 2, max(reader.sentence.first, dash - 2 - BLESSING), -1):
        if doc.key(k) in DASHES:
            return k if k + 1 + doc.phrase_length("naming.eulogies", k + 1) == dash else 0
    return 0


def past_openers(reader: Reader, first: int, last: int) -> int:
    """Past لكن، بينما، وكانت، على الرغم من …: to where the noun phrase begins."""
    doc, lexicon = reader.doc, reader.lexicon
    while first < last:
        key = doc.key(first)
        plain = without_conjunction(key)
        if lexicon.auxiliary(key) or lexicon.auxiliary(plain) or lexicon.any(("clauses.sibling_connectives",), key):
            first += 1
        elif length := doc.phrase_length("clauses.contrastives", first):
            first += length
        elif key in ("و", "ف", *TOPICS) or doc.plain_sign(first):
            first += 1
        elif length := discourse_at(reader, first):
            first += length  # «من جهتها | الممثلة فلانة قالت»
        elif lexicon.has("clauses.right", conjoined(key)) and lexicon.has("clauses.moments_of", doc.key(last - 1)):
            first += 1  # «وصدق | الشاعر حين قال»
        elif lexicon.has("pronouns.relative_ma", plain) and lexicon.has("clauses.making", doc.key(first + 1)):
            first += 2  # «ما جعل | الشرطة تقول إن»: its object is who says so
        else:
            break
    return first


def before_state(reader: Reader, end: int) -> int:
    """In front of what a pronoun says of it between commas: «شاهدة النيابة، | وهي جارة المتهم، التي ذكرت»."""
    doc = reader.doc
    comma = next(
        (j for j in range(end - 1, max(reader.sentence.first, end - MAX_STATE), -1) if doc.key(j) in COMMA), end
    )
    state = doc.key(comma + 1)
    told = state[:1] == "و" and conjoined(state) in doc.grammar.sets["pronouns.independent"]
    return comma if told else end


def joined_adjunct(reader: Reader, k: int) -> bool:
    """A preposition with و: «وفي», «وخلال»; «والي المدينة», written so, is a governor and not «وإلى»."""
    key = reader.doc.key(k)
    if reader.lexicon.office(key) and reader.doc.words[k].letters == key:
        return False
    return key[:1] == "و" and key != conjoined(key) and reader.lexicon.preposition(conjoined(key))


def spoken_in(reader: Reader, k: int) -> bool:
    """Whether an occasion of speaking with و stands at word ``k``: who is named before it spoke, whoever he is.

    «الجرادي | وفي حديث متلفز أشار إلى أن».
    """
    return joined_adjunct(reader, k) and reader.lexicon.occasion(reader.doc.key(k + 1))
