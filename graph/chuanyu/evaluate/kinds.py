"""Scores of the kinds that are counted by items: entities, posts, pairs, lines, locations, parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from chuanyu.evaluate.comparison import Comparison, FoundLine, FoundPost, Pair
from chuanyu.evaluate.found import Stated, Term, value
from chuanyu.evaluate.gold import GoldEntity, GoldLine, GoldPair, GoldPart, GoldPost
from chuanyu.evaluate.tally import Error, Scored, Tally, match, share

T = TypeVar("T")


def entities(article: Comparison) -> Scored:
    """Each gold thing once, each found thing once: a second entity for the same thing is wrong."""
    names = article.names

    def wrong(entity: Term) -> Error:
        thing = article.graph.thing(entity)
        where = article.gold.text.naming({thing.label, *thing.aliases})
        return Error(True, article.label(entity), where)

    def missed(g: GoldEntity) -> Error:
        return article.missed(f"{g.name}（{g.cls}）", g.name)

    return Scored(
        match(
            article.facts.mentions,
            article.gold.entities,
            lambda entity, g: names.assigned.get(entity) == g.name,
            wrong,
            missed,
        )
    )


def holds_post(article: Comparison) -> Scored:
    """Person, role as in the text, organisation."""
    quotes = _quotes(article, "PostHolding", article.posts)

    def wrong(post: FoundPost) -> Error:
        person, role, organization = post
        return article.wrong(f"{article.label(person)}：{article.label(organization)} {role}", quotes[post])

    def missed(g: GoldPost) -> Error:
        return article.missed(f"{g.person}：{g.org} {g.role}", g.person, g.role)

    return Scored(match(quotes, article.gold.holds_post, article.same_post, wrong, missed))


def cooperation(article: Comparison) -> Scored:
    """Unordered pairs; the detail is their status."""
    quotes = _quotes(article, "Cooperation", article.pairs)
    statuses = _words(article, "Cooperation", article.pairs, "status")
    pairs = sorted(statuses, key=_by_iri)

    def wrong(pair: Pair) -> Error:
        return article.wrong(" × ".join(article.label(p) for p in pair), quotes[pair])

    def missed(g: GoldPair) -> Error:
        return article.missed(f"{g.a} × {g.b}", g.a, g.b, quote=g.quote)

    wanted = article.wanted_pairs
    right = {p: {str(g.status) for g in wanted if article.same_pair(p, g)} for p in pairs}
    return Scored(
        match(pairs, wanted, article.same_pair, wrong, missed),
        {"cooperation status": share(bool(right[p] & statuses[p]) for p in pairs if right[p])},
    )


def connects(article: Comparison) -> Scored:
    """A line with all its ends; the detail is its status."""
    quotes = _quotes(article, "Connection", article.lines)
    statuses = _words(article, "Connection", article.lines, "status")

    def wrong(found: FoundLine) -> Error:
        line, ends = found
        return article.wrong(f"{article.label(line)}：{article.label(*ends)}", quotes[found])

    def missed(g: GoldLine) -> Error:
        return article.missed(f"{g.line}：{'、'.join(g.ends)}", g.line, *g.ends)

    gold = article.gold.connects
    right = {x: {str(g.status) for g in gold if article.same_line(x, g)} for x in statuses}
    return Scored(
        match(statuses, gold, article.same_line, wrong, missed),
        {"connects status": share(bool(right[x] & statuses[x]) for x in statuses if right[x])},
    )


def located_in(article: Comparison) -> Scored:
    """Found by statement or by `cy:locatedIn`; what follows from the gold's own chain is right.

    Only statements can be wrong, and a province as the place of anything never is.
    """
    names, graph = article.names, article.graph
    quotes = _quotes(article, "Location", article.locations)
    known = {*quotes, *((t, p) for t in article.facts.mentions for p in graph.places_of(t))}
    wrong = [
        article.wrong(" 在 ".join(article.label(x) for x in pair), quotes[pair])
        for pair in sorted(quotes, key=_by_iri)
        if not article.never_wrong(pair[1]) and not article.located(pair)
    ]
    needed = [g for g in article.gold.located_in if g.required]
    missed = [
        article.missed(f"{g.thing} 在 {g.place}", g.thing, g.place)
        for g in needed
        if not any(names.same(t, g.thing) and names.same(p, g.place) for t, p in known)
    ]
    return Scored(Tally(len(needed) - len(missed), len(wrong), len(missed), (*wrong, *missed)))


def takes_part(article: Comparison) -> Scored:
    """Actor and thing; the detail is the part."""
    quotes = _quotes(article, "Participation", article.parts)
    parts = _words(article, "Participation", article.parts, "part")
    found = sorted(parts, key=_by_iri)

    def wrong(pair: Pair) -> Error:
        words = "/".join(sorted(parts[pair]))
        return article.wrong(f"{article.label(pair[0])} → {article.label(pair[1])}（{words}）", quotes[pair])

    def missed(g: GoldPart) -> Error:
        return article.missed(f"{g.actor} → {g.thing}（{g.role}）", g.actor, g.thing)

    gold = article.gold.takes_part
    right = {p: {str(g.role) for g in gold if article.same_part(p, g)} for p in found}
    return Scored(
        match(found, gold, article.same_part, wrong, missed),
        {"takes_part part": share(bool(right[p] & parts[p]) for p in found if right[p])},
    )


def _quotes(article: Comparison, kind: str, items: Callable[[Stated], Iterable[T]]) -> dict[T, str]:
    """What the statements of a kind tell of, each item with the first quote for it."""
    found: dict[T, str] = {}
    for statement in article.facts.of(kind):
        for item in items(statement):
            found.setdefault(item, statement.quotes[0])
    return found


def _words(
    article: Comparison, kind: str, items: Callable[[Stated], Iterable[T]], prop: str
) -> dict[T, set[str]]:
    """The same items, each with all that its statements say under a property."""
    found: dict[T, set[str]] = {}
    for statement in article.facts.of(kind):
        for item in items(statement):
            found.setdefault(item, set()).update(statement.words(prop))
    return found


def _by_iri(pair: Pair) -> tuple[str, str]:
    return value(pair[0]), value(pair[1])
