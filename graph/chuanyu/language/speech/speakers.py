"""Who speaks each sentence, and for whom.

A speaker is named with a verb of speech before or behind what is said (罗增斌说, …; “…”李建勤说);
他 and 她 go on with the person named last; a paragraph that opens with 下一步 or a quotation goes
on with the speaker before.  A head ends all speech, and so does what only the paper can say.  A party
secretary speaks for the place, a deputy of a working committee for the park, an official for the body of
the post named last.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from chuanyu.language.headlines import REPORT
from chuanyu.language.name import Trail
from chuanyu.language.posts.roles import represented
from chuanyu.language.scan import Scan
from chuanyu.language.speech.verbs import Cue, cues, starts
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, PassageKind, Post, Sentence, Span

_GOES_ON = worded(r"“|{goes_on}|目前,|(?:双方|两地|各方|[一二三四五]?是?)要")
_ASKS = worded(r"{asks}|[,。]?要(?!求)|^[他她]")
_BARE = frozenset({"v", "vd", "ad", "d", "a"})  # the tags by which a sentence opens that has no subject
_LEADS = worded(r"{leader}")  # 习近平|总书记
_HIGHEST = worded(r"{highest_body}")  # how the names of the highest bodies of party and state open
_END_SPEECH = (PassageKind.HEAD, PassageKind.CONTINUED)  # another report goes on here
_FIGURE = re.compile(r"\d")
_NEAR = 3  # sentences of the paper's own behind which 下一步 is no more the speaker's
# What tells of posts that somebody held before: 曾任甲局副局长、乙县县长.
_FORMER, _CAREER = worded(r"{held_before}[^。;]*$"), 40
_CUT = re.compile(r"[,;:]")
_QUOTED_WORD = re.compile(r"“[^“”,。;:!?]{1,12}”[一-鿿]")  # a word of the paper's own, and nobody's speech
_LONGEST_QUOTATION = 100  # sentences of a paragraph that are given back to who is named behind them


def attribute(
    scan: Scan, spans: Sequence[tuple[int, Span]], mentions: Sequence[Mention], posts: Sequence[Post]
) -> tuple[Sentence, ...]:
    """Give each of the sentences, told with their passages, its speaker."""
    found, speaks_for = cues(scan, mentions), _speaks_for(posts, scan)
    known = Trail(m for m in mentions if m.entity in speaks_for)
    leaders = _leaders(scan, mentions, speaks_for)
    hearing = _Hearing(scan, spans, found, known, leaders)
    for index in range(len(spans)):
        hearing.hear(index)
    return tuple(
        Sentence(span, passage, speaker, _for(speaker, speaks_for), _told(scan.text, span, found))
        for (passage, span), speaker in zip(spans, hearing.speakers, strict=True)
    )


class _Hearing:
    """The sentences of an article heard one after the other.

    Args:
        scan: the article.
        spans: the sentences with their passages.
        found: the verbs of speech, in order.
        known: the persons who hold posts.
        leaders: who speaks for the whole country.
    """

    def __init__(
        self,
        scan: Scan,
        spans: Sequence[tuple[int, Span]],
        found: Sequence[Cue],
        known: Trail[Mention],
        leaders: Set[Entity],
    ) -> None:
        self.scan, self.text, self.spans, self.found, self.known = scan, scan.text, spans, found, known
        self.leaders = leaders
        self.speakers: list[Entity | None] = []  # of the sentences heard so far
        self.current: Entity | None = None  # who spoke last
        self.over = False  # what was said is closed: “…。”李建勤说。

    def hear(self, index: int) -> None:
        """Find the speaker of the next sentence."""
        passage, span = self.spans[index]
        new = index == 0 or self.spans[index - 1][0] != passage
        # Another report of a bulletin: who spoke before has nothing to do with it.
        report = REPORT.match(self.text, span.start, span.end) is not None
        if report or (new and self.scan.article.passages[passage].kind in _END_SPEECH):
            self.current = None
        last = starts(self.found, span.end) - 1
        if last >= 0 and self.found[last].start >= span.start:
            self._named(index, self.found[last], new)
        elif report:
            self.speakers.append(None)
        else:
            self.speakers.append(self._opening(span) if new else self._further(index))

    def _named(self, index: int, cue: Cue, new: bool) -> None:
        """The sentence has a verb of speech: for 他 who goes on, else the person named last with a post."""
        span, named = self.spans[index][1], self.known.last(cue.start)
        goes_on = None if new else self.speakers[-1]
        self.current = cue.speaker or goes_on or (named.entity if named else None) or self.current
        self.speakers.append(self.current)
        self.over = self.text[span.start - 1 : span.start] == "”" and cue.start < span.end
        if self.over:  # the cue stands behind what is said: “…。”李建勤说。
            self._give_back(index)
            self.over = span.end - cue.end <= 1

    def _opening(self, span: Span) -> Entity | None:
        """The speaker of a paragraph without a verb of speech: it goes on with 下一步 or a quotation."""
        quoted = self.text[span.start] == "“" and not _QUOTED_WORD.match(self.text, span.start)
        near = quoted or any(self.speakers[-_NEAR:])
        return self.current if near and _GOES_ON.match(self.text, span.start) else None

    def _further(self, index: int) -> Entity | None:
        """The speaker of a sentence in a paragraph, without a verb of speech."""
        span, before = self.spans[index][1], self.speakers[-1]
        if self.text[span.start] != "“":
            return None if self.over or self._paper_goes_on(before, span) else before
        if before is not None:
            return before
        named = self.known.last(span.start)  # 顾明打开了话匣子。“…: the quotation is his of whom was told
        if named is None or named.span.start < self.spans[index - 1][1].start:
            return None
        self.current = named.entity
        return self.current

    def _paper_goes_on(self, speaker: Entity | None, span: Span) -> bool:
        """Whether a sentence is the paper's own again behind whoever spoke.

        Nobody calls himself by his name (王建随后来到丙园), and a leader of the country is only cited where
        the title does not name him, or figures are told: 总书记指出,…。如今,甲县…. What is asked for is
        still his: 要求当地…, 要…, a bare verb.
        """
        if speaker is None or _ASKS.search(self.text, span.start, span.end):
            return False
        untitled = speaker.name not in (self.scan.article.title or "")
        if speaker in self.leaders and (untitled or _FIGURE.search(self.text, span.start, span.end)):
            word = self.scan.word_at.get(span.start)
            return word is None or word.tag not in _BARE
        return any(m.entity == speaker for m in self.known.inside(span))

    def _give_back(self, index: int) -> None:
        """Give the quotation before the cue of a sentence to its speaker, back to where it opens."""
        first = max(0, index - _LONGEST_QUOTATION)
        opened = _opens_quote(self.text, self.spans[index][1].start - 1, self.spans[first][1].start)
        for at in range(index - 1, first - 1, -1):
            passage, span = self.spans[at]
            if passage != self.spans[index][0] or span.end <= opened:
                return
            self.speakers[at] = self.current


def _told(text: str, span: Span, found: Sequence[Cue]) -> int | None:
    """Where the paper's own words end in a sentence that names its speaker amid it.

    What stands in quotation marks before the name is his: “…”,王建说.
    """
    first = starts(found, span.start)
    if first == len(found) or found[first].start >= span.end or span.end - found[first].end <= 1:
        return None
    before = _CUT.search(text, span.start, found[first].start)
    own = before and "“" not in text[max(0, span.start - 1) : found[first].start]
    return found[first].start if own else None


def _for(speaker: Entity | None, speaks_for: Mapping[Entity, tuple[Entity, ...]]) -> tuple[Entity, ...]:
    """A person without a known post speaks for nobody; a body speaks for itself."""
    if speaker is None or speaker.cls is EntityClass.PERSON:
        return speaks_for.get(speaker, ()) if speaker else ()
    return (speaker,)


def _leaders(
    scan: Scan, mentions: Sequence[Mention], speaks_for: Mapping[Entity, tuple[Entity, ...]]
) -> Set[Entity]:
    """The leaders of the country and its highest bodies: by an office behind the name, or the body's name."""
    return {
        m.entity
        for m in mentions
        if _LEADS.match(scan.text, m.span.end)
        or any(_HIGHEST.match(body.name) for body in _for(m.entity, speaks_for))
    }


def _opens_quote(text: str, close: int, start: int) -> int:
    """Where the quotation opens that a mark closes; the start of the paragraph where it does not."""
    depth = 0
    for at in range(close, start - 1, -1):
        depth += (text[at] == "”") - (text[at] == "“")
        if depth == 0:
            return at
    return start


def _speaks_for(posts: Sequence[Post], scan: Scan) -> Mapping[Entity, tuple[Entity, ...]]:
    """For whom each person speaks: by the body of the post told last, a former one only without another.

    Who sits in a committee and heads a department of it (甲省委副书记、政法委书记) speaks for the place.
    """
    found: dict[Entity, tuple[Entity, ...]] = {}
    for post in sorted(posts, key=lambda p: (not _former(scan, p), p.span.start)):
        body, before = represented(post.organization, scan.gazetteer), found.get(post.person, ())
        if not any(body.name.startswith(f"中共{place.name}委") for place in before):
            found[post.person] = (body,)
    return found


def _former(scan: Scan, post: Post) -> bool:
    """Whether a post was held before: 曾任甲局副局长、乙县县长."""
    return bool(_FORMER.search(scan.text, max(0, post.span.start - _CAREER), post.span.end))
