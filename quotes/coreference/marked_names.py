"""A name in marks inside its title's phrase: ``المواطن "الجرادي"``, ``مدير الجمعية بالمرفأ "سامي العلي"``."""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.reader import Reader
from quotes.coreference.likeness import of_place
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_words import unlisted_at
from quotes.document import Stretch
from quotes.inflection import name_shaped
from quotes.lexicon import PLACES, definite
from quotes.marks import Quotation
from quotes.words import COMMA

MAX_QUOTED = 3
MAX_FIRST = 4  # words: «عبد الله سالم العلي»
MAX_LAST = 6  # the same with fathers: «عبد الله بن سالم العلي»


def behind_title(reader: Reader, k: int, piece: Stretch) -> Stretch | None:
    """Up to three words in marks right behind a definite title or «زوجته», none of them a common noun."""
    doc, lexicon = reader.doc, reader.lexicon
    marks = doc.opens(k) if piece.first < k < piece.last else None
    countries = doc.grammar.sets["places.countries"]
    owned = lexicon.owned_person(doc.key(piece.first))
    titled = (owned or lexicon.person_noun(doc.key(piece.first))) and all(
        definite(doc.key(i)) for i in range(piece.first + owned, k)
    )
    if marks is None or not titled or (definite(doc.key(k + 1)) and of_place(doc.key(k + 1), countries)):
        return None  # «المحلل "الإسرائيلي"» is where he is from
    return _within(reader, k, marks, piece)


def at_start(reader: Reader, piece: Stretch, behind: Stretch | None) -> Stretch | None:
    """Two to four words in marks, a title right behind them: «"سامي العلي" نائب المدير», «"سامي العلي"، أحد الأهالي».

    A title that is joined to them goes on with another: «"أبو الملاحة" ومؤسس علمها». Behind a name that begins as a
    father's or a mother's («"أم سالم"، والدة طالبة», «(أبوراشد)، والد ثلاثة طلبة») stands anything that one is.
    """
    doc, lexicon = reader.doc, reader.lexicon
    marks = doc.opens(piece.first)
    after = doc.after(marks) if marks is not None and marks.balanced else _bracketed(reader, piece)
    if after is None:
        return None
    title = after if after < piece.last else behind.first if behind is not None and after == piece.last else None
    inner = _few(reader, Stretch(piece.first + 1, min(after - 1, piece.last)), MAX_FIRST)
    # «أحد السكان، "أبو راشد"», «"أم راشد"، 50 عاما»
    aged = doc.key(after) in COMMA and doc.phrase_length("dates.ages", after + 2) > 0
    apposed = (aged or doc.key(piece.first - 1) in COMMA) and after == piece.last
    if apposed and inner is not None and len(inner) > 1 and _parental(reader, inner.first):
        return inner
    if title is None or reader.conjunction(title) or inner is None:
        return None
    key, called = doc.key(title), _parental(reader, inner.first)
    # «"سامي العلي" شقيق الشرطية "سلمى"»
    titled = lexicon.any(("titles.offices", "titles.kin", "anaphors.one_of"), key)
    titled = titled or (called and lexicon.person_noun(key))
    return inner if titled and (len(inner) > 1 or called) else None


def _bracketed(reader: Reader, piece: Stretch) -> int | None:
    """Behind the bracket that closes, where one opens the piece: «(أبوراشد) |، والد ثلاثة طلبة»."""
    doc, last = reader.doc, min(piece.last, piece.first + MAX_FIRST + 2)
    if doc.key(piece.first) != "(":
        return None
    return next((k + 1 for k in range(piece.first + 1, last) if doc.key(k) == ")"), None)


def _parental(reader: Reader, k: int) -> bool:
    """«أبو راشد», «أم سالم», also in one word."""
    lists, key = ("naming.kunyas", "naming.mothers"), reader.doc.key(k)
    joined = any(key.startswith(parent) for parent in reader.doc.grammar.sets["naming.kunyas"])
    return reader.lexicon.any(lists, key) or (joined and name_shaped(reader.doc.words[k]))


