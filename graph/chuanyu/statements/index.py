"""A document with what stands at each place of it: mentions by their start, tags and ends of words.

And for whom the persons named there sign.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from chuanyu.language.words import worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, Span, Word
from chuanyu.statements.classes import GOVERNING

_ROLE_WORDS = 12  # no role has more, with the body before it and the commas between
_OF_STATE = words("of_state")  # offices that speak for the country
# In what roles end: 局长, 书记, 主任, 委员, 代表, 专家, 教授, 总裁, 经理, 工程师, 法官, 主席, 理事, 负责人.
_ROLE_ENDS = "长记任员表家授裁理师官席事士人"
# The tags of words by which a predicate opens: verbs, adverbs, prepositions.
PREDICATES = frozenset({"v", "vd", "ad", "d", "p"})
# The tags of nouns: of those that a name before them only modifies (绵阳|产业), and of the words of roles.
NOUNS = frozenset({"n", "nz", "LOC", "ORG"})
# The tags of all that may stand in a noun phrase before its verb, and those of words of time.
NOUN_PHRASE = NOUNS | {"vn", "an", "a", "m", "q", "u", "r", "s", "f"}
TIMES = frozenset({"TIME", "t"})
DIGIT, SIGNS = re.compile(r"\d"), worded(r"{signs}")


@dataclass(frozen=True)
class Index:
    """Answers what the rules of the clauses ask of a place in the folded text."""

    document: Document

    @cached_property
    def text(self) -> str:
        """The folded text."""
        return self.document.folded

    @cached_property
    def mentions(self) -> dict[int, Mention]:
        """The longest mention that starts at each place."""
        return {m.span.start: m for m in reversed(self.document.mentions)}  # of two the longer stands first

    @cached_property
    def places(self) -> dict[str, Entity]:
        """The places that the article names, by name; of two of one name the first."""
        named = (e for m in reversed(self.document.mentions) for e in reversed(m.entities))
        return {e.name: e for e in named if e.cls is EntityClass.PLACE}

    @cached_property
    def governing(self) -> frozenset[Entity]:
        """The committees, governments and departments that the article names."""
        named = (e for m in self.document.mentions for e in m.entities)
        return frozenset(e for e in named if e.cls in GOVERNING)

    @cached_property
    def heads_of_state(self) -> frozenset[Entity]:
        """The persons named behind an office of the state as a whole: 国家主席|习近平."""
        persons = (m for m in self.document.mentions if m.entity.cls is EntityClass.PERSON)
        return frozenset(m.entity for m in persons if self.text.endswith(_OF_STATE, 0, m.span.start))

    @cached_property
    def titles(self) -> dict[int, int]:
        """Where the person's name starts for each place where a post before it starts."""
        found: dict[int, int] = {}
        for post in self.document.posts:
            name = Span(post.span.end - len(post.person.name), post.span.end)
            if self.document.text(name) == post.person.name:
                found[post.span.start] = min(found.get(post.span.start, post.span.end), name.start)
        for mention in self.document.mentions:
            if mention.entity.cls is EntityClass.PERSON:
                for start in self._role_starts(mention.span.start):
                    found.setdefault(start, mention.span.start)
        return found

    def _role_starts(self, at: int) -> list[int]:
        """Where the words of a role start that stand before a name, body or not: 副主任, 企业代表."""
        words = self.document.words
        index = bisect_left(words, at, key=lambda w: w.span.start)
        starts, ends = list[int](), True  # whether a role has to end there
        for word in reversed(words[max(0, index - _ROLE_WORDS) : index]):
            if word.span.end != at:
                break
            if starts and self.text[word.span.start : at] == "、":
                at, ends = word.span.start, True  # 市委书记、组长张三
                continue
            if word.tag not in NOUNS or (ends and self.text[at - 1] not in _ROLE_ENDS):
                break
            at, ends = word.span.start, False
            starts.append(at)
        return starts

    @cached_property
    def tags(self) -> dict[int, str]:
        """The tag of the word that covers each place."""
        return {at: w.tag for w in self.document.words for at in range(w.span.start, w.span.end)}

    @cached_property
    def word_ends(self) -> dict[int, int]:
        """Where the word that covers each place ends."""
        return {at: w.span.end for w in self.document.words for at in range(w.span.start, w.span.end)}

    def tags_in(self, start: int, end: int) -> set[str]:
        """The tags of a stretch."""
        return {self.tags[at] for at in range(start, end) if at in self.tags}

    def is_word(self, at: int) -> bool:
        """Whether the character at a place is a word of its own."""
        return self.word_ends.get(at) == at + 1 and self.word_ends.get(at - 1, at) == at

    def words_in(self, start: int, end: int) -> Iterator[Word]:
        """The words that lie within a stretch, in order."""
        return words_in(self.document, Span(start, end))


def words_in(document: Document, span: Span) -> Iterator[Word]:
    """The words that lie within a stretch, in order."""
    words = document.words
    for at in range(bisect_left(words, span.start, key=lambda w: w.span.start), len(words)):
        if words[at].span.end > span.end:
            return
        yield words[at]


def word_at(document: Document, at: int) -> Word | None:
    """The word that covers a place."""
    index = bisect_right(document.words, at, key=lambda w: w.span.start) - 1
    return document.words[index] if index >= 0 and document.words[index].span.end > at else None


def signatories(document: Document, actors: Sequence[Entity], at: int) -> tuple[Entity, ...]:
    """Those for whom persons sign at a place: the bodies of the posts that they are named with."""
    return tuple(dict.fromkeys(document.body_of(a, at) or a for a in actors))
