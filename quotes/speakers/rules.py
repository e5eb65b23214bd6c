"""The rules by which two names are one speaker, from the surest to the least sure; docs/speakers.md explains them.

Each rule looks names up by what they would share, so that the work grows with the number of names, not of pairs. Where
candidates share less, rapidfuzz measures neighbours in sorted order (Hernández and Stolfo 1995, "The merge/purge
problem for large databases").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from attrs import frozen

from quotes.lexicon import definite
from quotes.speakers.forms import Form, Forms
from quotes.speakers.merging import Merging, compatible
from quotes.speakers.names import TELLING, Key, Reader, consonants, key_of, one_sound, similar_roles, skeleton
from quotes.speakers.registry import Entry

LONGEST_WITHIN = 4  # words of a name inside a phrase with its title
MIDDLE_NAMES = 4  # so many may be left out in any combination; of longer names one at a time, or all
BLOCK = 50  # names of one skeleton that are compared with each other
NEIGHBOURS = 4
ALIKE = 0.9  # of 1; for names that are shown as similar
TRANSCRIBED = 0.7  # of 1; so much of two transcriptions of one word is the same


@frozen
class Rules:
    """The rules, run over the forms of a corpus."""

    forms: list[Form]
    reader: Reader
    merging: Merging

    @classmethod
    def over(cls, forms: Forms, registry: Iterable[Entry]) -> Rules:
        """Run every rule in its order; ``merging`` then holds what came of it."""
        rules = cls(forms.each(), forms.reader, Merging())
        rules.run(list(registry))
        return rules

    def run(self, registry: list[Entry]) -> None:
        """Run them; what is in the registry is settled first."""
        self.forms.extend(self._registry(registry))
        open_ = [form for form in self.forms if form.named and form not in self.merging.unsettled]
        people = [form for form in open_ if form.kind in ("person", "unknown")]
        bodies = [form for form in open_ if form.kind in ("organisation", "unknown")]
        self._titles(people)
        self._transliterations(people)
        self._longer(people)
        self._surnames(people)
        self._outlets(bodies)
        self._similar(people)

    def _registry(self, registry: list[Entry]) -> list[Form]:
        """Join every form that has a name or an alias of one entry to it; the entries' names are forms, too."""
        bearers: dict[Key, dict[str, Form]] = defaultdict(dict)
        forms = []
        for entry in registry:
            tops = [Form(self.reader.addressed(key_of(name)), "unknown", True, entry, name) for name in entry.names]
            forms += tops
            for form in tops:
                bearers[form.key].setdefault(entry.id, tops[0])
                if form is not tops[0]:
                    self.merging.unite(form, tops[0])
        for form in self.forms:
            found = list(bearers.get(form.key, {}).values())
            if len(found) == 1:
                self.merging.join(form, found[0], "registry")
            elif found:
                self.merging.doubt(form, "registry", found, "the registry has the name under several ids")
                self.merging.unsettled.add(form)
        return forms

    def _titles(self, people: list[Form]) -> None:
        """A title written before or behind a name that stands alone elsewhere: «وزير النقل سامي النجار».

        Only one title, and one that is closed before the name: «محامي سامي النجار» and «مستشار الرئيس سامي النجار» are
        others than he.
        """
        known = _by(people, lambda form: form.key)
        for form in self.forms:
            if form.kind not in ("person", "unknown") or form.entry or form in self.merging.unsettled:
                continue
            found = (each for name in _names_within(form.key, self.reader) for each in known.get(name, ()))
            bearer = next((each for each in found if compatible(form, each)), None)
            if bearer is not None:
                form.titled = True
                self.merging.join(form, bearer, "title")

    def _transliterations(self, people: list[Form]) -> None:
        """Foreign names that differ in long vowels and in letters for one sound: «دونالد ترامب», «دونلد ترمب»."""
        for block in _by(people, lambda form: tuple(map(skeleton, form.plain))).values():
            heads: list[Form] = []
            for form in sorted(block[:BLOCK], key=lambda form: (form.entry is None, -form.quotes, form.key)):
                head = next((head for head in heads if self._transcribed(form, head)), None)
                if head is None:
                    heads.append(form)
                else:
                    self.merging.join(form, head, "transliteration" if form.plain != head.plain else "patronymic")

    def _transcribed(self, one: Form, other: Form) -> bool:
        pairs = list(zip(one.plain, other.plain, strict=True))
        roles = similar_roles(set(one.roles), set(other.roles))
        return compatible(one, other) and all(a == b or self._one_word(a, b, roles=roles) for a, b in pairs)

    def _one_word(self, one: str, other: str, *, roles: bool) -> bool:
        """Whether two words transcribe one; سالم and سليم are two names, and so may be what only looks foreign."""
        from rapidfuzz.distance import Indel

        if not (self.reader.foreign(one) and self.reader.foreign(other)):
            return False
        if self.reader.given(one) and self.reader.given(other):
            return one_sound(one) == one_sound(other)  # «أنطونيو», «أنتونيو»; not «ستيفان», «ستيفين»
        enough = TELLING - 1 if roles else TELLING
        alike = Indel.normalized_similarity(one, other)
        return skeleton(one) == skeleton(other) and consonants(one) >= enough and alike >= TRANSCRIBED

    def _longer(self, people: list[Form]) -> None:
        """Names with and without the father's and others in the middle: «محمد بن سالم الحداد», «محمد الحداد»."""
        known = _by(people, lambda form: form.plain)
        longer: dict[Key, list[Form]] = defaultdict(list)
        for form in people:
            for short in _without_middle(form.plain):
                if short in known:
                    longer[short].append(form)
        for short in sorted(longer, key=len, reverse=True):
            # «محمد علي» may be short for many a name: two given names say little
            telling = len(short) > 2 or definite(short[-1]) or not self.reader.given(short[-1])
            for form in known[short]:
                self.merging.contained(form, longer[short], "longer name", supported=True if telling else None)

    def _surnames(self, people: list[Form]) -> None:
        """The end of a name alone: «ترمب» of «دونالد ترامب», «منصور هادي» of «عبد ربه منصور هادي»."""
        people = [form for form in people if not self.reader.outlet(form.key)]
        known = _by(people, lambda form: form.plain)
        sounds = _by([form for form in people if len(form.plain) == 1], lambda form: (skeleton(form.plain[0]),))
        longer: dict[Form, list[Form]] = defaultdict(list)
        for form in people:
            plain = form.plain
            for start in range(1, len(plain)):
                for short in known.get(plain[start:], ()):
                    longer[short].append(form)
            if len(plain) > 1 and self.reader.foreign(plain[-1]):
                for short in sounds.get((skeleton(plain[-1]),), ()):
                    if short.plain[0] != plain[-1] and self._one_word(short.plain[0], plain[-1], roles=False):
                        longer[short].append(form)
        for form in sorted(longer, key=lambda form: -len(form.plain)):
            word = form.plain[-1]
            rare = self.reader.foreign(word) and not self.reader.given(word) and consonants(word) >= TELLING
            self.merging.contained(form, longer[form], "surname", supported=(rare and len(form.plain) == 1) or None)

    def _outlets(self, bodies: list[Form]) -> None:
        """With and without the noun and where it is from: «وكالة رويترز», «صحيفة الأيام الكويتية»."""
        known = _by(bodies, lambda form: form.key)
        longer: dict[Key, list[Form]] = defaultdict(list)
        for form in bodies:
            for short in _bare_outlets(form.key, self.reader):
                if short in known:
                    longer[short].append(form)
        for short in sorted(longer, key=len, reverse=True):
            for form in known[short]:
                self.merging.contained(form, longer[short], "outlet", supported=True)

    def _similar(self, people: list[Form]) -> None:
        """Names that differ in a letter or two and that no rule joined: nothing is done but to tell."""
        from rapidfuzz.distance import DamerauLevenshtein

        told: set[frozenset[Form]] = set()
        full = [form for form in people if len(form.plain) > 1 and form.names]
        for step in (1, -1):  # as read, and from the surname back
            ordered = sorted(full, key=lambda form: form.plain[::step])
            for n, form in enumerate(ordered):
                for other in ordered[n + 1 : n + 1 + NEIGHBOURS]:
                    one, two = self.merging.group(form), self.merging.group(other)
                    pair = frozenset((one, two))
                    if len(pair) < 2 or pair in told or not compatible(form, other) or self._told_apart(form, other):
                        continue
                    alike = DamerauLevenshtein.normalized_similarity(" ".join(form.plain), " ".join(other.plain))
                    if alike >= ALIKE:
                        told.add(pair)
                        less, more = sorted((form, other), key=lambda each: each.quotes)
                        self.merging.doubt(less, "similar", [self.merging.group(more)], "the names are nearly the same")

    def _told_apart(self, one: Form, other: Form) -> bool:
        """Whether they differ in names that are known to be different: «سالم العتيبي», «سليم العتيبي»."""
        if self.merging.entry(one) and self.merging.entry(other):
            return True
        pairs = [(a, b) for a, b in zip(one.plain, other.plain, strict=False) if a != b]
        return bool(pairs) and all(self.reader.given(a) and self.reader.given(b) for a, b in pairs)


