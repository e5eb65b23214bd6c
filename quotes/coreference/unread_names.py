"""A name that its phrase does not show: ``أضاف الخطاب`` of ``نزار الخطاب``, ``غابريال الذي كان يتحدث``."""

from __future__ import annotations

from quotes.attribution.reader import Reader
from quotes.document import Stretch
from quotes.lexicon import bare, definite


def like_a_paper(reader: Reader, words: Stretch) -> Stretch | None:
    """A surname spelt like a document, where the text has none: «أضاف الخطاب» of «نزار الخطاب»."""
    doc, key = reader.doc, reader.doc.key(words.first)
    alone = len(words) == 1 and doc.known_surname(key)
    if not alone or not reader.lexicon.any(("groups.documents",), bare(key)):
        return None
    forms = [bare(key) + ending for ending in ("ا", "ه", "ها")]
    forms.append(bare(key) if definite(key) else "ال" + key)  # «أضاف خطاب» of «عادل خطاب»
    return None if any(doc.places.get(form) for form in forms) else words


def before_relative(reader: Reader, words: Stretch) -> Stretch | None:
    """A word without the article before الذي is a proper name: «غابريال | الذي كان يتحدث», but «وزير المال الذي».

    One with it where the text has it for a surname: «العلي | الذي يقطن شرق المدينة».
    """
    doc, lexicon, head = reader.doc, reader.lexicon, reader.doc.key(words.first)
    surname = len(words) > 1 and lexicon.relative(doc.key(words.first + 1)) and doc.known_surname(head)
    noun = lexicon.person_noun(head) or lexicon.body(head)
    if surname and not (words.lead or noun or lexicon.any(("groups.documents",), bare(head))):
        return Stretch(words.first, words.first + 1)
    relative = next((k for k in range(words.first, words.last) if definite(doc.key(k))), words.last)
    if noun or words.lead or not words.first < relative < words.last or not lexicon.relative(doc.key(relative)):
        return None
    return Stretch(words.first, relative) if all(doc.words[k].is_word for k in range(words.first, relative)) else None
