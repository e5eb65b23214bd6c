"""What those spoken of told one another, inside what is said: «أن الوزير التقى السفير، وأكد له», «، فأخبرها بأن»."""

from __future__ import annotations

from quotes.attribution.addressed import addressed
from quotes.attribution.gap_subjects import gap_subject
from quotes.attribution.nesting import gender_of, man_first
from quotes.attribution.reader import Reader
from quotes.cues.candidates import Candidate
from quotes.cues.no_saying import SOURCE_IN
from quotes.folding import fold
from quotes.lexicon import POSSESSIVES
from quotes.words import COMMA

TURNED = 6  # words


def told_inside(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """Whether the cue at word ``k`` of a content tells what was told to somebody spoken of."""
    if inner.kind == "participle":
        return _addressing(reader, inner, k)
    if inner.word != k:
        return False
    told = _told_him(reader, outer, inner, k) or _answered_him(reader, outer, inner, k)
    told = told or _then_told(reader, outer, inner, k)
    return told or _takes_up(reader, inner, k) or _of_paper(reader, outer, inner)


def _told_him(reader: Reader, outer: Candidate, inner: Candidate, k: int) -> bool:
    """«أن الوزير التقى السفير، | وأكد له دعم بلاده»: told to somebody whom only the words said have named."""
    him = reader.doc.key(k + 1)
    told = him[:1] == "ل" and him.endswith(POSSESSIVES) and reader.lexicon.has("pronouns.prepositional", him)
    other = inner.lemma != outer.lemma or _turned_to(reader, outer, k, him[1:])
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
    if inner.kind != "verb" or inner.enclitic not in POSSESSIVES or outer.opener is None:
        return False
    if outer.opener.kind != "clause" or (outer.verb is not None and outer.verb.category == "question"):
        return False
    if inner.proclitic == "و":  # «أنه سافر، | وأبلغه شريكه بأن»
        who = gap_subject(reader, inner)
        if who is not None:
            return reader.owned(who.first) and reader.doc.key(who.first).endswith(inner.enclitic)
        return _another_told_him(outer, inner) or _turned_to(reader, outer, k, inner.enclitic)
    clause = inner.opener is not None and inner.opener.kind == "clause"  # not «، فقاطعه النائب: «…»»
    came_of_it = clause and inner.proclitic == "ف" and any(map(reader.past, range(outer.opener.first, k)))
    return came_of_it or (reader.doc.key(k - 1) == "حيث" and gap_subject(reader, inner) is not None)


def _another_told_him(outer: Candidate, inner: Candidate) -> bool:
    """«كشف (m.) أن والدته اتصلت به، | وأخبرته (f.) بأنها»: she is in what he says, and he the one she told."""
    if inner.form is None or inner.form.number != "s" or inner.opener is None or inner.opener.kind != "clause":
        return False
    speaking, telling = gender_of(outer), gender_of(inner)
    owner = {"m": "ه", "f": "ها"}.get(speaking or "")
    return telling is not None and telling != speaking and inner.enclitic == owner


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
