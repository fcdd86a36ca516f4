"""For whom words for several stand: 双方, 两地, 三方, 两县部门, 两家中院.

Takes the document before its clauses are read, so that all who read it find the same in the mention.  The
language room has those listed right before a word (甲、乙两地), those told by a character each, so many of a
kind or of a list, and where it knows nothing else the two sides of the region.  Here a word comes to stand
for the first of these, if they are as many as it tells and of its kind:

1. those who stand together last before it in the paragraph, where the region is not spoken of since, who do
   more than attend first; of 两地 also the only places named there, or those who share what the title tells;
2. those whose names tell the kind behind it (两地|税务部门);
3. those who acted together, or whom such a word meant, last, with the region where it was spoken of (for
   双方 in the paragraph);
4. of 双方 the only places, the two bodies of one trade or of the title, or any more who acted last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from chuanyu.language.name import BOTH_SIDES
from chuanyu.language.stretches import told_in_short, value_of
from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import GOVERNING, lies_in, provinces, seat
from chuanyu.statements.clauses.bulletins import scattered
from chuanyu.statements.clauses.counterparts import Group, groups, of_one_trade, titled
from chuanyu.statements.index import Index

_FAR = 300  # characters behind which those joined in a paragraph are no more at hand
_AT_HAND, _KEPT = 60, 8  # groups that are looked back over; those who acted last, over paragraphs
_TWO = 2
# 双方, 三地, 两县部门, 两家协会: how many, whether places, and of what kind.
_WORD = worded(
    r"(?<![第大多数余几每各\d一二三四五六七八九十])(?:双|(?P<n>[两三四五]))(?:方(?![向面案法式位便米言针])"
    r"|(?:家(?![人庭里长乡底门电居用子])|[大个](?={body}|(?!省){levels}|新区)|(?=[校院所港馆](?![长校士友子线落]))"
    r"|个?(?P<place>(?!省){levels}|地(?![方铁理址点块])|[市区县](?![场民值域间块别位内城长委级州里镇])))"
    r"(?P<kind>[一-鿿]{0,6}?(?:{body}|{bodies_of_kind}|新区|(?:{ends_body}|[校所港馆])(?![长校士友子线落员托])"
    r"|{bare_office}(?=[签联共携召举将已]|正[在式])))?)"
)
_SUMS_UP = worded(r"(?:{bodies_of_kind}|部门|单位|机构|企业|公司)$")  # by which no name is told
_NO_KIND = frozenset({"v", "vd", "d", "p", "c", "u"})  # tags of what stands in no kind
_NAMED = frozenset({"LOC", "ORG", "PER", "nz", "nw", "m"})  # tags of what may be told of: 京津冀|三地
_OF_PLACES = GOVERNING | {EntityClass.ALLIANCE}
_JOINED = "those whom the text joins"
_MARKS = ",。;:!?\n"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word for several.

    Attributes:
        mention: where it stands; of nobody where only the text can tell them.
        number: how many it tells.
        placed: whether they are places.
        kind: what stands behind it for their kind.
        whose: the places whose bodies are meant: 川渝|双方.
        end: where its kind ends.
    """

    mention: Mention
    number: int
    placed: bool = False
    kind: str = ""
    whose: tuple[Entity, ...] = ()
    end: int = 0

    @property
    def of_sides(self) -> bool:
        """Whether it is 双方 or 三方."""
        return self.mention.text.endswith("方")


def with_sides(document: Document, sharers: tuple[Entity, ...] = ()) -> Document:
    """The document with its words for several standing for those whom the text joins.

    Args:
        document: what the language room found.
        sharers: those who share what the title is about.
    """
    index = Index(document)
    words = {word.mention: word for word in _words(index)}
    if not words:
        return document
    sides = _Sides(index, sharers)
    every = sorted(
        dict.fromkeys((*document.mentions, *words)), key=lambda m: (m.span.start, -m.span.end, m.nested)
    )
    mentions = (sides.read(mention, words.get(mention)) for mention in every)
    return replace(document, mentions=tuple(m for m in mentions if m.entities))


