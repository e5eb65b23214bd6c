"""What those spoken of told one another, inside what is said: «أن الوزير التقى السفير، وأكد له», «، فأخبرها بأن»."""

from __future__ import annotations

from quotes.attribution.addressed import addressed
from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.meanwhile import occasion
from quotes.attribution.narrator import COMMAS
from quotes.attribution.nesting import gender_of, man_first
from quotes.attribution.no_subject import oblique
from quotes.attribution.noun_phrase import noun_phrase
from quotes.attribution.plurality import one_man, sound_plural
from quotes.attribution.reader import Reader
from quotes.attribution.subordinate import joined
from quotes.cues.candidates import Candidate
from quotes.cues.complementizers import that_clause_at
from quotes.cues.no_saying import SOURCE_IN
from quotes.document import Document, Stretch
from quotes.folding import fold
from quotes.inflection import inflected
from quotes.lexicon import CONJUNCTIONS, POSSESSIVES, bare, definite, disowned
from quotes.words import COMMA

TURNED = 6  # words
MAX_TITLE = 8  # words of somebody before his verb: «رئيس الوزراء سامي كمال»
MAX_CHAIN = 40  # words from the first verb of a clause to a participle behind commas
SAID = ("statement", "denial", "question", "request")


def told_inside(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """Whether the cue at word ``k`` of a content tells what was told to somebody spoken of."""
    if inner.kind == "participle":
        if _addressing(reader, inner, k) or (inner.word == k and _leans_inside(reader, outer, inner)):
            return True
        return inner.word != k and _official_inside(reader, outer, inner, k)
    if _official_inside(reader, outer, inner, k):
        return True
    if inner.word != k:
        return False
    told = _told_him(reader, outer, inner, k) or _answered_him(reader, outer, inner, k)
    told = told or _then_told(reader, outer, inner, k)
    return told or _takes_up(reader, inner, k) or _of_paper(reader, outer, inner)


def _leans_inside(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«أن المتهم اعترف في التحقيقات | قائلا: …», «إن السائق صرخ | قائلا»: no comma parts it from who has spoken there.

    Behind a comma it is his whom a paper tells of: «وأضاف البيان أن الوزير أكد الدعم، | مشيرا إلى».
    """
    if inner.kind != "participle" or inner.form is None or inner.form.number != "s":
        return False
    doc, parted = reader.doc, reader.doc.key(inner.word - 1) in COMMAS
    if not (parted or doc.words[inner.word - 1].is_word) or (parted and not _by_office(reader, outer)):
        return False
    verb = _acts_first(reader, outer, inner.word)
    if verb is None or doc.key(verb).endswith("ت") != (inner.form.gender == "f"):
        return False
    if parted:
        near = range(verb, min(inner.word, verb + MAX_CHAIN))
        return any(_speaks(reader, k, ("statement",), "" if k == verb else "و") for k in near)
    return _speaks(reader, verb, SAID, "") or reader.lexicon.has("narrator.utterings", doc.key(verb))


def _speaks(reader: Reader, k: int, categories: tuple[str, ...], proclitic: str) -> bool:
    return any(
        a.form.kind == "verb" and a.form.tense == "past" and a.form.verb.category in categories
        and not a.form.verb.act and a.proclitic == proclitic and "quotation" in a.form.verb.frames
        and SOURCE_IN not in a.form.verb.frames
        for a in reader.doc.analyses(k)
    )  # fmt: skip


def _official_inside(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«وذكر بيان للوزارة أن الوزير التقى الوفد، | وقال إن»: he of whom his office tells how he met somebody goes on.

    Also with a participle that leans on the verb: «، | وأعرب عن أمله في التعاون، مؤكدا أن».
    """
    doc = reader.doc
    if doc.key(k)[:1] != "و" or not (reader.past(k) and joined(reader, k)) or not _by_office(reader, outer):
        return False
    again = doc.grammar.sets["continuation.verbs"]
    if any(a.form.kind == "verb" and fold(a.form.verb.lemma) in again for a in doc.analyses(k)):
        return False
    # no subject stands there: «ودعا | إلى الحوار», «ودعا | العاملين إلى»
    governs = reader.lexicon.preposition(doc.key(k + 1)) or oblique(reader, Stretch(k + 1, k + 2))
    if not governs and (inner.word != k or gap_subject(reader, inner) is not None):
        return False
    verb = _acts_first(reader, outer, k)
    if verb is None or outer.opener is None or not reader.lexicon.has("narrator.audiences", doc.key(verb)):
        return False
    who = gap_subject(reader, outer)
    if who is not None and _by_voice(reader, who) and not reader.lexicon.has("narrator.conversing", doc.key(verb)):
        return False  # «وقال المتحدث باسم الشرطة إن الضابط حضر، وأكد أن التحقيق مستمر»
    said = inner.opener.first if inner.opener is not None and inner.word == k else k
    topic = doc.key(outer.opener.first)
    called = doc.known_surname(topic) or reader.pos(outer.opener.first) in ("PROPN", "X")  # «إن العلي استقبل السفير»
    if not (reader.lexicon.office(topic) or called or _of_himself(doc, said)):
        return False  # «وأفاد تقرير طبي بأن المريض تلقى العلاج، وأكد أن حالته مستقرة»
    if occasion(reader, said):
        return False  # «، وأوضح أن | الاجتماع تناول الأمن»: so the paper tells of it
    return doc.key(verb).endswith("ت") == doc.key(k).endswith("ت")


def _of_himself(doc: Document, k: int) -> bool:
    """Whether words of which word ``k`` is the first or the complementizer begin with a pronoun: «قال | إنه»."""
    return doc.key(k).removeprefix("ب") in doc.grammar.sets["complementizers.suffixed"]


def who_acts(reader: Reader, outer: Candidate, inner: Candidate) -> Stretch | None:
    """Whose the cue is in the words of another, where he acts or speaks in the clause that they begin with."""
    if not (_leans_inside(reader, outer, inner) or _official_inside(reader, outer, inner, inner.word)):
        return None
    verb = _acts_first(reader, outer, inner.word)
    if verb is None or outer.opener is None:
        return None
    return noun_phrase(reader, outer.opener.first, verb, bounded=False, trusted=True)


def _by_office(reader: Reader, outer: Candidate) -> bool:
    """Whether a paper, somebody's office or his voice speaks: «وذكر | بيان رئاسي أن», «وقال | المكتب الإعلامي إن».

    «وقال | المتحدث باسم الرئاسة إن».
    """
    who = gap_subject(reader, outer)
    if who is None:
        return False
    return reader.lexicon.has("groups.offices", bare(reader.doc.key(who.first))) or _by_voice(reader, who)


def _by_voice(reader: Reader, who: Stretch) -> bool:
    return reader.lexicon.any(("naming.voices",), reader.doc.key(who.first))


def _acts_first(reader: Reader, outer: Candidate, last: int) -> int | None:
    """The past of somebody in the singular with whom a clause begins: «أن رئيس الوزراء سامي كمال | استقبل السفير»."""
    if outer.opener is None or outer.opener.kind != "clause":
        return None
    doc, first = reader.doc, outer.opener.first
    lexicon, topic = reader.lexicon, doc.key(first)
    noun = reader.pos(first) in ("NOUN", "ADJ", "PROPN", "X")
    # «أن ردة فعل المجتمع جاءت مستنكرة»: a noun of the language is no name, whatever it is tagged as
    called = lexicon.person_noun(topic) or lexicon.given_name(topic) or not inflected(bare(topic))
    person = noun and ((called and one_man(reader, Stretch(first, first + 1))) or lexicon.owned_person(topic))
    person = person or doc.known_surname(topic)
    if not (person or lexicon.has("anaphors.humans", topic)):
        return None
    for k in range(first + 1, min(last, first + 1 + MAX_TITLE)):
        if not doc.words[k].is_word or that_clause_at(doc, k) or reader.lexicon.relative(doc.key(k)):
            return None
        if not (doc.key(k)[:1] in CONJUNCTIONS and joined(reader, k)) and (reader.past(k) or _voices(reader, k)):
            return k
    return None


def _voices(reader: Reader, k: int) -> bool:
    """A verb of using one's voice, however it is tagged: «السائق | صرخ قائلا», «الوزير | خاطب الشعب»."""
    return definite(reader.doc.key(k - 1)) and reader.lexicon.has("narrator.utterings", reader.doc.key(k))


def _told_him(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«أن الوزير التقى السفير، | وأكد له دعم بلاده»: told to somebody whom only the words said have named."""
    him = reader.doc.key(k + 1)
    told = him[:1] == "ل" and him.endswith(POSSESSIVES) and reader.lexicon.has("pronouns.prepositional", him)
    other = inner.lemma != outer.lemma or _turned_to(reader, outer, k, him[1:])
    other = other or _another_told_him(outer, inner, him[1:])  # «قالت إن الفني حضر، | وقال لها إن»
    return told and inner.proclitic == "و" and other


def _then_told(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«يروي (present) أن الجندي أوقفه (past)، ثم | سأله (past): «…»»: of a tale in the past, told in the present."""
    doc = reader.doc
    if doc.key(k - 1) != "ثم" or inner.kind != "verb" or outer.kind != "verb" or outer.opener is None:
        return False
    tenses = [c.form.tense if c.form is not None else "" for c in (outer, inner)]
    him = doc.key(k + 1)
    told = reader.lexicon.has("pronouns.prepositional", him) and him.endswith(POSSESSIVES)  # not «ثم قال لنا»
    told = told or inner.enclitic in POSSESSIVES
    return tenses == ["present", "past"] and told and gap_subject(reader, inner) is None


def _turned_to(reader: Reader, outer: Candidate, k: int, him: str) -> bool:
    """«أن المدير اتصل | به وأبلغه بأن»: right before he has done something else to the one whom the pronoun means."""
    doc, first = reader.doc, outer.opener.first if outer.opener is not None else k
    near = range(max(first + 1, k - TURNED), k)
    return any(
        doc.key(j).endswith(him) and (reader.verb(j) or reader.lexicon.has("pronouns.prepositional", doc.key(j)))
        for j in near
    )


def _answered_him(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«أنها شعرت بألم، | فأخبرها بأن», «أنها قصدت المستشفى، حيث | أبلغها الطبيب بأن»: the pronoun is of one spoken of.

    What somebody is answered who asks is not said by him: «سألها هل غادرت، فأجابته بأنها».
    """
    if inner.kind != "verb" or inner.enclitic not in (*POSSESSIVES, "هما") or outer.opener is None:
        return False
    if outer.opener.kind != "clause" or (outer.verb is not None and outer.verb.category == "question"):
        return False
    if inner.proclitic == "و" or reader.doc.key(k - 1) == "ثم":  # «أنه سافر، | وأبلغه شريكه بأن»
        who = gap_subject(reader, inner)
        if who is not None:
            return reader.owned(who.first) and reader.doc.key(who.first).endswith(inner.enclitic)
        if _another_told_him(outer, inner, inner.enclitic) or _told_them(reader, outer, inner, k):
            return True
        return _turned_to(reader, outer, k, inner.enclitic)
    clause = inner.opener is not None and inner.opener.kind == "clause"  # not «، فقاطعه النائب: «…»»
    came_of_it = clause and inner.proclitic == "ف" and any(map(reader.past, range(outer.opener.first, k)))
    return came_of_it or (reader.doc.key(k - 1) == "حيث" and gap_subject(reader, inner) is not None)


def _told_them(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«أنه اتصل بنفرين عن طريق وسيط | وأعلمهما أن»: two or many whom only the words said have spoken of."""
    assert outer.opener is not None
    doc, two = reader.doc, inner.enclitic == "هما"
    if (
        inner.enclitic not in ("هم", "هما")
        or gender_of(outer) != gender_of(inner)
        or not _of_himself(doc, outer.opener.word)
    ):
        return False

    def they(j: int) -> bool:
        key = doc.key(j)
        noun = reader.pos(j) in ("NOUN", "ADJ", "X") and not reader.lexicon.given_name(key)
        if two:
            return noun and key.endswith(("ين", "ان"))
        return noun and (sound_plural(reader, key) or reader.lexicon.any(("anaphors.plurals",), disowned(key)))

    before = range(reader.sentence.first, outer.opener.first)
    return any(map(they, range(outer.opener.first, k))) and not any(map(they, before))


def _another_told_him(outer: Candidate, inner: Candidate, told: str) -> bool:
    """«كشف (m.) أن والدته اتصلت به، | وأخبرته (f.) بأنها»: she is in what he says, and he the one she told.

    ``told``: the pronoun of whom she told.
    """
    if inner.form is None or inner.form.number != "s" or inner.opener is None or inner.opener.kind != "clause":
        return False
    speaking, telling = gender_of(outer), gender_of(inner)
    owner = {"m": "ه", "f": "ها"}.get(speaking or "")
    return telling is not None and telling != speaking and told == owner


def _addressing(reader: Reader, inner: Candidate, k: int) -> bool:
    """«أن المالك خاطبه | قائلا: …»: right behind the verb of the clause, whose object is one spoken of."""
    verb = reader.doc.key(k - 1)
    saying = reader.verb(k - 1) or any(a.form.kind == "verb" and a.enclitic for a in reader.doc.analyses(k - 1))
    addressed = inner.word == k and inner.lemma == "قال" and verb.endswith(POSSESSIVES) and saying
    return addressed and verb[:1] not in ("و", "ف") and reader.doc.words[k - 2].is_word


def _takes_up(reader: Reader, inner: Candidate, k: int) -> bool:
    """«أنها تلقت رسائل، | أبلغت بها النيابة»: the pronoun of a bare verb is of a noun before its comma."""
    doc = reader.doc
    bare = inner.kind == "verb" and not inner.proclitic and doc.key(k - 1) in COMMA
    return bare and doc.key(k + 1)[:1] == "ب" and reader.lexicon.has("pronouns.prepositional", doc.key(k + 1))


def _of_paper(reader: Reader, outer: Candidate, inner: Candidate) -> bool:
    """«جاء في اللائحة أن المتهم أقر بذلك، | وعلل ذلك بأن»: no verb goes on with a paper's place."""
    paper = outer.verb is not None and SOURCE_IN in outer.verb.frames
    if not paper or inner.kind != "verb" or inner.proclitic != "و" or outer.opener is None:
        return False
    if reader.lexicon.has("continuation.verbs", fold(inner.lemma)) or gender_of(inner) != "m":
        return False
    who = gap_subject(reader, inner)
    dropped = who is None or addressed(reader, inner, who)
    return dropped and outer.opener.kind == "clause" and man_first(reader, outer)
