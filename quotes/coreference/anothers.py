"""A phrase whose head is not the one a name in it belongs to: ``عائلة سامي العلي``, ``متحدث باسم الرئيس سامي``."""

from __future__ import annotations

from quotes.attribution.apposed import surname_shaped
from quotes.attribution.noun_phrase import without_lead
from quotes.attribution.plain_names import nominative
from quotes.attribution.plausible import place_at
from quotes.attribution.reader import Reader, remembered
from quotes.coreference.name_ends import with_article
from quotes.coreference.name_starts import foreign_at, may_begin
from quotes.coreference.name_steps import name_from
from quotes.coreference.name_words import unlisted_at
from quotes.coreference.piece_names import in_piece, past_titles
from quotes.document import Stretch
from quotes.lexicon import POSSESSIVES, Lexicon, bare, definite, disowned
from quotes.words import COMMA

COUNSELS = "groups.counsels"
MAX_OWNER = 2  # words of a name
MAX_DESCRIBED = 5  # words of «قائد عسكري يمني كبير موال»


@remembered
def another_named(reader: Reader, words: Stretch) -> bool:
    """A phrase whose head is not the one a name in it belongs to.

    «عائلة سامي الجرادي», «زوجة الجرادي»: behind a noun of kinship in construct stands another's name; «دراسة أعدها
    فلان» is a document, «مكتبة الملك فلان» and «حكومة فلان» are bodies, «تركيا» is a country.
    """
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(words.first), words.lead)
    if place_at(reader, words):
        return True  # «الولايات المتحدة»
    if lexicon.accusative_person(head):
        if not any(doc.key(k) in COMMA for k in range(words.first, words.last)):
            return True  # «لكن | ضابطا برتبة عقيد أبلغ», but «لكن | خبيرا في الطاقة، سامي العلي، رأى»
        head = nominative(head)
    if lexicon.has("groups.faceless", head):
        return True  # «مصدر من مستشفى | سامي العلي», «أوساط | عين الساحل»
    if lexicon.has("phrases.counts", head) and (doc.key(words.first + 1) == "من" or not lexicon.given_name(head)):
        return True  # «كثير من الأطباء», «بضعة دبلوماسيين»
    if lexicon.given_name(head) or lexicon.has("names.particles", head) or len(words) < 2:
        return False
    if lexicon.has("names.nouns", head) and surname_shaped(reader, words.first + 1):
        return False  # «كريمة الوزاني، الكاتبة الإقليمية»: nobody's daughter
    if _acts_for(reader, words, head) or _speaks_for_named(reader, words, head):
        return True
    if definite(doc.key(words.first + 1)) and lexicon.body(disowned(head)):
        return True  # «مكتبه الإعلامي»
    if lexicon.person_noun(head) and _near_another(reader, words, head):
        return True
    behind = doc.key(words.first + 1)  # «الأهالي في قصر بن عقيل», «أهالي تلك القرى»
    apart = lexicon.has("openers.prepositions", behind) or lexicon.has("pronouns.pointing", behind)
    if lexicon.any(("anaphors.plurals",), head) and apart:
        return True
    if lexicon.person_noun(head):
        kin = lexicon.has("titles.kin", head) and not head.endswith(POSSESSIVES)
        behind = doc.key(words.first + 1)
        # «والدة الجرادي»: of a woman, the one word behind is another's surname or title
        related = head.endswith(("ة", "ت")) and len(words) == 2
        return kin and ((may_begin(reader, words.first + 1) and lexicon.given_name(behind)) or related)
    # «الفريق سامي العلي»: with the article a word for a body may be a rank; «النادي الموسمي» is a body all the same
    body = lexicon.body(head) or (lexicon.outlet_head(head) and definite(head))
    near = [doc.key(k) for k in range(words.first + 1, min(words.last, words.first + 3))]
    told = any(lexicon.given_name(key) or lexicon.honorific(key) for key in near)
    told = told and not _for_somebody(reader, words)
    told = told or lexicon.has("naming.arms", bare(near[0]))  # «الفريق | الركن عبد الستار العلي»
    ranked = definite(head) and (told or (lexicon.body(head) and not with_article(near[0])))
    document = lexicon.any(("groups.documents",), head) and not _judges(reader, words)
    return document or (body and not ranked)