def _by(forms: Iterable[Form], keys_of: Callable[[Form], Key]) -> dict[Key, list[Form]]:
    """The forms by what they are looked up by."""
    found: dict[Key, list[Form]] = defaultdict(list)
    for form in forms:
        found[keys_of(form)].append(form)
    return found


def _names_within(key: Key, reader: Reader) -> Iterator[Key]:
    """What may be the name in a phrase of title and name, longest first."""
    longest = range(min(LONGEST_WITHIN, len(key) - 1), 1, -1)
    titles = [n for n, word in enumerate(key) if reader.title(word)]
    if titles == [0]:
        # «وزير النقل | سامي النجار»: an article closes the title, else it is of another: «محامي سامي النجار»
        yield from (key[-size:] for size in longest if definite(key[-size - 1]))
    elif titles and titles[0] < len(key) - 1:  # «سامي النجار | وزير النقل», not the surname of «سامي السيد»
        yield from (key[:size] for size in longest if size == titles[0])


def _without_middle(plain: Key) -> Iterator[Key]:
    """The name with fewer of the names between its first and its last, and without the last ones."""
    if len(plain) < 3:
        return
    middle = plain[1:-1]
    sizes = range(len(middle)) if len(middle) <= MIDDLE_NAMES else (0, len(middle) - 1)
    for size in sizes:
        yield from {(plain[0], *kept, plain[-1]) for kept in combinations(middle, size)}


def _bare_outlets(key: Key, reader: Reader) -> Iterator[Key]:
    """The name of an outlet without its noun, without the adjective behind it, and without both.

    Not of other bodies: «وزارة الصحة» is one in every country.
    """
    if len(key) > 1 and reader.outlet_head(key[0]):
        end = -1 if len(key) > 2 and definite(key[-1]) and key[-1].endswith(("يه", "ي")) else len(key)
        bare = {key[1:], key[1:end]} if not reader.body(key[1]) else set()
        yield from sorted((bare | {key[:end]}) - {key})
