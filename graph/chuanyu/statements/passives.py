"""What is done to a thing by others: 大桥由甲公司承建, 论坛由乙市主办, 装置由丙大学牵头、丁大学参与研制."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.model import Document, Entity, Mention, Part, Span
from chuanyu.statements.agents import JOINTLY, LED, listed
from chuanyu.statements.clauses import Clause
from chuanyu.statements.cues import Cues, worded
from chuanyu.statements.fits import FITS, suited

# How many characters may stand before what a sentence is about, and before what an item is about.
_LEAD, _MARKER = 12, 4


def by_agents(
    document: Document, clause: Clause, cues: Cues, verbs: re.Pattern[str]
) -> Iterator[tuple[Mention, Part, tuple[Entity, ...]]]:
    """What is done to a thing by others: 大桥由甲公司承建, 论坛由乙市主办."""
    text = document.folded
    done = worded(f"{JOINTLY}(?P<verb>{verbs.pattern}|实施)")
    for by in re.finditer("由(?:最初的|原先的|首批的)?", document.text(clause.whole)):
        at = clause.whole.start + by.end()
        agents, end = listed(document, at, clause.whole.end)
        if agents and (led := LED.match(text, end, clause.whole.end)):
            followers, behind_them = listed(document, led.end(), clause.whole.end)
            agents, end = (*agents, *followers), behind_them if followers else end
        if agents and (match := done.match(text, end, clause.whole.end)):
            part = cues.parts.get(match["verb"], Part.BUILDS)
            if thing := _undergone(document, clause, at - 1, part):
                yield thing, suited(part, thing.entity), agents


def _undergone(document: Document, clause: Clause, at: int, part: Part) -> Mention | None:
    """What opens the sentence, or the item of a list, before 由."""
    passage = document.article.passages[clause.sentence.passage]
    stop = document.folded.rfind(";", clause.sentence.span.start, at)
    begins = [(stop + 1, _LEAD)] if stop >= 0 else []  # 甲站…;乙路动工,由丙承建
    for start, near in (*begins, (clause.sentence.span.start, _LEAD), (passage.span.start, _MARKER)):
        for mention in document.mentions_in(Span(start, at)):
            if (
                mention.nested
                or len(mention.entities) > 1
                or document.folded[mention.span.start - 1] in "于至在到"
            ):
                continue
            fits = mention.entity.cls in FITS[suited(part, mention.entity)]
            if fits and mention.span.start - start <= near:
                return mention
    return None