def _for_somebody(reader: Reader, words: Stretch) -> bool:
    """A body with an adjective that is for one with an office: «المكتب الإعلامي | لرئيس الوزراء سامي العلي»."""
    whom = reader.doc.key(words.first + 2) if len(words) > 2 else ""
    titled = whom[:1] == "ل" and reader.lexicon.person_noun(without_lead(whom, 1))
    return titled and definite(reader.doc.key(words.first + 1))


def _judges(reader: Reader, words: Stretch) -> bool:
    """Whether a noun for a paper is a man's office, by the given name behind its adjectives: «الحكم الدولي | سليم»."""
    doc, k = reader.doc, words.first + 1
    while k < words.last and definite(doc.key(k)) and reader.pos(k) == "ADJ":
        k += 1
    head, lexicon = doc.key(words.first), reader.lexicon
    office = definite(head) and (lexicon.person_noun(head) or lexicon.any(("titles.exclusive",), head))
    return office and k < words.last and lexicon.listed_given(doc.key(k))


def _acts_for(reader: Reader, words: Stretch, head: str) -> bool:
    """Whether nothing but the name of him for whom one acts is behind: «محامي سامي العلي», «مدير أعمال كاردوزو».

    «محامي كاردوزو كارل فوردك» has his own name behind the other.
    """
    doc, lexicon, first = reader.doc, reader.lexicon, words.first + 1
    affairs = lexicon.has("titles.affairs", doc.key(first))
    if not (lexicon.has("titles.agents", head) or (affairs and lexicon.office(head) and not definite(head))):
        return False
    first += affairs
    last = next((k for k in range(first, words.last) if doc.key(k) in COMMA), words.last)
    if not first < last or not may_begin(reader, first):
        return False
    listed = lexicon.given_name(doc.key(first)) or unlisted_at(doc, first)
    return listed and len(name_from(reader, first, last)) == last - first <= MAX_OWNER


def _speaks_for_named(reader: Reader, words: Stretch, head: str) -> bool:
    """Whether the name behind him for whom one speaks or pleads is his: «المتحدثة باسم الرئيس سالم العلي».

    Told by the gender; by one word alone, since nobody is brought in by half his name («محامي الرئيس سالم»); or by
    the text, which calls him so elsewhere («الرئيس سالم العلي»). Else it is the speaker's: «المتحدث باسم الرئيس التركي
    سامي العلي».
    """
    doc, lexicon = reader.doc, reader.lexicon
    voice = lexicon.any(("naming.voices",), bare(head)) and doc.key(words.first + 1) == "باسم"
    whom = words.first + 1 + voice
    if not (voice or lexicon.has("titles.agents", head)) or not _is_office(doc.key(whom), lexicon):
        return False
    first = whom + 1
    if not definite(doc.key(whom)) or first >= words.last or not lexicon.listed_given(doc.key(first)):
        return False
    hers, named = head.endswith("ة"), lexicon.given_gender(doc.key(first))
    if named is not None and hers != (named == "f"):
        return True
    called = (k for k in doc.places.get(doc.key(whom), ()) if k != whom and doc.key(k + 1) == doc.key(first))
    return first + 1 == words.last or any(doc.key(k - 1) != "باسم" for k in called)


def own_behind_comma(reader: Reader, words: Stretch) -> Stretch | None:
    """Where one's own name stands behind another's: «محامي كاردوزو، | كارل فوردك», «دفاع المتهم، المحامي | سامي»."""
    doc, lexicon = reader.doc, reader.lexicon
    head = without_lead(doc.key(words.first), words.lead)
    counsel = lexicon.any((COUNSELS,), disowned(head) or head)
    foundress = lexicon.has("titles.bodies_too", head)  # «مؤسسة المبادرة، | ليزا هولمان»
    if not (counsel or foundress or lexicon.any(("titles.kin", "titles.agents"), head)):
        return None
    if lexicon.any(("anaphors.plurals",), head):
        return None
    if counsel:
        named = _addressed(reader, words)  # «دفاع المتهم المحامي | سامي العلي», «دفاعه | سامي العلي»
        if named is not None:
            return named
    first = next((k + 1 for k in range(words.first, words.last) if doc.key(k) in COMMA), words.last)
    last = next((k for k in range(first, words.last) if doc.key(k) in COMMA), words.last)
    apposed = Stretch(first, last)
    first = past_titles(reader, first, last)
    foreign = unlisted_at(doc, first) or (foundress and foreign_at(reader, first))
    if last - first < MAX_OWNER or not (lexicon.given_name(doc.key(first)) or foreign):
        return _behind_where(reader, apposed)
    if foundress and lexicon.given_gender(doc.key(first)) == "m":
        return None
    return Stretch(first, last) if may_begin(reader, first) else None


