"""The word lists of the genre (`seeds/genre/*.csv`) → one typed value.

What is true of Chinese official news as a genre and is a list: heads by which names end, forms
of bodies, words that never belong to a name, papers and the side they stand on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from chuanyu import data
from chuanyu.errors import DataError, Where
from chuanyu.model import EntityClass


@dataclass(frozen=True, slots=True)
class Head:
    """A word by which names of a class end, and what must stand before it to make a name.

    `needs`: `name` a proper name or quotation; `word` two characters; `short` one short unit (果园港);
    `site` a name or a short unit;
    `quote` a quotation; `ordinal` 第三次; `tagged` a word that the model takes for a name; `division` a
    division by its full name; `never` only the gazetteer knows such names.
    `quotedwhole` it is the end of a quotation, which is the name.

    Some end names only beside a verb that tells them: `made` what several make together (合修|…码头),
    `carried` what is carried out (实施|…行动), `staged` a work of which a stage is told (…项目|开工),
    `told` what is founded or run under a quotation (推出|“…季”), `held` a meeting (召开|…论坛), `signed` a
    pact, `drawn` a plan (编制|…实施意见).
    """

    head: str
    cls: EntityClass
    needs: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a body that needs an owner: 委 behind 永川区 is 中共永川区委.

    `owner` is a kind of owner, or the one division for which a body of another name works (海关).
    """

    owner: str
    form: str
    cls: EntityClass
    canonical: str


@dataclass(frozen=True, slots=True)
class Collective:
    """A word that stands for several places: 川渝; with `home`, only in a paper of that place."""

    word: str
    home: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """A word for a kind of thing that stands for what is named elsewhere, and what it may stand for.

    `used` tells how: `counted` 两校; `this` 该校; `headed` 该校|校长; `paper` 我校 in its own paper;
    `attended` 出席论坛; `opens` a clause.  Of those that open a clause `main` stands for what the article is
    mainly about, `nameless` also for what does not end so.
    """

    word: str
    classes: frozenset[EntityClass]
    ends: tuple[str, ...]
    used: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Genre:
    """The lists of heads, forms and kinds, and the words that stop or open names.

    Patterns ask for further words by their kind (`words.py`).
    """

    heads: tuple[Head, ...]  # the ends of names, whatever verb stands before
    governed: tuple[Head, ...]  # the ends of what only a verb makes a name of, as `Head` says
    forms: tuple[Form, ...]
    verbs: frozenset[str]  # verbs of doing, at which a name never goes on to the left
    weak: frozenset[str]  # quantifiers and ordinals that only lead up to a name
    nominal: frozenset[str]  # verbs that serve as nouns inside names (发展, 协同)
    inner: frozenset[str]  # verbs inside names of plans and meetings (双城经济圈建设联席会议)
    opens: frozenset[str]  # adjectives by which a name may begin (新型城镇化建设座谈会)
    lead: frozenset[str]  # words that lead up to a name and are none of it (其中, 我国)
    works: frozenset[str]  # verbs of building right before 项目 and 工程 (高标准农田建设项目)
    common: frozenset[str]  # modifiers that alone make no name of a head (创新联合体, 首发活动)
    whole: frozenset[str]  # words that no form of a body may cut (委员, 办理, 公安机关)
    together: frozenset[str]  # how several make a thing, which alone is no name of it (联合, 共享)
    plain: frozenset[str]  # other words that make none of what is made together (信息, 长效)
    firms: frozenset[str]  # what a firm is to a work, before its name and none of it (业主, 总包方)
    vague: frozenset[str]  # modifiers that with a place alone make no name either (川渝公立医院)
    praise: frozenset[str]  # words that praise a thing and name none (高水平, 现代化)
    unseen: frozenset[str]  # how what is shown to a visitor ends that is no thing of its own (项目现场)
    nobody: frozenset[str]  # words that open like a person's name and stand behind posts (理事长单位)
    sources: Mapping[str, str]  # papers and the division for which they speak
    collectives: tuple[Collective, ...]
    kinds: tuple[Kind, ...]

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The words for several places: 川渝, 两地."""
        return tuple(one.word for one in self.collectives)

    @cached_property
    def heads_by_word(self) -> Mapping[str, tuple[Head, ...]]:
        """The heads that are written so."""
        found: dict[str, tuple[Head, ...]] = {}
        for head in self.heads:
            found[head.head] = (*found.get(head.head, ()), head)
        return found

    @cached_property
    def _governed_by_word(self) -> Mapping[tuple[str, str], Head]:
        return {(head.head, head.needs): head for head in self.governed}

    def ending(self, name: str, needs: str) -> Iterator[Head]:
        """The heads in which a name ends that its verb tells, the longest first.

        Args:
            name: what stands behind the verb.
            needs: what the verb tells, `made` or `told`; such a head goes before another of the same word.
        """
        for start in range(len(name)):
            word = name[start:]
            if head := self._governed_by_word.get((word, needs)):
                yield head
            if len(word) > 1:
                yield from self.heads_by_word.get(word, ())


_STOPS = (  # the kinds of `stops.csv` that have the name of what holds them
    "weak", "nominal", "inner", "opens", "lead", "works", "common", "whole", "together", "plain", "firms",
    "vague", "praise", "unseen", "nobody",
)  # fmt: skip
_GOVERNED = ("quotedwhole", "made", "carried", "staged", "told", "held", "signed", "drawn")


def load_genre(folder: Path) -> Genre:
    """Read the word lists.

    Raises:
        DataError: a file is missing or a row is at fault.

    """
    heads = [
        Head(row["head"], class_of(where, row["class"]), row["needs"])
        for where, row in data.rows(folder / "heads.csv", ("head", "class", "needs"))
    ]
    stops = data.groups(folder / "stops.csv", "word", "kind")
    return Genre(
        heads=tuple(head for head in heads if head.needs not in _GOVERNED),
        governed=tuple(head for head in heads if head.needs in _GOVERNED),
        forms=tuple(
            Form(row["owner"], row["form"], class_of(where, row["class"]), row["canonical"])
            for where, row in data.rows(folder / "bodies.csv", ("owner", "form", "class", "canonical"))
        ),
        verbs=frozenset(stops.get("verb", ())),
        sources={
            row["source"]: row["home"] for _, row in data.rows(folder / "sources.csv", ("source", "home"))
        },
        collectives=tuple(
            Collective(row["word"], row["home"], data.parts(row["members"]))
            for _, row in data.rows(folder / "collectives.csv", ("word", "home", "members"))
        ),
        kinds=tuple(
            Kind(
                row["kind"],
                frozenset(class_of(where, name) for name in data.parts(row["classes"])),
                data.parts(row["ends"]) or ("",),
                data.parts(row["used"]),
            )
            for where, row in data.rows(folder / "kinds.csv", ("kind", "classes", "ends", "used"))
        ),
        **{kind: frozenset(stops.get(kind, ())) for kind in _STOPS},
    )


def class_of(where: Where, name: str) -> EntityClass:
    """The class that a cell of a list names.

    Raises:
        DataError: there is no such class.
    """
    try:
        return EntityClass(name)
    except ValueError as error:
        raise DataError(f"no such class: {name}", where, f"one of {', '.join(EntityClass)}") from error
