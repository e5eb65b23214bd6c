"""What stands where a subject would and by its own form is an object: a plural in its case, a thing of one's own."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import definite, without_conjunction
from quotes.spelling import sound_plural

OBLIQUE = "ين"
SEATS = ("ؤ", "ئ")
LONG_ORIGIN = 6  # letters with the article: «اللبنانيين», not «الليين»


def oblique(reader: Reader, who: Stretch) -> bool:
    """Whether a sound plural stands in the case of objects: «حث مديري الجامعات على», «دعا المواطنين إلى»."""
    lexicon, key = reader.lexicon, without_conjunction(reader.doc.key(who.first))
    if key.endswith(OBLIQUE) and definite(key):
        origin = key.endswith("يين") and len(key) > LONG_ORIGIN  # «ذكر الفلسطينيين بأن»
        stem = key.removesuffix(OBLIQUE)
        listed = lexicon.person_noun(stem) or lexicon.person_noun(stem + "ون")  # also two: «الشهيدين»; not «الأمين»
        people = listed or sound_plural(key)
        return (origin or people) and not lexicon.given_name(key)
    return key.endswith("ي") and lexicon.person_noun(key[:-1] + "ين") and not lexicon.person_noun(key)


def owned(reader: Reader, who: Stretch) -> bool:
    """Whether the phrase is one thing of the dropped subject's: «أكدت ثقتها», not «أكد محاميه», «أكدت وزارته»."""
    if reader.tree is None or len(who) != 1 or not reader.doc.words[who.first].is_word:
        return False
    lexicon, key = reader.lexicon, reader.doc.key(who.first)
    tokens = reader.tokens(who.first)
    if len(tokens) < 2 or tokens[-1].pos_ != "PRON" or tokens[0].pos_ != "NOUN":
        return False
    suffix = next((s for s in ("هما", "كما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي") if key.endswith(s)), "")
    stem = key[: len(key) - len(suffix)]
    forms = {key, stem, stem + "ن", stem[:-1] + "ة" if stem.endswith("ت") else stem}
    forms |= {stem[:-1] + "ء"} if stem.endswith(SEATS) else set()  # «أكد أعضاؤه أن», also spelt اعضائه
    return not any(
        lexicon.somebody(form)
        or lexicon.any(("groups.documents",), form)
        for form in forms
    )  # fmt: skip
