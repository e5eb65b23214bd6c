"""What somebody calls or deems something, in marks: ``وصفه بـ«المضلل»``, ``واعتبرته «سابقة»``."""

from __future__ import annotations

from quotes.cues.candidates import Opener
from quotes.cues.clause_ends import closes_clause
from quotes.cues.complementizers import complementizer_at, that_clause_at
from quotes.document import Document
from quotes.folding import fold
from quotes.grammar.schema import Analysis
from quotes.lexicon import POSSESSIVES, bare, conjoined, lexicon_of
from quotes.marks import Quotation
from quotes.words import COMMA

WILL = "س"
REACH = 7  # words from a promise to what it would be of, and on to its clause
NEAR = 4  # words between a verb of deeming and the marks


def called(doc: Document, i: int, mark: int, quotation: Quotation, *, described: bool) -> bool:
    """Whether the verb's own ب stands right before the marks: «وصفه الوزير بـ«المضلل»», «طالبوا بـ«وقف فوري».».

    Words that go on behind the marks are part of what is demanded, not of what something is called.
    """
    if mark <= i + 1 or doc.key(mark - 1) != "ب":
        return False
    if any(a.form.kind == "verb" for k in range(i + 1, mark - 1) for a in doc.analyses(k)):
        return False
    further = (conjoined(doc.key(k)) for k in range(i + 1, mark - 1) if doc.key(k - 1) in COMMA)
    closed = doc.key(mark - 2) in COMMA  # «ووصف القرار، وهو الأول، | بـ«التاريخي»»
    if not closed and any(key in doc.grammar.sets["pronouns.independent"] for key in further):
        return False  # «يتهم التجار بتصغير العبوات، وهو ما يعرف | بـ«التضخم المستتر»»
    return described or closes_clause(doc, quotation) or doc.key(doc.after(quotation)) == "وب"


def named_by(doc: Document, mark: int) -> bool:
    """«ويضيف ما أسماهم بـ«…»», «من التصريحات التي وصفها بـ«…»»: the verb of a relative right before has the marks."""
    sets = doc.grammar.sets
    if doc.key(mark - 1) != "ب" or not doc.key(mark - 2).endswith(POSSESSIVES):
        return False
    before = doc.key(mark - 3)
    return before in sets["pronouns.relative"] or before in sets["pronouns.relative_ma"]


def deems(doc: Document, i: int, mark: int, quotation: Quotation, analysis: Analysis) -> bool:
    """Whether marks that end their clause hold what the verb at word ``i`` takes something for, of any length.

    Its object is a pronoun («واعتبرته «سابقة»», «معتبرا إياه «سابقة»»), or stands behind a participle («معتبرا القرار
    «سابقة»»); without one «يعتبر النهر «شريان الحياة»» is a passive.
    """
    form, sets = analysis.form, doc.grammar.sets
    if fold(form.verb.lemma) not in sets["recipients.deemed"] or mark - i - 1 > NEAR:
        return False
    between = _past_occasion(doc, i + 1, mark)
    if not (analysis.enclitic or (form.kind == "participle" and between)) or (form.suffixed and not analysis.proclitic):
        return False  # «جهز السائح | عدتها «للرحيل»»: her gear
    return sets["openers.prepositions"].isdisjoint(between) and closes_clause(doc, quotation)


def _past_occasion(doc: Document, first: int, last: int) -> list[str]:
    """The words of a stretch without what a verb with its object has been said in: «واعتبرته | في بيان لها «خرقا»»."""
    lexicon = lexicon_of(doc.grammar)
    if doc.key(first) == "في" and lexicon.occasion(doc.key(first + 1)):
        first += 2
        first += lexicon.has("pronouns.prepositional", doc.key(first))
    return list(doc.keys[first:last])


def deemed_at(doc: Document, analysis: Analysis, opener: Opener | None) -> bool:
    """Whether an object pronoun leaves room for what opens: behind a verb of deeming for no clause of its own.

    «والتي اعتبرها سببا لأن», but «أبلغها أن».
    """
    deemed = fold(analysis.form.verb.lemma) in doc.grammar.sets["recipients.deemed"]
    return not deemed or (opener is not None and opener.kind == "quotation")


def nearer_verb(doc: Document, i: int, mark: int) -> bool:
    """Whether marks are those of a verb joined on behind the one at ``i``: «نفى الوزير الخبر ووصفه بـ | «الكاذب»»."""
    sets = doc.grammar.sets
    so_called = sets["recipients.deemed"] | sets["recipients.spoken_of"]
    for k in range(mark - 1 - (doc.key(mark - 1) == "ب"), max(i, mark - 1 - NEAR), -1):
        if not doc.words[k].is_word:
            return False
        for a in doc.analyses(k):
            joined = a.proclitic == "و" and a.enclitic != "" and a.form.kind == "verb" and a.form.verb.object
            if joined and fold(a.form.verb.lemma) in so_called:
                return True
    return False


def predicate(doc: Document, i: int, mark: int, analysis: Analysis) -> bool:
    """Whether marks tell what is so of the words that the form at ``i`` heads: «أكد أن ما اقترحه الوزير | «مماطلة»».

    So «أن اقتراحه إنشاء لجنة | «مماطلة»»; right behind a verbal noun they are its own: «أن قوله «سنعود» صحيح».
    """
    if analysis.form.kind == "masdar":
        return mark > i + 1 and analysis.form.verb.lemma != "قال" and that_clause_at(doc, i - 1)
    return analysis.form.kind == "verb" and doc.key(i - 1) == "ما" and that_clause_at(doc, i - 2)


def deemed_not_promised(doc: Document, i: int, analysis: Analysis) -> bool:
    """«نفى الخبر، وعدّه | «محض افتراء»»: with a pronoun and marks right behind it وعد is عدّ and its "and".

    So it is with a thing pointed at that the clause takes up: «وعد الوزير هذه الخطوة بأنها متأخرة».
    """
    if analysis.proclitic or doc.key(i)[:1] != "و" or analysis.form.tense != "past":
        return False
    joined = [a for a in doc.analyses(i) if a.proclitic == "و" and bool(a.enclitic) == bool(analysis.enclitic)]
    if not any(fold(a.form.verb.lemma) in doc.grammar.sets["recipients.deemed"] for a in joined):
        return False
    return doc.opens(i + 1) is not None if analysis.enclitic else _thing_taken_up(doc, i)


def _thing_taken_up(doc: Document, i: int) -> bool:
    """Whether a thing is pointed at behind word ``i``, and the next complementizer has its pronoun."""
    sets, lexicon = doc.grammar.sets, lexicon_of(doc.grammar)
    here = next((k for k in range(i + 1, i + 1 + REACH) if doc.key(k) in sets["pronouns.demonstratives"]), 0)
    if (
        not here
        or doc.key(here - 1) in sets["openers.prepositions"]
        or lexicon.somebody(bare(doc.key(here + 1)))
        or lexicon.body(bare(doc.key(here + 1)))
    ):
        return False
    clause = next((k for k in range(here + 2, here + 2 + REACH) if complementizer_at(doc, k) is not None), 0)
    key = doc.key(clause) if clause else ""
    if doc.key(clause + 1)[:1] == WILL or doc.key(clause + 1) in sets["clauses.coming"]:
        return False  # «وعد هذه المرة بأنه | سيعود»
    return key in sets["complementizers.suffixed"] or key[1:] in sets["complementizers.suffixed"]