def _behind_where(reader: Reader, piece: Stretch) -> Stretch | None:
    """A name behind where its title's bearer works: «دفاع المتهم، المحامي بهيئة المرفأ | سامي العلي»."""
    titled = len(piece) and definite(reader.doc.key(piece.first)) and reader.lexicon.office(reader.doc.key(piece.first))
    name = in_piece(reader, piece) if titled else None
    whole = name is not None and name.last == piece.last and len(name) >= MAX_OWNER
    return name if name is not None and whole and reader.lexicon.listed_given(reader.doc.key(name.first)) else None


def _addressed(reader: Reader, words: Stretch) -> Stretch | None:
    """The name behind the form of address of one who pleads for another, or right behind the other's pronoun."""
    doc, lexicon = reader.doc, reader.lexicon
    last = next((k for k in range(words.first, words.last) if doc.key(k) in COMMA), words.last)
    owned = bool(disowned(doc.key(words.first)))
    for k in range(words.first + owned, last - 1):
        address = definite(doc.key(k)) and lexicon.person_noun(doc.key(k))
        begins = address or (owned and k == words.first + 1)
        first = k + address
        if begins and lexicon.listed_given(doc.key(first)) and may_begin(reader, first):
            return Stretch(first, last)
    return None


def _near_another(reader: Reader, words: Stretch, head: str) -> bool:
    """Somebody without an article beside one who is named: «متحدث باسم الرئيس سامي العلي», «مصدر قريب من العلي»."""
    doc, lexicon, first = reader.doc, reader.lexicon, words.first
    if definite(head):
        return False
    if lexicon.any(("naming.voices",), head) and doc.key(first + 1) == "باسم":
        # «متحدث باسم تيك توك»: what no list knows is what he speaks for
        named = any(lexicon.given_name(doc.key(k)) for k in range(first + 3, words.last))
        return _person_at(reader, first + 2) or not (definite(doc.key(first + 2)) or named)
    if lexicon.has("anaphors.one_of", head) and not definite(doc.key(first + 1)):
        return definite(doc.key(first + 2)) and _person_at(reader, first + 2)  # «أحد مستشاري الرئيس سامي العلي»
    for k in range(first + 1, min(words.last - 1, first + MAX_DESCRIBED)):
        key = doc.key(k)
        if key == "من":
            return k > first + 1 and _person_at(reader, k + 1)
        if key == "في":  # «عضو في حزب الرئيس السابق سامي العلي»
            body = lexicon.body(doc.key(k + 1)) and not definite(doc.key(k + 1))
            return body and k + 2 < words.last and _is_office(doc.key(k + 2), lexicon)
        if key.startswith("لل") and k > first + 1:
            return _is_office("ال" + key[2:], lexicon)  # «قائد عسكري موال للرئيس سامي العلي»
        if key[:1] == "ل" and lexicon.any(("naming.belonging", "naming.attending"), doc.key(k - 1)):
            return _is_office(key[1:], lexicon)  # «نائب مؤيد لرئيس الوزراء سامي العلي»
        if definite(key) or not doc.words[k].is_word or lexicon.has("openers.prepositions", key):
            return False
    return False


def _person_at(reader: Reader, k: int) -> bool:
    """A title of one person or a name: «الرئيس سامي العلي», «سامي العلي»; not «المقاومة», «الأطباء»."""
    key = reader.doc.key(k)
    return _is_office(key, reader.lexicon) or reader.lexicon.listed_given(key) or reader.doc.known_surname(key)


def _is_office(key: str, lexicon: Lexicon) -> bool:
    return lexicon.office(key) and not lexicon.any(("anaphors.plurals",), key)