def at_end(reader: Reader, piece: Stretch) -> Stretch | None:
    """Some words in marks that end an office's phrase and begin with a given name; not «تلفزيون "سامي"».

    More than three are a name with its fathers alone: «مدير الشؤون بالخطوط المحلية "خالد بن حماد العلي"».
    """
    doc, lexicon = reader.doc, reader.lexicon
    if not lexicon.office(doc.key(piece.first)):
        return None
    k = next((k for k in range(piece.first + 1, piece.last) if doc.opens(k) is not None), piece.last)
    marks = doc.opens(k) if k < piece.last else None
    if marks is None or not _closed(reader, k - 1) or lexicon.outlet_head(doc.key(k - 1)):
        return None
    fathered = any(lexicon.has("naming.patronymics", doc.key(j)) for j in range(k + 1, doc.after(marks)))
    inner = _within(reader, k, marks, piece, most=MAX_LAST if fathered else MAX_QUOTED)
    if inner is None or len(inner) < 2 or doc.after(marks) < piece.last:
        return None
    first = doc.key(inner.first)
    # «المدرب الفني للنادي "نصوف العلي"»: an office with the article has its bearer at its end
    closed = definite(doc.key(piece.first)) and definite(doc.key(inner.last - 1))
    surname = closed and unlisted_at(doc, inner.first)
    given = lexicon.given_name(first) or lexicon.honorific(doc.key(k - 1))  # «السفير "جونغ زياو"»
    # «مدير المركز الطبي "حلوم عبد السلام"», «رئيس بلدية سبها "امحمد السنوسي"»: a name further on, a surname of origin
    further = any(
        lexicon.listed_given(doc.key(i)) or lexicon.has("names.particles", doc.key(i))
        for i in range(inner.first + 1, inner.last)
    )
    origin = surname_shaped(reader, inner.last - 1) and not doc.analyses(inner.first)
    return inner if given or surname or further or origin else None


def _closed(reader: Reader, k: int) -> bool:
    """Whether no name can belong to the word before marks: it has the article, or is a place («بلدية سبها»)."""
    doc, lexicon, key = reader.doc, reader.lexicon, reader.doc.key(k)
    place = doc.ends_before(PLACES, k + 1) > 0
    before = doc.key(k - 1)
    town = lexicon.body(before) or lexicon.body(before[1:])  # «رئيس اللجنة لبلدية | سبها»
    town = (town or reader.pos(k) in ("X", "PROPN")) and not lexicon.somebody(key)
    return with_article(key) or place or town


def _within(reader: Reader, k: int, marks: Quotation, piece: Stretch, *, most: int = MAX_QUOTED) -> Stretch | None:
    """The words of marks that open at word ``k``, where they are few and none of them is a common noun."""
    return _few(reader, Stretch(k + 1, min(reader.doc.after(marks) - 1, piece.last)), most)


def _few(reader: Reader, inner: Stretch, most: int) -> Stretch | None:
    doc = reader.doc
    words = range(inner.first, inner.last)
    common = any(
        common_noun(reader, i)
        or (reader.lexicon.inside_title(doc.key(i)) and not reader.lexicon.listed_given(doc.key(i)))  # «علي»
        for i in words
    )
    many = sum(doc.words[i].is_word for i in words)  # «م. نور الدين»
    return inner if 1 <= many <= most and not common else None


def common_noun(reader: Reader, k: int) -> bool:
    """A noun of the lists, which no name begins with."""
    lexicon, key = reader.lexicon, reader.doc.key(k)
    if lexicon.given_name(key) and not definite(key):
        return False  # «القيادي سلطان العلي»: names that are titles as well
    return lexicon.office(key) or lexicon.body(key) or lexicon.outlet_head(key) or lexicon.relative(key)