def _words(index: Index) -> Iterator[_Word]:
    """The words for several that no list tells: those taken for the region, and any others."""
    document = index.document
    vague = {m.span.start: m for m in document.mentions if m.reason.endswith(BOTH_SIDES)}
    covered = {at for m in document.mentions for at in range(m.span.start, m.span.end)}
    for match in _WORD.finditer(document.folded):
        at = match.start()
        kind = "" if index.tags_in(*match.span("kind")) & _NO_KIND else match["kind"] or ""
        span = Span(at, match.end() if kind or not match["kind"] else match.start("kind"))
        mention = vague.get(at) or Mention(span, document.text(span), (), MentionKind.REFERENCE, "reference")
        told = index.tags.get(at - 1) in _NAMED and index.word_ends.get(at - 1) == at
        if at in vague or not (told or at in covered or span.end - 1 in covered):
            yield _Word(mention, value_of(match["n"] or "两"), match["place"] is not None, kind, end=span.end)
    for mention in vague.values():
        if mention.text.endswith("双方") and len(mention.span) > _TWO:
            yield _Word(mention, _TWO, whose=mention.entities)


class _Sides:
    """Those whom an article joins, near a word and in all.

    Args:
        index: the article.
        sharers: those who share what the title is about.
    """

    def __init__(self, index: Index, sharers: tuple[Entity, ...]) -> None:
        self._index, self._sharers, self._groups = index, sharers, groups(index)
        self._scattered = scattered(index.document)
        self._told: list[Group] = []  # those told by words for several so far
        self._named: set[Entity] = set()
        self._region = 0  # where the two sides of the region are spoken of last
        self._kinds: dict[str, tuple[Entity, ...]] = {}  # the bodies of each kind

    def read(self, mention: Mention, word: _Word | None) -> Mention:
        """The next mention of the text, with those for whom it stands if it is a word for several."""
        if word and (entities := self._meant_by(word) or self._of_kind(word.kind, mention.entities)):
            bodies = word.kind and word.end > mention.span.end and entities[0].cls is not EntityClass.PLACE
            span = Span(mention.span.start, word.end) if bodies else mention.span
            text = self._index.document.text(span)
            mention = replace(mention, span=span, text=text, entities=entities, reason=_JOINED)
        entities = mention.entities
        if len(entities) > 1 and self._spoken_of(mention):
            self._region = mention.span.end if provinces(entities) else self._region
            if provinces(entities) or self._named.issuperset(entities):
                self._told.append(Group(mention.span, entities))
        self._named.update(entities)
        return mention

    def _spoken_of(self, mention: Mention) -> bool:
        """Whether several are spoken of, and do not modify: 川渝两地, no 办川渝赛事."""
        opens = mention.span.start == 0 or self._index.text[mention.span.start - 1] in _MARKS
        counts = len(mention.span) > _TWO or opens or _WORD.match(mention.text) is not None
        return mention.kind is MentionKind.REFERENCE and counts

    def _meant_by(self, word: _Word) -> tuple[Entity, ...]:
        """Whom a word for several means."""
        ways = (self._near, self._only_ones, self._earlier, self._of_all)
        few = ways[:2] if self._scattered else ways
        return next((found for way in few for found in way(word) if found), ())

    def _near(self, word: _Word) -> Iterator[tuple[Entity, ...]]:
        """Those who stand together last before a word in its paragraph."""
        start = max(self._paragraph(word), self._region, word.mention.span.start - _FAR)
        near = [g for g in self._before(word) if g.span.start >= start]
        yield from (self._fits(word, g) for g in sorted(near, key=lambda g: g.attends))

    def _only_ones(self, word: _Word) -> Iterator[tuple[Entity, ...]]:
        """The only places named before a word, or those who share what the title is about."""
        if word.placed:
            yield self._alone(word)
            if self._region <= self._paragraph(word):
                yield self._fits(word, Group(Span(0, 0), self._sharers))

    def _earlier(self, word: _Word) -> Iterator[tuple[Entity, ...]]:
        """Those of its kind, or who acted together or were told by such a word last."""
        named = self._before(word)
        yield from (g.entities for g in named if self._tells(word, g))
        if len(alike := self._alike(word.kind)) == word.number:
            seats = [seat(e, self._index.places) for e in alike]
            yield () if any(lies_in(one, other) for one in seats for other in seats) else alike
        # 双方 means the region only where the paragraph speaks of it.
        start = self._paragraph(word) if word.of_sides else 0
        told = [g for g in self._told[-_KEPT:] if g.span.start >= start or not provinces(g.entities)]
        acted = [*[g for g in named if g.acts][:_KEPT], *told]
        last = sorted(acted, key=lambda g: -g.span.end)[:_KEPT]
        found = (self._fits(word, group) for group in sorted(last, key=lambda g: g.attends))
        yield from (f for f in found if not (word.placed and _in_one(f)))

    def _of_all(self, word: _Word) -> Iterator[tuple[Entity, ...]]:
        """Those of whom the article as a whole tells."""
        if not word.placed:
            yield self._alone(word)
            yield from (self._fits(word, Group(Span(0, 0), those)) for those in self._of_article)
        if word.mention.text == "双方":  # 甲府、乙局与丙校签约,双方
            yield next((g.entities for g in self._before(word) if g.acts), ())

    @cached_property
    def _of_article(self) -> tuple[tuple[Entity, ...], ...]:
        """The two bodies of one trade, and the two of the title."""
        return of_one_trade(self._index.document), titled(self._index.document)

    def _before(self, word: _Word) -> list[Group]:
        """Those who stand together before a word, the last first."""
        end = bisect_right(self._groups, word.mention.span.start, key=lambda g: g.span.end)
        return self._groups[max(0, end - _AT_HAND) : end][::-1]

    def _alone(self, word: _Word) -> tuple[Entity, ...]:
        """The only places named before a word in its paragraph, by name, body or office."""
        document, places, at = self._index.document, self._index.places, word.mention.span.start
        start = max(self._paragraph(word), self._region, at - 2 * _FAR)
        found: dict[Entity, None] = {}
        for named in document.mentions_in(Span(start, at)):
            for entity in () if named.nested else named.entities:
                person = entity.cls is EntityClass.PERSON
                body = document.body_of(entity, named.span.end) if person else entity
                if body and (place := seat(body, places)).code and not provinces((place,)):
                    found[place] = None
        lowest = tuple(p for p in found if not any(lies_in(other, p) for other in found))
        return self._fits(word, Group(word.mention.span, lowest))

    def _paragraph(self, word: _Word) -> int:
        """Where the paragraph of a word starts."""
        document, span = self._index.document, word.mention.span
        sentence = document.sentence_of(span)
        return document.article.passages[sentence.passage].span.start if sentence else span.start

    def _fits(self, word: _Word, group: Group) -> tuple[Entity, ...]:
        """Those of a group whom a word for several can mean."""
        those, places = group.entities, self._index.places
        if len(those) != word.number:
            return ()
        seats = tuple(dict.fromkeys(seat(e, places) for e in those))
        if word.whose:
            bodies = all(e.cls in GOVERNING and "政府" not in e.name for e in those)
            return those if bodies and {*seats} == {*word.whose} else ()
        if self._tells(word, group):
            return those
        if not word.placed:
            bodies = word.of_sides or not any(e.cls is EntityClass.PLACE for e in those)
            return those if bodies and not _SUMS_UP.sub("", word.kind) else ()
        if len(seats) != word.number or any(e.cls is not EntityClass.PLACE for e in seats):
            return ()
        return self._of_kind(word.kind, seats) or seats

    def _tells(self, word: _Word, group: Group) -> bool:
        """Whether the kind behind a word is told by the names of a group: 税务局 for 两地税务部门."""
        kind = _SUMS_UP.sub("", word.kind)
        if not kind or len(group.entities) != word.number:
            return False
        told = all(told_in_short(kind, e.name) for e in group.entities)
        return told and (not word.placed or all(e.cls in _OF_PLACES for e in group.entities))

    def _of_kind(self, kind: str, seats: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """The one body of a kind that the article names of each of some places."""
        alike = self._alike(kind)
        found = [[e for e in alike if place.name in e.name] for place in seats]
        return tuple(e for some in found for e in some) if all(len(some) == 1 for some in found) else ()

    def _alike(self, kind: str) -> tuple[Entity, ...]:
        """The bodies of a kind that the article names; 部门 are those of places."""
        short = "" if kind.endswith("部门") else _SUMS_UP.sub("", kind)
        if short and short not in self._kinds:
            self._kinds[short] = tuple(e for e in self._bodies if told_in_short(short, e.name))
        return self._kinds.get(short, ())

    @cached_property
    def _bodies(self) -> list[Entity]:
        """The bodies of places that the article names."""
        return sorted({e for m in self._index.document.mentions for e in m.entities if e.cls in _OF_PLACES})


def _in_one(places: tuple[Entity, ...]) -> bool:
    """Whether some places lie in one province."""
    return len({(e.code or e.name)[:2] for e in places}) == 1
