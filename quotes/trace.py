"""Why something was passed over: the steps write it down where a trace is kept, and do nothing where none is.

A document read with ``trace=[]`` collects a ``Refusal`` for every reading, phrase and candidate that came to nothing;
``quotes explain`` shows them. Without one a refusal costs a single comparison.
"""

from __future__ import annotations

from attrs import frozen

REASONS = {
    # cues: is this word, so read, a cue at all?
    "jussive": "a short form is read as this verb only behind لم or لـ",
    "first-or-second-person": "an “I”, “we” or “you” outside quotation marks is the writer's own, but in «قلت له: …»",
    "behind-preposition": "behind a preposition the form is a noun",
    "no-source-in": "the verb needs its source behind في right by it",
    "passive-spelling": "a final ى marks the passive of this verb",
    "not-adverbial": "a participle is a cue only as an adverbial: مشيرا، مشيرة",
    "bare-noun": "a verbal noun is a cue only with its pronoun or in a frame of its own",
    "name": "a word alone in marks is a name: في منطقة «أرحب»",
    "object-pronoun": "an object pronoun on a verb that takes no addressee",
    "owned-by-phrase": "the source phrase before it owns the verb",
    "other-reading": "another reading of the same word fits better",
    # cues: does what follows fit a frame?
    "no-frame": "nothing that one of its frames asks for follows within reach",
    "sentence-ends": "its clause ends before anything that one of its frames asks for",
    "taken-over": "another word of saying takes over what follows",
    "gives-way": "the verb that governs the same words, or whose subject this describes, is the cue",
    # source phrases and colons
    "tag": "a tag that names nobody is the cue of nothing",
    "in-gap": "inside another cue's reach the phrase can only name an intermediary",
    "no-verb-of-saying": "no verb of saying stands behind the phrase",
    "verb-is-cue": "the verb behind the phrase is a cue of its own",
    "governed": "على belongs to the word before it",
    "bare-saying": "the verb of saying before the phrase found no words of its own",
    "no-words": "neither a colon, a quotation nor a clause follows the noun",
    "label": "before the colon stands a label, not a speaker",
    "list": "the words behind the colon only list things",
    "dateline": "before the colon stands a dateline",
    # the parse and the words around
    "not-a-verb": "the form is ambiguous and the parser tags no verb",
    "crossed": "a verb of its own stands between the form and what follows",
    "outlet-at-mark": "an outlet's verb right at its colon or mark is a noun: خبراء نقل: …",
    "fact": "what shows something is no speaker: وهو ما يؤكد",
    "decides": "a decision is not said: قررت اللجنة أنها",
    "counted": "a number stands before it: a noun",
    "passive": "a passive belongs to nobody",
    "belief-of-nobody": "a verb of belief without a subject: يتوقع أن",
    "impersonal": "an impersonal note is the writer's: يذكر أن",
    "other-owner": "another cue has the same words",
    # the resolver
    "nobody-named": "the source phrase or the colon names nobody",
    "no-source": "what it names does not speak: وفق الخطة",
    "number": "where a speaker would stand there is a number",
    "no-speaker": "no speaker was found where the phrase needs one",
    "no-content": "no words were found that it could introduce",
    "act": "what this verb takes is done, not said: رفض الدعوة",
    "bids": "it bids those spoken to know or remember: تذكر أن",
    "shadowed": "another cue introduces the same words in a clause or quotation",
    "vouches": "it vouches for another cue's words and names at most an intermediary",
    "furniture": "the line is page furniture",
}


@frozen
class Refusal:
    """Word ``word`` as a cue of ``entry`` came to nothing; ``by`` is the word that had a hand in it."""

    word: int
    entry: str
    reason: str
    by: int | None = None
