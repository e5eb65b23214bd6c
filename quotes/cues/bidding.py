"""Those spoken to: imperatives that are spelt like a form of saying or stand before a colon, and forms of address.

``تذكر أن النجاح لا يأتي صدفة``, ``فاعلموا أن الصبر مفتاح``, ``دعونا نسأل: …``, ``معالي الوزير: المواطن ينتظر منك``.
"""

from __future__ import annotations

from quotes.cues.complementizers import that_clause_at
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.lexicon import conjoined

YOU = "ك"  # «عليك», «لأنك»
ALONE = fold("أنت")
MANY = ("كم",)
OWNED = ("تكم", "يكم")  # «زيارتكم», «معاليكم»; «جهودكم» is not told from «الحكم»
HIS = "ه"
TO = "الي"
BACK = 60  # words to one who is spoken to
AHEAD = 20


def bids(doc: Document, i: int, analysis: Analysis) -> bool:
    """Whether the form at word ``i`` bids those spoken to know or remember what follows.

    A present ("she mentions") where no sentence begins with it, nor anybody is spoken to nearby: «وتقول الأم إنه مريض،
    وتذكر أن».
    """
    if conjoined(doc.key(i)) not in doc.grammar.sets["narrator.bidding"] or analysis.enclitic:
        return False
    if not that_clause_at(doc, i + 1 + doc.phrase_length("adjuncts.time", i + 1)):
        return False
    if analysis.form.tense != "present":
        return True
    if not analysis.proclitic and (i == 0 or not doc.words[i - 1].is_word):
        return doc.key(i - 1) not in ("،", ",") or _spoken_to(doc, i)
    return analysis.proclitic in ("و", "ف") and _spoken_to(doc, i)


def lets(doc: Document, i: int) -> bool:
    """Whether word ``i`` bids those spoken to let or believe: «دعونا نسأل: …», «صدقوني: …»; not «دعونا إلى الحفل»."""
    return conjoined(doc.key(i)) in doc.grammar.sets["labels.bidding"] and doc.key(i + 1) != TO


def calls(doc: Document, first: int, colon: int, last: int) -> bool:
    """Whether a label calls to whom the words behind it speak: «معالي الوزير: المواطن ينتظر منك الكثير»."""
    sets, key = doc.grammar.sets, doc.key(first)
    stems = (style[:-1] + "ت" if style.endswith("ة") else style for style in (key, conjoined(key)))  # «فخامة» has its ف
    styled = any(stem + HIS in sets["anaphors.honorifics"] for stem in stems)
    if not (styled or conjoined(key) in sets["labels.calling"]):
        return False
    return any(_yours(doc, k) for k in range(colon + 1, min(last, colon + 1 + AHEAD)))


def _yours(doc: Document, k: int) -> bool:
    """A pronoun of the second person: «منك», «عليكم», «زيارتكم», «أنتم»."""
    key, sets = doc.key(k), doc.grammar.sets
    if key in sets["labels.you"]:
        return True
    return key.endswith((YOU, *MANY)) and (key in sets["pronouns.prepositional"] or key.endswith(OWNED))


def _spoken_to(doc: Document, i: int) -> bool:
    """Whether a "you" stands nearby, in the same words: «عليك أن تنام باكرا. | وتذكر أن»."""
    around, sets = doc.quotation_around(i), doc.grammar.sets
    for k in range(max(0, i - BACK), min(len(doc.words), i + AHEAD)):
        key = doc.key(k)
        if not key.endswith((YOU, ALONE)) or doc.quotation_around(k) != around:
            continue
        joined = key in sets["pronouns.prepositional"] or key.removeprefix("ل") in sets["complementizers.suffixed"]
        if joined or conjoined(key) == ALONE:
            return True
    return False
